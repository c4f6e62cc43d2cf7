-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table trial.plot (
  id uuid primary key,
  name text not null unique
);
comment on table trial.plot is 'A plot: open to everybody who signed in.';
comment on column trial.plot.id is 'Random identifier.';
comment on column trial.plot.name is 'Its name.';

create table trial.bed (
  id uuid primary key,
  organisation_id uuid not null references core.organisation,
  plot_id uuid not null references trial.plot,
  name text not null check (length(name) between 1 and 80),
  recorded_by uuid not null references core.person,
  known_at timestamptz not null,
  unique (organisation_id, id)
);
comment on table trial.bed is 'A bed of one organisation: seen by that organisation only.';

create table trial.planting (
  id uuid primary key,
  organisation_id uuid not null,
  bed_id uuid not null references trial.bed,
  note text not null check (length(note) between 1 and 200),
  recorded_by uuid not null references core.person,
  known_at timestamptz not null,
  foreign key (organisation_id, bed_id) references trial.bed (organisation_id, id)
);
comment on table trial.planting is 'Something planted in a bed.';

create table trial.closure (
  bed_id uuid primary key references trial.bed,
  recorded_by uuid not null references core.person,
  known_at timestamptz not null
);
comment on table trial.closure is 'A bed that was closed: nothing is planted in it any more.';

create table trial.label (
  id uuid primary key,
  bed_id uuid not null references trial.bed,
  text text not null,
  organisation_id uuid not null
);
comment on table trial.label is 'A label that its own organisation may change and take away.';

-- views
create view trial.bed_state with (security_invoker = true) as
  select b.id, b.organisation_id, b.name, exists (select from trial.closure c where c.bed_id = b.id) as closed from trial.bed b;
comment on view trial.bed_state is 'Beds and whether they are closed.';
