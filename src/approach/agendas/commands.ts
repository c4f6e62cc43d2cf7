// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Input } from '../../core/contract/define.ts'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { conflict, invalid, notFound, refused } from '../../core/contract/problem.ts'
import { giveNotice } from '../../core/notices/give.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { offerDocument } from '../../strategy/adoption/public.ts'
import { agendaOf } from './agenda-document.ts'
import type { contract } from './contract.ts'
import { type Level, quarterOf } from './rules.ts'

type Scope = Omit<Input<(typeof contract)['changeScope']>, 'id' | 'reason'> & { reason?: string }

/** Every fault of a scope at once: its period, its milestones, its hours and the day of its decision. */
function refuseWrongScope({ startDate, endDate, decidedDate, milestones, hours, partners }: Scope, today: string): void {
  const twice = <T>(all: readonly T[], key: (one: T) => string) => new Set(all.map(key)).size < all.length
  const wrong = [
    endDate < startDate && { name: '/endDate', nl: 'Het einde ligt voor het begin.', en: 'The end lies before the start.' },
    decidedDate > today && {
      name: '/decidedDate',
      nl: 'Het besluit is al genomen: kies een dag die geweest is.',
      en: 'Choose a day that has been.',
    },
    milestones.some(({ dueDate }) => dueDate < startDate || dueDate > endDate) && {
      name: '/milestones',
      nl: 'Elke mijlpaal ligt tussen begin en einde.',
      en: 'Every milestone lies between start and end.',
    },
    hours.some(({ quarterDate }) => quarterDate < quarterOf(startDate) || quarterDate > endDate) && {
      name: '/hours',
      nl: 'De uren vallen in kwartalen waarin de actie loopt.',
      en: 'The hours fall in quarters in which the action runs.',
    },
    twice(hours, one => `${one.organisationId} ${one.role} ${one.quarterDate}`) && {
      name: '/hours',
      nl: 'Noem elke organisatie per soort werk en kwartaal één keer.',
      en: 'Name every organisation once for a kind of work and a quarter.',
    },
    (twice(partners, one => one.organisationId) || twice(milestones, one => one.title)) && {
      name: '/partners',
      nl: 'Noem elke partner en elke mijlpaal één keer.',
      en: 'Name every partner and every milestone once.',
    },
  ].filter(fault => fault !== false)
  if (wrong.length > 0) throw invalid(wrong)
}

async function recordScope(act: Acting, actionId: string, scope: Scope): Promise<void> {
  const { id: by, organisation } = await act.actor()
  const scopeId = act.newId()
  await act.run(sql`insert into approach.action_scope (id, action_id, title, effect, indicator_id, start_date, end_date, decision, decided_date, decision_id, reason, recorded_by_id, organisation_id, known_at)
    values (${scopeId}::uuid, ${actionId}::uuid, ${scope.title}, ${scope.effect}, ${scope.indicatorId ?? null}::uuid, ${scope.startDate}::date, ${scope.endDate}::date, ${scope.decision}, ${scope.decidedDate}::date, ${scope.decisionId ?? null}::uuid, ${scope.reason ?? null}, ${by}::uuid, ${organisation.id}::uuid, ${act.now}::timestamptz)`)
  for (const { organisationId, part } of scope.partners)
    await act.run(
      sql`insert into approach.action_partner (scope_id, organisation_id, part) values (${scopeId}::uuid, ${organisationId}::uuid, ${part})`,
    )
  for (const { organisationId, role, quarterDate, hours } of scope.hours)
    await act.run(
      sql`insert into approach.action_hours (scope_id, organisation_id, role, quarter_date, hours) values (${scopeId}::uuid, ${organisationId}::uuid, ${role}, ${quarterDate}::date, ${hours}::integer)`,
    )
  for (const { title, dueDate } of scope.milestones)
    await act.run(
      sql`insert into approach.action_milestone (scope_id, title, due_date) values (${scopeId}::uuid, ${title}, ${dueDate}::date)`,
    )
}

/** The area of what lies at a level: the region itself, the district named, or the municipality whose body it is. */
async function areaOf(act: Acting, level: Level, areaCode?: string, bodyId?: string): Promise<string> {
  if (level === 'district' && bodyId)
    throw invalid([
      {
        name: '/bodyId',
        nl: 'In een district besluit het districtscollege: noem alleen het district.',
        en: 'In a district its district college decides: name the district only.',
      },
    ])
  if (level !== 'district' && !bodyId)
    throw invalid([{ name: '/bodyId', nl: 'Kies het orgaan dat besluit.', en: 'Choose the body that decides.' }])
  const [found] = await act.rows<{ code: string }>(
    level === 'region'
      ? sql`select unit_code as code from partners.region_municipality limit 1`
      : level === 'district'
        ? sql`select code from partners.area where code = ${areaCode ?? ''} and kind = 'district'`
        : sql`select code from core.organisation where id = ${bodyId}::uuid and kind = 'municipality'`,
  )
  if (!found) throw invalid([{ name: '/areaCode', nl: 'Kies een gebied uit de lijst.', en: 'Choose an area from the list.' }])
  return found.code
}

async function handOver(act: Acting, id: string, ownerOrganisationId: string, holderId?: string, reason?: string): Promise<void> {
  const { id: by, organisation } = await act.actor()
  if (holderId) {
    const [works] = await act.rows(
      sql`select 1 from core.assignment where person_id = ${holderId}::uuid and organisation_id = ${ownerOrganisationId}::uuid`,
    )
    if (!works)
      throw invalid([{ name: '/holderId', nl: 'Deze persoon werkt niet bij de eigenaar.', en: 'This person does not work at the owner.' }])
  }
  await act.run(sql`insert into approach.action_handover (id, action_id, owner_organisation_id, holder_id, reason, recorded_by_id, organisation_id, known_at)
    values (${act.newId()}::uuid, ${id}::uuid, ${ownerOrganisationId}::uuid, ${holderId ?? null}::uuid, ${reason ?? null}, ${by}::uuid, ${organisation.id}::uuid, ${act.now}::timestamptz)`)
  if (holderId) await giveNotice(act, { kind: 'action-given', about: `/acties/${id}`, aboutId: id, to: { person: holderId } })
}

async function report(act: Acting, id: string, judgement: string, reason: string, origin: 'screen' | 'list'): Promise<void> {
  const { id: by, organisation } = await act.actor()
  await act.run(sql`insert into approach.action_report (id, action_id, judgement, reason, origin, recorded_by_id, organisation_id, known_at)
    values (${act.newId()}::uuid, ${id}::uuid, ${judgement}, ${reason}, ${origin}, ${by}::uuid, ${organisation.id}::uuid, ${act.now}::timestamptz)`)
}

export const commands = {
  planAction: async (act, { level, areaCode, bodyId, priorityId, ownerOrganisationId, ...scope }) => {
    refusePersonalData({ title: scope.title, effect: scope.effect }, scope.notPersonal === 'confirmed')
    refuseWrongScope(scope, dateOf(act.now))
    const area = await areaOf(act, level, areaCode, bodyId)
    const id = act.newId()
    await act.run(sql`insert into approach.action (id, level, area_code, body_id, priority_id, known_at)
      values (${id}::uuid, ${level}, ${area}, ${bodyId ?? null}::uuid, ${priorityId ?? null}::uuid, ${act.now}::timestamptz)`)
    await recordScope(act, id, scope)
    await handOver(act, id, ownerOrganisationId)
    return { id }
  },

  changeScope: async (act, { id, ...scope }) => {
    refusePersonalData({ title: scope.title, effect: scope.effect, reason: scope.reason }, scope.notPersonal === 'confirmed')
    refuseWrongScope(scope, dateOf(act.now))
    await recordScope(act, id, scope)
    return { id }
  },

  reportProgress: async (act, { id, judgement, reason, notPersonal }) => {
    refusePersonalData({ reason }, notPersonal === 'confirmed')
    await report(act, id, judgement, reason, 'screen')
    return { id }
  },

  reportOnList: async (act, { reports, notPersonal }) => {
    refusePersonalData(
      Object.fromEntries(reports.map(({ reason }, place) => [`reports/${place}/reason`, reason])),
      notPersonal === 'confirmed',
    )
    for (const { actionId, judgement, reason } of reports) {
      const [there] = await act.rows(sql`select 1 from approach.action where id = ${actionId}::uuid`)
      if (!there) throw notFound()
      await report(act, actionId, judgement, reason, 'list')
    }
    return { reported: reports.length }
  },

  reachMilestone: async (act, { id, title, reachedDate }) => {
    if (reachedDate > dateOf(act.now))
      throw invalid([{ name: '/reachedDate', nl: 'Kies een dag die geweest is.', en: 'Choose a day that has been.' }])
    const { id: by, organisation } = await act.actor()
    const [before] = await act.rows(sql`select 1 from approach.action_milestone_arrival where action_id = ${id}::uuid and title = ${title}`)
    if (before) throw conflict({ nl: 'Deze mijlpaal was al gehaald.', en: 'This milestone was reached before.' })
    await act.run(sql`insert into approach.action_milestone_arrival (action_id, title, reached_date, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${title}, ${reachedDate}::date, ${by}::uuid, ${organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  handActionOver: async (act, { id, ownerOrganisationId, holderId, reason, notPersonal }) => {
    refusePersonalData({ reason }, notPersonal === 'confirmed')
    await handOver(act, id, ownerOrganisationId, holderId, reason)
    return { id }
  },

  closeAction: async (act, { id, outcome, reason, notPersonal }) => {
    refusePersonalData({ reason }, notPersonal === 'confirmed')
    const { id: by, organisation } = await act.actor()
    await act.run(sql`insert into approach.action_closure (action_id, outcome, reason, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${outcome}, ${reason}, ${by}::uuid, ${organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  leaveUndone: async (act, { level, areaCode, bodyId, priorityId, what, reason, decision, decidedDate, notPersonal }) => {
    refusePersonalData({ what, reason }, notPersonal === 'confirmed')
    const area = await areaOf(act, level, areaCode, bodyId)
    const { id: by, organisation } = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into approach.not_doing (id, level, area_code, body_id, priority_id, what, reason, decision, decided_date, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${level}, ${area}, ${bodyId ?? null}::uuid, ${priorityId ?? null}::uuid, ${what}, ${reason}, ${decision}, ${decidedDate}::date, ${by}::uuid, ${organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  takeUpAfterAll: async (act, { notDoingId, reason, notPersonal }) => {
    refusePersonalData({ reason }, notPersonal === 'confirmed')
    const [there] = await act.rows<{ ended: string | null }>(
      sql`select ended_date::text as ended from approach.not_doing_state where id = ${notDoingId}::uuid`,
    )
    if (!there) throw notFound()
    if (there.ended) throw conflict({ nl: 'Dit was al opgepakt.', en: 'This was taken up before.' })
    const { id: by, organisation } = await act.actor()
    await act.run(sql`insert into approach.not_doing_end (not_doing_id, reason, recorded_by_id, organisation_id, known_at)
      values (${notDoingId}::uuid, ${reason}, ${by}::uuid, ${organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id: notDoingId }
  },

  offerAgenda: async (act, { level, bodyId, areaCode, changes }) => {
    const body = bodyId ?? areaCode ?? ''
    const [own] = await act.rows<{
      code: string
      name: string
    }>(sql`select coalesce(o.code, m.body) as code, coalesce(b.name_nl, o.name, m.body) as name from approach.bodies_of_mine() m
      left join core.organisation o on o.id::text = m.body left join strategy.decision_body b on b.code = coalesce(o.code, m.body) where m.level = ${level} and m.body = ${body} limit 1`)
    if (!own) throw refused({ nl: 'U spreekt voor het orgaan dat hierover besluit', en: 'You speak for the body that decides on this' })
    return offerDocument(act, {
      kind: 'action-agenda',
      subject: own.code,
      title: `Actieagenda van ${own.name}`,
      content: await agendaOf(act, { level, body }),
      changes,
    })
  },

  setUpdateTerm: async (act, { weeks, validFromDate, reason }) => {
    const { id: by, organisation } = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into approach.update_term (id, weeks, valid_from, reason, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${weeks}::integer, ${validFromDate}::date, ${reason}, ${by}::uuid, ${organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
