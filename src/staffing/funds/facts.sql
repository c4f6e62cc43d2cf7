-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table staffing.fund (
  code text primary key,
  place integer not null,
  name text not null,
  name_en text not null,
  giver text not null,
  giver_en text not null,
  theme text check (theme in ('undermining', 'cybercrime', 'undermining-and-cybercrime')),
  valid_from date,
  valid_to date check (valid_to > valid_from),
  allotted_fte numeric(9, 3) check (allotted_fte > 0),
  allotted_eur numeric(14, 2) check (allotted_eur > 0),
  conditions text not null,
  conditions_en text not null,
  source_code text,
  passage text,
  unconfirmed_because text
);
create index on staffing.fund (source_code);
comment on table staffing.fund is 'Means from outside that carry places or money for the strategy (C69 a).';
comment on column staffing.fund.code is 'Code for in an address.';
comment on column staffing.fund.place is 'Place in the list.';
comment on column staffing.fund.name is 'Name in Dutch.';
comment on column staffing.fund.name_en is 'Name in English.';
comment on column staffing.fund.giver is 'Who gives it, in Dutch.';
comment on column staffing.fund.giver_en is 'Who gives it, in English.';
comment on column staffing.fund.theme is 'Theme it is meant for; empty when any.';
comment on column staffing.fund.valid_from is 'First day of the term; empty when not known.';
comment on column staffing.fund.valid_to is 'First day after the term; empty when it has no end or that is not known.';
comment on column staffing.fund.allotted_fte is 'Places allotted; empty when none or not known.';
comment on column staffing.fund.allotted_eur is 'Euros allotted; empty when none or not known.';
comment on column staffing.fund.conditions is 'What it is for and under which conditions, in Dutch.';
comment on column staffing.fund.conditions_en is 'The same in English.';
comment on column staffing.fund.source_code is 'Source.';
comment on column staffing.fund.passage is 'Place in the source.';
comment on column staffing.fund.unconfirmed_because is 'Why it is to be confirmed (te bevestigen); empty when it is not.';

create table staffing.fund_claim (
  id uuid primary key,
  fund_code text not null references staffing.fund,
  measure text not null check (measure in ('fte', 'eur')),
  amount numeric(14, 3) not null check (amount > 0),
  area_code text check (length(area_code) <= 60),
  theme text check (theme in ('undermining', 'cybercrime', 'undermining-and-cybercrime')),
  purpose text not null check (length(purpose) between 3 and 2000),
  decision text not null check (length(decision) between 3 and 500),
  decision_id uuid,
  decided_date date not null,
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.fund_claim (fund_code);
create index on staffing.fund_claim (decision_id);
create index on staffing.fund_claim (person_id);
create index on staffing.fund_claim (organisation_id);
comment on table staffing.fund_claim is 'A part of a fund that a decision claims, for a district and theme (C69 b).';
comment on column staffing.fund_claim.id is 'Random identifier.';
comment on column staffing.fund_claim.fund_code is 'The fund that carries it.';
comment on column staffing.fund_claim.measure is 'fte or euros.';
comment on column staffing.fund_claim.amount is 'How much.';
comment on column staffing.fund_claim.area_code is 'Code of the district; empty for the whole region.';
comment on column staffing.fund_claim.theme is 'Theme; empty when any.';
comment on column staffing.fund_claim.purpose is 'What it is for.';
comment on column staffing.fund_claim.decision is 'The decision in words or by its number.';
comment on column staffing.fund_claim.decision_id is 'The recorded decision, where there is one.';
comment on column staffing.fund_claim.decided_date is 'Day of the decision.';
comment on column staffing.fund_claim.person_id is 'Who entered it.';
comment on column staffing.fund_claim.organisation_id is 'On behalf of which organisation.';
comment on column staffing.fund_claim.known_at is 'When.';

create table staffing.fund_entry (
  id uuid primary key,
  fund_code text not null references staffing.fund,
  kind text not null check (kind in ('spent', 'accounted')),
  measure text not null check (measure in ('fte', 'eur')),
  amount numeric(14, 3) not null check (amount > 0),
  year integer not null check (year between 2000 and 2100),
  area_code text check (length(area_code) <= 60),
  theme text check (theme in ('undermining', 'cybercrime', 'undermining-and-cybercrime')),
  statement text not null check (length(statement) between 3 and 2000),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.fund_entry (fund_code);
create index on staffing.fund_entry (person_id);
create index on staffing.fund_entry (organisation_id);
comment on table staffing.fund_entry is 'What was spent of a fund, or accounted for to who gave it, in a year (C69 a).';
comment on column staffing.fund_entry.id is 'Random identifier.';
comment on column staffing.fund_entry.fund_code is 'The fund.';
comment on column staffing.fund_entry.kind is 'spent or accounted.';
comment on column staffing.fund_entry.measure is 'fte or euros.';
comment on column staffing.fund_entry.amount is 'How much.';
comment on column staffing.fund_entry.year is 'Calendar year it belongs to.';
comment on column staffing.fund_entry.area_code is 'Code of the district; empty for the whole region.';
comment on column staffing.fund_entry.theme is 'Theme; empty when any.';
comment on column staffing.fund_entry.statement is 'On what; for what is accounted, in which report.';
comment on column staffing.fund_entry.person_id is 'Who entered it.';
comment on column staffing.fund_entry.organisation_id is 'On behalf of which organisation.';
comment on column staffing.fund_entry.known_at is 'When.';

-- keys
alter table staffing.fund add foreign key (source_code) references partners.source;
alter table staffing.fund_claim add foreign key (decision_id) references strategy.decision, add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.fund_entry add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;

-- views
create view staffing.fund_claim_state with (security_invoker = true) as
  select c.id, c.fund_code, c.measure, c.amount, c.area_code, null::text as unit_code, c.theme, c.purpose, c.decision, c.decision_id, c.decided_date, null::uuid as posting_id from staffing.fund_claim c
  union all
  select p.id, e.fund_code, 'fte', p.fte, null, p.to_unit, e.theme, p.reason, p.decision, null, p.decision_date, p.id
  from staffing.expected_posting e join staffing.posting_state p on p.id = e.posting_id where e.fund_code is not null and p.reversed_by_id is null;
comment on view staffing.fund_claim_state is 'Every claim on a fund with the decision it rests on: entered, or a posting of places that names the fund.';

create view staffing.fund_state with (security_invoker = true) as
  select f.code, m.measure, m.allotted,
    coalesce((select sum(c.amount) from staffing.fund_claim_state c where (c.fund_code, c.measure) = (f.code, m.measure)), 0) as claimed,
    coalesce((select sum(e.amount) from staffing.fund_entry e where (e.fund_code, e.measure, e.kind) = (f.code, m.measure, 'spent')), 0) as spent,
    coalesce((select sum(e.amount) from staffing.fund_entry e where (e.fund_code, e.measure, e.kind) = (f.code, m.measure, 'accounted')), 0) as accounted
  from staffing.fund f cross join lateral (values ('fte', f.allotted_fte), ('eur', f.allotted_eur)) as m (measure, allotted);
comment on view staffing.fund_state is 'Per fund and measure what is allotted, claimed, spent and accounted for; allotted is empty when it is not known.';

-- triggers
create function staffing.check_fund(fund text) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('staffing.fund ' || fund, 0));
  if exists (select from staffing.fund_state s where s.code = fund and s.claimed > s.allotted) then
    raise exception 'more is claimed of % than is allotted', fund using errcode = '23514', constraint = 'no_more_than_allotted';
  end if;
  if exists (select from staffing.fund_state s where s.code = fund and s.accounted > s.spent) then
    raise exception 'more of % is accounted for than was spent', fund using errcode = '23514', constraint = 'no_more_than_spent';
  end if;
end $$;
comment on function staffing.check_fund(text) is 'Refuses more claims than are allotted and more accounted than spent; who enters at the same moment waits.';

create function staffing.lock_fund() returns trigger language plpgsql as $$
begin
  if new.fund_code is not null then perform pg_advisory_xact_lock(hashtextextended('staffing.fund ' || new.fund_code, 0)); end if;
  return new;
end $$;
comment on function staffing.lock_fund() is 'One entry at a time on a fund, so that the sums that are looked at afterwards are complete.';
create function staffing.fund_holds() returns trigger language plpgsql as $$
begin
  if new.fund_code is not null then perform staffing.check_fund(new.fund_code); end if;
  return null;
end $$;
comment on function staffing.fund_holds() is 'After an entry the fund still holds: claims within what is allotted, accounts within what was spent.';
create trigger lock_fund before insert on staffing.fund_claim for each row execute function staffing.lock_fund();
create trigger fund_holds after insert on staffing.fund_claim for each row execute function staffing.fund_holds();
create trigger lock_fund before insert on staffing.fund_entry for each row execute function staffing.lock_fund();
create trigger fund_holds after insert on staffing.fund_entry for each row execute function staffing.fund_holds();
create trigger lock_fund before insert on staffing.expected_posting for each row execute function staffing.lock_fund();
create trigger fund_holds after insert on staffing.expected_posting for each row execute function staffing.fund_holds();
