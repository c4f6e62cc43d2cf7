-- SPDX-License-Identifier: EUPL-1.2

-- Words that occur are kept as they stand and as stems, so that a question names them; what every request asks is planned once.

drop function core.forget_stems();
drop table core.search_stem;

create table core.search_word (
  word text not null
);
create index on core.search_word (word);
create index on core.search_word using gin (word extension.gin_trgm_ops) with (fastupdate = off);
comment on table core.search_word is 'The words and stems that occur in what can be found, each once or, when two came at the same moment, twice: a question for the beginning of a word or for a part of a compound (criminaliteit) is made wider with the words that have it (jeugdcriminaliteit). It names no record, and what it finds is still only what the asker may see.';
comment on column core.search_word.word is 'A word as it stands, or its Dutch stem, in small letters.';

insert into core.search_word select distinct l.word from core.search_entry e, unnest(tsvector_to_array(e.words)) l(word)
  where length(l.word) <= 60 and l.word ~ '^[[:alpha:]]+$';

create or replace function core.audience_words(may_find text, of_record text) returns text[] language sql immutable set search_path = pg_catalog, pg_temp as $$
  select array['@' || may_find, '@' || may_find || '~' || abs(hashtextextended(of_record, 0) % 16)] $$;
comment on function core.audience_words(text, text) is 'Who may find a record, as words among its words; the second holds one record in sixteen, always the same, for what so many records have that a part is enough.';

create or replace function core.keep_search_entry(new_kind text, new_record text, nl text, en text, more_nl text, more_en text, address text, may_find text)
returns void language sql set search_path = pg_catalog, pg_temp as $$
  with said as (
    select core.plain(nl || ' ' || en) as title, core.plain(more_nl || ' ' || more_en) as body,
      to_tsvector('extension.dutch_plain', nl || ' ' || en) as title_stems, to_tsvector('extension.dutch_plain', more_nl || ' ' || more_en) as body_stems
  ), learnt as (
    insert into core.search_word select l.word from said s, unnest(tsvector_to_array(s.title_stems || s.body_stems || to_tsvector('simple', s.title || ' ' || s.body))) l(word)
    where length(l.word) <= 60 and l.word ~ '^[[:alpha:]]+$' and not exists (select from core.search_word k where k.word = l.word)
  )
  insert into core.search_entry (kind, record, title_nl, title_en, body_nl, body_en, about, audience, plain_title, plain_body, squeezed, words)
  select new_kind, new_record, nl, en, more_nl, more_en, address, may_find, title, body, replace(core.plain(nl), ' ', '') || ' ' || replace(core.plain(en), ' ', ''),
    setweight(title_stems, 'A') || setweight(to_tsvector('simple', title), 'A') || setweight(body_stems, 'C') || setweight(to_tsvector('simple', body), 'C')
    || array_to_tsvector(core.audience_words(may_find, new_kind || new_record))
  from said
  on conflict (kind, record) do update set title_nl = excluded.title_nl, title_en = excluded.title_en, body_nl = excluded.body_nl, body_en = excluded.body_en, about = excluded.about,
    audience = excluded.audience, plain_title = excluded.plain_title, plain_body = excluded.plain_body, squeezed = excluded.squeezed, words = excluded.words $$;
comment on function core.keep_search_entry(text, text, text, text, text, text, text, text) is 'Puts a record where it can be found, or renews it; only the triggers of features can, because nobody else may write the table.';

create or replace function core.question(asked text) returns tsquery language sql stable set search_path = pg_catalog, pg_temp as $$
  with part as (select part, place, plainto_tsquery('extension.dutch_plain', part) as stemmed from unnest(string_to_array(core.plain(asked), ' ')) with ordinality as p(part, place) where part <> ''),
  meaning as (select * from part where numnode(stemmed) > 0 or not exists (select from part where numnode(stemmed) > 0)),
  grown as materialized (
    select m.*, array(select distinct k.word from core.search_word k where k.word like m.part || '%'
      or length(m.part) >= 4 and (k.word like '%' || m.part || '%' or k.word like '%' || nullif(trim('''' from m.stemmed::text), '') || '%') limit 101) as words
    from meaning m),
  wide as (
    select place, '(' || concat_ws(' | ', nullif(stemmed::text, ''), quote_literal(part) || case when part ~ '[^[:alpha:]]' or cardinality(words) > 100 then ':*' else '' end,
      (select string_agg(quote_literal(w.word), ' | ') from unnest(words) w(word))) || ')' as choice
    from grown)
  select string_agg(choice, ' & ' order by place)::tsquery from wide $$;
comment on function core.question(text) is 'What somebody asked as a question for the index: each word by its stem, and by the words that occur and begin with it or, as compounds do, hold it; words without meaning of their own are passed over. The words that occur are named, because the index looks up a name far faster than a beginning; a beginning is asked only of a number or where more than a hundred words have it. Null for nothing.';

create or replace function core.find_entries(asked text, kinds text[], most integer) returns table (kind text, record text, rank real)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  plain text := core.plain(asked);
  near text := replace(plain, ' ', '');
  most_found integer := least(most, 200);
  mine text[] := array(select core.audiences());
  eyes tsquery := (select string_agg(quote_literal('@' || audience), ' | ')::tsquery from unnest(mine) audience);
  few tsquery := (select string_agg(quote_literal('@' || audience || '~0'), ' | ')::tsquery from unnest(mine) audience);
  question tsquery := core.question(asked);
  more tsquery := question;
  stems tsquery := plainto_tsquery('extension.dutch_plain', asked);
begin
  if plain = '' then return; end if;
  if numnode(stems) > 0 then more := more && !!stems; else stems := null; end if;
  return query
  with sampled as materialized (
    select e.* from core.search_entry e where e.words @@ (stems && few) and (kinds is null or e.kind = any (kinds)) limit most_found
  ), stemmed as materialized (
    (select e.* from core.search_entry e where e.words @@ (stems && eyes) and (kinds is null or e.kind = any (kinds))
      limit case when (select count(*) from sampled) < most_found then most_found else 0 end)
    union all
    select * from sampled where (select count(*) from sampled) = most_found
  ), widened as materialized (
    select e.* from core.search_entry e where e.words @@ (more && eyes) and (kinds is null or e.kind = any (kinds))
    limit most_found - (select count(*) from stemmed)
  ), titled as materialized (
    select e.* from core.search_entry e where e.squeezed like '%' || near || '%' and e.audience = any (mine) limit 500
  ), alike as materialized (
    select e.* from core.search_entry e where length(plain) >= 4 and plain operator(extension.<%) e.plain_title and e.audience = any (mine)
      and (select count(*) from stemmed) + (select count(*) from widened) + (select count(*) from titled) < least(most_found, 20) limit 500
  ), found as (
    select distinct on (f.kind, f.record) f.*
    from (select * from stemmed union all select * from widened union all select * from titled union all select * from alike) f where kinds is null or f.kind = any (kinds)
  )
  select f.kind, f.record, ((f.squeezed like near || ' %')::integer * 8 + (f.squeezed like near || '%')::integer * 4 + (' ' || f.plain_title like '% ' || plain || '%')::integer * 2
    + (' ' || f.plain_title || ' ' like '% ' || plain || ' %')::integer * 5
    + extension.word_similarity(plain, f.plain_title) + coalesce(f.words @@ stems, false)::integer + ts_rank(f.words, question))::real as rank
  from found f order by 3 desc, 1, 2 limit most_found;
end $$;
comment on function core.find_entries(text, text[], integer) is 'Finds by stem, beginning, part of a compound and, where that gives little, by likeness; what very many records have is looked for in a part of them. Returns keys and their order only, never content; the audience comes from the request itself. The rows are read again under row security.';

create or replace function core.forget_words() returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  lock table core.search_word in share row exclusive mode;
  with forgotten as (delete from core.search_word k where not exists (select from core.search_entry e where e.words @@ quote_literal(k.word)::tsquery) returning 1)
  select count(*)::integer from forgotten $$;
comment on function core.forget_words() is 'Forgets the words that occur nowhere any more; returns how many. Whoever brings texts in meanwhile waits, so that no word is forgotten that just came back.';

create or replace function core.enter(token bytea, purpose text, at timestamptz)
returns table (person_id uuid, name text, organisation_id uuid, organisation_code text, organisation_name text, roles text[], csrf text, seen_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare day date := (at at time zone 'Europe/Amsterdam')::date;
begin
  if token is not null then
    select s.person_id, p.name, s.organisation_id, o.code, o.name, s.csrf, s.seen_at,
      array(select distinct a.role from core.assignment a where a.person_id = s.person_id and a.organisation_id = s.organisation_id
            and a.valid_from <= day and (a.valid_to is null or a.valid_to > day) and core.takes_part(s.organisation_id, day) order by 1)
    into person_id, name, organisation_id, organisation_code, organisation_name, csrf, seen_at, roles
    from core.session s join core.person p on p.id = s.person_id join core.organisation o on o.id = s.organisation_id
    where s.token_hash = token and s.expires_at > at and s.seen_at > at - interval '2 hours';
  end if;
  perform set_config('app.actor', coalesce(person_id::text, ''), true), set_config('app.organisation', coalesce(organisation_id::text, ''), true),
    set_config('app.roles', coalesce(array_to_string(roles, ','), ''), true), set_config('app.purpose', purpose, true),
    set_config('app.session', case when person_id is null then '' else encode(token, 'hex') end, true), set_config('app.day', day::text, true);
  if person_id is not null then return next; end if;
end $$;
comment on function core.enter(bytea, text, timestamptz) is 'Opens a request: looks the session up and sets actor, organisation, roles and purpose for this transaction only. No row when nobody is signed in. The day is a variable, so that its statements are planned once and not at every request.';

create or replace function core.open_session(token bytea, sub text, csrf text, acr text, sid text, at timestamptz, until timestamptz)
returns uuid language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare found_person uuid; found_organisation uuid; day date := (at at time zone 'Europe/Amsterdam')::date;
begin
  select p.id, a.organisation_id into found_person, found_organisation
  from core.person p join core.assignment a on a.person_id = p.id
  where p.subject = sub and a.valid_from <= day and (a.valid_to is null or a.valid_to > day) and core.takes_part(a.organisation_id, day)
  order by a.valid_from, a.id limit 1;
  if found_person is null then return null; end if;
  insert into core.session values (token, found_person, found_organisation, csrf, acr, sid, at, at, until);
  return found_person;
end $$;
comment on function core.open_session(bytea, text, text, text, text, timestamptz, timestamptz) is 'Opens a session for the person with this subject identifier; null when the person is unknown or holds no role today.';

create or replace function partners.municipalities_on(whole text, day date, known timestamptz) returns table (area_code text) language sql stable as $$
  with recursive parts as (
    select whole as code
    union
    select p.part_code from parts w join partners.area_part p on p.whole_code = w.code
    where p.known_at <= known and (p.valid_from is null or p.valid_from <= day)
      and coalesce(day < least(p.valid_to, (select min(c.change_date) from partners.area_change c where c.old_code = p.part_code and c.known_at <= known)), true)
      and not exists (select from partners.area_part later where later.part_code = p.part_code and later.hierarchy = p.hierarchy and later.valid_from is not distinct from p.valid_from
        and later.known_at <= known and (later.known_at, later.recorded_at) > (p.known_at, p.recorded_at))
  )
  select a.code from parts join partners.area a on a.code = parts.code where a.kind = 'municipality' $$;
comment on function partners.municipalities_on(text, date, timestamptz) is 'The municipalities of an area on a day, as known at that moment; of a municipality itself.';

update core.search_entry set words = words || array_to_tsvector(core.audience_words(audience, kind || record));
