// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { exportJWK, type JWTHeaderParameters } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Claims, type FakeProvider, fakeProvider } from '../../../../tests/setup/fake-provider.ts'
import { type TestSite, testSite } from '../../../../tests/setup/site.ts'
import { makeClientKey } from './client-key.ts'

const clientId = 'the-site'
const subject = 'person-1'
const eidas = 'http://eidas.europa.eu/LoA'
let site: TestSite
let provider: FakeProvider
const said: string[] = []

beforeAll(async () => {
  const key = await makeClientKey()
  provider = await fakeProvider(clientId, key, subject)
  const client = { issuer: () => provider.issuer, id: clientId, key, acr: `${eidas}/substantial`, insecure: true }
  site = await testSite({ door: { mode: 'production', client }, log: line => said.push(line) })
  await site.owner.query(
    `with p as (insert into core.person (id, subject, name) values ($1, $2, 'Echt Iemand (fictief)') returning id)
     insert into core.assignment (id, person_id, organisation_id, role, valid_from) select $3, p.id, o.id, 'mayor', '2018-01-01' from p, core.organisation o where o.code = 'GM0344'`,
    [randomUUID(), subject, randomUUID()],
  )
})
beforeEach(() => {
  provider.idToken = nonce => provider.sign(provider.claims(nonce))
})
afterAll(async () => {
  await site.close()
  await provider.close()
})

interface Came {
  status: number
  cookies: string[]
  location: string | undefined
  text: string
}

/** Goes to the provider and comes back with a code; `change` may tamper with the way back. */
async function signIn(change: (back: URLSearchParams) => void = () => undefined): Promise<Came> {
  const start = await site.as(null).get('/aanmelden/start?naar=/partners')
  const away = String(start.headers['set-cookie']).split(';')[0] ?? ''
  const { code, state } = provider.authorise(String(start.headers.location))
  const back = new URLSearchParams({ code, state })
  change(back)
  const came = await site.as(null).get(`/aanmelden/terug?${back}`, { cookie: away })
  const cookies = [came.headers['set-cookie'] ?? []].flat().filter(cookie => cookie.startsWith('slagvaardig='))
  return { status: came.status, cookies, location: came.headers.location, text: came.text }
}

const sessions = async () => (await site.owner.query<{ n: number }>('select count(*)::int as n from core.session')).rows[0]?.n

const seconds = () => Math.floor(Date.now() / 1_000)
const encoded = (part: unknown) => Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')

type Mutant = (nonce: string | undefined) => Promise<string | null>

/** The right token with other claims; undefined takes one out. */
const withClaims =
  (change: Claims | ((right: Claims) => Claims)): Mutant =>
  nonce => {
    const right = provider.claims(nonce)
    return provider.sign({ ...right, ...(typeof change === 'function' ? change(right) : change) })
  }

/** The right token with another header or key. */
const withHeader =
  (header: Partial<JWTHeaderParameters>, key: 'signing' | 'other' = 'signing'): Mutant =>
  nonce =>
    provider.sign(provider.claims(nonce), header, provider.keys[key])

/** The right token, changed after it was signed. */
const changed =
  (change: (parts: string[]) => (string | undefined)[]): Mutant =>
  async nonce =>
    change((await provider.sign(provider.claims(nonce))).split('.')).join('.')

/** A token that is signed with something public as if it were a shared secret. */
const withSecret =
  (secretOf: () => Promise<string>): Mutant =>
  async nonce => {
    const { createHmac } = await import('node:crypto')
    const text = `${encoded({ alg: 'HS256', kid: provider.keys.kid })}.${encoded(provider.claims(nonce))}`
    return `${text}.${createHmac('sha256', await secretOf())
      .update(text)
      .digest('base64url')}`
  }

const mutants: Record<string, Mutant> = {
  'has alg none and no signature': async nonce => `${encoded({ alg: 'none' })}.${encoded(provider.claims(nonce))}.`,
  'has alg None in another case': async nonce => `${encoded({ alg: 'NoNe' })}.${encoded(provider.claims(nonce))}.`,
  'has alg none beside a right signature': changed(([, payload, signature]) => [encoded({ alg: 'none' }), payload, signature]),
  'has no alg': changed(([, payload, signature]) => [encoded({ kid: provider.keys.kid }), payload, signature]),
  'is signed with the public key as a secret': withSecret(async () => JSON.stringify(await exportJWK(provider.keys.signing.publicKey))),
  'is signed with the name of the client as a secret': withSecret(async () => clientId),
  'is signed with an empty secret': withSecret(async () => ''),
  'is signed by another key under the same kid': withHeader({}, 'other'),
  'is signed by another key under its own kid': withHeader({ kid: 'other' }, 'other'),
  'brings its own key along': async nonce => {
    const jwk = await exportJWK(provider.keys.other.publicKey)
    return provider.sign(provider.claims(nonce), { jwk }, provider.keys.other)
  },
  'points to keys elsewhere': withHeader({ jku: 'http://127.0.0.1:9/jwks', kid: 'elsewhere' }, 'other'),
  'has an unknown kid with the right key': withHeader({ kid: 'unknown' }),
  'claims another algorithm': changed(([, payload, signature]) => [encoded({ alg: 'RS256', kid: provider.keys.kid }), payload, signature]),
  'has no signature': changed(([header, payload]) => [header, payload, '']),
  'has half a signature': changed(([header, payload, signature = '']) => [header, payload, signature.slice(0, 40)]),
  'has one other bit in its signature': changed(([header, payload, signature = '']) => [
    header,
    payload,
    (signature[0] === 'A' ? 'B' : 'A') + signature.slice(1),
  ]),
  'was given another subject after signing': changed(([header, payload = '', signature]) => [
    header,
    encoded({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), sub: 'person-2' }),
    signature,
  ]),
  'has two parts': changed(([header, payload]) => [header, payload]),
  'has five parts': changed(parts => [...parts, 'a', 'b']),
  'is no token': async () => 'not a token',
  'is empty': async () => '',
  'is absent': async () => null,
  'holds a list': async nonce => {
    const token = await provider.sign(provider.claims(nonce))
    return token.replace(/\..*\./, `.${encoded([1])}.`)
  },
  'needs an extension that we do not know': changed(([, payload, signature]) => [
    encoded({ alg: 'ES256', kid: provider.keys.kid, crit: ['own'], own: true }),
    payload,
    signature,
  ]),
  'is of another issuer': withClaims({ iss: 'https://elsewhere.example' }),
  'is of an issuer that looks like it': withClaims(({ iss }) => ({ iss: `${iss}/` })),
  'is of another realm of the issuer': withClaims(({ iss }) => ({ iss: `${iss}/realms/other` })),
  'has no issuer': withClaims({ iss: undefined }),
  'is for another client': withClaims({ aud: 'another-site' }),
  'is for nobody': withClaims({ aud: undefined }),
  'is for an empty list': withClaims({ aud: [] }),
  'is for others beside us, without azp': withClaims({ aud: [clientId, 'another-site'] }),
  'is for others beside us, with the azp of another': withClaims({ aud: [clientId, 'another-site'], azp: 'another-site' }),
  'has the azp of another': withClaims({ azp: 'another-site' }),
  'has an empty azp': withClaims({ azp: '' }),
  'has another nonce': withClaims({ nonce: 'x'.repeat(43) }),
  'has no nonce': withClaims({ nonce: undefined }),
  'has a nonce in another case': withClaims(({ nonce }) => ({ nonce: String(nonce).toUpperCase() })),
  'is expired': withClaims({ exp: seconds() - 3_600 }),
  'expired a minute ago': withClaims(() => ({ exp: seconds() - 60 })),
  'never expires': withClaims({ exp: undefined }),
  'expires in words': withClaims({ exp: 'tomorrow' }),
  'is not valid yet': withClaims(() => ({ nbf: seconds() + 600 })),
  'is valid from a word': withClaims({ nbf: 'now' }),
  'was made in the future': withClaims(() => ({ iat: seconds() + 600 })),
  'was made an hour ago': withClaims(() => ({ iat: seconds() - 3_600 })),
  'was made at no time': withClaims({ iat: undefined }),
  'was made in words': withClaims({ iat: 'now' }),
  'is of a lower level of assurance': withClaims({ acr: `${eidas}/low` }),
  'is of no level of assurance': withClaims({ acr: undefined }),
  'is of an unknown level of assurance': withClaims({ acr: '3' }),
  'names nobody': withClaims({ sub: undefined }),
  'names an empty subject': withClaims({ sub: '' }),
  'names a number': withClaims({ sub: 1 }),
  'names a subject that is too long': withClaims({ sub: 'x'.repeat(256) }),
}

describe('an ID token', () => {
  test('that is right opens a session, after all its mutants were refused too', async () => {
    const came = await signIn()
    expect([came.status, came.location, came.cookies.length]).toEqual([303, '/partners', 1])
    expect(Object.keys(mutants).length).toBeGreaterThanOrEqual(40)
  })

  test.each(Object.keys(mutants))('that %s is refused', async name => {
    const before = await sessions()
    provider.idToken = mutants[name] ?? provider.idToken
    const came = await signIn()
    expect([came.status, came.cookies]).toEqual([401, []])
    expect(await sessions()).toBe(before)
    expect(provider.exchanges.at(-1)?.refused).toBeNull()
  })

  test('of a higher level of assurance than asked is accepted', async () => {
    provider.idToken = withClaims({ acr: `${eidas}/high` })
    expect((await signIn()).status).toBe(303)
  })

  test('signed with a key that the provider published a moment ago is accepted, with the one it replaced no longer', async () => {
    const before = { ...provider.keys }
    await provider.rotate()
    expect((await signIn()).status).toBe(303)
    provider.idToken = withHeader({ kid: before.kid })
    expect((await signIn()).status).toBe(401)
    provider.idToken = nonce => provider.sign(provider.claims(nonce), { kid: before.kid }, before.signing)
    expect((await signIn()).status).toBe(401)
  })

  test('of somebody we do not know, or of the product itself, leads to a page that says so', async () => {
    for (const sub of ['person-2', 'urn:slagvaardig:operator', 'urn:slagvaardig:demo:mayor']) {
      provider.idToken = withClaims({ sub })
      const came = await signIn()
      expect([came.status, came.cookies]).toEqual([403, []])
      expect(came.text).toContain('heeft hier vandaag geen rol')
    }
  })
})

/** As a provider answers when somebody pressed cancel there. */
function refuse(back: URLSearchParams): void {
  back.delete('code')
  back.set('error', 'access_denied')
}

describe('the way to the provider and back', () => {
  test('asks for a code with PKCE S256, state and nonce of 256 bits, and the exact way back', async () => {
    const start = await site.as(null).get('/aanmelden/start')
    const { parameters } = provider.authorise(String(start.headers.location))
    expect(Object.fromEntries(parameters)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid',
      redirect_uri: 'http://localhost/aanmelden/terug',
      acr_values: `${eidas}/substantial`,
    })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(parameters.get(name)).toMatch(/^[\w-]{43}$/)
    const again = provider.authorise(String((await site.as(null).get('/aanmelden/start')).headers.location))
    expect(again.state).not.toBe(parameters.get('state'))
  })

  test('proves who the site is with a signed assertion that is fresh each time', async () => {
    const from = provider.exchanges.length
    await signIn()
    await signIn()
    const assertions = provider.exchanges.slice(from).map(({ assertion }) => assertion)
    expect(new Set(assertions.map(({ jti }) => jti)).size).toBe(2)
    for (const { exp = 0, iat = 0 } of assertions) expect(exp - iat).toBeLessThanOrEqual(300)
    const { body } = await site.as(null).get<{ keys: Record<string, unknown>[] }>('/aanmelden/jwks.json')
    expect(body.keys[0]).not.toHaveProperty('d')
  })

  test.each<[string, (back: URLSearchParams) => void, number]>([
    ['another state', back => back.set('state', 'x'.repeat(43)), 401],
    ['no state', back => back.delete('state'), 401],
    ['no code', back => back.delete('code'), 401],
    ['an unknown code', back => back.set('code', 'guessed'), 401],
    ['the issuer of another provider', back => back.set('iss', 'https://elsewhere.example'), 401],
    ['a refusal', refuse, 401],
    ['two codes', back => back.append('code', 'second'), 401],
  ])('with %s opens nothing', async (_, change, status) => {
    const came = await signIn(change)
    expect([came.status, came.cookies]).toEqual([status, []])
  })

  test('without having left, or with a changed cookie, begins again', async () => {
    for (const cookie of ['', 'slagvaardig-weg=AAAA', `slagvaardig-weg=${'A'.repeat(400)}`]) {
      const came = await site.as(null).get('/aanmelden/terug?code=a&state=b', cookie ? { cookie } : {})
      expect(came.status).toBe(400)
      expect(came.text).toContain('Begin opnieuw')
    }
  })

  test('tells the log why, and the visitor only what helps', async () => {
    said.length = 0
    provider.idToken = withClaims({ azp: 'another-site' })
    const came = await signIn()
    expect(said.join('\n')).toContain('azp is another client')
    expect(came.text).not.toContain('azp')
    const { rows } = await site.owner.query(
      `select result, detail, actor_id from core.audit_line where action = 'session.opened' order by written_at desc, written_by::text::bigint desc limit 1`,
    )
    expect(rows[0]).toEqual({ result: 'failed', detail: { reason: 'refused' }, actor_id: null })
  })
})
