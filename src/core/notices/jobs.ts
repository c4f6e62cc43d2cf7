// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { JobHandler } from '../jobs/define.ts'

/** Every night what was told half a year ago is forgotten. */
export const jobs = {
  forget: {
    every: '40 3 * * *',
    run: async act => {
      await act.run(sql`select core.forget_notices(${act.now}::timestamptz)`)
    },
  },
} satisfies Record<string, JobHandler>
