-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table staffing.announced_proposal (
  code text primary key,
  place integer not null,
  name text not null,
  name_en text not null,
  says text not null,
  says_en text not null,
  source_code text,
  passage text,
  unconfirmed_because text
);
create index on staffing.announced_proposal (source_code);
comment on table staffing.announced_proposal is 'A change that the plan announces and on which the college still has to decide (C58 f).';
comment on column staffing.announced_proposal.code is 'Code.';
comment on column staffing.announced_proposal.place is 'Order.';
comment on column staffing.announced_proposal.name is 'Name in Dutch.';
comment on column staffing.announced_proposal.name_en is 'Name in English.';
comment on column staffing.announced_proposal.says is 'Where it comes from and which choice is still to make.';
comment on column staffing.announced_proposal.says_en is 'The same in English.';
comment on column staffing.announced_proposal.source_code is 'Source.';
comment on column staffing.announced_proposal.passage is 'Place in the source.';
comment on column staffing.announced_proposal.unconfirmed_because is 'Why it is to be confirmed (te bevestigen).';

create table staffing.request (
  id uuid primary key,
  title text not null check (length(title) between 5 and 200),
  unit_code text not null,
  proposal_code text references staffing.announced_proposal,
  function_name text not null check (length(function_name) between 2 and 200),
  reason text not null check (length(reason) between 10 and 4000),
  budget text not null check (budget in ('neutral', 'extra', 'less')),
  consulted text not null check (length(consulted) between 2 and 2000),
  attachments text[] not null default '{}' check (cardinality(attachments) <= 20),
  lines jsonb not null check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) between 1 and 50),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  search tsvector generated always as (to_tsvector('extension.dutch_plain', title || ' ' || function_name || ' ' || reason)) stored
);
create index on staffing.request using gin (search);
create index on staffing.request (unit_code);
create index on staffing.request (proposal_code);
create index on staffing.request (person_id);
create index on staffing.request (organisation_id);
comment on table staffing.request is 'A request to change the formation (C58 a).';
comment on column staffing.request.id is 'Random identifier; also the act of its postings in the ledger.';
comment on column staffing.request.title is 'What is asked, in a line.';
comment on column staffing.request.unit_code is 'The unit that asks.';
comment on column staffing.request.proposal_code is 'The announced proposal it follows up.';
comment on column staffing.request.function_name is 'Which function the places are for.';
comment on column staffing.request.reason is 'Why, without personal data.';
comment on column staffing.request.budget is 'What it says of the budget: neutral, extra or less; checked against the rates of its movements.';
comment on column staffing.request.consulted is 'Who was consulted and what they said.';
comment on column staffing.request.attachments is 'References to documents: numbers or addresses.';
comment on column staffing.request.lines is 'The movements asked for: from and to, fte, first day, and the yearly rate of the functions on both sides.';
comment on column staffing.request.person_id is 'Who asked.';
comment on column staffing.request.organisation_id is 'On behalf of which organisation.';
comment on column staffing.request.known_at is 'When.';
comment on column staffing.request.search is 'Dutch words of the text, for finding it again.';

create table staffing.request_endorsement (
  request_id uuid primary key references staffing.request,
  note text not null check (length(note) between 2 and 2000),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.request_endorsement (person_id);
create index on staffing.request_endorsement (organisation_id);
comment on table staffing.request_endorsement is 'The police unit takes a request over and sends it on for advice (C58 b).';
comment on column staffing.request_endorsement.request_id is 'The request; it is endorsed once.';
comment on column staffing.request_endorsement.note is 'What the unit says of it.';
comment on column staffing.request_endorsement.person_id is 'Who endorsed.';
comment on column staffing.request_endorsement.organisation_id is 'On behalf of which organisation.';
comment on column staffing.request_endorsement.known_at is 'When.';

create table staffing.request_advice (
  request_id uuid primary key references staffing.request,
  advice text not null check (advice in ('positive', 'negative')),
  note text not null check (length(note) between 2 and 2000),
  body_code text not null,
  advised_date date not null,
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.request_advice (person_id);
create index on staffing.request_advice (organisation_id);
comment on table staffing.request_advice is 'What the advisory college says of a request (C58 b).';
comment on column staffing.request_advice.request_id is 'The request; it is advised on once.';
comment on column staffing.request_advice.advice is 'Positive or negative.';
comment on column staffing.request_advice.note is 'The advice itself.';
comment on column staffing.request_advice.body_code is 'Code of the body that advises.';
comment on column staffing.request_advice.advised_date is 'Day of the advice.';
comment on column staffing.request_advice.person_id is 'Who recorded it.';
comment on column staffing.request_advice.organisation_id is 'On behalf of which organisation.';
comment on column staffing.request_advice.known_at is 'When.';

create table staffing.request_withdrawal (
  request_id uuid primary key references staffing.request,
  reason text not null check (length(reason) between 2 and 2000),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.request_withdrawal (person_id);
create index on staffing.request_withdrawal (organisation_id);
comment on table staffing.request_withdrawal is 'Whoever asked takes a request back; it stays findable.';
comment on column staffing.request_withdrawal.request_id is 'The request.';
comment on column staffing.request_withdrawal.reason is 'Why.';
comment on column staffing.request_withdrawal.person_id is 'Who withdrew it.';
comment on column staffing.request_withdrawal.organisation_id is 'On behalf of which organisation.';
comment on column staffing.request_withdrawal.known_at is 'When.';

create table staffing.request_decision (
  request_id uuid primary key references staffing.request,
  outcome text not null check (outcome in ('approved', 'refused')),
  by_mandate boolean not null,
  decision text not null check (length(decision) between 3 and 500),
  reason text not null check (length(reason) between 2 and 2000),
  decided_date date not null,
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.request_decision (person_id);
create index on staffing.request_decision (organisation_id);
comment on table staffing.request_decision is 'The decision on a request, of the college or by mandate; an approved one posts itself (C58 b, d, e).';
comment on column staffing.request_decision.request_id is 'The request; it is decided once.';
comment on column staffing.request_decision.outcome is 'Approved or refused.';
comment on column staffing.request_decision.by_mandate is 'Whether the police chief decided by mandate, below the limit.';
comment on column staffing.request_decision.decision is 'The decision in words, as the ledger will cite it.';
comment on column staffing.request_decision.reason is 'Why.';
comment on column staffing.request_decision.decided_date is 'Day of the decision.';
comment on column staffing.request_decision.person_id is 'Who decided.';
comment on column staffing.request_decision.organisation_id is 'On behalf of which organisation.';
comment on column staffing.request_decision.known_at is 'When.';

create table staffing.mandate_limit (
  id uuid primary key,
  fte_limit numeric(9, 3) not null check (fte_limit >= 0),
  valid_from date not null,
  decision text not null check (length(decision) between 3 and 500),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.mandate_limit (person_id);
create index on staffing.mandate_limit (organisation_id);
comment on table staffing.mandate_limit is 'Up to how many fte the police chief decides by mandate, from a day on: a decision of the college (C58 b).';
comment on column staffing.mandate_limit.id is 'Random identifier.';
comment on column staffing.mandate_limit.fte_limit is 'Most fte of one request; 0 ends the mandate.';
comment on column staffing.mandate_limit.valid_from is 'First day.';
comment on column staffing.mandate_limit.decision is 'The decision in words.';
comment on column staffing.mandate_limit.person_id is 'Who recorded it.';
comment on column staffing.mandate_limit.organisation_id is 'On behalf of which organisation.';
comment on column staffing.mandate_limit.known_at is 'When.';

-- keys
alter table staffing.announced_proposal add foreign key (source_code) references partners.source;
alter table staffing.request add foreign key (unit_code) references staffing.unit, add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.request_endorsement add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.request_advice add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.request_withdrawal add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.request_decision add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.mandate_limit add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;

-- views
create view staffing.request_movement with (security_invoker = true) as
  select r.id as request_id, g.place, g."fromUnit" as from_unit, g."fromCategory" as from_category, g."toUnit" as to_unit, g."toCategory" as to_category, g.fte, g."startDate" as start_date,
    g."fromRate" as from_rate, g."toRate" as to_rate, f.kind as from_kind, t.kind as to_kind,
    g.fte * (case when t.kind = 'outside' then 0 else g."toRate" end - case when f.kind = 'outside' then 0 else g."fromRate" end) as budget_effect
  from staffing.request r
  cross join lateral rows from (jsonb_to_recordset(r.lines) as ("fromUnit" text, "fromCategory" text, "toUnit" text, "toCategory" text, fte numeric, "startDate" date, "fromRate" numeric, "toRate" numeric))
    with ordinality as g ("fromUnit", "fromCategory", "toUnit", "toCategory", fte, "startDate", "fromRate", "toRate", place)
  join staffing.unit f on f.code = g."fromUnit" join staffing.unit t on t.code = g."toUnit";
comment on view staffing.request_movement is 'The movements a request asks for, with what each does to the budget; empty when a rate is not given.';

create view staffing.request_state with (security_invoker = true) as
  select r.id as request_id,
    case when d.outcome is not null then d.outcome when w.request_id is not null then 'withdrawn' when a.request_id is not null then 'advised' when e.request_id is not null then 'endorsed' else 'requested' end as state,
    m.fte, m.budget_effect, m.rated, not m.rated or r.budget <> 'neutral' or m.budget_effect <= 0 as budget_holds
  from staffing.request r
  left join staffing.request_endorsement e on e.request_id = r.id left join staffing.request_advice a on a.request_id = r.id
  left join staffing.request_withdrawal w on w.request_id = r.id left join staffing.request_decision d on d.request_id = r.id
  join lateral (select sum(v.fte) as fte, sum(v.budget_effect) as budget_effect, bool_and(v.budget_effect is not null) as rated from staffing.request_movement v where v.request_id = r.id) m on true;
comment on view staffing.request_state is 'Where a request stands: requested, endorsed, advised, approved, refused or withdrawn; how many fte it moves and what it does to the budget.';

create view staffing.announced_proposal_state with (security_invoker = true) as
  select p.code, coalesce((select s.state from staffing.request r join staffing.request_state s on s.request_id = r.id where r.proposal_code = p.code order by (s.state = 'approved') desc, r.known_at desc limit 1), 'announced') as state,
    (select r.id from staffing.request r join staffing.request_state s on s.request_id = r.id where r.proposal_code = p.code order by (s.state = 'approved') desc, r.known_at desc limit 1) as request_id
  from staffing.announced_proposal p;
comment on view staffing.announced_proposal_state is 'How far an announced proposal is: announced, or the state of the request about it.';

-- triggers
create function staffing.requests_in(states text[]) returns setof uuid language sql stable as $$ select s.request_id from staffing.request_state s where s.state = any (states) $$;
comment on function staffing.requests_in(text[]) is 'Requests that stand in one of these states, as the caller sees them before the act.';
create function staffing.requests_in_budget() returns setof uuid language sql stable as $$ select s.request_id from staffing.request_state s where s.budget_holds $$;
comment on function staffing.requests_in_budget() is 'Requests of which what they say of the budget is borne out by their rates.';
create function staffing.requests_of_organisation() returns setof uuid language sql stable as $$ select r.id from staffing.request r where r.organisation_id = core.organisation() $$;
comment on function staffing.requests_of_organisation() is 'Requests of the organisation of this person.';
create function staffing.mandate_on(day date) returns numeric language sql stable as $$
  select coalesce((select l.fte_limit from staffing.mandate_limit l where l.valid_from <= day order by l.valid_from desc, l.known_at desc limit 1), 0) $$;
comment on function staffing.mandate_on(date) is 'The limit of the mandate on a day; 0 when the college set none.';
create function staffing.requests_in_mandate(day date) returns setof uuid language sql stable as $$
  select s.request_id from staffing.request_state s join staffing.request r on r.id = s.request_id
  where r.budget <> 'extra' and s.rated and s.budget_effect <= 0 and s.fte <= staffing.mandate_on(day) $$;
comment on function staffing.requests_in_mandate(date) is 'Requests that the police chief may decide by mandate on a day: not above the limit, and costing nothing extra by their rates.';

create function staffing.post_approved_request() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.outcome = 'approved' then
    insert into staffing.posting (id, entry_id, place, kind, from_unit, from_category, to_unit, to_category, fte, rounded, start_date, reason, decision, decision_date, decided_by, person_id, organisation_id, known_at, recorded_at)
    select gen_random_uuid(), new.request_id, m.place, case when m.from_kind = 'outside' then 'growth' when m.from_unit = m.to_unit then 'change' else 'transfer' end,
      m.from_unit, m.from_category, m.to_unit, m.to_category, m.fte, false, m.start_date, left(r.title || ': ' || r.reason, 2000), new.decision, new.decided_date,
      case when new.by_mandate then (select o.code from core.organisation o where o.id = new.organisation_id) else (select p.college_code from partners.region_period p order by p.period_from desc limit 1) end,
      new.person_id, new.organisation_id, new.known_at, new.known_at
    from staffing.request_movement m join staffing.request r on r.id = m.request_id where m.request_id = new.request_id;
  end if;
  return null;
end $$;
comment on function staffing.post_approved_request() is 'Posts the movements of an approved request in the transaction of its decision: there is no decision without its postings (C58 d).';
create trigger posts_itself after insert on staffing.request_decision for each row execute function staffing.post_approved_request();
