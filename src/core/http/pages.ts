// SPDX-License-Identifier: EUPL-1.2
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contents, type Screen } from '../../contents.ts'
import { writingRefusals } from '../contract/answer.ts'
import { isPassing, onceMore, unavailability } from '../contract/faults.ts'
import type { Page, PageView } from '../contract/pages.ts'
import { type InputError, notFound, Problem } from '../contract/problem.ts'
import { type Caller, inRequest, type Open, whoRefusal } from '../contract/request.ts'
import { type Act, writeActLines } from '../logs/lines.ts'
import { addAssets } from './assets.ts'
import { sendHtml } from './compressed.ts'
import type { Unsent } from './frame.ts'
import { callerOf, languageOf, sendProblem, type Site } from './site.ts'

interface Posted {
  values: Readonly<Record<string, string>>
  errors: readonly InputError[]
  status: number
}

const fromPattern = (address: string): RegExp => new RegExp(`^${address.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`)

const pagesOf = (site: Site): Page[] => [...site.features.flatMap(feature => feature.pages), ...(site.frame.pages ?? [])]

function findPage(site: Site, path: string): { page: Page; params: Record<string, string> } | null {
  for (const page of pagesOf(site)) {
    const match = fromPattern(page.address.nl).exec(path) ?? fromPattern(page.address.en).exec(path)
    if (match)
      return {
        page,
        params: Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)])),
      }
  }
  return null
}

/** Shows the page at an address, with what was posted to it when a form came back with errors. */
export async function showPageAt(
  site: Site,
  path: string,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  posted: Posted = { values: {}, errors: [], status: 200 },
): Promise<FastifyReply> {
  const found = findPage(site, path)
  if (!found) throw notFound()
  const language = /^\/en(\/|$)/.test(path) ? 'en' : 'nl'
  const { page, params } = found
  const { purpose } = page.rule
  const act: Act = { event: 'page.read', object: path, rule: page.address.nl, purpose, startedAt: Date.parse(site.engine.clock.now()) }
  const show = async (open: Open) => {
    const actor = await open.entered
    const refusal = whoRefusal(page.rule, actor)
    if (refusal) throw refusal
    const view: PageView = {
      language,
      path,
      params,
      query: request.query as Record<string, string>,
      actor,
      csrf: actor?.csrf ?? '',
      key: site.engine.clock.newId(),
      read: open.acting,
      values: posted.values,
      errors: posted.errors,
    }
    const shown = await page.show(view)
    if (!shown) throw notFound()
    if (open.saidWhose()) await writeActLines(open, actor, act)
    if ('to' in shown) return shown
    const elsewhere = page.address[language === 'en' ? 'nl' : 'en'].replaceAll(/:(\w+)/g, (_all, name: string) =>
      encodeURIComponent(params[name] ?? ''),
    )
    // A page behind a link of one's own is found by what stands after the question mark: in the other language as well.
    const asked = /\?.+/.exec(request.method === 'GET' ? request.url : '')?.[0] ?? ''
    const other = `${elsewhere}${asked}`
    const text = site.frame.page({
      language,
      path,
      other,
      title: shown.title,
      body: shown.body,
      actor,
      regionName: site.regionName,
      look: page.look,
      script: page.script,
    })
    return { text, status: shown.status ?? posted.status }
  }
  const html = await writingRefusals(site.engine, site.book, 'query', caller, act, () =>
    onceMore(isPassing, () => inRequest(site.engine, caller, purpose, show)),
  )
  if ('to' in html) return reply.redirect(html.to, 303)
  return sendHtml(request, reply.code(html.status), html.text)
}

/** Sends a problem as a page, with the form that could not be sent in it; somebody who is not signed in is brought to the sign-in page and back afterwards. */
export async function sendProblemPage(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  caller: Caller,
  { language = languageOf(request), unsent }: { language?: 'nl' | 'en'; unsent?: Unsent } = {},
): Promise<FastifyReply> {
  if (problem.status === 401 && request.method === 'GET')
    return reply.redirect(`${language === 'en' ? '/en/sign-in' : '/aanmelden'}?naar=${encodeURIComponent(request.url)}`, 302)
  const actor = await inRequest(site.engine, caller, 'account', open => open.entered).catch(() => null)
  const framed = { language, path: request.url, actor, regionName: site.regionName, traceId: caller.traceId, unsent }
  return sendHtml(request, reply.code(problem.status), site.frame.problem(problem, framed))
}

/** What a reader is told of an error that we do not know. */
export const problemOf = (error: unknown): Problem =>
  error instanceof Problem
    ? error
    : (unavailability(error) ??
      new Problem(500, {
        nl: 'Er ging iets mis aan onze kant. Probeer het zo weer.',
        en: 'Something went wrong on our side. Try again shortly.',
      }))

/** Runs a page handler so that its problems become pages in the language of the reader. */
export function asPage(site: Site, handler: (caller: Caller, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const caller = callerOf(site, request)
    try {
      return await handler(caller, request, reply)
    } catch (error) {
      if (!(error instanceof Problem)) site.log(`${caller.traceId} ${request.method} page: ${(error as Error).stack}`)
      return sendProblemPage(site, request, reply, problemOf(error), caller)
    }
  }
}

/** The start of the site leads to the first screen of the menu, where no feature has a page of its own there. */
function addStart(server: FastifyInstance, site: Site): void {
  const screens: readonly Screen[] = contents.flatMap(chapter =>
    chapter.features.flatMap(feature => ('screens' in feature ? [...feature.screens] : [])),
  )
  const first = screens.find(screen => screen.menu)
  for (const [start, language] of [
    ['/', 'nl'],
    ['/en', 'en'],
  ] as const) {
    if (!first || server.hasRoute({ method: 'GET', url: start })) continue
    server.get(
      start,
      asPage(site, async (_caller, _request, reply) => reply.redirect(first.address[language], 302)),
    )
  }
}

/** Adds the server-rendered pages, the addresses of the application, the built files, and what answers everywhere else. */
export async function addPages(server: FastifyInstance, site: Site): Promise<void> {
  for (const page of pagesOf(site)) {
    for (const address of [page.address.nl, page.address.en]) {
      server.get(
        address,
        asPage(site, (caller, request, reply) => showPageAt(site, request.url.split('?')[0] ?? '/', caller, request, reply)),
      )
    }
  }
  const application = await addAssets(server, site.browserFolder, site.regionName)
  addStart(server, site)
  for (const screen of contents.flatMap(chapter =>
    chapter.features.flatMap(feature => ('screens' in feature ? [...feature.screens] : [])),
  )) {
    for (const address of [screen.address.nl, screen.address.en]) {
      server.get(
        address,
        asPage(site, async (caller, _request, reply) => {
          const actor = await onceMore(isPassing, () => inRequest(site.engine, caller, 'account', open => open.entered))
          if (!actor) throw new Problem(401, { nl: 'Meld u aan om verder te gaan.', en: 'Sign in to continue.' })
          return reply.type('text/html; charset=utf-8').send(application)
        }),
      )
    }
  }
  server.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/v1')) return sendProblem(reply, request, notFound(), request.id)
    return asPage(site, async () => {
      throw notFound()
    })(request, reply)
  })
}
