// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod/mini'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'
import { inventMonths } from '../crime-examples/public.ts'
import type { contract } from './contract.ts'
import { withoutGaps, yearToDate } from './rules.ts'

type Periods = z.output<(typeof contract)['readPeriods']['output']>
let site: TestSite

beforeAll(async () => {
  const clock = movableClock('2024-03-01T09:00:00Z')
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

const read = async (query: string): Promise<Periods> => (await site.as(null).get<Periods>(`/v1/crime-periods?${query}`)).body

test('the generated months of a municipality add up to its published year, and say that they are generated', async () => {
  const [months, years] = [await read('kind=month&area=GM0344&offence=1.1.1'), await read('kind=year&area=GM0344&offence=1.1.1')]
  const of2021 = months.points.filter(point => point.fromDate.startsWith('2021')).reduce((sum, point) => sum + (point.registered ?? 0), 0)
  expect(of2021).toBe(years.points.find(point => point.fromDate === '2021-01-01')?.registered)
  expect([months.generated, months.table, years.generated, years.table]).toEqual([true, '47022NED', false, '47013NED'])
  expect(months.sources.map(source => source.name.nl)).toEqual(['gegenereerd-47022NED.json'])
})

test('an answer holds one kind of period: months are no quarters and quarters no years', async () => {
  for (const [kind, every] of [
    ['month', 1],
    ['quarter', 3],
    ['year', 12],
  ] as const) {
    const { points, kinds } = await read(`kind=${kind}`)
    expect(kinds).toEqual(['month', 'quarter', 'year'])
    expect(points.length).toBeGreaterThan(10)
    expect(points.every(point => (point.registered ?? 0) > 0)).toBe(true)
    const starts = points.map(point => Number(point.fromDate.slice(0, 4)) * 12 + Number(point.fromDate.slice(5, 7)) - 1)
    expect(starts.every((start, place) => place === 0 || start - (starts[place - 1] ?? 0) === every)).toBe(true)
  }
})

test('the year to date stops at the last month and compares with the same months of every year that has them', async () => {
  const { points, toDate } = await read('area=GM0307&offence=1.1.1')
  expect(toDate.map(one => [one.year, one.baseYear, one.months])).toEqual(
    [2021, 2020, 2019, 2018, 2017, 2016, 2015].map(base => [2022, base, 9]),
  )
  const first = points
    .filter(point => point.fromDate >= '2018-01-01' && point.fromDate <= '2018-09-01')
    .reduce((sum, point) => sum + (point.registered ?? 0), 0)
  expect(toDate.find(one => one.baseYear === 2018)?.from).toBe(first)
})

test('a year to date is not made with a month missing or not published', () => {
  const month = (fromDate: string, registered: number | null = 10) => ({ fromDate, registered })
  const twoMonths = [month('2021-01-01'), month('2021-02-01'), month('2022-01-01'), month('2022-02-01', 20)]
  expect(yearToDate(twoMonths)).toMatchObject([{ year: 2022, baseYear: 2021, months: 2, from: 20, to: 30, unstable: false }])
  expect(yearToDate([month('2021-01-01'), month('2021-02-01', null), ...twoMonths.slice(2)])).toEqual([])
  expect(yearToDate(twoMonths.slice(1))).toEqual([])
  expect(withoutGaps([month('2021-11-01', 1), month('2022-02-01', 4)]).counts).toEqual([1, null, null, 4])
})

test('the planted rise is an alarm in its own municipality, with how often that goes wrong', async () => {
  const { unusual, lookedAt, falseAlarmsPerYear } = await read('offence=1.2.3')
  expect(unusual.map(one => one.code)).toContain('GM0356')
  expect(unusual.length).toBeLessThan(5)
  // The municipalities of the borders that the figures are on.
  expect([lookedAt, falseAlarmsPerYear]).toEqual([38, 0.19])
  const { points } = await read('offence=1.2.3&area=GM0356')
  expect(points.at(-1)?.expected?.alarm).toBe(true)
  expect(points[0]?.expected).toBeNull()
})

test('nuisance has kinds of its own and no expectation before five years are in', async () => {
  const { offences, points, lookedAt, table, generated } = await read('about=nuisance')
  expect(offences.map(one => one.code)).toEqual(['V00', 'V10', 'V20'])
  expect(points.at(-1)).toMatchObject({ fromDate: '2022-09-01', expected: null })
  expect([lookedAt, table, generated]).toEqual([0, '47024NED', true])
})

test('an area or offence that is not there is not found, and every fault in the question is told', async () => {
  expect((await site.as(null).get('/v1/crime-periods?area=GM9999')).status).toBe(404)
  expect((await site.as(null).get('/v1/crime-periods?offence=9.9.9')).status).toBe(404)
  const { status, body } = await site.as(null).get<{ errors: unknown[] }>('/v1/crime-periods?kind=week&about=x')
  expect([status, body.errors.length]).toEqual([400, 2])
})
