// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import type { Socket } from 'node:net'
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
  pool.on('connect', client => {
    survive(client)
    sendTogether(client)
  })
  return pool
}

/**
 * A connection that is lost while somebody holds it says so to nobody in particular, and Node ends a process for that. Whoever holds it
 * hears it from the next statement; found by killing backends under load (T-09).
 */
export function survive(client: pg.PoolClient): void {
  client.on('error', () => undefined)
}

/**
 * Statements of one tick leave in one write. The driver writes each by itself, and those writes were a third of the processor time of a
 * change (docs/proof.md, W2).
 */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  const query = client.query.bind(client) as (...values: unknown[]) => unknown
  let held = false
  const release = () => {
    held = false
    stream.uncork()
  }
  const send = (...values: unknown[]) => {
    if (!held) {
      held = true
      stream.cork()
      process.nextTick(release)
    }
    return query(...values)
  }
  client.query = send as pg.PoolClient['query']
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
