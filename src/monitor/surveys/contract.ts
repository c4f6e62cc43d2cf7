// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const year = z.coerce
  .number('Geef een jaartal. | Give a year.')
  .check(
    z.int('Geef een jaartal. | Give a year.'),
    z.gte(1990, 'Geef een jaartal vanaf 1990. | Give a year from 1990.'),
    z.lte(2100, 'Geef een jaartal tot 2100. | Give a year until 2100.'),
  )
const source = z.object({
  code: z.string(),
  title: z.string(),
  publisher: z.string(),
  address: z.nullable(z.string()),
  licence: z.string(),
  note: z.nullable(z.string()),
})
const measure = z.object({
  code: z.string(),
  name: both,
  unit: z.enum(['percent', 'mark']),
  better: z.enum(['lower', 'higher']),
  wording: both,
})
const edition = z.object({
  code: z.string(),
  survey: both,
  year: z.int(),
  method: z.string(),
  fieldworkFromDate: z.nullable(z.iso.date()),
  fieldworkToDate: z.nullable(z.iso.date()),
  respondents: z.nullable(z.int()),
  note: z.nullable(both),
  sourceCode: z.nullable(z.string()),
})
const result = z.object({
  edition: z.string(),
  year: z.int(),
  value: z.number(),
  margin: z.nullable(z.number()),
  respondents: z.nullable(z.int()),
  sourceCode: z.nullable(z.string()),
})
const comparison = z.object({
  difference: z.nullable(z.number()),
  margin: z.nullable(z.number()),
  verdict: z.enum(['higher', 'lower', 'no-difference', 'no-margin', 'broken']),
})

export const contract = defineContract<typeof access>()({
  listSurveys: {
    kind: 'query',
    method: 'GET',
    path: '/v1/surveys',
    says: 'Geeft wat enquêtes vragen, en wanneer en hoe ze gehouden zijn.',
    output: z.object({ measures: z.array(measure), editions: z.array(edition) }),
    rule: 'readsSurveys',
    data: 'none',
    event: 'surveys.listed',
  },
  readSurvey: {
    kind: 'query',
    method: 'GET',
    path: '/v1/surveys/{code}',
    says: 'Geeft de uitkomsten van één vraag per gebied, met marges, breuken en wat er over het verschil tussen twee edities te zeggen is.',
    params: z.object({ code: z.string() }),
    query: z.object({
      from: z.optional(year),
      to: z.optional(year),
    }),
    output: z.object({
      measure,
      measures: z.array(measure),
      editions: z.array(edition),
      from: z.nullable(z.string()),
      to: z.nullable(z.string()),
      areas: z.array(z.object({ code: z.string(), name: both, results: z.array(result), comparison: z.nullable(comparison) })),
      sources: z.array(source),
    }),
    rule: 'readsSurveys',
    data: 'none',
    event: 'survey.read',
  },
})
