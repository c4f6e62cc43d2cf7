// SPDX-License-Identifier: EUPL-1.2
import sql, { empty, type Sql } from 'sql-template-tag'

/** The report over obstacles reported in a period, as a JSON array with a line per domain and one for all: count, lead time, felt effect (C19 f). */
export const reportLines = (today: string, { from, to }: { from?: string; to?: string }): Sql => sql`(
  with chosen as (
    select o.domain, s.state, s.ended_date, s.due_date < ${today}::date as late, s.first_answer_date - o.reported_date as days_to_answer,
      s.ended_date - o.reported_date as days_to_end, f.asked, f.answered, f.yes, f.partly, f.no
    from approach.obstacle o join approach.obstacle_state s on s.obstacle_id = o.id left join approach.felt_effect f on f.obstacle_id = o.id
    where true ${from ? sql`and o.reported_date >= ${from}::date` : empty} ${to ? sql`and o.reported_date <= ${to}::date` : empty}
  ), summed as (
    select domain, count(*) as reported, count(*) filter (where ended_date is null) as open, count(*) filter (where late) as late,
      count(*) filter (where state = 'lifted') as lifted, count(*) filter (where state = 'lowered') as lowered, count(*) filter (where state = 'not-possible') as not_possible,
      percentile_cont(0.5) within group (order by days_to_answer) as to_answer, percentile_cont(0.5) within group (order by days_to_end) as to_end,
      coalesce(sum(asked), 0) as asked, coalesce(sum(answered), 0) as answered, sum(yes) as yes, sum(partly) as partly, sum(no) as no
    from chosen group by grouping sets ((domain), ())
  ), domains as (
    select * from (values ('care-and-safety', 1), ('undermining', 2), ('cyber', 3), ('local', 4), ('other', 5), (null, 6)) as listed (domain, position)
  )
  select json_agg(json_build_object('domain', coalesce(d.domain, 'all'), 'reported', coalesce(t.reported, 0), 'open', coalesce(t.open, 0), 'late', coalesce(t.late, 0),
    'lifted', coalesce(t.lifted, 0), 'lowered', coalesce(t.lowered, 0), 'notPossible', coalesce(t.not_possible, 0),
    'medianDaysToFirstAnswer', t.to_answer, 'medianDaysToEnd', t.to_end, 'asked', coalesce(t.asked, 0), 'answered', coalesce(t.answered, 0),
    'yes', t.yes, 'partly', t.partly, 'no', t.no) order by d.position)
  from domains d left join summed t on t.domain is not distinct from d.domain)`
