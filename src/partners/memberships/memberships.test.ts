// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { movableClock } from '../../core/time/clock.ts'
import { checkPack, loadPack, type Pack } from '../region-pack/public.ts'

interface Membership {
  organisation: { code: string }
  validFromDate: string | null
  validToDate: string | null
  replaced: boolean
  why: string | null
}

const address = '/v1/organisations/TASKFORCE-CYBERVEILIGHEID/memberships'
const why = 'Uitvoeringsplan, besluit van het college (fictief)'
const clock = movableClock('2026-03-02T10:00:00Z')
let site: TestSite

beforeAll(async () => {
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  site = await testSite({ clock, prepare: owner => loadPack(owner, pack as Pack, clock) })
})
afterAll(() => site?.close())

async function record(person: 'bureau-coordinator' | 'police-chief', body: object) {
  const visitor = site.as(person)
  const seen = await visitor.get(address)
  return visitor.post<{ errors?: { name: string }[] }>(address, body, { 'if-match': String(seen.headers.etag) })
}
const list = async () => (await site.as(null).get<{ memberships: Membership[] }>(address)).body.memberships
const of = async (code: string) => (await list()).filter(each => each.organisation.code === code)

describe('joining and leaving', () => {
  test('the bureau lets a municipality join a taskforce', async () => {
    expect((await record('bureau-coordinator', { organisation: 'GM0344', change: 'joins', date: '2026-04-01', why })).status).toBe(200)
    expect(await of('GM0344')).toMatchObject([{ validFromDate: '2026-04-01', validToDate: null, replaced: false, why }])
  })

  test('somebody else is refused with the sentence of the rule', async () => {
    const refused = await record('police-chief', { organisation: 'GM0307', change: 'joins', date: '2026-04-01', why })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('Het bureau legt vast wie lid wordt en wie vertrekt')
  })

  test('who is a member already cannot join again', async () => {
    const refused = await record('bureau-coordinator', { organisation: 'GM0344', change: 'joins', date: '2026-05-01', why })
    expect([refused.status, refused.body.errors?.map(error => error.name)]).toEqual([400, ['/date']])
  })

  test('who is no member cannot leave', async () => {
    expect((await record('bureau-coordinator', { organisation: 'GM0307', change: 'leaves', date: '2026-05-01', why })).status).toBe(400)
  })

  test('leaving is a later row: the earlier one stays and says that it was replaced', async () => {
    clock.moveDays(30)
    expect((await record('bureau-coordinator', { organisation: 'GM0344', change: 'leaves', date: '2027-01-01', why })).status).toBe(200)
    expect(await of('GM0344')).toMatchObject([
      { validFromDate: '2026-04-01', validToDate: null, replaced: true },
      { validFromDate: '2026-04-01', validToDate: '2027-01-01', replaced: false },
    ])
  })

  test('before it was recorded nobody knew that it would leave', async () => {
    const known = async (day: string) =>
      (
        await site
          .as(null)
          .get<{ members: { code: string; validToDate: string | null }[] }>(
            `/v1/organisations/TASKFORCE-CYBERVEILIGHEID?knownOnDate=${day}`,
          )
      ).body.members.find(each => each.code === 'GM0344')?.validToDate
    expect(await known('2026-03-15')).toBeNull()
    expect(await known('2026-04-01')).toBe('2027-01-01')
  })

  test('an unknown organisation is a fault in the form, an unknown body is not found', async () => {
    expect(
      (await record('bureau-coordinator', { organisation: 'NERGENS', change: 'joins', date: '2026-05-01', why })).body.errors?.[0]?.name,
    ).toBe('/organisation')
    expect((await site.as('bureau-coordinator').get('/v1/organisations/NERGENS/memberships')).status).toBe(404)
  })

  test('a change to an older version is refused', async () => {
    const visitor = site.as('bureau-coordinator')
    const seen = String((await visitor.get(address)).headers.etag)
    await record('bureau-coordinator', { organisation: 'GM0345', change: 'joins', date: '2026-05-01', why })
    expect(
      (await visitor.post(address, { organisation: 'GM0351', change: 'joins', date: '2026-05-01', why }, { 'if-match': seen })).status,
    ).toBe(412)
    expect((await visitor.post(address, { organisation: 'GM0351', change: 'joins', date: '2026-05-01', why })).status).toBe(428)
  })
})
