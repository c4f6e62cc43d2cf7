-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table monitor.indicator (
  region text not null,
  period text not null,
  code text not null,
  place integer not null,
  kind text not null check (kind in ('quantitative', 'qualitative')),
  name_nl text not null,
  name_en text not null,
  definition_nl text not null,
  definition_en text not null,
  unit text not null,
  frequency text not null,
  owner_code text,
  table_code text,
  offences text[] not null default '{}',
  printed_change numeric,
  printed_baseline integer,
  printed_target integer,
  source_code text,
  passage text,
  unconfirmed_because text,
  primary key (region, period, code)
);
create index on monitor.indicator (source_code);
comment on table monitor.indicator is 'An indicator that the partners agreed on for a strategy period (C24 a).';
comment on column monitor.indicator.region is 'Region of the strategy.';
comment on column monitor.indicator.period is 'Years of the strategy: 2019-2022.';
comment on column monitor.indicator.code is 'Short name.';
comment on column monitor.indicator.place is 'Order.';
comment on column monitor.indicator.kind is 'Counted, or told by a rubric.';
comment on column monitor.indicator.name_nl is 'Name in Dutch.';
comment on column monitor.indicator.name_en is 'Name in English.';
comment on column monitor.indicator.definition_nl is 'What it counts, in Dutch.';
comment on column monitor.indicator.definition_en is 'What it counts, in English.';
comment on column monitor.indicator.unit is 'Unit of the value.';
comment on column monitor.indicator.frequency is 'How often it is renewed.';
comment on column monitor.indicator.owner_code is 'Organisation that keeps it.';
comment on column monitor.indicator.table_code is 'Table of registered crime it is counted from, such as 47013NED.';
comment on column monitor.indicator.offences is 'Police codes it adds up; never the total together with its parts (DATA-03).';
comment on column monitor.indicator.printed_change is 'Change in percent that the strategy prints, kept beside what we compute.';
comment on column monitor.indicator.printed_baseline is 'Year the printed change counts from.';
comment on column monitor.indicator.printed_target is 'Year the printed change counts to.';
comment on column monitor.indicator.source_code is 'Source of the agreement.';
comment on column monitor.indicator.passage is 'Place in the source.';
comment on column monitor.indicator.unconfirmed_because is 'Why the definition still has to be confirmed.';

-- keys
alter table monitor.indicator add foreign key (region, period) references partners.region_period;
alter table monitor.indicator add foreign key (source_code) references partners.source;

-- views
create view monitor.indicator_year with (security_invoker = true) as
  select i.region, i.period, i.code, extract(year from f.period_from)::integer as year,
    case when count(f.registered) = cardinality(i.offences) then sum(f.registered)::integer end as value, array_agg(distinct f.import_id) as imports
  from monitor.indicator i
  join partners.region_period p on p.region = i.region and p.period = i.period
  join monitor.crime_figure f on f.table_code = i.table_code and f.offence = any (i.offences) and f.area_code = p.unit_code and f.period_kind = 'year'
  where cardinality(i.offences) > 0
  group by i.region, i.period, i.code, i.offences, f.period_from;
comment on view monitor.indicator_year is 'The value of a counted indicator for the whole region per year: null when one of its figures is not published.';
