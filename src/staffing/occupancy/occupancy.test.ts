// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { Answer } from '../../core/contract/define.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'
import type { contract } from './contract.ts'
import { inventReadings } from './public.ts'

type All = Answer<(typeof contract)['listOccupancy']>
type Team = Answer<(typeof contract)['readTeam']>
type Scenarios = Answer<(typeof contract)['listScenarios']>

const bes = '/v1/occupancy/RE03-BT-BES'

const clock = movableClock('2020-01-15T09:00:00Z')
describe('occupancy', () => {
  let site: TestSite
  const all = async (): Promise<All> => (await site.as('mayor').get<All>('/v1/occupancy')).body
  const team = async (): Promise<Team> => (await site.as('mayor').get<Team>(bes)).body
  const add = async (noun: string, body: object, person: 'police-planner' | 'police-chief' | 'mayor' = 'police-planner') => {
    const seen = await site.as(person).get(bes)
    return site.as(person).post(`${bes}/${noun}`, body, { 'if-match': String(seen.headers.etag) })
  }
  const reading = {
    task: 'neighbourhood-officer',
    measuredDate: '2019-12-31',
    formation: 16,
    occupied: 15,
    deployableHours: 396,
    askedHours: 468,
    assignments: 12,
  }

  beforeAll(async () => {
    const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
    site = await testSite({
      clock,
      prepare: async owner => {
        await loadRegion(owner, pack as Pack)
        await inventReadings(owner)
        await inventReadings(owner)
      },
    })
  }, 120_000)
  afterAll(() => site.close())

  it('holds invented readings per basisteam and district, each marked, the same at every start', async () => {
    const { readings, teams } = await all()
    expect(readings.every(({ fictitious }) => fictitious)).toBe(true)
    expect(new Set(readings.map(({ team: code }) => code)).size).toBe(8)
    expect(readings).toHaveLength(8 * 3 * 5)
    expect(teams.filter(({ kind }) => kind === 'basisteam').map(({ code }) => code)).toEqual([
      'RE03-BT-BES',
      'RE03-BT-DE-COPEN',
      'RE03-BT-LEKSTROOM',
    ])
  })

  it('hides everything but the places of teams under five places, everywhere', async () => {
    const { readings } = await all()
    const small = readings.filter(({ formation }) => formation < 5)
    expect(small.length).toBeGreaterThan(0)
    expect(
      small.every(({ hidden, occupied, occupancy, shortFte }) => hidden && occupied === null && occupancy === null && shortFte === null),
    ).toBe(true)
  })

  it('knows the norm of 97% with its date, and one officer per 5,000 inhabitants with those of the right year', async () => {
    const { norms, teams, regionInhabitants } = await all()
    expect(norms.map(({ value, normDate }) => [value, normDate])).toEqual([
      [0.97, '2019-01-31'],
      [5000, '2013-01-01'],
      [375.9, '2019-01-31'],
    ])
    const inhabitants = teams.find(({ code }) => code === 'RE03-BT-BES')?.inhabitants.find(({ year }) => year === 2019)?.persons
    const { rows } = await site.owner.query(
      `select sum(persons)::int as persons from partners.population_state where year = 2019 and area_code in ('GM0308', 'GM0313', 'GM0317', 'GM0342')`,
    )
    expect(inhabitants).toBe(rows[0].persons)
    const lekstroom = teams.find(({ code }) => code === 'RE03-BT-LEKSTROOM')?.inhabitants.map(({ year }) => year)
    expect(Math.min(...(lekstroom ?? []))).toBe(2019)
    expect(regionInhabitants.find(({ year }) => year === 2019)?.persons).toBeGreaterThan(1_200_000)
  })

  it('takes a reading of the planner, keeps deployable hours apart from occupied places, and a later one replaces it', async () => {
    expect((await add('readings', { ...reading, occupied: 14 })).status).toBe(200)
    clock.moveTo('2020-01-15T09:05:00Z')
    expect((await add('readings', reading)).status).toBe(200)
    const own = (await team()).readings.filter(({ measuredDate }) => measuredDate === '2019-12-31')
    expect(own).toMatchObject([{ occupied: 15, deployableHours: 396, belowNorm: true, shortFte: 2, fictitious: true }])
    expect((await add('readings', { ...reading, measuredDate: '2020-02-01' })).status).toBe(400)
    expect((await add('readings', reading, 'mayor')).status).toBe(403)
  })

  it('notes the cause of an imbalance, without persons', async () => {
    const note = { measuredDate: '2019-12-31', cause: 'training', note: 'Twee plaatsen volgen een opleiding tot de zomer.' }
    expect((await add('imbalance-notes', note, 'police-chief')).status).toBe(200)
    expect((await add('imbalance-notes', { ...note, note: 'Jan de Vries, jan@politie.nl, is ziek.' })).status).toBe(400)
    expect((await team()).notes).toMatchObject([{ cause: 'training', organisation: 'Politie Midden-Nederland' }])
  })

  it('makes a talking paper for the authorities that hides small teams and says what is invented', async () => {
    const offered = await site
      .as('police-planner')
      .post<{ number: string; version: number }>('/v1/occupancy/talking-papers', { measuredDate: '2019-01-31' })
    expect(offered.status).toBe(201)
    const { text } = await site.as('mayor').get(`/v1/document-versions/${offered.body.number}/${offered.body.version}`)
    for (const words of ['verzonnen, voor een demonstratie', 'te klein om te tonen', 'norm van 97%']) expect(text).toContain(words)
    expect((await site.as('police-planner').post('/v1/occupancy/talking-papers', { measuredDate: '2001-01-01' })).status).toBe(400)
  })

  it('keeps a scenario beside the ledger, which stays as it was', async () => {
    const postings = async () => (await site.owner.query('select count(*)::int as n from staffing.posting')).rows[0].n
    const before = await postings()
    const line = {
      fromUnit: 'POLITIE-RECHERCHE',
      fromCategory: 'operational',
      toUnit: 'POLITIE-FLEVOLAND',
      toCategory: 'operational',
      fte: 2.5,
    }
    const scenario = { title: 'Twee en een half naar Flevoland', asOfDate: '2019-01-31', lines: [line] }
    expect((await site.as('police-planner').post('/v1/formation/scenarios', scenario)).status).toBe(201)
    expect((await site.as('mayor').post('/v1/formation/scenarios', scenario)).status).toBe(403)
    const wrong = await site.as('police-planner').post('/v1/formation/scenarios', { ...scenario, lines: [{ ...line, toUnit: 'RE03' }] })
    expect((wrong.body.errors as { name: string }[]).map(({ name }) => name)).toEqual(['/lines/0/toUnit'])
    const { scenarios } = (await site.as('mayor').get<Scenarios>('/v1/formation/scenarios')).body
    expect(scenarios[0]?.effects.map(({ code, now, change }) => [code, now, change])).toEqual([
      ['POLITIE-RECHERCHE', 714, -2.5],
      ['POLITIE-FLEVOLAND', 756, 2.5],
    ])
    expect(await postings()).toBe(before)
  })
})
