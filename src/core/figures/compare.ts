// SPDX-License-Identifier: EUPL-1.2
import { type Ratio, rateRatio } from './ratio.ts'

/** A count under which a change in percent says little (C03 d). */
const fewest = 20

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
