// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeClasses, classOf, countClasses, lookOf, ranges } from './classes.ts'

describe('classes of a map', () => {
  it('keep what is about the same in the middle', () => {
    expect(lookOf(0, changeClasses)).toContain('change-3')
    expect(lookOf(0.09, changeClasses)).toContain('change-3')
    expect(lookOf(-0.3, changeClasses)).toContain('change-1')
    expect(lookOf(0.3, changeClasses)).toContain('change-5')
  })

  it('colour what is not published apart', () => {
    expect(lookOf(null, changeClasses)).toBe('sv-class sv-class--none')
  })

  it('run from light to dark over however many classes there are', () => {
    expect(lookOf(1, { kind: 'counts', limits: [10, 20] })).toContain('counts-1')
    expect(lookOf(25, { kind: 'counts', limits: [10, 20] })).toContain('counts-5')
    expect(lookOf(5, { kind: 'counts', limits: [] })).toContain('counts-1')
  })

  it('have round limits that divide the values', () => {
    expect(countClasses([5699, 9524, 10196, 12424, 24942, 31090, 47276, 92539, 159674, 364823]).limits).toEqual([
      10000, 25000, 47500, 160000,
    ])
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 1e6 })), { minLength: 1 }), values => {
        const classes = countClasses(values)
        expect(classes.limits.length).toBeLessThanOrEqual(4)
        expect([...classes.limits].sort((a, b) => a - b)).toEqual(classes.limits)
        for (const value of values) if (value !== null) expect(lookOf(value, classes)).toMatch(/counts-[1-5]$/)
      }),
    )
  })

  it('put every value in the range that the legend tells', () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 2, noNaN: true }), value => {
        const range = ranges(changeClasses)[classOf(value, changeClasses)]
        expect(range?.from === null || value >= (range?.from ?? 0)).toBe(true)
        expect(range?.to === null || value < (range?.to ?? 0)).toBe(true)
      }),
    )
  })
})
