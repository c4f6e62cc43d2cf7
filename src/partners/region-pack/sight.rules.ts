// SPDX-License-Identifier: EUPL-1.2
import { choice, code, count, may, must, number, ref, refs, text } from './columns.rules.ts'
import { named, origin, told } from './shared-columns.rules.ts'

/** The files of a pack about what stays out of sight: a block per kind of offence, how much of it is reported, and estimates of the whole. */
export const sightTables = {
  blindSpots: {
    file: 'blind-spots.txt',
    required: false,
    key: ['code'],
    prose: true,
    columns: {
      code: must(code),
      order: must(count),
      ...named,
      offences: may(refs('offences')),
      visibility: must(choice('mostly', 'partly', 'barely')),
      ...told,
      alternatives: may(text),
      alternatives_en: may(text),
      no_rate: may(text),
      no_rate_en: may(text),
      ...origin,
    },
  },
  reportingRates: {
    file: 'reporting-rates.csv',
    required: false,
    key: ['blind_spot', 'year', 'kind', 'base'],
    columns: {
      blind_spot: must(ref('blindSpots')),
      year: must(count),
      kind: must(choice('reported', 'declared', 'told')),
      base: must(choice('offences', 'victims', 'companies')),
      percent: must(number),
      precision: must(choice('exact', 'about', 'at-most')),
      ...origin,
    },
  },
  crimeEstimates: {
    file: 'crime-estimates.csv',
    required: false,
    key: ['blind_spot', 'year_from', 'unit'],
    columns: {
      blind_spot: must(ref('blindSpots')),
      year_from: must(count),
      year_to: must(count),
      unit: must(text),
      unit_en: must(text),
      area: must(ref('areas')),
      low: may(number),
      value: may(number),
      high: may(number),
      ...origin,
    },
  },
} as const
