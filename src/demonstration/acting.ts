// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { type RuleBook, ruleBook } from '../core/access/policies.ts'
import type { Role } from '../core/access/roles.ts'
import { answerCommand, answerQuery } from '../core/contract/answer.ts'
import type { Asked } from '../core/contract/asked.ts'
import { type BoundCommand, type BoundQuery, bindRoutes } from '../core/contract/bind.ts'
import type { Feature } from '../core/contract/features.ts'
import type { Actor } from '../core/contract/handlers.ts'
import { Problem } from '../core/contract/problem.ts'
import type { Caller, Engine } from '../core/contract/request.ts'

/** What somebody does or asks: the parameters of the address, the query and the body, as the contract describes them. */
interface Given {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: Record<string, unknown>
}

/**
 * The door through which invented people act: every act goes through its contract, rule, handler and log lines, as it would over HTTP, and
 * in the name of somebody who holds the role that day. Routes go by their key 'feature.route'.
 */
export interface Door {
  engine: Engine
  act(who: Actor, route: string, given?: Given): Promise<{ id: string } & Record<string, unknown>>
  read<T>(who: Actor, route: string, given?: Omit<Given, 'body'>): Promise<T>
}

/** Opens the door on a database that is built. A refusal is an error with the sentences that were answered. */
export function doorOf(engine: Engine, features: readonly Feature[]): Door {
  const book = ruleBook(features)
  const { queries, commands } = bindRoutes(features)
  const asks = new Map(queries.map(bound => [bound.key, bound]))
  const does = new Map(commands.map(bound => [bound.key, bound]))
  const found = <T>(all: Map<string, T>, route: string): T => {
    const bound = all.get(route)
    if (!bound) throw new Error(`there is no route ${route}`)
    return bound
  }
  return {
    engine,
    act: async (who, route, given = {}) => JSON.parse(await done(engine, book, found(does, route), who, given)),
    read: async (who, route, given = {}) => JSON.parse((await seen(engine, book, found(asks, route), who, given)).body ?? 'null'),
  }
}

function callerOf({ clock }: Engine, standing: Actor): Caller {
  return { token: null, traceId: clock.newId().replaceAll('-', ''), origin: 'script', standing }
}

const askedOf = (path: string, { params = {}, query = {}, body }: Given): Asked => ({
  address: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? ''),
  params,
  query,
  body,
})

function seen(engine: Engine, book: RuleBook, bound: BoundQuery, who: Actor, given: Given) {
  return answerQuery(engine, book, bound, callerOf(engine, who), askedOf(bound.route.path, given)).catch(explained(bound.key))
}

async function done(engine: Engine, book: RuleBook, bound: BoundCommand, who: Actor, given: Given): Promise<string> {
  const asked = { ...askedOf(bound.route.path, given), key: engine.clock.newId() }
  const record = bound.record && (await seen(engine, book, bound.record, who, { params: given.params ?? {} }))
  const answered = await answerCommand(engine, book, bound, callerOf(engine, who), {
    ...asked,
    ...(record?.etag && { ifMatch: record.etag }),
  }).catch(explained(bound.key))
  return answered.body ?? 'null'
}

const explained = (route: string) => (error: unknown) => {
  if (!(error instanceof Problem)) throw error
  const faults = (error.errors ?? []).map(({ name, nl }) => `${name}: ${nl}`)
  throw new Error([`${route} is refused: ${error.says.nl}`, ...faults].join(' '), { cause: error })
}

/** Everybody who holds a role, as they act at each of their organisations; by organisation and role, such as 'GM0344 mayor'. */
export async function castOf(owner: pg.Pool): Promise<Map<string, Actor>> {
  const { rows } = await owner.query<{ person: string; name: string; organisation: Actor['organisation']; role: Role }>(
    `select p.id as person, p.name, json_build_object('id', o.id, 'code', o.code, 'name', o.name) as organisation, a.role
     from core.assignment a join core.person p on p.id = a.person_id join core.organisation o on o.id = a.organisation_id
     order by o.code collate "C", a.role collate "C", p.subject collate "C"`,
  )
  return new Map(
    rows.map(({ person, name, organisation, role }) => [
      `${organisation.code} ${role}`,
      { id: person, name, organisation, roles: [role], csrf: '' },
    ]),
  )
}
