// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { movableClock } from '../../core/time/clock.ts'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { checkPack, loadPack, type Pack } from './public.ts'

const clock = movableClock('2026-03-01T09:00:00Z')
let database: TestDatabase
let owner: pg.Pool

/** A shipped pack, checked. */
async function shipped(name: string): Promise<Pack> {
  const { pack, problems } = await checkPack(fileURLToPath(new URL(`../../../regions/${name}`, import.meta.url)))
  expect(problems).toEqual([])
  return pack as Pack
}

async function one<T>(text: string, values: unknown[] = []): Promise<T> {
  const { rows } = await owner.query<{ value: T }>(text, values)
  return rows[0]?.value as T
}

const members = (day: string, known = 'infinity') =>
  one<number>(
    `select count(*)::integer as value from partners.memberships_known($2) m join core.organisation o on o.id = m.organisation_id
     join core.organisation b on b.id = m.body_id
     where b.code = 'RVC' and o.kind = 'municipality' and partners.holds(m.valid_from, m.valid_to, $1)`,
    [day, known],
  )

beforeAll(async () => {
  database = await testDatabase()
  owner = openOwner(database.owner)
  await loadPack(owner, await shipped('midden-nederland-2019-2022'), clock)
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

describe('loading the pack of Midden-Nederland', () => {
  test('the college has 39 municipalities from 2 January 2019 and 38 since 24 March 2022', async () => {
    expect(await members('2019-01-02')).toBe(39)
    expect(await members('2022-03-23')).toBe(39)
    expect(await members('2022-03-24')).toBe(38)
  })

  test('as known in 2019, nobody knew that Weesp would leave', async () => {
    expect(await members('2023-01-01', '2019-06-01T00:00:00Z')).toBe(39)
    expect(await members('2023-01-01')).toBe(38)
  })

  test('the unit holds the same municipalities as the college, by district', async () => {
    const { rows } = await owner.query<{ district_code: string; count: number }>(
      `select district_code, count(*)::integer as count from partners.region_municipality
       where unit_code = 'RE03' and partners.holds(valid_from, valid_to, '2020-01-01') group by 1 order by 1`,
    )
    expect(Object.fromEntries(rows.map(row => [row.district_code, row.count]))).toEqual({
      'RE03-FLEVOLAND': 6,
      'RE03-GOOI-EN-VECHTSTREEK': 7,
      'RE03-OOST-UTRECHT': 15,
      'RE03-STAD-UTRECHT': 1,
      'RE03-WEST-UTRECHT': 10,
    })
  })

  test('districts, basisteams, safety regions and provinces are hierarchies of their own', async () => {
    const { rows } = await owner.query<{ hierarchy: string; whole_code: string }>(
      `select hierarchy, whole_code from partners.area_part_state where part_code = 'GM1961' order by 1`,
    )
    expect(rows).toEqual([
      { hierarchy: 'basisteam', whole_code: 'RE03-BT-LEKSTROOM' },
      { hierarchy: 'police', whole_code: 'RE03-WEST-UTRECHT' },
      { hierarchy: 'province', whole_code: 'PV26' },
      { hierarchy: 'safety-region', whole_code: 'VR09' },
    ])
  })

  test('the population of a year can be added up over its municipalities of that year', async () => {
    const sum = await one<number>(
      `select sum(persons)::integer as value from partners.population_state p
       where year = 2019 and area_code in (select area_code from partners.region_municipality where unit_code = 'RE03' and partners.holds(valid_from, valid_to, '2019-06-01'))`,
    )
    expect(sum).toBe(2_024_307)
  })

  test('loading it again adds nothing and is recognised', async () => {
    const again = await loadPack(owner, await shipped('midden-nederland-2019-2022'), clock)
    expect(again).toEqual({ region: 'midden-nederland', period: '2019-2022', added: 0, unchanged: true })
    expect(await one<number>('select count(*)::integer as value from partners.pack_load')).toBe(1)
  })

  test('the next period loads beside it and doubles nothing that was known', async () => {
    const next = await loadPack(owner, await shipped('midden-nederland-2023-2026'), clock)
    expect(next.added).toBe(38)
    expect(await one<number>('select count(*)::integer as value from partners.region_period')).toBe(2)
    expect(await members('2023-06-01')).toBe(38)
    expect(await members('2019-01-02')).toBe(39)
  })

  test('a second region is refused, and nothing of it stays', async () => {
    const pack = await shipped('midden-nederland-2019-2022')
    const other = { ...pack, region: pack.region.map(row => ({ ...row, region: 'elders' })) }
    await expect(loadPack(owner, other, clock)).rejects.toThrow('needs a database of its own')
    expect(await one<number>(`select count(*)::integer as value from partners.region_period where region = 'elders'`)).toBe(0)
  })

  test('a chapter that takes its part and fails takes the whole load with it', async () => {
    const pack = await shipped('midden-nederland-2023-2026')
    const renamed = { ...pack, organisations: pack.organisations.map(row => ({ ...row, name: `${row.name} (hernoemd)` })) }
    await expect(loadPack(owner, renamed, clock, () => Promise.reject(new Error('not mine')))).rejects.toThrow('not mine')
    expect(await one<number>(`select count(*)::integer as value from core.organisation where name like '%(hernoemd)'`)).toBe(0)
  })
})

describe('a region that has nothing to do with Midden-Nederland', () => {
  test('loads without a change of code, in a database of its own', async () => {
    const elsewhere = await testDatabase()
    const pool = openOwner(elsewhere.owner)
    try {
      const { pack } = await checkPack(fileURLToPath(new URL('./test-region', import.meta.url)))
      expect(await loadPack(pool, pack as Pack, clock)).toMatchObject({ region: 'waterzee', unchanged: false })
      const { rows } = await pool.query<{ day: string; count: number }>(
        `select d::text as day, count(m.area_code)::integer as count from unnest('{2032-12-31,2033-01-01}'::date[]) d, partners.municipalities_on('EX01', d, 'infinity') m group by 1 order by 1`,
      )
      expect(rows).toEqual([
        { day: '2032-12-31', count: 2 },
        { day: '2033-01-01', count: 2 },
      ])
    } finally {
      await pool.end()
      await elsewhere.drop()
    }
  })
})
