// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../languages/both.ts'

export const texts = inBoth({
  nl: {
    area: 'Gebied',
    value: 'Waarde',
    absent: 'niet gepubliceerd',
    map: (headline: string) => `Kaart: ${headline}. Loop met de pijltjestoetsen van gebied naar gebied.`,
    pointed: 'Wijs een gebied aan, of loop met de pijltjestoetsen over de kaart.',
    legend: 'Betekenis van de kleuren',
    under: (limit: string) => `minder dan ${limit}`,
    from: (limit: string) => `${limit} of meer`,
    between: (low: string, high: string) => `${low} tot ${high}`,
    credit: (who: string) => `Grenzen: ${who}`,
  },
  en: {
    area: 'Area',
    value: 'Value',
    absent: 'not published',
    map: (headline: string) => `Map: ${headline}. Walk from area to area with the arrow keys.`,
    pointed: 'Point at an area, or walk over the map with the arrow keys.',
    legend: 'Meaning of the colours',
    under: (limit: string) => `less than ${limit}`,
    from: (limit: string) => `${limit} or more`,
    between: (low: string, high: string) => `${low} to ${high}`,
    credit: (who: string) => `Boundaries: ${who}`,
  },
})
