// SPDX-License-Identifier: EUPL-1.2
import { read, utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import type { Cell } from '../../src/core/documents/document.ts'
import { type SpreadsheetKind, writeCsv, writeSheets } from '../../src/core/documents/spreadsheet.ts'
import { proved } from '../setup/proved.ts'

/** Beginnings that spreadsheets take for a formula, also behind a space, a separator or a quote, with signs of full width and with a link in them. */
const beginnings = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  '＝',
  '＋',
  '－',
  '＠',
  ' =',
  ';=',
  ',=',
  '"=',
  "'=",
  '=HYPERLINK("http://x";"',
  '=cmd|',
  '@SUM(',
  '-2+3+',
  '%0A=',
  '|',
  '=1+1;',
  '\u200b=',
]
const text = fc
  .tuple(fc.constantFrom(...beginnings), fc.string({ maxLength: 12 }))
  .map(([begin, rest]) => `${begin}${rest}`.replaceAll('\u0000', ''))
const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.integer({ min: -100_000, max: 100_000 }).map(tenths => tenths / 10),
  fc.constantFrom(-1, -0.5, 0, 1e-9, 2 ** 53 - 1),
)
const sheet = fc.array(fc.tuple(text, number), { minLength: 1, maxLength: 40 })

/** Saves a file again as another program would: read with its formulas, written in the same kind. */
const savedAgain = (bytes: Uint8Array, kind: SpreadsheetKind): Uint8Array =>
  new Uint8Array(write(read(bytes, { type: 'array', cellFormula: true }), { type: 'array', bookType: kind }) as ArrayBuffer)

interface Counted {
  formulas: number
  numbers: number
  texts: number
}

/** Formulas, changed numbers and changed texts of the first sheet, compared with what was written. */
function compare(bytes: Uint8Array, rows: readonly (readonly Cell[])[]): Counted {
  const found = read(bytes, { type: 'array', cellFormula: true })
  const cells = found.Sheets[found.SheetNames[0] ?? ''] ?? {}
  const counted: Counted = { formulas: 0, numbers: 0, texts: 0 }
  for (const [line, row] of rows.entries())
    for (const [column, wanted] of row.entries()) {
      const cell = cells[utils.encode_cell({ r: line, c: column })] as { t: string; v: unknown; f?: string } | undefined
      if (cell?.f !== undefined) counted.formulas += 1
      else if (typeof wanted === 'number' && (cell?.t !== 'n' || cell.v !== wanted)) counted.numbers += 1
      else if (typeof wanted === 'string' && cell?.t === 'n') counted.texts += 1
    }
  return counted
}

test('no text becomes a formula and no number changes in ods, xlsx and csv, also after saving twice elsewhere (T-27)', () => {
  const sheets = fc.sample(sheet, { numRuns: 300, seed: inject('seed') })
  const total: Counted = { formulas: 0, numbers: 0, texts: 0 }
  let cells = 0
  const add = (counted: Counted) => {
    for (const name of ['formulas', 'numbers', 'texts'] as const) total[name] += counted[name]
  }
  let unguarded = 0
  let csvNumbers = 0
  for (const rows of sheets) {
    cells += rows.length * 2
    for (const kind of ['ods', 'xlsx'] as const) {
      const once = writeSheets([{ name: 'Blad', rows }], kind)
      const twice = savedAgain(savedAgain(once, kind), kind)
      add(compare(once, rows))
      add(compare(twice, rows))
    }
    const csv = writeCsv(rows.map(([words, amount]) => [words.replaceAll(/[\r\n]/g, ' '), amount]))
    for (const [place, line] of csv.slice(1).split('\r\n').slice(0, -1).entries()) {
      if (/^"?[=+\-@\t\r＝＋－＠]/.test(line)) unguarded += 1
      if (!line.endsWith(`,${rows[place]?.[1]}`)) csvNumbers += 1
    }
  }
  proved('T-27', 'spreadsheets', {
    sheets: sheets.length,
    cells,
    'formulas, also after saving twice': total.formulas,
    'changed numbers': total.numbers,
    'texts become numbers': total.texts,
    'csv texts that read as a formula': unguarded,
    'csv numbers changed': csvNumbers,
    aim: 0,
    seed: inject('seed'),
  })
  expect({ ...total, unguarded, csvNumbers }).toEqual({ formulas: 0, numbers: 0, texts: 0, unguarded: 0, csvNumbers: 0 })
})
