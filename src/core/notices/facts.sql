-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table core.notice (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z][a-z-]{2,40}$'),
  person_id uuid references core.person,
  role text,
  organisation_id uuid references core.organisation,
  about text not null check (about ~ '^/[a-z0-9/-]+$'),
  about_id uuid not null,
  due_date date,
  known_at timestamptz not null,
  check ((person_id is null) <> (role is null)),
  check (organisation_id is null or role is not null)
);
create index on core.notice (person_id, known_at);
create index on core.notice (role, known_at) where role is not null;
create index on core.notice (organisation_id);
create index on core.notice (about_id);
create index on core.notice (known_at);
comment on table core.notice is 'Somebody is told that something happened or waits: the kind, an address and a day, never content. Only who it is for sees it (C26 b).';
comment on column core.notice.id is 'Random identifier.';
comment on column core.notice.kind is 'Which notice, as the notices.ts of a feature declares it.';
comment on column core.notice.person_id is 'For this person; empty when it is for a role.';
comment on column core.notice.role is 'For whoever holds this role now; empty when it is for a person.';
comment on column core.notice.organisation_id is 'Only at this organisation; empty for the role at every organisation.';
comment on column core.notice.about is 'Dutch address of what it is about.';
comment on column core.notice.about_id is 'Identifier of what it is about.';
comment on column core.notice.due_date is 'Day by which something is asked; empty when nothing is.';
comment on column core.notice.known_at is 'When it was given.';

create table core.notice_reading (
  notice_id uuid not null references core.notice on delete cascade,
  person_id uuid not null references core.person,
  known_at timestamptz not null,
  primary key (notice_id, person_id)
);
create index on core.notice_reading (person_id);
comment on table core.notice_reading is 'Somebody has seen a notice; seen by that person alone.';
comment on column core.notice_reading.notice_id is 'The notice.';
comment on column core.notice_reading.person_id is 'Who has seen it.';
comment on column core.notice_reading.known_at is 'When.';

create table core.notice_choice (
  id uuid primary key,
  person_id uuid not null references core.person,
  kind text not null check (kind ~ '^[a-z][a-z-]{2,40}$'),
  wanted boolean not null,
  known_at timestamptz not null
);
create index on core.notice_choice (person_id, kind, known_at);
comment on table core.notice_choice is 'Somebody wants to be told of a kind of things or no longer; the latest one counts and without any it is yes.';
comment on column core.notice_choice.id is 'Random identifier.';
comment on column core.notice_choice.person_id is 'Whose choice.';
comment on column core.notice_choice.kind is 'The kind of notice, or mail-digest for the mail itself.';
comment on column core.notice_choice.wanted is 'Whether this person wants it.';
comment on column core.notice_choice.known_at is 'When it was chosen.';

-- functions
create function core.give_notice(given_id uuid, given_kind text, given_about text, given_about_id uuid, due date, to_person uuid, to_role text, to_organisation uuid, at timestamptz)
returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into core.notice (id, kind, person_id, role, organisation_id, about, about_id, due_date, known_at)
  select given_id, given_kind, to_person, to_role, to_organisation, given_about, given_about_id, due, at
  where to_person is null or to_person is distinct from core.actor() $$;
comment on function core.give_notice(uuid, text, text, uuid, date, uuid, text, uuid, timestamptz) is 'Gives a notice to a person or a role; nobody is told of their own act. Nothing can be read through it.';

create function core.tell_oneself(given_id uuid, given_kind text, given_about text, given_about_id uuid, at timestamptz)
returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into core.notice (id, kind, person_id, about, about_id, known_at) select given_id, given_kind, core.actor(), given_about, given_about_id, at where core.actor() is not null $$;
comment on function core.tell_oneself(uuid, text, text, uuid, timestamptz) is 'Gives a notice to whom work was done for that this person asked for earlier: a job acts in the name of that person. Nothing can be read through it.';

create function core.forget_notices(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (delete from core.notice where known_at < at - interval '6 months' returning 1) select count(*)::integer from gone $$;
comment on function core.forget_notices(timestamptz) is 'Destroys notices, and that they were seen, half a year after they were given; returns how many.';

-- views
create view core.notice_wanted with (security_invoker = true) as
select distinct on (person_id, kind) person_id, kind, wanted from core.notice_choice order by person_id, kind, known_at desc, id desc;
comment on view core.notice_wanted is 'The choice that counts per person and kind; no row means wanted.';

create view core.own_notice with (security_invoker = true) as
select n.id, n.kind, n.about, n.about_id, n.due_date, n.known_at, r.known_at as read_at
from core.notice n left join core.notice_reading r on r.notice_id = n.id and r.person_id = (select core.actor())
where n.kind not in (select w.kind from core.notice_wanted w where w.person_id = (select core.actor()) and not w.wanted);
comment on view core.own_notice is 'The notices of the person of this request, without the kinds that are switched off, and when they were seen.';
