// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { leftoverFaults, licenceFaults } from './leftovers.ts'
import { aboutFaults, shapeFaults } from './shape.ts'
import { linesOf, sizesOf, tooLong } from './size.ts'
import { uncommented, untold } from './told.ts'
import { readTree, type SourceFile } from './tree.ts'

const tree = readTree()
const licence = `// SPDX-License-${'Identifier'}: EUPL-1.2\n`
const planted = (path: string, text: string): SourceFile[] => [{ path, text }]

describe('the house', () => {
  test('has feature folders of one form', () => {
    expect(shapeFaults(tree)).toEqual([])
  })

  test('says of every feature which capability it serves', () => {
    expect(aboutFaults(tree)).toEqual([])
  })

  test('has short files: half of them 70 lines or less, nine in ten 200, none over 400', () => {
    const { files, median, p90 } = sizesOf(tree)
    expect(tooLong(tree)).toEqual([])
    expect({ files: files > 0, median: Math.max(median, 70), p90: Math.max(p90, 200) }).toEqual({ files: true, median: 70, p90: 200 })
  })

  test('states the licence on the first line of every source file', () => {
    expect(licenceFaults(tree)).toEqual([])
  })

  test('has nothing left lying about', () => {
    expect(leftoverFaults(tree)).toEqual([])
  })
})

describe('what is made is told', () => {
  test('of every exported function, in a sentence above it', () => {
    expect(untold(tree)).toEqual([])
  })

  test('of every table and view, in the database itself', () => {
    expect(uncommented(tree)).toEqual([])
  })
})

describe('the checks of the house', () => {
  const feature = [
    { path: 'src/green/grass/about.md', text: '# Grass\nServes C01.' },
    { path: 'src/green/grass/queries.ts', text: "import { mown } from './lawn.ts'" },
    { path: 'src/green/grass/lawn.ts', text: '' },
    { path: 'src/green/grass/blade.screen.tsx', text: '' },
    { path: 'src/green/grass/queries.test.ts', text: '' },
  ]

  test('accept a folder with the fixed files, a split kind, a piece that is used, and tests', () => {
    expect(shapeFaults(feature)).toEqual([])
    expect(aboutFaults(feature)).toEqual([])
  })

  test.each([
    ['src/blue/sky/queries.ts', 'src/blue/sky: about.md is missing'],
    ['src/green/grass/weeds.ts', 'no other file of the feature imports this piece'],
    ['src/green/grass/Lawn.ts', 'not a file that a feature folder has'],
    ['src/green/grass/list/queries.ts', 'not a file that a feature folder has'],
    ['src/green/grass/grass-service.ts', 'a layer, not a noun of the field'],
    ['src/core/utils/text.ts', 'a layer, not a noun of the field'],
  ])('find the fault in the shape of %s', (path, fault) => {
    expect(shapeFaults([...feature, ...planted(path, '')]).join('\n')).toContain(fault)
  })

  test('find an about.md that serves no capability or runs on', () => {
    expect(aboutFaults(planted('src/green/grass/about.md', `# Grass${'\nIt grows.'.repeat(50)}`))).toHaveLength(2)
  })

  test.each([
    ['src/a.ts', `// ${'TO'}DO later`],
    ['src/a.test.ts', `test.${'only'}('alone', () => {})`],
    ['src/a.ts', `${'console'}.log(1)`],
    ['src/a.ts', `const a = 1 ${'as'} any`],
    ['src/a.ts', `// biome-${'ignore'} lint/suspicious/noExplicitAny: tired`],
    ['src/a.ts', `// ${'@ts-'}ignore`],
    ['docs/a.md', `see ${'/wo'}rk/main/src`],
    ['src/a.ts', `readFileSync('${'/t'}mp/x')`],
    ['.npmrc', `${'registry'}.npmjs.org`],
    ['docs/a.md', `as asked in ${'iss'}ue 12`],
    ['docs/a.md', `written with ${'Chat'}GPT`],
    ['src/a.ts', `throw new Error('not ${'implemented'}')`],
  ])('find what was left in %s: %s', (path, text) => {
    expect(leftoverFaults(planted(path, text))).not.toEqual([])
  })

  test('accept a note that names the capability it waits for', () => {
    expect(leftoverFaults(planted('src/a.ts', `// ${'TO'}DO C44: siblings`))).toEqual([])
  })

  test('find a source file without its licence, also behind a line for the shell', () => {
    expect(licenceFaults(planted('src/a.ts', 'export {}'))).toHaveLength(1)
    expect(licenceFaults(planted('src/a.ts', licence))).toEqual([])
    expect(licenceFaults(planted('bin/a.mjs', `#!/usr/bin/env node\n${licence}`))).toEqual([])
    expect(licenceFaults(planted('src/a/b/facts.sql', 'select 1'))).toHaveLength(1)
  })

  test('count lines as an editor does and find a file that is too long', () => {
    expect([linesOf(''), linesOf('a'), linesOf('a\n'), linesOf('a\nb')]).toEqual([0, 1, 1, 2])
    expect(tooLong(planted('src/a.ts', 'a\n'.repeat(400)))).toEqual([])
    expect(tooLong(planted('src/a.ts', 'a\n'.repeat(401)))).toEqual(['src/a.ts: 401 lines, at most 400'])
    expect(sizesOf([10, 20, 30, 500].map(n => ({ path: `src/${n}.ts`, text: 'a\n'.repeat(n) })))).toEqual({
      files: 4,
      median: 30,
      p90: 500,
      longest: 500,
    })
  })

  test('find an exported function without a doc comment, however it is written', () => {
    const bare = 'export function a() {}\nexport const b = (c: string): string => c\nexport async function* d() {}\nexport const e = 1\n'
    expect(untold(planted('src/a.ts', bare))).toEqual(['src/a.ts:1: a', 'src/a.ts:2: b', 'src/a.ts:3: d'])
    expect(untold(planted('src/a.ts', '/** Gives a. */\nexport function a(): void\nexport function a(b?: string) {}\n'))).toEqual([])
    expect(untold(planted('src/a.test.ts', bare))).toEqual([])
  })

  test('find a table or view without a comment', () => {
    const sql = "create table a.grass (id uuid);\ncreate view a.lawn as select 1;\ncomment on table a.grass is 'What grows.';"
    expect(uncommented(planted('src/a/b/facts.sql', sql))).toEqual(['src/a/b/facts.sql: a.lawn'])
  })
})
