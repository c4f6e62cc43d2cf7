// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { glossaryFaults, namesInUse, readGlossary } from './glossary.ts'
import { readTree } from './tree.ts'

test('docs/glossary.md explains every folder, table, event and address of the API', () => {
  expect(glossaryFaults(readGlossary(readFileSync('docs/glossary.md', 'utf8')), namesInUse(readTree()))).toEqual([])
})

describe('the check of the glossary', () => {
  const markdown =
    '| English | Dutch | Meaning | Source |\n| --- | --- | --- | --- |\n| green | groen | a colour | |\n| tall-grass, blade | gras | what grows | |\n| `blade.mown` | gemaaid | cut | |'
  const files = [
    { path: 'src/green/tall-grass/facts.sql', text: 'create table lawn.tall_grass (id uuid);\ncreate view lawn.blade_state as select 1' },
    { path: 'src/green/tall-grass/contract.ts', text: "path: '/v1/blades/{bladeId}', event: 'blade.mown'" },
  ]

  test('accepts a name in any of its forms', () => {
    expect(glossaryFaults(readGlossary(markdown), namesInUse(files))).toEqual([])
  })

  test('finds names that are not explained, half explained or explained twice', () => {
    expect(glossaryFaults(readGlossary('| green | groen | | |\n| green | groen | a colour | |'), namesInUse(files))).toEqual([
      'tall grass (src/green/tall-grass) is not explained',
      'blade (src/green/tall-grass/facts.sql) is not explained',
      'blade.mown (src/green/tall-grass/contract.ts) is not explained',
      'blades (src/green/tall-grass/contract.ts) is not explained',
      'green: Dutch word or meaning is missing',
      'green is explained twice',
    ])
  })
})
