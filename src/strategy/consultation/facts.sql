-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table strategy.consultation_round (
  id uuid primary key,
  body_code text not null,
  title text not null check (length(title) between 3 and 200),
  intro text not null check (length(intro) between 3 and 4000),
  places integer not null check (places between 1 and 10),
  others text not null check (others in ('nothing', 'themes')),
  themes jsonb not null,
  questions jsonb not null,
  opens_date date not null,
  answers_date date not null check (answers_date > opens_date),
  opened_by_id uuid references core.person,
  organisation_id uuid references core.organisation,
  known_at timestamptz not null
);
create index on strategy.consultation_round (opened_by_id);
create index on strategy.consultation_round (organisation_id);
comment on table strategy.consultation_round is 'A consultation of the partners: what is asked of which kind of organisation, and by when (C08 a).';
comment on column strategy.consultation_round.id is 'Identifier.';
comment on column strategy.consultation_round.body_code is 'Body whose members are asked: the college.';
comment on column strategy.consultation_round.title is 'What it is called.';
comment on column strategy.consultation_round.intro is 'What it is for.';
comment on column strategy.consultation_round.places is 'How many themes an organisation may rank.';
comment on column strategy.consultation_round.others is 'What organisations see of the answers of others: nothing, or how many name each theme (C08 d).';
comment on column strategy.consultation_round.themes is 'Themes to rank: a list of code, nl and en.';
comment on column strategy.consultation_round.questions is 'Questions: a list of key, kinds of organisation, nl and en.';
comment on column strategy.consultation_round.opens_date is 'First day; who is a member then is asked.';
comment on column strategy.consultation_round.answers_date is 'Day before which answers are asked.';
comment on column strategy.consultation_round.opened_by_id is 'Who opened it.';
comment on column strategy.consultation_round.organisation_id is 'On behalf of which organisation.';
comment on column strategy.consultation_round.known_at is 'When it was opened.';

create table strategy.round_closure (
  round_id uuid primary key references strategy.consultation_round,
  closed_by_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.round_closure (closed_by_id);
create index on strategy.round_closure (organisation_id);
comment on table strategy.round_closure is 'That a round was closed: nothing is written or signed afterwards.';
comment on column strategy.round_closure.round_id is 'The round.';
comment on column strategy.round_closure.closed_by_id is 'Who closed it.';
comment on column strategy.round_closure.organisation_id is 'On behalf of which organisation.';
comment on column strategy.round_closure.known_at is 'When.';

create table strategy.delegate (
  round_id uuid not null references strategy.consultation_round,
  organisation_id uuid not null references core.organisation,
  person_id uuid not null references core.person,
  named_by_id uuid not null references core.person,
  known_at timestamptz not null,
  primary key (round_id, organisation_id, person_id)
);
create index on strategy.delegate (organisation_id);
create index on strategy.delegate (person_id);
create index on strategy.delegate (named_by_id);
comment on table strategy.delegate is 'Who writes the answer of an organisation in a round (C08 a).';
comment on column strategy.delegate.round_id is 'The round.';
comment on column strategy.delegate.organisation_id is 'The organisation.';
comment on column strategy.delegate.person_id is 'Who writes.';
comment on column strategy.delegate.named_by_id is 'Who named the delegate: the one who signs.';
comment on column strategy.delegate.known_at is 'When.';

create table strategy.answer_draft (
  id uuid primary key,
  round_id uuid not null references strategy.consultation_round,
  organisation_id uuid not null references core.organisation,
  ranked text[] not null,
  texts jsonb not null,
  written_by_id uuid references core.person,
  known_at timestamptz not null
);
create index on strategy.answer_draft (round_id, organisation_id, known_at);
create index on strategy.answer_draft (organisation_id);
create index on strategy.answer_draft (written_by_id);
comment on table strategy.answer_draft is 'A version of the answer of an organisation; every save is one, so that nothing typed is lost (C08 a).';
comment on column strategy.answer_draft.id is 'Identifier.';
comment on column strategy.answer_draft.round_id is 'The round.';
comment on column strategy.answer_draft.organisation_id is 'The organisation that answers.';
comment on column strategy.answer_draft.ranked is 'Codes of themes, from first to last place.';
comment on column strategy.answer_draft.texts is 'Answers to the questions by key.';
comment on column strategy.answer_draft.written_by_id is 'Who wrote it.';
comment on column strategy.answer_draft.known_at is 'When it was saved.';

create table strategy.answer_signature (
  draft_id uuid primary key references strategy.answer_draft,
  organisation_id uuid not null references core.organisation,
  signed_by_id uuid references core.person,
  known_at timestamptz not null
);
create index on strategy.answer_signature (organisation_id);
create index on strategy.answer_signature (signed_by_id);
comment on table strategy.answer_signature is 'That the mayor, chief prosecutor or police chief signed a version: it is the answer of the organisation (C08 a).';
comment on column strategy.answer_signature.draft_id is 'The version.';
comment on column strategy.answer_signature.organisation_id is 'The organisation.';
comment on column strategy.answer_signature.signed_by_id is 'Who signed.';
comment on column strategy.answer_signature.known_at is 'When.';

create table strategy.answer_code (
  id uuid primary key,
  draft_id uuid not null references strategy.answer_draft,
  question text not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  coded_by_id uuid references core.person,
  organisation_id uuid references core.organisation,
  known_at timestamptz not null,
  unique (draft_id, question, code)
);
create index on strategy.answer_code (coded_by_id);
create index on strategy.answer_code (organisation_id);
comment on table strategy.answer_code is 'What the bureau reads in a free text, as a code that can be counted (C08 c).';
comment on column strategy.answer_code.id is 'Identifier.';
comment on column strategy.answer_code.draft_id is 'The signed version.';
comment on column strategy.answer_code.question is 'Key of the question.';
comment on column strategy.answer_code.code is 'The code: a theme of the round or a subject of its own.';
comment on column strategy.answer_code.coded_by_id is 'Who coded it.';
comment on column strategy.answer_code.organisation_id is 'On behalf of which organisation.';
comment on column strategy.answer_code.known_at is 'When.';

create table strategy.round_reminder (
  id uuid primary key,
  round_id uuid not null references strategy.consultation_round,
  late_id uuid not null references core.organisation,
  reminded_by_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.round_reminder (round_id, late_id);
create index on strategy.round_reminder (late_id);
create index on strategy.round_reminder (reminded_by_id);
create index on strategy.round_reminder (organisation_id);
comment on table strategy.round_reminder is 'That an organisation which had not signed was reminded (C08 b).';
comment on column strategy.round_reminder.id is 'Identifier.';
comment on column strategy.round_reminder.round_id is 'The round.';
comment on column strategy.round_reminder.late_id is 'Who was reminded.';
comment on column strategy.round_reminder.reminded_by_id is 'Who reminded.';
comment on column strategy.round_reminder.organisation_id is 'On behalf of which organisation.';
comment on column strategy.round_reminder.known_at is 'When.';

create table strategy.known_plan (
  code text primary key,
  name_nl text not null,
  name_en text not null,
  relation text not null check (relation in ('earlier', 'comparison')),
  holder_codes text[] not null,
  period text not null,
  themes_nl text not null,
  themes_en text not null,
  note_nl text,
  note_en text,
  source_code text,
  passage text,
  unconfirmed_because text
);
create index on strategy.known_plan (source_code);
comment on table strategy.known_plan is 'A real safety plan, of partners here or of another region, with the themes it chose.';
comment on column strategy.known_plan.code is 'Short name.';
comment on column strategy.known_plan.name_nl is 'Name in Dutch.';
comment on column strategy.known_plan.name_en is 'Name in English.';
comment on column strategy.known_plan.relation is 'An earlier plan of the partners it names, or to compare with.';
comment on column strategy.known_plan.holder_codes is 'Codes of the organisations here whose plan it is.';
comment on column strategy.known_plan.period is 'Years of the plan.';
comment on column strategy.known_plan.themes_nl is 'Its themes, with ; between them.';
comment on column strategy.known_plan.themes_en is 'The same in English.';
comment on column strategy.known_plan.note_nl is 'What to mind about it.';
comment on column strategy.known_plan.note_en is 'The same in English.';
comment on column strategy.known_plan.source_code is 'Source.';
comment on column strategy.known_plan.passage is 'Place in that source.';
comment on column strategy.known_plan.unconfirmed_because is 'Why it still has to be confirmed (te bevestigen).';

-- keys
alter table strategy.known_plan add foreign key (source_code) references partners.source;

-- views
create view strategy.round_member with (security_invoker = true) as
  select r.id as round_id, m.organisation_id, o.code, o.name, o.kind
  from strategy.consultation_round r join strategy.body_member m on m.body_code = r.body_code
    and partners.holds(m.valid_from, m.valid_to, r.opens_date)
  join core.organisation o on o.id = m.organisation_id and o.kind in ('municipality', 'prosecution', 'police-unit');
comment on view strategy.round_member is 'Which organisations are asked in a round: the partners that sit in the body on its first day.';

create view strategy.round_answer with (security_invoker = true) as
  select distinct on (d.round_id, d.organisation_id) d.round_id, d.organisation_id, d.id as draft_id, d.ranked, d.texts, s.signed_by_id, s.known_at as signed_at
  from strategy.answer_draft d join strategy.answer_signature s on s.draft_id = d.id
  order by d.round_id, d.organisation_id, s.known_at desc, d.id;
comment on view strategy.round_answer is 'The answer of an organisation in a round: the version that was signed last; only what the reader may see.';

-- triggers
create function strategy.rounds_open() returns setof uuid language sql stable as $$
  select r.id from strategy.consultation_round r where r.id not in (select c.round_id from strategy.round_closure c) $$;
comment on function strategy.rounds_open() is 'Rounds that were not closed. A policy cannot name its own table, so the conditions ask these functions.';

create function strategy.rounds_asked() returns setof uuid language sql stable as $$ select m.round_id from strategy.round_member m where m.organisation_id = core.organisation() $$;
comment on function strategy.rounds_asked() is 'Rounds in which the organisation of this person is asked.';

create function strategy.signed_drafts() returns setof uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select s.draft_id from strategy.answer_signature s $$;
comment on function strategy.signed_drafts() is 'Versions that were signed, by identifier only; the tables guard each other, so one of them asks here.';

create function strategy.drafts_signable() returns setof uuid language sql stable as $$
  select distinct on (d.round_id, d.organisation_id) d.id from strategy.answer_draft d where d.organisation_id = core.organisation() and d.round_id in (select strategy.rounds_open())
  order by d.round_id, d.organisation_id, d.known_at desc, d.id $$;
comment on function strategy.drafts_signable() is 'The latest version of the own organisation in every round that is open.';

create function strategy.round_progress(round uuid) returns table (organisation_id uuid, state text, signed_at timestamptz, reminders integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.organisation_id, case when max(s.known_at) is not null then 'signed' when count(d.id) > 0 then 'writing' else 'silent' end, max(s.known_at),
    (select count(*)::integer from strategy.round_reminder n where n.round_id = round and n.late_id = m.organisation_id)
  from strategy.round_member m left join strategy.answer_draft d on d.round_id = m.round_id and d.organisation_id = m.organisation_id left join strategy.answer_signature s on s.draft_id = d.id
  where m.round_id = round and (core.has_role('{bureau_coordinator,mayor,chief_prosecutor,police_chief}') or m.organisation_id = core.organisation()) group by m.organisation_id $$;
comment on function strategy.round_progress(uuid) is 'How far every organisation is, never what it wrote: for the bureau and the college all of them, for others the own one.';

create function strategy.round_totals(round uuid) returns table (asked integer, signed integer, writing integer) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::integer, count(*) filter (where one.signed)::integer, count(*) filter (where one.drafted and not one.signed)::integer
  from (select m.organisation_id, bool_or(s.draft_id is not null) as signed, count(d.id) > 0 as drafted
    from strategy.round_member m left join strategy.answer_draft d on d.round_id = m.round_id and d.organisation_id = m.organisation_id left join strategy.answer_signature s on s.draft_id = d.id
    where m.round_id = round group by m.organisation_id) one $$;
comment on function strategy.round_totals(uuid) is 'How many organisations are asked, have signed, and are writing (C08 b).';

create function strategy.round_themes(round uuid) returns table (theme text, named integer) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with answer as (
    select distinct on (d.organisation_id) d.organisation_id, d.ranked from strategy.answer_draft d join strategy.answer_signature s on s.draft_id = d.id
    where d.round_id = round order by d.organisation_id, s.known_at desc, d.id)
  select t.theme, count(*)::integer from answer a, unnest(a.ranked) t(theme), strategy.consultation_round r
  where r.id = round and r.others = 'themes' and (select count(*) from answer) >= 5 group by t.theme $$;
comment on function strategy.round_themes(uuid) is 'How many organisations name each theme: the agreed level of what others see, from five answers on (C08 d).';

create function strategy.keep_to_the_round() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('strategy.consultation_round ' || new.round_id, 0));
  if exists (select from strategy.round_closure c where c.round_id = new.round_id) then
    raise exception using errcode = 'serialization_failure', message = 'the round was closed in the meantime';
  end if;
  if exists (select from unnest(new.ranked) t(code) group by t.code having count(*) > 1)
    or exists (select from unnest(new.ranked) t(code), strategy.consultation_round r where r.id = new.round_id and not r.themes @> jsonb_build_array(jsonb_build_object('code', t.code)))
    or cardinality(new.ranked) > (select r.places from strategy.consultation_round r where r.id = new.round_id) then
    raise exception using errcode = 'check_violation', message = 'themes of the round, each once, and no more than it asks';
  end if;
  return null;
end $$;
comment on function strategy.keep_to_the_round() is 'Takes a version only while the round is open, with themes of the round, each once.';
create trigger keep_to_the_round after insert on strategy.answer_draft for each row execute function strategy.keep_to_the_round();

create function strategy.close_alone() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('strategy.consultation_round ' || new.round_id, 0));
  return new;
end $$;
comment on function strategy.close_alone() is 'Waits until every version that is being saved is in before a round closes.';
create trigger close_alone before insert on strategy.round_closure for each row execute function strategy.close_alone();
