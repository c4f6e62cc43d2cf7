// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { effectKinds } from './rules.ts'

const words = (least: number, most: number) => z.string().check(z.trim(), z.normalize('NFC'), z.minLength(least), z.maxLength(most))
const both = z.object({ nl: z.string(), en: z.string() })
const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')
const place = z.object({ code: z.string(), name: z.string() })
const decided = z.object({ id: z.uuid(), reference: z.string(), unconfirmedBecause: z.nullable(z.string()) })
const named = z.object({ id: z.uuid(), code: z.string(), name: both })
const params = z.object({ id: z.uuid() })
const done = z.object({ id: z.uuid() })

const entry = z.object({
  entryId: z.uuid(),
  priority: named,
  startsDate: z.iso.date(),
  endsDate: z.nullable(z.iso.date()),
  running: z.boolean(),
  decision: decided,
  exitId: z.nullable(z.uuid()),
  exitDecision: z.nullable(decided),
  exception: z.nullable(z.string()),
  replaced: z.nullable(named),
  replacedBy: z.nullable(named),
  discharge: z.nullable(z.object({ body: z.string(), words: z.string(), decision: decided })),
  handovers: z.array(z.object({ what: z.string(), receiver: place, handedDate: z.iso.date() })),
  texts: z.array(z.object({ id: z.uuid(), period: z.string() })),
})

/** What can be asked about the joint priorities of the region and their change. */
export const contract = defineContract<typeof access>()({
  listPriorities: {
    kind: 'query',
    method: 'GET',
    path: '/v1/priorities',
    says: 'De gezamenlijke prioriteiten op een dag, het afgesproken aantal, en wat wat verving.',
    query: z.object({ asOfDate: z.optional(day) }),
    output: z.object({
      asOfDate: z.iso.date(),
      most: z.int(),
      limits: z.array(z.object({ most: z.int(), startsDate: z.iso.date(), decision: decided })),
      entries: z.array(entry),
      named: z.array(named),
      proposed: z.array(
        z.object({
          proposalId: z.uuid(),
          title: z.string(),
          state: z.string(),
          enters: z.nullable(named),
          leaves: z.nullable(named),
          exception: z.nullable(z.string()),
          most: z.nullable(z.int()),
          startsDate: z.iso.date(),
        }),
      ),
    }),
    rule: 'readsPriorities',
    data: 'none',
    event: 'priorities.listed',
  },
  readEffects: {
    kind: 'query',
    method: 'GET',
    path: '/v1/priorities/{id}/effects',
    says: 'Wat er aan een prioriteit hangt en dus geraakt wordt als zij eraf gaat of erbij komt: organen, ambities, acties, indicatoren, uren, fte, fondsen en sessies.',
    params,
    output: z.object({
      priority: named,
      whole: z.boolean(),
      effects: z.array(
        z.object({
          kind: z.enum(effectKinds),
          name: both,
          about: z.nullable(z.string()),
          amount: z.nullable(z.number()),
          measure: z.nullable(z.enum(['hours', 'fte', 'eur'])),
        }),
      ),
    }),
    rule: 'readsPriorities',
    data: 'none',
    event: 'effects.read',
  },
  readChoice: {
    kind: 'query',
    method: 'GET',
    path: '/v1/priorities/choice',
    says: 'De getekende antwoorden van een raadpleging, waarmee de grootste gemene deler na te rekenen is.',
    query: z.object({ round: z.optional(z.uuid()) }),
    output: z.object({
      rounds: z.array(z.object({ id: z.uuid(), title: z.string(), opensDate: z.iso.date(), closed: z.boolean() })),
      round: z.nullable(z.uuid()),
      asked: z.int(),
      places: z.int(),
      most: z.int(),
      themes: z.array(z.object({ code: z.string(), nl: z.string(), en: z.string() })),
      answers: z.array(z.object({ partner: z.string(), name: z.string(), district: z.nullable(z.string()), themes: z.array(z.string()) })),
    }),
    rule: 'seesChoice',
    data: 'none',
    event: 'choice.read',
  },
  readExit: {
    kind: 'query',
    method: 'GET',
    path: '/v1/priorities/exits/{id}',
    says: 'Een prioriteit die eraf ging, met overdracht en decharge.',
    params,
    output: entry,
    rule: 'readsPriorities',
    data: 'none',
    event: 'exit.read',
    versioned: true,
  },
  namePriority: {
    kind: 'command',
    method: 'POST',
    path: '/v1/priorities',
    says: 'Noemt een thema dat een gezamenlijke prioriteit kan worden.',
    body: z.object({
      code: z
        .string()
        .check(
          z.regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Gebruik kleine letters, cijfers en streepjes. | Use small letters, digits and hyphens.'),
        ),
      nameNl: words(3, 200),
      nameEn: words(3, 200),
      body: z.optional(words(2, 40)),
    }),
    output: done,
    rule: 'namesPriority',
    data: 'none',
    event: 'priority.named',
  },
  proposeChange: {
    kind: 'command',
    method: 'POST',
    path: '/v1/priorities/changes',
    says: 'Legt het college een wijziging voor: wat erbij komt, wat eraf gaat, of hoeveel het er mogen zijn.',
    body: z.object({
      title: words(3, 200),
      text: words(3, 8000),
      why: words(3, 4000),
      entersId: z.optional(z.uuid()),
      leavesId: z.optional(z.uuid()),
      exception: z.optional(words(20, 4000)),
      most: z.optional(z.int().check(z.minimum(1), z.maximum(20))),
      startsDate: day,
    }),
    output: done,
    rule: 'proposesChange',
    data: 'none',
    event: 'change.proposed',
  },
  handOver: {
    kind: 'command',
    method: 'POST',
    path: '/v1/priorities/exits/{id}/handovers',
    says: 'Legt vast wat van een prioriteit aan wie is overgedragen.',
    params,
    body: z.object({ what: words(10, 2000), receiver: words(2, 40), handedDate: day }),
    output: done,
    rule: 'handsOver',
    data: 'none',
    event: 'priority.handed-over',
    record: 'readExit',
  },
  discharge: {
    kind: 'command',
    method: 'POST',
    path: '/v1/priorities/exits/{id}/discharges',
    says: 'Legt de decharge vast die het college het orgaan van een prioriteit gaf.',
    params,
    body: z.object({ decisionId: z.uuid(), body: words(2, 40), words: words(10, 2000) }),
    output: done,
    rule: 'discharges',
    data: 'none',
    event: 'priority.discharged',
    record: 'readExit',
  },
})
