-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table monitor.indicator (
  id uuid not null unique,
  region text not null,
  period text not null,
  code text not null,
  place integer not null,
  kind text not null check (kind in ('quantitative', 'qualitative')),
  name_nl text not null,
  name_en text not null,
  definition_nl text not null,
  definition_en text not null,
  formula_nl text,
  formula_en text,
  quality_nl text,
  quality_en text,
  measure_code text,
  rubric text,
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
create index on monitor.indicator (measure_code);
comment on table monitor.indicator is 'An indicator that the partners agreed on for a strategy period (C24 a).';
comment on column monitor.indicator.id is 'Identifier.';
comment on column monitor.indicator.region is 'Region of the strategy.';
comment on column monitor.indicator.period is 'Years of the strategy: 2019-2022.';
comment on column monitor.indicator.code is 'Short name.';
comment on column monitor.indicator.place is 'Order.';
comment on column monitor.indicator.kind is 'Counted, or told by a rubric.';
comment on column monitor.indicator.name_nl is 'Name in Dutch.';
comment on column monitor.indicator.name_en is 'Name in English.';
comment on column monitor.indicator.definition_nl is 'What it counts or asks, in Dutch; a later definition stands in monitor.indicator_definition.';
comment on column monitor.indicator.definition_en is 'What it counts, in English.';
comment on column monitor.indicator.formula_nl is 'How the value is worked out, in Dutch; null when it was not recorded.';
comment on column monitor.indicator.formula_en is 'How the value is worked out, in English.';
comment on column monitor.indicator.quality_nl is 'How sure the value is and what it leaves out, in Dutch.';
comment on column monitor.indicator.quality_en is 'How sure the value is and what it leaves out, in English.';
comment on column monitor.indicator.measure_code is 'Question of a survey whose outcomes are its values.';
comment on column monitor.indicator.rubric is 'Rubric whose levels are its values (C24 b).';
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

create table monitor.indicator_adoption (
  id uuid primary key,
  indicator_id uuid not null,
  decision_id uuid not null,
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  unique (indicator_id, decision_id)
);
create index on monitor.indicator_adoption (decision_id);
create index on monitor.indicator_adoption (person_id);
create index on monitor.indicator_adoption (organisation_id);
comment on table monitor.indicator_adoption is 'That a decision adopted an indicator (C24 a).';
comment on column monitor.indicator_adoption.id is 'Identifier.';
comment on column monitor.indicator_adoption.indicator_id is 'The indicator.';
comment on column monitor.indicator_adoption.decision_id is 'The decision.';
comment on column monitor.indicator_adoption.person_id is 'Who recorded it.';
comment on column monitor.indicator_adoption.organisation_id is 'For which organisation.';
comment on column monitor.indicator_adoption.known_at is 'When it was recorded.';

create table monitor.indicator_proposal (
  id uuid primary key,
  proposal_id uuid not null unique,
  region text not null,
  period text not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name_nl text not null check (length(name_nl) between 3 and 100),
  name_en text not null check (length(name_en) between 3 and 100),
  definition_nl text not null check (length(definition_nl) between 10 and 2000),
  definition_en text not null check (length(definition_en) between 10 and 2000),
  formula_nl text not null check (length(formula_nl) between 3 and 2000),
  unit text not null check (length(unit) between 2 and 40),
  frequency text not null check (frequency in ('maand', 'kwartaal', 'half jaar', 'jaar')),
  owner_id uuid not null references core.organisation,
  offences text[] not null default '{}',
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.indicator_proposal (region, period);
create index on monitor.indicator_proposal (owner_id);
create index on monitor.indicator_proposal (person_id);
create index on monitor.indicator_proposal (organisation_id);
comment on table monitor.indicator_proposal is 'An indicator that somebody proposes to a body; it is in the register once the body adopted it (C24 a).';
comment on column monitor.indicator_proposal.id is 'Identifier, and that of the indicator when it is taken up.';
comment on column monitor.indicator_proposal.proposal_id is 'The proposal on which the body decides.';
comment on column monitor.indicator_proposal.region is 'Region of the strategy.';
comment on column monitor.indicator_proposal.period is 'Years of the strategy.';
comment on column monitor.indicator_proposal.code is 'Short name in the register, made from its name.';
comment on column monitor.indicator_proposal.name_nl is 'Name in Dutch.';
comment on column monitor.indicator_proposal.name_en is 'Name in English.';
comment on column monitor.indicator_proposal.definition_nl is 'What it counts or asks, in Dutch.';
comment on column monitor.indicator_proposal.definition_en is 'What it counts or asks, in English.';
comment on column monitor.indicator_proposal.formula_nl is 'How the value is worked out, in Dutch.';
comment on column monitor.indicator_proposal.unit is 'Unit of the value.';
comment on column monitor.indicator_proposal.frequency is 'How often it is renewed.';
comment on column monitor.indicator_proposal.owner_id is 'Organisation that keeps it.';
comment on column monitor.indicator_proposal.offences is 'Police codes it adds up; empty when its owner gives the value.';
comment on column monitor.indicator_proposal.person_id is 'Who proposed it.';
comment on column monitor.indicator_proposal.organisation_id is 'For which organisation.';
comment on column monitor.indicator_proposal.known_at is 'When.';

create table monitor.indicator_definition (
  id uuid primary key,
  indicator_id uuid not null,
  from_year integer not null check (from_year between 1990 and 2100),
  definition_nl text not null check (length(definition_nl) between 10 and 2000),
  definition_en text check (length(definition_en) between 10 and 2000),
  formula_nl text check (length(formula_nl) between 3 and 2000),
  offences text[] not null default '{}',
  why text not null check (length(why) between 10 and 2000),
  decision_id uuid not null,
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.indicator_definition (indicator_id, from_year);
create index on monitor.indicator_definition (decision_id);
create index on monitor.indicator_definition (person_id);
create index on monitor.indicator_definition (organisation_id);
comment on table monitor.indicator_definition is 'A changed definition: from its first year on the series is another one (C24 c).';
comment on column monitor.indicator_definition.id is 'Identifier.';
comment on column monitor.indicator_definition.indicator_id is 'The indicator.';
comment on column monitor.indicator_definition.from_year is 'First year that is counted by it; earlier years keep the definition they had.';
comment on column monitor.indicator_definition.definition_nl is 'What it counts or asks, in Dutch.';
comment on column monitor.indicator_definition.definition_en is 'What it counts or asks, in English; null when it was not translated.';
comment on column monitor.indicator_definition.formula_nl is 'How the value is worked out, in Dutch.';
comment on column monitor.indicator_definition.offences is 'Police codes it adds up.';
comment on column monitor.indicator_definition.why is 'Why it was changed.';
comment on column monitor.indicator_definition.decision_id is 'The decision that changed it.';
comment on column monitor.indicator_definition.person_id is 'Who recorded it.';
comment on column monitor.indicator_definition.organisation_id is 'For which organisation.';
comment on column monitor.indicator_definition.known_at is 'When it was recorded.';

create table monitor.indicator_retirement (
  indicator_id uuid primary key,
  from_year integer not null check (from_year between 1990 and 2100),
  why text not null check (length(why) between 10 and 2000),
  decision_id uuid not null,
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.indicator_retirement (decision_id);
create index on monitor.indicator_retirement (person_id);
create index on monitor.indicator_retirement (organisation_id);
comment on table monitor.indicator_retirement is 'That an indicator is no longer used; it stays readable with all its values (C24 d).';
comment on column monitor.indicator_retirement.indicator_id is 'The indicator.';
comment on column monitor.indicator_retirement.from_year is 'First year in which it is no longer used.';
comment on column monitor.indicator_retirement.why is 'Why, and what takes its place.';
comment on column monitor.indicator_retirement.decision_id is 'The decision.';
comment on column monitor.indicator_retirement.person_id is 'Who recorded it.';
comment on column monitor.indicator_retirement.organisation_id is 'For which organisation.';
comment on column monitor.indicator_retirement.known_at is 'When it was recorded.';

create table monitor.indicator_reading (
  id uuid primary key,
  indicator_id uuid not null,
  as_of_date date not null,
  value numeric,
  margin numeric check (margin >= 0),
  level smallint check (level between 1 and 9),
  note text check (length(note) between 3 and 2000),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  constraint value_or_level check (num_nonnulls(value, level) = 1)
);
create index on monitor.indicator_reading (indicator_id, as_of_date);
create index on monitor.indicator_reading (person_id);
create index on monitor.indicator_reading (organisation_id);
comment on table monitor.indicator_reading is 'A value that the owner of an indicator gave, where it is not counted from figures of others; a later one for the same day replaces it and both stay.';
comment on column monitor.indicator_reading.id is 'Identifier.';
comment on column monitor.indicator_reading.indicator_id is 'The indicator.';
comment on column monitor.indicator_reading.as_of_date is 'Day it is about.';
comment on column monitor.indicator_reading.value is 'The value in the unit of the indicator; null for a level.';
comment on column monitor.indicator_reading.margin is 'Half the width of the 95% interval; null when it is not known.';
comment on column monitor.indicator_reading.level is 'The level of the rubric; null for a value.';
comment on column monitor.indicator_reading.note is 'What it appears from.';
comment on column monitor.indicator_reading.person_id is 'Who gave it.';
comment on column monitor.indicator_reading.organisation_id is 'For which organisation.';
comment on column monitor.indicator_reading.known_at is 'When it was given.';

create table monitor.indicator_reminder (
  indicator_id uuid not null,
  due_date date not null,
  known_at timestamptz not null,
  primary key (indicator_id, due_date)
);
comment on table monitor.indicator_reminder is 'That the owner of an indicator was told that a reading is due; once for every due day.';
comment on column monitor.indicator_reminder.indicator_id is 'The indicator.';
comment on column monitor.indicator_reminder.due_date is 'The day on which it was due.';
comment on column monitor.indicator_reminder.known_at is 'When they were told.';

-- functions
create function monitor.frequency_months(frequency text) returns integer language sql immutable as $$
  select case frequency when 'maand' then 1 when 'kwartaal' then 3 when 'half jaar' then 6 when 'jaar' then 12 end $$;
comment on function monitor.frequency_months(text) is 'Months between two readings of an indicator; null when others decide when there is one, as with an edition of a survey.';

-- keys
alter table monitor.indicator add foreign key (region, period) references partners.region_period;
alter table monitor.indicator add foreign key (source_code) references partners.source;
alter table monitor.indicator add foreign key (measure_code) references monitor.survey_measure;
alter table monitor.indicator_proposal add foreign key (proposal_id) references strategy.proposal, add foreign key (region, period) references partners.region_period;
alter table monitor.indicator_adoption add foreign key (indicator_id) references monitor.indicator (id);
alter table monitor.indicator_adoption add foreign key (decision_id) references strategy.decision;
alter table monitor.indicator_definition add foreign key (indicator_id) references monitor.indicator (id);
alter table monitor.indicator_definition add foreign key (decision_id) references strategy.decision;
alter table monitor.indicator_retirement add foreign key (indicator_id) references monitor.indicator (id);
alter table monitor.indicator_retirement add foreign key (decision_id) references strategy.decision;
alter table monitor.indicator_reading add foreign key (indicator_id) references monitor.indicator (id);
alter table monitor.indicator_reminder add foreign key (indicator_id) references monitor.indicator (id);

-- views
create view monitor.indicator_span with (security_invoker = true) as
  with said as (
    select i.id as indicator_id, null::uuid as definition_id, null::integer as from_year, i.definition_nl, i.definition_en, i.formula_nl, i.formula_en, i.offences from monitor.indicator i
    union all
    (select distinct on (d.indicator_id, d.from_year) d.indicator_id, d.id, d.from_year, d.definition_nl, coalesce(d.definition_en, d.definition_nl), d.formula_nl, d.formula_nl, d.offences
     from monitor.indicator_definition d order by d.indicator_id, d.from_year, d.known_at desc, d.id desc)
  )
  select s.*, lead(s.from_year) over (partition by s.indicator_id order by s.from_year nulls first) as to_year from said s;
comment on view monitor.indicator_span is 'Which definition of an indicator holds for which years: from a first year (null: from the start) until another one (null: still).';

create view monitor.indicator_year with (security_invoker = true) as
  select i.region, i.period, i.code, extract(year from f.period_from)::integer as year,
    case when count(f.registered) = cardinality(s.offences) then sum(f.registered)::integer end as value, array_agg(distinct f.import_id) as imports,
    i.id as indicator_id, s.from_year as part
  from monitor.indicator i
  join monitor.indicator_span s on s.indicator_id = i.id
  join partners.region_period p on p.region = i.region and p.period = i.period
  join monitor.crime_figure f on f.table_code = i.table_code and f.offence = any (s.offences) and f.area_code = p.unit_code and f.period_kind = 'year'
    and (s.from_year is null or f.period_from >= make_date(s.from_year, 1, 1)) and (s.to_year is null or f.period_from < make_date(s.to_year, 1, 1))
  where cardinality(s.offences) > 0
  group by i.id, i.region, i.period, i.code, s.offences, s.from_year, f.period_from;
comment on view monitor.indicator_year is 'The value of a counted indicator for the whole region per year by the definition that holds for that year: null when one of its figures is not published. Values with another part do not compare.';

create view monitor.indicator_point with (security_invoker = true) as
  select y.indicator_id, 'crime'::text as origin, p.unit_code as area_code, make_date(y.year, 1, 1) as as_of_date, y.year, y.value::numeric as value, null::numeric as margin,
    null::smallint as level, y.part, null::text as method, (select c.id from monitor.crime_import c where c.id = any (y.imports) order by c.retrieved_date desc, c.id limit 1) as import_id,
    null::text as edition_code, null::uuid as reading_id, null::text as note
  from monitor.indicator_year y join partners.region_period p on p.region = y.region and p.period = y.period
  union all
  select i.id, 'survey', r.area_code, make_date(e.year, 1, 1), e.year, r.value, r.margin, null, s.from_year, e.method, null, e.code, null, e.note_nl
  from monitor.indicator i join monitor.survey_result r on r.measure_code = i.measure_code join monitor.survey_edition e on e.code = r.edition_code
  join monitor.indicator_span s on s.indicator_id = i.id and (s.from_year is null or e.year >= s.from_year) and (s.to_year is null or e.year < s.to_year)
  union all
  (select distinct on (r.indicator_id, r.as_of_date) r.indicator_id, 'reading', p.unit_code, r.as_of_date, extract(year from r.as_of_date)::integer, r.value, r.margin, r.level, s.from_year,
    null, null, null, r.id, r.note
  from monitor.indicator_reading r join monitor.indicator i on i.id = r.indicator_id join partners.region_period p on p.region = i.region and p.period = i.period
  join monitor.indicator_span s on s.indicator_id = i.id and (s.from_year is null or extract(year from r.as_of_date) >= s.from_year) and (s.to_year is null or extract(year from r.as_of_date) < s.to_year)
  order by r.indicator_id, r.as_of_date, r.known_at desc, r.id desc);
comment on view monitor.indicator_point is 'Every value of every indicator wherever it comes from: registered crime, an edition of a survey, or a reading of its owner; with the vintage it was taken from.';

create view monitor.indicator_state with (security_invoker = true) as
  with latest as (
    select distinct on (r.indicator_id) r.indicator_id, r.as_of_date, r.known_at, r.value, r.level from monitor.indicator_reading r order by r.indicator_id, r.as_of_date desc, r.known_at desc, r.id desc
  ), adopted as (
    select distinct on (a.indicator_id) a.indicator_id, a.decision_id from monitor.indicator_adoption a order by a.indicator_id, a.known_at desc, a.id desc
  ), dated as (
    select i.id, case when i.measure_code is null and s.offences = '{}' and t.indicator_id is null
      then (coalesce(l.as_of_date, p.period_from) + make_interval(months => monitor.frequency_months(i.frequency)))::date end as due_date, p.period_to
    from monitor.indicator i join monitor.indicator_span s on s.indicator_id = i.id and s.to_year is null join partners.region_period p on p.region = i.region and p.period = i.period
    left join latest l on l.indicator_id = i.id left join monitor.indicator_retirement t on t.indicator_id = i.id
  )
  select i.id, i.region, i.period, i.code, i.place, i.kind, i.name_nl, i.name_en, i.unit, i.frequency, i.table_code, i.measure_code, i.rubric, i.quality_nl, i.quality_en, i.source_code, i.passage,
    i.unconfirmed_because, s.definition_nl, s.definition_en, s.formula_nl, s.formula_en, s.offences, s.from_year as defined_from_year, o.id as owner_id, i.owner_code, o.name as owner_name,
    a.decision_id, t.from_year as retired_from_year, t.why as retired_because, t.decision_id as retired_by_decision_id, l.as_of_date as read_date, l.known_at as read_at,
    l.value as read_value, l.level as read_level, case when d.due_date <= d.period_to then d.due_date end as due_date
  from monitor.indicator i
  join monitor.indicator_span s on s.indicator_id = i.id and s.to_year is null
  join dated d on d.id = i.id
  left join core.organisation o on o.code = i.owner_code
  left join latest l on l.indicator_id = i.id
  left join adopted a on a.indicator_id = i.id
  left join monitor.indicator_retirement t on t.indicator_id = i.id;
comment on view monitor.indicator_state is 'An indicator as it holds now: definition, owner, the decision that adopted it, whether it is retired, the last reading, and when the next one is due (null when it is counted from figures of others).';

create view monitor.indicator_entry with (security_invoker = true) as
  select s.id, s.region, s.period, s.code, s.place, s.retired_from_year is not null as retired,
    jsonb_build_object('id', s.id, 'period', s.period, 'code', s.code, 'kind', s.kind, 'name', jsonb_build_object('nl', s.name_nl, 'en', s.name_en),
      'definition', jsonb_build_object('nl', s.definition_nl, 'en', s.definition_en),
      'formula', case when s.formula_nl is not null then jsonb_build_object('nl', s.formula_nl, 'en', coalesce(s.formula_en, s.formula_nl)) end,
      'quality', case when s.quality_nl is not null then jsonb_build_object('nl', s.quality_nl, 'en', coalesce(s.quality_en, s.quality_nl)) end,
      'unit', s.unit, 'frequency', s.frequency, 'owner', case when s.owner_code is not null then jsonb_build_object('code', s.owner_code, 'name', coalesce(s.owner_name, s.owner_code)) end,
      'ownerIsReader', coalesce(s.owner_id = (select core.organisation()), false),
      'source', (select jsonb_build_object('title', c.title, 'publisher', c.publisher, 'address', c.address, 'passage', s.passage) from partners.source c where c.code = s.source_code),
      'table', s.table_code, 'survey', (select jsonb_build_object('code', m.code, 'name', jsonb_build_object('nl', m.name_nl, 'en', m.name_en)) from monitor.survey_measure m where m.code = s.measure_code),
      'offences', coalesce((select jsonb_agg(jsonb_build_object('code', o.code, 'title', jsonb_build_object('nl', o.title, 'en', o.title_en)) order by string_to_array(o.code, '.')::integer[])
        from monitor.offence o where o.code = any (s.offences)), '[]'),
      'levels', coalesce((select jsonb_agg(jsonb_build_object('level', l.level, 'name', jsonb_build_object('nl', l.name_nl, 'en', l.name_en), 'meaning', jsonb_build_object('nl', l.meaning_nl, 'en', l.meaning_en))
        order by l.level) from strategy.rubric_level l where (l.region, l.period, l.rubric) = (s.region, s.period, s.rubric)), '[]'),
      'adoptedBy', (select jsonb_build_object('id', d.id, 'reference', d.reference, 'title', d.title, 'decidedDate', d.decided_date) from strategy.decision_state d where d.id = s.decision_id),
      'unconfirmedBecause', case when s.decision_id is null then s.unconfirmed_because end,
      'definitions', (select jsonb_agg(jsonb_build_object('fromYear', n.from_year, 'toYear', n.to_year, 'definition', jsonb_build_object('nl', n.definition_nl, 'en', n.definition_en),
          'formula', case when n.formula_nl is not null then jsonb_build_object('nl', n.formula_nl, 'en', coalesce(n.formula_en, n.formula_nl)) end, 'offences', n.offences, 'why', d.why,
          'decision', (select jsonb_build_object('id', t.id, 'reference', t.reference, 'title', t.title, 'decidedDate', t.decided_date) from strategy.decision_state t where t.id = d.decision_id))
          order by n.from_year nulls first)
        from monitor.indicator_span n left join monitor.indicator_definition d on d.id = n.definition_id where n.indicator_id = s.id),
      'retired', case when s.retired_from_year is not null then jsonb_build_object('fromYear', s.retired_from_year, 'why', s.retired_because) end,
      'latest', (select jsonb_build_object('asOfDate', p.as_of_date, 'year', p.year, 'value', p.value, 'level', p.level,
          'area', (select jsonb_build_object('nl', a.name, 'en', a.name_en) from partners.area_validity a where a.area_code = p.area_code order by a.known_at desc, a.valid_from desc nulls last limit 1))
        from monitor.indicator_point p where p.indicator_id = s.id and num_nonnulls(p.value, p.level) = 1 order by p.as_of_date desc, p.area_code limit 1),
      'readByHand', s.measure_code is null and s.offences = '{}', 'dueDate', s.due_date) as entry
  from monitor.indicator_state s;
comment on view monitor.indicator_entry is 'What the register says of an indicator, as it is shown and published.';

-- triggers
create function monitor.indicators_owned() returns setof uuid language sql stable as $$
  select i.id from monitor.indicator i join core.organisation o on o.code = i.owner_code where o.id = core.organisation() $$;
comment on function monitor.indicators_owned() is 'The indicators that the organisation of this person keeps.';
create function monitor.indicators_read_by_hand() returns setof uuid language sql stable as $$
  select s.id from monitor.indicator_state s where s.measure_code is null and s.offences = '{}' $$;
comment on function monitor.indicators_read_by_hand() is 'The indicators whose values are given by their owner, not counted from figures of others.';
create function monitor.indicators_decided() returns setof uuid language sql stable as $$
  select p.id from monitor.indicator_proposal p join strategy.decision_state d on d.proposal_id = p.proposal_id where d.outcome = 'adopted' and d.corrected_by_id is null $$;
comment on function monitor.indicators_decided() is 'The proposed indicators that a body adopted.';
create function monitor.indicators_in_use() returns setof uuid language sql stable as $$
  select i.id from monitor.indicator i where i.id not in (select t.indicator_id from monitor.indicator_retirement t) $$;
comment on function monitor.indicators_in_use() is 'The indicators that were not retired.';

create function monitor.ask_readings(at timestamptz) returns table (indicator_id uuid, code text, due_date date, owner_id uuid, role text)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with asked as (
    insert into monitor.indicator_reminder (indicator_id, due_date, known_at)
    select s.id, s.due_date, at from monitor.indicator_state s where s.due_date <= (at at time zone 'Europe/Amsterdam')::date and s.owner_id is not null
    on conflict do nothing returning indicator_reminder.indicator_id, indicator_reminder.due_date
  ) select distinct k.indicator_id, i.code, k.due_date, o.id, a.role from asked k join monitor.indicator i on i.id = k.indicator_id join core.organisation o on o.code = i.owner_code
    join core.assignment a on a.organisation_id = o.id and (a.valid_to is null or a.valid_to > (at at time zone 'Europe/Amsterdam')::date) and a.role not in ('functional_manager', 'operator') $$;
comment on function monitor.ask_readings(timestamptz) is 'Notes that a reading is due, once for every due day, and returns whom to tell. It does only what the days say, so anybody may call it.';
