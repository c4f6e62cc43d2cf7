// SPDX-License-Identifier: EUPL-1.2

/** A ratio with its interval: 0.85 is 15% less; `high` is null when there is no upper bound, `ratio` when the base is nought. */
export interface Ratio {
  ratio: number | null
  low: number
  high: number | null
}

/**
 * The ratio of two rates with its exact conditional interval: given their sum, the first count is binomial, and the interval of Clopper and
 * Pearson (1934, Biometrika 26) for its share is turned into one for the ratio (Przyborowski and Wilenski 1940, Biometrika 31; the same as
 * `poisson.test` of R). It takes counts as independent Poisson counts; later revisions and changes in willingness to report are not in it.
 */
export function rateRatio(count: number, exposure: number, baseCount: number, baseExposure: number, confidence = 0.95): Ratio {
  const tail = (1 - confidence) / 2
  const odds = (share: number): number => (share / (1 - share)) * (baseExposure / exposure)
  return {
    ratio: baseCount === 0 ? null : count / exposure / (baseCount / baseExposure),
    low: count === 0 ? 0 : odds(betaQuantile(tail, count, baseCount + 1)),
    high: baseCount === 0 ? null : odds(betaQuantile(1 - tail, count + 1, baseCount)),
  }
}

/** The value below which a share `p` of the beta distribution lies; Newton's steps kept between bounds; a step of 1e-9 leaves about 1e-18. */
export function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1]
  let x = startOf(p, a, b)
  const scale = lnBeta(a, b)
  for (let step = 0; step < 200; step += 1) {
    const error = betaShare(x, a, b, scale) - p
    if (error > 0) high = x
    else low = x
    const slope = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - scale)
    const next = x - error / slope
    const chosen = next > low && next < high ? next : (low + high) / 2
    if (Math.abs(chosen - x) <= 1e-9 * x || high - low < 1e-15) return chosen
    x = chosen
  }
  return x
}

/** Where to start: the normal approximation (Abramowitz and Stegun 26.2.23), which is near for large counts. */
function startOf(p: number, a: number, b: number): number {
  const t = Math.sqrt(-2 * Math.log(Math.min(p, 1 - p)))
  const z =
    (t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t)) * (p < 0.5 ? -1 : 1)
  const mean = a / (a + b)
  const start = mean + z * Math.sqrt((mean * (1 - mean)) / (a + b + 1))
  return start > 0 && start < 1 ? start : mean
}

/** The regularised incomplete beta function, by its continued fraction (Lentz; DLMF 8.17.22). */
function betaShare(x: number, a: number, b: number, scale: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - scale)
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

const tiny = 1e-300
const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value)

function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= 100_000; m += 1) {
    for (const term of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / away(1 + term * d)
      c = away(1 + term / c)
      value *= c * d
    }
    if (Math.abs(c * d - 1) < 1e-14) break
  }
  return value
}

const lnBeta = (a: number, b: number): number => lnGamma(a) + lnGamma(b) - lnGamma(a + b)

/** Stirling's series with its first terms (DLMF 5.11.1), after stepping up to where it is exact to 1e-15. */
function lnGamma(z: number): number {
  let [shift, x] = [0, z]
  while (x < 15) {
    shift -= Math.log(x)
    x += 1
  }
  const inverse = 1 / (x * x)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse * (1 / 1188))))) / x
  return shift + (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series
}
