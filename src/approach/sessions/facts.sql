-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table approach.session (
  id uuid primary key,
  title text not null check (length(title) between 3 and 200),
  aim text not null check (length(aim) between 3 and 2000),
  table_kind text not null check (table_kind in ('board', 'official', 'both')),
  form text not null check (form in ('work', 'knowledge', 'joint')),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  body_code text check (body_code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$')
);
create index on approach.session (recorded_by_id);
create index on approach.session (organisation_id);
comment on table approach.session is 'A work or knowledge session, or a joint meeting (C18 a, C48).';
comment on column approach.session.id is 'Random identifier.';
comment on column approach.session.title is 'Title.';
comment on column approach.session.aim is 'What it is for.';
comment on column approach.session.table_kind is 'For boards (bestuurlijk), officials (ambtelijk) or both.';
comment on column approach.session.form is 'A work session, a knowledge session, or the joint meeting of safety and the social domain (C48).';
comment on column approach.session.recorded_by_id is 'Who recorded it.';
comment on column approach.session.organisation_id is 'On behalf of which organisation.';
comment on column approach.session.known_at is 'When.';
comment on column approach.session.body_code is 'The body whose meeting it is (a code of strategy.decision_body), which may therefore decide there; empty for a session of nobody in particular.';

create table approach.session_time (
  id uuid primary key,
  session_id uuid not null references approach.session,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null check (length(place) between 2 and 300),
  reason text check (length(reason) between 3 and 1000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  check (ends_at > starts_at)
);
create index on approach.session_time (session_id, known_at);
create index on approach.session_time (recorded_by_id);
create index on approach.session_time (organisation_id);
comment on table approach.session_time is 'When and where a session is; the latest counts, and every move raises the sequence in calendars.';
comment on column approach.session_time.id is 'Random identifier.';
comment on column approach.session_time.session_id is 'The session.';
comment on column approach.session_time.starts_at is 'When it begins.';
comment on column approach.session_time.ends_at is 'When it ends.';
comment on column approach.session_time.place is 'Where.';
comment on column approach.session_time.reason is 'Why it was moved; empty for the first time.';
comment on column approach.session_time.recorded_by_id is 'Who recorded it.';
comment on column approach.session_time.organisation_id is 'On behalf of which organisation.';
comment on column approach.session_time.known_at is 'When.';

create table approach.session_invitation (
  id uuid primary key,
  session_id uuid not null references approach.session,
  invited_organisation_id uuid not null,
  person_id uuid,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  unique nulls not distinct (session_id, invited_organisation_id, person_id)
);
create index on approach.session_invitation (invited_organisation_id);
create index on approach.session_invitation (person_id);
create index on approach.session_invitation (recorded_by_id);
create index on approach.session_invitation (organisation_id);
comment on table approach.session_invitation is 'An invitation to a session: whoever is invited is in its circle (C18 a, e).';
comment on column approach.session_invitation.id is 'Random identifier.';
comment on column approach.session_invitation.session_id is 'The session.';
comment on column approach.session_invitation.invited_organisation_id is 'The organisation that is invited.';
comment on column approach.session_invitation.person_id is 'Who is meant; without a person everybody at that organisation.';
comment on column approach.session_invitation.recorded_by_id is 'Who recorded it.';
comment on column approach.session_invitation.organisation_id is 'On behalf of which organisation.';
comment on column approach.session_invitation.known_at is 'When.';

create table approach.session_paper (
  id uuid primary key,
  session_id uuid not null references approach.session,
  title text not null check (length(title) between 3 and 200),
  text text not null check (length(text) between 3 and 20000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.session_paper (session_id, known_at);
create index on approach.session_paper (recorded_by_id);
create index on approach.session_paper (organisation_id);
comment on table approach.session_paper is 'A paper of a session: for its circle only (C18 e).';
comment on column approach.session_paper.id is 'Random identifier.';
comment on column approach.session_paper.session_id is 'The session.';
comment on column approach.session_paper.title is 'Title.';
comment on column approach.session_paper.text is 'The paper itself.';
comment on column approach.session_paper.recorded_by_id is 'Who recorded it.';
comment on column approach.session_paper.organisation_id is 'On behalf of which organisation.';
comment on column approach.session_paper.known_at is 'When.';

create table approach.session_attendance (
  session_id uuid not null references approach.session,
  attending_organisation_id uuid not null,
  people integer not null check (people between 0 and 200),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  primary key (session_id, attending_organisation_id)
);
create index on approach.session_attendance (attending_organisation_id);
create index on approach.session_attendance (recorded_by_id);
create index on approach.session_attendance (organisation_id);
comment on table approach.session_attendance is 'How many people of an organisation came (C18 d).';
comment on column approach.session_attendance.session_id is 'The session.';
comment on column approach.session_attendance.attending_organisation_id is 'The organisation.';
comment on column approach.session_attendance.people is 'How many of it were there; 0 says that it stayed away.';
comment on column approach.session_attendance.recorded_by_id is 'Who recorded it.';
comment on column approach.session_attendance.organisation_id is 'On behalf of which organisation.';
comment on column approach.session_attendance.known_at is 'When.';

create table approach.session_outcome (
  id uuid primary key,
  session_id uuid not null references approach.session,
  kind text not null check (kind in ('action', 'obstacle', 'proposal', 'decision')),
  text text not null check (length(text) between 3 and 500),
  target_id uuid not null,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.session_outcome (session_id);
create index on approach.session_outcome (recorded_by_id);
create index on approach.session_outcome (organisation_id);
comment on table approach.session_outcome is 'An outcome of a session, which became an action, an obstacle, a decision or a proposal for one in one step (C18 b).';
comment on column approach.session_outcome.id is 'Random identifier.';
comment on column approach.session_outcome.session_id is 'The session.';
comment on column approach.session_outcome.kind is 'What came of it.';
comment on column approach.session_outcome.text is 'In a few words.';
comment on column approach.session_outcome.target_id is 'The action, the obstacle, the proposal or the decision that was made in the same step.';
comment on column approach.session_outcome.recorded_by_id is 'Who recorded it.';
comment on column approach.session_outcome.organisation_id is 'On behalf of which organisation.';
comment on column approach.session_outcome.known_at is 'When.';

create table approach.session_minutes (
  id uuid primary key,
  session_id uuid not null references approach.session,
  text text not null check (length(text) between 3 and 20000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.session_minutes (session_id, known_at);
create index on approach.session_minutes (recorded_by_id);
create index on approach.session_minutes (organisation_id);
comment on table approach.session_minutes is 'Minutes of a session; the latest count, once somebody else of the circle confirmed them.';
comment on column approach.session_minutes.id is 'Random identifier.';
comment on column approach.session_minutes.session_id is 'The session.';
comment on column approach.session_minutes.text is 'The minutes.';
comment on column approach.session_minutes.recorded_by_id is 'Who recorded it.';
comment on column approach.session_minutes.organisation_id is 'On behalf of which organisation.';
comment on column approach.session_minutes.known_at is 'When.';

create table approach.session_confirmation (
  minutes_id uuid primary key references approach.session_minutes,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.session_confirmation (recorded_by_id);
create index on approach.session_confirmation (organisation_id);
comment on table approach.session_confirmation is 'Somebody of the circle who did not write the minutes confirmed them.';
comment on column approach.session_confirmation.minutes_id is 'The minutes.';
comment on column approach.session_confirmation.recorded_by_id is 'Who recorded it.';
comment on column approach.session_confirmation.organisation_id is 'On behalf of which organisation.';
comment on column approach.session_confirmation.known_at is 'When.';

create table approach.calendar_feed (
  secret_hash bytea primary key check (length(secret_hash) = 32),
  person_id uuid not null,
  known_at timestamptz not null
);
create index on approach.calendar_feed (person_id);
comment on table approach.calendar_feed is 'A secret address at which a calendar reads the sessions of one person (C18 c).';
comment on column approach.calendar_feed.secret_hash is 'SHA-256 of the secret in the address; the secret is shown once.';
comment on column approach.calendar_feed.person_id is 'Whose sessions it shows.';
comment on column approach.calendar_feed.known_at is 'When it was made.';

create table approach.calendar_feed_end (
  secret_hash bytea primary key references approach.calendar_feed,
  known_at timestamptz not null
);
comment on table approach.calendar_feed_end is 'A feed was revoked by its person.';
comment on column approach.calendar_feed_end.secret_hash is 'The feed.';
comment on column approach.calendar_feed_end.known_at is 'When it was revoked.';

create table approach.joint_mission (
  id uuid primary key,
  text text not null check (length(text) between 3 and 4000),
  decision text not null check (length(decision) between 3 and 500),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.joint_mission (recorded_by_id);
create index on approach.joint_mission (organisation_id);
comment on table approach.joint_mission is 'The shared mission text of both domains; every version stays, the latest counts (C48 a).';
comment on column approach.joint_mission.id is 'Random identifier.';
comment on column approach.joint_mission.text is 'What safety and the social domain want together.';
comment on column approach.joint_mission.decision is 'The decision it rests on.';
comment on column approach.joint_mission.recorded_by_id is 'Who recorded it.';
comment on column approach.joint_mission.organisation_id is 'On behalf of which organisation.';
comment on column approach.joint_mission.known_at is 'When.';

create table approach.joint_issue (
  id uuid primary key,
  title text not null check (length(title) between 3 and 200),
  safety_owner_id uuid not null,
  care_owner_id uuid not null,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  check (safety_owner_id <> care_owner_id)
);
create index on approach.joint_issue (safety_owner_id);
create index on approach.joint_issue (care_owner_id);
create index on approach.joint_issue (recorded_by_id);
create index on approach.joint_issue (organisation_id);
comment on table approach.joint_issue is 'An issue that stands on every joint agenda, with an owner on both sides (C48 a, b).';
comment on column approach.joint_issue.id is 'Random identifier.';
comment on column approach.joint_issue.title is 'The issue.';
comment on column approach.joint_issue.safety_owner_id is 'Owner on the side of safety.';
comment on column approach.joint_issue.care_owner_id is 'Owner on the side of the social domain.';
comment on column approach.joint_issue.recorded_by_id is 'Who recorded it.';
comment on column approach.joint_issue.organisation_id is 'On behalf of which organisation.';
comment on column approach.joint_issue.known_at is 'When.';

create table approach.joint_progress (
  id uuid primary key,
  issue_id uuid not null references approach.joint_issue,
  text text not null check (length(text) between 3 and 1000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.joint_progress (issue_id, known_at);
create index on approach.joint_progress (recorded_by_id);
create index on approach.joint_progress (organisation_id);
comment on table approach.joint_progress is 'A word on a joint issue; what was said since the last joint meeting stands on page one (C48 c).';
comment on column approach.joint_progress.id is 'Random identifier.';
comment on column approach.joint_progress.issue_id is 'The issue.';
comment on column approach.joint_progress.text is 'What happened.';
comment on column approach.joint_progress.recorded_by_id is 'Who recorded it.';
comment on column approach.joint_progress.organisation_id is 'On behalf of which organisation.';
comment on column approach.joint_progress.known_at is 'When.';

-- keys
alter table approach.session add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.session_time add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.session_invitation add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (invited_organisation_id) references core.organisation, add foreign key (person_id) references core.person;
alter table approach.session_paper add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.session_attendance add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (attending_organisation_id) references core.organisation;
alter table approach.session_outcome add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.session_minutes add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.session_confirmation add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.joint_mission add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.joint_issue add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (safety_owner_id) references core.organisation, add foreign key (care_owner_id) references core.organisation;
alter table approach.joint_progress add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.calendar_feed add foreign key (person_id) references core.person;

-- views
create view approach.session_state with (security_invoker = true) as
select s.id as session_id, s.title, s.aim, s.table_kind, s.form, s.recorded_by_id, s.organisation_id, s.body_code, t.starts_at, t.ends_at, t.place, t.moves
from approach.session s join lateral (
  select x.*, (count(*) over () - 1)::integer as moves from approach.session_time x where x.session_id = s.id order by x.known_at desc, x.id desc limit 1) t on true;
comment on view approach.session_state is 'Every session with when and where it is now, and how often it was moved.';

create view approach.session_subject with (security_invoker = true) as
select s.session_id, s.title, s.starts_at, s.ends_at, o.code as body_code, null::uuid as action_id
from approach.session_state s join (
  select x.id as session_id, x.organisation_id from approach.session x union select i.session_id, i.invited_organisation_id from approach.session_invitation i
) party on party.session_id = s.session_id join core.organisation o on o.id = party.organisation_id
union select s.session_id, s.title, s.starts_at, s.ends_at, s.body_code, null from approach.session_state s where s.body_code is not null
union select s.session_id, s.title, s.starts_at, s.ends_at, null, u.target_id from approach.session_state s join approach.session_outcome u on u.session_id = s.session_id and u.kind = 'action';
comment on view approach.session_subject is 'Which bodies and organisations a session is of or for, and which actions came of it: for whoever asks what a change would touch (C10 b).';

-- triggers
create function approach.sessions_kept() returns setof uuid language sql stable as $$ select s.id from approach.session s where s.recorded_by_id = core.actor() $$;
comment on function approach.sessions_kept() is 'The sessions that this person planned.';
create function approach.sessions_of_mine() returns setof uuid language sql stable as $$
  select s.id from approach.session s where s.recorded_by_id = core.actor()
  union select i.session_id from approach.session_invitation i where i.person_id = core.actor() or (i.person_id is null and i.invited_organisation_id = core.organisation()) $$;
comment on function approach.sessions_of_mine() is 'The sessions in whose circle this person is: planned by or invited, in person or as an organisation.';
create function approach.minutes_to_confirm() returns setof uuid language sql stable as $$
  select m.id from approach.session_minutes m where m.recorded_by_id <> core.actor() and m.session_id in (select approach.sessions_of_mine()) $$;
comment on function approach.minutes_to_confirm() is 'Minutes of sessions of this person that somebody else wrote.';
create function approach.joint_issues_of_mine() returns setof uuid language sql stable as $$
  select i.id from approach.joint_issue i where core.organisation() in (i.safety_owner_id, i.care_owner_id) or core.has_role('{bureau_coordinator}') $$;
comment on function approach.joint_issues_of_mine() is 'Joint issues that the organisation of this person owns on one side; all of them for the bureau, which keeps the agenda.';
create function approach.open_feed(hash bytea, at timestamptz) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into approach.calendar_feed (secret_hash, person_id, known_at) select hash, core.actor(), at where core.actor() is not null $$;
comment on function approach.open_feed(bytea, timestamptz) is 'Keeps the hash of a new feed of the person who asks.';
create function approach.end_feeds(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (insert into approach.calendar_feed_end (secret_hash, known_at) select f.secret_hash, at from approach.calendar_feed f where f.person_id = core.actor() on conflict do nothing returning 1)
  select count(*)::integer from gone $$;
comment on function approach.end_feeds(timestamptz) is 'Revokes every feed of the person who asks; returns how many there were.';
create function approach.sessions_of_feed(hash bytea, at timestamptz) returns table (session_id uuid, title text, place text, starts_at timestamptz, ends_at timestamptz, moves integer, known boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with feed as (
    select f.person_id from approach.calendar_feed f where f.secret_hash = hash and f.secret_hash not in (select e.secret_hash from approach.calendar_feed_end e)
  ), seat as (
    select a.person_id, a.organisation_id from core.assignment a join feed f on f.person_id = a.person_id
    where a.valid_from <= approach.day_of(at) and (a.valid_to is null or a.valid_to > approach.day_of(at))
  )
  select s.session_id, s.title, s.place, s.starts_at, s.ends_at, s.moves, true
  from approach.session_state s where exists (select from seat) and (s.recorded_by_id in (select person_id from seat)
    or s.session_id in (select i.session_id from approach.session_invitation i join seat on i.person_id = seat.person_id or (i.person_id is null and i.invited_organisation_id = seat.organisation_id)))
  union all select null, null, null, null, null, null, exists (select from seat) $$;
comment on function approach.sessions_of_feed(bytea, timestamptz) is 'Title, place and time of the sessions of the person of a feed, while that person holds a role; the last row says whether the feed works. No paper and no name of anybody.';
