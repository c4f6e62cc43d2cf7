// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest'
import { proved } from '../../../tests/setup/proved.ts'
import { openOwner, testDatabase } from '../../../tests/setup/database.ts'
import { type Attempt, foundCollege, invariants, oneRound } from '../../../tests/setup/swaps.ts'
import { addDays } from '../../core/time/calendar.ts'

/** Ten thousand, or fewer on a busy machine: ROUNDS=500. */
const rounds = Number(process.env.ROUNDS) || 10_000
/** Every college lives a hundred rounds, more changes of its priorities than a region makes in a century; then another begins. */
const lifetime = 100

let state = 20230412
const draw = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}

/** One college and its rounds, each judged in SQL; what came of the attempts is added to `answers`. */
async function oneCollege(lives: number, answers: Map<Attempt, number>): Promise<void> {
  const database = await testDatabase()
  const pool = openOwner({ ...database.owner, max: 64 })
  const themes = await foundCollege(pool, 12)
  for (let round = 0; round < lives; round += 1) {
    const day = addDays('2019-06-01', round)
    for (const [answer, times] of await oneRound(pool, themes, 64, day, draw)) answers.set(answer, (answers.get(answer) ?? 0) + times)
    expect((await pool.query(invariants, [day])).rows, `round ${round}`).toEqual([])
  }
  expect((await pool.query(invariants, ['2019-01-01'])).rows).toEqual([])
  await pool.end()
  await database.drop()
}

it('one in, one out holds for sixty-four clients, every round judged in SQL (T-15)', { timeout: 7_200_000 }, async () => {
  const answers = new Map<Attempt, number>()
  for (let done = 0; done < rounds; done += lifetime) await oneCollege(Math.min(lifetime, rounds - done), answers)
  proved('T-15', 'one in, one out', {
    rounds,
    colleges: Math.ceil(rounds / lifetime),
    clients: 64,
    answers: [...answers].map(([answer, times]) => `${answer}: ${times}`).join(' '),
    violations: 0,
    aim: '0 of 10,000 rounds',
  })
})
