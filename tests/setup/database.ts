// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { closeToOthers } from '../../src/core/database/cluster/accounts.ts'

/** A database of one test file, by its three accounts and as addresses for a process that is started with them. */
export interface TestDatabase {
  app: pg.PoolConfig
  owner: pg.PoolConfig
  superuser: pg.PoolConfig
  appUrl: string
  ownerUrl: string
  drop(): Promise<void>
}

/**
 * A fresh copy of the built database (about 0.2 s); call it in `beforeAll` and `drop` it in `afterAll`. `empty` gives a database without
 * any table, for tests of building and upgrading. Throws when the product's database could not be built.
 */
export async function testDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const cluster = inject('cluster')
  if (cluster.problem && !empty) throw new Error(`the database could not be built: ${cluster.problem}`)
  const inside = (account: pg.PoolConfig): pg.PoolConfig => ({ ...account, database: name })
  const name = `test_${randomBytes(6).toString('hex')}`
  await asSuperuser(cluster.superuser, async client => {
    await client.query(`create database ${name} template ${empty ? 'template1' : cluster.template} owner slagvaardig_owner`)
    await closeToOthers(client, name)
  })
  const [app, owner, superuser] = [inside(cluster.app), inside(cluster.owner), inside(cluster.superuser)]
  const drop = () => asSuperuser(cluster.superuser, async client => void (await client.query(`drop database ${name} with (force)`)))
  return { app, owner, superuser, appUrl: addressOf(app), ownerUrl: addressOf(owner), drop }
}

/**
 * The pool of an account for a test; end it before the database is dropped. A connection that the server closes while it is idle (when the
 * database is dropped, for one) is only put away: without a listener it would end the test run as an unhandled error.
 */
export function openOwner(account: pg.PoolConfig): pg.Pool {
  return new pg.Pool(account).on('error', () => undefined)
}

async function asSuperuser(superuser: pg.PoolConfig, act: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    await act(client)
  } finally {
    await client.end()
  }
}

/** The account as the address that DATABASE_URL takes. */
export function addressOf({ host = '', user, database }: pg.PoolConfig): string {
  return `postgresql://${user}@/${database}?host=${encodeURIComponent(host)}`
}
