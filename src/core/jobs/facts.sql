-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table core.job (
  id bigint generated always as identity primary key,
  name text not null check (name ~ '^[a-z-]+\.[a-zA-Z]+$'),
  record_id uuid,
  asked_by uuid,
  asked_for uuid,
  every text,
  run_at timestamptz not null,
  attempts integer not null default 0,
  failure text
);
create index on core.job (run_at);
create unique index on core.job (name) where every is not null;
comment on table core.job is 'Work waiting to be done: an opaque record and the name of the job, never content. Asked for in the transaction of the act, so it exists exactly when the act does.';
comment on column core.job.id is 'Order of asking; never shown.';
comment on column core.job.name is 'feature.job';
comment on column core.job.record_id is 'The record it is about.';
comment on column core.job.asked_by is 'Whose rights it runs with; empty for the system itself.';
comment on column core.job.asked_for is 'The organisation the person acted for.';
comment on column core.job.every is 'The schedule of work that returns (cron, Europe/Amsterdam); empty for work that is done once.';
comment on column core.job.run_at is 'Not before this moment; while it runs, until when the worker may take. Infinity when it was given up.';
comment on column core.job.attempts is 'Times it was tried since it last went well.';
comment on column core.job.failure is 'What kind of error ended the last try; never content.';

-- functions
create function core.add_job(job text, record uuid, at timestamptz) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into core.job (name, record_id, asked_by, asked_for, run_at)
  values (job, record, nullif(current_setting('app.actor', true), '')::uuid, nullif(current_setting('app.organisation', true), '')::uuid, coalesce(at, now())) $$;
comment on function core.add_job(text, uuid, timestamptz) is 'Asks for a job with the rights of the person of this request.';

create function core.finish_job(ended_id bigint, attempt integer, again_at timestamptz) returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare found_id bigint;
begin
  select id into found_id from core.job where id = ended_id and attempts = attempt for update;
  if found_id is null then return false; end if;
  if again_at is null then delete from core.job where id = ended_id;
  else update core.job set run_at = again_at, attempts = 0, failure = null where id = ended_id; end if;
  return true;
end $$;
comment on function core.finish_job(bigint, integer, timestamptz) is 'Ends a try in the transaction of its work: the job goes, or waits for its next time. False when another worker took it over, so that the work is undone.';
