// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes } from 'node:crypto'
import sql from 'sql-template-tag'
import type { Input } from '../../core/contract/define.ts'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { conflict, invalid, notFound } from '../../core/contract/problem.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import { addMonths, dateOf } from '../../core/time/calendar.ts'
import { putProposal, recordDecision } from '../../strategy/decisions/public.ts'
import { planAction } from '../agendas/public.ts'
import type { contract } from './contract.ts'
import type { resultKinds } from './rules.ts'

async function signature(act: Acting) {
  const actor = await act.actor()
  return { id: act.newId(), by: actor.id, organisation: actor.organisation.id }
}

async function findSession(act: Acting, id: string): Promise<void> {
  const [found] = await act.rows(sql`select 1 from approach.session where id = ${id}::uuid`)
  if (!found) throw notFound()
}

async function setTime(
  act: Acting,
  session: string,
  { startsAt, endsAt, place }: { startsAt: string; endsAt: string; place: string },
  reason?: string,
): Promise<void> {
  if (Date.parse(endsAt) <= Date.parse(startsAt))
    throw invalid([{ name: '/endsAt', nl: 'Het einde ligt niet na het begin.', en: 'The end does not lie after the start.' }])
  const { id, by, organisation } = await signature(act)
  await act.run(sql`insert into approach.session_time (id, session_id, starts_at, ends_at, place, reason, recorded_by_id, organisation_id, known_at)
    values (${id}::uuid, ${session}::uuid, ${startsAt}::timestamptz, ${endsAt}::timestamptz, ${place}, ${reason ?? null}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
}

type Outcome = Input<(typeof contract)['recordOutcome']>
/** What an outcome became, and where it stands. */
interface Result {
  kind: (typeof resultKinds)[number]
  id: string
}

/** A decision where the meeting is of a body that this person keeps and that sat down already; otherwise a proposal to the body that may decide (C18 b). */
async function decide(act: Acting, { id: session, text, detail, bodyId }: Outcome): Promise<Result> {
  const [found] = await act.rows<{ title: string; body: string | null; day: string; decides: boolean; chosen: string | null }>(sql`
    select s.title, s.body_code as body, approach.day_of(s.starts_at)::text as day, coalesce(s.body_code in (select strategy.bodies_kept()) and s.starts_at <= ${act.now}::timestamptz, false) as decides,
      (select o.code from core.organisation o where o.id = ${bodyId ?? null}::uuid) as chosen from approach.session_state s where s.session_id = ${session}::uuid`)
  const bodyCode = found?.chosen ?? found?.body
  if (!found || !bodyCode) throw invalid([{ name: '/bodyId', nl: 'Kies het orgaan dat besluit.', en: 'Choose the body that decides.' }])
  const proposalId = await putProposal(act, { bodyCode, title: text, text: detail, why: found.title })
  if (!found.decides || bodyCode !== found.body) return { kind: 'proposal', id: proposalId }
  const taken = { bodyCode, proposalId, outcome: 'adopted', means: 'consensus', title: text, text: detail, decidedDate: found.day } as const
  return { kind: 'decision', id: (await recordDecision(act, { ...taken, consensusNote: found.title })).id }
}

/** Makes of an outcome what it becomes, with the rights of who records it (C18 b). */
async function become(act: Acting, outcome: Outcome): Promise<Result> {
  const { kind, text, detail, bodyId, ownerOrganisationId, endDate } = outcome
  const actor = await act.actor()
  if (kind === 'decision') return decide(act, outcome)
  if (kind === 'obstacle') {
    const id = act.newId()
    await act.run(sql`insert into approach.obstacle (id, domain, level, happens, organisation_id, reported_date, known_at)
      values (${id}::uuid, 'other', 'organisation', ${`${text}. ${detail}`}, ${actor.organisation.id}::uuid, ${dateOf(act.now)}::date, ${act.now}::timestamptz)`)
    await act.run(sql`insert into approach.obstacle_reporter (obstacle_id, person_id) values (${id}::uuid, ${actor.id}::uuid)`)
    return { kind, id }
  }
  const [body] = await act.rows<{ kind: string }>(sql`select kind from core.organisation where id = ${bodyId ?? null}::uuid`)
  if (!body) throw invalid([{ name: '/bodyId', nl: 'Kies het orgaan dat besluit.', en: 'Choose the body that decides.' }])
  const today = dateOf(act.now)
  const planned = await planAction(act, {
    level: body.kind === 'municipality' ? 'municipality' : 'region',
    ...(bodyId && { bodyId }),
    ownerOrganisationId: ownerOrganisationId ?? actor.organisation.id,
    title: text,
    effect: detail,
    startDate: today,
    endDate: endDate ?? addMonths(today, 6),
    decision: text,
    decidedDate: today,
    partners: [],
    hours: [],
    milestones: [],
  })
  return { kind, id: planned.id }
}

export const commands = {
  planSession: async (act, { title, aim, tableKind, form, bodyCode, invitations, ...time }) => {
    const { id, by, organisation } = await signature(act)
    await act.run(sql`insert into approach.session (id, title, aim, table_kind, form, recorded_by_id, organisation_id, known_at, body_code)
      values (${id}::uuid, ${title}, ${aim}, ${tableKind}, ${form}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz, ${bodyCode ?? null})`)
    await setTime(act, id, time)
    for (const { organisationId, personId } of invitations)
      await act.run(sql`insert into approach.session_invitation (id, session_id, invited_organisation_id, person_id, recorded_by_id, organisation_id, known_at)
        values (${act.newId()}::uuid, ${id}::uuid, ${organisationId}::uuid, ${personId ?? null}::uuid, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
  moveSession: async (act, { id, reason, ...time }) => {
    await findSession(act, id)
    await setTime(act, id, time, reason)
    return { id }
  },
  sharePaper: async (act, { id: session, title, text }) => {
    await findSession(act, session)
    const { id, by, organisation } = await signature(act)
    await act.run(sql`insert into approach.session_paper (id, session_id, title, text, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${session}::uuid, ${title}, ${text}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
  noteAttendance: async (act, { id: session, organisationId, people }) => {
    await findSession(act, session)
    const [noted] = await act.rows(
      sql`select 1 from approach.session_attendance where session_id = ${session}::uuid and attending_organisation_id = ${organisationId}::uuid`,
    )
    if (noted)
      throw conflict({
        nl: 'De aanwezigheid van deze organisatie staat er al.',
        en: 'The attendance of this organisation was noted already.',
      })
    const { id, by, organisation } = await signature(act)
    await act.run(sql`insert into approach.session_attendance (session_id, attending_organisation_id, people, recorded_by_id, organisation_id, known_at)
      values (${session}::uuid, ${organisationId}::uuid, ${people}::integer, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
  recordOutcome: async (act, input) => {
    refusePersonalData({ text: input.text, detail: input.detail }, true)
    await findSession(act, input.id)
    const { id, by, organisation } = await signature(act)
    const became = await become(act, input)
    await act.run(sql`insert into approach.session_outcome (id, session_id, kind, text, target_id, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${input.id}::uuid, ${became.kind}, ${input.text}, ${became.id}::uuid, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id, kind: became.kind, targetId: became.id }
  },
  writeMinutes: async (act, { id: session, text }) => {
    await findSession(act, session)
    const { id, by, organisation } = await signature(act)
    await act.run(sql`insert into approach.session_minutes (id, session_id, text, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${session}::uuid, ${text}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
  confirmMinutes: async (act, { id: session, minutesId }) => {
    await findSession(act, session)
    const [before] = await act.rows(sql`select 1 from approach.session_confirmation where minutes_id = ${minutesId}::uuid`)
    if (before) throw conflict({ nl: 'Dit verslag was al vastgesteld.', en: 'These minutes were confirmed before.' })
    const { by, organisation } = await signature(act)
    await act.run(sql`insert into approach.session_confirmation (minutes_id, recorded_by_id, organisation_id, known_at)
      values (${minutesId}::uuid, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id: minutesId }
  },
  openFeed: async act => {
    const secret = randomBytes(32).toString('base64url')
    await act.run(sql`select approach.end_feeds(${act.now}::timestamptz)`)
    await act.run(
      sql`select approach.open_feed(decode(${createHash('sha256').update(secret).digest('hex')}, 'hex'), ${act.now}::timestamptz)`,
    )
    return { path: `/v1/calendar-feeds/${secret}` }
  },
  endFeeds: async act => {
    const [gone] = await act.rows<{ ended: number }>(sql`select approach.end_feeds(${act.now}::timestamptz) as ended`)
    return { ended: gone?.ended ?? 0 }
  },
  wordMission: async (act, { text, decision }) => {
    const { id, by, organisation } = await signature(act)
    await act.run(sql`insert into approach.joint_mission (id, text, decision, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${text}, ${decision}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
  nameIssue: async (act, { title, safetyOwnerId, careOwnerId }) => {
    const [two] = await act.rows<{ is_two: boolean }>(sql`select ${safetyOwnerId}::uuid <> ${careOwnerId}::uuid as is_two`)
    if (!two?.is_two)
      throw invalid([
        { name: '/careOwnerId', nl: 'Kies aan elke kant een andere organisatie.', en: 'Choose another organisation on each side.' },
      ])
    const { id, by, organisation } = await signature(act)
    await act.run(sql`insert into approach.joint_issue (id, title, safety_owner_id, care_owner_id, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${title}, ${safetyOwnerId}::uuid, ${careOwnerId}::uuid, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
  tellProgress: async (act, { issueId, text }) => {
    const { id, by, organisation } = await signature(act)
    await act.run(sql`insert into approach.joint_progress (id, issue_id, text, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${issueId}::uuid, ${text}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
