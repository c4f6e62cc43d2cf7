// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { systemClock } from '../../core/time/clock.ts'
import { checkPack, loadPack, type Pack } from '../region-pack/public.ts'

interface Listed {
  asOfDate: string
  municipalities: number
  region: { name: { nl: string }; collegeCode: string }
  changedMembers: { code: string; joinedDate: string | null; leftDate: string | null }[]
  organisations: {
    code: string
    kind: string
    name: { nl: string; en: string }
    partOf: string | null
    toConfirm: string | null
    seats: { code: string }[]
  }[]
}
interface Shown {
  name: { nl: string }
  exists: boolean
  validToDate: string | null
  source: { code: string } | null
  members: { code: string; validFromDate: string | null; validToDate: string | null; toConfirm: string | null }[]
  seats: { code: string; validFromDate: string | null }[]
  merged: { into: { name: { nl: string } }; changeDate: string } | null
}

let site: TestSite

beforeAll(async () => {
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  site = await testSite({ prepare: owner => loadPack(owner, pack as Pack, systemClock) })
})
afterAll(() => site?.close())

describe('who is who', () => {
  test('a resident who did not sign in sees the partners of today', async () => {
    const { status, body } = await site.as(null).get<Listed>('/v1/organisations')
    expect(status).toBe(200)
    expect(body.region).toMatchObject({ name: { nl: 'Midden-Nederland' }, collegeCode: 'RVC' })
    expect(body.municipalities).toBe(38)
    expect(body.organisations.some(each => each.code === 'GM0457')).toBe(false)
  })

  test('as of the period of the strategy there are 39 municipalities, with Weesp and Vijfheerenlanden', async () => {
    const { body } = await site.as(null).get<Listed>('/v1/organisations?asOfDate=2020-06-01')
    expect(body.municipalities).toBe(39)
    const codes = body.organisations.map(each => each.code)
    expect(codes).toEqual(expect.arrayContaining(['GM0457', 'GM1961', 'RVC', 'RE03', 'OM-MIDDEN-NEDERLAND']))
    expect(codes).not.toContain('GM0620')
  })

  test('the members that came and went are told with their dates', async () => {
    const { body } = await site.as(null).get<Listed>('/v1/organisations')
    expect(body.changedMembers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'GM1961', joinedDate: '2019-01-02', leftDate: null }),
        expect.objectContaining({ code: 'GM0457', leftDate: '2022-03-24' }),
      ]),
    )
  })

  test('what was known in 2019 can be asked apart from what held', async () => {
    const { body } = await site.as(null).get<Listed>('/v1/organisations?asOfDate=2023-06-01&knownOnDate=2019-06-01')
    expect(body.municipalities).toBe(39)
  })

  test('a row without a source says why it is to be confirmed', async () => {
    const { body } = await site.as(null).get<Listed>('/v1/organisations?asOfDate=2020-06-01')
    expect(body.organisations.find(each => each.code === 'RIEC')?.toConfirm).toContain('niet bij naam')
  })

  test('a date that does not exist is refused with a sentence', async () => {
    const { status, text } = await site.as(null).get('/v1/organisations?asOfDate=2020-02-30')
    expect(status).toBe(400)
    expect(text).toContain('jjjj-mm-dd')
  })
})

describe('an organisation', () => {
  test('the college shows its members of all times, those of the day first', async () => {
    const { body } = await site.as(null).get<Shown>('/v1/organisations/RVC?asOfDate=2020-06-01')
    expect(body.members.filter(each => each.validToDate === null)).toHaveLength(40)
    expect(body.members.find(each => each.code === 'GM0457')).toMatchObject({ validFromDate: null, validToDate: '2022-03-24' })
    expect(body.source).toMatchObject({ code: 'rvs-2019-2022' })
  })

  test('a municipality that is no more can still be opened, and says where it went', async () => {
    const { status, body } = await site.as(null).get<Shown>('/v1/organisations/GM0457')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      exists: false,
      validToDate: '2022-03-24',
      merged: { into: { name: { nl: 'Amsterdam' } }, changeDate: '2022-03-24' },
    })
  })

  test('Vijfheerenlanden sits in the college since 2 January 2019', async () => {
    const { body } = await site.as(null).get<Shown>('/v1/organisations/GM1961')
    expect(body.seats).toEqual([expect.objectContaining({ code: 'RVC', validFromDate: '2019-01-02' })])
  })

  test('an unknown organisation is not found', async () => {
    expect((await site.as(null).get('/v1/organisations/NERGENS')).status).toBe(404)
  })
})
