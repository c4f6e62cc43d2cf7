// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaQuantile, rateRatio } from './ratio.ts'

/** Worked out with an independent implementation of the beta quantile (SciPy 1.17.1), by the same definition. */
const reference: [count: number, exposure: number, base: number, baseExposure: number, low: number, high: number][] = [
  [70, 1, 103, 1, 0.49433462128534705, 0.9296420853275819],
  [278, 1, 426, 1, 0.5590234990678623, 0.7608258297148439],
  [6170, 1, 8457, 1, 0.7059066326041206, 0.7540012453329757],
  [91191, 1, 107527, 1, 0.8406162561810383, 0.855599309217405],
  [84742, 1, 91191, 1, 0.9206194950775611, 0.9380218406726913],
  [70, 2004418, 103, 1953294, 0.48172629149655444, 0.9059309522354387],
  [11, 1, 3, 1, 0.9685981931465165, 20.46876960344291],
  [1, 1, 1, 1, 0.012739367083666627, 78.49683531626285],
  [19, 1200, 20, 1100, 0.43971184529159946, 1.7189309287610839],
  [1943, 1, 298, 1, 5.768732698129037, 7.390545595117212],
]

describe('the interval of a ratio of rates', () => {
  test.each(reference)(
    'of %d in %d against %d in %d is what an independent calculation gives',
    (count, exposure, base, baseExposure, low, high) => {
      const found = rateRatio(count, exposure, base, baseExposure)
      expect(found.ratio).toBeCloseTo(count / exposure / (base / baseExposure), 12)
      expect(found.low / low).toBeCloseTo(1, 8)
      expect((found.high ?? 0) / high).toBeCloseTo(1, 8)
    },
  )

  test('is the one in the manual of R for 11 in 800 against 21 in 3011 persons', () => {
    const { ratio, low, high } = rateRatio(11, 800, 6 + 8 + 7, 1083 + 1050 + 878)
    expect([ratio, low, high].map(bound => Number(bound?.toFixed(6)))).toEqual([1.971488, 0.858426, 4.277266])
  })

  test('has no upper bound from nought, and no lower one to nought', () => {
    expect(rateRatio(5, 1, 0, 1)).toEqual({ ratio: null, low: expect.closeTo(0.91635585731546, 10), high: null })
    expect(rateRatio(0, 1, 5, 1)).toEqual({ ratio: 0, low: 0, high: expect.closeTo(1.091279105182546, 10) })
  })

  test('holds the ratio itself, and turns over when the two change places', () => {
    const counts = fc.integer({ min: 1, max: 200_000 })
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 1_000, max: 2_000_000 }), fc.integer({ min: 1_000, max: 2_000_000 }), (a, b, n, m) => {
        const [there, back] = [rateRatio(a, n, b, m), rateRatio(b, m, a, n)]
        const inside = there.low < (there.ratio ?? 0) && (there.ratio ?? 0) < (there.high ?? 0)
        return inside && Math.abs(there.low * (back.high ?? 0) - 1) < 1e-6
      }),
      { numRuns: 200 },
    )
  })

  test('narrows when everything is counted ten times', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 5_000 }), (a, b) => {
        const [few, many] = [rateRatio(a, 1, b, 1), rateRatio(a * 10, 1, b * 10, 1)]
        return many.low > few.low && (many.high ?? 0) < (few.high ?? 0)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the beta quantile', () => {
  test('knows the cases that can be written down', () => {
    expect(betaQuantile(0.3, 1, 1)).toBeCloseTo(0.3, 12)
    expect(betaQuantile(0.5, 7, 7)).toBeCloseTo(0.5, 12)
    expect(betaQuantile(0.05, 3, 1)).toBeCloseTo(0.05 ** (1 / 3), 12)
    expect(betaQuantile(0.05, 1, 3)).toBeCloseTo(1 - 0.95 ** (1 / 3), 12)
  })
})
