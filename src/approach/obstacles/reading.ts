// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'

/** The rows an obstacle is shown from, under the names o (obstacle), s (state) and what belongs to them; conditions follow. */
export const obstacleRows: Sql = sql`from approach.obstacle o
  join approach.obstacle_state s on s.obstacle_id = o.id
  left join core.organisation g on g.id = o.organisation_id
  left join core.organisation m on m.code = o.municipality_code
  left join core.person p on p.id = s.owner_id
  left join core.organisation w on w.id = s.owner_organisation_id
  left join approach.obstacle_echo_count e on e.obstacle_id = o.id`

/** What this person has to do with an obstacle: reported it, meets it too, owns it, or sits at the table where it lies. */
const mine: Sql = sql`coalesce((select jsonb_agg(part) from (
  select part from approach.own_obstacle own where own.obstacle_id = o.id
  union all select 'owner' where s.owner_id = (select core.actor()) and s.ended_date is null
  union all select 'table' where s.ended_date is null and s.owner_id is null and o.id in (select near.obstacle_id from approach.obstacle_in_reach near)
) parts), '[]'::jsonb)`

/** One obstacle as JSON, late or not on this day (ISO date). */
export const obstacleJson = (today: string): Sql => sql`jsonb_build_object(
  'id', o.id, 'domain', o.domain, 'state', s.state, 'level', s.level, 'happens', o.happens, 'helps', o.helps,
  'municipality', case when m.code is not null then jsonb_build_object('code', m.code, 'name', m.name) end,
  'organisation', case when g.code is not null then jsonb_build_object('code', g.code, 'name', g.name) end,
  'reportedDate', o.reported_date, 'arrivedDate', s.arrived_date, 'dueDate', s.due_date, 'dueKind', s.due_kind,
  'late', coalesce(s.due_date < ${today}::date, false), 'endedDate', s.ended_date,
  'owner', case when s.owner_id is not null then jsonb_build_object('id', s.owner_id, 'name', p.name, 'organisation', w.name) end,
  'echoes', coalesce(e.echoes, 0), 'mine', ${mine})`

/** Everything that happened to an obstacle, oldest first, as one JSON array. */
export const timelineOf = (id: string): Sql => sql`(select coalesce(jsonb_agg(jsonb_build_object(
    'kind', f.kind, 'date', f.date, 'level', f.level, 'toLevel', f.to_level, 'text', f.text, 'outcome', f.outcome, 'untilDate', f.until_date,
    'by', case when g.name is not null then jsonb_build_object('name', p.name, 'organisation', g.name) end,
    'owner', case when w.name is not null then jsonb_build_object('name', w.name, 'organisation', wg.name) end
  ) order by f.known_at, l.position, f.position), '[]'::jsonb)
  from (
    select 1 as position, 'report' as kind, o.known_at, o.reported_date as date, o.level, null as to_level, null as text, null as outcome, null::date as until_date, null::uuid as by_id, o.organisation_id, null::uuid as owner_id, null::uuid as owner_organisation_id
      from approach.obstacle o where o.id = ${id}::uuid
    union all select 2, 'escalation', known_at, approach.day_of(known_at), from_level, to_level, null, null, due_date, null, null, null, null from approach.obstacle_escalation where obstacle_id = ${id}::uuid
    union all select 3, 'recognition', known_at, approach.day_of(known_at), level, null, why, null, null, recognised_by_id, organisation_id, null, null from approach.obstacle_recognition where obstacle_id = ${id}::uuid
    union all select 4, 'ownership', known_at, approach.day_of(known_at), level, null, null, null, null, given_by_id, organisation_id, owner_id, owner_organisation_id from approach.obstacle_ownership where obstacle_id = ${id}::uuid
    union all select 5, 'answer', known_at, approach.day_of(known_at), level, null, answer, null, next_date, answered_by_id, organisation_id, null, null from approach.obstacle_answer where obstacle_id = ${id}::uuid
    union all select 6, 'test', known_at, approach.day_of(known_at), level, null, trial, null, until_date, tested_by_id, organisation_id, null, null from approach.obstacle_test where obstacle_id = ${id}::uuid
    union all select 7, 'raise', known_at, approach.day_of(known_at), from_level, to_level, question, null, null, raised_by_id, organisation_id, null, null from approach.obstacle_raise where obstacle_id = ${id}::uuid
    union all select 8, 'outcome', known_at, approach.day_of(known_at), level, null, reason, kind, null, decided_by_id, organisation_id, null, null from approach.obstacle_outcome where obstacle_id = ${id}::uuid
    union all select 9, 'reopening', known_at, approach.day_of(known_at), level, null, reason, null, null, reopened_by_id, organisation_id, null, null from approach.obstacle_reopening where obstacle_id = ${id}::uuid
  ) f join approach.obstacle_level l on l.key = f.level
  left join core.person p on p.id = f.by_id left join core.organisation g on g.id = f.organisation_id
  left join core.person w on w.id = f.owner_id left join core.organisation wg on wg.id = f.owner_organisation_id)`
