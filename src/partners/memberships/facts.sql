-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table partners.membership (
  id uuid primary key,
  organisation_id uuid not null references core.organisation,
  body_id uuid not null references core.organisation,
  role text not null check (role in ('member', 'adviser', 'chair', 'secretary')),
  valid_from date,
  valid_to date check (valid_to > valid_from),
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  why text,
  recorded_by uuid,
  recorded_for uuid,
  source_code text,
  passage text,
  unconfirmed_because text,
  check (organisation_id <> body_id)
);
create index on partners.membership (organisation_id, body_id);
create index on partners.membership (body_id);
create index on partners.membership (source_code);
create index on partners.membership (recorded_by);
create index on partners.membership (recorded_for);
comment on table partners.membership is 'An organisation that sits in a body for a time: a fact with two clocks. Leaving is a later row with the same beginning and an end (C63).';
comment on column partners.membership.id is 'Random identifier.';
comment on column partners.membership.organisation_id is 'Who is a member.';
comment on column partners.membership.body_id is 'Of what: the college, a taskforce.';
comment on column partners.membership.role is 'In which role.';
comment on column partners.membership.valid_from is 'First day it holds; empty when the beginning is not known.';
comment on column partners.membership.valid_to is 'First day it no longer holds; empty while it lasts.';
comment on column partners.membership.source_code is 'Source; empty when the row is to be confirmed or was recorded here.';
comment on column partners.membership.passage is 'Place in the source.';
comment on column partners.membership.unconfirmed_because is 'Why the row is to be confirmed (te bevestigen); empty when it is not.';
comment on column partners.membership.recorded_at is 'When the row was written here; it decides between rows that were known at the same moment.';
comment on column partners.membership.known_at is 'Since when this was known (the second clock); a later row with the same beginning replaces this one from then on.';
comment on column partners.membership.why is 'Reason given by who recorded it; empty when it came with a pack.';
comment on column partners.membership.recorded_by is 'Person who recorded it; empty when it came with a pack.';
comment on column partners.membership.recorded_for is 'Organisation on whose behalf it was recorded.';

-- functions
create function partners.memberships_known(known timestamptz)
returns table (id uuid, organisation_id uuid, body_id uuid, role text, valid_from date, valid_to date, known_at timestamptz, why text, source_code text, passage text, unconfirmed_because text)
language sql stable as $$
  select s.id, s.organisation_id, s.body_id, s.role, s.valid_from, least(s.valid_to, g.change_date), s.known_at, s.why, s.source_code, s.passage, s.unconfirmed_because
  from (select distinct on (organisation_id, body_id, valid_from) * from partners.membership where known_at <= known order by organisation_id, body_id, valid_from, known_at desc, recorded_at desc) s
  join core.organisation o on o.id = s.organisation_id
  left join (select old_code as area_code, min(change_date) as change_date from partners.area_change where known_at <= known group by old_code) g on g.area_code = o.code and o.kind = 'municipality' $$;
comment on function partners.memberships_known(timestamptz) is 'Who is a member of what and when, as known at that moment; a municipality that went into another is a member until then.';

create or replace function core.takes_part(organisation uuid, day date) returns boolean language sql stable as $$
  with seat as (
    select m.valid_from, m.valid_to from partners.memberships_known('infinity') m join core.organisation b on b.id = m.body_id and b.kind = 'college'
    where m.organisation_id = organisation and m.role in ('member', 'chair')
  )
  select not exists (select from seat) or exists (select from seat where (valid_from is null or valid_from <= day) and (valid_to is null or day < valid_to)) $$;
comment on function core.takes_part(uuid, date) is 'Whether an organisation takes part on a day: who ever sat in the college does so while it sits there; the bureau and others without a seat always do (C63 c).';

-- keys
alter table partners.membership add foreign key (source_code) references partners.source;
alter table partners.membership add foreign key (recorded_by) references core.person;
alter table partners.membership add foreign key (recorded_for) references core.organisation;

-- views
create view partners.membership_state with (security_invoker = true) as
  select * from partners.memberships_known('infinity');
comment on view partners.membership_state is 'Who is a member of what and when, by the latest knowledge.';
