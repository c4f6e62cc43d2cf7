-- SPDX-License-Identifier: EUPL-1.2
-- tables

create table core.organisation (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
  kind text not null check (kind in ('municipality', 'police-unit', 'police-service', 'police-district', 'basisteam', 'prosecution', 'college', 'advisory-college', 'bureau', 'taskforce', 'safety-region', 'care', 'ministry', 'private', 'other')),
  name text not null check (length(name) between 1 and 200)
);
comment on table core.organisation is 'An organisation that takes part in the region: the anchor that accounts, facts and rules refer to. Names and memberships in time are facts of the chapter partners.';
comment on column core.organisation.id is 'Random identifier, the same wherever the organisation is referred to.';
comment on column core.organisation.code is 'Code people know: GM0344 for a municipality (CBS), RE03 for a police unit, otherwise a code of the region pack.';
comment on column core.organisation.kind is 'What sort of organisation it is.';
comment on column core.organisation.name is 'The name as it is used today.';

create table core.person (
  id uuid primary key,
  subject text not null unique,
  name text not null check (length(name) between 1 and 200),
  fictitious boolean not null default false,
  errand_nl text,
  errand_en text
);
comment on table core.person is 'A person who can sign in; who somebody is comes from the identity provider of the own organisation.';
comment on column core.person.id is 'Random identifier.';
comment on column core.person.subject is 'The subject identifier (sub) that the identity provider gives (OpenID Connect Core 5.1).';
comment on column core.person.name is 'Name as shown to colleagues.';
comment on column core.person.fictitious is 'True for the invented people of the demonstration; production refuses them.';
comment on column core.person.errand_nl is 'What a demonstration person comes to do, in Dutch.';
comment on column core.person.errand_en is 'What a demonstration person comes to do, in English.';

create table core.assignment (
  id uuid primary key,
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  role text not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  unique (person_id, organisation_id, role, valid_from)
);
create index on core.assignment (organisation_id);
comment on table core.assignment is 'A role that a person holds at an organisation for a time; rights follow these dates.';
comment on column core.assignment.id is 'Random identifier.';
comment on column core.assignment.person_id is 'Who holds the role.';
comment on column core.assignment.organisation_id is 'For which organisation.';
comment on column core.assignment.role is 'Name of the role in core/access/roles.ts.';
comment on column core.assignment.valid_from is 'First day of the role.';
comment on column core.assignment.valid_to is 'First day without the role; empty while it lasts.';

create table core.session (
  token_hash bytea primary key,
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  csrf text not null,
  acr text,
  provider_session text,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index on core.session (person_id);
create index on core.session (organisation_id);
create index on core.session (expires_at);
comment on table core.session is 'A signed-in browser or script. Only the hash of its token is kept; the app role reaches it through functions only.';
comment on column core.session.token_hash is 'SHA-256 of the token in the cookie.';
comment on column core.session.person_id is 'Who signed in.';
comment on column core.session.organisation_id is 'For which organisation the person acts in this session.';
comment on column core.session.csrf is 'Value that every change must repeat, against cross-site requests.';
comment on column core.session.acr is 'Level of assurance that the identity provider stated.';
comment on column core.session.provider_session is 'Session identifier (sid) at the identity provider, for back-channel sign-out.';
comment on column core.session.opened_at is 'When the person signed in.';
comment on column core.session.seen_at is 'Last request, kept to the minute.';
comment on column core.session.expires_at is 'When the session ends whatever happens.';

-- functions
create function core.actor() returns uuid language sql stable as $$ select nullif(current_setting('app.actor', true), '')::uuid $$;
comment on function core.actor() is 'The person of this request; null for nobody.';
create function core.organisation() returns uuid language sql stable as $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
comment on function core.organisation() is 'The organisation the person acts for in this request; null for nobody.';
create function core.has_role(wanted text[]) returns boolean language sql stable as $$ select coalesce(string_to_array(nullif(current_setting('app.roles', true), ''), ',') && wanted, false) $$;
comment on function core.has_role(text[]) is 'Whether the person of this request holds one of the roles at that organisation.';
create function core.signed_in() returns boolean language sql stable as $$ select core.actor() is not null $$;
comment on function core.signed_in() is 'Whether this request is of somebody who signed in.';
create function core.purpose() returns text language sql stable as $$ select nullif(current_setting('app.purpose', true), '') $$;
comment on function core.purpose() is 'The purpose of this request; null when none was stated.';

create function core.today() returns date language sql stable as $$ select coalesce(nullif(current_setting('app.day', true), '')::date, current_date) $$;
comment on function core.today() is 'The day in Amsterdam by the clock of the request, for rules that begin or end on a day; that of the database outside a request.';
create function core.takes_part(organisation uuid, day date) returns boolean language sql stable as $$ select true $$;
comment on function core.takes_part(uuid, date) is 'Whether an organisation takes part on a day, so that its people have rights. The chapter that knows the memberships puts its own answer here (C63 c).';

create function core.enter(token bytea, purpose text, at timestamptz)
returns table (person_id uuid, name text, organisation_id uuid, organisation_code text, organisation_name text, roles text[], csrf text, seen_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare day date := (at at time zone 'Europe/Amsterdam')::date;
begin
  if token is not null then
    select s.person_id, p.name, s.organisation_id, o.code, o.name, s.csrf, s.seen_at,
      array(select distinct a.role from core.assignment a where a.person_id = s.person_id and a.organisation_id = s.organisation_id
            and a.valid_from <= day and (a.valid_to is null or a.valid_to > day) and core.takes_part(s.organisation_id, day) order by 1)
    into person_id, name, organisation_id, organisation_code, organisation_name, csrf, seen_at, roles
    from core.session s join core.person p on p.id = s.person_id join core.organisation o on o.id = s.organisation_id
    where s.token_hash = token and s.expires_at > at and s.seen_at > at - interval '2 hours';
  end if;
  perform set_config('app.actor', coalesce(person_id::text, ''), true), set_config('app.organisation', coalesce(organisation_id::text, ''), true),
    set_config('app.roles', coalesce(array_to_string(roles, ','), ''), true), set_config('app.purpose', purpose, true),
    set_config('app.session', case when person_id is null then '' else encode(token, 'hex') end, true), set_config('app.day', day::text, true);
  if person_id is not null then return next; end if;
end $$;
comment on function core.enter(bytea, text, timestamptz) is 'Opens a request: looks the session up and sets actor, organisation, roles and purpose for this transaction only. No row when nobody is signed in. The day is a variable, so that its statements are planned once and not at every request.';

create function core.open_session(token bytea, sub text, csrf text, acr text, sid text, at timestamptz, until timestamptz)
returns uuid language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare found_person uuid; found_organisation uuid; day date := (at at time zone 'Europe/Amsterdam')::date;
begin
  select p.id, a.organisation_id into found_person, found_organisation
  from core.person p join core.assignment a on a.person_id = p.id
  where p.subject = sub and a.valid_from <= day and (a.valid_to is null or a.valid_to > day) and core.takes_part(a.organisation_id, day)
  order by a.valid_from, a.id limit 1;
  if found_person is null then return null; end if;
  insert into core.session values (token, found_person, found_organisation, csrf, acr, sid, at, at, until);
  return found_person;
end $$;
comment on function core.open_session(bytea, text, text, text, text, timestamptz, timestamptz) is 'Opens a session for the person with this subject identifier; null when the person is unknown or holds no role today.';

create function core.touch_session(token bytea, at timestamptz) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update core.session set seen_at = at where token_hash = token and seen_at < at $$;
comment on function core.touch_session(bytea, timestamptz) is 'Notes that a session was used.';

create function core.close_session(token bytea) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from core.session where token_hash = token $$;
comment on function core.close_session(bytea) is 'Ends one session: the person signed out.';

create function core.this_session() returns table (opened_at timestamptz, expires_at timestamptz) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select opened_at, expires_at from core.session where token_hash = decode(nullif(current_setting('app.session', true), ''), 'hex') $$;
comment on function core.this_session() is 'Since when and until when the session of this request lasts; no row for nobody.';

create function core.close_this_session() returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from core.session where token_hash = decode(nullif(current_setting('app.session', true), ''), 'hex') $$;
comment on function core.close_this_session() is 'Ends the session of this request: the person signs out.';

create function core.mode() returns text language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select value from core.setting where key = 'mode'), 'production') $$;
comment on function core.mode() is 'Whether this database serves a demonstration (demo) or real use (production).';

create function core.demo_people() returns table (subject text, organisation text) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.subject, min(o.name) from core.person p join core.assignment a on a.person_id = p.id join core.organisation o on o.id = a.organisation_id
  where p.fictitious and core.mode() = 'demo' group by p.subject $$;
comment on function core.demo_people() is 'The invented people of the demonstration with their organisation, for the sign-in page; nobody in real use.';

create function core.close_provider_session(sub text, sid text) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with closed as (delete from core.session s using core.person p where p.id = s.person_id and (sid is null or s.provider_session = sid) and (sub is null or p.subject = sub) and (sid is not null or sub is not null) returning 1)
  select count(*)::integer from closed $$;
comment on function core.close_provider_session(text, text) is 'Ends the sessions that the identity provider signed out (OpenID Connect Back-Channel Logout 1.0); returns how many.';

create function core.close_expired_sessions(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with closed as (delete from core.session where expires_at <= at or seen_at <= at - interval '2 hours' returning 1) select count(*)::integer from closed $$;
comment on function core.close_expired_sessions(timestamptz) is 'Removes sessions whose time is over; returns how many.';
