// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lint } from '../api-rules/lint.ts'
import { brokenLinks, decisionFaults, unnamedFolders } from './documents.ts'
import { unexplainedRequirements } from './requirements.ts'
import { readTree } from './tree.ts'

const tree = readTree()
const read = (path: string): string => readFileSync(path, 'utf8')

describe('the documents', () => {
  test('are all there, as the Standard for Public Code asks', () => {
    const asked = ['README', 'CONTRIBUTING', 'SECURITY', 'GOVERNANCE', 'CODE_OF_CONDUCT'].map(name => `${name}.md`)
    expect([...asked, 'LICENSE', 'publiccode.yml', 'docs/architecture.md', 'docs/glossary.md'].filter(path => !existsSync(path))).toEqual(
      [],
    )
  })

  test('link only to what exists', () => {
    expect(brokenLinks(tree, existsSync)).toEqual([])
  })

  test('fit on one screen where a screen was promised', () => {
    for (const path of ['README.md', 'docs/architecture.md']) expect(read(path).split('\n').length, path).toBeLessThanOrEqual(70)
  })

  test('start with the two commands', () => {
    expect(read('README.md').split('\n').slice(0, 6).join('\n')).toMatch(/npm start[\s\S]*npm test/)
  })

  test('name every folder in the architecture', () => {
    expect(unnamedFolders(read('docs/architecture.md'), tree)).toEqual([])
  })

  test('number the decisions and state whether they are in force', () => {
    expect(decisionFaults(tree)).toEqual([])
  })

  test('explain every numbered requirement that the code names', () => {
    expect(unexplainedRequirements(read('docs/requirements.md'), tree)).toEqual([])
  })

  test('carry the whole European Union Public Licence 1.2', () => {
    const licence = read('LICENSE')
    expect(licence).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2')
    for (let article = 1; article <= 15; article++) expect(licence).toMatch(new RegExp(`^${article}\\. [A-Z]`, 'm'))
    expect(licence).toMatch(/^Appendix$/m)
    expect(licence.trim().endsWith('EUPL version.')).toBe(true)
    expect((JSON.parse(read('package.json')) as { license: string }).license).toBe('EUPL-1.2')
  })
})

describe('publiccode.yml', () => {
  const text = read('publiccode.yml')
  const { version } = JSON.parse(read('package.json')) as { version: string }

  test('has every required field, of the version that is in package.json; one without licence is caught', async () => {
    const findings = await lint('tests/house/publiccode.mjs', {
      ours: text,
      unlicensed: text.replace(/^legal:\n.*\n/m, ''),
      overstated: text.replace('developmentStatus: development', 'developmentStatus: perfect'),
    })
    expect(findings.filter(({ document }) => document === 'ours')).toEqual([])
    expect(findings.map(({ document }) => document).sort()).toEqual(['overstated', 'unlicensed'])
    expect(text).toContain(`softwareVersion: "${version}"`)
  }, 30_000)
})

describe('the checks of the documents', () => {
  test('find a link that leads nowhere, seen from the file it stands in', () => {
    const files = [
      { path: 'docs/a.md', text: 'See [b](b.md), [up](../README.md#top), [web](https://voorbeeld.invalid) and [gone](gone.md).' },
    ]
    expect(brokenLinks(files, path => ['docs/b.md', 'README.md'].includes(path))).toEqual(['docs/a.md: gone.md'])
  })

  test('find a folder that the architecture does not name', () => {
    const files = ['src/green/grass/about.md', 'src/core/time/a.ts', 'bin/a.mjs', 'docs/a.md'].map(path => ({ path, text: '' }))
    expect(unnamedFolders('src/ ├─ green/   core/   bin/', files)).toEqual(['time'])
    expect(unnamedFolders('src/ ├─ green/   core/ ├─ time  bin/', files)).toEqual([])
  })

  test('find a decision with the wrong number, title or state', () => {
    const record = (path: string, text: string) => ({ path: `docs/decisions/${path}`, text })
    const good = '# 0000 Title\n\n*Date: 2026-01-01 · State: in force*\n'
    expect(decisionFaults([record('0000-a.md', good)])).toEqual([])
    expect(decisionFaults([record('0001-a.md', '# 0001 Title')])).toHaveLength(3)
  })

  test('find a number that is used and not explained', () => {
    const files = [
      { path: 'src/a.ts', text: '// see DATA-01 and DATA-02, but not GM0344-01 or ISO-8601' },
      { path: 'src/core/access/lint.ts', text: "fault('L3', `L4 is wide`)" },
    ]
    expect(unexplainedRequirements('| DATA-01 | x |\n| L3 | y |', files)).toEqual(['DATA-02 (src/a.ts)', 'L4 (src/core/access/lint.ts)'])
  })
})
