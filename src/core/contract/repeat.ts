// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import sql, { type Sql } from 'sql-template-tag'
import type { Answered, Asked } from './asked.ts'
import type { BoundCommand } from './bind.ts'
import type { Actor } from './handlers.ts'
import { Problem } from './problem.ts'
import type { Open } from './request.ts'

/** What makes two requests the same: the act, for which organisation, where and with which input. */
function requestHash(bound: BoundCommand, actor: Actor | null, asked: Asked): Buffer {
  const parts = [bound.key, actor?.organisation.id, asked.address, asked.query ?? null, asked.body ?? null]
  return createHash('sha256').update(JSON.stringify(parts)).digest()
}

/**
 * The answer this actor got to the same request before, or null. A POST without a key is refused (400); another request under the same key
 * is the only 422.
 */
export async function earlierAnswer(open: Open, bound: BoundCommand, actor: Actor | null, asked: Asked): Promise<Answered | null> {
  if (!asked.key) {
    if (bound.route.method !== 'POST') return null
    throw new Problem(
      400,
      { nl: 'Geef een Idempotency-Key mee, zodat herhalen veilig is.', en: 'Send an Idempotency-Key, so that repeating is safe.' },
      [{ in: 'header', name: 'Idempotency-Key', nl: 'Vul dit in.', en: 'Fill this in.' }],
    )
  }
  const earlier = await open.earlier
  if (!earlier) return null
  if (!earlier.requestHash.equals(requestHash(bound, actor, asked)))
    throw new Problem(422, {
      nl: 'Deze Idempotency-Key is al gebruikt voor iets anders.',
      en: 'This Idempotency-Key was used for something else.',
    })
  return { status: earlier.status, body: earlier.body }
}

/** The row that keeps an answer in the transaction of the act, so that the act and the memory of it exist together or not at all; null without a key. */
export function keptAnswer(open: Open, bound: BoundCommand, actor: Actor | null, asked: Asked, answered: Answered): Sql | null {
  if (!asked.key || !actor) return null
  return sql`insert into core.idempotency (actor_id, key, route, request_hash, status, answer, answered_at)
    values (${actor.id}::uuid, ${asked.key}, ${bound.key}, ${requestHash(bound, actor, asked)}, ${answered.status}, ${answered.body},
      ${open.acting.now}::timestamptz)`
}
