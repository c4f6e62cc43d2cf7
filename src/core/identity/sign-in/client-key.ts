// SPDX-License-Identifier: EUPL-1.2
import { createHash, hkdfSync } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The key by which the site proves who it is at the identity provider (private_key_jwt), and what follows from it. */
export interface ClientKey {
  key: CryptoKey
  kid: string
  alg: 'ES256' | 'RS256'
  /** What the provider may know of it. */
  publicJwk: JsonWebKey & { kid: string; alg: string; use: string }
  /** The same for every process of the site: seals the cookie that is kept while somebody is away at the provider. */
  sealing: Buffer
}

/** Reads the key from the file of OIDC_CLIENT_KEY_FILE; throws with a Dutch sentence for anything but a private EC P-256 or RSA key of at least 2048 bits. */
export async function readClientKey(file: string): Promise<ClientKey> {
  let jwk: JsonWebKey
  try {
    jwk = JSON.parse(readFileSync(file, 'utf8')) as JsonWebKey
  } catch {
    throw new Error(`OIDC_CLIENT_KEY_FILE moet een sleutel als JWK (JSON) bevatten: ${file} is dat niet.`)
  }
  return clientKeyOf(jwk)
}

/** A fresh key, for the demonstration. */
export async function makeClientKey(): Promise<ClientKey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  return clientKeyOf(await crypto.subtle.exportKey('jwk', pair.privateKey))
}

/** Makes a client key of a private JWK. A shared secret is refused: it proves nothing that the provider could not have made itself (ID-02). */
export async function clientKeyOf(jwk: JsonWebKey & { kid?: string }): Promise<ClientKey> {
  if (jwk.kty === 'oct')
    throw new Error('Een gedeeld geheim (client_secret) mag niet: gebruik een sleutelpaar (EC P-256 of RSA van minstens 2048 bits).')
  const kind = kindOf(jwk)
  if (!kind || typeof jwk.d !== 'string')
    throw new Error('De sleutel moet een geheime JWK zijn van het soort EC P-256 of RSA van minstens 2048 bits.')
  const open = kind.alg === 'ES256' ? { crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y } : { e: jwk.e, kty: jwk.kty, n: jwk.n }
  const kid = jwk.kid ?? createHash('sha256').update(JSON.stringify(open)).digest('base64url')
  const { key_ops: _ops, use: _use, alg: _alg, ...plain } = jwk
  return {
    key: await crypto.subtle.importKey('jwk', plain, kind.algorithm, false, ['sign']),
    kid,
    alg: kind.alg,
    publicJwk: { ...open, kid, alg: kind.alg, use: 'sig' },
    sealing: Buffer.from(hkdfSync('sha256', Buffer.from(jwk.d, 'base64url'), '', 'slagvaardig sign-in cookie', 32)),
  }
}

function kindOf(jwk: JsonWebKey): { alg: ClientKey['alg']; algorithm: EcKeyImportParams | RsaHashedImportParams } | null {
  if (jwk.kty === 'EC' && jwk.crv === 'P-256') return { alg: 'ES256', algorithm: { name: 'ECDSA', namedCurve: 'P-256' } }
  const long = Buffer.from(jwk.n ?? '', 'base64url').length >= 256
  return jwk.kty === 'RSA' && long ? { alg: 'RS256', algorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } } : null
}
