// SPDX-License-Identifier: EUPL-1.2
import { expectedOf } from './farrington.rules.ts'

/** Alarms a year in series in which nothing unusual happens. */
export interface FalseAlarms {
  perYear: number
  /** By the mean of a month, so that small and large series can be told apart. */
  byMean: { mean: number; dispersion: number; perYear: number }[]
}

/** Numbers between nought and one, always the same for the same seed (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const kinds = [2, 10, 40, 200, 800].flatMap(mean => [1, 2].map(dispersion => ({ mean, dispersion })))

/**
 * Draws series of ten years with a season and a slow trend but without anything unusual, of small and large means, with the scatter of chance
 * and with twice that, and counts the alarms of the last four years: `each` series of every kind.
 */
export function falseAlarms(seed: number, each: number): FalseAlarms {
  const draw = drawing(seed)
  const byMean = kinds.map(({ mean, dispersion }) => {
    let alarms = 0
    for (let series = 0; series < each; series += 1) {
      const trend = (draw() - 0.5) * 0.1
      const counts = Array.from({ length: 120 }, (_unused, month) =>
        counted(draw, mean * Math.exp((trend * (month - 60)) / 12) * (1 + 0.15 * Math.cos((2 * Math.PI * month) / 12)), dispersion),
      )
      for (let month = 72; month < 120; month += 1) if (expectedOf(counts, month)?.alarm) alarms += 1
    }
    return { mean, dispersion, perYear: alarms / each / 4 }
  })
  return { perYear: byMean.reduce((sum, one) => sum + one.perYear, 0) / byMean.length, byMean }
}

/** A Poisson count, or with a dispersion above one a negative binomial one: a Poisson count whose mean is drawn from a gamma distribution. */
function counted(draw: () => number, mean: number, dispersion: number): number {
  return poisson(draw, dispersion === 1 ? mean : gamma(draw, mean / (dispersion - 1)) * (dispersion - 1))
}

/** Knuth's product for small means; above thirty in halves, because the product would vanish. */
function poisson(draw: () => number, mean: number): number {
  if (mean > 30) return poisson(draw, mean / 2) + poisson(draw, mean / 2)
  let [count, product] = [0, draw()]
  const least = Math.exp(-mean)
  while (product > least) {
    count += 1
    product *= draw()
  }
  return count
}

/** Marsaglia and Tsang (2000); a shape under one is lifted first. */
function gamma(draw: () => number, shape: number): number {
  if (shape < 1) return gamma(draw, shape + 1) * draw() ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
    const cube = (1 + c * normal) ** 3
    if (cube > 0 && Math.log(1 - draw()) < 0.5 * normal * normal + d - d * cube + d * Math.log(cube)) return d * cube
  }
}
