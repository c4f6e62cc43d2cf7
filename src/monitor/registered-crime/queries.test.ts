// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod/mini'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { loadRegion } from '../../load-region.ts'
import { movableClock } from '../../core/time/clock.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'
import type { contract } from './contract.ts'
import { figures } from './public.ts'

type Picture = z.output<(typeof contract)['readPicture']['output']>
type AreaFigures = z.output<(typeof contract)['readArea']['output']>
let site: TestSite

async function pack(name: string): Promise<Pack> {
  const { pack: found, problems } = await checkPack(fileURLToPath(new URL(`../../../regions/${name}`, import.meta.url)))
  expect(problems).toEqual([])
  return found as Pack
}

beforeAll(async () => {
  const clock = movableClock('2024-03-01T09:00:00Z')
  site = await testSite({
    clock,
    prepare: async owner => {
      await loadRegion(owner, await pack('midden-nederland-2019-2022'), clock)
      await loadRegion(owner, await pack('midden-nederland-2023-2026'), clock)
    },
  })
})
afterAll(() => site.close())

const picture = async (query = ''): Promise<Picture> => (await site.as(null).get<Picture>(`/v1/registered-crime${query}`)).body
const percent = (share: number | null | undefined): string => ((share ?? Number.NaN) * 100).toFixed(1)

describe('the region in one picture, from the pack alone', () => {
  test('shows the five figures of the strategy, 2018 against 2015', async () => {
    const { from, to, indicators } = await picture()
    expect([from, to]).toEqual([2015, 2018])
    const five = indicators.filter(one => one.printed)
    expect(five.map(one => [one.code, one.from, one.to, percent(one.change?.share), one.printed?.change])).toEqual([
      ['totaal', 107_527, 91_191, '-15.2', -15],
      ['geweld', 9_187, 8_489, '-7.6', -7],
      ['woninginbraak', 8_457, 6_170, '-27.0', -27],
      ['straatroof', 426, 278, '-34.7', -35],
      ['overvallen', 103, 70, '-32.0', -30],
    ])
    expect(five.every(one => one.change !== null && one.change.low < (one.change.share ?? 0))).toBe(true)
    expect(five.find(one => one.code === 'geweld')).toMatchObject({
      offences: ['1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.6', '1.4.7'],
      unconfirmedBecause: expect.stringContaining('geweld'),
    })
  })

  test('says on which municipal borders the figures stand, and from which edition', async () => {
    const { municipalities, bordersDate, sources } = await picture()
    expect(bordersDate).toBe('2023-01-01')
    expect(municipalities).toHaveLength(38)
    expect(municipalities.map(one => one.code)).not.toContain('GM0457')
    expect(sources).toMatchObject([
      { table: '47013NED', origin: 'pack', retrievedDate: '2023-11-17', title: expect.stringContaining('47013NED') },
    ])
  })

  test('compares the target year of the strategy with its baseline', async () => {
    const { total, risers, beyondTenPercent } = await picture('?from=2018&to=2022')
    expect([total.from, total.to, percent(total.change?.share)]).toEqual([91_191, 84_742, '-7.1'])
    expect(risers[0]).toMatchObject({ code: '3.7.4', from: 298, to: 1_943 })
    expect(beyondTenPercent.rose + beyondTenPercent.fell + beyondTenPercent.within + beyondTenPercent.unknown).toBe(38)
  })

  test('counts residents of the year itself on the same ground: municipalities merged later count along', async () => {
    const { total, municipalities } = await picture()
    expect([total.residentsFrom, total.residentsTo]).toEqual([1_934_834, 1_985_178])
    const goois = municipalities.find(one => one.code === 'GM1942')
    expect(goois?.residentsFrom).toBe(32_984 + 6_226 + 17_303)
    expect(municipalities.reduce((sum, one) => sum + (one.residentsFrom ?? Number.NaN), 0)).toBe(total.residentsFrom)
  })

  test('adds a district up from its municipalities', async () => {
    const district = await picture('?area=RE03-FLEVOLAND')
    expect(district.municipalities).toHaveLength(6)
    expect(district.total.to).toBe(district.municipalities.reduce((sum, one) => sum + (one.to ?? Number.NaN), 0))
    expect(district.trend).toHaveLength(11)
  })

  test('shows one offence and one municipality', async () => {
    const { offence, total, municipalities } = await picture('?area=GM0344&offence=1.1.1')
    expect(offence).toEqual({ code: '1.1.1', title: { nl: 'Diefstal/inbraak woning', en: 'Theft/burglary, home' } })
    expect(municipalities.map(one => one.code)).toEqual(['GM0344'])
    expect(total.from).toBeGreaterThan(0)
  })

  test('names the breaks in the count that touch what is shown', async () => {
    expect((await picture('?offence=3.9.1')).breaks.map(one => one.date)).toEqual(['2020-04-30'])
    expect((await picture('?offence=1.1.1')).breaks).toEqual([])
  })

  test('places every municipality on the tile map', async () => {
    const { municipalities } = await picture()
    expect(municipalities.every(one => one.tile !== null)).toBe(true)
    expect(new Set(municipalities.map(one => `${one.tile?.column} ${one.tile?.row}`)).size).toBe(38)
  })

  test('is not found for an area or offence that does not exist, and names every fault in the question', async () => {
    expect((await site.as(null).get('/v1/registered-crime?area=GM9999')).status).toBe(404)
    expect((await site.as(null).get('/v1/registered-crime?offence=9.9.9')).status).toBe(404)
    const { status, body } = await site
      .as(null)
      .get<{ errors: { name: string }[] }>('/v1/registered-crime?area=%3Cx%3E&offence=inbraak&from=toen')
    expect([status, body.errors.map(error => error.name).sort()]).toEqual([400, ['area', 'from', 'offence']])
  })

  test('keeps to the period that is asked for', async () => {
    const { strategy, periods } = await picture('?period=2019-2022')
    expect(strategy).toMatchObject({ period: '2019-2022', fromYear: 2019, toYear: 2022 })
    expect(periods).toEqual(['2019-2022', '2023-2026'])
  })
})

describe('an area in detail', () => {
  test('shows all its offences in two years beside the development of the region', async () => {
    const { body } = await site.as(null).get<AreaFigures>('/v1/registered-crime/areas/GM0344?from=2018&to=2022')
    expect(body.offences).toHaveLength(59)
    expect(body.trend).toHaveLength(11)
    expect(body.regionTrend).toHaveLength(11)
    const parts = body.offences.filter(one => !one.rollUp).reduce((sum, one) => sum + (one.to ?? Number.NaN), 0)
    expect(parts).toBe(body.total.to)
  })

  test('marks small counts as unstable', async () => {
    const { body } = await site.as(null).get<AreaFigures>('/v1/registered-crime/areas/GM0339')
    const robbery = body.offences.find(one => one.code === '1.4.7')
    expect(robbery?.unstable).toBe(true)
  })
})

describe('a download', () => {
  test('holds every municipality with its counts, its change and where they come from', async () => {
    const { text, headers, status } = await site.as(null).get('/v1/registered-crime/municipalities?from=2015&to=2018')
    const [head = '', ...rows] = text.replace('\uFEFF', '').trim().split('\r\n')
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(head).toContain('misdrijven_2015,misdrijven_2018')
    expect(rows).toHaveLength(38)
    expect(rows.every(row => row.includes('47013NED') && row.includes('2023-11-17') && row.endsWith('2023-01-01'))).toBe(true)
  })

  test('of an area holds every offence and year', async () => {
    const { text } = await site.as(null).get('/v1/registered-crime/areas/RE03/figures')
    const rows = text.trim().split('\r\n').slice(1)
    expect(rows).toHaveLength(59 * 11)
    expect(rows[3]).toMatch(/^RE03,0\.0\.0,Totaal misdrijven,2015,107527,/)
  })
})

describe('figures for the command line', () => {
  test('come with their change, interval and vintage', async () => {
    const found = await figures(site.owner, { area: 'RE03', offence: '1.4.7', years: [2015, 2018] }, site.clock)
    expect(found?.years.map(row => [row.year, row.registered])).toEqual([
      [2015, 103],
      [2018, 70],
    ])
    expect(found?.changes).toMatchObject([{ from: 2015, to: 2018, unstable: false, change: { share: expect.closeTo(-0.3204, 4) } }])
    expect(found?.years[0]?.sources).toMatchObject([{ table: '47013NED', retrievedDate: '2023-11-17', bordersDate: '2023-01-01' }])
  })

  test('are absent for an area or offence that does not exist', async () => {
    expect(await figures(site.owner, { area: 'GM9999', offence: '0.0.0', years: [2018] }, site.clock)).toBeNull()
    expect(await figures(site.owner, { area: 'RE03', offence: '8.8.8', years: [2018] }, site.clock)).toBeNull()
  })
})
