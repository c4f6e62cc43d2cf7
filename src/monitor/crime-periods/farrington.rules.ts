// SPDX-License-Identifier: EUPL-1.2
import { normalQuantile } from '../../core/figures/normal.ts'

/** What was to be expected of one month, and above what it counts as unusual; null where there is too little to go on. */
export interface Expected {
  expected: number
  upper: number
  /** Whether a linear trend was part of the expectation. */
  trend: boolean
  /** The count lies above the bound, and the last four counts together are five at least. */
  alarm: boolean
}

/** How the expectation is made; the same for every series, and shown on the screen. */
export const settings = {
  /** Years back, and months at either side of the same month: 5 x 3 counts. */
  years: 5,
  around: 1,
  /** Chance that a month without anything unusual lies above the bound. */
  alpha: 0.0025,
  /** A trend counts when its chance of being none is below this. */
  trendBelow: 0.05,
  /** Earlier counts whose residual is above this weigh less, so that an old outbreak does not hide a new one. */
  weighsLessAbove: 1,
}

/** False alarms a year in one series in which nothing unusual happens, from the simulation (simulation.ts, small to large counts, with and without more scatter than chance). */
export const falseAlarmsPerYear = 0.19

/**
 * The expectation for the count at `index` of a monthly series: Farrington, Andrews, Beale and Catchpole (1996, JRSS A 159). The counts of
 * the same months and their neighbours in five earlier years give a log-linear quasi-Poisson model, with a trend if that is significant and
 * does not go beyond what was seen; what lay far above weighs less; the bound is one-sided on the power 2/3. Compared with `farrington` of
 * R's surveillance in farrington.rules.test.ts. Null when a count is missing or all are nought.
 */
export function expectedOf(counts: readonly (number | null)[], index: number): Expected | null {
  const { years, around, alpha, trendBelow } = settings
  const reference: { time: number; count: number }[] = []
  for (let back = years; back >= 1; back -= 1)
    for (let time = index - 12 * back - around; time <= index - 12 * back + around; time += 1) {
      const count = counts[time]
      if (count === undefined || count === null) return null
      reference.push({ time: time - index, count })
    }
  const seen = counts[index]
  if (seen === undefined || reference.every(({ count }) => count === 0)) return null
  const trended = reweighted(reference, true)
  const most = Math.max(...reference.map(({ count }) => count))
  const keepsTrend = trended !== null && trended.chance < trendBelow && trended.expected <= most
  const fit = keepsTrend ? trended : reweighted(reference, false)
  if (!fit) return null
  const { expected, variance, dispersion } = fit
  const spread = (4 / 9) * expected ** (1 / 3) * (dispersion + variance / expected)
  const upper = Math.max(0, expected ** (2 / 3) + normalQuantile(1 - alpha) * Math.sqrt(spread)) ** 1.5
  const recent = counts.slice(index - 3, index + 1).reduce<number>((sum, count) => sum + (count ?? 0), 0)
  return { expected, upper, trend: keepsTrend, alarm: seen !== null && seen > upper && recent >= 5 }
}

interface Fit {
  /** The mean at the month itself, and the variance of that mean. */
  expected: number
  variance: number
  dispersion: number
  /** Chance of a slope this far from nought if there were none. */
  chance: number
  means: number[]
  leverages: number[]
}

type Reference = readonly { time: number; count: number }[]

/** The model, then once more with less weight for what lies far above it. */
function reweighted(reference: Reference, trend: boolean): Fit | null {
  const first = fitted(
    reference,
    reference.map(() => 1),
    trend,
  )
  if (!first) return null
  const residuals = reference.map(({ count }, place) => {
    const mean = first.means[place] ?? 0
    return (
      (1.5 * (count ** (2 / 3) * mean ** (-1 / 6) - Math.sqrt(mean))) / Math.sqrt(first.dispersion * (1 - (first.leverages[place] ?? 0)))
    )
  })
  const raw = residuals.map(residual => (residual > settings.weighsLessAbove ? residual ** -2 : 1))
  const scale = reference.length / raw.reduce((sum, weight) => sum + weight, 0)
  return fitted(
    reference,
    raw.map(weight => weight * scale),
    trend,
  )
}

/** A log-linear quasi-Poisson model by iteratively reweighted least squares; null when it does not settle. */
function fitted(reference: Reference, weights: readonly number[], trend: boolean): Fit | null {
  let means = reference.map(({ count }) => count + 0.1)
  let links = means.map(Math.log)
  let solved = { intercept: 0, slope: 0, information: { a: 0, b: 0, c: 0, determinant: 0 } }
  let deviance = Number.POSITIVE_INFINITY
  for (let step = 0; step < 50; step += 1) {
    solved = leastSquares(reference, weights, means, links, trend)
    links = reference.map(({ time }) => solved.intercept + solved.slope * time)
    means = links.map(Math.exp)
    const now = reference.reduce((sum, { count }, place) => {
      const mean = means[place] ?? 1
      return sum + 2 * (weights[place] ?? 1) * ((count > 0 ? count * Math.log(count / mean) : 0) - (count - mean))
    }, 0)
    if (!Number.isFinite(now)) return null
    if (Math.abs(now - deviance) / (Math.abs(now) + 0.1) < 1e-10) break
    deviance = now
  }
  const { a, b, c, determinant } = leastSquares(reference, weights, means, links, trend).information
  const varianceAt = (time: number): number => (trend ? (c - 2 * b * time + a * time * time) / determinant : 1 / a)
  const free = reference.length - (trend ? 2 : 1)
  const pearson = reference.reduce(
    (sum, { count }, place) => sum + ((weights[place] ?? 1) * (count - (means[place] ?? 1)) ** 2) / (means[place] ?? 1),
    0,
  )
  const estimated = pearson / free
  const dispersion = Math.max(1, estimated)
  const expected = Math.exp(solved.intercept)
  return {
    expected,
    variance: dispersion * varianceAt(0) * expected ** 2,
    dispersion,
    chance: trend ? twoSided(Math.abs(solved.slope) / Math.sqrt((estimated * a) / determinant), free) : 1,
    means,
    leverages: reference.map(({ time }, place) => (weights[place] ?? 1) * (means[place] ?? 0) * varianceAt(time)),
  }
}

/** One step: weighted least squares of the working response, with the information matrix (a b; b c). */
function leastSquares(
  reference: Reference,
  weights: readonly number[],
  means: readonly number[],
  links: readonly number[],
  trend: boolean,
) {
  let [a, b, c, y, ty] = [0, 0, 0, 0, 0]
  for (const [place, { time, count }] of reference.entries()) {
    const mean = means[place] ?? 1
    const weight = (weights[place] ?? 1) * mean
    const working = (links[place] ?? 0) + (count - mean) / mean
    a += weight
    b += weight * time
    c += weight * time * time
    y += weight * working
    ty += weight * time * working
  }
  const determinant = a * c - b * b
  const slope = trend ? (a * ty - b * y) / determinant : 0
  return { intercept: (y - (trend ? slope * b : 0)) / a, slope, information: { a, b, c, determinant } }
}

/** The chance of a Student's t at least so far from nought, by its series for whole degrees of freedom (Abramowitz and Stegun 26.7.3-4). */
function twoSided(t: number, free: number): number {
  const angle = Math.atan(t / Math.sqrt(free))
  const [sine, square] = [Math.sin(angle), Math.cos(angle) ** 2]
  let [term, sum] = [free % 2 === 0 ? 1 : Math.cos(angle), 0]
  for (let k = free % 2 === 0 ? 0 : 1; k <= free - 2; k += 2) {
    sum += term
    term *= (square * (k + 1)) / (k + 2)
  }
  return free % 2 === 0 ? 1 - sine * sum : 1 - (2 / Math.PI) * (angle + sine * sum)
}
