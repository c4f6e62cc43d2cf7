-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table partners.area (
  code text primary key check (code ~ '^[A-Za-z0-9][A-Za-z0-9.-]*$'),
  kind text not null check (kind in ('country', 'province', 'police-unit', 'district', 'basisteam', 'safety-region', 'municipality'))
);
comment on table partners.area is 'An area, whatever it was called and whenever it existed.';
comment on column partners.area.code is 'Code of CBS (GM0344, PV26, VR09, NL01) or the police (RE03); districts and basisteams have a code of the pack.';
comment on column partners.area.kind is 'What sort of area it is.';

create table partners.area_validity (
  id uuid primary key,
  area_code text not null references partners.area,
  name text not null,
  name_en text not null,
  valid_from date,
  valid_to date check (valid_to > valid_from),
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  source_code text,
  passage text,
  unconfirmed_because text
);
create index on partners.area_validity (area_code, known_at);
create index on partners.area_validity (source_code);
comment on table partners.area_validity is 'The name and existence of an area in time: a fact with two clocks (C63).';
comment on column partners.area_validity.id is 'Random identifier.';
comment on column partners.area_validity.area_code is 'The area.';
comment on column partners.area_validity.name is 'Name in that time.';
comment on column partners.area_validity.name_en is 'Name in English.';
comment on column partners.area_validity.valid_from is 'First day it holds; empty when the beginning is not known.';
comment on column partners.area_validity.valid_to is 'First day it no longer holds; empty while it lasts.';
comment on column partners.area_validity.source_code is 'Source; empty when the row is to be confirmed or was recorded here.';
comment on column partners.area_validity.passage is 'Place in the source.';
comment on column partners.area_validity.unconfirmed_because is 'Why the row is to be confirmed (te bevestigen); empty when it is not.';
comment on column partners.area_validity.recorded_at is 'When the row was written here; it decides between rows that were known at the same moment.';
comment on column partners.area_validity.known_at is 'Since when this was known (the second clock); a later row with the same beginning replaces this one from then on.';

create table partners.area_part (
  id uuid primary key,
  part_code text not null references partners.area,
  whole_code text not null references partners.area,
  hierarchy text not null check (hierarchy in ('police', 'basisteam', 'safety-region', 'province')),
  valid_from date,
  valid_to date check (valid_to > valid_from),
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  source_code text,
  passage text,
  unconfirmed_because text,
  check (part_code <> whole_code)
);
create index on partners.area_part (part_code, hierarchy);
create index on partners.area_part (whole_code);
create index on partners.area_part (source_code);
comment on table partners.area_part is 'An area that is part of another in one of the separate hierarchies: police, basisteam, safety region, province.';
comment on column partners.area_part.id is 'Random identifier.';
comment on column partners.area_part.part_code is 'The part.';
comment on column partners.area_part.whole_code is 'What it is part of.';
comment on column partners.area_part.hierarchy is 'In which hierarchy; each stands by itself.';
comment on column partners.area_part.valid_from is 'First day it holds; empty when the beginning is not known.';
comment on column partners.area_part.valid_to is 'First day it no longer holds; empty while it lasts.';
comment on column partners.area_part.source_code is 'Source; empty when the row is to be confirmed or was recorded here.';
comment on column partners.area_part.passage is 'Place in the source.';
comment on column partners.area_part.unconfirmed_because is 'Why the row is to be confirmed (te bevestigen); empty when it is not.';
comment on column partners.area_part.recorded_at is 'When the row was written here; it decides between rows that were known at the same moment.';
comment on column partners.area_part.known_at is 'Since when this was known (the second clock); a later row with the same beginning replaces this one from then on.';

create table partners.area_change (
  id uuid primary key,
  old_code text not null references partners.area,
  new_code text not null references partners.area,
  change_date date not null,
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  why text,
  recorded_by uuid,
  recorded_for uuid,
  source_code text,
  passage text,
  unconfirmed_because text,
  check (old_code <> new_code),
  unique (old_code, new_code, change_date)
);
create index on partners.area_change (new_code);
create index on partners.area_change (source_code);
create index on partners.area_change (recorded_by);
create index on partners.area_change (recorded_for);
comment on table partners.area_change is 'An area that went into another. Its existence, its places in the hierarchies and its memberships end that day: they are derived, not written again.';
comment on column partners.area_change.id is 'Random identifier.';
comment on column partners.area_change.old_code is 'The area that ceased to exist.';
comment on column partners.area_change.new_code is 'The area it went into.';
comment on column partners.area_change.change_date is 'First day of the new situation.';
comment on column partners.area_change.why is 'Reason given by who recorded it; empty when it came with a pack.';
comment on column partners.area_change.recorded_by is 'Person who recorded it; empty when it came with a pack.';
comment on column partners.area_change.recorded_for is 'Organisation on whose behalf it was recorded.';
comment on column partners.area_change.source_code is 'Source; empty when the row is to be confirmed or was recorded here.';
comment on column partners.area_change.passage is 'Place in the source.';
comment on column partners.area_change.unconfirmed_because is 'Why the row is to be confirmed (te bevestigen); empty when it is not.';
comment on column partners.area_change.recorded_at is 'When the row was written here; it decides between rows that were known at the same moment.';
comment on column partners.area_change.known_at is 'Since when this was known (the second clock); a later row with the same beginning replaces this one from then on.';

create table partners.area_tile (
  area_code text primary key references partners.area,
  tile_column integer not null check (tile_column >= 0),
  tile_row integer not null check (tile_row >= 0),
  unique (tile_column, tile_row)
);
comment on table partners.area_tile is 'Place of a municipality on the equal-area tile map of the region, laid by hand.';
comment on column partners.area_tile.area_code is 'The municipality.';
comment on column partners.area_tile.tile_column is 'Column from west to east, from 0.';
comment on column partners.area_tile.tile_row is 'Row from north to south, from 0.';

create table partners.population (
  area_code text not null references partners.area,
  year integer not null check (year between 1900 and 2200),
  persons integer not null check (persons >= 0),
  source_code text not null,
  known_at timestamptz not null,
  primary key (area_code, year, known_at)
);
create index on partners.population (source_code);
comment on table partners.population is 'Average population of an area in a year.';
comment on column partners.population.area_code is 'The area.';
comment on column partners.population.year is 'Calendar year.';
comment on column partners.population.persons is 'Average number of residents over the year.';
comment on column partners.population.source_code is 'Source.';
comment on column partners.population.known_at is 'Since when this figure was known here; a later figure for the same year replaces it.';

-- functions
create function partners.merged_on(known timestamptz) returns table (area_code text, change_date date) language sql stable as $$
  select old_code, min(change_date) from partners.area_change where known_at <= known group by old_code $$;
comment on function partners.merged_on(timestamptz) is 'Areas that, as known at that moment, went into another, with the first day of the new situation.';

create function partners.areas_known(known timestamptz)
returns table (code text, kind text, name text, name_en text, valid_from date, valid_to date, known_at timestamptz, source_code text, passage text, unconfirmed_because text)
language sql stable as $$
  select a.code, a.kind, v.name, v.name_en, v.valid_from, least(v.valid_to, m.change_date), v.known_at, v.source_code, v.passage, v.unconfirmed_because
  from (select distinct on (area_code, valid_from) * from partners.area_validity where known_at <= known order by area_code, valid_from, known_at desc, recorded_at desc) v
  join partners.area a on a.code = v.area_code left join partners.merged_on(known) m on m.area_code = a.code $$;
comment on function partners.areas_known(timestamptz) is 'The areas and when they exist, as known at that moment.';

create function partners.area_parts_known(known timestamptz)
returns table (part_code text, whole_code text, hierarchy text, valid_from date, valid_to date, known_at timestamptz, source_code text, passage text, unconfirmed_because text)
language sql stable as $$
  select p.part_code, p.whole_code, p.hierarchy, p.valid_from, least(p.valid_to, m.change_date), p.known_at, p.source_code, p.passage, p.unconfirmed_because
  from (select distinct on (part_code, hierarchy, valid_from) * from partners.area_part where known_at <= known order by part_code, hierarchy, valid_from, known_at desc, recorded_at desc) p
  left join partners.merged_on(known) m on m.area_code = p.part_code $$;
comment on function partners.area_parts_known(timestamptz) is 'Which area is part of which, in every hierarchy, as known at that moment.';

create function partners.holds(valid_from date, valid_to date, day date) returns boolean language sql immutable as $$
  select (valid_from is null or valid_from <= day) and (valid_to is null or day < valid_to) $$;
comment on function partners.holds(date, date, date) is 'Whether a fact with these dates holds on the day; the end is the first day it no longer does.';

create function partners.municipalities_on(whole text, day date, known timestamptz) returns table (area_code text) language sql stable as $$
  with recursive parts as (
    select whole as code
    union
    select p.part_code from parts w join partners.area_part p on p.whole_code = w.code
    where p.known_at <= known and (p.valid_from is null or p.valid_from <= day)
      and coalesce(day < least(p.valid_to, (select min(c.change_date) from partners.area_change c where c.old_code = p.part_code and c.known_at <= known)), true)
      and not exists (select from partners.area_part later where later.part_code = p.part_code and later.hierarchy = p.hierarchy and later.valid_from is not distinct from p.valid_from
        and later.known_at <= known and (later.known_at, later.recorded_at) > (p.known_at, p.recorded_at))
  )
  select a.code from parts join partners.area a on a.code = parts.code where a.kind = 'municipality' $$;
comment on function partners.municipalities_on(text, date, timestamptz) is 'The municipalities of an area on a day, as known at that moment; of a municipality itself.';

create function partners.origins_of(municipalities text[], until date, known timestamptz) returns table (area_code text) language sql stable as $$
  with recursive origins as (
    select unnest(municipalities) as code
    union
    select c.old_code from origins o join partners.area_change c on c.new_code = o.code and c.change_date <= until and c.known_at <= known
  )
  select code from origins $$;
comment on function partners.origins_of(text[], date, timestamptz) is 'Municipalities together with those that went into them until that day: the same ground in earlier years.';

-- keys
alter table partners.area_validity add foreign key (source_code) references partners.source;
alter table partners.area_part add foreign key (source_code) references partners.source;
alter table partners.area_change add foreign key (source_code) references partners.source;
alter table partners.population add foreign key (source_code) references partners.source;
alter table partners.area_change add foreign key (recorded_by) references core.person;
alter table partners.area_change add foreign key (recorded_for) references core.organisation;

-- views
create view partners.area_state with (security_invoker = true) as
  select * from partners.areas_known('infinity');
comment on view partners.area_state is 'The areas and when they exist, by the latest knowledge.';
create view partners.area_part_state with (security_invoker = true) as
  select * from partners.area_parts_known('infinity');
comment on view partners.area_part_state is 'Which area is part of which and when, by the latest knowledge.';
create view partners.population_state with (security_invoker = true) as
  select distinct on (area_code, year) area_code, year, persons, source_code, known_at from partners.population order by area_code, year, known_at desc;
comment on view partners.population_state is 'The latest figure of the population of an area in a year.';
create view partners.region_municipality with (security_invoker = true) as
  select m.part_code as area_code, m.whole_code as district_code, d.whole_code as unit_code,
    greatest(m.valid_from, d.valid_from) as valid_from, least(m.valid_to, d.valid_to) as valid_to
  from partners.area_part_state m join partners.area_part_state d on d.part_code = m.whole_code and d.hierarchy = 'police'
  join partners.area a on a.code = m.part_code and a.kind = 'municipality'
  where m.hierarchy = 'police';
comment on view partners.region_municipality is 'The municipalities of a police unit with their district, and when they belong to it.';
create view partners.map_tile with (security_invoker = true) as
  select area_code, tile_column, tile_row from partners.area_tile;
comment on view partners.map_tile is 'Places on the tile map, for the maps of other chapters.';
create view partners.area_change_state with (security_invoker = true) as
  select old_code, new_code, change_date from partners.area_change;
comment on view partners.area_change_state is 'Which area went into which and when, by the latest knowledge, for other chapters.';

-- triggers
create function partners.keep_area_findable() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare one record;
begin
  select a.code, v.name, coalesce(v.name_en, v.name) as name_en, k.nl, k.en into one
  from partners.area a join partners.area_validity v on v.area_code = a.code
  left join (values ('municipality', 'gemeente', 'municipality'), ('police-unit', 'politie-eenheid', 'police unit'), ('district', 'politiedistrict', 'police district'), ('country', 'land', 'country'), ('basisteam', 'basisteam', 'basisteam'),
    ('province', 'provincie', 'province'), ('safety-region', 'veiligheidsregio', 'safety region')) k (kind, nl, en) on k.kind = a.kind
  where a.code = new.area_code order by v.valid_from desc nulls last, v.known_at desc limit 1;
  perform core.keep_search_entry('area', one.code, one.name, one.name_en, coalesce(one.nl, 'gebied'), coalesce(one.en, 'area'), '/partners/gebieden/' || one.code, 'everyone');
  return null;
end $$;
comment on function partners.keep_area_findable() is 'Keeps an area where it can be found, under its latest name.';
create trigger keep_findable after insert on partners.area_validity for each row execute function partners.keep_area_findable();
