// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import { editionSource } from '../crime-imports/contract.ts'
import type { access } from './access.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const count = z.nullable(z.int())
const rate = z.nullable(z.object({ rate: z.number(), low: z.number(), high: z.number() }))
const year = z.coerce
  .number('Geef een jaartal. | Give a year.')
  .check(
    z.int('Geef een jaartal. | Give a year.'),
    z.gte(1990, 'Geef een jaartal vanaf 1990. | Give a year from 1990.'),
    z.lte(2100, 'Geef een jaartal tot 2100. | Give a year until 2100.'),
  )
const offenceCode = z
  .string()
  .check(
    z.regex(
      /^\d{1,2}\.\d{1,2}\.\d{1,2}$/,
      'Dit is geen code van een misdrijf, zoals 1.1.1. | This is no code of an offence, such as 1.1.1.',
    ),
  )
const said = (most: number) =>
  z
    .string()
    .check(
      z.minLength(10, 'Schrijf minstens 10 tekens. | Write at least 10 characters.'),
      z.maxLength(most, `Schrijf hoogstens ${most} tekens. | Write at most ${most} characters.`),
    )
const named = z.object({ code: z.string(), name: z.string() })
const offence = z.object({ code: z.string(), title: both })
const announced = {
  id: z.uuid(),
  offence,
  year: z.int(),
  reason: z.string(),
  openedDate: z.iso.date(),
  contextUntilDate: z.iso.date(),
  shown: z.boolean(),
  contexts: z.int(),
}

export const contract = defineContract<typeof access>()({
  comparePeers: {
    kind: 'query',
    method: 'GET',
    path: '/v1/benchmarks/municipalities/{area}',
    says: 'Vergelijkt een gemeente met vergelijkbare gemeenten, de regio en het land: misdrijven per 1.000 inwoners, met marge en met de regel.',
    params: z.object({
      area: z.string().check(z.regex(/^GM\d{4}$/, 'Dit is geen code van een gemeente. | This is no code of a municipality.')),
    }),
    query: z.object({ offence: z.optional(offenceCode), year: z.optional(year) }),
    output: z.object({
      area: named,
      areas: z.array(named),
      offence,
      offences: z.array(offence),
      year: z.int(),
      years: z.array(z.int()),
      rule: z.enum(['size-and-density', 'size', 'neighbouring-sizes']),
      sizeClass: z.enum(['smallest', 'small', 'middle', 'large', 'largest']),
      densityClass: z.enum(['sparse', 'middle', 'dense']),
      group: z.array(named),
      usual: z.nullable(z.object({ median: z.number(), low: z.number(), high: z.number() })),
      rows: z.array(
        z.object({
          key: z.enum(['own', 'group', 'region', 'country']),
          registered: count,
          residents: count,
          rate,
          ratio: z.nullable(z.object({ ratio: z.nullable(z.number()), low: z.number(), high: z.nullable(z.number()) })),
        }),
      ),
      sources: z.array(editionSource),
    }),
    rule: 'seesBenchmarks',
    data: 'none',
    event: 'benchmarks.compared',
  },
  listBenchmarks: {
    kind: 'query',
    method: 'GET',
    path: '/v1/benchmarks',
    says: 'Geeft de aangekondigde vergelijkingen van alle gemeenten in de regio, en waarover er een kan worden aangekondigd.',
    output: z.object({
      benchmarks: z.array(z.object(announced)),
      offences: z.array(offence),
      years: z.array(z.int()),
      areas: z.array(named),
      earliestUntilDate: z.iso.date(),
    }),
    rule: 'seesBenchmarks',
    data: 'none',
    event: 'benchmarks.listed',
  },
  readBenchmark: {
    kind: 'query',
    method: 'GET',
    path: '/v1/benchmarks/{id}',
    says: 'Geeft een aangekondigde vergelijking: waar gemeenten liggen ten opzichte van het land en wat bij hun grootte gewoon is. Voor het einde van de termijn ziet een gemeente alleen zichzelf.',
    params: z.object({ id: z.uuid() }),
    output: z.object({
      ...announced,
      target: z.nullable(z.number()),
      between: z.number(),
      measuredOn: z.int(),
      ownCode: z.nullable(z.string()),
      hidden: z.int(),
      places: z.array(
        z.object({
          ...named.shape,
          registered: count,
          residents: count,
          rate,
          place: z.nullable(z.enum(['within', 'above', 'far-above', 'below', 'far-below'])),
          context: z.nullable(z.string()),
        }),
      ),
      sources: z.array(editionSource),
    }),
    rule: 'seesBenchmarks',
    data: 'none',
    event: 'benchmark.read',
    versioned: true,
  },
  announceBenchmark: {
    kind: 'command',
    method: 'POST',
    path: '/v1/benchmarks',
    says: 'Kondigt een vergelijking van alle gemeenten aan, met minstens twee weken om context te geven.',
    body: z.object({
      offence: offenceCode,
      year: z
        .int('Geef een jaartal. | Give a year.')
        .check(
          z.gte(1990, 'Geef een jaartal vanaf 1990. | Give a year from 1990.'),
          z.lte(2100, 'Geef een jaartal tot 2100. | Give a year until 2100.'),
        ),
      reason: said(1000),
      contextUntilDate: z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).'),
    }),
    output: z.object({ id: z.uuid() }),
    rule: 'announcesBenchmark',
    data: 'none',
    event: 'benchmark.announced',
  },
  giveContext: {
    kind: 'command',
    method: 'POST',
    path: '/v1/benchmarks/{id}/contexts',
    says: 'Geeft context bij de eigen plek in een vergelijking.',
    params: z.object({ id: z.uuid() }),
    body: z.object({ body: said(1000) }),
    output: z.object({ id: z.uuid() }),
    rule: 'givesContext',
    data: 'none',
    event: 'benchmark.context-given',
    record: 'readBenchmark',
  },
})
