// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { JobHandler } from '../../core/jobs/define.ts'

/** Every morning, before anybody looks, the anonymous reports of the day before come into the list together (C19 a). */
export const jobs = {
  release: {
    every: '30 5 * * *',
    run: async act => {
      await act.run(sql`select approach.release_held(${act.now}::timestamptz)`)
    },
  },
} satisfies Record<string, JobHandler>
