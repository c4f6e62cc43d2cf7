-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table monitor.boundary_import (
  id uuid primary key,
  name text not null,
  borders_date date not null,
  credit text not null,
  content_hash bytea not null check (octet_length(content_hash) = 32),
  areas integer not null check (areas > 0),
  known_at timestamptz not null,
  unique (content_hash, borders_date)
);
comment on table monitor.boundary_import is 'A set of boundaries as it was brought in, whole or not at all.';
comment on column monitor.boundary_import.id is 'Random identifier.';
comment on column monitor.boundary_import.name is 'Name of the file without folder, or address without query.';
comment on column monitor.boundary_import.borders_date is 'Day on which these boundaries held.';
comment on column monitor.boundary_import.credit is 'Makers, shown under every map drawn with them (CC BY 4.0 asks for it).';
comment on column monitor.boundary_import.content_hash is 'SHA-256 over the bytes: the same bytes for the same day are one set.';
comment on column monitor.boundary_import.areas is 'Number of areas in it.';
comment on column monitor.boundary_import.known_at is 'When it was brought in.';

create table monitor.boundary (
  import_id uuid not null references monitor.boundary_import,
  area_code text not null,
  geometry jsonb not null check (geometry ->> 'type' in ('Polygon', 'MultiPolygon')),
  primary key (import_id, area_code)
);
create index on monitor.boundary (area_code);
comment on table monitor.boundary is 'The boundary of an area in a set.';
comment on column monitor.boundary.import_id is 'The set.';
comment on column monitor.boundary.area_code is 'Code of the area, also outside the region.';
comment on column monitor.boundary.geometry is 'GeoJSON geometry (RFC 7946) in longitude and latitude, four decimals.';
