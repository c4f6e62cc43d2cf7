-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table monitor.offence (
  code text primary key check (code ~ '^\d{1,2}\.\d{1,2}\.\d{1,2}$'),
  title text not null,
  title_en text not null,
  roll_up boolean not null,
  source_code text
);
create index on monitor.offence (source_code);
comment on table monitor.offence is 'An offence of the classification of the police; codes of CBS (CRI...) never stand here (DATA-07).';
comment on column monitor.offence.code is 'Code of the police, such as 1.1.1.';
comment on column monitor.offence.title is 'Title the police gives it.';
comment on column monitor.offence.title_en is 'Title in English, of this product.';
comment on column monitor.offence.roll_up is 'Stands for other offences together and never counts in a sum (DATA-03).';
comment on column monitor.offence.source_code is 'Source of the title.';

create table monitor.crime_import (
  id uuid primary key,
  table_code text not null check (table_code ~ '^\d{5}[A-Z]+$'),
  origin text not null check (origin in ('pack', 'file', 'url')),
  name text not null,
  name_en text not null,
  retrieved_date date not null,
  borders_date date,
  period_first date not null,
  period_last date not null,
  content_hash bytea not null check (octet_length(content_hash) = 32),
  counts integer not null check (counts > 0),
  read_as_nought integer not null check (read_as_nought >= 0),
  not_published integer not null check (not_published >= 0),
  note text,
  note_en text,
  source_code text,
  imported_by uuid,
  generated boolean not null default false,
  known_at timestamptz not null,
  unique (table_code, content_hash)
);
create index on monitor.crime_import (source_code);
create index on monitor.crime_import (imported_by);
comment on table monitor.crime_import is 'A vintage: one edition of figures as it was brought in, whole or not at all (C03 a, DATA-05).';
comment on column monitor.crime_import.id is 'Random identifier.';
comment on column monitor.crime_import.table_code is 'Table of the police, such as 47013NED.';
comment on column monitor.crime_import.origin is 'From the region pack, a file or a web address.';
comment on column monitor.crime_import.name is 'Name of the file without folder, address without query, or name of the series in the pack.';
comment on column monitor.crime_import.name_en is 'The same in English, where it has words.';
comment on column monitor.crime_import.retrieved_date is 'Day of retrieval or export; among imports the later one holds.';
comment on column monitor.crime_import.borders_date is 'Municipal borders of that day lie under all years; empty when the figures do not tell.';
comment on column monitor.crime_import.period_first is 'First day of the earliest period in it.';
comment on column monitor.crime_import.period_last is 'First day of the latest period in it.';
comment on column monitor.crime_import.content_hash is 'SHA-256 over the bytes: the same bytes are one vintage.';
comment on column monitor.crime_import.counts is 'Number of figures in it.';
comment on column monitor.crime_import.read_as_nought is 'Empty cells that the sum of the offences proves to be nought.';
comment on column monitor.crime_import.not_published is 'Figures that are not published.';
comment on column monitor.crime_import.note is 'What to mind with this edition.';
comment on column monitor.crime_import.note_en is 'The same in English.';
comment on column monitor.crime_import.source_code is 'Source in the list of the region, for figures from a pack.';
comment on column monitor.crime_import.imported_by is 'Person or operator who brought it in; empty for a pack.';
comment on column monitor.crime_import.generated is 'Not published by anybody but made to show how a file of this shape works; every screen says so.';
comment on column monitor.crime_import.known_at is 'When it was brought in.';

create table monitor.crime_vintage_series (
  import_id uuid not null,
  period_kind text not null check (period_kind in ('year', 'quarter', 'month')),
  offence text not null,
  area_code text not null,
  period_froms date[] not null,
  registered integer[] not null check (cardinality(registered) = cardinality(period_froms)),
  reports integer[] not null check (cardinality(reports) = cardinality(period_froms)),
  internet_reports integer[] not null check (cardinality(internet_reports) = cardinality(period_froms)),
  primary key (import_id, period_kind, offence, area_code)
);
comment on table monitor.crime_vintage_series is 'Every figure of every vintage, one row per series, so that an old report can be made again; figure by figure it is the view crime_count.';
comment on column monitor.crime_vintage_series.import_id is 'The vintage.';
comment on column monitor.crime_vintage_series.period_kind is 'Year, quarter or month; kinds are never added up together (DATA-03).';
comment on column monitor.crime_vintage_series.offence is 'Offence by the code of the police, or kind of nuisance in a table of nuisance.';
comment on column monitor.crime_vintage_series.area_code is 'Area by its code of CBS or the police, also outside the region.';
comment on column monitor.crime_vintage_series.period_froms is 'First days of the periods, in order.';
comment on column monitor.crime_vintage_series.registered is 'Registered offences of each of these periods; empty: not published, never nought (DATA-02).';
comment on column monitor.crime_vintage_series.reports is 'Reports by victims (aangiften); empty: not published or not in this table.';
comment on column monitor.crime_vintage_series.internet_reports is 'Reports made on the internet; empty: not published or not in this table.';

create table monitor.crime_series (
  table_code text not null,
  period_kind text not null,
  offence text not null,
  area_code text not null,
  period_froms date[] not null,
  registered integer[] not null check (cardinality(registered) = cardinality(period_froms)),
  reports integer[] not null check (cardinality(reports) = cardinality(period_froms)),
  internet_reports integer[] not null check (cardinality(internet_reports) = cardinality(period_froms)),
  import_ids uuid[] not null,
  import_places smallint[] not null check (cardinality(import_places) = cardinality(period_froms)),
  primary key (table_code, period_kind, offence, area_code)
);
create index on monitor.crime_series (table_code, period_kind, area_code);
comment on table monitor.crime_series is 'The figures that hold now, one row per series: a rollup over the vintages, kept at the import, from which the screens are answered; figure by figure it is the view crime_figure.';
comment on column monitor.crime_series.table_code is 'Table of the police; tables are never mixed in one series.';
comment on column monitor.crime_series.period_kind is 'Year, quarter or month; a series has one kind (DATA-03).';
comment on column monitor.crime_series.offence is 'Offence by the code of the police, or kind of nuisance in a table of nuisance.';
comment on column monitor.crime_series.area_code is 'Area by its code.';
comment on column monitor.crime_series.period_froms is 'First days of the periods, in order.';
comment on column monitor.crime_series.registered is 'The figure of each of these periods; empty: not published.';
comment on column monitor.crime_series.reports is 'Reports by victims of each of these periods; empty: not published or not in this table.';
comment on column monitor.crime_series.internet_reports is 'Reports made on the internet; empty: not published or not in this table.';
comment on column monitor.crime_series.import_ids is 'The vintages these figures come from, each once.';
comment on column monitor.crime_series.import_places is 'Which of these vintages the figure of each period comes from, the first being 1.';

create table monitor.crime_import_refusal (
  id uuid primary key,
  name text not null,
  faults integer not null check (faults > 0),
  first_faults jsonb not null,
  refused_at timestamptz not null
);
create index on monitor.crime_import_refusal (refused_at);
comment on table monitor.crime_import_refusal is 'An import of which nothing was kept, because rows of it could not be read.';
comment on column monitor.crime_import_refusal.id is 'Random identifier.';
comment on column monitor.crime_import_refusal.name is 'Name of the file without folder, or address without query.';
comment on column monitor.crime_import_refusal.faults is 'How many rows could not be read.';
comment on column monitor.crime_import_refusal.first_faults is 'The first hundred of them: a list of {line, nl, en}.';
comment on column monitor.crime_import_refusal.refused_at is 'When it was tried.';

create table monitor.series_break (
  code text primary key,
  table_code text not null,
  break_date date not null,
  offences text[],
  body text not null,
  body_en text not null,
  source_code text,
  passage text,
  unconfirmed_because text
);
create index on monitor.series_break (source_code);
comment on table monitor.series_break is 'A day from which a series cannot be compared with before without saying so: another way of counting.';
comment on column monitor.series_break.code is 'Short name.';
comment on column monitor.series_break.table_code is 'Table of the police it is about.';
comment on column monitor.series_break.break_date is 'First day of the new way of counting.';
comment on column monitor.series_break.offences is 'Offences it touches most; empty for none in particular.';
comment on column monitor.series_break.body is 'What changed.';
comment on column monitor.series_break.body_en is 'The same in English.';
comment on column monitor.series_break.source_code is 'Source.';
comment on column monitor.series_break.passage is 'Place in the source.';
comment on column monitor.series_break.unconfirmed_because is 'Why it is to be confirmed; empty when it is not.';

-- keys
alter table monitor.offence add foreign key (source_code) references partners.source;
alter table monitor.crime_import add foreign key (source_code) references partners.source;
alter table monitor.crime_import add foreign key (imported_by) references core.person;
alter table monitor.series_break add foreign key (source_code) references partners.source;

-- functions
create function monitor.revised_in(edition uuid)
returns table (offence text, period_kind text, period_from date, area_code text, registered integer, before integer, import_before uuid) language sql stable as $$
  with own as materialized (select * from monitor.crime_vintage v where v.id = edition),
  pairs as (
    select c.offence, c.period_kind, c.area_code, c.period_froms, c.registered, b.period_froms as froms_before, b.registered as registered_before, e.id, e.place
    from own o join monitor.crime_vintage e on e.table_code = o.table_code and e.place < o.place join monitor.crime_vintage_series b on b.import_id = e.id
    join monitor.crime_vintage_series c on c.import_id = o.id and (c.period_kind, c.offence, c.area_code) = (b.period_kind, b.offence, b.area_code)
  )
  select distinct on (p.offence, p.period_kind, u.period_from, p.area_code) p.offence, p.period_kind, u.period_from, p.area_code, u.registered,
    p.registered_before[array_position(p.froms_before, u.period_from)], p.id
  from pairs p, unnest(p.period_froms, p.registered) u (period_from, registered) where u.period_from = any (p.froms_before)
  order by p.offence, p.period_kind, u.period_from, p.area_code, p.place desc $$;
comment on function monitor.revised_in(uuid) is 'The figures of an edition of which an earlier edition of the table has one too, with what it was in the last of these (C03 a).';

-- views
create view monitor.crime_vintage with (security_invoker = true) as
  select i.*, row_number() over (order by i.origin <> 'pack', i.retrieved_date, i.known_at, i.id) as place from monitor.crime_import i;
comment on view monitor.crime_vintage is 'The vintages in order of precedence: a higher place goes before a lower one in the same cell; files go before packs.';
create view monitor.crime_count with (security_invoker = true) as
  select v.import_id, v.offence, v.period_kind, u.period_from, v.area_code, u.registered, u.reports, u.internet_reports
  from monitor.crime_vintage_series v, unnest(v.period_froms, v.registered, v.reports, v.internet_reports) u (period_from, registered, reports, internet_reports);
comment on view monitor.crime_count is 'Every figure of every vintage, one row per figure.';
create view monitor.crime_figure with (security_invoker = true) as
  select s.table_code, s.offence, s.period_kind, u.period_from, s.area_code, u.registered, u.reports, u.internet_reports, s.import_ids[u.place] as import_id
  from monitor.crime_series s, unnest(s.period_froms, s.registered, s.reports, s.internet_reports, s.import_places) u (period_from, registered, reports, internet_reports, place);
comment on view monitor.crime_figure is 'The figure that holds now, one row per figure, with the vintage it comes from.';
create view monitor.crime_latest with (security_invoker = true) as
  select distinct on (v.table_code, c.offence, c.period_kind, c.period_from, c.area_code) v.table_code, c.offence, c.period_kind, c.period_from, c.area_code,
    c.registered, c.reports, c.internet_reports, c.import_id
  from monitor.crime_count c join monitor.crime_vintage v on v.id = c.import_id
  order by v.table_code, c.offence, c.period_kind, c.period_from, c.area_code, v.place desc;
comment on view monitor.crime_latest is 'What crime_figure must be, worked out anew from all vintages; slow, for tests and repair.';
