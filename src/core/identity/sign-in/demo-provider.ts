// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Configuration, default as OidcProvider } from 'oidc-provider'
import { demoPersonCodes, subjectOf } from '../people.ts'
import { demoStore } from './demo-store.ts'
import type { Client } from './provider.ts'

/** Where the demonstration provider answers, on the server of the site itself. */
export const demoPath = '/demo-aanbieder'

const subjects = new Set(demoPersonCodes.map(subjectOf))
const sessionCookie = 'demo-aanbieder'

type Passing = IncomingMessage & { originalUrl?: string }

/**
 * Adds the identity provider of the demonstration: whoever is named in the request is who signs in. Only ever added in demo mode, where
 * the server listens to this machine alone and the database holds no real people.
 */
export async function addDemoProvider(server: FastifyInstance, client: Client, siteAddress: () => string): Promise<void> {
  let made: Promise<OidcProvider> | undefined
  const provider = () => {
    made ??= makeProvider(client, siteAddress())
    return made
  }
  await server.register(async scope => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    scope.get<{ Params: { uid: string } }>(`${demoPath}/kies/:uid`, async (request, reply) => {
      reply.hijack()
      passHeaders(reply.getHeaders(), reply.raw)
      await choose(await provider(), request.raw, reply.raw)
    })
    scope.all(`${demoPath}/*`, async (request, reply) => {
      const answer = (await provider()).callback()
      reply.hijack()
      passHeaders(reply.getHeaders(), reply.raw)
      await answer(stripped(request.raw), reply.raw)
    })
  })
}

function passHeaders(headers: Record<string, number | string | string[] | undefined>, raw: ServerResponse): void {
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) raw.setHeader(name, value)
}

/** The provider sees its own addresses only. Each authorisation starts without a session there, so that one always chooses who signs in. */
function stripped(request: Passing): IncomingMessage {
  request.originalUrl = request.url
  request.url = request.url?.slice(demoPath.length)
  if (/^\/auth[?/]/.test(request.url ?? '')) {
    const others = (request.headers.cookie ?? '').split(/; */).filter(cookie => !cookie.startsWith(sessionCookie))
    request.headers.cookie = others.join('; ')
  }
  return request
}

/** Completes the sign-in for the person that the site asked for; back to the sign-in page when that is nobody of the demonstration. */
async function choose(provider: OidcProvider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { params } = await provider.interactionDetails(request, response)
    const accountId = String(params.login_hint ?? '')
    if (!subjects.has(accountId)) throw new Error('nobody of the demonstration')
    const login = { accountId, acr: String(params.acr_values ?? ''), remember: false }
    await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false })
  } catch {
    response.writeHead(303, { location: '/aanmelden' }).end()
  }
}

async function makeProvider(client: Client, siteAddress: string): Promise<OidcProvider> {
  const { Provider } = await quietly(() => import('oidc-provider'))
  const signing = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const jwk = {
    ...(await crypto.subtle.exportKey('jwk', signing.privateKey)),
    alg: 'ES256',
    use: 'sig',
    kid: randomBytes(8).toString('hex'),
  }
  const { key_ops: _ops, ext: _ext, ...key } = jwk
  return new Provider(client.issuer(), {
    ...configuration(client, siteAddress),
    adapter: demoStore(),
    jwks: { keys: [key] },
  } as Configuration)
}

function configuration(client: Client, siteAddress: string): Configuration {
  return {
    clients: [
      {
        client_id: client.id,
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: client.key.alg,
        jwks: { keys: [client.key.publicJwk] },
        redirect_uris: [`${siteAddress}/aanmelden/terug`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      names: { session: sessionCookie, interaction: 'demo-keuze', resume: 'demo-verder' },
      long: { httpOnly: true, sameSite: 'lax', signed: true, path: demoPath },
      short: { httpOnly: true, sameSite: 'lax', signed: true, path: demoPath },
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false }, userinfo: { enabled: false } },
    pkce: { required: () => true },
    acrValues: ['http://eidas.europa.eu/LoA/low', 'http://eidas.europa.eu/LoA/substantial', 'http://eidas.europa.eu/LoA/high'],
    claims: { openid: ['sub'], acr: null, sid: null },
    ttl: { AuthorizationCode: 60, IdToken: 300, Interaction: 600, Session: 600, Grant: 600, AccessToken: 300 },
    interactions: { url: (_context, interaction) => `${demoPath}/kies/${interaction.uid}` },
    findAccount: async (_context, sub) => (subjects.has(sub) ? { accountId: sub, claims: async () => ({ sub }) } : undefined),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId ?? '', accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    renderError: (context, { error }) => {
      context.type = 'text'
      context.body = `De proefaanbieder kan dit verzoek niet volgen (${error}). Begin opnieuw bij /aanmelden.`
    },
  }
}

/** The library warns for every Node before 22, also where it works and is tested: our own checks say which Node is too old. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const { warn } = console
  console.warn = () => undefined
  try {
    return await load()
  } finally {
    console.warn = warn
  }
}
