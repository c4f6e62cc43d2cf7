// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod/mini'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'
import type { contract } from './contract.ts'

type Survey = z.output<(typeof contract)['readSurvey']['output']>
let site: TestSite

beforeAll(async () => {
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  if (!pack) throw new Error('The pack has faults.')
  site = await testSite({ prepare: owner => loadRegion(owner, pack) })
})
afterAll(() => site.close())

const survey = async (code: string, query = '') => (await site.as(null).get<Survey>(`/v1/surveys/${code}${query}`)).body
const inUtrecht = ({ areas }: Survey) => areas.find(area => area.code === 'PV26')

test('everybody sees the questions and the editions, and none over 2018', async () => {
  const { body } = await site.as(null).get<z.output<(typeof contract)['listSurveys']['output']>>('/v1/surveys')
  expect(body.measures).toHaveLength(8)
  expect(body.editions.map(({ year }) => year)).toEqual([2013, 2014, 2015, 2016, 2017, 2019, 2021])
  expect(body.editions.at(-1)).toMatchObject({ respondents: 173_473, fieldworkFromDate: '2021-08-11', fieldworkToDate: '2021-10-31' })
})

test('an outcome carries its margin where it is published, and a difference within it is no difference', async () => {
  const feels = await survey('wel-eens-onveilig', '?from=2015&to=2017')
  expect(inUtrecht(feels)?.results.find(one => one.year === 2015)).toMatchObject({ value: 38.8, margin: 1.6 })
  expect(inUtrecht(feels)?.results.find(one => one.year === 2013)).toMatchObject({ value: 40.2, margin: null })
  expect(inUtrecht(feels)?.comparison).toMatchObject({ difference: -2, verdict: 'no-difference' })
  expect(feels.areas.find(area => area.code === 'NL01')?.comparison?.verdict).toBe('no-margin')
})

test('what lies beyond the margin is called by its name', async () => {
  expect(inUtrecht(await survey('criminaliteit-toegenomen', '?from=2015&to=2017'))?.comparison?.verdict).toBe('higher')
})

test('no difference is given over the change of method of 2021', async () => {
  const burglary = await survey('kans-inbraak', '?from=2017&to=2021')
  expect(inUtrecht(burglary)?.results.at(-1)).toMatchObject({ year: 2021, value: 6.8 })
  expect(inUtrecht(burglary)?.comparison).toEqual({ difference: null, margin: null, verdict: 'broken' })
  expect(inUtrecht(await survey('kans-inbraak'))?.comparison?.verdict).not.toBe('broken')
})

test('who chooses nothing compares with the last edition that tells of the most areas', async () => {
  const feels = await survey('wel-eens-onveilig')
  expect([feels.from, feels.to]).toEqual(['vm-2015', 'vm-2017'])
})

test('a question that was never asked is not there, and a year that is none is refused', async () => {
  expect((await site.as(null).get('/v1/surveys/geluk')).status).toBe(404)
  expect((await site.as(null).get('/v1/surveys/kans-inbraak?from=later')).status).toBe(400)
})
