// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { JobHandler } from '../../core/jobs/define.ts'
import { tellOfTerms } from './telling.ts'

/** Every morning: what the taskforce left unanswered goes to the college, and what is late is told (C26 b). */
export const jobs = {
  escalate: {
    every: '25 6 * * *',
    run: async act => {
      await act.run(sql`select approach.escalate_board_questions(${act.now}::timestamptz)`)
      await tellOfTerms(act)
    },
  },
} satisfies Record<string, JobHandler>
