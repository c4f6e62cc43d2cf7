// SPDX-License-Identifier: EUPL-1.2
import type { z } from 'zod/mini'
import type { Access } from '../access/define.ts'

/** Whether an answer or a change touches personal data: it decides which of the three logs get a line in the transaction of the act. */
export type DataClass = 'none' | 'personal'

/** What a route can give instead of JSON. */
export type Download =
  | 'text/csv'
  | 'application/ld+json'
  | 'text/calendar'
  | 'application/pdf'
  | 'application/vnd.oasis.opendocument.spreadsheet'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Route<Rules extends string> {
  /** Address under /v1 with {parameters} in braces. */
  path: `/v1/${string}`
  /** What it does, in Dutch: the text of the published API description. */
  says: string
  params?: z.ZodMiniType<object>
  query?: z.ZodMiniType<object>
  output: z.ZodMiniType
  rule: Rules
  data: DataClass
  /** Name of the line in the logs, in the past tense: 'organisation.read'. */
  event: string
}

/** A route that is seen: GET, or POST on an address that ends in /_search when the question may not stand in an address. */
export interface QueryRoute<Rules extends string = string> extends Route<Rules> {
  kind: 'query'
  method: 'GET' | 'POST'
  body?: z.ZodMiniType
  /** The answer is one record with a version: it carries an ETag over what this actor sees. */
  versioned?: boolean
  /** Media type when the answer is a download instead of JSON; the handler then returns text, or bytes for what is no text. */
  download?: Download
}

/** A route that happens: it takes an Idempotency-Key, and If-Match with the version of `record` when it changes or adds to one. */
export interface CommandRoute<Rules extends string = string> extends Route<Rules> {
  kind: 'command'
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body: z.ZodMiniType<object>
  /** Key of the versioned query whose record this act changes; the parameters of both are the same. */
  record?: string
  /** Works once by itself, because what opens it is used up: only such an act may be open to whoever did not sign in. */
  once?: true
  /** Page a browser without script posts from, and where it goes after success. */
  form?: { page: string; then: string }
}

export type AnyRoute<Rules extends string = string> = QueryRoute<Rules> | CommandRoute<Rules>
export type Contract<Rules extends string = string> = Readonly<Record<string, AnyRoute<Rules>>>

/** Declares the contract of a feature against its own access: a route without rule, data class and log event does not compile. */
export function defineContract<A extends Access>() {
  return <const C extends Contract<keyof A['rules'] & string>>(contract: C): C => contract
}

type Output<T> = T extends z.ZodMiniType ? z.output<T> : unknown
type Part<R, K extends string> = K extends keyof R ? Output<NonNullable<R[K]>> : unknown

/** What a handler receives: parameters, query and body of the request, checked and merged. */
export type Input<R> = Part<R, 'params'> & Part<R, 'query'> & Part<R, 'body'>
/** What a handler answers. */
export type Answer<R> = R extends { output: infer O } ? Output<O> : never

export type QueryKeys<C> = { [K in keyof C]: C[K] extends { kind: 'query' } ? K : never }[keyof C]
export type CommandKeys<C> = { [K in keyof C]: C[K] extends { kind: 'command' } ? K : never }[keyof C]
