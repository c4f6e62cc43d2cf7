-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table approach.pilot (
  id uuid primary key,
  title text not null check (length(title) between 3 and 200),
  hypothesis text not null check (length(hypothesis) between 10 and 2000),
  stop_rule text not null check (length(stop_rule) between 10 and 2000),
  data_agreed text not null check (length(data_agreed) between 10 and 2000),
  from_date date not null,
  to_date date not null check (to_date > from_date),
  feature text check (feature in ('capacity-scenarios')),
  author_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.pilot (author_id);
create index on approach.pilot (organisation_id);
create index on approach.pilot (feature);
comment on table approach.pilot is 'Something that is tried out with some partners for a time, with what was agreed before (C27 a).';
comment on column approach.pilot.id is 'Identifier.';
comment on column approach.pilot.title is 'What it is called.';
comment on column approach.pilot.hypothesis is 'What is expected: if we do this, then that.';
comment on column approach.pilot.stop_rule is 'When it stops before its last day.';
comment on column approach.pilot.data_agreed is 'Which data are gathered, by whom and for what; agreed before it begins.';
comment on column approach.pilot.from_date is 'First day.';
comment on column approach.pilot.to_date is 'First day after it.';
comment on column approach.pilot.feature is 'Part of the product that is on for its partners only; empty for none.';
comment on column approach.pilot.author_id is 'Who recorded it.';
comment on column approach.pilot.organisation_id is 'For which organisation.';
comment on column approach.pilot.known_at is 'When it was recorded.';

create table approach.pilot_partner (
  pilot_id uuid not null references approach.pilot,
  partner_id uuid not null,
  author_id uuid not null,
  known_at timestamptz not null,
  primary key (pilot_id, partner_id)
);
create index on approach.pilot_partner (partner_id);
create index on approach.pilot_partner (author_id);
comment on table approach.pilot_partner is 'That an organisation takes part in a pilot.';
comment on column approach.pilot_partner.pilot_id is 'The pilot.';
comment on column approach.pilot_partner.partner_id is 'The organisation.';
comment on column approach.pilot_partner.author_id is 'Who recorded it.';
comment on column approach.pilot_partner.known_at is 'When it was recorded.';

create table approach.pilot_evaluation (
  id uuid primary key,
  pilot_id uuid not null references approach.pilot,
  worked text not null check (length(worked) between 10 and 2000),
  for_whom text not null check (length(for_whom) between 3 and 1000),
  worked_not text not null check (length(worked_not) between 3 and 2000),
  verdict text not null check (verdict in ('as-expected', 'partly', 'not')),
  author_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.pilot_evaluation (pilot_id, known_at);
create index on approach.pilot_evaluation (author_id);
create index on approach.pilot_evaluation (organisation_id);
comment on table approach.pilot_evaluation is 'What somebody of a partner says worked in a pilot, and for whom (C27 c).';
comment on column approach.pilot_evaluation.id is 'Identifier.';
comment on column approach.pilot_evaluation.pilot_id is 'The pilot.';
comment on column approach.pilot_evaluation.worked is 'What worked; without personal data.';
comment on column approach.pilot_evaluation.for_whom is 'For whom: which residents, professionals or places.';
comment on column approach.pilot_evaluation.worked_not is 'What did not work, or for whom not.';
comment on column approach.pilot_evaluation.verdict is 'Whether the hypothesis came out: as-expected, partly or not.';
comment on column approach.pilot_evaluation.author_id is 'Who evaluated.';
comment on column approach.pilot_evaluation.organisation_id is 'For which organisation.';
comment on column approach.pilot_evaluation.known_at is 'When.';

create table approach.pilot_decision (
  pilot_id uuid primary key references approach.pilot,
  outcome text not null check (outcome in ('scale-up', 'stop')),
  reason text not null check (length(reason) between 10 and 2000),
  decision text not null check (length(decision) between 3 and 300),
  decided_date date not null,
  author_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.pilot_decision (author_id);
create index on approach.pilot_decision (organisation_id);
comment on table approach.pilot_decision is 'That a pilot is scaled up or stopped, with the reason and the decision it rests on (C27 d).';
comment on column approach.pilot_decision.pilot_id is 'The pilot; it is decided on once.';
comment on column approach.pilot_decision.outcome is 'scale-up or stop.';
comment on column approach.pilot_decision.reason is 'Why.';
comment on column approach.pilot_decision.decision is 'The decision it rests on, such as a meeting and item.';
comment on column approach.pilot_decision.decided_date is 'Day of the decision.';
comment on column approach.pilot_decision.author_id is 'Who recorded it.';
comment on column approach.pilot_decision.organisation_id is 'For which organisation.';
comment on column approach.pilot_decision.known_at is 'When.';

-- keys
alter table approach.pilot add foreign key (author_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.pilot_partner add foreign key (partner_id) references core.organisation, add foreign key (author_id) references core.person;
alter table approach.pilot_evaluation add foreign key (author_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.pilot_decision add foreign key (author_id) references core.person, add foreign key (organisation_id) references core.organisation;

-- views
create view approach.pilot_state with (security_invoker = true) as
  select p.id as pilot_id, p.feature, p.from_date, p.to_date, d.outcome, d.decided_date,
    (select count(*) from approach.pilot_evaluation e where e.pilot_id = p.id)::integer as evaluations
  from approach.pilot p left join approach.pilot_decision d on d.pilot_id = p.id;
comment on view approach.pilot_state is 'How far a pilot is: its days, whether it was decided on, and how often it was evaluated; whether it runs follows from the day one looks.';

-- triggers
create function approach.pilots_decided() returns setof uuid language sql stable as $$ select pilot_id from approach.pilot_decision $$;
comment on function approach.pilots_decided() is 'Pilots on which was decided; a policy cannot name its own table.';
create function approach.pilots_joined() returns setof uuid language sql stable as $$ select pilot_id from approach.pilot_partner where partner_id = core.organisation() $$;
comment on function approach.pilots_joined() is 'Pilots in which the organisation of this person takes part.';
create function approach.pilots_begun_on(day date) returns setof uuid language sql stable as $$ select id from approach.pilot where from_date <= day $$;
comment on function approach.pilots_begun_on(date) is 'Pilots that have begun on a day.';
create function approach.feature_on(asked text, whose uuid, day date) returns boolean language sql stable as $$
  select not exists (select from approach.pilot_state s where s.feature = asked)
    or exists (select from approach.pilot_state s where s.feature = asked and s.outcome = 'scale-up' and s.decided_date <= day)
    or exists (select from approach.pilot_state s join approach.pilot_partner p on p.pilot_id = s.pilot_id
      where s.feature = asked and p.partner_id = whose and s.from_date <= day and day < s.to_date and (s.outcome is null or day < s.decided_date)) $$;
comment on function approach.feature_on(text, uuid, date) is 'Whether a part of the product is on for an organisation on a day: for everybody when no pilot names it or one was scaled up, else for the partners of a pilot that runs (C27 b).';
