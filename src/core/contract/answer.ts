// SPDX-License-Identifier: EUPL-1.2
import type { Rule } from '../access/define.ts'
import type { RuleBook } from '../access/policies.ts'
import { type Act, type Outcome, writeActLines, writeEnding } from '../logs/lines.ts'
import type { Answered, Asked } from './asked.ts'
import type { BoundCommand, BoundQuery } from './bind.ts'
import type { AnyRoute, Download } from './define.ts'
import { asProblem, isPassing, isUndone, onceMore } from './faults.ts'
import type { Actor } from './handlers.ts'
import { parseInput } from './input.ts'
import { notFound, Problem } from './problem.ts'
import { earlierAnswer, keptAnswer } from './repeat.ts'
import { type Caller, type Engine, inRequest, type Open, whoRefusal } from './request.ts'
import { checkVersion, etagOf, isKnown, textOf } from './version.ts'

/** A download: bytes as they are, text as UTF-8. */
function downloadOf(type: Download, answer: unknown): Answered {
  if (answer instanceof Uint8Array) return { status: 200, body: '', bytes: answer, type }
  return { status: 200, body: String(answer), type: `${type}; charset=utf-8` }
}

type Bound = { key: string; route: AnyRoute; rule: Rule }

function actOf(bound: Bound, asked: Asked, engine: Engine): Act {
  return {
    event: bound.route.event,
    object: asked.address,
    rule: bound.key,
    purpose: bound.rule.purpose,
    startedAt: Date.parse(engine.clock.now()),
  }
}

/** Whoever answers with personal data must say whose: no line, no answer. */
function refuseUnnamed(open: Open, bound: Bound): void {
  if (bound.route.data === 'personal' && !open.saidWhose())
    throw new Error(`${bound.key} answers with personal data, but its handler names no data subjects`)
}

/** Answers a query in one transaction. Reads of personal data write their lines in it, before the answer; a null is a 404. */
export async function answerQuery(engine: Engine, book: RuleBook, bound: BoundQuery, caller: Caller, asked: Asked): Promise<Answered> {
  const act = actOf(bound, asked, engine)
  const look = async (open: Open): Promise<Answered> => {
    // Parsed and sent before the actor is known: one round trip. The guard still speaks first.
    const seen = (async () => bound.handler(open.acting, parseInput(bound.route, asked) as never))()
    seen.catch(() => undefined)
    const actor = await open.entered
    const refusal = whoRefusal(bound.rule, actor)
    if (refusal) throw refusal
    const answer = await seen
    if (answer === null || answer === undefined) throw notFound()
    refuseUnnamed(open, bound)
    if (bound.route.data === 'personal') open.endsWith(writeActLines(open, actor, act))
    if (bound.route.download) return downloadOf(bound.route.download, answer)
    const body = textOf(answer)
    const etag = bound.route.versioned ? etagOf(body) : undefined
    if (etag && isKnown(asked.ifNoneMatch, etag)) return { status: 304, body: null, etag }
    return { status: 200, body, ...(etag && { etag }) }
  }
  return writingRefusals(engine, book, bound.route.kind, caller, act, () =>
    onceMore(isPassing, () => asking(engine, book, bound, caller, look)),
  )
}

/** Asks the copy what needs no line; the database itself when there is no copy, when it is away, or when it knows nobody (yet) by this session. */
async function asking(
  engine: Engine,
  book: RuleBook,
  { route, rule }: BoundQuery,
  caller: Caller,
  look: (open: Open) => Promise<Answered>,
): Promise<Answered> {
  const itself = () => inRequest(engine, caller, rule.purpose, look)
  if (!engine.readers || route.data === 'personal') return itself()
  try {
    return await inRequest({ ...engine, pool: engine.readers, home: engine.pool }, caller, rule.purpose, look)
  } catch (error) {
    const problem = asProblem(error, book)
    // What the copy cannot do (it is away, would have to write, or needed the rows that were read) is asked of the database itself.
    if (!problem || problem.status === 401 || problem.status === 409 || problem.status === 503) return itself()
    throw error
  }
}

function refuseForeignForm(actor: Actor | null, caller: Caller, asked: Asked): void {
  if (!actor || caller.origin !== 'browser' || asked.csrf === actor.csrf) return
  throw new Problem(403, {
    nl: 'Dit verzoek kwam niet van uw eigen scherm. Laad de pagina opnieuw.',
    en: 'This request did not come from your own screen. Reload the page.',
  })
}

/** Carries out a command in one transaction: guard, repeated request, version, act, and its lines in the logs. */
export async function answerCommand(engine: Engine, book: RuleBook, bound: BoundCommand, caller: Caller, asked: Asked): Promise<Answered> {
  const act = actOf(bound, asked, engine)
  const carryOut = async (open: Open): Promise<Answered> => {
    const actor = await open.entered
    const refusal = whoRefusal(bound.rule, actor)
    if (refusal) throw refusal
    refuseForeignForm(actor, caller, asked)
    const input = parseInput(bound.route, asked)
    const repeated = await earlierAnswer(open, bound, actor, asked)
    if (repeated) return repeated
    if (bound.record) await checkVersion(open, bound.record, asked, input)
    const answer = await bound.handler(open.acting, input as never)
    if (answer === null || answer === undefined) throw notFound()
    const answered = { status: bound.route.method === 'POST' && !bound.record ? 201 : 200, body: textOf(answer) }
    refuseUnnamed(open, bound)
    open.endsWith(writeActLines(open, actor, act, keptAnswer(open, bound, actor, asked, answered)))
    return answered
  }
  // Under a key an act that was done is answered as before; without one it is only done again when nothing happened.
  const isSafe = asked.key !== undefined && bound.rule.who !== 'everyone' ? isPassing : isUndone
  return writingRefusals(engine, book, bound.route.kind, caller, act, () =>
    onceMore(isSafe, () => inRequest(engine, caller, bound.rule.purpose, carryOut, asked.key ?? null)),
  )
}

type Kind = AnyRoute['kind']

/** Refusals of every act, and of asking for what one may not see; an act on something that is not there (for this actor) counts as one. */
function isRefusal(kind: Kind, problem: Problem): boolean {
  return problem.status === 403 || (kind === 'command' && (problem.status === 401 || problem.status === 404))
}

/**
 * Does the work; a refusal or failure is written in a second transaction, after the rollback and before the answer. When the database
 * itself cannot be reached nothing was done and nothing can be written.
 */
export async function writingRefusals<T>(
  engine: Engine,
  book: RuleBook,
  kind: Kind,
  caller: Caller,
  act: Act,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const problem = asProblem(error, book)
    if (problem && isRefusal(kind, problem)) await writeAfterwards(engine, caller, act, { result: 'refused', sentence: problem.says.nl })
    else if (!problem || (problem.status >= 500 && problem.status !== 503))
      await writeAfterwards(engine, caller, act, { result: 'failed', reason: problem?.says.en ?? (error as Error).name })
    throw problem ?? error
  }
}

async function writeAfterwards(engine: Engine, caller: Caller, act: Act, outcome: Outcome): Promise<void> {
  await onceMore(isPassing, () =>
    inRequest(engine, caller, act.purpose, async open => {
      await writeEnding(open, await open.entered, act, outcome)
    }),
  )
}
