// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { JobHandler } from '../../core/jobs/define.ts'
import { tellOverdue } from './telling.ts'

interface Noted {
  id: string
  holder: string
  deadline: string
}

/** Every morning: what passed its deadline goes on the agenda of the college, and who it concerns is told (C14 b). */
export const jobs = {
  note: {
    every: '15 6 * * *',
    run: async act => {
      const noted = await act.rows<Noted>(
        sql`select mandate_id as id, holder_id as holder, deadline_date::text as deadline from approach.note_overdue_mandates(${act.now}::timestamptz)`,
      )
      for (const { id, holder, deadline } of noted) await tellOverdue(act, id, holder, deadline)
    },
  },
} satisfies Record<string, JobHandler>
