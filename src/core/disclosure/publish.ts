// SPDX-License-Identifier: EUPL-1.2
import type { Sql } from 'sql-template-tag'
import type { Reading } from '../contract/handlers.ts'
import type { Cube } from './cube.ts'
import { type Published, protect } from './protect.ts'

/**
 * Counts a cube in the database and gives what may be shown of it: the one door for counts from records of our own. The statement gives a
 * column per dimension and `count`; rows of the same cell are added up, cells without a row count 0.
 */
export async function publish(read: Reading, cube: Cube, statement: Sql): Promise<Published> {
  const rows = await read.rows<Record<string, string | number>>(statement)
  return protect(
    cube,
    rows.map(({ count, ...place }) => ({ place: place as Record<string, string>, count: Number(count) })),
  )
}
