// SPDX-License-Identifier: EUPL-1.2
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify'
import { ruleBook } from '../access/policies.ts'
import { unavailability } from '../contract/faults.ts'
import { Problem, problemBody } from '../contract/problem.ts'
import { newTraceId } from '../contract/request.ts'
import { apiPolicy, everyAnswer, pagePolicy } from './headers.ts'
import { addPages } from './pages.ts'
import { addRoutes } from './routes.ts'
import { type Site, type SiteInput, sendProblem } from './site.ts'

/** One trace for all that a request does and says: that of the caller (W3C traceparent, sampled or not) or a new one. */
const traceOf = (request: { headers: Record<string, string | string[] | undefined> }): string =>
  /^00-((?!0{32})[0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(String(request.headers.traceparent ?? ''))?.[1] ?? newTraceId()

function statusOf(error: FastifyError): Problem {
  const says: Record<number, [string, string]> = {
    400: ['We kunnen dit verzoek niet lezen.', 'We cannot read this request.'],
    404: ['Dit adres bestaat niet.', 'This address does not exist.'],
    408: ['Dit verzoek kwam te langzaam binnen.', 'This request came in too slowly.'],
    431: ['De kop van dit verzoek is te groot.', 'The header of this request is too large.'],
    405: ['Deze handeling bestaat hier niet.', 'There is no such act here.'],
    413: ['Dit is groter dan we aannemen.', 'This is larger than we accept.'],
    415: ['We lezen hier alleen JSON of een formulier.', 'We only read JSON or a form here.'],
  }
  const status = error.statusCode && says[error.statusCode] ? error.statusCode : error.statusCode && error.statusCode < 500 ? 400 : 500
  const [nl, en] = says[status] ?? [
    'Er ging iets mis aan onze kant. Wat u invulde is niet verloren: probeer het zo weer.',
    'Something went wrong on our side. What you filled in is not lost: try again shortly.',
  ]
  return new Problem(status, { nl, en })
}

/** A token in an address ends up in logs and histories (ID-04): such a request is refused whoever sends it. */
const tokenInAddress = (): Problem =>
  new Problem(401, {
    nl: 'Een token hoort niet in een adres. Stuur het mee als Authorization: Bearer.',
    en: 'A token does not belong in an address. Send it as Authorization: Bearer.',
  })

function harden(server: FastifyInstance): void {
  server.server.headersTimeout = 10_000
  server.server.requestTimeout = 10_000
  server.server.keepAliveTimeout = 5_000
  server.server.maxConnections = 4_000
  server.server.maxHeadersCount = 100
}

function withHeaders(reply: FastifyReply, policy: string): void {
  reply.headers({ ...everyAnswer, 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' })
}

/** Answers what is not HTTP, or came too slowly: with the headers of every answer, and then the line is closed. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 }[error.code ?? ''] ?? 400
  const body = JSON.stringify(problemBody(statusOf({ statusCode: status } as FastifyError), 'nl', newTraceId()))
  const headers = {
    ...everyAnswer,
    'Content-Security-Policy': apiPolicy,
    'Cache-Control': 'no-store',
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
}

/**
 * Builds the server: hardened limits, headers on every answer, the routes of the contracts, the pages and the application, and what else
 * is added to the site (signing in). It does not listen yet.
 */
export async function buildServer(
  input: SiteInput,
  more: readonly ((server: FastifyInstance, site: Site) => Promise<void>)[] = [],
): Promise<FastifyInstance> {
  const site: Site = { ...input, book: ruleBook(input.features) }
  const server = Fastify({
    bodyLimit: 1_048_576,
    requestTimeout: 10_000,
    connectionTimeout: 15_000,
    http: { connectionsCheckingInterval: 1_000, headersTimeout: 10_000, maxHeaderSize: 16_384 },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false, caseSensitive: true },
    return503OnClosing: true,
    exposeHeadRoutes: true,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    genReqId: traceOf,
    frameworkErrors: (error, request, reply) => {
      withHeaders(reply, apiPolicy)
      return sendProblem(reply, request, statusOf(error), request.id)
    },
    clientErrorHandler: refuseUnreadable,
  })
  harden(server)
  await server.register(cookie)
  await server.register(formbody, { bodyLimit: 1_048_576 })
  server.addHook('onRequest', async (request, reply) => {
    withHeaders(reply, request.url.startsWith('/v1') ? apiPolicy : pagePolicy)
    if (request.url.includes('access_token=') && 'access_token' in (request.query as object)) throw tokenInAddress()
  })
  server.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    const problem = error instanceof Problem ? error : (unavailability(error) ?? statusOf(error))
    if (problem.status >= 500)
      site.log(`${request.id} ${request.method} ${request.routeOptions.url ?? 'unknown address'}: ${error.stack ?? error.message}`)
    return sendProblem(reply, request, problem, request.id)
  })
  await addRoutes(server, site)
  await addPages(server, site)
  for (const add of more) await add(server, site)
  return server
}
