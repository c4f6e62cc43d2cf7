// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type pg from 'pg'
import { type Feature, loadFeatures } from '../../src/core/contract/features.ts'
import type { Engine } from '../../src/core/contract/request.ts'
import { buildDatabase } from '../../src/core/database/build.ts'
import { openPool } from '../../src/core/database/pool.ts'
import type { Frame } from '../../src/core/http/frame.ts'
import { buildServer } from '../../src/core/http/server.ts'
import { sessionCookie } from '../../src/core/http/site.ts'
import type { PersonCode } from '../../src/core/identity/people.ts'
import { seedOperator, seedPeople } from '../../src/core/identity/seed.ts'
import { type OpenedSession, openSessionFor } from '../../src/core/identity/session.ts'
import { demoPath } from '../../src/core/identity/sign-in/demo-provider.ts'
import { makeClientKey } from '../../src/core/identity/sign-in/client-key.ts'
import type { SignIn } from '../../src/core/identity/sign-in/door.ts'
import { signIn } from '../../src/core/identity/sign-in/routes.ts'
import { type Clock, systemClock } from '../../src/core/time/clock.ts'
import { openOwner, type TestDatabase, testDatabase } from './database.ts'
import { plainFrame } from './frame.ts'
import { addOrganisations } from './organisations.ts'

/** What came back: the status, the headers, the text, and the JSON when it is JSON. */
export interface Reply<T> {
  status: number
  headers: LightMyRequestResponse['headers']
  text: string
  body: T
}

type Headers = Record<string, string>
type Body = Record<string, unknown>

/** Somebody at the site: what they ask goes with their session, and a change with csrf, idempotency key and origin as their screen would send. */
export interface Visitor {
  get<T = Body>(path: string, headers?: Headers): Promise<Reply<T>>
  post<T = Body>(path: string, body?: unknown, headers?: Headers): Promise<Reply<T>>
  send<T = Body>(method: 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown, headers?: Headers): Promise<Reply<T>>
  /** A plain form of a browser without script; csrf and key are added as the page has them. */
  form(path: string, fields?: Record<string, string>, headers?: Headers): Promise<Reply<Body>>
  /** The session itself, for who wants to change it; null for a visitor who did not sign in. */
  session(): Promise<OpenedSession | null>
}

/** A whole site on a database of its own. */
export interface TestSite {
  server: FastifyInstance
  features: readonly Feature[]
  engine: Engine
  clock: Clock
  database: TestDatabase
  /** Passes row security: to prepare and to look behind the screens. */
  owner: pg.Pool
  /** One of the demonstration people or the operator, signed in; null for a resident who is not. */
  as(person: PersonCode | null): Visitor
  /** Starts to listen on a free port and returns the address, for a browser. */
  listen(): Promise<string>
  close(): Promise<void>
}

/** What a test may set: the clock, and work on the database before the people come (loading a pack, for one). */
export interface TestSiteOptions {
  clock?: Clock
  prepare?: (owner: pg.Pool) => Promise<unknown>
  browserFolder?: string
  /** Exactly these features, on a database built for them; otherwise the whole product. */
  features?: readonly Feature[]
  /** Another way to sign in than at the demonstration's own provider, which works once the site listens. */
  door?: Partial<SignIn>
  /** The frame around pages; a bare one unless a browser looks at it. */
  frame?: Frame
  /** As if it were served over TLS. */
  secure?: boolean
  /** Hears what the site has to say about failures. */
  log?: (line: string) => void
}

/** What a site says of failures is shown when SITE_LOG is set. */
const toStandardError = (line: string): void => {
  if (process.env.SITE_LOG) process.stderr.write(`${line}\n`)
}

const origin = 'http://localhost'

/** Builds the site with the thirteen people, each at an organisation; call it in `beforeAll` and `close` it in `afterAll`. */
export async function testSite({
  clock = systemClock,
  prepare = addOrganisations,
  browserFolder,
  features: chosen,
  door,
  secure = false,
  frame = plainFrame,
  log = toStandardError,
}: TestSiteOptions = {}): Promise<TestSite> {
  const database = await testDatabase({ empty: chosen !== undefined })
  const owner = openOwner(database.owner)
  if (chosen) await buildDatabase(owner, { features: chosen })
  const features = chosen ?? (await loadFeatures())
  await prepare(owner)
  await seedPeople(owner)
  await seedOperator(owner)
  await owner.query(`insert into core.setting (key, value) values ('mode', 'demo') on conflict (key) do nothing`)
  const pool = openPool(database.app, () => undefined)
  const engine: Engine = { pool, clock, rulesVersion: 'test' }
  let siteAddress = origin
  const how: SignIn = { ...(await demoDoor(() => siteAddress)), ...door }
  const server = await buildServer(
    { engine, features, secure, regionName: 'Midden-Nederland', frame, browserFolder, log },
    features.some(({ key }) => key === 'core/identity') ? [signIn(how)] : [],
  )
  return {
    server,
    features,
    engine,
    clock,
    database,
    owner,
    as: person => visitor(server, sessions(owner, clock, person), sessionCookie(secure)),
    listen: async () => {
      siteAddress = await server.listen({ host: '127.0.0.1', port: 0 })
      return siteAddress
    },
    close: async () => {
      await server.close()
      await pool.end()
      await owner.end()
      await database.drop()
    },
  }
}

async function demoDoor(siteAddress: () => string): Promise<SignIn> {
  const key = await makeClientKey()
  const client = {
    issuer: () => `${siteAddress()}${demoPath}`,
    id: 'test',
    key,
    acr: 'http://eidas.europa.eu/LoA/substantial',
    insecure: true,
  }
  return { mode: 'demo', siteAddress, client }
}

/** A session that is opened when it is first needed, and anew when the clock moved past an hour. */
function sessions(owner: pg.Pool, clock: Clock, person: PersonCode | null): () => Promise<OpenedSession | null> {
  let opened: Promise<OpenedSession> | undefined
  let at = 0
  return async () => {
    if (person === null) return null
    const now = Date.parse(clock.now())
    if (!opened || Math.abs(now - at) > 3_600_000) {
      at = now
      opened = openSessionFor(owner, person, clock)
    }
    return opened
  }
}

function visitor(server: FastifyInstance, session: () => Promise<OpenedSession | null>, name: string): Visitor {
  const ask = async <T>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    headers: Headers,
    payload?: unknown,
  ): Promise<Reply<T>> => {
    const cookie = await session()
    const answer = await server.inject({
      method,
      url,
      headers: { host: 'localhost', ...(cookie && { cookie: `${name}=${cookie.token}` }), ...headers },
      ...(payload !== undefined && { payload: payload as string | object }),
    })
    const json = /json/.test(String(answer.headers['content-type'] ?? ''))
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.body,
      body: (json && answer.body ? JSON.parse(answer.body) : {}) as T,
    }
  }
  const changing = async (headers: Headers): Promise<Headers> => {
    const opened = await session()
    return { origin, 'idempotency-key': randomUUID(), ...(opened && { 'x-csrf-token': opened.csrf }), ...headers }
  }
  return {
    session,
    get: (path, headers = {}) => ask('GET', path, headers),
    post: async (path, body = {}, headers = {}) => ask('POST', path, await changing(headers), body),
    send: async (method, path, body = {}, headers = {}) => ask(method, path, await changing(headers), body),
    form: async (path, fields = {}, headers = {}) => {
      const own = { _csrf: (await session())?.csrf ?? '', _key: randomUUID(), ...fields }
      return ask(
        'POST',
        path,
        { origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        new URLSearchParams(own).toString(),
      )
    },
  }
}
