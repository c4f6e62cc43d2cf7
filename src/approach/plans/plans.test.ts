// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { DemoPersonCode } from '../../core/identity/people.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'

interface Seen {
  actions: number
  hours: number
  themes: { id: string; toConfirm: string | null }[]
  choices: { id: string; name: { nl: string }; toConfirm: string | null }[]
  texts: { part: string; title: string | null; version: number }[]
  actionList: { id: string; level: string }[]
  others: { district: { code: string }; actions: { title: { nl: string } }[] }[]
  capacity: { hours: number }[]
}
interface List {
  plans: { code: string; actions: number; casework: object | null }[]
  region: { actions: number; hours: number; casework: { running: number } }
  unassigned: { name: { nl: string }; toConfirm: string | null }[]
}

let site: TestSite
const clock = movableClock('2019-06-03T09:00:00Z')
const city = '/v1/district-plans/RE03-STAD-UTRECHT'
const east = '/v1/district-plans/RE03-OOST-UTRECHT'
const read = async (path = city, who: DemoPersonCode = 'adviser-large') => site.as(who).get<Seen>(path)
const list = async () => (await site.as('bureau-coordinator').get<List>('/v1/district-plans')).body
const act = async (who: DemoPersonCode, path: string, noun: string, body: unknown) =>
  (await site.as(who).post(`${path}/${noun}`, body, { 'if-match': String((await read(path, who)).headers.etag) })).status
const organisation = async (code: string): Promise<string> =>
  (await site.owner.query('select id from core.organisation where code = $1', [code])).rows[0].id

async function planAction(who: DemoPersonCode, place: object, title: string): Promise<string> {
  const scope = {
    title,
    effect: 'Minder overlast en minder dekmantels.',
    startDate: '2019-06-01',
    endDate: '2020-05-31',
    decision: 'Districtscollege',
    decidedDate: '2019-05-01',
  }
  const owner = await organisation(who === 'adviser-large' ? 'GM0344' : 'GM0339')
  const hours = [{ organisationId: owner, role: 'enforcement', quarterDate: '2019-07-01', hours: 40 }]
  const planned = await site.as(who).post<{ id: string }>('/v1/actions', { ...scope, ...place, ownerOrganisationId: owner, hours })
  expect(planned.status).toBe(201)
  return planned.body.id
}

beforeAll(async () => {
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  site = await testSite({ clock, prepare: owner => loadRegion(owner, pack as Pack, clock) })
})
afterAll(() => site.close())

describe('the plans of districts', () => {
  it('are five, and every theme of the strategy is to be confirmed because no district can be read from it', async () => {
    const { plans, unassigned } = await list()
    expect(plans).toHaveLength(5)
    expect(unassigned).toHaveLength(10)
    expect(unassigned.every(({ toConfirm }) => toConfirm?.includes('niet eenduidig'))).toBe(true)
  })
})

describe('one template, free accents', () => {
  it('is written by the own district, with every version kept', async () => {
    const picture = { part: 'picture', text: 'De binnenstad trekt veel horeca en passanten.' }
    expect(await act('adviser-small', city, 'sections', picture)).toBe(403)
    expect(await act('bureau-coordinator', city, 'sections', picture)).toBe(403)
    expect(await act('adviser-large', city, 'sections', picture)).toBe(200)
    clock.moveTo('2019-06-04T09:00:00Z')
    expect(await act('adviser-large', city, 'sections', { ...picture, text: 'Een nieuwe tekst.' })).toBe(200)
    expect(await act('adviser-large', city, 'sections', { part: 'accent', text: 'Zonder titel' })).toBe(400)
    expect(await act('adviser-large', city, 'sections', { part: 'accent', title: 'Studentenstad', text: 'Met studenten samen.' })).toBe(200)
    expect((await read()).body.texts).toMatchObject([
      { part: 'accent', title: 'Studentenstad', version: 1 },
      { part: 'picture', version: 2 },
    ])
  })
})

describe('themes', () => {
  it('are confirmed for a district by choosing them with a decision, once', async () => {
    const theme = (await read()).body.choices.find(({ name }) => name.nl.startsWith('Buitengebied (eerste'))!
    const chosen = { themeId: theme.id, decision: 'Districtscollege van 1 juni' }
    expect(await act('adviser-small', city, 'themes', chosen)).toBe(403)
    expect(await act('adviser-large', city, 'themes', chosen)).toBe(200)
    expect(await act('adviser-large', city, 'themes', chosen)).toBe(409)
    expect((await read()).body.themes).toMatchObject([{ id: theme.id, toConfirm: null }])
    expect((await list()).unassigned).toHaveLength(9)
  })
})

describe('roll-up without retyping', () => {
  it('shows one action of a municipality in the plan of its district and in the region, with the hours it asks', async () => {
    const before = (await list()).region
    await planAction('adviser-large', { level: 'municipality', bodyId: await organisation('GM0344') }, 'Horecacontroles met de gemeente')
    await planAction('adviser-large', { level: 'district', areaCode: 'RE03-STAD-UTRECHT' }, 'Gezamenlijke weekacties')
    const { actions, hours, actionList, capacity } = (await read()).body
    expect(actions).toBe(2)
    expect(hours).toBe(80)
    expect(capacity).toMatchObject([{ hours: 80 }])
    expect(actionList.map(({ level }) => level).sort()).toEqual(['district', 'municipality'])
    expect((await read(east)).body.actions).toBe(0)
    const after = (await list()).region
    expect(after.actions - before.actions).toBe(2)
    expect(after.hours - before.hours).toBe(80)
  })

  it('counts local casework as numbers, adds it up, and takes a correction', async () => {
    const count = { quarterDate: '2019-04-01', started: 4, running: 9, ended: 2 }
    expect(await act('adviser-small', city, 'casework', count)).toBe(403)
    expect(await act('adviser-large', city, 'casework', { ...count, running: -1 })).toBe(400)
    expect(await act('adviser-large', city, 'casework', count)).toBe(200)
    clock.moveTo('2019-06-05T09:00:00Z')
    expect(await act('adviser-large', city, 'casework', { ...count, running: 8 })).toBe(200)
    expect((await list()).region.casework.running).toBe(8)
  })
})

describe('districts with the same theme', () => {
  it('see each other’s actions for it', async () => {
    const { choices } = (await read(east, 'adviser-small')).body
    const theme = choices.find(({ name }) => name.nl.startsWith('Buitengebied (tweede'))!
    expect(await act('adviser-small', east, 'themes', { themeId: theme.id, decision: 'Districtscollege Oost' })).toBe(200)
    const action = await planAction('adviser-small', { level: 'municipality', bodyId: await organisation('GM0339') }, 'Schuren in beeld')
    const tie = { themeId: theme.id, actionId: action }
    expect(await act('adviser-large', city, 'theme-actions', tie)).toBe(403)
    expect(await act('adviser-small', east, 'theme-actions', tie)).toBe(200)
    expect(await act('adviser-small', east, 'theme-actions', tie)).toBe(409)
    expect((await read()).body.others).toMatchObject([
      { district: { code: 'RE03-OOST-UTRECHT' }, actions: [{ title: { nl: 'Schuren in beeld' } }] },
    ])
  })
})

describe('adoption', () => {
  interface Document {
    id: string
    number: string
    version: number
  }
  const offer = async (changes?: string) => {
    const { headers } = await read()
    return site.as('adviser-large').post<Document>(`${city}/documents`, changes ? { changes } : {}, { 'if-match': String(headers.etag) })
  }
  const adopted = (document: Document) => site.as(null).get(`/v1/document-versions/${document.number}/${document.version}`)

  it('takes the plan of a district as it is: a draft that others cannot read, and a next version says what changed', async () => {
    const { body: first } = await offer()
    expect(first.version).toBe(1)
    expect((await adopted(first)).status).toBe(404)
    expect((await offer()).body).toEqual(first)
    await act('adviser-large', city, 'sections', { part: 'aims', text: 'Minder overlast op de Neude.' })
    expect((await offer()).status).toBe(400)
    expect((await offer('De doelen staan erin.')).body).toMatchObject({ id: first.id, version: 2 })
    expect((await read()).body).toMatchObject({ document: { version: 2, state: 'draft', adoptedVersion: null } })
  })

  it('takes the agenda of a body of one’s own, which everybody reads at its permanent address once it was adopted', async () => {
    const bodyId = await organisation('GM0344')
    const agenda = (who: DemoPersonCode) => site.as(who).post<Document>('/v1/action-agendas', { level: 'municipality', bodyId })
    expect((await agenda('adviser-small')).status).toBe(403)
    const { body: document } = await agenda('adviser-large')
    const record = `/v1/documents/${document.id}`
    const { headers } = await site.as('adviser-large').get(record)
    const adoption = { bodyCode: 'GM0344', adoptedDate: '2019-06-05', decision: 'Besluit van het college van de stad' }
    const without = { ...adoption, withoutBecause: 'Er is in deze proef geen advies gevraagd.' }
    expect((await site.as('adviser-large').post(`${record}/adoptions`, without, { 'if-match': String(headers.etag) })).status).toBe(200)
    const { body } = await adopted(document)
    expect(body).toMatchObject({ kind: 'action-agenda', state: 'adopted', title: 'Actieagenda van Gemeente Utrecht' })
    expect(JSON.stringify(body.content)).toContain('Wat wij niet doen')
  })
})
