// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

/** Obstacles of one table that are shown one by one; what comes after them stands in the list of obstacles. */
const most = 12
/** Letters of the text of an obstacle that stand in a list. */
const titleLength = 160

/** Days after its term that what a decision asks stays in the list; how far it is stands with the decision. */
const rememberedDays = 90

export const queries = {
  showWhatWaits: read => {
    const today = sql`${dateOf(read.now)}::date`
    const obstacle = sql`jsonb_build_object('nl', left(o.happens, ${titleLength}::int), 'en', left(o.happens, ${titleLength}::int))`
    return read.json(sql`
      with open_obstacle as materialized (select s.obstacle_id, s.owner_id, s.due_date from approach.obstacle_state s where s.ended_date is null),
      waiting as (
        select 1 as place, 'obstacle-owned' as kind, s.obstacle_id as id, ${obstacle} as title, s.due_date, 1 as count
          from open_obstacle s join approach.obstacle o on o.id = s.obstacle_id where s.owner_id = core.actor()
        union all select 2, 'felt-question', q.obstacle_id, ${obstacle}, r.until_date, 1
          from approach.felt_question q join approach.felt_round r on r.obstacle_id = q.obstacle_id and r.round = q.round join approach.obstacle o on o.id = q.obstacle_id
          where q.person_id = core.actor() and r.until_date >= ${today} and q.id not in (select a.question_id from approach.felt_answer a)
        union all (select 3, 'obstacle-at-table', s.obstacle_id, ${obstacle}, s.due_date, 1
          from open_obstacle s join approach.obstacle o on o.id = s.obstacle_id
          where s.owner_id is null and s.obstacle_id in (select near.obstacle_id from approach.obstacle_in_reach near) order by s.due_date, s.obstacle_id limit ${most}::int)
        union all (select 4, 'board-question', q.id, jsonb_build_object('nl', left(q.question, ${titleLength}::int), 'en', left(q.question, ${titleLength}::int)), s.due_date, 1
          from approach.board_question_state s join approach.board_question q on q.id = s.question_id
          where s.answered_date is null and s.question_id in (select near.question_id from approach.board_question_in_reach near) order by s.due_date, s.question_id limit ${most}::int)
        union all (select 5, 'decision-asks', r.decision_id, jsonb_build_object('nl', left(r.asks, ${titleLength}::int), 'en', left(r.asks, ${titleLength}::int)), r.due_date, 1
          from strategy.decision_asked r where r.executor_id = core.organisation() and r.outcome = 'adopted' and (r.due_date is null or r.due_date >= ${today} - ${rememberedDays}::int) order by r.due_date, r.request_id limit ${most}::int)
        union all select 6, 'judgement', null, case when count(*) = 1 then jsonb_build_object('nl', min(j.title_nl), 'en', min(j.title_en)) end, min(j.term_date), count(*)::integer
          from strategy.judgement_awaited j where core.has_role('{mayor,chief_prosecutor,police_chief}') having count(*) > 0
        union all select 7, 'unconfirmed-texts', null, null, null, count(*)::integer
          from strategy.wording_span w where w.to_confirm is not null and w.valid_to is null and core.has_role('{bureau_coordinator}') having count(*) > 0
        union all select 8, 'unconfirmed-partners', null, null, null, found.count::integer
          from (select (select count(*) from partners.organisation_state where unconfirmed_because is not null) + (select count(*) from partners.membership_state where unconfirmed_because is not null)
            + (select count(*) from partners.area_state where unconfirmed_because is not null) as count) found where found.count > 0 and core.has_role('{bureau_coordinator}')
      )
      select json_build_object('asOfDate', ${today},
        'waiting', coalesce((select json_agg(json_build_object('kind', w.kind, 'id', w.id, 'title', w.title, 'dueDate', w.due_date, 'late', coalesce(w.due_date < ${today}, false), 'count', w.count)
          order by w.due_date nulls last, w.place, w.id) from waiting w), '[]'),
        'reported', coalesce((select json_agg(json_build_object('id', o.id, 'title', left(o.happens, ${titleLength}::int), 'part', own.part, 'state', s.state, 'dueDate', s.due_date) order by o.known_at desc, o.id)
          from approach.own_obstacle own join approach.obstacle o on o.id = own.obstacle_id join approach.obstacle_state s on s.obstacle_id = o.id), '[]'))`)
  },
} satisfies Queries<typeof contract>
