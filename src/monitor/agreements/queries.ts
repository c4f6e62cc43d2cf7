// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

/** The fields of agreement a with state s, as it stands on a day. */
const fields = (today: string): Sql => sql`'id', a.id,
  'partner', (select jsonb_build_object('code', o.code, 'name', o.name) from core.organisation o where o.id = a.partner_id),
  'promise', jsonb_build_object('nl', a.promise_nl, 'en', a.promise_en), 'norm', jsonb_build_object('nl', a.norm_nl, 'en', a.norm_en),
  'fromDate', lower(a.period), 'toDate', upper(a.period) - 1,
  'standing', case when s.judged_date is null and s.judge_from_date <= ${today}::date then 'waiting' else s.state end,
  'reportedDate', s.reported_date, 'judgedDate', s.judged_date, 'reason', s.reason`
const signed = sql`'person', (select p.name from core.person p where p.id = f.author_id), 'organisation', (select o.name from core.organisation o where o.id = f.organisation_id)`

/** What partners promised, and how it stands. */
export const queries = {
  listAgreements: read => {
    const today = dateOf(read.now)
    return read.json(sql`select json_build_object('asOfDate', ${today}::text, 'agreements', coalesce((
      select json_agg(jsonb_build_object(${fields(today)}) order by upper(a.period), a.id) from monitor.agreement a join monitor.agreement_state s on s.agreement_id = a.id), '[]'))`)
  },

  readAgreement: (read, { id }) =>
    read.json(sql`select (jsonb_build_object(${fields(dateOf(read.now))}) || jsonb_build_object(
        'source', coalesce((select x.title from partners.source_state x where x.code = a.source), a.source), 'passage', a.passage, 'toConfirm', a.to_confirm,
        'agreedDate', a.agreed_date, 'mine', a.id in (select monitor.agreements_of_mine()),
        'reports', coalesce((select jsonb_agg(jsonb_build_object(${signed}, 'date', f.reported_date, 'reached', f.reached) order by f.known_at, f.id)
          from monitor.agreement_report f where f.agreement_id = a.id), '[]'),
        'judgements', coalesce((select jsonb_agg(jsonb_build_object(${signed}, 'date', f.judged_date, 'verdict', f.verdict, 'reason', f.reason, 'decision', f.decision)
          order by f.judged_date, f.known_at, f.id) from monitor.agreement_judgement f where f.agreement_id = a.id), '[]')))::json
      from monitor.agreement a join monitor.agreement_state s on s.agreement_id = a.id where a.id = ${id}::uuid`),
} satisfies Queries<typeof contract>
