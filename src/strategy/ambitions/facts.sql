-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table strategy.yardstick (
  item_id uuid primary key references strategy.item,
  kind text not null check (kind in ('counted', 'judged')),
  baseline_year integer,
  target_year integer check (target_year > baseline_year),
  direction text check (direction in ('lower', 'equal-or-lower', 'higher', 'equal-or-higher')),
  tolerance_percent numeric check (tolerance_percent >= 0),
  rubric text,
  term_date date,
  body_code text,
  unconfirmed_because text,
  check (kind <> 'counted' or (baseline_year is not null and target_year is not null and direction is not null))
);
comment on table strategy.yardstick is 'How an ambition is judged: by figures between two years, or by a body with a rubric before a term (C02 a, e).';
comment on column strategy.yardstick.item_id is 'The ambition.';
comment on column strategy.yardstick.kind is 'Counted or judged.';
comment on column strategy.yardstick.baseline_year is 'Year it is compared with.';
comment on column strategy.yardstick.target_year is 'Year that must meet it.';
comment on column strategy.yardstick.direction is 'What the target year must be against the baseline.';
comment on column strategy.yardstick.tolerance_percent is 'Percent of the baseline that still counts as equal.';
comment on column strategy.yardstick.rubric is 'Name of the rubric.';
comment on column strategy.yardstick.term_date is 'Day before which it is judged.';
comment on column strategy.yardstick.body_code is 'Code of the body that judges.';
comment on column strategy.yardstick.unconfirmed_because is 'Why it still has to be confirmed.';

create table strategy.rubric_level (
  region text not null,
  period text not null,
  rubric text not null,
  level integer not null check (level between 1 and 9),
  name_nl text not null,
  name_en text not null,
  meaning_nl text not null,
  meaning_en text not null,
  primary key (region, period, rubric, level)
);
comment on table strategy.rubric_level is 'A level of a rubric: what one sees when it is reached.';
comment on column strategy.rubric_level.region is 'Region of the strategy.';
comment on column strategy.rubric_level.period is 'Years of the strategy.';
comment on column strategy.rubric_level.rubric is 'Name of the rubric.';
comment on column strategy.rubric_level.level is 'From 1 (not reached) upwards.';
comment on column strategy.rubric_level.name_nl is 'Name in Dutch.';
comment on column strategy.rubric_level.name_en is 'Name in English.';
comment on column strategy.rubric_level.meaning_nl is 'What one sees, in Dutch.';
comment on column strategy.rubric_level.meaning_en is 'What one sees, in English.';

create table strategy.judgement (
  id uuid primary key,
  item_id uuid not null references strategy.item,
  level integer check (level between 1 and 9),
  verdict text not null check (verdict in ('met', 'partly', 'not-met')),
  reason text not null check (length(reason) between 10 and 4000),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  judged_date date not null,
  known_at timestamptz not null
);
create index on strategy.judgement (item_id, known_at);
create index on strategy.judgement (person_id);
create index on strategy.judgement (organisation_id);
comment on table strategy.judgement is 'A signed judgement of a person about an ambition; a later one does not remove an earlier one (C02 c, e).';
comment on column strategy.judgement.id is 'Identifier.';
comment on column strategy.judgement.item_id is 'The ambition.';
comment on column strategy.judgement.level is 'Level of the rubric, for an ambition with one.';
comment on column strategy.judgement.verdict is 'Met, partly met or not met.';
comment on column strategy.judgement.reason is 'Why, in the words of the person.';
comment on column strategy.judgement.person_id is 'Who signed.';
comment on column strategy.judgement.organisation_id is 'For which organisation the person signed.';
comment on column strategy.judgement.judged_date is 'Day the judgement is about.';
comment on column strategy.judgement.known_at is 'When it was entered.';

-- keys
alter table strategy.rubric_level add foreign key (region, period) references partners.region_period;

-- views
create view strategy.judgement_awaited with (security_invoker = true) as
  select i.id as item_id, w.title_nl, w.title_en, y.term_date, y.body_code
  from strategy.yardstick y join strategy.item i on i.id = y.item_id join strategy.wording_span w on w.item_id = i.id and w.valid_to is null
  where y.kind = 'judged' and y.item_id not in (select j.item_id from strategy.judgement j);
comment on view strategy.judgement_awaited is 'Ambitions that a body judges and that have no judgement yet, with the day before which it is due; for the start page.';
