// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from './problems.rules.ts'
import { problem } from './problems.rules.ts'
import type { LooseRow, Pack, Table, TableName } from './tables.rules.ts'
import { looseRows, tables } from './tables.rules.ts'

/** Every row says where it comes from, or is marked "te bevestigen" with a reason; a paraphrase also cites its place (C63). */
export function originProblems(pack: Pack): Problem[] {
  return Object.entries<Table>(tables).flatMap(([name, table]) => {
    if (!('source' in table.columns)) return []
    return looseRows(pack, name as TableName).flatMap(row => rowProblems(table, row))
  })
}

function rowProblems(table: Table, row: LooseRow): Problem[] {
  const here = (kind: Problem['kind']) => problem(table.file, row.line, kind)
  if (row.status === 'te bevestigen') return row.reason === null ? [here('missing-reason')] : []
  if (row.source === null) return [here('missing-source')]
  return table.prose && row.passage === null ? [here('missing-passage')] : []
}
