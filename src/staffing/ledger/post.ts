// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting } from '../../core/contract/handlers.ts'
import type { Ground, Movement } from './rules.ts'

/** What was posted: the act and its postings in order. */
export interface Posted {
  entryId: string
  postingIds: string[]
}

/**
 * Posts movements as one act, in the transaction and with the rights of who acts (`postsFormation`). All or none: the database refuses
 * what would bring a row of the table below zero on any day (constraint no_less_than_zero). `entryId` gives the act a known identifier.
 */
export async function postMovements(act: Acting, ground: Ground, movements: readonly Movement[], entryId = act.newId()): Promise<Posted> {
  const actor = await act.actor()
  const rows = movements.map(movement => ({ id: act.newId(), rounded: false, ...movement }))
  await act.run(sql`insert into staffing.posting (id, entry_id, place, kind, from_unit, from_category, to_unit, to_category, fte, rounded, start_date, reason,
      decision, decision_date, decided_by, source_code, passage, unconfirmed_because, reverses_id, person_id, organisation_id, known_at, recorded_at)
    select g.id, ${entryId}::uuid, g.place, g.kind, g."fromUnit", g."fromCategory", g."toUnit", g."toCategory", g.fte, g.rounded, g."startDate", g.reason,
      ${ground.decision}, ${ground.decisionDate ?? null}::date, ${ground.decidedBy ?? null}, ${ground.source ?? null}, ${ground.passage ?? null}, ${ground.unconfirmedBecause ?? null},
      g."reversesId", ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz, ${act.now}::timestamptz
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (id uuid, kind text, "fromUnit" text, "fromCategory" text, "toUnit" text, "toCategory" text, fte numeric, rounded boolean,
      "startDate" date, reason text, "reversesId" uuid)) with ordinality as g (id, kind, "fromUnit", "fromCategory", "toUnit", "toCategory", fte, rounded, "startDate", reason, "reversesId", place)`)
  return { entryId, postingIds: rows.map(({ id }) => id) }
}
