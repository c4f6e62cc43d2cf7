// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceOf, effectOf, inGroups, leastPlaces, type Reading, withThreshold } from './rules.ts'

const reading = (formation: number, more: Partial<Reading> = {}): Reading => ({
  team: 'RE03-BT-BES',
  task: 'neighbourhood-officer',
  measuredDate: '2019-01-31',
  formation,
  occupied: formation * 0.9,
  deployableHours: formation * 26,
  askedHours: formation * 30,
  assignments: 4,
  fictitious: true,
  ...more,
})

describe('the threshold on small teams', () => {
  it('hides all but the places of teams below it, and never just one of a group', () => {
    const any = fc.tuple(
      fc.integer({ min: 0, max: 200 }),
      fc.constantFrom('neighbourhood-officer' as const, 'youth' as const),
      fc.constantFrom('2019-01-31', '2019-04-30'),
    )
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), drawn => {
        const shown = withThreshold(
          drawn.map(([tenths, task, measuredDate], place) => reading(tenths / 10, { team: `T${place}`, task, measuredDate })),
        )
        for (const one of shown) {
          if (one.formation < leastPlaces) expect(one.hidden).toBe(true)
          expect([one.occupied, one.deployableHours, one.askedHours, one.assignments].every(value => (value === null) === one.hidden)).toBe(
            true,
          )
        }
        for (const group of inGroups(shown).values()) if (group.length > 1) expect(group.filter(({ hidden }) => hidden).length).not.toBe(1)
      }),
    )
  })

  it('shows a team of exactly five places', () => {
    expect(withThreshold([reading(5), reading(12)]).map(({ hidden }) => hidden)).toEqual([false, false])
  })
})

describe('balance', () => {
  it('compares occupied places with the norm, and the work with hours that can be deployed', () => {
    const [shown] = withThreshold([reading(20, { occupied: 19.4, deployableHours: 504, askedHours: 612 })])
    expect(shown && balanceOf(shown, 0.97)).toEqual({ occupancy: 0.97, belowNorm: false, shortFte: 3 })
    expect(shown && balanceOf({ ...shown, occupied: 19.3 }, 0.97).belowNorm).toBe(true)
  })

  it('says nothing where figures are hidden, and no share where there are no places', () => {
    const [small] = withThreshold([reading(2)])
    expect(small && balanceOf(small, 0.97)).toEqual({ occupancy: null, belowNorm: null, shortFte: null })
    expect(balanceOf({ ...reading(0), hidden: false }, 0.97).occupancy).toBe(null)
  })
})

describe('a scenario', () => {
  it('moves places and makes none: all effects together are zero', () => {
    const unit = fc.constantFrom('A', 'B', 'C', 'D')
    const line = fc.record({
      fromUnit: unit,
      fromCategory: fc.constant('operational'),
      toUnit: unit,
      toCategory: fc.constant('operational'),
      fte: fc.integer({ min: 1, max: 99_999 }).map(thousandths => thousandths / 1000),
    })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), lines => {
        const effects = [...effectOf(lines).values()]
        expect(effects.reduce((sum, change) => sum + Math.round(change * 1000), 0)).toBe(0)
        expect(effects.every(change => change !== 0)).toBe(true)
      }),
    )
  })
})
