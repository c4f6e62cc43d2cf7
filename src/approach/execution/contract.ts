// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { waitingKinds } from './rules.ts'

const both = z.object({ nl: z.string(), en: z.string() })

export const contract = defineContract<typeof access>()({
  showWhatWaits: {
    kind: 'query',
    method: 'GET',
    path: '/v1/start',
    says: 'Geeft wat er nu op u wacht, wat het eerst moet vooraan, en hoe het staat met wat u meldde.',
    output: z.object({
      asOfDate: z.iso.date(),
      waiting: z.array(
        z.object({
          kind: z.enum(waitingKinds),
          id: z.nullable(z.uuid()),
          title: z.nullable(both),
          dueDate: z.nullable(z.iso.date()),
          late: z.boolean(),
          count: z.int(),
        }),
      ),
      reported: z.array(
        z.object({
          id: z.uuid(),
          title: z.string(),
          part: z.enum(['reporter', 'echo']),
          state: z.string(),
          dueDate: z.nullable(z.iso.date()),
        }),
      ),
    }),
    rule: 'seesWhatWaits',
    data: 'none',
    event: 'start.read',
  },
})
