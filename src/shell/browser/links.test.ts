// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { insideAddress, type Press } from './links.ts'

const here = 'https://site.example/partners?asOf=2020-01-01'
const press = (href: string, other: Partial<Press> = {}): Press => ({
  button: 0,
  changed: false,
  href,
  target: '',
  document: false,
  ...other,
})

describe('a press on a link', () => {
  it('stays in the application when a screen stands at the address', () => {
    expect(insideAddress(press('/partners/organisaties/GM0344'), here)).toBe('/partners/organisaties/GM0344')
    expect(insideAddress(press('?asOf=2022-01-01'), here)).toBe('/partners?asOf=2022-01-01')
  })

  it('is left to the browser for pages of the server, downloads and other sites', () => {
    expect(insideAddress(press('/toegankelijkheid'), here)).toBeNull()
    expect(insideAddress(press('/v1/figures'), here)).toBeNull()
    expect(insideAddress(press('https://elders.example/partners'), here)).toBeNull()
    expect(insideAddress(press('/partners', { document: true }), here)).toBeNull()
  })

  it('is left to the browser when somebody wants another tab', () => {
    expect(insideAddress(press('/partners', { changed: true }), here)).toBeNull()
    expect(insideAddress(press('/partners', { button: 1 }), here)).toBeNull()
    expect(insideAddress(press('/partners', { target: '_blank' }), here)).toBeNull()
  })

  it('to a place on the same page is left to the browser', () => {
    expect(insideAddress(press('#inhoud'), here)).toBeNull()
  })
})
