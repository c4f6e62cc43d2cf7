-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table partners.source (
  code text primary key check (code ~ '^[A-Za-z0-9][A-Za-z0-9.-]*$'),
  title text not null,
  publisher text not null,
  address text,
  retrieved_date date,
  licence text not null,
  note text
);
comment on table partners.source is 'Where facts and figures of the region packs come from (C63).';
comment on column partners.source.code is 'Code that the other facts refer to.';
comment on column partners.source.title is 'Title of the publication.';
comment on column partners.source.publisher is 'Who published it.';
comment on column partners.source.address is 'Web address, when there is one.';
comment on column partners.source.retrieved_date is 'Day of retrieval or export; empty when not known.';
comment on column partners.source.licence is 'Licence or ground of use.';
comment on column partners.source.note is 'What to mind when using it.';

create table partners.region_period (
  region text not null,
  period text not null,
  name text not null,
  name_en text not null,
  unit_code text not null,
  period_from date not null,
  period_to date not null check (period_to > period_from),
  title text not null,
  title_en text not null,
  language text not null check (language in ('nl', 'en')),
  college_code text not null,
  primary key (region, period)
);
comment on table partners.region_period is 'A period of the safety strategy of the region, as its pack gives it. One database is one region; packs are periods in it.';
comment on column partners.region_period.region is 'Code of the region.';
comment on column partners.region_period.period is 'Code of the period: 2019-2022.';
comment on column partners.region_period.name is 'Name of the region.';
comment on column partners.region_period.name_en is 'Name of the region in English.';
comment on column partners.region_period.unit_code is 'Code of the police unit (RE03): the area that is the region.';
comment on column partners.region_period.period_from is 'First day of the period.';
comment on column partners.region_period.period_to is 'First day after the period.';
comment on column partners.region_period.title is 'Title of the strategy.';
comment on column partners.region_period.title_en is 'Title of the strategy in English.';
comment on column partners.region_period.language is 'Language of the region.';
comment on column partners.region_period.college_code is 'Organisation that governs the region: the college.';

create table partners.pack_load (
  id uuid primary key,
  region text not null,
  period text not null,
  content_hash bytea not null,
  loaded_at timestamptz not null,
  added integer not null check (added >= 0)
);
create index on partners.pack_load (region, period, loaded_at);
comment on table partners.pack_load is 'Each time a pack was loaded, with what was new in it.';
comment on column partners.pack_load.id is 'Random identifier.';
comment on column partners.pack_load.region is 'Code of the region.';
comment on column partners.pack_load.period is 'Code of the period.';
comment on column partners.pack_load.content_hash is 'SHA-256 over the rows of the pack: a pack that has not changed is recognised.';
comment on column partners.pack_load.loaded_at is 'Moment of loading.';
comment on column partners.pack_load.added is 'Facts about partners and areas that were new.';

create table partners.meeting_rhythm (
  code text primary key,
  body_code text,
  name text not null,
  name_en text not null,
  times_per_year integer check (times_per_year > 0),
  source_code text references partners.source,
  passage text,
  unconfirmed_because text
);
create index on partners.meeting_rhythm (source_code);
comment on table partners.meeting_rhythm is 'How often the bodies of the region meet.';
comment on column partners.meeting_rhythm.code is 'Code of the meeting.';
comment on column partners.meeting_rhythm.body_code is 'Organisation that meets; empty for a kind of body.';
comment on column partners.meeting_rhythm.name is 'Name of the meeting.';
comment on column partners.meeting_rhythm.name_en is 'Name in English.';
comment on column partners.meeting_rhythm.times_per_year is 'How often a year; empty when it follows its own rhythm.';
comment on column partners.meeting_rhythm.source_code is 'Source.';
comment on column partners.meeting_rhythm.passage is 'Place in the source.';
comment on column partners.meeting_rhythm.unconfirmed_because is 'Why the row is to be confirmed (te bevestigen); empty when it is sourced.';

-- views
create view partners.source_state with (security_invoker = true) as
  select code, title, publisher, address, retrieved_date, licence, note from partners.source;
comment on view partners.source_state is 'The sources, for other chapters.';
create view partners.strategy_period with (security_invoker = true) as
  select region, period, name, name_en, unit_code, period_from, period_to, title, title_en from partners.region_period;
comment on view partners.strategy_period is 'The strategy periods of the region, for other chapters.';
