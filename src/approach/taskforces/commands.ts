// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { conflict, invalid, notFound, refused } from '../../core/contract/problem.ts'
import { giveNotice } from '../../core/notices/give.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

interface Standing {
  id: string
  newId: string
  by: string
  organisation: string
}

/** What every act on a taskforce needs: which one, who acts and for whom. */
async function standing(act: Acting, code: string): Promise<Standing> {
  const actor = await act.actor()
  const [found] = await act.rows<{ id: string }>(sql`select taskforce_id as id from approach.taskforce_state where code = ${code}`)
  if (!found) throw notFound()
  return { id: found.id, newId: act.newId(), by: actor.id, organisation: actor.organisation.id }
}

function refuseFuture(decidedDate: string, now: string): void {
  if (decidedDate > dateOf(now))
    throw invalid([{ name: '/decidedDate', nl: 'Kies een dag die geweest is.', en: 'Choose a day that has been.' }])
}

export const commands = {
  giveSeat: async (act, { code, role, seatOrganisationId, personId, firstDate, lastDate, reason }) => {
    const { id, newId, by, organisation } = await standing(act, code)
    if (role === 'temporary' && !lastDate)
      throw invalid([{ name: '/lastDate', nl: 'Een tijdelijke zetel heeft een laatste dag.', en: 'A temporary seat has a last day.' }])
    if (lastDate && lastDate < firstDate)
      throw invalid([{ name: '/lastDate', nl: 'De laatste dag ligt voor de eerste.', en: 'The last day lies before the first.' }])
    if (personId) {
      const [works] = await act.rows(
        sql`select 1 from core.assignment where person_id = ${personId}::uuid and organisation_id = ${seatOrganisationId}::uuid`,
      )
      if (!works)
        throw invalid([
          { name: '/personId', nl: 'Deze persoon werkt niet bij die organisatie.', en: 'This person does not work at that organisation.' },
        ])
    }
    await act.run(sql`insert into approach.taskforce_seat (id, taskforce_id, seat_organisation_id, person_id, role, first_date, last_date, reason, recorded_by_id, organisation_id, known_at)
      values (${newId}::uuid, ${id}::uuid, ${seatOrganisationId}::uuid, ${personId ?? null}::uuid, ${role}, ${firstDate}::date, ${lastDate ?? null}::date, ${reason}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    if (personId) await giveNotice(act, { kind: 'taskforce-seat-given', about: '/taskforces', aboutId: id, to: { person: personId } })
    return { id: newId }
  },

  endSeat: async (act, { code, seatId, lastDate, reason }) => {
    const { id, by, organisation } = await standing(act, code)
    const [seat] = await act.rows<{ ended: string | null }>(
      sql`select ended_because as ended from approach.taskforce_seat_state where id = ${seatId}::uuid and taskforce_id = ${id}::uuid`,
    )
    if (!seat) throw notFound()
    if (seat.ended) throw conflict({ nl: 'Deze zetel was al beëindigd.', en: 'This seat was ended before.' })
    await act.run(sql`insert into approach.taskforce_seat_end (seat_id, last_date, reason, recorded_by_id, organisation_id, known_at)
      values (${seatId}::uuid, ${lastDate}::date, ${reason}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id: seatId }
  },

  addPaper: async (act, { code, title, text }) => {
    const { id, newId, by, organisation } = await standing(act, code)
    await act.run(sql`insert into approach.taskforce_paper (id, taskforce_id, title, text, recorded_by_id, organisation_id, known_at)
      values (${newId}::uuid, ${id}::uuid, ${title}, ${text}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id: newId }
  },

  giveMission: async (act, { code, text, decision, decidedDate }) => {
    refuseFuture(decidedDate, act.now)
    const { id, newId, by, organisation } = await standing(act, code)
    await act.run(sql`insert into approach.taskforce_mission (id, taskforce_id, text, decision, decided_date, recorded_by_id, organisation_id, known_at)
      values (${newId}::uuid, ${id}::uuid, ${text}, ${decision}, ${decidedDate}::date, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id: newId }
  },

  writePlan: async (act, { code, text, changeReason }) => {
    const { id, newId, by, organisation } = await standing(act, code)
    await act.run(sql`insert into approach.taskforce_plan (id, taskforce_id, text, change_reason, recorded_by_id, organisation_id, known_at)
      values (${newId}::uuid, ${id}::uuid, ${text}, ${changeReason ?? null}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id: newId }
  },

  evaluateTaskforce: async (act, { code, worked, failed, advice }) => {
    const { id, newId, by, organisation } = await standing(act, code)
    await act.run(sql`insert into approach.taskforce_evaluation (id, taskforce_id, worked, failed, advice, recorded_by_id, organisation_id, known_at)
      values (${newId}::uuid, ${id}::uuid, ${worked}, ${failed}, ${advice}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id: newId }
  },

  ruleOnTaskforce: async (act, { code, ruling, reason, decision, decidedDate }) => {
    refuseFuture(decidedDate, act.now)
    const { id, newId, by, organisation } = await standing(act, code)
    const [last] = await act.rows<{ id: string }>(
      sql`select id from approach.taskforce_evaluation where taskforce_id = ${id}::uuid order by known_at desc, id desc limit 1`,
    )
    if (!last) throw refused({ nl: 'Er ligt een evaluatie van deze taskforce', en: 'There is an evaluation of this taskforce' })
    await act.run(sql`insert into approach.taskforce_ruling (id, taskforce_id, evaluation_id, ruling, reason, decision, decided_date, recorded_by_id, organisation_id, known_at)
      values (${newId}::uuid, ${id}::uuid, ${last.id}::uuid, ${ruling}, ${reason}, ${decision}, ${decidedDate}::date, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id: newId }
  },

  dischargeTaskforce: async (act, { code, reason, decision, decidedDate }) => {
    refuseFuture(decidedDate, act.now)
    const { id, by, organisation } = await standing(act, code)
    await act.run(sql`insert into approach.taskforce_discharge (taskforce_id, reason, decision, discharged_date, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${reason}, ${decision}, ${decidedDate}::date, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
