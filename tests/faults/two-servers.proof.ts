// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { attachOrStart } from '../../src/core/database/cluster/start.ts'
import { addressOf, openOwner } from '../setup/database.ts'
import { command, type Product, startProduct } from '../setup/product.ts'
import { proved } from '../setup/proved.ts'
import { Writers } from './ledger.ts'

test('two server processes share one database: a session, a job and an idempotency key count once for both, and one may be killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sv-two-'))
  const data = join(folder, 'data')
  const first = await startProduct({ DATA_DIR: data, MODE: 'demo', HOST: '127.0.0.1' })
  expect(first.address, first.said).not.toBe('')
  const { app, owner, stop } = await attachOrStart({ dataFolder: data })
  const second = await startProduct({
    DATA_DIR: join(folder, 'second'),
    MODE: 'demo',
    HOST: '127.0.0.1',
    DATABASE_URL: addressOf(app),
    DATABASE_OWNER_URL: addressOf(owner),
  })
  expect(second.address, second.said).not.toBe('')
  const both = [first, second] as const
  const pool = openOwner(owner)
  try {
    const token = await command(['session', '--as', 'neighbourhood-officer'], { DATA_DIR: data, MODE: 'demo' })
    const session = (product: Product) =>
      fetch(`${product.address}/v1/session`, { headers: { authorization: `Bearer ${token}` } }).then(async answer => [
        answer.status,
        ((await answer.json()) as { person?: { name: string } }).person?.name,
      ])
    expect(await session(second)).toEqual(await session(first))
    // Each wish goes to both servers at once under one key.
    const writers = new Writers(join(folder, 'ledger.txt'), token)
    const wishes = Array.from({ length: 300 }, (_unused, place) => ({ key: randomUUID(), word: `samenloop${place}eind`, status: 0 }))
    const answers: string[] = []
    for (let from = 0; from < wishes.length; from += 10)
      await Promise.all(
        wishes.slice(from, from + 10).flatMap(wish =>
          both.map(async ({ address }) => {
            const own = { ...wish }
            await writers.send(address, own)
            answers.push(`${wish.key} ${own.status}`)
          }),
        ),
      )
    const { rows: made } = await pool.query<{ n: number }>(
      `select count(*)::int as n from approach.obstacle where happens like '%samenloop%eind%'`,
    )
    // Both look for work every two seconds; each job is asked for by a person, so that it leaves a line.
    await pool.query(
      `insert into core.job (name, record_id, asked_by, asked_for, run_at) select 'contract.forgetAnswers', gen_random_uuid(), s.person_id, s.organisation_id, now()
       from core.session s cross join generate_series(1, 200) limit 200`,
    )
    const waiting = async () => (await pool.query(`select from core.job where asked_by is not null`)).rowCount
    for (let tries = 0; (await waiting()) !== 0 && tries < 120; tries += 1) await new Promise(wait => setTimeout(wait, 250))
    const { rows: jobs } = await pool.query<{ ran: number; objects: number }>(
      `select count(*)::int as ran, count(distinct object)::int as objects from core.audit_line where action = 'job.contract.forgetAnswers' and result = 'done'`,
    )
    await second.stop()
    expect(await session(first)).toEqual([200, 'Wout Wijkagent (fictief)'])
    proved('two servers', 'on one database', {
      'asked of both at once': wishes.length,
      'other than 201': answers.filter(answer => !answer.endsWith(' 201')).length,
      happened: made[0]?.n ?? 0,
      'jobs asked': 200,
      'jobs run': jobs[0]?.ran ?? 0,
      aim: 'each once',
    })
    expect(jobs[0]).toEqual({ ran: 200, objects: 200 })
    expect([made[0]?.n, answers.filter(answer => !answer.endsWith(' 201'))]).toEqual([wishes.length, []])
  } finally {
    await pool.end()
    await stop()
    await second.stop()
    await first.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
