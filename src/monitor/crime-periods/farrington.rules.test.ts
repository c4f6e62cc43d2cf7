// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { normalQuantile } from '../../core/figures/normal.ts'
import { expectedOf, falseAlarmsPerYear } from './farrington.rules.ts'
import { reference } from './farrington-reference.ts'
import { falseAlarms } from './simulation.ts'

const { first, series } = reference

describe('the expectation of a month', () => {
  test.each(series)('of the series $name is that of R’s surveillance, month by month', ({ counts, expected, upper, alarm }) => {
    expected.forEach((mean, place) => {
      const index = first - 1 + place
      const own = expectedOf(counts, index)
      if (!own) throw new Error(`no expectation at ${index}`)
      expect(own.expected / mean).toBeCloseTo(1, 4)
      // The reference writes nought for the bound where four months together are under five cases.
      if (upper[place] !== 0) expect(own.upper / (upper[place] ?? 0)).toBeCloseTo(1, 4)
      expect(own.alarm).toBe(alarm[place] === 1)
    })
  })

  test('sees the planted outbreaks and not what is usual', () => {
    const planted = series.find(({ name }) => name === 'with_outbreaks')
    expect(planted && [99, 111].map(index => expectedOf(planted.counts, index)?.alarm)).toEqual([true, true])
    expect(series.flatMap(({ alarm }) => alarm).reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(2)
  })

  test('is not given where a month is not published, where there is no fifth year, or where nothing ever happened', () => {
    const steady = Array.from({ length: 84 }, (_unused, month) => 20 + (month % 12))
    expect(expectedOf(steady, 83)).not.toBeNull()
    expect(expectedOf(steady, 60)).toBeNull()
    expect(
      expectedOf(
        steady.map((count, month) => (month === 47 ? null : count)),
        83,
      ),
    ).toBeNull()
    expect(
      expectedOf(
        steady.map(() => 0),
        83,
      ),
    ).toBeNull()
  })
})

test('the normal quantile is that of the tables', () => {
  expect(normalQuantile(0.99)).toBeCloseTo(2.3263478740408408, 8)
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 8)
})

test('the false alarms a year that the screen states are those of the simulation', () => {
  expect(Math.abs(falseAlarms(20_261_129, 20).perYear - falseAlarmsPerYear)).toBeLessThan(0.03)
})
