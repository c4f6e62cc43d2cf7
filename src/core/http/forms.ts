// SPDX-License-Identifier: EUPL-1.2
import type { FastifyReply, FastifyRequest } from 'fastify'
import { answerCommand } from '../contract/answer.ts'
import type { Asked } from '../contract/asked.ts'
import type { BoundCommand } from '../contract/bind.ts'
import { Problem } from '../contract/problem.ts'
import type { Caller } from '../contract/request.ts'
import { inEnglish } from './addresses.ts'
import { problemOf, sendProblemPage, showPageAt } from './pages.ts'
import { languageOf, type Site } from './site.ts'

/** Whether a request is a plain form of a browser without script. */
export const isForm = (request: FastifyRequest): boolean =>
  (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')

/** The fields of a form as the input of a command: empty ones are absent, names starting with an underscore carry key, version, csrf and language. */
function fieldsOf(body: unknown): { own: Record<string, string>; input: Record<string, unknown> } {
  const own: Record<string, string> = {}
  const input: Record<string, unknown> = {}
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    if (name.startsWith('_')) own[name.slice(1)] = String(value)
    else if (value !== '') input[name] = value
  }
  return { own, input }
}

/** The form as it came, so that it can be sent again: nothing is kept on the server. */
const unsentOf = (request: FastifyRequest) => ({
  action: request.url,
  fields: Object.entries((request.body ?? {}) as Record<string, unknown>).map(([name, value]) => [name, String(value)] as const),
})

/**
 * Carries out a command posted by a form: 303 to the next page, or the page again with its errors and everything that was filled in. When
 * there is no page to show, because the session is over or the database is away, what was filled in comes back with the reason.
 */
export async function formAnswer(
  site: Site,
  bound: BoundCommand,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { form } = bound.route
  if (!form) throw new Problem(415, { nl: 'Hier lezen we alleen JSON.', en: 'We only read JSON here.' })
  const { own, input } = fieldsOf(request.body)
  const english = own.language === 'en' || languageOf(request) === 'en'
  const asked: Asked = {
    address: request.url,
    params: request.params,
    query: request.query,
    body: input,
    csrf: own.csrf,
    key: own.key,
    ifMatch: own.version,
  }
  try {
    const answered = await answerCommand(site.engine, site.book, bound, caller, asked)
    const answer = JSON.parse(answered.body ?? '{}') as Record<string, unknown>
    const next = form.then.replaceAll(/:(\w+)/g, (_all: string, name: string) =>
      encodeURIComponent(String(answer[name] ?? (request.params as Record<string, string>)[name] ?? '')),
    )
    return reply.redirect(english ? inEnglish(site.features, next) : next, 303)
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500 || error.status === 401) {
      if (!(error instanceof Problem)) site.log(`${caller.traceId} ${request.method} form: ${(error as Error).stack}`)
      return sendProblemPage(site, request, reply, problemOf(error), caller, { language: english ? 'en' : 'nl', unsent: unsentOf(request) })
    }
    const values = Object.fromEntries(Object.entries(input).map(([name, value]) => [name, String(value)]))
    const errors = error.errors.length > 0 ? error.errors : [{ in: 'body' as const, name: '', ...error.says }]
    const page = form.page.replaceAll(/:(\w+)/g, (_all: string, name: string) => (request.params as Record<string, string>)[name] ?? '')
    return showPageAt(site, english ? inEnglish(site.features, page) : page, caller, request, reply, {
      values,
      errors,
      status: error.status,
    })
  }
}
