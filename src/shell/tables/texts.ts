// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../languages/both.ts'

export const texts = inBoth({
  nl: {
    absent: 'niet gepubliceerd',
    csv: 'Download als CSV',
    sortBy: (title: string) => `Sorteer op ${title}`,
    own: 'van u',
    none: 'Geen rijen die hieraan voldoen.',
    rows: (count: number) => (count === 1 ? '1 rij' : `${count} rijen`),
  },
  en: {
    absent: 'not published',
    csv: 'Download as CSV',
    sortBy: (title: string) => `Sort by ${title}`,
    own: 'yours',
    none: 'No rows that match.',
    rows: (count: number) => (count === 1 ? '1 row' : `${count} rows`),
  },
})
