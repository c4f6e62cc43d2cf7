// SPDX-License-Identifier: EUPL-1.2
import { normalQuantile } from '../../core/figures/normal.ts'

/** A count and the residents it is of. */
export interface Placed {
  registered: number
  residents: number
}

/** Where a municipality lies: within what is usual, outside 95%, or outside 99.8%; above or below. */
export type Place = 'within' | 'above' | 'far-above' | 'below' | 'far-below'

/** A funnel: the rate to compare with and how much more than chance municipalities differ. */
export interface Funnel {
  /** Offences per 1,000 residents of all together. */
  target: number
  /** Standard deviation between municipalities, on the square root of the ratio to the target; nought is chance alone. */
  between: number
}

/**
 * The funnel of Spiegelhalter (2005, Statistics in Medicine 24) with his additive model for more spread than chance, on the square root
 * scale: each ratio of the count to what the rate of all would give has an error of 1/(2√expected); the ten percent at either end are
 * winsorised, and the spread between municipalities is estimated by moments (DerSimonian and Laird 1986).
 */
export function funnelOf(all: readonly Placed[]): Funnel | null {
  const registered = all.reduce((sum, one) => sum + one.registered, 0)
  const residents = all.reduce((sum, one) => sum + one.residents, 0)
  if (residents === 0 || registered === 0) return null
  const share = registered / residents
  const scores = all.map(one => (Math.sqrt(one.registered / (share * one.residents)) - 1) * 2 * Math.sqrt(share * one.residents))
  const sorted = [...scores].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor(sorted.length * 0.1)] ?? 0, sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0]
  const excess = scores.reduce((sum, score) => sum + Math.min(high, Math.max(low, score)) ** 2, 0) / all.length
  const weights = all.map(one => 4 * share * one.residents)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const squares = weights.reduce((total, weight) => total + weight ** 2, 0)
  const variance = all.length < 2 ? 0 : (all.length * excess - (all.length - 1)) / (sum - squares / sum)
  return { target: share * 1000, between: Math.sqrt(Math.max(0, variance)) }
}

/** Between which rates per 1,000 a municipality of so many residents usually lies, with this chance. */
export function limitsAt({ target, between }: Funnel, residents: number, chance: number): { low: number; high: number } {
  const spread = normalQuantile(1 - (1 - chance) / 2) * Math.sqrt(1000 / (4 * target * residents) + between ** 2)
  return { low: target * Math.max(0, 1 - spread) ** 2, high: target * (1 + spread) ** 2 }
}

/** Where a municipality lies in the funnel. */
export function placeIn(funnel: Funnel, { registered, residents }: Placed): Place {
  const rate = (registered / residents) * 1000
  const [usual, wide] = [limitsAt(funnel, residents, 0.95), limitsAt(funnel, residents, 0.998)]
  if (rate > wide.high) return 'far-above'
  if (rate > usual.high) return 'above'
  if (rate < wide.low) return 'far-below'
  return rate < usual.low ? 'below' : 'within'
}
