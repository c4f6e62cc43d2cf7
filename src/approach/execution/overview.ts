// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'

/** The parts of the sheet, in the order of a meeting. */
export const parts = ['decisions', 'questions', 'mandates', 'obstacles', 'actions', 'judgements'] as const

/** One part of the sheet: how many there are, how many are late, and the few that come first. */
export interface Part {
  part: (typeof parts)[number]
  count: number
  late: number
  first: { title: { nl: string; en: string }; dueDate: string | null; late: boolean }[]
}

/** Lines of each part: six parts of four lines with their titles fit on one sheet of A4. */
const most = 4
/** Letters of a line; the rest stands on the screen of its own. */
const longest = 110

/** What waits for the organisation of this person and for the tables where this person sits, what is due first on top. Parts without anything are left out. */
export async function readOverview(read: Reading): Promise<Part[]> {
  const today = sql`${dateOf(read.now)}::date`
  return read.rows<Part>(sql`
    with decides as (select core.has_role('{mayor,chief_prosecutor,police_chief,bureau_coordinator}') as at_the_table),
    waiting as (
      select 1 as place, 'decisions' as part, r.asks as nl, r.asks as en, r.due_date, r.request_id as id from strategy.decision_asked r
        join approach.request_state g on g.request_id = r.request_id and g.state in ('waiting', 'running') where r.executor_id = core.organisation() and r.outcome = 'adopted' and (r.due_date is null or r.due_date >= ${today} - 90)
      union all select 2, 'questions', q.question, q.question, s.due_date, q.id from approach.board_question_state s join approach.board_question q on q.id = s.question_id
        where s.answered_date is null and s.question_id in (select near.question_id from approach.board_question_in_reach near)
      union all select 3, 'mandates', m.title_nl, m.title_en, g.deadline_date, m.id from approach.mandate_on_agenda g join approach.mandate m on m.id = g.mandate_id
        where m.holder_id = core.organisation() or (select at_the_table from decides)
      union all select 4, 'obstacles', o.happens, o.happens, s.due_date, o.id from approach.obstacle_state s join approach.obstacle o on o.id = s.obstacle_id
        where s.ended_date is null and (s.owner_organisation_id = core.organisation() or o.municipality_code = (select g.code from core.organisation g where g.id = core.organisation())
          or (s.owner_id is null and s.obstacle_id in (select near.obstacle_id from approach.obstacle_in_reach near)))
      union all select 5, 'actions', a.title, a.title_en, coalesce(a.next_milestone_date, a.end_date), a.action_id from approach.action_state a
        where a.owner_organisation_id = core.organisation() and a.closed_date is null
      union all select 6, 'judgements', j.title_nl, j.title_en, j.term_date, j.item_id from strategy.judgement_awaited j where core.has_role('{mayor,chief_prosecutor,police_chief}')
    ), placed as (select w.*, coalesce(w.due_date < ${today}, false) as late, row_number() over (partition by w.place order by w.due_date nulls last, w.id) as line from waiting w)
    select p.part, count(*)::integer as count, (count(*) filter (where p.late))::integer as late,
      json_agg(json_build_object('title', json_build_object('nl', case when length(p.nl) > ${longest}::int then left(p.nl, ${longest}::int - 1) || '…' else p.nl end,
        'en', case when length(p.en) > ${longest}::int then left(p.en, ${longest}::int - 1) || '…' else p.en end), 'dueDate', p.due_date, 'late', p.late) order by p.line) filter (where p.line <= ${most}::int) as first
    from placed p group by p.place, p.part order by p.place`)
}
