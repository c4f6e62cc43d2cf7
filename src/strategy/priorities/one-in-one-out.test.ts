// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { foundCollege, invariants, oneRound, tryChange } from '../../../tests/setup/swaps.ts'
import { addDays } from '../../core/time/calendar.ts'

let database: TestDatabase
let pool: pg.Pool
let themes: string[]

beforeAll(async () => {
  database = await testDatabase()
  pool = openOwner({ ...database.owner, max: 64 })
  themes = await foundCollege(pool, 12)
}, 60_000)
afterAll(async () => {
  await pool?.end()
  await database?.drop()
})

const broken = async (since = '2019-01-01'): Promise<unknown[]> => (await pool.query(invariants, [since])).rows

it('begins with the three that were agreed, and lets no fourth one in', async () => {
  expect((await pool.query(`select * from strategy.priority_running('2019-02-01')`)).rows).toHaveLength(3)
  expect(await tryChange(pool, { enters: themes[5], date: '2019-02-01' })).toBe('40001')
})

it('lets one in for one that goes out, or by a reasoned exception, and keeps who replaced whom', async () => {
  expect(await tryChange(pool, { enters: themes[3], leaves: themes[0], date: '2019-03-01' })).toBe('done')
  expect(await tryChange(pool, { enters: themes[4], exception: 'Een ramp maakt een vierde prioriteit nodig.', date: '2019-03-01' })).toBe(
    'done',
  )
  expect(await tryChange(pool, { leaves: themes[4], date: '2019-04-01' })).toBe('done')
  const { rows } = await pool.query(
    `select s.name_nl, p.name_nl as replaced from strategy.joint_priority_state s join strategy.joint_priority p on p.id = s.replaced_priority_id`,
  )
  expect(rows).toEqual([{ name_nl: 'Thema 4', replaced: 'Thema 1' }])
  expect(await broken()).toEqual([])
})

it('holds when sixty-four clients change the priorities at once, a hundred rounds long (T-15)', async () => {
  let state = 20190101
  const draw = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const counts = new Map<string, number>()
  for (let round = 0; round < 100; round += 1) {
    const day = addDays('2019-06-01', round)
    const answers = await oneRound(pool, themes, 64, day, draw)
    for (const [answer, times] of answers) counts.set(answer, (counts.get(answer) ?? 0) + times)
    expect(await broken(day), `round ${round}`).toEqual([])
  }
  expect(await broken()).toEqual([])
  expect(counts.get('done')).toBeGreaterThan(100)
  expect(counts.get('40001')).toBeGreaterThan(100)
}, 60_000)
