// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite, type Visitor } from '../../../tests/setup/site.ts'
import { movableClock } from '../../core/time/clock.ts'

let site: TestSite
let officer: Visitor
let adviser: Visitor
let id: string

beforeAll(async () => {
  site = await testSite({ clock: movableClock('2020-01-09T09:00:00Z') })
  officer = site.as('neighbourhood-officer')
  adviser = site.as('adviser-large')
  id = (
    await officer.post<{ id: string }>('/v1/obstacles', {
      happens: 'De brug is elke ochtend open als wij erover moeten.',
      domain: 'local',
      municipality: 'GM0344',
    })
  ).body.id
})
afterAll(() => site?.close())

const report = { happens: 'Een heel andere drempel over sleutels en kasten.', domain: 'other' }

describe('reporting', () => {
  it('says everything that is wrong at once', async () => {
    const { status, body } = await officer.post<{ errors: { name: string }[] }>('/v1/obstacles', {
      happens: 'kort',
      domain: 'sport',
      municipality: 'Utrecht',
    })
    expect(status).toBe(400)
    expect(body.errors.map(({ name }) => name).sort()).toEqual(['/domain', '/happens', '/municipality'])
  })

  it.each([
    ['a text that is too long', { happens: 'a'.repeat(2001) }],
    ['a municipality that does not take part', { municipality: 'GM9999' }],
    ['a character that no text holds', { happens: 'Een drempel met een nul \u0000 erin.' }],
    ['an unknown way towards the organisation', { towards: 'half' }],
  ])('refuses %s as 400', async (_what, wrong) => {
    expect((await officer.post('/v1/obstacles', { ...report, ...wrong })).status).toBe(400)
  })

  it('keeps letters as one, however they were typed', async () => {
    const sent = await officer.post<{ id: string }>('/v1/obstacles', {
      ...report,
      happens: 'Een cafe\u0301 is geen overlegruimte voor zo’n gesprek.',
    })
    expect((await officer.get<{ happens: string }>(`/v1/obstacles/${sent.body.id}`)).body.happens).toBe(
      'Een caf\u00e9 is geen overlegruimte voor zo’n gesprek.',
    )
  })

  it('is refused without csrf, and without a key', async () => {
    expect((await officer.post('/v1/obstacles', report, { 'x-csrf-token': 'wrong' })).status).toBe(403)
    expect((await officer.post('/v1/obstacles', report, { 'idempotency-key': '' })).status).toBe(400)
  })

  it('is not for the functional manager, nor for a resident', async () => {
    expect((await site.as('functional-manager').post('/v1/obstacles', report)).status).toBe(403)
    expect((await site.as(null).post('/v1/obstacles', report)).status).toBe(401)
  })
})

describe('what looks alike', () => {
  const find = async (text: string) =>
    (await officer.post<{ lookAlikes: { id: string; likeness: number }[] }>('/v1/obstacles/_search', { text })).body.lookAlikes

  it.each([
    'De brug staat elke ochtend open als we erover moeten',
    'de brug is iedere ochtend open, dan kunnen wij er niet over',
    'De brug is elke ochtned open als wij erover moetne',
    'DE BRÚG IS ELKE OCHTEND OPEN ALS WIJ EROVER MOETEN',
  ])('is found in other words, with typing errors and with other diacritics: %s', async text => {
    expect((await find(text)).map(found => found.id)).toContain(id)
  })

  it.each([
    'De sleutel van het archief ligt altijd op een andere plek.',
    'Wij mogen niet weten of er al zorg is.',
    'de het een',
    '!!! ???',
    "' or 1=1 --",
  ])('is not made of what does not: %s', async text => {
    expect(await find(text)).toEqual([])
  })
})

describe('acts on an obstacle', () => {
  const address = () => `/v1/obstacles/${id}/recognitions`

  it('need the version that was seen (428), and the last one (412)', async () => {
    expect((await adviser.post(address(), {})).status).toBe(428)
    expect((await adviser.post(address(), {}, { 'if-match': '"another"' })).status).toBe(412)
  })

  it('happen once when they are sent twice', async () => {
    const version = String((await adviser.get(`/v1/obstacles/${id}`)).headers.etag)
    const headers = { 'if-match': version, 'idempotency-key': 'twice-the-same' }
    expect((await adviser.post(address(), {}, headers)).status).toBe(200)
    expect((await adviser.post(address(), {}, headers)).status).toBe(200)
    expect((await adviser.post(address(), { why: 'Anders' }, headers)).status).toBe(422)
  })

  it('are not there for an obstacle that does not exist', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000'
    expect((await adviser.get(`/v1/obstacles/${nowhere}`)).status).toBe(404)
    expect((await adviser.post(`/v1/obstacles/${nowhere}/recognitions`, {}, { 'if-match': '"x"' })).status).toBe(404)
    expect((await officer.post('/v1/obstacle-echoes', { obstacleId: nowhere })).status).toBe(404)
    expect((await officer.get('/drempels/gemeld/geen-kenmerk')).status).toBe(404)
    expect((await officer.get(`/drempels/gemeld/${nowhere}`)).status).toBe(404)
  })
})

describe('the list', () => {
  const list = async (query: string) =>
    (await adviser.get<{ total: number; obstacles: { domain: string }[] }>(`/v1/obstacles?${query}`)).body

  it.each([
    ['domain=local', 1],
    ['level=college', 0],
    ['state=recognised', 1],
    ['state=open&domain=local', 1],
    ['state=ended', 0],
    ['mine=yes', 1],
    ['late=yes', 0],
  ])('is filtered by %s', async (query, total) => {
    expect((await list(query)).total).toBe(total)
  })

  it('refuses filters it does not know', async () => {
    expect((await adviser.get('/v1/obstacles?state=half')).status).toBe(400)
    expect((await adviser.get('/v1/obstacles?page=0')).status).toBe(400)
  })
})
