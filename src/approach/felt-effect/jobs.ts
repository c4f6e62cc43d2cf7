// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { JobHandler } from '../../core/jobs/define.ts'

/** Every morning: the question after three months, and forgetting after six (C19 e; AVG art. 5 lid 1 onder e). */
export const jobs = {
  ask: {
    every: '10 6 * * *',
    run: async act => {
      await act.run(sql`select approach.ask_whether_felt(${act.now}::timestamptz)`)
    },
  },
  forget: {
    every: '20 6 * * *',
    run: async act => {
      await act.run(sql`select approach.forget_reporters(${act.now}::timestamptz)`)
    },
  },
} satisfies Record<string, JobHandler>
