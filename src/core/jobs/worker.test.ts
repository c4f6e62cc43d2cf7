// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { Acting } from '../contract/handlers.ts'
import { inRequest, newTraceId } from '../contract/request.ts'
import { loadFeatures } from '../contract/features.ts'
import type { PersonCode } from '../identity/people.ts'
import { movableClock } from '../time/clock.ts'
import type { JobHandler } from './define.ts'
import { runDueJobs } from './worker.ts'

const clock = movableClock('2019-05-01T08:00:00Z')
let site: TestSite

beforeAll(async () => {
  site = await testSite({ clock })
})
beforeEach(() => site.owner.query('delete from core.job'))
afterAll(() => site.close())

const run = (jobs: Record<string, JobHandler>) => runDueJobs(site.engine, [{ key: 'garden/plants', jobs }], site.owner)
const waiting = async () =>
  (
    await site.owner.query<{ name: string; attempts: number; failure: string | null; at: string }>(
      'select name, attempts, failure, run_at::text as at from core.job order by id',
    )
  ).rows

/** Asks for a job as a person does: in the transaction of an act. */
async function ask(person: PersonCode, work: (act: Acting) => Promise<void>): Promise<void> {
  const session = await site.as(person).session()
  await inRequest(site.engine, { token: session?.token ?? null, traceId: newTraceId(), origin: 'browser' }, 'governance', async open => {
    await open.entered
    await work(open.acting)
  })
}

/** A job that notes in whose name it ran. */
const noting = (seen: unknown[]): JobHandler => ({
  run: async (act, id) => {
    const [who] = await act.rows(
      sql`select core.organisation() is not null as at_work, current_setting('app.roles') as roles, current_setting('app.purpose') as purpose, current_user as account`,
    )
    seen.push({ id, ...(who as object) })
  },
})

test('a job runs once, after its act, with the rights of who asked', async () => {
  const id = randomUUID()
  const seen: unknown[] = []
  await ask('mayor', act => act.later('plants.water', id))
  expect(await run({ water: noting(seen) })).toEqual({ ran: 1, failed: 0 })
  expect(await run({ water: noting(seen) })).toEqual({ ran: 0, failed: 0 })
  expect(seen).toEqual([{ id, at_work: true, roles: 'mayor', purpose: 'governance', account: 'slagvaardig_app' }])
  const { rows } = await site.owner.query(`select action, origin, result, roles from core.audit_line where object = $1`, [id])
  expect(rows).toEqual([{ action: 'job.plants.water', origin: 'job', result: 'done', roles: 'mayor' }])
})

test('a job of an act that failed was never asked for', async () => {
  const failing = ask('mayor', async act => {
    await act.later('plants.water', null)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await waiting()).toEqual([])
})

test('a job for later waits for its moment', async () => {
  const seen: unknown[] = []
  await ask('mayor', act => act.later('plants.water', null, '2019-05-01T09:00:00Z'))
  expect(await run({ water: noting(seen) })).toEqual({ ran: 0, failed: 0 })
  clock.moveTo('2019-05-01T09:00:01Z')
  expect(await run({ water: noting(seen) })).toEqual({ ran: 1, failed: 0 })
})

test('a job that fails leaves nothing behind, is tried again later and later, and is given up in the end', async () => {
  let tries = 0
  const water: JobHandler = {
    run: async act => {
      tries += 1
      await act.later('plants.never', null)
      throw new TypeError('dry')
    },
  }
  await ask('mayor', act => act.later('plants.water', null))
  for (let round = 0; round < 30; round += 1) {
    await run({ water })
    clock.moveTo(new Date(Date.parse(clock.now()) + 3_600_000).toISOString())
  }
  expect(tries).toBe(8)
  expect(await waiting()).toEqual([{ name: 'plants.water', attempts: 8, failure: 'TypeError', at: 'infinity' }])
})

test('whoever lost the role since then has the work not done in their name', async () => {
  await ask('police-planner', act => act.later('plants.water', null))
  await site.owner.query(`update core.assignment set valid_to = '2019-05-01' where role = 'police_planner'`)
  const seen: unknown[] = []
  expect(await run({ water: noting(seen) })).toEqual({ ran: 0, failed: 1 })
  expect(seen).toEqual([])
})

test('work that returns runs at its time in Amsterdam, in the name of the operator, and waits for its next time', async () => {
  clock.moveTo('2019-06-01T10:00:00Z')
  const seen: unknown[] = []
  const jobs = { harvest: { ...noting(seen), every: '0 7 * * *' } }
  expect(await run(jobs)).toEqual({ ran: 0, failed: 0 })
  clock.moveTo('2019-06-02T05:00:00Z')
  expect(await run(jobs)).toEqual({ ran: 1, failed: 0 })
  expect(await run(jobs)).toEqual({ ran: 0, failed: 0 })
  expect(seen).toMatchObject([{ roles: 'operator', purpose: 'operation' }])
  expect(await waiting()).toMatchObject([{ name: 'plants.harvest', attempts: 0, failure: null }])
  await run({})
  expect(await waiting()).toEqual([])
})

test('two workers share the work and do nothing twice', async () => {
  const seen: string[] = []
  const water: JobHandler = {
    run: async (act, id) => {
      await act.run(sql`select pg_sleep(0.02)`)
      seen.push(id ?? '')
    },
  }
  const ids = Array.from({ length: 12 }, () => randomUUID())
  await ask('mayor', async act => {
    for (const id of ids) await act.later('plants.water', id)
  })
  const done = await Promise.all([run({ water }), run({ water }), run({ water })])
  expect(done.reduce((sum, { ran }) => sum + ran, 0)).toBe(12)
  expect(seen.sort()).toEqual([...ids].sort())
})

test('a worker that was too slow has its work undone when another took over', async () => {
  await ask('mayor', act => act.later('plants.water', null))
  const slow: JobHandler = {
    run: async () => {
      throw new Error('must not be reached')
    },
  }
  const taken = await site.owner.query(`update core.job set attempts = 5, run_at = 'infinity' returning id`)
  const { rows } = await site.owner.query('select core.finish_job($1, 4, null) as ended', [taken.rows[0].id])
  expect(rows[0].ended).toBe(false)
  expect(await run({ water: slow })).toEqual({ ran: 0, failed: 0 })
})

test('the product itself clears sessions and answers whose time is over', async () => {
  clock.moveTo('2019-07-01T10:00:00Z')
  const features = await loadFeatures()
  await runDueJobs(site.engine, features, site.owner)
  await site.as('mayor').session()
  await site.owner.query(`insert into core.idempotency values ($1, 'once-upon', 'a.b', '', 201, '{}', '2019-06-28T00:00:00Z')`, [
    randomUUID(),
  ])
  clock.moveTo('2019-07-01T19:00:00Z')
  await runDueJobs(site.engine, features, site.owner)
  const { rows } = await site.owner.query(
    'select (select count(*)::int from core.session) as sessions, (select count(*)::int from core.idempotency) as answers',
  )
  expect(rows[0]).toEqual({ sessions: 0, answers: 0 })
})
