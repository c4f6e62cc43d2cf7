// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod/mini'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { DemoPersonCode } from '../../core/identity/people.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'
import { inAlphabet } from '../../core/languages/alphabet.ts'
import type { contract as revisions } from '../crime-revisions/contract.ts'
import type { contract as neighbourhoods } from '../neighbourhoods/contract.ts'
import type { contract } from './contract.ts'

type Compared = z.output<(typeof contract)['comparePeers']['output']>
type Benchmark = z.output<(typeof contract)['readBenchmark']['output']>
type Listed = z.output<(typeof neighbourhoods)['listNeighbourhoods']['output']>
type Revisions = z.output<(typeof revisions)['readRevisions']['output']>
const asked = { offence: '1.1.1', year: 2022, reason: 'Om te zien waar meer aandacht nodig is.', contextUntilDate: '2024-03-15' }
let site: TestSite
let clock: ReturnType<typeof movableClock>
let id: string

beforeAll(async () => {
  clock = movableClock('2024-03-01T09:00:00Z')
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  site = await testSite({ clock, prepare: owner => loadRegion(owner, pack as Pack, clock) })
  id = (await site.as('bureau-coordinator').post('/v1/benchmarks', asked)).body.id as string
}, 60_000)
afterAll(() => site.close())

const read = (who: DemoPersonCode | null) => site.as(who).get<Benchmark>(`/v1/benchmarks/${id}`)
async function give(who: DemoPersonCode, body: string) {
  const { headers } = await read(who)
  return site.as(who).post(`/v1/benchmarks/${id}/contexts`, { body }, { 'if-match': String(headers.etag) })
}

test('a municipality stands beside its group, the rest of the region and the rest of the country, with the residents of the year and the rule', async () => {
  const { body } = await site.as(null).get<Compared>('/v1/benchmarks/municipalities/GM0344?offence=0.0.0&year=2018')
  expect([body.rule, body.sizeClass, body.densityClass, body.group.map(one => one.name)]).toEqual([
    'neighbouring-sizes',
    'largest',
    'dense',
    expect.arrayContaining(['Amsterdam', 'Rotterdam', "'s-Gravenhage"].slice(0, 2)),
  ])
  const own = body.rows.find(row => row.key === 'own')
  expect(own).toMatchObject({ residents: 350_174, ratio: null })
  expect(body.rows.map(row => row.key)).toEqual(['own', 'group', 'region', 'country'])
  expect(body.rows.every(row => row.rate !== null && row.rate.low < row.rate.rate && row.rate.rate < row.rate.high)).toBe(true)
  const region = body.rows.find(row => row.key === 'region')
  expect((own?.residents ?? 0) + (region?.residents ?? 0)).toBe(1_985_178)
  expect((await site.as(null).get<Compared>('/v1/benchmarks/municipalities/GM0317')).body).toMatchObject({
    rule: 'size-and-density',
    years: [2022, 2018],
  })
  expect((await site.as(null).get('/v1/benchmarks/municipalities/GM0363')).status).toBe(404)
})

test('the bureau announces, once, with two weeks at least and figures to compare; every fault at once', async () => {
  expect((await site.as('adviser-large').post('/v1/benchmarks', asked)).status).toBe(403)
  expect((await site.as('bureau-coordinator').post('/v1/benchmarks', asked)).status).toBe(409)
  const { status, body } = await site
    .as('bureau-coordinator')
    .post('/v1/benchmarks', { ...asked, year: 2017, contextUntilDate: '2024-03-10' })
  expect([status, (body as { errors: { name: string }[] }).errors.map(one => one.name)]).toEqual([400, ['/contextUntilDate', '/year']])
})

test('until the term has passed a municipality sees itself alone, and others see no place at all', async () => {
  const own = (await read('adviser-large')).body
  expect([own.shown, own.hidden, own.places.map(one => one.code)]).toEqual([false, 37, ['GM0344']])
  expect((await read('bureau-coordinator')).body).toMatchObject({ hidden: 38, places: [], target: expect.any(Number) })
  expect((await read(null)).body).toMatchObject({ hidden: 38, places: [] })
})

test('only people of the municipality give context, without data of persons, and the last one holds', async () => {
  expect((await give('police-chief', 'Dit is geen gemeente, dus dit mag niet.')).status).toBe(403)
  expect((await give('adviser-large', 'Bel mij op 06 12345678 over de inbraken.')).status).toBe(400)
  expect((await give('adviser-large', 'Er was een reeks inbraken in een wijk.')).status).toBe(200)
  clock.moveTo('2024-03-02T09:00:00Z')
  expect((await give('adviser-large', 'Er was een reeks inbraken in een wijk, die is gestopt.')).status).toBe(200)
  expect((await read('adviser-large')).body.places[0]?.context).toBe('Er was een reeks inbraken in een wijk, die is gestopt.')
})

test('after the term everybody sees every place by name, with its interval, what is usual for its size, and the context', async () => {
  await site.owner.query(`update monitor.benchmark set opened_date = '2024-02-01', context_until = '2024-02-20' where id = $1`, [id])
  const { places, hidden, target, between, measuredOn, contexts } = (await read(null)).body
  expect([places.length, hidden, contexts]).toEqual([38, 0, 1])
  expect(places.map(one => one.name)).toEqual(places.map(one => one.name).sort(inAlphabet('nl')))
  expect(places.every(one => one.rate !== null && one.place !== null)).toBe(true)
  expect(places.find(one => one.code === 'GM0344')?.context).toContain('gestopt')
  expect([measuredOn, target]).toEqual([342, expect.closeTo(1.38, 1)])
  expect(between).toBeGreaterThan(0.1)
})

test('neighbourhoods add up to their municipality, small ones are unstable, and only the year of the residents has a rate', async () => {
  const { body } = await site.as(null).get<Listed>('/v1/neighbourhoods/GM0344?from=2021&to=2025')
  expect([body.from, body.to, body.years]).toEqual([2021, 2025, [2021, 2022, 2023, 2024, 2025]])
  expect(body.neighbourhoods.reduce((sum, one) => sum + (one.to ?? 0), 0)).toBe(body.total.to)
  expect(body.neighbourhoods.filter(one => (one.to ?? 0) < 20 && one.change).every(one => one.unstable)).toBe(true)
  expect(body.neighbourhoods.every(one => one.rate === null)).toBe(true)
  const rated = (await site.as(null).get<Listed>('/v1/neighbourhoods/GM0344?to=2024')).body.neighbourhoods
  expect(rated.some(one => one.rate !== null && one.rate.low < one.rate.rate)).toBe(true)
  expect((await site.as(null).get('/v1/neighbourhoods/GM0363')).status).toBe(404)
})

test('a revision says what a figure was in the edition before and is now', async () => {
  const { body } = await site.as(null).get<Revisions>('/v1/crime-revisions')
  expect(body.edition).toMatchObject({ table: '47013NED', retrievedDate: '2023-11-17' })
  expect([body.editions.length, body.compared]).toEqual([1, 60])
  expect(body.revisions.find(row => row.offence.code === '0.0.0' && row.fromDate === '2018-01-01')).toMatchObject({
    area: { code: 'NL01', name: { nl: 'Nederland' } },
    before: 768_099,
    now: 770_424,
    beforeRetrievedDate: '2019-12-31',
  })
  expect((await site.as(null).get('/v1/crime-revisions?edition=00000000-0000-4000-8000-000000000009')).status).toBe(404)
})
