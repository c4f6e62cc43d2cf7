// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../../core/contract/handlers.ts'
import { conflict, invalid, notFound } from '../../core/contract/problem.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import { addDays, dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { termDays } from './rules.ts'

/** Announcing a comparison, and the context of a municipality. */
export const commands = {
  announceBenchmark: async (act, { offence, year, reason, contextUntilDate }) => {
    refusePersonalData({ reason }, true)
    const today = dateOf(act.now)
    const errors = []
    if (contextUntilDate < addDays(today, termDays))
      errors.push({ name: '/contextUntilDate', nl: 'Geef gemeenten minstens twee weken.', en: 'Give municipalities two weeks at least.' })
    const [held] = await act.rows(
      sql`select from monitor.crime_series s join monitor.peer p on p.area_code = s.area_code where s.table_code = '47013NED' and s.period_kind = 'year' and s.offence = ${offence}
        and make_date(${year}::integer, 1, 1) = any (s.period_froms) having count(*) * 2 > (select count(*) from monitor.peer)`,
    )
    if (!held)
      errors.push({
        name: '/year',
        nl: 'Over dit misdrijf en dit jaar zijn er geen cijfers.',
        en: 'There are no figures on this offence and year.',
      })
    if (errors.length > 0) throw invalid(errors)
    const [known] = await act.rows(sql`select from monitor.benchmark where offence = ${offence} and year = ${year}::integer`)
    if (known) throw conflict({ nl: 'Deze vergelijking is al aangekondigd.', en: 'This comparison was announced already.' })
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into monitor.benchmark (id, offence, year, reason, opened_date, context_until, person_id, organisation_id, known_at)
      values (${id}::uuid, ${offence}, ${year}::integer, ${reason}, ${today}::date, ${contextUntilDate}::date, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  giveContext: async (act, { id: benchmark, body }) => {
    refusePersonalData({ body }, true)
    const [found] = await act.rows(sql`select from monitor.benchmark where id = ${benchmark}::uuid`)
    if (!found) throw notFound()
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into monitor.benchmark_context (id, benchmark_id, body, person_id, organisation_id, known_at)
      values (${id}::uuid, ${benchmark}::uuid, ${body}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
