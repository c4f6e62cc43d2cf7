// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { buildDatabase } from './build.ts'

let database: TestDatabase
let owner: pg.Pool

beforeAll(async () => {
  database = await testDatabase({ empty: true })
  owner = openOwner(database.owner)
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

describe('building the database', () => {
  it('makes every table with row security on and forced', async () => {
    await buildDatabase(owner)
    const { rows } = await owner.query(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'extension') and not (c.relrowsecurity and c.relforcerowsecurity)`,
    )
    expect(rows).toEqual([])
  })

  it('leaves a built database as it is when it is built again', async () => {
    const version = async () => (await owner.query(`select value, xmin::text from core.setting where key = 'rules'`)).rows[0]
    const before = await version()
    await buildDatabase(owner)
    expect(await version()).toEqual(before)
  })

  it('comments every table and column of ours', async () => {
    const { rows } = await owner.query(
      `select n.nspname || '.' || c.relname || coalesce('.' || a.attname, '') as thing
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relkind in ('r', 'v') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'extension')
         and (obj_description(c.oid, 'pg_class') is null or (c.relkind = 'r' and col_description(c.oid, a.attnum) is null)) order by 1`,
    )
    expect(rows.map(row => row.thing)).toEqual([])
  })
})
