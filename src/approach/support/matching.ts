// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'

/** More than a reader compares is no help. */
const most = 5

/**
 * What helped before with a question like this, as one JSON array: answers (not the ones that were themselves used again, so that each stands once) and obstacles that were lifted
 * or lowered, by the share of the Dutch word stems of the question that they have; at least a quarter of them, and two (C12 b).
 */
export const matchesOf = (question: Sql, except: Sql): Sql => sql`(
  with stems as materialized (select quote_literal(word.lexeme)::tsquery as stem from unnest(to_tsvector('extension.dutch_plain', ${question})) word),
  known as (
    select 'answer' as kind, a.id, earlier.question, a.answer as solution, a.answered_by_id as by_id, a.organisation_id, a.known_at, coalesce(u.times, 0) as reused, earlier.search || a.search as words
    from approach.support_answer a join approach.support_request earlier on earlier.id = a.request_id left join approach.support_reuse u on u.answer_id = a.id
    left join approach.support_verdict v on v.request_id = earlier.id where a.reused_id is null and v.verdict is distinct from 'not-helped' and earlier.id <> ${except}
    union all select 'obstacle', o.id, o.happens, e.reason, e.decided_by_id, x.organisation_id, e.known_at, 0, o.search || to_tsvector('extension.dutch_plain', e.reason)
    from approach.obstacle_ending e join approach.obstacle_outcome x on x.obstacle_id = e.obstacle_id and x.round = e.round join approach.obstacle o on o.id = e.obstacle_id where e.kind in ('lifted', 'lowered')
  ), scored as (select k.*, (select count(*) from stems where k.words @@ stems.stem) as shared, (select count(*) from stems) as asked from known k)
  select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'id', s.id, 'question', s.question, 'solution', s.solution, 'by', jsonb_build_object('name', p.name, 'organisation', o.name),
    'date', approach.day_of(s.known_at), 'reused', s.reused) order by s.shared desc, s.reused desc, s.known_at desc, s.id), '[]'::jsonb)
  from (select * from scored where shared >= 2 and 4 * shared >= asked order by shared desc, reused desc, known_at desc, id limit ${most}::int) s
  join core.person p on p.id = s.by_id join core.organisation o on o.id = s.organisation_id)`
