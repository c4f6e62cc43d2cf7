// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { databaseProcess, type Holder, hold } from '../../../../tests/setup/processes.ts'
import { attachOrStart } from './start.ts'

const cycles = 10
const writers = 8

/** Inserts rows one by one until the connection breaks, and answers the numbers that the database acknowledged. */
async function write(account: pg.PoolConfig, from: number): Promise<number[]> {
  const acknowledged: number[] = []
  const client = new pg.Client(account)
  client.on('error', () => undefined)
  await client.connect()
  try {
    for (let id = from; ; id += writers) {
      await client.query('insert into line values ($1)', [id])
      acknowledged.push(id)
    }
  } catch {
    return acknowledged
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Ends both processes as a power failure would, without any warning. */
async function crash(dataFolder: string, holder: Holder): Promise<void> {
  process.kill(databaseProcess(dataFolder) ?? 0, 'SIGKILL')
  holder.process.kill('SIGKILL')
  await holder.ended
}

test(`of what ${writers} writers had acknowledged nothing is lost in ${cycles} crashes of product and database`, async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sv-crash-'))
  let acknowledged = 0
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const holder = await hold(dataFolder, { durable: true })
    expect(holder.said).toContain('ready')
    const { owner } = await attachOrStart({ dataFolder })
    const client = new pg.Client(owner)
    await client.connect()
    await client.query('drop table if exists line')
    await client.query('create table line (id bigint primary key)')
    await client.end()
    const writing = Promise.all(Array.from({ length: writers }, (_, number) => write(owner, number)))
    await new Promise(next => setTimeout(next, 500 + 150 * cycle))
    await crash(dataFolder, holder)
    const ids = (await writing).flat()
    acknowledged += ids.length
    const next = await attachOrStart({ dataFolder })
    const reader = new pg.Client(next.owner)
    await reader.connect()
    const { rows } = await reader.query<{ lost: string }>(
      'select count(*) as lost from unnest($1::bigint[]) id where id not in (select id from line)',
      [ids],
    )
    expect(rows[0]?.lost).toBe('0')
    await reader.end()
    await next.stop()
  }
  expect(acknowledged).toBeGreaterThan(1_000)
  rmSync(dataFolder, { recursive: true, force: true })
})
