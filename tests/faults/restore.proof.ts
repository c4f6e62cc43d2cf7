// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { expect, inject, test } from 'vitest'
import { attachOrStart } from '../../src/core/database/cluster/start.ts'
import { openOwner } from '../setup/database.ts'
import { fingerprint } from '../setup/fingerprint.ts'
import { command, type Product, startProduct } from '../setup/product.ts'
import { proved } from '../setup/proved.ts'
import { Writers } from './ledger.ts'

/** What is read on both sides and must be the same to the letter: a golden read for each chapter and for what is public. */
const golden = [
  '/v1/organisations',
  '/v1/taskforces',
  '/v1/trends',
  '/v1/ambitions',
  '/v1/actions',
  '/v1/obstacles',
  '/v1/obstacle-reports',
  '/v1/polls',
  '/v1/sessions',
  '/v1/district-plans',
  '/v1/capacity',
  '/v1/support-requests',
]

async function read(product: Product, token: string): Promise<string[]> {
  return Promise.all(
    golden.map(async path => {
      const answer = await fetch(`${product.address}${path}`, { headers: { authorization: `Bearer ${token}`, connection: 'close' } })
      return `${path} ${answer.status} ${await answer.text()}`
    }),
  )
}

test('a backup put back elsewhere is equal by hash and by what people read, with logs that verify in a new epoch (T-18)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sv-restore-'))
  const file = join(folder, 'data.backup')
  const at = (place: string) => ({ DATA_DIR: join(folder, place), MODE: 'demo', HOST: '127.0.0.1' })
  const first = await startProduct(at('here'))
  expect(first.address, first.said).not.toBe('')
  const token = await command(['session', '--as', 'neighbourhood-officer'], at('here'))
  const writers = new Writers(join(folder, 'ledger.txt'), token)
  writers.start(() => first.address, 2)
  await new Promise(wait => setTimeout(wait, 4_000))
  const begun = performance.now()
  await command(['backup', join(folder, 'under-load.backup')], at('here'))
  const backedUp = performance.now() - begun
  await writers.stop()
  await command(['backup', file], at('here'))
  const coordinator = await command(['session', '--as', 'bureau-coordinator'], at('here'))
  const readHere = await read(first, coordinator)
  await first.stop()
  const there = await startProduct(at('there'))
  expect(there.address, there.said).not.toBe('')
  await there.stop()
  const restoring = performance.now()
  await command(['restore', file, '--yes'], at('there'))
  const second = await startProduct(at('there'))
  expect(second.address, second.said).not.toBe('')
  const restored = performance.now() - restoring
  const readThere = await read(second, await command(['session', '--as', 'bureau-coordinator'], at('there')))
  expect(readThere).toEqual(readHere)
  expect(readHere.filter(line => / 200 .{3}/.test(line)).length).toBe(golden.length)
  await second.stop()
  const verified = await command(['log', 'verify'], at('there'))
  await command(['restore', file, '--yes'], at('again'))
  const clusters = await Promise.all(['again', 'here'].map(place => attachOrStart({ dataFolder: at(place).DATA_DIR })))
  const [again, here] = clusters.map(cluster => openOwner(cluster.owner)) as [pg.Pool, pg.Pool]
  const [one, other] = [await fingerprint(again), await fingerprint(here)]
  const epochs = (await again.query<{ n: number }>('select max(number) as n from core.seal_epoch')).rows[0]?.n
  await Promise.all([again.end(), here.end()])
  for (const cluster of clusters) await cluster.stop()
  const differing = Object.keys(one).filter(table => one[table] !== other[table])
  proved('T-18', 'backup, restore elsewhere', {
    tables: Object.keys(one).length,
    differing: differing.join(' ') || 0,
    'golden reads equal': readHere.length,
    epoch: epochs ?? 1,
    'bytes (MB)': Number((statSync(file).size / 1e6).toFixed(1)),
    'acknowledged while backing up': writers.acknowledged().length,
    'backup under load (s)': Number((backedUp / 1000).toFixed(1)),
    'restore to answering (s)': Number((restored / 1000).toFixed(1)),
    aim: 'equal, logs verified, RTO 30 min',
    seed: inject('seed'),
  })
  expect(verified).toContain('De logboeken kloppen')
  expect(verified).toContain('1 keer is een back-up teruggezet')
  expect([differing, epochs]).toEqual([[], 2])
  rmSync(folder, { recursive: true, force: true })
})
