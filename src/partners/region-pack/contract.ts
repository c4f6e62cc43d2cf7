// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const orNothing = z.nullable(z.string())

export const contract = defineContract<typeof access>()({
  showRegion: {
    kind: 'query',
    method: 'GET',
    path: '/v1/region',
    says: 'Geeft de regio, de perioden van haar strategie, de bronnen en het vergaderritme, zoals de regiopakketten ze gaven.',
    output: z.object({
      code: z.string(),
      name: both,
      unitCode: z.string(),
      collegeCode: z.string(),
      periods: z.array(z.object({ code: z.string(), title: both, fromDate: z.iso.date(), toDate: z.iso.date(), loadedAt: orNothing })),
      sources: z.array(
        z.object({
          code: z.string(),
          title: z.string(),
          publisher: z.string(),
          address: orNothing,
          retrievedDate: orNothing,
          licence: z.string(),
          note: orNothing,
        }),
      ),
      rhythm: z.array(
        z.object({ code: z.string(), name: both, bodyCode: orNothing, timesPerYear: z.nullable(z.int()), toConfirm: orNothing }),
      ),
    }),
    rule: 'seesRegion',
    data: 'none',
    event: 'region.read',
  },
})
