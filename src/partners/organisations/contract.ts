// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')
const code = z
  .string()
  .check(z.regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/, 'Dit is geen code van een organisatie. | This is no code of an organisation.'))
const clocks = z.object({ asOfDate: z.optional(day), knownOnDate: z.optional(day) })
const source = z.nullable(z.object({ code: z.string(), title: z.string(), address: z.nullable(z.string()) }))
const validity = { validFromDate: z.nullable(z.iso.date()), validToDate: z.nullable(z.iso.date()) }
const origin = { ...validity, source, passage: z.nullable(z.string()), toConfirm: z.nullable(z.string()) }
const role = z.enum(['member', 'adviser', 'chair', 'secretary'])
const seat = z.object({ code: z.string(), name: both, kind: z.string(), role, ...origin })
const short = z.object({ code: z.string(), name: both })

export const contract = defineContract<typeof access>()({
  listOrganisations: {
    kind: 'query',
    method: 'GET',
    path: '/v1/organisations',
    says: 'Geeft wie de partners van de regio zijn, waar zij lid van zijn en sinds wanneer, zoals het op een dag was.',
    query: clocks,
    output: z.object({
      asOfDate: z.iso.date(),
      region: z.nullable(z.object({ name: both, collegeCode: z.string() })),
      municipalities: z.int(),
      changedMembers: z.array(
        z.object({ code: z.string(), name: both, joinedDate: z.nullable(z.iso.date()), leftDate: z.nullable(z.iso.date()) }),
      ),
      organisations: z.array(
        z.object({
          code: z.string(),
          kind: z.string(),
          name: both,
          areaCode: z.nullable(z.string()),
          district: z.nullable(z.object({ name: both, toConfirm: z.nullable(z.string()) })),
          partOf: z.nullable(z.string()),
          description: z.nullable(both),
          seats: z.array(z.object({ code: z.string(), name: both, role, ...validity })),
          ...origin,
        }),
      ),
    }),
    rule: 'seesPartners',
    data: 'none',
    event: 'organisation.listed',
  },
  showOrganisation: {
    kind: 'query',
    method: 'GET',
    path: '/v1/organisations/{code}',
    says: 'Geeft een organisatie: wie zij is, waar zij lid van is, wie er lid van haar zijn, en hoe dat in de tijd veranderde.',
    params: z.object({ code }),
    query: clocks,
    output: z.object({
      code: z.string(),
      kind: z.string(),
      name: both,
      asOfDate: z.iso.date(),
      exists: z.boolean(),
      description: z.nullable(both),
      area: z.nullable(short),
      partOf: z.nullable(short),
      parts: z.array(short),
      seats: z.array(seat),
      members: z.array(seat),
      merged: z.nullable(z.object({ into: short, changeDate: z.iso.date() })),
      ...origin,
    }),
    rule: 'seesPartners',
    data: 'none',
    event: 'organisation.read',
  },
})
