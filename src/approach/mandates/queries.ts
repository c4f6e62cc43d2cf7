// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

const organisationOf = (id: Sql): Sql =>
  sql`(select json_build_object('code', o.code, 'name', o.name) from core.organisation o where o.id = ${id})`
const both = (nl: Sql, en: Sql): Sql => sql`json_build_object('nl', ${nl}, 'en', ${en})`
const signed = sql`'person', (select name from core.person where id = f.author_id), 'organisation', (select o.name from core.organisation o where o.id = f.organisation_id), 'date', approach.day_of(f.known_at)`
const source = (code: Sql): Sql => sql`coalesce((select s.title from partners.source_state s where s.code = ${code}), ${code})`

/** The fields of mandate m with state s on a day; late, and with it on the agenda, from the day after the deadline, also before the job of that morning told people. */
const fields = (
  today: string,
): Sql => sql`'id', m.id, 'kind', m.kind, 'title', ${both(sql`m.title_nl`, sql`m.title_en`)}, 'question', ${both(sql`m.question_nl`, sql`m.question_en`)},
  'deliverable', ${both(sql`m.deliverable_nl`, sql`m.deliverable_en`)}, 'holder', ${organisationOf(sql`m.holder_id`)}, 'decider', ${organisationOf(sql`m.decider_id`)},
  'givenDate', m.given_date, 'deadlineDate', s.deadline_date, 'decisionDate', s.decision_date, 'state', s.state, 'late', s.state = 'running' and s.deadline_date < ${today}::date,
  'onAgenda', coalesce((select a.reason from approach.mandate_on_agenda a where a.mandate_id = m.id), case when s.state = 'running' and s.deadline_date < ${today}::date then 'overdue' end), 'outcome', s.outcome`

/** The mandates of the college and what became of them. */
export const queries = {
  listMandates: read => {
    const today = dateOf(read.now)
    return read.json(sql`select json_build_object('asOfDate', ${today}::text,
      'mandates', coalesce((select json_agg(json_build_object(${fields(today)}) order by s.deadline_date, m.id) from approach.mandate m join approach.mandate_state s on s.mandate_id = m.id), '[]'),
      'milestones', coalesce((select json_agg(json_build_object('code', x.code, 'date', x.milestone_date, 'precision', x.date_precision, 'text', ${both(sql`x.text_nl`, sql`x.text_en`)},
          'source', ${source(sql`x.source`)}, 'passage', x.passage) order by x.milestone_date, x.code) from approach.region_milestone x), '[]'))`)
  },

  readMandate: (read, { id }) => {
    const today = dateOf(read.now)
    return read.json(sql`select (jsonb_build_object(${fields(today)}) || jsonb_build_object('source', ${source(sql`m.source`)}, 'passage', m.passage, 'toConfirm', m.to_confirm,
        'inHand', m.id in (select approach.mandates_in_hand()),
        'deliveries', coalesce((select jsonb_agg(jsonb_build_object(${signed}, 'summary', f.summary, 'advice', f.advice) order by f.known_at) from approach.mandate_delivery f where f.mandate_id = m.id), '[]'),
        'deferrals', coalesce((select jsonb_agg(jsonb_build_object(${signed}, 'deadlineDate', f.deadline_date, 'reason', f.reason, 'decision', f.decision) order by f.known_at) from approach.mandate_deferral f where f.mandate_id = m.id), '[]'),
        'overdue', coalesce((select jsonb_agg(jsonb_build_object('deadlineDate', f.deadline_date, 'notedDate', approach.day_of(f.known_at)) order by f.deadline_date) from approach.mandate_overdue f where f.mandate_id = m.id), '[]'),
        'ending', (select jsonb_build_object(${signed}, 'outcome', f.outcome, 'transferredTo', ${organisationOf(sql`f.transferred_to_id`)}, 'reason', f.reason, 'decision', f.decision, 'decidedDate', f.decided_date)
          from approach.mandate_outcome f where f.mandate_id = m.id)))::json
      from approach.mandate m join approach.mandate_state s on s.mandate_id = m.id where m.id = ${id}::uuid`)
  },
} satisfies Queries<typeof contract>
