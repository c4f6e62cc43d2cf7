// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPool } from '../../src/core/database/pool.ts'
import { gardenSite, known } from '../access/trial/site.ts'
import type { TestSite } from '../setup/site.ts'

let site: TestSite
let copy: pg.Pool
let borrowed = 0
beforeAll(async () => {
  site = await gardenSite()
  // A connection that may only read stands for a copy that follows: the same rows, and no write gets in.
  copy = openPool({ ...site.database.app, max: 2, options: '-c default_transaction_read_only=on' }, () => undefined)
  copy.on('acquire', () => {
    borrowed += 1
  })
  site.engine.readers = copy
})
afterAll(async () => {
  await copy?.end()
  await site?.close()
})

const asked = async (path: string): Promise<{ status: number; ofTheCopy: number }> => {
  borrowed = 0
  const { status } = await site.as('mayor').get(path)
  return { status, ofTheCopy: borrowed }
}

describe('a copy of the database', () => {
  it('answers what writes no log line, and never what does', async () => {
    expect(await asked('/v1/trial-plots')).toEqual({ status: 200, ofTheCopy: 1 })
    expect(await asked(`/v1/trial-beds/${known.mine}`)).toEqual({ status: 200, ofTheCopy: 0 })
  })

  it('notes in the database itself that a session was used', async () => {
    await site.owner.query(`update core.session set seen_at = seen_at - interval '10 minutes'`)
    expect(await asked('/v1/trial-plots')).toEqual({ status: 200, ofTheCopy: 1 })
    const fresh = async () => (await site.owner.query(`select from core.session where seen_at > opened_at - interval '5 minutes'`)).rowCount
    await expect.poll(fresh).toBe(1)
  })

  it('that is gone is passed over', async () => {
    site.engine.readers = openPool({ ...site.database.app, host: '/nowhere' }, () => undefined)
    expect((await asked('/v1/trial-plots')).status).toBe(200)
    expect((await site.as(null).get('/v1/trial-plots')).status).toBe(401)
  })
})
