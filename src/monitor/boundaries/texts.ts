// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../../shell/languages/both.ts'

/** What is wrong with a file of boundaries; the parameter is the code or the number of the feature. */
export const texts = inBoth({
  nl: {
    code: (value: string) => `Vorm ${value}: we vinden geen code van een gebied (zoals statcode GM0344).`,
    form: (_value: string) => 'Dit is geen GeoJSON of TopoJSON.',
    grid: (value: string) =>
      `${value}: de coördinaten zijn van het Rijksdriehoeksnet. Vraag de grenzen op in lengte- en breedtegraad (WGS84).`,
    none: (_value: string) => 'Er staat geen enkel gebied in met een code.',
    outside: (value: string) => `${value}: dit ligt niet in Nederland.`,
    shape: (value: string) => `${value}: dit is geen vlak met een gesloten rand.`,
    twice: (value: string) => `${value}: dit gebied staat er tweemaal in.`,
    year: 'Het bestand zegt niet van welk jaar de grenzen zijn. Geef de dag mee met --borders.',
  },
  en: {
    code: (value: string) => `Feature ${value}: we find no code of an area (such as statcode GM0344).`,
    form: (_value: string) => 'This is no GeoJSON or TopoJSON.',
    grid: (value: string) => `${value}: the coordinates are of the Dutch grid. Ask for the boundaries in longitude and latitude (WGS84).`,
    none: (_value: string) => 'It holds no area with a code.',
    outside: (value: string) => `${value}: this does not lie in the Netherlands.`,
    shape: (value: string) => `${value}: this is no area with a closed edge.`,
    twice: (value: string) => `${value}: this area is in it twice.`,
    year: 'The file does not say of which year the boundaries are. Give the day with --borders.',
  },
})
