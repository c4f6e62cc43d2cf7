// SPDX-License-Identifier: EUPL-1.2
import { openToAll, ruleBook } from '../../src/core/access/policies.ts'
import { type Reference, referencesStatement } from '../../src/core/access/references.ts'
import { ask } from './ask.ts'
import { everyWho, type Person } from './cast.ts'
import { type Insert, readInserts } from './inserts.ts'
import type { Deed } from './probes.ts'
import type { Row } from './row.ts'
import { type Heard, untouched } from './untouched.ts'
import type { World } from './world.ts'

/** Does every act of the rows once, by somebody who may, hears which rows it adds, and undoes it. */
export async function deedsOf(world: World, rows: readonly Row[]): Promise<Deed[]> {
  const { site } = world
  const book = ruleBook(site.features)
  const schemas = [...new Set(Object.keys(book.tables).map(table => table.split('.')[0]))]
  const references = (await site.owner.query<Reference>(referencesStatement, [schemas])).rows
  const pool = site.engine.pool
  const deeds: Deed[] = []
  for (const row of rows.filter(({ adds }) => adds)) {
    const heard: Heard[] = []
    site.engine.pool = untouched(pool, statement => heard.push(statement))
    const cell = row.cells.find(({ expect }) => everyWho.some(who => expect(who) < 300))
    const by = everyWho.findLast(who => (cell?.expect(who) ?? 500) < 300) as Person | undefined
    if (!cell || !by) throw new Error(`${row.route}: nobody may do this, so nothing can be proved about it`)
    const { status, text } = await ask(row, cell.ask(world), site.as(by), {})
    if (status >= 300) throw new Error(`${row.route}: ${by} got ${status} ${text}`)
    const inserts = new Map(heard.flatMap(readInserts).map((insert: Insert) => [insert.table, insert]))
    for (const adds of row.adds ?? []) {
      const insert = adds.row ? given(adds.table, adds.row(world)) : inserts.get(adds.table)
      if (!insert) throw new Error(`${row.route} adds no row to ${adds.table}`)
      for (const [name, value] of Object.entries(adds.instead?.(world) ?? {}))
        insert.columns.set(name, { expression: '$1::uuid', values: [value] })
      const guarded = references
        .filter(({ table, target, columns }) => table === adds.table && columns.length === 1 && !openToAll(book, target))
        .flatMap(({ columns }) => columns)
        .filter(column => insert.columns.get(column)?.values[0] != null)
      deeds.push({ adds, cell, by: adds.by ?? by, insert, guarded })
    }
  }
  site.engine.pool = pool
  return deeds
}

const given = (table: string, row: Record<string, string>): Insert => ({
  table,
  columns: new Map(Object.entries(row).map(([column, value]) => [column, { expression: '$1', values: [value] }])),
})
