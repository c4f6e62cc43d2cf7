-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table monitor.survey_measure (
  code text primary key,
  place integer not null,
  name_nl text not null,
  name_en text not null,
  unit text not null check (unit in ('percent', 'mark')),
  better text not null check (better in ('lower', 'higher')),
  wording_nl text not null,
  wording_en text not null,
  source_code text,
  passage text
);
create index on monitor.survey_measure (source_code);
comment on table monitor.survey_measure is 'Something that a survey asks residents (C04 a).';
comment on column monitor.survey_measure.code is 'Short name.';
comment on column monitor.survey_measure.place is 'Order.';
comment on column monitor.survey_measure.name_nl is 'Name in Dutch.';
comment on column monitor.survey_measure.name_en is 'Name in English.';
comment on column monitor.survey_measure.unit is 'Percent of people, or a mark from 1 to 10.';
comment on column monitor.survey_measure.better is 'Which way is an improvement.';
comment on column monitor.survey_measure.wording_nl is 'What is asked, in Dutch.';
comment on column monitor.survey_measure.wording_en is 'What is asked, in English.';
comment on column monitor.survey_measure.source_code is 'Source of the wording.';
comment on column monitor.survey_measure.passage is 'Place in the source.';

create table monitor.survey_edition (
  code text primary key,
  survey_nl text not null,
  survey_en text not null,
  year integer not null,
  method text not null,
  fieldwork_from date,
  fieldwork_to date check (fieldwork_to > fieldwork_from),
  respondents integer check (respondents > 0),
  note_nl text,
  note_en text,
  source_code text,
  passage text,
  unconfirmed_because text
);
create index on monitor.survey_edition (source_code);
comment on table monitor.survey_edition is 'One time that a survey was held (C04 a).';
comment on column monitor.survey_edition.code is 'Short name: vm-2017.';
comment on column monitor.survey_edition.survey_nl is 'Name of the survey in Dutch.';
comment on column monitor.survey_edition.survey_en is 'Name of the survey in English.';
comment on column monitor.survey_edition.year is 'Year it is about.';
comment on column monitor.survey_edition.method is 'Name of the method; editions with another method do not compare (C04 c).';
comment on column monitor.survey_edition.fieldwork_from is 'First day of the fieldwork; null when the source does not say.';
comment on column monitor.survey_edition.fieldwork_to is 'Last day of the fieldwork; null when the source does not say.';
comment on column monitor.survey_edition.respondents is 'People who answered in the whole country; null when the source does not say.';
comment on column monitor.survey_edition.note_nl is 'What must be known about it, in Dutch.';
comment on column monitor.survey_edition.note_en is 'What must be known about it, in English.';
comment on column monitor.survey_edition.source_code is 'Source.';
comment on column monitor.survey_edition.passage is 'Place in the source.';
comment on column monitor.survey_edition.unconfirmed_because is 'Why it still has to be confirmed.';

create table monitor.survey_result (
  measure_code text not null references monitor.survey_measure,
  area_code text not null,
  edition_code text not null references monitor.survey_edition,
  value numeric not null check (value >= 0),
  margin numeric check (margin >= 0),
  respondents integer check (respondents > 0),
  source_code text,
  passage text,
  primary key (measure_code, area_code, edition_code)
);
create index on monitor.survey_result (edition_code);
create index on monitor.survey_result (area_code);
create index on monitor.survey_result (source_code);
comment on table monitor.survey_result is 'An outcome of an edition for an area, as published (C04 a).';
comment on column monitor.survey_result.measure_code is 'What was asked.';
comment on column monitor.survey_result.area_code is 'Area: country or province.';
comment on column monitor.survey_result.edition_code is 'When it was asked.';
comment on column monitor.survey_result.value is 'Percent of people, or mean mark.';
comment on column monitor.survey_result.margin is 'Half the width of the 95% interval, in the unit of the value; null when the source does not give it.';
comment on column monitor.survey_result.respondents is 'People who answered in this area; null when the source does not say.';
comment on column monitor.survey_result.source_code is 'Source.';
comment on column monitor.survey_result.passage is 'Place in the source.';

-- keys
alter table monitor.survey_measure add foreign key (source_code) references partners.source;
alter table monitor.survey_edition add foreign key (source_code) references partners.source;
alter table monitor.survey_result add foreign key (source_code) references partners.source;
