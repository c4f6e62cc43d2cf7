// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

const fields = sql`'id', p.id, 'title', p.title, 'hypothesis', p.hypothesis, 'fromDate', p.from_date, 'toDate', p.to_date, 'feature', p.feature, 'outcome', s.outcome, 'evaluations', s.evaluations,
  'partners', coalesce((select jsonb_agg(jsonb_build_object('code', o.code, 'name', o.name) order by o.name collate extension.nl) from approach.pilot_partner x join core.organisation o on o.id = x.partner_id where x.pilot_id = p.id), '[]')`
const signed = sql`'person', (select name from core.person where id = f.author_id), 'organisation', (select o.name from core.organisation o where o.id = f.organisation_id), 'date', approach.day_of(f.known_at)`

/** The pilots, what was agreed before, what their partners say worked, and what was decided. */
export const queries = {
  listPilots: read =>
    read.json(sql`select json_build_object('asOfDate', ${dateOf(read.now)}::text,
      'pilots', coalesce((select json_agg(json_build_object(${fields}) order by p.from_date desc, p.id) from approach.pilot p join approach.pilot_state s on s.pilot_id = p.id), '[]'))`),

  readPilot: (read, { id }) =>
    read.json(sql`select (jsonb_build_object(${fields}) || jsonb_build_object('asOfDate', ${dateOf(read.now)}::text, 'stopRule', p.stop_rule, 'dataAgreed', p.data_agreed, 'joined', p.id in (select approach.pilots_joined()),
        'said', coalesce((select jsonb_agg(jsonb_build_object(${signed}, 'id', f.id, 'worked', f.worked, 'forWhom', f.for_whom, 'workedNot', f.worked_not, 'verdict', f.verdict) order by f.known_at, f.id)
          from approach.pilot_evaluation f where f.pilot_id = p.id), '[]'),
        'decided', (select jsonb_build_object(${signed}, 'outcome', f.outcome, 'reason', f.reason, 'decision', f.decision, 'decidedDate', f.decided_date) from approach.pilot_decision f where f.pilot_id = p.id)))::json
      from approach.pilot p join approach.pilot_state s on s.pilot_id = p.id where p.id = ${id}::uuid`),
} satisfies Queries<typeof contract>
