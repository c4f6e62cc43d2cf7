-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table monitor.peer (
  area_code text primary key,
  name text not null,
  km2 numeric not null check (km2 > 0),
  source_code text
);
create index on monitor.peer (source_code);
comment on table monitor.peer is 'A municipality of the country, to compare with (C25 a).';
comment on column monitor.peer.area_code is 'Code of CBS.';
comment on column monitor.peer.name is 'Name.';
comment on column monitor.peer.km2 is 'Surface in square kilometres, to tell dense from sparse.';
comment on column monitor.peer.source_code is 'Source of the residents.';

create table monitor.peer_population (
  area_code text not null references monitor.peer,
  year integer not null,
  persons integer not null check (persons > 0),
  primary key (area_code, year)
);
comment on table monitor.peer_population is 'Average residents of a municipality in a year, on the borders of the counts (C25 b).';
comment on column monitor.peer_population.area_code is 'The municipality.';
comment on column monitor.peer_population.year is 'The year.';
comment on column monitor.peer_population.persons is 'Average residents.';

create table monitor.benchmark (
  id uuid primary key,
  offence text not null,
  year integer not null check (year between 1990 and 2100),
  reason text not null check (length(reason) between 10 and 1000),
  opened_date date not null,
  context_until date not null check (context_until >= opened_date + 14),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  unique (offence, year)
);
create index on monitor.benchmark (person_id);
create index on monitor.benchmark (organisation_id);
comment on table monitor.benchmark is 'A comparison of all municipalities of the region that the bureau announces; others see each other’s place once the term has passed (C25 d).';
comment on column monitor.benchmark.id is 'Identifier.';
comment on column monitor.benchmark.offence is 'Offence by the code of the police.';
comment on column monitor.benchmark.year is 'Year of the counts.';
comment on column monitor.benchmark.reason is 'Why it is compared and what is done with it.';
comment on column monitor.benchmark.opened_date is 'Day on which it was announced.';
comment on column monitor.benchmark.context_until is 'Last day on which a municipality can add context before others see it; two weeks at least.';
comment on column monitor.benchmark.person_id is 'Who announced it.';
comment on column monitor.benchmark.organisation_id is 'For which organisation.';
comment on column monitor.benchmark.known_at is 'When it was entered.';

create table monitor.benchmark_context (
  id uuid primary key,
  benchmark_id uuid not null references monitor.benchmark,
  body text not null check (length(body) between 10 and 1000),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.benchmark_context (benchmark_id, organisation_id, known_at);
create index on monitor.benchmark_context (person_id);
create index on monitor.benchmark_context (organisation_id);
comment on table monitor.benchmark_context is 'What a municipality wants to be known beside its place in a comparison; a later one comes before an earlier one (C25 d).';
comment on column monitor.benchmark_context.id is 'Identifier.';
comment on column monitor.benchmark_context.benchmark_id is 'The comparison.';
comment on column monitor.benchmark_context.body is 'The context.';
comment on column monitor.benchmark_context.person_id is 'Who wrote it.';
comment on column monitor.benchmark_context.organisation_id is 'The municipality.';
comment on column monitor.benchmark_context.known_at is 'When it was entered.';

-- functions
create function monitor.compared_in(of_offence text, of_year integer, unit text, borders date)
returns table (area_code text, name text, km2 numeric, registered integer, residents integer, own boolean, import_ids uuid[]) language sql stable as $$
  with members as materialized (select m.area_code from partners.municipalities_on(unit, borders, 'infinity') m),
  ground as materialized (select r.* from (select array_agg(m.area_code) as codes from members m) m, lateral monitor.residents_each(m.codes, borders) r where r.year = of_year)
  select p.area_code, p.name, p.km2, s.registered[array_position(s.period_froms, make_date(of_year, 1, 1))], coalesce(g.persons, q.persons), m.area_code is not null, s.import_ids
  from monitor.peer p left join members m on m.area_code = p.area_code left join ground g on g.area_code = p.area_code
  left join monitor.peer_population q on q.area_code = p.area_code and q.year = of_year
  left join monitor.crime_series s on s.table_code = '47013NED' and s.period_kind = 'year' and s.offence = of_offence and s.area_code = p.area_code $$;
comment on function monitor.compared_in(text, integer, text, date) is 'Every municipality of the country with its count and its residents in a year, and whether it is one of the region.';

-- keys
alter table monitor.peer add foreign key (source_code) references partners.source;
alter table monitor.benchmark add foreign key (offence) references monitor.offence;

-- views
create view monitor.benchmark_context_state with (security_invoker = true) as
  select distinct on (c.benchmark_id, c.organisation_id) c.id, c.benchmark_id, c.organisation_id, c.body, c.known_at, o.code as area_code, o.name
  from monitor.benchmark_context c join core.organisation o on o.id = c.organisation_id order by c.benchmark_id, c.organisation_id, c.known_at desc, c.id;
comment on view monitor.benchmark_context_state is 'The context that holds now, per comparison and municipality.';
