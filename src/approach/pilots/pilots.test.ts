// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { PersonCode } from '../../core/identity/people.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'

interface Pilot {
  id: string
  title: string
  partners: { code: string }[]
  joined: boolean
  said: { verdict: string; forWhom: string }[]
  decided: { outcome: string; reason: string } | null
}
interface Answered {
  id: string
  detail: string
  errors: { name: string }[]
}

const clock = movableClock('2020-02-01T09:00:00Z')
let site: TestSite
let id = ''
const read = async (by: PersonCode) => (await site.as(by).get<Pilot>(`/v1/pilots/${id}`)).body
const act = async (by: PersonCode, noun: string, body: object) => {
  const { headers } = await site.as(by).get(`/v1/pilots/${id}`)
  return site.as(by).post<Answered>(`/v1/pilots/${id}/${noun}`, body, { 'if-match': String(headers.etag) })
}
const pilot = {
  title: 'Scenario’s van capaciteit',
  hypothesis: 'Als partners scenario’s vergelijken, kiest het college minder nieuwe taken.',
  stopRule: 'Als twee partners er meer dan een dag per maand aan kwijt zijn.',
  dataAgreed: 'Het bureau telt hoe vaak een scenario op de agenda staat.',
  fromDate: '2020-03-01',
  toDate: '2020-09-01',
  feature: 'capacity-scenarios',
  partners: ['GM0339', 'RE03'],
}
const start = (body: object = pilot) => site.as('bureau-coordinator').post<Answered>('/v1/pilots', body)
const evaluation = { worked: 'Het gesprek ging over uren.', forWhom: 'kleine gemeenten', workedNot: 'Te weinig tijd.', verdict: 'partly' }
const decision = {
  outcome: 'scale-up',
  reason: 'Het werkt voor kleine gemeenten.',
  decision: 'RVC 1 juli 2020, punt 3',
  decidedDate: '2020-07-01',
}

/** Whether somebody may keep a scenario of capacity, the part that the pilot has for its partners. */
const keepsScenario = async (by: PersonCode) => {
  const { rows } = await site.owner.query("select id from strategy.item where kind = 'priority' limit 1")
  const { status, body } = await site
    .as(by)
    .post<Answered>('/v1/capacity-scenarios', { name: 'Proef', year: 2020, in: [rows[0].id], out: [] })
  return status === 201 ? 'on' : body.detail
}
const off = 'Dit onderdeel staat voor uw organisatie aan'

beforeAll(async () => {
  site = await testSite({
    clock,
    prepare: async owner => {
      const { pack } = await checkPack('regions/midden-nederland-2019-2022')
      if (pack) await loadRegion(owner, pack, clock)
    },
  })
})
afterAll(() => site.close())

describe('a pilot', () => {
  it('is recorded before it begins, with everything that was agreed', async () => {
    expect((await start({ ...pilot, fromDate: '2020-01-31' })).body.errors.map(({ name }) => name)).toEqual(['/fromDate'])
    expect(
      (await start({ ...pilot, toDate: '2020-02-01', hypothesis: 'kort', partners: [] })).body.errors.map(({ name }) => name).sort(),
    ).toEqual(['/hypothesis', '/partners'])
    expect((await start({ ...pilot, partners: ['NIEMAND'] })).body.errors.map(({ name }) => name)).toEqual(['/partners'])
    const made = await start()
    expect(made.status).toBe(201)
    id = made.body.id
    expect((await read('mayor')).partners.map(({ code }) => code).sort()).toEqual(['GM0339', 'RE03'])
  })

  it('tells its partners', async () => {
    const { body } = await site.as('adviser-small').get<{ notices: { kind: string }[] }>('/v1/notices')
    expect(body.notices.map(({ kind }) => kind)).toContain('pilot-joined')
  })

  it('is the affair of the bureau to set up', async () => {
    expect((await site.as('mayor').post('/v1/pilots', pilot)).status).toBe(403)
  })
})

describe('a part of the product that is on for the partners of a pilot', () => {
  it('is on for nobody before it begins', async () => {
    expect(await keepsScenario('adviser-small')).toBe(off)
  })

  it('is on for its partners while it runs, and off for others', async () => {
    clock.moveTo('2020-03-02T09:00:00Z')
    expect([await keepsScenario('adviser-small'), await keepsScenario('police-chief')]).toEqual(['on', 'on'])
    expect([await keepsScenario('adviser-large'), await keepsScenario('bureau-coordinator')]).toEqual([off, off])
  })

  it('is on for a partner that joined later', async () => {
    expect((await act('bureau-coordinator', 'pilot-partners', { partner: 'GM0344' })).status).toBe(200)
    expect(await keepsScenario('adviser-large')).toBe('on')
    expect((await act('bureau-coordinator', 'pilot-partners', { partner: 'GM0344' })).status).toBe(409)
  })

  it('says in the panel why it is off', async () => {
    const session = await site.as('bureau-coordinator').get<{ person: { id: string }; organisation: { id: string } }>('/v1/session')
    const { person, organisation } = session.body
    const asked = `organisation_id:${organisation.id},author_id:${person.id},known_at:2020-03-02`
    const { body } = await site
      .as('bureau-coordinator')
      .get<{ reasons: { nl: string; holds: boolean | null }[] }>(`/v1/access/explanations?rule=capacity.keepsScenario&given=${asked}`)
    expect(body.reasons.find(({ nl }) => nl === off)?.holds).toBe(false)
  })
})

describe('the evaluation', () => {
  it('is by who takes part: what worked, for whom and what did not', async () => {
    expect((await act('adviser-small', 'pilot-evaluations', evaluation)).status).toBe(200)
    expect((await act('police-chief', 'pilot-evaluations', { ...evaluation, verdict: 'as-expected' })).status).toBe(200)
    const refused = await act('case-director', 'pilot-evaluations', evaluation)
    expect([refused.status, refused.body.detail]).toEqual([403, 'Uw organisatie doet mee aan deze pilot'])
    expect((await read('mayor')).said.map(({ verdict }) => verdict).sort()).toEqual(['as-expected', 'partly'])
  })

  it('takes no persons', async () => {
    const refused = await act('adviser-small', 'pilot-evaluations', { ...evaluation, forWhom: 'mevrouw Jansen, 06-12345678' })
    expect(refused.status).toBe(400)
    expect(refused.body.errors.map(({ name }) => name)).toContain('/forWhom')
  })

  it('waits until the pilot has begun', async () => {
    const first = id
    id = (await start({ ...pilot, title: 'Later', fromDate: '2020-05-01', feature: undefined })).body.id
    const refused = await act('adviser-small', 'pilot-evaluations', evaluation)
    expect([refused.status, refused.body.detail]).toEqual([403, 'De pilot is begonnen'])
    id = first
  })
})

describe('the decision', () => {
  it('to scale up is recorded once, with the reason, and puts the part on for everybody', async () => {
    clock.moveTo('2020-07-02T09:00:00Z')
    expect(
      (await act('bureau-coordinator', 'pilot-decisions', { ...decision, decidedDate: '2020-08-01' })).body.errors.map(({ name }) => name),
    ).toEqual(['/decidedDate'])
    expect((await act('adviser-small', 'pilot-decisions', decision)).status).toBe(403)
    expect((await act('bureau-coordinator', 'pilot-decisions', decision)).status).toBe(200)
    expect((await read('mayor')).decided).toMatchObject({ outcome: 'scale-up', reason: decision.reason })
    const again = await act('bureau-coordinator', 'pilot-decisions', decision)
    expect([again.status, again.body.detail]).toEqual([403, 'Over deze pilot is nog niet besloten'])
    expect(await keepsScenario('bureau-coordinator')).toBe('on')
  })

  it('ends evaluating', async () => {
    expect((await act('adviser-small', 'pilot-evaluations', evaluation)).body.detail).toBe('Over deze pilot is nog niet besloten')
  })
})
