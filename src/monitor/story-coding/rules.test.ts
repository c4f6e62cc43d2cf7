// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alphaOf, worthOf } from './rules.ts'

/** Rows of coders as published, a dot where a coder said nothing, turned into units. */
const unitsOf = (...coders: string[]): string[][] => {
  const rows = coders.map(row => row.split(' '))
  return (rows[0] ?? []).map((_unused, unit) => rows.flatMap(row => (row[unit] === '.' ? [] : [row[unit] ?? ''])))
}

/** The worked examples A, B and C of Krippendorff (2011): binary, nominal, and nominal with four coders and gaps. */
test.each([
  ['A', unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'), 0.095],
  ['B', unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d'), 0.692],
  ['C', unitsOf('1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .'), 0.743],
])('alpha is what the worked example %s gives', (_name, units, alpha) => {
  expect(alphaOf(units)).toBeCloseTo(alpha, 3)
})

test('alpha is 1 when coders agree and something differs, and is not given when nothing can differ', () => {
  expect(
    alphaOf([
      ['a', 'a'],
      ['b', 'b'],
    ]),
  ).toBe(1)
  expect(
    alphaOf([
      ['a', 'a'],
      ['a', 'a'],
    ]),
  ).toBeNull()
  expect(alphaOf([['a'], []])).toBeNull()
})

test('alpha never passes 1 and does not depend on the order of coders or units', () => {
  const unit = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(fc.array(unit, { minLength: 2, maxLength: 30 }), units => {
      const alpha = alphaOf(units)
      fc.pre(alpha !== null)
      expect(alpha).toBeLessThanOrEqual(1)
      expect(alphaOf([...units].reverse().map(one => [...one].reverse()))).toBeCloseTo(alpha!, 9)
    }),
  )
})

test('what may be built on it follows the bounds of Krippendorff', () => {
  expect([0.8, 0.79, 0.667, 0.66, -0.2].map(worthOf)).toEqual(['reliable', 'tentative', 'tentative', 'unreliable', 'unreliable'])
})
