// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stillHolds } from './rules.ts'
import { searchedFor } from './searched.ts'

const nothing = {
  fromDate: '2021-05-25',
  toDate: '2021-06-01',
  aboutPerson: null,
  aboutOrganisation: null,
  role: null,
  action: null,
  record: null,
  result: null,
}

describe('a look', () => {
  it('holds for an hour to the millisecond, and not before it began', () => {
    const began = Date.parse('2021-06-01T09:00:00Z')
    fc.assert(
      fc.property(fc.integer({ min: -7_200_000, max: 7_200_000 }), passed => {
        const holds = stillHolds(new Date(began).toISOString(), new Date(began + passed).toISOString())
        expect(holds).toBe(passed >= 0 && passed < 3_600_000)
      }),
    )
  })

  it('is told in words: its days, and whatever else was stated', () => {
    expect(searchedFor(nothing, 'nl')).toBe('25-05-2021 tot en met 01-06-2021')
    const all = { ...nothing, aboutPerson: 'Berend', aboutOrganisation: 'Utrecht', role: 'mayor', action: 'search.done', record: 'people' }
    expect(searchedFor({ ...all, result: 'refused' }, 'nl')).toBe(
      '25-05-2021 tot en met 01-06-2021 · Berend · Utrecht · burgemeester · search.done · “people” · geweigerd',
    )
    expect(searchedFor({ ...nothing, role: 'mayor', result: 'done' }, 'en')).toContain('mayor · done')
    expect(searchedFor({ ...nothing, role: 'a_role_of_before' }, 'nl')).toContain('a_role_of_before')
  })
})
