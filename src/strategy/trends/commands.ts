// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { conflict, invalid, notFound } from '../../core/contract/problem.ts'
import { giveNotice } from '../../core/notices/give.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

interface Choices {
  themes: string[]
  districts: string[]
}

/** Refuses a theme that is no priority of the strategy of the trend, and a district that is none of the unit, all at once. */
async function refuseUnknown(act: Acting, id: string, chosen: Choices): Promise<void> {
  const [known] = await act.rows<Choices>(sql`select
      array(select p.code from strategy.item p where (p.region, p.period) = (i.region, i.period) and p.kind = 'priority') as themes,
      array(select a.code from partners.area_state a where a.kind = 'district') as districts
    from strategy.item i where i.id = ${id}::uuid and i.kind = 'trend'`)
  if (!known) throw notFound()
  const wrong = [
    ...(chosen.themes.every(code => known.themes.includes(code))
      ? []
      : [{ name: '/themes', nl: 'Kies thema’s van deze strategie.', en: 'Choose themes of this strategy.' }]),
    ...(chosen.districts.every(code => known.districts.includes(code))
      ? []
      : [{ name: '/districts', nl: 'Kies districten van deze regio.', en: 'Choose districts of this region.' }]),
  ]
  if (wrong.length > 0) throw invalid(wrong)
}

/** Weighing a trend, proposing a priority and answering that: each one fact with a name and a reason. */
export const commands = {
  weighTrend: async (act, { id, year, likelihood, impact, reason, sources, themes, districts }) => {
    const thisYear = Number(dateOf(act.now).slice(0, 4))
    if (year > thisYear + 1) throw invalid([{ name: '/year', nl: 'Weeg hooguit een jaar vooruit.', en: 'Weigh one year ahead at most.' }])
    await refuseUnknown(act, id, { themes, districts })
    const actor = await act.actor()
    const made = act.newId()
    await act.run(sql`insert into strategy.weighing (id, item_id, year, likelihood, impact, reason, sources, theme_codes, district_codes, author_id, organisation_id, known_at)
      values (${made}::uuid, ${id}::uuid, ${year}::integer, ${likelihood}::integer, ${impact}::integer, ${reason}, ${sources}::text[], ${themes}::text[], ${districts}::text[],
        ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id: made }
  },

  proposePriority: async (act, { id, title, reason }) => {
    const actor = await act.actor()
    const made = act.newId()
    await act.run(sql`insert into strategy.trend_proposal (id, item_id, title, reason, author_id, organisation_id, known_at)
      values (${made}::uuid, ${id}::uuid, ${title}, ${reason}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    await giveNotice(act, { kind: 'trend-proposed', about: `/trends/${id}`, aboutId: id, to: { role: 'bureau_coordinator' } })
    return { id: made }
  },

  answerTrendProposal: async (act, { id, proposalId, outcome, reason }) => {
    const [proposal] = await act.rows<{ state: string; author: string }>(
      sql`select state, author_id as author from strategy.trend_proposal_state where id = ${proposalId}::uuid and item_id = ${id}::uuid`,
    )
    if (!proposal) throw notFound()
    if (proposal.state !== 'open') throw conflict({ nl: 'Dit voorstel is al afgedaan.', en: 'This proposal has been dealt with already.' })
    const actor = await act.actor()
    await act.run(sql`insert into strategy.trend_proposal_answer (proposal_id, outcome, reason, author_id, organisation_id, known_at)
      values (${proposalId}::uuid, ${outcome}, ${reason}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    await giveNotice(act, { kind: 'trend-proposal-answered', about: `/trends/${id}`, aboutId: id, to: { person: proposal.author } })
    return { id: proposalId }
  },
} satisfies Commands<typeof contract>
