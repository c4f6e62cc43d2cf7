// SPDX-License-Identifier: EUPL-1.2
import type { Comparison } from '../../core/figures/compare.ts'

export { type Change, compare, type Comparison, type Counted, perThousand } from '../../core/figures/compare.ts'

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
