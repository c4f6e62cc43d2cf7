// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting } from '../../core/contract/handlers.ts'
import { invalid } from '../../core/contract/problem.ts'
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
  await refuseImpossible(act, rows)
  await sayingWhatIsShort(
    act.run(sql`insert into staffing.posting (id, entry_id, place, kind, from_unit, from_category, to_unit, to_category, fte, rounded, start_date, reason,
      decision, decision_date, decided_by, source_code, passage, unconfirmed_because, reverses_id, person_id, organisation_id, known_at, recorded_at)
    select g.id, ${entryId}::uuid, g.place, g.kind, g."fromUnit", g."fromCategory", g."toUnit", g."toCategory", g.fte, g.rounded, g."startDate", g.reason,
      ${ground.decision}, ${ground.decisionDate ?? null}::date, ${ground.decidedBy ?? null}, ${ground.source ?? null}, ${ground.passage ?? null}, ${ground.unconfirmedBecause ?? null},
      g."reversesId", ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz, ${act.now}::timestamptz
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (id uuid, kind text, "fromUnit" text, "fromCategory" text, "toUnit" text, "toCategory" text, fte numeric, rounded boolean,
      "startDate" date, reason text, "reversesId" uuid)) with ordinality as g (id, kind, "fromUnit", "fromCategory", "toUnit", "toCategory", fte, rounded, "startDate", reason, "reversesId", place)`),
  )
  return { entryId, postingIds: rows.map(({ id }) => id) }
}

interface DatabaseError extends Error {
  constraint?: string
  detail?: string
}

/** Runs what posts; when a row would fall below zero, says which one and when. */
export async function sayingWhatIsShort(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    const { constraint, detail } = error as DatabaseError
    if (constraint !== 'no_less_than_zero') throw error
    const short = JSON.parse(detail ?? '{}') as { unit?: string; date?: string; stands?: number }
    throw invalid([
      {
        name: '/movements',
        nl: `${short.unit} zou op ${short.date} op ${short.stands} fte staan. Er kunnen niet meer plaatsen weg dan er zijn.`,
        en: `${short.unit} would stand at ${short.stands} fte on ${short.date}. No more places can leave than there are.`,
      },
    ])
  }
}

/** As much of a movement as can be judged before it is posted. */
type Moving = Pick<Movement, 'fromUnit' | 'fromCategory' | 'toUnit' | 'toCategory' | 'fte'>

/** Says of every movement at once what cannot be: an unknown unit, a sum, two accounts outside, or no movement at all. */
export async function refuseImpossible(act: Acting, movements: readonly Moving[], list = 'movements'): Promise<void> {
  const found = await act.rows<{ code: string; kind: string }>(sql`select code, kind from staffing.unit`)
  const kinds = new Map(found.map(({ code, kind }) => [code, kind]))
  const wrong = movements.flatMap((movement, index) => {
    const [from, to] = [kinds.get(movement.fromUnit), kinds.get(movement.toUnit)]
    const at = (field: string, nl: string, en: string) => ({ name: `/${list}/${index}/${field}`, nl, en })
    const missing = 'Kies een onderdeel dat er is, en niet het totaal.'
    return [
      ...(from === undefined || from === 'whole' ? [at('fromUnit', missing, 'Choose a unit that exists, and not the total.')] : []),
      ...(to === undefined || to === 'whole' ? [at('toUnit', missing, 'Choose a unit that exists, and not the total.')] : []),
      ...(from === 'outside' && to === 'outside'
        ? [at('toUnit', 'Een van beide ligt binnen de eenheid.', 'One of the two lies within the police unit.')]
        : []),
      ...(movement.fromUnit === movement.toUnit && movement.fromCategory === movement.toCategory
        ? [at('toUnit', 'Van en naar zijn gelijk; dan gaat er niets heen.', 'From and to are the same; then nothing moves.')]
        : []),
      ...(Math.abs(movement.fte * 1000 - Math.round(movement.fte * 1000)) > 1e-6
        ? [at('fte', 'Geef ten hoogste drie cijfers achter de komma.', 'Give three decimals at most.')]
        : []),
    ]
  })
  if (wrong.length > 0) throw invalid(wrong)
}
