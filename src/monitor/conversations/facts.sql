-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table monitor.conversation_guide (
  region text not null,
  period text not null,
  theme text not null,
  version integer not null check (version > 0),
  name_nl text not null,
  name_en text not null,
  opening_nl text not null,
  opening_en text not null,
  questions_nl text[] not null,
  questions_en text[] not null,
  closing_nl text not null,
  closing_en text not null,
  minutes integer not null check (minutes > 0),
  source_code text,
  passage text,
  unconfirmed_because text,
  primary key (region, period, theme, version)
);
comment on table monitor.conversation_guide is 'A version of the guide for conversations on a theme, from the region pack; an earlier version stays (C21 a).';
comment on column monitor.conversation_guide.region is 'Region of the pack.';
comment on column monitor.conversation_guide.period is 'Period of the pack.';
comment on column monitor.conversation_guide.theme is 'Code of the theme in monitor.story_theme.';
comment on column monitor.conversation_guide.version is 'Version, from 1.';
comment on column monitor.conversation_guide.name_nl is 'Name in Dutch.';
comment on column monitor.conversation_guide.name_en is 'Name in English.';
comment on column monitor.conversation_guide.opening_nl is 'How to open, in Dutch.';
comment on column monitor.conversation_guide.opening_en is 'How to open, in English.';
comment on column monitor.conversation_guide.questions_nl is 'The questions in order, in Dutch.';
comment on column monitor.conversation_guide.questions_en is 'The questions in order, in English.';
comment on column monitor.conversation_guide.closing_nl is 'How to close, in Dutch.';
comment on column monitor.conversation_guide.closing_en is 'How to close, in English.';
comment on column monitor.conversation_guide.minutes is 'How long it takes.';
comment on column monitor.conversation_guide.source_code is 'Source in the pack.';
comment on column monitor.conversation_guide.passage is 'Place in the source.';
comment on column monitor.conversation_guide.unconfirmed_because is 'Why it is to be confirmed; empty when it is not.';

create table monitor.conversation (
  id uuid primary key,
  theme text not null,
  guide_version integer,
  municipality_code text not null check (municipality_code ~ '^GM\d{4}$'),
  planned_date date not null,
  audience text not null check (audience in ('residents', 'entrepreneurs', 'young-people', 'professionals', 'mixed')),
  facilitator_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on monitor.conversation (municipality_code);
create index on monitor.conversation (facilitator_id);
create index on monitor.conversation (organisation_id);
comment on table monitor.conversation is 'A conversation on a theme that is planned in a municipality (C21 d).';
comment on column monitor.conversation.id is 'Random identifier.';
comment on column monitor.conversation.theme is 'Code of the theme.';
comment on column monitor.conversation.guide_version is 'Version of the guide it was planned with; empty when the theme has none.';
comment on column monitor.conversation.municipality_code is 'CBS code of the municipality.';
comment on column monitor.conversation.planned_date is 'Day for which it is planned.';
comment on column monitor.conversation.audience is 'With whom it is held.';
comment on column monitor.conversation.facilitator_id is 'Who leads it.';
comment on column monitor.conversation.organisation_id is 'On behalf of which organisation.';
comment on column monitor.conversation.known_at is 'When.';

create table monitor.conversation_notes (
  conversation_id uuid primary key references monitor.conversation,
  held_date date not null,
  participants integer not null check (participants between 1 and 500),
  notes text check (length(notes) between 20 and 8000),
  secret_hash bytea unique check (length(secret_hash) = 32),
  facilitator_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  constraint notes_go_with_their_code check ((notes is null) = (secret_hash is null))
);
create index on monitor.conversation_notes (facilitator_id);
create index on monitor.conversation_notes (organisation_id);
comment on table monitor.conversation_notes is 'That a conversation was held, and what the facilitator wrote down (C21 b).';
comment on column monitor.conversation_notes.conversation_id is 'The conversation; it is held once.';
comment on column monitor.conversation_notes.held_date is 'Day on which it was held.';
comment on column monitor.conversation_notes.participants is 'How many took part, the facilitator left out.';
comment on column monitor.conversation_notes.notes is 'What was said, without names; empty once the term is over.';
comment on column monitor.conversation_notes.secret_hash is 'SHA-256 of the code with which participants confirm; the code itself is kept nowhere. Empty once the term is over.';
comment on column monitor.conversation_notes.facilitator_id is 'Who wrote it down.';
comment on column monitor.conversation_notes.organisation_id is 'On behalf of which organisation.';
comment on column monitor.conversation_notes.known_at is 'When.';

create table monitor.conversation_voice (
  id uuid primary key,
  conversation_id uuid not null references monitor.conversation,
  agrees boolean not null,
  remark text check (length(remark) between 1 and 1000),
  person_id uuid,
  known_at timestamptz not null,
  unique (conversation_id, person_id)
);
create index on monitor.conversation_voice (person_id);
comment on table monitor.conversation_voice is 'That a participant says whether the notes are right (C21 b).';
comment on column monitor.conversation_voice.id is 'Random identifier; with a code it came with the form, so that sending it twice counts once.';
comment on column monitor.conversation_voice.conversation_id is 'The conversation.';
comment on column monitor.conversation_voice.agrees is 'Whether the notes are right.';
comment on column monitor.conversation_voice.remark is 'What is not right or missing, masked before it came here.';
comment on column monitor.conversation_voice.person_id is 'Who says so; empty for a participant with a code.';
comment on column monitor.conversation_voice.known_at is 'When.';

create table monitor.conversation_obstacle (
  conversation_id uuid not null references monitor.conversation,
  obstacle_id uuid not null,
  facilitator_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  primary key (conversation_id, obstacle_id)
);
create index on monitor.conversation_obstacle (obstacle_id);
create index on monitor.conversation_obstacle (facilitator_id);
create index on monitor.conversation_obstacle (organisation_id);
comment on table monitor.conversation_obstacle is 'An obstacle that came up in a conversation; never one that was reported anonymously (C21 c).';
comment on column monitor.conversation_obstacle.conversation_id is 'The conversation.';
comment on column monitor.conversation_obstacle.obstacle_id is 'The obstacle.';
comment on column monitor.conversation_obstacle.facilitator_id is 'Who ties them.';
comment on column monitor.conversation_obstacle.organisation_id is 'On behalf of which organisation.';
comment on column monitor.conversation_obstacle.known_at is 'When.';

create table monitor.conversation_letter (
  id uuid primary key,
  conversation_id uuid not null references monitor.conversation,
  title text not null check (length(title) between 5 and 200),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  story_ids uuid[] not null check (cardinality(story_ids) <= 20),
  facilitator_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on monitor.conversation_letter (conversation_id, known_at);
create index on monitor.conversation_letter (facilitator_id);
create index on monitor.conversation_letter (organisation_id);
comment on table monitor.conversation_letter is 'What was done with a conversation, told back to its participants; frozen, and without the words of any story (C21 e).';
comment on column monitor.conversation_letter.id is 'Random identifier, the address of the letter.';
comment on column monitor.conversation_letter.conversation_id is 'The conversation.';
comment on column monitor.conversation_letter.title is 'Title of the letter.';
comment on column monitor.conversation_letter.content is 'What it says, as a document: lead and blocks.';
comment on column monitor.conversation_letter.story_ids is 'Stories it quotes, by reference: the words are looked up when it is read.';
comment on column monitor.conversation_letter.facilitator_id is 'Who sent it.';
comment on column monitor.conversation_letter.organisation_id is 'On behalf of which organisation.';
comment on column monitor.conversation_letter.known_at is 'When.';

-- keys
alter table monitor.story add foreign key (conversation_id) references monitor.conversation;
alter table monitor.conversation add foreign key (municipality_code) references partners.area, add foreign key (facilitator_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table monitor.conversation_notes add foreign key (facilitator_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table monitor.conversation_voice add foreign key (person_id) references core.person;
alter table monitor.conversation_obstacle add foreign key (obstacle_id) references approach.obstacle, add foreign key (facilitator_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table monitor.conversation_letter add foreign key (facilitator_id) references core.person, add foreign key (organisation_id) references core.organisation;

-- views
create view monitor.conversation_state with (security_invoker = true) as
select c.id as conversation_id, c.theme, c.municipality_code, c.planned_date, n.held_date, n.participants,
  coalesce(v.agree, 0) as agree, coalesce(v.object, 0) as object
from monitor.conversation c left join monitor.conversation_notes n on n.conversation_id = c.id
left join (select conversation_id, count(*) filter (where agrees)::integer as agree, count(*) filter (where not agrees)::integer as object from monitor.conversation_voice group by conversation_id) v on v.conversation_id = c.id;
comment on view monitor.conversation_state is 'Conversations with whether they were held and what participants say of the notes.';

-- functions
create function monitor.conversations_i_lead() returns setof uuid language sql stable as $$ select c.id from monitor.conversation c where c.facilitator_id = core.actor() $$;
comment on function monitor.conversations_i_lead() is 'Conversations that the actor leads.';
create function monitor.conversations_held() returns setof uuid language sql stable as $$ select n.conversation_id from monitor.conversation_notes n where n.notes is not null $$;
comment on function monitor.conversations_held() is 'Conversations that were held and of which the notes are there: written down, and not yet destroyed.';

create function monitor.conversation_by_code(code bytea) returns table (conversation_id uuid, theme text, municipality_code text, held_date date, notes text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id, c.theme, c.municipality_code, n.held_date, n.notes from monitor.conversation_notes n join monitor.conversation c on c.id = n.conversation_id where n.secret_hash = code $$;
comment on function monitor.conversation_by_code(bytea) is 'The notes of the conversation of a code; nothing for another code.';

create function monitor.give_voice_by_code(new_id uuid, code bytea, is_right boolean, said text, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare held record;
begin
  select n.conversation_id, n.participants into held from monitor.conversation_notes n where n.secret_hash = code;
  if held.conversation_id is null then return 'unknown'; end if;
  perform pg_advisory_xact_lock(hashtextextended(held.conversation_id::text, 21));
  if exists (select from monitor.conversation_voice v where v.id = new_id and v.conversation_id = held.conversation_id) then return 'given'; end if;
  if (select count(*) from monitor.conversation_voice v where v.conversation_id = held.conversation_id and v.person_id is null) >= held.participants then return 'full'; end if;
  insert into monitor.conversation_voice (id, conversation_id, agrees, remark, known_at) values (new_id, held.conversation_id, is_right, said, at);
  return 'given';
end $$;
comment on function monitor.give_voice_by_code(uuid, bytea, boolean, text, timestamptz) is 'Records what a participant with the code says of the notes: given, unknown code, or full when as many spoke as took part.';

create function monitor.letter_quotes(letter uuid) returns table (place integer, body text, withdrawn boolean) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select q.place::integer, case when s.may_quote then s.body end, s.id is null or s.body is null
  from monitor.conversation_letter l, unnest(l.story_ids) with ordinality q (story_id, place) left join monitor.story s on s.id = q.story_id
  where l.id = letter order by q.place $$;
comment on function monitor.letter_quotes(uuid) is 'The words that a letter quotes, as they stand now; of a story that was withdrawn only that it was.';

create function monitor.forget_conversations(at timestamptz) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare gone integer;
begin
  if not core.has_role('{operator}') then return 0; end if;
  delete from monitor.conversation_voice v using monitor.conversation_notes n where n.conversation_id = v.conversation_id and n.held_date < (at - interval '5 years')::date;
  update monitor.conversation_notes n set notes = null, secret_hash = null where n.notes is not null and n.held_date < (at - interval '5 years')::date;
  get diagnostics gone = row_count;
  return gone;
end $$;
comment on function monitor.forget_conversations(timestamptz) is 'Destroys what was said in conversations, and what participants said of that, five years after the day; that they were held stays. Returns how many. Only for the work of the system itself.';
