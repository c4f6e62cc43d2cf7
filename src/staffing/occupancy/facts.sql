-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table staffing.norm (
  code text primary key,
  place integer not null,
  name text not null,
  name_en text not null,
  value numeric(12, 3) not null check (value > 0),
  norm_date date not null,
  source_code text,
  passage text,
  unconfirmed_because text
);
create index on staffing.norm (source_code);
comment on table staffing.norm is 'A norm or stated figure that occupancy is compared with, with its date (C60 b, d).';
comment on column staffing.norm.code is 'Code.';
comment on column staffing.norm.place is 'Place in the list.';
comment on column staffing.norm.name is 'Name in Dutch.';
comment on column staffing.norm.name_en is 'Name in English.';
comment on column staffing.norm.value is 'A share (0.97), a number of inhabitants or a number of fte.';
comment on column staffing.norm.norm_date is 'Day on which it holds according to the source.';
comment on column staffing.norm.source_code is 'Source.';
comment on column staffing.norm.passage is 'Place in the source, or the article.';
comment on column staffing.norm.unconfirmed_because is 'Why it is to be confirmed (te bevestigen); empty when it is not.';

create table staffing.reading (
  id uuid primary key,
  team_code text not null check (length(team_code) between 2 and 60),
  task text not null check (task in ('neighbourhood-officer', 'youth', 'nuisance')),
  measured_date date not null,
  formation numeric(9, 3) not null check (formation >= 0),
  occupied numeric(9, 3) not null check (occupied >= 0),
  deployable_hours numeric(9, 1) not null check (deployable_hours >= 0),
  asked_hours numeric(9, 1) not null check (asked_hours >= 0),
  assignments integer check (assignments >= 0),
  fictitious boolean not null,
  person_id uuid,
  organisation_id uuid,
  known_at timestamptz not null
);
create index on staffing.reading (team_code, task, measured_date);
create index on staffing.reading (person_id);
create index on staffing.reading (organisation_id);
comment on table staffing.reading is 'How a team stood on a day: places, occupied places, hours that can be deployed and hours asked; never about a person (C60 a, c, e; C61 a).';
comment on column staffing.reading.id is 'Random identifier.';
comment on column staffing.reading.team_code is 'Code of the basisteam or of the unit of the formation.';
comment on column staffing.reading.task is 'neighbourhood-officer, or the specialists beside: youth, nuisance.';
comment on column staffing.reading.measured_date is 'Day of the reading.';
comment on column staffing.reading.formation is 'Places in fte.';
comment on column staffing.reading.occupied is 'Occupied places in fte.';
comment on column staffing.reading.deployable_hours is 'Hours a week that can be deployed: occupied places less leave, training and illness.';
comment on column staffing.reading.asked_hours is 'Hours a week that the work asks.';
comment on column staffing.reading.assignments is 'Assignments that neighbourhood officers gave to colleagues in the month before; empty when not counted.';
comment on column staffing.reading.fictitious is 'Whether it was invented for the demonstration.';
comment on column staffing.reading.person_id is 'Who entered it; empty for the demonstration.';
comment on column staffing.reading.organisation_id is 'On behalf of which organisation.';
comment on column staffing.reading.known_at is 'When; a later reading of the same team, task and day replaces an earlier one.';

create table staffing.imbalance_note (
  id uuid primary key,
  team_code text not null check (length(team_code) between 2 and 60),
  measured_date date not null,
  cause text not null check (cause in ('vacancies', 'illness', 'training', 'deployed-elsewhere', 'more-work', 'other')),
  note text not null check (length(note) between 3 and 2000),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.imbalance_note (team_code, measured_date);
create index on staffing.imbalance_note (person_id);
create index on staffing.imbalance_note (organisation_id);
comment on table staffing.imbalance_note is 'Why formation, occupancy and work are out of balance at a team (C61 b).';
comment on column staffing.imbalance_note.id is 'Random identifier.';
comment on column staffing.imbalance_note.team_code is 'Code of the basisteam or unit.';
comment on column staffing.imbalance_note.measured_date is 'Day of the reading it is about.';
comment on column staffing.imbalance_note.cause is 'Kind of cause.';
comment on column staffing.imbalance_note.note is 'The cause in words, without persons.';
comment on column staffing.imbalance_note.person_id is 'Who noted it.';
comment on column staffing.imbalance_note.organisation_id is 'On behalf of which organisation.';
comment on column staffing.imbalance_note.known_at is 'When.';

create table staffing.scenario (
  id uuid primary key,
  title text not null check (length(title) between 5 and 200),
  as_of_date date not null,
  lines jsonb not null check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) between 1 and 50),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.scenario (person_id);
create index on staffing.scenario (organisation_id);
comment on table staffing.scenario is 'What if: a set of postings beside the ledger, that never touches it (C61).';
comment on column staffing.scenario.id is 'Random identifier.';
comment on column staffing.scenario.title is 'What is tried.';
comment on column staffing.scenario.as_of_date is 'Day whose formation it starts from.';
comment on column staffing.scenario.lines is 'From and to unit and category, and fte.';
comment on column staffing.scenario.person_id is 'Who made it.';
comment on column staffing.scenario.organisation_id is 'On behalf of which organisation.';
comment on column staffing.scenario.known_at is 'When.';

-- functions
create function staffing.inhabitants_of(team text) returns table (year integer, persons bigint) language sql stable as $$
  select y.year, sum(p.persons) from (select distinct f.year from partners.population_state f) y
  cross join lateral partners.municipalities_on(team, make_date(y.year, 12, 31), 'infinity') m
  join partners.population_state p on p.area_code = m.area_code and p.year = y.year group by y.year $$;
comment on function staffing.inhabitants_of(text) is 'Inhabitants of the area of a basisteam by year, by the municipalities it had at the end of that year (C60 d).';

-- keys
alter table staffing.norm add foreign key (source_code) references partners.source;
alter table staffing.reading add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.imbalance_note add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.scenario add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;

-- views
create view staffing.team with (security_invoker = true) as
  select a.code, a.name, a.name_en, 'basisteam' as kind, 0 as place from partners.areas_known('infinity') a where a.kind = 'basisteam'
  union all select u.code, u.name, u.name_en, 'unit', u.place from staffing.unit u where u.kind = 'row';
comment on view staffing.team is 'Whatever a reading can be about: the known basisteams and the rows of the formation table.';

create view staffing.reading_state with (security_invoker = true) as
  select distinct on (r.team_code, r.task, r.measured_date) r.* from staffing.reading r order by r.team_code, r.task, r.measured_date, r.known_at desc, r.id;
comment on view staffing.reading_state is 'The latest reading of every team, task and day.';
