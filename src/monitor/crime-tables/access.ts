// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../../core/access/define.ts'

/** Tables of published statistics are open to everybody; this feature has no tables of its own. */
export const access = defineAccess({
  tables: {},
  rules: {
    seesCrimeTables: {
      sentence: { nl: 'Iedereen maakt eigen tabellen van de misdrijfcijfers', en: 'Everybody makes tables of the crime figures' },
      who: 'everyone',
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
  },
})
