-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table approach.obstacle_reporter (
  obstacle_id uuid primary key references approach.obstacle,
  person_id uuid not null
);
create index on approach.obstacle_reporter (person_id);
comment on table approach.obstacle_reporter is 'Who reported an obstacle: seen by that person alone and used once, to ask whether it is felt to be lifted. No view for others joins it (C19 a).';
comment on column approach.obstacle_reporter.obstacle_id is 'The obstacle.';
comment on column approach.obstacle_reporter.person_id is 'Who reported it.';

create table approach.obstacle_echo (
  id uuid primary key,
  obstacle_id uuid not null references approach.obstacle,
  echoed_date date not null check (extract(isodow from echoed_date) = 1)
);
create index on approach.obstacle_echo (obstacle_id);
comment on table approach.obstacle_echo is 'Somebody else meets the same obstacle ("ook ik"); it counts and says nothing of who (C19 b).';
comment on column approach.obstacle_echo.id is 'Random identifier, tied to no person.';
comment on column approach.obstacle_echo.obstacle_id is 'The obstacle.';
comment on column approach.obstacle_echo.echoed_date is 'Monday of the week in which it was said.';

create table approach.obstacle_echo_person (
  obstacle_id uuid not null references approach.obstacle,
  person_id uuid not null,
  primary key (obstacle_id, person_id)
);
create index on approach.obstacle_echo_person (person_id);
comment on table approach.obstacle_echo_person is 'Who said "ook ik", so that it counts once: seen by that person alone.';
comment on column approach.obstacle_echo_person.obstacle_id is 'The obstacle.';
comment on column approach.obstacle_echo_person.person_id is 'Who meets it too.';

create table approach.obstacle_held (
  id uuid primary key,
  domain text not null,
  happens text not null,
  helps text,
  person_id uuid not null,
  held_date date not null
);
create index on approach.obstacle_held (person_id);
comment on table approach.obstacle_held is 'An anonymous report until the next morning, when all of them come into the list together: the moment at which it appears must not tell who was typing (C19 a). Seen by the reporter alone.';
comment on column approach.obstacle_held.id is 'Identifier that the obstacle will have; random, so that it tells no order.';
comment on column approach.obstacle_held.domain is 'Which part of the strategy it stands in the way of.';
comment on column approach.obstacle_held.happens is 'What happens, as the reporter wrote it.';
comment on column approach.obstacle_held.helps is 'What would help.';
comment on column approach.obstacle_held.person_id is 'Who reported it.';
comment on column approach.obstacle_held.held_date is 'Day of the report; it is destroyed here the next morning.';

-- keys
alter table approach.obstacle_held add foreign key (person_id) references core.person;
alter table approach.obstacle_reporter add foreign key (person_id) references core.person;
alter table approach.obstacle_echo_person add foreign key (person_id) references core.person;

-- views
create view approach.obstacle_echo_count with (security_invoker = true) as
select obstacle_id, count(*)::integer as echoes from approach.obstacle_echo group by obstacle_id;
comment on view approach.obstacle_echo_count is 'How many others meet the same obstacle.';

create view approach.own_obstacle with (security_invoker = true) as
select obstacle_id, 'reporter' as part from approach.obstacle_reporter where person_id = (select core.actor())
union all select obstacle_id, 'echo' from approach.obstacle_echo_person where person_id = (select core.actor());
comment on view approach.own_obstacle is 'The obstacles that the person of this request reported or meets too; nobody sees those of another.';

-- triggers
create function approach.tell_reporters(about uuid, kind text, at timestamptz) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into core.notice (id, kind, person_id, about, about_id, known_at)
  select gen_random_uuid(), kind, told.person_id, '/drempels/' || about, about, at
  from (select r.person_id from approach.obstacle_reporter r where r.obstacle_id = about
    union select e.person_id from approach.obstacle_echo_person e where e.obstacle_id = about) told
  where kind in ('obstacle-answered', 'obstacle-ended', 'obstacle-open-again') and told.person_id is distinct from core.actor() $$;
comment on function approach.tell_reporters(uuid, text, timestamptz) is 'Tells who reported an obstacle or meets it too that there is an answer, an end or a new beginning; whoever causes it learns nothing of who they are.';

create function approach.release_held(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with due as (delete from approach.obstacle_held where held_date < approach.day_of(at) returning *),
  shown as (
    insert into approach.obstacle (id, domain, level, happens, helps, reported_date, known_at)
    select id, domain, 'region', happens, helps, date_trunc('week', approach.day_of(at)::timestamp)::date, date_trunc('week', approach.day_of(at)::timestamp) at time zone 'UTC'
    from due order by md5(id::text) returning 1
  ), reporters as (insert into approach.obstacle_reporter (obstacle_id, person_id) select id, person_id from due returning 1)
  select count(*)::integer from shown $$;
comment on function approach.release_held(timestamptz) is 'Brings the anonymous reports of earlier days into the list, together and in no order that tells anything; returns how many. Does only what is due.';
