-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table strategy.national_agenda (
  id uuid primary key,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  version integer not null check (version > 0),
  title_nl text not null check (length(title_nl) between 3 and 200),
  title_en text not null check (length(title_en) between 3 and 200),
  publisher text not null check (length(publisher) between 2 and 200),
  published_date date not null,
  address text check (address ~ '^https://'),
  themes text[] not null check (cardinality(themes) between 1 and 40),
  author_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  unique (code, version)
);
create index on strategy.national_agenda (author_id);
create index on strategy.national_agenda (organisation_id);
comment on table strategy.national_agenda is 'One version of an agenda of the state on safety; versions before stay (C13 d).';
comment on column strategy.national_agenda.id is 'Identifier of this version.';
comment on column strategy.national_agenda.code is 'Short name, the same in every version.';
comment on column strategy.national_agenda.version is 'From 1 upwards, without gaps.';
comment on column strategy.national_agenda.title_nl is 'Title in Dutch.';
comment on column strategy.national_agenda.title_en is 'Title in English.';
comment on column strategy.national_agenda.publisher is 'Who published it.';
comment on column strategy.national_agenda.published_date is 'Day of publication.';
comment on column strategy.national_agenda.address is 'Where it can be read.';
comment on column strategy.national_agenda.themes is 'What it is about, one theme each.';
comment on column strategy.national_agenda.author_id is 'Who entered it.';
comment on column strategy.national_agenda.organisation_id is 'For which organisation.';
comment on column strategy.national_agenda.known_at is 'When it was entered.';

create table strategy.local_item (
  id uuid primary key,
  thread_id uuid not null references strategy.local_item,
  organisation_id uuid not null references core.organisation,
  title text not null check (length(title) between 3 and 200),
  body text not null check (length(body) <= 4000),
  plan text not null check (length(plan) between 3 and 200),
  plan_from date not null,
  plan_to date not null check (plan_to > plan_from),
  source text,
  passage text,
  author_id uuid references core.person,
  known_at timestamptz not null
);
create index on strategy.local_item (thread_id, known_at);
create index on strategy.local_item (organisation_id);
create index on strategy.local_item (author_id);
comment on table strategy.local_item is 'One version of an item of the safety plan of a municipality, in its own words; only that municipality writes it (C13 c).';
comment on column strategy.local_item.id is 'Identifier of this version.';
comment on column strategy.local_item.thread_id is 'The first version of the same item; itself for the first.';
comment on column strategy.local_item.organisation_id is 'The municipality.';
comment on column strategy.local_item.title is 'What the item is called.';
comment on column strategy.local_item.body is 'What the municipality wants, in its own words.';
comment on column strategy.local_item.plan is 'The plan it stands in.';
comment on column strategy.local_item.plan_from is 'First day of the plan.';
comment on column strategy.local_item.plan_to is 'First day after the plan.';
comment on column strategy.local_item.source is 'Code of the source, for one of the region pack.';
comment on column strategy.local_item.passage is 'The place in that source.';
comment on column strategy.local_item.author_id is 'Who wrote it; empty for the region pack.';
comment on column strategy.local_item.known_at is 'When it was entered.';

create table strategy.local_link (
  id uuid primary key,
  thread_id uuid not null references strategy.local_item,
  priority_id uuid references strategy.item,
  agenda_id uuid references strategy.national_agenda,
  kind text not null check (kind in ('serves', 'differs', 'conflicts', 'only-refers', 'none')),
  note text check (length(note) between 3 and 1000),
  to_confirm text,
  organisation_id uuid not null references core.organisation,
  author_id uuid references core.person,
  known_at timestamptz not null,
  check (num_nonnulls(priority_id, agenda_id) = 1)
);
create index on strategy.local_link (thread_id, known_at);
create index on strategy.local_link (priority_id);
create index on strategy.local_link (agenda_id);
create index on strategy.local_link (organisation_id);
create index on strategy.local_link (author_id);
comment on table strategy.local_link is 'How an item of a local plan stands to a priority of the region or to a national agenda; the latest counts (C13 a).';
comment on column strategy.local_link.id is 'Identifier.';
comment on column strategy.local_link.thread_id is 'The item.';
comment on column strategy.local_link.priority_id is 'The priority of the region; empty when it is about a national agenda.';
comment on column strategy.local_link.agenda_id is 'The version of the national agenda; empty when it is about a priority.';
comment on column strategy.local_link.kind is 'serves, differs, conflicts, only-refers (no item of its own: a gap) or none (no longer linked).';
comment on column strategy.local_link.note is 'In what it differs or conflicts, or how it serves.';
comment on column strategy.local_link.to_confirm is 'Why it still has to be confirmed by the municipality.';
comment on column strategy.local_link.organisation_id is 'The municipality.';
comment on column strategy.local_link.author_id is 'Who said it; empty for the region pack.';
comment on column strategy.local_link.known_at is 'When it was entered.';

create table strategy.regional_link (
  id uuid primary key,
  priority_id uuid not null references strategy.item,
  agenda_id uuid not null references strategy.national_agenda,
  kind text not null check (kind in ('serves', 'differs', 'conflicts', 'none')),
  note text check (length(note) between 3 and 1000),
  author_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.regional_link (priority_id, agenda_id, known_at);
create index on strategy.regional_link (agenda_id);
create index on strategy.regional_link (author_id);
create index on strategy.regional_link (organisation_id);
comment on table strategy.regional_link is 'How a priority of the region stands to a version of a national agenda; the latest counts (C13 a).';
comment on column strategy.regional_link.id is 'Identifier.';
comment on column strategy.regional_link.priority_id is 'The priority.';
comment on column strategy.regional_link.agenda_id is 'The version of the national agenda.';
comment on column strategy.regional_link.kind is 'serves, differs, conflicts or none (no longer linked).';
comment on column strategy.regional_link.note is 'In what it differs or conflicts, or how it serves.';
comment on column strategy.regional_link.author_id is 'Who said it.';
comment on column strategy.regional_link.organisation_id is 'For which organisation.';
comment on column strategy.regional_link.known_at is 'When it was entered.';

-- views
create view strategy.local_item_state with (security_invoker = true) as
  select distinct on (i.thread_id) i.*, (count(*) over (partition by i.thread_id))::integer as versions
  from strategy.local_item i order by i.thread_id, i.known_at desc, i.id;
comment on view strategy.local_item_state is 'Every item of a local plan as it reads now.';

create view strategy.local_link_state with (security_invoker = true) as
  select s.* from (
    select distinct on (l.thread_id, l.priority_id, l.agenda_id) l.* from strategy.local_link l order by l.thread_id, l.priority_id, l.agenda_id, l.known_at desc, l.id
  ) s where s.kind <> 'none';
comment on view strategy.local_link_state is 'How items of local plans stand to the region and the state now; for plans of districts and reports to councils.';

create view strategy.regional_link_state with (security_invoker = true) as
  select s.* from (
    select distinct on (l.priority_id, l.agenda_id) l.* from strategy.regional_link l order by l.priority_id, l.agenda_id, l.known_at desc, l.id
  ) s where s.kind <> 'none';
comment on view strategy.regional_link_state is 'How priorities of the region stand to national agendas now.';

-- triggers
create function strategy.own_local_threads() returns setof uuid language sql stable as $$
  select i.thread_id from strategy.local_item i where i.id = i.thread_id and i.organisation_id = core.organisation() $$;
comment on function strategy.own_local_threads() is 'Items of the plan of the municipality of this person; a policy cannot name its own table.';

create function strategy.version_national_agenda() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('strategy.national_agenda:' || new.code, 0));
  new.version := (select coalesce(max(a.version), 0) + 1 from strategy.national_agenda a where a.code = new.code);
  return new;
end $$;
comment on function strategy.version_national_agenda() is 'Gives a version of a national agenda its number, one at a time per agenda.';
create trigger version_national_agenda before insert on strategy.national_agenda for each row execute function strategy.version_national_agenda();
