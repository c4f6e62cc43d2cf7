// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'

const moment = (at: Sql): Sql => sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const day = (at: Sql): Sql => sql`(${at} at time zone 'Europe/Amsterdam')::date`
const listed = sql`jsonb_build_object('id', s.report_id, 'number', s.number, 'period', s.period, 'state', s.state, 'begunDate', ${day(sql`s.begun_at`)},
  'frozenAt', ${moment(sql`s.frozen_at`)}, 'publishedDate', ${day(sql`s.published_at`)}, 'drafts', coalesce(s.latest_draft, 0))`

export const queries = {
  listReports: read =>
    read.json(sql`select json_build_object('reports', coalesce((select json_agg(${listed} order by s.number desc) from monitor.report_state s), '[]'),
      'periods', coalesce((select json_agg(json_build_object('code', p.period, 'title', p.title) order by p.period_from) from partners.region_period p), '[]'))`),

  readReport: (read, { id }) =>
    read.json(sql`select (${listed} || jsonb_build_object('narrative', d.narrative::jsonb, 'draftVersion', d.version,
        'versions', (select jsonb_agg(jsonb_build_object('version', v.version, 'changes', v.changes, 'organisation', o.name, 'writtenDate', ${day(sql`v.known_at`)}) order by v.version desc)
          from monitor.report_draft v join core.organisation o on o.id = v.organisation_id where v.report_id = s.report_id),
        'hash', s.hash, 'policy', s.policy, 'template', s.template, 'decision', s.decision))::json
      from monitor.report_state s join monitor.report_draft d on d.report_id = s.report_id and d.version = coalesce(s.draft_version, s.latest_draft)
      where s.report_id = ${id}::uuid`),
} satisfies Queries<typeof contract>
