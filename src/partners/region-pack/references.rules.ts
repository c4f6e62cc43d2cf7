// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from './problems.rules.ts'
import { problem } from './problems.rules.ts'
import type { LooseRow, Pack, Table, TableName } from './tables.rules.ts'
import { looseRows, tables } from './tables.rules.ts'

/** Every code that names a row of another table must occur there (in the first column of that table's key). */
export function referenceProblems(pack: Pack): Problem[] {
  const codes = new Map<string, ReadonlySet<string>>()
  for (const [name, table] of Object.entries<Table>(tables)) {
    const key = table.key[0] ?? ''
    codes.set(name, new Set(looseRows(pack, name as TableName).map(row => String(row[key] ?? ''))))
  }
  return Object.entries<Table>(tables).flatMap(([name, table]) =>
    looseRows(pack, name as TableName).flatMap(row => danglingInRow(table, row, codes)),
  )
}

function danglingInRow(table: Table, row: LooseRow, codes: ReadonlyMap<string, ReadonlySet<string>>): Problem[] {
  return Object.entries(table.columns).flatMap(([name, column]) => {
    if (column.kind !== 'ref' && column.kind !== 'refs') return []
    const target = (tables as Record<string, Table>)[column.table]
    return referred(row[name])
      .filter(code => !codes.get(column.table)?.has(code))
      .map(code => problem(table.file, row.line, 'dangling-reference', name, code, target?.file ?? column.table))
  })
}

function referred(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String)
  return typeof value === 'string' ? [value] : []
}
