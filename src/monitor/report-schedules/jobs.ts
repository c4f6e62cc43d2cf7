// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import { canonical, hashOf } from '../../core/documents/document.ts'
import type { JobHandler } from '../../core/jobs/define.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { composeAccount, emptyNarrative } from '../reports/public.ts'
import { momentOf } from './moments.ts'
import { nextDate, type Rhythm } from './rules.ts'

export const jobs = {
  /** Makes a recurring report with the rights of whoever asked for it, and asks for the next one in the same name (C28 e). */
  deliver: {
    run: async (act, id) => {
      const [schedule] = await act.rows<{ period: string; starts: string; every: Rhythm }>(sql`
        select s.period, s.starts_date::text as starts, s.every from monitor.report_schedule s where s.id = ${id}::uuid and s.id not in (select monitor.schedules_ended())`)
      if (!schedule) return
      const account = await composeAccount(act, schedule.period, emptyNarrative)
      if (account) {
        const actor = await act.actor()
        const snapshot = canonical(account)
        await act.run(sql`insert into monitor.report_delivery (id, schedule_id, snapshot, hash, person_id, known_at)
          values (${act.newId()}::uuid, ${id}::uuid, ${snapshot}, ${hashOf(snapshot)}, ${actor.id}::uuid, ${act.now}::timestamptz)`)
        act.concerns([{ activity: 'vaste-verslagen', id: actor.id, type: 'person' }])
      }
      await act.later('report-schedules.deliver', id, momentOf(nextDate(schedule.starts, schedule.every, dateOf(act.now))))
    },
  },
  /** Every night what was made a year ago is destroyed. */
  forget: {
    every: '50 3 * * *',
    run: async act => {
      await act.run(sql`select monitor.forget_deliveries(${act.now}::timestamptz)`)
    },
  },
} satisfies Record<string, JobHandler>
