// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { ground } from './asked.ts'

interface Both {
  nl: string
  en: string
}

/** An edition of figures that was used: what is needed to find it again. */
export interface Vintage {
  id: string
  table: string
  origin: 'pack' | 'file' | 'url'
  name: Both
  retrievedDate: string
  bordersDate: string | null
  sha256: string
  title: string | null
  publisher: string | null
  licence: string | null
  address: string | null
  note: Both | null
  /** The years of the account in which figures of this edition hold; another edition may hold in the other years. */
  years: number[]
}

/** Where numbers of residents come from. */
export interface ResidentsSource {
  title: string
  publisher: string
  licence: string
}

/** Yearly counts of one offence in one area: [year, registered], null where it is not published; with the vintages that hold in these years. */
export interface AreaCounts {
  area: string
  offence: string
  years: [number, number | null][]
  vintages: string[]
}

/** All counts that an account over a period rests on. */
export interface CountsOfAreas {
  period: { region: string; code: string; title: Both; unit: string; table: string; fromYear: number; toYear: number; firstYear: number }
  bordersDate: string | null
  areas: { code: string; name: Both; kind: 'region' | 'district' | 'municipality'; district: string | null; until: string | null }[]
  offences: { code: string; title: Both; rollUp: boolean }[]
  counts: AreaCounts[]
  residents: { area: string; years: [number, number][] }[]
  residentsSources: ResidentsSource[]
  breaks: { date: string; offences: string[] | null; body: Both }[]
  vintages: Vintage[]
}

/**
 * Counts of every offence for the region, its districts and every municipality that belonged to it in the period, from the first year that
 * the strategy compares to its last. Null when there is no such period.
 */
export async function countsOfAreas(read: Reading, period: string): Promise<CountsOfAreas | null> {
  const [found] = await read.rows<{ counted: CountsOfAreas | null }>(sql`
    with ${ground({ period }, dateOf(read.now))},
    span as materialized (select p.period_from, p.period_to, coalesce(s.baseline, s.from_year - 4) as first_year, s.to_year from strategy s join partners.strategy_period p on p.period = s.period),
    municipalities as materialized (
      select distinct on (m.area_code) m.area_code as code, m.district_code, m.valid_to from strategy s, span, partners.region_municipality m
      where m.unit_code = s.unit_code and coalesce(m.valid_from < span.period_to, true) and coalesce(m.valid_to > span.period_from, true)
      order by m.area_code, m.valid_from desc nulls last
    ), areas as materialized (
      select s.unit_code as code, 'region' as kind, null::text as district, null::date as until from strategy s
      union all select distinct m.district_code, 'district', null, null::date from municipalities m
      union all select m.code, 'municipality', m.district_code, m.valid_to from municipalities m
    ), counted as materialized (
      select a.code, y.offence, y.year, y.registered from areas a, strategy s, asked k, span, lateral monitor.registered_yearly(a.code, s.table_code, k.borders, null) y
      where y.year between span.first_year and span.to_year
    ), used as materialized (
      select a.code, f.offence, f.import_id, array_agg(distinct extract(year from f.period_from)::integer) as years
      from areas a cross join strategy s cross join asked k cross join span cross join lateral monitor.areas_counted(a.code, s.table_code, k.borders) p
      join monitor.crime_figure f on f.table_code = s.table_code and f.area_code = p.area_code and f.period_kind = 'year'
        and extract(year from f.period_from) between span.first_year and span.to_year
      group by a.code, f.offence, f.import_id
    ), gathered as materialized (
      select c.code, c.offence, jsonb_agg(jsonb_build_array(c.year, c.registered) order by c.year) as years,
        (select jsonb_agg(u.import_id order by u.import_id) from used u where (u.code, u.offence) = (c.code, c.offence)) as vintages
      from counted c group by c.code, c.offence
    )
    select jsonb_build_object(
      'period', jsonb_build_object('region', s.region, 'code', s.period, 'title', jsonb_build_object('nl', s.title, 'en', s.title_en), 'unit', s.unit_code, 'table', s.table_code,
        'fromYear', s.from_year, 'toYear', s.to_year, 'firstYear', span.first_year),
      'bordersDate', k.borders_date,
      'areas', (select jsonb_agg(jsonb_build_object('code', a.code, 'name', n.name, 'kind', a.kind, 'district', a.district, 'until', a.until)
        order by a.kind = 'municipality', a.kind = 'district', n.name ->> 'nl' collate extension.nl) from areas a join named n on n.code = a.code),
      'offences', (select jsonb_agg(jsonb_build_object('code', o.code, 'title', jsonb_build_object('nl', o.title, 'en', o.title_en), 'rollUp', o.roll_up) order by string_to_array(o.code, '.')::integer[]) from monitor.offence o),
      'counts', coalesce((select jsonb_agg(jsonb_build_object('area', g.code, 'offence', g.offence, 'years', g.years, 'vintages', g.vintages) order by g.code, string_to_array(g.offence, '.')::integer[]) from gathered g), '[]'),
      'residents', coalesce((select jsonb_agg(jsonb_build_object('area', r.code, 'years', r.years) order by r.code) from (
        select a.code, jsonb_agg(jsonb_build_array(y.year, y.persons) order by y.year) as years from areas a, lateral monitor.residents_yearly(a.code, k.borders) y
        where y.year between span.first_year and span.to_year group by a.code) r), '[]'),
      'residentsSources', coalesce((select jsonb_agg(jsonb_build_object('title', c.title, 'publisher', c.publisher, 'licence', c.licence) order by c.code) from partners.source_state c
        where c.code in (select p.source_code from partners.population_state p join areas a on a.code = p.area_code join span on p.year between span.first_year and span.to_year)), '[]'),
      'breaks', coalesce((select jsonb_agg(jsonb_build_object('date', b.break_date, 'offences', b.offences, 'body', jsonb_build_object('nl', b.body, 'en', b.body_en)) order by b.break_date)
        from monitor.series_break b where b.table_code = s.table_code), '[]'),
      'vintages', coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'table', i.table_code, 'origin', i.origin, 'name', jsonb_build_object('nl', i.name, 'en', i.name_en), 'retrievedDate', i.retrieved_date,
          'bordersDate', i.borders_date, 'sha256', encode(i.content_hash, 'hex'), 'title', c.title, 'publisher', c.publisher, 'licence', c.licence, 'address', c.address,
          'years', (select jsonb_agg(distinct y order by y) from used u, unnest(u.years) y where u.import_id = i.id),
          'note', case when i.note is not null then jsonb_build_object('nl', i.note, 'en', coalesce(i.note_en, i.note)) end) order by i.retrieved_date, i.name, i.id)
        from monitor.crime_import i left join partners.source_state c on c.code = coalesce(i.source_code, (select p.source_code from monitor.crime_import p where p.origin = 'pack' and p.table_code = i.table_code limit 1))
        where i.id in (select u.import_id from used u)), '[]')) as counted
    from strategy s, asked k, span`)
  return found?.counted ?? null
}
