// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSearch, readSearch, stringifySearch, writeSearch } from './search.ts'

const defaults = { asOf: '', year: 2022, years: ['2015', '2018'] as readonly string[] }

describe('values in the address', () => {
  it('are read by the type of their defaults', () => {
    expect(readSearch({ asOf: '2020-01-01', year: '2018', years: '2012,2013' }, defaults)).toEqual({
      asOf: '2020-01-01',
      year: 2018,
      years: ['2012', '2013'],
    })
  })

  it('that are missing or cannot be read are the defaults', () => {
    expect(readSearch({}, defaults)).toEqual(defaults)
    expect(readSearch({ year: 'veel' }, defaults).year).toBe(2022)
  })

  it('have the type of their defaults', () => {
    const read = readSearch({}, defaults)
    const year: number = read.year
    // @ts-expect-error a text is no number
    const wrong: number = read.asOf
    expect([year, wrong]).toEqual([2022, ''])
  })

  it('stand there only when they differ', () => {
    expect(writeSearch({ asOf: '', year: 2022, years: ['2015'] }, defaults)).toEqual({ years: '2015' })
    expect(stringifySearch({})).toBe('')
    expect(stringifySearch({ a: 'x y', b: undefined, c: '' })).toBe('?a=x+y')
  })

  it('survive the address, whatever people write', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer(), (asOf, year) => {
        const search = parseSearch(stringifySearch(writeSearch({ asOf, year }, { asOf: '', year: 0 })))
        expect(readSearch(search, { asOf: '', year: 0 })).toEqual({ asOf, year })
      }),
    )
  })
})
