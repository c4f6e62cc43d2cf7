// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { JobHandler } from '../../core/jobs/define.ts'

export const jobs = {
  /** Invitations go a year after they expired, with who read what. */
  forgetGuests: {
    every: '50 3 * * *',
    run: async act => {
      await act.run(sql`select approach.forget_guests(${act.now}::timestamptz)`)
    },
  },
} satisfies Record<string, JobHandler>
