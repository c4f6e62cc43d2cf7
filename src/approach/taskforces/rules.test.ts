// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapsOf, isComplete, type Seat, seatRoles } from './rules.ts'

const districts = ['A', 'B', 'C']
const whole: Seat[] = [
  { role: 'mayor', district: 'A' },
  { role: 'mayor', district: 'B' },
  { role: 'member', district: 'C' },
  { role: 'prosecutor', district: null },
  { role: 'police-sector-head', district: null },
]

describe('the composition of a taskforce', () => {
  it('is complete with two mayors, a prosecutor, a head of sector and every district', () => {
    expect(isComplete(gapsOf(whole, districts))).toBe(true)
  })

  it('says what is missing when nobody sits', () => {
    expect(gapsOf([], districts)).toEqual({ mayors: 2, prosecutor: true, policeSectorHead: true, districts })
  })

  it('is never completed by temporary seats', () => {
    const temporary = whole.map(seat => ({ ...seat, role: 'temporary' as const }))
    expect(gapsOf(temporary, districts)).toEqual(gapsOf([], districts))
  })

  it('misses something as soon as one seat is taken away', () => {
    for (const seat of whole)
      expect(
        isComplete(
          gapsOf(
            whole.filter(other => other !== seat),
            districts,
          ),
        ),
      ).toBe(false)
  })

  it('never gets more gaps when a seat is added', () => {
    const seat = fc.record({ role: fc.constantFrom(...seatRoles), district: fc.constantFrom('A', 'B', 'C', null) })
    const size = (seats: Seat[]) => {
      const gaps = gapsOf(seats, districts)
      return gaps.mayors + Number(gaps.prosecutor) + Number(gaps.policeSectorHead) + gaps.districts.length
    }
    fc.assert(fc.property(fc.array(seat), seat, (seats, more) => size([...seats, more]) <= size(seats)))
  })
})
