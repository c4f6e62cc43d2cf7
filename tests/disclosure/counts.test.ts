// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { loadFeatures } from '../../src/core/contract/features.ts'
import { readTree, type SourceFile } from '../house/tree.ts'
import { allowed } from './allowed.ts'
import { bareCounts, countFaults, cubeFaults, grounds } from './counts.ts'

const tree = readTree()
const planted = (text: string): SourceFile[] => [{ path: 'src/green/grass/queries.ts', text }]

describe('a count from records of our own', () => {
  test('goes through disclosure control, or stands on the list with its grounds', () => {
    expect(countFaults(tree, allowed)).toEqual([])
    expect(Object.values(allowed).every(({ because }) => because.length > 0 && because.every(ground => ground in grounds))).toBe(true)
  })

  test('has one cube for one counted thing', () => {
    expect(cubeFaults(tree)).toEqual([])
  })

  test('has a field in its contract that a bare number does not fit', async () => {
    const features = new Map((await loadFeatures()).map(({ key, contract }) => [key, contract]))
    const open = { requests: 7, unanswered: null, solved: null, theme: 'road-safety' }
    const support = features.get('approach/support')!.listSupport!.output
    const listed = { asOfDate: '2020-01-01', total: 0, requests: [] }
    expect(support.safeParse({ ...listed, themes: [open] }).success).toBe(false)
    expect(support.safeParse({ ...listed, themes: [{ ...open, requests: 5 }] }).success).toBe(true)
    expect(support.safeParse({ ...listed, themes: [{ ...open, requests: 0 }] }).success).toBe(false)
  })
})

describe('the check itself', () => {
  test('finds a count that passes around it, and lets one through that does not', () => {
    const bare = 'const rows = read.rows(sql`select theme, count(*) from green.grass group by theme`)'
    const through = 'const seen = publish(read, cube, sql`select theme, count(*) from green.grass group by theme`)'
    expect(countFaults(planted(bare), {})).toHaveLength(1)
    expect(countFaults(planted(through), {})).toEqual([])
    expect(bareCounts(planted(`${through}\n${bare}`))).toEqual(new Map([['green/grass', 1]]))
  })

  test('finds what stands on the list and is not there any more, and two cubes of one thing', () => {
    expect(countFaults(planted(''), { 'green/grass': { counts: 1, because: ['internal'] } })).toHaveLength(1)
    const cube = "defineCube({ counts: { nl: 'grassprieten', en: 'blades' }, dimensions: {} })"
    expect(cubeFaults(planted(`${cube}\n${cube}`))).toHaveLength(1)
  })
})
