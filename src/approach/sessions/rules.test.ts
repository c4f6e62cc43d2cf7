// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { momentOf } from './rules.ts'

describe('a moment in Amsterdam', () => {
  it('is an hour ahead of UTC in winter and two in summer', () => {
    expect(momentOf('2019-01-10', '9:00')).toBe('2019-01-10T08:00:00.000Z')
    expect(momentOf('2019-07-10', '09.30')).toBe('2019-07-10T07:30:00.000Z')
  })

  it('that cannot be read stays as it was typed, so that the server says what is wrong', () => {
    expect(momentOf('morgen', 'vroeg')).toBe('morgen vroeg')
  })
})
