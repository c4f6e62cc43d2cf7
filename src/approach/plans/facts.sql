-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table approach.theme (
  id uuid primary key,
  code text not null unique,
  kin text not null,
  priority_id uuid,
  name_nl text not null,
  name_en text not null,
  source text,
  passage text,
  to_confirm text,
  known_at timestamptz not null
);
create index on approach.theme (priority_id);
create index on approach.theme (kin);
comment on table approach.theme is 'A district theme: what districts put first in a priority (C35).';
comment on column approach.theme.id is 'Random identifier.';
comment on column approach.theme.code is 'Code in the region pack.';
comment on column approach.theme.kin is 'The same for themes that are one theme in several districts.';
comment on column approach.theme.priority_id is 'The priority it belongs to.';
comment on column approach.theme.name_nl is 'Name in Dutch.';
comment on column approach.theme.name_en is 'Name in English.';
comment on column approach.theme.source is 'Source in the region pack.';
comment on column approach.theme.passage is 'Passage of that source.';
comment on column approach.theme.to_confirm is 'Why it still has to be confirmed.';
comment on column approach.theme.known_at is 'When.';

create table approach.district_plan (
  id uuid primary key,
  district_code text not null,
  period text not null,
  first_date date not null,
  last_date date not null,
  known_at timestamptz not null,
  unique (district_code, period)
);
comment on table approach.district_plan is 'The plan of a district for the years of a strategy; what stands in it are its sections, themes and actions (C35 a).';
comment on column approach.district_plan.id is 'Random identifier.';
comment on column approach.district_plan.district_code is 'The district.';
comment on column approach.district_plan.period is 'Years of the strategy it belongs to.';
comment on column approach.district_plan.first_date is 'First day.';
comment on column approach.district_plan.last_date is 'Last day.';
comment on column approach.district_plan.known_at is 'When.';

create table approach.plan_section (
  id uuid primary key,
  plan_id uuid not null references approach.district_plan,
  part text not null check (part in ('picture', 'aims', 'approach', 'accent')),
  title text check (length(title) between 3 and 200),
  text text not null check (length(text) between 3 and 8000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  constraint accent_has_a_title check ((part = 'accent') = (title is not null))
);
create index on approach.plan_section (plan_id, known_at);
create index on approach.plan_section (recorded_by_id);
create index on approach.plan_section (organisation_id);
comment on table approach.plan_section is 'A version of a part of a plan; the latest of a part counts, and accents by their title (C35 b).';
comment on column approach.plan_section.id is 'Random identifier.';
comment on column approach.plan_section.plan_id is 'The plan.';
comment on column approach.plan_section.part is 'Part of the template that all districts share; accent is free.';
comment on column approach.plan_section.title is 'Title of a free accent.';
comment on column approach.plan_section.text is 'The text.';
comment on column approach.plan_section.recorded_by_id is 'Who recorded it.';
comment on column approach.plan_section.organisation_id is 'On behalf of which organisation.';
comment on column approach.plan_section.known_at is 'When.';

create table approach.plan_theme (
  id uuid primary key,
  plan_id uuid not null references approach.district_plan,
  theme_id uuid not null references approach.theme,
  decision text not null check (length(decision) between 3 and 500),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  unique (plan_id, theme_id)
);
create index on approach.plan_theme (theme_id);
create index on approach.plan_theme (recorded_by_id);
create index on approach.plan_theme (organisation_id);
comment on table approach.plan_theme is 'A district chose a theme; from then on it is confirmed for that district.';
comment on column approach.plan_theme.id is 'Random identifier.';
comment on column approach.plan_theme.plan_id is 'The plan.';
comment on column approach.plan_theme.theme_id is 'The theme.';
comment on column approach.plan_theme.decision is 'The decision of the district college.';
comment on column approach.plan_theme.recorded_by_id is 'Who recorded it.';
comment on column approach.plan_theme.organisation_id is 'On behalf of which organisation.';
comment on column approach.plan_theme.known_at is 'When.';

create table approach.theme_action (
  theme_id uuid not null references approach.theme,
  action_id uuid not null references approach.action,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  primary key (theme_id, action_id)
);
create index on approach.theme_action (action_id);
create index on approach.theme_action (recorded_by_id);
create index on approach.theme_action (organisation_id);
comment on table approach.theme_action is 'An action belongs to a theme: it is entered once and seen in every plan with that theme (C35 c, d).';
comment on column approach.theme_action.theme_id is 'The theme.';
comment on column approach.theme_action.action_id is 'The action.';
comment on column approach.theme_action.recorded_by_id is 'Who recorded it.';
comment on column approach.theme_action.organisation_id is 'On behalf of which organisation.';
comment on column approach.theme_action.known_at is 'When.';

create table approach.plan_casework (
  id uuid primary key,
  plan_id uuid not null references approach.district_plan,
  theme_id uuid references approach.theme,
  quarter_date date not null check (quarter_date = date_trunc('quarter', quarter_date::timestamp)::date),
  started integer not null check (started between 0 and 10000),
  running integer not null check (running between 0 and 10000),
  ended integer not null check (ended between 0 and 10000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.plan_casework (plan_id, quarter_date);
create index on approach.plan_casework (theme_id);
create index on approach.plan_casework (recorded_by_id);
create index on approach.plan_casework (organisation_id);
comment on table approach.plan_casework is 'Local casework of a quarter as numbers, never a case itself; the latest statement counts (C35 a).';
comment on column approach.plan_casework.id is 'Random identifier.';
comment on column approach.plan_casework.plan_id is 'The plan.';
comment on column approach.plan_casework.theme_id is 'The theme, if it is about one.';
comment on column approach.plan_casework.quarter_date is 'First day of the quarter.';
comment on column approach.plan_casework.started is 'Local cases that began in the quarter.';
comment on column approach.plan_casework.running is 'Local cases that ran on its last day.';
comment on column approach.plan_casework.ended is 'Local cases that ended in it.';
comment on column approach.plan_casework.recorded_by_id is 'Who recorded it.';
comment on column approach.plan_casework.organisation_id is 'On behalf of which organisation.';
comment on column approach.plan_casework.known_at is 'When.';

-- keys
alter table approach.theme add foreign key (priority_id) references strategy.item;
alter table approach.district_plan add foreign key (district_code) references partners.area;
alter table approach.plan_section add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.plan_theme add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.theme_action add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.plan_casework add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;

-- views
create view approach.plan_section_state with (security_invoker = true) as
select distinct on (s.plan_id, s.part, s.title) s.*, (count(*) over (partition by s.plan_id, s.part, s.title))::integer as version
from approach.plan_section s order by s.plan_id, s.part, s.title, s.known_at desc, s.id desc;
comment on view approach.plan_section_state is 'The parts of a plan as they read now, with how many versions there were.';
create view approach.plan_casework_state with (security_invoker = true) as
select distinct on (c.plan_id, c.theme_id, c.quarter_date) c.* from approach.plan_casework c order by c.plan_id, c.theme_id, c.quarter_date, c.known_at desc, c.id desc;
comment on view approach.plan_casework_state is 'The latest numbers of each quarter.';

-- triggers
create function approach.areas_of_district(district text, day date) returns setof text language sql stable as $$
  select district union select m.area_code from partners.region_municipality m where m.district_code = district and partners.holds(m.valid_from, m.valid_to, day) $$;
comment on function approach.areas_of_district(text, date) is 'A district and its municipalities on a day.';
create function approach.plan_actions_on(day date) returns table (plan_id uuid, action_id uuid) language sql stable as $$
  select distinct p.id, s.action_id from approach.district_plan p cross join lateral approach.areas_of_district(p.district_code, day) here (code)
    join approach.action_state s on s.area_code = here.code and s.start_date <= p.last_date and s.end_date >= p.first_date $$;
comment on function approach.plan_actions_on(date) is 'Which actions a plan shows: those of the district and of its municipalities that run in its years, without being entered again (C35 c).';
create function approach.plans_of_mine() returns setof uuid language sql stable as $$
  select p.id from approach.district_plan p where p.district_code in (select m.body from approach.bodies_of_mine() m where m.level = 'district') $$;
comment on function approach.plans_of_mine() is 'The plans of districts in whose college this person speaks.';
create function approach.actions_near_mine() returns setof uuid language sql stable as $$
  select a.action_id from approach.plan_actions_on(core.today()) a where a.plan_id in (select approach.plans_of_mine()) $$;
comment on function approach.actions_near_mine() is 'Actions in the plans of districts in whose college this person speaks.';
