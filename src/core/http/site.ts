// SPDX-License-Identifier: EUPL-1.2
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { RuleBook } from '../access/policies.ts'
import type { Feature } from '../contract/features.ts'
import { type Problem, problemBody } from '../contract/problem.ts'
import type { Caller, Engine } from '../contract/request.ts'
import type { Frame } from './frame.ts'

/** The name of the session cookie; with the __Host- prefix where the site is served over TLS. */
export const sessionCookie = (secure: boolean): string => (secure ? '__Host-slagvaardig' : 'slagvaardig')

/** What the server is made of. */
export interface Site {
  engine: Engine
  features: readonly Feature[]
  book: RuleBook
  /** Whether the site is reached over TLS, so that cookies are Secure. */
  secure: boolean
  /** Name of the region on the pages. */
  regionName: string
  /** Makes HTML documents of pages and problems: the shell's. */
  frame: Frame
  /** Folder of the built browser application; absent in tests without a browser. */
  browserFolder?: string
  log: (line: string) => void
}

/** What a caller gives to build the server; the book of rules is made from the features. */
export type SiteInput = Omit<Site, 'book'>

/** The language of an address: English under /en, Dutch elsewhere; under /v1 the Accept-Language header decides. */
export function languageOf(request: FastifyRequest): 'nl' | 'en' {
  if (request.url.startsWith('/v1')) return /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'nl'
  return /^\/en(\/|$|\?)/.test(request.url) ? 'en' : 'nl'
}

/** Who calls: the session cookie of a browser, or a bearer token of a script; the trace continues a W3C traceparent. */
export function callerOf(site: Site, request: FastifyRequest): Caller {
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1]
  return {
    token: bearer ?? request.cookies[sessionCookie(site.secure)] ?? null,
    traceId: request.id,
    origin: bearer ? 'script' : 'browser',
  }
}

/** Sends a problem as problem+json, in the language of the reader. */
export function sendProblem(reply: FastifyReply, request: FastifyRequest, problem: Problem, traceId: string): FastifyReply {
  if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer')
  if (problem.status === 503) reply.header('Retry-After', '2')
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(problemBody(problem, languageOf(request), traceId))
}
