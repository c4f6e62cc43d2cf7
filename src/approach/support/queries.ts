// SPDX-License-Identifier: EUPL-1.2
import sql, { empty, type Sql } from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import type { Answer } from '../../core/contract/define.ts'
import { defineCube, whole } from '../../core/disclosure/cube.ts'
import { publish } from '../../core/disclosure/publish.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { matchesOf } from './matching.ts'
import { themes } from './rules.ts'

type Listed = Pick<Answer<(typeof contract)['listSupport']>, 'total' | 'requests'>

/** What is counted of the requests for help, per theme. Whoever reads it may open every request; the figures go into reports that others read. */
const requests = defineCube({
  counts: { nl: 'hulpvragen', en: 'requests for help' },
  dimensions: { theme: whole(themes), standing: whole(['unanswered', 'answered', 'solved']) },
})

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
  listSupport: async (read, { theme }) => {
    const today = dateOf(read.now)
    const which = theme ? sql`where r.theme = ${theme}` : empty
    const counted = await publish(
      read,
      requests,
      sql`select r.theme, case when s.verdict = 'solved' then 'solved' when s.answers = 0 then 'unanswered' else 'answered' end as standing, count(*)
        from approach.support_request r join approach.support_state s on s.request_id = r.id group by 1, 2`,
    )
    const [listed] = await read.rows<Listed>(sql`select (select count(*)::integer from approach.support_request r ${which}) as total,
      coalesce((select json_agg(l.seen) from (select ${seen(today)} as seen ${rows} ${which} order by (s.answers = 0) desc, s.due_date, r.known_at desc, r.id limit ${pageSize}::int) l), '[]') as requests`)
    return {
      asOfDate: today,
      total: listed?.total ?? 0,
      themes: themes.map(each => ({
        theme: each,
        requests: counted.at({ theme: each }),
        unanswered: counted.at({ theme: each, standing: 'unanswered' }),
        solved: counted.at({ theme: each, standing: 'solved' }),
      })),
      requests: listed?.requests ?? [],
    }
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
