// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')
const end = z.enum(['continue', 'stop', 'transfer'])
const kind = z.enum(['exploration', 'phase-out'])
const reason = z
  .string()
  .check(z.minLength(10, 'Leg dit uit in minstens tien tekens. | Explain this in at least ten characters.'), z.maxLength(2000))
const decision = z.string().check(z.minLength(3, 'Noem de vergadering en het punt. | Name the meeting and the item.'), z.maxLength(300))
const name = z.string().check(z.minLength(3), z.maxLength(200))
const question = z.string().check(z.minLength(10), z.maxLength(2000))
const organisationCode = z.string().check(z.minLength(2), z.maxLength(40))
const organisation = z.object({ code: z.string(), name: z.string() })
const signed = { person: z.nullable(z.string()), organisation: z.string(), date: z.iso.date() }

const mandate = {
  id: z.uuid(),
  kind,
  title: both,
  question: both,
  deliverable: both,
  holder: organisation,
  decider: organisation,
  givenDate: z.iso.date(),
  deadlineDate: z.iso.date(),
  decisionDate: z.nullable(z.iso.date()),
  state: z.enum(['running', 'delivered', 'ended']),
  late: z.boolean(),
  onAgenda: z.nullable(z.enum(['overdue', 'delivered'])),
  outcome: z.nullable(end),
}
const milestone = z.object({
  code: z.string(),
  date: z.iso.date(),
  precision: z.enum(['day', 'month', 'season', 'year']),
  text: both,
  source: z.nullable(z.string()),
  passage: z.nullable(z.string()),
})
const id = z.object({ id: z.uuid() })

export const contract = defineContract<typeof access>()({
  listMandates: {
    kind: 'query',
    method: 'GET',
    path: '/v1/mandates',
    says: 'Geeft de opdrachten van het college, welke daarvan vanzelf op de agenda staan, en de mijlpalen rond de strategie.',
    output: z.object({ asOfDate: z.iso.date(), mandates: z.array(z.object(mandate)), milestones: z.array(milestone) }),
    rule: 'seesMandates',
    data: 'none',
    event: 'mandates.listed',
  },
  readMandate: {
    kind: 'query',
    method: 'GET',
    path: '/v1/mandates/{id}',
    says: 'Geeft één opdracht met alles wat ermee gebeurde.',
    params: id,
    output: z.object({
      ...mandate,
      source: z.nullable(z.string()),
      passage: z.nullable(z.string()),
      toConfirm: z.nullable(z.string()),
      inHand: z.boolean(),
      deliveries: z.array(z.object({ ...signed, summary: z.string(), advice: end })),
      deferrals: z.array(z.object({ ...signed, deadlineDate: z.iso.date(), reason: z.string(), decision: z.string() })),
      overdue: z.array(z.object({ deadlineDate: z.iso.date(), notedDate: z.iso.date() })),
      ending: z.nullable(
        z.object({
          ...signed,
          outcome: end,
          transferredTo: z.nullable(organisation),
          reason: z.string(),
          decision: z.string(),
          decidedDate: z.iso.date(),
        }),
      ),
    }),
    rule: 'seesMandates',
    data: 'none',
    event: 'mandate.read',
    versioned: true,
  },
  giveMandate: {
    kind: 'command',
    method: 'POST',
    path: '/v1/mandates',
    says: 'Legt een opdracht van het college vast: vraag, uitvoerder, termijn, op te leveren stuk en besluitmoment.',
    body: z.object({
      kind,
      titleNl: name,
      titleEn: name,
      questionNl: question,
      questionEn: question,
      deliverableNl: name,
      deliverableEn: name,
      holder: organisationCode,
      decider: organisationCode,
      deadlineDate: day,
      decisionDate: z.optional(day),
    }),
    output: id,
    rule: 'givesMandate',
    data: 'none',
    event: 'mandate.given',
  },
  deliverMandate: {
    kind: 'command',
    method: 'POST',
    path: '/v1/mandates/{id}/deliveries',
    says: 'Levert het stuk van een opdracht op, met het advies aan het college.',
    params: id,
    body: z.object({ summary: z.string().check(z.minLength(10), z.maxLength(4000)), advice: end }),
    output: id,
    rule: 'deliversMandate',
    data: 'none',
    event: 'mandate.delivered',
    record: 'readMandate',
  },
  deferMandate: {
    kind: 'command',
    method: 'POST',
    path: '/v1/mandates/{id}/deferrals',
    says: 'Legt vast dat het college meer tijd geeft, tot wanneer en waarom.',
    params: id,
    body: z.object({ deadlineDate: day, decisionDate: z.optional(day), reason, decision }),
    output: id,
    rule: 'defersMandate',
    data: 'none',
    event: 'mandate.deferred',
    record: 'readMandate',
  },
  endMandate: {
    kind: 'command',
    method: 'POST',
    path: '/v1/mandates/{id}/mandate-outcomes',
    says: 'Legt vast wat het college over een opdracht besluit: doorgaan, stoppen of overdragen, met de reden.',
    params: id,
    body: z.object({ outcome: end, transferTo: z.optional(organisationCode), reason, decision, decidedDate: day }),
    output: id,
    rule: 'endsMandate',
    data: 'none',
    event: 'mandate.ended',
    record: 'readMandate',
  },
})
