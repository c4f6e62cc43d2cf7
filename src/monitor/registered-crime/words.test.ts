// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { finding, shortName } from './words.ts'

const about = (share: number | null, to: number | null = 91_191, code = '0.0.0') => ({
  area: {
    code: 'RE03',
    name: { nl: 'Politie-eenheid Midden-Nederland', en: 'Police unit Central Netherlands' },
    kind: 'police-unit',
    district: null,
  },
  offence: { code, title: { nl: 'Totaal', en: 'Total' } },
  from: 2015,
  to: 2018,
  total: {
    from: 1,
    to,
    residentsFrom: null,
    residentsTo: null,
    change: share === null ? null : { share, low: -1, high: 1 },
    rateChange: null,
    unstable: false,
  },
})

describe('the finding of a page', () => {
  test('says how many and how much less or more, in the language of the reader', () => {
    expect(finding(about(-0.152), 'nl')).toBe(
      'In 2018 registreerde de politie in Midden-Nederland 91.191 misdrijven, 15,2% minder dan in 2015.',
    )
    expect(finding(about(0.1), 'en')).toBe('In 2018 the police registered 91,191 offences in Central Netherlands, 10.0% more than in 2015.')
    expect(finding(about(0), 'nl')).toContain('evenveel als in 2015')
  })

  test('names the offence when it is one kind', () => {
    expect(finding(about(-0.27, 6_170, '1.1.1'), 'nl')).toContain('6.170 misdrijven van deze soort (1.1.1), 27,0% minder')
  })

  test('leaves the change out when it is not known, and says so when there is no figure', () => {
    expect(finding(about(null), 'nl')).toBe('In 2018 registreerde de politie in Midden-Nederland 91.191 misdrijven.')
    expect(finding(about(null, null), 'nl')).toBe('Voor dit gebied zijn er geen cijfers.')
  })

  test('speaks of the region by its own name', () => {
    expect([shortName('Politie-eenheid Midden-Nederland'), shortName('Utrecht')]).toEqual(['Midden-Nederland', 'Utrecht'])
  })
})
