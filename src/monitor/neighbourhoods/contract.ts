// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import { editionSource } from '../crime-imports/contract.ts'
import type { access } from './access.ts'

const count = z.nullable(z.int())
const year = z.coerce
  .number('Geef een jaartal. | Give a year.')
  .check(
    z.int('Geef een jaartal. | Give a year.'),
    z.gte(1990, 'Geef een jaartal vanaf 1990. | Give a year from 1990.'),
    z.lte(2100, 'Geef een jaartal tot 2100. | Give a year until 2100.'),
  )
const compared = {
  from: count,
  to: count,
  change: z.nullable(z.object({ share: z.nullable(z.number()), low: z.number(), high: z.nullable(z.number()) })),
  unstable: z.boolean(),
}
const named = z.object({ code: z.string(), name: z.string() })

export const contract = defineContract<typeof access>()({
  listNeighbourhoods: {
    kind: 'query',
    method: 'GET',
    path: '/v1/neighbourhoods/{municipality}',
    says: 'Geeft de geregistreerde misdrijven per buurt van een gemeente in twee jaren, met de verandering en haar marge.',
    params: z.object({
      municipality: z.string().check(z.regex(/^GM\d{4}$/, 'Dit is geen code van een gemeente. | This is no code of a municipality.')),
    }),
    query: z.object({ from: z.optional(year), to: z.optional(year) }),
    output: z.object({
      municipality: named,
      municipalities: z.array(named),
      years: z.array(z.int()),
      from: z.int(),
      to: z.int(),
      total: z.object(compared),
      neighbourhoods: z.array(
        z.object({
          ...named.shape,
          residents: count,
          rate: z.nullable(z.object({ rate: z.number(), low: z.number(), high: z.number() })),
          ...compared,
        }),
      ),
      sources: z.array(editionSource),
    }),
    rule: 'seesNeighbourhoods',
    data: 'none',
    event: 'neighbourhoods.listed',
  },
})
