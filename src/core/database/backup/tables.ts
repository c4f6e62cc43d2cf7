// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'

/** Tables whose rows stay where they are: sign-ins and waiting answers belong to the running server, not to its data. */
const leftOut = ['core.session', 'core.idempotency']

/** One table of the product, with the columns that are stored (generated ones are computed again). */
export interface StoredTable {
  name: string
  columns: string[]
}

/** All tables whose rows make up the data of an installation, by name. */
export async function storedTables(owner: pg.ClientBase): Promise<StoredTable[]> {
  const { rows } = await owner.query<StoredTable>(
    `select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'extension') and n.nspname not like 'pg_toast%'
     group by 1 order by 1`,
  )
  return rows.filter(table => !leftOut.includes(table.name))
}

/** The names of the upgrades this database has had: a backup goes back only into a database of the same version. */
export async function versionOf(owner: pg.ClientBase): Promise<string[]> {
  return (await owner.query<{ name: string }>('select name from core.upgrade order by name')).rows.map(row => row.name)
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** The column list of a table in SQL. */
export const columnList = (table: StoredTable): string => table.columns.map(quoted).join(', ')
