// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { change, difference, interval, number, percentage } from './numbers.ts'

describe('numbers', () => {
  it('are written with the separators of the language', () => {
    expect(number('nl', 12345)).toBe('12.345')
    expect(number('en', 12345)).toBe('12,345')
    expect(number('nl', 1234.56, 1)).toBe('1.234,6')
  })

  it('have a true minus that does not break off', () => {
    expect(number('nl', -3)).toBe('−3')
    expect(difference('en', -3)).toBe('−3')
    expect(difference('nl', 3)).toBe('+3')
  })

  it('as shares are percentages', () => {
    expect(percentage('nl', 0.1234)).toBe('12,3%')
    expect(percentage('en', 0.1234)).toBe('12.3%')
  })

  it('as changes always carry their sign, and none when nothing changed', () => {
    expect(change('nl', -0.209)).toBe('−20,9%')
    expect(change('nl', 0.05)).toBe('+5,0%')
    expect(change('nl', 0)).toBe('0,0%')
    expect(change('nl', -0.00001)).toBe('0,0%')
  })

  it('make an interval in words', () => {
    expect(interval('nl', -0.081, 0.02)).toBe('−8,1% tot +2,0%')
    expect(interval('en', -0.081, 0.02)).toBe('−8.1% to +2.0%')
  })

  it('can be read back, whatever they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), value => {
        expect(Number(number('nl', value).replaceAll('.', '').replace('−', '-'))).toBe(value)
      }),
    )
  })
})
