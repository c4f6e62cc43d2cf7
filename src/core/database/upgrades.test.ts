// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { buildDatabase } from './build.ts'
import { catalogOf } from './catalog.ts'
import { upgradeNames } from './upgrades.ts'

let databases: TestDatabase[]
let fresh: pg.Pool
let upgraded: pg.Pool

beforeAll(async () => {
  databases = [await testDatabase({ empty: true }), await testDatabase({ empty: true })]
  const [one, other] = databases.map(database => openOwner(database.owner))
  if (!one || !other) throw new Error('two databases are needed')
  fresh = one
  upgraded = other
  await buildDatabase(fresh)
  await buildDatabase(upgraded, { from: 'upgrades' })
})
afterAll(async () => {
  await Promise.all([fresh.end(), upgraded.end()])
  await Promise.all(databases.map(database => database.drop()))
})

describe('fresh = upgraded', () => {
  it('gives the same tables, keys, functions, policies and grants whichever way a database came to be', async () => {
    const [one, other] = [await catalogOf(fresh), await catalogOf(upgraded)]
    for (const kind of Object.keys(one) as (keyof typeof one)[]) expect(other[kind], kind).toEqual(one[kind])
    expect(one.tables.length).toBeGreaterThan(20)
  })

  it('notes every upgrade in both, so that none runs again', async () => {
    for (const pool of [fresh, upgraded]) {
      const { rows } = await pool.query<{ name: string }>('select name from core.upgrade order by name')
      expect(rows.map(row => row.name)).toEqual(upgradeNames())
    }
    expect(await buildDatabase(upgraded)).toEqual([])
  })

  it('would notice a column, a comment or a policy that differs', async () => {
    const before = await catalogOf(upgraded)
    const client = await upgraded.connect()
    try {
      for (const [change, kind] of [
        ['alter table core.person add column shoe_size integer', 'columns'],
        [`comment on table core.person is 'something else'`, 'tables'],
        ['drop policy "adds: logs.writesAuditLine" on core.audit_line', 'policies'],
        ['alter table core.session alter column acr set default 1', 'columns'],
      ] as const) {
        await client.query('begin')
        await client.query(change)
        expect((await catalogOf(client))[kind], change).not.toEqual(before[kind])
        await client.query('rollback')
      }
    } finally {
      client.release()
    }
  })
})
