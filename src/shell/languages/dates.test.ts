// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date, moment, readDate, typedDate } from './dates.ts'

const days = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map(day => day.toISOString().slice(0, 10))

describe('dates', () => {
  it('are written in the language, long, short and as month', () => {
    expect(date('nl', '2022-03-24')).toBe('24 maart 2022')
    expect(date('en', '2022-03-24')).toBe('24 March 2022')
    expect(date('nl', '2022-03-24', 'short')).toBe('24-03-2022')
    expect(date('nl', '2022-03-24', 'month')).toBe('maart 2022')
  })

  it('that are none come back as they are', () => {
    expect(date('nl', '2022')).toBe('2022')
    expect(typedDate('morgen')).toBe('morgen')
  })

  it('as moments are told in Amsterdam, also across midnight', () => {
    expect(moment('nl', '2022-07-01T22:30:00Z')).toContain('2 juli 2022')
    expect(moment('nl', '2022-07-01T22:30:00Z')).toContain('00:30')
  })

  it('are read as people type them', () => {
    for (const typed of ['3-4-2022', '03-04-2022', ' 3/4/2022', '3.4.2022', '3 4 2022', '2022-04-03'])
      expect(readDate(typed)).toBe('2022-04-03')
  })

  it('that do not exist are not read', () => {
    for (const typed of ['30-2-2022', '2022-02-30', '13-13-2022', '1-1-22', 'gisteren', '']) expect(readDate(typed)).toBeNull()
  })

  it('survive being typed and read back', () => {
    fc.assert(
      fc.property(days, day => {
        expect(readDate(typedDate(day))).toBe(day)
      }),
    )
  })
})
