// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'

/** From this likeness (0 to 1) an earlier obstacle is shown before a new one is sent. */
const showsFrom = 0.32
/** More than a reader takes in on a phone is no help. */
const atMost = 3

/**
 * The obstacles that look most like a text, as one JSON array: the share of its Dutch word stems that an obstacle has, against the larger
 * of both, beside the likeness in trigrams, which forgives typing errors (C19 b).
 */
export const lookAlikesOf = (text: string): Sql => sql`(
  with asked as (select to_tsvector('extension.dutch_plain', ${text}) as words),
  stems as (select word.lexeme from asked, unnest(asked.words) word),
  alike as (
    select o.id, o.happens, o.domain, o.reported_date,
      (select count(*) from stems where o.search @@ quote_literal(stems.lexeme)::tsquery)::numeric
        / greatest(1, least((select count(*) from stems), length(o.search))) as shared,
      extension.similarity(o.happens, ${text}) as trigrams
    from approach.obstacle o
  ),
  scored as (
    select alike.*, round(greatest(0.75 * shared * least(1, (select count(*) from stems) / 4.0) + 0.25 * trigrams::numeric, trigrams::numeric), 2) as likeness from alike
  )
  select coalesce(json_agg(json_build_object('id', c.id, 'happens', c.happens, 'domain', c.domain, 'state', s.state, 'level', s.level,
    'reportedDate', c.reported_date, 'echoes', coalesce(e.echoes, 0), 'likeness', c.likeness) order by c.likeness desc, c.id), '[]'::json)
  from (select * from scored where likeness >= ${showsFrom}::numeric order by likeness desc, id limit ${atMost}::int) c
  join approach.obstacle_state s on s.obstacle_id = c.id
  left join approach.obstacle_echo_count e on e.obstacle_id = c.id)`
