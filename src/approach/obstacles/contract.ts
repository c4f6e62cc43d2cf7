// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { domains, levels, outcomes, states } from './rules.ts'

export { domains, levels, states }

const place = z.object({ code: z.string(), name: z.string() })
const person = z.object({ id: z.uuid(), name: z.string(), organisation: z.string() })

const seen = z.object({
  id: z.uuid(),
  domain: z.enum(domains),
  state: z.enum(states),
  level: z.enum(levels),
  happens: z.string(),
  helps: z.nullable(z.string()),
  municipality: z.nullable(place),
  organisation: z.nullable(place),
  reportedDate: z.iso.date(),
  arrivedDate: z.iso.date(),
  dueDate: z.nullable(z.iso.date()),
  dueKind: z.nullable(z.enum(['first-answer', 'promise'])),
  late: z.boolean(),
  endedDate: z.nullable(z.iso.date()),
  owner: z.nullable(person),
  echoes: z.int(),
  mine: z.array(z.enum(['reporter', 'echo', 'owner', 'table'])),
})

const moment = z.object({
  kind: z.enum(['report', 'recognition', 'ownership', 'answer', 'test', 'raise', 'escalation', 'outcome', 'reopening']),
  date: z.iso.date(),
  level: z.enum(levels),
  toLevel: z.nullable(z.enum(levels)),
  text: z.nullable(z.string()),
  outcome: z.nullable(z.enum(outcomes)),
  untilDate: z.nullable(z.iso.date()),
  by: z.nullable(z.object({ name: z.nullable(z.string()), organisation: z.string() })),
  owner: z.nullable(z.object({ name: z.string(), organisation: z.string() })),
})

const act = z.object({
  key: z.enum(['recognise', 'own', 'answer', 'test', 'raise', 'close', 'reopen']),
  allowed: z.boolean(),
  nl: z.nullable(z.string()),
  en: z.nullable(z.string()),
})

const felt = z.object({
  askedDate: z.iso.date(),
  untilDate: z.iso.date(),
  asked: z.int(),
  /** What those who answered say together, in a word and never in numbers: they are six at most. Null below three answers. */
  says: z.nullable(z.enum(['felt', 'mixed', 'not-felt'])),
})

const params = z.object({ id: z.uuid() })
const done = z.object({ id: z.uuid() })
const text = z.string().check(z.trim(), z.normalize('NFC'), z.minLength(1), z.maxLength(2000))
/** The writer says that what looked like personal data is none. */
const notPersonal = z.optional(z.enum(['confirmed']))
const changes = { kind: 'command', method: 'POST', params, output: done, data: 'personal', record: 'getObstacle' } as const
const choice = <const T extends readonly string[]>(keys: T) => z.optional(z.enum(keys))

/** What can be asked about obstacles. Seeing one writes no line in the log: who looks often at an anonymous obstacle would be its reporter. */
export const contract = defineContract<typeof access>()({
  listObstacles: {
    kind: 'query',
    method: 'GET',
    path: '/v1/obstacles',
    says: 'De drempels in de regio, de nieuwste eerst, met waar zij liggen en wanneer een antwoord uiterlijk komt.',
    query: z.object({
      state: z.optional(z.enum([...states, 'open', 'ended'])),
      level: choice(levels),
      domain: choice(domains),
      mine: choice(['yes']),
      late: choice(['yes']),
      page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1),
    }),
    output: z.object({
      asOfDate: z.iso.date(),
      total: z.int(),
      pageSize: z.int(),
      counts: z.object({ open: z.int(), late: z.int(), mine: z.int() }),
      obstacles: z.array(seen),
    }),
    rule: 'seesObstacles',
    data: 'none',
    event: 'obstacles.read',
  },
  getObstacle: {
    kind: 'query',
    method: 'GET',
    path: '/v1/obstacles/{id}',
    says: 'Een drempel met alles wat ermee gebeurde, wat er nu van wie gevraagd wordt, en wat u kunt doen of waarom niet.',
    params,
    output: z.extend(seen, { timeline: z.array(moment), acts: z.array(act), felt: z.nullable(felt) }),
    rule: 'seesObstacles',
    data: 'none',
    event: 'obstacle.read',
    versioned: true,
  },
  listPossibleOwners: {
    kind: 'query',
    method: 'GET',
    path: '/v1/obstacles/{id}/possible-owners',
    says: 'Wie eigenaar kan worden van een drempel op het niveau waar zij nu ligt.',
    params,
    output: z.object({
      owners: z.array(
        z.object({ personId: z.uuid(), organisationId: z.uuid(), name: z.string(), organisation: z.string(), role: z.string() }),
      ),
    }),
    rule: 'seesObstacles',
    data: 'none',
    event: 'possible-owners.read',
  },
  recogniseObstacle: {
    ...changes,
    path: '/v1/obstacles/{id}/recognitions',
    says: 'Erkent een drempel: dit houdt professionals tegen en het is aan ons om er iets aan te doen.',
    body: z.object({ why: z.optional(text), notPersonal }),
    rule: 'recognisesObstacle',
    event: 'obstacle.recognised',
  },
  giveObstacleOwner: {
    ...changes,
    path: '/v1/obstacles/{id}/ownerships',
    says: 'Geeft een drempel een eigenaar: uzelf, of iemand anders aan dezelfde tafel.',
    body: z.object({ ownerId: z.optional(z.uuid()), ownerOrganisationId: z.optional(z.uuid()) }),
    rule: 'givesObstacleAnOwner',
    event: 'obstacle.owned',
  },
  answerObstacle: {
    ...changes,
    path: '/v1/obstacles/{id}/answers',
    says: 'Antwoordt de melder en belooft wanneer het volgende bericht komt.',
    body: z.object({ answer: text, nextDate: z.iso.date(), notPersonal }),
    rule: 'answersObstacle',
    event: 'obstacle.answered',
  },
  testSolution: {
    ...changes,
    path: '/v1/obstacles/{id}/tests',
    says: 'Probeert een oplossing uit, tot een dag waarop de uitkomst verteld wordt.',
    body: z.object({ trial: text, untilDate: z.iso.date(), notPersonal }),
    rule: 'testsSolution',
    event: 'obstacle.tested',
  },
  raiseObstacle: {
    ...changes,
    path: '/v1/obstacles/{id}/raises',
    says: 'Legt een drempel voor aan een hogere tafel, met de vraag die daar beslist moet worden.',
    body: z.object({ toLevel: z.enum(levels), question: text, notPersonal }),
    rule: 'raisesObstacle',
    event: 'obstacle.raised',
  },
  closeObstacle: {
    ...changes,
    path: '/v1/obstacles/{id}/outcomes',
    says: 'Zegt hoe een drempel afloopt: weg, verlaagd of niet mogelijk, met de reden.',
    body: z.object({ kind: z.enum(outcomes), reason: text, notPersonal }),
    rule: 'closesObstacle',
    event: 'obstacle.closed',
  },
  reopenObstacle: {
    ...changes,
    path: '/v1/obstacles/{id}/reopenings',
    says: 'Heropent een drempel die afgesloten is maar nog gevoeld wordt, met de reden; de termijn voor het eerste antwoord begint opnieuw.',
    body: z.object({ reason: text, notPersonal }),
    rule: 'reopensObstacle',
    event: 'obstacle.reopened',
  },
})
