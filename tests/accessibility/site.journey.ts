// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest'
import { all, judgeSite } from './site.ts'

let faults: ReadonlyMap<string, string[]>
beforeAll(async () => {
  faults = await judgeSite('twins-once')
}, 900_000)

/** Each by axe, at 320 px, at 200% zoom, by keyboard, for requests elsewhere and for the content policy. */
describe('every page of the site is for everybody', () => {
  test.each(all)('$pattern', ({ pattern }) => {
    expect(faults.get(pattern)).toEqual([])
  })

  test('in both languages, screens and pages alike', () => {
    const english = all.filter(({ pattern }) => /^\/en(\/|$)/.test(pattern))
    expect(english.length).toBeGreaterThan(5)
    expect(english.length * 2).toBe(all.length)
  })
})
