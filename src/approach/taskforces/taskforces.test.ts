// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { DemoPersonCode } from '../../core/identity/people.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'

interface Seen {
  id: string
  seats: number
  temporary: number
  tasks: number
  gaps: { mayors: number; prosecutor: boolean; policeSectorHead: boolean; districts: { code: string }[] }
  seatList: { id: string; role: string; now: boolean; lastDate: string | null }[]
  missions: { version: number }[]
  plans: { version: number; text: string }[]
  taskList: { id: string }[]
  dischargedDate: string | null
}

let site: TestSite
const clock = movableClock('2019-06-03T09:00:00Z')
const path = '/v1/taskforces/TASKFORCE-ONDERMIJNING'
const read = async (who: DemoPersonCode = 'bureau-coordinator') => site.as(who).get<Seen>(path)
const act = async (who: DemoPersonCode, noun: string, body: unknown) =>
  site.as(who).post<{ id: string; detail: string }>(`${path}/${noun}`, body, { 'if-match': String((await read(who)).headers.etag) })
const papers = (who: DemoPersonCode) => site.as(who).get<{ papers: { title: string }[] }>(`${path}/papers`)
const organisation = async (code: string): Promise<string> =>
  (await site.owner.query('select id from core.organisation where code = $1', [code])).rows[0].id
const person = async (code: string): Promise<string> =>
  (await site.owner.query('select id from core.person where subject like $1', [`%:${code}`])).rows[0].id
const decided = { decision: 'Besluit van het college', decidedDate: '2019-06-01' }

beforeAll(async () => {
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  site = await testSite({ clock, prepare: owner => loadRegion(owner, pack as Pack, clock) })
})
afterAll(() => site.close())

describe('the taskforces of 2019-2022', () => {
  it('are three, with the seats and the assignment that the strategy names', async () => {
    const { body } = await site.as('adviser-small').get<{ taskforces: Seen[] }>('/v1/taskforces')
    expect(body.taskforces).toHaveLength(3)
    expect((await read()).body).toMatchObject({
      seats: 2,
      missions: [{ version: 1 }],
      gaps: { prosecutor: false, policeSectorHead: false },
    })
  })

  it('show the gaps: no mayor is named in the source, so no district is represented', async () => {
    const { gaps } = (await read()).body
    expect(gaps.mayors).toBe(2)
    expect(gaps.districts.map(({ code }) => code)).toContain('RE03-STAD-UTRECHT')
    expect(gaps.districts).toHaveLength(5)
  })
})

describe('composition', () => {
  it('closes a gap when a mayor of a district takes a seat', async () => {
    const seat = {
      role: 'mayor',
      seatOrganisationId: await organisation('GM0344'),
      personId: await person('mayor'),
      firstDate: '2019-06-03',
      reason: 'Namens het district',
    }
    expect((await act('adviser-large', 'seats', seat)).status).toBe(403)
    expect((await act('bureau-coordinator', 'seats', seat)).status).toBe(200)
    const { gaps } = (await read()).body
    expect(gaps.mayors).toBe(1)
    expect(gaps.districts.map(({ code }) => code)).not.toContain('RE03-STAD-UTRECHT')
  })

  it('wants a last day for a temporary seat, and a person who works there', async () => {
    const seat = {
      role: 'temporary',
      seatOrganisationId: await organisation('RIEC'),
      personId: await person('undermining-analyst'),
      firstDate: '2019-06-05',
      reason: 'Kennis van geldstromen',
    }
    expect((await act('taskforce-secretary', 'seats', seat)).status).toBe(400)
    expect((await act('taskforce-secretary', 'seats', { ...seat, lastDate: '2019-06-01' })).status).toBe(400)
    expect((await act('taskforce-secretary', 'seats', { ...seat, personId: await person('mayor'), lastDate: '2019-06-20' })).status).toBe(
      400,
    )
    expect((await act('taskforce-secretary', 'seats', { ...seat, lastDate: '2019-06-20' })).status).toBe(200)
  })

  it('of another taskforce is not kept by this secretary', async () => {
    const other = '/v1/taskforces/TASKFORCE-CYBERVEILIGHEID'
    const version = String((await site.as('taskforce-secretary').get(other)).headers.etag)
    const seat = { role: 'member', seatOrganisationId: await organisation('RIEC'), firstDate: '2019-06-05', reason: 'Kennis' }
    expect((await site.as('taskforce-secretary').post(`${other}/seats`, seat, { 'if-match': version })).status).toBe(403)
  })
})

describe('papers', () => {
  it('are read by who sits there and by nobody else, the bureau included', async () => {
    expect((await act('bureau-coordinator', 'papers', { title: 'Stuk', text: 'Tekst van het stuk' })).status).toBe(403)
    expect(
      (await act('taskforce-secretary', 'papers', { title: 'Beeld van geldstromen', text: 'Vertrouwelijk binnen de taskforce.' })).status,
    ).toBe(200)
    expect((await papers('mayor')).body.papers).toMatchObject([{ title: 'Beeld van geldstromen' }])
    for (const who of ['bureau-coordinator', 'adviser-large', 'police-chief', 'chief-prosecutor'] as const)
      expect((await papers(who)).status).toBe(404)
  })

  it('open to a temporary member on the first day, close after the last, to the day in Amsterdam', async () => {
    const statusAt = async (moment: string) => {
      clock.moveTo(moment)
      return (await papers('undermining-analyst')).status
    }
    expect(await statusAt('2019-06-04T21:59:00Z')).toBe(404)
    expect(await statusAt('2019-06-04T22:01:00Z')).toBe(200)
    expect(await statusAt('2019-06-20T21:59:00Z')).toBe(200)
    expect(await statusAt('2019-06-20T22:01:00Z')).toBe(404)
  })

  it('are kept from a former member by the database itself, and adding one is too', async () => {
    clock.moveTo('2019-06-21T09:00:00Z')
    const refused = await act('undermining-analyst', 'papers', { title: 'Te laat', text: 'Niet meer erbij' })
    expect(refused.status).toBe(403)
    expect(refused.body.detail).toContain('U zit vandaag in deze taskforce')
    clock.moveTo('2019-06-10T09:00:00Z')
    expect((await act('undermining-analyst', 'papers', { title: 'Op tijd', text: 'Nog erbij vandaag' })).status).toBe(200)
  })

  it('close earlier when the seat is ended earlier', async () => {
    const temporary = (await read()).body.seatList.find(({ role }) => role === 'temporary')!
    const end = { seatId: temporary.id, lastDate: '2019-06-12', reason: 'Het werk is klaar.' }
    expect((await act('bureau-coordinator', 'seat-ends', end)).status).toBe(200)
    expect((await act('bureau-coordinator', 'seat-ends', end)).status).toBe(409)
    clock.moveTo('2019-06-12T09:00:00Z')
    expect((await papers('undermining-analyst')).status).toBe(200)
    clock.moveTo('2019-06-13T09:00:00Z')
    expect((await papers('undermining-analyst')).status).toBe(404)
    expect((await read()).body.temporary).toBe(0)
  })
})

describe('assignment and implementation plan', () => {
  it('keep every version; the college gives the one, the secretary writes the other', async () => {
    expect((await act('taskforce-secretary', 'missions', { text: 'Een andere opdracht', ...decided })).status).toBe(403)
    expect((await act('mayor', 'missions', { text: 'Ook aandacht voor jonge aanwas.', ...decided })).status).toBe(200)
    expect((await act('mayor', 'plans', { text: 'Een plan' })).status).toBe(403)
    expect((await act('taskforce-secretary', 'plans', { text: 'Eerste uitvoeringsplan' })).status).toBe(200)
    clock.moveTo('2019-06-14T09:00:00Z')
    expect((await act('taskforce-secretary', 'plans', { text: 'Tweede uitvoeringsplan', changeReason: 'Nieuwe opdracht' })).status).toBe(
      200,
    )
    const { missions, plans } = (await read()).body
    expect(missions.map(({ version }) => version)).toEqual([2, 1])
    expect(plans).toMatchObject([{ version: 2, text: 'Tweede uitvoeringsplan' }, { version: 1 }])
  })
})

describe('evaluation, ruling and discharge', () => {
  const ruling = { ruling: 'end', reason: 'Het thema gaat naar de lijn.', ...decided }
  const discharge = { reason: 'Met dank voor het werk.', ...decided }

  it('a ruling needs an evaluation first', async () => {
    expect((await act('mayor', 'rulings', ruling)).status).toBe(403)
    const evaluation = { worked: 'Controles samen met de belastingdienst.', failed: 'Te weinig mensen voor informatie.', advice: 'end' }
    expect((await act('mayor', 'evaluations', evaluation)).status).toBe(403)
    expect((await act('taskforce-secretary', 'evaluations', evaluation)).status).toBe(200)
    expect((await act('mayor', 'discharges', discharge)).status).toBe(403)
    expect((await act('mayor', 'rulings', ruling)).status).toBe(200)
  })

  it('no discharge while a task runs: the secretary closes each or hands it over', async () => {
    expect((await act('mayor', 'discharges', discharge)).body.detail).toContain('Alle taken zijn afgesloten of overgedragen')
    const { taskList } = (await read()).body
    expect(taskList.length).toBeGreaterThan(3)
    const police = await organisation('RE03')
    for (const [index, { id }] of taskList.entries()) {
      const version = String((await site.as('taskforce-secretary').get(`/v1/actions/${id}`)).headers.etag)
      const done =
        index % 2
          ? await site
              .as('taskforce-secretary')
              .post(`/v1/actions/${id}/closures`, { outcome: 'done', reason: 'Het werk zit in de lijn.' }, { 'if-match': version })
          : await site
              .as('taskforce-secretary')
              .post(`/v1/actions/${id}/handovers`, { ownerOrganisationId: police, reason: 'Naar de lijn.' }, { 'if-match': version })
      expect(done.status).toBe(200)
    }
    expect((await act('taskforce-secretary', 'discharges', discharge)).status).toBe(403)
    expect((await act('mayor', 'discharges', discharge)).status).toBe(200)
    expect((await read()).body).toMatchObject({ tasks: 0, dischargedDate: '2019-06-01' })
  })

  it('after it nothing can be added, and no task can be given to it, not even around the product', async () => {
    expect((await act('bureau-coordinator', 'missions', { text: 'Toch nog iets', ...decided })).status).toBe(403)
    const { rows } = await site.owner.query(`select action_id from approach.action_state where closed_date is null limit 1`)
    const taskforce = (await read()).body.id
    await expect(
      site.owner.query(
        `insert into approach.action_handover (id, action_id, owner_organisation_id, known_at) values (gen_random_uuid(), $1, $2, now())`,
        [rows[0].action_id, taskforce],
      ),
    ).rejects.toThrow('a discharged taskforce takes no tasks')
  })
})
