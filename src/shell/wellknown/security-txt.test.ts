// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { securityTxt } from './security-txt.ts'

const now = new Date('2026-03-01T14:30:00Z')

/** Reads the fields of a security.txt as RFC 9116 writes them: one "Name: value" per line. */
function fieldsOf(text: string): Record<string, string> {
  const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'))
  return Object.fromEntries(lines.map(line => /^([A-Za-z-]+): (\S.*)$/.exec(line)!.slice(1) as [string, string]))
}

describe('security.txt', () => {
  test('says where to report, in which languages, and where this text belongs', () => {
    expect(fieldsOf(securityTxt('https://regio.example', now))).toEqual({
      Contact: 'mailto:security@regio.example',
      Expires: '2026-08-28T00:00:00Z',
      'Preferred-Languages': 'nl, en',
      Canonical: 'https://regio.example/.well-known/security.txt',
    })
  })

  test('names the contact of the installation when it has one', () => {
    expect(fieldsOf(securityTxt('https://regio.example', now, 'https://regio.example/melden')).Contact).toBe('https://regio.example/melden')
  })

  test('refuses a contact that is no address, and a site that is no site', () => {
    expect(() => securityTxt('https://regio.example', now, 'the security team')).toThrow('mailto: or https:')
    expect(() => securityTxt('regio', now)).toThrow()
  })

  test('is never expired and never valid for more than a year, whenever it is asked for', () => {
    const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, moment => {
        const left = Date.parse(fieldsOf(securityTxt('http://localhost:3000', moment)).Expires!) - moment.getTime()
        return left > 0 && left <= 366 * 24 * 60 * 60 * 1000
      }),
    )
  })

  test('ends every line, the last one too', () => {
    expect(securityTxt('https://regio.example', now).endsWith('\n')).toBe(true)
  })
})
