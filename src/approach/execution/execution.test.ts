// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { DemoPersonCode } from '../../core/identity/people.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'

interface Execution {
  state: string
  asks: { id: string; state: string; late: boolean; inHand: boolean; carriers: { id: string; ended: boolean }[] }[]
  carriers: { id: string }[]
  choices: { kind: string; id: string; owner: string | null }[]
}

const clock = movableClock('2021-03-01T09:00:00Z')
let site: TestSite
let decision: string
let action: string

const read = async (who: DemoPersonCode = 'adviser-large') => (await site.as(who).get<Execution>(`/v1/executions/${decision}`)).body
const act = async (who: DemoPersonCode, record: string, noun: string, body: object) => {
  const { headers } = await site.as(who).get(record)
  return site.as(who).post<{ id: string; detail: string }>(`${record}/${noun}`, body, { 'if-match': String(headers.etag) })
}
const tell = (who: DemoPersonCode, noun: string, body: object) => act(who, `/v1/executions/${decision}`, noun, body)
const listed = async (who: DemoPersonCode) => {
  const { body } = await site.as(who).get<{ decisions: { id: string; execution: string | null }[] }>('/v1/decisions')
  return body.decisions.find(({ id }) => id === decision)?.execution
}
const waits = async (who: DemoPersonCode) => {
  const { body } = await site.as(who).get<{ waiting: { kind: string; id: string }[] }>('/v1/start')
  return body.waiting.some(({ kind, id }) => kind === 'decision-asks' && id === decision)
}

beforeAll(async () => {
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  site = await testSite({ clock, prepare: owner => loadRegion(owner, pack as Pack, clock) })
  const bureau = site.as('bureau-coordinator')
  const text = 'Elke gemeente wijst een vast contact aan.'
  const { body: proposal } = await bureau.post('/v1/proposals', { bodyCode: 'RVC', title: 'Vast contact', text, why: 'Dan weet men wie.' })
  const taken = { outcome: 'adopted', means: 'consensus', title: 'Vast contact', text, decidedDate: '2021-03-01' }
  const asks = ['GM0344', 'GM0339'].map(executor => ({ executor, asks: 'Wijs een vast contact aan.', dueDate: '2021-05-01' }))
  const { body } = await act('bureau-coordinator', `/v1/proposals/${proposal.id}`, 'decisions', { ...taken, asks })
  decision = body.id
})
afterAll(() => site.close())

describe('how far a decision is', () => {
  it('starts with what it asks of whom, and everybody who is asked finds it waiting', async () => {
    expect(await read()).toMatchObject({ state: 'waiting', asks: [{ state: 'waiting' }, { state: 'waiting' }], carriers: [] })
    expect((await read()).asks.map(({ inHand }) => inHand).sort()).toEqual([false, true])
    expect([await waits('adviser-large'), await waits('adviser-small'), await waits('case-director')]).toEqual([true, true, false])
  })

  it('follows from the action that the executor says carries it out, and the action shows the decision', async () => {
    const owner = (await site.owner.query("select id from core.organisation where code = 'GM0344'")).rows[0].id
    const { body: planned } = await site.as('adviser-large').post('/v1/actions', {
      ...{ level: 'municipality', bodyId: owner, ownerOrganisationId: owner, title: 'Vast contact aanwijzen', effect: 'Men weet wie.' },
      ...{ startDate: '2021-03-01', endDate: '2021-04-15', decision: 'Besluit van het college', decidedDate: '2021-03-01' },
      ...{ partners: [], hours: [], milestones: [] },
    })
    action = planned.id as string
    const mine = (await read()).asks.find(({ inHand }) => inHand)!
    expect((await read()).choices.some(({ id }) => id === action)).toBe(true)
    expect((await tell('adviser-small', 'ties', { requestId: mine.id, kind: 'action', targetId: action })).status).toBe(403)
    expect((await tell('adviser-large', 'ties', { requestId: mine.id, kind: 'action', targetId: decision })).status).toBe(400)
    expect((await tell('adviser-large', 'ties', { requestId: mine.id, kind: 'action', targetId: action })).status).toBe(200)
    expect((await tell('adviser-large', 'ties', { requestId: mine.id, kind: 'action', targetId: action })).status).toBe(409)
    expect(await read()).toMatchObject({ state: 'running' })
    const origins = await site.as('case-director').get(`/v1/executions/${action}/origins`)
    expect(origins.body).toMatchObject({ decisions: [{ id: decision, asks: 'Wijs een vast contact aan.' }] })
    expect([await listed('mayor'), await listed('functional-manager')]).toEqual(['running', null])
  })

  it('is late when a day passed without it, and done when the actions ended and the others said so', async () => {
    await act('adviser-large', `/v1/actions/${action}`, 'closures', { outcome: 'done', reason: 'Het contact is bekend.' })
    clock.moveTo('2021-05-10T09:00:00Z')
    const seen = await read('adviser-small')
    expect(seen).toMatchObject({ state: 'late' })
    expect(seen.asks.map(({ state, late }) => [state, late]).sort()).toEqual([
      ['done', false],
      ['waiting', true],
    ])
    const own = seen.asks.find(({ inHand }) => inHand)!
    expect((await tell('adviser-large', 'words', { requestId: own.id, standing: 'done', words: 'Gedaan.' })).status).toBe(403)
    expect((await tell('adviser-small', 'words', { requestId: own.id, standing: 'done', words: 'Het contact is bekend.' })).status).toBe(
      200,
    )
    expect(await read()).toMatchObject({ state: 'done' })
    expect(await waits('adviser-small')).toBe(false)
  })

  it('is the whole decision too, for which the bureau says what carries it out', async () => {
    const taskforce = (await site.owner.query("select id from core.organisation where code = 'TASKFORCE-CYBERVEILIGHEID'")).rows[0].id
    expect((await tell('adviser-large', 'ties', { kind: 'taskforce', targetId: taskforce })).status).toBe(403)
    expect((await tell('bureau-coordinator', 'ties', { kind: 'taskforce', targetId: taskforce })).status).toBe(200)
    expect(await read()).toMatchObject({ state: 'running', carriers: [{ id: taskforce }] })
  })
})
