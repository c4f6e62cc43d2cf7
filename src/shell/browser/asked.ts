// SPDX-License-Identifier: EUPL-1.2
import type { z } from 'zod/mini'
import type { AnyRoute, Answer } from '../../core/contract/define.ts'

/** Any contract, as the type of what `defineContract` gives. */
export type AnyContract = Readonly<Record<string, AnyRoute>>

/** A value the schema coerces has an unknown input; we then ask for what comes out. */
type Given<I, O> = { [K in keyof I]: unknown extends I[K] ? (K extends keyof O ? O[K] : I[K]) : I[K] }
type Part<R, K extends string> = K extends keyof R
  ? NonNullable<R[K]> extends infer S extends z.ZodMiniType
    ? Given<z.input<S>, z.output<S>>
    : unknown
  : unknown

/** What a screen gives with a question or an act: parameters, query and body in one object. */
export type Question<R> = Part<R, 'params'> & Part<R, 'query'> & Part<R, 'body'>

/** The input is left out when nothing in it is required. */
export type Rest<R> = Record<never, never> extends Question<R> ? [input?: Question<R>] : [input: Question<R>]

type Queries<C extends AnyContract> = Extract<C[keyof C], { kind: 'query' }>
type Commands<C extends AnyContract> = Extract<C[keyof C], { kind: 'command' }>

/** Paths of a contract that can be read. */
export type QueryPath<C extends AnyContract> = Queries<C>['path']
/** The query at a path. */
export type QueryAt<C extends AnyContract, P> = Extract<Queries<C>, { path: P }>
/** Methods of the acts of a contract. */
export type Method<C extends AnyContract> = Commands<C>['method']
/** Paths of a contract that can be acted upon with a method. */
export type CommandPath<C extends AnyContract, M> = Extract<Commands<C>, { method: M }>['path']
/** The act with a method at a path. */
export type CommandAt<C extends AnyContract, M, P> = Extract<Commands<C>, { method: M; path: P }>

export type { Answer }
