// SPDX-License-Identifier: EUPL-1.2
import type { Column, Value } from './columns.rules.ts'
import { readCell } from './columns.rules.ts'
import { originProblems } from './origin.rules.ts'
import type { Problem } from './problems.rules.ts'
import { inReadingOrder, problem } from './problems.rules.ts'
import { referenceProblems } from './references.rules.ts'
import type { RawRow, RawTable } from './rows.rules.ts'
import { readBlocks, readCsv } from './rows.rules.ts'
import { sumNotes } from './sums.rules.ts'
import type { LooseRow, Pack, Table } from './tables.rules.ts'
import { tables } from './tables.rules.ts'
import { tileProblems } from './tiles.rules.ts'
import { validityProblems } from './validity.rules.ts'

/** What checking gives: the pack when nothing is wrong (else null), every problem, and notes that refuse nothing. */
export type Checked = { readonly pack: Pack | null; readonly problems: readonly Problem[]; readonly notes: readonly Problem[] }

/** Checks a whole pack, given as file name to text, and reports all problems at once; unread files such as README.md are left alone. */
export function checkFiles(files: ReadonlyMap<string, string>): Checked {
  const problems: Problem[] = unknownFiles([...files.keys()])
  const read = Object.fromEntries(
    Object.entries<Table>(tables).map(([name, table]) => {
      const result = readTable(table, files.get(table.file))
      problems.push(...result.problems)
      return [name, result.rows]
    }),
  )
  const pack = read as unknown as Pack
  problems.push(
    ...oneRegion(pack, files),
    ...referenceProblems(pack),
    ...originProblems(pack),
    ...validityProblems(pack),
    ...tileProblems(pack),
  )
  const found = inReadingOrder(problems)
  return { pack: found.length === 0 ? pack : null, problems: found, notes: found.length === 0 ? inReadingOrder(sumNotes(pack)) : [] }
}

function unknownFiles(names: readonly string[]): Problem[] {
  const known = Object.values<Table>(tables).map(table => table.file)
  return names.filter(name => !known.includes(name) && !name.endsWith('.md')).map(name => problem(name, 0, 'unknown-file', name))
}

function readTable(table: Table, content: string | undefined): { rows: LooseRow[]; problems: Problem[] } {
  if (content === undefined) return { rows: [], problems: table.required ? [problem(table.file, 0, 'missing-file', table.file)] : [] }
  const raw = table.file.endsWith('.csv') ? readCsv(table.file, content) : readBlocks(table.file, content)
  const heads = headProblems(table, raw)
  const rows = raw.rows.map(row => readRow(table, row, raw.columns))
  return {
    rows: rows.map(({ row }) => row),
    problems: [
      ...raw.problems,
      ...heads,
      ...rows.flatMap(row => row.problems),
      ...doubleKeys(
        table,
        rows.map(({ row }) => row),
      ),
    ],
  }
}

/** Columns of a CSV must all be there in name (the file explains itself); a block may leave optional keys out. */
function headProblems(table: Table, raw: RawTable): Problem[] {
  if (!table.file.endsWith('.csv')) return []
  const missing = Object.keys(table.columns).filter(column => !raw.columns.includes(column))
  const unknown = raw.columns.filter(column => !(column in table.columns) && !isYear(table, column))
  return [
    ...missing.map(column => problem(table.file, 1, 'missing-column', column)),
    ...unknown.map(column => problem(table.file, 1, 'unknown-column', column)),
  ]
}

function readRow(table: Table, raw: RawRow, head: readonly string[]): { row: LooseRow; problems: Problem[] } {
  const problems: Problem[] = []
  const values: Record<string, Value> = {}
  for (const [name, column] of Object.entries(table.columns)) {
    if (table.file.endsWith('.csv') && !head.includes(name)) continue
    const read = readCell(table.file, name, column, raw.cells.get(name) ?? { value: '', line: raw.line })
    values[name] = read.value
    if (read.problem) problems.push(read.problem)
  }
  if (!table.file.endsWith('.csv')) problems.push(...unknownKeys(table, raw))
  const years = table.years ? readYears(table, raw, problems) : undefined
  return { row: { line: raw.line, ...values, ...(years ? { years } : {}) }, problems }
}

function readYears(table: Table, raw: RawRow, problems: Problem[]): Record<string, number | null> {
  const years: Record<string, number | null> = {}
  const count: Column = { kind: 'count', required: false }
  for (const [name, cell] of raw.cells) {
    if (!isYear(table, name)) continue
    const read = readCell(table.file, name, count, cell)
    if (read.problem) problems.push(read.problem)
    years[name] = typeof read.value === 'number' ? read.value : null
  }
  return years
}

function unknownKeys(table: Table, raw: RawRow): Problem[] {
  return [...raw.cells]
    .filter(([name]) => !(name in table.columns))
    .map(([name, cell]) => problem(table.file, cell.line, 'unknown-column', name))
}

function isYear(table: Table, column: string): boolean {
  return table.years === true && /^(19|20)\d\d$/.test(column)
}

function doubleKeys(table: Table, rows: readonly LooseRow[]): Problem[] {
  const first = new Map<string, number>()
  const problems: Problem[] = []
  for (const row of rows) {
    const key = table.key.map(column => row[column] ?? '').join(' ')
    const line = first.get(key)
    if (line === undefined) first.set(key, row.line)
    else problems.push(problem(table.file, row.line, 'duplicate-code', key.trim(), String(line)))
  }
  return problems
}

function oneRegion(pack: Pack, files: ReadonlyMap<string, string>): Problem[] {
  const file = tables.region.file
  if (!files.has(file) || pack.region.length === 1) return []
  return [problem(file, 0, 'one-record', String(pack.region.length))]
}
