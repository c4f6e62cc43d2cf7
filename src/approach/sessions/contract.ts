// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { forms, outcomeKinds, resultKinds, tableKinds } from './rules.ts'

const by = z.object({ name: z.nullable(z.string()), organisation: z.nullable(z.string()) })
const organisation = z.object({ id: z.uuid(), name: z.string() })
const session = z.object({
  id: z.uuid(),
  title: z.string(),
  aim: z.string(),
  tableKind: z.enum(tableKinds),
  form: z.enum(forms),
  startsAt: z.iso.datetime({ offset: true }),
  endsAt: z.iso.datetime({ offset: true }),
  place: z.string(),
  past: z.boolean(),
  mine: z.boolean(),
  body: z.nullable(z.object({ nl: z.string(), en: z.string() })),
})
const params = z.object({ id: z.uuid() })
const done = z.object({ id: z.uuid() })
const text = (most: number) => z.string().check(z.trim(), z.normalize('NFC'), z.minLength(3), z.maxLength(most))
const moment = z.iso.datetime({ offset: true, error: 'Gebruik een tijdstip met tijdzone. | Use a moment with a time zone.' })
const when = { startsAt: moment, endsAt: moment, place: text(300) }
const changes = { kind: 'command', method: 'POST', params, output: done, data: 'none', record: 'getSession' } as const
const adds = { kind: 'command', method: 'POST', output: done, data: 'none' } as const
const sees = { kind: 'query', method: 'GET', data: 'none' } as const

/** What can be asked about sessions and the joint agenda (C18, C48). */
export const contract = defineContract<typeof access>()({
  listSessions: {
    ...sees,
    path: '/v1/sessions',
    says: 'De sessies, de eerstvolgende eerst, en de gezamenlijke agenda van veiligheid en sociaal domein.',
    output: z.object({
      sessions: z.array(session),
      organisations: z.array(organisation),
      bodies: z.array(z.object({ code: z.string(), name: z.object({ nl: z.string(), en: z.string() }) })),
      joint: z.object({
        since: z.nullable(z.iso.datetime({ offset: true })),
        mission: z.nullable(z.object({ text: z.string(), version: z.int(), decision: z.string() })),
        issues: z.array(
          z.object({
            id: z.uuid(),
            title: z.string(),
            safetyOwner: z.string(),
            careOwner: z.string(),
            mine: z.boolean(),
            progress: z.array(z.object({ text: z.string(), date: z.iso.date(), by, sinceLast: z.boolean() })),
          }),
        ),
      }),
    }),
    rule: 'seesSessions',
    event: 'sessions.listed',
  },
  getSession: {
    ...sees,
    path: '/v1/sessions/{id}',
    says: 'Eén sessie; stukken en verslag alleen voor wie is uitgenodigd.',
    params,
    output: z.extend(session, {
      kept: z.boolean(),
      decides: z.boolean(),
      moves: z.int(),
      invited: z.array(z.object({ organisation: z.string(), person: z.nullable(z.string()) })),
      papers: z.array(z.object({ id: z.uuid(), title: z.string(), text: z.string(), by })),
      attendance: z.array(z.object({ organisation: z.string(), people: z.int() })),
      outcomes: z.array(z.object({ kind: z.enum(resultKinds), text: z.string(), targetId: z.uuid() })),
      minutes: z.array(z.object({ id: z.uuid(), text: z.string(), by, confirmedBy: z.nullable(by), mayConfirm: z.boolean() })),
      organisations: z.array(organisation),
      bodies: z.array(z.object({ level: z.string(), bodyId: z.uuid(), name: z.string() })),
    }),
    rule: 'seesSessions',
    event: 'session.opened',
    versioned: true,
  },
  getInvitation: {
    ...sees,
    path: '/v1/sessions/{id}/calendar',
    says: 'De sessie als iCalendar, om in de eigen agenda te zetten.',
    params,
    output: z.string(),
    download: 'text/calendar',
    rule: 'seesSessions',
    event: 'session.downloaded',
  },
  readFeed: {
    ...sees,
    path: '/v1/calendar-feeds/{secret}',
    says: 'De sessies van één persoon als iCalendar, op een geheim adres dat de persoon kan intrekken.',
    params: z.object({ secret: z.string().check(z.maxLength(100)) }),
    output: z.string(),
    download: 'text/calendar',
    rule: 'readsFeed',
    event: 'calendar-feed.read',
  },
  openFeed: {
    ...adds,
    path: '/v1/calendar-feeds',
    says: 'Maakt een geheim adres voor de eigen agenda; het wordt één keer getoond en eerdere adressen stoppen.',
    body: z.object({}),
    output: z.object({ path: z.string() }),
    rule: 'keepsOwnFeed',
    event: 'calendar-feed.opened',
  },
  endFeeds: {
    ...adds,
    path: '/v1/calendar-feed-ends',
    says: 'Trekt de eigen geheime adressen in.',
    body: z.object({}),
    output: z.object({ ended: z.int() }),
    rule: 'keepsOwnFeed',
    event: 'calendar-feed.ended',
  },
  planSession: {
    ...adds,
    path: '/v1/sessions',
    says: 'Plant een sessie met doel, tijd en plaats, en nodigt organisaties of personen uit.',
    body: z.object({
      title: text(200),
      aim: text(2000),
      tableKind: z.enum(tableKinds, 'Kies voor wie. | Choose for whom.'),
      form: z.enum(forms, 'Kies een vorm. | Choose a form.'),
      ...when,
      bodyCode: z.optional(z.string().check(z.maxLength(40))),
      invitations: z.array(z.object({ organisationId: z.uuid(), personId: z.optional(z.uuid()) })).check(z.minLength(1), z.maxLength(120)),
    }),
    rule: 'plansSession',
    event: 'session.planned',
  },
  moveSession: {
    ...changes,
    path: '/v1/sessions/{id}/times',
    says: 'Verzet een sessie, met de reden.',
    body: z.object({ ...when, reason: text(1000) }),
    rule: 'setsTime',
    event: 'session.moved',
  },
  sharePaper: {
    ...changes,
    path: '/v1/sessions/{id}/papers',
    says: 'Deelt een stuk met wie is uitgenodigd.',
    body: z.object({ title: text(200), text: text(20_000) }),
    rule: 'sharesPaper',
    event: 'session.paper-shared',
  },
  noteAttendance: {
    ...changes,
    path: '/v1/sessions/{id}/attendances',
    says: 'Noteert hoeveel mensen van een organisatie er waren.',
    body: z.object({ organisationId: z.uuid(), people: z.int().check(z.minimum(0), z.maximum(200)) }),
    rule: 'notesAttendance',
    event: 'session.attendance-noted',
  },
  recordOutcome: {
    ...changes,
    path: '/v1/sessions/{id}/outcomes',
    says: 'Maakt van een uitkomst in één stap een actie, een drempel of een besluit; waar deze vergadering niet besluit, wordt het een voorstel.',
    body: z.object({
      kind: z.enum(outcomeKinds, 'Kies wat het wordt. | Choose what it becomes.'),
      text: text(200),
      detail: text(2000),
      bodyId: z.optional(z.uuid()),
      ownerOrganisationId: z.optional(z.uuid()),
      endDate: z.optional(z.iso.date()),
    }),
    output: z.object({ id: z.uuid(), kind: z.enum(resultKinds), targetId: z.uuid() }),
    rule: 'recordsOutcome',
    event: 'session.outcome-recorded',
  },
  writeMinutes: {
    ...changes,
    path: '/v1/sessions/{id}/minutes',
    says: 'Schrijft het verslag.',
    body: z.object({ text: text(20_000) }),
    rule: 'writesMinutes',
    event: 'session.minutes-written',
  },
  confirmMinutes: {
    ...changes,
    path: '/v1/sessions/{id}/confirmations',
    says: 'Stelt het verslag vast; dat doet een ander dan de schrijver.',
    body: z.object({ minutesId: z.uuid() }),
    rule: 'confirmsMinutes',
    event: 'session.minutes-confirmed',
  },
  wordMission: {
    ...adds,
    path: '/v1/joint-missions',
    says: 'Legt een versie van de gedeelde missie van beide domeinen vast.',
    body: z.object({ text: text(4000), decision: text(500) }),
    rule: 'wordsMission',
    event: 'joint-mission.worded',
  },
  nameIssue: {
    ...adds,
    path: '/v1/joint-issues',
    says: 'Zet een vast onderwerp op de gezamenlijke agenda, met een eigenaar aan beide kanten.',
    body: z.object({ title: text(200), safetyOwnerId: z.uuid(), careOwnerId: z.uuid() }),
    rule: 'namesIssue',
    event: 'joint-issue.named',
  },
  tellProgress: {
    ...adds,
    path: '/v1/joint-progress',
    says: 'Meldt wat er op een vast onderwerp is gebeurd.',
    body: z.object({ issueId: z.uuid(), text: text(1000) }),
    rule: 'tellsProgress',
    event: 'joint-progress.told',
  },
})
