// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { loadFeatures } from '../../src/core/contract/features.ts'
import { unposted } from './posted.ts'
import { readTree } from './tree.ts'

/** Acts of the chapters; those of core itself, such as signing out, stand in the frame around every screen. */
test('every act can be done on a screen or a page, or its feature says why not', async () => {
  const commands = (await loadFeatures())
    .filter(({ key }) => !key.startsWith('core/'))
    .flatMap(({ key, contract }) =>
      Object.values(contract).flatMap(route =>
        route.kind === 'command' ? [{ method: route.method, path: route.path, folder: `src/${key}` }] : [],
      ),
    )
  expect(commands.length).toBeGreaterThan(80)
  expect(unposted(commands, readTree())).toEqual([])
}, 60_000)

test('an act that nothing sends is noticed, unless its feature says why', () => {
  const grow = [{ method: 'POST', path: '/v1/lawns/{id}/mowings', folder: 'src/green/grass' }]
  const hole = (of: string) => ['$', '{', of, '}'].join('')
  const file = (name: string, text: string) => [{ path: `src/green/grass/${name}`, text }]
  expect(unposted(grow, file('screen.tsx', "api.useRead('/v1/lawns/{id}/mowings')"))).toHaveLength(1)
  expect(unposted(grow, file('screen.tsx', "api.useAct('POST', '/v1/lawns/{id}/mowings')"))).toEqual([])
  expect(unposted(grow, file('screen.tsx', `const noun = "mowings"; api.useAct("POST", \`/v1/lawns/{id}/${hole('noun')}\`)`))).toHaveLength(
    1,
  )
  expect(unposted(grow, file('screen.tsx', `const noun = 'mowings'; api.useAct('POST', \`/v1/lawns/{id}/${hole('noun')}\`)`))).toEqual([])
  expect(unposted(grow, file('page.tsx', `<PostForm action={\`/v1/lawns/${hole('lawn')}/mowings\`}>`))).toEqual([])
  expect(unposted(grow, file('about.md', 'Without a screen: `POST /v1/lawns/{id}/mowings`, which a machine does.'))).toEqual([])
})
