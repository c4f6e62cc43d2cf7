// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../../core/access/define.ts'

/** What was revised in published statistics is open to everybody; this feature has no tables of its own. */
export const access = defineAccess({
  tables: {},
  rules: {
    seesRevisions: {
      sentence: { nl: 'Iedereen ziet wat er aan de cijfers is herzien', en: 'Everybody sees what was revised in the figures' },
      who: 'everyone',
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
  },
})
