// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

/** Obstacles of one table that are shown one by one; what comes after them stands in the list of obstacles. */
const most = 12
/** Letters of the text of an obstacle that stand in a list. */
const titleLength = 160

/** Days after its term that what a decision asks stays in the list; how far it is stands with the decision. */
const rememberedDays = 90

const both = (nl: Sql, en: Sql): Sql => sql`jsonb_build_object('nl', ${nl}, 'en', ${en})`
const carriers = (
  which: Sql,
): Sql => sql`coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'id', c.target_id, 'code', c.code, 'title', ${both(sql`c.title_nl`, sql`c.title_en`)},
  'owner', (select o.name from core.organisation o where o.id = c.owner_id), 'state', c.state, 'ended', c.ended) order by c.ended, c.title_nl, c.target_id) from approach.execution_carrier c where ${which}), '[]')`

/** What may be tied to it: what the own organisation keeps going; everything for the bureau. */
const choices: Sql = sql`coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'id', x.id, 'title', ${both(sql`x.nl`, sql`x.en`)}, 'owner', o.name) order by x.place, x.nl, x.id) from (
    select 1 as place, 'action' as kind, a.action_id as id, a.title as nl, a.title_en as en, a.owner_organisation_id as owner from approach.action_state a where a.closed_date is null
    union all select 2, 'mandate', m.id, m.title_nl, m.title_en, m.holder_id from approach.mandate m join approach.mandate_state s on s.mandate_id = m.id and s.state <> 'ended'
    union all select 3, 'taskforce', f.taskforce_id, f.name, f.name, f.taskforce_id from approach.taskforce_state f where f.discharged_date is null) x
  left join core.organisation o on o.id = x.owner where x.owner = core.organisation() or core.has_role('{bureau_coordinator}')), '[]')`

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
          from strategy.decision_asked r join approach.request_state s on s.request_id = r.request_id and s.state in ('waiting', 'running') where r.executor_id = core.organisation() and r.outcome = 'adopted' and (r.due_date is null or r.due_date >= ${today} - ${rememberedDays}::int) order by r.due_date, r.request_id limit ${most}::int)
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

  readExecution: (read, { id }) => {
    const today = sql`${dateOf(read.now)}::date`
    return read.json(sql`select json_build_object('id', d.id, 'state', x.state,
        'asks', coalesce((select json_agg(json_build_object('id', r.request_id, 'executor', json_build_object('code', r.executor_code, 'name', r.executor_name), 'asks', r.asks, 'dueDate', r.due_date, 'state', s.state,
            'late', s.state in ('waiting', 'running') and coalesce(r.due_date < ${today}, false), 'inHand', r.request_id in (select approach.requests_in_hand()),
            'words', coalesce((select json_agg(json_build_object('standing', w.standing, 'words', w.words, 'date', approach.day_of(w.known_at), 'organisation', (select o.name from core.organisation o where o.id = w.organisation_id)) order by w.known_at desc, w.id desc)
              from approach.execution_word w where w.request_id = r.request_id), '[]'::json),
            'carriers', ${carriers(sql`c.request_id = r.request_id`)}) order by r.due_date nulls last, r.request_id)
          from strategy.decision_asked r join approach.request_state s on s.request_id = r.request_id where r.decision_id = d.id), '[]'::json),
        'carriers', ${carriers(sql`c.decision_id = d.id and c.request_id is null`)}, 'choices', ${choices})
      from strategy.decision_state d join approach.executions_on(${today}) x on x.decision_id = d.id where d.id = ${id}::uuid`)
  },

  listAskingDecisions: (read, { id }) =>
    read.json(sql`select json_build_object('decisions', coalesce(json_agg(json_build_object('id', d.id, 'reference', d.reference, 'title', d.title, 'decidedDate', d.decided_date,
        'body', json_build_object('nl', d.body_name_nl, 'en', d.body_name_en), 'asks', (select r.asks from strategy.decision_asked r where r.request_id = c.request_id)) order by d.decided_date, d.reference, c.request_id), '[]'::json))
      from approach.execution_carrier c join strategy.decision_state d on d.id = c.decision_id where c.target_id = ${id}::uuid`),
} satisfies Queries<typeof contract>
