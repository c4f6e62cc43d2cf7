// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'

/** A performance agreement as an account tells it: promise, norm, period, and kept or not with the reason (C28 g). */
export interface AgreementTold {
  id: string
  partner: { code: string; name: string }
  promise: string
  norm: string
  fromDate: string
  toDate: string
  /** waiting: its period is over and the college has not judged it. */
  standing: 'agreed' | 'reported' | 'waiting' | 'kept' | 'not-kept'
  judgedDate: string | null
  reason: string | null
  decision: string | null
  source: string | null
  passage: string | null
  toConfirm: string | null
}

/** The agreements that hold in these years, by partner, as far as this reader sees them. */
export const agreementsTold = (read: Reading, { fromYear, toYear }: { fromYear: number; toYear: number }): Promise<AgreementTold[]> =>
  read.rows<AgreementTold>(sql`
    select a.id, jsonb_build_object('code', o.code, 'name', o.name) as partner, a.promise_nl as promise, a.norm_nl as norm, lower(a.period)::text as "fromDate", (upper(a.period) - 1)::text as "toDate",
      case when s.judged_date is null and s.judge_from_date <= ${dateOf(read.now)}::date then 'waiting' else s.state end as standing,
      s.judged_date::text as "judgedDate", s.reason, s.decision, coalesce((select x.title from partners.source_state x where x.code = a.source), a.source) as source, a.passage, a.to_confirm as "toConfirm"
    from monitor.agreement a join monitor.agreement_state s on s.agreement_id = a.id join core.organisation o on o.id = a.partner_id
    where a.period && daterange(make_date(${fromYear}::integer, 1, 1), make_date(${toYear}::integer + 1, 1, 1)) order by o.name collate extension.nl, lower(a.period), a.id`)
