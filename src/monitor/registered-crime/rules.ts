// SPDX-License-Identifier: EUPL-1.2
import { type Ratio, rateRatio } from './ratio.rules.ts'

/** A count under which a change in percent says little (C03 d). */
export const fewest = 20

/** A count with the population it belongs to; null is not published or not known. */
export interface Counted {
  registered: number | null
  population: number | null
}

/** What changed between two years: shares (-0.152 is 15.2% less) with the bounds of the 95% interval. */
export interface Change {
  share: number | null
  low: number
  high: number | null
}

export interface Comparison {
  /** Change of the count; null when one of the two is not published. */
  change: Change | null
  /** Change of the count per resident; null as well when a population is not known. */
  rateChange: Change | null
  /** One of the counts is under twenty: the percentage is unstable. */
  unstable: boolean
}

/** Compares a year with a base year. */
export function compare(base: Counted, now: Counted): Comparison {
  if (base.registered === null || now.registered === null) return { change: null, rateChange: null, unstable: false }
  const rated = base.population && now.population ? rateRatio(now.registered, now.population, base.registered, base.population) : null
  return {
    change: changeOf(rateRatio(now.registered, 1, base.registered, 1)),
    rateChange: rated && changeOf(rated),
    unstable: now.registered < fewest || base.registered < fewest,
  }
}

/** A difference of nought to nought is no change; from nought to something has no share. */
function changeOf({ ratio, low, high }: Ratio): Change {
  return { share: ratio === null ? null : ratio - 1, low: low - 1, high: high === null ? null : high - 1 }
}

/** Offences per 1,000 residents; null when one of the two is not known. */
export function perThousand({ registered, population }: Counted): number | null {
  return registered === null || !population ? null : (registered / population) * 1000
}

/** The sum of counts, incomplete (null) when one of them is not published; roll-ups must be left out before (DATA-03). */
export function sumOf(counts: readonly (number | null)[]): number | null {
  return counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0)
}

/** Something that can rise and fall. */
export interface Mover {
  base: number | null
  now: number | null
  comparison: Comparison
}

/**
 * The strongest risers and fallers by percentage. What is unstable does not compete, because chance would win; it stays in the tables.
 * Whoever rose from nought has no percentage and does not compete either.
 */
export function movers<T extends Mover>(all: readonly T[], most: number): { risers: T[]; fallers: T[] } {
  const share = ({ comparison }: T): number => comparison.change?.share ?? 0
  const able = all.filter(({ comparison }) => !comparison.unstable && comparison.change !== null && comparison.change.share !== null)
  const byShare = [...able].sort((a, b) => share(b) - share(a))
  return {
    risers: byShare.filter(one => share(one) > 0).slice(0, most),
    fallers: byShare
      .filter(one => share(one) < 0)
      .slice(-most)
      .reverse(),
  }
}

/** Whether a count rose or fell by more than a tenth, in whole numbers: 100 to 110 is not more than ten percent. */
export function isBeyond(base: number | null, now: number | null): boolean {
  return base !== null && now !== null && base > 0 && Math.abs(now - base) * 10 > base
}

/** How many rose or fell by more than ten percent, how many did neither, and of how many it is not known (C03 c). */
export function beyondTenPercent(all: readonly Mover[]): { rose: number; fell: number; within: number; unknown: number; unstable: number } {
  const found = { rose: 0, fell: 0, within: 0, unknown: 0, unstable: 0 }
  for (const { base, now, comparison } of all) {
    if (base === null || now === null || comparison.change?.share === null) found.unknown += 1
    else if ((now - base) * 10 > base) found.rose += 1
    else if ((base - now) * 10 > base) found.fell += 1
    else found.within += 1
    if (isBeyond(base, now) && comparison.unstable) found.unstable += 1
  }
  return found
}
