// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { oddKinds, outcomes } from './rules.ts'

const oddRead = z.object({
  id: z.uuid(),
  weekDate: z.iso.date(),
  kind: z.enum(oddKinds),
  hits: z.int(),
  firstAt: z.iso.datetime({ offset: true }),
  lastAt: z.iso.datetime({ offset: true }),
  personId: z.uuid(),
  person: z.string(),
  organisation: z.string(),
  state: z.enum(['open', ...outcomes]),
  dueDate: z.iso.date(),
  late: z.boolean(),
})
const rules = z.array(z.object({ kind: z.enum(oddKinds), atLeast: z.int() }))
const params = z.object({ id: z.uuid() })

/** What can be asked about odd reads, and the one act: saying what came of it. */
export const contract = defineContract<typeof access>()({
  listOddReads: {
    kind: 'query',
    method: 'GET',
    path: '/v1/odd-reads',
    says: 'Het opvallende lezen per week, met de regel waarmee het gevonden is en wat ervan kwam.',
    query: z.object({ weekDate: z.optional(z.iso.date()), state: z.optional(z.enum(['open', ...outcomes])) }),
    output: z.object({
      rules,
      weeks: z.array(z.object({ weekDate: z.iso.date(), readers: z.int(), reads: z.int(), people: z.int(), open: z.int() })),
      oddReads: z.array(oddRead),
    }),
    rule: 'seesOddReads',
    data: 'personal',
    event: 'odd-read.listed',
  },
  getOddRead: {
    kind: 'query',
    method: 'GET',
    path: '/v1/odd-reads/{id}',
    says: 'Opvallend lezen van iemand in een week, met alles wat daarvan kwam.',
    params,
    output: z.extend(oddRead, {
      rules,
      outcomes: z.array(
        z.object({
          id: z.uuid(),
          kind: z.enum(outcomes),
          reason: z.string(),
          person: z.string(),
          decidedAt: z.iso.datetime({ offset: true }),
        }),
      ),
    }),
    rule: 'seesOddReads',
    data: 'personal',
    event: 'odd-read.read',
    versioned: true,
  },
  judgeOddRead: {
    kind: 'command',
    method: 'POST',
    path: '/v1/odd-reads/{id}/outcomes',
    says: 'Zegt wat er van opvallend lezen kwam: verklaard, op te volgen of als misbruik gemeld, met de reden.',
    params,
    body: z.object({
      kind: z.enum(outcomes),
      reason: z
        .string()
        .check(
          z.trim(),
          z.normalize('NFC'),
          z.minLength(10, 'Geef de reden in minstens tien tekens. | Give the reason in ten characters or more.'),
          z.maxLength(2000),
        ),
    }),
    output: z.object({ id: z.uuid() }),
    rule: 'judgesOddRead',
    data: 'personal',
    event: 'odd-read.judged',
    record: 'getOddRead',
  },
})
