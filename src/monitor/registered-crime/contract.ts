// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import { editionSource } from '../crime-imports/contract.ts'
import type { access } from './access.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const count = z.nullable(z.int())
const year = z.coerce
  .number('Geef een jaartal. | Give a year.')
  .check(
    z.int('Geef een jaartal. | Give a year.'),
    z.gte(1990, 'Geef een jaartal vanaf 1990. | Give a year from 1990.'),
    z.lte(2100, 'Geef een jaartal tot 2100. | Give a year until 2100.'),
  )
const areaCode = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{1,40}$/, 'Dit is geen code van een gebied. | This is no code of an area.'))
const offenceCode = z
  .string()
  .check(
    z.regex(
      /^\d{1,2}\.\d{1,2}\.\d{1,2}$/,
      'Dit is geen code van een misdrijf, zoals 1.1.1. | This is no code of an offence, such as 1.1.1.',
    ),
  )

/** Share of change (-0.152 is 15.2% less) with its 95% bounds; no share from nought. */
const change = z.nullable(z.object({ share: z.nullable(z.number()), low: z.number(), high: z.nullable(z.number()) }))
const compared = { from: count, to: count, residentsFrom: count, residentsTo: count, change, rateChange: change, unstable: z.boolean() }
const area = z.object({ code: z.string(), name: both, kind: z.string(), district: z.nullable(z.string()) })
const offence = z.object({ code: z.string(), title: both })
const seriesBreak = z.object({
  date: z.iso.date(),
  offences: z.nullable(z.array(z.string())),
  body: both,
  unconfirmedBecause: z.nullable(z.string()),
})
const municipality = z.object({
  code: z.string(),
  name: both,
  district: z.nullable(z.string()),
  tile: z.nullable(z.object({ column: z.int(), row: z.int() })),
  ...compared,
})
const trend = z.array(z.object({ year: z.int(), registered: count, residents: count }))
const years = { from: z.optional(year), to: z.optional(year) }

/** What every answer says about where and when: the area, the borders under the figures, the years there are, the vintages used. */
const around = {
  area,
  offence,
  from: z.int(),
  to: z.int(),
  years: z.array(z.int()),
  bordersDate: z.nullable(z.iso.date()),
  strategy: z.object({ period: z.string(), title: both, fromYear: z.int(), toYear: z.int() }),
  breaks: z.array(seriesBreak),
  sources: z.array(editionSource),
}

export const contract = defineContract<typeof access>()({
  readPicture: {
    kind: 'query',
    method: 'GET',
    path: '/v1/registered-crime',
    says: 'Geeft de ontwikkeling van de geregistreerde criminaliteit in de regio of een deel ervan: totaal, indicatoren, stijgers en dalers, en per gemeente.',
    query: z.object({ area: z.optional(areaCode), offence: z.optional(offenceCode), period: z.optional(z.string()), ...years }),
    output: z.object({
      ...around,
      areas: z.array(area),
      offences: z.array(offence),
      periods: z.array(z.string()),
      total: z.object(compared),
      indicators: z.array(
        z.object({
          code: z.string(),
          name: both,
          definition: both,
          offences: z.array(z.string()),
          unconfirmedBecause: z.nullable(z.string()),
          printed: z.nullable(z.object({ change: z.number(), baseline: z.int(), target: z.int() })),
          ...compared,
        }),
      ),
      trend,
      risers: z.array(z.object({ ...offence.shape, ...compared })),
      fallers: z.array(z.object({ ...offence.shape, ...compared })),
      municipalities: z.array(municipality),
      beyondTenPercent: z.object({ rose: z.int(), fell: z.int(), within: z.int(), unknown: z.int(), unstable: z.int() }),
    }),
    rule: 'seesRegisteredCrime',
    data: 'none',
    event: 'registered-crime.read',
  },
  readArea: {
    kind: 'query',
    method: 'GET',
    path: '/v1/registered-crime/areas/{code}',
    says: 'Geeft alle soorten misdrijven in een gebied in twee jaren, en het totaal door de jaren heen.',
    params: z.object({ code: areaCode }),
    query: z.object(years),
    output: z.object({
      ...around,
      total: z.object(compared),
      trend,
      regionTrend: trend,
      offences: z.array(z.object({ ...offence.shape, rollUp: z.boolean(), ...compared })),
    }),
    rule: 'seesRegisteredCrime',
    data: 'none',
    event: 'registered-crime.area-read',
  },
  downloadMunicipalities: {
    kind: 'query',
    method: 'GET',
    path: '/v1/registered-crime/municipalities',
    says: 'Geeft per gemeente de aantallen, de inwoners en de verandering als CSV, met de herkomst op elke regel.',
    query: z.object({ area: z.optional(areaCode), offence: z.optional(offenceCode), ...years }),
    output: z.string(),
    rule: 'seesRegisteredCrime',
    data: 'none',
    event: 'registered-crime.downloaded',
    download: 'text/csv',
  },
  downloadArea: {
    kind: 'query',
    method: 'GET',
    path: '/v1/registered-crime/areas/{code}/figures',
    says: 'Geeft alle jaarcijfers van een gebied als CSV, een regel per misdrijf en jaar, met de herkomst op elke regel.',
    params: z.object({ code: areaCode }),
    output: z.string(),
    rule: 'seesRegisteredCrime',
    data: 'none',
    event: 'registered-crime.area-downloaded',
    download: 'text/csv',
  },
})
