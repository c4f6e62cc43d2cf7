// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting } from '../../core/contract/handlers.ts'
import { canonical, hashOf } from '../../core/documents/document.ts'
import { composeAccount, emptyNarrative } from '../reports/public.ts'
import type { Rhythm } from './rules.ts'

/** A recurring report as its making needs it. */
export interface Schedule {
  period: string
  starts: string
  every: Rhythm
}

/** The schedule, when it is one's own and still runs; undefined otherwise. */
export async function runningSchedule(act: Acting, id: string): Promise<Schedule | undefined> {
  const [found] = await act.rows<Schedule>(sql`
    select s.period, s.starts_date::text as starts, s.every from monitor.report_schedule s where s.id = ${id}::uuid and s.id not in (select monitor.schedules_ended())`)
  return found
}

/** Makes a recurring report as it stands now, with the rights of who acts: the reader, also when a job does it. Returns its identifier. */
export async function makeDelivery(act: Acting, id: string, { period }: Schedule): Promise<string | null> {
  const account = await composeAccount(act, period, emptyNarrative)
  if (!account) return null
  const actor = await act.actor()
  const snapshot = canonical(account)
  const delivery = act.newId()
  await act.run(sql`insert into monitor.report_delivery (id, schedule_id, snapshot, hash, person_id, known_at)
    values (${delivery}::uuid, ${id}::uuid, ${snapshot}, ${hashOf(snapshot)}, ${actor.id}::uuid, ${act.now}::timestamptz)`)
  act.concerns([{ activity: 'vaste-verslagen', id: actor.id, type: 'person' }])
  return delivery
}
