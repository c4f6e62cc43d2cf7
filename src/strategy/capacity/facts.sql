-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table strategy.capacity_statement (
  id uuid primary key,
  organisation_id uuid not null references core.organisation,
  year integer not null check (year between 2000 and 2100),
  role text not null check (role in ('adviser', 'analyst', 'case-director', 'communication', 'enforcement', 'investigation', 'officer', 'project-leader', 'prosecutor', 'other')),
  q1 integer not null check (q1 between 0 and 100000),
  q2 integer not null check (q2 between 0 and 100000),
  q3 integer not null check (q3 between 0 and 100000),
  q4 integer not null check (q4 between 0 and 100000),
  author_id uuid not null references core.person,
  known_at timestamptz not null
);
create index on strategy.capacity_statement (organisation_id, year, role, known_at);
create index on strategy.capacity_statement (author_id);
comment on table strategy.capacity_statement is 'Hours that a partner has for the joint work in a year, for one kind of work by quarter; the latest counts (C11 a).';
comment on column strategy.capacity_statement.id is 'Identifier.';
comment on column strategy.capacity_statement.organisation_id is 'The partner.';
comment on column strategy.capacity_statement.year is 'Year it is about.';
comment on column strategy.capacity_statement.role is 'Kind of work, as in the hours that actions ask.';
comment on column strategy.capacity_statement.q1 is 'Hours from January to March.';
comment on column strategy.capacity_statement.q2 is 'Hours from April to June.';
comment on column strategy.capacity_statement.q3 is 'Hours from July to September.';
comment on column strategy.capacity_statement.q4 is 'Hours from October to December.';
comment on column strategy.capacity_statement.author_id is 'Who stated it.';
comment on column strategy.capacity_statement.known_at is 'When it was entered.';

create table strategy.capacity_openness (
  id uuid primary key,
  organisation_id uuid not null references core.organisation,
  level text not null check (level in ('own', 'bureau', 'college', 'partners')),
  author_id uuid not null references core.person,
  known_at timestamptz not null
);
create index on strategy.capacity_openness (organisation_id, known_at);
create index on strategy.capacity_openness (author_id);
comment on table strategy.capacity_openness is 'Who may see the hours of a partner; that of the college counts where a partner did not choose (C11 d).';
comment on column strategy.capacity_openness.id is 'Identifier.';
comment on column strategy.capacity_openness.organisation_id is 'The partner, or the college for all who did not choose.';
comment on column strategy.capacity_openness.level is 'own, bureau, college or partners; each includes the one before.';
comment on column strategy.capacity_openness.author_id is 'Who chose.';
comment on column strategy.capacity_openness.known_at is 'When it was entered.';

create table strategy.capacity_ask (
  id uuid primary key,
  priority_id uuid not null references strategy.item,
  asked_id uuid references core.organisation,
  role text not null check (role in ('adviser', 'analyst', 'case-director', 'communication', 'enforcement', 'investigation', 'officer', 'project-leader', 'prosecutor', 'other')),
  first_quarter_date date not null check (first_quarter_date = date_trunc('quarter', first_quarter_date::timestamp)::date),
  last_quarter_date date not null check (last_quarter_date = date_trunc('quarter', last_quarter_date::timestamp)::date),
  hours integer not null check (hours between 0 and 100000),
  reason text not null check (length(reason) between 3 and 1000),
  author_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  check (last_quarter_date between first_quarter_date and first_quarter_date + 366 * 4)
);
create index on strategy.capacity_ask (priority_id);
create index on strategy.capacity_ask (asked_id);
create index on strategy.capacity_ask (author_id);
create index on strategy.capacity_ask (organisation_id);
comment on table strategy.capacity_ask is 'Hours that a priority would ask of a partner each quarter if it came in; counted in scenarios only. A later one for the same priority, partner and kind of work takes its place (C11 b, e).';
comment on column strategy.capacity_ask.id is 'Identifier.';
comment on column strategy.capacity_ask.priority_id is 'The priority.';
comment on column strategy.capacity_ask.asked_id is 'Of whom; empty is every municipality of the region.';
comment on column strategy.capacity_ask.role is 'Kind of work.';
comment on column strategy.capacity_ask.first_quarter_date is 'First day of the first quarter.';
comment on column strategy.capacity_ask.last_quarter_date is 'First day of the last quarter.';
comment on column strategy.capacity_ask.hours is 'Hours a quarter.';
comment on column strategy.capacity_ask.reason is 'What it rests on.';
comment on column strategy.capacity_ask.author_id is 'Who entered it.';
comment on column strategy.capacity_ask.organisation_id is 'For which organisation.';
comment on column strategy.capacity_ask.known_at is 'When it was entered.';

create table strategy.capacity_scenario (
  id uuid primary key,
  name text not null check (length(name) between 3 and 200),
  year integer not null check (year between 2000 and 2100),
  in_ids uuid[] not null,
  out_ids uuid[] not null check (not in_ids && out_ids),
  note text check (length(note) between 3 and 1000),
  author_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.capacity_scenario (author_id);
create index on strategy.capacity_scenario (organisation_id);
comment on table strategy.capacity_scenario is 'A comparison that somebody kept for a meeting: which priorities come in and which go out (C11 e).';
comment on column strategy.capacity_scenario.id is 'Identifier.';
comment on column strategy.capacity_scenario.name is 'What it is called.';
comment on column strategy.capacity_scenario.year is 'Year it is looked at in.';
comment on column strategy.capacity_scenario.in_ids is 'Priorities that come in.';
comment on column strategy.capacity_scenario.out_ids is 'Priorities that go out.';
comment on column strategy.capacity_scenario.note is 'What it is for.';
comment on column strategy.capacity_scenario.author_id is 'Who kept it.';
comment on column strategy.capacity_scenario.organisation_id is 'For which organisation.';
comment on column strategy.capacity_scenario.known_at is 'When it was entered.';

-- views
create view strategy.capacity_statement_state with (security_invoker = true) as
  select distinct on (s.organisation_id, s.year, s.role) s.* from strategy.capacity_statement s order by s.organisation_id, s.year, s.role, s.known_at desc, s.id;
comment on view strategy.capacity_statement_state is 'The hours that count per partner, year and kind of work: the last that were stated.';

create view strategy.capacity_openness_state with (security_invoker = true) as
  select distinct on (s.organisation_id) s.organisation_id, s.level from strategy.capacity_openness s order by s.organisation_id, s.known_at desc, s.id;
comment on view strategy.capacity_openness_state is 'Who may see the hours of a partner that chose, or of those who did not (the college).';

-- triggers
-- These two views read published views of other chapters, so they are made after all of them.
create view strategy.proposed_hours with (security_invoker = true) as
  select a.priority_id, o.id as organisation_id, a.role, q.quarter::date as quarter_date, a.hours
  from (select distinct on (x.priority_id, x.asked_id, x.role) x.* from strategy.capacity_ask x order by x.priority_id, x.asked_id, x.role, x.known_at desc, x.id) a
  cross join lateral generate_series(a.first_quarter_date::timestamp, a.last_quarter_date::timestamp, interval '3 months') q (quarter)
  join core.organisation o on o.id = a.asked_id
    or (a.asked_id is null and o.code in (select r.area_code from partners.region_municipality r where partners.holds(r.valid_from, r.valid_to, q.quarter::date)));
comment on view strategy.proposed_hours is 'Hours that a priority would ask, for each partner and quarter; a line for every municipality is one for those of that day.';

create view strategy.asked_hours with (security_invoker = true) as
  select h.action_id, h.priority_id, h.organisation_id, h.role, h.quarter_date, h.hours, coalesce(h.quarter_date > h.closed_date, false) as freed, false as proposed from approach.action_hours_state h
  union all select null, p.priority_id, p.organisation_id, p.role, p.quarter_date, p.hours, false, true from strategy.proposed_hours p;
comment on view strategy.asked_hours is 'All hours that are asked, were freed by an action that closed, or would be asked by a priority (C11 b).';

create function strategy.capacity_college() returns setof uuid language sql stable as $$
  select o.id from core.organisation o where o.kind = 'college' and core.has_role('{bureau_coordinator}') $$;
comment on function strategy.capacity_college() is 'The college, for whom the bureau chooses who sees the hours of partners that did not choose themselves.';
create function strategy.capacity_open_to_me() returns setof uuid language sql stable as $$
  select o.id from core.organisation o
  left join strategy.capacity_openness_state own on own.organisation_id = o.id
  left join (select min(c.level) as level from strategy.capacity_openness_state c join core.organisation k on k.id = c.organisation_id and k.kind = 'college') agreed on true
  where case coalesce(own.level, agreed.level, 'bureau') when 'partners' then true
    when 'college' then core.has_role('{mayor,chief_prosecutor,police_chief,bureau_coordinator}') when 'bureau' then core.has_role('{bureau_coordinator}') else false end $$;
comment on function strategy.capacity_open_to_me() is 'Partners whose hours this person may see besides those of the own organisation.';
