-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table monitor.interpretation (
  id uuid primary key,
  indicator_id uuid not null,
  body text not null check (length(body) between 20 and 4000),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.interpretation (indicator_id, known_at);
create index on monitor.interpretation (person_id);
create index on monitor.interpretation (organisation_id);
comment on table monitor.interpretation is 'What a named person makes of an indicator; signed and dated, a later one is added and none is changed (C22 a).';
comment on column monitor.interpretation.id is 'Identifier.';
comment on column monitor.interpretation.indicator_id is 'The indicator.';
comment on column monitor.interpretation.body is 'What it means, in the words of that person.';
comment on column monitor.interpretation.person_id is 'Who signs.';
comment on column monitor.interpretation.organisation_id is 'For which organisation.';
comment on column monitor.interpretation.known_at is 'When.';

create table monitor.contradiction (
  id uuid primary key,
  indicator_id uuid not null,
  figures_say text not null check (length(figures_say) between 10 and 1000),
  stories_say text not null check (length(stories_say) between 10 and 1000),
  meaning text not null check (length(meaning) between 10 and 2000),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.contradiction (indicator_id, known_at);
create index on monitor.contradiction (person_id);
create index on monitor.contradiction (organisation_id);
comment on table monitor.contradiction is 'That figures and stories say different things, stated by a named person (C22 b).';
comment on column monitor.contradiction.id is 'Identifier.';
comment on column monitor.contradiction.indicator_id is 'The indicator.';
comment on column monitor.contradiction.figures_say is 'What the figures say.';
comment on column monitor.contradiction.stories_say is 'What the stories say.';
comment on column monitor.contradiction.meaning is 'What may explain it, and what is needed to know.';
comment on column monitor.contradiction.person_id is 'Who states it.';
comment on column monitor.contradiction.organisation_id is 'For which organisation.';
comment on column monitor.contradiction.known_at is 'When.';

create table monitor.contradiction_story (
  contradiction_id uuid not null references monitor.contradiction,
  story_id uuid not null,
  primary key (contradiction_id, story_id)
);
create index on monitor.contradiction_story (story_id);
comment on table monitor.contradiction_story is 'A story that a contradiction is about.';
comment on column monitor.contradiction_story.contradiction_id is 'The contradiction.';
comment on column monitor.contradiction_story.story_id is 'The story.';

create table monitor.picture_choice (
  id uuid primary key,
  indicator_id uuid not null,
  proposal_id uuid not null,
  area_code text not null,
  figure_date date not null,
  figure_value numeric,
  figure_level smallint,
  import_id uuid,
  edition_code text,
  reading_id uuid,
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  constraint cites_a_figure check (num_nonnulls(figure_value, figure_level) = 1),
  constraint cites_one_vintage check (num_nonnulls(import_id, edition_code, reading_id) = 1)
);
create index on monitor.picture_choice (indicator_id);
create index on monitor.picture_choice (proposal_id);
create index on monitor.picture_choice (import_id);
create index on monitor.picture_choice (edition_code);
create index on monitor.picture_choice (reading_id);
create index on monitor.picture_choice (person_id);
create index on monitor.picture_choice (organisation_id);
comment on table monitor.picture_choice is 'A choice that was made on the page of an indicator: a proposal with the figure as it was then and the vintage it came from (C22 c).';
comment on column monitor.picture_choice.id is 'Identifier.';
comment on column monitor.picture_choice.indicator_id is 'The indicator.';
comment on column monitor.picture_choice.proposal_id is 'The proposal to a body.';
comment on column monitor.picture_choice.area_code is 'Area of the figure.';
comment on column monitor.picture_choice.figure_date is 'Day or first day of the year of the figure.';
comment on column monitor.picture_choice.figure_value is 'The figure as it was; later revisions change nothing here.';
comment on column monitor.picture_choice.figure_level is 'The level of the rubric as it was.';
comment on column monitor.picture_choice.import_id is 'Vintage of registered crime it came from.';
comment on column monitor.picture_choice.edition_code is 'Edition of the survey it came from.';
comment on column monitor.picture_choice.reading_id is 'Reading of the owner it came from.';
comment on column monitor.picture_choice.person_id is 'Who chose.';
comment on column monitor.picture_choice.organisation_id is 'For which organisation.';
comment on column monitor.picture_choice.known_at is 'When.';

create table monitor.choice_story (
  choice_id uuid not null references monitor.picture_choice,
  story_id uuid not null,
  primary key (choice_id, story_id)
);
create index on monitor.choice_story (story_id);
comment on table monitor.choice_story is 'A story that a choice cites (C22 c).';
comment on column monitor.choice_story.choice_id is 'The choice.';
comment on column monitor.choice_story.story_id is 'The story.';

-- keys
alter table monitor.interpretation add foreign key (indicator_id) references monitor.indicator (id);
alter table monitor.contradiction add foreign key (indicator_id) references monitor.indicator (id);
alter table monitor.contradiction_story add foreign key (story_id) references monitor.story on delete cascade;
alter table monitor.picture_choice add foreign key (indicator_id) references monitor.indicator (id);
alter table monitor.picture_choice add foreign key (proposal_id) references strategy.proposal;
alter table monitor.picture_choice add foreign key (area_code) references partners.area;
alter table monitor.picture_choice add foreign key (import_id) references monitor.crime_import;
alter table monitor.picture_choice add foreign key (edition_code) references monitor.survey_edition;
alter table monitor.picture_choice add foreign key (reading_id) references monitor.indicator_reading;
alter table monitor.choice_story add foreign key (story_id) references monitor.story on delete cascade;
create index on monitor.picture_choice (area_code);
