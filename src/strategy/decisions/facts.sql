-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table strategy.proposal (
  id uuid primary key,
  body_code text not null check (body_code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
  title text not null check (length(title) between 3 and 200),
  text text not null check (length(text) between 3 and 8000),
  why text not null check (length(why) between 3 and 4000),
  proposed_by_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.proposal (body_code, known_at);
create index on strategy.proposal (proposed_by_id);
create index on strategy.proposal (organisation_id);
comment on table strategy.proposal is 'What a body is asked to decide (C09 b).';
comment on column strategy.proposal.id is 'Identifier.';
comment on column strategy.proposal.body_code is 'Which body is asked: a code of strategy.decision_body.';
comment on column strategy.proposal.title is 'What it is about, in a few words.';
comment on column strategy.proposal.text is 'The decision as it is proposed.';
comment on column strategy.proposal.why is 'Why it is proposed.';
comment on column strategy.proposal.proposed_by_id is 'Who proposed it.';
comment on column strategy.proposal.organisation_id is 'On behalf of which organisation.';
comment on column strategy.proposal.known_at is 'When it was proposed.';

create table strategy.hearing (
  id uuid primary key,
  proposal_id uuid not null references strategy.proposal,
  consulted_id uuid not null references core.organisation,
  stand text not null check (stand in ('agrees', 'agrees-with-remarks', 'disagrees', 'no-answer')),
  remark text check (length(remark) between 1 and 4000),
  heard_date date not null,
  recorded_by_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.hearing (proposal_id, heard_date);
create index on strategy.hearing (consulted_id);
create index on strategy.hearing (recorded_by_id);
create index on strategy.hearing (organisation_id);
comment on table strategy.hearing is 'That an organisation or body was consulted on a proposal, when, and what it said (C09 b).';
comment on column strategy.hearing.id is 'Identifier.';
comment on column strategy.hearing.proposal_id is 'The proposal.';
comment on column strategy.hearing.consulted_id is 'Who was consulted.';
comment on column strategy.hearing.stand is 'What it said, in short.';
comment on column strategy.hearing.remark is 'What it said, in words.';
comment on column strategy.hearing.heard_date is 'Day of the consultation.';
comment on column strategy.hearing.recorded_by_id is 'Who recorded it.';
comment on column strategy.hearing.organisation_id is 'On behalf of which organisation.';
comment on column strategy.hearing.known_at is 'When it was recorded.';

create table strategy.vote (
  proposal_id uuid not null references strategy.proposal,
  member_id uuid not null references core.organisation,
  choice text not null check (choice in ('for', 'against', 'abstains')),
  recorded_by_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  primary key (proposal_id, member_id)
);
create index on strategy.vote (member_id);
create index on strategy.vote (recorded_by_id);
create index on strategy.vote (organisation_id);
comment on table strategy.vote is 'What a member of the body voted on a proposal; once, and only before the decision (C09 b).';
comment on column strategy.vote.proposal_id is 'The proposal.';
comment on column strategy.vote.member_id is 'Which member.';
comment on column strategy.vote.choice is 'For, against, or abstains.';
comment on column strategy.vote.recorded_by_id is 'Who recorded it: the member, or the bureau at the table.';
comment on column strategy.vote.organisation_id is 'On behalf of which organisation it was recorded.';
comment on column strategy.vote.known_at is 'When it was recorded.';

create table strategy.decision (
  id uuid primary key,
  body_code text not null check (body_code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
  decided_date date not null,
  year integer generated always as (extract(year from decided_date)::integer) stored,
  number integer not null check (number > 0),
  reference text generated always as (body_code || '-' || extract(year from decided_date)::integer || '-' || number) stored,
  proposal_id uuid references strategy.proposal,
  corrects_id uuid check (corrects_id <> id),
  outcome text not null check (outcome in ('adopted', 'rejected', 'deferred')),
  means text not null check (means in ('votes', 'consensus')),
  consensus_note text check (length(consensus_note) between 1 and 4000),
  title text not null check (length(title) between 3 and 200),
  text text not null check (length(text) between 3 and 8000),
  conditions text[] not null default '{}',
  recorded_by_id uuid references core.person,
  organisation_id uuid references core.organisation,
  source_code text,
  passage text,
  unconfirmed_because text,
  known_at timestamptz not null,
  unique (body_code, year, number),
  constraint decided_before_it_was_recorded check (decided_date <= (known_at at time zone 'Europe/Amsterdam')::date),
  constraint recorded_here_or_from_a_source check (recorded_by_id is null or (source_code is null and unconfirmed_because is null)),
  constraint answers_or_corrects check (proposal_id is not null or corrects_id is not null or source_code is not null)
);
create unique index proposal_decided_once on strategy.decision (proposal_id) where outcome <> 'deferred';
create index on strategy.decision (proposal_id);
create index on strategy.decision (corrects_id);
create index on strategy.decision (recorded_by_id);
create index on strategy.decision (organisation_id);
create index on strategy.decision (source_code);
create index on strategy.decision (decided_date);
comment on table strategy.decision is 'A decision of a body, with a number and a text that stay as they are; a correction is a new decision (C09 c).';
comment on column strategy.decision.id is 'Identifier.';
comment on column strategy.decision.body_code is 'Which body decided: a code of strategy.decision_body.';
comment on column strategy.decision.decided_date is 'Day of the decision.';
comment on column strategy.decision.year is 'Year of that day.';
comment on column strategy.decision.number is 'Number within body and year, without gaps; the database gives it.';
comment on column strategy.decision.reference is 'Body, year and number together, as people cite it: RVC-2019-3.';
comment on column strategy.decision.proposal_id is 'The proposal it answers; empty for a correction or a decision of a region pack.';
comment on column strategy.decision.corrects_id is 'The decision that it corrects: one of the same body, as the rules ask (a key to the own table would make its policies go round).';
comment on column strategy.decision.outcome is 'Adopted, rejected, or deferred to a later meeting.';
comment on column strategy.decision.means is 'By votes or by consensus.';
comment on column strategy.decision.consensus_note is 'How the consensus was reached.';
comment on column strategy.decision.title is 'What it is about, in a few words.';
comment on column strategy.decision.text is 'The decision as it was taken.';
comment on column strategy.decision.conditions is 'Conditions under which it was taken, one by one.';
comment on column strategy.decision.recorded_by_id is 'Who recorded it; empty for a region pack.';
comment on column strategy.decision.organisation_id is 'On behalf of which organisation it was recorded.';
comment on column strategy.decision.source_code is 'Source, for a decision of a region pack.';
comment on column strategy.decision.passage is 'Place in that source.';
comment on column strategy.decision.unconfirmed_because is 'Why it still has to be confirmed (te bevestigen); empty when it is certain.';
comment on column strategy.decision.known_at is 'When it was recorded.';

create table strategy.dissent (
  decision_id uuid not null references strategy.decision,
  member_id uuid not null references core.organisation,
  reason text not null check (length(reason) between 3 and 4000),
  recorded_by_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  primary key (decision_id, member_id)
);
create index on strategy.dissent (member_id);
create index on strategy.dissent (recorded_by_id);
create index on strategy.dissent (organisation_id);
comment on table strategy.dissent is 'That a member of the body differs from a decision, and why (C09 d).';
comment on column strategy.dissent.decision_id is 'The decision.';
comment on column strategy.dissent.member_id is 'Which member differs.';
comment on column strategy.dissent.reason is 'Why, in its words.';
comment on column strategy.dissent.recorded_by_id is 'Who recorded it: the member, or the bureau for the minutes.';
comment on column strategy.dissent.organisation_id is 'On behalf of which organisation it was recorded.';
comment on column strategy.dissent.known_at is 'When it was recorded.';

create table strategy.decision_request (
  id uuid primary key,
  decision_id uuid not null references strategy.decision,
  executor_id uuid not null references core.organisation,
  asks text not null check (length(asks) between 3 and 1000),
  due_date date,
  known_at timestamptz not null
);
create index on strategy.decision_request (decision_id);
create index on strategy.decision_request (executor_id);
comment on table strategy.decision_request is 'What a decision asks of an organisation; recorded with the decision. Actions of other chapters refer to it and so say how far it is (C26).';
comment on column strategy.decision_request.id is 'Identifier.';
comment on column strategy.decision_request.decision_id is 'The decision that asks it.';
comment on column strategy.decision_request.executor_id is 'Who is asked.';
comment on column strategy.decision_request.asks is 'What is asked.';
comment on column strategy.decision_request.due_date is 'Day before which it is asked; empty when the decision names none.';
comment on column strategy.decision_request.known_at is 'When it was recorded: the same moment as the decision.';

-- functions
create function strategy.day_of(moment timestamptz) returns date language sql immutable as $$ select (moment at time zone 'Europe/Amsterdam')::date $$;
comment on function strategy.day_of(timestamptz) is 'The calendar day in the Netherlands of a moment.';

-- keys
alter table strategy.decision add foreign key (source_code) references partners.source;

-- views
create view strategy.decision_body with (security_invoker = true) as
  select o.code, o.kind, o.name as name_nl, coalesce(max(s.name_en), o.name) as name_en, o.id as organisation_id
  from core.organisation o left join partners.organisations_known('infinity') s on s.id = o.id
  where o.kind in ('college', 'advisory-college', 'taskforce') group by o.id
  union all
  select a.code, case a.kind when 'district' then 'district-college' else 'triangle' end,
    case a.kind when 'district' then 'Districtscollege ' || regexp_replace(max(a.name), '^District ', '') else 'Driehoek ' || regexp_replace(max(a.name), '^Basisteam ', '') end,
    case a.kind when 'district' then 'District college ' || regexp_replace(max(a.name_en), '^District ', '') else 'Triangle ' || regexp_replace(max(a.name_en), '^Basisteam ', '') end, null
  from partners.areas_known('infinity') a where a.kind in ('district', 'basisteam') group by a.code, a.kind;
comment on view strategy.decision_body is 'The bodies that decide or advise: the college and its advisory college, taskforces, a district college for every district and a triangle for every basisteam.';

create view strategy.body_member with (security_invoker = true) as
  select o.code as body_code, m.organisation_id, m.valid_from, m.valid_to
  from partners.memberships_known('infinity') m join core.organisation o on o.id = m.body_id and o.kind in ('college', 'advisory-college', 'taskforce')
  where m.role in ('member', 'chair')
  union all
  select p.whole_code, o.id, p.valid_from, p.valid_to
  from partners.area_parts_known('infinity') p join partners.areas_known('infinity') a on a.code = p.whole_code and a.kind in ('district', 'basisteam')
  join core.organisation o on o.code = p.part_code and o.kind = 'municipality'
  union all
  select distinct a.code, o.id, null::date, null::date
  from partners.areas_known('infinity') a, core.organisation o where a.kind in ('district', 'basisteam') and o.kind in ('prosecution', 'police-unit');
comment on view strategy.body_member is 'Which organisation sits in which body and when; municipalities sit in the district college of their district and the triangle of their basisteam, with prosecution and police.';

create view strategy.decision_state with (security_invoker = true) as
  select d.id, d.body_code, b.kind as body_kind, b.name_nl as body_name_nl, b.name_en as body_name_en, d.year, d.number, d.reference, d.title, d.text, d.outcome, d.means, d.decided_date,
    d.proposal_id, d.corrects_id, later.id as corrected_by_id, later.reference as corrected_by_reference, d.source_code, d.unconfirmed_because, d.known_at
  from strategy.decision d left join strategy.decision_body b on b.code = d.body_code
  left join lateral (select c.id, c.reference from strategy.decision c where c.corrects_id = d.id order by c.known_at desc, c.number desc limit 1) later on true;
comment on view strategy.decision_state is 'Decisions with the name of their body and the latest decision that corrects them; for every chapter that refers to a decision.';

create view strategy.decision_asked with (security_invoker = true) as
  select r.id as request_id, r.decision_id, d.reference, d.title, d.body_code, d.decided_date, d.outcome, r.executor_id, o.code as executor_code, o.name as executor_name, r.asks, r.due_date
  from strategy.decision_request r join strategy.decision d on d.id = r.decision_id join core.organisation o on o.id = r.executor_id;
comment on view strategy.decision_asked is 'What decisions ask of whom; for the chapters that do it.';

create view strategy.proposal_state with (security_invoker = true) as
  select p.id, p.body_code, p.title, p.known_at, case when done.outcome is not null then done.outcome when deferred.id is not null then 'deferred' when exists (select from strategy.hearing h where h.proposal_id = p.id) then 'consulted' else 'proposed' end as state,
    coalesce(done.id, deferred.id) as decision_id
  from strategy.proposal p
  left join strategy.decision done on done.proposal_id = p.id and done.outcome <> 'deferred'
  left join lateral (select d.id from strategy.decision d where d.proposal_id = p.id and d.outcome = 'deferred' order by d.known_at desc, d.number desc limit 1) deferred on true;
comment on view strategy.proposal_state is 'How far a proposal is: proposed, consulted on, deferred, adopted or rejected; with its decision.';

-- triggers
create function strategy.proposals_open() returns setof uuid language sql stable as $$
  select p.id from strategy.proposal p where p.id not in (select d.proposal_id from strategy.decision d where d.proposal_id is not null and d.outcome <> 'deferred') $$;
comment on function strategy.proposals_open() is 'Proposals that were not adopted or rejected yet. A policy cannot name its own table, so the conditions ask these functions.';
create function strategy.proposal_members() returns table (proposal_id uuid, organisation_id uuid) language sql stable as $$
  select p.id, m.organisation_id from strategy.proposal p join strategy.body_member m on m.body_code = p.body_code
  where partners.holds(m.valid_from, m.valid_to, greatest(strategy.day_of(p.known_at), (select min(q.period_from) from partners.region_period q))) $$;
comment on function strategy.proposal_members() is 'Who sits in the body that a proposal was put to, on the day of the proposal or, before the first strategy, on the first day of that.';
create function strategy.decision_members() returns table (decision_id uuid, organisation_id uuid) language sql stable as $$
  select d.id, m.organisation_id from strategy.decision d join strategy.body_member m on m.body_code = d.body_code
  where partners.holds(m.valid_from, m.valid_to, d.decided_date) $$;
comment on function strategy.decision_members() is 'Who sat in the body on the day of a decision.';
create function strategy.decisions_taken() returns table (id uuid, body_code text) language sql stable as $$ select d.id, d.body_code from strategy.decision d $$;
comment on function strategy.decisions_taken() is 'The decisions that this person may see, with their body.';
create function strategy.bodies_kept() returns setof text language sql stable as $$
  select b.code from strategy.decision_body b where core.has_role('{bureau_coordinator}') or b.organisation_id = core.organisation() $$;
comment on function strategy.bodies_kept() is 'The bodies whose decisions this person records: all of them for the bureau, the own taskforce for its secretary.';

create function strategy.number_decision() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('strategy.decision ' || new.body_code || ' ' || extract(year from new.decided_date), 0));
  if new.proposal_id is not null then perform pg_advisory_xact_lock(hashtextextended('strategy.proposal ' || new.proposal_id, 0)); end if;
  if new.means = 'votes' and not exists (select from strategy.vote v where v.proposal_id = new.proposal_id) then
    raise exception using errcode = 'check_violation', message = 'a decision by votes needs votes';
  end if;
  new.number := 1 + coalesce((select max(d.number) from strategy.decision d where d.body_code = new.body_code and d.year = extract(year from new.decided_date)::integer), 0);
  return new;
end $$;
comment on function strategy.number_decision() is 'Gives a decision the next number of its body and year; those who decide at once wait for each other, so no number is skipped or given twice.';
create trigger number_decision before insert on strategy.decision for each row execute function strategy.number_decision();

create function strategy.keep_decision() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'restrict_violation', message = 'a decision stays as it was taken; a correction is a new decision';
end $$;
comment on function strategy.keep_decision() is 'Refuses every change of a decision, whoever makes it (C09 c).';
create trigger keep_decision before update on strategy.decision for each row execute function strategy.keep_decision();

create function strategy.close_voting() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('strategy.proposal ' || new.proposal_id, 0));
  if exists (select from strategy.decision d where d.proposal_id = new.proposal_id and d.outcome <> 'deferred') then
    raise exception using errcode = 'serialization_failure', message = 'the proposal was decided in the meantime';
  end if;
  return null;
end $$;
comment on function strategy.close_voting() is 'Refuses a vote that comes in while the proposal is being decided; the votes of a decision are therefore its own for good.';
create trigger close_voting after insert on strategy.vote for each row execute function strategy.close_voting();

create function strategy.keep_decision_findable() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform core.keep_search_entry('decision', new.id::text, new.title, new.title, new.reference || ' ' || new.text, new.reference || ' ' || new.text, '/besluiten/' || new.id,
    case when exists (select from core.organisation o where o.code = new.body_code and o.kind = 'college') then 'everyone' else 'content' end);
  return null;
end $$;
comment on function strategy.keep_decision_findable() is 'Keeps a decision where it can be found: by everybody for the college, otherwise by who works on content.';
create trigger keep_findable after insert on strategy.decision for each row execute function strategy.keep_decision_findable();
