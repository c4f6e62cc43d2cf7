// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { JobHandler } from '../../core/jobs/define.ts'
import { tellOfUnfelt, tellOwnersOfTerms, tellWhereItWentUp } from './telling.ts'

/** Every morning what stayed without a word goes one level up (C19 c). */
export const jobs = {
  escalate: {
    every: '0 6 * * *',
    run: async act => {
      await act.run(sql`select approach.escalate_overdue(${act.now}::timestamptz)`)
      await tellWhereItWentUp(act)
    },
  },
  /** And tables hear what was closed and is still felt (C19 e). */
  unfelt: { every: '15 6 * * *', run: act => tellOfUnfelt(act) },
  /** Then owners are told, a week before, that a word is due. */
  remind: { every: '5 6 * * *', run: act => tellOwnersOfTerms(act) },
} satisfies Record<string, JobHandler>
