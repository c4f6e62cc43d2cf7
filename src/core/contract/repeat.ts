// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import sql from 'sql-template-tag'
import type { Answered, Asked, BoundCommand } from './answer.ts'
import type { Actor } from './handlers.ts'
import { Problem } from './problem.ts'
import type { Open } from './request.ts'

/** What makes two requests the same: the act, for which organisation, where and with which input. */
function requestHash(bound: BoundCommand, actor: Actor | null, asked: Asked): Buffer {
  const parts = [bound.key, actor?.organisation.id, asked.address, asked.query ?? null, asked.body ?? null]
  return createHash('sha256').update(JSON.stringify(parts)).digest()
}

interface Earlier {
  request_hash: Buffer
  status: number
  answer: string
}

/**
 * The answer this actor got to the same request before, or null. Waits for a twin that is under way. A POST without a key is refused
 * (400); another request under the same key is the only 422.
 */
export async function earlierAnswer(open: Open, bound: BoundCommand, asked: Asked): Promise<Answered | null> {
  const { key } = asked
  if (!key) {
    if (bound.route.method !== 'POST') return null
    throw new Problem(
      400,
      { nl: 'Geef een Idempotency-Key mee, zodat herhalen veilig is.', en: 'Send an Idempotency-Key, so that repeating is safe.' },
      [{ in: 'header', name: 'Idempotency-Key', nl: 'Vul dit in.', en: 'Fill this in.' }],
    )
  }
  const [actor, [earlier]] = await Promise.all([open.entered, found(open, key)])
  if (!earlier) return null
  if (!earlier.request_hash.equals(requestHash(bound, actor, asked)))
    throw new Problem(422, {
      nl: 'Deze Idempotency-Key is al gebruikt voor iets anders.',
      en: 'This Idempotency-Key was used for something else.',
    })
  return { status: earlier.status, body: earlier.answer }
}

/** Waits for a twin and then looks: two statements in one round trip, that of entering. The database knows who asks before we do. */
async function found(open: Open, key: string): Promise<Earlier[]> {
  const [, earlier] = await Promise.all([
    open.acting.run(sql`select pg_advisory_xact_lock(hashtextextended(core.actor()::text || ':' || ${key}, 1)) where core.signed_in()`),
    open.acting.rows<Earlier>(sql`select request_hash, status, answer from core.idempotency where key = ${key}`),
  ])
  return earlier
}

/** Keeps the answer in the transaction of the act, so that the act and the memory of it exist together or not at all. */
export async function keepAnswer(open: Open, bound: BoundCommand, actor: Actor | null, asked: Asked, answered: Answered): Promise<void> {
  if (!asked.key || !actor) return
  await open.acting.run(sql`insert into core.idempotency (actor_id, key, route, request_hash, status, answer, answered_at)
    values (${actor.id}::uuid, ${asked.key}, ${bound.key}, ${requestHash(bound, actor, asked)}, ${answered.status}, ${answered.body},
      ${open.acting.now}::timestamptz)`)
}
