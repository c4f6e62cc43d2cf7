// SPDX-License-Identifier: EUPL-1.2
import sql, { empty, type Sql } from 'sql-template-tag'
import type { Input } from '../../core/contract/define.ts'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { actsOn } from './acts.ts'
import type { contract } from './contract.ts'
import { obstacleJson, obstacleRows, timelineOf } from './reading.ts'

/** Obstacles on one page of the list. */
const pageSize = 200

function asked({ state, level, domain, mine, late }: Input<(typeof contract)['listObstacles']>): Sql {
  const ended = sql`(listed.seen ->> 'endedDate') is not null`
  return sql`where true
    ${state === 'open' ? sql`and not ${ended}` : state === 'ended' ? sql`and ${ended}` : state ? sql`and listed.seen ->> 'state' = ${state}` : empty}
    ${level ? sql`and listed.seen ->> 'level' = ${level}` : empty}
    ${domain ? sql`and listed.seen ->> 'domain' = ${domain}` : empty}
    ${mine ? sql`and listed.seen -> 'mine' <> '[]'::jsonb` : empty}
    ${late ? sql`and (listed.seen ->> 'late')::boolean` : empty}`
}

export const queries = {
  listObstacles: (read, input) => {
    const today = dateOf(read.now)
    return read.json(sql`with everything as materialized (select o.reported_date, o.id, ${obstacleJson(today)} as seen ${obstacleRows}),
      found as (select * from everything listed ${asked(input)}),
      counted as (select count(*) filter (where seen ->> 'endedDate' is null) as open, count(*) filter (where (seen ->> 'late')::boolean) as late, count(*) filter (where seen -> 'mine' <> '[]'::jsonb) as mine from everything)
      select json_build_object('asOfDate', ${today}::text, 'total', (select count(*) from found), 'pageSize', ${pageSize}::int,
        'counts', (select json_build_object('open', c.open, 'late', c.late, 'mine', c.mine) from counted c),
        'obstacles', coalesce((select json_agg(shown.seen order by shown.reported_date desc, shown.id) from (
          select * from found order by reported_date desc, id limit ${pageSize}::int offset ${(input.page - 1) * pageSize}::int) shown), '[]'::json))`)
  },

  getObstacle: (read, { id }) =>
    read.json(sql`select (${obstacleJson(dateOf(read.now))} || jsonb_build_object(
        'timeline', ${timelineOf(id)},
        'acts', ${actsOn(sql`select o.id as obstacle_id`)},
        'felt', (select jsonb_build_object('askedDate', f.asked_date, 'untilDate', f.until_date, 'asked', f.asked,
          'says', case when f.yes is null then null when 2 * f.no >= f.answered then 'not-felt' when 2 * f.yes >= f.answered then 'felt' else 'mixed' end)
          from approach.felt_effect f where f.obstacle_id = o.id)))::json
      ${obstacleRows} where o.id = ${id}::uuid`),

  listPossibleOwners: (read, { id }) => {
    const today = dateOf(read.now)
    return read.json(sql`select json_build_object('owners', coalesce((
        select json_agg(json_build_object('personId', b.person_id, 'organisationId', b.organisation_id, 'name', p.name, 'organisation', g.name, 'role', b.role) order by g.name collate extension.nl, p.name collate extension.nl, b.role)
        from approach.obstacle_possible_owner b join core.person p on p.id = b.person_id join core.organisation g on g.id = b.organisation_id
        where b.obstacle_id = o.id and b.valid_from <= ${today}::date and (b.valid_to is null or b.valid_to > ${today}::date)), '[]'::json))
      from approach.obstacle o where o.id = ${id}::uuid`)
  },
} satisfies Queries<typeof contract>
