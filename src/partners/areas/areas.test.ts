// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { systemClock } from '../../core/time/clock.ts'
import { checkPack, loadPack, type Pack } from '../region-pack/public.ts'

interface Listed {
  areas: {
    code: string
    kind: string
    name: { nl: string }
    wholes: Record<string, string>
    tile: { column: number; row: number } | null
    population: { year: number; persons: number } | null
  }[]
}
interface Shown {
  name: { nl: string }
  exists: boolean
  municipalities: number
  wholes: { hierarchy: string; code: string; toConfirm: string | null }[]
  parts: { hierarchy: string; code: string }[]
  population: { year: number; bordersThen: number | null; bordersNow: number | null }[]
  changes: { oldName: string; newName: string; changeDate: string }[]
}

let site: TestSite

beforeAll(async () => {
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  site = await testSite({ prepare: owner => loadPack(owner, pack as Pack, systemClock) })
})
afterAll(() => site?.close())

const show = async (path: string) => (await site.as(null).get<Shown>(`/v1/areas/${path}`)).body
const inYear = (area: Shown, year: number) => area.population.find(row => row.year === year)

describe('the areas of the region', () => {
  test('each municipality of the unit has a tile of its own on the map', async () => {
    const { body } = await site.as(null).get<Listed>('/v1/areas?asOfDate=2020-06-01')
    const tiles = body.areas.filter(area => area.wholes.police?.startsWith('RE03-')).map(area => area.tile)
    expect(tiles).toHaveLength(39)
    expect(new Set(tiles.map(tile => `${tile?.column} ${tile?.row}`)).size).toBe(39)
  })

  test('the population beside a name is that of the year asked', async () => {
    const { body } = await site.as(null).get<Listed>('/v1/areas?asOfDate=2018-06-01')
    expect(body.areas.find(area => area.code === 'GM0344')?.population).toEqual({ year: 2018, persons: 350_174 })
  })

  test('Utrecht stands in four hierarchies that know nothing of each other', async () => {
    const area = await show('GM0308?asOfDate=2020-06-01')
    expect(area.wholes.map(whole => [whole.hierarchy, whole.code])).toEqual([
      ['basisteam', 'RE03-BT-BES'],
      ['police', 'RE03-OOST-UTRECHT'],
      ['province', 'PV26'],
      ['safety-region', 'VR09'],
    ])
  })

  test('a place without a source is shown as to be confirmed', async () => {
    const area = await show('GM0307?asOfDate=2020-06-01')
    expect(area.wholes.find(whole => whole.hierarchy === 'police')?.toConfirm).toContain('algemene kennis')
  })
})

describe('then and now', () => {
  test('the region of 2015 counts on the borders of then and on those of now', async () => {
    const region = await show('RE03?asOfDate=2023-06-01')
    expect(region.municipalities).toBe(38)
    expect(inYear(region, 2015)).toEqual({ year: 2015, bordersThen: 1_918_936, bordersNow: 1_934_834 })
  })

  test('Vijfheerenlanden did not exist in 2018, but its ground did', async () => {
    const area = await show('GM1961')
    expect(inYear(area, 2018)).toEqual({ year: 2018, bordersThen: null, bordersNow: 21_139 + 20_206 + 14_012 })
    expect(inYear(area, 2019)).toEqual({ year: 2019, bordersThen: 56_262, bordersNow: 56_262 })
    expect(area.changes.map(change => change.oldName)).toEqual(['Leerdam', 'Vianen', 'Zederik'])
  })

  test('Weesp is still readable after it went into Amsterdam', async () => {
    const area = await show('GM0457?asOfDate=2024-01-01')
    expect(area).toMatchObject({ exists: false, wholes: [], changes: [{ newName: 'Amsterdam', changeDate: '2022-03-24' }] })
  })
})

describe('recording a merger', () => {
  const why = 'Besluit van de raden (fictief)'
  const change = async (person: 'bureau-coordinator' | 'mayor', body: object, headers: Record<string, string> = {}) => {
    const visitor = site.as(person)
    const seen = await visitor.get('/v1/areas/GM0184')
    return visitor.post('/v1/areas/GM0184/changes', body, { 'if-match': String(seen.headers.etag), ...headers })
  }

  test('only the bureau may, and the others hear which rule says so', async () => {
    const refused = await change('mayor', { into: 'GM0171', changeDate: '2027-01-01', why })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('Het bureau legt een herindeling vast')
  })

  test('all faults come at once', async () => {
    const faulty = await change('bureau-coordinator', { into: 'GM0184', changeDate: '2027-02-30', why: 'x' })
    expect(faulty.status).toBe(400)
    expect((faulty.body as { errors: { name: string }[] }).errors.map(error => error.name).sort()).toEqual(['/changeDate', '/why'])
  })

  test('a municipality cannot go into itself or into one that is no more', async () => {
    expect((await change('bureau-coordinator', { into: 'GM0184', changeDate: '2027-01-01', why })).status).toBe(400)
    expect((await change('bureau-coordinator', { into: 'GM0457', changeDate: '2027-01-01', why })).status).toBe(400)
  })

  test('one recorded fact ends the area, its places and its seat in the college', async () => {
    const done = await change('bureau-coordinator', { into: 'GM0171', changeDate: '2027-01-01', why })
    expect(done.status).toBe(200)
    expect((await show('RE03?asOfDate=2026-12-31')).municipalities).toBe(38)
    expect((await show('RE03?asOfDate=2027-01-01')).municipalities).toBe(37)
    const { body } = await site.as(null).get<{ members: { code: string; validToDate: string | null }[] }>('/v1/organisations/RVC')
    expect(body.members.find(each => each.code === 'GM0184')?.validToDate).toBe('2027-01-01')
  })

  test('a second merger of the same area is refused', async () => {
    expect((await change('bureau-coordinator', { into: 'GM0171', changeDate: '2028-01-01', why })).status).toBe(409)
  })
})
