// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { invalid } from '../../core/contract/problem.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { makeDelivery, runningSchedule } from './making.ts'
import { momentOf } from './moments.ts'

/** Who acts, as the line in the log names them. */
async function oneself(act: Acting) {
  const actor = await act.actor()
  act.concerns([{ activity: 'vaste-verslagen', id: actor.id, type: 'person' }])
  return { person: actor.id, organisation: actor.organisation.id }
}

export const commands = {
  schedule: async (act, { period, edition, every, startsDate }) => {
    const [known] = await act.rows(sql`select 1 as found from partners.region_period where period = ${period} limit 1`)
    const errors = [
      ...(known ? [] : [{ name: '/period', nl: 'Kies een periode uit de lijst.', en: 'Choose a period from the list.' }]),
      ...(startsDate < dateOf(act.now) ? [{ name: '/startsDate', nl: 'Deze dag is al voorbij.', en: 'This day has passed.' }] : []),
    ]
    if (errors.length > 0) throw invalid(errors)
    const { person, organisation } = await oneself(act)
    const id = act.newId()
    await act.run(sql`insert into monitor.report_schedule (id, period, edition, every, starts_date, person_id, organisation_id, known_at)
      values (${id}::uuid, ${period}, ${edition.replace(/^council-/, 'council:')}, ${every}, ${startsDate}::date, ${person}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    // The job is asked for here, by the reader: so it runs with the rights that this person has on that day, and with nobody else's.
    await act.later('report-schedules.deliver', id, momentOf(startsDate))
    return { id }
  },

  endSchedule: async (act, { id }) => {
    const { person } = await oneself(act)
    await act.run(
      sql`insert into monitor.report_schedule_end (schedule_id, person_id, known_at) values (${id}::uuid, ${person}::uuid, ${act.now}::timestamptz)`,
    )
    return { id }
  },

  makeDelivery: async (act, { id }) => {
    const schedule = await runningSchedule(act, id)
    const delivery = schedule && (await makeDelivery(act, id, schedule))
    return delivery ? { id: delivery } : null
  },
} satisfies Commands<typeof contract>
