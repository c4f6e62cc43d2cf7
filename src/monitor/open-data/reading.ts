// SPDX-License-Identifier: EUPL-1.2
import sql, { raw } from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import { csvOf } from '../registered-crime/public.ts'
import { type Dataset, datasets } from './datasets.ts'

/** A cell of a data set: text, a number, or nothing when it is not published. */
export type Cell = string | number | null

/** Where figures come from, with what one may do with them. */
export interface Source {
  code: string
  title: string
  publisher: string
  address: string | null
  retrievedDate: string | null
  licence: string
}

/** The sources of a data set, by title. */
export async function sourcesOf(read: Reading, dataset: Dataset): Promise<Source[]> {
  return read.rows<Source>(sql`select s.code, s.title, s.publisher, s.address, s.retrieved_date::text as "retrievedDate", s.licence
    from partners.source_state s where s.code in (select used.source from (${dataset.sources}) used) order by s.title`)
}

/** The rows of a data set, each a list of cells in the order of its columns. */
export async function rowsOf(read: Reading, dataset: Dataset): Promise<Cell[][]> {
  const names = dataset.columns.map(({ name }) => `"${name}"`).join(', ')
  const columns = raw(names)
  const [found] = await read.rows<{ rows: Cell[][] }>(
    sql`select coalesce(json_agg(json_build_array(${columns})), '[]') as rows from (${dataset.rows}) given (${columns})`,
  )
  return found?.rows ?? []
}

/** The data set of a code. */
export const datasetOf = (code: Dataset['code']): Dataset => datasets.find(one => one.code === code)!

/** The name of the region that publishes; that of the product when none is loaded. */
export async function publisherOf(read: Reading): Promise<string> {
  const [found] = await read.rows<{ name: string }>(sql`select name from partners.strategy_period order by period_from desc limit 1`)
  return found ? `Veiligheidscoalitie ${found.name}` : 'Slagvaardig'
}

/** Rows as CSV, with the names of the columns above them. */
export const csvOfRows = ({ columns }: Dataset, rows: readonly (readonly Cell[])[]): string =>
  csvOf(
    columns.map(({ name }) => name),
    rows,
  )
