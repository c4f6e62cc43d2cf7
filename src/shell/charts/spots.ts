// SPDX-License-Identifier: EUPL-1.2
import type { Named } from './rows.tsx'

/** One place in a funnel: how large it is and its value, with the interval of the value and what that says in words. */
export interface Spot extends Named {
  size: number
  value: number
  low: number
  high: number
  /** In words: within what is usual, above it, below it. */
  told: string
  outside: 'no' | 'above' | 'below'
  own?: boolean
}

/** The bounds at a size. */
export type Bounds = (size: number, chance: number) => { low: number; high: number }
