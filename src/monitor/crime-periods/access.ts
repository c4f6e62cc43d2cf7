// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../../core/access/define.ts'

/** Figures by month, quarter and year are published statistics, open to everybody. */
export const access = defineAccess({
  tables: {
    'monitor.nuisance_kind': { scope: 'shared', nl: 'Soorten overlast', en: 'Kinds of nuisance' },
  },
  rules: {
    seesPeriods: {
      sentence: {
        nl: 'Iedereen ziet de cijfers per maand, kwartaal en jaar',
        en: 'Everybody sees the figures by month, quarter and year',
      },
      who: 'everyone',
      reads: ['monitor.nuisance_kind'],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
  },
})
