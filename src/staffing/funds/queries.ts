// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'

const fundJson: Sql = sql`jsonb_build_object('code', f.code, 'name', jsonb_build_object('nl', f.name, 'en', f.name_en), 'giver', jsonb_build_object('nl', f.giver, 'en', f.giver_en),
  'conditions', jsonb_build_object('nl', f.conditions, 'en', f.conditions_en), 'theme', f.theme, 'validFrom', f.valid_from, 'validTo', f.valid_to,
  'source', (select s.title from partners.source s where s.code = f.source_code), 'passage', f.passage, 'unconfirmedBecause', f.unconfirmed_because,
  'sums', (select jsonb_agg(jsonb_build_object('measure', s.measure, 'allotted', s.allotted, 'claimed', s.claimed, 'spent', s.spent, 'accounted', s.accounted) order by s.measure desc)
    from staffing.fund_state s where s.code = f.code))`

/** Where something is for: a district by its code, or the unit that a posting goes to. */
const placeJson = (area: Sql, unit: Sql): Sql => sql`(select jsonb_build_object('code', found.code, 'name', found.name) from (
  select a.code, a.name from partners.area_state a where a.code = ${area} union all select u.code, u.name from staffing.unit u where u.code = ${unit}) found limit 1)`

export const queries = {
  listFunds: read =>
    read.json(
      sql`select json_build_object('funds', coalesce(json_agg(${fundJson} order by f.place, f.code), '[]'::json)) from staffing.fund f`,
    ),

  readFund: (read, { code }) =>
    read.json(sql`select (${fundJson} || jsonb_build_object(
        'claims', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'measure', c.measure, 'amount', c.amount, 'place', ${placeJson(sql`c.area_code`, sql`c.unit_code`)}, 'theme', c.theme, 'purpose', c.purpose,
            'decision', c.decision, 'decisionId', c.decision_id, 'decidedDate', c.decided_date, 'postingId', c.posting_id) order by c.decided_date desc nulls last, c.id)
          from staffing.fund_claim_state c where c.fund_code = f.code), '[]'),
        'entries', coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'measure', e.measure, 'amount', e.amount, 'year', e.year, 'place', ${placeJson(sql`e.area_code`, sql`null`)}, 'theme', e.theme,
            'statement', e.statement) order by e.year desc, e.known_at desc) from staffing.fund_entry e where e.fund_code = f.code), '[]'),
        'districts', coalesce((select jsonb_agg(jsonb_build_object('code', a.code, 'name', a.name) order by a.name collate extension.nl) from partners.area_state a where a.kind = 'district'), '[]')))::json
      from staffing.fund f where f.code = ${code}`),
} satisfies Queries<typeof contract>
