// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'

/**
 * The same pool, but what a request does is undone instead of kept: every cell of the matrix finds the same world. The commit is
 * answered as a commit; whatever the database would refuse, it has refused by then (nothing here is deferred).
 */
export function untouched(pool: pg.Pool, hear: (statement: Heard) => void = () => undefined): pg.Pool {
  return new Proxy(pool, {
    get: (target, name) => (name === 'connect' ? async () => undoing(await target.connect(), hear) : Reflect.get(target, name)),
  })
}

/** A statement that went to the database, for who wants to say it again. */
export interface Heard {
  text: string
  values: unknown[]
}

function undoing(client: pg.PoolClient, hear: (statement: Heard) => void): pg.PoolClient {
  const query = async (config: unknown, ...rest: unknown[]): Promise<unknown> => {
    const send = client.query.bind(client) as (...all: unknown[]) => Promise<pg.QueryResult>
    if (typeof config === 'object') hear(config as Heard)
    if (config !== 'commit') return send(config, ...rest)
    return { ...(await send('rollback')), command: 'COMMIT' }
  }
  return new Proxy(client, {
    get: (target, name) => {
      if (name === 'query') return query
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
