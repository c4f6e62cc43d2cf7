// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { believedOn, type Clocked, holdsOn } from './validity.rules.ts'

const row = (valid_from: string | null, valid_to: string | null, known_from: string): Clocked => ({
  line: 1,
  valid_from,
  valid_to,
  known_from,
})

describe('what is believed on a day', () => {
  const weesp = [row(null, null, '2019-01-01'), row(null, '2022-03-24', '2022-03-24')]

  test('a later row about the same beginning replaces the earlier one, from the day it was known', () => {
    expect(believedOn(weesp, '2022-03-23')).toEqual([weesp[0]])
    expect(believedOn(weesp, '2022-03-24')).toEqual([weesp[1]])
  })

  test('nothing is believed before it was known', () => {
    expect(believedOn(weesp, '2018-12-31')).toEqual([])
  })

  test('rows with another beginning stand beside each other', () => {
    expect(believedOn([row(null, '2016-01-01', '2010-01-01'), row('2018-01-01', null, '2010-01-01')], '2020-01-01')).toHaveLength(2)
  })

  test('the end is the first day on which it no longer holds', () => {
    const term = row('2019-01-02', '2022-03-24', '2019-01-01')
    expect(['2019-01-01', '2019-01-02', '2022-03-23', '2022-03-24'].map(day => holdsOn(term, day))).toEqual([false, true, true, false])
  })
})

describe('the database and the pack believe the same', () => {
  let database: TestDatabase
  let owner: pg.Pool
  beforeAll(async () => {
    database = await testDatabase()
    owner = openOwner({ ...database.owner, max: 1 })
    await owner.query(
      `insert into core.organisation (id, code, kind, name) values (gen_random_uuid(), 'A1', 'other', 'Lid'), (gen_random_uuid(), 'B1', 'other', 'Orgaan')`,
    )
  })
  afterAll(async () => {
    await owner?.end()
    await database?.drop()
  })

  const days = ['2019-01-01', '2019-06-01', '2020-01-01', '2020-06-01', '2021-01-01']
  const oneOf = fc.constantFrom(...days)
  const maybe = fc.option(oneOf, { nil: null })
  const rows = fc
    .uniqueArray(fc.record({ valid_from: maybe, valid_to: maybe, known_from: oneOf }), {
      maxLength: 8,
      selector: each => `${each.valid_from} ${each.known_from}`,
    })
    .map(all =>
      all
        .filter(each => each.valid_from === null || each.valid_to === null || each.valid_from < each.valid_to)
        .map(each => ({ ...each, line: 1 })),
    )

  async function inDatabase(all: readonly Clocked[], known: string, day: string): Promise<string[]> {
    const client = await owner.connect()
    try {
      await client.query('begin')
      for (const each of all)
        await client.query(
          `insert into partners.membership (id, organisation_id, body_id, role, valid_from, valid_to, known_at, recorded_at)
           select $1, a.id, b.id, 'member', $2, $3, $4::date::timestamp at time zone 'Europe/Amsterdam', now() from core.organisation a, core.organisation b where a.code = 'A1' and b.code = 'B1'`,
          [randomUUID(), each.valid_from, each.valid_to, each.known_from],
        )
      const { rows: found } = await client.query<{ term: string }>(
        `select concat_ws(' ', coalesce(valid_from::text, '-'), coalesce(valid_to::text, '-'), partners.holds(valid_from, valid_to, $2)::text) as term
         from partners.memberships_known($1::date::timestamp at time zone 'Europe/Amsterdam')`,
        [known, day],
      )
      return found.map(({ term }) => term).sort()
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  test('for any rows, on any day, known on any day', async () => {
    await fc.assert(
      fc.asyncProperty(rows, oneOf, oneOf, async (all, known, day) => {
        const believed = believedOn(all, known).map(each => `${each.valid_from ?? '-'} ${each.valid_to ?? '-'} ${holdsOn(each, day)}`)
        expect(await inDatabase(all, known, day)).toEqual(believed.sort())
      }),
      { numRuns: 60 },
    )
  })
})
