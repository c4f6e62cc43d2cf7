// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { JobHandler } from '../../core/jobs/define.ts'

/** On the night after closing the ballots are shuffled; only then is there a result. */
export const jobs = {
  shuffle: { every: '20 3 * * *', run: async act => void (await act.run(sql`select monitor.shuffle_polls(${act.now}::timestamptz)`)) },
} satisfies Record<string, JobHandler>
