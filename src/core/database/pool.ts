// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Sql } from 'sql-template-tag'

const asText = (value: string): string => value
const jsonTypes = new Set([114, 3802])

/** Leaves JSON that PostgreSQL built as text and dates as ISO text; everything else as the driver gives it. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === 1082 ? asText : pg.types.getTypeParser(oid, format)),
} as pg.CustomTypesConfig
const textTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    jsonTypes.has(oid) || oid === 1082 ? asText : pg.types.getTypeParser(oid, format),
} as pg.CustomTypesConfig

/**
 * A pool of pipelined connections: statements sent in one tick go out in one round trip. A lost connection is reported through
 * `onError` and replaced; it never ends the process.
 */
export function openPool(config: pg.PoolConfig, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    max: 8,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    ...config,
    types,
    pipeline: true,
  } as pg.PoolConfig)
  pool.on('error', onError)
  return pool
}

const names = new Map<string, string>()

/** A prepared statement by the text of its query: planned once a connection. */
export function named(statement: Sql, answer: 'rows' | 'json' = 'rows'): pg.QueryConfig {
  const { text } = statement
  let name = names.get(text)
  if (!name) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
    names.set(text, name)
  }
  return { name, text, values: statement.values, types: answer === 'json' ? textTypes : types }
}
