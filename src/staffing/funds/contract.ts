// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { measures, themes } from './rules.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const theme = z.nullable(z.enum(themes))
const sums = z.object({
  measure: z.enum(measures),
  allotted: z.nullable(z.number()),
  claimed: z.number(),
  spent: z.number(),
  accounted: z.number(),
})
const fund = z.object({
  code: z.string(),
  name: both,
  giver: both,
  conditions: both,
  theme,
  validFrom: z.nullable(z.iso.date()),
  validTo: z.nullable(z.iso.date()),
  sums: z.array(sums),
  source: z.nullable(z.string()),
  passage: z.nullable(z.string()),
  unconfirmedBecause: z.nullable(z.string()),
})
const place = z.nullable(z.object({ code: z.string(), name: z.string() }))
const claim = z.object({
  id: z.uuid(),
  measure: z.enum(measures),
  amount: z.number(),
  place,
  theme,
  purpose: z.string(),
  decision: z.string(),
  decisionId: z.nullable(z.uuid()),
  decidedDate: z.nullable(z.iso.date()),
  postingId: z.nullable(z.uuid()),
})
const entry = z.object({
  id: z.uuid(),
  kind: z.enum(['spent', 'accounted']),
  measure: z.enum(measures),
  amount: z.number(),
  year: z.int(),
  place,
  theme,
  statement: z.string(),
})
const params = z.object({ code: z.string().check(z.maxLength(60)) })
const amount = z
  .number('Geef een getal boven nul. | Give a number above zero.')
  .check(z.gt(0, 'Geef een getal boven nul. | Give a number above zero.'), z.lte(10_000_000_000))
const text = (most: number, nl: string, en: string) =>
  z.string(`${nl} | ${en}`).check(z.trim(), z.normalize('NFC'), z.minLength(3, `${nl} | ${en}`), z.maxLength(most))
const part = {
  measure: z.enum(measures, 'Kies fte of euro. | Choose fte or euros.'),
  amount,
  area: z.optional(z.string().check(z.maxLength(60))),
  theme: z.optional(z.enum(themes)),
}
const output = z.object({ id: z.uuid() })

/** What can be asked about funds (C69). */
export const contract = defineContract<typeof access>()({
  listFunds: {
    kind: 'query',
    method: 'GET',
    path: '/v1/funds',
    says: 'De fondsen met wat is toegekend, geclaimd, besteed en verantwoord; een onbekend bedrag is leeg.',
    output: z.object({ funds: z.array(fund) }),
    rule: 'seesFunds',
    data: 'none',
    event: 'funds.read',
  },
  readFund: {
    kind: 'query',
    method: 'GET',
    path: '/v1/funds/{code}',
    says: 'Eén fonds met alle aanspraken, elk met haar besluit, en wat is besteed en verantwoord.',
    params,
    output: z.extend(fund, {
      claims: z.array(claim),
      entries: z.array(entry),
      districts: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
    rule: 'seesFunds',
    data: 'none',
    event: 'fund.read',
    versioned: true,
  },
  claimFund: {
    kind: 'command',
    method: 'POST',
    path: '/v1/funds/{code}/claims',
    says: 'Legt een aanspraak op een fonds vast, met het besluit waarop zij rust.',
    params,
    body: z.object({
      ...part,
      purpose: text(2000, 'Zeg waarvoor het is.', 'Say what it is for.'),
      decision: text(500, 'Noem het besluit.', 'Name the decision.'),
      decisionId: z.optional(z.uuid()),
      decidedDate: z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).'),
    }),
    output,
    rule: 'claimsFund',
    data: 'none',
    event: 'fund.claimed',
    record: 'readFund',
  },
  accountForFund: {
    kind: 'command',
    method: 'POST',
    path: '/v1/funds/{code}/entries',
    says: 'Legt vast wat van een fonds is besteed of verantwoord, in welk jaar en waaraan.',
    params,
    body: z.object({
      ...part,
      kind: z.enum(['spent', 'accounted'], 'Kies besteed of verantwoord. | Choose spent or accounted for.'),
      year: z.int('Geef een jaar. | Give a year.').check(z.minimum(2000), z.maximum(2100)),
      statement: text(2000, 'Zeg waaraan, of in welk verslag.', 'Say on what, or in which report.'),
    }),
    output,
    rule: 'accountsForFund',
    data: 'none',
    event: 'fund.accounted-for',
    record: 'readFund',
  },
})
