// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { type Chapter, contents } from '../../src/contents.ts'
import { contentsFaults } from './contents.ts'
import { readTree } from './tree.ts'

test('the table of contents and the tree name the same chapters, features and screens', () => {
  expect(contentsFaults(contents, readTree())).toEqual([])
})

describe('the comparison', () => {
  const both = (text: string) => ({ nl: text, en: text })
  const screen = { key: 'list', file: 'screen', title: both('Gras'), address: { nl: '/gras', en: '/en/grass' } }
  const chapters = (...screens: (typeof screen)[]): Chapter[] => [
    { key: 'green', title: both('Groen'), features: [{ key: 'grass', title: both('Gras'), screens }] },
  ]
  const tree = (...names: string[]) => names.map(name => ({ path: `src/green/${name}`, text: '' }))

  test('finds nothing when they agree', () => {
    expect(contentsFaults(chapters(screen), tree('grass/screen.tsx', 'grass/about.md'))).toEqual([])
  })

  test('finds a feature without folder, a folder without feature, and the same of screens', () => {
    expect(contentsFaults(chapters(screen), [])).toEqual(['contents.ts names green/grass, there is no such folder'])
    expect(contentsFaults([], tree('grass/about.md'))).toEqual(['src/green/grass is not in contents.ts'])
    expect(contentsFaults(chapters(screen), tree('grass/about.md'))).toEqual([
      'contents.ts names src/green/grass/screen.tsx, it does not exist',
    ])
    expect(contentsFaults(chapters(screen), tree('grass/screen.tsx', 'grass/blade.screen.tsx'))).toEqual([
      'src/green/grass/blade.screen.tsx is not in contents.ts',
    ])
  })

  test('finds addresses that clash, stand in the wrong language or take different parameters', () => {
    const wrong = { ...screen, key: 'wrong', address: { nl: '/gras', en: '/grass/:blade' } }
    expect(contentsFaults(chapters(screen, wrong), tree('grass/screen.tsx'))).toEqual([
      'two screens have the address /gras',
      '/gras and /grass/:blade: Dutch stands at the root, English under /en',
      '/gras and /grass/:blade take different parameters',
    ])
  })
})
