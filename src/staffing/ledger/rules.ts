// SPDX-License-Identifier: EUPL-1.2
/** The columns of the printed table, in its order. */
export const categories = ['operational', 'aspirants', 'non-operational'] as const
/** A category of places; `undivided` where the source does not say which. */
export type Category = (typeof categories)[number] | 'undivided'
/** Every category a posting can name. */
export const everyCategory = [...categories, 'undivided'] as const satisfies readonly Category[]

/** Why places move. */
export const kinds = ['opening', 'growth', 'transfer', 'distribution', 'settlement', 'change', 'reversal'] as const
export type Kind = (typeof kinds)[number]

/** Places on the move: in exact fte, from the first day on. */
export interface Movement {
  kind: Kind
  fromUnit: string
  fromCategory: Category
  toUnit: string
  toCategory: Category
  /** Above zero, at most three decimals. */
  fte: number
  /** Whether the source rounded it. */
  rounded?: boolean
  startDate: string
  reason: string
  /** The posting it takes back. */
  reversesId?: string
}

/** What all movements of one act rest on: the decision in words, its day and the code of the body that took it. */
export interface Ground {
  decision: string
  decisionDate?: string | null
  decidedBy?: string | null
  source?: string | null
  passage?: string | null
  unconfirmedBecause?: string | null
}

/** What a unit is: see facts.sql. */
export const unitKinds = ['whole', 'undivided', 'row', 'part', 'outside'] as const
