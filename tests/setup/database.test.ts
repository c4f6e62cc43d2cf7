// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg'
import { expect, test } from 'vitest'
import { addressOf, openOwner, testDatabase } from './database.ts'

async function ask(account: pg.ClientConfig, query: string): Promise<Record<string, unknown> | undefined> {
  const client = new pg.Client(account)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(query)).rows[0]
  } finally {
    await client.end()
  }
}

test('two test files never see each other in the database', async () => {
  const [one, other] = await Promise.all([testDatabase({ empty: true }), testDatabase({ empty: true })])
  await ask(one.owner, 'create table here_only (id int)')
  expect(await ask(one.owner, "select to_regclass('here_only') is not null as there")).toEqual({ there: true })
  expect(await ask(other.owner, "select to_regclass('here_only') is not null as there")).toEqual({ there: false })
  await Promise.all([one.drop(), other.drop()])
  await expect(ask(one.app, 'select 1')).rejects.toThrow('does not exist')
})

test('a test database has the accounts of the product', async () => {
  const database = await testDatabase({ empty: true })
  const powers = 'select current_user as name, rolsuper, rolbypassrls from pg_roles where rolname = current_user'
  expect(await ask(database.app, powers)).toEqual({ name: 'slagvaardig_app', rolsuper: false, rolbypassrls: false })
  expect(await ask(database.owner, powers)).toEqual({ name: 'slagvaardig_owner', rolsuper: false, rolbypassrls: true })
  await expect(ask(database.app, 'create table mine ()')).rejects.toThrow('permission denied')
  await expect(ask(database.app, 'create temp table mine ()')).rejects.toThrow('permission denied')
  await database.drop()
})

test('the address of a test database leads a process to it', async () => {
  const database = await testDatabase({ empty: true })
  expect(addressOf(database.app)).toBe(database.appUrl)
  expect(await ask({ connectionString: database.ownerUrl }, 'select current_database() as name')).toEqual({ name: database.owner.database })
  await database.drop()
})

test('a connection that the server ends while it is idle does not end the test run', async () => {
  const database = await testDatabase({ empty: true })
  const pool = openOwner({ ...database.owner, max: 1 })
  const here = async () => (await pool.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid
  const first = await here()
  const gone = new Promise(resolve => pool.once('error', resolve))
  await ask(database.superuser, `select pg_terminate_backend(${first})`)
  expect(String(await gone)).toMatch(/terminat/)
  expect(await here()).not.toBe(first)
  await pool.end()
  await database.drop()
})
