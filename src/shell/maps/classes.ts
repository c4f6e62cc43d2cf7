// SPDX-License-Identifier: EUPL-1.2

/**
 * How values become colours: `limits` divide the line of numbers into classes, from low to high. `counts` goes from light to dark;
 * `change` has a middle class that stays the same, falls on one side and rises on the other (an odd number of classes).
 */
export interface Classes {
  kind: 'counts' | 'change'
  limits: readonly number[]
}

/** The class of a value: 0 below the first limit, then one up at each limit. */
export function classOf(value: number, { limits }: Classes): number {
  return limits.filter(limit => value >= limit).length
}

/** The class name that colours a value; one for what is not published. */
export function lookOf(value: number | null, classes: Classes): string {
  if (value === null) return 'sv-class sv-class--none'
  const most = classes.limits.length
  const step = classOf(value, classes)
  const shade =
    classes.kind === 'counts' ? Math.round((step / Math.max(1, most)) * 4) : 2 + Math.round(((step - most / 2) / (most / 2)) * 2)
  return `sv-class sv-class--${classes.kind}-${shade + 1}`
}

/** Limits of a change around "about the same": within ±10% nothing to speak of, beyond ±25% strong. */
export const changeClasses: Classes = { kind: 'change', limits: [-0.25, -0.1, 0.1, 0.25] }

/** Round limits that divide values into about equally filled classes (five unless there are fewer different values). */
export function countClasses(values: readonly (number | null)[], most = 5): Classes {
  const known = values.filter(value => value !== null).sort((a, b) => a - b)
  const limits = new Set<number>()
  for (let part = 1; part < most; part++) {
    const at = known[Math.floor((known.length * part) / most)]
    if (at !== undefined) limits.add(roundLimit(at))
  }
  const low = known[0] ?? 0
  return { kind: 'counts', limits: [...limits].filter(limit => limit > low).sort((a, b) => a - b) }
}

/** The nearest round number with about two digits: 24,942 becomes 25,000. */
function roundLimit(value: number): number {
  if (value === 0) return 0
  const size = 10 ** Math.floor(Math.log10(Math.abs(value)) - 1)
  const lead = value / size
  const step = lead <= 20 ? 1 : lead <= 50 ? 2.5 : 5
  return Number((Math.round(lead / step) * step * size).toPrecision(6))
}

/** The classes from low to high, each with its bounds; the outer ones are open. */
export function ranges({ limits }: Classes): { from: number | null; to: number | null }[] {
  return [null, ...limits].map((from, index) => ({ from, to: limits[index] ?? null }))
}
