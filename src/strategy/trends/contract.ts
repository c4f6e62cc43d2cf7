// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const score = z
  .int('Kies een cijfer van 1 tot en met 5. | Choose a number from 1 to 5.')
  .check(
    z.minimum(1, 'Kies een cijfer van 1 tot en met 5. | Choose a number from 1 to 5.'),
    z.maximum(5, 'Kies een cijfer van 1 tot en met 5. | Choose a number from 1 to 5.'),
  )
const reason = z
  .string()
  .check(z.minLength(10, 'Leg dit uit in minstens tien tekens. | Explain this in at least ten characters.'), z.maxLength(2000))
const named = z.object({ code: z.string(), name: both })
const weighing = z.object({
  id: z.uuid(),
  year: z.int(),
  likelihood: z.int(),
  impact: z.int(),
  reason: z.string(),
  sources: z.array(z.string()),
  themes: z.array(named),
  districts: z.array(named),
  person: z.nullable(z.string()),
  organisation: z.string(),
  knownAt: z.iso.datetime({ offset: true }),
})
const proposal = z.object({
  id: z.uuid(),
  title: z.string(),
  reason: z.string(),
  person: z.nullable(z.string()),
  organisation: z.string(),
  proposedDate: z.iso.date(),
  state: z.enum(['open', 'taken-up', 'not-now']),
  answer: z.nullable(z.string()),
  answeredDate: z.nullable(z.iso.date()),
})
const trend = {
  id: z.uuid(),
  code: z.string(),
  title: both,
  body: both,
  source: z.nullable(z.string()),
  passage: z.nullable(z.string()),
}
const id = z.object({ id: z.uuid() })

export const contract = defineContract<typeof access>()({
  listTrends: {
    kind: 'query',
    method: 'GET',
    path: '/v1/trends',
    says: 'Geeft de trends van een strategie met hun weging in een jaar en die van het jaar ervoor.',
    query: z.object({
      period: z.optional(z.string()),
      year: z.optional(z.coerce.number().check(z.int(), z.minimum(2000), z.maximum(2100))),
    }),
    output: z.object({
      period: z.string(),
      periods: z.array(z.string()),
      year: z.int(),
      years: z.array(z.int()),
      trends: z.array(
        z.object({
          ...trend,
          weighing: z.nullable(weighing),
          before: z.nullable(z.object({ year: z.int(), likelihood: z.int(), impact: z.int() })),
          openProposal: z.boolean(),
        }),
      ),
    }),
    rule: 'readsTrends',
    data: 'none',
    event: 'trends.listed',
  },
  downloadTrends: {
    kind: 'query',
    method: 'GET',
    path: '/v1/trends/csv',
    says: 'Geeft alle wegingen van de trends van een strategie als CSV, ook de eerdere.',
    query: z.object({ period: z.optional(z.string()) }),
    output: z.string(),
    rule: 'readsTrends',
    data: 'none',
    event: 'trends.downloaded',
    download: 'text/csv',
  },
  readTrend: {
    kind: 'query',
    method: 'GET',
    path: '/v1/trends/{id}',
    says: 'Geeft één trend met alle wegingen, de thema’s en districten om uit te kiezen, en de voorstellen die eruit kwamen.',
    params: id,
    output: z.object({
      ...trend,
      period: z.string(),
      weighings: z.array(weighing),
      proposals: z.array(proposal),
      themes: z.array(named),
      districts: z.array(named),
    }),
    rule: 'readsTrends',
    data: 'none',
    event: 'trend.read',
    versioned: true,
  },
  weighTrend: {
    kind: 'command',
    method: 'POST',
    path: '/v1/trends/{id}/weighings',
    says: 'Weegt een trend voor een jaar; eerdere wegingen blijven staan.',
    params: id,
    body: z.object({
      year: z.int().check(z.minimum(2000), z.maximum(2100)),
      likelihood: score,
      impact: score,
      reason,
      sources: z
        .array(z.string().check(z.minLength(3), z.maxLength(300)))
        .check(z.minLength(1, 'Noem minstens één bron. | Name at least one source.'), z.maxLength(20)),
      themes: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(20)),
      districts: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(20)),
    }),
    output: id,
    rule: 'weighsTrend',
    data: 'none',
    event: 'trend.weighed',
    record: 'readTrend',
  },
  proposePriority: {
    kind: 'command',
    method: 'POST',
    path: '/v1/trends/{id}/trend-proposals',
    says: 'Stelt voor om van een trend een prioriteit te maken; het bureau krijgt dit als werk.',
    params: id,
    body: z.object({
      title: z.string().check(z.minLength(3, 'Noem de prioriteit. | Name the priority.'), z.maxLength(200)),
      reason,
    }),
    output: id,
    rule: 'proposesPriority',
    data: 'none',
    event: 'trend.priority-proposed',
    record: 'readTrend',
  },
  answerTrendProposal: {
    kind: 'command',
    method: 'POST',
    path: '/v1/trends/{id}/trend-proposal-answers',
    says: 'Zegt wat er met een voorstel over deze trend gebeurt, met de reden.',
    params: id,
    body: z.object({ proposalId: z.uuid(), outcome: z.enum(['taken-up', 'not-now']), reason }),
    output: id,
    rule: 'answersTrendProposal',
    data: 'none',
    event: 'trend.proposal-answered',
    record: 'readTrend',
  },
})
