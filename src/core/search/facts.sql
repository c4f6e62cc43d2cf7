-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table core.search_entry (
  kind text not null check (kind ~ '^[a-z]{3,20}$'),
  record text not null,
  title_nl text not null,
  title_en text not null,
  body_nl text not null,
  body_en text not null,
  about text not null check (about ~ '^/[A-Za-z0-9/-]+$'),
  audience text not null check (audience ~ '^(everyone|signed-in|content|organisation:[0-9a-f-]{36})$'),
  plain_title text not null,
  plain_body text not null,
  squeezed text not null,
  words tsvector not null,
  primary key (kind, record)
);
create index on core.search_entry using gin (words) with (fastupdate = off);
create index on core.search_entry using gin (plain_title extension.gin_trgm_ops) with (fastupdate = off);
create index on core.search_entry using gin (squeezed extension.gin_trgm_ops) with (fastupdate = off);
comment on table core.search_entry is 'What can be found: one row per record, kept by triggers of the features beside their own tables. Who may find it stands as a word among the words, so that text and rights meet in one index.';
comment on column core.search_entry.kind is 'What sort of thing: organisation, area, trend, priority, ambition, action, indicator, obstacle, colleague.';
comment on column core.search_entry.record is 'Code or identifier of the record.';
comment on column core.search_entry.title_nl is 'What it is called, in Dutch.';
comment on column core.search_entry.title_en is 'What it is called, in English.';
comment on column core.search_entry.body_nl is 'What else is said of it, in Dutch.';
comment on column core.search_entry.body_en is 'What else is said of it, in English.';
comment on column core.search_entry.about is 'Dutch address of its page.';
comment on column core.search_entry.audience is 'Who may find it: everyone, signed-in, content (every role but the functional manager), or one organisation.';
comment on column core.search_entry.plain_title is 'The titles in small letters without diacritics or signs.';
comment on column core.search_entry.plain_body is 'The texts in small letters without diacritics or signs.';
comment on column core.search_entry.squeezed is 'The titles without spaces either: sgraveland.';
comment on column core.search_entry.words is 'Dutch stems and whole words, and the audience as a word of its own.';

create table core.search_word (
  word text not null
);
create index on core.search_word (word);
create index on core.search_word using gin (word extension.gin_trgm_ops) with (fastupdate = off);
comment on table core.search_word is 'The words and stems that occur in what can be found, each once or, when two came at the same moment, twice: a question for the beginning of a word or for a part of a compound (criminaliteit) is made wider with the words that have it (jeugdcriminaliteit). It names no record, and what it finds is still only what the asker may see.';
comment on column core.search_word.word is 'A word as it stands, or its Dutch stem, in small letters.';

-- functions
create function core.plain(said text) returns text language sql stable set search_path = pg_catalog, pg_temp as $$
  select trim(regexp_replace(regexp_replace(lower(extension.unaccent(normalize(said, NFKC))), '[''’`]', '', 'g'), '[^[:alnum:]]+', ' ', 'g')) $$;
comment on function core.plain(text) is 'A text as people type it: small letters, no diacritics, one letter for each ligature, no signs (T-40).';

create function core.audience_words(may_find text, of_record text) returns text[] language sql immutable set search_path = pg_catalog, pg_temp as $$
  select array['@' || may_find, '@' || may_find || '~' || abs(hashtextextended(of_record, 0) % 16)] $$;
comment on function core.audience_words(text, text) is 'Who may find a record, as words among its words; the second holds one record in sixteen, always the same, for what so many records have that a part is enough.';

create function core.keep_search_entry(new_kind text, new_record text, nl text, en text, more_nl text, more_en text, address text, may_find text)
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

create function core.audiences() returns setof text language sql stable set search_path = pg_catalog, pg_temp as $$
  select 'everyone' union all select 'signed-in' where core.signed_in() union all select 'organisation:' || core.organisation() where core.organisation() is not null
  union all select 'content' where exists (select from unnest(string_to_array(nullif(current_setting('app.roles', true), ''), ',')) role where role <> 'functional_manager') $$;
comment on function core.audiences() is 'The audiences that the person of this request belongs to.';

create function core.question(asked text) returns tsquery language sql stable set search_path = pg_catalog, pg_temp as $$
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

create function core.find_entries(asked text, kinds text[], most integer) returns table (kind text, record text, rank real)
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

create function core.forget_words() returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  lock table core.search_word in share row exclusive mode;
  with forgotten as (delete from core.search_word k where not exists (select from core.search_entry e where e.words @@ quote_literal(k.word)::tsquery) returning 1)
  select count(*)::integer from forgotten $$;
comment on function core.forget_words() is 'Forgets the words that occur nowhere any more; returns how many. Whoever brings texts in meanwhile waits, so that no word is forgotten that just came back.';
