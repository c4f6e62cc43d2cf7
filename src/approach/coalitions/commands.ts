// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { conflict, invalid, notFound } from '../../core/contract/problem.ts'
import { findPersonalData } from '../../core/personal-data/find.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { hashOf } from './secret.ts'

async function signature(act: Acting) {
  const actor = await act.actor()
  return { id: act.newId(), by: actor.id, organisation: actor.organisation.id }
}

async function findCoalition(act: Acting, id: string): Promise<void> {
  const [found] = await act.rows(sql`select from approach.coalition where id = ${id}::uuid`)
  if (!found) throw notFound()
}

/** Refuses a member of another coalition; what may be done with it the policies say. */
async function findMember(act: Acting, coalition: string, member: string): Promise<void> {
  const [found] = await act.rows(
    sql`select from approach.coalition_member where id = ${member}::uuid and coalition_id = ${coalition}::uuid`,
  )
  if (!found) throw invalid([{ name: '/memberId', nl: 'Kies een lid uit de lijst.', en: 'Choose a member from the list.' }])
}

const inFuture = (name: string) => ({ name, nl: 'Deze dag ligt in de toekomst.', en: 'This day lies in the future.' })

/** Founding, members, covenant, contributions, papers and guests: each one fact with a name (C40). */
export const commands = {
  foundCoalition: async (act, { name, aim, startDate }) => {
    refusePersonalData({ aim }, true)
    const { id, by, organisation } = await signature(act)
    await act.run(sql`insert into approach.coalition (id, name, aim, start_date, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${name}, ${aim}, ${startDate}::date, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  addMember: async (act, { id: coalition, name, kind, organisation: code, joinedDate }) => {
    await findCoalition(act, coalition)
    const [partner] = code ? await act.rows<{ id: string }>(sql`select id from core.organisation where code = ${code}`) : []
    const [there] = await act.rows(sql`select from approach.coalition_member where coalition_id = ${coalition}::uuid and name = ${name}`)
    if (there) throw conflict({ nl: 'Dit lid staat er al.', en: 'This member is there already.' })
    const wrong = [
      ...(code && !partner ? [{ name: '/organisation', nl: 'Kies een partner uit de lijst.', en: 'Choose a partner from the list.' }] : []),
      ...(code && kind === 'private'
        ? [{ name: '/kind', nl: 'Een partner van de regio is publiek.', en: 'A partner of the region is public.' }]
        : []),
    ]
    if (wrong.length > 0) throw invalid(wrong)
    const { id, by, organisation } = await signature(act)
    await act.run(sql`insert into approach.coalition_member (id, coalition_id, name, kind, member_organisation_id, joined_date, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${coalition}::uuid, ${name}, ${kind}, ${partner?.id ?? null}::uuid, ${joinedDate}::date, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  recordLeaving: async (act, { id: coalition, memberId, lastDate, reason }) => {
    await findMember(act, coalition, memberId)
    if (lastDate > dateOf(act.now)) throw invalid([inFuture('/lastDate')])
    const { by, organisation } = await signature(act)
    await act.run(sql`insert into approach.coalition_leaving (member_id, last_date, reason, recorded_by_id, organisation_id, known_at)
      values (${memberId}::uuid, ${lastDate}::date, ${reason}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id: memberId }
  },

  wordCovenant: async (act, { id: coalition, text, signedDate, changeReason }) => {
    await findCoalition(act, coalition)
    const [before] = await act.rows(sql`select from approach.coalition_covenant where coalition_id = ${coalition}::uuid limit 1`)
    const wrong = [
      ...(signedDate > dateOf(act.now) ? [inFuture('/signedDate')] : []),
      ...(before && !changeReason ? [{ name: '/changeReason', nl: 'Zeg wat er anders is.', en: 'Say what is different.' }] : []),
    ]
    if (wrong.length > 0) throw invalid(wrong)
    const { id, by, organisation } = await signature(act)
    await act.run(sql`insert into approach.coalition_covenant (id, coalition_id, text, signed_date, change_reason, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${coalition}::uuid, ${text}, ${signedDate}::date, ${changeReason ?? null}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  nameBasis: async (act, { id: coalition, memberId, article, purpose, firstDate, lastDate }) => {
    await findMember(act, coalition, memberId)
    if (lastDate < firstDate)
      throw invalid([{ name: '/lastDate', nl: 'Het einde ligt voor het begin.', en: 'The end lies before the start.' }])
    const { id, by, organisation } = await signature(act)
    await act.run(sql`insert into approach.coalition_basis (id, member_id, article, purpose, valid_days, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${memberId}::uuid, ${article}, ${purpose}, daterange(${firstDate}::date, ${lastDate}::date, '[]'), ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  recordContribution: async (act, { id: coalition, memberId, kind, what, measure, amount, year }) => {
    refusePersonalData({ what }, true)
    await findMember(act, coalition, memberId)
    if ((measure === 'in-kind') !== (amount === undefined))
      throw invalid([
        {
          name: '/amount',
          nl: 'Geef bij uren en geld een getal, en bij iets in natura niet.',
          en: 'Give a number for hours and money, and none for something in kind.',
        },
      ])
    const { id, by, organisation } = await signature(act)
    await act.run(sql`insert into approach.coalition_contribution (id, member_id, kind, what, measure, amount, year, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${memberId}::uuid, ${kind}, ${what}, ${measure}, ${amount ?? null}::numeric, ${year}::integer, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  addCoalitionPaper: async (act, { id: coalition, title, text, personal }) => {
    await findCoalition(act, coalition)
    const found = [title, text].some(part => findPersonalData(part).length > 0)
    const { id, by, organisation } = await signature(act)
    await act.run(sql`insert into approach.coalition_paper (id, coalition_id, title, text, personal, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${coalition}::uuid, ${title}, ${text}, ${found || personal === 'yes'}::boolean, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  inviteGuest: async (act, { id: coalition, memberId, guestName, days, secret, paperIds }) => {
    await findMember(act, coalition, memberId)
    const { id, by, organisation } = await signature(act)
    const expiresAt = new Date(Date.parse(act.now) + days * 86_400_000).toISOString()
    act.concerns([{ activity: 'gasten-van-coalities', id, type: 'person' }])
    await act.run(sql`insert into approach.coalition_guest (id, secret_hash, member_id, guest_name, expires_at, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, decode(${hashOf(secret)}, 'hex'), ${memberId}::uuid, ${guestName}, ${expiresAt}::timestamptz, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    const papers = [...new Set(paperIds)]
    const [{ count } = { count: 0 }] = await act.rows<{ count: number }>(
      sql`select count(*)::integer as count from approach.coalition_paper where coalition_id = ${coalition}::uuid and id = any (${papers}::uuid[])`,
    )
    if (count !== papers.length)
      throw invalid([{ name: '/paperIds', nl: 'Kies stukken van deze coalitie.', en: 'Choose papers of this coalition.' }])
    for (const paper of papers)
      await act.run(
        sql`insert into approach.coalition_guest_paper (guest_id, paper_id, known_at) values (${id}::uuid, ${paper}::uuid, ${act.now}::timestamptz)`,
      )
    return { id, expiresAt }
  },

  endInvitation: async (act, { id: coalition, guestId, reason }) => {
    const [guest] = await act.rows(sql`select from approach.coalition_guest g join approach.coalition_member m on m.id = g.member_id
      where g.id = ${guestId}::uuid and m.coalition_id = ${coalition}::uuid`)
    if (!guest) throw notFound()
    const [before] = await act.rows(sql`select from approach.coalition_guest_end where guest_id = ${guestId}::uuid`)
    if (before) throw conflict({ nl: 'Deze uitnodiging was al ingetrokken.', en: 'This invitation was taken back before.' })
    const { by, organisation } = await signature(act)
    act.concerns([{ activity: 'gasten-van-coalities', id: guestId, type: 'person' }])
    await act.run(sql`insert into approach.coalition_guest_end (guest_id, reason, recorded_by_id, organisation_id, known_at)
      values (${guestId}::uuid, ${reason}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id: guestId }
  },
} satisfies Commands<typeof contract>
