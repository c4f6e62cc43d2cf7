-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table strategy.joint_priority (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  name_nl text not null check (length(name_nl) between 3 and 200),
  name_en text not null check (length(name_en) between 3 and 200),
  body_code text,
  named_by_id uuid references core.person,
  organisation_id uuid references core.organisation,
  known_at timestamptz not null
);
create index on strategy.joint_priority (named_by_id);
create index on strategy.joint_priority (organisation_id);
comment on table strategy.joint_priority is 'A theme that can be a joint priority of the region, whether it is one now or not; it stays itself over the periods of strategies (C10).';
comment on column strategy.joint_priority.id is 'Identifier.';
comment on column strategy.joint_priority.code is 'Short name.';
comment on column strategy.joint_priority.name_nl is 'Name in Dutch.';
comment on column strategy.joint_priority.name_en is 'Name in English.';
comment on column strategy.joint_priority.body_code is 'Body that works it out, such as a taskforce; empty when there is none yet.';
comment on column strategy.joint_priority.named_by_id is 'Who named it; empty for a region pack.';
comment on column strategy.joint_priority.organisation_id is 'On behalf of which organisation.';
comment on column strategy.joint_priority.known_at is 'When it was named.';

create table strategy.priority_text (
  priority_id uuid not null references strategy.joint_priority,
  item_id uuid primary key references strategy.item
);
create index on strategy.priority_text (priority_id);
comment on table strategy.priority_text is 'Which link of which strategy words a joint priority: one that continues has a text in every period.';
comment on column strategy.priority_text.priority_id is 'The priority.';
comment on column strategy.priority_text.item_id is 'The link of the strategy that words it.';

create table strategy.priority_change (
  proposal_id uuid primary key references strategy.proposal,
  enters_id uuid references strategy.joint_priority,
  leaves_id uuid references strategy.joint_priority check (leaves_id <> enters_id),
  exception text check (length(exception) between 20 and 4000),
  most integer check (most between 1 and 20),
  starts_date date not null,
  known_at timestamptz not null,
  constraint changes_something check (num_nonnulls(enters_id, leaves_id, most) > 0),
  constraint exception_is_for_an_entry check (exception is null or (enters_id is not null and leaves_id is null))
);
create index on strategy.priority_change (enters_id);
create index on strategy.priority_change (leaves_id);
comment on table strategy.priority_change is 'What a proposal would change in the joint priorities: which comes in, which goes out or why none does, or how many there may be (C10 a).';
comment on column strategy.priority_change.proposal_id is 'The proposal to the college.';
comment on column strategy.priority_change.enters_id is 'Which priority comes in.';
comment on column strategy.priority_change.leaves_id is 'Which one goes out.';
comment on column strategy.priority_change.exception is 'Why one comes in although none goes out.';
comment on column strategy.priority_change.most is 'How many joint priorities there may be from then on.';
comment on column strategy.priority_change.starts_date is 'From which day.';
comment on column strategy.priority_change.known_at is 'When it was proposed.';

create table strategy.priority_number (
  decision_id uuid primary key references strategy.decision,
  most integer not null check (most between 1 and 20),
  starts_date date not null,
  known_at timestamptz not null
);
create index on strategy.priority_number (starts_date, known_at);
comment on table strategy.priority_number is 'How many joint priorities the college agreed to have at most, from a day on; carried out by its decision.';
comment on column strategy.priority_number.decision_id is 'The decision.';
comment on column strategy.priority_number.most is 'At most this many.';
comment on column strategy.priority_number.starts_date is 'From which day.';
comment on column strategy.priority_number.known_at is 'When the decision was recorded.';

create table strategy.priority_exit (
  id uuid primary key,
  entry_id uuid not null unique,
  decision_id uuid not null references strategy.decision,
  ends_date date not null,
  known_at timestamptz not null
);
create index on strategy.priority_exit (decision_id);
comment on table strategy.priority_exit is 'That a joint priority went out, by which decision and from which day (C10 c).';
comment on column strategy.priority_exit.id is 'Identifier.';
comment on column strategy.priority_exit.entry_id is 'The entry that it ends.';
comment on column strategy.priority_exit.decision_id is 'The decision.';
comment on column strategy.priority_exit.ends_date is 'First day on which it no longer is one.';
comment on column strategy.priority_exit.known_at is 'When the decision was recorded.';

create table strategy.priority_entry (
  id uuid primary key,
  priority_id uuid not null references strategy.joint_priority,
  decision_id uuid not null references strategy.decision,
  replaces_id uuid unique references strategy.priority_exit,
  exception text check (length(exception) between 20 and 4000),
  starts_date date not null,
  known_at timestamptz not null,
  check (exception is null or replaces_id is null)
);
create index on strategy.priority_entry (priority_id);
create index on strategy.priority_entry (decision_id);
comment on table strategy.priority_entry is 'That a joint priority came in, by which decision, in the place of which one or by which exception (C10 a).';
comment on column strategy.priority_entry.id is 'Identifier.';
comment on column strategy.priority_entry.priority_id is 'The priority.';
comment on column strategy.priority_entry.decision_id is 'The decision.';
comment on column strategy.priority_entry.replaces_id is 'The exit whose place it takes; empty when there was room or by exception.';
comment on column strategy.priority_entry.exception is 'Why it came in although none went out.';
comment on column strategy.priority_entry.starts_date is 'First day on which it is one.';
comment on column strategy.priority_entry.known_at is 'When the decision was recorded.';

create table strategy.priority_handover (
  id uuid primary key,
  exit_id uuid not null references strategy.priority_exit,
  what text not null check (length(what) between 10 and 2000),
  receiver_id uuid not null references core.organisation,
  handed_date date not null,
  recorded_by_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.priority_handover (exit_id);
create index on strategy.priority_handover (receiver_id);
create index on strategy.priority_handover (recorded_by_id);
create index on strategy.priority_handover (organisation_id);
comment on table strategy.priority_handover is 'What of an outgoing priority was handed over to whom, so that nothing falls between two chairs (C10 c).';
comment on column strategy.priority_handover.id is 'Identifier.';
comment on column strategy.priority_handover.exit_id is 'The priority that went out.';
comment on column strategy.priority_handover.what is 'What was handed over.';
comment on column strategy.priority_handover.receiver_id is 'Who takes it on.';
comment on column strategy.priority_handover.handed_date is 'Day of the handover.';
comment on column strategy.priority_handover.recorded_by_id is 'Who recorded it.';
comment on column strategy.priority_handover.organisation_id is 'On behalf of which organisation.';
comment on column strategy.priority_handover.known_at is 'When it was recorded.';

create table strategy.priority_discharge (
  exit_id uuid primary key references strategy.priority_exit,
  decision_id uuid not null references strategy.decision,
  body_code text not null,
  words text not null check (length(words) between 10 and 2000),
  recorded_by_id uuid references core.person,
  organisation_id uuid references core.organisation,
  known_at timestamptz not null
);
create index on strategy.priority_discharge (decision_id);
create index on strategy.priority_discharge (recorded_by_id);
create index on strategy.priority_discharge (organisation_id);
comment on table strategy.priority_discharge is 'The discharge (decharge) that the college gave the body of an outgoing priority (C10 c).';
comment on column strategy.priority_discharge.exit_id is 'The priority that went out.';
comment on column strategy.priority_discharge.decision_id is 'The decision of the college.';
comment on column strategy.priority_discharge.body_code is 'Which body is discharged.';
comment on column strategy.priority_discharge.words is 'What the college says of its work.';
comment on column strategy.priority_discharge.recorded_by_id is 'Who recorded it; empty for a region pack.';
comment on column strategy.priority_discharge.organisation_id is 'On behalf of which organisation.';
comment on column strategy.priority_discharge.known_at is 'When it was recorded.';

-- functions
create function strategy.id_after(given uuid, step text) returns uuid language sql immutable as $$ select overlay(overlay(md5(given::text || ':' || step) placing '4' from 13) placing '8' from 17)::uuid $$;
comment on function strategy.id_after(uuid, text) is 'An identifier that follows from another one, so that what a decision sets in motion repeats with it.';

-- keys
alter table strategy.priority_exit add foreign key (entry_id) references strategy.priority_entry;

-- views
create view strategy.joint_priority_state with (security_invoker = true) as
  select e.id as entry_id, e.priority_id, p.code, p.name_nl, p.name_en, p.body_code, e.starts_date, x.ends_date, e.decision_id, x.id as exit_id, x.decision_id as exit_decision_id,
    e.exception, e.replaces_id, gone.priority_id as replaced_priority_id, dis.decision_id as discharge_decision_id
  from strategy.priority_entry e join strategy.joint_priority p on p.id = e.priority_id
  left join strategy.priority_exit x on x.entry_id = e.id
  left join strategy.priority_discharge dis on dis.exit_id = x.id
  left join strategy.priority_exit before on before.id = e.replaces_id
  left join strategy.priority_entry gone on gone.id = before.entry_id;
comment on view strategy.joint_priority_state is 'Every time that a theme was a joint priority: from when to when, by which decisions, in whose place, and whether its body was discharged.';

create view strategy.priority_limit with (security_invoker = true) as
  select n.decision_id, n.most, n.starts_date, lead(n.starts_date) over (order by n.starts_date, n.known_at) as ends_date
  from (select distinct on (starts_date) * from strategy.priority_number order by starts_date, known_at desc, decision_id) n;
comment on view strategy.priority_limit is 'How many joint priorities there may be from when to when; of two decisions for one day the later counts.';

create view strategy.priority_overflow with (security_invoker = true) as
  select day.at, count(s.entry_id)::integer as running, count(s.entry_id) filter (where s.exception is not null)::integer as exceptions, coalesce(max(l.most), 0) as most
  from (select starts_date as at from strategy.priority_entry union select ends_date from strategy.priority_exit union select starts_date from strategy.priority_number) day
  left join strategy.priority_limit l on l.starts_date <= day.at and (l.ends_date is null or day.at < l.ends_date)
  join strategy.joint_priority_state s on s.starts_date <= day.at and (s.ends_date is null or day.at < s.ends_date)
  group by day.at having count(s.entry_id) - count(s.entry_id) filter (where s.exception is not null) > coalesce(max(l.most), 0);
comment on view strategy.priority_overflow is 'Days on which more joint priorities run than the college agreed to, exceptions apart: the invariant of one in, one out is that this is empty (T-15).';

-- triggers
create function strategy.priority_running(day date) returns table (entry_id uuid, priority_id uuid) language sql stable as $$
  select e.id, e.priority_id from strategy.priority_entry e left join strategy.priority_exit x on x.entry_id = e.id
  where e.starts_date <= day and (x.ends_date is null or day < x.ends_date) $$;
comment on function strategy.priority_running(date) is 'The joint priorities of a day.';

create function strategy.changes_without_room() returns setof uuid language sql stable as $$
  select c.proposal_id from strategy.priority_change c
  where c.enters_id is not null and c.leaves_id is null and c.exception is null
    and 1 + (select count(*) from strategy.priority_entry e left join strategy.priority_exit x on x.entry_id = e.id
        where (x.ends_date is null or x.ends_date > c.starts_date) and e.exception is null)
      > coalesce(c.most, strategy.most_on(c.starts_date)) $$;
comment on function strategy.changes_without_room() is 'Proposals that would bring a priority in without one going out, a reasoned exception or room: the college cannot adopt them (C10 a).';

create function strategy.most_on(day date) returns integer language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce((select n.most from strategy.priority_number n where n.starts_date <= day order by n.starts_date desc, n.known_at desc, n.decision_id limit 1), 0) $$;
comment on function strategy.most_on(date) is 'How many joint priorities there may be on a day; none before the college agreed on a number.';

create function strategy.refuse_overflow() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare changed jsonb := to_jsonb(coalesce(new, old)); since date := coalesce(changed ->> 'starts_date', changed ->> 'ends_date')::date;
begin
  if exists (
    select from (select since as at union select e.starts_date from strategy.priority_entry e where e.starts_date > since union select n.starts_date from strategy.priority_number n where n.starts_date > since) day
    where (select count(*) from strategy.priority_entry e left join strategy.priority_exit x on x.entry_id = e.id
        where e.exception is null and e.starts_date <= day.at and (x.ends_date is null or day.at < x.ends_date)) > strategy.most_on(day.at)) then
    raise exception using errcode = 'serialization_failure', message = 'a priority comes in only when one goes out';
  end if;
  if tg_table_name = 'priority_entry' and exists (
    select from strategy.priority_entry e left join strategy.priority_exit x on x.entry_id = e.id
    where e.priority_id = (changed ->> 'priority_id')::uuid and e.id <> (changed ->> 'id')::uuid and (x.ends_date is null or x.ends_date > since)) then
    raise exception using errcode = 'serialization_failure', message = 'this theme is a joint priority already';
  end if;
  if exists (select from strategy.priority_exit x join strategy.priority_entry e on e.id = x.entry_id where x.id = (changed ->> 'id')::uuid and x.ends_date < e.starts_date)
    or exists (select from strategy.priority_exit x where x.id = (changed ->> 'replaces_id')::uuid and since < x.ends_date) then
    raise exception using errcode = 'check_violation', message = 'a priority goes out after it came in, and its place is taken after that';
  end if;
  return null;
end $$;
comment on function strategy.refuse_overflow() is 'Refuses whatever would leave more joint priorities than agreed; everybody who changes them waits for the same lock first, so what one checks the other cannot undo.';

create function strategy.take_turns() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('strategy.joint_priority', 0));
  return null;
end $$;
comment on function strategy.take_turns() is 'Lets changes of the joint priorities happen one after the other.';
create trigger a_take_turns before insert or update or delete on strategy.priority_entry for each statement execute function strategy.take_turns();
create trigger a_take_turns before insert or update or delete on strategy.priority_exit for each statement execute function strategy.take_turns();
create trigger a_take_turns before insert or update or delete on strategy.priority_number for each statement execute function strategy.take_turns();
create constraint trigger refuse_overflow after insert or update or delete on strategy.priority_entry deferrable initially deferred for each row execute function strategy.refuse_overflow();
create constraint trigger refuse_overflow after insert or update or delete on strategy.priority_exit deferrable initially deferred for each row execute function strategy.refuse_overflow();
create constraint trigger refuse_overflow after insert or update or delete on strategy.priority_number deferrable initially deferred for each row execute function strategy.refuse_overflow();

create function strategy.carry_out_change() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare change strategy.priority_change; gone uuid; freed uuid;
begin
  select * into change from strategy.priority_change c where c.proposal_id = new.proposal_id;
  if change.proposal_id is null or new.outcome <> 'adopted' then return null; end if;
  if not exists (select from core.organisation o where o.code = new.body_code and o.kind = 'college') then
    raise exception using errcode = 'check_violation', message = 'only the college changes the joint priorities';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('strategy.joint_priority', 0));
  if change.leaves_id is not null then
    select r.entry_id into gone from strategy.priority_running(change.starts_date) r
      where r.priority_id = change.leaves_id and r.entry_id not in (select x.entry_id from strategy.priority_exit x);
    if gone is null then raise exception using errcode = 'serialization_failure', message = 'the outgoing theme is no joint priority'; end if;
    insert into strategy.priority_exit (id, entry_id, decision_id, ends_date, known_at)
      values (strategy.id_after(new.id, 'exit'), gone, new.id, change.starts_date, new.known_at) returning id into freed;
  end if;
  if change.enters_id is not null then
    insert into strategy.priority_entry (id, priority_id, decision_id, replaces_id, exception, starts_date, known_at)
      values (strategy.id_after(new.id, 'entry'), change.enters_id, new.id, freed, change.exception, change.starts_date, new.known_at);
  end if;
  if change.most is not null then
    insert into strategy.priority_number (decision_id, most, starts_date, known_at) values (new.id, change.most, change.starts_date, new.known_at);
  end if;
  set constraints strategy.refuse_overflow immediate;
  set constraints strategy.refuse_overflow deferred;
  return null;
end $$;
comment on function strategy.carry_out_change() is 'Carries out what an adopted proposal changes in the joint priorities, in the transaction of the decision: without room the decision itself fails.';
create trigger carry_out_change after insert on strategy.decision for each row execute function strategy.carry_out_change();
