// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Role } from '../../core/access/roles.ts'
import type { JobHandler } from '../../core/jobs/define.ts'
import { giveNotice } from '../../core/notices/give.ts'

interface Due {
  id: string
  code: string
  due: string
  owner: string
  role: Role
}

/** Every morning: owners are told of a reading that is due, once, so that no indicator falls asleep. */
export const jobs = {
  ask: {
    every: '25 6 * * *',
    run: async act => {
      const asked = await act.rows<Due>(sql`
        select indicator_id as id, code, due_date::text as due, owner_id as owner, role from monitor.ask_readings(${act.now}::timestamptz)`)
      for (const { id, due, owner, role } of asked)
        await giveNotice(act, {
          kind: 'reading-due',
          about: '/monitor/indicatoren',
          aboutId: id,
          dueDate: due,
          to: { role, organisation: owner },
        })
    },
  },
} satisfies Record<string, JobHandler>
