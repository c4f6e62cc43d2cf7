// SPDX-License-Identifier: EUPL-1.2

/** What we read of an ID token. A `represents` claim (acting on behalf of somebody else) is not honoured: everybody signs in for their own organisation. */
export interface Claims {
  sub: string
  aud: string | string[]
  azp?: unknown
  iat: number
  acr?: string
  sid?: unknown
}

/** How far the clock of the provider may be off, in seconds. */
export const toleranceSeconds = 30
/** An ID token is made during the sign-in; an older one was kept by somebody. */
const freshSeconds = 600

/** eIDAS levels of assurance from low to high; any other level is accepted only when it is the one asked for. */
const levels = ['low', 'substantial', 'high'].map(level => `http://eidas.europa.eu/LoA/${level}`)

/** Whether a stated level of assurance is the one asked for, or a higher one. */
export function isAssured(stated: string | undefined, asked: string): boolean {
  if (stated === undefined) return false
  if (stated === asked) return true
  const [has, wants] = [levels.indexOf(stated), levels.indexOf(asked)]
  return wants >= 0 && has >= wants
}

/** Why an ID token whose signature, issuer, audience, nonce and expiry are right is still refused; null when it is accepted (ID-03). */
export function refusalOf(claims: Claims, client: { id: string; acr: string }, now = Date.now()): string | null {
  const seconds = now / 1_000
  if (typeof claims.sub !== 'string' || claims.sub === '' || claims.sub.length > 255) return 'sub is no identifier'
  if (claims.azp !== undefined && claims.azp !== client.id) return 'azp is another client'
  if (claims.iat > seconds + toleranceSeconds) return 'iat is in the future'
  if (claims.iat < seconds - freshSeconds) return 'iat is too long ago'
  if (!isAssured(claims.acr, client.acr)) return 'acr is below what was asked'
  return null
}
