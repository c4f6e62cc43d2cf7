-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table monitor.report_schedule (
  id uuid primary key,
  period text not null check (length(period) between 4 and 20),
  edition text not null check (edition ~ '^(college|residents|council:[A-Z0-9]{4,12})$'),
  every text not null check (every in ('month', 'quarter', 'year')),
  starts_date date not null,
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.report_schedule (person_id);
create index on monitor.report_schedule (organisation_id);
comment on table monitor.report_schedule is 'That somebody wants an edition of the account as it stands then, again and again; made with the rights of that person and nobody else (C28 e).';
comment on column monitor.report_schedule.id is 'Random identifier: what the job is about.';
comment on column monitor.report_schedule.period is 'Years of the strategy.';
comment on column monitor.report_schedule.edition is 'For whom: college, residents, or council:CODE of a municipality.';
comment on column monitor.report_schedule.every is 'month, quarter or year.';
comment on column monitor.report_schedule.starts_date is 'Day of the first one.';
comment on column monitor.report_schedule.person_id is 'Who wants it, with whose rights it is made.';
comment on column monitor.report_schedule.organisation_id is 'For which organisation this person acts.';
comment on column monitor.report_schedule.known_at is 'When it was asked for.';

create table monitor.report_schedule_end (
  schedule_id uuid primary key references monitor.report_schedule,
  person_id uuid not null references core.person,
  known_at timestamptz not null
);
create index on monitor.report_schedule_end (person_id);
comment on table monitor.report_schedule_end is 'That somebody wants it no more.';
comment on column monitor.report_schedule_end.schedule_id is 'The schedule.';
comment on column monitor.report_schedule_end.person_id is 'Whose it was.';
comment on column monitor.report_schedule_end.known_at is 'When.';

create table monitor.report_delivery (
  id uuid primary key,
  schedule_id uuid not null references monitor.report_schedule,
  snapshot text not null check (length(snapshot) between 2 and 8000000),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  person_id uuid not null references core.person,
  known_at timestamptz not null,
  constraint hash_of_the_delivery check (hash = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex'))
);
create index on monitor.report_delivery (schedule_id, known_at);
create index on monitor.report_delivery (person_id);
comment on table monitor.report_delivery is 'What a schedule made: the account as this person could see it then. Seen by that person alone.';
comment on column monitor.report_delivery.id is 'Random identifier.';
comment on column monitor.report_delivery.schedule_id is 'The schedule.';
comment on column monitor.report_delivery.snapshot is 'Everything the account says, as canonical JSON.';
comment on column monitor.report_delivery.hash is 'SHA-256 of the snapshot, in hexadecimal.';
comment on column monitor.report_delivery.person_id is 'Whose it is.';
comment on column monitor.report_delivery.known_at is 'When.';

-- functions
create function monitor.schedules_ended() returns setof uuid language sql stable as $$ select e.schedule_id from monitor.report_schedule_end e $$;
comment on function monitor.schedules_ended() is 'The schedules that were ended, as far as this person sees them.';

create function monitor.forget_deliveries(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (delete from monitor.report_delivery where known_at < at - interval '1 year' returning 1) select count(*)::integer from gone $$;
comment on function monitor.forget_deliveries(timestamptz) is 'Destroys what schedules made a year ago; returns how many.';
