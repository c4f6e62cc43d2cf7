// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from './problems.rules.ts'
import { problem } from './problems.rules.ts'

/** One cell as it stands in a file: its text (trimmed, NFC) and the line it stands on. */
export type Cell = { readonly value: string; readonly line: number }

/** One record of a pack file; `line` is where it starts, counted from 1. */
export type RawRow = { readonly line: number; readonly cells: ReadonlyMap<string, Cell> }

/** What a file holds before its cells are checked; `columns` is empty for a file of blocks. */
export type RawTable = { readonly columns: readonly string[]; readonly rows: readonly RawRow[]; readonly problems: readonly Problem[] }

/** Reads comma separated lines: `#` starts a comment line, the first other line names the columns, a cell never spans lines. */
export function readCsv(file: string, text: string): RawTable {
  const problems: Problem[] = []
  const rows: RawRow[] = []
  let columns: readonly string[] = []
  for (const { line, content } of contentLines(text)) {
    if (content.trim() === '') continue
    const cells = splitLine(content)
    if (cells === null) problems.push(problem(file, line, 'open-quote'))
    else if (columns.length === 0) columns = cells
    else if (cells.length !== columns.length) problems.push(problem(file, line, 'cell-count', String(cells.length), String(columns.length)))
    else rows.push({ line, cells: new Map(columns.map((column, index) => [column, { value: cells[index] ?? '', line }])) })
  }
  return { columns, rows, problems: [...problems, ...doubleColumns(file, columns)] }
}

/** Reads blocks of `key: value` lines, parted by empty lines; a line that starts with two spaces continues the value above it. */
export function readBlocks(file: string, text: string): RawTable {
  const problems: Problem[] = []
  const rows: RawRow[] = []
  let cells = new Map<string, Cell>()
  let last = ''
  const close = () => {
    if (cells.size > 0) rows.push({ line: Math.min(...[...cells.values()].map(cell => cell.line)), cells })
    cells = new Map()
    last = ''
  }
  for (const { line, content } of contentLines(text)) {
    const continued = /^ {2,}(\S.*)$/.exec(content)
    const pair = /^([a-z][a-z0-9_]*):(?:\s+(.*))?$/.exec(content)
    const above = cells.get(last)
    if (content.trim() === '') close()
    else if (continued && above) cells.set(last, { value: clean(`${above.value} ${continued[1]}`), line: above.line })
    else if (!pair) problems.push(problem(file, line, 'not-a-pair'))
    else {
      last = pair[1] ?? ''
      if (cells.has(last)) problems.push(problem(file, line, 'double-key', last))
      cells.set(last, { value: clean(pair[2] ?? ''), line })
    }
  }
  close()
  return { columns: [], rows, problems }
}

function contentLines(text: string): { line: number; content: string }[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((content, index) => ({ line: index + 1, content }))
    .filter(({ content }) => !content.startsWith('#'))
}

/** The cells of one line, or null when a quote stays open. */
function splitLine(content: string): string[] | null {
  const cells: string[] = []
  let rest = content
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*(?:,|$)/.exec(rest)
    const plain = /^([^",]*)(?:,|$)/.exec(rest)
    const match = quoted ?? plain
    if (!match) return null
    cells.push(clean(quoted ? (match[1] ?? '').replaceAll('""', '"') : (match[1] ?? '')))
    if (!match[0].endsWith(',')) return cells
    rest = rest.slice(match[0].length)
  }
}

function doubleColumns(file: string, columns: readonly string[]): Problem[] {
  const double = columns.filter((column, index) => columns.indexOf(column) !== index)
  return double.map(column => problem(file, 1, 'double-key', column))
}

/** Names are stored in one spelling (NFC), without stray spaces, so that the same name is equal to itself. */
function clean(value: string): string {
  return value.normalize('NFC').replace(/\s+/g, ' ').trim()
}
