-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table core.upgrade (
  name text primary key,
  applied_at timestamptz not null default now()
);
comment on table core.upgrade is 'The upgrades this database has had; a fresh database has had them all.';
comment on column core.upgrade.name is 'File name in upgrades/.';
comment on column core.upgrade.applied_at is 'When it was applied.';

create table core.setting (
  key text primary key,
  value text not null
);
comment on table core.setting is 'What the product remembers about its own database, such as the version of the rules in force.';
comment on column core.setting.key is 'Name of the setting.';
comment on column core.setting.value is 'Its value.';

-- functions
create function core.rules_noted() returns table (version text, lines text) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (select s.value from core.setting s where s.key = 'rules'), (select s.value from core.setting s where s.key = 'rules-in-force')
  where core.has_role('{privacy_officer}') $$;
comment on function core.rules_noted() is 'The version of the rules that the product put in force last and the lines it found in the catalog then, for whoever compares them with now; only for the privacy officer.';
