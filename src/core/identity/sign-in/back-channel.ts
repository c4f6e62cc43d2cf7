// SPDX-License-Identifier: EUPL-1.2
import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { toleranceSeconds } from './claims.ts'
import { NotAccepted, type Provider } from './provider.ts'

const event = 'http://schemas.openid.net/event/backchannel-logout'
const algorithms = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA', 'Ed25519']
const maximumAge = 120

/** Whose sessions the provider ended: of a person, or one session of the provider. */
export interface SignedOut {
  sub: string | null
  sid: string | null
}

/** Reads logout tokens of a provider (OpenID Connect Back-Channel Logout 1.0, 2.4 to 2.6); throws when one is not accepted. Each counts once. */
export function logoutReader(provider: Provider): (token: string) => Promise<SignedOut> {
  const used = new Map<string, number>()
  let keys: { address: string; get: JWTVerifyGetKey } | undefined
  return async token => {
    const { jwks_uri: address, issuer } = (await provider.configuration()).serverMetadata()
    if (!address) throw new NotAccepted('the provider publishes no keys')
    if (keys?.address !== address) keys = { address, get: createRemoteJWKSet(new URL(address)) }
    const { payload, protectedHeader } = await jwtVerify(token, keys.get, {
      issuer,
      audience: provider.client.id,
      algorithms,
      clockTolerance: toleranceSeconds,
      maxTokenAge: maximumAge,
      requiredClaims: ['iss', 'aud', 'iat', 'exp', 'jti', 'events'],
    })
    const refusal = refusalOf(payload, protectedHeader.typ) ?? usedBefore(used, payload)
    if (refusal) throw new NotAccepted(refusal)
    return { sub: payload.sub ?? null, sid: (payload.sid as string | undefined) ?? null }
  }
}

function refusalOf(payload: JWTPayload, typ: string | undefined): string | null {
  if (typ !== undefined && !['logout+jwt', 'jwt'].includes(typ.toLowerCase().replace('application/', '')))
    return 'typ is not of a logout token'
  if (!isObject(payload.events) || !isObject(payload.events[event])) return 'events does not name a sign-out'
  if (payload.nonce !== undefined) return 'a logout token has no nonce'
  if (payload.sid !== undefined && typeof payload.sid !== 'string') return 'sid is no text'
  if (payload.sub === undefined && payload.sid === undefined) return 'it names nobody'
  return null
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function usedBefore(used: Map<string, number>, { jti = '' }: JWTPayload): string | null {
  const now = Date.now()
  for (const [other, at] of used) if (now - at > 2_000 * (maximumAge + toleranceSeconds)) used.delete(other)
  if (used.has(jti)) return 'it was used before'
  used.set(jti, now)
  return null
}
