-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table oversight.look (
  id uuid primary key,
  log text not null check (log in ('audit', 'processing')),
  ground text not null check (ground in ('lawfulness-check', 'internal-control', 'integrity-security', 'legal-proceedings')),
  reason text not null check (length(reason) between 10 and 500),
  from_date date not null,
  to_date date not null,
  about_person_id uuid,
  about_organisation_id uuid,
  role text,
  action text,
  record text check (length(record) between 3 and 200),
  result text check (result in ('done', 'refused', 'failed')),
  subject text check (subject ~ '^[0-9a-f]{64}$'),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  check (to_date >= from_date and to_date - from_date <= 366),
  check ((log = 'processing') = (subject is not null)),
  check (log = 'audit' or coalesce(about_person_id::text, about_organisation_id::text, role, action, record, result) is null)
);
create index on oversight.look (known_at);
create index on oversight.look (about_person_id);
create index on oversight.look (about_organisation_id);
create index on oversight.look (person_id);
create index on oversight.look (organisation_id);
comment on table oversight.look is 'Somebody looked into a log: for which lawful ground, why, and what was searched (C65; Wgs art. 1.8 lid 4). The lines are shown to the person of a look only.';
comment on column oversight.look.id is 'Random identifier.';
comment on column oversight.look.log is 'audit (who did what) or processing (what was processed about one data subject).';
comment on column oversight.look.ground is 'One of the four lawful grounds.';
comment on column oversight.look.reason is 'What it is for, in the words of whoever looks.';
comment on column oversight.look.from_date is 'First day that is searched.';
comment on column oversight.look.to_date is 'Last day that is searched; a year at most.';
comment on column oversight.look.about_person_id is 'Acts of this person only; empty for everybody.';
comment on column oversight.look.about_organisation_id is 'Acts for this organisation only.';
comment on column oversight.look.role is 'Acts in this role only.';
comment on column oversight.look.action is 'This event of a contract only.';
comment on column oversight.look.record is 'A piece of the address of the object, or the trace of a request.';
comment on column oversight.look.result is 'Only what was done, refused, or failed.';
comment on column oversight.look.subject is 'Pseudonym of the data subject in the processing log; who it is stands nowhere here.';
comment on column oversight.look.person_id is 'Who looked.';
comment on column oversight.look.organisation_id is 'On behalf of which organisation.';
comment on column oversight.look.known_at is 'When.';

-- keys
alter table oversight.look add foreign key (about_person_id) references core.person, add foreign key (about_organisation_id) references core.organisation,
  add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;

-- triggers
create function oversight.looks_into(wanted text) returns boolean language sql stable as $$
  select exists (select from oversight.look l where l.id = nullif(current_setting('app.look', true), '')::uuid and l.log = wanted and l.person_id = core.actor()) $$;
comment on function oversight.looks_into(text) is 'Whether this request reads under a look of this very person into that log.';
create function oversight.subject_looked_for() returns text language sql stable as $$
  select l.subject from oversight.look l where l.id = nullif(current_setting('app.look', true), '')::uuid and l.person_id = core.actor() $$;
comment on function oversight.subject_looked_for() is 'The pseudonym of the data subject of the look under which this request reads.';
