// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, contentFaults, type DocumentBlock, hashOf } from './document.ts'

const table = (rows: string[][], total: string[] | null = null): DocumentBlock => ({
  kind: 'table',
  caption: 'Formatie',
  columns: [
    { title: 'Onderdeel', numeric: false },
    { title: 'fte', numeric: true },
  ],
  rows,
  total,
  notes: [],
})

describe('the canonical form of a document', () => {
  it('is the same whatever the order of the keys and the way a letter was typed', () => {
    expect(canonical({ b: 'e\u0301', a: [1, null, true] })).toBe(canonical({ a: [1, null, true], b: 'é', c: undefined }))
  })

  it('reads back as what it was made of', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: true }), value => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { numRuns: 100 },
    )
  })

  it('has one hash, and refuses what JSON cannot hold', () => {
    expect(hashOf('Formatieplan 2019')).toMatch(/^[0-9a-f]{64}$/)
    expect(() => canonical({ fte: Number.NaN })).toThrow('only texts, numbers')
  })
})

describe('a content', () => {
  it('is well when headings follow each other and rows are as wide as the table', () => {
    const heading: DocumentBlock = { kind: 'heading', level: 2, text: 'Sterkte' }
    expect(contentFaults({ lead: null, blocks: [heading, { ...heading, level: 3 }, table([['a', '1']], ['som', '1'])] })).toEqual([])
  })

  it('is told what is wrong with it', () => {
    expect(
      contentFaults({ lead: null, blocks: [{ kind: 'heading', level: 3, text: 'Diep' }, table([['a']]), table([], ['som'])] }),
    ).toEqual([
      'the heading "Diep" skips a level',
      'a row of the table "Formatie" has 1 cells, not 2',
      'a row of the table "Formatie" has 1 cells, not 2',
    ])
  })
})
