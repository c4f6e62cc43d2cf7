// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breaks, compare, type Outcome, standsIn } from './rules.ts'

const of = (value: number, margin: number | null, method = 'one'): Outcome => ({ value, margin, method })

describe('two outcomes of a survey', () => {
  test('differ only beyond the margins of both together (published figures of Utrecht)', () => {
    expect(compare(of(38.8, 1.6), of(36.8, 1.5))).toMatchObject({ difference: -2, verdict: 'no-difference' })
    expect(compare(of(11.4, 1.1), of(13.2, 1.0))).toMatchObject({ difference: 1.8, verdict: 'higher' })
    expect(compare(of(13.2, 1.0), of(11.4, 1.1))).toMatchObject({ difference: -1.8, verdict: 'lower' })
  })

  test('are not subtracted over a change of method', () => {
    expect(compare(of(37, 1, 'old'), of(20, 1, 'new'))).toEqual({ difference: null, margin: null, verdict: 'broken' })
  })

  test('say nothing without both margins, however far apart', () => {
    expect(compare(of(37, null), of(5, 1))).toEqual({ difference: -32, margin: null, verdict: 'no-margin' })
  })

  test('a margin that is printed as nought still is half a tenth', () => {
    expect(compare(of(7.2, 0), of(7.2, 0)).margin).toBeCloseTo(0.0707, 3)
    expect(compare(of(7.2, 0), of(7.3, 0)).verdict).toBe('higher')
  })

  test('the verdict turns round with the order, and never claims a difference within the larger margin', () => {
    const outcome = fc.record({
      value: fc.integer({ min: 0, max: 1000 }).map(n => n / 10),
      margin: fc.integer({ min: 0, max: 60 }).map(n => n / 10),
    })
    fc.assert(
      fc.property(outcome, outcome, (a, b) => {
        const [there, back] = [compare(of(a.value, a.margin), of(b.value, b.margin)), compare(of(b.value, b.margin), of(a.value, a.margin))]
        const turned = { higher: 'lower', lower: 'higher' }[there.verdict as 'higher'] ?? there.verdict
        expect(back.verdict).toBe(turned)
        if (Math.abs(a.value - b.value) <= Math.max(a.margin, b.margin)) expect(there.verdict).toBe('no-difference')
      }),
    )
  })
})

describe('the editions of a survey', () => {
  const editions = [2013, 2017, 2019, 2021, 2023].map(year => ({ year, method: year < 2021 ? 'old' : 'new' }))

  test('break the line where the method changes', () => {
    expect(breaks(editions).map(({ year }) => year)).toEqual([2021])
    expect(breaks([])).toEqual([])
  })

  test('the last one before a year without a survey stands in for it', () => {
    expect(standsIn(editions, 2018)?.year).toBe(2017)
    expect(standsIn(editions, 2001)?.year).toBe(2013)
    expect(standsIn([], 2018)).toBeUndefined()
  })
})
