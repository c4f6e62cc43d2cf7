// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { Reading as Read } from '../../core/contract/handlers.ts'
import { type Balance, balanceOf, type Reading, type Shown, withThreshold } from './rules.ts'

/** A reading as it may leave, with its balance against the norm. */
export type Seen = Shown & Balance

/** A team as JSON; stands where t is staffing.team. */
export const teamJson: Sql = sql`jsonb_build_object('code', t.code, 'name', jsonb_build_object('nl', t.name, 'en', t.name_en), 'kind', t.kind,
  'inhabitants', coalesce(case when t.kind = 'basisteam' then (select jsonb_agg(jsonb_build_object('year', i.year, 'persons', i.persons) order by i.year) from staffing.inhabitants_of(t.code) i) end, '[]'))`

/** Notes on imbalance as a JSON array, of all teams or one. */
export const notesWhere = (which: Sql): Sql => sql`coalesce((
  select jsonb_agg(jsonb_build_object('team', n.team_code, 'measuredDate', n.measured_date, 'cause', n.cause, 'note', n.note, 'organisation', o.name) order by n.measured_date desc, n.known_at desc)
  from staffing.imbalance_note n join core.organisation o on o.id = n.organisation_id where ${which}), '[]')`

/** All readings with the threshold applied over all of them together, before any is left out. */
export async function seenReadings(read: Read): Promise<Seen[]> {
  const readings =
    await read.rows<Reading>(sql`select r.team_code as team, r.task, r.measured_date::text as "measuredDate", r.formation::float8 as formation, r.occupied::float8 as occupied,
      r.deployable_hours::float8 as "deployableHours", r.asked_hours::float8 as "askedHours", r.assignments, r.fictitious
    from staffing.reading_state r order by r.measured_date, r.team_code, r.task`)
  const norm = await normValue(read, 'bezetting-wijkagenten')
  return withThreshold(readings).map(shown => ({ ...shown, ...balanceOf(shown, shown.task === 'neighbourhood-officer' ? norm : null) }))
}

/** The value of a norm; null when the region states none. */
export async function normValue(read: Read, code: string): Promise<number | null> {
  const [norm] = await read.rows<{ value: number }>(sql`select value::float8 as value from staffing.norm where code = ${code}`)
  return norm?.value ?? null
}
