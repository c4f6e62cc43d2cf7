-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table approach.action (
  id uuid primary key,
  level text not null check (level in ('region', 'district', 'municipality')),
  area_code text not null,
  body_id uuid,
  priority_id uuid,
  item_id uuid,
  known_at timestamptz not null,
  constraint district_college_decides check ((level = 'district') = (body_id is null))
);
create index on approach.action (body_id);
create index on approach.action (priority_id);
create index on approach.action (item_id);
create index on approach.action (area_code);
comment on table approach.action is 'One action of an agenda: entered once, seen in every agenda and plan it belongs to (C17, C35 c). What it asks stands in its scope.';
comment on column approach.action.id is 'Random identifier.';
comment on column approach.action.level is 'region, district or municipality.';
comment on column approach.action.area_code is 'The area it is for: police unit, district or municipality.';
comment on column approach.action.body_id is 'The body that decides on its scope: the college, a taskforce or a municipality; empty for a district, where its district college decides.';
comment on column approach.action.priority_id is 'The priority it serves, if any.';
comment on column approach.action.item_id is 'The action of the strategy that it works out, if any.';
comment on column approach.action.known_at is 'When it was entered.';

create table approach.action_scope (
  id uuid primary key,
  action_id uuid not null references approach.action,
  title text not null check (length(title) between 3 and 200),
  title_en text check (length(title_en) between 3 and 200),
  effect text not null check (length(effect) between 3 and 2000),
  effect_en text check (length(effect_en) between 3 and 2000),
  indicator_id uuid,
  start_date date not null,
  end_date date not null,
  decision text not null check (length(decision) between 3 and 500),
  decided_date date not null,
  decision_id uuid,
  reason text check (length(reason) between 3 and 2000),
  source text,
  passage text,
  to_confirm text,
  recorded_by_id uuid,
  organisation_id uuid,
  known_at timestamptz not null,
  check (end_date >= start_date)
);
create index on approach.action_scope (decision_id);
create index on approach.action_scope (action_id, known_at);
create index on approach.action_scope (indicator_id);
create index on approach.action_scope (recorded_by_id);
create index on approach.action_scope (organisation_id);
comment on table approach.action_scope is 'What the body decided that an action is: every change is a new row with its decision, and the latest counts (C17 a, e).';
comment on column approach.action_scope.id is 'Random identifier.';
comment on column approach.action_scope.action_id is 'The action.';
comment on column approach.action_scope.title is 'What is done, in a few words.';
comment on column approach.action_scope.title_en is 'The same in English, where a region pack has it.';
comment on column approach.action_scope.effect is 'The expected effect.';
comment on column approach.action_scope.effect_en is 'The same in English, where a region pack has it.';
comment on column approach.action_scope.indicator_id is 'The indicator of the strategy by which the effect is seen.';
comment on column approach.action_scope.start_date is 'First day.';
comment on column approach.action_scope.end_date is 'Last day.';
comment on column approach.action_scope.decision is 'The decision of the body that it rests on.';
comment on column approach.action_scope.decided_date is 'Day of that decision.';
comment on column approach.action_scope.decision_id is 'That decision, where it was recorded in this product.';
comment on column approach.action_scope.reason is 'Why it changed; empty for the first scope.';
comment on column approach.action_scope.source is 'Source in the region pack.';
comment on column approach.action_scope.passage is 'Passage of that source.';
comment on column approach.action_scope.to_confirm is 'Why something in it still has to be confirmed.';
comment on column approach.action_scope.recorded_by_id is 'Who recorded it; empty for what a region pack brought.';
comment on column approach.action_scope.organisation_id is 'On behalf of which organisation.';
comment on column approach.action_scope.known_at is 'When.';

create table approach.action_partner (
  scope_id uuid not null references approach.action_scope,
  organisation_id uuid not null,
  part text not null check (length(part) between 3 and 500),
  primary key (scope_id, organisation_id)
);
create index on approach.action_partner (organisation_id);
comment on table approach.action_partner is 'A partner in an action, with its part in it.';
comment on column approach.action_partner.scope_id is 'The scope of the action.';
comment on column approach.action_partner.organisation_id is 'The partner.';
comment on column approach.action_partner.part is 'What this partner does.';

create table approach.action_hours (
  scope_id uuid not null references approach.action_scope,
  organisation_id uuid not null,
  role text not null check (role in ('adviser', 'analyst', 'case-director', 'communication', 'enforcement', 'investigation', 'officer', 'project-leader', 'prosecutor', 'other')),
  quarter_date date not null check (quarter_date = date_trunc('quarter', quarter_date::timestamp)::date),
  hours integer not null check (hours between 1 and 100000),
  primary key (scope_id, organisation_id, role, quarter_date)
);
create index on approach.action_hours (organisation_id, quarter_date);
comment on table approach.action_hours is 'Hours that an action asks of an organisation, per kind of work and quarter (C17 a, C11).';
comment on column approach.action_hours.scope_id is 'The scope of the action.';
comment on column approach.action_hours.organisation_id is 'Of whom they are asked.';
comment on column approach.action_hours.role is 'Kind of work.';
comment on column approach.action_hours.quarter_date is 'First day of the quarter.';
comment on column approach.action_hours.hours is 'Whole hours.';

create table approach.action_milestone (
  scope_id uuid not null references approach.action_scope,
  title text not null check (length(title) between 3 and 200),
  due_date date not null,
  primary key (scope_id, title)
);
comment on table approach.action_milestone is 'Something an action has reached by a day. The same title in a later scope is the same milestone.';
comment on column approach.action_milestone.scope_id is 'The scope of the action.';
comment on column approach.action_milestone.title is 'What is reached.';
comment on column approach.action_milestone.due_date is 'The last day for it.';

create table approach.action_milestone_arrival (
  action_id uuid not null references approach.action,
  title text not null,
  reached_date date not null,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  primary key (action_id, title)
);
create index on approach.action_milestone_arrival (recorded_by_id);
create index on approach.action_milestone_arrival (organisation_id);
comment on table approach.action_milestone_arrival is 'A milestone was reached; once.';
comment on column approach.action_milestone_arrival.action_id is 'The action.';
comment on column approach.action_milestone_arrival.title is 'Title of the milestone.';
comment on column approach.action_milestone_arrival.reached_date is 'On which day.';
comment on column approach.action_milestone_arrival.recorded_by_id is 'Who said so.';
comment on column approach.action_milestone_arrival.organisation_id is 'On behalf of which organisation.';
comment on column approach.action_milestone_arrival.known_at is 'When.';

create table approach.action_handover (
  id uuid primary key,
  action_id uuid not null references approach.action,
  owner_organisation_id uuid not null,
  holder_id uuid,
  reason text check (length(reason) between 3 and 2000),
  recorded_by_id uuid,
  organisation_id uuid,
  known_at timestamptz not null
);
create index on approach.action_handover (action_id, known_at);
create index on approach.action_handover (owner_organisation_id);
create index on approach.action_handover (holder_id);
create index on approach.action_handover (recorded_by_id);
create index on approach.action_handover (organisation_id);
comment on table approach.action_handover is 'From now on this organisation answers for the action, with a person if one is named; the latest counts.';
comment on column approach.action_handover.id is 'Random identifier.';
comment on column approach.action_handover.action_id is 'The action.';
comment on column approach.action_handover.owner_organisation_id is 'The owner.';
comment on column approach.action_handover.holder_id is 'Who keeps it going at the owner, if named.';
comment on column approach.action_handover.reason is 'Why it changed hands; empty for the first owner.';
comment on column approach.action_handover.recorded_by_id is 'Who gave it; empty for what a region pack brought.';
comment on column approach.action_handover.organisation_id is 'On behalf of which organisation.';
comment on column approach.action_handover.known_at is 'When.';

create table approach.action_report (
  id uuid primary key,
  action_id uuid not null references approach.action,
  judgement text not null check (judgement in ('on-track', 'at-risk', 'stuck')),
  reason text not null check (length(reason) between 3 and 1000),
  origin text not null check (origin in ('screen', 'list', 'mail-link')),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.action_report (action_id, known_at);
create index on approach.action_report (recorded_by_id);
create index on approach.action_report (organisation_id);
comment on table approach.action_report is 'How an action goes, with the reason: the latest is its judgement, and whether it is late or silent follows from the day (C17 a, c).';
comment on column approach.action_report.id is 'Random identifier.';
comment on column approach.action_report.action_id is 'The action.';
comment on column approach.action_report.judgement is 'on-track, at-risk or stuck.';
comment on column approach.action_report.reason is 'Why, in a sentence, without personal data.';
comment on column approach.action_report.origin is 'Where it came from: the page of the action, the list, or a mail link.';
comment on column approach.action_report.recorded_by_id is 'Who reported.';
comment on column approach.action_report.organisation_id is 'On behalf of which organisation.';
comment on column approach.action_report.known_at is 'When.';

create table approach.action_closure (
  action_id uuid primary key references approach.action,
  outcome text not null check (outcome in ('done', 'stopped')),
  reason text not null check (length(reason) between 3 and 2000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.action_closure (recorded_by_id);
create index on approach.action_closure (organisation_id);
comment on table approach.action_closure is 'An action ended: done, or stopped, always with the reason.';
comment on column approach.action_closure.action_id is 'The action; it ends once.';
comment on column approach.action_closure.outcome is 'done or stopped.';
comment on column approach.action_closure.reason is 'What came of it, or why it stopped.';
comment on column approach.action_closure.recorded_by_id is 'Who closed it.';
comment on column approach.action_closure.organisation_id is 'On behalf of which organisation.';
comment on column approach.action_closure.known_at is 'When.';

create table approach.not_doing (
  id uuid primary key,
  level text not null check (level in ('region', 'district', 'municipality')),
  area_code text not null,
  body_id uuid,
  priority_id uuid,
  what text not null check (length(what) between 3 and 500),
  reason text not null check (length(reason) between 3 and 2000),
  decision text not null check (length(decision) between 3 and 500),
  decided_date date not null,
  source text,
  passage text,
  to_confirm text,
  recorded_by_id uuid,
  organisation_id uuid,
  known_at timestamptz not null,
  check ((level = 'district') = (body_id is null))
);
create index on approach.not_doing (body_id);
create index on approach.not_doing (priority_id);
create index on approach.not_doing (recorded_by_id);
create index on approach.not_doing (organisation_id);
comment on table approach.not_doing is 'What a body decided not to do, with the reason: the choices that an agenda makes (C17 b).';
comment on column approach.not_doing.id is 'Random identifier.';
comment on column approach.not_doing.level is 'region, district or municipality.';
comment on column approach.not_doing.area_code is 'The area it is about.';
comment on column approach.not_doing.body_id is 'The body that chose; empty for a district, where its district college chose.';
comment on column approach.not_doing.priority_id is 'The priority it belongs to, if any.';
comment on column approach.not_doing.what is 'What is not done.';
comment on column approach.not_doing.reason is 'Why not.';
comment on column approach.not_doing.decision is 'The decision it rests on.';
comment on column approach.not_doing.decided_date is 'Day of that decision.';
comment on column approach.not_doing.source is 'Source in the region pack.';
comment on column approach.not_doing.passage is 'Passage of that source.';
comment on column approach.not_doing.to_confirm is 'Why it still has to be confirmed.';
comment on column approach.not_doing.recorded_by_id is 'Who recorded it; empty for what a region pack brought.';
comment on column approach.not_doing.organisation_id is 'On behalf of which organisation.';
comment on column approach.not_doing.known_at is 'When.';

create table approach.not_doing_end (
  not_doing_id uuid primary key references approach.not_doing,
  reason text not null check (length(reason) between 3 and 2000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.not_doing_end (recorded_by_id);
create index on approach.not_doing_end (organisation_id);
comment on table approach.not_doing_end is 'Something that was left undone is taken up after all.';
comment on column approach.not_doing_end.not_doing_id is 'What was not done.';
comment on column approach.not_doing_end.reason is 'Why now.';
comment on column approach.not_doing_end.recorded_by_id is 'Who recorded it.';
comment on column approach.not_doing_end.organisation_id is 'On behalf of which organisation.';
comment on column approach.not_doing_end.known_at is 'When.';

create table approach.update_term (
  id uuid primary key,
  weeks integer not null check (weeks between 1 and 52),
  valid_from date not null,
  reason text not null check (length(reason) between 3 and 500),
  recorded_by_id uuid,
  organisation_id uuid,
  known_at timestamptz not null
);
create index on approach.update_term (recorded_by_id);
create index on approach.update_term (organisation_id);
comment on table approach.update_term is 'After how many weeks without a word an action counts as silent, from a day on; the latest for a day counts (C17 c).';
comment on column approach.update_term.id is 'Random identifier.';
comment on column approach.update_term.weeks is 'Weeks.';
comment on column approach.update_term.valid_from is 'From which day.';
comment on column approach.update_term.reason is 'Why so many.';
comment on column approach.update_term.recorded_by_id is 'Who set it; empty for what the product starts with.';
comment on column approach.update_term.organisation_id is 'On behalf of which organisation.';
comment on column approach.update_term.known_at is 'When.';

-- keys
alter table approach.action add foreign key (area_code) references partners.area, add foreign key (body_id) references core.organisation,
  add foreign key (priority_id) references strategy.item, add foreign key (item_id) references strategy.item;
alter table approach.action_scope add foreign key (indicator_id) references strategy.item, add foreign key (decision_id) references strategy.decision, add foreign key (recorded_by_id) references core.person,
  add foreign key (organisation_id) references core.organisation;
alter table approach.action_partner add foreign key (organisation_id) references core.organisation;
alter table approach.action_hours add foreign key (organisation_id) references core.organisation;
alter table approach.action_milestone_arrival add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.action_handover add foreign key (owner_organisation_id) references core.organisation, add foreign key (holder_id) references core.person,
  add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.action_report add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.action_closure add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.not_doing add foreign key (area_code) references partners.area, add foreign key (body_id) references core.organisation,
  add foreign key (priority_id) references strategy.item, add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
create index on approach.not_doing (area_code);
alter table approach.not_doing_end add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.update_term add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;

-- views
create view approach.action_state with (security_invoker = true) as
select a.id as action_id, a.level, a.area_code, a.body_id, a.priority_id, a.item_id,
  scope.id as scope_id, scope.version, scope.title, coalesce(scope.title_en, scope.title) as title_en, scope.effect, coalesce(scope.effect_en, scope.effect) as effect_en,
  scope.indicator_id, scope.start_date, scope.end_date, scope.decision, scope.decided_date, scope.decision_id, scope.source, scope.passage, scope.to_confirm,
  owner.owner_organisation_id, owner.holder_id,
  case when closure.outcome is not null then closure.outcome else coalesce(report.judgement, 'unreported') end as state,
  report.judgement, report.reason as judgement_reason, approach.day_of(report.known_at) as reported_date,
  greatest(scope.start_date, approach.day_of(report.known_at)) as last_word_date,
  case when closure.outcome is null then (
    select min(m.due_date) from approach.action_milestone m where m.scope_id = scope.id
      and m.title not in (select r.title from approach.action_milestone_arrival r where r.action_id = a.id)) end as next_milestone_date,
  approach.day_of(closure.known_at) as closed_date
from approach.action a
join lateral (
  select s.*, (count(*) over ())::integer as version from approach.action_scope s where s.action_id = a.id order by s.known_at desc, s.id desc limit 1
) scope on true
left join lateral (
  select h.owner_organisation_id, h.holder_id from approach.action_handover h where h.action_id = a.id order by h.known_at desc, h.id desc limit 1
) owner on true
left join lateral (
  select r.judgement, r.reason, r.known_at from approach.action_report r where r.action_id = a.id order by r.known_at desc, r.id desc limit 1
) report on true
left join approach.action_closure closure on closure.action_id = a.id;
comment on view approach.action_state is 'What the facts of an action add up to: its scope now, owner, latest judgement and end. Whether it is late or silent follows from the day one looks (approach.actions_on).';

create view approach.action_hours_state with (security_invoker = true) as
select a.id as action_id, a.priority_id, owner.owner_organisation_id, h.organisation_id, h.role, h.quarter_date, h.hours, approach.day_of(closure.known_at) as closed_date
from (select distinct on (s.action_id) s.action_id, s.id from approach.action_scope s order by s.action_id, s.known_at desc, s.id desc) latest
join approach.action_hours h on h.scope_id = latest.id
join approach.action a on a.id = latest.action_id
left join lateral (
  select w.owner_organisation_id from approach.action_handover w where w.action_id = a.id order by w.known_at desc, w.id desc limit 1
) owner on true
left join approach.action_closure closure on closure.action_id = a.id;
comment on view approach.action_hours_state is 'Hours that actions ask now, per organisation, kind of work and quarter; hours after the day an action closed are free again.';

create view approach.not_doing_state with (security_invoker = true) as
select n.*, approach.day_of(e.known_at) as ended_date, e.reason as ended_because
from approach.not_doing n left join approach.not_doing_end e on e.not_doing_id = n.id;
comment on view approach.not_doing_state is 'What bodies chose not to do, and whether it was taken up after all.';

-- triggers
create function approach.update_weeks_on(day date) returns integer language sql stable as $$
  select coalesce((select t.weeks from approach.update_term t where t.valid_from <= day order by t.valid_from desc, t.known_at desc, t.id desc limit 1), 6) $$;
comment on function approach.update_weeks_on(date) is 'After how many weeks without a word an action counts as silent on a day; six until somebody sets it.';
create function approach.actions_on(day date) returns table (action_id uuid, late boolean, silent boolean, word_due_date date) language sql stable as $$
  select s.action_id, coalesce(s.closed_date is null and (s.end_date < day or s.next_milestone_date < day), false),
    s.closed_date is null and s.start_date <= day and s.last_word_date + 7 * weeks.n < day,
    case when s.closed_date is null and s.start_date <= day then s.last_word_date + 7 * weeks.n end
  from approach.action_state s, (select approach.update_weeks_on(day) as n) weeks $$;
comment on function approach.actions_on(date) is 'How every action stands on a day: late (its last day or a milestone passed), silent (no word in the term), and by which day a word is due (C17 c).';
create function approach.actions_closed() returns setof uuid language sql stable as $$ select action_id from approach.action_closure $$;
comment on function approach.actions_closed() is 'Actions that ended.';
create function approach.actions_owned() returns setof uuid language sql stable as $$
  select latest.action_id from (
    select distinct on (h.action_id) h.action_id, h.owner_organisation_id, h.holder_id from approach.action_handover h order by h.action_id, h.known_at desc, h.id desc) latest
  where latest.owner_organisation_id = core.organisation() or latest.holder_id = core.actor() $$;
comment on function approach.actions_owned() is 'Actions of the organisation of this person, or held by this person.';
create function approach.bodies_of_mine() returns table (level text, body text) language sql stable as $$
  select 'region', o.id::text from core.organisation o
  where (o.id = core.organisation() and o.kind = 'taskforce' and core.has_role('{taskforce_secretary}'))
    or ((o.kind = 'college' or (o.kind = 'taskforce' and o.id in (select d.taskforce_id from approach.taskforce_discharge d))) and core.has_role('{mayor,chief_prosecutor,police_chief,bureau_coordinator}'))
  union all select 'municipality', o.id::text from core.organisation o where o.id = core.organisation() and o.kind = 'municipality' and core.has_role('{mayor,safety_adviser}')
  union all select 'district', m.district_code from partners.region_municipality m join core.organisation o on o.code = m.area_code
    where m.valid_to is null and o.id = core.organisation() and core.has_role('{mayor,safety_adviser}')
  union all select 'district', o.area_code from partners.organisation_state o
    where o.id = core.organisation() and o.kind = 'police-district' and core.has_role('{police_chief}') $$;
comment on function approach.bodies_of_mine() is 'The bodies this person speaks for: college (also for a taskforce that was discharged), taskforce, the own municipality, or the district college of its district (by the code of the district).';
create function approach.actions_of_my_bodies() returns setof uuid language sql stable as $$
  select a.id from approach.action a where (a.level, coalesce(a.body_id::text, a.area_code)) in (select m.level, m.body from approach.bodies_of_mine() m) $$;
comment on function approach.actions_of_my_bodies() is 'Actions on whose scope a body of this person decides.';
create function approach.scopes_of_my_bodies() returns setof uuid language sql stable as $$
  select s.id from approach.action_scope s where s.action_id in (select approach.actions_of_my_bodies()) $$;
comment on function approach.scopes_of_my_bodies() is 'Scopes of actions on which a body of this person decides.';
create function approach.not_doing_of_my_bodies() returns setof uuid language sql stable as $$
  select n.id from approach.not_doing n where (n.level, coalesce(n.body_id::text, n.area_code)) in (select m.level, m.body from approach.bodies_of_mine() m) $$;
comment on function approach.not_doing_of_my_bodies() is 'What a body of this person chose not to do.';
create function approach.milestones_set() returns table (action_id uuid, title text) language sql stable as $$
  select latest.action_id, m.title from (select distinct on (s.action_id) s.action_id, s.id from approach.action_scope s order by s.action_id, s.known_at desc, s.id desc) latest
  join approach.action_milestone m on m.scope_id = latest.id $$;
comment on function approach.milestones_set() is 'The milestones in the scope of each action now.';
