// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod/mini'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { movableClock } from '../../core/time/clock.ts'
import type { contract } from './contract.ts'

type Report = z.output<(typeof contract)['getObstacleReport']['output']>
let site: TestSite
let clock: ReturnType<typeof movableClock>

beforeAll(async () => {
  clock = movableClock('2021-05-10T09:00:00Z')
  site = await testSite({ clock })
  await report('undermining', '2020-02-03', 12)
  await report('cyber', '2020-11-05', 3)
  await report('cyber', '2021-04-02', 20)
})
afterAll(() => site.close())

/** Obstacles reported on a day, each lifted after thirty days. */
async function report(domain: string, day: string, count: number): Promise<void> {
  const { rows } = await site.owner.query<{ id: string }>(
    `insert into approach.obstacle (id, domain, level, happens, organisation_id, reported_date, known_at)
     select gen_random_uuid(), $1, 'region', 'Dit is verzonnen.', (select id from core.organisation limit 1), $2::date, $2::timestamptz + interval '9 hours' from generate_series(1, $3) returning id`,
    [domain, day, count],
  )
  await site.owner.query(
    `insert into approach.obstacle_outcome (obstacle_id, level, kind, reason, decided_by_id, organisation_id, known_at)
     select id, 'region', 'lifted', 'Verzonnen.', (select id from core.person limit 1), (select id from core.organisation limit 1), $2::timestamptz + interval '30 days 9 hours' from unnest($1::uuid[]) id`,
    [rows.map(({ id }) => id), day],
  )
}
const read = async (year?: string): Promise<Report> =>
  (await site.as('mayor').get<Report>(`/v1/obstacle-reports${year ? `?year=${year}` : ''}`)).body
const line = ({ lines }: Report, of: string) => lines.find(({ domain }) => domain === of)

test('counts are rounded, what is below 5 is withheld, and medians begin at ten obstacles', async () => {
  const year = await read('2020')
  expect(line(year, 'undermining')).toMatchObject({ reported: 10, lifted: 10, medianDaysToFirstAnswer: 30, medianDaysToEnd: 30 })
  expect(line(year, 'cyber')).toMatchObject({ reported: null, lifted: null, medianDaysToEnd: null })
  expect(line(year, 'all')).toMatchObject({ reported: 15 })
})

test('what happened in a quarter counts when the quarter is over, and a year that is over stays as it was', async () => {
  const before = await read('2020')
  expect(await read()).toMatchObject({ year: '2021', untilDate: '2021-03-31' })
  expect(line(await read(), 'cyber')?.reported).toBeNull()
  clock.moveTo('2021-07-01T09:00:00Z')
  expect(line(await read(), 'cyber')?.reported).toBe(20)
  expect((await read('2020')).lines).toEqual(before.lines)
})

test("there is nothing to ask but the years: no period of one's own choice", async () => {
  const { body } = await site.as('mayor').get<Report>('/v1/obstacle-reports?year=2020&from=2020-02-03&domain=cyber')
  expect(body).toEqual(await read('2020'))
  expect((await read('1999')).year).toBe('2021')
})
