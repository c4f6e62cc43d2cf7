// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { judgeSite } from './site.ts'

/** What the tests of every change ask of the Dutch page alone, asked of its English twin as well. */
test('every page is for everybody in both languages, each judged whole', { timeout: 1_800_000 }, async () => {
  const faults = await judgeSite('whole')
  expect(faults.size).toBeGreaterThan(100)
  expect([...faults.values()].flat()).toEqual([])
})
