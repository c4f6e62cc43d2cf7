// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'

/** A published account with the editions that were made of it. */
export interface PublishedReport {
  number: string
  period: string
  title: string
  region: string
  publishedDate: string
  editions: { edition: string; title: string }[]
}

/** The published accounts, the latest first. */
export const publishedReports = (read: Reading): Promise<PublishedReport[]> =>
  read.rows<PublishedReport>(sql`
    select s.number, s.period, coalesce(p.title, s.period) as title, coalesce(p.name, '') as region, to_char(s.published_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as "publishedDate",
      coalesce((select jsonb_agg(jsonb_build_object('edition', e.edition, 'title', e.title) order by e.edition <> 'college', e.edition <> 'residents', e.title collate extension.nl)
        from monitor.report_edition e where e.report_id = s.report_id), '[]') as editions
    from monitor.report_state s left join partners.region_period p on p.period = s.period where s.state = 'published' order by s.published_at desc`)
