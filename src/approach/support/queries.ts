// SPDX-License-Identifier: EUPL-1.2
import sql, { empty, type Sql } from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { matchesOf } from './matching.ts'

/** Requests on one page of the list. */
const pageSize = 100
const seen = (
  today: string,
): Sql => sql`jsonb_build_object('id', r.id, 'theme', r.theme, 'question', r.question, 'urgency', r.urgency, 'wish', r.wish,
  'by', jsonb_build_object('name', p.name, 'organisation', o.name), 'askedDate', s.asked_date, 'dueDate', s.due_date, 'late', coalesce(s.due_date < ${today}::date, false),
  'answers', s.answers, 'verdict', s.verdict, 'mine', r.asker_id = (select core.actor()))`
const rows: Sql = sql`from approach.support_request r join approach.support_state s on s.request_id = r.id
  join core.person p on p.id = r.asker_id join core.organisation o on o.id = r.organisation_id`

export const queries = {
  listSupport: (read, { theme }) => {
    const today = dateOf(read.now)
    const which = theme ? sql`where r.theme = ${theme}` : empty
    return read.json(sql`select json_build_object('asOfDate', ${today}::text, 'total', (select count(*) from approach.support_request r ${which}),
      'themes', coalesce((select json_agg(t.line order by t.theme) from (select r.theme, json_build_object('theme', r.theme, 'requests', count(*), 'unanswered', count(*) filter (where s.answers = 0),
        'solved', count(*) filter (where s.verdict = 'solved')) as line from approach.support_request r join approach.support_state s on s.request_id = r.id group by r.theme) t), '[]'),
      'requests', coalesce((select json_agg(l.seen) from (select ${seen(today)} as seen ${rows} ${which} order by (s.answers = 0) desc, s.due_date, r.known_at desc, r.id limit ${pageSize}::int) l), '[]'))`)
  },
  getSupport: (read, { id }) =>
    read.json(sql`select (${seen(dateOf(read.now))} || jsonb_build_object('matches', ${matchesOf(sql`r.question`, sql`r.id`)}, 'given', coalesce((
        select jsonb_agg(jsonb_build_object('id', a.id, 'answer', a.answer, 'by', jsonb_build_object('name', ap.name, 'organisation', ao.name), 'date', approach.day_of(a.known_at),
          'reused', coalesce(u.times, 0), 'isReuse', a.reused_id is not null) order by a.known_at, a.id)
        from approach.support_answer a join core.person ap on ap.id = a.answered_by_id join core.organisation ao on ao.id = a.organisation_id left join approach.support_reuse u on u.answer_id = a.id
        where a.request_id = r.id), '[]'::jsonb)))::json ${rows} where r.id = ${id}::uuid`),
  findSupport: (read, { text }) =>
    read.json(
      sql`select json_build_object('matches', ${matchesOf(sql`${text}::text`, sql`'00000000-0000-0000-0000-000000000000'::uuid`)})`,
    ),
} satisfies Queries<typeof contract>
