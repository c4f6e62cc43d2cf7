// SPDX-License-Identifier: EUPL-1.2
import type { Line } from './cube.ts'

/** Between which whole numbers a count lies, as far as somebody can tell. */
export interface Range {
  low: number
  high: number
}

/**
 * What the sums tell: every range made as narrow as the equations allow, until nothing changes. Null when no counts fit.
 * It is what an attacker does first, and what we do ourselves before anything is shown.
 */
export function narrow(ranges: readonly Range[], lines: readonly Line[]): Range[] | null {
  const now = ranges.map(range => ({ ...range }))
  for (let changed = true; changed; ) {
    changed = false
    for (const { total, parts } of lines) {
      const { low, high, open } = summed(parts.map(part => now[part]!))
      changed = cut(now[total]!, low, open > 0 ? Number.POSITIVE_INFINITY : high) || changed
      const { low: least, high: most } = now[total]!
      for (const part of parts) {
        const one = { ...now[part]! }
        const others = Number.isFinite(one.high) ? { open, high: high - one.high } : { open: open - 1, high }
        changed = cut(now[part]!, others.open > 0 ? 0 : least - others.high, most - (low - one.low)) || changed
      }
      if (now[total]!.low > now[total]!.high || parts.some(part => now[part]!.low > now[part]!.high)) return null
    }
  }
  return now
}

/** The sum of the ranges: of the low ends, of the high ends that are known, and how many have none. */
function summed(ranges: readonly Range[]): Range & { open: number } {
  const all = { low: 0, high: 0, open: 0 }
  for (const { low, high } of ranges) {
    all.low += low
    if (Number.isFinite(high)) all.high += high
    else all.open += 1
  }
  return all
}

/** Cuts a range to between two numbers; says whether it became narrower. */
function cut(range: Range, low: number, high: number): boolean {
  const raises = low > range.low
  const lowers = high < range.high
  if (raises) range.low = low
  if (lowers) range.high = high
  return raises || lowers
}

/**
 * Subtracts totals and parts until nothing changes, and then tries for every cell whether its lowest and highest value can still be:
 * as strong as solving the equations for cells one by one.
 */
export function solve(ranges: readonly Range[], lines: readonly Line[]): Range[] {
  let known = narrow(ranges, lines)!
  for (let changed = true; changed; ) {
    changed = false
    for (const [cell, range] of known.entries()) {
      if (range.low === range.high) continue
      const without = (end: 'low' | 'high', to: number) => {
        if (!Number.isFinite(range[end])) return
        const tried = known.map((each, one) => (one === cell ? { low: range[end], high: range[end] } : each))
        if (narrow(tried, lines) !== null) return
        known = narrow(
          known.map((each, one) => (one === cell ? { ...each, [end]: to } : each)),
          lines,
        )!
        changed = true
      }
      without('low', range.low + 1)
      without('high', range.high - 1)
    }
  }
  return known
}
