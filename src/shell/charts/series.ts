// SPDX-License-Identifier: EUPL-1.2
import type { When } from './positions.ts'

/** One value of a series; null where nothing is published, which leaves a gap. `low` and `high` draw a band. */
export interface Point {
  x: When
  y: number | null
  low?: number | null
  high?: number | null
}

/** One line: its points and what stands at its end. */
export interface Series {
  key: string
  label: string
  points: readonly Point[]
  /** A quiet line for comparison: grey and thin. */
  quiet?: boolean
}

/** What can be marked in a line chart. */
export interface Marks {
  /** A level to compare with, as a dashed line with its name. */
  baseline?: { y: number; label: string } | undefined
  /** A period that matters, as a shaded band: that of the strategy. */
  period?: { from: When; to: When; label: string } | undefined
  /** Moments after which figures do not compare with earlier ones. */
  breaks?: readonly { x: When; label: string }[] | undefined
}
