-- SPDX-License-Identifier: EUPL-1.2
-- functions
create function monitor.areas_counted(whole text, table_code text, borders date) returns table (area_code text) language sql stable as $$
  select whole where exists (select from monitor.crime_series s where s.table_code = areas_counted.table_code and s.area_code = whole)
  union all
  select m.area_code from partners.municipalities_on(whole, borders, 'infinity') m
  where not exists (select from monitor.crime_series s where s.table_code = areas_counted.table_code and s.area_code = whole) $$;
comment on function monitor.areas_counted(text, text, date) is 'The areas whose figures make those of an area: itself when the source counts it, else its municipalities within the borders of the source.';

create function monitor.registered_by_period(whole text, of_table text, kind text, borders date, of_offences text[])
returns table (offence text, period_from date, registered integer, import_ids uuid[]) language sql stable as $$
  with counted as materialized (select area_code from monitor.areas_counted(whole, of_table, borders)),
  series as materialized (
    select s.offence, s.period_froms, s.registered, s.import_ids from monitor.crime_series s
    where s.table_code = of_table and s.period_kind = kind and s.area_code = any (array(select area_code from counted)) and (of_offences is null or s.offence = any (of_offences))
  ), used as materialized (select s.offence, array_agg(distinct i.id) as ids from series s, unnest(s.import_ids) i (id) group by 1),
  added as (
    select s.offence, u.period_from, case when count(u.registered) = (select count(*) from counted) then sum(u.registered)::integer end as registered
    from series s, unnest(s.period_froms, s.registered) u (period_from, registered) group by 1, 2
  )
  select a.offence, a.period_from, a.registered, d.ids from added a join used d on d.offence = a.offence $$;
comment on function monitor.registered_by_period(text, text, text, date, text[]) is 'Registered offences of an area per offence and period of one kind, with the vintages of the series; null when the figure of one of its parts is not published. Offences null: all.';

create function monitor.registered_yearly(whole text, of_table text, borders date, of_offences text[])
returns table (offence text, year integer, registered integer, import_ids uuid[]) language sql stable as $$
  select p.offence, extract(year from p.period_from)::integer, p.registered, p.import_ids from monitor.registered_by_period(whole, of_table, 'year', borders, of_offences) p $$;
comment on function monitor.registered_yearly(text, text, date, text[]) is 'Registered offences of an area per offence and year, with the vintages they come from; null when the figure of one of its parts is not published. Offences null: all.';

create function monitor.residents_each(municipalities text[], borders date) returns table (area_code text, year integer, persons integer) language sql stable as $$
  with recursive origin as (
    select m as area_code, m as part from unnest(municipalities) m
    union
    select o.area_code, c.old_code from origin o join partners.area_change_state c on c.new_code = o.part and c.change_date <= borders
  )
  select o.area_code, p.year, sum(p.persons)::integer from origin o join partners.population_state p on p.area_code = o.part group by 1, 2 $$;
comment on function monitor.residents_each(text[], date) is 'Average residents of municipalities per year on the ground they have within these borders: those that were merged into one count along for the years before.';

create function monitor.residents_yearly(whole text, borders date) returns table (year integer, persons integer) language sql stable as $$
  with own as materialized (
    select p.year, p.persons from partners.population_state p
    where p.area_code = whole and not exists (select from partners.area_state a where a.code = whole and a.kind = 'municipality')
  ), parts as materialized (select array_agg(m.area_code) as codes from partners.municipalities_on(whole, borders, 'infinity') m where not exists (select from own))
  select e.year, sum(e.persons)::integer from parts, lateral monitor.residents_each(parts.codes, borders) e group by e.year
  union all
  select year, persons from own $$;
comment on function monitor.residents_yearly(text, date) is 'Average residents of an area per year: its own figure where there is one, and else that of its municipalities on the same ground.';

create function monitor.shown_region(today date) returns table (unit_code text, borders date, region text, period text) language sql stable as $$
  select p.unit_code, coalesce((select max(i.borders_date) from monitor.crime_series s, unnest(s.import_ids) u (id) join monitor.crime_import i on i.id = u.id
      where s.table_code = '47013NED' and s.period_kind = 'year' and s.offence = '0.0.0' and s.area_code = p.unit_code), today), p.region, p.period
  from partners.strategy_period p
  order by exists (select from monitor.indicator i where (i.region, i.period) = (p.region, p.period) and i.printed_change is not null) desc, p.period_from <= today desc, p.period_from desc limit 1 $$;
comment on function monitor.shown_region(date) is 'The unit whose figures are shown when nothing else is asked, and the day of the municipal borders under them.';

create function monitor.shown_areas(unit text, borders date) returns table (code text, kind text, name jsonb, district_code text) language sql stable as $$
  with belongs as (
    select m.area_code, min(m.district_code) as district_code from partners.region_municipality m where m.unit_code = unit and partners.holds(m.valid_from, m.valid_to, borders) group by 1
  )
  select distinct on (a.code) a.code, a.kind, jsonb_build_object('nl', a.name, 'en', a.name_en), b.district_code
  from partners.area_state a left join belongs b on b.area_code = a.code
  where a.code = unit or b.area_code is not null or a.code in (select district_code from belongs)
  order by a.code, a.valid_from desc nulls last $$;
comment on function monitor.shown_areas(text, date) is 'The unit, its districts and its municipalities on a day, with their names.';

create function monitor.sources_of(imports uuid[]) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'table', i.table_code, 'origin', i.origin, 'name', jsonb_build_object('nl', i.name, 'en', i.name_en), 'retrievedDate', i.retrieved_date,
      'bordersDate', i.borders_date, 'generated', i.generated, 'note', case when i.note is not null then jsonb_build_object('nl', i.note, 'en', coalesce(i.note_en, i.note)) end,
      'title', c.title, 'publisher', c.publisher, 'licence', c.licence) order by i.retrieved_date, i.name), '[]')
  from monitor.crime_import i left join partners.source_state c on c.code = coalesce(i.source_code, (select p.source_code from monitor.crime_import p where p.origin = 'pack' and p.table_code = i.table_code limit 1))
  where i.id = any (imports) $$;
comment on function monitor.sources_of(uuid[]) is 'Where figures come from, for a screen: table, edition, day of retrieval, borders, licence, and whether they are made up.';
