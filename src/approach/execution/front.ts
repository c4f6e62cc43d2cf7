// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'

interface Both {
  nl: string
  en: string
}

/** What the front page tells of a region: its strategy, its priorities and ambitions, and the first of its counted indicators. */
export interface Front {
  region: Both
  title: Both
  fromYear: number
  lastYear: number
  priorities: { id: string; title: Both; body: Both; ambitions: Both[] }[]
  municipalities: number
  figure: {
    name: Both
    definition: Both
    /** The last year before the strategy: what it compares itself with. */
    baselineYear: number
    years: { year: number; value: number }[]
    source: { table: string; title: string; publisher: string; retrievedDate: string | null; licence: string } | null
  } | null
}

/** Reads the front page of the strategy that is in force, or the last one; its figure comes from the newest strategy that has one. Null without a region. */
export async function readFront(read: Reading): Promise<Front | null> {
  const today = dateOf(read.now)
  const answer = await read.json(sql`
    with chosen as (select * from partners.strategy_period order by period_from <= ${today}::date desc, period_from desc limit 1),
    counted as (
      select i.*, p.period_from from monitor.indicator i join partners.strategy_period p using (region, period)
      where exists (select from monitor.indicator_year v where (v.region, v.period, v.code) = (i.region, i.period, i.code) and v.value is not null)
      order by p.period_from <= ${today}::date desc, p.period_from desc, i.place limit 1),
    shown as (
      select i.id, i.kind, i.place, w.title_nl, w.title_en, w.body_nl, w.body_en from chosen c
      join strategy.item i on i.region = c.region and i.period = c.period join strategy.wording_span w on w.item_id = i.id and w.valid_to is null)
    select json_build_object(
      'region', json_build_object('nl', c.name, 'en', c.name_en), 'title', json_build_object('nl', c.title, 'en', c.title_en),
      'fromYear', extract(year from c.period_from)::int, 'lastYear', extract(year from c.period_to - 1)::int,
      'priorities', coalesce((select json_agg(json_build_object('id', s.id, 'title', json_build_object('nl', s.title_nl, 'en', s.title_en), 'body', json_build_object('nl', s.body_nl, 'en', s.body_en),
          'ambitions', coalesce((select json_agg(json_build_object('nl', n.title_nl, 'en', n.title_en) order by n.place)
            from strategy.tie_span t join shown n on n.id = t.to_item_id and n.kind = 'ambition' where t.from_item_id = s.id and t.valid_to is null), '[]')) order by s.place)
        from shown s where s.kind = 'priority'), '[]'),
      'municipalities', (select count(*) from partners.region_municipality m
        where m.unit_code = c.unit_code and daterange(m.valid_from, m.valid_to) @> least(${today}::date, c.period_to - 1)),
      'figure', (select json_build_object('name', json_build_object('nl', f.name_nl, 'en', f.name_en), 'definition', json_build_object('nl', f.definition_nl, 'en', f.definition_en),
          'baselineYear', extract(year from f.period_from)::int - 1,
          'years', (select json_agg(json_build_object('year', v.year, 'value', v.value) order by v.year) from monitor.indicator_year v
            where (v.region, v.period, v.code) = (f.region, f.period, f.code) and v.value is not null),
          'source', (select json_build_object('table', m.table_code, 'title', s.title, 'publisher', s.publisher, 'retrievedDate', m.retrieved_date, 'licence', s.licence)
            from monitor.crime_import m join partners.source_state s on s.code = m.source_code
            where m.id in (select unnest(v.imports) from monitor.indicator_year v where (v.region, v.period, v.code) = (f.region, f.period, f.code)) order by m.retrieved_date desc limit 1))
        from counted f))
    from chosen c`)
  return answer && (JSON.parse(answer.json) as Front)
}
