-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table approach.execution_tie (
  id uuid primary key,
  decision_id uuid not null,
  request_id uuid,
  action_id uuid,
  mandate_id uuid,
  taskforce_id uuid,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  constraint carried_out_by_one check (num_nonnulls(action_id, mandate_id, taskforce_id) = 1)
);
create index on approach.execution_tie (decision_id);
create index on approach.execution_tie (request_id);
create index on approach.execution_tie (action_id);
create index on approach.execution_tie (mandate_id);
create index on approach.execution_tie (taskforce_id);
create index on approach.execution_tie (recorded_by_id);
create index on approach.execution_tie (organisation_id);
comment on table approach.execution_tie is 'That an action, a mandate or a taskforce carries out a decision, or one thing that it asks; how far that is, follows from what carries it out (C26 a).';
comment on column approach.execution_tie.id is 'Random identifier.';
comment on column approach.execution_tie.decision_id is 'The decision.';
comment on column approach.execution_tie.request_id is 'What it asks of an organisation; empty when the whole decision is meant.';
comment on column approach.execution_tie.action_id is 'The action that does it.';
comment on column approach.execution_tie.mandate_id is 'Or the mandate that does it.';
comment on column approach.execution_tie.taskforce_id is 'Or the taskforce that does it.';
comment on column approach.execution_tie.recorded_by_id is 'Who recorded it.';
comment on column approach.execution_tie.organisation_id is 'On behalf of which organisation.';
comment on column approach.execution_tie.known_at is 'When.';

create table approach.execution_word (
  id uuid primary key,
  request_id uuid not null,
  standing text not null check (standing in ('running', 'done', 'not-done')),
  words text not null check (length(words) between 3 and 1000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.execution_word (request_id, known_at);
create index on approach.execution_word (recorded_by_id);
create index on approach.execution_word (organisation_id);
comment on table approach.execution_word is 'What an executor says of how far it is with what a decision asks, where no action says it already; the latest counts (C26 a).';
comment on column approach.execution_word.id is 'Random identifier.';
comment on column approach.execution_word.request_id is 'What the decision asks.';
comment on column approach.execution_word.standing is 'running, done, or not-done: it will not be done.';
comment on column approach.execution_word.words is 'What was done, or why not, without personal data.';
comment on column approach.execution_word.recorded_by_id is 'Who said it.';
comment on column approach.execution_word.organisation_id is 'On behalf of which organisation.';
comment on column approach.execution_word.known_at is 'When.';

-- keys
alter table approach.execution_tie add foreign key (decision_id) references strategy.decision, add foreign key (request_id) references strategy.decision_request, add foreign key (action_id) references approach.action,
  add foreign key (mandate_id) references approach.mandate, add foreign key (taskforce_id) references core.organisation, add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.execution_word add foreign key (request_id) references strategy.decision_request, add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;

-- triggers
create view approach.execution_carrier with (security_invoker = true) as
  with tied as (
    select t.decision_id, t.request_id, t.action_id, t.mandate_id, t.taskforce_id from approach.execution_tie t
    union select s.decision_id, null::uuid, s.action_id, null::uuid, null::uuid from approach.action_state s where s.decision_id is not null
      and (s.decision_id, s.action_id) not in (select e.decision_id, e.action_id from approach.execution_tie e where e.action_id is not null)
  )
  select t.decision_id, t.request_id, 'action' as kind, a.action_id as target_id, null::text as code, a.title as title_nl, a.title_en, a.owner_organisation_id as owner_id, a.state, a.closed_date is not null as ended, a.end_date as due_date
  from tied t join approach.action_state a on a.action_id = t.action_id
  union all select t.decision_id, t.request_id, 'mandate', m.id, null, m.title_nl, m.title_en, m.holder_id, s.state, s.state = 'ended', s.deadline_date
  from tied t join approach.mandate m on m.id = t.mandate_id join approach.mandate_state s on s.mandate_id = m.id
  union all select t.decision_id, t.request_id, 'taskforce', f.taskforce_id, f.code, f.name, f.name, f.taskforce_id, case when f.discharged_date is null then 'standing' else 'discharged' end, f.discharged_date is not null, null
  from tied t join approach.taskforce_state f on f.taskforce_id = t.taskforce_id;
comment on view approach.execution_carrier is 'What carries out which decision: actions, mandates and taskforces that were tied to it, and actions whose scope names it; with how far each is (C26 a).';

create view approach.request_state with (security_invoker = true) as
  select r.request_id, r.decision_id, r.executor_id, r.due_date, w.words, w.standing as said,
    case when w.standing in ('done', 'not-done') then w.standing
      when c.carriers > 0 and c.carriers = c.ended then 'done'
      when c.carriers > 0 or w.standing = 'running' then 'running' else 'waiting' end as state
  from strategy.decision_asked r
  left join lateral (select x.standing, x.words from approach.execution_word x where x.request_id = r.request_id order by x.known_at desc, x.id desc limit 1) w on true
  left join (select e.request_id, count(*) as carriers, count(*) filter (where e.ended) as ended from approach.execution_carrier e group by e.request_id) c on c.request_id = r.request_id;
comment on view approach.request_state is 'How far everything is that decisions ask: waiting, running, done or not-done, from the latest word of the executor or else from what carries it out.';

create function approach.executions_on(day date) returns table (decision_id uuid, state text, asked integer, asked_done integer, late integer, carriers integer, carriers_ended integer) language sql stable as $$
  with asked as (
    select r.decision_id, count(*)::integer as n, (count(*) filter (where r.state in ('done', 'not-done')))::integer as done, (count(*) filter (where r.state = 'running'))::integer as running,
      (count(*) filter (where r.state in ('waiting', 'running') and r.due_date < day))::integer as late from approach.request_state r group by r.decision_id
  ), carried as (
    select c.decision_id, count(*)::integer as n, (count(*) filter (where c.ended))::integer as ended, (count(*) filter (where not c.ended and c.due_date < day))::integer as late, (count(*) filter (where c.whole and not c.ended))::integer as whole_open
    from (select decision_id, target_id, bool_and(ended) as ended, min(due_date) as due_date, bool_or(request_id is null) as whole from approach.execution_carrier group by 1, 2) c group by c.decision_id
  )
  select d.id, case when d.outcome <> 'adopted' then 'not-adopted' when a.n is null and c.n is null then 'nothing-asked'
      when coalesce(a.done, 0) = coalesce(a.n, 0) and coalesce(c.whole_open, 0) = 0 then 'done'
      when coalesce(a.late, 0) + coalesce(c.late, 0) > 0 then 'late'
      when c.n > 0 or a.done + a.running > 0 then 'running' else 'waiting' end,
    coalesce(a.n, 0), coalesce(a.done, 0), coalesce(a.late, 0) + coalesce(c.late, 0), coalesce(c.n, 0), coalesce(c.ended, 0)
  from strategy.decision_state d left join asked a on a.decision_id = d.id left join carried c on c.decision_id = d.id $$;
comment on function approach.executions_on(date) is 'How far every decision is on a day: nothing asked, waiting, running, late or done, with how much of it (C26 a); for whoever works on content, as others see no actions.';

create function approach.requests_in_hand() returns setof uuid language sql stable as $$
  select r.request_id from strategy.decision_asked r where r.executor_id = core.organisation() or core.has_role('{bureau_coordinator}') $$;
comment on function approach.requests_in_hand() is 'What decisions ask of the organisation of this person; the bureau has everything in hand, because some bodies have no staff of their own.';
