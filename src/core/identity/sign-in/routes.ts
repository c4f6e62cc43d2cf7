// SPDX-License-Identifier: EUPL-1.2
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createElement } from 'react'
import { Problem } from '../../contract/problem.ts'
import { type Caller, inRequest } from '../../contract/request.ts'
import { asPage } from '../../http/pages.ts'
import { sendProblem, type Site, sessionCookie } from '../../http/site.ts'
import { type DemoPersonCode, demoPersonCodes, subjectOf } from '../people.ts'
import { arrive, noteFailure } from './arrival.ts'
import { seal, unseal } from './away.ts'
import { logoutReader } from './back-channel.ts'
import { demoChoices } from './choices.ts'
import { addDemoProvider } from './demo-provider.ts'
import type { Door, SignIn } from './door.ts'
import { FailedPage, SignInPage } from './page.tsx'
import { connect, type Stated } from './provider.ts'
import { returnAddress } from './return-address.ts'
import { addSignOut } from './sign-out.ts'
import { texts, type Why } from './texts.ts'
import { whyNot } from './why-not.ts'

const query = (request: FastifyRequest) => request.query as Record<string, string | undefined>
const awayCookie = (secure: boolean) => (secure ? '__Host-slagvaardig-weg' : 'slagvaardig-weg')
const html = 'text/html; charset=utf-8'

/** Adds everything of signing in and out: the page, the way to the provider and back, sign-out here and at the provider. */
export function signIn(how: SignIn): (server: FastifyInstance, site: Site) => Promise<void> {
  return async (server, site) => {
    const door: Door = { ...how, site, provider: connect(how.client) }
    for (const address of ['/aanmelden', '/en/sign-in'])
      server.get(
        address,
        asPage(site, (caller, request, reply) => showSignIn(door, caller, request, reply)),
      )
    server.get('/aanmelden/start', (request, reply) => start(door, request, reply))
    server.get('/aanmelden/terug', (request, reply) => comeBack(door, request, reply))
    server.get('/aanmelden/jwks.json', async () => ({ keys: [how.client.key.publicJwk] }))
    addBackChannel(server, door)
    addSignOut(server, door)
    if (how.mode === 'demo') await addDemoProvider(server, how.client, how.siteAddress)
  }
}

/** People who reached the site by another name (localhost) are brought to the one address that the provider knows. */
function elsewhere({ siteAddress }: Door, request: FastifyRequest): string | null {
  const own = new URL(siteAddress())
  return request.headers.host && request.headers.host !== own.host ? new URL(request.url, own).href : null
}

async function showSignIn(door: Door, caller: Caller, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { site, mode } = door
  const own = elsewhere(door, request)
  if (own) return reply.redirect(own, 302)
  const language = request.url.startsWith('/en') ? 'en' : 'nl'
  const actor = await inRequest(site.engine, caller, 'account', open => open.entered)
  const choices = mode === 'demo' ? await demoChoices(site.engine, language) : null
  const { title, titleDemo } = texts[language]
  const body = createElement(SignInPage, {
    language,
    returnTo: returnAddress(query(request).naar, language === 'en'),
    choices,
    signedInAs: actor?.name ?? null,
    signedOut: query(request).afgemeld !== undefined && !actor,
  })
  const path = request.url.split('?')[0] ?? ''
  const other = language === 'en' ? '/aanmelden' : '/en/sign-in'
  return reply
    .type(html)
    .send(site.frame.page({ language, path, other, title: choices ? titleDemo : title, body, actor, regionName: site.regionName }))
}

/** Sends somebody to the provider. What must be remembered goes along sealed, in a cookie of ten minutes. */
async function start(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { site, client, provider, siteAddress } = door
  const own = elsewhere(door, request)
  if (own) return reply.redirect(own, 302)
  const { naar, persoon } = query(request)
  const returnTo = returnAddress(naar)
  const hint = door.mode === 'demo' && isDemoPerson(persoon) ? subjectOf(persoon) : undefined
  try {
    const { address, away } = await provider.start(`${siteAddress()}/aanmelden/terug`, returnTo, site.engine.clock.now(), hint)
    setCookie(reply, site, awayCookie(site.secure), seal(away, client.key.sealing), 600)
    return reply.redirect(address, 303)
  } catch (error) {
    return fail(door, request, reply, returnTo, 'unreachable', error)
  }
}

const isDemoPerson = (code: string | undefined): code is DemoPersonCode => (demoPersonCodes as string[]).includes(code ?? '')

/** Somebody comes back from the provider: a new session for who it says it is, or a page with the reason why not. */
async function comeBack(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { site, client, mode, provider, siteAddress } = door
  const away = unseal(request.cookies[awayCookie(site.secure)], client.key.sealing, site.engine.clock.now())
  clearCookie(reply, site, awayCookie(site.secure))
  if (!away) return fail(door, request, reply, '/', 'expired', null)
  let stated: Stated
  try {
    stated = await provider.finish(new URL(request.url, siteAddress()), away)
  } catch (error) {
    return fail(door, request, reply, away.returnTo, whyNot(error), error)
  }
  try {
    const opened = await arrive(site, mode, request, stated)
    if (!opened) return await fail(door, request, reply, away.returnTo, 'unknown', null)
    setCookie(reply, site, sessionCookie(site.secure), opened.token)
    return await reply.redirect(away.returnTo, 303)
  } catch (error) {
    return fail(door, request, reply, away.returnTo, 'trouble', error)
  }
}

const statuses: Record<Why, number> = { expired: 400, refused: 401, stopped: 401, unknown: 403, unreachable: 503, trouble: 500 }

/** Notes that signing in failed and says so in a page; what exactly was wrong is for the log only. */
async function fail(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  returnTo: string,
  why: Why,
  error: unknown,
): Promise<FastifyReply> {
  const { site } = door
  await noteFailure(site, request, why, error)
  const language = /^\/en(\/|$)/.test(returnTo) ? 'en' : 'nl'
  const body = createElement(FailedPage, { language, why, returnTo, traceId: request.id })
  const page = site.frame.page({
    language,
    path: '/aanmelden',
    title: texts[language].failed,
    body,
    actor: null,
    regionName: site.regionName,
  })
  return reply.code(statuses[why]).type(html).send(page)
}

/** The provider tells that somebody signed out there: their sessions here end within the same request. */
function addBackChannel(server: FastifyInstance, { site, provider }: Door): void {
  const read = logoutReader(provider)
  server.post('/aanmelden/back-channel', async (request, reply) => {
    try {
      const { sub, sid } = await read(String((request.body as Record<string, unknown> | null)?.logout_token ?? ''))
      await site.engine.pool.query('select core.close_provider_session($1::text, $2::text)', [sub, sid])
      return await reply.code(200).send()
    } catch (error) {
      site.log(`${request.id} back-channel sign-out refused: ${(error as Error).message}`)
      const says = { nl: 'Dit afmeldbericht is niet geldig.', en: 'This logout token is not valid.' }
      return sendProblem(reply, request, new Problem(400, says), request.id)
    }
  })
}

function setCookie(reply: FastifyReply, { secure }: Site, name: string, value: string, maxAge?: number): void {
  reply.setCookie(name, value, { httpOnly: true, sameSite: 'lax', secure, path: '/', ...(maxAge && { maxAge }) })
}

function clearCookie(reply: FastifyReply, { secure }: Site, name: string): void {
  reply.setCookie(name, '', { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: 0 })
}
