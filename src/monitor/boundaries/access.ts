// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../../core/access/define.ts'

/** Boundaries are public; only the command line of the operator brings them in. */
export const access = defineAccess({
  tables: {
    'monitor.boundary_import': { scope: 'shared', nl: 'Ingelezen grenzen', en: 'Imported boundaries' },
    'monitor.boundary': { scope: 'shared', nl: 'Grenzen van gebieden', en: 'Boundaries of areas' },
  },
  rules: {
    seesBoundaries: {
      sentence: { nl: 'Iedereen ziet de grenzen van de gebieden', en: 'Everybody sees the boundaries of the areas' },
      who: 'everyone',
      reads: ['monitor.boundary_import', 'monitor.boundary'],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
  },
})
