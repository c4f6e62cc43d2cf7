// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import { editionSource } from '../crime-imports/contract.ts'
import type { access } from './access.ts'

const listOf = (item: string, says: string) =>
  z.optional(z.string().check(z.maxLength(20_000), z.regex(new RegExp(`^${item}(,${item})*$`), says)))

export const contract = defineContract<typeof access>()({
  readCrimeTable: {
    kind: 'query',
    method: 'GET',
    path: '/v1/crime-table',
    says: 'Telt geregistreerde misdrijven op naar eigen keuze: welke gebieden, misdrijven en jaren, en per gebied, gemeente, misdrijf, periode of jaar. Leeg is: niet alles is gepubliceerd.',
    query: z.object({
      by: z._default(
        z
          .string()
          .check(
            z.regex(
              /^(area|municipality|offence|period|year)(,(area|municipality|offence|period|year))*$/,
              'Noem area, municipality, offence, period of year, met komma ertussen. | Name area, municipality, offence, period or year, with commas between.',
            ),
          ),
        'year',
      ),
      kind: z._default(z.enum(['month', 'quarter', 'year'], 'Kies month, quarter of year. | Choose month, quarter or year.'), 'year'),
      table: z.optional(z.enum(['47013NED', '47022NED', '47018NED'], 'Dit is geen tabel van misdrijven. | This is no table of offences.')),
      areas: listOf('[A-Z]{2}\\d{2,8}', 'Noem codes van gebieden, met komma ertussen. | Name codes of areas, with commas between.'),
      within: z.optional(
        z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{1,40}$/, 'Dit is geen code van een gebied. | This is no code of an area.')),
      ),
      level: z._default(
        z.enum(['municipality', 'neighbourhood'], 'Kies municipality of neighbourhood. | Choose municipality or neighbourhood.'),
        'municipality',
      ),
      offences: listOf(
        '\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}',
        'Noem codes van misdrijven, zoals 1.1.1, met komma ertussen. | Name codes of offences, such as 1.1.1, with commas between.',
      ),
      years: listOf('\\d{4}', 'Noem jaartallen, met komma ertussen. | Name years, with commas between.'),
    }),
    output: z.object({
      table: z.string(),
      kind: z.enum(['month', 'quarter', 'year']),
      rows: z.array(
        z.object({
          area: z.optional(z.string()),
          municipality: z.optional(z.string()),
          offence: z.optional(z.string()),
          periodDate: z.optional(z.iso.date()),
          year: z.optional(z.int()),
          registered: z.nullable(z.int()),
          notPublished: z.int(),
        }),
      ),
      sources: z.array(editionSource),
    }),
    rule: 'seesCrimeTables',
    data: 'none',
    event: 'crime-table.read',
  },
})
