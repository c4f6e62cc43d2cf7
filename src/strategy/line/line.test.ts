// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { PersonCode } from '../../core/identity/people.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'

interface Line {
  period: string
  asOfDate: string
  municipalities: { code: string; name: string }[]
  priorities: { id: string; code: string }[]
  links: { municipality: string; priorityId: string; kind: string; toConfirm: string | null }[]
}
interface Plan {
  items: {
    id: string
    title: string
    versions: number
    earlier: { title: string }[]
    links: { kind: string; priority: { id: string } | null; agenda: { version: number } | null; toConfirm: string | null }[]
  }[]
}
interface Answered {
  id: string
  detail: string
  errors: { name: string }[]
}

const clock = movableClock('2021-06-01T09:00:00Z')
let site: TestSite
const line = async (query = '') => (await site.as(null).get<Line>(`/v1/line?period=2019-2022${query}`)).body
const plan = async (code: string) => (await site.as(null).get<Plan>(`/v1/line/${code}`)).body
const act = async (by: PersonCode, code: string, noun: string, body: object) => {
  const { headers } = await site.as(by).get(`/v1/line/${code}`)
  return site.as(by).post<Answered>(`/v1/line/${code}/${noun}`, body, { 'if-match': String(headers.etag) })
}
const priority = async (code: string) => (await line()).priorities.find(one => one.code === code)?.id
const item = {
  title: 'Veilig buitengebied',
  body: 'Wij controleren leegstaande schuren met de buren.',
  plan: 'Veiligheidsplan 2020-2023',
  planFromDate: '2020-01-01',
  planToDate: '2024-01-01',
}
const load = async (owner: TestSite['owner']) => {
  const { pack } = await checkPack('regions/midden-nederland-2019-2022')
  if (pack) await loadRegion(owner, pack, clock)
}

beforeAll(async () => {
  site = await testSite({ clock, prepare: load })
})
afterAll(() => site.close())

describe('the matrix', () => {
  it('has the municipalities of the day, 39 in 2021 and 38 after Weesp left', async () => {
    expect((await line()).municipalities).toHaveLength(39)
    const later = await line('&asOfDate=2022-06-01')
    expect(later.municipalities).toHaveLength(38)
    expect(later.municipalities.map(({ name }) => name)).not.toContain('Weesp')
  })

  it('holds what public plans of BES, Houten and Utrechtse Heuvelrug say, to be confirmed, and gaps elsewhere', async () => {
    const { links, priorities } = await line('&asOfDate=2020-06-01')
    expect(new Set(links.map(({ municipality }) => municipality))).toEqual(
      new Set(['GM0308', 'GM0313', 'GM0317', 'GM0342', 'GM0321', 'GM1581']),
    )
    expect(links.every(({ toConfirm }) => toConfirm)).toBe(true)
    expect(priorities).toHaveLength(4)
  })

  it('leaves out an item whose plan does not run on the day', async () => {
    expect((await line()).links.map(({ municipality }) => municipality)).not.toContain('GM1581')
  })

  it('is the same after loading the pack again', async () => {
    const before = await line()
    await load(site.owner)
    expect(await line()).toEqual(before)
  })

  it('is a CSV with a line for every municipality', async () => {
    const { text } = await site.as(null).get('/v1/line/csv?period=2019-2022')
    const lines = text.trim().split('\r\n')
    expect(lines).toHaveLength(40)
    expect(lines[0]).toBe('code,municipality,ondermijning,zorg-en-veiligheid,cyberveiligheid,lokaal-en-districtelijk')
    expect(lines).toContain('GM0308,Baarn,serves,serves,none,serves')
    expect(lines).toContain('GM0339,Renswoude,none,none,none,none')
  })
})

describe('the lead stays local', () => {
  it('a municipality writes its own items, and every version stays', async () => {
    const made = await act('adviser-small', 'GM0339', 'local-items', item)
    expect(made.status).toBe(200)
    clock.moveTo('2021-06-02T09:00:00Z')
    expect(
      (await act('adviser-small', 'GM0339', 'local-items', { ...item, itemId: made.body.id, title: 'Veilig en open buitengebied' })).status,
    ).toBe(200)
    const [written] = (await plan('GM0339')).items
    expect(written).toMatchObject({ id: made.body.id, title: 'Veilig en open buitengebied', versions: 2, earlier: [{ title: item.title }] })
  })

  it('nobody else does: not the bureau, not another municipality', async () => {
    const bureau = await act('bureau-coordinator', 'GM0339', 'local-items', item)
    expect([bureau.status, bureau.body.detail]).toEqual([403, 'De gemeente houdt de punten van haar eigen veiligheidsplan bij'])
    const other = await act('adviser-large', 'GM0339', 'local-items', item)
    expect([other.status, other.body.detail]).toEqual([403, 'Alleen de gemeente zelf werkt aan haar eigen plan'])
    const [own] = (await plan('GM0339')).items
    const stolen = await act('adviser-large', 'GM0344', 'local-items', { ...item, itemId: own?.id })
    expect([stolen.status, stolen.body.detail]).toEqual([403, 'Dit punt staat in het plan van uw eigen gemeente'])
  })

  it('says in what way an item stands to a priority; the latest counts, and only referring is a gap', async () => {
    const [own] = (await plan('GM0339')).items
    const to = { itemId: own?.id, priorityId: await priority('ondermijning') }
    const csv = async () =>
      (await site.as(null).get('/v1/line/csv?period=2019-2022')).text.split('\r\n').find(row => row.startsWith('GM0339'))
    expect(
      (await act('adviser-small', 'GM0339', 'local-links', { ...to, kind: 'differs', note: 'Ons accent ligt op het buitengebied.' }))
        .status,
    ).toBe(200)
    expect(await csv()).toBe('GM0339,Renswoude,differs,none,none,none')
    clock.moveTo('2021-06-03T09:00:00Z')
    await act('adviser-small', 'GM0339', 'local-links', { ...to, kind: 'only-refers' })
    expect(await csv()).toBe('GM0339,Renswoude,only-refers,none,none,none')
    clock.moveTo('2021-06-04T09:00:00Z')
    await act('adviser-small', 'GM0339', 'local-links', { ...to, kind: 'none' })
    expect((await plan('GM0339')).items[0]?.links).toEqual([])
  })

  it('refuses a link to nothing, to both, or to something that is no priority', async () => {
    const [own] = (await plan('GM0339')).items
    const names = async (body: object) =>
      (await act('adviser-small', 'GM0339', 'local-links', { itemId: own?.id, kind: 'serves', ...body })).body.errors
    expect((await names({})).map(({ name }) => name)).toEqual(['/priorityId'])
    const { rows } = await site.owner.query("select id from strategy.item where kind = 'trend' limit 1")
    expect((await names({ priorityId: rows[0].id })).map(({ name }) => name)).toEqual(['/priorityId'])
    expect(
      (await act('adviser-small', 'GM0339', 'local-items', { ...item, planToDate: '2019-01-01' })).body.errors.map(({ name }) => name),
    ).toEqual(['/planToDate'])
  })
})

describe('national agendas', () => {
  const agenda = {
    code: 'landelijke-agenda',
    titleNl: 'Landelijke agenda (voorbeeld)',
    titleEn: 'National agenda (example)',
    publisher: 'Ministerie',
    publishedDate: '2019-01-15',
    themes: ['ondermijning', 'mensenhandel'],
  }
  interface Agendas {
    agendas: { id: string; version: number; latest: boolean; links: { kind: string; priority: { code: string } }[]; localLinks: number }[]
  }
  const agendas = async () => (await site.as(null).get<Agendas>('/v1/national-agendas')).body.agendas

  it('are kept by version, numbered by themselves without gaps, also when many write at once', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => site.as('bureau-coordinator').post('/v1/national-agendas', agenda)))
    expect(made.map(({ status }) => status)).toEqual(Array(8).fill(201))
    expect((await agendas()).map(({ version, latest }) => [version, latest])).toEqual([8, 7, 6, 5, 4, 3, 2, 1].map(v => [v, v === 8]))
  })

  it('are linked by the bureau for the region and by a municipality for itself, each to the version of then', async () => {
    const all = await agendas()
    const first = all.at(-1)
    const bureau = site.as('bureau-coordinator')
    const body = { priorityId: await priority('ondermijning'), agendaId: first?.id, kind: 'serves' }
    expect((await site.as('adviser-small').post('/v1/regional-links', body)).status).toBe(403)
    expect((await bureau.post('/v1/regional-links', body)).status).toBe(201)
    const [own] = (await plan('GM0339')).items
    await act('adviser-small', 'GM0339', 'local-links', { itemId: own?.id, agendaId: first?.id, kind: 'conflicts' })
    expect((await agendas()).at(-1)).toMatchObject({
      version: 1,
      localLinks: 1,
      links: [{ kind: 'serves', priority: { code: 'ondermijning' } }],
    })
    expect((await agendas())[0]).toMatchObject({ version: 8, localLinks: 0, links: [] })
    expect((await plan('GM0339')).items[0]?.links[0]).toMatchObject({ kind: 'conflicts', agenda: { version: 1 }, priority: null })
  })
})
