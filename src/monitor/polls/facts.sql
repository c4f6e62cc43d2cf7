-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table monitor.poll (
  id uuid primary key,
  title text not null check (length(title) between 5 and 150),
  reason text not null check (length(reason) between 10 and 2000),
  statements text[] not null check (cardinality(statements) between 2 and 10),
  open_days daterange not null check (not lower_inf(open_days) and not upper_inf(open_days) and not isempty(open_days)),
  threshold integer not null check (threshold between 10 and 500),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.poll (person_id);
create index on monitor.poll (organisation_id);
comment on table monitor.poll is 'A survey among the professionals of the partners, of statements to agree with or not (C04 d).';
comment on column monitor.poll.id is 'Identifier.';
comment on column monitor.poll.title is 'What it is about.';
comment on column monitor.poll.reason is 'Why it is asked and what is done with it.';
comment on column monitor.poll.statements is 'The statements, in order; each is answered from 1 (not at all) to 5 (wholly), or 0 (no opinion).';
comment on column monitor.poll.open_days is 'Days on which it can be answered.';
comment on column monitor.poll.threshold is 'Ballots below which nothing is shown; ten at least.';
comment on column monitor.poll.person_id is 'Who asks.';
comment on column monitor.poll.organisation_id is 'For which organisation.';
comment on column monitor.poll.known_at is 'When it was entered.';

create table monitor.poll_participation (
  poll_id uuid not null references monitor.poll,
  person_id uuid not null references core.person,
  taken_date date not null,
  primary key (poll_id, person_id)
);
create index on monitor.poll_participation (person_id);
comment on table monitor.poll_participation is 'That somebody took part, so that each does so once; never what was answered.';
comment on column monitor.poll_participation.poll_id is 'The poll.';
comment on column monitor.poll_participation.person_id is 'Who took part.';
comment on column monitor.poll_participation.taken_date is 'Day on which.';

create table monitor.poll_ballot (
  id uuid primary key default gen_random_uuid(),
  poll_id uuid not null references monitor.poll,
  scores smallint[] not null check (0 <= all (scores) and 5 >= all (scores))
);
create index on monitor.poll_ballot (poll_id);
comment on table monitor.poll_ballot is 'What somebody answered, without who, for whom or when; readable by nobody.';
comment on column monitor.poll_ballot.id is 'Random, and another one after the shuffle.';
comment on column monitor.poll_ballot.poll_id is 'The poll.';
comment on column monitor.poll_ballot.scores is 'A score per statement: 1 to 5, or 0 for no opinion.';

create table monitor.poll_shuffle (
  poll_id uuid primary key references monitor.poll,
  known_at timestamptz not null
);
comment on table monitor.poll_shuffle is 'That the ballots of a closed poll were written anew in a random order; from then on there is a result.';
comment on column monitor.poll_shuffle.poll_id is 'The poll.';
comment on column monitor.poll_shuffle.known_at is 'When.';

-- functions
create function monitor.put_in_ballot(poll uuid, given smallint[]) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from monitor.poll_participation p where p.poll_id = poll and p.person_id = core.actor() and p.xmin = pg_current_xact_id()::xid) then
    raise exception 'a ballot goes with taking part';
  end if;
  if cardinality(given) is distinct from (select cardinality(p.statements) from monitor.poll p where p.id = poll) then
    raise exception 'a ballot has a score for every statement';
  end if;
  insert into monitor.poll_ballot (poll_id, scores) values (poll, given);
end $$;
comment on function monitor.put_in_ballot(uuid, smallint[]) is 'Puts a ballot in the box, in the transaction in which the actor takes part.';

create function monitor.poll_tally(poll uuid) returns table (ballots integer, statement integer, score integer, votes integer) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with box as (select b.id, b.scores from monitor.poll_ballot b join monitor.poll_shuffle s on s.poll_id = b.poll_id where b.poll_id = poll),
  full_box as (select count(*)::integer as size from box)
  select f.size, s.place::integer, s.score::integer, count(*)::integer from full_box f, box, unnest(box.scores) with ordinality s (score, place)
  where f.size >= (select p.threshold from monitor.poll p where p.id = poll)
  group by f.size, s.place, s.score order by s.place, s.score $$;
comment on function monitor.poll_tally(uuid) is 'Votes per statement and score of a closed and shuffled poll; no rows below its threshold.';

create function monitor.shuffle_polls(at timestamptz) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  one uuid;
  shuffled integer := 0;
begin
  if not core.has_role('{operator}') then return 0; end if;
  for one in select p.id from monitor.poll p where upper(p.open_days) <= (at at time zone 'Europe/Amsterdam')::date and not exists (select from monitor.poll_shuffle s where s.poll_id = p.id) loop
    with taken as (delete from monitor.poll_ballot b where b.poll_id = one returning b.scores)
    insert into monitor.poll_ballot (poll_id, scores) select one, t.scores from taken t order by random();
    insert into monitor.poll_shuffle (poll_id, known_at) values (one, at);
    shuffled := shuffled + 1;
  end loop;
  return shuffled;
end $$;
comment on function monitor.shuffle_polls(timestamptz) is 'Writes the ballots of every closed poll anew in random order, once; returns how many polls. Only for the work of the system itself.';
