// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fits } from '../funds/rules.ts'
import { growthByYear, mayEarmark } from './rules.ts'

const change = fc.record({
  kind: fc.constantFrom('growth' as const, 'transfer' as const),
  expectedDate: fc.constantFrom(null, '2019-01-01', '2020-07-01', '2021-01-01'),
  expected: fc.integer({ min: 1, max: 900 }).map(tenths => tenths / 10),
  posted: fc.integer({ min: 0, max: 900 }).map(tenths => tenths / 10),
})

describe('growth by year', () => {
  it('adds up to all growth, whatever the years, and leaves transfers out', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), changes => {
        const growth = changes.filter(({ kind }) => kind === 'growth')
        const lines = growthByYear(changes)
        expect(lines.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(
          growth.reduce((sum, { expected }) => sum + expected, 0),
          6,
        )
        expect(lines.reduce((sum, { posted }) => sum + posted, 0)).toBeCloseTo(
          growth.reduce((sum, { posted }) => sum + posted, 0),
          6,
        )
        expect(new Set(lines.map(({ year }) => year)).size).toBe(lines.length)
      }),
    )
  })

  it('puts growth of an unknown year last: 41 from 2019, then the rest of the 54.6', () => {
    const lines = growthByYear([
      { kind: 'growth', expectedDate: null, expected: 13.6, posted: 0 },
      { kind: 'growth', expectedDate: '2019-01-01', expected: 41, posted: 30.5 },
    ])
    expect(lines).toEqual([
      { year: 2019, expected: 41, posted: 30.5 },
      { year: null, expected: 13.6, posted: 0 },
    ])
  })
})

describe('a theme', () => {
  it('fits its own change or fund, and one that is for both themes', () => {
    expect(mayEarmark('undermining-and-cybercrime', 'cybercrime')).toBe(true)
    expect(mayEarmark('undermining', 'cybercrime')).toBe(false)
    expect(mayEarmark(null, 'undermining')).toBe(true)
    expect([
      fits(null, null),
      fits('undermining', 'undermining'),
      fits('undermining-and-cybercrime', 'cybercrime'),
      fits('undermining', null),
    ]).toEqual([true, true, true, false])
  })
})
