// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'

const unitJson = (code: Sql): Sql =>
  sql`(select jsonb_build_object('code', u.code, 'nl', u.name, 'en', u.name_en) from staffing.unit u where u.code = ${code})`

/** An expected change with what was posted of it; stands where c is staffing.expected_change and s its state. */
export const changeJson: Sql = sql`jsonb_build_object('code', c.code, 'kind', c.kind, 'says', jsonb_build_object('nl', c.says, 'en', c.says_en), 'fund', c.fund_code, 'expectedDate', c.expected_date,
  'from', ${unitJson(sql`c.from_unit`)}, 'to', ${unitJson(sql`c.to_unit`)}, 'category', c.category, 'theme', c.theme, 'workplace', c.workplace,
  'expected', s.expected, 'posted', s.posted, 'open', s.open, 'decision', c.decision,
  'source', (select t.title from partners.source t where t.code = c.source_code), 'passage', c.passage, 'unconfirmedBecause', c.unconfirmed_because)`

/** The posted places with unit, theme and fund, of all changes or of one. */
export const earmarksWhere = (which: Sql): Sql => sql`coalesce((
  select jsonb_agg(jsonb_build_object('postingId', m.posting_id, 'change', m.change_code, 'from', ${unitJson(sql`m.from_unit`)}, 'to', ${unitJson(sql`m.to_unit`)}, 'category', m.category, 'theme', m.theme,
    'fund', (select jsonb_build_object('code', f.code, 'nl', f.name, 'en', f.name_en) from staffing.fund f where f.code = m.fund_code),
    'fte', m.fte, 'startDate', m.start_date, 'decision', m.decision) order by m.start_date, m.posting_id)
  from staffing.earmark m where ${which}), '[]')`

/** Places whose workplace stayed while the formation went. */
export const keptJson: Sql = sql`coalesce((
  select jsonb_agg(jsonb_build_object('unit', ${unitJson(sql`k.unit_code`)}, 'formal', ${unitJson(sql`k.formal_unit_code`)}, 'category', k.category, 'fte', k.fte, 'startDate', k.start_date) order by k.start_date)
  from staffing.workplace_kept k), '[]')`
