-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table staffing.expected_change (
  code text primary key,
  place integer not null,
  kind text not null check (kind in ('growth', 'transfer')),
  fund_code text,
  expected_date date,
  fte numeric(9, 3) not null check (fte > 0),
  from_unit text references staffing.unit,
  to_unit text references staffing.unit,
  category text not null check (category in ('operational', 'aspirants', 'non-operational', 'undivided')),
  theme text check (theme in ('undermining', 'cybercrime', 'undermining-and-cybercrime')),
  workplace text not null check (workplace in ('stays', 'moves')),
  says text not null,
  says_en text not null,
  decision text not null,
  decision_date date,
  source_code text,
  passage text,
  unconfirmed_because text
);
create index on staffing.expected_change (fund_code);
create index on staffing.expected_change (from_unit);
create index on staffing.expected_change (to_unit);
create index on staffing.expected_change (source_code);
comment on table staffing.expected_change is 'A change of the formation that a plan announces and that is posted later (C59 a, b, d).';
comment on column staffing.expected_change.code is 'Code for in an address.';
comment on column staffing.expected_change.place is 'Place in the list.';
comment on column staffing.expected_change.kind is 'growth (from outside) or transfer.';
comment on column staffing.expected_change.fund_code is 'The fund that carries it.';
comment on column staffing.expected_change.expected_date is 'First day it is expected to hold; empty when the source names none.';
comment on column staffing.expected_change.fte is 'How many places, as exact as the source gives it.';
comment on column staffing.expected_change.from_unit is 'Where they come from, when the source says so.';
comment on column staffing.expected_change.to_unit is 'Where they go, when the source says so.';
comment on column staffing.expected_change.category is 'Category of the table.';
comment on column staffing.expected_change.theme is 'Theme they are meant for.';
comment on column staffing.expected_change.workplace is 'Whether the workplace goes along or stays where it was.';
comment on column staffing.expected_change.says is 'What the plan announces, in Dutch.';
comment on column staffing.expected_change.says_en is 'The same in English.';
comment on column staffing.expected_change.decision is 'What it rests on.';
comment on column staffing.expected_change.decision_date is 'Day of that, when known.';
comment on column staffing.expected_change.source_code is 'Source.';
comment on column staffing.expected_change.passage is 'Place in the source.';
comment on column staffing.expected_change.unconfirmed_because is 'Why it is to be confirmed (te bevestigen); empty when it is not.';

create table staffing.expected_posting (
  posting_id uuid primary key references staffing.posting,
  change_code text not null references staffing.expected_change,
  fund_code text,
  theme text check (theme in ('undermining', 'cybercrime', 'undermining-and-cybercrime')),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.expected_posting (change_code);
create index on staffing.expected_posting (fund_code);
create index on staffing.expected_posting (person_id);
create index on staffing.expected_posting (organisation_id);
comment on table staffing.expected_posting is 'That a posting carries out an expected change, earmarked for a theme and carried by a fund (C59 c, C69 b). How many fte is in the posting.';
comment on column staffing.expected_posting.posting_id is 'The posting in the ledger.';
comment on column staffing.expected_posting.change_code is 'The expected change.';
comment on column staffing.expected_posting.fund_code is 'The fund that carries it.';
comment on column staffing.expected_posting.theme is 'The theme these places are earmarked for.';
comment on column staffing.expected_posting.person_id is 'Who posted it.';
comment on column staffing.expected_posting.organisation_id is 'On behalf of which organisation.';
comment on column staffing.expected_posting.known_at is 'When.';

create table staffing.theme_priority (
  theme text not null check (theme in ('undermining', 'cybercrime')),
  priority_id uuid not null,
  primary key (theme, priority_id)
);
create index on staffing.theme_priority (priority_id);
comment on table staffing.theme_priority is 'For which joint priority of the region the places and funds of a theme are meant, so that a change of priorities shows the fte it touches (C10 b).';
comment on column staffing.theme_priority.theme is 'Theme of an earmark or a fund.';
comment on column staffing.theme_priority.priority_id is 'The joint priority.';

-- keys
alter table staffing.theme_priority add foreign key (priority_id) references strategy.joint_priority;
alter table staffing.expected_change add foreign key (fund_code) references staffing.fund, add foreign key (source_code) references partners.source;
alter table staffing.expected_posting add foreign key (fund_code) references staffing.fund, add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;

-- views
create view staffing.earmark with (security_invoker = true) as
  select e.change_code, e.posting_id, e.fund_code, e.theme, p.from_unit, p.to_unit, p.to_category as category, p.fte, p.start_date, p.decision, p.decision_date
  from staffing.expected_posting e join staffing.posting_state p on p.id = e.posting_id where p.reversed_by_id is null;
comment on view staffing.earmark is 'Posted places with the theme they are for, the unit they stand in, and the fund and decision that carry them; reversed postings left out.';

create view staffing.expected_change_state with (security_invoker = true) as
  select c.code, c.fte as expected, coalesce(sum(m.fte), 0) as posted, c.fte - coalesce(sum(m.fte), 0) as open
  from staffing.expected_change c left join staffing.earmark m on m.change_code = c.code group by c.code;
comment on view staffing.expected_change_state is 'Per expected change how many fte are expected, posted and still open (C59 d).';

create view staffing.workplace_kept with (security_invoker = true) as
  select m.from_unit as unit_code, m.to_unit as formal_unit_code, m.category, m.start_date, sum(m.fte) as fte
  from staffing.earmark m join staffing.expected_change c on c.code = m.change_code and c.workplace = 'stays' group by 1, 2, 3, 4;
comment on view staffing.workplace_kept is 'Places that formally went elsewhere while the workplace stayed in the unit: formation and workplace are counted apart (C59 b).';

create view staffing.priority_means with (security_invoker = true) as
  with meant as (select t.priority_id, t.theme from staffing.theme_priority t union all select t.priority_id, 'undermining-and-cybercrime' from staffing.theme_priority t group by t.priority_id)
  select p.priority_id, 'earmark' as kind, m.change_code as code, u.name as name_nl, u.name as name_en, 'fte' as measure, sum(m.fte) as amount
  from meant p join staffing.earmark m on m.theme = p.theme join staffing.unit u on u.code = m.to_unit group by p.priority_id, m.change_code, u.name
  union all select p.priority_id, 'expected', c.code, c.says, c.says_en, 'fte', s.open
  from meant p join staffing.expected_change c on c.theme = p.theme join staffing.expected_change_state s on s.code = c.code where s.open > 0
  union all select p.priority_id, 'fund', f.code, f.name, f.name_en, case when f.allotted_eur is null then 'fte' else 'eur' end, coalesce(f.allotted_eur, f.allotted_fte)
  from meant p join staffing.fund f on f.theme = p.theme;
comment on view staffing.priority_means is 'What hangs on a joint priority in places and money: posted places with an earmark, places still to be posted, and funds; what is for two themes stands with both (C10 b).';

-- triggers
create function staffing.lock_change() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('staffing.expected_change ' || new.change_code, 0));
  return new;
end $$;
comment on function staffing.lock_change() is 'One posting at a time on an expected change.';
create function staffing.change_holds() returns trigger language plpgsql as $$
begin
  if exists (select from staffing.expected_change_state s where s.code = new.change_code and s.open < 0) then
    raise exception 'more is posted for % than is expected', new.change_code using errcode = '23514', constraint = 'no_more_than_expected';
  end if;
  return null;
end $$;
comment on function staffing.change_holds() is 'Refuses postings beyond what was expected, also when two planners post at the same moment.';
create trigger lock_change before insert on staffing.expected_posting for each row execute function staffing.lock_change();
create trigger change_holds after insert on staffing.expected_posting for each row execute function staffing.change_holds();
