-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table bench.dossier (
  id uuid primary key,
  organisation_id uuid not null,
  handler_id uuid not null,
  title text not null,
  body text not null,
  created_at timestamptz not null
);
create table bench.dossier_share (
  dossier_id uuid not null references bench.dossier,
  organisation_id uuid not null,
  primary key (dossier_id, organisation_id)
);
create index on bench.dossier_share (organisation_id);
create table bench.dossier_access (
  organisation_id uuid not null,
  created_at timestamptz not null,
  dossier_id uuid not null,
  primary key (organisation_id, created_at, dossier_id)
);
create unique index on bench.dossier_access (dossier_id, organisation_id);
create table bench.dossier_plain (
  id uuid primary key,
  organisation_id uuid not null,
  handler_id uuid not null,
  title text not null,
  body text not null,
  created_at timestamptz not null
);
create index on bench.dossier_plain (created_at desc);
create index on bench.dossier_plain (organisation_id, created_at desc);
create table bench.plain_audit (
  id uuid primary key,
  action text not null,
  object text not null,
  actor_id uuid not null,
  written_at timestamptz not null
);
create index on bench.plain_audit (written_at);

-- functions
create function bench.keep_own_access() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into bench.dossier_access values (new.organisation_id, new.created_at, new.id);
  return null;
end $$;
create function bench.keep_shared_access() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into bench.dossier_access select new.organisation_id, d.created_at, d.id from bench.dossier d where d.id = new.dossier_id on conflict do nothing;
  return null;
end $$;

-- triggers
create trigger keep_access after insert on bench.dossier for each row execute function bench.keep_own_access();
create trigger keep_access after insert on bench.dossier_share for each row execute function bench.keep_shared_access();
