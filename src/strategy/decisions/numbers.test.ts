// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'

let database: TestDatabase
let owner: pg.Pool

beforeAll(async () => {
  database = await testDatabase()
  owner = openOwner({ ...database.owner, max: 16 })
  await owner.query(`insert into partners.source (code, title, publisher, licence) values ('proef', 'Proef', 'Proef', 'geen')`)
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

/** Takes a decision as a region pack would. */
async function decide(
  body: string,
  date: string,
  as: pg.Pool | pg.PoolClient = owner,
): Promise<{ id: string; number: number; reference: string }> {
  const { rows } = await as.query(
    `insert into strategy.decision (id, body_code, decided_date, outcome, means, title, text, source_code, known_at)
     values ($1, $2, $3, 'adopted', 'consensus', 'Proefbesluit', 'Het orgaan besluit tot een proef.', 'proef', '2022-01-01T12:00:00Z') returning id, number, reference`,
    [randomUUID(), body, date],
  )
  return rows[0] as { id: string; number: number; reference: string }
}

describe('numbers of decisions', () => {
  it('follow each other without gaps per body and year, also when sixteen clients decide at once', async () => {
    await Promise.all(
      Array.from({ length: 96 }, (_, turn) =>
        decide(turn % 3 === 0 ? 'RVC' : 'RE03-FLEVOLAND', turn % 2 === 0 ? '2019-05-01' : '2020-05-01'),
      ),
    )
    const { rows } = await owner.query(
      `select body_code, year, count(*)::int as found, max(number) as highest, count(distinct number)::int as different from strategy.decision group by 1, 2`,
    )
    expect(rows).toHaveLength(4)
    for (const { found, highest, different } of rows) expect([highest, different]).toEqual([found, found])
  })

  it('leave no gap when one of them fails halfway', async () => {
    const client = await owner.connect()
    await client.query('begin')
    const lost = await decide('ADVIESCOLLEGE', '2019-05-01', client)
    const waiting = decide('ADVIESCOLLEGE', '2019-06-01')
    await client.query('rollback')
    client.release()
    expect([lost.number, (await waiting).number]).toEqual([1, 1])
  })

  it('read as people cite them', async () => {
    expect((await decide('RE03-BT-BES', '2021-02-03')).reference).toBe('RE03-BT-BES-2021-1')
  })
})

describe('a decision', () => {
  it('is not changed by anybody, the owner of the database included', async () => {
    const { id } = await decide('RVC', '2018-01-01')
    for (const change of [`text = 'Iets anders.'`, 'number = 7', `decided_date = '2018-02-01'`])
      await expect(owner.query(`update strategy.decision set ${change} where id = $1`, [id])).rejects.toThrow(
        'a correction is a new decision',
      )
  })

  it('cannot have been taken after the moment at which it was recorded', async () => {
    await expect(decide('RVC', '2023-01-01')).rejects.toThrow('decided_before_it_was_recorded')
  })
})
