// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import { everyCategory } from '../ledger/contract.ts'
import type { access } from './access.ts'
import { budgets, states } from './rules.ts'

const noDate = 'Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).'
const text = (least: number, most: number, nl: string, en: string) =>
  z
    .string(`${nl} | ${en}`)
    .check(z.minLength(least, `${nl} | ${en}`), z.maxLength(most, `Houd het bij ${most} tekens. | Keep it to ${most} characters.`))
const both = z.object({ nl: z.string(), en: z.string() })
const state = z.enum(states)
const rate = z.optional(z.nullable(z.number().check(z.gte(0), z.lte(10_000_000))))
const line = z.object({
  fromUnit: z.string(),
  fromCategory: z.enum(everyCategory),
  toUnit: z.string(),
  toCategory: z.enum(everyCategory),
  fte: z
    .number('Geef een getal boven nul. | Give a number above zero.')
    .check(z.gt(0, 'Geef een getal boven nul. | Give a number above zero.'), z.lte(99_999)),
  startDate: z.iso.date(noDate),
  fromRate: rate,
  toRate: rate,
})
const summary = z.object({
  id: z.uuid(),
  title: z.string(),
  unit: both,
  functionName: z.string(),
  state,
  fte: z.number(),
  budget: z.enum(budgets),
  budgetEffect: z.nullable(z.number()),
  requestedDate: z.iso.date(),
  decidedDate: z.nullable(z.iso.date()),
  decision: z.nullable(z.string()),
})
const act = z.object({ key: z.string(), allowed: z.boolean(), nl: z.nullable(z.string()), en: z.nullable(z.string()) })
const step = z.object({ kind: z.string(), date: z.iso.date(), organisation: z.string(), text: z.string(), outcome: z.nullable(z.string()) })
const request = z.object({
  ...summary.shape,
  reason: z.string(),
  consulted: z.string(),
  attachments: z.array(z.string()),
  proposal: z.nullable(z.string()),
  lines: z.array(z.object({ ...line.shape, fromName: both, toName: both })),
  steps: z.array(step),
  acts: z.array(act),
  /** Whether it stays below the limit of the mandate today and costs nothing extra. */
  inMandate: z.boolean(),
})
const about = {
  params: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  kind: 'command',
  method: 'POST',
  record: 'readRequest',
  data: 'none',
} as const
const confirmed = { notPersonal: z.optional(z.literal('confirmed')) }
const note = text(2, 2000, 'Schrijf een toelichting.', 'Write an explanation.')

/** What can be asked of and done with requests to change the formation (C58). */
export const contract = defineContract<typeof access>()({
  listRequests: {
    kind: 'query',
    method: 'GET',
    path: '/v1/formation/requests',
    says: 'De aanvragen om de formatie te wijzigen, ook de afgewezen; te zoeken op woorden en stand.',
    query: z.object({ state: z.optional(state), words: z.optional(z.string().check(z.maxLength(200))) }),
    output: z.object({
      requests: z.array(summary),
      proposals: z.array(
        z.object({
          code: z.string(),
          name: both,
          says: both,
          state: z.enum([...states, 'announced']),
          requestId: z.nullable(z.uuid()),
          source: z.nullable(z.string()),
          passage: z.nullable(z.string()),
        }),
      ),
      mandate: z.object({ limit: z.number(), since: z.nullable(z.iso.date()), decision: z.nullable(z.string()) }),
    }),
    rule: 'seesRequests',
    data: 'none',
    event: 'formation-requests.read',
  },
  readRequest: {
    kind: 'query',
    method: 'GET',
    path: '/v1/formation/requests/{id}',
    says: 'Eén aanvraag met haar mutaties, haar weg en wat u ermee mag.',
    params: z.object({ id: z.uuid() }),
    output: request,
    rule: 'seesRequests',
    data: 'none',
    event: 'formation-request.read',
    versioned: true,
  },
  requestFormation: {
    kind: 'command',
    method: 'POST',
    path: '/v1/formation/requests',
    says: 'Vraagt een wijziging van de formatie aan.',
    body: z.object({
      title: text(5, 200, 'Geef een titel van minstens vijf tekens.', 'Give a title of at least five characters.'),
      unit: z.string(),
      proposal: z.optional(z.string()),
      functionName: text(2, 200, 'Noem de functie.', 'Name the function.'),
      reason: text(10, 4000, 'Leg uit waarom, in minstens tien tekens.', 'Explain why, in at least ten characters.'),
      budget: z.enum(budgets, 'Zeg wat het met het budget doet. | Say what it does to the budget.'),
      consulted: text(2, 2000, 'Noem wie is geraadpleegd.', 'Name who was consulted.'),
      attachments: z.optional(z.array(z.string().check(z.minLength(2), z.maxLength(300))).check(z.maxLength(20))),
      lines: z.array(line).check(z.minLength(1, 'Vul minstens één mutatie in. | Fill in at least one movement.'), z.maxLength(50)),
      ...confirmed,
    }),
    output: z.object({ id: z.uuid() }),
    rule: 'requestsFormation',
    data: 'none',
    event: 'formation-request.made',
  },
  endorseRequest: {
    ...about,
    path: '/v1/formation/requests/{id}/endorsements',
    says: 'De eenheid neemt de aanvraag over en stuurt haar door voor advies.',
    body: z.object({ note, ...confirmed }),
    rule: 'endorsesRequest',
    event: 'formation-request.endorsed',
  },
  adviseOnRequest: {
    ...about,
    path: '/v1/formation/requests/{id}/advices',
    says: 'Legt het advies van het adviescollege vast.',
    body: z.object({
      advice: z.enum(['positive', 'negative'], 'Kies een advies. | Choose an advice.'),
      note,
      advisedDate: z.iso.date(noDate),
      ...confirmed,
    }),
    rule: 'advisesOnRequest',
    event: 'formation-request.advised',
  },
  withdrawRequest: {
    ...about,
    path: '/v1/formation/requests/{id}/withdrawals',
    says: 'Trekt de aanvraag in, met de reden.',
    body: z.object({ reason: note, ...confirmed }),
    rule: 'withdrawsRequest',
    event: 'formation-request.withdrawn',
  },
  decideRequest: {
    ...about,
    path: '/v1/formation/requests/{id}/request-decisions',
    says: 'Beslist over de aanvraag; een toegewezen aanvraag staat meteen in het grootboek.',
    body: z.object({
      outcome: z.enum(['approved', 'refused'], 'Kies toewijzen of afwijzen. | Choose approve or refuse.'),
      decision: text(
        3,
        500,
        'Noem het besluit, zoals het nummer en de vergadering.',
        'Name the decision, such as its number and the meeting.',
      ),
      reason: note,
      decidedDate: z.iso.date(noDate),
      ...confirmed,
    }),
    rule: 'decidesRequest',
    event: 'formation-request.decided',
  },
  limitMandate: {
    kind: 'command',
    method: 'POST',
    path: '/v1/formation/mandate-limits',
    says: 'Legt vast tot hoeveel fte de politiechef in mandaat beslist, vanaf een dag.',
    body: z.object({
      limit: z.number('Geef een getal van nul of meer. | Give a number of zero or more.').check(z.gte(0), z.lte(99_999)),
      validFromDate: z.iso.date(noDate),
      decision: text(3, 500, 'Noem het besluit.', 'Name the decision.'),
    }),
    output: z.object({ id: z.uuid() }),
    rule: 'limitsMandate',
    data: 'none',
    event: 'mandate-limit.set',
  },
})
