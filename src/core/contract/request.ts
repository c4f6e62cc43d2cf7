// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import sql, { type Sql } from 'sql-template-tag'
import type { Purpose, Rule } from '../access/define.ts'
import type { Role } from '../access/roles.ts'
import { named } from '../database/pool.ts'
import { dateOf } from '../time/calendar.ts'
import type { Clock } from '../time/clock.ts'
import type { Acting, Actor, Subject } from './handlers.ts'
import { Problem, refused } from './problem.ts'

/** What a request brings along, whatever carried it: browser, script, command line or job. */
export interface Caller {
  /** The session token in clear, or null. */
  token: string | null
  traceId: string
  origin: 'browser' | 'script' | 'command line' | 'job'
  /** For a job: in whose name it runs, or null for nobody; instead of a token. */
  standing?: Actor | null
}

/** What the contract layer needs of the running product. */
export interface Engine {
  pool: pg.Pool
  /** A copy of the database that follows, for questions that write nothing, no log line either; absent without one. */
  readers?: pg.Pool
  clock: Clock
  /** While a question is asked of the copy: the database itself. */
  home?: pg.Pool
  /** Version of the rules in force, for the decision log. */
  rulesVersion: string
}

interface EnteredRow {
  person_id: string
  name: string
  organisation_id: string
  organisation_code: string
  organisation_name: string
  roles: string
  csrf: string
  seen_at: Date
  request_hash?: Buffer | null
  status?: number
  answer?: string
}

/** The answer this actor got to the same key before, and the hash of what was asked then. */
export interface Earlier {
  requestHash: Buffer
  status: number
  body: string
}

/** Who a request is of, and for an act with a key what was answered to it before. */
interface Entered {
  actor: Actor | null
  earlier: Earlier | null
  /** Notes that the session was used, when that was a while ago; it goes out with the commit. */
  touch?: pg.QueryConfig
}

/** An open transaction of one request: its actor, what handlers may use, and the subjects they named. */
export interface Open {
  client: pg.PoolClient
  entered: Promise<Actor | null>
  /** The earlier answer to the key of this act; null when there is none, and for whatever has no key. */
  earlier: Promise<Earlier | null>
  acting: Acting
  subjects: Subject[]
  /** Statements that were sent and need no answer before the commit: they go out with it, and one that fails undoes everything. */
  endsWith(...sent: Promise<unknown>[]): void
  /** Whether the handler said whose data these are, if only "nobody's": an answer with personal data needs it. */
  saidWhose(): boolean
  caller: Caller
  engine: Engine
}

/** The hash under which a session token is kept. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** A fresh trace identifier (32 hexadecimal digits). */
export const newTraceId = (): string => randomBytes(16).toString('hex')
/** A fresh span identifier (16 hexadecimal digits). */
export const newSpanId = (): string => randomBytes(8).toString('hex')

function toActor(row: EnteredRow | undefined): Actor | null {
  if (!row) return null
  return {
    id: row.person_id,
    name: row.name,
    organisation: { id: row.organisation_id, code: row.organisation_code, name: row.organisation_name },
    roles: row.roles.split(',').filter(Boolean) as Role[],
    csrf: row.csrf,
  }
}

const toEarlier = (row: EnteredRow | undefined): Earlier | null =>
  row?.request_hash ? { requestHash: row.request_hash, status: row.status ?? 0, body: row.answer ?? '' } : null

/** Enters the database as the holder of a session: sets actor, organisation, roles and purpose for this transaction only. */
async function enter(client: pg.PoolClient, engine: Engine, caller: Caller, purpose: Purpose, key: string | null): Promise<Entered> {
  if (caller.standing !== undefined) return { actor: await enterAs(client, caller.standing, purpose, engine.clock.now()), earlier: null }
  const now = engine.clock.now()
  const token = caller.token === null ? null : tokenHash(caller.token)
  const { rows } = await client.query<EnteredRow>(
    named(
      key === null
        ? sql`select person_id, name, organisation_id, organisation_code, organisation_name, array_to_string(roles, ',') as roles, csrf, seen_at from core.enter(${token}::bytea, ${purpose}, ${now}::timestamptz)`
        : sql`select person_id, name, organisation_id, organisation_code, organisation_name, array_to_string(roles, ',') as roles, csrf, seen_at, request_hash, status, answer
            from core.enter_act(${token}::bytea, ${purpose}, ${now}::timestamptz, ${key})`,
    ),
  )
  const [row] = rows
  const isLongAgo = row && token && Date.parse(now) - row.seen_at.getTime() > 60_000
  const touch = isLongAgo ? named(sql`select core.touch_session(${token}::bytea, ${now}::timestamptz)`) : undefined
  return { actor: toActor(row), earlier: toEarlier(row), touch }
}

/** Enters the database for a job: in the name of somebody whose roles of today were looked up, without a session. */
async function enterAs(client: pg.PoolClient, actor: Actor | null, purpose: Purpose, now: string): Promise<Actor | null> {
  await client.query(
    named(sql`select set_config('app.actor', ${actor?.id ?? ''}, true), set_config('app.organisation', ${actor?.organisation.id ?? ''}, true),
      set_config('app.roles', ${actor?.roles.join(',') ?? ''}, true), set_config('app.purpose', ${purpose}, true), set_config('app.day', ${dateOf(now)}, true)`),
  )
  return actor
}

/** The sentence of refusal when the role does not fit; null when it does. */
export function whoRefusal(rule: Rule, actor: Actor | null): Problem | null {
  if (rule.who === 'everyone') return null
  if (!actor) return new Problem(401, { nl: 'Meld u aan om verder te gaan.', en: 'Sign in to continue.' })
  if (rule.who === 'signed-in' || actor.roles.some(role => (rule.who as readonly Role[]).includes(role))) return null
  return refused(rule.sentence)
}

/** Whether statements may still be sent for this request; a handler that goes on afterwards must not reach the next borrower's transaction. */
interface Span {
  open: boolean
}

/**
 * Runs work in one transaction with the context of the caller. Context and the first statement leave in one round trip, because
 * nothing waits for the actor before the handler asks for it. The transaction commits when the work ends well; a commit that the
 * database turned into a rollback (a statement failed and somebody passed over its error) is an error. An act with a `key` waits for a
 * twin that is under way.
 */
export async function inRequest<T>(
  engine: Engine,
  caller: Caller,
  purpose: Purpose,
  work: (open: Open) => Promise<T>,
  key: string | null = null,
): Promise<T> {
  const client = await engine.pool.connect()
  const span: Span = { open: true }
  let broken: Error | undefined
  try {
    const begun = client.query('begin')
    const entered = Promise.all([enter(client, engine, caller, purpose, key), begun]).then(([found]) => found)
    entered.catch(() => undefined)
    const last: Promise<unknown>[] = []
    const result = await work(openOn(client, engine, caller, entered, span, last))
    span.open = false
    const { touch } = await entered
    if (touch) last.push(engine.home ? engine.home.query(touch).catch(() => undefined) : client.query(touch))
    const [{ command }] = await Promise.all([client.query('commit'), ...last])
    if (command !== 'COMMIT') throw new Error('a statement failed and its error was passed over: nothing was kept')
    return result
  } catch (error) {
    span.open = false
    await client.query('rollback').catch((lost: Error) => {
      broken = lost
    })
    throw error
  } finally {
    client.release(broken)
  }
}

function openOn(
  client: pg.PoolClient,
  engine: Engine,
  caller: Caller,
  opened: Promise<Entered>,
  span: Span,
  last: Promise<unknown>[],
): Open {
  const subjects: Subject[] = []
  const entered = opened.then(({ actor }) => actor)
  const earlier = opened.then(found => found.earlier)
  for (const waiting of [entered, earlier]) waiting.catch(() => undefined)
  let said = false
  const concerns = (found: readonly Subject[]) => {
    said = true
    subjects.push(...found)
  }
  return {
    client,
    entered,
    earlier,
    acting: actingOn(client, engine, entered, span, concerns),
    subjects,
    endsWith: (...sent) => void last.push(...sent),
    saidWhose: () => said,
    caller,
    engine,
  }
}

function actingOn(client: pg.PoolClient, engine: Engine, entered: Promise<Actor | null>, span: Span, concerns: Acting['concerns']): Acting {
  const send = async <R extends pg.QueryResultRow>(statement: Sql, answer: 'rows' | 'json' = 'rows'): Promise<pg.QueryResult<R>> => {
    if (!span.open) throw new Error('this request has ended: its handler may send nothing more')
    return client.query<R>(named(statement, answer))
  }
  const run = async (statement: Sql): Promise<number> => (await send(statement)).rowCount ?? 0
  return {
    now: engine.clock.now(),
    rulesVersion: engine.rulesVersion,
    newId: engine.clock.newId,
    actor: async () => {
      const actor = await entered
      if (!actor) throw new Problem(401, { nl: 'Meld u aan om verder te gaan.', en: 'Sign in to continue.' })
      return actor
    },
    json: async statement => {
      const { rows } = await send<Record<string, string | null>>(statement, 'json')
      const json = rows[0] && Object.values(rows[0])[0]
      return typeof json === 'string' ? { json } : null
    },
    rows: async <R>(statement: Sql) => (await send(statement)).rows as R[],
    concerns,
    run,
    later: async (job, id, at) => {
      await run(sql`select core.add_job(${job}, ${id}::uuid, ${at ?? engine.clock.now()}::timestamptz)`)
    },
  }
}
