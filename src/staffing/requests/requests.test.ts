// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { PersonCode } from '../../core/identity/people.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'

interface Request {
  id: string
  state: string
  budgetEffect: number | null
  inMandate: boolean
  acts: { key: string; allowed: boolean; nl: string | null }[]
  steps: { kind: string; outcome: string | null }[]
}

let site: TestSite
const swap = {
  fromUnit: 'POLITIE-STAF',
  fromCategory: 'non-operational',
  toUnit: 'POLITIE-RECHERCHE',
  toCategory: 'operational',
  fte: 2,
  startDate: '2019-06-01',
  fromRate: 80_000,
  toRate: 78_000,
}
const asked = (more: object = {}) => ({
  title: 'Twee plaatsen naar de recherche',
  unit: 'POLITIE-RECHERCHE',
  functionName: 'Senior tactische opsporing',
  reason: 'De recherche krijgt meer zaken met een digitale kant.',
  budget: 'neutral',
  consulted: 'Ondernemingsraad, geen bezwaar',
  attachments: ['MNL-2019-0042'],
  lines: [swap],
  ...more,
})
const make = async (more: object = {}): Promise<string> => {
  const { status, body, text } = await site.as('police-planner').post<{ id: string }>('/v1/formation/requests', asked(more))
  expect(status, text).toBe(201)
  return body.id
}
const see = async (id: string, who: PersonCode = 'mayor') => site.as(who).get<Request>(`/v1/formation/requests/${id}`)
const act = async (who: PersonCode, id: string, noun: string, body: object) =>
  site.as(who).post(`/v1/formation/requests/${id}/${noun}`, body, { 'if-match': String((await see(id, who)).headers.etag) })
const endorse = (id: string) => act('police-chief', id, 'endorsements', { note: 'Past in het plan van de eenheid' })
const advise = (id: string) =>
  act('bureau-coordinator', id, 'advices', { advice: 'positive', note: 'Geen bezwaar', advisedDate: '2019-03-11' })
const decision = (outcome = 'approved') => ({
  outcome,
  decision: 'RVC 18 april 2019, punt 4',
  reason: 'De zaken vragen het',
  decidedDate: '2019-04-18',
})
const advised = async (more: object = {}) => {
  const id = await make(more)
  expect((await endorse(id)).status).toBe(200)
  expect((await advise(id)).status).toBe(200)
  return id
}
const postings = async (id: string) =>
  (
    await site.owner.query('select kind, from_unit, to_unit, fte::float, decided_by, decision from staffing.posting where entry_id = $1', [
      id,
    ])
  ).rows
const totalOf = async (unit: string) => {
  const { body } = await site.as(null).get<{ rows: { code: string; total: number }[] }>('/v1/formation?validAt=2019-12-31')
  return body.rows.find(({ code }) => code === unit)?.total
}

beforeAll(async () => {
  site = await testSite({
    prepare: async owner => {
      const { pack, problems } = await checkPack('regions/midden-nederland-2019-2022')
      expect(problems).toEqual([])
      if (pack) await loadRegion(owner, pack)
    },
  })
})
afterAll(() => site.close())

describe('the fixed procedure', () => {
  it('goes from the unit by way of the police unit and advice to the college, and posts itself', async () => {
    const before = await totalOf('POLITIE-RECHERCHE')
    const id = await make()
    expect((await see(id)).body.state).toBe('requested')
    expect((await endorse(id)).status).toBe(200)
    expect((await see(id)).body.state).toBe('endorsed')
    expect((await advise(id)).status).toBe(200)
    expect(await postings(id)).toEqual([])
    expect((await act('mayor', id, 'request-decisions', decision())).status).toBe(200)
    const { body } = await see(id)
    expect(body.state).toBe('approved')
    expect(body.steps.map(({ kind }) => kind)).toEqual(['request', 'endorsement', 'advice', 'decision'])
    expect(await postings(id)).toEqual([
      {
        kind: 'transfer',
        from_unit: 'POLITIE-STAF',
        to_unit: 'POLITIE-RECHERCHE',
        fte: 2,
        decided_by: 'RVC',
        decision: 'RVC 18 april 2019, punt 4',
      },
    ])
    expect(await totalOf('POLITIE-RECHERCHE')).toBe((before ?? 0) + 2)
  })

  it('skips no step, and says which one is missing', async () => {
    const id = await make()
    expect((await advise(id)).text).toContain('De eenheid heeft de aanvraag overgenomen')
    expect((await act('mayor', id, 'request-decisions', decision())).text).toContain('Het adviescollege heeft geadviseerd')
    expect((await endorse(id)).status).toBe(200)
    expect((await endorse(id)).text).toContain('De eenheid heeft nog niets gezegd')
    const decide = (await see(id)).body.acts.find(({ key }) => key === 'decide')
    expect(decide).toEqual({
      key: 'decide',
      allowed: false,
      nl: 'Het adviescollege heeft geadviseerd',
      en: 'The advisory college has advised',
    })
  })

  it('keeps a refused request findable, with its reason and without postings', async () => {
    const id = await advised({ title: 'Uitbreiding van de hondenbrigade' })
    expect((await act('chief-prosecutor', id, 'request-decisions', decision('refused'))).status).toBe(200)
    const { body } = await site
      .as('adviser-small')
      .get<{ requests: { id: string; state: string }[] }>('/v1/formation/requests?state=refused&words=hondenbrigade')
    expect(body.requests).toEqual([expect.objectContaining({ id, state: 'refused' })])
    expect(await postings(id)).toEqual([])
    expect((await act('mayor', id, 'request-decisions', decision())).text).toContain('De aanvraag is nog niet beslist of ingetrokken')
  })

  it('can be withdrawn by whoever asked, before the decision', async () => {
    const id = await make()
    expect((await act('mayor', id, 'withdrawals', { reason: 'Nee' })).status).toBe(403)
    expect((await act('police-planner', id, 'withdrawals', { reason: 'Anders opgelost' })).status).toBe(200)
    expect((await see(id)).body.state).toBe('withdrawn')
    expect((await endorse(id)).status).toBe(403)
  })

  it('is for the police to ask and not for the public to see', async () => {
    expect((await site.as('mayor').post('/v1/formation/requests', asked())).status).toBe(403)
    expect((await site.as(null).get('/v1/formation/requests')).status).toBe(401)
    expect((await site.as('functional-manager').get('/v1/formation/requests')).status).toBe(403)
  })
})

describe('the budget', () => {
  it('of a swap needs the rates of both functions, and may not cost more', async () => {
    const post = (lines: object[], budget = 'neutral') => site.as('police-planner').post('/v1/formation/requests', asked({ lines, budget }))
    expect((await post([{ ...swap, toRate: undefined }])).text).toContain('jaarbedrag')
    expect((await post([{ ...swap, toRate: 90_000 }])).text).toContain('20000 euro')
    expect((await post([{ ...swap, toRate: 90_000 }], 'extra')).status).toBe(201)
    expect((await post([swap], 'extra')).status).toBe(400)
    const cheaper = await post([
      {
        ...swap,
        fromUnit: 'POLITIE-BEDRIJFSVOERING',
        toUnit: 'POLITIE-BEDRIJFSVOERING',
        toCategory: 'operational',
        fte: 2,
        fromRate: 60_000,
        toRate: 90_000,
      },
      { ...swap, fromUnit: 'POLITIE-BEDRIJFSVOERING', toUnit: 'BUITEN-DE-EENHEID', fte: 1, fromRate: 60_000 },
    ])
    expect(cheaper.status).toBe(201)
  })

  it('is not read from movements that cannot be', async () => {
    const { status, text } = await site.as('police-planner').post('/v1/formation/requests', asked({ lines: [{ ...swap, toUnit: 'RE03' }] }))
    expect(status).toBe(400)
    expect(text).toContain('/lines/0/toUnit')
  })
})

describe('the mandate', () => {
  it('is nothing until the college sets a limit, holds from its day, and stops above it', async () => {
    const id = await advised()
    expect((await act('police-chief', id, 'request-decisions', decision())).text).toContain('onder de grens van het mandaat')
    const limit = { limit: 3, validFromDate: '2019-01-01', decision: 'RVC over het mandaat' }
    expect((await site.as('police-chief').post('/v1/formation/mandate-limits', limit)).status).toBe(403)
    expect((await site.as('mayor').post('/v1/formation/mandate-limits', { ...limit, validFromDate: '2199-01-01' })).status).toBe(201)
    expect((await act('police-chief', id, 'request-decisions', decision())).status).toBe(403)
    expect((await site.as('mayor').post('/v1/formation/mandate-limits', limit)).status).toBe(201)
    expect((await see(id)).body.inMandate).toBe(true)
    expect((await act('police-chief', id, 'request-decisions', decision())).status).toBe(200)
    expect((await postings(id))[0].decided_by).toBe('RE03')
    const large = await advised({ lines: [{ ...swap, fte: 3.5 }] })
    expect((await act('police-chief', large, 'request-decisions', decision())).status).toBe(403)
    const dear = await advised({ lines: [{ ...swap, toRate: 90_000 }], budget: 'extra' })
    expect((await act('police-chief', dear, 'request-decisions', decision())).status).toBe(403)
  })
})

describe('many at once', () => {
  it('gives one decision and one set of postings, however many decide at the same moment', async () => {
    const id = await advised()
    const etag = String((await see(id)).headers.etag)
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        site
          .as(index % 2 ? 'mayor' : 'chief-prosecutor')
          .post(`/v1/formation/requests/${id}/request-decisions`, decision(index % 3 ? 'approved' : 'refused'), { 'if-match': etag }),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    const { rows } = await site.owner.query('select outcome from staffing.request_decision where request_id = $1', [id])
    expect(rows).toHaveLength(1)
    expect(await postings(id)).toHaveLength(rows[0].outcome === 'approved' ? 1 : 0)
  })

  it('never takes the last place twice: of two requests for the same places one is decided, and the other says what is short', async () => {
    const line = { ...swap, fromUnit: 'POLITIE-LEIDING', fromCategory: 'operational', fte: 2 }
    const ids = [await advised({ lines: [line] }), await advised({ lines: [line] })]
    const answers = await Promise.all(ids.map(id => act('mayor', id, 'request-decisions', decision())))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
    expect(answers.find(({ status }) => status === 400)?.text).toContain('POLITIE-LEIDING zou op 2019-06-01 op -1 fte staan')
    const loser = ids[answers.findIndex(({ status }) => status === 400)] ?? ''
    expect((await see(loser)).body.state).toBe('advised')
    expect(await postings(loser)).toEqual([])
  })
})

describe('announced proposals', () => {
  const list = async () =>
    (await site.as('mayor').get<{ proposals: { code: string; state: string; requestId: string | null }[] }>('/v1/formation/requests')).body
      .proposals

  it('are four, with the choice still to make, and follow their request to its decision', async () => {
    expect((await list()).map(({ code, state }) => [code, state])).toEqual([
      ['beslaghuis', 'announced'],
      ['gemeenschappelijke-bob-kamer', 'announced'],
      ['regionale-coordinatietaken', 'announced'],
      ['tactisch-verkeersteam', 'announced'],
    ])
    const id = await advised({ proposal: 'beslaghuis' })
    expect((await list())[0]).toMatchObject({ state: 'advised', requestId: id })
    expect((await act('mayor', id, 'request-decisions', decision('refused'))).status).toBe(200)
    expect((await list())[0]).toMatchObject({ state: 'refused', requestId: id })
  })
})
