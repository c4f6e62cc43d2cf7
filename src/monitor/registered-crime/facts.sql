-- SPDX-License-Identifier: EUPL-1.2
-- functions
create function monitor.areas_counted(whole text, table_code text, borders date) returns table (area_code text) language sql stable as $$
  select whole where exists (select from monitor.crime_figure f where f.table_code = areas_counted.table_code and f.offence = '0.0.0' and f.period_kind = 'year' and f.area_code = whole)
  union all
  select m.area_code from partners.municipalities_on(whole, borders, 'infinity') m
  where not exists (select from monitor.crime_figure f where f.table_code = areas_counted.table_code and f.offence = '0.0.0' and f.period_kind = 'year' and f.area_code = whole) $$;
comment on function monitor.areas_counted(text, text, date) is 'The areas whose figures make those of an area: itself when the source counts it, else its municipalities within the borders of the source.';

create function monitor.registered_yearly(whole text, of_table text, borders date, of_offences text[])
returns table (offence text, year integer, registered integer, import_ids uuid[]) language sql stable as $$
  with counted as materialized (select area_code from monitor.areas_counted(whole, of_table, borders))
  select f.offence, extract(year from f.period_from)::integer,
    case when count(f.registered) = (select count(*) from counted) then sum(f.registered)::integer end, array_agg(distinct f.import_id)
  from monitor.crime_figure f
  where f.table_code = of_table and f.period_kind = 'year' and f.area_code = any (array(select area_code from counted)) and (of_offences is null or f.offence = any (of_offences))
  group by 1, 2 $$;
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
