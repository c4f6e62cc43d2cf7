// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { PersonCode } from '../../core/identity/people.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import { root } from '../../core/settings/root.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'

const clock = movableClock('2021-03-15T09:00:00Z')
let site: TestSite
let id: string

beforeAll(async () => {
  site = await testSite({
    clock,
    prepare: async owner => {
      const { pack } = await checkPack(join(root, 'regions/midden-nederland-2019-2022'))
      if (pack) await loadRegion(owner, pack, clock)
    },
  })
  const report = await site.as('neighbourhood-officer').post<{ id: string }>('/v1/obstacles', {
    happens: 'De zorg mag ons niet zeggen of er al hulp is, dus we staan elke week voor dezelfde deur.',
    domain: 'care-and-safety',
    municipality: 'GM0344',
    lookAlikes: 'seen',
  })
  id = report.body.id
}, 60_000)
afterAll(() => site?.close())

interface Start {
  asOfDate: string
  waiting: { kind: string; id: string | null; title: { nl: string } | null; dueDate: string | null; late: boolean; count: number }[]
  reported: { id: string; part: string; state: string }[]
}
const start = async (person: PersonCode) => (await site.as(person).get<Start>('/v1/start')).body
const kinds = async (person: PersonCode) => (await start(person)).waiting.map(({ kind }) => kind)
const act = async (by: PersonCode, noun: string, body: unknown) => {
  const { headers } = await site.as(by).get(`/v1/obstacles/${id}`)
  return site.as(by).post(`/v1/obstacles/${id}/${noun}`, body, { 'if-match': String(headers.etag) })
}

describe('the front page', () => {
  it('tells everybody what the partners chose, with the figure, its years and its source', async () => {
    const { status, text } = await site.as(null).get('/')
    expect(status).toBe(200)
    expect(text).toContain('Samen slagvaardig voor een veilig Midden-Nederland')
    expect(text).toContain('Georganiseerde ondermijnende criminaliteit')
    expect(text).toContain('van 2018 naar 2022')
    expect(text).toContain('47013NED')
    expect(text).not.toContain('<script')
    expect(text).toContain('href="/aanmelden"')
  })

  it('counts the change from the figures it shows', async () => {
    const { text } = await site.as(null).get('/')
    const inYear = (year: number) =>
      Number(new RegExp(`<th scope="row">${year}</th><td>([\\d.]+)</td>`).exec(text)?.[1]?.replaceAll('.', ''))
    const change = ((inYear(2022) / inYear(2018) - 1) * 100).toFixed(1).replace('.', ',').replace('-', '−')
    expect(text).toContain(`<strong>${change}%</strong>`)
  })

  it('speaks English under /en', async () => {
    const { text } = await site.as(null).get('/en')
    expect(text).toContain('<html lang="en"')
    expect(text).toContain('Ready together for a safe Central Netherlands')
    expect(text).toContain('from 2018 to 2022')
  })

  it('sends who signed in on to what waits for them', async () => {
    for (const [path, to] of [
      ['/', '/begin'],
      ['/en', '/en/start'],
    ] as const) {
      const { status, headers } = await site.as('mayor').get(path)
      expect([status, headers.location]).toEqual([303, to])
    }
  })

  it('shows the members of the last day of a past strategy, and no sooner', async () => {
    expect((await site.as(null).get('/')).text).toContain('39 gemeenten')
  })
})

describe('what waits', () => {
  it('is for the officer how it stands with what was reported, which nobody else sees', async () => {
    expect(await start('neighbourhood-officer')).toMatchObject({
      asOfDate: '2021-03-15',
      waiting: [],
      reported: [{ id, part: 'reporter', state: 'reported' }],
    })
    for (const other of ['adviser-large', 'police-chief', 'bureau-coordinator', 'privacy-officer'] as const)
      expect((await start(other)).reported).toEqual([])
  })

  it('is the obstacle for whose table it lies on, and not for others', async () => {
    expect(await kinds('adviser-large')).toContain('obstacle-at-table')
    expect(await kinds('adviser-small')).toEqual([])
    expect(await kinds('taskforce-secretary')).toEqual([])
  })

  it('is the obstacle for its owner alone, with the day and too late when that has passed', async () => {
    await act('adviser-large', 'recognitions', {})
    await act('adviser-large', 'ownerships', {})
    const [mine] = (await start('adviser-large')).waiting
    expect(mine).toMatchObject({ kind: 'obstacle-owned', id, dueDate: '2021-03-29', late: false })
    expect(await kinds('police-chief')).not.toContain('obstacle-owned')
    clock.moveTo('2021-03-30T00:30:00Z')
    expect((await start('adviser-large')).waiting[0]?.late).toBe(true)
  })

  it('moves with the obstacle to the table of the college when it is put to it', async () => {
    expect((await act('adviser-large', 'raises', { toLevel: 'college', question: 'Mag de zorg ja of nee zeggen?' })).status).toBe(200)
    expect(await kinds('adviser-large')).toEqual([])
    const waiting = (await start('mayor')).waiting
    expect(waiting.find(({ kind }) => kind === 'obstacle-at-table')).toMatchObject({ id, dueDate: '2021-05-11' })
  })

  it('is, for who decides, how many ambitions have no judgement yet and since when', async () => {
    const judgement = (await start('mayor')).waiting.find(({ kind }) => kind === 'judgement')
    expect(judgement?.count).toBeGreaterThan(1)
    expect(judgement?.dueDate).toMatch(/^20\d\d-/)
    expect(await kinds('bureau-coordinator')).not.toContain('judgement')
  })

  it('is, for the bureau, what no source confirms', async () => {
    expect(await kinds('bureau-coordinator')).toEqual(expect.arrayContaining(['unconfirmed-texts', 'unconfirmed-partners']))
    expect(await kinds('mayor')).not.toContain('unconfirmed-texts')
  })

  it('is the question whether it is felt, three months after the end', async () => {
    await act('mayor', 'ownerships', {})
    expect((await act('mayor', 'outcomes', { kind: 'lifted', reason: 'De zorg zegt nu ja of nee.' })).status).toBe(200)
    await runDueJobs(site.engine, site.features, site.owner)
    clock.moveTo('2021-07-01T09:00:00Z')
    await runDueJobs(site.engine, site.features, site.owner)
    expect(await kinds('neighbourhood-officer')).toEqual(['felt-question'])
    expect((await start('neighbourhood-officer')).reported[0]?.state).toBe('lifted')
  })

  it('shows the functional manager no content, and asks a visitor to sign in', async () => {
    expect(await start('functional-manager')).toMatchObject({ waiting: [], reported: [] })
    expect((await site.as(null).get('/v1/start')).status).toBe(401)
  })
})
