// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../../core/access/define.ts'

/** Open data is everybody's: it holds only what is public already. */
export const access = defineAccess({
  tables: {},
  rules: {
    readsOpenData: {
      sentence: { nl: 'Iedereen kan de open gegevens lezen en hergebruiken', en: 'Everybody can read and reuse the open data' },
      who: 'everyone',
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1; Wet hergebruik van overheidsinformatie art. 5',
    },
  },
})
