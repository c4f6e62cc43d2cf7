// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'

const both = z.object({ nl: z.string(), en: z.string() })

/** The edition of a table that a figure comes from, as everything that shows figures names it. */
export const editionSource = z.object({
  id: z.uuid(),
  table: z.string(),
  origin: z.enum(['pack', 'file', 'url']),
  name: both,
  retrievedDate: z.iso.date(),
  bordersDate: z.nullable(z.iso.date()),
  generated: z.boolean(),
  note: z.nullable(both),
  title: z.nullable(z.string()),
  publisher: z.nullable(z.string()),
  licence: z.nullable(z.string()),
})

export const contract = defineContract<typeof access>()({
  listImports: {
    kind: 'query',
    method: 'GET',
    path: '/v1/crime-imports',
    says: 'Geeft de ingelezen edities van misdrijfcijfers, hoeveel cijfers ervan nu gelden, en wat is geweigerd.',
    output: z.object({
      imports: z.array(
        z.object({
          id: z.uuid(),
          table: z.string(),
          origin: z.enum(['pack', 'file', 'url']),
          name: both,
          retrievedDate: z.iso.date(),
          bordersDate: z.nullable(z.iso.date()),
          firstPeriodDate: z.iso.date(),
          lastPeriodDate: z.iso.date(),
          sha256: z.string(),
          counts: z.int(),
          inForce: z.int(),
          readAsNought: z.int(),
          notPublished: z.int(),
          note: z.nullable(both),
          generated: z.boolean(),
          knownAt: z.iso.datetime({ offset: true }),
        }),
      ),
      refusals: z.array(
        z.object({
          name: z.string(),
          faults: z.int(),
          first: z.array(z.object({ line: z.int(), nl: z.string(), en: z.string() })),
          refusedAt: z.iso.datetime({ offset: true }),
        }),
      ),
    }),
    rule: 'seesVintages',
    data: 'none',
    event: 'crime-import.listed',
  },
})
