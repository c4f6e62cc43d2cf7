// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { categories, themes } from './rules.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const unit = z.nullable(z.object({ code: z.string(), nl: z.string(), en: z.string() }))
const theme = z.nullable(z.enum(themes))
const earmark = z.object({
  postingId: z.uuid(),
  change: z.string(),
  from: unit,
  to: unit,
  category: z.enum(categories),
  theme,
  fund: z.nullable(z.object({ code: z.string(), nl: z.string(), en: z.string() })),
  fte: z.number(),
  startDate: z.iso.date(),
  decision: z.string(),
})
const change = z.object({
  code: z.string(),
  kind: z.enum(['growth', 'transfer']),
  says: both,
  fund: z.nullable(z.string()),
  expectedDate: z.nullable(z.iso.date()),
  from: unit,
  to: unit,
  category: z.enum(categories),
  theme,
  workplace: z.enum(['stays', 'moves']),
  expected: z.number(),
  posted: z.number(),
  open: z.number(),
  decision: z.string(),
  source: z.nullable(z.string()),
  passage: z.nullable(z.string()),
  unconfirmedBecause: z.nullable(z.string()),
})
const params = z.object({ code: z.string().check(z.maxLength(60)) })
const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')

/** What can be asked about growth and transfers (C59). */
export const contract = defineContract<typeof access>()({
  listExpectedChanges: {
    kind: 'query',
    method: 'GET',
    path: '/v1/formation/expected-changes',
    says: 'Wat plannen aankondigen: verwacht, geboekt en nog open, met de oormerken per onderdeel en fonds en de werkplekken die bleven.',
    output: z.object({
      changes: z.array(change),
      earmarks: z.array(earmark),
      kept: z.array(z.object({ unit, formal: unit, category: z.enum(categories), fte: z.number(), startDate: z.iso.date() })),
      plan: z.nullable(z.object({ number: z.string(), version: z.int(), state: z.enum(['draft', 'consulted', 'advised', 'adopted']) })),
    }),
    rule: 'seesGrowth',
    data: 'none',
    event: 'expected-changes.read',
  },
  readExpectedChange: {
    kind: 'query',
    method: 'GET',
    path: '/v1/formation/expected-changes/{code}',
    says: 'Eén aangekondigde wijziging met haar boekingen en waar zij heen kan.',
    params,
    output: z.extend(change, {
      earmarks: z.array(earmark),
      units: z.array(z.object({ code: z.string(), nl: z.string(), en: z.string(), kind: z.string() })),
      mayPost: z.boolean(),
    }),
    rule: 'seesGrowth',
    data: 'none',
    event: 'expected-change.read',
    versioned: true,
  },
  postExpectedChange: {
    kind: 'command',
    method: 'POST',
    path: '/v1/formation/expected-changes/{code}/expected-postings',
    says: 'Boekt een aangekondigde wijziging, geheel of voor een deel: uit welk onderdeel, naar welk, voor welk thema.',
    params,
    body: z.object({
      fte: z
        .number('Geef een getal boven nul. | Give a number above zero.')
        .check(z.gt(0, 'Geef een getal boven nul. | Give a number above zero.'), z.lte(99_999)),
      fromUnit: z.optional(z.string()),
      toUnit: z.optional(z.string()),
      category: z.optional(z.enum(categories)),
      theme: z.optional(z.enum(themes)),
      startDate: day,
      decision: z
        .string('Noem het besluit. | Name the decision.')
        .check(z.trim(), z.minLength(3, 'Noem het besluit. | Name the decision.'), z.maxLength(500)),
      decisionDate: z.optional(day),
    }),
    output: z.object({ id: z.uuid() }),
    rule: 'postsExpected',
    data: 'none',
    event: 'expected-change.posted',
    record: 'readExpectedChange',
  },
  offerFormationPlan: {
    kind: 'command',
    method: 'POST',
    path: '/v1/formation/plans',
    says: 'Biedt het formatieplan van een dag ter vaststelling aan: de tabel van die dag, wat er geboekt is en wat nog verwacht wordt.',
    body: z.object({ asOfDate: day, changes: z.optional(z.string().check(z.trim(), z.minLength(3), z.maxLength(2000))) }),
    output: z.object({ id: z.uuid(), number: z.string(), version: z.int() }),
    rule: 'postsExpected',
    data: 'none',
    event: 'formation-plan.offered',
  },
})
