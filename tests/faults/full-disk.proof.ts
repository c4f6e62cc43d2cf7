// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { asProblem } from '../../src/core/contract/faults.ts'
import { attachOrStart } from '../../src/core/database/cluster/start.ts'
import { hold } from '../setup/processes.ts'
import { proved } from '../setup/proved.ts'

/** Only where this machine lets us make a small disk. */
function smallDisk(folder: string, megabytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const book = { tables: {}, rules: [] }

test('a full disk is refused with 507, reads go on, and it heals by itself once there is space (T-11)', async context => {
  const folder = mkdtempSync(join(tmpdir(), 'sv-full-'))
  if (!smallDisk(folder, 220)) return context.skip('this machine lets nobody mount a small disk')
  const holder = await hold(folder, { durable: true })
  try {
    expect(holder.said).toContain('ready')
    const { owner } = await attachOrStart({ dataFolder: folder })
    const pool = new pg.Pool({ ...owner, max: 4 }).on('error', () => undefined)
    await pool.query('create table filled (id int generated always as identity, body bytea)')
    const put = () =>
      pool.query(
        `insert into filled (body) select string_agg(sha256(random()::text::bytea), '') from generate_series(1, 8000) returning id`,
      )
    let [acknowledged, refused, other, healed] = [0, 0, 0, 0]
    for (let tries = 0; tries < 2_000 && refused < 20; tries += 1) {
      try {
        await put()
        acknowledged += 1
      } catch (error) {
        if (asProblem(error, book)?.status === 507) refused += 1
        else other += 1
      }
    }
    expect((await pool.query('select count(*)::int as n from filled')).rows[0].n).toBe(acknowledged)
    execFileSync('mount', ['-o', 'remount,size=400m', folder])
    const begun = performance.now()
    while (healed === 0 && performance.now() - begun < 10_000)
      await put().then(
        () => {
          healed = performance.now() - begun
        },
        () => new Promise(wait => setTimeout(wait, 50)),
      )
    proved('T-11', 'full disk', {
      acknowledged,
      'refused with 507': refused,
      'other answers': other,
      lost: acknowledged + 1 - (await pool.query('select count(*)::int as n from filled')).rows[0].n,
      'healed after (s)': Number((healed / 1000).toFixed(2)),
      aim: '507, reads go on, 5 s',
    })
    expect([refused, other, healed > 0 && healed < 5_000]).toEqual([20, 0, true])
    await pool.end()
  } finally {
    holder.process.kill('SIGTERM')
    await holder.ended
    execFileSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  }
})
