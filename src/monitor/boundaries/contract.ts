// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'

const position = z.array(z.number())
const geometry = z.object({
  type: z.enum(['Polygon', 'MultiPolygon']),
  coordinates: z.union([z.array(z.array(position)), z.array(z.array(z.array(position)))]),
})

export const contract = defineContract<typeof access>()({
  readBoundaries: {
    kind: 'query',
    method: 'GET',
    path: '/v1/boundaries',
    says: 'Geeft de grenzen van de gemeenten van een gebied, uit de set die het dichtst bij de gevraagde dag ligt; leeg als er geen zijn ingelezen.',
    query: z.object({
      area: z.optional(z.string()),
      date: z.optional(z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')),
    }),
    output: z.object({
      bordersDate: z.nullable(z.iso.date()),
      credit: z.nullable(z.string()),
      complete: z.boolean(),
      features: z.array(z.object({ code: z.string(), geometry })),
    }),
    rule: 'seesBoundaries',
    data: 'none',
    event: 'boundaries.read',
  },
})
