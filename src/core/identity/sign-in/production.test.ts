// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Claims, type FakeProvider, fakeProvider } from '../../../../tests/setup/fake-provider.ts'
import { type TestSite, testSite } from '../../../../tests/setup/site.ts'
import { movableClock } from '../../time/clock.ts'
import { openSession } from '../session.ts'
import { makeClientKey } from './client-key.ts'

const event = 'http://schemas.openid.net/event/backchannel-logout'
const clientId = 'the-site'
const subject = 'person-1'
const clock = movableClock(new Date().toISOString())
let site: TestSite
let provider: FakeProvider

beforeAll(async () => {
  const key = await makeClientKey()
  provider = await fakeProvider(clientId, key, subject)
  const client = { issuer: () => provider.issuer, id: clientId, key, acr: 'http://eidas.europa.eu/LoA/substantial', insecure: true }
  site = await testSite({ clock, secure: true, door: { mode: 'production', siteAddress: () => 'https://localhost', client } })
  await site.owner.query(`update core.setting set value = 'production' where key = 'mode'`)
  for (const sub of [subject, 'person-2'])
    await site.owner.query(
      `with p as (insert into core.person (id, subject, name) values ($1, $2, 'Echt Iemand (fictief)') returning id)
       insert into core.assignment (id, person_id, organisation_id, role, valid_from) select $3, p.id, o.id, 'mayor', '2018-01-01' from p, core.organisation o where o.code = 'GM0344'`,
      [randomUUID(), sub, randomUUID()],
    )
})
beforeEach(() => {
  provider.broken = null
})
afterAll(async () => {
  await site.close()
  await provider.close()
})

const opened = async (sub = subject, sid?: string) => {
  const session = await openSession(site.owner, clock, sub, sid ? { sid } : {})
  return { cookie: `__Host-slagvaardig=${session?.token}`, csrf: session?.csrf ?? '' }
}
const status = async ({ cookie }: { cookie: string }) => (await site.as(null).get('/v1/session', { cookie })).status

describe('a site in production', () => {
  test('shows one way to sign in: at the own organisation', async () => {
    const page = await site.as(null).get('/aanmelden?naar=/partners')
    expect(page.text).toContain('Aanmelden met uw organisatie')
    expect(page.text).toContain('/aanmelden/start?naar=%2Fpartners')
    expect(page.text).not.toContain('fictief')
    expect((await site.as(null).get('/demo-aanbieder/auth')).status).toBe(404)
  })

  test('keeps its cookies to itself, over TLS only', async () => {
    const start = await site.as(null).get('/aanmelden/start?persoon=mayor')
    const away = String(start.headers['set-cookie'])
    expect(away).toMatch(/^__Host-slagvaardig-weg=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    const { code, state, parameters } = provider.authorise(String(start.headers.location))
    expect(parameters.has('login_hint')).toBe(false)
    const came = await site
      .as(null)
      .get(`/aanmelden/terug?code=${encodeURIComponent(code)}&state=${state}`, { cookie: away.split(';')[0] ?? '' })
    const own = [came.headers['set-cookie'] ?? []].flat().find(cookie => !cookie.includes('-weg='))
    expect(own).toMatch(/^__Host-slagvaardig=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    const { body } = await site.as(null).get('/v1/session', { cookie: own?.split(';')[0] ?? '' })
    expect(body).toMatchObject({ mode: 'production', person: { fictitious: false } })
  })

  test('signs out at the provider as well', async () => {
    const own = await opened()
    const out = await site.as(null).form('/afmelden', { _csrf: own.csrf }, { cookie: own.cookie })
    const between = await site.as(null).get(String(out.headers.location))
    const end = new URL(/^0; url=(.*)$/.exec(String(between.headers.refresh))?.[1] ?? '')
    expect(between.text).toContain(end.href.replaceAll('&', '&amp;'))
    expect(end.origin + end.pathname).toBe(`${provider.issuer}/end`)
    expect(Object.fromEntries(end.searchParams)).toEqual({
      client_id: clientId,
      post_logout_redirect_uri: 'https://localhost/aanmelden?afgemeld=',
    })
    expect(await status(own)).toBe(401)
  })
})

describe('when the provider does not answer', () => {
  const away = async () => {
    const key = await makeClientKey()
    const gone = { issuer: () => 'http://127.0.0.1:9', id: clientId, key, acr: 'x', insecure: true }
    return testSite({ door: { mode: 'production', client: gone } })
  }

  test('nobody new comes in and the page says so; who is signed in goes on working and can sign out', async () => {
    const cut = await away()
    const start = await cut.as(null).get('/aanmelden/start?naar=/en/partners')
    expect(start.status).toBe(503)
    expect(start.text).toContain('cannot be reached')
    expect(start.headers['set-cookie']).toBeUndefined()
    expect((await cut.as('mayor').get('/v1/session')).status).toBe(200)
    const out = await cut.as('mayor').form('/afmelden')
    expect([out.status, out.headers['clear-site-data']]).toEqual([303, '"cache", "storage"'])
    expect((await cut.as(null).get(String(out.headers.location))).headers.location).toBe('/aanmelden?afgemeld=')
    await cut.close()
  })

  test('or fails half way, nobody comes in either', async () => {
    const start = await site.as(null).get('/aanmelden/start')
    const { code, state } = provider.authorise(String(start.headers.location))
    provider.broken = 500
    const came = await site.as(null).get(`/aanmelden/terug?code=${encodeURIComponent(code)}&state=${state}`, {
      cookie: String(start.headers['set-cookie']).split(';')[0] ?? '',
    })
    expect(came.status).toBe(503)
    expect(String(came.headers['set-cookie'])).not.toMatch(/__Host-slagvaardig=\w/)
  })

  test('or the line about who came in cannot be written, there is no session', async () => {
    const sessions = async () => (await site.owner.query<{ n: number }>('select count(*)::int as n from core.session')).rows[0]?.n
    const start = await site.as(null).get('/aanmelden/start')
    const { code, state } = provider.authorise(String(start.headers.location))
    const before = await sessions()
    await site.owner.query('revoke insert on core.audit_line from slagvaardig_app')
    const came = await site.as(null).get(`/aanmelden/terug?code=${encodeURIComponent(code)}&state=${state}`, {
      cookie: String(start.headers['set-cookie']).split(';')[0] ?? '',
    })
    await site.owner.query('grant insert on core.audit_line to slagvaardig_app')
    expect([came.status, await sessions()]).toEqual([500, before])
    expect(String(came.headers['set-cookie'])).not.toMatch(/__Host-slagvaardig=\w/)
  })

  test('who is signed in stays so for eight hours of use, and no longer', async () => {
    provider.broken = 503
    const own = await opened()
    for (let hour = 1; hour < 8; hour += 1) {
      clock.moveTo(new Date(Date.parse(clock.now()) + 3_600_000).toISOString())
      expect(await status(own)).toBe(200)
    }
    clock.moveTo(new Date(Date.parse(clock.now()) + 3_600_000).toISOString())
    expect(await status(own)).toBe(401)
  })
})

describe('signing out at the provider', () => {
  const token = (change: Claims = {}, header = {}, pair = provider.keys.signing) => {
    const now = Math.floor(Date.now() / 1_000)
    const right = {
      iss: provider.issuer,
      aud: clientId,
      iat: now,
      exp: now + 60,
      jti: randomUUID(),
      sub: subject,
      sid: 'one',
      events: { [event]: {} },
    }
    return provider.sign({ ...right, ...change }, { typ: 'logout+jwt', ...header }, pair)
  }
  const send = async (logout: string) => (await site.as(null).form('/aanmelden/back-channel', { logout_token: logout })).status

  test('ends that session here at once, and no other', async () => {
    const [own, second, other] = [await opened(subject, 'one'), await opened(subject, 'two'), await opened('person-2', 'one-else')]
    expect(await send(await token())).toBe(200)
    expect([await status(own), await status(second), await status(other)]).toEqual([401, 200, 200])
    expect(await send(await token({ sid: undefined }))).toBe(200)
    expect([await status(second), await status(other)]).toEqual([401, 200])
    expect(await send(await token({ sub: undefined, sid: 'one-else' }))).toBe(200)
    expect(await status(other)).toBe(401)
  })

  test('counts once: a message that was overheard ends no later session', async () => {
    const message = await token()
    expect(await send(message)).toBe(200)
    const own = await opened(subject, 'one')
    expect([await send(message), await status(own)]).toEqual([400, 200])
  })

  const now = () => Math.floor(Date.now() / 1_000)
  test.each<[string, () => Promise<string>]>([
    ['signed by another', () => token({}, {}, provider.keys.other)],
    ['under an unknown key', () => token({}, { kid: 'unknown' })],
    ['without a signature', async () => `${(await token()).split('.').slice(0, 2).join('.')}.`],
    ['of another issuer', () => token({ iss: 'https://elsewhere.example' })],
    ['for another client', () => token({ aud: 'another-site' })],
    ['that expired', () => token({ exp: now() - 60 })],
    ['that never expires', () => token({ exp: undefined })],
    ['made long ago', () => token({ iat: now() - 600 })],
    ['made in the future', () => token({ iat: now() + 600 })],
    ['without an id', () => token({ jti: undefined })],
    ['without its event', () => token({ events: undefined })],
    ['about another event', () => token({ events: { 'http://schemas.openid.net/event/other': {} } })],
    ['with its event as text', () => token({ events: { [event]: 'yes' } })],
    ['with a nonce, so an ID token', () => token({ nonce: 'n' })],
    ['that is an access token', () => token({}, { typ: 'at+jwt' })],
    ['about nobody', () => token({ sub: undefined, sid: undefined })],
    ['with a number for a session', () => token({ sid: 1 })],
    ['that is no token', async () => 'sign them all out'],
    ['that is empty', async () => ''],
  ])('%s ends nothing', async (_, make) => {
    const own = await opened(subject, 'one')
    expect([await send(await make()), await status(own)]).toEqual([400, 200])
  })
})
