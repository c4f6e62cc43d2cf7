// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { attachOrStart } from '../../src/core/database/cluster/start.ts'
import { databaseProcess } from '../setup/processes.ts'
import { command, type Product, startProduct } from '../setup/product.ts'
import { proved } from '../setup/proved.ts'
import { dice } from '../setup/tamperings.ts'
import { Writers } from './ledger.ts'

const kills = Number(process.env.PROOF_KILLS ?? 9)
const targets = ['server', 'backend', 'postmaster'] as const

const wait = (milliseconds: number) => new Promise(done => setTimeout(done, milliseconds))

/** A process that serves a connection of the product, under the postmaster. */
function backendOf(postmaster: number): number | undefined {
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ').map(Number)
  return children.find(pid => /slagvaardig_app/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8')))
}

const ready = async (address: string): Promise<boolean> => (await fetch(`${address}/health/ready`).catch(() => null))?.ok ?? false

test(`nothing acknowledged is lost in ${kills} kills of server, backend and postmaster under load (T-09, T-14)`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sv-kill-'))
  const data = join(folder, 'data')
  const environment = { DATA_DIR: data, MODE: 'demo', HOST: '127.0.0.1' }
  const start = (): Promise<Product> => startProduct(environment)
  let product = await start()
  expect(product.address, product.said).not.toBe('')
  const token = await command(['session', '--as', 'neighbourhood-officer'], environment)
  const writers = new Writers(join(folder, 'ledger.txt'), token)
  const roll = dice(inject('seed'))
  const back: Record<string, number[]> = { server: [], backend: [], postmaster: [] }
  for (let turn = 0; turn < kills; turn += 1) {
    const target = targets[turn % targets.length] as (typeof targets)[number]
    writers.start(() => product.address, 6)
    await wait(1_000 + roll(1_500))
    const postmaster = databaseProcess(data) ?? 0
    const victim = target === 'server' ? product.process.pid : target === 'postmaster' ? postmaster : backendOf(postmaster)
    process.kill(victim ?? 0, 'SIGKILL')
    const begun = performance.now()
    const until = begun + 20_000
    if (target === 'backend') {
      await wait(200)
      while (!(await ready(product.address)) && performance.now() < until) await wait(50)
      expect(product.process.exitCode, product.said).toBeNull()
    } else {
      if (target === 'postmaster') product.process.kill('SIGKILL')
      await product.ended
      product = await start()
      expect(product.address, product.said).not.toBe('')
    }
    back[target]?.push((performance.now() - begun) / 1000)
    await writers.stop()
  }
  const acknowledged = writers.acknowledged().length
  const unknown = writers.unknown()
  await Promise.all(
    Array.from({ length: 8 }, async (_unused, lane) => {
      for (const wanted of unknown.filter((_wanted, place) => place % 8 === lane)) await writers.send(product.address, wanted)
    }),
  )
  expect(unknown.filter(({ status }) => status !== 201)).toEqual([])
  const { owner } = await attachOrStart({ dataFolder: data })
  const client = new pg.Client(owner)
  await client.connect()
  const { rows } = await client.query<{ word: string; times: number }>(
    `select word, (select count(*)::int from approach.obstacle o where o.happens like '%' || word || '%') as times from unnest($1::text[]) word`,
    [writers.wanted.filter(({ status }) => status === 201).map(({ word }) => word)],
  )
  await client.end()
  const slowest = (target: string) => Number(Math.max(...(back[target] ?? [0])).toFixed(1))
  proved('T-09', 'kills under load', {
    kills,
    acknowledged,
    lost: rows.filter(({ times }) => times === 0).length,
    'unknown solved by repeating': unknown.length,
    'happened twice': rows.filter(({ times }) => times > 1).length,
    'slowest back, backend (s)': slowest('backend'),
    'slowest back, server with start (s)': slowest('server'),
    'slowest back, postmaster with start (s)': slowest('postmaster'),
    aim: '0 lost, 5 s',
    seed: inject('seed'),
  })
  expect(rows.filter(({ times }) => times !== 1)).toEqual([])
  await product.stop()
  rmSync(folder, { recursive: true, force: true })
})
