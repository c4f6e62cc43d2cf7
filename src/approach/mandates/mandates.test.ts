// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { PersonCode } from '../../core/identity/people.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'

interface Mandate {
  id: string
  title: { nl: string }
  kind: string
  holder: { code: string }
  decider: { code: string }
  deadlineDate: string
  decisionDate: string | null
  state: string
  late: boolean
  onAgenda: string | null
  outcome: string | null
  overdue: { deadlineDate: string }[]
  deferrals: object[]
  deliveries: object[]
  ending: { transferredTo: { code: string } | null; reason: string } | null
}
interface Refused {
  id: string
  detail: string
  errors: { name: string }[]
}

const clock = movableClock('2019-12-20T09:00:00Z')
let site: TestSite
const list = async () => (await site.as('mayor').get<{ mandates: Mandate[]; milestones: { code: string }[] }>('/v1/mandates')).body
const find = async (title: string) => {
  const found = (await list()).mandates.find(mandate => mandate.title.nl.startsWith(title))
  if (!found) throw new Error(`no mandate ${title}`)
  return found
}
const read = async (id: string) => (await site.as('mayor').get<Mandate>(`/v1/mandates/${id}`)).body
const act = async (by: PersonCode, id: string, noun: string, body: object) => {
  const { headers } = await site.as(by).get(`/v1/mandates/${id}`)
  return site.as(by).post<Refused>(`/v1/mandates/${id}/${noun}`, body, { 'if-match': String(headers.etag) })
}
const morning = () => runDueJobs(site.engine, site.features, site.owner)
const kindsTold = async (person: PersonCode) =>
  (await site.as(person).get<{ notices: { kind: string }[] }>('/v1/notices')).body.notices.map(({ kind }) => kind)

const loadAgain = async (owner: TestSite['owner']) => {
  const { pack } = await checkPack('regions/midden-nederland-2019-2022')
  if (pack) await loadRegion(owner, pack, clock)
}

beforeAll(async () => {
  site = await testSite({ clock, prepare: loadAgain })
  await morning()
})
afterAll(() => site.close())

describe('mandates of the region pack', () => {
  it('are radicalisation, a completion with the working group, and trafficking, an exploration with the taskforce', async () => {
    expect(await find('Radicalisering')).toMatchObject({
      kind: 'phase-out',
      holder: { code: 'WERKGROEP-RADICALISERING' },
      decider: { code: 'RVC' },
      deadlineDate: '2019-12-31',
      state: 'running',
    })
    expect(await find('Mensenhandel')).toMatchObject({ kind: 'exploration', holder: { code: 'TASKFORCE-ONDERMIJNING' } })
  })

  it('come with the milestones around the strategy, in the order of time', async () => {
    const codes = (await list()).milestones.map(({ code }) => code)
    expect([codes[0], codes.at(-1)]).toEqual(['formatie-2015', 'advies'])
  })

  it('are the same after loading the pack again', async () => {
    const before = await list()
    await loadAgain(site.owner)
    expect(await list()).toEqual(before)
  })
})

describe('a deadline', () => {
  it('puts no mandate on the agenda on its last day', async () => {
    clock.moveTo('2019-12-31T20:00:00Z')
    await morning()
    expect(await find('Mensenhandel')).toMatchObject({ late: false, onAgenda: null })
  })

  it('that passed brings the mandate on the agenda of the college by itself, and tells the holder and the bureau once', async () => {
    clock.moveTo('2020-01-01T06:00:00Z')
    await morning()
    await morning()
    expect(await find('Mensenhandel')).toMatchObject({ late: true, onAgenda: 'overdue' })
    expect(await find('Radicalisering')).toMatchObject({ late: true, onAgenda: 'overdue' })
    expect((await kindsTold('taskforce-secretary')).filter(kind => kind === 'mandate-overdue')).toHaveLength(1)
    expect((await kindsTold('bureau-coordinator')).filter(kind => kind === 'mandate-overdue')).toHaveLength(2)
  })

  it('is put off by the college, which takes the mandate off the agenda and keeps that it was late', async () => {
    const { id } = await find('Mensenhandel')
    const more = {
      deadlineDate: '2020-03-31',
      decisionDate: '2020-06-12',
      reason: 'De cijfers komen in maart.',
      decision: 'RVC januari, punt 2',
    }
    expect((await act('mayor', id, 'deferrals', more)).status).toBe(403)
    expect(
      (await act('bureau-coordinator', id, 'deferrals', { ...more, decisionDate: '2020-03-01' })).body.errors.map(({ name }) => name),
    ).toEqual(['/decisionDate'])
    expect((await act('bureau-coordinator', id, 'deferrals', more)).status).toBe(200)
    expect(await read(id)).toMatchObject({
      deadlineDate: '2020-03-31',
      decisionDate: '2020-06-12',
      onAgenda: null,
      late: false,
      overdue: [{ deadlineDate: '2019-12-31' }],
    })
  })
})

describe('delivering and deciding', () => {
  it('is for the holder, and puts the mandate on the agenda for a decision', async () => {
    const { id } = await find('Mensenhandel')
    clock.moveTo('2020-03-20T09:00:00Z')
    const delivery = { summary: 'Regionaal is een meldpunt nodig naast wat het land doet.', advice: 'continue' }
    const refused = await act('adviser-small', id, 'deliveries', delivery)
    expect([refused.status, refused.body.detail]).toEqual([403, 'De opdracht ligt bij uw organisatie, of u bent het bureau'])
    expect((await act('taskforce-secretary', id, 'deliveries', delivery)).status).toBe(200)
    expect(await read(id)).toMatchObject({ state: 'delivered', onAgenda: 'delivered' })
    expect(await kindsTold('bureau-coordinator')).toContain('mandate-delivered')
  })

  it('asks anew for a deliverable when the college gives more time after one', async () => {
    const { id } = await find('Mensenhandel')
    clock.moveTo('2020-04-01T09:00:00Z')
    const more = { deadlineDate: '2020-05-31', reason: 'Graag ook de kosten erbij.', decision: 'RVC april, punt 1' }
    expect((await act('bureau-coordinator', id, 'deferrals', more)).status).toBe(200)
    expect(await read(id)).toMatchObject({ state: 'running', onAgenda: null })
  })

  it('ends with continue, stop or transfer, with the reason and the decision, once', async () => {
    const { id } = await find('Radicalisering')
    const end = {
      outcome: 'transfer',
      reason: 'De Veiligheidshuizen nemen de aanpak over.',
      decision: 'RVC 12 juni 2020, punt 4',
      decidedDate: '2020-03-31',
    }
    expect((await act('bureau-coordinator', id, 'mandate-outcomes', end)).body.errors.map(({ name }) => name)).toEqual(['/transferTo'])
    expect(
      (
        await act('bureau-coordinator', id, 'mandate-outcomes', { ...end, outcome: 'stop', transferTo: 'RIEC', decidedDate: '2021-01-01' })
      ).body.errors.map(({ name }) => name),
    ).toEqual(['/transferTo', '/decidedDate'])
    expect((await act('bureau-coordinator', id, 'mandate-outcomes', { ...end, transferTo: 'VEILIGHEIDSHUIZEN' })).status).toBe(200)
    expect(await read(id)).toMatchObject({ state: 'ended', outcome: 'transfer', onAgenda: null, late: false })
    expect((await read(id)).ending).toMatchObject({ transferredTo: { code: 'VEILIGHEIDSHUIZEN' }, reason: end.reason })
    const again = await act('bureau-coordinator', id, 'mandate-outcomes', { ...end, outcome: 'stop' })
    expect([again.status, again.body.detail]).toEqual([403, 'Het college heeft de opdracht nog niet afgedaan'])
  })
})

describe('a new mandate', () => {
  const mandate = {
    kind: 'exploration',
    titleNl: 'Onlinehandel in vuurwapens',
    titleEn: 'Online trade in firearms',
    questionNl: 'Wat kunnen de partners hier samen tegen doen?',
    questionEn: 'What can the partners do against it together?',
    deliverableNl: 'Voorstel',
    deliverableEn: 'Proposal',
    holder: 'TASKFORCE-ONDERMIJNING',
    decider: 'RVC',
    deadlineDate: '2020-12-31',
  }

  it('is recorded by the bureau, and its holder is told', async () => {
    const made = await site.as('bureau-coordinator').post<{ id: string }>('/v1/mandates', mandate)
    expect(made.status).toBe(201)
    expect(await read(made.body.id)).toMatchObject({ state: 'running', deadlineDate: '2020-12-31', decisionDate: null })
    expect(await kindsTold('taskforce-secretary')).toContain('mandate-given')
  })

  it('says everything that is wrong at once', async () => {
    const wrong = await site
      .as('bureau-coordinator')
      .post<Refused>('/v1/mandates', { ...mandate, holder: 'NIEMAND', decider: 'NIETS', deadlineDate: '2019-01-01' })
    expect(wrong.body.errors.map(({ name }) => name)).toEqual(['/holder', '/decider', '/deadlineDate'])
  })
})
