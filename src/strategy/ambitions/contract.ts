// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const standing = z.enum(['met', 'not-met', 'unassessable', 'judged', 'awaits-judgement', 'overdue'])
const verdict = z.enum(['met', 'partly', 'not-met'])
const judgement = z.object({
  id: z.uuid(),
  verdict,
  level: z.nullable(z.int()),
  reason: z.string(),
  person: z.nullable(z.string()),
  organisation: z.string(),
  judgedDate: z.iso.date(),
})
const figure = z.object({
  code: z.string(),
  name: both,
  definition: both,
  unit: z.string(),
  unconfirmedBecause: z.nullable(z.string()),
  baseline: z.nullable(z.int()),
  target: z.nullable(z.int()),
  standing: z.enum(['met', 'not-met', 'unassessable']),
})
const ambition = z.object({
  id: z.uuid(),
  code: z.string(),
  title: both,
  body: both,
  kind: z.enum(['counted', 'judged']),
  standing,
  rule: both,
  baselineYear: z.nullable(z.int()),
  targetYear: z.nullable(z.int()),
  termDate: z.nullable(z.iso.date()),
  bodyCode: z.nullable(z.string()),
  unconfirmedBecause: z.nullable(z.string()),
  figures: z.array(figure),
  levels: z.array(z.object({ level: z.int(), name: both, meaning: both })),
  judgements: z.array(judgement),
})

export const contract = defineContract<typeof access>()({
  listAmbitions: {
    kind: 'query',
    method: 'GET',
    path: '/v1/ambitions',
    says: 'Geeft de ambities van een strategie met hun berekende stand en de regel daarvan.',
    query: z.object({ period: z.optional(z.string()) }),
    output: z.object({ period: z.string(), ambitions: z.array(ambition) }),
    rule: 'readsAmbitions',
    data: 'none',
    event: 'ambitions.listed',
  },
  readAmbition: {
    kind: 'query',
    method: 'GET',
    path: '/v1/ambitions/{id}',
    says: 'Geeft één ambitie met haar cijfers, haar regel en alle ondertekende oordelen.',
    params: z.object({ id: z.uuid() }),
    output: ambition,
    rule: 'readsAmbitions',
    data: 'none',
    event: 'ambition.read',
    versioned: true,
  },
  judgeAmbition: {
    kind: 'command',
    method: 'POST',
    path: '/v1/ambitions/{id}/judgements',
    says: 'Legt een ondertekend oordeel over een ambitie vast, naast de berekende stand.',
    params: z.object({ id: z.uuid() }),
    body: z.object({
      verdict,
      level: z.optional(z.int().check(z.minimum(1), z.maximum(9))),
      reason: z
        .string()
        .check(
          z.minLength(10, 'Leg uw oordeel uit in minstens tien tekens. | Explain your judgement in at least ten characters.'),
          z.maxLength(4000),
        ),
      judgedDate: z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).'),
    }),
    output: z.object({ id: z.uuid() }),
    rule: 'judgesAmbition',
    data: 'none',
    event: 'ambition.judged',
    record: 'readAmbition',
  },
})
