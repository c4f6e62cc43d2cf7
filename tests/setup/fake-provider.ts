// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, importJWK, type JWTHeaderParameters, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import type { ClientKey } from '../../src/core/identity/sign-in/client-key.ts'

type Pair = Awaited<ReturnType<typeof generateKeyPair>>

/** What a provider that we hold in our hands puts in an ID token; undefined leaves a claim out. */
export type Claims = Record<string, unknown>

/** An identity provider for tests: right in everything, until a test says what it must do wrong. */
export interface FakeProvider {
  issuer: string
  keys: { signing: Pair; other: Pair; kid: string }
  /** The right claims for the sign-in that is under way. */
  claims(nonce: string | undefined): Claims
  /** Makes the ID token of the next exchange; null for none at all. */
  idToken: (nonce: string | undefined) => Promise<string | null>
  sign(claims: Claims, header?: Partial<JWTHeaderParameters>, pair?: Pair): Promise<string>
  /** What came in at the token endpoint, and why it was refused there. */
  exchanges: { assertion: JWTPayload; refused: string | null }[]
  /** Answers everything with this status instead. */
  broken: number | null
  /** Puts another signing key in place, as providers do from time to time. */
  rotate(): Promise<void>
  /** What an authorisation request asked for; the code belongs to it. */
  authorise(address: string): { code: string; state: string; nonce: string; parameters: URLSearchParams }
  close(): Promise<void>
}

/** Starts the provider on a free port, for one client. It checks the client's assertion, the code, its challenge and the redirect address. */
export async function fakeProvider(clientId: string, clientKey: ClientKey, subject: string): Promise<FakeProvider> {
  const codes = new Map<string, URLSearchParams>()
  const used = new Set<string>()
  const server = createServer((request, response) => {
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (provider.broken) return void send(provider.broken, {})
    const path = request.url ?? ''
    if (path.endsWith('/.well-known/openid-configuration')) return void send(200, metadata(provider.issuer))
    if (path === '/jwks') return void jwks().then(body => send(200, body))
    if (path === '/token') return void exchange(request).then(({ status, body }) => send(status, body))
    if (path.startsWith('/authorise?')) return void response.writeHead(302, { location: wayBack(provider, path) }).end()
    if (path.startsWith('/end?')) return void send(200, { signedOut: true })
    send(404, {})
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const make = () => generateKeyPair('ES256', { extractable: true })

  const jwks = async () => ({
    keys: [{ ...(await exportJWK(provider.keys.signing.publicKey)), kid: provider.keys.kid, alg: 'ES256', use: 'sig' }],
  })

  async function exchange(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const form = new URLSearchParams(await textOf(request))
    const { assertion, refused } = await judge(form)
    provider.exchanges.push({ assertion, refused })
    if (refused) return { status: 400, body: { error: 'invalid_grant', error_description: refused } }
    const token = await provider.idToken(codes.get(form.get('code') ?? '')?.get('nonce') ?? undefined)
    codes.delete(form.get('code') ?? '')
    return {
      status: 200,
      body: { access_token: 'not-for-the-browser', token_type: 'Bearer', expires_in: 60, ...(token !== null && { id_token: token }) },
    }
  }

  async function judge(form: URLSearchParams): Promise<{ assertion: JWTPayload; refused: string | null }> {
    const { payload } = await jwtVerify(form.get('client_assertion') ?? '', await importJWK(clientKey.publicJwk), {
      audience: issuer,
      issuer: clientId,
      subject: clientId,
    })
    const asked = codes.get(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const refused = !asked
      ? 'unknown code'
      : asked.get('code_challenge') !== challenge
        ? 'wrong verifier'
        : asked.get('redirect_uri') !== form.get('redirect_uri')
          ? 'another redirect address'
          : form.has('client_secret')
            ? 'a secret'
            : !payload.jti || used.has(payload.jti)
              ? 'a used assertion'
              : null
    used.add(payload.jti ?? '')
    return { assertion: payload, refused }
  }

  const provider: FakeProvider = {
    issuer,
    keys: { signing: await make(), other: await make(), kid: 'first' },
    claims: nonce => {
      const now = Math.floor(Date.now() / 1_000)
      return {
        iss: issuer,
        aud: clientId,
        sub: subject,
        nonce,
        iat: now,
        exp: now + 120,
        acr: 'http://eidas.europa.eu/LoA/substantial',
        sid: 'sid-1',
      }
    },
    sign: (claims, header = {}, pair = provider.keys.signing) =>
      new SignJWT(claims as JWTPayload).setProtectedHeader({ alg: 'ES256', kid: provider.keys.kid, ...header }).sign(pair.privateKey),
    idToken: async nonce => provider.sign(provider.claims(nonce)),
    exchanges: [],
    broken: null,
    rotate: async () => {
      provider.keys = { ...provider.keys, signing: await make(), kid: `after-${provider.keys.kid}` }
    },
    authorise: address => {
      const parameters = new URL(address).searchParams
      const code = `code-${codes.size}-${Math.random()}`
      codes.set(code, parameters)
      return { code, state: parameters.get('state') ?? '', nonce: parameters.get('nonce') ?? '', parameters }
    },
    close: () => closed(server),
  }
  return provider
}

/** Where the authorisation endpoint sends a browser: straight back, with a code for the only person there is. */
function wayBack(provider: FakeProvider, path: string): string {
  const { code, state, parameters } = provider.authorise(new URL(path, provider.issuer).href)
  return `${parameters.get('redirect_uri')}?${new URLSearchParams({ code, state })}`
}

const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorise`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  end_session_endpoint: `${issuer}/end`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['ES256', 'RS256', 'HS256', 'none'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
})

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request) text += String(part)
  return text
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise(done => server.close(done))
}
