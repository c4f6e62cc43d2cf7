-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table monitor.nuisance_kind (
  code text primary key check (code ~ '^[A-Z0-9][A-Z0-9.]{0,11}$'),
  title text not null,
  title_en text not null,
  invented boolean not null
);
comment on table monitor.nuisance_kind is 'A kind of nuisance in the tables 47021NED and 47024NED; never added to offences.';
comment on column monitor.nuisance_kind.code is 'Key in the table.';
comment on column monitor.nuisance_kind.title is 'Name.';
comment on column monitor.nuisance_kind.title_en is 'Name in English.';
comment on column monitor.nuisance_kind.invented is 'Whether key and name are made up for a demonstration.';

-- functions
create function monitor.table_with(kind text, tables text[]) returns text language sql stable as $$
  select t.code from unnest(tables) with ordinality t (code, place)
  where exists (select from monitor.crime_series s where s.table_code = t.code and s.period_kind = kind) order by t.place limit 1 $$;
comment on function monitor.table_with(text, text[]) is 'The first of these tables that has figures of this kind of period; null when none has.';

create function monitor.offences_in(of_table text, kind text) returns table (offence text) language sql stable as $$
  with recursive found as (
    select min(s.offence) as offence from monitor.crime_series s where s.table_code = of_table and s.period_kind = kind
    union all
    select (select min(s.offence) from monitor.crime_series s where s.table_code = of_table and s.period_kind = kind and s.offence > f.offence) from found f where f.offence is not null
  )
  select f.offence from found f where f.offence is not null $$;
comment on function monitor.offences_in(text, text) is 'The offences of which a table has series of this kind of period, each found by a step in the index and not by reading its series.';
