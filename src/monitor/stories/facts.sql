-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table monitor.story_theme (
  region text not null,
  period text not null,
  code text not null check (code ~ '^[a-z0-9-]{2,40}$'),
  place integer not null check (place > 0),
  name_nl text not null,
  name_en text not null,
  priority_code text,
  indicator_codes text[] not null,
  source_code text,
  passage text,
  unconfirmed_because text,
  primary key (region, period, code)
);
comment on table monitor.story_theme is 'What a story or a conversation can be about, from the region pack, with the priority and the indicators it belongs to (C20 a, C21 a, C22).';
comment on column monitor.story_theme.region is 'Region of the pack.';
comment on column monitor.story_theme.period is 'Period of the pack.';
comment on column monitor.story_theme.code is 'Code of the theme; the same in every period.';
comment on column monitor.story_theme.place is 'Place in the list, from 1.';
comment on column monitor.story_theme.name_nl is 'Name in Dutch.';
comment on column monitor.story_theme.name_en is 'Name in English.';
comment on column monitor.story_theme.priority_code is 'Code of the priority it belongs to; empty for what goes first locally.';
comment on column monitor.story_theme.indicator_codes is 'Codes of the indicators beside which its stories stand.';
comment on column monitor.story_theme.source_code is 'Source in the pack.';
comment on column monitor.story_theme.passage is 'Place in the source.';
comment on column monitor.story_theme.unconfirmed_because is 'Why it is to be confirmed; empty when it is not.';

create table monitor.story (
  id uuid primary key,
  theme text not null,
  kind text not null check (kind in ('story', 'signal')),
  area_code text not null,
  told_on_month date not null check (extract(day from told_on_month) = 1),
  teller_role text not null check (teller_role in ('resident', 'victim', 'entrepreneur', 'young-person', 'volunteer', 'professional')),
  body text check (length(body) between 1 and 4000),
  may_quote boolean not null,
  masked integer not null check (masked >= 0),
  conversation_id uuid,
  known_at timestamptz not null,
  constraint moment_is_a_day check (known_at = date_trunc('day', known_at, 'UTC'))
);
create index on monitor.story (theme, told_on_month);
create index on monitor.story (area_code);
create index on monitor.story (conversation_id);
comment on table monitor.story is 'What somebody tells of safety, without who that was (C20 a). Telling it says that it may be used; quoting is asked apart.';
comment on column monitor.story.id is 'Random identifier.';
comment on column monitor.story.theme is 'Code of the theme in monitor.story_theme.';
comment on column monitor.story.kind is 'story: what somebody went through; signal: what somebody notices that may need attention.';
comment on column monitor.story.area_code is 'Where: a municipality, a district or the whole region, never finer.';
comment on column monitor.story.told_on_month is 'First day of the month it is about.';
comment on column monitor.story.teller_role is 'In which role it is told.';
comment on column monitor.story.body is 'The words, masked before they came here; empty after withdrawal.';
comment on column monitor.story.may_quote is 'The teller allows quoting; otherwise the story is read and counted, and never quoted.';
comment on column monitor.story.masked is 'Number of passages that the detector masked.';
comment on column monitor.story.conversation_id is 'The conversation it was told in; empty for the public page.';
comment on column monitor.story.known_at is 'Day on which it came, never the moment: that would help to tell who wrote it.';

create table monitor.story_receipt (
  secret_hash bytea primary key check (length(secret_hash) = 32),
  story_id uuid not null unique references monitor.story on delete cascade
);
comment on table monitor.story_receipt is 'The receipt of a story told on the public page; readable by nobody.';
comment on column monitor.story_receipt.secret_hash is 'SHA-256 of the code that the teller got; the code itself is kept nowhere.';
comment on column monitor.story_receipt.story_id is 'The story.';

create table monitor.story_withdrawal (
  story_id uuid primary key references monitor.story on delete cascade,
  recorded_by_id uuid,
  organisation_id uuid,
  known_at timestamptz not null
);
create index on monitor.story_withdrawal (recorded_by_id);
create index on monitor.story_withdrawal (organisation_id);
comment on table monitor.story_withdrawal is 'A teller took a story back: its words are destroyed, next accounts leave it out and earlier ones are marked (C20 d).';
comment on column monitor.story_withdrawal.story_id is 'The story; it is withdrawn once.';
comment on column monitor.story_withdrawal.recorded_by_id is 'Who recorded it for the teller; empty when the teller did so with the receipt code.';
comment on column monitor.story_withdrawal.organisation_id is 'On behalf of which organisation; empty likewise.';
comment on column monitor.story_withdrawal.known_at is 'When; only the day when the teller did so with the code, so that the moment does not point to somebody.';

create table monitor.story_citation (
  id uuid primary key,
  story_id uuid not null references monitor.story on delete cascade,
  cited_in text not null check (length(cited_in) between 3 and 200),
  address text not null check (address ~ '^/[^[:space:]]+$' and length(address) <= 300),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  unique (story_id, address)
);
create index on monitor.story_citation (recorded_by_id);
create index on monitor.story_citation (organisation_id);
comment on table monitor.story_citation is 'An account in which a story is quoted, so that it can be marked when the story is withdrawn (C20 d).';
comment on column monitor.story_citation.id is 'Random identifier.';
comment on column monitor.story_citation.story_id is 'The story.';
comment on column monitor.story_citation.cited_in is 'Title of the account.';
comment on column monitor.story_citation.address is 'Address of the account on this site.';
comment on column monitor.story_citation.recorded_by_id is 'Who quoted it.';
comment on column monitor.story_citation.organisation_id is 'On behalf of which organisation.';
comment on column monitor.story_citation.known_at is 'When.';

create table monitor.story_masking (
  id uuid primary key,
  story_id uuid not null references monitor.story on delete cascade,
  first_place integer not null check (first_place >= 0),
  last_place integer not null check (last_place > first_place),
  mask text not null check (mask ~ '^\[[a-z -]{3,40}\]$'),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on monitor.story_masking (story_id);
create index on monitor.story_masking (recorded_by_id);
create index on monitor.story_masking (organisation_id);
comment on table monitor.story_masking is 'A reader left out what the detector had missed; what stood there is kept nowhere (C20 b).';
comment on column monitor.story_masking.id is 'Random identifier.';
comment on column monitor.story_masking.story_id is 'The story.';
comment on column monitor.story_masking.first_place is 'First character that was left out, from 0.';
comment on column monitor.story_masking.last_place is 'Place after the last one.';
comment on column monitor.story_masking.mask is 'What stands there now.';
comment on column monitor.story_masking.recorded_by_id is 'Who left it out.';
comment on column monitor.story_masking.organisation_id is 'On behalf of which organisation.';
comment on column monitor.story_masking.known_at is 'When.';

-- keys
alter table monitor.story add foreign key (area_code) references partners.area;
alter table monitor.story_withdrawal add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table monitor.story_citation add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table monitor.story_masking add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;

-- views
create view monitor.shown_story with (security_invoker = true) as
select s.id, s.theme, s.area_code, s.told_on_month, s.teller_role, s.body, s.may_quote, w.known_at as withdrawn_at
from monitor.story s left join monitor.story_withdrawal w on w.story_id = s.id;
comment on view monitor.shown_story is 'Stories as other features show them. A story with withdrawn_at has no words any more: next accounts leave it out, earlier ones are marked. Without may_quote the words are read, never quoted.';

create view monitor.story_mark with (security_invoker = true) as
select c.address, c.cited_in, c.story_id, w.known_at as withdrawn_at
from monitor.story_citation c join monitor.story_withdrawal w on w.story_id = c.story_id;
comment on view monitor.story_mark is 'Accounts that quote a story which was withdrawn afterwards: they carry a mark (C20 d).';

-- functions
create function monitor.stories_withdrawn() returns setof uuid language sql stable as $$ select w.story_id from monitor.story_withdrawal w $$;
comment on function monitor.stories_withdrawn() is 'Stories that were withdrawn, for the conditions of acts.';

create function monitor.is_coarse(code text) returns boolean language sql stable as $$
  select exists (select from partners.area a where a.code = is_coarse.code and a.kind in ('municipality', 'district', 'police-unit')) $$;
comment on function monitor.is_coarse(text) is 'Whether an area is coarse enough for a story: a municipality, a district or the whole region.';

create function monitor.tell_story(new_id uuid, receipt bytea, about text, what text, area text, in_month date, as_role text, words text, quote boolean, masks integer, at timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare told uuid; day timestamptz := date_trunc('day', at, 'UTC');
begin
  perform pg_advisory_xact_lock(hashtextextended('tell a story', 20));
  select r.story_id into told from monitor.story_receipt r where r.secret_hash = receipt;
  if told is not null then return told; end if;
  if not monitor.is_coarse(area) or (select count(*) from monitor.story s where s.conversation_id is null and s.known_at = day) >= 500 then return null; end if;
  insert into monitor.story (id, theme, kind, area_code, told_on_month, teller_role, body, may_quote, masked, known_at)
    values (new_id, about, what, area, in_month, as_role, words, quote, masks, day);
  insert into monitor.story_receipt (secret_hash, story_id) values (receipt, new_id);
  return new_id;
end $$;
comment on function monitor.tell_story(uuid, bytea, text, text, text, date, text, text, boolean, integer, timestamptz) is 'Keeps a story of somebody who did not sign in; the same receipt again gives the same story. Null for a place that is too fine, and after five hundred stories on one day.';

create function monitor.story_by_receipt(receipt bytea) returns table (story_id uuid, theme text, kind text, area_code text, told_on_month date, teller_role text, body text, may_quote boolean, masked integer, withdrawn_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.theme, s.kind, s.area_code, s.told_on_month, s.teller_role, s.body, s.may_quote, s.masked, w.known_at
  from monitor.story_receipt r join monitor.story s on s.id = r.story_id left join monitor.story_withdrawal w on w.story_id = s.id where r.secret_hash = receipt $$;
comment on function monitor.story_by_receipt(bytea) is 'The story of a receipt, as it is kept; nothing for another code.';

create function monitor.withdraw_by_receipt(receipt bytea, at timestamptz) returns uuid language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare told uuid;
begin
  select r.story_id into told from monitor.story_receipt r where r.secret_hash = receipt;
  if told is not null then
    insert into monitor.story_withdrawal (story_id, known_at) values (told, date_trunc('day', at, 'UTC')) on conflict (story_id) do nothing;
  end if;
  return told;
end $$;
comment on function monitor.withdraw_by_receipt(bytea, timestamptz) is 'Withdraws the story of a receipt; again gives the same. Null for another code.';

create function monitor.story_words_at(place text) returns table (story_id uuid, body text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.body from monitor.story s where s.may_quote and s.body is not null and s.id not in (select w.story_id from monitor.story_withdrawal w)
    and exists (select from monitor.story_citation c where c.story_id = s.id and (c.address = place or starts_with(c.address, place || '/'))) $$;
comment on function monitor.story_words_at(text) is 'The words of stories that are quoted at an address of this site and whose teller allows that, for the page that quotes them; nothing any more of a story that was withdrawn (C20 d).';

create function monitor.story_counts() returns table (district text, teller_role text, count integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with placed as (
    select s.teller_role, coalesce((select m.district_code from partners.region_municipality m where m.area_code = s.area_code
        and (m.valid_from is null or m.valid_from <= s.told_on_month) and (m.valid_to is null or m.valid_to > s.told_on_month) order by m.district_code limit 1),
      (select a.code from partners.area a where a.code = s.area_code and a.kind = 'district'), 'region') as district
    from monitor.story s where s.id not in (select w.story_id from monitor.story_withdrawal w)
  )
  select p.district, p.teller_role, count(*)::integer from placed p group by p.district, p.teller_role $$;
comment on function monitor.story_counts() is 'Stories that were not withdrawn by police district (region where it is the whole region) and role of the teller; shown only through core/disclosure (C20 e).';

create function monitor.forget_stories(at timestamptz) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare gone integer;
begin
  if not core.has_role('{operator}') then return 0; end if;
  delete from monitor.story s where s.told_on_month < (at - interval '5 years')::date;
  get diagnostics gone = row_count;
  return gone;
end $$;
comment on function monitor.forget_stories(timestamptz) is 'Destroys stories five years after the month they are about, with what hangs on them; returns how many. Only for the work of the system itself.';

-- triggers
create function monitor.destroy_withdrawn_story() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update monitor.story set body = null where id = new.story_id;
  return null;
end $$;
comment on function monitor.destroy_withdrawn_story() is 'Destroys the words of a story when it is withdrawn.';
create trigger destroys_words after insert on monitor.story_withdrawal for each row execute function monitor.destroy_withdrawn_story();

create function monitor.mask_story() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update monitor.story set body = left(body, new.first_place) || new.mask || substr(body, new.last_place + 1)
    where id = new.story_id and new.last_place <= length(body);
  if not found then raise exception 'a passage lies within the words of its story'; end if;
  return null;
end $$;
comment on function monitor.mask_story() is 'Leaves a passage out of the words of a story.';
create trigger masks_words after insert on monitor.story_masking for each row execute function monitor.mask_story();
