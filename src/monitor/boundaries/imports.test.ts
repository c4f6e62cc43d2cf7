// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod/mini'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { loadRegion } from '../../load-region.ts'
import { movableClock } from '../../core/time/clock.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'
import type { contract } from './contract.ts'
import { importAreas } from './public.ts'

type Boundaries = z.output<(typeof contract)['readBoundaries']['output']>
const clock = movableClock('2024-03-01T09:00:00Z')
const shared = fileURLToPath(new URL('../../../../shared/data/boundaries/', import.meta.url))
let site: TestSite
let folder: string

/** A file with squares for the municipalities named. */
function file(name: string, codes: readonly string[], more: object = {}): string {
  const features = codes.map((statcode, index) => {
    const [x, y] = [5 + index / 100, 52]
    return {
      type: 'Feature',
      properties: { statcode, ...more },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [x, y],
            [x + 0.01, y],
            [x + 0.01, y + 0.01],
            [x, y],
          ],
        ],
      },
    }
  })
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }))
  return path
}

const shown = async (query = ''): Promise<Boundaries> => (await site.as(null).get<Boundaries>(`/v1/boundaries${query}`)).body

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'boundaries-'))
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  site = await testSite({ clock, prepare: owner => loadRegion(owner, pack as Pack, clock) })
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('boundaries', () => {
  test('are none at first: the map of tiles stands in', async () => {
    expect(await shown('?area=RE03&date=2023-01-01')).toEqual({ bordersDate: null, credit: null, complete: false, features: [] })
  })

  test('come in once, with their day and their makers', async () => {
    const path = file('gemeenten-2023.geojson', ['GM0344', 'GM0034'])
    expect(await importAreas(site.owner, path, { clock })).toMatchObject({ result: 'new', areas: 2, bordersDate: '2023-01-01' })
    expect(await importAreas(site.owner, path, { clock })).toMatchObject({ result: 'known', areas: 2 })
    const seen = await shown('?area=RE03&date=2023-01-01')
    expect(seen).toMatchObject({ bordersDate: '2023-01-01', credit: 'CBS, Kadaster (2023)', complete: false })
    expect(seen.features.map(one => one.code)).toEqual(['GM0034', 'GM0344'])
  })

  test('are complete when every municipality of the area is in them', async () => {
    expect(await shown('?area=GM0344&date=2023-01-01')).toMatchObject({
      complete: true,
      features: [{ code: 'GM0344', geometry: { type: 'Polygon' } }],
    })
  })

  test('of the day nearest to the one asked for are taken', async () => {
    await importAreas(site.owner, file('oud.geojson', ['GM0344', 'GM0034'], { jrstatcode: '2016GM0000' }), {
      clock,
      credit: 'Gemeente (fictief)',
    })
    expect(await shown('?area=RE03&date=2015-01-01')).toMatchObject({ bordersDate: '2016-01-01', credit: 'Gemeente (fictief)' })
    expect(await shown('?area=RE03&date=2023-06-01')).toMatchObject({ bordersDate: '2023-01-01' })
  })

  test('are refused whole, with every reason', async () => {
    const path = join(folder, 'bad.geojson')
    writeFileSync(
      path,
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', properties: {}, geometry: null },
          { type: 'Feature', properties: { statcode: 'GM0344' }, geometry: null },
        ],
      }),
    )
    const result = await importAreas(site.owner, path, { clock, bordersDate: '2020-01-01' })
    expect(result).toMatchObject({
      result: 'refused',
      faults: [{ nl: expect.stringContaining('Vorm 1') }, { nl: expect.stringContaining('GM0344') }],
    })
  })

  test('without a year ask for the day', async () => {
    const result = await importAreas(site.owner, file('grenzen.geojson', ['GM0344']), { clock })
    expect(result).toMatchObject({ result: 'refused', faults: [{ nl: expect.stringContaining('--borders') }] })
  })

  test('that are no JSON are refused', async () => {
    const path = join(folder, 'text.geojson')
    writeFileSync(path, '{"type":')
    expect(await importAreas(site.owner, path, { clock })).toMatchObject({
      result: 'refused',
      faults: [{ nl: 'Dit is geen GeoJSON of TopoJSON.' }],
    })
  })
})

describe.skipIf(!existsSync(shared))('the boundaries of CBS and Kadaster (skipped without ../shared)', () => {
  test.each([
    ['mn39-2022.geojson', 39, '2022-01-01'],
    ['mn38-2023.geojson', 38, '2023-01-01'],
    ['mn43-2015.geojson', 43, '2015-01-01'],
    ['nl-2024-gemeenten.geojson', 342, '2024-01-01'],
    ['nl-2020-gemeenten-veiligheidsregios.topojson', 380, '2020-01-01'],
    ['mn-2019.topo.json', 39, '2019-01-01'],
  ])('%s holds %d areas', async (name, areas, bordersDate) => {
    expect(await importAreas(site.owner, join(shared, name), { clock })).toMatchObject({ result: 'new', areas, bordersDate })
  })

  test('then draw the region within the borders of the figures', async () => {
    const seen = await shown('?area=RE03&date=2023-01-01')
    expect([seen.bordersDate, seen.complete, seen.features.length]).toEqual(['2023-01-01', true, 38])
  })
})
