// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'

/** A moment by two clocks: which day is shown, and by the knowledge of the end of which day (null: by all that is known). */
export interface Moment {
  validAt: string
  asOf: string | null
}

/** As-of alone sets both clocks; valid-at sets the first only. */
export function momentOf({ asOf, validAt }: { asOf?: string | undefined; validAt?: string | undefined }, today: string): Moment {
  return { validAt: validAt ?? asOf ?? today, asOf: asOf ?? null }
}

/** The moment before which something must have been known. */
export const knownBefore = (asOf: string | null): Sql =>
  asOf === null ? sql`'infinity'::timestamptz` : sql`staffing.known_until(${asOf}::date)`

/** A unit as members of a JSON object; stands where `u` is the unit. */
export const unitMembers = sql`'code', u.code, 'kind', u.kind, 'name', jsonb_build_object('nl', u.name, 'en', u.name_en), 'parent', u.parent_code, 'place', u.place, 'unconfirmedBecause', u.unconfirmed_because`

/** The formation of a moment as one JSON value. */
export function formationJson({ validAt, asOf }: Moment): Sql {
  return sql`with said as (
      select t.id, t.title, t.title_en, t.source_code, t.passage from staffing.printed_table t
      where t.as_of_date = ${validAt}::date and t.known_at < ${knownBefore(asOf)} order by (t.source_code is null), t.known_at desc limit 1)
    select json_build_object('asOf', ${asOf}::text, 'validDate', ${validAt}::text,
      'printed', (select json_build_object('id', s.id, 'title', json_build_object('nl', s.title, 'en', s.title_en), 'source', s.source_code, 'passage', s.passage) from said s),
      'rows', (select json_agg(jsonb_build_object(${unitMembers}, 'operational', trim_scale(f.operational), 'aspirants', trim_scale(f.aspirants), 'nonOperational', trim_scale(f.non_operational),
          'undivided', trim_scale(f.undivided), 'total', trim_scale(f.total),
          'printed', (select jsonb_build_object('total', trim_scale(r.printed_total), 'mark', r.mark, 'deviates', coalesce(r.printed_total <> f.total, false)) from said s join staffing.printed_row r on r.table_id = s.id and r.unit_code = u.code))
        order by u.place, u.code)
        from staffing.formation_table(${validAt}::date, ${knownBefore(asOf)}) f join staffing.unit u on u.code = f.unit_code),
      'moments', (select coalesce(json_agg(json_build_object('date', m.as_of_date, 'title', json_build_object('nl', m.title, 'en', m.title_en)) order by m.as_of_date), '[]')
        from staffing.printed_table m where m.source_code is not null)) as formation`
}

/** The postings as `p` with their units `f` and `t`; conditions follow. */
export const postingRows = sql`from staffing.posting_state p join staffing.unit f on f.code = p.from_unit join staffing.unit t on t.code = p.to_unit
  left join core.organisation o on o.id = p.organisation_id`

/** A posting as a JSON object. A reversal that was not known then is not told. */
export const postingJson = (asOf: string | null): Sql => sql`jsonb_build_object('id', p.id, 'entryId', p.entry_id, 'kind', p.kind,
  'fromUnit', p.from_unit, 'fromName', jsonb_build_object('nl', f.name, 'en', f.name_en), 'fromCategory', p.from_category,
  'toUnit', p.to_unit, 'toName', jsonb_build_object('nl', t.name, 'en', t.name_en), 'toCategory', p.to_category,
  'fte', trim_scale(p.fte), 'rounded', p.rounded, 'startDate', p.start_date, 'reason', jsonb_build_object('nl', p.reason, 'en', p.reason_en),
  'decision', jsonb_build_object('nl', p.decision, 'en', p.decision_en), 'decisionDate', p.decision_date, 'decidedBy', p.decided_by,
  'source', p.source_code, 'passage', p.passage, 'unconfirmedBecause', p.unconfirmed_because, 'reversesId', p.reverses_id,
  'reversedById', case when p.reversed_at < ${knownBefore(asOf)} then p.reversed_by_id end, 'organisation', o.name,
  'knownDate', (p.known_at at time zone 'Europe/Amsterdam')::date)`

/** The units that belong to one: itself and everything that is counted with it. */
export const within = (unit: string): Sql => sql`(select w.unit_code from staffing.unit_path w where w.above_code = ${unit})`
