// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addOrganisations } from '../../../tests/setup/organisations.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { movableClock } from '../time/clock.ts'
import { demoPeople, demoPersonCodes } from './people.ts'
import { countFictitious, countReal, seedOperator, seedPeople } from './seed.ts'
import { openSession } from './session.ts'

const clock = movableClock('2019-05-01T08:00:00Z')
const hour = 3_600_000
let site: TestSite

beforeAll(async () => {
  site = await testSite({ clock })
})
afterAll(() => site.close())

const later = (milliseconds: number) => clock.moveTo(new Date(Date.parse(clock.now()) + milliseconds).toISOString())
const cookieOf = async (person: 'mayor' | 'police-chief' | 'adviser-small') => {
  const session = await openSession(site.owner, clock, `urn:slagvaardig:demo:${person}`)
  return { cookie: `slagvaardig=${session?.token}`, csrf: session?.csrf ?? '' }
}
const status = async (cookie: string) => (await site.as(null).get('/v1/session', { cookie })).status

describe('the invented people', () => {
  test('are thirteen, each evidently fictitious, with an errand in both languages', () => {
    expect(demoPersonCodes).toHaveLength(13)
    for (const code of demoPersonCodes) {
      expect(demoPeople[code].name).toMatch(/\(fictief\)$/)
      expect(demoPeople[code].errand.nl).toMatch(/^[A-Z].+\.$/)
      expect(demoPeople[code].errand.en).toMatch(/^[A-Z].+\.$/)
    }
    expect(new Set(demoPersonCodes.map(code => demoPeople[code].name)).size).toBe(13)
  })

  test('come once, however often they are sent', async () => {
    const count = async () =>
      (await site.owner.query('select (select count(*)::int from core.person) as p, (select count(*)::int from core.assignment) as a'))
        .rows[0]
    const before = await count()
    expect(await seedPeople(site.owner)).toBe(13)
    await seedOperator(site.owner)
    expect(await count()).toEqual(before)
    expect([await countFictitious(site.owner), await countReal(site.owner)]).toEqual([13, 0])
  })

  test('find a place of their kind in another region, and none where there is none', async () => {
    const other = await testSite({
      prepare: async owner => {
        await addOrganisations(owner)
        await owner.query(`update core.organisation set code = 'ELDERS-' || code`)
        await owner.query(`delete from core.organisation where kind = 'taskforce'`)
      },
    })
    expect((await other.as('mayor').get('/v1/session')).status).toBe(200)
    await expect(other.as('taskforce-secretary').session()).rejects.toThrow('taskforce-secretary')
    await other.close()
  })
})

describe('who am I', () => {
  test('says person, organisation, roles in two languages, csrf, purpose, end and mode', async () => {
    const { status, body } = await site.as('adviser-small').get('/v1/session')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      person: { name: 'Dirk Dorp (fictief)', fictitious: true },
      organisation: { code: 'GM0339' },
      roles: [{ role: 'safety_adviser', nl: 'adviseur veiligheid', en: 'safety adviser' }],
      purpose: { key: 'governance' },
      mode: 'demo',
      csrf: (await site.as('adviser-small').session())?.csrf ? expect.any(String) : '',
    })
    expect(Date.parse(String(body.expiresAt)) - Date.parse(clock.now())).toBe(8 * hour)
  })

  test('is a 401 for a visitor, a wrong token and a token in the address', async () => {
    expect((await site.as(null).get('/v1/session')).status).toBe(401)
    expect(await status(`slagvaardig=${'x'.repeat(43)}`)).toBe(401)
    const { token } = (await site.as('mayor').session()) ?? { token: '' }
    const inAddress = await site.as(null).get(`/v1/session?access_token=${token}`)
    expect([inAddress.status, inAddress.headers['www-authenticate']]).toEqual([401, 'Bearer'])
    expect((await site.as('mayor').get('/v1/session?access_token=x')).status).toBe(401)
  })

  test('works for a script with a bearer token', async () => {
    const { token } = (await site.as('mayor').session()) ?? { token: '' }
    expect((await site.as(null).get('/v1/session', { authorization: `Bearer ${token}` })).status).toBe(200)
  })
})

describe('a session', () => {
  test('ends after two hours without use, and lives on with use', async () => {
    const { cookie } = await cookieOf('mayor')
    later(1.9 * hour)
    expect(await status(cookie)).toBe(200)
    later(1.9 * hour)
    expect(await status(cookie)).toBe(200)
    later(2.01 * hour)
    expect(await status(cookie)).toBe(401)
  })

  test('ends after eight hours, however much it is used', async () => {
    const { cookie } = await cookieOf('mayor')
    for (let passed = 0; passed < 7; passed += 1) {
      later(hour)
      expect(await status(cookie)).toBe(200)
    }
    later(hour)
    expect(await status(cookie)).toBe(401)
  })

  test('has only its hash kept', async () => {
    const { cookie } = await cookieOf('mayor')
    const { rows } = await site.owner.query<{ kept: string }>(
      `select string_agg(s::text || encode(token_hash, 'escape'), ' ') as kept from core.session s`,
    )
    expect(rows[0]?.kept).not.toContain(cookie.split('=')[1])
  })

  test('loses a role that ended yesterday at once, and cannot be opened any more', async () => {
    const { cookie } = await cookieOf('police-chief')
    await site.owner.query(`update core.assignment set valid_to = $1::date where role = 'police_chief'`, [clock.now().slice(0, 10)])
    const { body } = await site.as(null).get<{ roles: unknown[] }>('/v1/session', { cookie })
    expect(body.roles).toEqual([])
    expect(await openSession(site.owner, clock, 'urn:slagvaardig:demo:police-chief')).toBeNull()
  })

  test('is not opened for somebody unknown', async () => {
    expect(await openSession(site.owner, clock, 'urn:slagvaardig:demo:stranger')).toBeNull()
  })
})

describe('signing out through the API', () => {
  test('needs the csrf value of this very session', async () => {
    const [own, other] = [await cookieOf('mayor'), await cookieOf('adviser-small')]
    const post = (csrf: string) => site.as(null).post('/v1/session/sign-out', {}, { cookie: own.cookie, 'x-csrf-token': csrf })
    expect((await post('')).status).toBe(403)
    expect((await post(other.csrf)).status).toBe(403)
    expect(await status(own.cookie)).toBe(200)
    expect((await post(own.csrf)).status).toBe(201)
    expect(await status(own.cookie)).toBe(401)
    expect(await status(other.cookie)).toBe(200)
  })

  test('is a 401 for who is not signed in', async () => {
    expect((await site.as(null).post('/v1/session/sign-out')).status).toBe(401)
  })
})

describe('colleagues', () => {
  type People = { people: { name: string; places: { organisation: { code: string }; roles: { nl: string }[] }[] }[]; more: boolean }

  test('are listed on name with their roles, for whoever signed in', async () => {
    const { status, body } = await site.as('neighbourhood-officer').get<People>('/v1/people')
    expect(status).toBe(200)
    expect(body.people.map(({ name }) => name)).toEqual(expect.arrayContaining(['Anouk Analist (fictief)', 'Zoë Zorgregie (fictief)']))
    expect(body.people.at(-1)?.name).toBe('Zoë Zorgregie (fictief)')
    expect(body.more).toBe(false)
    expect((await site.as(null).get('/v1/people')).status).toBe(401)
  })

  test('are found per organisation and on a part of the name without diacritics', async () => {
    const adviser = site.as('adviser-small')
    const utrecht = await adviser.get<People>('/v1/people?organisation=GM0344')
    expect(utrecht.body.people.map(({ name }) => name)).toEqual(['Berend Burgemeester (fictief)', 'Gita Grotestad (fictief)'])
    const zoe = await adviser.get<People>('/v1/people?name=zoe')
    expect(zoe.body.people.map(({ places }) => places[0]?.roles[0]?.nl)).toEqual(['procesregisseur'])
  })

  test('past fifty come on a next page, nobody twice', async () => {
    await site.owner.query(`with added as (insert into core.person (id, subject, name, fictitious) select gen_random_uuid(), 'test:' || n, 'Naam ' || (n % 7), true from generate_series(1, 70) n returning id)
      insert into core.assignment (id, person_id, organisation_id, role, valid_from) select gen_random_uuid(), a.id, o.id, 'mayor', '2018-01-01' from added a, core.organisation o where o.code in ('GM0344', 'GM0339')`)
    const seen: string[] = []
    let more = true
    while (more) {
      const after = seen.at(-1)
      const { body } = await site
        .as('mayor')
        .get<{ people: { id: string }[]; more: boolean }>(`/v1/people?organisation=GM0339${after ? `&after=${after}` : ''}`)
      seen.push(...body.people.map(({ id }) => id))
      more = body.more
    }
    expect([seen.length, new Set(seen).size]).toEqual([71, 71])
    await site.owner.query(`delete from core.assignment a using core.person p where p.id = a.person_id and p.subject like 'test:%'`)
    await site.owner.query(`delete from core.person where subject like 'test:%'`)
  })
})
