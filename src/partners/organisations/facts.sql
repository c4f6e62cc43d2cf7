-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table partners.organisation_validity (
  id uuid primary key,
  organisation_id uuid not null references core.organisation,
  name text not null,
  name_en text not null,
  area_code text,
  part_of_id uuid references core.organisation,
  description text,
  description_en text,
  valid_from date,
  valid_to date check (valid_to > valid_from),
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  source_code text,
  passage text,
  unconfirmed_because text
);
create index on partners.organisation_validity (organisation_id, known_at);
create index on partners.organisation_validity (area_code);
create index on partners.organisation_validity (part_of_id);
create index on partners.organisation_validity (source_code);
comment on table partners.organisation_validity is 'The name, area and place of an organisation in time: a fact with two clocks (C63).';
comment on column partners.organisation_validity.id is 'Random identifier.';
comment on column partners.organisation_validity.organisation_id is 'The organisation.';
comment on column partners.organisation_validity.name is 'Name in that time.';
comment on column partners.organisation_validity.name_en is 'Name in English.';
comment on column partners.organisation_validity.area_code is 'Area it works for, when it has one.';
comment on column partners.organisation_validity.part_of_id is 'Organisation it belongs to.';
comment on column partners.organisation_validity.description is 'What it does for the safety of the region.';
comment on column partners.organisation_validity.description_en is 'What it does, in English.';
comment on column partners.organisation_validity.valid_from is 'First day it holds; empty when the beginning is not known.';
comment on column partners.organisation_validity.valid_to is 'First day it no longer holds; empty while it lasts.';
comment on column partners.organisation_validity.source_code is 'Source; empty when the row is to be confirmed or was recorded here.';
comment on column partners.organisation_validity.passage is 'Place in the source.';
comment on column partners.organisation_validity.unconfirmed_because is 'Why the row is to be confirmed (te bevestigen); empty when it is not.';
comment on column partners.organisation_validity.recorded_at is 'When the row was written here; it decides between rows that were known at the same moment.';
comment on column partners.organisation_validity.known_at is 'Since when this was known (the second clock); a later row with the same beginning replaces this one from then on.';

-- functions
create function partners.organisations_known(known timestamptz)
returns table (id uuid, code text, kind text, name text, name_en text, area_code text, part_of_id uuid, description text, description_en text,
  valid_from date, valid_to date, known_at timestamptz, source_code text, passage text, unconfirmed_because text)
language sql stable as $$
  select o.id, o.code, o.kind, v.name, v.name_en, v.area_code, v.part_of_id, v.description, v.description_en,
    v.valid_from, least(v.valid_to, m.change_date), v.known_at, v.source_code, v.passage, v.unconfirmed_because
  from (select distinct on (organisation_id, valid_from) * from partners.organisation_validity where known_at <= known order by organisation_id, valid_from, known_at desc, recorded_at desc) v
  join core.organisation o on o.id = v.organisation_id
  left join (select old_code as area_code, min(change_date) as change_date from partners.area_change where known_at <= known group by old_code) m on m.area_code = v.area_code and o.kind = 'municipality' $$;
comment on function partners.organisations_known(timestamptz) is 'The organisations and when they exist, as known at that moment; a municipality ends with its area.';

-- keys
alter table partners.organisation_validity add foreign key (area_code) references partners.area;
alter table partners.organisation_validity add foreign key (source_code) references partners.source;

-- views
create view partners.organisation_state with (security_invoker = true) as
  select * from partners.organisations_known('infinity');
comment on view partners.organisation_state is 'The organisations and when they exist, by the latest knowledge.';

-- triggers
create function partners.keep_organisation_findable() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare one record;
begin
  for one in select o.code, o.name, coalesce(v.name_en, o.name) as name_en, coalesce(v.description, '') as said, coalesce(v.description_en, v.description, '') as said_en
    from core.organisation o left join lateral (
      select s.name_en, s.description, s.description_en from partners.organisation_validity s where s.organisation_id = o.id order by s.valid_from desc nulls last, s.known_at desc limit 1) v on true
    where o.id = case tg_table_name when 'organisation' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'organisation_id')::uuid end
  loop
    perform core.keep_search_entry('organisation', one.code, one.name, one.name_en, one.said, one.said_en, '/partners/organisaties/' || one.code, 'everyone');
  end loop;
  return null;
end $$;
comment on function partners.keep_organisation_findable() is 'Keeps an organisation where it can be found, whenever its name or what is said of it changes.';
create trigger keep_findable after insert or update of name on core.organisation for each row execute function partners.keep_organisation_findable();
create trigger keep_findable after insert on partners.organisation_validity for each row execute function partners.keep_organisation_findable();

create function partners.keep_colleague_findable() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare one record; whose uuid := case tg_table_name when 'person' then (coalesce(to_jsonb(new), to_jsonb(old)) ->> 'id')::uuid else (coalesce(to_jsonb(new), to_jsonb(old)) ->> 'person_id')::uuid end;
begin
  select p.name, string_agg(distinct o.name, ', ') as places, min(o.code) as place into one
  from core.person p join core.assignment a on a.person_id = p.id and a.role <> 'operator' join core.organisation o on o.id = a.organisation_id where p.id = whose group by p.name;
  if one.place is null then delete from core.search_entry where kind = 'colleague' and record = whose::text;
  else perform core.keep_search_entry('colleague', whose::text, one.name, one.name, one.places, one.places, '/partners/organisaties/' || one.place, 'signed-in'); end if;
  return null;
end $$;
comment on function partners.keep_colleague_findable() is 'Keeps a colleague where they can be found, with the organisations they work for; whoever is removed is found no more.';
create trigger keep_findable after insert or update of name or delete on core.person for each row execute function partners.keep_colleague_findable();
create trigger keep_findable after insert or update or delete on core.assignment for each row execute function partners.keep_colleague_findable();
