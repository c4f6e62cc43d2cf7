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
