// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeFigure, judgeTogether, ruleSentence, type Standing, type Yardstick } from './rules.ts'

const equalOrLower: Yardstick = { direction: 'equal-or-lower', tolerancePercent: 0 }
const directions = ['lower', 'equal-or-lower', 'higher', 'equal-or-higher'] as const
const yardstick = fc.record({ direction: fc.constantFrom(...directions), tolerancePercent: fc.integer({ min: 0, max: 20 }) })
const count = fc.integer({ min: 0, max: 200_000 })

describe('judging an ambition', () => {
  it('calls registered crime in 2022 met against 2018: 84,742 is not more than 91,191', () => {
    expect(judgeFigure(equalOrLower, 91_191, 84_742)).toBe('met')
  })

  it('is met at exactly the baseline when equal counts, and not when it does not', () => {
    expect(judgeFigure(equalOrLower, 70, 70)).toBe('met')
    expect(judgeFigure({ direction: 'lower', tolerancePercent: 0 }, 70, 70)).toBe('not-met')
    expect(judgeFigure({ direction: 'equal-or-higher', tolerancePercent: 0 }, 70, 70)).toBe('met')
    expect(judgeFigure({ direction: 'higher', tolerancePercent: 0 }, 70, 70)).toBe('not-met')
  })

  it('takes the tolerance from the baseline', () => {
    expect(judgeFigure({ direction: 'equal-or-lower', tolerancePercent: 5 }, 100, 105)).toBe('met')
    expect(judgeFigure({ direction: 'equal-or-lower', tolerancePercent: 5 }, 100, 106)).toBe('not-met')
  })

  it('never calls anything met or not met without both figures', () => {
    fc.assert(
      fc.property(
        yardstick,
        fc.option(count),
        (rule, figure) => judgeFigure(rule, null, figure) === 'unassessable' && judgeFigure(rule, figure, null) === 'unassessable',
      ),
    )
  })

  it('judges lower and equal-or-higher as opposites when there is no tolerance', () => {
    fc.assert(
      fc.property(count, count, (before, after) => {
        const lower = judgeFigure({ direction: 'lower', tolerancePercent: 0 }, before, after)
        return lower !== judgeFigure({ direction: 'equal-or-higher', tolerancePercent: 0 }, before, after)
      }),
    )
  })

  it('is met together only when every indicator is', () => {
    const standing = fc.constantFrom<Standing>('met', 'not-met', 'unassessable')
    fc.assert(
      fc.property(fc.array(standing), all => (judgeTogether(all) === 'met') === (all.length > 0 && all.every(one => one === 'met'))),
    )
  })

  it('lets one figure that is not met decide, also when another is missing', () => {
    expect(judgeTogether(['met', 'unassessable', 'not-met'])).toBe('not-met')
    expect(judgeTogether(['met', 'unassessable'])).toBe('unassessable')
    expect(judgeTogether([])).toBe('unassessable')
  })

  it('says its rule in both languages, with the margin only when there is one', () => {
    expect(ruleSentence(equalOrLower, 2018, 2022).nl).toBe(
      'Gehaald als elk cijfer van 2022 gelijk aan of lager dan dat van 2018 is. Ontbreekt een cijfer, dan is de ambitie niet te beoordelen.',
    )
    expect(ruleSentence({ ...equalOrLower, tolerancePercent: 2 }, 2018, 2022).en).toContain('with a margin of 2%')
  })
})
