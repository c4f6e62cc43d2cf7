// SPDX-License-Identifier: EUPL-1.2
import sql, { empty, raw, type Sql } from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { access } from './access.ts'
import type { contract } from './contract.ts'

const quoted = (text: string): Sql => raw(`'${text.replaceAll("'", "''")}'`)
const { answersForBoard } = access.rules

/** The first reason why this person does not answer; the conditions about the row itself hold whenever the product writes it. */
const refusal: Sql = sql`case
  ${(answersForBoard.conditions ?? [])
    .filter(({ key }) => key === 'unanswered' || key === 'at-your-table')
    .map(({ holds, nl, en }) => sql`when not (${raw(holds)}) then jsonb_build_object('nl', ${quoted(nl)}, 'en', ${quoted(en)})`)
    .reduce((all, one) => sql`${all} ${one}`)} end`

const seen = (today: string): Sql => sql`jsonb_build_object('id', q.id, 'board', s.board, 'question', q.question, 'needed', q.needed,
  'decision', case when d.id is not null then jsonb_build_object('id', d.id, 'reference', d.reference, 'title', d.title) end,
  'organisation', o.name, 'askedDate', approach.day_of(q.known_at), 'escalatedDate', approach.day_of(e.known_at), 'dueDate', s.due_date,
  'late', coalesce(s.due_date < ${today}::date, false),
  'answer', case when a.question_id is not null then jsonb_build_object('text', a.answer, 'organisation', ao.name, 'date', s.answered_date) end,
  'mayAnswer', (select jsonb_build_object('allowed', r.says is null, 'nl', r.says ->> 'nl', 'en', r.says ->> 'en')
    from (select ${refusal} as says from (select q.id as question_id) this_one) r))`
const rows: Sql = sql`from approach.board_question q join approach.board_question_state s on s.question_id = q.id join core.organisation o on o.id = q.organisation_id
  left join strategy.decision_state d on d.id = q.decision_id left join approach.board_question_escalation e on e.question_id = q.id
  left join approach.board_question_answer a on a.question_id = q.id left join core.organisation ao on ao.id = a.organisation_id`

export const queries = {
  listBoardQuestions: (read, { standing }) => {
    const today = dateOf(read.now)
    const late = sql`(l.seen ->> 'late')::boolean`
    const which = {
      open: sql`where l.seen -> 'answer' = 'null'`,
      late: sql`where ${late}`,
      answered: sql`where l.seen -> 'answer' <> 'null'`,
    }
    return read.json(sql`with everything as materialized (select q.known_at, q.id, ${seen(today)} as seen ${rows})
      select json_build_object('asOfDate', ${today}::text,
        'counts', (select json_build_object('open', count(*) filter (where l.seen -> 'answer' = 'null'), 'late', count(*) filter (where ${late}), 'answered', count(*) filter (where l.seen -> 'answer' <> 'null')) from everything l),
        'questions', coalesce((select json_agg(l.seen order by ${late} desc, l.seen ->> 'dueDate' nulls last, l.known_at desc, l.id) from everything l ${standing ? which[standing] : empty}), '[]'),
        'asked', coalesce((select json_agg(json_build_object('id', r.decision_id, 'reference', r.reference, 'title', r.title, 'asks', r.asks, 'dueDate', r.due_date, 'body', coalesce(b.name_nl, r.body_code), 'state', g.state) order by g.state in ('done', 'not-done'), r.due_date nulls last, r.request_id)
          from strategy.decision_asked r join approach.request_state g on g.request_id = r.request_id left join strategy.decision_body b on b.code = r.body_code where r.executor_id = core.organisation() and r.outcome = 'adopted'), '[]'))`)
  },
  getBoardQuestion: (read, { id }) => read.json(sql`select ${seen(dateOf(read.now))}::json ${rows} where q.id = ${id}::uuid`),
} satisfies Queries<typeof contract>
