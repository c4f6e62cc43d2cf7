// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { exampleOf, places } from './addresses.ts'

test('an example of an address is a link of exactly that form, with its question and without its fragment', () => {
  const links = ['/gras', '/gras/1/spriet', '/en/gras/2', '/gras/3?jaar=2018#top', '/gras/4']
  expect(exampleOf('/gras/:id', links)).toBe('/gras/3?jaar=2018')
  expect(exampleOf('/gras/:id/spriet', links)).toBe('/gras/1/spriet')
  expect(exampleOf('/wei/:id', links)).toBeUndefined()
  expect(exampleOf('/gras/:id', links, new Set(['/gras/3']))).toBe('/gras/4')
})

test('a page that only some roles see is opened by somebody who has such a role', () => {
  const page = (who: 'everyone' | 'signed-in' | ['mayor']) => ({ address: { nl: '/gras', en: '/en/grass' }, rule: { who } })
  const feature = { pages: [page('everyone'), page('signed-in'), page(['mayor'])] } as unknown as Parameters<typeof places>[0][number]
  const all = places([feature])
  const start = all.findIndex(({ pattern }) => pattern === '/gras')
  const made = all.slice(start, start + 6)
  expect(made.map(({ person }) => person)).toEqual([null, null, 'bureau-coordinator', 'bureau-coordinator', 'mayor', 'mayor'])
  expect(made[1]?.pattern).toBe('/en/grass')
})
