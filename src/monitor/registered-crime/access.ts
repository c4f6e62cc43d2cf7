// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../../core/access/define.ts'

/** Figures on registered crime are statistics that anybody may read; this feature has no tables of its own. */
export const access = defineAccess({
  tables: {},
  rules: {
    seesRegisteredCrime: {
      sentence: { nl: 'Iedereen ziet hoe de criminaliteit zich ontwikkelt', en: 'Everybody sees how crime develops' },
      who: 'everyone',
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
  },
})
