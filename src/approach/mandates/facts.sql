-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table approach.mandate (
  id uuid primary key,
  code text unique,
  kind text not null check (kind in ('exploration', 'phase-out')),
  title_nl text not null check (length(title_nl) between 3 and 200),
  title_en text not null check (length(title_en) between 3 and 200),
  question_nl text not null check (length(question_nl) between 10 and 2000),
  question_en text not null check (length(question_en) between 10 and 2000),
  deliverable_nl text not null check (length(deliverable_nl) between 3 and 300),
  deliverable_en text not null check (length(deliverable_en) between 3 and 300),
  holder_id uuid not null,
  decider_id uuid not null,
  deadline_date date not null,
  decision_date date check (decision_date >= deadline_date),
  source text,
  passage text,
  to_confirm text,
  author_id uuid,
  organisation_id uuid,
  given_date date not null,
  known_at timestamptz not null,
  check (code is not null or (author_id is not null and organisation_id is not null))
);
create index on approach.mandate (holder_id);
create index on approach.mandate (decider_id);
create index on approach.mandate (author_id);
create index on approach.mandate (organisation_id);
comment on table approach.mandate is 'The college asks somebody to explore something or to bring something to an end (C14 a).';
comment on column approach.mandate.id is 'Identifier.';
comment on column approach.mandate.code is 'Short name in the region pack; empty for one that was entered here.';
comment on column approach.mandate.kind is 'exploration or phase-out.';
comment on column approach.mandate.title_nl is 'Name in Dutch.';
comment on column approach.mandate.title_en is 'Name in English.';
comment on column approach.mandate.question_nl is 'The question, in Dutch.';
comment on column approach.mandate.question_en is 'The question, in English.';
comment on column approach.mandate.deliverable_nl is 'What is to be handed in, in Dutch.';
comment on column approach.mandate.deliverable_en is 'What is to be handed in, in English.';
comment on column approach.mandate.holder_id is 'The organisation that does it.';
comment on column approach.mandate.decider_id is 'The body that decides on it.';
comment on column approach.mandate.deadline_date is 'Last day to hand in; a deferral puts it off.';
comment on column approach.mandate.decision_date is 'The meeting on which it is decided; empty when it is not planned yet.';
comment on column approach.mandate.source is 'Code of the source, for one of the region pack.';
comment on column approach.mandate.passage is 'The place in that source.';
comment on column approach.mandate.to_confirm is 'Why something in it still has to be confirmed.';
comment on column approach.mandate.author_id is 'Who entered it; empty for the region pack.';
comment on column approach.mandate.organisation_id is 'For which organisation it was entered.';
comment on column approach.mandate.given_date is 'Day on which it was given.';
comment on column approach.mandate.known_at is 'When it was entered.';

create table approach.mandate_delivery (
  id uuid primary key,
  mandate_id uuid not null references approach.mandate,
  summary text not null check (length(summary) between 10 and 4000),
  advice text not null check (advice in ('continue', 'stop', 'transfer')),
  author_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.mandate_delivery (mandate_id, known_at);
create index on approach.mandate_delivery (author_id);
create index on approach.mandate_delivery (organisation_id);
comment on table approach.mandate_delivery is 'The holder hands in the deliverable with an advice.';
comment on column approach.mandate_delivery.id is 'Identifier.';
comment on column approach.mandate_delivery.mandate_id is 'The mandate.';
comment on column approach.mandate_delivery.summary is 'What was found and what is proposed, in short.';
comment on column approach.mandate_delivery.advice is 'continue, stop or transfer.';
comment on column approach.mandate_delivery.author_id is 'Who handed it in.';
comment on column approach.mandate_delivery.organisation_id is 'For which organisation.';
comment on column approach.mandate_delivery.known_at is 'When.';

create table approach.mandate_deferral (
  id uuid primary key,
  mandate_id uuid not null references approach.mandate,
  deadline_date date not null,
  decision_date date check (decision_date >= deadline_date),
  reason text not null check (length(reason) between 10 and 2000),
  decision text not null check (length(decision) between 3 and 300),
  author_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.mandate_deferral (mandate_id, known_at);
create index on approach.mandate_deferral (author_id);
create index on approach.mandate_deferral (organisation_id);
comment on table approach.mandate_deferral is 'The college gives more time; the deadline before stays readable.';
comment on column approach.mandate_deferral.id is 'Identifier.';
comment on column approach.mandate_deferral.mandate_id is 'The mandate.';
comment on column approach.mandate_deferral.deadline_date is 'The new last day to hand in.';
comment on column approach.mandate_deferral.decision_date is 'The meeting on which it is decided now.';
comment on column approach.mandate_deferral.reason is 'Why.';
comment on column approach.mandate_deferral.decision is 'The decision it rests on.';
comment on column approach.mandate_deferral.author_id is 'Who recorded it.';
comment on column approach.mandate_deferral.organisation_id is 'For which organisation.';
comment on column approach.mandate_deferral.known_at is 'When.';

create table approach.mandate_outcome (
  mandate_id uuid primary key references approach.mandate,
  outcome text not null check (outcome in ('continue', 'stop', 'transfer')),
  transferred_to_id uuid,
  reason text not null check (length(reason) between 10 and 2000),
  decision text not null check (length(decision) between 3 and 300),
  decided_date date not null,
  author_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  check ((outcome = 'transfer') = (transferred_to_id is not null))
);
create index on approach.mandate_outcome (transferred_to_id);
create index on approach.mandate_outcome (author_id);
create index on approach.mandate_outcome (organisation_id);
comment on table approach.mandate_outcome is 'What the college decides on a mandate: continue, stop or transfer, with the reason (C14 c).';
comment on column approach.mandate_outcome.mandate_id is 'The mandate; it ends once.';
comment on column approach.mandate_outcome.outcome is 'continue, stop or transfer.';
comment on column approach.mandate_outcome.transferred_to_id is 'Who takes it over, for a transfer.';
comment on column approach.mandate_outcome.reason is 'Why.';
comment on column approach.mandate_outcome.decision is 'The decision it rests on, such as a meeting and item.';
comment on column approach.mandate_outcome.decided_date is 'Day of the decision.';
comment on column approach.mandate_outcome.author_id is 'Who recorded it.';
comment on column approach.mandate_outcome.organisation_id is 'For which organisation.';
comment on column approach.mandate_outcome.known_at is 'When.';

create table approach.mandate_overdue (
  mandate_id uuid not null references approach.mandate,
  deadline_date date not null,
  known_at timestamptz not null,
  primary key (mandate_id, deadline_date)
);
comment on table approach.mandate_overdue is 'A deadline passed without a deliverable: the mandate came on the agenda of the college by itself (C14 b).';
comment on column approach.mandate_overdue.mandate_id is 'The mandate.';
comment on column approach.mandate_overdue.deadline_date is 'The deadline that passed.';
comment on column approach.mandate_overdue.known_at is 'When it was noted.';

create table approach.region_milestone (
  code text not null,
  region text not null,
  period text not null,
  milestone_date date not null,
  date_precision text not null check (date_precision in ('day', 'month', 'season', 'year')),
  body_code text,
  text_nl text not null,
  text_en text not null,
  source text,
  passage text,
  to_confirm text,
  primary key (region, period, code)
);
comment on table approach.region_milestone is 'Something that happened around the strategy, with the day as exact as the source has it.';
comment on column approach.region_milestone.code is 'Short name within the strategy.';
comment on column approach.region_milestone.region is 'Region of the strategy.';
comment on column approach.region_milestone.period is 'Years of the strategy.';
comment on column approach.region_milestone.milestone_date is 'When; the first day when only a month, season or year is known.';
comment on column approach.region_milestone.date_precision is 'How exact the day is.';
comment on column approach.region_milestone.body_code is 'The body it is about.';
comment on column approach.region_milestone.text_nl is 'What happened, in Dutch.';
comment on column approach.region_milestone.text_en is 'What happened, in English.';
comment on column approach.region_milestone.source is 'Code of the source.';
comment on column approach.region_milestone.passage is 'The place in that source.';
comment on column approach.region_milestone.to_confirm is 'Why it still has to be confirmed.';

-- keys
alter table approach.mandate add foreign key (holder_id) references core.organisation, add foreign key (decider_id) references core.organisation,
  add foreign key (author_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.mandate_delivery add foreign key (author_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.mandate_deferral add foreign key (author_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.mandate_outcome add foreign key (author_id) references core.person, add foreign key (organisation_id) references core.organisation,
  add foreign key (transferred_to_id) references core.organisation;
alter table approach.region_milestone add foreign key (region, period) references partners.region_period;

-- views
create view approach.mandate_state with (security_invoker = true) as
select m.id as mandate_id, m.holder_id, m.decider_id,
  coalesce(f.deadline_date, m.deadline_date) as deadline_date, case when f.id is null then m.decision_date else f.decision_date end as decision_date,
  case when e.outcome is not null then 'ended' when d.id is not null then 'delivered' else 'running' end as state,
  d.id as delivery_id, approach.day_of(d.known_at) as delivered_date, e.outcome
from approach.mandate m
left join lateral (select x.* from approach.mandate_deferral x where x.mandate_id = m.id order by x.known_at desc, x.id desc limit 1) f on true
left join lateral (
  select x.* from approach.mandate_delivery x where x.mandate_id = m.id and (f.known_at is null or x.known_at > f.known_at) order by x.known_at desc, x.id desc limit 1
) d on true
left join approach.mandate_outcome e on e.mandate_id = m.id;
comment on view approach.mandate_state is 'How far a mandate is: running, delivered (waits for a decision) or ended, with the deadline that counts; time that was given after a deliverable asks for a new one.';

create view approach.mandate_on_agenda with (security_invoker = true) as
select s.mandate_id, s.decider_id, case s.state when 'delivered' then 'delivered' else 'overdue' end as reason, s.deadline_date, s.decision_date
from approach.mandate_state s
where s.state = 'delivered' or (s.state = 'running' and (s.mandate_id, s.deadline_date) in (select o.mandate_id, o.deadline_date from approach.mandate_overdue o));
comment on view approach.mandate_on_agenda is 'Mandates that stand on the agenda of the body that decides on them by themselves: overdue, or delivered and waiting for a decision (C14 b); for the meetings of other features.';

-- triggers
create function approach.mandates_ended() returns setof uuid language sql stable as $$ select mandate_id from approach.mandate_outcome $$;
comment on function approach.mandates_ended() is 'Mandates on which the college decided; a policy cannot name its own table.';
create function approach.mandates_in_hand() returns setof uuid language sql stable as $$
  select m.id from approach.mandate m where m.holder_id = core.organisation() or core.has_role('{bureau_coordinator}') $$;
comment on function approach.mandates_in_hand() is 'Mandates that the organisation of this person holds; the bureau has all of them in hand, because some bodies have no staff of their own.';

create function approach.note_overdue_mandates(at timestamptz) returns table (mandate_id uuid, holder_id uuid, deadline_date date)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with noted as (
    insert into approach.mandate_overdue (mandate_id, deadline_date, known_at)
    select s.mandate_id, s.deadline_date, at from approach.mandate_state s where s.state = 'running' and s.deadline_date < approach.day_of(at)
    on conflict do nothing returning mandate_overdue.mandate_id, mandate_overdue.deadline_date
  ) select n.mandate_id, m.holder_id, n.deadline_date from noted n join approach.mandate m on m.id = n.mandate_id $$;
comment on function approach.note_overdue_mandates(timestamptz) is 'Notes every deadline that passed without a deliverable, once, and returns what is new. It does only what the deadlines say, so anybody may call it.';
