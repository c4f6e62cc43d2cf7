// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod/mini'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { DemoPersonCode } from '../../core/identity/people.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'
import type { contract } from './contract.ts'

type Picture = z.output<(typeof contract)['readRicherPicture']['output']>
let site: TestSite
let story: string
let withdrawn: string

beforeAll(async () => {
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  if (!pack) throw new Error('The pack has faults.')
  const clock = movableClock('2021-06-01T09:00:00Z')
  site = await testSite({ clock, prepare: owner => loadRegion(owner, pack, clock) })
  const tell = async (body: string | null): Promise<string> =>
    (
      await site.owner.query<{ id: string }>(
        `insert into monitor.story (id, theme, kind, area_code, told_on_month, teller_role, body, may_quote, masked, known_at)
         values (gen_random_uuid(), 'geweld', 'story', 'GM0344', '2021-05-01', 'resident', $1, true, 0, '2021-05-20T00:00:00Z') returning id`,
        [body],
      )
    ).rows[0]!.id
  story = await tell('Op straat is het na elven grimmiger dan vorig jaar, maar aangifte doet hier niemand.')
  withdrawn = await tell(null)
  await site.owner.query(`insert into monitor.story_withdrawal (story_id, known_at) values ($1, '2021-05-25T00:00:00Z')`, [withdrawn])
})
afterAll(() => site.close())

const picture = async (person: DemoPersonCode | null, code = 'geweld') =>
  (await site.as(person).get<Picture>(`/v1/richer-pictures/${code}`)).body
async function act(person: DemoPersonCode, noun: string, body: object, code = 'geweld') {
  const { headers } = await site.as(person).get(`/v1/richer-pictures/${code}`)
  return site.as(person).post<{ proposalId: string; errors: { name: string }[] }>(`/v1/richer-pictures/${code}/${noun}`, body, {
    'if-match': String(headers.etag),
  })
}
const chosen = () => ({
  bodyCode: 'RVC',
  title: 'Toezicht na elven',
  text: 'Wij zetten tot 2022 toezicht in na elven.',
  reason: 'Het cijfer daalt, de verhalen zeggen iets anders.',
  figureDate: '2020-01-01',
  areaCode: 'RE03',
  storyIds: [story],
})

test('the page holds the series with its margin, the blind spots with their source, and the stories for who works on content', async () => {
  const seen = await picture('neighbourhood-officer')
  const of2018 = seen.points.find(({ year }) => year === 2018)!
  expect(of2018.low!).toBeLessThan(of2018.value!)
  expect(of2018.high!).toBeGreaterThan(of2018.value!)
  expect(of2018.vintage.retrievedDate).toBe('2023-11-17')
  expect(seen.blindSpots.map(({ code }) => code)).toEqual(['mishandeling', 'zeden', 'geweld-overig'])
  for (const spot of seen.blindSpots) expect(spot.sourceCode && (spot.rates.length > 0 || spot.noRate)).toBeTruthy()
  expect(seen.stories.map(({ id }) => id)).toEqual([story])
  expect((await picture(null)).stories).toEqual([])
  expect((await picture(null)).points.length).toBe(seen.points.length)
})

test('a survey breaks where its method changed; cyber hardly shows in figures and says where else to look', async () => {
  const feeling = await picture(null, 'veiligheidsbeleving')
  expect(feeling.points.find(({ year, area }) => year === 2015 && area.code === 'PV26')).toMatchObject({
    low: 37.199999999999996,
    high: 40.4,
  })
  const [cyber] = (await picture(null, 'cybercrime')).blindSpots
  expect(cyber?.text.nl).toContain('Valt nauwelijks in cijfers')
  expect(cyber?.alternatives.length).toBeGreaterThan(2)
  expect(cyber?.estimates).toMatchObject([{ value: 2_500_000, low: null }])
})

test('an interpretation is signed with name and day, and nobody changes it afterwards', async () => {
  expect(
    (await act('police-chief', 'interpretations', { body: 'De daling is deels minder melden; zie de verhalen van mei.' })).status,
  ).toBe(200)
  const [latest] = (await picture('mayor')).interpretations
  expect(latest).toMatchObject({ person: 'Pim Politiechef (fictief)', signedDate: '2021-06-01' })
  const app = await site.engine.pool.connect()
  try {
    await expect(app.query('update monitor.interpretation set body = body')).rejects.toThrow('permission denied')
    await expect(app.query('delete from monitor.interpretation')).rejects.toThrow('permission denied')
  } finally {
    app.release()
  }
  expect((await act('police-chief', 'interpretations', { body: 'Bel Jan de Vries op 06-12345678 voor uitleg.' })).status).toBe(400)
})

test('that figures and stories contradict is stated, with the stories it is about', async () => {
  const said = { figuresSay: 'Geweld daalt sinds 2015.', storiesSay: 'Het wordt grimmiger.', meaning: 'Mogelijk doet men minder aangifte.' }
  expect((await act('adviser-large', 'contradictions', { ...said, storyIds: [] })).status).toBe(400)
  expect((await act('adviser-large', 'contradictions', { ...said, storyIds: [withdrawn] })).body.errors[0]?.name).toBe('/storyIds')
  expect((await act('adviser-large', 'contradictions', { ...said, storyIds: [story] })).status).toBe(200)
  expect((await picture(null)).contradictions).toMatchObject([{ figuresSay: said.figuresSay, stories: [{ id: story }] }])
})

test('a board member chooses on this page, and the proposal cites the vintage of the figure and the story', async () => {
  expect((await act('adviser-large', 'choices', chosen())).status).toBe(403)
  expect((await act('mayor', 'choices', { ...chosen(), figureDate: '1999-01-01' })).status).toBe(400)
  expect((await act('mayor', 'choices', { ...chosen(), storyIds: [] })).status).toBe(400)
  const done = await act('mayor', 'choices', chosen())
  expect(done.status).toBe(200)
  const { body } = await site.as('mayor').get<{ why: string; body: { code: string } }>(`/v1/proposals/${done.body.proposalId}`)
  expect(body.body.code).toBe('RVC')
  expect(body.why).toContain(story)
  expect(body.why).toContain('47013NED')
  expect((await picture('mayor')).choices).toMatchObject([
    { title: 'Toezicht na elven', state: 'proposed', stories: [{ id: story, withdrawn: false }] },
  ])
})

test('a story that is withdrawn afterwards is marked where it was cited, and its words are gone', async () => {
  await site.owner.query('update monitor.story set body = null where id = $1', [story])
  await site.owner.query(`insert into monitor.story_withdrawal (story_id, known_at) values ($1, '2021-06-01T00:00:00Z')`, [story])
  const seen = await picture('mayor')
  expect(seen.stories).toEqual([])
  expect(seen.choices[0]?.stories).toEqual([{ id: story, withdrawn: true }])
  expect(seen.contradictions[0]?.stories).toEqual([{ id: story, withdrawn: true }])
  expect((await act('mayor', 'choices', chosen())).status).toBe(400)
})
