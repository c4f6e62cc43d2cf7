// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { PersonCode } from '../../core/identity/people.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'

interface Entry {
  quarterDate: string
  free: number | null
  asked: number
  freed: number
  scenario: { asked: number; freed: number }
}
interface Capacity {
  partners: { code: string; open: boolean; entries: Entry[] }[]
  closed: number
  priorities: { id: string; title: { nl: string }; proposed: number }[]
  scenarios: { name: string; in: string[] }[]
}
interface Partner {
  small: boolean
  roles: string[]
  statements: { year: number; role: string; hours: number[] }[]
  asked: { proposed: boolean }[]
  level: string | null
  agreedLevel: string | null
}
interface Answered {
  id: string
  detail: string
  errors: { name: string }[]
}

const clock = movableClock('2020-06-01T09:00:00Z')
let site: TestSite
const capacity = async (by: PersonCode, query = '') => (await site.as(by).get<Capacity>(`/v1/capacity?year=2020${query}`)).body
const entryOf = async (by: PersonCode, code: string, query = '') =>
  (await capacity(by, query)).partners.find(partner => partner.code === code)?.entries[2]
const partner = async (by: PersonCode, code: string) => (await site.as(by).get<Partner>(`/v1/capacity/${code}`)).body
const act = async (by: PersonCode, code: string, noun: string, body: object) => {
  const { headers } = await site.as(by).get(`/v1/capacity/${code}`)
  return site.as(by).post<Answered>(`/v1/capacity/${code}/${noun}`, body, { 'if-match': String(headers.etag) })
}
const state = (by: PersonCode, code: string, hours: number) =>
  act(by, code, 'capacity-statements', { year: 2020, lines: [{ role: 'adviser', hours: [hours, hours, hours, hours] }] })
const priorityNamed = async (title: string) =>
  (await capacity('bureau-coordinator')).priorities.find(one => one.title.nl.startsWith(title))?.id ?? ''

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

describe('stating hours', () => {
  it('asks three numbers of Renswoude and six of Utrecht', async () => {
    expect(await partner('adviser-small', 'GM0339')).toMatchObject({ small: true, roles: ['adviser', 'enforcement', 'case-director'] })
    expect((await partner('adviser-large', 'GM0344')).roles).toHaveLength(6)
  })

  it('is by kind of work and quarter, and the latest counts while the earlier stays', async () => {
    expect((await state('adviser-small', 'GM0339', 90)).status).toBe(200)
    clock.moveTo('2020-06-02T09:00:00Z')
    expect((await state('adviser-small', 'GM0339', 120)).status).toBe(200)
    expect((await partner('adviser-small', 'GM0339')).statements).toEqual([{ year: 2020, role: 'adviser', hours: [120, 120, 120, 120] }])
    const { rows } = await site.owner.query('select count(*)::int as kept from strategy.capacity_statement')
    expect(rows[0].kept).toBe(2)
  })

  it('is for the own organisation only', async () => {
    const refused = await state('adviser-small', 'GM0344', 10)
    expect([refused.status, refused.body.detail]).toEqual([403, 'U geeft alleen de uren van uw eigen organisatie op'])
    expect((await state('bureau-coordinator', 'GM0339', 10)).status).toBe(403)
  })

  it('refuses half hours, too many quarters, nothing at all and the same work twice', async () => {
    const names = async (lines: object[]) =>
      (await act('adviser-small', 'GM0339', 'capacity-statements', { year: 2020, lines })).body.errors.map(({ name }) => name)
    expect(await names([{ role: 'adviser', hours: [1.5, 1, 1, 1] }])).toEqual(['/lines/0/hours/0'])
    expect(await names([{ role: 'adviser', hours: [1, 1, 1, 1, 1] }])).toEqual(['/lines/0/hours'])
    expect(await names([])).toEqual(['/lines'])
    const twice = { role: 'adviser', hours: [1, 1, 1, 1] }
    expect(await names([twice, twice])).toEqual(['/lines'])
  })
})

describe('who sees the hours', () => {
  it('is the own organisation and the bureau as long as nobody chose', async () => {
    expect((await entryOf('adviser-small', 'GM0339'))?.free).toBe(120)
    expect((await entryOf('bureau-coordinator', 'GM0339'))?.free).toBe(120)
    expect((await entryOf('mayor', 'GM0339'))?.free).toBeNull()
    expect((await entryOf('adviser-large', 'GM0339'))?.free).toBeNull()
    expect((await capacity('adviser-large')).closed).toBe(40)
  })

  it('is what the college agreed for whoever did not choose, and what a partner chose for itself', async () => {
    expect((await act('bureau-coordinator', 'RVC', 'capacity-openness', { level: 'college' })).status).toBe(200)
    expect((await entryOf('mayor', 'GM0339'))?.free).toBe(120)
    expect((await entryOf('adviser-large', 'GM0339'))?.free).toBeNull()
    expect((await partner('mayor', 'GM0339')).agreedLevel).toBe('college')
    clock.moveTo('2020-06-03T09:00:00Z')
    expect((await act('adviser-small', 'GM0339', 'capacity-openness', { level: 'own' })).status).toBe(200)
    expect((await entryOf('bureau-coordinator', 'GM0339'))?.free).toBeNull()
    clock.moveTo('2020-06-04T09:00:00Z')
    expect((await act('adviser-small', 'GM0339', 'capacity-openness', { level: 'partners' })).status).toBe(200)
    expect((await entryOf('adviser-large', 'GM0339'))?.free).toBe(120)
  })

  it('is chosen by nobody for another', async () => {
    const refused = await act('bureau-coordinator', 'GM0339', 'capacity-openness', { level: 'own' })
    expect([refused.status, refused.body.detail]).toEqual([403, 'U kiest voor uw eigen organisatie; het bureau voor het college'])
  })
})

describe('asked, freed and a scenario', () => {
  const ask = async (body: object) =>
    site.as('bureau-coordinator').post<Answered>('/v1/capacity-asks', {
      priorityId: await priorityNamed('Cyber'),
      role: 'adviser',
      firstQuarterDate: '2020-07-01',
      lastQuarterDate: '2020-10-01',
      hours: 200,
      reason: 'Raming van het bureau.',
      ...body,
    })

  it('counts what a priority would ask of every municipality only when it comes in, and shows the overload before the decision', async () => {
    const before = await entryOf('bureau-coordinator', 'GM0339')
    expect((await ask({})).status).toBe(201)
    const id = await priorityNamed('Cyber')
    expect(await entryOf('bureau-coordinator', 'GM0339')).toEqual(before)
    const then = await entryOf('bureau-coordinator', 'GM0339', `&in=${id}`)
    expect(then?.scenario.asked).toBe((before?.asked ?? 0) + 200)
    expect(then?.free).toBe(120)
    expect((await partner('adviser-small', 'GM0339')).asked.filter(({ proposed }) => proposed)).toHaveLength(2)
  })

  it('takes a later statement about the same in the place of the earlier, and adds one about a single partner', async () => {
    clock.moveTo('2020-06-05T09:00:00Z')
    await ask({ hours: 50 })
    await ask({ hours: 7, partner: 'RE03' })
    const id = await priorityNamed('Cyber')
    const before = await entryOf('bureau-coordinator', 'GM0339')
    expect((await entryOf('bureau-coordinator', 'GM0339', `&in=${id}`))?.scenario.asked).toBe((before?.asked ?? 0) + 50)
    expect((await capacity('bureau-coordinator')).priorities.find(one => one.id === id)?.proposed).toBe(39 * 2 * 50 + 2 * 7)
  })

  it('frees the hours of the actions of a priority that goes out', async () => {
    const id = await priorityNamed('Georganiseerde')
    const item = (await site.owner.query('select id from core.person limit 1')).rows[0].id
    const organisation = (await site.owner.query("select id from core.organisation where code = 'GM0339'")).rows[0].id
    const action = '00000000-0000-4000-8000-00000000aaaa'
    const scope = '00000000-0000-4000-8000-00000000bbbb'
    await site.owner.query(
      `insert into approach.action (id, level, area_code, body_id, priority_id, known_at) select $1, 'region', 'RE03', o.id, $2, now() from core.organisation o where o.code = 'RVC'`,
      [action, id],
    )
    await site.owner.query(
      `insert into approach.action_scope (id, action_id, title, effect, start_date, end_date, decision, decided_date, recorded_by_id, organisation_id, known_at)
       values ($1, $2, 'Proef', 'Een gevolg', '2020-01-01', '2020-12-31', 'RVC, punt 1', '2019-12-01', $3, $4, now())`,
      [scope, action, item, organisation],
    )
    await site.owner.query(`insert into approach.action_hours values ($1, $2, 'adviser', '2020-07-01', 150)`, [scope, organisation])
    const entry = await entryOf('bureau-coordinator', 'GM0339', `&out=${id}`)
    expect(entry).toMatchObject({ free: 120, asked: 150, freed: 0, scenario: { asked: 0, freed: 150 } })
  })

  it('gives the ledger as CSV, with the scenario beside it', async () => {
    const { text } = await site.as('bureau-coordinator').get('/v1/capacity/csv?year=2020')
    expect(text.split('\r\n')[0]).toBe('code,partner,quarter,free,asked,freed,scenarioAsked,scenarioFreed')
    expect(text).toContain('GM0339,"Gemeente Renswoude",2020-07-01,120,150,0,150,0')
  })

  it('is kept as a scenario for a meeting, that says what comes in and goes out', async () => {
    const [comesIn, out] = [await priorityNamed('Cyber'), await priorityNamed('Georganiseerde')]
    const keep = (body: object) =>
      site
        .as('taskforce-secretary')
        .post<Answered>('/v1/capacity-scenarios', { name: 'Een erbij, een eraf', year: 2020, in: [comesIn], out: [out], ...body })
    expect((await keep({ out: [comesIn] })).body.errors.map(({ name }) => name)).toEqual(['/out'])
    expect((await keep({ in: [], out: [] })).body.errors.map(({ name }) => name)).toEqual(['/in'])
    expect((await keep({})).status).toBe(201)
    expect((await capacity('mayor')).scenarios).toMatchObject([{ name: 'Een erbij, een eraf', in: [comesIn] }])
  })
})
