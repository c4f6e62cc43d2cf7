// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { countInterval, intervalOf, lines } from './rules.ts'

test('the interval of a count is that of poisson.test in R, to one part in two hundred', () => {
  // exact intervals: poisson.test(10)$conf.int, poisson.test(70), poisson.test(6170)
  const exact: [number, number, number][] = [
    [10, 4.795389, 18.39036],
    [70, 54.568434, 88.440788],
    [6170, 6016.9954, 6325.9113],
  ]
  for (const [count, low, high] of exact) {
    expect(Math.abs(countInterval(count).low / low - 1)).toBeLessThan(0.005)
    expect(Math.abs(countInterval(count).high / high - 1)).toBeLessThan(0.005)
  }
  expect(countInterval(0).low).toBe(0)
})

test('a survey has the margin that was published and no other', () => {
  expect(intervalOf({ origin: 'survey', value: 38.8, margin: 1.6 })).toEqual({ low: 37.199999999999996, high: 40.4 })
  expect(intervalOf({ origin: 'survey', value: 40.2, margin: null })).toBeNull()
  expect(intervalOf({ origin: 'reading', value: null, margin: null })).toBeNull()
})

test('another definition or method starts another line', () => {
  const point = (year: number, part: number | null, method: string | null) => ({ area: { code: 'RE03' }, year, part, method })
  expect(lines([point(2015, null, null), point(2018, null, null), point(2019, 2019, null)]).map(line => line.length)).toEqual([2, 1])
})
