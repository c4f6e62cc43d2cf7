// SPDX-License-Identifier: EUPL-1.2
import type { Sql } from 'sql-template-tag'
import type { Role } from '../access/roles.ts'
import type { Answer, CommandKeys, Contract, Input, QueryKeys } from './define.ts'

/** Who acts, for which organisation, with which roles. */
export interface Actor {
  id: string
  name: string
  organisation: { id: string; code: string; name: string }
  roles: readonly Role[]
  csrf: string
}

/** JSON that PostgreSQL built and that passes through unread. */
export interface Json {
  readonly json: string
}

/** Whether an answer is JSON that PostgreSQL built. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 1 && typeof (value as Json).json === 'string'
}

/** What a query may use. Every statement runs in the transaction and with the rights of this request. */
export interface Reading {
  /** Who asks; a problem 401 when nobody signed in. Queries that need one round trip read it in SQL instead (`core.actor()`). */
  actor(): Promise<Actor>
  now: string
  /** Version of the rules in force: what a frozen account says it was made under. */
  rulesVersion: string
  /** One statement with one json column: the answer as it is, or null (a 404) when there is no row or the value is null. */
  json(statement: Sql): Promise<Json | null>
  rows<T>(statement: Sql): Promise<T[]>
  /** Names the data subjects whose personal data this answer holds: one line each in the processing log. An empty list says "nobody's". */
  concerns(subjects: readonly Subject[]): void
}

/** A person whose data are processed, by pseudonym, under an activity of the register. */
export interface Subject {
  activity: string
  id: string
  type: string
}

/** What a command may use: everything of a query, and to insert facts with ids and a known time from core/time. */
export interface Acting extends Reading {
  newId(): string
  /** Runs a statement that changes; returns how many rows it touched. */
  run(statement: Sql): Promise<number>
  /** Asks for a job in this same transaction; it runs after the commit, by its key 'feature.job'. */
  later(job: string, id: string | null, at?: string): Promise<void>
}

/** A query as the loader binds it by name: which input it takes is checked in its own file, against its contract. */
export type QueryHandler = (read: Reading, input: never) => Promise<unknown>
/** A command as the loader binds it by name. */
export type CommandHandler = (act: Acting, input: never) => Promise<unknown>

/** The queries of a contract: one handler per route that is seen. */
export type Queries<C extends Contract> = {
  [K in QueryKeys<C>]: (read: Reading, input: Input<C[K]>) => Promise<Answer<C[K]> | Json | null>
}
/** The commands of a contract: one handler per route that happens. */
export type Commands<C extends Contract> = {
  [K in CommandKeys<C>]: (act: Acting, input: Input<C[K]>) => Promise<Answer<C[K]> | Json | null>
}
