// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const count = z.nullable(z.int())
const edition = z.object({ id: z.uuid(), table: z.string(), name: both, retrievedDate: z.iso.date(), generated: z.boolean() })

export const contract = defineContract<typeof access>()({
  readRevisions: {
    kind: 'query',
    method: 'GET',
    path: '/v1/crime-revisions',
    says: 'Geeft wat een editie van de misdrijfcijfers heeft herzien ten opzichte van de editie ervoor, met de grootste wijzigingen.',
    query: z.object({ edition: z.optional(z.uuid('Dit is geen editie. | This is no edition.')) }),
    output: z.object({
      editions: z.array(edition),
      edition: z.nullable(edition),
      compared: z.int(),
      higher: z.int(),
      lower: z.int(),
      revisions: z.array(
        z.object({
          area: z.object({ code: z.string(), name: both }),
          offence: z.object({ code: z.string(), title: both }),
          kind: z.enum(['year', 'quarter', 'month']),
          fromDate: z.iso.date(),
          before: count,
          now: count,
          beforeRetrievedDate: z.iso.date(),
        }),
      ),
    }),
    rule: 'seesRevisions',
    data: 'none',
    event: 'crime-revisions.read',
  },
})
