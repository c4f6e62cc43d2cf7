// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import { aboutCount } from '../../core/disclosure/contract.ts'
import type { access } from './access.ts'
import { themes, urgencies, verdicts, wishes } from './rules.ts'

const person = z.object({ name: z.string(), organisation: z.string() })
const match = z.object({
  kind: z.enum(['answer', 'obstacle']),
  id: z.uuid(),
  question: z.string(),
  solution: z.string(),
  by: person,
  date: z.iso.date(),
  reused: z.int(),
})
const seen = z.object({
  id: z.uuid(),
  theme: z.enum(themes),
  question: z.string(),
  urgency: z.enum(urgencies),
  wish: z.enum(wishes),
  by: person,
  askedDate: z.iso.date(),
  dueDate: z.nullable(z.iso.date()),
  late: z.boolean(),
  answers: z.int(),
  verdict: z.nullable(z.enum(verdicts)),
  mine: z.boolean(),
})
const answer = z.object({ id: z.uuid(), answer: z.string(), by: person, date: z.iso.date(), reused: z.int(), isReuse: z.boolean() })
const text = (least: number, most: number) => z.string().check(z.trim(), z.normalize('NFC'), z.minLength(least), z.maxLength(most))
const notPersonal = z.optional(z.enum(['confirmed']))
const id = z.object({ id: z.uuid() })

/** What can be asked about support. */
export const contract = defineContract<typeof access>()({
  listSupport: {
    kind: 'query',
    method: 'GET',
    path: '/v1/support-requests',
    says: 'De hulpvragen, wat te laat is en wat nog geen antwoord heeft vooraan; van een thema of van alle.',
    query: z.object({ theme: z.optional(z.enum(themes)) }),
    output: z.object({
      asOfDate: z.iso.date(),
      total: z.int(),
      themes: z.array(z.object({ theme: z.enum(themes), requests: aboutCount, unanswered: aboutCount, solved: aboutCount })),
      requests: z.array(seen),
    }),
    rule: 'seesSupport',
    data: 'none',
    event: 'support-requests.read',
  },
  getSupport: {
    kind: 'query',
    method: 'GET',
    path: '/v1/support-requests/{id}',
    says: 'Een hulpvraag met de antwoorden en met wat eerder hielp.',
    params: id,
    output: z.extend(seen, { given: z.array(answer), matches: z.array(match) }),
    rule: 'seesSupport',
    data: 'none',
    event: 'support-request.read',
    versioned: true,
  },
  findSupport: {
    kind: 'query',
    method: 'POST',
    path: '/v1/support-requests/_search',
    says: 'Wat eerder hielp bij een vraag als deze, met de collega die het weet: antwoorden en weggenomen drempels.',
    body: z.object({ text: text(3, 1000) }),
    output: z.object({ matches: z.array(match) }),
    rule: 'seesSupport',
    data: 'none',
    event: 'support.searched',
  },
  askSupport: {
    kind: 'command',
    method: 'POST',
    path: '/v1/support-requests',
    says: 'Vraagt om hulp: thema, vraag, hoe snel en welke hulp.',
    body: z.object({
      theme: z.enum(themes, 'Kies een thema. | Choose a theme.'),
      question: text(10, 1000),
      urgency: z.enum(urgencies, 'Kies hoe snel u hulp nodig hebt. | Choose how soon you need help.'),
      wish: z.enum(wishes, 'Kies welke hulp u wilt. | Choose which help you want.'),
      notPersonal,
    }),
    output: id,
    rule: 'asksSupport',
    data: 'personal',
    event: 'support.asked',
  },
  giveSupport: {
    kind: 'command',
    method: 'POST',
    path: '/v1/support-requests/{id}/support-answers',
    says: 'Helpt met een antwoord, in eigen woorden of door een eerder antwoord opnieuw te gebruiken.',
    params: id,
    body: z.object({ answer: z.optional(text(10, 4000)), reusedId: z.optional(z.uuid()), notPersonal }),
    output: id,
    rule: 'givesSupport',
    data: 'personal',
    event: 'support.given',
    record: 'getSupport',
  },
  judgeSupport: {
    kind: 'command',
    method: 'POST',
    path: '/v1/support-requests/{id}/support-verdicts',
    says: 'Zegt of de hulp hielp.',
    params: id,
    body: z.object({ verdict: z.enum(verdicts, 'Kies of het hielp. | Choose whether it helped.') }),
    output: id,
    rule: 'saysWhetherSupportHelped',
    data: 'personal',
    event: 'support.judged',
    record: 'getSupport',
  },
})
