-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table oversight.weekly_list (
  week_from date primary key check (extract(isodow from week_from) = 1),
  readers integer not null check (readers >= 0),
  reads integer not null check (reads >= 0),
  known_at timestamptz not null
);
comment on table oversight.weekly_list is 'A week of which the reads were looked at, also when nothing was odd (C65 c).';
comment on column oversight.weekly_list.week_from is 'The Monday of the week, in Amsterdam.';
comment on column oversight.weekly_list.readers is 'How many people read personal data in that week.';
comment on column oversight.weekly_list.reads is 'How many such reads there were.';
comment on column oversight.weekly_list.known_at is 'When the list was made.';

create table oversight.odd_read (
  id uuid primary key,
  week_from date not null,
  kind text not null check (kind in ('burst', 'outside-hours', 'elsewhere', 'colleague', 'oneself', 'refused')),
  person_id uuid not null,
  organisation_id uuid not null,
  hits integer not null check (hits > 0),
  first_at timestamptz not null,
  last_at timestamptz not null,
  known_at timestamptz not null,
  unique (week_from, kind, person_id, organisation_id)
);
create index on oversight.odd_read (person_id);
create index on oversight.odd_read (organisation_id);
comment on table oversight.odd_read is 'Somebody read oddly in a week: the kind, how often and between when. A question to a person, no judgement; without content.';
comment on column oversight.odd_read.id is 'Random identifier.';
comment on column oversight.odd_read.week_from is 'The week.';
comment on column oversight.odd_read.kind is 'Which rule of odd_read_rule found it.';
comment on column oversight.odd_read.person_id is 'Who read.';
comment on column oversight.odd_read.organisation_id is 'For which organisation.';
comment on column oversight.odd_read.hits is 'How often, in the count of that rule.';
comment on column oversight.odd_read.first_at is 'The first of those reads.';
comment on column oversight.odd_read.last_at is 'The last of them.';
comment on column oversight.odd_read.known_at is 'When it was listed.';

create table oversight.odd_read_outcome (
  id uuid primary key,
  odd_read_id uuid not null,
  kind text not null check (kind in ('explained', 'follow-up', 'misuse-reported')),
  reason text not null check (length(reason) between 10 and 2000),
  decided_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on oversight.odd_read_outcome (odd_read_id);
create unique index on oversight.odd_read_outcome (odd_read_id) where kind <> 'follow-up';
create index on oversight.odd_read_outcome (decided_by_id);
create index on oversight.odd_read_outcome (organisation_id);
comment on table oversight.odd_read_outcome is 'What came of an odd read: explained, to be followed up, or reported as misuse; the last two of these end it once.';
comment on column oversight.odd_read_outcome.id is 'Random identifier.';
comment on column oversight.odd_read_outcome.odd_read_id is 'The odd read.';
comment on column oversight.odd_read_outcome.kind is 'explained, follow-up or misuse-reported.';
comment on column oversight.odd_read_outcome.reason is 'Why, or what is done.';
comment on column oversight.odd_read_outcome.decided_by_id is 'Who decided.';
comment on column oversight.odd_read_outcome.organisation_id is 'On behalf of which organisation.';
comment on column oversight.odd_read_outcome.known_at is 'When.';

create table oversight.odd_read_escalation (
  odd_read_id uuid primary key,
  due_date date not null,
  known_at timestamptz not null
);
comment on table oversight.odd_read_escalation is 'Nobody looked at an odd read within its term, and the bureau was told so by itself.';
comment on column oversight.odd_read_escalation.odd_read_id is 'The odd read.';
comment on column oversight.odd_read_escalation.due_date is 'The last day of the term.';
comment on column oversight.odd_read_escalation.known_at is 'When it was told.';

-- keys
alter table oversight.odd_read_escalation add foreign key (odd_read_id) references oversight.odd_read;
alter table oversight.odd_read add foreign key (week_from) references oversight.weekly_list, add foreign key (person_id) references core.person,
  add foreign key (organisation_id) references core.organisation;
alter table oversight.odd_read_outcome add foreign key (odd_read_id) references oversight.odd_read, add foreign key (decided_by_id) references core.person,
  add foreign key (organisation_id) references core.organisation;

-- views
create view oversight.odd_read_rule with (security_invoker = true) as
select * from (values ('burst', 40), ('outside-hours', 3), ('elsewhere', 5), ('colleague', 3), ('oneself', 2), ('refused', 5)) as rule (kind, at_least);
comment on view oversight.odd_read_rule is 'From how many on each kind is odd: reads in ten minutes, reads outside hours in a week, records of others in a week, searches for one colleague, searches for oneself, refusals in a day.';

create view oversight.odd_read_state with (security_invoker = true) as
select o.id as odd_read_id, coalesce(latest.kind, 'open') as state, (o.known_at at time zone 'Europe/Amsterdam')::date + 7 as due_date, latest.known_at as decided_at
from oversight.odd_read o
left join lateral (select u.kind, u.known_at from oversight.odd_read_outcome u where u.odd_read_id = o.id order by u.known_at desc, u.kind = 'follow-up', u.id limit 1) latest on true;
comment on view oversight.odd_read_state is 'What the facts add up to: the last outcome or open, and the day by which somebody looks at it.';

-- triggers
create function oversight.odd_reads_settled() returns setof uuid language sql stable as $$ select odd_read_id from oversight.odd_read_outcome where kind <> 'follow-up' $$;
comment on function oversight.odd_reads_settled() is 'Odd reads that were explained or reported; a policy cannot name its own table.';

create function oversight.odd_reads_in(week date, reads text[], searches text[])
returns table (kind text, person_id uuid, organisation_id uuid, hits integer, first_at timestamptz, last_at timestamptz) language sql stable set search_path = pg_catalog, pg_temp as $$
  with rule as materialized (select r.kind, r.at_least from oversight.odd_read_rule r),
  bounds as materialized (select week::timestamp at time zone 'Europe/Amsterdam' as opens, (week + 7)::timestamp at time zone 'Europe/Amsterdam' as closes),
  line as materialized (
    select a.actor_id, a.organisation_id, a.action, a.result, a.trace_id, a.written_at, a.written_at at time zone 'Europe/Amsterdam' as local_at,
      substring(a.object from '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}') as record
    from core.audit_line a, bounds
    where a.written_at >= bounds.opens - interval '8 weeks' and a.written_at < bounds.closes and a.actor_id is not null and a.organisation_id is not null
      and a.origin in ('browser', 'script') and a.action = any (reads)),
  seen as materialized (select l.* from line l, bounds where l.result = 'done' and l.written_at >= bounds.opens),
  burst as (
    select w.actor_id, w.organisation_id, w.inside::integer as hits, w.written_at from (
      select s.*, count(*) over (partition by s.actor_id, s.organisation_id order by s.written_at range between interval '10 minutes' preceding and current row) as inside from seen s) w
    where w.inside >= (select at_least from rule where rule.kind = 'burst')),
  outside as materialized (
    select l.*, l.local_at::date as day from line l
    where l.result = 'done' and (extract(isodow from l.local_at) > 5 or l.local_at::time < '07:00' or l.local_at::time >= '20:00')),
  works_then as (
    select o.actor_id, o.organisation_id from outside o, bounds
    where o.written_at < bounds.opens and (o.actor_id, o.organisation_id, date_trunc('week', o.local_at)::date) not in (
      select d.person_id, d.organisation_id, d.week_from from oversight.odd_read d join oversight.odd_read_state s on s.odd_read_id = d.id where d.kind = 'outside-hours' and s.state <> 'explained')
    group by 1, 2 having count(distinct o.day) >= 4),
  worked_on as materialized (
    select distinct substring(a.object from '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}') as record, a.organisation_id
    from core.audit_line a, bounds
    where a.written_at >= bounds.opens - interval '1 year' and a.written_at < bounds.closes and a.result = 'done' and a.action <> all (reads)
      and a.object ~ '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' and a.organisation_id is not null),
  elsewhere as (
    select s.actor_id, s.organisation_id, s.record, min(s.written_at) as first_at, max(s.written_at) as last_at from seen s
    where s.record in (select w.record from worked_on w) and (s.record, s.organisation_id) not in (select w.record, w.organisation_id from worked_on w)
    group by 1, 2, 3),
  named as materialized (
    select s.actor_id, s.organisation_id, s.written_at, s.trace_id, p.attributes ->> 'dpl.core.data_subject_id' as subject,
      count(*) over (partition by s.trace_id) as found
    from seen s join core.processing_line p on p.trace_id = s.trace_id and p.attributes ->> 'dpl.core.data_subject_id_type' = 'person'
    where s.action = any (searches)),
  reader as materialized (select r.actor_id, core.pseudonym('person', r.actor_id::text) as subject from (select distinct s.actor_id from seen s) r),
  colleague as (
    select n.actor_id, n.organisation_id, n.subject, count(*)::integer as hits, min(n.written_at) as first_at, max(n.written_at) as last_at
    from named n join reader r on r.actor_id = n.actor_id and r.subject <> n.subject where n.found <= 3 group by 1, 2, 3),
  oneself as (
    select n.actor_id, n.organisation_id, count(*)::integer as hits, min(n.written_at) as first_at, max(n.written_at) as last_at
    from named n join reader r on r.actor_id = n.actor_id and r.subject = n.subject where n.found <= 3 group by 1, 2),
  refused as (
    select l.actor_id, l.organisation_id, l.local_at::date as day, count(*)::integer as hits, min(l.written_at) as first_at, max(l.written_at) as last_at
    from line l, bounds where l.result = 'refused' and l.written_at >= bounds.opens group by 1, 2, 3),
  counted as (
    select 'burst' as kind, b.actor_id, b.organisation_id, max(b.hits) as hits, min(b.written_at) as first_at, max(b.written_at) as last_at from burst b group by 2, 3
    union all
    select 'outside-hours', o.actor_id, o.organisation_id, count(*)::integer, min(o.written_at), max(o.written_at) from outside o, bounds
    where o.written_at >= bounds.opens and (o.actor_id, o.organisation_id) not in (select w.actor_id, w.organisation_id from works_then w) group by 2, 3
    union all
    select 'elsewhere', e.actor_id, e.organisation_id, count(*)::integer, min(e.first_at), max(e.last_at) from elsewhere e group by 2, 3
    union all
    select 'colleague', c.actor_id, c.organisation_id, max(c.hits), min(c.first_at), max(c.last_at) from colleague c group by 2, 3
    union all
    select 'oneself', o.actor_id, o.organisation_id, o.hits, o.first_at, o.last_at from oneself o
    union all
    select 'refused', r.actor_id, r.organisation_id, max(r.hits), min(r.first_at), max(r.last_at) from refused r group by 2, 3)
  select c.kind, c.actor_id, c.organisation_id, c.hits, c.first_at, c.last_at from counted c join rule on rule.kind = c.kind and c.hits >= rule.at_least $$;
comment on function oversight.odd_reads_in(date, text[], text[]) is 'The odd reads of a week, from the audit log as the caller sees it; `reads` and `searches` are the events of the contracts that read personal data, and those that search.';

create function oversight.list_odd_reads(reads text[], searches text[], at timestamptz) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  this_week date := date_trunc('week', at at time zone 'Europe/Amsterdam')::date;
  log_from date := (select date_trunc('week', min(a.written_at) at time zone 'Europe/Amsterdam')::date from core.audit_line a);
  week date := greatest(coalesce(
    (select max(w.week_from) + 7 from oversight.weekly_list w),
    case when log_from + 14 < this_week then log_from + 14 else log_from end,
    this_week), this_week - 91);
  listed integer := 0;
  added integer;
begin
  if not core.has_role('{operator}') then return 0; end if;
  while week < this_week loop
    insert into oversight.weekly_list (week_from, readers, reads, known_at)
    select week, count(distinct a.actor_id), count(*), at from core.audit_line a
    where a.written_at >= week::timestamp at time zone 'Europe/Amsterdam' and a.written_at < (week + 7)::timestamp at time zone 'Europe/Amsterdam'
      and a.actor_id is not null and a.origin in ('browser', 'script') and a.result = 'done' and a.action = any (reads)
    on conflict do nothing;
    insert into oversight.odd_read (id, week_from, kind, person_id, organisation_id, hits, first_at, last_at, known_at)
    select gen_random_uuid(), week, o.kind, o.person_id, o.organisation_id, o.hits, o.first_at, o.last_at, at from oversight.odd_reads_in(week, reads, searches) o
    on conflict do nothing;
    get diagnostics added = row_count;
    listed := listed + added;
    week := week + 7;
  end loop;
  return listed;
end $$;
comment on function oversight.list_odd_reads(text[], text[], timestamptz) is 'Lists the odd reads of every week that passed since the last list, or since the log began (without its first two weeks where it is older, which only teach what is usual), a quarter back at most; returns how many. Only for the work of the system itself; doing it again adds nothing.';

create function oversight.escalate_odd_reads(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with late as (
    insert into oversight.odd_read_escalation (odd_read_id, due_date, known_at)
    select s.odd_read_id, s.due_date, at from oversight.odd_read_state s
    where s.state = 'open' and s.due_date < (at at time zone 'Europe/Amsterdam')::date and core.has_role('{operator}')
    on conflict do nothing returning 1
  ) select count(*)::integer from late $$;
comment on function oversight.escalate_odd_reads(timestamptz) is 'Notes which odd reads nobody looked at in time, each once; returns how many are new. Only for the work of the system itself.';
