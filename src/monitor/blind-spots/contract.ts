// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const source = z.object({
  code: z.string(),
  title: z.string(),
  publisher: z.string(),
  address: z.nullable(z.string()),
  licence: z.string(),
  note: z.nullable(z.string()),
})
const rate = z.object({
  year: z.int(),
  kind: z.enum(['reported', 'declared', 'told']),
  base: z.enum(['offences', 'victims', 'companies']),
  percent: z.number(),
  precision: z.enum(['exact', 'about', 'at-most']),
  sourceCode: z.string(),
})
const estimate = z.object({
  fromYear: z.int(),
  toYear: z.int(),
  unit: both,
  area: both,
  low: z.nullable(z.number()),
  value: z.nullable(z.number()),
  high: z.nullable(z.number()),
  sourceCode: z.string(),
})

/** A blind spot as it is shown, also by features that put it beside a figure. */
export const blindSpot = z.object({
  code: z.string(),
  name: both,
  offences: z.array(z.object({ code: z.string(), title: both })),
  visibility: z.enum(['mostly', 'partly', 'barely']),
  text: both,
  alternatives: z.array(both),
  noRate: z.nullable(both),
  passage: z.nullable(z.string()),
  sourceCode: z.nullable(z.string()),
  rates: z.array(rate),
  estimates: z.array(estimate),
  sources: z.array(source),
})

export const contract = defineContract<typeof access>()({
  listBlindSpots: {
    kind: 'query',
    method: 'GET',
    path: '/v1/blind-spots',
    says: 'Geeft per soort misdrijf wat buiten beeld blijft: toelichting, hoeveel gemeld en aangegeven wordt, en schattingen met hun bandbreedte.',
    query: z.object({ offence: z.optional(z.string()) }),
    output: z.object({ spots: z.array(blindSpot) }),
    rule: 'readsBlindSpots',
    data: 'none',
    event: 'blind-spots.listed',
  },
})
