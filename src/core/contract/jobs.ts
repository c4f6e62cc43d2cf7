// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { JobHandler } from '../jobs/define.ts'

export const jobs = {
  /** Answers are kept two days, so that a repeated request has one effect; then they go. */
  forgetAnswers: {
    every: '20 * * * *',
    run: async act => {
      await act.run(sql`select core.forget_answers(${act.now}::timestamptz)`)
    },
  },
} satisfies Record<string, JobHandler>
