// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../../core/contract/handlers.ts'
import { conflict, invalid, notFound } from '../../core/contract/problem.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

/** Asking, and taking part without a name. */
export const commands = {
  openPoll: async (act, input) => {
    const { opensDate, closesDate } = input
    if (closesDate < opensDate)
      throw invalid([{ name: '/closesDate', nl: 'De peiling sluit voordat zij opengaat.', en: 'The poll closes before it opens.' }])
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into monitor.poll (id, title, reason, statements, open_days, threshold, person_id, organisation_id, known_at)
      values (${id}::uuid, ${input.title}, ${input.reason}, ${input.statements}::text[], daterange(${opensDate}::date, ${closesDate}::date, '[]'), ${input.threshold}::integer,
        ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  answerPoll: async (act, { id, scores }) => {
    const [poll] = await act.rows<{ statements: string[] }>(sql`select statements from monitor.poll where id = ${id}::uuid`)
    if (!poll) throw notFound()
    if (scores.length !== poll.statements.length)
      throw invalid([{ name: '/scores', nl: 'Geef op iedere stelling een antwoord.', en: 'Give an answer to every statement.' }])
    const actor = await act.actor()
    const [taken] = await act.rows(
      sql`select from monitor.poll_participation where poll_id = ${id}::uuid and person_id = ${actor.id}::uuid`,
    )
    if (taken) throw conflict({ nl: 'U deed al mee aan deze peiling.', en: 'You took part in this poll already.' })
    await act.run(
      sql`insert into monitor.poll_participation (poll_id, person_id, taken_date) values (${id}::uuid, ${actor.id}::uuid, ${dateOf(act.now)}::date)`,
    )
    await act.run(sql`select monitor.put_in_ballot(${id}::uuid, ${scores}::smallint[])`)
    return { taken: true }
  },
} satisfies Commands<typeof contract>
