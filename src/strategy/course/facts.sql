-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table strategy.item (
  id uuid primary key,
  region text not null,
  period text not null,
  kind text not null check (kind in ('trend', 'priority', 'ambition', 'action', 'indicator')),
  code text not null,
  place integer not null,
  known_at timestamptz not null,
  unique (region, period, kind, code)
);
comment on table strategy.item is 'A link of the chain; what it says is in its wordings.';
comment on column strategy.item.id is 'Identifier, the same for good.';
comment on column strategy.item.region is 'Region of the strategy it belongs to.';
comment on column strategy.item.period is 'Years of the strategy it belongs to, such as 2019-2022.';
comment on column strategy.item.kind is 'Which link of the chain it is.';
comment on column strategy.item.code is 'Short name within the strategy.';
comment on column strategy.item.place is 'Order among its kind.';
comment on column strategy.item.known_at is 'When we got to know it.';

create table strategy.wording (
  id uuid primary key,
  item_id uuid not null references strategy.item,
  title_nl text not null check (length(title_nl) between 1 and 200),
  title_en text not null check (length(title_en) between 1 and 200),
  body_nl text not null check (length(body_nl) <= 4000),
  body_en text not null check (length(body_en) <= 4000),
  source text,
  passage text,
  to_confirm text,
  decision text not null,
  author_id uuid references core.person,
  valid_from date not null,
  known_at timestamptz not null
);
create index on strategy.wording (item_id, valid_from);
create index on strategy.wording (author_id);
comment on table strategy.wording is 'One version of what a link of the chain says; the act of changing a text (C01 b).';
comment on column strategy.wording.id is 'Identifier.';
comment on column strategy.wording.item_id is 'The link it words.';
comment on column strategy.wording.title_nl is 'Title in Dutch.';
comment on column strategy.wording.title_en is 'Title in English.';
comment on column strategy.wording.body_nl is 'Text in Dutch.';
comment on column strategy.wording.body_en is 'Text in English.';
comment on column strategy.wording.source is 'Where it stands, such as the code of a document.';
comment on column strategy.wording.passage is 'The place in that source.';
comment on column strategy.wording.to_confirm is 'Why it still has to be confirmed; empty when it is certain.';
comment on column strategy.wording.decision is 'The decision that this wording rests on.';
comment on column strategy.wording.author_id is 'Who entered it; empty for the region pack.';
comment on column strategy.wording.valid_from is 'First day on which it says this.';
comment on column strategy.wording.known_at is 'When it was entered.';

create table strategy.tie (
  id uuid primary key,
  from_item_id uuid not null references strategy.item,
  to_item_id uuid not null references strategy.item check (to_item_id <> from_item_id),
  author_id uuid references core.person,
  valid_from date not null,
  known_at timestamptz not null,
  unique (from_item_id, to_item_id, valid_from)
);
create index on strategy.tie (to_item_id);
create index on strategy.tie (author_id);
comment on table strategy.tie is 'That one link leads to the next: from trend to priority, priority to ambition, ambition to action or indicator.';
comment on column strategy.tie.id is 'Identifier.';
comment on column strategy.tie.from_item_id is 'The earlier link.';
comment on column strategy.tie.to_item_id is 'The later link.';
comment on column strategy.tie.author_id is 'Who entered it; empty for the region pack.';
comment on column strategy.tie.valid_from is 'First day it holds.';
comment on column strategy.tie.known_at is 'When it was entered.';

create table strategy.untying (
  tie_id uuid primary key references strategy.tie,
  reason text not null check (length(reason) between 3 and 1000),
  author_id uuid not null references core.person,
  valid_from date not null,
  known_at timestamptz not null
);
create index on strategy.untying (author_id);
comment on table strategy.untying is 'That a tie no longer holds, by whom and why.';
comment on column strategy.untying.tie_id is 'The tie that was undone.';
comment on column strategy.untying.reason is 'Why.';
comment on column strategy.untying.author_id is 'Who undid it.';
comment on column strategy.untying.valid_from is 'First day without the tie.';
comment on column strategy.untying.known_at is 'When it was entered.';

-- keys
alter table strategy.item add foreign key (region, period) references partners.region_period;

-- views
create view strategy.wording_span with (security_invoker = true) as
  select w.*, lead(w.valid_from) over (partition by w.item_id order by w.valid_from, w.known_at) as valid_to,
    row_number() over (partition by w.item_id order by w.valid_from, w.known_at)::integer as version
  from strategy.wording w;
comment on view strategy.wording_span is 'Wordings with the day they gave way to the next; a later entry for the same day takes its place.';

create view strategy.tie_span with (security_invoker = true) as
  select t.id, t.from_item_id, t.to_item_id, t.valid_from, u.valid_from as valid_to, t.known_at
  from strategy.tie t left join strategy.untying u on u.tie_id = t.id;
comment on view strategy.tie_span is 'Ties with the day they were undone.';

-- triggers
create function strategy.keep_item_findable() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare one record;
begin
  select i.id, i.kind, w.title_nl, w.title_en, w.body_nl, w.body_en into one
  from strategy.item i join strategy.wording w on w.item_id = i.id where i.id = new.item_id order by w.valid_from desc, w.known_at desc limit 1;
  perform core.keep_search_entry(one.kind, one.id::text, one.title_nl, one.title_en, one.body_nl, one.body_en, '/koers/' || one.id, 'everyone');
  return null;
end $$;
comment on function strategy.keep_item_findable() is 'Keeps a link of the strategy where it can be found, by its latest wording.';
create trigger keep_findable after insert on strategy.wording for each row execute function strategy.keep_item_findable();
