-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table strategy.document (
  id uuid primary key,
  number text not null unique check (number ~ '^\d{4}-\d{3,}$'),
  kind text not null check (kind in ('formation-plan', 'talking-paper', 'action-agenda', 'district-plan', 'implementation-plan', 'local-plan', 'strategy', 'report')),
  subject text not null check (length(subject) between 1 and 200),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  unique (kind, subject, organisation_id)
);
create index on strategy.document (person_id);
create index on strategy.document (organisation_id);
comment on table strategy.document is 'A plan, agenda or other document that a body may adopt, under one number for good (C62 d).';
comment on column strategy.document.id is 'Random identifier.';
comment on column strategy.document.number is 'Year and number (2019-001), given by the database; part of the permanent address.';
comment on column strategy.document.kind is 'Kind of document.';
comment on column strategy.document.subject is 'What it is about, in the words of the feature that offers it; once per kind and organisation.';
comment on column strategy.document.person_id is 'Who offered it first.';
comment on column strategy.document.organisation_id is 'Whose document it is.';
comment on column strategy.document.known_at is 'When.';

create table strategy.document_version (
  document_id uuid not null references strategy.document,
  version integer not null check (version > 0),
  title text not null check (length(title) between 3 and 200),
  content text not null check (length(content) between 2 and 2000000),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  changes text check (length(changes) between 3 and 2000),
  corrects_version integer check (corrects_version < version),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  primary key (document_id, version),
  constraint a_later_version_says_why check (version = 1 or changes is not null),
  constraint hash_of_the_content check (hash = encode(sha256(convert_to(title || chr(10) || content, 'UTF8')), 'hex'))
);
create index on strategy.document_version (person_id);
create index on strategy.document_version (organisation_id);
comment on table strategy.document_version is 'What a document says, frozen: canonical JSON with its hash. It never changes; an erratum is a new version that names the one it corrects (C62 b).';
comment on column strategy.document_version.document_id is 'The document.';
comment on column strategy.document_version.version is 'From 1, without gaps, given by the database.';
comment on column strategy.document_version.title is 'Title.';
comment on column strategy.document_version.content is 'Lead and parts as canonical JSON.';
comment on column strategy.document_version.hash is 'SHA-256 of title, a line feed and content, in hexadecimal.';
comment on column strategy.document_version.changes is 'What is different from the version before; for an erratum what was wrong.';
comment on column strategy.document_version.corrects_version is 'For an erratum: the adopted version that it corrects.';
comment on column strategy.document_version.person_id is 'Who offered it.';
comment on column strategy.document_version.organisation_id is 'On behalf of which organisation.';
comment on column strategy.document_version.known_at is 'When.';

create table strategy.document_consultation (
  id uuid primary key,
  document_id uuid not null,
  version integer not null,
  body_code text not null check (length(body_code) between 2 and 60),
  held_date date not null,
  result text not null check (result in ('agreed', 'remarks', 'objected')),
  note text check (length(note) between 3 and 2000),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  foreign key (document_id, version) references strategy.document_version
);
create index on strategy.document_consultation (document_id, version);
create index on strategy.document_consultation (person_id);
create index on strategy.document_consultation (organisation_id);
comment on table strategy.document_consultation is 'Who was consulted on a version, when and with what result: the footnote of the formation plan (C62 c).';
comment on column strategy.document_consultation.id is 'Random identifier.';
comment on column strategy.document_consultation.document_id is 'The document.';
comment on column strategy.document_consultation.version is 'The version that lay before them.';
comment on column strategy.document_consultation.body_code is 'Code of the body or organisation that was consulted.';
comment on column strategy.document_consultation.held_date is 'Day of the consultation; it may lie before the version was entered here.';
comment on column strategy.document_consultation.result is 'agreed, remarks or objected.';
comment on column strategy.document_consultation.note is 'What they said, without names of persons.';
comment on column strategy.document_consultation.person_id is 'Who recorded it.';
comment on column strategy.document_consultation.organisation_id is 'On behalf of which organisation.';
comment on column strategy.document_consultation.known_at is 'When.';

create table strategy.document_advice (
  id uuid primary key,
  document_id uuid not null,
  version integer not null,
  body_code text not null check (length(body_code) between 2 and 60),
  advised_date date not null,
  result text not null check (result in ('positive', 'conditions', 'negative')),
  note text check (length(note) between 3 and 2000),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  foreign key (document_id, version) references strategy.document_version
);
create index on strategy.document_advice (document_id, version);
create index on strategy.document_advice (person_id);
create index on strategy.document_advice (organisation_id);
comment on table strategy.document_advice is 'What the advisory college, or another body, advised on a version (C62 a).';
comment on column strategy.document_advice.id is 'Random identifier.';
comment on column strategy.document_advice.document_id is 'The document.';
comment on column strategy.document_advice.version is 'The version that lay before them.';
comment on column strategy.document_advice.body_code is 'Code of the body that advised.';
comment on column strategy.document_advice.advised_date is 'Day of the advice.';
comment on column strategy.document_advice.result is 'positive, positive under conditions, or negative.';
comment on column strategy.document_advice.note is 'The advice in short, without names of persons.';
comment on column strategy.document_advice.person_id is 'Who recorded it.';
comment on column strategy.document_advice.organisation_id is 'On behalf of which organisation.';
comment on column strategy.document_advice.known_at is 'When.';

create table strategy.document_adoption (
  document_id uuid not null,
  version integer not null,
  body_code text not null check (length(body_code) between 2 and 60),
  adopted_date date not null,
  decision text not null check (length(decision) between 3 and 500),
  decision_id uuid references strategy.decision,
  without_because text check (length(without_because) between 10 and 2000),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  primary key (document_id, version),
  foreign key (document_id, version) references strategy.document_version
);
create index on strategy.document_adoption (decision_id);
create index on strategy.document_adoption (person_id);
create index on strategy.document_adoption (organisation_id);
comment on table strategy.document_adoption is 'A body adopted a version, with the decision (C62 a). From then on the stamp CONCEPT is gone and everybody can read it.';
comment on column strategy.document_adoption.document_id is 'The document.';
comment on column strategy.document_adoption.version is 'The version that was adopted.';
comment on column strategy.document_adoption.body_code is 'Code of the body that adopted it.';
comment on column strategy.document_adoption.adopted_date is 'Day of the decision.';
comment on column strategy.document_adoption.decision is 'The decision in words or by its number.';
comment on column strategy.document_adoption.decision_id is 'The recorded decision, where there is one.';
comment on column strategy.document_adoption.without_because is 'Why it was adopted without advice on this version.';
comment on column strategy.document_adoption.person_id is 'Who recorded it.';
comment on column strategy.document_adoption.organisation_id is 'On behalf of which organisation.';
comment on column strategy.document_adoption.known_at is 'When.';

-- functions
create function strategy.documents_kept() returns setof uuid language sql stable as $$
  select d.id from strategy.document d where d.organisation_id = (select core.organisation()) or (select core.has_role('{bureau_coordinator}')) $$;
comment on function strategy.documents_kept() is 'The documents that this person takes further: those of the own organisation, and all of them for the bureau.';
create function strategy.versions_open() returns table (document_id uuid, version integer) language sql stable as $$
  select v.document_id, max(v.version) from strategy.document_version v group by v.document_id
  except select a.document_id, a.version from strategy.document_adoption a $$;
comment on function strategy.versions_open() is 'The latest version of every document, as far as it was not adopted.';

-- views
create view strategy.document_body with (security_invoker = true) as
  select b.code, b.name_nl, b.name_en, b.kind from strategy.decision_body b
  union all select o.code, o.name, o.name, o.kind from core.organisation o where o.code not in (select b.code from strategy.decision_body b);
comment on view strategy.document_body is 'Whoever may be consulted, advise or adopt: the bodies of the region and every organisation.';

create view strategy.document_version_state with (security_invoker = true) as
  select v.document_id, v.version, d.number, d.kind, d.subject, d.organisation_id, v.title, v.hash, v.changes, v.corrects_version, v.known_at,
    case when a.version is not null then 'adopted'
      when exists (select from strategy.document_advice x where (x.document_id, x.version) = (v.document_id, v.version)) then 'advised'
      when exists (select from strategy.document_consultation x where (x.document_id, x.version) = (v.document_id, v.version)) then 'consulted' else 'draft' end as state,
    a.body_code as adopted_by_code, a.adopted_date,
    (select min(later.version) from strategy.document_adoption later where later.document_id = v.document_id and later.version > v.version) as replaced_by_version
  from strategy.document_version v join strategy.document d on d.id = v.document_id
  left join strategy.document_adoption a on (a.document_id, a.version) = (v.document_id, v.version);
comment on view strategy.document_version_state is 'How far every version is: draft, consulted, advised or adopted; and which later version replaced it.';

create view strategy.document_state with (security_invoker = true) as
  select distinct on (v.document_id) v.document_id, v.number, v.kind, v.subject, v.organisation_id, v.version, v.title, v.state, v.known_at,
    (select max(a.version) from strategy.document_adoption a where a.document_id = v.document_id) as adopted_version
  from strategy.document_version_state v order by v.document_id, v.version desc;
comment on view strategy.document_state is 'Every document with its latest version, and the latest one that was adopted.';

-- triggers
create function strategy.number_document() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare of_year text := extract(year from strategy.day_of(new.known_at))::text;
begin
  perform pg_advisory_xact_lock(hashtextextended('strategy.document ' || of_year, 0));
  new.number := of_year || '-' || lpad((1 + coalesce((select max(split_part(d.number, '-', 2)::integer) from strategy.document d where d.number like of_year || '-%'), 0))::text, 3, '0');
  return new;
end $$;
comment on function strategy.number_document() is 'Gives a document the next number of its year; who offers at the same moment waits, so no number is given twice.';
create trigger number_document before insert on strategy.document for each row execute function strategy.number_document();

create function strategy.number_version() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('strategy.document ' || new.document_id, 0));
  new.version := 1 + coalesce((select max(v.version) from strategy.document_version v where v.document_id = new.document_id), 0);
  if new.corrects_version is not null and not exists (select from strategy.document_adoption a where (a.document_id, a.version) = (new.document_id, new.corrects_version)) then
    raise exception 'an erratum corrects a version that was adopted' using errcode = '23514', constraint = 'corrects_what_was_adopted';
  end if;
  return new;
end $$;
comment on function strategy.number_version() is 'Gives a version the next number of its document, and lets an erratum correct only what was adopted.';
create trigger number_version before insert on strategy.document_version for each row execute function strategy.number_version();

create function strategy.adopt_latest() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('strategy.document ' || new.document_id, 0));
  if exists (select from strategy.document_version v where v.document_id = new.document_id and v.version > new.version) then
    raise exception 'a later version was offered in the meantime' using errcode = '40001';
  end if;
  return new;
end $$;
comment on function strategy.adopt_latest() is 'Adopts the latest version only, also when somebody offers another at the same moment.';
create trigger adopt_latest before insert on strategy.document_adoption for each row execute function strategy.adopt_latest();

create function strategy.keep_document() returns trigger language plpgsql as $$
begin
  raise exception 'what was offered or adopted stays as it was; a correction is a new version' using errcode = '23001', constraint = 'never_changed';
end $$;
comment on function strategy.keep_document() is 'Refuses every change of a version, its number or its adoption, whoever makes it (C62 b).';
create trigger keep_document before update on strategy.document for each row execute function strategy.keep_document();
create trigger keep_version before update on strategy.document_version for each row execute function strategy.keep_document();
create trigger keep_adoption before update on strategy.document_adoption for each row execute function strategy.keep_document();
