// SPDX-License-Identifier: EUPL-1.2

/** An outcome as far as comparing needs it: `margin` is half the 95% interval in the unit of the value, null when it is not published. */
export interface Outcome {
  value: number
  margin: number | null
  method: string
}

export type Verdict = 'higher' | 'lower' | 'no-difference' | 'no-margin' | 'broken'

/** What can be said of two outcomes: the difference when it may be taken at all, the margin of that difference, and the verdict. */
export interface Comparison {
  difference: number | null
  margin: number | null
  verdict: Verdict
}

/** Published margins have one decimal, so 0.0 stands for anything below 0.05. */
const leastMargin = 0.05

/**
 * Compares two outcomes of independent samples (C04 b, c). Over a change of method there is no difference to give; without both margins there
 * is one, but nothing can be said of it; otherwise it counts when it is larger than the root of the sum of the squared margins.
 */
export function compare(before: Outcome, after: Outcome): Comparison {
  if (before.method !== after.method) return { difference: null, margin: null, verdict: 'broken' }
  const difference = inTenths(after.value - before.value)
  if (before.margin === null || after.margin === null) return { difference, margin: null, verdict: 'no-margin' }
  const margin = Math.hypot(Math.max(before.margin, leastMargin), Math.max(after.margin, leastMargin))
  if (Math.abs(difference) <= margin) return { difference, margin, verdict: 'no-difference' }
  return { difference, margin, verdict: difference > 0 ? 'higher' : 'lower' }
}

/** Values have one decimal; floating point must not add others. */
function inTenths(value: number): number {
  return Math.round(value * 10) / 10
}

/** The first year of each method after the first one: where the line is broken (C04 c). Editions in order of year. */
export function breaks<E extends { year: number; method: string }>(editions: readonly E[]): E[] {
  return editions.filter((edition, index) => index > 0 && edition.method !== editions[index - 1]?.method)
}

/** The edition that stands in for a year in which the survey was not held: the last one before it, else the first after it. */
export function standsIn<E extends { year: number }>(editions: readonly E[], year: number): E | undefined {
  return editions.filter(edition => edition.year <= year).at(-1) ?? editions[0]
}
