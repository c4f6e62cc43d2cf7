// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { actsOn } from './acts.ts'
import type { contract } from './contract.ts'

const day = (column: Sql): Sql => sql`(${column} at time zone 'Europe/Amsterdam')::date`

/** A request with its state, unit and decision, under r, s, u and d. */
const requestRows = sql`from staffing.request r join staffing.request_state s on s.request_id = r.id join staffing.unit u on u.code = r.unit_code
  left join staffing.request_decision d on d.request_id = r.id`

const summary = sql`jsonb_build_object('id', r.id, 'title', r.title, 'unit', jsonb_build_object('nl', u.name, 'en', u.name_en), 'functionName', r.function_name, 'state', s.state,
  'fte', trim_scale(s.fte), 'budget', r.budget, 'budgetEffect', case when s.rated then trim_scale(s.budget_effect) end, 'requestedDate', ${day(sql`r.known_at`)},
  'decidedDate', d.decided_date, 'decision', d.decision)`

/** Everything that happened to a request, oldest first. */
const steps = sql`(select jsonb_agg(jsonb_build_object('kind', f.kind, 'date', ${day(sql`f.known_at`)}, 'organisation', o.name, 'text', f.says, 'outcome', f.outcome) order by f.known_at, f.place) from (
    select 1 as place, 'request' as kind, r.known_at, r.organisation_id, r.reason as says, null as outcome
    union all select 2, 'endorsement', e.known_at, e.organisation_id, e.note, null from staffing.request_endorsement e where e.request_id = r.id
    union all select 3, 'advice', a.known_at, a.organisation_id, a.note, a.advice from staffing.request_advice a where a.request_id = r.id
    union all select 4, 'withdrawal', w.known_at, w.organisation_id, w.reason, null from staffing.request_withdrawal w where w.request_id = r.id
    union all select 5, case when d.by_mandate then 'mandate' else 'decision' end, d.known_at, d.organisation_id, d.decision || '. ' || d.reason, d.outcome where d.request_id is not null
  ) f join core.organisation o on o.id = f.organisation_id)`

export const queries = {
  listRequests: (read, { state, words }) => {
    const today = dateOf(read.now)
    return read.json(sql`select json_build_object(
      'requests', (select coalesce(json_agg(found.request order by found.known_at desc), '[]') from (
        select ${summary} as request, r.known_at ${requestRows}
        where (${state ?? null}::text is null or s.state = ${state ?? null}) and (${words ?? null}::text is null or r.search @@ websearch_to_tsquery('extension.dutch_plain', ${words ?? null}))
        order by r.known_at desc limit 500) found),
      'proposals', (select coalesce(json_agg(json_build_object('code', p.code, 'name', json_build_object('nl', p.name, 'en', p.name_en), 'says', json_build_object('nl', p.says, 'en', p.says_en),
          'state', f.state, 'requestId', f.request_id, 'source', p.source_code, 'passage', p.passage) order by p.place), '[]')
        from staffing.announced_proposal p join staffing.announced_proposal_state f on f.code = p.code),
      'mandate', (select json_build_object('limit', trim_scale(staffing.mandate_on(${today}::date)), 'since', l.valid_from, 'decision', l.decision)
        from (select 1) one left join lateral (select m.* from staffing.mandate_limit m where m.valid_from <= ${today}::date order by m.valid_from desc, m.known_at desc limit 1) l on true))`)
  },

  readRequest: (read, { id }) =>
    read.json(sql`select (${summary} || jsonb_build_object('reason', r.reason, 'consulted', r.consulted, 'attachments', r.attachments, 'proposal', r.proposal_code,
        'lines', (select jsonb_agg(jsonb_build_object('fromUnit', m.from_unit, 'fromCategory', m.from_category, 'toUnit', m.to_unit, 'toCategory', m.to_category, 'fte', m.fte,
            'startDate', m.start_date, 'fromRate', m.from_rate, 'toRate', m.to_rate, 'fromName', jsonb_build_object('nl', f.name, 'en', f.name_en), 'toName', jsonb_build_object('nl', t.name, 'en', t.name_en)) order by m.place)
          from staffing.request_movement m join staffing.unit f on f.code = m.from_unit join staffing.unit t on t.code = m.to_unit where m.request_id = r.id),
        'steps', ${steps},
        'acts', ${actsOn(sql`select r.id as request_id, not core.has_role('{mayor,chief_prosecutor}') as by_mandate, ${read.now}::timestamptz as known_at`)},
        'inMandate', r.id in (select staffing.requests_in_mandate(${dateOf(read.now)}::date))))::json
      ${requestRows} where r.id = ${id}::uuid`),
} satisfies Queries<typeof contract>
