// SPDX-License-Identifier: EUPL-1.2
import { normalQuantile } from './normal.ts'

/** A rate per 1,000 residents with its 95% interval. */
export interface Rate {
  rate: number
  low: number
  high: number
}

/**
 * The rate of a count with the interval of Byar for a Poisson count (Breslow and Day 1987, volume II, 2.3), which stays within 0.2% of the
 * exact one from ten cases on. Null when one of the two is not known.
 */
export function rateOf({ registered, residents }: { registered: number | null; residents: number | null }): Rate | null {
  if (registered === null || !residents) return null
  const per = 1000 / residents
  const z = normalQuantile(0.975)
  const next = registered + 1
  return {
    rate: registered * per,
    low: registered === 0 ? 0 : registered * (1 - 1 / (9 * registered) - z / (3 * Math.sqrt(registered))) ** 3 * per,
    high: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3 * per,
  }
}
