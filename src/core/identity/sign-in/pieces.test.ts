// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { type Away, seal, unseal } from './away.ts'
import { isAssured } from './claims.ts'
import { clientKeyOf, makeClientKey, readClientKey } from './client-key.ts'
import { demoStore } from './demo-store.ts'
import { returnAddress } from './return-address.ts'

const eidas = (level: string) => `http://eidas.europa.eu/LoA/${level}`

describe('the address to return to', () => {
  test.each(['/', '/partners', '/en/partners?asOf=2019-01-01&x=%2F', '/drempels/1#melding', '/en'])('%s is kept', address => {
    expect(returnAddress(address)).toBe(address)
  })

  test.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '///elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/%5Celsewhere.example/..//elsewhere.example',
    'javascript:alert(1)',
    'partners',
    '/partners\r\nSet-Cookie: a=b',
    '/\t/elsewhere.example',
    '/ /elsewhere.example',
    '/.//elsewhere.example',
    '/a/..//elsewhere.example',
    '/v1/session',
    '/aanmelden',
    '/aanmelden/start?persoon=mayor',
    '/en/sign-in?naar=/',
    '/demo-aanbieder/auth',
    '/x/../aanmelden/terug?code=a',
    `/${'x'.repeat(3_000)}`,
    '',
    undefined,
    ['/partners', '/koers'],
    { href: '/partners' },
  ])('%s becomes the start page', address => {
    expect(returnAddress(address)).toBe('/')
    expect(returnAddress(address, true)).toBe('/en')
  })

  test('whatever is asked, a browser stays on our own site', () => {
    const parts = fc.constantFrom('/', '\\', '.', '..', ':', '@', '?', '#', '%2f', '%5c', '\t', '\n', 'elsewhere.example', 'https', 'a')
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), pieces => {
        const address = returnAddress(pieces.join(''))
        expect(new URL(address, 'https://own.example/aanmelden/terug').origin).toBe('https://own.example')
        expect(address).toMatch(/^\/(?!\/)/)
      }),
    )
  })
})

describe('what is sealed while somebody is away', () => {
  const key = randomBytes(32)
  const away: Away = { state: 's', nonce: 'n', verifier: 'v', returnTo: '/partners', startedAt: '2019-05-01T08:00:00.000Z' }

  test('comes back within ten minutes, and not after or before', () => {
    const sealed = seal(away, key)
    expect(unseal(sealed, key, '2019-05-01T08:09:59.000Z')).toEqual(away)
    expect(unseal(sealed, key, '2019-05-01T08:10:01.000Z')).toBeNull()
    expect(unseal(sealed, key, '2019-05-01T07:59:59.000Z')).toBeNull()
  })

  test('cannot be read, and differs each time', () => {
    expect(Buffer.from(seal(away, key), 'base64url').toString('latin1')).not.toContain('partners')
    expect(seal(away, key)).not.toBe(seal(away, key))
  })

  test('is refused with one changed character, with another key, or shortened', () => {
    const sealed = seal(away, key)
    fc.assert(
      fc.property(fc.nat(sealed.length - 2), at => {
        const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
        expect(unseal(changed, key, away.startedAt)).toBeNull()
        expect(unseal(sealed.slice(0, at), key, away.startedAt)).toBeNull()
      }),
    )
    expect(unseal(sealed, randomBytes(32), away.startedAt)).toBeNull()
    expect(unseal(undefined, key, away.startedAt)).toBeNull()
  })
})

describe('the key of the site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sv-key-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const file = (content: string) => {
    const path = join(folder, 'key.json')
    writeFileSync(path, content)
    return path
  }
  const rsa = async (modulusLength: number) => {
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', modulusLength, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' }
    const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
    return crypto.subtle.exportKey('jwk', pair.privateKey)
  }

  test('is EC P-256 or RSA, and shows only its public part', async () => {
    const made = await makeClientKey()
    expect(made.alg).toBe('ES256')
    expect(Object.keys(made.publicJwk).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
    const long = await readClientKey(file(JSON.stringify(await rsa(2048))))
    expect([long.alg, Object.keys(long.publicJwk).sort()]).toEqual(['RS256', ['alg', 'e', 'kid', 'kty', 'n', 'use']])
  })

  test('seals the same in every process of the site, and otherwise in another', async () => {
    const jwk = await rsa(2048)
    const [one, same, other] = [await clientKeyOf(jwk), await clientKeyOf(jwk), await makeClientKey()]
    expect(one.sealing).toEqual(same.sealing)
    expect(one.sealing).not.toEqual(other.sealing)
    expect(one.kid).toBe(same.kid)
  })

  test('is never a shared secret, a public key, a short key or another curve', async () => {
    const { publicJwk } = await makeClientKey()
    await expect(clientKeyOf({ kty: 'oct', k: 'c2VjcmV0' })).rejects.toThrow('gedeeld geheim')
    await expect(clientKeyOf(publicJwk)).rejects.toThrow('geheime JWK')
    await expect(clientKeyOf(await rsa(1024))).rejects.toThrow('2048')
    await expect(clientKeyOf({ kty: 'EC', crv: 'P-384', d: 'a', x: 'a', y: 'a' })).rejects.toThrow('P-256')
    await expect(readClientKey(file('secret'))).rejects.toThrow('OIDC_CLIENT_KEY_FILE')
    await expect(readClientKey(join(folder, 'absent.json'))).rejects.toThrow('OIDC_CLIENT_KEY_FILE')
  })
})

test.each([
  ['substantial', 'substantial', true],
  ['high', 'substantial', true],
  ['low', 'substantial', false],
  ['substantial', 'high', false],
])('%s assurance for a site that asks %s: %s', (stated, asked, expected) => {
  expect(isAssured(eidas(stated), eidas(asked))).toBe(expected)
})

test('another kind of level is accepted only when it is the one asked for', () => {
  expect([isAssured('mfa', 'mfa'), isAssured('pwd', 'mfa'), isAssured(undefined, 'mfa'), isAssured('mfa', eidas('low'))]).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('what the demonstration provider keeps is found until it expires, per kind', async () => {
  const store = demoStore()
  const [codes, sessions] = [store('AuthorizationCode'), store('Session')]
  await codes.upsert('a', { grantId: 'g', kind: 'AuthorizationCode' }, 60)
  await sessions.upsert('a', { uid: 'u' }, 60)
  await sessions.upsert('b', { uid: 'old' }, -1)
  expect(await codes.find('a')).toMatchObject({ grantId: 'g' })
  expect(await sessions.findByUid('u')).toMatchObject({ uid: 'u' })
  expect([await sessions.find('b'), await sessions.findByUid('old'), await codes.findByUid('u'), await codes.findByUserCode('x')]).toEqual(
    Array(4).fill(undefined),
  )
  await codes.consume('a')
  expect(await codes.find('a')).toHaveProperty('consumed')
  await codes.revokeByGrantId('g')
  await sessions.destroy('a')
  expect([await codes.find('a'), await sessions.find('a')]).toEqual([undefined, undefined])
})
