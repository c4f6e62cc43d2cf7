// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { capabilityFaults, type Known, readCapabilities } from './capabilities.ts'
import { readTree, type SourceFile } from './tree.ts'

/** Addresses as the sources state them: in contents.ts and in the pages made on the server. */
function addressesOf(files: readonly SourceFile[]): Set<string> {
  const stating = files.filter(({ path }) => path.startsWith('src/') && /(contents\.ts|\.tsx|pages?\.ts|openapi\.ts)$/.test(path))
  return new Set(stating.flatMap(({ text }) => [...text.matchAll(/nl: '(\/[^']*)'/g)].map(([, address = '']) => address)))
}

function servedBy(files: readonly SourceFile[]): Map<string, Set<string>> {
  const abouts = files.filter(({ path }) => /^src\/.+\/about\.md$/.test(path))
  return new Map(abouts.map(({ path, text }) => [path.replace('/about.md', ''), new Set(text.match(/\bC\d\d\b/g) ?? [])]))
}

test('docs/capabilities.md tells of all 69 capabilities where they can be seen and what tests them, or that they are not yet there', () => {
  const files = readTree()
  const known = { exists: existsSync, addresses: addressesOf(files), served: servedBy(files) }
  expect(capabilityFaults(readCapabilities(readFileSync('docs/capabilities.md', 'utf8')), known)).toEqual([])
})

describe('the check of the capabilities', () => {
  const known: Known = {
    exists: path => ['src/green/grass', 'src/green/grass/queries.test.ts'].includes(path),
    addresses: new Set(['/gras']),
    served: new Map([['src/green/grass', new Set(['C01'])]]),
  }
  const faults = (row: string, total = 1) => capabilityFaults(readCapabilities(row), known, total)

  test('accepts what is there and what is not yet there', () => {
    expect(faults('| C01 | Grass | a, c-d | b | `src/green/grass` | `/gras` | `src/green/grass/queries.test.ts` |')).toEqual([])
    expect(faults('| C01 | Grass | | a-d | | | |')).toEqual([])
  })

  test.each([
    ['| C02 | Grass | | a | | | |', 'C01 is missing'],
    ['| C01 | Grass | | a | | | |\n| C01 | Grass | | a | | | |', 'C01 stands there twice'],
    ['| C01 | Grass | | a, c | | | |', 'C01: each statement is either shown or not yet'],
    ['| C01 | Grass | a | | | | |', 'C01: what is shown has a folder and a test'],
    ['| C01 | Grass | | a | `src/green/grass` | | |', 'C01: what is not yet there has no place'],
    ['| C01 | Grass | a | | `src/green/weed` | | `src/green/grass/queries.test.ts` |', 'C01: src/green/weed does not exist'],
    ['| C01 | Grass | a | | `src/green/grass` | `/wei` | `src/green/grass/queries.test.ts` |', 'C01: no screen has the address /wei'],
    ['| C02 | Grass | a | | `src/green/grass` | | `src/green/grass/queries.test.ts` |', 'C02: src/green/grass/about.md does not name it'],
  ])('finds the fault in %s', (row, fault) => {
    expect(faults(row)).toContain(fault)
  })
})
