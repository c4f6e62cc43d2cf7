-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table monitor.agreement (
  id uuid primary key,
  code text unique,
  partner_id uuid not null,
  promise_nl text not null check (length(promise_nl) between 10 and 1000),
  promise_en text not null check (length(promise_en) between 10 and 1000),
  norm_nl text not null check (length(norm_nl) between 5 and 500),
  norm_en text not null check (length(norm_en) between 5 and 500),
  period daterange not null check (not lower_inf(period) and not upper_inf(period) and not isempty(period)),
  source text,
  passage text,
  to_confirm text,
  author_id uuid,
  organisation_id uuid,
  agreed_date date not null,
  known_at timestamptz not null,
  check (code is not null or (author_id is not null and organisation_id is not null))
);
create index on monitor.agreement (partner_id);
create index on monitor.agreement (author_id);
create index on monitor.agreement (organisation_id);
comment on table monitor.agreement is 'What a partner promised, by which norm and over which period: a performance agreement (C28 g).';
comment on column monitor.agreement.id is 'Identifier.';
comment on column monitor.agreement.code is 'Short name in the region pack; empty for one that was entered here.';
comment on column monitor.agreement.partner_id is 'The organisation that promised.';
comment on column monitor.agreement.promise_nl is 'What it promised, in Dutch.';
comment on column monitor.agreement.promise_en is 'What it promised, in English.';
comment on column monitor.agreement.norm_nl is 'By what can be seen that it was kept, in Dutch.';
comment on column monitor.agreement.norm_en is 'By what can be seen that it was kept, in English.';
comment on column monitor.agreement.period is 'Days over which it holds; judged when they are over.';
comment on column monitor.agreement.source is 'Code of the source, for one of the region pack.';
comment on column monitor.agreement.passage is 'The place in that source.';
comment on column monitor.agreement.to_confirm is 'Why something in it still has to be confirmed.';
comment on column monitor.agreement.author_id is 'Who entered it; empty for the region pack.';
comment on column monitor.agreement.organisation_id is 'For which organisation it was entered.';
comment on column monitor.agreement.agreed_date is 'Day on which it was agreed.';
comment on column monitor.agreement.known_at is 'When it was entered.';

create table monitor.agreement_report (
  id uuid primary key,
  agreement_id uuid not null references monitor.agreement,
  reached text not null check (length(reached) between 10 and 2000),
  reported_date date not null,
  author_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on monitor.agreement_report (agreement_id);
create index on monitor.agreement_report (author_id);
create index on monitor.agreement_report (organisation_id);
comment on table monitor.agreement_report is 'A partner says how far it is with what it promised.';
comment on column monitor.agreement_report.id is 'Identifier.';
comment on column monitor.agreement_report.agreement_id is 'The agreement.';
comment on column monitor.agreement_report.reached is 'What was reached, measured by the norm.';
comment on column monitor.agreement_report.reported_date is 'Day on which it was said.';
comment on column monitor.agreement_report.author_id is 'Who said so.';
comment on column monitor.agreement_report.organisation_id is 'For which organisation.';
comment on column monitor.agreement_report.known_at is 'When it was entered.';

create table monitor.agreement_judgement (
  id uuid primary key,
  agreement_id uuid not null references monitor.agreement,
  verdict text not null check (verdict in ('kept', 'not-kept')),
  reason text not null check (length(reason) between 10 and 2000),
  decision text not null check (length(decision) between 3 and 300),
  judged_date date not null,
  author_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on monitor.agreement_judgement (agreement_id);
create index on monitor.agreement_judgement (author_id);
create index on monitor.agreement_judgement (organisation_id);
comment on table monitor.agreement_judgement is 'The college judges after the period whether a promise was kept, with the reason; a later judgement takes its place.';
comment on column monitor.agreement_judgement.id is 'Identifier.';
comment on column monitor.agreement_judgement.agreement_id is 'The agreement.';
comment on column monitor.agreement_judgement.verdict is 'kept or not-kept.';
comment on column monitor.agreement_judgement.reason is 'Why.';
comment on column monitor.agreement_judgement.decision is 'The meeting and the item in which the college judged.';
comment on column monitor.agreement_judgement.judged_date is 'Day of that meeting.';
comment on column monitor.agreement_judgement.author_id is 'Who recorded it.';
comment on column monitor.agreement_judgement.organisation_id is 'For which organisation.';
comment on column monitor.agreement_judgement.known_at is 'When it was recorded.';

-- keys
alter table monitor.agreement add foreign key (partner_id) references core.organisation, add foreign key (author_id) references core.person,
  add foreign key (organisation_id) references core.organisation;
alter table monitor.agreement_report add foreign key (author_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table monitor.agreement_judgement add foreign key (author_id) references core.person, add foreign key (organisation_id) references core.organisation;

-- views
create view monitor.agreement_state with (security_invoker = true) as
select a.id as agreement_id, a.partner_id, coalesce(j.verdict, case when r.id is not null then 'reported' else 'agreed' end) as state,
  upper(a.period) as judge_from_date, r.reported_date, j.judged_date, j.reason, j.decision
from monitor.agreement a
left join lateral (select x.* from monitor.agreement_report x where x.agreement_id = a.id order by x.known_at desc, x.id desc limit 1) r on true
left join lateral (select x.* from monitor.agreement_judgement x where x.agreement_id = a.id order by x.judged_date desc, x.known_at desc, x.id desc limit 1) j on true;
comment on view monitor.agreement_state is 'How a performance agreement stands: agreed, reported, kept or not-kept, with the reason of the last judgement. From judge_from_date on one without a judgement waits for it.';

-- functions
create function monitor.agreements_of_mine() returns setof uuid language sql stable as $$
  select a.id from monitor.agreement a where a.partner_id = (select core.organisation()) or core.has_role('{bureau_coordinator}') $$;
comment on function monitor.agreements_of_mine() is 'The agreements that the organisation of this person made; the bureau has all of them, because some bodies have no staff of their own.';
