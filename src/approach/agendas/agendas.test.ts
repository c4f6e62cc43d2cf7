// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { DemoPersonCode } from '../../core/identity/people.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'
import type { ActionState } from './rules.ts'

interface Listed {
  id: string
  title: { nl: string }
  state: ActionState
  late: boolean
  silent: boolean
  mine: boolean
  wordDueDate: string | null
  priority: { id: string } | null
}
interface List {
  weeks: number
  counts: Record<'open' | 'late' | 'silent' | 'mine', number>
  actions: Listed[]
}

let site: TestSite
let pack: Pack
const clock = movableClock('2019-03-04T09:00:00Z')
const list = async (query = '', who: DemoPersonCode = 'taskforce-secretary') => (await site.as(who).get<List>(`/v1/actions${query}`)).body
const read = (id: string, who: DemoPersonCode = 'taskforce-secretary') =>
  site.as(who).get<
    Listed & {
      reports: unknown[]
      scopes: unknown[]
      acts: { key: string; allowed: boolean; nl: string | null }[]
      owner: { code: string }
    }
  >(`/v1/actions/${id}`)
const act = async (who: DemoPersonCode, id: string, noun: string, body: unknown) =>
  site.as(who).post<{ detail: string; errors: { name: string }[] }>(`/v1/actions/${id}/${noun}`, body, {
    'if-match': String((await read(id, who)).headers.etag),
  })
const organisation = async (code: string): Promise<string> =>
  (await site.owner.query('select id from core.organisation where code = $1', [code])).rows[0].id
const first = async () => (await list('?mine=yes')).actions[0]!

const scope = {
  title: 'Controles op bedrijventerreinen',
  effect: 'Panden worden niet meer gebruikt voor opslag van drugs.',
  startDate: '2019-04-01',
  endDate: '2019-12-31',
  decision: 'Besluit van de taskforce van 1 maart',
  decidedDate: '2019-03-01',
}

beforeAll(async () => {
  pack = (await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))).pack as Pack
  site = await testSite({ clock, prepare: owner => loadRegion(owner, pack, clock) })
})
afterAll(() => site.close())

describe('the agendas of a region pack', () => {
  it('hold every action of the strategy, each with an owner, a decision and the period of the strategy to confirm', async () => {
    const { counts, actions } = await list()
    expect(counts.open).toBe(23)
    expect(actions.every(({ priority }) => priority)).toBe(true)
    const { rows } = await site.owner.query(
      'select distinct to_confirm is not null as open, owner_organisation_id is not null as owned from approach.action_state',
    )
    expect(rows).toEqual([{ open: true, owned: true }])
  })

  it('are the same when the pack is loaded again', async () => {
    await loadRegion(site.owner, pack, clock)
    expect((await list()).counts.open).toBe(23)
  })
})

describe('planning an action', () => {
  it('records scope, owner, partners, hours and milestones at once', async () => {
    const taskforce = await organisation('TASKFORCE-ONDERMIJNING')
    const police = await organisation('RE03')
    const planned = await site.as('taskforce-secretary').post<{ id: string }>('/v1/actions', {
      ...scope,
      level: 'region',
      bodyId: taskforce,
      ownerOrganisationId: taskforce,
      partners: [{ organisationId: police, part: 'Levert controleteams' }],
      hours: [
        { organisationId: police, role: 'officer', quarterDate: '2019-04-01', hours: 120 },
        { organisationId: police, role: 'officer', quarterDate: '2019-07-01', hours: 80 },
      ],
      milestones: [{ title: 'Eerste controledag', dueDate: '2019-05-15' }],
    })
    expect(planned.status).toBe(201)
    const { body } = await read(planned.body.id)
    expect(body).toMatchObject({
      state: 'unreported',
      hours: 200,
      partners: [{ part: 'Levert controleteams' }],
      milestones: [{ reachedDate: null }],
    })
    const { rows } = await site.owner.query('select sum(hours)::int as hours from approach.action_hours_state where action_id = $1', [
      planned.body.id,
    ])
    expect(rows[0].hours).toBe(200)
  })

  it('is refused for a body one does not speak for, and without a body', async () => {
    const owner = await organisation('RE03')
    const asked = { ...scope, level: 'region', ownerOrganisationId: owner }
    const college = await organisation('RVC')
    expect((await site.as('taskforce-secretary').post('/v1/actions', { ...asked, bodyId: college })).status).toBe(403)
    expect((await site.as('mayor').post('/v1/actions', { ...asked, bodyId: college })).status).toBe(201)
    expect((await site.as('taskforce-secretary').post('/v1/actions', asked)).status).toBe(400)
  })

  it('says everything that is wrong at once: period, milestones, hours', async () => {
    const taskforce = await organisation('TASKFORCE-ONDERMIJNING')
    const wrong = await site.as('taskforce-secretary').post<{ errors: { name: string }[] }>('/v1/actions', {
      ...scope,
      level: 'region',
      bodyId: taskforce,
      ownerOrganisationId: taskforce,
      endDate: '2019-03-01',
      decidedDate: '2019-08-01',
      milestones: [{ title: 'Te laat', dueDate: '2022-01-01' }],
      hours: [{ organisationId: taskforce, role: 'officer', quarterDate: '2030-01-01', hours: 1 }],
    })
    expect(wrong.body.errors.map(({ name }) => name)).toEqual(['/endDate', '/decidedDate', '/milestones', '/hours'])
  })

  it('is for a district by an adviser of a municipality in it, and for no other district', async () => {
    const plan = { ...scope, level: 'district', ownerOrganisationId: await organisation('GM0344') }
    expect((await site.as('adviser-large').post('/v1/actions', { ...plan, areaCode: 'RE03-STAD-UTRECHT' })).status).toBe(201)
    expect((await site.as('adviser-small').post('/v1/actions', { ...plan, areaCode: 'RE03-STAD-UTRECHT' })).status).toBe(403)
  })
})

describe('progress', () => {
  it('gives the state of an action, with the reason; whose it is may say so, and nobody else', async () => {
    const { id } = await first()
    expect((await act('neighbourhood-officer', id, 'reports', { judgement: 'stuck', reason: 'Geen mensen.' })).status).toBe(403)
    expect((await act('taskforce-secretary', id, 'reports', { judgement: 'at-risk', reason: 'Twee partners leveren later.' })).status).toBe(
      200,
    )
    expect((await read(id)).body).toMatchObject({
      state: 'at-risk',
      judgementReason: 'Twee partners leveren later.',
      reports: [{ origin: 'screen' }],
    })
  })

  it('is given for a whole list at once, all or nothing', async () => {
    const [one, two] = (await list('?mine=yes')).actions
    const other = (await list()).actions.find(({ mine }) => !mine)!
    const word = (actionId: string) => ({ actionId, judgement: 'on-track', reason: 'Volgens plan.' })
    const send = (reports: unknown[]) => site.as('taskforce-secretary').post('/v1/action-reports', { reports })
    expect((await send([word(one!.id), word(other.id)])).status).toBe(403)
    expect((await read(one!.id)).body.reports).toHaveLength(1)
    expect((await send([word(one!.id), word(two!.id)])).status).toBe(201)
    expect((await read(two!.id)).body).toMatchObject({ state: 'on-track', reports: [{ origin: 'list' }] })
  })

  it('names no persons', async () => {
    const { id } = await first()
    expect((await act('taskforce-secretary', id, 'reports', { judgement: 'stuck', reason: 'Bel 06-12345678 voor meer.' })).status).toBe(400)
  })
})

describe('late and silent', () => {
  it('are two things: silent when no word came in the term of that day, late when a day in the scope passed', async () => {
    clock.moveTo('2019-03-10T09:00:00Z')
    expect((await list()).counts).toMatchObject({ late: 0 })
    clock.moveTo('2019-05-20T09:00:00Z')
    const { actions, weeks } = await list()
    expect(weeks).toBe(6)
    expect(actions.filter(({ silent }) => silent).length).toBeGreaterThan(20)
    expect(actions.filter(({ late }) => late).map(({ title }) => title.nl)).toEqual(['Controles op bedrijventerreinen'])
  })

  it('count the day to the day, with the term that the bureau set for that day', async () => {
    const { id } = await first()
    await act('taskforce-secretary', id, 'reports', { judgement: 'on-track', reason: 'Alles op schema.' })
    const term = { weeks: 2, validFromDate: '2019-06-01', reason: 'Voor de zomer willen we vaker horen.' }
    expect((await site.as('taskforce-secretary').post('/v1/update-terms', term)).status).toBe(403)
    expect((await site.as('bureau-coordinator').post('/v1/update-terms', term)).status).toBe(201)
    const silentOn = async (day: string) => {
      clock.moveTo(`${day}T09:00:00Z`)
      return (await read(id)).body.silent
    }
    expect(await silentOn('2019-05-31')).toBe(false)
    expect(await silentOn('2019-06-03')).toBe(false)
    expect(await silentOn('2019-06-04')).toBe(true)
  })

  it('a milestone that was reached is late no more', async () => {
    const late = (await list('?late=yes')).actions[0]!
    const reached = { title: 'Eerste controledag', reachedDate: '2019-05-20' }
    expect((await act('taskforce-secretary', late.id, 'milestone-arrivals', { ...reached, title: 'Iets anders' })).status).toBe(403)
    expect((await act('taskforce-secretary', late.id, 'milestone-arrivals', reached)).status).toBe(200)
    expect((await act('taskforce-secretary', late.id, 'milestone-arrivals', reached)).status).toBe(409)
    expect((await list('?late=yes')).actions).toHaveLength(0)
  })
})

describe('a change of scope', () => {
  it('needs the body that decided: the owner alone may not', async () => {
    const planned = (await list('?level=region')).actions.find(
      ({ title }) => title.nl === 'Jonge criminelen' || title.nl.includes('jonge criminelen'),
    )!
    const change = { ...scope, reason: 'De looptijd past niet bij de capaciteit.' }
    const refused = await act('chief-prosecutor', planned.id, 'scopes', change)
    expect(refused.status).toBe(403)
    expect(refused.body.detail).toContain('U spreekt voor het orgaan dat over deze actie besloot')
    expect((await act('chief-prosecutor', planned.id, 'reports', { judgement: 'on-track', reason: 'Loopt.' })).status).toBe(200)
    expect((await act('taskforce-secretary', planned.id, 'scopes', change)).status).toBe(200)
    expect((await read(planned.id)).body.scopes).toHaveLength(2)
  })
})

describe('handing over and ending', () => {
  it('gives the action to another organisation, after which the earlier owner reports no more', async () => {
    const { id } = await first()
    const given = { ownerOrganisationId: await organisation('RE03'), reason: 'De politie trekt dit verder.' }
    expect((await act('taskforce-secretary', id, 'handovers', given)).status).toBe(200)
    expect((await read(id)).body.owner.code).toBe('RE03')
    expect((await act('taskforce-secretary', id, 'reports', { judgement: 'on-track', reason: 'Loopt.' })).status).toBe(403)
    expect((await act('police-planner', id, 'reports', { judgement: 'on-track', reason: 'Loopt.' })).status).toBe(200)
  })

  it('ends an action once, with the reason, and nothing can be done with it afterwards', async () => {
    const { id } = await first()
    expect((await act('taskforce-secretary', id, 'closures', { outcome: 'done', reason: 'Staat in de lijn.' })).status).toBe(200)
    expect((await act('taskforce-secretary', id, 'closures', { outcome: 'done', reason: 'Nog eens.' })).status).toBe(403)
    expect((await read(id)).body.acts.filter(({ allowed }) => allowed)).toEqual([])
    expect((await list('?state=ended')).actions.map(one => one.id)).toEqual([id])
  })
})

describe('what is not done', () => {
  it('stands beside what is done, with the reason, until it is taken up after all', async () => {
    const body = {
      level: 'region',
      bodyId: await organisation('RVC'),
      what: 'Geen eigen meldpunt',
      reason: 'Het landelijke meldpunt volstaat.',
      decision: 'College',
      decidedDate: '2019-03-01',
    }
    expect((await site.as('adviser-large').post('/v1/not-doing', body)).status).toBe(403)
    const { body: chosen } = await site.as('bureau-coordinator').post<{ id: string }>('/v1/not-doing', body)
    const end = { notDoingId: chosen.id, reason: 'De vraag groeit.' }
    expect((await site.as('taskforce-secretary').post('/v1/not-doing-ends', end)).status).toBe(403)
    expect((await site.as('mayor').post('/v1/not-doing-ends', end)).status).toBe(201)
    expect((await site.as('mayor').post('/v1/not-doing-ends', end)).status).toBe(409)
    const { body: seen } = await site.as('adviser-large').get<{ items: { endedBecause: string }[] }>('/v1/not-doing')
    expect(seen.items).toMatchObject([{ endedBecause: 'De vraag groeit.' }])
  })
})
