// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod/mini'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { DemoPersonCode } from '../../core/identity/people.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'
import type { contract } from './contract.ts'

type Agreement = z.output<(typeof contract)['readAgreement']['output']>
const agreed = {
  partner: 'GM0344',
  promiseNl: 'Elke wijk krijgt een plan tegen inbraak.',
  promiseEn: 'Every neighbourhood gets a plan against burglary.',
  normNl: 'Tien plannen aan het eind van het jaar.',
  normEn: 'Ten plans at the end of the year.',
  fromDate: '2021-01-01',
  toDate: '2021-12-31',
}
let site: TestSite
let clock: ReturnType<typeof movableClock>
let id: string

beforeAll(async () => {
  clock = movableClock('2021-02-01T09:00:00Z')
  site = await testSite({ clock })
  const { status, body } = await site.as('bureau-coordinator').post('/v1/agreements', agreed)
  expect(status).toBe(201)
  id = body.id as string
})
afterAll(() => site.close())

const read = (person: DemoPersonCode = 'mayor') => site.as(person).get<Agreement>(`/v1/agreements/${id}`)
async function act(person: DemoPersonCode, noun: string, body: object) {
  const { headers } = await read(person)
  return site.as(person).post(`/v1/agreements/${id}/${noun}`, body, { 'if-match': String(headers.etag) })
}
const judgement = {
  verdict: 'not-kept',
  reason: 'Zes van de tien plannen kwamen af.',
  decision: 'RVC 2022-02, punt 4',
  judgedDate: '2022-02-10',
}

test('only the bureau records an agreement, and everything wrong is said at once', async () => {
  expect((await site.as('mayor').post('/v1/agreements', agreed)).status).toBe(403)
  const wrong = await site.as('bureau-coordinator').post('/v1/agreements', { ...agreed, partner: 'NIEMAND', toDate: '2020-01-01' })
  expect(wrong.status).toBe(400)
  expect((wrong.body as { errors: { name: string }[] }).errors).toHaveLength(2)
})

test('the partner says how far it is, another partner does not', async () => {
  expect((await read()).body).toMatchObject({ standing: 'agreed', reports: [] })
  expect((await act('adviser-small', 'agreement-reports', { reached: 'Vier plannen zijn klaar.' })).text).toContain(
    'Uw organisatie beloofde dit',
  )
  expect((await act('adviser-large', 'agreement-reports', { reached: 'Vier plannen zijn klaar.' })).status).toBe(200)
  expect((await read()).body).toMatchObject({ standing: 'reported', reportedDate: '2021-02-01' })
})

test('nobody judges before the period is over, and a judgement needs a reason', async () => {
  const early = await act('bureau-coordinator', 'agreement-judgements', { ...judgement, judgedDate: '2021-02-01' })
  expect(early.status).toBe(403)
  expect(early.text).toContain('De afgesproken periode is voorbij')
  clock.moveTo('2022-02-15T09:00:00Z')
  expect((await read()).body.standing).toBe('waiting')
  expect((await act('bureau-coordinator', 'agreement-judgements', { ...judgement, reason: 'Nee.' })).status).toBe(400)
  expect((await act('bureau-coordinator', 'agreement-judgements', { ...judgement, judgedDate: '2022-03-01' })).status).toBe(400)
  const personal = await act('bureau-coordinator', 'agreement-judgements', { ...judgement, reason: 'Bel daarvoor 06-12345678.' })
  expect([personal.status, personal.text.includes('telefoonnummer')]).toEqual([400, true])
  expect((await act('mayor', 'agreement-judgements', judgement)).status).toBe(403)
})

test('kept or not, with the reason; a later judgement counts and the earlier one stays readable', async () => {
  expect((await act('bureau-coordinator', 'agreement-judgements', judgement)).status).toBe(200)
  expect((await read()).body).toMatchObject({ standing: 'not-kept', reason: judgement.reason })
  clock.moveTo('2022-06-15T09:00:00Z')
  const later = { ...judgement, verdict: 'kept', reason: 'De andere vier plannen kwamen ook af.', judgedDate: '2022-06-10' }
  expect((await act('bureau-coordinator', 'agreement-judgements', later)).status).toBe(200)
  const { body } = await read()
  expect(body).toMatchObject({ standing: 'kept', judgedDate: '2022-06-10' })
  expect(body.judgements.map(({ verdict }) => verdict)).toEqual(['not-kept', 'kept'])
})

test('the promises of the strategy wait for a judgement, each with its passage and with a norm that is still to be confirmed', async () => {
  const { pack } = await checkPack('regions/midden-nederland-2019-2022')
  if (pack) await loadRegion(site.owner, pack, clock)
  clock.moveTo('2023-01-02T09:00:00Z')
  const { body } = await site.as('mayor').get<{ agreements: { id: string; standing: string }[] }>('/v1/agreements')
  const others = body.agreements.filter(one => one.id !== id)
  expect(others).toHaveLength(5)
  for (const one of others) {
    const { body: seen } = await site.as('mayor').get<Agreement>(`/v1/agreements/${one.id}`)
    expect(seen).toMatchObject({ standing: 'waiting', judgements: [] })
    expect([seen.source, seen.passage, seen.toConfirm].every(Boolean)).toBe(true)
  }
})
