// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'

interface Link {
  id: string
  kind: string
  code: string
  title: { nl: string; en: string }
  version: number
}
interface Course {
  period: { code: string }
  asOfDate: string
  links: Link[]
  ties: { from: string; to: string }[]
  looseEnds: { id: string; lacks: string[] }[]
}
interface Item extends Link {
  body: { nl: string }
  earlier: { id: string; kind: string; tieId: string }[]
  later: { id: string; kind: string; tieId: string }[]
  versions: { version: number; author: string | null; decision: string; validFromDate: string }[]
}

let site: TestSite
const course = async (query = ''): Promise<Course> => (await site.as('adviser-small').get<Course>(`/v1/strategy${query}`)).body
const find = async (kind: string, code: string): Promise<Link> => {
  const found = (await course('?period=2019-2022')).links.find(link => link.kind === kind && link.code === code)
  if (!found) throw new Error(`no ${kind} ${code}`)
  return found
}
const item = (id: string, query = '') => site.as('mayor').get<Item>(`/v1/strategy/items/${id}${query}`)
const wording = {
  titleNl: 'Nieuwe titel',
  titleEn: 'New title',
  bodyNl: 'Nieuwe tekst.',
  bodyEn: 'New text.',
  decision: 'RVC 12 juni 2020, punt 4',
  validFromDate: '2020-06-12',
}

beforeAll(async () => {
  site = await testSite({
    prepare: async owner => {
      for (const period of ['2019-2022', '2023-2026']) {
        const { pack } = await checkPack(`regions/midden-nederland-${period}`)
        if (pack) await loadRegion(owner, pack)
      }
    },
  })
})
afterAll(() => site.close())

describe('the strategy as a chain', () => {
  it('shows trends, priorities, ambitions, actions and indicators of a period', async () => {
    const { links, period } = await course('?period=2019-2022')
    const count = (kind: string) => links.filter(link => link.kind === kind).length
    expect(period.code).toBe('2019-2022')
    expect(count('trend')).toBe(9)
    expect(count('priority')).toBe(4)
    expect(count('ambition')).toBeGreaterThanOrEqual(8)
    expect(count('action')).toBeGreaterThan(10)
    expect(count('indicator')).toBeGreaterThanOrEqual(5)
  })

  it('shows the newest strategy that has begun when no period is asked', async () => {
    expect((await course()).period.code).toBe('2023-2026')
    expect((await course('?asOfDate=2020-01-01')).period.code).toBe('2019-2022')
  })

  it('can be followed from any link to the next and back', async () => {
    const { links, ties } = await course('?period=2019-2022')
    for (const { from, to } of ties) expect(links.some(link => link.id === from) && links.some(link => link.id === to)).toBe(true)
    const priority = await find('priority', 'ondermijning')
    const { body } = await item(priority.id)
    expect(body.earlier.map(one => one.kind)).toContain('trend')
    const ambition = body.later.find(one => one.kind === 'ambition')
    const back = await item(ambition?.id ?? '')
    expect(back.body.earlier.map(one => one.id)).toContain(priority.id)
  })

  it('lists every ambition that lacks an action or an indicator, and nothing that hangs well', async () => {
    const { links, ties, looseEnds } = await course('?period=2019-2022')
    const kindOf = new Map(links.map(link => [link.id, link.kind]))
    for (const ambition of links.filter(link => link.kind === 'ambition')) {
      const follow = ties.filter(tie => tie.from === ambition.id).map(tie => kindOf.get(tie.to))
      const lacks = ['action', 'indicator'].filter(kind => !follow.includes(kind))
      expect(looseEnds.find(end => end.id === ambition.id)?.lacks ?? []).toEqual(lacks)
    }
  })

  it('is the same after loading the pack again', async () => {
    const before = await course('?period=2019-2022')
    const { pack } = await checkPack('regions/midden-nederland-2019-2022')
    if (pack) await loadRegion(site.owner, pack)
    expect(await course('?period=2019-2022')).toEqual(before)
  })
})

describe('changing a text', () => {
  it('makes a version with author, date and decision, and leaves the past readable', async () => {
    const action = await find('action', 'districtsplan')
    const before = await item(action.id, '?asOfDate=2020-06-11')
    const { headers } = await item(action.id)
    const done = await site
      .as('bureau-coordinator')
      .post(`/v1/strategy/items/${action.id}/wordings`, wording, { 'if-match': String(headers.etag) })
    expect(done.status).toBe(200)
    const after = await item(action.id)
    expect(after.body.title.nl).toBe('Nieuwe titel')
    expect(after.body.versions[0]).toMatchObject({ version: 2, decision: wording.decision, validFromDate: '2020-06-12' })
    expect(after.body.versions[0]?.author).toMatch(/fictief/)
    const past = await item(action.id, '?asOfDate=2020-06-11')
    expect(past.body.title).toEqual(before.body.title)
    expect((await course('?period=2019-2022&asOfDate=2020-06-11')).links.find(link => link.id === action.id)?.version).toBe(1)
  })

  it('lets a later entry for the same day take its place', async () => {
    const action = await find('action', 'netwerken-verstoren')
    for (const titleNl of ['Eerst', 'Daarna']) {
      const { headers } = await item(action.id)
      await site
        .as('bureau-coordinator')
        .post(`/v1/strategy/items/${action.id}/wordings`, { ...wording, titleNl }, { 'if-match': String(headers.etag) })
    }
    expect((await item(action.id)).body.title.nl).toBe('Daarna')
  })

  it('needs the version that was seen and refuses an older one', async () => {
    const trend = await find('trend', 'digitale-dreiging')
    const bureau = site.as('bureau-coordinator')
    expect((await bureau.post(`/v1/strategy/items/${trend.id}/wordings`, wording)).status).toBe(428)
    const { headers } = await item(trend.id)
    expect((await bureau.post(`/v1/strategy/items/${trend.id}/wordings`, wording, { 'if-match': String(headers.etag) })).status).toBe(200)
    expect((await bureau.post(`/v1/strategy/items/${trend.id}/wordings`, wording, { 'if-match': String(headers.etag) })).status).toBe(412)
  })

  it('says everything that is wrong at once', async () => {
    const trend = await find('trend', 'digitale-dreiging')
    const { headers } = await item(trend.id)
    const refused = await site
      .as('bureau-coordinator')
      .post<{ errors: { name: string }[] }>(
        `/v1/strategy/items/${trend.id}/wordings`,
        { titleNl: '', decision: 'x', validFromDate: '2020-02-30' },
        { 'if-match': String(headers.etag) },
      )
    expect(refused.status).toBe(400)
    expect(refused.body.errors.map(error => error.name).sort()).toEqual([
      '/bodyEn',
      '/bodyNl',
      '/decision',
      '/titleEn',
      '/titleNl',
      '/validFromDate',
    ])
  })

  it('is for the bureau only; anybody else reads why not', async () => {
    const trend = await find('trend', 'digitale-dreiging')
    const { headers } = await item(trend.id)
    const refused = await site
      .as('mayor')
      .post<{ detail: string }>(`/v1/strategy/items/${trend.id}/wordings`, wording, { 'if-match': String(headers.etag) })
    expect(refused.status).toBe(403)
    expect(refused.body.detail).toBe('Het bureau werkt de teksten van de strategie bij')
  })
})

describe('tying links', () => {
  it('ties an action to an indicator and undoes it, with the reason', async () => {
    const action = await find('action', 'geldstromen')
    const indicator = await find('indicator', 'totaal')
    const bureau = site.as('bureau-coordinator')
    const version = async () => ({ 'if-match': String((await item(action.id)).headers.etag) })
    expect(
      (await bureau.post(`/v1/strategy/items/${action.id}/ties`, { toId: indicator.id, validFromDate: '2020-01-01' }, await version()))
        .status,
    ).toBe(200)
    expect(
      (await bureau.post(`/v1/strategy/items/${action.id}/ties`, { toId: indicator.id, validFromDate: '2020-02-01' }, await version()))
        .status,
    ).toBe(409)
    const tied = (await item(action.id)).body.later.find(one => one.id === indicator.id)
    const undone = await bureau.post(
      `/v1/strategy/items/${action.id}/untyings`,
      { tieId: tied?.tieId, reason: 'Meet iets anders.', validFromDate: '2021-01-01' },
      await version(),
    )
    expect(undone.status).toBe(200)
    expect((await item(action.id)).body.later.map(one => one.id)).not.toContain(indicator.id)
    expect((await item(action.id, '?asOfDate=2020-12-31')).body.later.map(one => one.id)).toContain(indicator.id)
  })

  it('refuses a tie that runs against the chain', async () => {
    const indicator = await find('indicator', 'totaal')
    const trend = await find('trend', 'digitale-dreiging')
    const { headers } = await item(indicator.id)
    const refused = await site
      .as('bureau-coordinator')
      .post(
        `/v1/strategy/items/${indicator.id}/ties`,
        { toId: trend.id, validFromDate: '2020-01-01' },
        { 'if-match': String(headers.etag) },
      )
    expect(refused.status).toBe(400)
  })
})
