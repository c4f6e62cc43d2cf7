// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { JobHandler } from '../jobs/define.ts'

export const jobs = {
  /** A word that stands in no text any more, such as the name of somebody who left, is forgotten the same night. */
  forgetWords: {
    every: '40 3 * * *',
    run: async act => {
      await act.run(sql`select core.forget_words()`)
    },
  },
} satisfies Record<string, JobHandler>
