-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table approach.felt_round (
  obstacle_id uuid not null references approach.obstacle,
  asked_date date not null,
  until_date date not null check (until_date > asked_date),
  asked integer not null check (asked between 0 and 6),
  round integer not null default 1,
  primary key (obstacle_id, round)
);
comment on table approach.felt_round is 'Three months after an obstacle was lifted or lowered, the reporter and five others are asked whether they feel it (C19 e).';
comment on column approach.felt_round.obstacle_id is 'The obstacle; it is asked once after each outcome.';
comment on column approach.felt_round.round is 'The outcome that is asked about: 1, or higher after the obstacle was reopened.';
comment on column approach.felt_round.asked_date is 'Day of the question.';
comment on column approach.felt_round.until_date is 'Last day for an answer.';
comment on column approach.felt_round.asked is 'How many people were asked: six, or fewer where there are fewer.';

create table approach.felt_question (
  id uuid primary key,
  obstacle_id uuid not null references approach.obstacle,
  person_id uuid not null,
  round integer not null default 1,
  unique (obstacle_id, round, person_id)
);
create index on approach.felt_question (person_id);
comment on table approach.felt_question is 'Who is asked whether an obstacle is felt to be lifted; seen by that person alone, whether reporter or one of the others.';
comment on column approach.felt_question.id is 'Random identifier.';
comment on column approach.felt_question.obstacle_id is 'The obstacle.';
comment on column approach.felt_question.person_id is 'Who is asked.';
comment on column approach.felt_question.round is 'The outcome that is asked about.';

create table approach.felt_answer (
  question_id uuid primary key,
  obstacle_id uuid not null references approach.obstacle,
  felt text not null check (felt in ('yes', 'partly', 'no')),
  round integer not null default 1
);
create index on approach.felt_answer (obstacle_id);
comment on table approach.felt_answer is 'Whether somebody who was asked feels it. It carries no moment, which would tell whose it is.';
comment on column approach.felt_answer.question_id is 'The question it answered; answered once, and no key, because the question is destroyed and the answer stays.';
comment on column approach.felt_answer.obstacle_id is 'The obstacle.';
comment on column approach.felt_answer.felt is 'yes, partly or no.';
comment on column approach.felt_answer.round is 'The outcome that was asked about.';

-- keys
alter table approach.felt_question add foreign key (person_id) references core.person;

-- views
create view approach.felt_effect with (security_invoker = true) as
select r.obstacle_id, r.round, r.asked_date, r.until_date, r.asked, coalesce(a.answered, 0) as answered,
  case when a.answered >= 3 then a.yes end as yes, case when a.answered >= 3 then a.partly end as partly, case when a.answered >= 3 then a.no end as no
from approach.felt_round r
left join (
  select obstacle_id, round, count(*)::integer as answered, count(*) filter (where felt = 'yes')::integer as yes,
    count(*) filter (where felt = 'partly')::integer as partly, count(*) filter (where felt = 'no')::integer as no
  from approach.felt_answer group by obstacle_id, round
) a on a.obstacle_id = r.obstacle_id and a.round = r.round
where (r.obstacle_id, r.round) in (select last.obstacle_id, max(last.round) from approach.felt_round last group by last.obstacle_id);
comment on view approach.felt_effect is 'How an obstacle that was lifted or lowered is felt, after its last outcome that was asked about; below three answers only their number, so that nobody stands out.';

-- triggers
create function approach.ask_whether_felt(at timestamptz) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare due record; rounds integer := 0;
begin
  for due in
    select e.obstacle_id, e.round, o.domain, r.person_id as reporter
    from approach.obstacle_ending e join approach.obstacle o on o.id = e.obstacle_id
    left join approach.obstacle_reporter r on r.obstacle_id = e.obstacle_id
    where e.kind in ('lifted', 'lowered') and (approach.day_of(e.known_at) + interval '3 months')::date <= approach.day_of(at)
      and (e.obstacle_id, e.round) not in (select f.obstacle_id, f.round from approach.felt_round f)
    order by e.obstacle_id
  loop
    insert into approach.felt_question (id, obstacle_id, person_id, round)
    with here as (
      select a.person_id, a.role from core.assignment a where a.valid_from <= approach.day_of(at) and (a.valid_to is null or a.valid_to > approach.day_of(at))
    ), owning as (
      select w.owner_id as person_id from approach.obstacle_ownership w where w.obstacle_id = due.obstacle_id
      union select e.decided_by_id from approach.obstacle_outcome e where e.obstacle_id = due.obstacle_id
    ), in_domain as (
      select r.person_id from approach.obstacle_reporter r join approach.obstacle o on o.id = r.obstacle_id where o.domain = due.domain
      union select p.person_id from approach.obstacle_echo_person p join approach.obstacle o on o.id = p.obstacle_id where o.domain = due.domain
    ), others as (
      select h.person_id, min(case
        when h.person_id in (select p.person_id from approach.obstacle_echo_person p where p.obstacle_id = due.obstacle_id) then 1
        when h.person_id in (select d.person_id from in_domain d) then 2
        when h.role in (select mine.role from here mine where mine.person_id = due.reporter) then 3
        else 4 end) as nearness
      from here h
      where h.role in ('neighbourhood_officer', 'case_director', 'undermining_analyst', 'safety_adviser', 'police_planner', 'taskforce_secretary')
        and h.person_id is distinct from due.reporter and h.person_id not in (select w.person_id from owning w)
      group by h.person_id
    ), chosen as (
      (select person_id from others order by nearness, md5(due.obstacle_id::text || person_id::text) limit 5)
      union select due.reporter where due.reporter in (select h.person_id from here h)
    )
    select gen_random_uuid(), due.obstacle_id, person_id, due.round from chosen;
    insert into core.notice (id, kind, person_id, about, about_id, due_date, known_at)
    select gen_random_uuid(), 'felt-question', q.person_id, '/drempels/gevoeld', due.obstacle_id, approach.day_of(at) + 30, at
    from approach.felt_question q where q.obstacle_id = due.obstacle_id and q.round = due.round;
    insert into approach.felt_round (obstacle_id, asked_date, until_date, asked, round)
    select due.obstacle_id, approach.day_of(at), approach.day_of(at) + 30, count(*)::integer, due.round from approach.felt_question q where q.obstacle_id = due.obstacle_id and q.round = due.round;
    rounds := rounds + 1;
  end loop;
  return rounds;
end $$;
comment on function approach.ask_whether_felt(timestamptz) is 'Asks, three months after an obstacle was lifted or lowered, the reporter and five others nearest to it (who met it too, then the domain, then the same role, then the work floor; ties by hash). Does only what is due; returns the number of rounds.';

create function approach.forget_reporters(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with long_ended as (select e.obstacle_id from approach.obstacle_ending e where (approach.day_of(e.known_at) + interval '6 months')::date <= approach.day_of(at)),
  reporters as (delete from approach.obstacle_reporter where obstacle_id in (select l.obstacle_id from long_ended l) returning 1),
  echoes as (delete from approach.obstacle_echo_person where obstacle_id in (select l.obstacle_id from long_ended l) returning 1),
  questions as (delete from approach.felt_question where obstacle_id in (select l.obstacle_id from long_ended l) returning 1),
  told as (delete from core.notice where about_id in (select l.obstacle_id from long_ended l))
  select ((select count(*) from reporters) + (select count(*) from echoes) + (select count(*) from questions))::integer $$;
comment on function approach.forget_reporters(timestamptz) is 'Destroys, half a year after the end of an obstacle, who reported it, who met it too and who was asked; the answers stay, tied to nobody. Returns the number of rows.';

create function approach.obstacles_unfelt() returns setof uuid language sql stable as $$
  select e.obstacle_id from approach.obstacle_ending e join approach.felt_effect f on f.obstacle_id = e.obstacle_id and f.round = e.round where 2 * f.no >= f.answered $$;
comment on function approach.obstacles_unfelt() is 'Obstacles that were closed and of which, of at least three who answered, at least half notice nothing.';
