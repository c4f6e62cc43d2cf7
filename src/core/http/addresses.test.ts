// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { places } from '../../../tests/accessibility/addresses.ts'
import { loadFeatures } from '../contract/features.ts'
import type { Page } from '../contract/pages.ts'
import { inEnglish } from './addresses.ts'

const page = (nl: string, en: string) => ({ address: { nl, en } }) as Page
const features = [{ pages: [page('/drempels/melden', '/en/obstacles/report'), page('/drempels/gemeld/:id', '/en/obstacles/reported/:id')] }]

test('a page has its own words in its English address', () => {
  expect(inEnglish(features, '/drempels/melden')).toBe('/en/obstacles/report')
})

test('parameters are kept', () => {
  expect(inEnglish(features, '/drempels/gemeld/een%20twee')).toBe('/en/obstacles/reported/een%20twee')
})

test('what stands after the question mark is kept', () => {
  expect(inEnglish(features, '/drempels/melden?code=een%2Ftwee')).toBe('/en/obstacles/report?code=een%2Ftwee')
})

test('screens of the table of contents are known too', () => {
  expect(inEnglish([], '/partners')).toBe('/en/partners')
})

test('an address that nobody knows stands under /en', () => {
  expect(inEnglish([], '/nergens')).toBe('/en/nergens')
})

test('no address begins with a parameter, as they are kept by their first part', async () => {
  const all = places(await loadFeatures()).map(({ pattern }) => pattern)
  expect(all.length).toBeGreaterThan(50)
  expect(all.filter(address => address.startsWith('/:'))).toEqual([])
})
