-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table monitor.neighbourhood (
  area_code text primary key check (area_code ~ '^BU\d{8}$'),
  municipality_code text not null,
  name text not null,
  residents_2024 integer check (residents_2024 >= 0)
);
create index on monitor.neighbourhood (municipality_code, area_code);
comment on table monitor.neighbourhood is 'A neighbourhood of a municipality, as CBS draws it (C03 b).';
comment on column monitor.neighbourhood.area_code is 'Code of CBS.';
comment on column monitor.neighbourhood.municipality_code is 'The municipality.';
comment on column monitor.neighbourhood.name is 'Name.';
comment on column monitor.neighbourhood.residents_2024 is 'Residents in 2024, rounded by CBS; empty when not published.';
