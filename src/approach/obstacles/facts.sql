-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table approach.obstacle (
  id uuid primary key,
  domain text not null check (domain in ('undermining', 'care-and-safety', 'cyber', 'local', 'other')),
  level text not null check (level in ('team', 'organisation', 'district', 'region', 'college')),
  happens text not null check (length(happens) between 10 and 2000),
  helps text check (length(helps) between 1 and 2000),
  municipality_code text check (municipality_code ~ '^GM\d{4}$'),
  organisation_id uuid,
  reported_date date not null,
  known_at timestamptz not null,
  search tsvector generated always as (to_tsvector('extension.dutch_plain', happens || ' ' || coalesce(helps, ''))) stored,
  constraint anonymous_is_coarse check (
    organisation_id is not null
    or (municipality_code is null and level in ('region', 'college') and extract(isodow from reported_date) = 1 and known_at = date_trunc('day', known_at, 'UTC'))
  )
);
create index on approach.obstacle using gin (search);
create index on approach.obstacle (organisation_id);
create index on approach.obstacle (reported_date);
comment on table approach.obstacle is 'An obstacle (drempel) that a professional meets in the work. It holds no person: who reported it stands in approach.obstacle_reporter (C19 a).';
comment on column approach.obstacle.id is 'Random identifier.';
comment on column approach.obstacle.domain is 'Which part of the strategy it stands in the way of.';
comment on column approach.obstacle.level is 'Level where it was put first; where it lies now is in approach.obstacle_state.';
comment on column approach.obstacle.happens is 'What happens, in the words of the reporter, without personal data (P-01).';
comment on column approach.obstacle.helps is 'What would help; empty when the reporter left it open.';
comment on column approach.obstacle.municipality_code is 'CBS code of the municipality where it plays; empty for the whole region and always empty for an anonymous report.';
comment on column approach.obstacle.organisation_id is 'Organisation of the reporter; empty for a report that is anonymous towards the own organisation.';
comment on column approach.obstacle.reported_date is 'Day of the report; the Monday of that week for an anonymous one, so that a moment does not point to a person.';
comment on column approach.obstacle.known_at is 'When the product knew it; midnight of that Monday for an anonymous report.';
comment on column approach.obstacle.search is 'Dutch words of the text, without diacritics, for finding what looks alike.';

create table approach.obstacle_recognition (
  obstacle_id uuid primary key references approach.obstacle,
  level text not null,
  why text check (length(why) between 1 and 2000),
  recognised_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.obstacle_recognition (recognised_by_id);
create index on approach.obstacle_recognition (organisation_id);
comment on table approach.obstacle_recognition is 'Somebody at the level of the obstacle says: this is one, and it is ours to take away.';
comment on column approach.obstacle_recognition.obstacle_id is 'The obstacle; it is recognised once.';
comment on column approach.obstacle_recognition.level is 'Level where it lay then.';
comment on column approach.obstacle_recognition.why is 'Why it is recognised, without personal data.';
comment on column approach.obstacle_recognition.recognised_by_id is 'Who recognised it.';
comment on column approach.obstacle_recognition.organisation_id is 'On behalf of which organisation.';
comment on column approach.obstacle_recognition.known_at is 'When.';

create table approach.obstacle_ownership (
  id uuid primary key,
  obstacle_id uuid not null references approach.obstacle,
  level text not null,
  owner_id uuid not null,
  owner_organisation_id uuid not null,
  given_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.obstacle_ownership (obstacle_id, known_at);
create index on approach.obstacle_ownership (owner_id);
create index on approach.obstacle_ownership (owner_organisation_id);
create index on approach.obstacle_ownership (given_by_id);
create index on approach.obstacle_ownership (organisation_id);
comment on table approach.obstacle_ownership is 'From now on this person answers for the obstacle at this level; the latest one at the present level counts, so a step up ends it (C19 c).';
comment on column approach.obstacle_ownership.id is 'Random identifier.';
comment on column approach.obstacle_ownership.obstacle_id is 'The obstacle.';
comment on column approach.obstacle_ownership.level is 'Level where it lay then.';
comment on column approach.obstacle_ownership.owner_id is 'Who owns it.';
comment on column approach.obstacle_ownership.owner_organisation_id is 'For which organisation the owner acts.';
comment on column approach.obstacle_ownership.given_by_id is 'Who gave it: the owner, or somebody else at that level.';
comment on column approach.obstacle_ownership.organisation_id is 'On behalf of which organisation it was given.';
comment on column approach.obstacle_ownership.known_at is 'When.';

create table approach.obstacle_answer (
  id uuid primary key,
  obstacle_id uuid not null references approach.obstacle,
  level text not null,
  answer text not null check (length(answer) between 1 and 2000),
  next_date date not null,
  answered_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.obstacle_answer (obstacle_id, known_at);
create index on approach.obstacle_answer (answered_by_id);
create index on approach.obstacle_answer (organisation_id);
comment on table approach.obstacle_answer is 'The owner answers the reporter and promises when the next word comes; the first one stops the first-answer term (C19 c).';
comment on column approach.obstacle_answer.id is 'Random identifier.';
comment on column approach.obstacle_answer.obstacle_id is 'The obstacle.';
comment on column approach.obstacle_answer.level is 'Level where it lay then.';
comment on column approach.obstacle_answer.answer is 'The answer, without personal data.';
comment on column approach.obstacle_answer.next_date is 'The next word comes on this day at the latest; when it passes, the obstacle goes up.';
comment on column approach.obstacle_answer.answered_by_id is 'Who answered.';
comment on column approach.obstacle_answer.organisation_id is 'On behalf of which organisation.';
comment on column approach.obstacle_answer.known_at is 'When.';

create table approach.obstacle_test (
  id uuid primary key,
  obstacle_id uuid not null references approach.obstacle,
  level text not null,
  trial text not null check (length(trial) between 1 and 2000),
  until_date date not null,
  tested_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.obstacle_test (obstacle_id, known_at);
create index on approach.obstacle_test (tested_by_id);
create index on approach.obstacle_test (organisation_id);
comment on table approach.obstacle_test is 'The owner tries a solution out in practice, until a day on which the outcome is told.';
comment on column approach.obstacle_test.id is 'Random identifier.';
comment on column approach.obstacle_test.obstacle_id is 'The obstacle.';
comment on column approach.obstacle_test.level is 'Level where it lay then.';
comment on column approach.obstacle_test.trial is 'What is tried, by which teams, and how they see whether it works; without personal data.';
comment on column approach.obstacle_test.until_date is 'Last day of the trial.';
comment on column approach.obstacle_test.tested_by_id is 'Who tries it.';
comment on column approach.obstacle_test.organisation_id is 'On behalf of which organisation.';
comment on column approach.obstacle_test.known_at is 'When.';

create table approach.obstacle_raise (
  obstacle_id uuid not null references approach.obstacle,
  from_level text not null,
  to_level text not null,
  question text not null check (length(question) between 1 and 2000),
  raised_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  primary key (obstacle_id, from_level)
);
create index on approach.obstacle_raise (raised_by_id);
create index on approach.obstacle_raise (organisation_id);
comment on table approach.obstacle_raise is 'The owner cannot lift it here and puts a question to a higher table, up to the college of mayors.';
comment on column approach.obstacle_raise.obstacle_id is 'The obstacle.';
comment on column approach.obstacle_raise.from_level is 'Level it leaves; a level is left once.';
comment on column approach.obstacle_raise.to_level is 'Level it goes to.';
comment on column approach.obstacle_raise.question is 'What that table is asked to decide, without personal data.';
comment on column approach.obstacle_raise.raised_by_id is 'Who raised it.';
comment on column approach.obstacle_raise.organisation_id is 'On behalf of which organisation.';
comment on column approach.obstacle_raise.known_at is 'When.';

create table approach.obstacle_escalation (
  obstacle_id uuid not null references approach.obstacle,
  from_level text not null,
  to_level text not null,
  due_date date not null,
  known_at timestamptz not null,
  primary key (obstacle_id, from_level)
);
comment on table approach.obstacle_escalation is 'A term passed without a word, and the obstacle went up one level by itself (C19 c).';
comment on column approach.obstacle_escalation.obstacle_id is 'The obstacle.';
comment on column approach.obstacle_escalation.from_level is 'Level that stayed silent.';
comment on column approach.obstacle_escalation.to_level is 'The next level.';
comment on column approach.obstacle_escalation.due_date is 'The last day on which a word was due.';
comment on column approach.obstacle_escalation.known_at is 'When it went up.';

create table approach.obstacle_outcome (
  obstacle_id uuid not null references approach.obstacle,
  level text not null,
  kind text not null check (kind in ('lifted', 'lowered', 'not-possible')),
  reason text not null check (length(reason) between 1 and 2000),
  decided_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  round integer not null default 1 check (round > 0),
  primary key (obstacle_id, round)
);
create index on approach.obstacle_outcome (decided_by_id);
create index on approach.obstacle_outcome (organisation_id);
comment on table approach.obstacle_outcome is 'How it ended: lifted, lowered, or not possible, always with the reason (C19 d).';
comment on column approach.obstacle_outcome.obstacle_id is 'The obstacle; it ends once, and once more after each time it was reopened.';
comment on column approach.obstacle_outcome.round is '1 the first time, 2 after it was reopened, and so on.';
comment on column approach.obstacle_outcome.level is 'Level where it lay then.';
comment on column approach.obstacle_outcome.kind is 'lifted, lowered or not-possible.';
comment on column approach.obstacle_outcome.reason is 'What changed, or why it cannot be; without personal data.';
comment on column approach.obstacle_outcome.decided_by_id is 'Who decided.';
comment on column approach.obstacle_outcome.organisation_id is 'On behalf of which organisation.';
comment on column approach.obstacle_outcome.known_at is 'When.';

create table approach.obstacle_reopening (
  obstacle_id uuid not null references approach.obstacle,
  round integer not null,
  level text not null,
  reason text not null check (length(reason) between 1 and 2000),
  reopened_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  primary key (obstacle_id, round)
);
create index on approach.obstacle_reopening (reopened_by_id);
create index on approach.obstacle_reopening (organisation_id);
comment on table approach.obstacle_reopening is 'An obstacle that was called lifted or lowered and that those who were asked do not feel: somebody at the table reopens it, and the first-answer term of the level begins anew (C19 d, e).';
comment on column approach.obstacle_reopening.obstacle_id is 'The obstacle.';
comment on column approach.obstacle_reopening.round is 'The outcome that it takes back; each is taken back once. No key to it: the condition that the obstacle was closed must speak first.';
comment on column approach.obstacle_reopening.level is 'Level where it lies, before and after.';
comment on column approach.obstacle_reopening.reason is 'What is still felt, without personal data.';
comment on column approach.obstacle_reopening.reopened_by_id is 'Who reopened it.';
comment on column approach.obstacle_reopening.organisation_id is 'On behalf of which organisation.';
comment on column approach.obstacle_reopening.known_at is 'When; the new term counts from this day.';

-- functions
create function approach.day_of(at timestamptz) returns date language sql stable as $$ select (at at time zone 'Europe/Amsterdam')::date $$;
comment on function approach.day_of(timestamptz) is 'The calendar day in Amsterdam of a moment.';

-- keys
alter table approach.obstacle add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_recognition add foreign key (recognised_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_ownership add foreign key (owner_id) references core.person, add foreign key (owner_organisation_id) references core.organisation,
  add foreign key (given_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_answer add foreign key (answered_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_test add foreign key (tested_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_raise add foreign key (raised_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_outcome add foreign key (decided_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_reopening add foreign key (reopened_by_id) references core.person, add foreign key (organisation_id) references core.organisation;

-- views
create view approach.obstacle_level with (security_invoker = true) as
select * from (values ('team', 1, 14), ('organisation', 2, 14), ('district', 3, 21), ('region', 4, 28), ('college', 5, 42)) as level (key, position, first_answer_days);
comment on view approach.obstacle_level is 'The five levels from the work floor to the table of mayors, and the calendar days within which each gives its first answer.';

create view approach.obstacle_level_role with (security_invoker = true) as
select * from (values
  ('team', 'case_director', false), ('team', 'safety_adviser', false), ('team', 'police_chief', true), ('team', 'bureau_coordinator', true),
  ('organisation', 'safety_adviser', false), ('organisation', 'police_chief', true), ('organisation', 'bureau_coordinator', true),
  ('district', 'safety_adviser', true), ('district', 'police_chief', true), ('district', 'bureau_coordinator', true),
  ('region', 'taskforce_secretary', true), ('region', 'bureau_coordinator', true),
  ('college', 'mayor', true), ('college', 'chief_prosecutor', true), ('college', 'police_chief', true), ('college', 'bureau_coordinator', true)
) as seat (level, role, whole_region);
comment on view approach.obstacle_level_role is 'Which roles act at which level; without the whole region only where the reporter works or where it plays.';

create view approach.obstacle_step with (security_invoker = true) as
select step.obstacle_id, step.level, level.position, level.first_answer_days, step.arrived_date
from (
  select id as obstacle_id, level, reported_date as arrived_date from approach.obstacle
  union all select obstacle_id, to_level, approach.day_of(known_at) from approach.obstacle_raise
  union all select obstacle_id, to_level, approach.day_of(known_at) from approach.obstacle_escalation
  union all select obstacle_id, level, approach.day_of(known_at) from approach.obstacle_reopening
) step join approach.obstacle_level level on level.key = step.level;
comment on view approach.obstacle_step is 'Every level an obstacle came to, or began anew at, with the day; it only goes up.';

create view approach.obstacle_ending with (security_invoker = true) as
select e.obstacle_id, e.round, e.kind, e.reason, e.decided_by_id, e.known_at from approach.obstacle_outcome e
where (e.obstacle_id, e.round) not in (select r.obstacle_id, r.round from approach.obstacle_reopening r);
comment on view approach.obstacle_ending is 'The outcome that stands: the last one, unless the obstacle was reopened.';

create view approach.obstacle_state with (security_invoker = true) as
select o.id as obstacle_id,
  case when outcome.kind is not null then outcome.kind when trial.until_date is not null then 'tested' when owner.owner_id is not null then 'owned'
    when recognition.obstacle_id is not null then 'recognised' else 'reported' end as state,
  here.level, here.position, here.arrived_date, owner.owner_id, owner.owner_organisation_id,
  case when outcome.kind is null then coalesce(promise.due_date, here.arrived_date + here.first_answer_days) end as due_date,
  case when outcome.kind is null then case when promise.due_date is null then 'first-answer' else 'promise' end end as due_kind,
  first_word.answered_date as first_answer_date,
  approach.day_of(outcome.known_at) as ended_date
from approach.obstacle o
join lateral (select s.* from approach.obstacle_step s where s.obstacle_id = o.id order by s.position desc, s.arrived_date desc limit 1) here on true
left join approach.obstacle_recognition recognition on recognition.obstacle_id = o.id
left join approach.obstacle_ending outcome on outcome.obstacle_id = o.id
left join lateral (select max(r.known_at) as at from approach.obstacle_reopening r where r.obstacle_id = o.id) again on true
left join lateral (
  select w.owner_id, w.owner_organisation_id from approach.obstacle_ownership w where w.obstacle_id = o.id and w.level = here.level order by w.known_at desc, w.id desc limit 1
) owner on true
left join lateral (
  select t.until_date from approach.obstacle_test t where t.obstacle_id = o.id and t.level = here.level and t.known_at > coalesce(again.at, '-infinity') order by t.known_at desc, t.id desc limit 1
) trial on true
left join lateral (
  select word.due_date from (
    select a.known_at, a.id, a.next_date as due_date from approach.obstacle_answer a where a.obstacle_id = o.id and a.level = here.level
    union all select t.known_at, t.id, t.until_date from approach.obstacle_test t where t.obstacle_id = o.id and t.level = here.level
  ) word where word.known_at > coalesce(again.at, '-infinity') order by word.known_at desc, word.due_date desc limit 1
) promise on true
left join lateral (
  select min(approach.day_of(word.known_at)) as answered_date from (
    select a.known_at from approach.obstacle_answer a where a.obstacle_id = o.id
    union all select t.known_at from approach.obstacle_test t where t.obstacle_id = o.id
    union all select e.known_at from approach.obstacle_outcome e where e.obstacle_id = o.id
  ) word
) first_word on true;
comment on view approach.obstacle_state is 'What the facts add up to: state (C19 d), present level, owner there, by which day a word is due and of which kind, first answer and end. Whether it is late follows from the day one looks.';

create view approach.named_obstacle with (security_invoker = true) as
select o.id as obstacle_id, o.happens, o.domain, o.municipality_code, o.reported_date, s.state
from approach.obstacle o join approach.obstacle_state s on s.obstacle_id = o.id where o.organisation_id is not null;
comment on view approach.named_obstacle is 'Obstacles that were not reported anonymously, for other chapters: only these may be tied to a place or a meeting.';

create view approach.obstacle_in_reach with (security_invoker = true) as
select s.obstacle_id
from approach.obstacle_state s join approach.obstacle o on o.id = s.obstacle_id
where s.level in (select seat.level from approach.obstacle_level_role seat where seat.whole_region and core.has_role(array[seat.role]))
  or (s.level in (select seat.level from approach.obstacle_level_role seat where core.has_role(array[seat.role]))
    and (o.organisation_id = (select core.organisation()) or o.municipality_code = (select mine.code from core.organisation mine where mine.id = (select core.organisation()))));
comment on view approach.obstacle_in_reach is 'The obstacles that lie at a level of the roles of this person: at team and organisation level only those of the own organisation or municipality.';

create view approach.obstacle_possible_owner with (security_invoker = true) as
select s.obstacle_id, a.person_id, a.organisation_id, a.role, a.valid_from, a.valid_to
from approach.obstacle_state s join approach.obstacle o on o.id = s.obstacle_id
join approach.obstacle_level_role seat on seat.level = s.level
join core.assignment a on a.role = seat.role
join core.organisation g on g.id = a.organisation_id
where seat.whole_region or a.organisation_id = o.organisation_id or g.code = o.municipality_code;
comment on view approach.obstacle_possible_owner is 'Who may be owner of an obstacle at the level where it lies: the people who hold a role of that level, with the term of that role.';

-- triggers
create function approach.obstacles_ended() returns setof uuid language sql stable as $$ select obstacle_id from approach.obstacle_ending $$;
comment on function approach.obstacles_ended() is 'Obstacles that have an outcome that stands. A policy cannot name its own table, so the conditions ask these functions; they see what the caller sees, as it was before the act.';
create function approach.obstacles_recognised() returns setof uuid language sql stable as $$ select obstacle_id from approach.obstacle_recognition $$;
comment on function approach.obstacles_recognised() is 'Obstacles that were recognised.';
create function approach.obstacles_in_reach() returns setof uuid language sql stable as $$ select obstacle_id from approach.obstacle_in_reach $$;
comment on function approach.obstacles_in_reach() is 'Obstacles that lie at a table of this person.';
create function approach.obstacles_owned() returns setof uuid language sql stable as $$
  select s.obstacle_id from approach.obstacle_state s
  where s.owner_id = core.actor() and s.obstacle_id in (select w.obstacle_id from approach.obstacle_ownership w where w.owner_id = core.actor()) $$;
comment on function approach.obstacles_owned() is 'Obstacles that this person owns at the level where they lie.';
create function approach.obstacle_places() returns table (obstacle_id uuid, level text) language sql stable as $$ select s.obstacle_id, s.level from approach.obstacle_state s $$;
comment on function approach.obstacle_places() is 'Every obstacle with the level where it lies.';
create function approach.obstacle_owners_on(day date) returns table (obstacle_id uuid, person_id uuid, organisation_id uuid) language sql stable as $$
  select b.obstacle_id, b.person_id, b.organisation_id from approach.obstacle_possible_owner b where b.valid_from <= day and (b.valid_to is null or b.valid_to > day) $$;
comment on function approach.obstacle_owners_on(date) is 'Who may own which obstacle on a day.';

create function approach.escalate_overdue(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone_up as (
    insert into approach.obstacle_escalation (obstacle_id, from_level, to_level, due_date, known_at)
    select s.obstacle_id, s.level, next.key, s.due_date, at
    from approach.obstacle_state s join approach.obstacle_level next on next.position = s.position + 1
    where s.due_date < approach.day_of(at)
    on conflict do nothing returning 1
  ) select count(*)::integer from gone_up $$;
comment on function approach.escalate_overdue(timestamptz) is 'Puts every obstacle whose term has passed one level higher; returns how many. It does only what the terms say, so anybody may call it, however often.';
create function approach.keep_obstacle_findable() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform core.keep_search_entry('obstacle', new.id::text, left(new.happens, 120), left(new.happens, 120), concat_ws(' ', new.happens, new.helps), concat_ws(' ', new.happens, new.helps),
    '/drempels/' || new.id, 'content');
  return null;
end $$;
comment on function approach.keep_obstacle_findable() is 'Keeps an obstacle where whoever works on content can find it; who reported it is nowhere in it.';
create trigger keep_findable after insert on approach.obstacle for each row execute function approach.keep_obstacle_findable();
