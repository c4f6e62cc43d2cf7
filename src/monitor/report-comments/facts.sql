-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table monitor.report_comment (
  id uuid primary key,
  report_id uuid not null references monitor.report,
  edition text not null check (edition ~ '^(college|residents|council:[A-Z0-9]{4,12})$'),
  text text not null check (length(text) between 10 and 4000),
  on_behalf text not null check (on_behalf in ('council', 'board', 'organisation')),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.report_comment (report_id);
create index on monitor.report_comment (person_id);
create index on monitor.report_comment (organisation_id);
comment on table monitor.report_comment is 'What a council, a board or an organisation says about a frozen account (C28 f). It stays with the account.';
comment on column monitor.report_comment.id is 'Random identifier.';
comment on column monitor.report_comment.report_id is 'The account.';
comment on column monitor.report_comment.edition is 'The edition it is about.';
comment on column monitor.report_comment.text is 'The comment, without names of persons.';
comment on column monitor.report_comment.on_behalf is 'Who speaks: the council of the municipality, its board, or the organisation.';
comment on column monitor.report_comment.person_id is 'Who recorded it.';
comment on column monitor.report_comment.organisation_id is 'On behalf of which organisation.';
comment on column monitor.report_comment.known_at is 'When.';

create table monitor.report_response (
  comment_id uuid primary key references monitor.report_comment,
  text text not null check (length(text) between 10 and 4000),
  decision text check (length(decision) between 3 and 500),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.report_response (person_id);
create index on monitor.report_response (organisation_id);
comment on table monitor.report_response is 'The formal response of the college to a comment, recorded by the bureau; once, and kept (C28 f).';
comment on column monitor.report_response.comment_id is 'The comment.';
comment on column monitor.report_response.text is 'The response, without names of persons.';
comment on column monitor.report_response.decision is 'On which decision, where there is one.';
comment on column monitor.report_response.person_id is 'Who recorded it.';
comment on column monitor.report_response.organisation_id is 'On behalf of which organisation.';
comment on column monitor.report_response.known_at is 'When.';

-- functions
create function monitor.comments_answered() returns setof uuid language sql stable as $$ select r.comment_id from monitor.report_response r $$;
comment on function monitor.comments_answered() is 'The comments that have a formal response.';
