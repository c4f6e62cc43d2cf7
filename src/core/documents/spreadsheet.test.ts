// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Cell } from './document.ts'
import { readSheets, UnreadableSpreadsheet, writeCsv, writeSheets } from './spreadsheet.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a spreadsheet', () => {
  test.each(['ods', 'xlsx'] as const)('comes back from %s as it was written, texts that look like formulas as texts', kind => {
    const rows: Cell[][] = [
      ['Onderdeel', 'fte', 'Opmerking'],
      ['District Gooi en Vechtstreek', 361, '=1+1'],
      ['Basisteam Lekstroom', 41.6, '+31'],
      ['ZSM', 16.3, null],
    ]
    expect(readSheets(writeSheets([{ name: 'Formatie', rows }], kind))).toEqual([{ name: 'Formatie', rows }])
  })

  it('keeps any numbers and words through ods', () => {
    const word = fc.stringMatching(/^[a-zé=@+*-][a-zé0-9 ,;"'=<&-]{0,20}[a-z]$/)
    const row = fc.tuple(
      word,
      fc.integer({ min: -9000, max: 9000 }).map(tenths => tenths / 10),
    )
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), rows => {
        expect(readSheets(writeSheets([{ name: 'Blad', rows }], 'ods'))[0]?.rows).toEqual(
          rows.map(([text, fte]) => [text.normalize('NFC').trim(), fte]),
        )
      }),
      { numRuns: 25 },
    )
  })

  it('gives each sheet a name that a spreadsheet allows, and each another one', () => {
    const sheets = ['Wat [nu]?', 'Wat (nu)', 'x'.repeat(40), 'X'.repeat(40), ''].map(name => ({ name, rows: [['a']] }))
    const names = readSheets(writeSheets(sheets, 'xlsx')).map(({ name }) => name)
    expect(new Set(names.map(name => name.toLowerCase())).size).toBe(5)
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
  })

  it('reads a date as ISO text', () => {
    const csv = readSheets(bytesOf('datum;fte\n2019-01-31;16,3\n'))
    expect(csv[0]?.rows).toEqual([
      ['datum', 'fte'],
      ['2019-01-31', '16,3'],
    ])
  })

  it('writes csv whose texts cannot become formulas and whose numbers stay numbers', () => {
    expect(writeCsv([['=1+1', -2, 'a,b', 'zeg "ja"', null]])).toBe('\uFEFF\'=1+1,-2,"a,b","zeg ""ja""",\r\n')
  })

  it('refuses what is no spreadsheet, what is no UTF-8, and what is too large when unpacked', () => {
    const packed = writeSheets([{ name: 'a', rows: [['b']] }], 'ods')
    const bomb = new Uint8Array(packed)
    const view = new DataView(bomb.buffer)
    for (let at = 0; at + 46 <= bomb.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true)
    for (const bytes of [bomb, packed.slice(0, 40), new Uint8Array([0xff, 0xfe, 0x00])])
      expect(() => readSheets(bytes)).toThrow(UnreadableSpreadsheet)
  })
})
