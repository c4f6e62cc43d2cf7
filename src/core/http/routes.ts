// SPDX-License-Identifier: EUPL-1.2
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerCommand, answerQuery } from '../contract/answer.ts'
import type { Answered, Asked } from '../contract/asked.ts'
import { type BoundCommand, type BoundQuery, bindRoutes } from '../contract/bind.ts'
import { openApi } from '../contract/openapi.ts'
import { Problem } from '../contract/problem.ts'
import { formAnswer, isForm } from './forms.ts'
import { callerOf, sendProblem, type Site } from './site.ts'

const fastifyPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1')
const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

function askedOf(request: FastifyRequest): Asked {
  const key = one(request.headers['idempotency-key'])
  return {
    address: request.url.split('?')[0] ?? request.url,
    params: request.params,
    query: request.query,
    body: request.body,
    csrf: one(request.headers['x-csrf-token']),
    ...(key !== undefined && { key: checkedKey(key) }),
    ifMatch: one(request.headers['if-match']),
    ifNoneMatch: one(request.headers['if-none-match']),
  }
}

function checkedKey(key: string): string {
  if (/^[\w-]{8,200}$/.test(key)) return key
  throw new Problem(400, { nl: 'De Idempotency-Key heeft niet de goede vorm.', en: 'The Idempotency-Key has the wrong form.' }, [
    {
      in: 'header',
      name: 'Idempotency-Key',
      nl: 'Gebruik 8 tot 200 letters, cijfers of streepjes.',
      en: 'Use 8 to 200 letters, digits or dashes.',
    },
  ])
}

function send(reply: FastifyReply, answered: Answered): FastifyReply {
  if (answered.etag) reply.header('ETag', answered.etag)
  if (answered.body === null) return reply.code(answered.status).send()
  return reply
    .code(answered.status)
    .type(answered.type ?? 'application/json; charset=utf-8')
    .send(answered.bytes ? Buffer.from(answered.bytes) : answered.body)
}

function addQuery(server: FastifyInstance, site: Site, bound: BoundQuery): void {
  server.route({
    method: bound.route.method,
    url: fastifyPath(bound.route.path),
    handler: async (request, reply) => {
      const caller = callerOf(site, request)
      try {
        return send(reply, await answerQuery(site.engine, site.book, bound, caller, askedOf(request)))
      } catch (error) {
        if (error instanceof Problem && error.status < 500) return sendProblem(reply, request, error, caller.traceId)
        throw error
      }
    },
  })
}

function addCommand(server: FastifyInstance, site: Site, bound: BoundCommand): void {
  server.route({
    method: bound.route.method,
    url: fastifyPath(bound.route.path),
    handler: async (request, reply) => {
      const caller = callerOf(site, request)
      if (isForm(request)) return formAnswer(site, bound, caller, request, reply)
      try {
        return send(reply, await answerCommand(site.engine, site.book, bound, caller, askedOf(request)))
      } catch (error) {
        if (error instanceof Problem && error.status < 500) return sendProblem(reply, request, error, caller.traceId)
        throw error
      }
    },
  })
}

/** Adds the routes of all contracts under /v1, and the published description of the API, made when somebody first asks for it. */
export async function addRoutes(server: FastifyInstance, site: Site): Promise<void> {
  const { queries, commands } = bindRoutes(site.features)
  for (const query of queries) addQuery(server, site, query)
  for (const command of commands) addCommand(server, site, command)
  let description: string | undefined
  server.get('/v1/openapi.json', async (_request, reply) => {
    description ??= JSON.stringify(openApi(site.features))
    return reply.header('Access-Control-Allow-Origin', '*').type('application/json; charset=utf-8').send(description)
  })
}
