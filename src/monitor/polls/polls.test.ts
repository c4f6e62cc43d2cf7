// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod/mini'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { type DemoPersonCode, demoPersonCodes } from '../../core/identity/people.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import { movableClock } from '../../core/time/clock.ts'
import type { contract } from './contract.ts'

type Poll = z.output<(typeof contract)['readPoll']['output']>
const blinding = 'sixteen-random-bytes-as-text'
const asked = {
  title: 'Weten wij elkaar te vinden?',
  reason: 'Om te zien of de bestuurstafel de uitvoering bereikt.',
  statements: ['Ik weet bij wie ik moet zijn.', 'Ik krijg antwoord als ik iets vraag.'],
  opensDate: '2024-03-01',
  closesDate: '2024-03-14',
  threshold: 10,
}
let site: TestSite
let clock: ReturnType<typeof movableClock>
let id: string

beforeAll(async () => {
  clock = movableClock('2024-03-01T09:00:00Z')
  site = await testSite({ clock })
  const { status, body } = await site.as('bureau-coordinator').post('/v1/polls', asked)
  expect(status).toBe(201)
  id = body.id as string
  await runDueJobs(site.engine, site.features, site.owner)
})
afterAll(() => site.close())

const read = (person: DemoPersonCode) => site.as(person).get<Poll>(`/v1/polls/${id}`)
async function answer(person: DemoPersonCode, scores: number[]): Promise<number> {
  const { headers } = await read(person)
  const answered = await site.as(person).post(`/v1/polls/${id}/participations`, { scores, blinding }, { 'if-match': String(headers.etag) })
  return answered.status
}

test('only the bureau holds one, with two statements and a threshold of ten at least, and everything wrong is said at once', async () => {
  expect((await site.as('mayor').post('/v1/polls', asked)).status).toBe(403)
  const wrong = await site
    .as('bureau-coordinator')
    .post('/v1/polls', { ...asked, statements: ['Een stelling.'], threshold: 3, opensDate: 'soon' })
  expect(wrong.status).toBe(400)
  expect((wrong.body as { errors: unknown[] }).errors).toHaveLength(3)
  expect((await site.as('bureau-coordinator').post('/v1/polls', { ...asked, closesDate: '2024-02-01' })).status).toBe(400)
})

test('everybody takes part once, with an answer to every statement', async () => {
  expect(await answer('mayor', [5])).toBe(400)
  expect(await answer('mayor', [5, 9])).toBe(400)
  expect(await answer('mayor', [5, 4])).toBe(200)
  expect(await answer('mayor', [1, 1])).toBe(409)
  expect((await read('mayor')).body.taken).toBe(true)
  expect((await read('adviser-small')).body.taken).toBe(false)
})

test('nobody reads a ballot or sees who took part, and a ballot says nothing about its voter', async () => {
  const { rows: columns } = await site.owner.query(
    "select column_name as name from information_schema.columns where table_name = 'poll_ballot'",
  )
  expect(columns.map(({ name }) => name).sort()).toEqual(['id', 'poll_id', 'scores'])
  const app = await site.engine.pool.connect()
  try {
    await expect(app.query('select * from monitor.poll_ballot')).rejects.toThrow('permission denied')
    expect((await app.query('select * from monitor.poll_participation')).rows).toEqual([])
    await expect(app.query('select monitor.put_in_ballot($1, array[5, 5]::smallint[])', [id])).rejects.toThrow('goes with taking part')
  } finally {
    app.release()
  }
})

test('what is kept against double sending cannot be tried out, because the request carried something random', async () => {
  expect((await site.as('police-chief').post(`/v1/polls/${id}/participations`, { scores: [5, 5], blinding: 'short' })).status).toBe(400)
  const { rows } = await site.owner.query("select answer::text as answer from core.idempotency where route like '%answerPoll'")
  expect(rows.every(row => !/scores|\[/.test(row.answer))).toBe(true)
  const { rows: lines } = await site.owner.query("select to_jsonb(a)::text as line from core.audit_line a where action = 'poll.answered'")
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.every(({ line }) => !line.includes('scores'))).toBe(true)
})

test('while it is open, and below the threshold, there is no result at all', async () => {
  expect((await read('bureau-coordinator')).body).toMatchObject({ standing: 'open', about: null, results: [] })
  const others = demoPersonCodes.filter(code => code !== 'mayor').slice(0, 8)
  for (const person of others) expect(await answer(person, [3, 0])).toBe(200)
  clock.moveTo('2024-03-15T05:00:00Z')
  expect(await answer(demoPersonCodes.at(-1)!, [3, 0])).toBe(403)
  expect((await read('bureau-coordinator')).body).toMatchObject({ standing: 'counting', about: null })
  await runDueJobs(site.engine, site.features, site.owner)
  expect((await read('bureau-coordinator')).body).toMatchObject({ standing: 'closed', about: null, results: [] })
})

test('above the threshold the result is rounded, and the ballots were written anew', async () => {
  const { body } = await site.as('bureau-coordinator').post('/v1/polls', { ...asked, opensDate: '2024-03-15', closesDate: '2024-03-20' })
  id = body.id as string
  for (const person of demoPersonCodes) if ((await read(person)).status === 200) expect(await answer(person, [4, 0])).toBe(200)
  const ids = async () =>
    (await site.owner.query('select id from monitor.poll_ballot where poll_id = $1', [id])).rows.map(row => row.id as string)
  const before = await ids()
  clock.moveTo('2024-03-21T05:00:00Z')
  await runDueJobs(site.engine, site.features, site.owner)
  const after = await ids()
  expect(after).toHaveLength(demoPersonCodes.length)
  expect(after.some(one => before.includes(one))).toBe(false)
  const { body: poll } = await read('neighbourhood-officer')
  expect(poll).toMatchObject({ counted: true, about: 15 })
  const [given] = poll.results
  expect(given?.counts.find(({ score }) => score === 4)).toEqual({ score: 4, about: 15, share: null })
  expect(given?.counts.filter(({ about }) => about === null)).toHaveLength(5)
  expect(poll.results[1]).toMatchObject({ mean: null })
})
