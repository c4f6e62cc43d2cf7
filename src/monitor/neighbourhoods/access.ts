// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../../core/access/define.ts'

/** Figures per neighbourhood are published statistics, open to everybody. */
export const access = defineAccess({
  tables: { 'monitor.neighbourhood': { scope: 'shared', nl: 'Buurten', en: 'Neighbourhoods' } },
  rules: {
    seesNeighbourhoods: {
      sentence: { nl: 'Iedereen ziet de cijfers per buurt', en: 'Everybody sees the figures per neighbourhood' },
      who: 'everyone',
      reads: ['monitor.neighbourhood'],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
  },
})
