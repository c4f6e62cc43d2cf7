// SPDX-License-Identifier: EUPL-1.2
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  clockTolerance,
  Configuration,
  discovery,
  enableNonRepudiationChecks,
  PrivateKeyJwt,
} from 'openid-client'
import { randomText } from '../session.ts'
import type { Away } from './away.ts'
import { type Claims, refusalOf, toleranceSeconds } from './claims.ts'
import type { ClientKey } from './client-key.ts'

/** How the site is known at an identity provider. The addresses are known once the site listens. */
export interface Client {
  issuer: () => string
  id: string
  key: ClientKey
  /** Level of assurance that a sign-in must have at least. */
  acr: string
  /** Plain http, on this machine only: the demonstration and the tests. */
  insecure?: boolean
}

/** Who signed in, as the provider stated. */
export interface Stated {
  subject: string
  acr?: string
  sid?: string
}

/** The token of the provider is not one we accept; `reason` is for the log. */
export class NotAccepted extends Error {}

/** What the site asks of an identity provider (OpenID Connect Core 1.0, code flow with PKCE). */
export interface Provider {
  client: Client
  configuration(): Promise<Configuration>
  start(redirectUri: string, returnTo: string, now: string, hint?: string): Promise<{ address: string; away: Away }>
  finish(came: URL, away: Away): Promise<Stated>
  /** Where to go to sign out at the provider as well; null when it does not offer that or cannot be reached. */
  endAddress(returnTo: string): Promise<string | null>
}

const keepsFor = 3_600_000
const timeoutSeconds = 5

/** The provider of this client. What it publishes is asked for when it is first needed, and again after an hour. */
export function connect(client: Client): Provider {
  let known: { configuration: Promise<Configuration>; at: number } | undefined
  const configuration = () => {
    if (!known || Date.now() - known.at > keepsFor) {
      const asked = discover(client)
      const fresh = { configuration: asked, at: Date.now() }
      known = fresh
      asked.catch(() => {
        if (known === fresh) known = undefined
      })
    }
    return known.configuration
  }
  return {
    client,
    configuration,
    start: async (redirectUri, returnTo, now, hint) => startAt(await configuration(), client, redirectUri, returnTo, now, hint),
    finish: async (came, away) => finishAt(await configuration(), client, came, away),
    endAddress: async returnTo => {
      const found = await configuration().catch(() => null)
      if (!found?.serverMetadata().end_session_endpoint) return null
      return buildEndSessionUrl(found, { post_logout_redirect_uri: returnTo }).href
    },
  }
}

const metadata = { [clockTolerance]: toleranceSeconds, redirect_uris: [] }
const proofOf = ({ key }: Client) => PrivateKeyJwt({ key: key.key, kid: key.kid })

async function discover(client: Client): Promise<Configuration> {
  return discovery(new URL(client.issuer()), client.id, metadata, proofOf(client), {
    timeout: timeoutSeconds,
    ...(client.insecure && { execute: [allowInsecureRequests] }),
  })
}

/** The same provider without keys that were fetched before: one that it replaced counts at once, one that it withdrew no longer. */
function withFreshKeys(found: Configuration, client: Client): Configuration {
  const fresh = new Configuration({ ...found.serverMetadata() }, client.id, metadata, proofOf(client))
  fresh.timeout = timeoutSeconds
  if (client.insecure) allowInsecureRequests(fresh)
  enableNonRepudiationChecks(fresh)
  return fresh
}

async function startAt(configuration: Configuration, { acr }: Client, redirectUri: string, returnTo: string, now: string, hint?: string) {
  const away: Away = { state: randomText(), nonce: randomText(), verifier: randomText(), returnTo, startedAt: now }
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid',
    prompt: 'login',
    acr_values: acr,
    state: away.state,
    nonce: away.nonce,
    code_challenge: await calculatePKCECodeChallenge(away.verifier),
    code_challenge_method: 'S256',
    ...(hint && { login_hint: hint }),
  })
  return { address: address.href, away }
}

/** Exchanges the code. The library checks signature, iss, aud, nonce, exp, nbf and state; what it leaves open is in claims.ts. */
async function finishAt(configuration: Configuration, client: Client, came: URL, away: Away): Promise<Stated> {
  const tokens = await authorizationCodeGrant(withFreshKeys(configuration, client), came, {
    pkceCodeVerifier: away.verifier,
    expectedState: away.state,
    expectedNonce: away.nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims() as Claims | undefined
  if (!claims) throw new NotAccepted('no ID token')
  const refusal = refusalOf(claims, client)
  if (refusal) throw new NotAccepted(refusal)
  return { subject: claims.sub, ...(claims.acr && { acr: claims.acr }), ...(typeof claims.sid === 'string' && { sid: claims.sid }) }
}
