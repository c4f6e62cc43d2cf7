-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table strategy.weighing (
  id uuid primary key,
  item_id uuid not null references strategy.item,
  year integer not null check (year between 2000 and 2100),
  likelihood integer not null check (likelihood between 1 and 5),
  impact integer not null check (impact between 1 and 5),
  reason text not null check (length(reason) between 10 and 2000),
  sources text[] not null check (cardinality(sources) between 1 and 20),
  theme_codes text[] not null,
  district_codes text[] not null,
  author_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.weighing (item_id, year, known_at);
create index on strategy.weighing (author_id);
create index on strategy.weighing (organisation_id);
comment on table strategy.weighing is 'How likely a trend is in a year and how much it would matter; a later one leaves the earlier readable (C05 a, c).';
comment on column strategy.weighing.id is 'Identifier.';
comment on column strategy.weighing.item_id is 'The trend, a link of the strategy.';
comment on column strategy.weighing.year is 'Year it is weighed for.';
comment on column strategy.weighing.likelihood is 'From 1 (very unlikely) to 5 (almost certain).';
comment on column strategy.weighing.impact is 'Effect on the safety of the region, from 1 (small) to 5 (disrupting).';
comment on column strategy.weighing.reason is 'Why these scores, in the words of the author.';
comment on column strategy.weighing.sources is 'What the weighing rests on, one source each.';
comment on column strategy.weighing.theme_codes is 'Codes of the priorities of the same strategy that the trend touches.';
comment on column strategy.weighing.district_codes is 'Codes of the districts that the trend touches; empty is the whole region.';
comment on column strategy.weighing.author_id is 'Who weighed.';
comment on column strategy.weighing.organisation_id is 'For which organisation.';
comment on column strategy.weighing.known_at is 'When it was entered.';

create table strategy.trend_proposal (
  id uuid primary key,
  item_id uuid not null references strategy.item,
  title text not null check (length(title) between 3 and 200),
  reason text not null check (length(reason) between 10 and 2000),
  author_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.trend_proposal (item_id);
create index on strategy.trend_proposal (author_id);
create index on strategy.trend_proposal (organisation_id);
comment on table strategy.trend_proposal is 'Somebody says that a trend asks for a priority; work for the bureau (C05 d).';
comment on column strategy.trend_proposal.id is 'Identifier.';
comment on column strategy.trend_proposal.item_id is 'The trend.';
comment on column strategy.trend_proposal.title is 'The priority that is proposed.';
comment on column strategy.trend_proposal.reason is 'Why the trend asks for it.';
comment on column strategy.trend_proposal.author_id is 'Who proposes.';
comment on column strategy.trend_proposal.organisation_id is 'For which organisation.';
comment on column strategy.trend_proposal.known_at is 'When it was entered.';

create table strategy.trend_proposal_answer (
  proposal_id uuid primary key references strategy.trend_proposal,
  outcome text not null check (outcome in ('taken-up', 'not-now')),
  reason text not null check (length(reason) between 10 and 2000),
  author_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.trend_proposal_answer (author_id);
create index on strategy.trend_proposal_answer (organisation_id);
comment on table strategy.trend_proposal_answer is 'What the bureau does with a proposal: it goes along to the choice of priorities, or not now, with the reason.';
comment on column strategy.trend_proposal_answer.proposal_id is 'The proposal; it is answered once.';
comment on column strategy.trend_proposal_answer.outcome is 'taken-up (goes along to the choice of priorities) or not-now.';
comment on column strategy.trend_proposal_answer.reason is 'Why.';
comment on column strategy.trend_proposal_answer.author_id is 'Who answered.';
comment on column strategy.trend_proposal_answer.organisation_id is 'For which organisation.';
comment on column strategy.trend_proposal_answer.known_at is 'When it was entered.';

-- views
create view strategy.weighing_state with (security_invoker = true) as
  select distinct on (w.item_id, w.year) w.* from strategy.weighing w order by w.item_id, w.year, w.known_at desc, w.id;
comment on view strategy.weighing_state is 'The weighing that counts per trend and year: the last that was entered.';

create view strategy.trend_proposal_state with (security_invoker = true) as
  select p.id, p.item_id, p.title, p.reason, p.author_id, p.organisation_id, p.known_at,
    coalesce(a.outcome, 'open') as state, a.reason as answer, a.known_at as answered_at
  from strategy.trend_proposal p left join strategy.trend_proposal_answer a on a.proposal_id = p.id;
comment on view strategy.trend_proposal_state is 'Proposals to make a trend a priority, open or answered; for the choice of priorities and the start page of the bureau.';

-- triggers
create function strategy.trends_with_open_proposal() returns setof uuid language sql stable as $$ select s.item_id from strategy.trend_proposal_state s where s.state = 'open' $$;
comment on function strategy.trends_with_open_proposal() is 'Trends about which a proposal lies with the bureau; a policy cannot name its own table.';
create function strategy.answered_trend_proposals() returns setof uuid language sql stable as $$ select a.proposal_id from strategy.trend_proposal_answer a $$;
comment on function strategy.answered_trend_proposals() is 'Proposals about trends that the bureau answered.';

create function strategy.one_open_trend_proposal() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('strategy.trend_proposal:' || new.item_id, 0));
  if exists (select from strategy.trend_proposal_state s where s.item_id = new.item_id and s.state = 'open' and s.id <> new.id) then
    raise exception 'a proposal about this trend lies with the bureau already' using errcode = 'unique_violation';
  end if;
  return null;
end $$;
comment on function strategy.one_open_trend_proposal() is 'Lets two proposals about one trend at the same moment wait for each other, and refuses the second.';
create trigger one_open after insert on strategy.trend_proposal for each row execute function strategy.one_open_trend_proposal();
