// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { compare } from '../registered-crime/public.ts'

interface Both {
  nl: string
  en: string
}

/** A counted indicator over the years, with the table it comes from. */
export interface KeyFigure {
  code: string
  name: Both
  definition: Both
  /** The last year before the strategy. */
  baselineYear: number
  years: { year: number; value: number | null }[]
  source: { publisher: string; table: string; retrievedDate: string } | null
  /** From the baseline year, or the first, to the last year with a value; null when there is nothing to compare. */
  compared: { from: Year; to: Year; share: number | null; low: number; high: number | null; unstable: boolean } | null
}

interface Year {
  year: number
  value: number
}

/** The strategy as residents read it: priorities with what is wanted and what is done. */
export interface InShort {
  region: Both
  title: Both
  fromYear: number
  lastYear: number
  priorities: { code: string; title: Both; body: Both; ambitions: Both[]; actions: Both[] }[]
}

const chosen = (today: string) =>
  sql`select * from partners.strategy_period order by period_from <= ${today}::date desc, period_from desc limit 1`

/** The counted indicators of the strategy that is in force, or of the newest one that has figures. */
export async function readKeyFigures(read: Reading): Promise<KeyFigure[]> {
  const answer = await read.json(sql`
    with counted as (
      select p.* from partners.strategy_period p where (p.region, p.period) in (select v.region, v.period from monitor.indicator_year v where v.value is not null)
      order by p.period_from <= ${dateOf(read.now)}::date desc, p.period_from desc limit 1)
    select coalesce(json_agg(json_build_object('code', i.code, 'name', json_build_object('nl', i.name_nl, 'en', i.name_en), 'definition', json_build_object('nl', i.definition_nl, 'en', i.definition_en),
      'baselineYear', extract(year from c.period_from)::int - 1,
      'years', (select json_agg(json_build_object('year', v.year, 'value', v.value) order by v.year) from monitor.indicator_year v where (v.region, v.period, v.code) = (i.region, i.period, i.code)),
      'source', (select json_build_object('publisher', s.publisher, 'table', m.table_code, 'retrievedDate', m.retrieved_date) from monitor.crime_import m join partners.source_state s on s.code = m.source_code
        where m.id in (select unnest(v.imports) from monitor.indicator_year v where (v.region, v.period, v.code) = (i.region, i.period, i.code)) order by m.retrieved_date desc limit 1)) order by i.place), '[]')
    from counted c join monitor.indicator i using (region, period)
    where exists (select from monitor.indicator_year v where (v.region, v.period, v.code) = (i.region, i.period, i.code) and v.value is not null)`)
  const figures = answer ? (JSON.parse(answer.json) as Omit<KeyFigure, 'compared'>[]) : []
  return figures.map(figure => ({ ...figure, compared: comparedOf(figure) }))
}

function comparedOf({ years, baselineYear }: Omit<KeyFigure, 'compared'>): KeyFigure['compared'] {
  const known = years.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]))
  const from = known.find(({ year }) => year === baselineYear) ?? known[0]
  const to = known.at(-1)
  if (!from || !to) return null
  const counted = ({ value }: Year) => ({ registered: value, population: null })
  const { change, unstable } = compare(counted(from), counted(to))
  return change && { from, to, ...change, unstable }
}

/** The strategy that is in force, or the last one; null without a region. */
export async function readInShort(read: Reading): Promise<InShort | null> {
  const answer = await read.json(sql`
    with c as (${chosen(dateOf(read.now))}), shown as (
      select i.id, i.kind, i.code, i.place, json_build_object('nl', w.title_nl, 'en', w.title_en) as title, json_build_object('nl', w.body_nl, 'en', w.body_en) as body
      from c join strategy.item i on i.region = c.region and i.period = c.period join strategy.wording_span w on w.item_id = i.id and w.valid_to is null),
    tied as (select t.from_item_id, t.to_item_id from strategy.tie_span t where t.valid_to is null)
    select json_build_object('region', json_build_object('nl', c.name, 'en', c.name_en), 'title', json_build_object('nl', c.title, 'en', c.title_en),
      'fromYear', extract(year from c.period_from)::int, 'lastYear', extract(year from c.period_to - 1)::int,
      'priorities', coalesce((select json_agg(json_build_object('code', p.code, 'title', p.title, 'body', p.body,
        'ambitions', coalesce((select json_agg(a.title order by a.place) from tied t join shown a on a.id = t.to_item_id and a.kind = 'ambition' where t.from_item_id = p.id), '[]'),
        'actions', coalesce((select json_agg(x.title order by x.place) from (select distinct on (b.id) b.title, b.place from tied t join shown a on a.id = t.to_item_id and a.kind = 'ambition'
          join tied u on u.from_item_id = a.id join shown b on b.id = u.to_item_id and b.kind = 'action' where t.from_item_id = p.id order by b.id) x), '[]')) order by p.place)
        from shown p where p.kind = 'priority'), '[]')) from c`)
  return answer && (JSON.parse(answer.json) as InShort)
}
