// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { JobHandler } from '../jobs/define.ts'

export const jobs = {
  /** Sessions whose time is over give no access any more; this removes what is left of them. */
  closeExpiredSessions: {
    every: '*/10 * * * *',
    run: async act => {
      await act.run(sql`select core.close_expired_sessions(${act.now}::timestamptz)`)
    },
  },
} satisfies Record<string, JobHandler>
