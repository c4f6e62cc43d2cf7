// SPDX-License-Identifier: EUPL-1.2
import { setImmediate } from 'node:timers/promises'
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import { type Bundle, type Cube, cubeOf } from './cube.rules.ts'

/** A cube with the editions its figures are from: a new edition is another version. */
export interface Kept extends Cube {
  version: string
  sources: unknown[]
}

const most = 3
/** Cubes by table, kind and version: made from the database at the first question, so that a second server or a new start needs none of it. */
const cubes = new Map<string, Promise<Kept>>()

/** The cube of a table as it is in this version; made when it is not there. Everybody sees the same figures, so whoever asks first makes it for all. */
export async function keptCube(read: Reading, asked: { table: string; kind: string; version: string }): Promise<Kept> {
  const key = `${asked.table} ${asked.kind} ${asked.version}`
  const making = cubes.get(key) ?? make(read, asked.table, asked.kind)
  cubes.delete(key)
  cubes.set(key, making)
  for (const old of [...cubes.keys()].slice(0, -most)) cubes.delete(old)
  try {
    const cube = await making
    // An edition came in meanwhile: whoever asks next makes the cube of that one.
    if (cube.version !== asked.version) cubes.delete(key)
    return cube
  } catch (error) {
    cubes.delete(key)
    throw error
  }
}

/** The version of the figures of a table: which editions there are. */
export const versionOf = (table: ReturnType<typeof sql>) =>
  sql`(select md5(string_agg(i.id::text, ',' order by i.id)) from monitor.crime_import i where i.table_code = ${table})`

async function make(read: Reading, table: string, kind: string): Promise<Kept> {
  const rows = await read.rows<{ bundle: Bundle | null; version: string; sources: unknown[] }>(sql`
    with edition as materialized (
      select ${versionOf(sql`${table}`)} as version,
        monitor.sources_of(array(select distinct i from monitor.crime_series s, unnest(s.import_ids) i where s.table_code = ${table} and s.period_kind = ${kind})) as sources
    )
    select case when s.offence is not null then json_build_object('offence', s.offence, 'froms', array_to_string(s.period_froms, ','), 'areas', string_agg(s.area_code, ',' order by s.area_code),
      'counts', string_agg(array_to_string(s.registered, ',', ''), ';' order by s.area_code)) end as bundle, e.version, e.sources
    from edition e left join monitor.crime_series s on s.table_code = ${table} and s.period_kind = ${kind} group by s.offence, s.period_froms, e.version, e.sources`)
  const cube = await cubeOf(
    rows.flatMap(({ bundle }) => bundle ?? []),
    setImmediate,
  )
  return { ...cube, version: rows[0]?.version ?? '', sources: rows[0]?.sources ?? [] }
}
