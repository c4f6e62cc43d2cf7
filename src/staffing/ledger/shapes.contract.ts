// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { everyCategory, kinds, unitKinds } from './rules.ts'

/** What is said when a date is none. */
export const noDate = 'Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).'
const both = z.object({ nl: z.string(), en: z.string() })
const maybeBoth = z.object({ nl: z.string(), en: z.nullable(z.string()) })
const category = z.enum(everyCategory, 'Kies een categorie. | Choose a category.')

/** A unit where places stand. */
export const unit = z.object({
  code: z.string(),
  kind: z.enum(unitKinds),
  name: both,
  parent: z.nullable(z.string()),
  place: z.int(),
  unconfirmedBecause: z.nullable(z.string()),
})

const amounts = { operational: z.number(), aspirants: z.number(), nonOperational: z.number(), undivided: z.number(), total: z.number() }

/** The formation of a day: rows, parts, outside accounts and the whole, with the printed figures of a source about that day. */
export const formation = z.object({
  asOf: z.nullable(z.iso.date()),
  validDate: z.iso.date(),
  printed: z.nullable(z.object({ id: z.uuid(), title: maybeBoth, source: z.nullable(z.string()), passage: z.nullable(z.string()) })),
  rows: z.array(
    z.object({
      ...unit.shape,
      ...amounts,
      printed: z.nullable(z.object({ total: z.nullable(z.number()), mark: z.nullable(z.string()), deviates: z.boolean() })),
    }),
  ),
  /** The printed days that there are, to go to. */
  moments: z.array(z.object({ date: z.iso.date(), title: maybeBoth })),
})

/** A posting as it stands in the ledger. It names no person. */
export const posting = z.object({
  id: z.uuid(),
  entryId: z.uuid(),
  kind: z.enum(kinds),
  fromUnit: z.string(),
  fromName: both,
  fromCategory: category,
  toUnit: z.string(),
  toName: both,
  toCategory: category,
  fte: z.number(),
  rounded: z.boolean(),
  startDate: z.iso.date(),
  reason: maybeBoth,
  decision: maybeBoth,
  decisionDate: z.nullable(z.iso.date()),
  decidedBy: z.nullable(z.string()),
  source: z.nullable(z.string()),
  passage: z.nullable(z.string()),
  unconfirmedBecause: z.nullable(z.string()),
  reversesId: z.nullable(z.uuid()),
  reversedById: z.nullable(z.uuid()),
  organisation: z.nullable(z.string()),
  knownDate: z.iso.date(),
})

/** The formation of two days beside each other. */
export const comparison = z.object({
  fromDate: z.iso.date(),
  toDate: z.iso.date(),
  asOf: z.nullable(z.iso.date()),
  unit: unit,
  rows: z.array(z.object({ ...unit.shape, before: z.number(), after: z.number() })),
  /** Every posting that starts after the first day and not after the second and touches the unit; `effect` is what it does to its total. */
  postings: z.array(z.object({ ...posting.shape, effect: z.number() })),
})

/** What a decision is given as. */
export const ground = {
  decision: z
    .string('Noem het besluit. | Name the decision.')
    .check(
      z.minLength(3, 'Noem het besluit. | Name the decision.'),
      z.maxLength(500, 'Houd het bij 500 tekens. | Keep it to 500 characters.'),
    ),
  decisionDate: z.optional(z.iso.date(noDate)),
  decidedBy: z.optional(z.string().check(z.maxLength(60))),
}

/** A movement as a planner enters it. */
export const movement = z.object({
  kind: z.enum(['growth', 'transfer', 'distribution', 'change'], 'Kies een soort. | Choose a kind.'),
  fromUnit: z.string(),
  fromCategory: category,
  toUnit: z.string(),
  toCategory: category,
  fte: z
    .number('Geef een getal boven nul. | Give a number above zero.')
    .check(z.gt(0, 'Geef een getal boven nul. | Give a number above zero.'), z.lte(99_999)),
  startDate: z.iso.date(noDate),
  reason: z
    .string('Geef een reden. | Give a reason.')
    .check(
      z.minLength(3, 'Geef een reden. | Give a reason.'),
      z.maxLength(2000, 'Houd het bij 2000 tekens. | Keep it to 2000 characters.'),
    ),
})

/** A printed table without its cells. */
export const printedTable = z.object({
  id: z.uuid(),
  title: maybeBoth,
  asOfDate: z.iso.date(),
  fileName: z.nullable(z.string()),
  source: z.nullable(z.string()),
  passage: z.nullable(z.string()),
  deviating: z.int(),
})

/** One printed cell. */
export const cell = z.object({
  row: z.int(),
  kind: z.enum(['part', 'sum']),
  label: z.string(),
  unit: z.nullable(z.string()),
  category: z.enum(['operational', 'aspirants', 'non-operational', 'total']),
  printed: z.string(),
  figure: z.nullable(z.number()),
  mark: z.nullable(z.string()),
})

/** A draft as it was kept last. */
export const draftState = z.object({
  draftId: z.uuid(),
  title: z.string(),
  lines: z.array(z.array(z.string())),
  knownDate: z.iso.date(),
})
