// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { JobHandler } from '../../core/jobs/define.ts'

/** Every night: stories of which the term is over are destroyed. */
export const jobs = {
  forget: { every: '50 3 * * *', run: async act => void (await act.run(sql`select monitor.forget_stories(${act.now}::timestamptz)`)) },
} satisfies Record<string, JobHandler>
