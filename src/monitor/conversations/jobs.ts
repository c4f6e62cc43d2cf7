// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { JobHandler } from '../../core/jobs/define.ts'

/** Every night: what was said in conversations is destroyed once the term is over. */
export const jobs = {
  forget: {
    every: '55 3 * * *',
    run: async act => void (await act.run(sql`select monitor.forget_conversations(${act.now}::timestamptz)`)),
  },
} satisfies Record<string, JobHandler>
