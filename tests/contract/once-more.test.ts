// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gardenSite, known } from '../access/trial/site.ts'
import type { TestSite } from '../setup/site.ts'

let site: TestSite
let superuser: pg.Client
beforeAll(async () => {
  site = await gardenSite()
  superuser = new pg.Client(site.database.superuser)
  await superuser.connect()
})
afterAll(async () => {
  await superuser?.end()
  await site?.close()
})

/** Lets a request wait for the beds, does something to the backend that waits, and lets everybody through again. */
async function disturbed<T>(act: 'pg_terminate_backend' | 'pg_cancel_backend', request: () => Promise<T>): Promise<T> {
  await superuser.query('begin; lock table trial.bed in access exclusive mode')
  const asked = request()
  const hit = async () =>
    (await superuser.query(`select ${act}(l.pid) from pg_locks l where l.relation = 'trial.bed'::regclass and not l.granted`)).rowCount
  await expect.poll(hit, { timeout: 10_000 }).toBe(1)
  await superuser.query('commit')
  return asked
}

const beds = async (name: string) => (await site.owner.query('select from trial.bed where name = $1', [name])).rowCount

describe('what the database stopped', () => {
  it('is asked once more when the connection ended under a question', async () => {
    expect((await disturbed('pg_terminate_backend', () => site.as('mayor').get(`/v1/trial-beds/${known.mine}`))).status).toBe(200)
  })

  it('is done once when the connection ended under an act with a key', async () => {
    const act = () => site.as('mayor').post('/v1/trial-beds', { name: 'Eenmaal', plotId: known.plot })
    expect((await disturbed('pg_terminate_backend', act)).status).toBe(201)
    expect(await beds('Eenmaal')).toBe(1)
  })

  it('is answered with the time to come back when a statement was cancelled, and nothing was done', async () => {
    const act = () => site.as('mayor').post('/v1/trial-beds', { name: 'Gestopt', plotId: known.plot })
    const { status, headers } = await disturbed('pg_cancel_backend', act)
    expect([status, headers['retry-after'], headers['content-type']]).toEqual([503, '2', 'application/problem+json; charset=utf-8'])
    expect(await beds('Gestopt')).toBe(0)
  })
})
