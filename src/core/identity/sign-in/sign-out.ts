// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createElement } from 'react'
import { answerCommand } from '../../contract/answer.ts'
import { bindRoutes } from '../../contract/bind.ts'
import { Problem } from '../../contract/problem.ts'
import type { Caller } from '../../contract/request.ts'
import { asPage } from '../../http/pages.ts'
import { type Site, sessionCookie } from '../../http/site.ts'
import type { Door } from './door.ts'
import { AlsoTherePage, DraftWarningPage } from './page.tsx'
import { texts } from './texts.ts'

const address = '/v1/session/sign-out'
const also = '/afmelden/elders'
/** The address of the page that kept a draft in this browser, as its script says; no more than that is known of it. */
const draftsCookie = 'slagvaardig-drafts'

/** Adds /afmelden, the form in the header of every page, and clears the browser after every sign-out. */
export function addSignOut(server: FastifyInstance, door: Door): void {
  const { site } = door
  const bound = bindRoutes(site.features).commands.find(({ route }) => route.path === address)
  if (!bound) throw new Error('there is no command to sign out')
  server.addHook('onSend', async (request, reply) => {
    if (request.routeOptions.url === address && reply.statusCode < 300) clear(reply, site)
  })
  server.post(
    '/afmelden',
    asPage(site, async (caller: Caller, request: FastifyRequest, reply: FastifyReply) => {
      const fields = (request.body ?? {}) as Record<string, string | undefined>
      const kept = /^(\/[a-z-]+)+$/.exec(request.cookies[draftsCookie] ?? '')?.[0]
      if (kept && fields._drafts !== 'wipe') return warnOfDraft(site, reply, { kept, csrf: fields._csrf ?? '', language: fields._language })
      const asked = { address, params: {}, query: {}, body: {}, csrf: fields._csrf ?? '', key: randomUUID() }
      await answerCommand(site.engine, site.book, bound, { ...caller, origin: 'browser' }, asked).catch((error: unknown) => {
        if (!(error instanceof Problem) || error.status !== 401) throw error
      })
      clear(reply, site)
      return reply.redirect(fields._language === 'en' ? `${also}?taal=en` : also, 303)
    }),
  )
  server.get(also, (request, reply) => signOutThere(door, request, reply))
}

/** Signing out takes a draft away that was not sent: it says so first, and how to go back to it. */
function warnOfDraft(site: Site, reply: FastifyReply, asked: { kept: string; csrf: string; language: string | undefined }): FastifyReply {
  const language = asked.language === 'en' ? 'en' : 'nl'
  const body = createElement(DraftWarningPage, { ...asked, language })
  const { draft } = texts[language]
  const page = site.frame.page({ language, path: '/afmelden', title: draft.title, body, actor: null, regionName: site.regionName })
  return reply.type('text/html; charset=utf-8').send(page)
}

/**
 * Goes on to the provider, to sign out there as well. A page stands in between, because browsers let a form that was posted to this site
 * lead to no other (form-action in the content security policy).
 */
async function signOutThere({ site, provider, siteAddress }: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const language = (request.query as Record<string, string>).taal === 'en' ? 'en' : 'nl'
  const signedOut = `${language === 'en' ? '/en/sign-in' : '/aanmelden'}?afgemeld=`
  const there = await provider.endAddress(`${siteAddress()}${signedOut}`)
  if (!there) return reply.redirect(signedOut, 302)
  const body = createElement(AlsoTherePage, { language, there })
  const page = site.frame.page({ language, path: also, title: texts[language].signedOut, body, actor: null, regionName: site.regionName })
  return reply.header('Refresh', `0; url=${there}`).type('text/html; charset=utf-8').send(page)
}

/** Nothing stays behind in the browser: the cookie, what it kept of pages, and drafts. */
function clear(reply: FastifyReply, { secure }: Site): void {
  reply.header('Clear-Site-Data', '"cache", "storage"')
  reply.setCookie(sessionCookie(secure), '', { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: 0 })
  reply.setCookie(draftsCookie, '', { sameSite: 'lax', path: '/', maxAge: 0 })
}
