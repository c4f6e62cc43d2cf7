// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { JobHandler } from '../../core/jobs/define.ts'
import { giveNotice } from '../../core/notices/give.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { makeDelivery, runningSchedule } from './making.ts'
import { momentOf } from './moments.ts'
import { nextDate } from './rules.ts'

export const jobs = {
  /** Makes a recurring report with the rights of whoever asked for it, tells them, and asks for the next one in the same name (C28 e). */
  deliver: {
    run: async (act, id) => {
      const schedule = id && (await runningSchedule(act, id))
      if (!id || !schedule) return
      const delivery = await makeDelivery(act, id, schedule)
      if (delivery)
        await giveNotice(act, {
          kind: 'recurring-report-made',
          about: `/monitor/verslagen/vast/${delivery}`,
          aboutId: delivery,
          to: 'whoever-asked',
        })
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
