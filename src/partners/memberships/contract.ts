// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')
const code = z
  .string()
  .check(z.regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/, 'Dit is geen code van een organisatie. | This is no code of an organisation.'))
const role = z.enum(['member', 'adviser', 'chair', 'secretary'])

export const contract = defineContract<typeof access>()({
  listMemberships: {
    kind: 'query',
    method: 'GET',
    path: '/v1/organisations/{code}/memberships',
    says: 'Geeft alle lidmaatschappen van een orgaan, ook die van vroeger en die nog komen, met wat eerder bekend was.',
    params: z.object({ code }),
    output: z.object({
      code: z.string(),
      name: z.string(),
      memberships: z.array(
        z.object({
          id: z.uuid(),
          organisation: z.object({ code: z.string(), name: both, kind: z.string() }),
          role,
          validFromDate: z.nullable(z.iso.date()),
          validToDate: z.nullable(z.iso.date()),
          knownAt: z.iso.datetime({ offset: true }),
          why: z.nullable(z.string()),
          source: z.nullable(z.string()),
          toConfirm: z.nullable(z.string()),
          replaced: z.boolean(),
        }),
      ),
    }),
    rule: 'seesMemberships',
    data: 'none',
    event: 'membership.listed',
    versioned: true,
  },
  recordMembership: {
    kind: 'command',
    method: 'POST',
    path: '/v1/organisations/{code}/memberships',
    says: 'Legt vast dat een organisatie op een dag lid wordt van een orgaan, of ophoudt lid te zijn.',
    params: z.object({ code }),
    body: z.object({
      organisation: code,
      change: z.enum(['joins', 'leaves']),
      date: day,
      role: z.optional(role),
      why: z.string().check(z.minLength(5, 'Schrijf waarom, met het besluit erbij. | Write why, with the decision.'), z.maxLength(500)),
    }),
    output: z.object({ id: z.uuid() }),
    rule: 'recordsMembership',
    data: 'none',
    event: 'membership.recorded',
    record: 'listMemberships',
    form: { page: '/partners/organisaties/:code', then: '/partners/organisaties/:code' },
  },
})
