// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { addressOf, fill, inOtherLanguage, screenAt, screens, withSearch } from './addresses.ts'

describe('addresses', () => {
  it('are made from the table of contents', () => {
    expect(addressOf('partners/organisations/list', 'nl')).toBe('/partners')
    expect(addressOf('partners/organisations/organisation', 'en', { code: 'GM0344' })).toBe('/en/partners/organisations/GM0344')
  })

  it('of screens that are not there do not compile', () => {
    // @ts-expect-error there is no such screen
    expect(addressOf('partners/organisations/nowhere', 'nl')).toBe('/')
  })

  it('carry values safely, and leave out what is empty', () => {
    expect(fill('/a/:code', { code: 'x/y é' })).toBe('/a/x%2Fy%20%C3%A9')
    expect(withSearch('/a', { asOf: '', year: 2022, q: 'a&b' })).toBe('/a?year=2022&q=a%26b')
  })

  it('lead back to their screen, in both languages, with the same parameters', () => {
    expect(screens.length).toBeGreaterThan(3)
    for (const screen of screens) {
      const params = Object.fromEntries([...screen.address.nl.matchAll(/:(\w+)/g)].map(([, name]) => [name, 'een waarde']))
      for (const language of ['nl', 'en'] as const) {
        const found = screenAt(fill(screen.address[language], params))
        if (Object.keys(params).length === 0) expect(found?.screen.full).toBe(screen.full)
        expect(found?.language).toBe(language)
        if (found?.screen.full === screen.full) expect(found.params).toEqual(params)
      }
    }
  })

  it('have another language, and what is no screen has none', () => {
    expect(inOtherLanguage('/partners/organisaties/GM0344')).toBe('/en/partners/organisations/GM0344')
    expect(inOtherLanguage('/en/partners')).toBe('/partners')
    expect(inOtherLanguage('/toegankelijkheid')).toBeNull()
  })
})
