-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table monitor.report (
  id uuid primary key,
  number text not null unique check (number ~ '^\d{4}-\d{3,}$'),
  period text not null check (length(period) between 4 and 20),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.report (person_id);
create index on monitor.report (organisation_id);
comment on table monitor.report is 'An account over a strategy period: composed from the facts, worded in drafts, frozen once, then published (C28).';
comment on column monitor.report.id is 'Random identifier.';
comment on column monitor.report.number is 'Year and number (2023-001), given by the database; part of the permanent address.';
comment on column monitor.report.period is 'Years of the strategy it accounts for, such as 2019-2022.';
comment on column monitor.report.person_id is 'Who began it.';
comment on column monitor.report.organisation_id is 'On behalf of which organisation.';
comment on column monitor.report.known_at is 'When.';

create table monitor.report_draft (
  report_id uuid not null references monitor.report,
  version integer not null check (version > 0),
  narrative text not null check (length(narrative) between 2 and 60000),
  changes text not null check (length(changes) between 3 and 500),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  primary key (report_id, version)
);
create index on monitor.report_draft (person_id);
create index on monitor.report_draft (organisation_id);
comment on table monitor.report_draft is 'One version of what the bureau words itself; the figures stand in no draft.';
comment on column monitor.report_draft.report_id is 'The account.';
comment on column monitor.report_draft.version is 'From 1, without gaps, given by the database.';
comment on column monitor.report_draft.narrative is 'The worded parts as canonical JSON.';
comment on column monitor.report_draft.changes is 'What is different from the version before.';
comment on column monitor.report_draft.person_id is 'Who wrote it.';
comment on column monitor.report_draft.organisation_id is 'On behalf of which organisation.';
comment on column monitor.report_draft.known_at is 'When.';

create table monitor.report_freeze (
  report_id uuid primary key references monitor.report,
  draft_version integer not null,
  snapshot text not null check (length(snapshot) between 2 and 8000000),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  policy text not null check (length(policy) between 1 and 200),
  template text not null check (length(template) between 1 and 60),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  constraint hash_of_the_snapshot check (hash = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex'))
);
create index on monitor.report_freeze (person_id);
create index on monitor.report_freeze (organisation_id);
comment on table monitor.report_freeze is 'The account frozen: every figure with its vintage, the worded parts, and the versions it was made with. It never changes; every edition is made from it (C28 a).';
comment on column monitor.report_freeze.report_id is 'The account.';
comment on column monitor.report_freeze.draft_version is 'The version of the worded parts that is in it.';
comment on column monitor.report_freeze.snapshot is 'Everything the account says, as canonical JSON.';
comment on column monitor.report_freeze.hash is 'SHA-256 of the snapshot, in hexadecimal.';
comment on column monitor.report_freeze.policy is 'Version of the rules of access that it was composed under.';
comment on column monitor.report_freeze.template is 'Version of the form it is set in.';
comment on column monitor.report_freeze.person_id is 'Who froze it.';
comment on column monitor.report_freeze.organisation_id is 'On behalf of which organisation.';
comment on column monitor.report_freeze.known_at is 'The moment that all its facts are of.';

create table monitor.report_publication (
  report_id uuid primary key references monitor.report,
  decision text not null check (length(decision) between 3 and 500),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.report_publication (person_id);
create index on monitor.report_publication (organisation_id);
comment on table monitor.report_publication is 'A frozen account was published: from then on everybody reads it at its permanent address.';
comment on column monitor.report_publication.report_id is 'The account.';
comment on column monitor.report_publication.decision is 'On which decision it was published.';
comment on column monitor.report_publication.person_id is 'Who published it.';
comment on column monitor.report_publication.organisation_id is 'On behalf of which organisation.';
comment on column monitor.report_publication.known_at is 'When.';

-- functions
create function monitor.reports_published() returns setof uuid language sql stable as $$ select p.report_id from monitor.report_publication p $$;
comment on function monitor.reports_published() is 'The accounts that were published.';
create function monitor.reports_frozen() returns setof uuid language sql stable as $$ select f.report_id from monitor.report_freeze f $$;
comment on function monitor.reports_frozen() is 'The accounts that were frozen, as far as this person sees them.';

-- views
create view monitor.report_state with (security_invoker = true) as
  select r.id as report_id, r.number, r.period, r.organisation_id, r.known_at as begun_at,
    case when p.report_id is not null then 'published' when f.report_id is not null then 'frozen' else 'draft' end as state,
    f.hash, f.known_at as frozen_at, f.policy, f.template, f.draft_version, p.known_at as published_at, p.decision,
    (select max(d.version) from monitor.report_draft d where d.report_id = r.id) as latest_draft
  from monitor.report r left join monitor.report_freeze f on f.report_id = r.id left join monitor.report_publication p on p.report_id = r.id;
comment on view monitor.report_state is 'How far every account is: draft, frozen or published.';

-- triggers
create function monitor.number_report() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare of_year text := extract(year from new.known_at at time zone 'Europe/Amsterdam')::text;
begin
  perform pg_advisory_xact_lock(hashtextextended('monitor.report ' || of_year, 0));
  new.number := of_year || '-' || lpad((1 + coalesce((select max(split_part(r.number, '-', 2)::integer) from monitor.report r where r.number like of_year || '-%'), 0))::text, 3, '0');
  return new;
end $$;
comment on function monitor.number_report() is 'Gives an account the next number of its year; who begins one at the same moment waits, so no number is given twice.';
create trigger number_report before insert on monitor.report for each row execute function monitor.number_report();

create function monitor.number_report_draft() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('monitor.report ' || new.report_id, 0));
  new.version := 1 + coalesce((select max(d.version) from monitor.report_draft d where d.report_id = new.report_id), 0);
  return new;
end $$;
comment on function monitor.number_report_draft() is 'Gives a version the next number of its account.';
create trigger number_report_draft before insert on monitor.report_draft for each row execute function monitor.number_report_draft();

create function monitor.keep_report() returns trigger language plpgsql as $$
begin
  raise exception 'what was frozen or published stays as it was; a correction is a new account' using errcode = '23001', constraint = 'never_changed';
end $$;
comment on function monitor.keep_report() is 'Refuses every change of an account that was frozen, whoever makes it (C28 a).';
create trigger keep_freeze before update on monitor.report_freeze for each row execute function monitor.keep_report();
create trigger keep_publication before update on monitor.report_publication for each row execute function monitor.keep_report();
