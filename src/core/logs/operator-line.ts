// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { newTraceId } from '../contract/request.ts'
import { subjectOf } from '../identity/people.ts'
import type { Clock } from '../time/clock.ts'

/** An act of the operator at the command line, as the audit log tells it; `object` names what it was done to, without personal data. */
export interface OperatorAct {
  action: string
  object: string
  result: 'done' | 'refused'
  detail?: Readonly<Record<string, string | number>>
}

/**
 * Writes the audit line of an act at the command line that works as the owner, in the transaction of the act (BIO2 8.15.01). Returns who the
 * operator is; null in an installation that has none yet, whose line then names nobody.
 */
export async function writeOperatorLine(
  client: pg.ClientBase,
  clock: Clock,
  { action, object, result, detail = {} }: OperatorAct,
): Promise<string | null> {
  const { rows } = await client.query<{ actor_id: string | null }>(
    `insert into core.audit_line (id, trace_id, action, object, result, origin, actor_id, organisation_id, roles, purpose, detail, written_at)
     select $1, $2, $3, $4, $5, 'command line', p.id, (select a.organisation_id from core.assignment a where a.person_id = p.id and a.role = 'operator' order by a.valid_from limit 1),
       'operator', 'operation', $6, $7
     from (values (1)) as one (row) left join core.person p on p.subject = $8 returning actor_id`,
    [clock.newId(), newTraceId(), action, object, result, JSON.stringify(detail), clock.now(), subjectOf('operator')],
  )
  return rows[0]?.actor_id ?? null
}
