// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inWords, position, spread, wrap, yearTicks } from './positions.ts'

describe('the time axis', () => {
  it('knows years, months and days', () => {
    expect(position(2015)).toBe(2015)
    expect(position('2015')).toBe(2015)
    expect(position('2015-03')).toBeCloseTo(2015.2, 1)
    expect(position('2015-12-31')).toBeLessThan(2016)
    expect(position('2016-01-01')).toBe(2016)
  })

  it('names moments in the language', () => {
    expect(inWords('nl', 2015)).toBe('2015')
    expect(inWords('nl', '2015-03')).toBe('maart 2015')
    expect(inWords('en', '2015-03-01')).toBe('1 March 2015')
  })

  it('shows no more years than fit, and always the last', () => {
    expect(yearTicks(2012, 2022, 12)).toHaveLength(11)
    expect(yearTicks(2012, 2022, 4)).toEqual([2013, 2016, 2019, 2022])
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2030 }), fc.nat(60), fc.integer({ min: 1, max: 12 }), (first, span, most) => {
        const ticks = yearTicks(first, first + span, most)
        expect(ticks.length).toBeLessThanOrEqual(most)
        expect(ticks.at(-1)).toBe(first + span)
      }),
    )
  })
})

describe('labels beside lines', () => {
  it('stay where they want to be when there is room', () => {
    expect(spread([10, 60, 120], 20, 0, 200)).toEqual([10, 60, 120])
  })

  it('never stand over each other while they fit', () => {
    const wanted = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(wanted, lines => {
        const placed = [...spread(lines, 30, 0, 300)].sort((a, b) => a - b)
        for (let at = 1; at < placed.length; at++) expect((placed[at] ?? 0) - (placed[at - 1] ?? 0)).toBeGreaterThanOrEqual(29.999)
        expect(placed.at(-1)).toBeLessThanOrEqual(300.001)
      }),
    )
  })

  it('break at spaces, and lose no word', () => {
    expect(wrap('Diefstal uit woning', 12)).toEqual(['Diefstal uit', 'woning'])
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), fc.integer({ min: 4, max: 30 }), (words, most) => {
        expect(wrap(words.join(' '), most).join(' ')).toBe(words.join(' '))
      }),
    )
  })
})
