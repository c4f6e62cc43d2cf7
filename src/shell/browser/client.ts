// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { AnyContract, Answer, CommandAt, CommandPath, Method, QueryAt, QueryPath, Question, Rest } from './asked.ts'
import { Problem } from './problem.ts'
import { addressOfQuestion, type Answered, goToSignIn, send, splitInput } from './request.ts'
import { answers, csrfToken, sessionIsOver } from './session.ts'

/** The type of the answer at a path of a contract: `AnswerAt<typeof contract, '/v1/things/{code}'>`. */
export type AnswerAt<C extends AnyContract, P extends QueryPath<C>> = Answer<QueryAt<C, P>>

/** What a screen sees of a question: the answer, or why it is not there yet. */
export interface Seen<T> {
  data: T | undefined
  /** ETag of the record, to send along with an act that changes it. */
  version: string | null
  problem: Problem | null
  waiting: boolean
  again: () => void
}

export interface ActOptions {
  /** The version of the record that this act changes or adds to. */
  version?: string | null
  /** Idempotency-Key; a fresh one unless given. */
  key?: string
}

const asProblem = (error: unknown): Problem => (error instanceof Problem ? error : new Problem(500, String(error), String(error)))

async function signedIn<T>(work: Promise<Answered<T>>): Promise<Answered<T>> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Problem && error.status === 401) {
      sessionIsOver()
      goToSignIn()
    }
    throw error
  }
}

function ask<T>(path: string, input: Readonly<Record<string, unknown>> | undefined): Promise<Answered<T>> {
  if (!path.endsWith('/_search')) return signedIn(send<T>('GET', addressOfQuestion(path, input)))
  const { filled, rest } = splitInput(path, input)
  return signedIn(send<T>('POST', filled, { body: rest }))
}

async function carryOut<T>(
  method: string,
  path: string,
  input: Readonly<Record<string, unknown>>,
  { version, key }: ActOptions,
): Promise<T> {
  const { filled, rest } = splitInput(path, input)
  const headers = {
    'x-csrf-token': await csrfToken(),
    'idempotency-key': key ?? crypto.randomUUID(),
    ...(version && { 'if-match': version }),
  }
  const { answer } = await signedIn(send<T>(method, filled, { body: rest, headers }))
  await answers.invalidateQueries()
  return answer
}

function useAnswer<T>(path: string, input: Readonly<Record<string, unknown>> | undefined, keep: boolean): Seen<T> {
  const query = useQuery({
    queryKey: [path, input ?? {}],
    queryFn: () => ask<T>(path, input),
    ...(keep && { placeholderData: keepPreviousData }),
  })
  return {
    data: query.data?.answer as T | undefined,
    version: query.data?.version ?? null,
    problem: query.error ? asProblem(query.error) : null,
    waiting: query.isPending,
    again: () => void query.refetch(),
  }
}

/** An act under way: `act` gives the answer, or undefined when there is a problem to show. */
export interface Doing<I, A> {
  act: (input: I, options?: ActOptions) => Promise<A | undefined>
  busy: boolean
  problem: Problem | null
}

/** The same input sent again after a failure keeps its key, so that it happens once. */
function useDoing<I extends object, A>(method: string, path: string): Doing<I, A> {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const last = useRef({ sent: '', key: '' })
  const act = async (input: I, options: ActOptions = {}): Promise<A | undefined> => {
    const sent = JSON.stringify([input, options.version])
    if (last.current.sent !== sent) last.current = { sent, key: crypto.randomUUID() }
    setBusy(true)
    setProblem(null)
    try {
      const answer = await carryOut<A>(method, path, input as Readonly<Record<string, unknown>>, { key: last.current.key, ...options })
      last.current = { sent: '', key: '' }
      return answer
    } catch (error) {
      setProblem(asProblem(error))
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { act, busy, problem }
}

/**
 * The client of one feature, typed from its contract alone: `const api = client<typeof contract>()` with `import type { contract }`.
 * A path, input or answer that the contract does not have, does not compile; no schema comes along.
 */
export function client<C extends AnyContract>() {
  type Loose = Readonly<Record<string, unknown>> | undefined
  return {
    /** Reads once; throws a Problem. */
    read: <const P extends QueryPath<C>>(path: P, ...[input]: Rest<QueryAt<C, P>>): Promise<Answered<Answer<QueryAt<C, P>>>> =>
      ask(path, input as Loose),
    /** Reads for as long as the screen is there. */
    useRead: <const P extends QueryPath<C>>(path: P, ...[input]: Rest<QueryAt<C, P>>): Seen<Answer<QueryAt<C, P>>> =>
      useAnswer(path, input as Loose, false),
    /** Reads like useRead, but shows the last answer until the next one is there: for filters. */
    useReadAndKeep: <const P extends QueryPath<C>>(path: P, ...[input]: Rest<QueryAt<C, P>>): Seen<Answer<QueryAt<C, P>>> =>
      useAnswer(path, input as Loose, true),
    /** Acts once; throws a Problem. */
    act: <const M extends Method<C>, const P extends CommandPath<C, M>>(
      method: M,
      path: P,
      input: Question<CommandAt<C, M, P>>,
      options: ActOptions = {},
    ): Promise<Answer<CommandAt<C, M, P>>> => carryOut(method, path, input as Readonly<Record<string, unknown>>, options),
    /** An act of this screen, with its problem and whether it is under way. */
    useAct: <const M extends Method<C>, const P extends CommandPath<C, M>>(
      method: M,
      path: P,
    ): Doing<Question<CommandAt<C, M, P>> & object, Answer<CommandAt<C, M, P>>> => useDoing(method, path),
    /** The address of a question, for a link to a download. */
    address: <const P extends QueryPath<C>>(path: P, ...[input]: Rest<QueryAt<C, P>>): string => addressOfQuestion(path, input as Loose),
  }
}
