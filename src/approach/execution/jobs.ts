// SPDX-License-Identifier: EUPL-1.2
import type { JobHandler } from '../../core/jobs/define.ts'
import { giveNotice } from '../../core/notices/give.ts'

/** On Monday morning mayors are told that the sheet with what waits is there; what is on it is read when it is opened (C26 c). */
export const jobs = {
  overview: {
    every: '35 6 * * 1',
    run: act => giveNotice(act, { kind: 'weekly-overview', about: '/begin/overzicht', aboutId: act.newId(), to: { role: 'mayor' } }),
  },
} satisfies Record<string, JobHandler>
