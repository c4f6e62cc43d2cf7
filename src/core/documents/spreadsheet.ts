// SPDX-License-Identifier: EUPL-1.2
import { read, utils, write } from '@e965/xlsx'
import type { Cell } from './document.ts'

/** One sheet of a spreadsheet: a name and rows of texts and numbers; null is an empty cell. Dates are ISO text. */
export interface Sheet {
  name: string
  rows: Cell[][]
}

/** Kinds of spreadsheet that are written and read. */
export type SpreadsheetKind = 'ods' | 'xlsx'

/** A file that cannot be read as a spreadsheet; the message says why, for whoever wrote the program. */
export class UnreadableSpreadsheet extends Error {}

const mostRows = 20_000
const mostColumns = 200
/** Bytes that a packed file may hold unpacked: a small file must not become a full memory. */
const mostUnpacked = 64 * 1024 * 1024

/** Signs at the start of a text that a spreadsheet reads as a formula, when the cell does not say that it is a text. */
const formula = /^[=+\-@\t\r＝＋－＠]/

/** A name as spreadsheets allow it: at most 31 characters, none of []:*?/\, and each once. */
function sheetName(name: string, taken: ReadonlySet<string>): string {
  const plain =
    name
      .replaceAll(/[[\]:*?/\\]/g, ' ')
      .trim()
      .slice(0, 31) || 'Blad'
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? plain : `${plain.slice(0, 27)} ${count}`
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}

/** Sheets as one file. Every text is written as a cell of the kind text, so that none becomes a formula (T-27). */
export function writeSheets(sheets: readonly Sheet[], kind: SpreadsheetKind): Uint8Array {
  const book = utils.book_new()
  const taken = new Set<string>()
  for (const { name, rows } of sheets) {
    const cells = rows.map(row => row.map(cell => (typeof cell === 'string' ? { t: 's', v: cell } : cell)))
    const own = sheetName(name, taken)
    taken.add(own.toLowerCase())
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells), own)
  }
  return new Uint8Array(write(book, { type: 'array', bookType: kind, compression: true }) as ArrayBuffer)
}

/** Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read UTF-8; a text that would be read as a formula gets an apostrophe. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  const cellText = (cell: Cell): string => {
    if (cell === null) return ''
    if (typeof cell === 'number') return String(cell)
    const safe = formula.test(cell) ? `'${cell}` : cell
    return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `\uFEFF${rows.map(row => `${row.map(cellText).join(',')}\r\n`).join('')}`
}

/** Signatures of a packed file: of an entry, of its line in the list of contents, and of the end of that list. */
const signs = { entry: 0x04034b50, listed: 0x02014b50, end: 0x06054b50 }

/**
 * The bytes that a packed file holds unpacked, by its own list of contents. Throws when the list is broken or an entry does not lie in the
 * file: the reader of spreadsheets would go on for ever looking for it.
 */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== signs.end) end--
  if (end < 0) throw new UnreadableSpreadsheet('the packed file has no end')
  let total = 0
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== signs.listed) throw new UnreadableSpreadsheet('the list of the packed file is broken')
    const entry = view.getUint32(at + 42, true)
    if (entry + 30 + view.getUint32(at + 20, true) > end || view.getUint32(entry, true) !== signs.entry)
      throw new UnreadableSpreadsheet('a part of the packed file is missing')
    total += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return total
}

/** Rows of a text with a separator: the one of ; , and tab that its first line has most of. Quotes as in RFC 4180. */
function separated(text: string): Cell[][] {
  const [first = ''] = text.split('\n', 1)
  const count = (sign: string): number => first.split(sign).length
  const by = [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"'
      at++
    } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted
    else if (quoted || (sign !== by && sign !== '\n')) cell += sign
    else {
      rows.at(-1)?.push(cell)
      cell = ''
      if (sign === '\n') rows.push([])
    }
  }
  rows.at(-1)?.push(cell)
  if (rows.at(-1)?.join('') === '') rows.pop()
  return rows.map(row => row.map(cellOf))
}

const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  if (typeof value === 'string') return value.trim() === '' ? null : value.normalize('NFC').trim()
  return null
}

/**
 * The sheets of an ods, xlsx or csv file: values only, formulas are not read or worked out. Everything in a csv stays text, because the
 * reader must decide what a comma in a number means. Throws UnreadableSpreadsheet.
 */
export function readSheets(bytes: Uint8Array): Sheet[] {
  if (isPacked(bytes) && unpackedSize(bytes) > mostUnpacked) throw new UnreadableSpreadsheet('the file is too large when unpacked')
  try {
    const sheets = isPacked(bytes)
      ? packed(bytes)
      : [{ name: 'csv', rows: separated(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }]
    if (sheets.some(({ rows }) => rows.length > mostRows)) throw new UnreadableSpreadsheet(`a sheet has more than ${mostRows} rows`)
    return sheets.map(({ name, rows }) => ({ name, rows: rows.map(row => row.slice(0, mostColumns)) }))
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet) throw error
    throw new UnreadableSpreadsheet(`the file is no ods, xlsx or csv: ${(error as Error).message}`)
  }
}

function packed(bytes: Uint8Array): Sheet[] {
  const book = read(bytes, { type: 'array', cellFormula: false, cellHTML: false, cellDates: true, UTC: true, sheetRows: mostRows + 1 })
  return book.SheetNames.map(name => {
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1, blankrows: true, defval: null, raw: true, UTC: true })
    return { name, rows: rows.map(row => row.map(cellOf)) }
  })
}
