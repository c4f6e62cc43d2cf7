// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { choices, executions, means, outcomes, stands } from './rules.ts'

const line = z.string().check(z.trim(), z.normalize('NFC'), z.minLength(3), z.maxLength(200))
const words = (most: number) => z.string().check(z.trim(), z.normalize('NFC'), z.minLength(3), z.maxLength(most))
const both = z.object({ nl: z.string(), en: z.string() })
const place = z.object({ code: z.string(), name: z.string() })
const body = z.object({ code: z.string(), kind: z.string(), name: both })
const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')
const params = z.object({ id: z.uuid() })
const done = z.object({ id: z.uuid() })

const listed = z.object({
  id: z.uuid(),
  reference: z.string(),
  body,
  title: z.string(),
  outcome: z.enum(outcomes),
  decidedDate: z.iso.date(),
  correctedBy: z.nullable(z.object({ id: z.uuid(), reference: z.string() })),
  unconfirmedBecause: z.nullable(z.string()),
  execution: z.nullable(z.enum(executions)),
})
const counted = z.object({ for: z.int(), against: z.int(), abstains: z.int() })
const heard = z.object({
  organisation: place,
  stand: z.enum(stands),
  remark: z.nullable(z.string()),
  heardDate: z.iso.date(),
})
const voted = z.object({ organisation: place, choice: z.enum(choices) })

const ask = z.object({ executor: words(40), asks: words(1000), dueDate: z.optional(day) })
const taken = z.object({
  outcome: z.enum(outcomes),
  means: z.enum(means),
  consensusNote: z.optional(words(4000)),
  title: line,
  text: words(8000),
  conditions: z._default(z.array(words(1000)).check(z.maxLength(20)), []),
  decidedDate: day,
  asks: z._default(z.array(ask).check(z.maxLength(60)), []),
})

/** What can be asked about proposals and decisions. */
export const contract = defineContract<typeof access>()({
  listDecisions: {
    kind: 'query',
    method: 'GET',
    path: '/v1/decisions',
    says: 'De besluiten van de organen, de nieuwste eerst, met de voorstellen waarover nog niet besloten is.',
    query: z.object({ body: z.optional(z.string()), year: z.optional(z.coerce.number().check(z.int())) }),
    output: z.object({
      bodies: z.array(body),
      years: z.array(z.int()),
      decisions: z.array(listed),
      proposals: z.array(z.object({ id: z.uuid(), body, title: z.string(), state: z.string(), proposedDate: z.iso.date() })),
    }),
    rule: 'readsDecisionsOfTheCollege',
    data: 'none',
    event: 'decisions.listed',
  },
  readDecision: {
    kind: 'query',
    method: 'GET',
    path: '/v1/decisions/{id}',
    says: 'Eén besluit met alles wat erbij hoort: voorwaarden, stemmen, afwijkende standpunten en wat het van wie vraagt.',
    params,
    output: z.extend(listed, {
      text: z.string(),
      means: z.enum(means),
      consensusNote: z.nullable(z.string()),
      conditions: z.array(z.string()),
      proposal: z.nullable(z.object({ id: z.uuid(), title: z.string() })),
      corrects: z.nullable(z.object({ id: z.uuid(), reference: z.string() })),
      votes: counted,
      hearings: z.array(heard),
      dissents: z.array(z.object({ organisation: place, reason: z.string() })),
      asks: z.array(z.object({ id: z.uuid(), executor: place, asks: z.string(), dueDate: z.nullable(z.iso.date()) })),
      members: z.array(place),
      source: z.nullable(z.string()),
      passage: z.nullable(z.string()),
    }),
    rule: 'readsDecisionsOfTheCollege',
    data: 'none',
    event: 'decision.read',
    versioned: true,
  },
  readProposal: {
    kind: 'query',
    method: 'GET',
    path: '/v1/proposals/{id}',
    says: 'Eén voorstel met wie geraadpleegd is, wie hoe stemde en welk besluit volgde.',
    params,
    output: z.object({
      id: z.uuid(),
      body,
      title: z.string(),
      text: z.string(),
      why: z.string(),
      state: z.string(),
      by: z.object({ name: z.nullable(z.string()), organisation: z.string() }),
      proposedDate: z.iso.date(),
      hearings: z.array(heard),
      votes: z.array(voted),
      members: z.array(place),
      decision: z.nullable(z.object({ id: z.uuid(), reference: z.string() })),
    }),
    rule: 'readsDecisions',
    data: 'none',
    event: 'proposal.read',
    versioned: true,
  },
  propose: {
    kind: 'command',
    method: 'POST',
    path: '/v1/proposals',
    says: 'Legt een voorstel voor aan een orgaan.',
    body: z.object({ bodyCode: words(40), title: line, text: words(8000), why: words(4000) }),
    output: done,
    rule: 'proposes',
    data: 'none',
    event: 'proposal.made',
  },
  recordHearing: {
    kind: 'command',
    method: 'POST',
    path: '/v1/proposals/{id}/hearings',
    says: 'Legt vast dat een organisatie over een voorstel geraadpleegd is en wat zij zei.',
    params,
    body: z.object({ organisation: words(40), stand: z.enum(stands), remark: z.optional(words(4000)), heardDate: day }),
    output: done,
    rule: 'recordsHearing',
    data: 'none',
    event: 'hearing.recorded',
    record: 'readProposal',
  },
  vote: {
    kind: 'command',
    method: 'POST',
    path: '/v1/proposals/{id}/votes',
    says: 'Stemt over een voorstel, voor de eigen organisatie of genoteerd door het bureau.',
    params,
    body: z.object({ member: words(40), choice: z.enum(choices) }),
    output: done,
    rule: 'votes',
    data: 'none',
    event: 'vote.cast',
    record: 'readProposal',
  },
  decide: {
    kind: 'command',
    method: 'POST',
    path: '/v1/proposals/{id}/decisions',
    says: 'Legt het besluit over een voorstel vast; het krijgt een nummer dat niet meer verandert.',
    params,
    body: taken,
    output: z.object({ id: z.uuid(), reference: z.string() }),
    rule: 'recordsDecision',
    data: 'none',
    event: 'decision.taken',
    record: 'readProposal',
  },
  correct: {
    kind: 'command',
    method: 'POST',
    path: '/v1/decisions/{id}/corrections',
    says: 'Verbetert een besluit met een nieuw besluit; het oude blijft zoals het genomen is.',
    params,
    body: z.omit(taken, { means: true, outcome: true }),
    output: z.object({ id: z.uuid(), reference: z.string() }),
    rule: 'recordsDecision',
    data: 'none',
    event: 'decision.corrected',
    record: 'readDecision',
  },
  dissent: {
    kind: 'command',
    method: 'POST',
    path: '/v1/decisions/{id}/dissents',
    says: 'Tekent een afwijkend standpunt van een lid aan.',
    params,
    body: z.object({ member: words(40), reason: words(4000) }),
    output: done,
    rule: 'dissents',
    data: 'none',
    event: 'dissent.recorded',
    record: 'readDecision',
  },
})
