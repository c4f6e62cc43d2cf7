// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { actionStates, closings, isQuarter, judgements, levels, workRoles } from './rules.ts'

export { actionStates, isQuarter, judgements, levels, workRoles }

const both = z.object({ nl: z.string(), en: z.string() })
const organisation = z.object({ id: z.uuid(), code: z.string(), name: z.string() })
const named = z.object({ id: z.uuid(), title: both })
const by = z.object({ name: z.nullable(z.string()), organisation: z.nullable(z.string()) })

const seen = z.object({
  id: z.uuid(),
  level: z.enum(levels),
  area: z.object({ code: z.string(), name: both }),
  body: z.nullable(organisation),
  priority: z.nullable(named),
  title: both,
  effect: both,
  startDate: z.iso.date(),
  endDate: z.iso.date(),
  state: z.enum(actionStates),
  judgementReason: z.nullable(z.string()),
  reportedDate: z.nullable(z.iso.date()),
  owner: z.nullable(organisation),
  holder: z.nullable(z.string()),
  late: z.boolean(),
  silent: z.boolean(),
  wordDueDate: z.nullable(z.iso.date()),
  nextMilestoneDate: z.nullable(z.iso.date()),
  closedDate: z.nullable(z.iso.date()),
  hours: z.int(),
  mine: z.boolean(),
  toConfirm: z.nullable(z.string()),
})

const act = z.object({
  key: z.enum(['report', 'milestone', 'handover', 'scope', 'close']),
  allowed: z.boolean(),
  nl: z.nullable(z.string()),
  en: z.nullable(z.string()),
})

const whole = z.extend(seen, {
  itemId: z.nullable(z.uuid()),
  indicator: z.nullable(named),
  source: z.nullable(z.string()),
  passage: z.nullable(z.string()),
  partners: z.array(z.object({ organisation, part: z.string() })),
  hoursAsked: z.array(z.object({ organisation, role: z.enum(workRoles), quarterDate: z.iso.date(), hours: z.int() })),
  milestones: z.array(z.object({ title: z.string(), dueDate: z.iso.date(), reachedDate: z.nullable(z.iso.date()) })),
  scopes: z.array(
    z.object({
      version: z.int(),
      title: both,
      startDate: z.iso.date(),
      endDate: z.iso.date(),
      decision: z.string(),
      decidedDate: z.iso.date(),
      reason: z.nullable(z.string()),
      by: z.nullable(by),
    }),
  ),
  reports: z.array(
    z.object({
      judgement: z.enum(judgements),
      reason: z.string(),
      origin: z.enum(['screen', 'list', 'mail-link']),
      reportedDate: z.iso.date(),
      by,
    }),
  ),
  closure: z.nullable(z.object({ outcome: z.enum(closings), reason: z.string(), closedDate: z.iso.date(), by })),
  acts: z.array(act),
})

const params = z.object({ id: z.uuid() })
const done = z.object({ id: z.uuid() })
const text = (least: number, most: number) => z.string().check(z.trim(), z.normalize('NFC'), z.minLength(least), z.maxLength(most))
const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')
const notPersonal = z.optional(z.enum(['confirmed']))
const judgement = z.enum(judgements, 'Kies hoe het loopt. | Choose how it goes.')
const sentence = text(3, 1000)
const quarter = day.check(
  z.refine(isQuarter, 'Kies de eerste dag van een kwartaal (jjjj-01-01, 04, 07 of 10). | Choose the first day of a quarter.'),
)

const scope = {
  title: text(3, 200),
  effect: text(3, 2000),
  indicatorId: z.optional(z.uuid()),
  startDate: day,
  endDate: day,
  decision: text(3, 500),
  decidedDate: day,
  decisionId: z.optional(z.uuid()),
  partners: z._default(z.array(z.object({ organisationId: z.uuid(), part: text(3, 500) })).check(z.maxLength(60)), []),
  hours: z._default(
    z
      .array(
        z.object({
          organisationId: z.uuid(),
          role: z.enum(workRoles),
          quarterDate: quarter,
          hours: z.int().check(z.minimum(1), z.maximum(100_000)),
        }),
      )
      .check(z.maxLength(400)),
    [],
  ),
  milestones: z._default(z.array(z.object({ title: text(3, 200), dueDate: day })).check(z.maxLength(40)), []),
  notPersonal,
}
const place = { level: z.enum(levels), areaCode: z.optional(z.string()), bodyId: z.optional(z.uuid()), priorityId: z.optional(z.uuid()) }
const changes = { kind: 'command', method: 'POST', params, output: done, data: 'none', record: 'getAction' } as const
const adds = { kind: 'command', method: 'POST', output: done, data: 'none' } as const
const sees = { kind: 'query', method: 'GET', rule: 'seesActions', data: 'none' } as const
const yes = z.optional(z.enum(['yes']))

/** What can be asked about the action agendas (C17). */
export const contract = defineContract<typeof access>()({
  listActions: {
    ...sees,
    path: '/v1/actions',
    says: 'De acties van alle agenda’s, met hoe zij lopen, welke te laat zijn en van welke te lang niets is gehoord.',
    query: z.object({
      priority: z.optional(z.uuid()),
      level: z.optional(z.enum(levels)),
      area: z.optional(z.string()),
      body: z.optional(z.string()),
      state: z.optional(z.enum(['open', 'ended', ...actionStates])),
      mine: yes,
      late: yes,
      silent: yes,
    }),
    output: z.object({
      asOfDate: z.iso.date(),
      weeks: z.int(),
      counts: z.object({ open: z.int(), late: z.int(), silent: z.int(), mine: z.int() }),
      priorities: z.array(named),
      actions: z.array(seen),
    }),
    event: 'actions.listed',
  },
  getAction: {
    ...sees,
    path: '/v1/actions/{id}',
    says: 'Eén actie: omvang met besluiten, partners, uren, mijlpalen, voortgang, en wat u ermee kunt.',
    params,
    output: whole,
    event: 'action.read',
    versioned: true,
  },
  listAgendaChoices: {
    ...sees,
    path: '/v1/agenda-choices',
    says: 'Waaruit u kiest als u een actie plant: uw organen, prioriteiten, indicatoren en organisaties.',
    output: z.object({
      bodies: z.array(z.object({ level: z.enum(levels), bodyId: z.nullable(z.uuid()), areaCode: z.string(), name: z.string() })),
      priorities: z.array(named),
      indicators: z.array(named),
      organisations: z.array(organisation),
    }),
    event: 'agenda-choices.listed',
  },
  planAction: {
    ...adds,
    path: '/v1/actions',
    says: 'Zet een actie op de agenda van een orgaan waar u voor spreekt, met eigenaar, partners, uren en mijlpalen.',
    body: z.object({ ...place, ...scope, ownerOrganisationId: z.uuid() }),
    rule: 'plansAction',
    event: 'action.planned',
  },
  changeScope: {
    ...changes,
    path: '/v1/actions/{id}/scopes',
    says: 'Verandert wat een actie is, met het besluit van het orgaan en de reden; de eerdere omvang blijft leesbaar.',
    body: z.object({ ...scope, reason: text(3, 2000) }),
    rule: 'decidesScope',
    event: 'action.scope-changed',
  },
  reportProgress: {
    ...changes,
    path: '/v1/actions/{id}/reports',
    says: 'Meldt hoe een actie loopt, met de reden in één zin.',
    body: z.object({ judgement, reason: sentence, notPersonal }),
    rule: 'reportsProgress',
    event: 'action.reported',
  },
  reportOnList: {
    ...adds,
    path: '/v1/action-reports',
    says: 'Meldt van een aantal acties tegelijk hoe zij lopen: alles of niets.',
    body: z.object({
      reports: z.array(z.object({ actionId: z.uuid(), judgement, reason: sentence })).check(z.minLength(1), z.maxLength(100)),
      notPersonal,
    }),
    output: z.object({ reported: z.int() }),
    rule: 'reportsProgress',
    event: 'actions.reported',
  },
  reachMilestone: {
    ...changes,
    path: '/v1/actions/{id}/milestone-arrivals',
    says: 'Meldt dat een mijlpaal is gehaald.',
    body: z.object({ title: text(3, 200), reachedDate: day }),
    rule: 'reachesMilestone',
    event: 'action.milestone-reached',
  },
  handActionOver: {
    ...changes,
    path: '/v1/actions/{id}/handovers',
    says: 'Draagt een actie over aan een andere organisatie of persoon, met de reden.',
    body: z.object({ ownerOrganisationId: z.uuid(), holderId: z.optional(z.uuid()), reason: text(3, 2000), notPersonal }),
    rule: 'handsActionOver',
    event: 'action.handed-over',
  },
  closeAction: {
    ...changes,
    path: '/v1/actions/{id}/closures',
    says: 'Sluit een actie af: klaar of gestopt, met de reden.',
    body: z.object({ outcome: z.enum(closings), reason: text(3, 2000), notPersonal }),
    rule: 'closesAction',
    event: 'action.closed',
  },
  listNotDoing: {
    ...sees,
    path: '/v1/not-doing',
    says: 'Wat organen ervoor kozen niet te doen, met de reden.',
    output: z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          level: z.enum(levels),
          area: z.object({ code: z.string(), name: both }),
          body: z.nullable(organisation),
          priority: z.nullable(named),
          what: z.string(),
          reason: z.string(),
          decision: z.string(),
          decidedDate: z.iso.date(),
          endedDate: z.nullable(z.iso.date()),
          endedBecause: z.nullable(z.string()),
          mine: z.boolean(),
        }),
      ),
    }),
    event: 'not-doing.listed',
  },
  leaveUndone: {
    ...adds,
    path: '/v1/not-doing',
    says: 'Legt vast wat een orgaan niet doet, en waarom.',
    body: z.object({ ...place, what: text(3, 500), reason: text(3, 2000), decision: text(3, 500), decidedDate: day, notPersonal }),
    rule: 'leavesUndone',
    event: 'not-doing.chosen',
  },
  takeUpAfterAll: {
    ...adds,
    path: '/v1/not-doing-ends',
    says: 'Legt vast dat iets toch wordt opgepakt, en waarom.',
    body: z.object({ notDoingId: z.uuid(), reason: text(3, 2000), notPersonal }),
    rule: 'takesUpAfterAll',
    event: 'not-doing.taken-up',
  },
  offerAgenda: {
    ...adds,
    path: '/v1/action-agendas',
    says: 'Biedt de agenda van een orgaan, zoals zij nu is, ter vaststelling aan; de volgende keer is het een nieuwe versie.',
    body: z.object({
      level: z.enum(levels),
      bodyId: z.optional(z.uuid()),
      areaCode: z.optional(z.string()),
      changes: z.optional(text(3, 2000)),
    }),
    output: z.object({ id: z.uuid(), number: z.string(), version: z.int() }),
    rule: 'offersAgenda',
    event: 'action-agenda.offered',
  },
  setUpdateTerm: {
    ...adds,
    path: '/v1/update-terms',
    says: 'Bepaalt na hoeveel weken zonder bericht een actie als stil geldt, vanaf een dag.',
    body: z.object({ weeks: z.int().check(z.minimum(1), z.maximum(52)), validFromDate: day, reason: text(3, 500) }),
    rule: 'setsUpdateTerm',
    event: 'update-term.set',
  },
})
