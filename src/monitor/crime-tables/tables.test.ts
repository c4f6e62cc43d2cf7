// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod/mini'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'
import { inventMonths } from '../crime-examples/public.ts'
import { importRegisteredCrime } from '../crime-imports/public.ts'
import type { contract } from './contract.ts'

type Table = z.output<(typeof contract)['readCrimeTable']['output']>
const clock = movableClock('2024-03-01T09:00:00Z')
let site: TestSite

beforeAll(async () => {
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  site = await testSite({
    clock,
    prepare: async owner => {
      await loadRegion(owner, pack as Pack, clock)
      await inventMonths(owner, clock)
    },
  })
}, 60_000)
afterAll(() => site.close())

const ask = (query: string) => site.as(null).get<Table>(`/v1/crime-table?${query}`)

/** The same by plain SQL over the figures one by one: what is chosen beside what there is, a missing one being not published. */
async function plain(kind: string, by: readonly string[], areas: readonly string[], offences: readonly string[], years: readonly string[]) {
  const { rows } = await site.owner.query(
    `select case when $2 then a end as area, case when $3 then 'GM' || substr(a, 3, 4) end as municipality, case when $4 then o end as offence,
       case when $5 then p::text end as "periodDate", case when $6 then extract(year from p)::integer end as year,
       case when bool_and(f.registered is not null) then sum(f.registered)::integer end as registered, count(*) filter (where f.registered is null)::integer as "notPublished"
     from unnest($7::text[]) a cross join unnest($8::text[]) o
     cross join (select distinct period_from from monitor.crime_figure where table_code = '47022NED' and period_kind = $1 and extract(year from period_from)::text = any ($9)) t (p)
     left join monitor.crime_figure f on (f.table_code, f.period_kind, f.offence, f.area_code, f.period_from) = ('47022NED', $1, o, a, p) group by 1, 2, 3, 4, 5`,
    [kind, ...['area', 'municipality', 'offence', 'period', 'year'].map(one => by.includes(one)), areas, offences, years],
  )
  return rows.map(row => Object.fromEntries(Object.entries(row).filter(([name, value]) => value !== null || name === 'registered')))
}

const sorted = (rows: readonly object[]): string[] => rows.map(row => JSON.stringify(Object.entries(row).sort())).sort()

test('any choice and any grouping gives what plain SQL gives', async () => {
  const names = async (text: string) => (await site.owner.query<{ name: string }>(text)).rows.map(({ name }) => name)
  const neighbourhoods = await names(`select area_code as name from monitor.neighbourhood order by 1 limit 60`)
  const municipalities = ['GM0344', 'GM0310', 'GM0356', 'GM9999']
  const choice = fc.record({
    kind: fc.constantFrom('year', 'month'),
    by: fc.subarray(['area', 'municipality', 'offence', 'period', 'year'], { minLength: 1 }),
    areas: fc.oneof(fc.subarray(municipalities, { minLength: 1 }), fc.subarray(neighbourhoods, { minLength: 1 })),
    offences: fc.oneof(fc.constant(['0.0.0']), fc.subarray(['1.1.1', '1.2.1', '1.2.3', '9.9.9'], { minLength: 1 })),
    years: fc.subarray(['2019', '2020', '2021', '2022'], { minLength: 1 }),
  })
  await fc.assert(
    fc.asyncProperty(choice, async ({ kind, by, areas, offences, years }) => {
      const { status, body } = await ask(`table=47022NED&kind=${kind}&by=${by}&areas=${areas}&offences=${offences}&years=${years}`)
      expect(status).toBe(200)
      expect(sorted(body.rows)).toEqual(sorted(await plain(kind, by, areas, offences, years)))
    }),
    { numRuns: 40 },
  )
})

test('an area is its municipalities, by name it is its own figure, and without a choice the total stands for all offences', async () => {
  const of = async (query: string) => (await ask(`${query}&by=year&years=2018,2022`)).body.rows.map(row => [row.year, row.registered])
  // Two offences of 2018 have no municipality.
  expect(await of('within=RE03')).toEqual([
    [2018, 91_189],
    [2022, 84_742],
  ])
  expect(await of('areas=RE03')).toEqual([
    [2018, 91_191],
    [2022, 84_742],
  ])
  const neighbourhoods = await ask('table=47022NED&within=GM0344&level=neighbourhood&by=municipality,year&years=2022')
  expect(neighbourhoods.body.rows.map(({ municipality }) => municipality)).toEqual(['GM0344'])
})

test('what overlaps is not added up', async () => {
  expect((await ask('areas=RE03,GM0344&by=year')).status).toBe(400)
  expect((await ask('areas=GM0344&offences=0.0.0,1.1.1&by=year')).status).toBe(400)
  expect((await ask('areas=RE03,GM0344&offences=0.0.0,1.1.1&by=area,offence')).status).toBe(200)
})

test('a table of all there is is too large', async () => {
  expect((await ask('by=area,offence,year')).status).toBe(400)
})

test('of a kind of period that a table does not have there is none', async () => {
  expect((await ask('table=47013NED&kind=month')).status).toBe(404)
  expect((await ask('table=47018NED')).status).toBe(404)
  expect((await ask('within=NOWHERE')).body.rows).toEqual([])
})

test('a new edition is in the next answer', async () => {
  const of = async () => (await ask('areas=GM0344&offences=1.1.1&by=year&years=2021')).body
  const before = await of()
  const folder = mkdtempSync(join(tmpdir(), 'table-'))
  const path = join(folder, 'new.csv')
  writeFileSync(
    path,
    '"ID";"SoortMisdrijf";"RegioS";"Perioden";"GeregistreerdeMisdrijven_1";"Aangiften_2";"Internetaangiften_3"\r\n"1";"1.1.1 ";"GM0344";"2021JJ00";"7";"1";"1"\r\n',
  )
  await importRegisteredCrime(site.owner, path, { clock, retrievedDate: '2024-02-01' })
  rmSync(folder, { recursive: true })
  const after = await of()
  expect([before.rows[0]?.registered === 7, after.rows[0]?.registered]).toEqual([false, 7])
  expect(after.sources).toHaveLength(before.sources.length + 1)
})
