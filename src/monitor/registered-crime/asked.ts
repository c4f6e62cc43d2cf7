// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'

/** What is asked for; what is left out follows from the strategy: the whole unit, all offences, the years of its own comparison. */
export interface Asked {
  area?: string | undefined
  offence?: string | undefined
  period?: string | undefined
  from?: number | undefined
  to?: number | undefined
}

/**
 * The common ground of every question, as `with` parts: `strategy` (one row: the period whose indicators are shown), `asked` (one row: area,
 * offence, years, borders of the edition that holds), `named` (names of areas) and `figures` (yearly figures of the area, all offences).
 */
export function ground({ area, offence, period, from, to }: Asked, today: string): Sql {
  return sql`
  strategy as materialized (
    select p.region, p.period, p.title, p.title_en, p.unit_code, extract(year from p.period_from)::integer as from_year, extract(year from p.period_to - 1)::integer as to_year,
      coalesce((select i.table_code from monitor.indicator i where (i.region, i.period) = (p.region, p.period) and i.table_code is not null order by i.place limit 1), '47013NED') as table_code,
      (select min(i.printed_baseline) from monitor.indicator i where (i.region, i.period) = (p.region, p.period)) as baseline,
      (select max(i.printed_target) from monitor.indicator i where (i.region, i.period) = (p.region, p.period)) as target
    from partners.strategy_period p
    where coalesce(p.period = ${period ?? null}::text, true)
    order by exists (select from monitor.indicator i where (i.region, i.period) = (p.region, p.period) and i.printed_change is not null) desc,
      p.period_from <= ${today}::date desc, p.period_from desc limit 1
  ), edition as materialized (
    select min(extract(year from f.period_from))::integer as first_year, max(extract(year from f.period_from))::integer as last_year,
      array_agg(extract(year from f.period_from)::integer order by f.period_from) as years,
      (select max(i.borders_date) from monitor.crime_import i where i.id in (select unnest(c.import_ids) from strategy s join monitor.crime_series c on c.table_code = s.table_code and c.period_kind = 'year'
        and c.offence = '0.0.0' and c.area_code = s.unit_code)) as borders_date
    from strategy s join monitor.crime_series c on c.table_code = s.table_code and c.offence = '0.0.0' and c.period_kind = 'year' and c.area_code = s.unit_code,
      unnest(c.period_froms) f (period_from)
  ), asked as materialized (
    select coalesce(${area ?? null}::text, s.unit_code) as area, coalesce(${offence ?? null}::text, '0.0.0') as offence,
      coalesce(${from ?? null}::integer, s.baseline, e.first_year, s.from_year) as from_year,
      coalesce(${to ?? null}::integer, s.target, e.last_year, s.to_year) as to_year,
      e.borders_date, coalesce(e.borders_date, ${today}::date) as borders, coalesce(e.years, '{}') as years
    from strategy s, edition e
  ), named as materialized (
    select distinct on (a.code) a.code, a.kind, jsonb_build_object('nl', a.name, 'en', a.name_en) as name from partners.area_state a order by a.code, a.valid_from desc nulls last
  ), figures as materialized (
    select y.* from strategy s, asked k, lateral monitor.registered_yearly(k.area, s.table_code, k.borders, null) y
  ), belongs as materialized (
    select m.area_code, min(m.district_code) as district_code, min(m.unit_code) as unit_code from asked k, partners.region_municipality m where partners.holds(m.valid_from, m.valid_to, k.borders) group by 1
  ), residents as materialized (
    select r.* from asked k, lateral monitor.residents_yearly(k.area, k.borders) r
  )`
}

/** The parts of the answer that say where and when: fields of one jsonb object. `used` selects the identifiers of the vintages in the answer. */
export function around(used: Sql): Sql {
  return sql`
    'area', (select jsonb_build_object('code', n.code, 'name', n.name, 'kind', n.kind, 'district', (select b.district_code from belongs b where b.area_code = n.code)) from named n where n.code = k.area),
    'offence', (select jsonb_build_object('code', o.code, 'title', jsonb_build_object('nl', o.title, 'en', o.title_en)) from monitor.offence o where o.code = k.offence),
    'from', k.from_year, 'to', k.to_year, 'years', to_jsonb(k.years), 'bordersDate', k.borders_date,
    'strategy', jsonb_build_object('period', s.period, 'title', jsonb_build_object('nl', s.title, 'en', s.title_en), 'fromYear', s.from_year, 'toYear', s.to_year),
    'breaks', coalesce((select jsonb_agg(jsonb_build_object('date', b.break_date, 'offences', b.offences, 'body', jsonb_build_object('nl', b.body, 'en', b.body_en), 'unconfirmedBecause', b.unconfirmed_because) order by b.break_date)
      from monitor.series_break b where b.table_code = s.table_code and (b.offences is null or k.offence = '0.0.0' or k.offence = any (b.offences))), '[]'),
    'sources', monitor.sources_of(array(${used}))`
}
