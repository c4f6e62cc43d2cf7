// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod/mini'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'
import type { contract as importContract } from '../crime-imports/contract.ts'
import { importRegisteredCrime } from '../crime-imports/public.ts'
import type { contract } from './contract.ts'

type Picture = z.output<(typeof contract)['readPicture']['output']>
type Imports = z.output<(typeof importContract)['listImports']['output']>
const folder = fileURLToPath(new URL('../../../../shared/data/crime/47013NED/', import.meta.url))
const years = [2012, 2015, 2018, 2022]

describe.skipIf(!existsSync(folder))('the published files (skipped without ../shared)', () => {
  let site: TestSite
  let before: Picture
  const picture = async (query = ''): Promise<Picture> => (await site.as(null).get<Picture>(`/v1/registered-crime${query}`)).body
  beforeAll(async () => {
    const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
    site = await testSite({ prepare: owner => loadRegion(owner, pack as Pack) })
    before = await picture()
    for (const year of years) await importRegisteredCrime(site.owner, `${folder}policedata${year}.csv`, { retrievedDate: '2023-11-17' })
  }, 120_000)
  afterAll(() => site?.close())

  test('give the same five figures as the pack, and supersede it', async () => {
    const { indicators, sources } = await picture()
    expect(indicators.map(one => [one.from, one.to])).toEqual(before.indicators.map(one => [one.from, one.to]))
    expect(indicators.slice(0, 5).map(one => [one.from, one.to])).toEqual([
      [107_527, 91_191],
      [9_187, 8_489],
      [8_457, 6_170],
      [426, 278],
      [103, 70],
    ])
    expect(sources.some(source => source.origin === 'file')).toBe(true)
  })

  test('give the ambition: 84,742 in 2022 against 91,191 in 2018', async () => {
    const { total } = await picture('?from=2018&to=2022')
    expect([total.from, total.to]).toEqual([91_191, 84_742])
  })

  test('add up to the total in every area and year where a total is published', async () => {
    const { rows } = await site.owner.query<{ areas: number; off: number }>(
      `select count(*)::integer as areas, count(*) filter (where total <> parts)::integer as off from (
         select max(registered) filter (where offence = '0.0.0') as total, sum(registered) filter (where offence <> '0.0.0') as parts
         from monitor.crime_figure f join monitor.crime_import i on i.id = f.import_id where i.origin = 'file' group by f.area_code, f.period_from) s where total is not null`,
    )
    expect(rows[0]?.off).toBe(0)
    expect(rows[0]?.areas).toBeGreaterThan(370 * years.length)
  })

  test('are the same per municipality as the figures of the pack', async () => {
    expect((await picture()).municipalities).toEqual(before.municipalities)
  })

  test('are listed as editions of 22,125 figures, with the empty cells that were read as nought and those not published', async () => {
    const { body } = await site.as(null).get<Imports>('/v1/crime-imports')
    const files = body.imports.filter(one => one.origin === 'file')
    expect(files).toHaveLength(years.length)
    expect(
      files.every(
        one =>
          one.counts === 22_125 &&
          one.inForce === 22_125 &&
          one.notPublished === 118 &&
          one.readAsNought > 7_000 &&
          one.bordersDate === '2023-01-01',
      ),
    ).toBe(true)
    const region = body.imports.find(one => one.origin === 'pack' && one.retrievedDate === '2023-11-17')
    expect(region).toMatchObject({ inForce: 31_801 - (years.length * 31_801) / 11 })
    expect(body.refusals).toEqual([])
  })

  test('keep the figure that holds equal to what all vintages say', async () => {
    const { rows } = await site.owner.query(
      'select count(*)::integer as off from ((table monitor.crime_latest except table monitor.crime_figure) union all (table monitor.crime_figure except table monitor.crime_latest)) d',
    )
    expect(rows[0]).toEqual({ off: 0 })
  })
})
