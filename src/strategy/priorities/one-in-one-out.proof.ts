// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest'
import { openOwner, testDatabase } from '../../../tests/setup/database.ts'
import { foundCollege, invariants, oneRound } from '../../../tests/setup/swaps.ts'
import { addDays } from '../../core/time/calendar.ts'

/** Ten thousand, or fewer on a busy machine: ROUNDS=500. */
const rounds = Number(process.env.ROUNDS) || 10_000

it('one in, one out holds for sixty-four clients, every round judged in SQL (T-15)', { timeout: 7_200_000 }, async () => {
  const database = await testDatabase()
  const pool = openOwner({ ...database.owner, max: 64 })
  const themes = await foundCollege(pool, 12)
  let state = 20230412
  const draw = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  for (let round = 0; round < rounds; round += 1) {
    const day = addDays('2019-06-01', round)
    await oneRound(pool, themes, 64, day, draw)
    expect((await pool.query(invariants, [day])).rows, `round ${round}`).toEqual([])
  }
  expect((await pool.query(invariants, ['2019-01-01'])).rows).toEqual([])
  await pool.end()
  await database.drop()
})
