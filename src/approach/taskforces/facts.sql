-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table approach.taskforce_seat (
  id uuid primary key,
  taskforce_id uuid not null,
  seat_organisation_id uuid not null,
  person_id uuid,
  role text not null check (role in ('chair', 'mayor', 'prosecutor', 'police-sector-head', 'secretary', 'member', 'temporary')),
  first_date date not null,
  last_date date check (last_date >= first_date),
  reason text not null check (length(reason) between 3 and 1000),
  source text,
  passage text,
  recorded_by_id uuid,
  organisation_id uuid,
  known_at timestamptz not null,
  constraint temporary_has_an_end check (role <> 'temporary' or last_date is not null)
);
create index on approach.taskforce_seat (taskforce_id, first_date);
create index on approach.taskforce_seat (seat_organisation_id);
create index on approach.taskforce_seat (person_id);
create index on approach.taskforce_seat (recorded_by_id);
create index on approach.taskforce_seat (organisation_id);
comment on table approach.taskforce_seat is 'A seat in a taskforce, by role and organisation, from a day and sometimes until one (C16 a, b).';
comment on column approach.taskforce_seat.id is 'Random identifier.';
comment on column approach.taskforce_seat.taskforce_id is 'The taskforce.';
comment on column approach.taskforce_seat.seat_organisation_id is 'The organisation that sits.';
comment on column approach.taskforce_seat.person_id is 'Who sits there, once named; only a named person sees the papers.';
comment on column approach.taskforce_seat.role is 'In which role (C16 a).';
comment on column approach.taskforce_seat.first_date is 'First day.';
comment on column approach.taskforce_seat.last_date is 'Last day; a temporary seat always has one.';
comment on column approach.taskforce_seat.reason is 'What this seat is for.';
comment on column approach.taskforce_seat.source is 'Source in the region pack.';
comment on column approach.taskforce_seat.passage is 'Passage of that source.';
comment on column approach.taskforce_seat.recorded_by_id is 'Who recorded it; empty for what a region pack brought.';
comment on column approach.taskforce_seat.organisation_id is 'On behalf of which organisation.';
comment on column approach.taskforce_seat.known_at is 'When.';

create table approach.taskforce_seat_end (
  seat_id uuid primary key references approach.taskforce_seat,
  last_date date not null,
  reason text not null check (length(reason) between 3 and 1000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.taskforce_seat_end (recorded_by_id);
create index on approach.taskforce_seat_end (organisation_id);
comment on table approach.taskforce_seat_end is 'A seat ends earlier than it said, or at all.';
comment on column approach.taskforce_seat_end.seat_id is 'The seat; it ends once.';
comment on column approach.taskforce_seat_end.last_date is 'Last day, no later than the day of the seat itself.';
comment on column approach.taskforce_seat_end.reason is 'Why.';
comment on column approach.taskforce_seat_end.recorded_by_id is 'Who recorded it.';
comment on column approach.taskforce_seat_end.organisation_id is 'On behalf of which organisation.';
comment on column approach.taskforce_seat_end.known_at is 'When.';

create table approach.taskforce_paper (
  id uuid primary key,
  taskforce_id uuid not null,
  title text not null check (length(title) between 3 and 200),
  text text not null check (length(text) between 3 and 20000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.taskforce_paper (taskforce_id, known_at);
create index on approach.taskforce_paper (recorded_by_id);
create index on approach.taskforce_paper (organisation_id);
comment on table approach.taskforce_paper is 'A paper of a taskforce: for those who sit there today and for nobody else (C16 b, C18 e).';
comment on column approach.taskforce_paper.id is 'Random identifier.';
comment on column approach.taskforce_paper.taskforce_id is 'The taskforce.';
comment on column approach.taskforce_paper.title is 'Title.';
comment on column approach.taskforce_paper.text is 'The paper itself.';
comment on column approach.taskforce_paper.recorded_by_id is 'Who recorded it.';
comment on column approach.taskforce_paper.organisation_id is 'On behalf of which organisation.';
comment on column approach.taskforce_paper.known_at is 'When.';

create table approach.taskforce_mission (
  id uuid primary key,
  taskforce_id uuid not null,
  text text not null check (length(text) between 3 and 8000),
  decision text not null check (length(decision) between 3 and 500),
  decided_date date not null,
  source text,
  passage text,
  recorded_by_id uuid,
  organisation_id uuid,
  known_at timestamptz not null
);
create index on approach.taskforce_mission (taskforce_id, known_at);
create index on approach.taskforce_mission (recorded_by_id);
create index on approach.taskforce_mission (organisation_id);
comment on table approach.taskforce_mission is 'The assignment that the college gives a taskforce; every version stays, the latest counts (C16 c).';
comment on column approach.taskforce_mission.id is 'Random identifier.';
comment on column approach.taskforce_mission.taskforce_id is 'The taskforce.';
comment on column approach.taskforce_mission.text is 'What the taskforce is asked to do.';
comment on column approach.taskforce_mission.decision is 'The decision it rests on.';
comment on column approach.taskforce_mission.decided_date is 'Day of that decision.';
comment on column approach.taskforce_mission.source is 'Source in the region pack.';
comment on column approach.taskforce_mission.passage is 'Passage of that source.';
comment on column approach.taskforce_mission.recorded_by_id is 'Who recorded it; empty for what a region pack brought.';
comment on column approach.taskforce_mission.organisation_id is 'On behalf of which organisation.';
comment on column approach.taskforce_mission.known_at is 'When.';

create table approach.taskforce_plan (
  id uuid primary key,
  taskforce_id uuid not null,
  text text not null check (length(text) between 3 and 20000),
  change_reason text check (length(change_reason) between 3 and 1000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.taskforce_plan (taskforce_id, known_at);
create index on approach.taskforce_plan (recorded_by_id);
create index on approach.taskforce_plan (organisation_id);
comment on table approach.taskforce_plan is 'The implementation plan (uitvoeringsplan) of a taskforce; every version stays, the latest counts (C16 c).';
comment on column approach.taskforce_plan.id is 'Random identifier.';
comment on column approach.taskforce_plan.taskforce_id is 'The taskforce.';
comment on column approach.taskforce_plan.text is 'How the taskforce carries its assignment out.';
comment on column approach.taskforce_plan.change_reason is 'Why this version; empty for the first.';
comment on column approach.taskforce_plan.recorded_by_id is 'Who recorded it.';
comment on column approach.taskforce_plan.organisation_id is 'On behalf of which organisation.';
comment on column approach.taskforce_plan.known_at is 'When.';

create table approach.taskforce_evaluation (
  id uuid primary key,
  taskforce_id uuid not null,
  worked text not null check (length(worked) between 3 and 8000),
  failed text not null check (length(failed) between 3 and 8000),
  advice text not null check (advice in ('continue', 'change', 'end')),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.taskforce_evaluation (taskforce_id, known_at);
create index on approach.taskforce_evaluation (recorded_by_id);
create index on approach.taskforce_evaluation (organisation_id);
comment on table approach.taskforce_evaluation is 'An evaluation of a taskforce, with an advice to the college (C16 f).';
comment on column approach.taskforce_evaluation.id is 'Random identifier.';
comment on column approach.taskforce_evaluation.taskforce_id is 'The taskforce.';
comment on column approach.taskforce_evaluation.worked is 'What worked, for whom.';
comment on column approach.taskforce_evaluation.failed is 'What did not.';
comment on column approach.taskforce_evaluation.advice is 'What it advises the college.';
comment on column approach.taskforce_evaluation.recorded_by_id is 'Who recorded it.';
comment on column approach.taskforce_evaluation.organisation_id is 'On behalf of which organisation.';
comment on column approach.taskforce_evaluation.known_at is 'When.';

create table approach.taskforce_ruling (
  id uuid primary key,
  taskforce_id uuid not null,
  evaluation_id uuid not null references approach.taskforce_evaluation,
  ruling text not null check (ruling in ('continue', 'change', 'end')),
  reason text not null check (length(reason) between 3 and 8000),
  decision text not null check (length(decision) between 3 and 500),
  decided_date date not null,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.taskforce_ruling (taskforce_id, known_at);
create index on approach.taskforce_ruling (evaluation_id);
create index on approach.taskforce_ruling (recorded_by_id);
create index on approach.taskforce_ruling (organisation_id);
comment on table approach.taskforce_ruling is 'The college decides to continue, change or end a taskforce, after an evaluation (C16 f).';
comment on column approach.taskforce_ruling.id is 'Random identifier.';
comment on column approach.taskforce_ruling.taskforce_id is 'The taskforce.';
comment on column approach.taskforce_ruling.evaluation_id is 'The evaluation it follows.';
comment on column approach.taskforce_ruling.ruling is 'continue, change or end.';
comment on column approach.taskforce_ruling.reason is 'Why.';
comment on column approach.taskforce_ruling.decision is 'The decision of the college.';
comment on column approach.taskforce_ruling.decided_date is 'Day of that decision.';
comment on column approach.taskforce_ruling.recorded_by_id is 'Who recorded it.';
comment on column approach.taskforce_ruling.organisation_id is 'On behalf of which organisation.';
comment on column approach.taskforce_ruling.known_at is 'When.';

create table approach.taskforce_discharge (
  taskforce_id uuid primary key,
  reason text not null check (length(reason) between 3 and 8000),
  decision text not null check (length(decision) between 3 and 500),
  discharged_date date not null,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.taskforce_discharge (recorded_by_id);
create index on approach.taskforce_discharge (organisation_id);
comment on table approach.taskforce_discharge is 'A taskforce is discharged: its tasks were closed or handed over before (C16 e).';
comment on column approach.taskforce_discharge.taskforce_id is 'The taskforce; it is discharged once.';
comment on column approach.taskforce_discharge.reason is 'For what it is thanked, and where its work goes on.';
comment on column approach.taskforce_discharge.decision is 'The decision of the college.';
comment on column approach.taskforce_discharge.discharged_date is 'Last day of the taskforce.';
comment on column approach.taskforce_discharge.recorded_by_id is 'Who recorded it.';
comment on column approach.taskforce_discharge.organisation_id is 'On behalf of which organisation.';
comment on column approach.taskforce_discharge.known_at is 'When.';

-- keys
alter table approach.taskforce_seat add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (taskforce_id) references core.organisation, add foreign key (seat_organisation_id) references core.organisation, add foreign key (person_id) references core.person;
alter table approach.taskforce_seat_end add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.taskforce_paper add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (taskforce_id) references core.organisation;
alter table approach.taskforce_mission add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (taskforce_id) references core.organisation;
alter table approach.taskforce_plan add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (taskforce_id) references core.organisation;
alter table approach.taskforce_evaluation add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (taskforce_id) references core.organisation;
alter table approach.taskforce_ruling add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (taskforce_id) references core.organisation;
alter table approach.taskforce_discharge add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (taskforce_id) references core.organisation;

-- views
create view approach.taskforce_seat_state with (security_invoker = true) as
select s.id, s.taskforce_id, s.seat_organisation_id, s.person_id, s.role, s.first_date, least(s.last_date, e.last_date) as last_date, s.reason, s.source, s.passage, e.reason as ended_because
from approach.taskforce_seat s left join approach.taskforce_seat_end e on e.seat_id = s.id;
comment on view approach.taskforce_seat_state is 'Every seat with its last day as it is known now.';

create view approach.taskforce_state with (security_invoker = true) as
select o.id as taskforce_id, o.code, o.name, mission.text as mission, mission.version as mission_version, d.discharged_date, ruling.ruling
from core.organisation o
left join lateral (select m.text, (count(*) over ())::integer as version from approach.taskforce_mission m where m.taskforce_id = o.id order by m.known_at desc, m.id desc limit 1) mission on true
left join lateral (select r.ruling from approach.taskforce_ruling r where r.taskforce_id = o.id order by r.known_at desc, r.id desc limit 1) ruling on true
left join approach.taskforce_discharge d on d.taskforce_id = o.id
where o.kind = 'taskforce';
comment on view approach.taskforce_state is 'Every taskforce with its assignment now, the last ruling of the college and its discharge.';

-- triggers
create function approach.taskforces_of_mine() returns setof uuid language sql stable as $$
  select s.taskforce_id from approach.taskforce_seat_state s
  where s.person_id = core.actor() and s.first_date <= core.today() and (s.last_date is null or s.last_date >= core.today())
  union select o.id from core.organisation o where o.id = core.organisation() and o.kind = 'taskforce' and core.has_role('{taskforce_secretary}') $$;
comment on function approach.taskforces_of_mine() is 'The taskforces in which this person sits today, by the clock of the request: the first and the last day of a seat count (C16 b).';
create function approach.taskforces_kept() returns setof uuid language sql stable as $$
  select o.id from core.organisation o where o.kind = 'taskforce' and (core.has_role('{bureau_coordinator}') or (o.id = core.organisation() and core.has_role('{taskforce_secretary}'))) $$;
comment on function approach.taskforces_kept() is 'The taskforces whose composition this person keeps: the bureau all, a secretary the own one.';
create function approach.taskforces_standing() returns setof uuid language sql stable as $$
  select o.id from core.organisation o where o.kind = 'taskforce' and o.id not in (select d.taskforce_id from approach.taskforce_discharge d) $$;
comment on function approach.taskforces_standing() is 'The taskforces that were not discharged.';
create function approach.taskforces_to_end() returns setof uuid language sql stable as $$
  select s.taskforce_id from approach.taskforce_state s where s.ruling = 'end' $$;
comment on function approach.taskforces_to_end() is 'The taskforces that the college decided to end.';
create function approach.taskforces_with_tasks() returns setof uuid language sql stable as $$
  select s.owner_organisation_id from approach.action_state s where s.closed_date is null and s.owner_organisation_id is not null $$;
comment on function approach.taskforces_with_tasks() is 'Organisations that own an action that still runs.';
create function approach.seats_kept() returns setof uuid language sql stable as $$
  select s.id from approach.taskforce_seat s where s.taskforce_id in (select approach.taskforces_kept()) $$;
comment on function approach.seats_kept() is 'The seats in taskforces whose composition this person keeps.';
create function approach.evaluations_of() returns table (id uuid, taskforce_id uuid) language sql stable as $$ select e.id, e.taskforce_id from approach.taskforce_evaluation e $$;
comment on function approach.evaluations_of() is 'Every evaluation with its taskforce.';

create function approach.refuse_task_of_discharged() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('approach.taskforce ' || new.owner_organisation_id, 0));
  if exists (select from approach.taskforce_discharge d where d.taskforce_id = new.owner_organisation_id) then
    raise exception using errcode = 'check_violation', message = 'a discharged taskforce takes no tasks';
  end if;
  return new;
end $$;
comment on function approach.refuse_task_of_discharged() is 'A discharged taskforce gets no action any more, also not at the very moment of its discharge.';
create trigger refuse_task_of_discharged before insert on approach.action_handover for each row execute function approach.refuse_task_of_discharged();
create function approach.refuse_discharge_with_tasks() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('approach.taskforce ' || new.taskforce_id, 0));
  if exists (select from approach.action_state s where s.owner_organisation_id = new.taskforce_id and s.closed_date is null) then
    raise exception using errcode = 'check_violation', message = 'close its tasks or hand them over before the discharge';
  end if;
  return new;
end $$;
comment on function approach.refuse_discharge_with_tasks() is 'No discharge while a task runs, whoever hands one over at the same time (C16 e).';
create trigger refuse_discharge_with_tasks after insert on approach.taskforce_discharge for each row execute function approach.refuse_discharge_with_tasks();
