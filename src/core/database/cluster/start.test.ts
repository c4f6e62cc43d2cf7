// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databaseProcess, hold } from '../../../../tests/setup/processes.ts'
import { isAlive, waitUntil } from './processes.ts'
import { findRunning } from './running.ts'
import { attachOrStart, startCluster } from './start.ts'

let dataFolder: string

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'sv-cluster-'))
})

afterEach(() => rmSync(dataFolder, { recursive: true, force: true }))

async function ask(account: pg.PoolConfig, query: string): Promise<unknown[]> {
  const client = new pg.Client(account)
  await client.connect()
  try {
    return (await client.query({ text: query, rowMode: 'array' })).rows[0] as unknown[]
  } finally {
    await client.end()
  }
}

const hasEnded = (pid: number) => waitUntil(() => !isAlive(pid), 10_000)

test('a cluster starts, keeps what was written, and stops without a trace of its running', async () => {
  const first = await startCluster({ dataFolder })
  await ask(first.owner, 'create table kept as select 42 as answer')
  await first.stop()
  expect(findRunning(dataFolder)).toBeUndefined()
  expect(databaseProcess(dataFolder)).toBeUndefined()
  expect(existsSync(join(dataFolder, 's'))).toBe(false)
  const second = await startCluster({ dataFolder })
  expect(await ask(second.owner, 'select answer from kept')).toEqual([42])
  await second.stop()
})

test('the cluster is durable, sorts the same everywhere and cannot be reached over the network', async () => {
  const cluster = await startCluster({ dataFolder })
  const setting = (name: string) => `current_setting('${name}')`
  const names = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'listen_addresses', 'server_encoding', 'timezone']
  expect(await ask(cluster.app, `select ${names.map(setting).join(', ')}`)).toEqual(['on', 'on', 'on', 'on', '', 'UTF8', 'UTC'])
  const locale = 'select datlocprovider, datlocale from pg_database where datname = current_database()'
  expect(await ask(cluster.app, locale)).toEqual(['b', 'C.UTF-8'])
  expect(statSync(cluster.app.host ?? '').mode & 0o777).toBe(0o700)
  await cluster.stop()
})

test('the app role may create nothing, and the owner is no superuser but may create the trusted extensions', async () => {
  const cluster = await startCluster({ dataFolder })
  for (const act of ['create table t ()', 'create temp table t ()', 'create schema s', 'create database d', 'create role r']) {
    await expect(ask(cluster.app, act)).rejects.toThrow('permission denied')
  }
  const powers = (name: string) => `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = '${name}'`
  expect(await ask(cluster.owner, powers('slagvaardig_owner'))).toEqual([false, true, false, false])
  expect(await ask(cluster.owner, powers('slagvaardig_app'))).toEqual([false, false, false, false])
  for (const name of ['pg_trgm', 'unaccent', 'btree_gist', 'btree_gin', 'citext']) await ask(cluster.owner, `create extension ${name}`)
  await cluster.stop()
})

test('a command attaches to the database of the product that runs', async () => {
  const cluster = await startCluster({ dataFolder, fast: true })
  const attached = await attachOrStart({ dataFolder })
  await attached.stop()
  expect(await ask(attached.app, 'select current_user::text')).toEqual(['slagvaardig_app'])
  await cluster.stop()
})

test('a path too long for a socket gets a short folder elsewhere', async () => {
  const deep = join(dataFolder, 'een-heel-lange-map'.repeat(5), 'data')
  const cluster = await startCluster({ dataFolder: deep, fast: true })
  expect(cluster.app.host?.startsWith(deep)).toBe(false)
  expect(statSync(cluster.app.host ?? '').mode & 0o777).toBe(0o700)
  expect(findRunning(deep)?.socket).toBe(cluster.app.host)
  await cluster.stop()
  expect(existsSync(cluster.app.host ?? '')).toBe(false)
})

test('messages of the database keep values and statements out of the log', async () => {
  const cluster = await startCluster({ dataFolder, fast: true })
  await ask(cluster.owner, 'create table person (bsn text primary key)')
  await ask(cluster.owner, "insert into person values ('999990019')")
  await expect(ask(cluster.owner, "insert into person values ('999990019')")).rejects.toThrow('duplicate key')
  await cluster.stop()
  const log = readFileSync(join(dataFolder, 'postgres.log'), 'utf8')
  expect(log).toContain('duplicate key')
  expect(log).not.toContain('999990019')
})

describe('two starts on the same data', () => {
  test('the second is refused in one plain sentence and leaves the first alone', async () => {
    const first = await hold(dataFolder)
    const second = await hold(dataFolder)
    expect(second.said).toContain(`Er draait al een Slagvaardig op deze gegevensmap: ${dataFolder} (proces ${first.process.pid})`)
    expect(isAlive(databaseProcess(dataFolder) ?? 0)).toBe(true)
    first.process.kill('SIGTERM')
    expect(await first.ended).toBe(0)
  })

  test('of five at the same moment exactly one gets the data', async () => {
    const holders = await Promise.all(Array.from({ length: 5 }, () => hold(dataFolder)))
    expect(holders.filter(holder => holder.said.endsWith('ready\n'))).toHaveLength(1)
    expect(holders.filter(holder => holder.said.includes('Er draait al een Slagvaardig'))).toHaveLength(4)
    for (const { process } of holders) process.kill('SIGTERM')
    await Promise.all(holders.map(({ ended }) => ended))
  })
})

describe('after a crash', () => {
  test('kill -9 of the product leaves no database behind and the next start is clean', async () => {
    const holder = await hold(dataFolder)
    const database = databaseProcess(dataFolder) ?? 0
    holder.process.kill('SIGKILL')
    const next = await startCluster({ dataFolder })
    expect(await ask(next.app, 'select 1')).toEqual([1])
    expect(await hasEnded(database)).toBe(true)
    await next.stop()
  })

  test('kill -9 leaves no database behind where the system has no signal for it', async () => {
    const holder = await hold(dataFolder, { without: ['setpriv'] })
    const database = databaseProcess(dataFolder) ?? 0
    expect(isAlive(database)).toBe(true)
    holder.process.kill('SIGKILL')
    expect(await hasEnded(database)).toBe(true)
  })

  test('kill -9 of product and database at once loses nothing that was acknowledged', async () => {
    const holder = await hold(dataFolder, { durable: true })
    const running = await attachOrStart({ dataFolder })
    await ask(running.owner, 'create table kept as select 7 as answer')
    const database = databaseProcess(dataFolder) ?? 0
    process.kill(database, 'SIGKILL')
    holder.process.kill('SIGKILL')
    await holder.ended
    const next = await startCluster({ dataFolder })
    expect(await ask(next.owner, 'select answer from kept')).toEqual([7])
    await next.stop()
  })

  test('a note with the number of another process does not stand in the way', async () => {
    await (await startCluster({ dataFolder })).stop()
    writeFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), `${process.pid}\n${dataFolder}/postgres\n`)
    writeFileSync(join(dataFolder, 'running.json'), JSON.stringify({ pid: process.ppid, life: 'an earlier life' }))
    const cluster = await startCluster({ dataFolder })
    expect(await ask(cluster.app, 'select 1')).toEqual([1])
    await cluster.stop()
  })

  test('an interrupted first start is done again from the beginning', async () => {
    mkdirSync(join(dataFolder, 'postgres.new', 'base'), { recursive: true })
    const cluster = await startCluster({ dataFolder, fast: true })
    expect(await ask(cluster.app, 'select 1')).toEqual([1])
    await cluster.stop()
  })
})

const account = (number: number) => ['setpriv', '--reuid', String(number), '--regid', String(number), '--clear-groups']
const nobody = account(65_534)
const nameless = account(26_544)

describe('accounts of the machine', () => {
  /** Only root can become somebody else, and that somebody must be able to read this checkout. */
  const unable = spawnSync('setpriv', [...nobody.slice(1), 'test', '-r', import.meta.filename]).status !== 0

  test.skipIf(unable)('root starts it without user namespaces too, as another account', async () => {
    const holder = await hold(dataFolder, { without: ['unshare'] })
    expect(holder.said).toContain('ready')
    expect(statSync(join(dataFolder, 'postgres')).uid).toBeGreaterThan(0)
    holder.process.kill('SIGKILL')
    expect(await hasEnded(databaseProcess(dataFolder) ?? 0)).toBe(true)
    await (await startCluster({ dataFolder })).stop()
  })

  test.skipIf(unable)('root hears plainly when this machine lets it change to no other account', async () => {
    const holder = await hold(dataFolder, { without: ['unshare', 'setpriv'] })
    expect(holder.said).toContain('PostgreSQL draait niet als root')
    expect(await holder.ended).toBe(0)
  })

  test.skipIf(unable)('an ordinary user starts it on a folder of their own, and hears it when the folder is not', async () => {
    chmodSync(dataFolder, 0o777)
    const own = await hold(join(dataFolder, 'data'), { as: nobody })
    expect(own.said).toContain('ready')
    own.process.kill('SIGTERM')
    expect(await own.ended).toBe(0)
    chmodSync(dataFolder, 0o755)
    expect((await hold(dataFolder, { as: nobody })).said).toContain('kan niet worden geschreven')
  })

  test.skipIf(unable)('an ordinary user without a name starts it, or hears plainly that a name is needed', async () => {
    chmodSync(dataFolder, 0o777)
    const own = await hold(join(dataFolder, 'data'), { as: nameless })
    expect(own.said).toMatch(/ready|heeft op deze machine geen naam/)
    own.process.kill('SIGKILL')
    const without = await hold(join(dataFolder, 'more'), { as: nameless, without: ['unshare'] })
    expect(without.said).toContain('heeft op deze machine geen naam')
  })
})
