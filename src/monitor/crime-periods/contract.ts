// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import { editionSource } from '../crime-imports/contract.ts'
import type { access } from './access.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const count = z.nullable(z.int())
const change = z.nullable(z.object({ share: z.nullable(z.number()), low: z.number(), high: z.nullable(z.number()) }))
const month = z.nullable(z.object({ expected: z.number(), upper: z.number(), alarm: z.boolean() }))

export const contract = defineContract<typeof access>()({
  readPeriods: {
    kind: 'query',
    method: 'GET',
    path: '/v1/crime-periods',
    says: 'Geeft misdrijven of overlast in een gebied per maand, kwartaal of jaar, het jaar tot nu toe tegen dezelfde maanden van eerdere jaren, en per maand wat te verwachten was.',
    query: z.object({
      about: z._default(z.enum(['crime', 'nuisance'], 'Kies crime of nuisance. | Choose crime or nuisance.'), 'crime'),
      kind: z._default(z.enum(['month', 'quarter', 'year'], 'Kies month, quarter of year. | Choose month, quarter or year.'), 'month'),
      area: z.optional(
        z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{1,40}$/, 'Dit is geen code van een gebied. | This is no code of an area.')),
      ),
      offence: z.optional(
        z.string().check(z.regex(/^[A-Z0-9][A-Z0-9.]{0,11}$/, 'Dit is geen code van een misdrijf. | This is no code of an offence.')),
      ),
    }),
    output: z.object({
      about: z.enum(['crime', 'nuisance']),
      kind: z.enum(['month', 'quarter', 'year']),
      kinds: z.array(z.enum(['month', 'quarter', 'year'])),
      table: z.nullable(z.string()),
      area: z.object({ code: z.string(), name: both, kind: z.string() }),
      areas: z.array(z.object({ code: z.string(), name: both, kind: z.string() })),
      offence: z.object({ code: z.string(), title: both }),
      offences: z.array(z.object({ code: z.string(), title: both })),
      points: z.array(z.object({ fromDate: z.iso.date(), registered: count, expected: month })),
      toDate: z.array(
        z.object({ year: z.int(), baseYear: z.int(), months: z.int(), from: z.int(), to: z.int(), change, unstable: z.boolean() }),
      ),
      unusual: z.array(
        z.object({
          code: z.string(),
          name: both,
          registered: z.int(),
          expected: z.number(),
          upper: z.number(),
          lastMonthDate: z.iso.date(),
        }),
      ),
      lookedAt: z.int(),
      falseAlarmsPerYear: z.number(),
      generated: z.boolean(),
      sources: z.array(editionSource),
    }),
    rule: 'seesPeriods',
    data: 'none',
    event: 'crime-periods.read',
  },
})
