// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod/mini'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { DemoPersonCode } from '../../core/identity/people.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'
import type { contract } from './contract.ts'

type Register = z.output<(typeof contract)['listIndicators']['output']>
type One = z.output<(typeof contract)['readIndicator']['output']>
let site: TestSite
let decision: string
const clock = movableClock('2019-12-02T09:00:00Z')

beforeAll(async () => {
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  if (!pack) throw new Error('The pack has faults.')
  site = await testSite({ clock, prepare: owner => loadRegion(owner, pack, clock) })
  const bureau = site.as('bureau-coordinator')
  const proposed = await bureau.post('/v1/proposals', {
    bodyCode: 'RVC',
    title: 'Indicatoren van de strategie',
    text: 'Het college stelt de indicatoren vast.',
    why: 'Omdat de strategie er naar vraagt.',
  })
  const address = `/v1/proposals/${proposed.body.id}`
  const { headers } = await bureau.get(address)
  const decided = await bureau.post(
    `${address}/decisions`,
    {
      outcome: 'adopted',
      means: 'consensus',
      consensusNote: 'Zonder tegenspraak.',
      title: 'Indicatoren van de strategie',
      text: 'Het college stelt de indicatoren vast.',
      decidedDate: '2019-12-02',
    },
    { 'if-match': String(headers.etag) },
  )
  decision = decided.body.id as string
  await runDueJobs(site.engine, site.features, site.owner)
})
afterAll(() => site.close())

const register = async () => (await site.as(null).get<Register>('/v1/indicators')).body.indicators
const one = async (code: string) => (await site.as(null).get<One>(`/v1/indicators/${code}`)).body
async function act(person: DemoPersonCode, code: string, noun: string, body: object) {
  const { headers } = await site.as(person).get(`/v1/indicators/${code}`)
  return site
    .as(person)
    .post<{ detail: string; errors: { name: string }[] }>(`/v1/indicators/${code}/${noun}`, body, { 'if-match': String(headers.etag) })
}

test('everybody reads what an indicator is: definition, formula, source, owner, frequency and quality; violence names its seven codes', async () => {
  const all = await register()
  expect(all).toHaveLength(9)
  for (const { definition, formula, quality, owner, source, frequency } of all)
    for (const said of [definition.nl, formula?.nl, quality?.nl, owner?.name, source?.title, frequency]) expect(said).toBeTruthy()
  const violence = await one('geweld')
  expect(violence.offences.map(({ code }) => code)).toEqual(['1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.6', '1.4.7'])
  expect(violence.unconfirmedBecause).toContain('zegt niet welke misdrijven geweld zijn')
  expect((await one('beleving-professionals')).levels.map(({ level }) => level)).toEqual([1, 2, 3, 4])
})

test('a decision adopts an indicator, and nothing but an adopted decision does', async () => {
  expect((await act('mayor', 'geweld', 'adoptions', { decisionId: decision })).status).toBe(403)
  const madeUp = '00000000-0000-4000-8000-000000000000'
  expect((await act('bureau-coordinator', 'geweld', 'adoptions', { decisionId: madeUp })).status).toBe(404)
  expect((await act('bureau-coordinator', 'geweld', 'adoptions', { decisionId: decision })).status).toBe(200)
  expect(await one('geweld')).toMatchObject({ adoptedBy: { id: decision }, unconfirmedBecause: null })
  expect((await act('bureau-coordinator', 'geweld', 'adoptions', { decisionId: decision })).status).toBe(409)
})

test('a changed definition splits the series: no year is counted twice and no change is given across', async () => {
  const total = () =>
    site.owner.query(`select year, value, part from monitor.indicator_year where code = 'geweld' and year in (2015, 2018) order by year`)
  const before = (await total()).rows
  const wrong = await act('bureau-coordinator', 'geweld', 'definitions', {
    fromYear: 2017,
    definition: 'Geweld zonder zedenmisdrijven, van moord tot overval.',
    offences: ['0.0.0', '9.9.9'],
    why: 'Zedenmisdrijven staan apart.',
    decisionId: decision,
  })
  expect(wrong.status).toBe(400)
  const done = await act('bureau-coordinator', 'geweld', 'definitions', {
    fromYear: 2017,
    definition: 'Geweld zonder zedenmisdrijven, van moord tot overval.',
    offences: ['1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.6', '1.4.7'],
    why: 'Zedenmisdrijven staan apart.',
    decisionId: decision,
  })
  expect(done.status).toBe(200)
  const after = (await total()).rows
  expect(after.map(({ part }) => part)).toEqual([null, 2017])
  expect(after[0].value).toBe(before[0].value)
  expect(after[1].value).toBeLessThan(before[1].value)
  expect((await one('geweld')).definitions.map(({ fromYear, toYear }) => [fromYear, toYear])).toEqual([
    [null, 2017],
    [2017, null],
  ])
  const { body } = await site
    .as(null)
    .get<{ indicators: { code: string; from: number | null; change: unknown }[] }>('/v1/registered-crime?from=2015&to=2018')
  expect(body.indicators.find(({ code }) => code === 'geweld')).toMatchObject({ from: null, change: null })
})

test('a new indicator is proposed to a body, and stands in the register once the body adopted it and not before', async () => {
  const proposal = {
    nameNl: 'Geweld op school',
    nameEn: 'Violence at school',
    definition: 'Mishandeling en bedreiging in en om scholen.',
    definitionEn: 'Assault and threats in and around schools.',
    formula: '1.4.4 + 1.4.5, politie-eenheid, kalenderjaar.',
    unit: 'misdrijven',
    frequency: 'jaar',
    owner: 'RE03',
    offences: ['1.4.4', '1.4.5'],
    why: 'Jongeren vragen erom.',
    bodyCode: 'RVC',
  }
  const bureau = site.as('bureau-coordinator')
  expect((await site.as('adviser-large').post('/v1/indicator-proposals', proposal)).status).toBe(403)
  expect((await site.as('mayor').post('/v1/indicator-proposals', { ...proposal, nameNl: 'Geweld' })).text).toContain(
    'al een indicator met deze naam',
  )
  const made = await site.as('mayor').post<{ id: string; proposalId: string }>('/v1/indicator-proposals', proposal)
  const takeUp = () => bureau.post<{ code: string }>(`/v1/indicator-proposals/${made.body.id}/entries`, {})
  expect((await takeUp()).text).toContain('Het orgaan heeft het voorstel aangenomen')
  expect(await register()).toHaveLength(9)

  const address = `/v1/proposals/${made.body.proposalId}`
  const seen = await bureau.get<{ title: string; text: string }>(address)
  expect(seen.body.text).toContain('Hij telt de misdrijven met code 1.4.4, 1.4.5.')
  const { title, text } = seen.body
  const adopted = { outcome: 'adopted', means: 'consensus', consensusNote: 'Eens.', title, text, decidedDate: '2019-12-02' }
  expect((await bureau.post(`${address}/decisions`, adopted, { 'if-match': String(seen.headers.etag) })).status).toBe(200)
  expect((await site.as('mayor').post(`/v1/indicator-proposals/${made.body.id}/entries`, {})).status).toBe(403)
  expect((await takeUp()).body.code).toBe('geweld-op-school')
  expect((await takeUp()).status).toBe(409)
  expect(await one('geweld-op-school')).toMatchObject({
    adoptedBy: { title: 'Indicator: Geweld op school' },
    latest: { year: 2022 },
    unit: 'misdrijven',
  })
})

test('a retired indicator stays readable with its values, and nothing is added to it', async () => {
  const retired = { fromYear: 2020, why: 'Woninginbraak is geen regionale ambitie meer.', decisionId: decision }
  expect((await act('bureau-coordinator', 'woninginbraak', 'retirements', retired)).status).toBe(200)
  const read = await one('woninginbraak')
  expect(read).toMatchObject({ retired: { fromYear: 2020 }, latest: { year: 2022 } })
  expect((await act('bureau-coordinator', 'woninginbraak', 'adoptions', { decisionId: decision })).status).toBe(403)
  expect((await register()).at(-1)?.code).toBe('woninginbraak')
})

test('only the owner gives a reading, only where others do not count, and a level says what it appears from', async () => {
  expect((await act('police-chief', 'beleving-professionals', 'readings', { level: 2, note: 'Uit drie gesprekken.' })).status).toBe(403)
  expect((await act('police-chief', 'geweld', 'readings', { value: 12 })).body.detail).toContain('niet uit cijfers van anderen')
  const bare = await act('bureau-coordinator', 'beleving-professionals', 'readings', { level: 7, asOfDate: '2030-01-01' })
  expect(bare.body.errors.map(({ name }) => name).sort()).toEqual(['/asOfDate', '/level', '/note'])
  expect((await act('bureau-coordinator', 'beleving-professionals', 'readings', { level: 2, note: 'Uit drie gesprekken.' })).status).toBe(
    200,
  )
  expect(await one('beleving-professionals')).toMatchObject({ latest: { level: 2, asOfDate: '2019-12-02' }, dueDate: '2020-12-02' })
})

test('the owner is told once when a reading is due, and not again until the next', async () => {
  const told = async () =>
    (
      await site.owner.query(`select distinct about_id, due_date::text as due from core.notice where kind = 'reading-due' order by due`)
    ).rows.map(({ due }) => due)
  clock.moveTo('2019-12-03T09:00:00Z')
  await runDueJobs(site.engine, site.features, site.owner)
  expect(await told()).toEqual(['2019-04-01'])
  clock.moveTo('2020-12-05T09:00:00Z')
  await runDueJobs(site.engine, site.features, site.owner)
  await runDueJobs(site.engine, site.features, site.owner)
  expect(await told()).toEqual(['2020-12-02'])
})

test('the register is a file of one line for each definition', async () => {
  const { text } = await site.as(null).get('/v1/indicators/csv')
  const lines = text.trim().split('\r\n')
  expect(lines).toHaveLength(1 + 10 + 1)
  expect(lines.filter(line => line.startsWith('2019-2022,geweld,'))).toHaveLength(2)
})
