// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { beyondTenPercent, compare, type Counted, movers, perThousand, sumOf } from './rules.ts'

const counted = (registered: number | null, population: number | null = null): Counted => ({ registered, population })
const mover = (name: string, base: number | null, now: number | null) => ({
  name,
  base,
  now,
  comparison: compare(counted(base), counted(now)),
})

describe('a comparison of two years', () => {
  test('gives the five figures of the strategy for 2018 against 2015', () => {
    const shares = [
      [107_527, 91_191],
      [8_457, 6_170],
      [426, 278],
      [103, 70],
    ].map(([base = 0, now = 0]) => compare(counted(base), counted(now)).change?.share)
    expect(shares.map(share => ((share ?? 0) * 100).toFixed(1))).toEqual(['-15.2', '-27.0', '-34.7', '-32.0'])
  })

  test('states between which bounds the change of a small number lies', () => {
    const { change, unstable } = compare(counted(103), counted(70))
    expect(change?.low).toBeCloseTo(-0.5057, 4)
    expect(change?.high).toBeCloseTo(-0.0704, 4)
    expect(unstable).toBe(false)
  })

  test('counts per resident when both populations are known, and else leaves it out', () => {
    expect(compare(counted(100, 1_000), counted(110, 1_100)).rateChange?.share).toBeCloseTo(0, 12)
    expect(compare(counted(100, 1_000), counted(110)).rateChange).toBeNull()
    expect(compare(counted(100, 0), counted(110, 10)).rateChange).toBeNull()
  })

  test('is unstable when either count is under twenty', () => {
    expect(
      [compare(counted(19), counted(200)), compare(counted(200), counted(19)), compare(counted(20), counted(20))].map(one => one.unstable),
    ).toEqual([true, true, false])
  })

  test('says nothing about figures that are not published', () => {
    expect(compare(counted(null), counted(5))).toEqual({ change: null, rateChange: null, unstable: false })
  })

  test('from nought has no percentage', () => {
    expect(compare(counted(0), counted(5)).change).toMatchObject({ share: null, high: null })
    expect(compare(counted(0), counted(0)).change?.share).toBeNull()
  })
})

describe('numbers of residents and sums', () => {
  test('a figure per thousand needs both the count and the residents', () => {
    expect(perThousand(counted(91_191, 2_004_418))).toBeCloseTo(45.495, 3)
    expect([perThousand(counted(null, 5)), perThousand(counted(5)), perThousand(counted(5, 0))]).toEqual([null, null, null])
  })

  test('a sum with a figure that is not published is incomplete, never smaller', () => {
    expect(sumOf([1, 2, 3])).toBe(6)
    expect(sumOf([1, null, 3])).toBeNull()
    expect(sumOf([])).toBe(0)
  })
})

describe('risers and fallers', () => {
  const all = [
    mover('cyber', 298, 1_943),
    mover('fraud', 7_785, 9_350),
    mover('bikes', 5_000, 4_000),
    mover('burglary', 6_170, 3_000),
    mover('mercury', 1, 9),
    mover('hidden', null, 5),
    mover('new', 0, 50),
    mover('same', 40, 40),
  ]

  test('stand in the order of their percentage, without what is unstable, hidden or new', () => {
    const { risers, fallers } = movers(all, 3)
    expect(risers.map(one => one.name)).toEqual(['cyber', 'fraud'])
    expect(fallers.map(one => one.name)).toEqual(['burglary', 'bikes'])
  })

  test('are no more than asked', () => {
    expect(movers(all, 1)).toMatchObject({ risers: [{ name: 'cyber' }], fallers: [{ name: 'burglary' }] })
  })
})

describe('municipalities beyond ten percent', () => {
  test('are counted apart from those within, those unknown and those that are unstable', () => {
    const all = [
      mover('a', 100, 111),
      mover('b', 100, 110),
      mover('c', 100, 89),
      mover('d', 100, 90),
      mover('e', 10, 20),
      mover('f', null, 5),
    ]
    expect(beyondTenPercent(all)).toEqual({ rose: 2, fell: 1, within: 2, unknown: 1, unstable: 1 })
  })
})
