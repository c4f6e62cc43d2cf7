-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table staffing.unit (
  code text primary key,
  kind text not null check (kind in ('whole', 'undivided', 'row', 'part', 'outside')),
  name text not null,
  name_en text not null,
  parent_code text references staffing.unit,
  place integer not null,
  source_code text,
  passage text,
  unconfirmed_because text,
  check ((kind in ('whole', 'outside')) = (parent_code is null))
);
create index on staffing.unit (parent_code);
create index on staffing.unit (source_code);
comment on table staffing.unit is 'Where places stand: a row of the printed table, a part of one, what is not divided yet, the whole, or a named account outside the police unit (C57).';
comment on column staffing.unit.code is 'Code; that of the organisation where there is one.';
comment on column staffing.unit.kind is 'whole (the police unit, only a sum), row (a printed row), part (within a row), undivided (of the unit, place not known yet; may be below zero), outside (where an opening or growth comes from and where places go).';
comment on column staffing.unit.name is 'Name in Dutch.';
comment on column staffing.unit.name_en is 'Name in English.';
comment on column staffing.unit.parent_code is 'What it is counted with.';
comment on column staffing.unit.place is 'Place in the table.';
comment on column staffing.unit.source_code is 'Source that names it.';
comment on column staffing.unit.passage is 'Place in the source.';
comment on column staffing.unit.unconfirmed_because is 'Why it is to be confirmed (te bevestigen); empty when it is not.';

create table staffing.posting (
  id uuid primary key,
  entry_id uuid not null,
  place integer not null,
  kind text not null check (kind in ('opening', 'growth', 'transfer', 'distribution', 'settlement', 'change', 'reversal')),
  from_unit text not null references staffing.unit,
  from_category text not null check (from_category in ('operational', 'aspirants', 'non-operational', 'undivided')),
  to_unit text not null references staffing.unit,
  to_category text not null check (to_category in ('operational', 'aspirants', 'non-operational', 'undivided')),
  fte numeric(9, 3) not null check (fte > 0),
  rounded boolean not null,
  start_date date not null,
  reason text not null check (length(reason) between 3 and 2000),
  reason_en text,
  decision text not null check (length(decision) between 3 and 500),
  decision_en text,
  decision_date date,
  decided_by text,
  source_code text,
  passage text,
  unconfirmed_because text,
  reverses_id uuid unique,
  person_id uuid,
  organisation_id uuid,
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  check ((from_unit, from_category) <> (to_unit, to_category)),
  check ((kind = 'reversal') = (reverses_id is not null)),
  unique (entry_id, place),
  unique (id, to_unit, to_category, from_unit, from_category, fte, start_date),
  constraint reversal_mirrors foreign key (reverses_id, from_unit, from_category, to_unit, to_category, fte, start_date)
    references staffing.posting (id, to_unit, to_category, from_unit, from_category, fte, start_date)
);
create index on staffing.posting (from_unit, from_category);
create index on staffing.posting (to_unit, to_category);
create index on staffing.posting (known_at);
create index on staffing.posting (person_id);
create index on staffing.posting (organisation_id);
create index on staffing.posting (source_code);
comment on table staffing.posting is 'Double entry: so many places move from one unit and category to another, with reason, decision and two clocks. A posting always moves, so the ledger always balances; it is never changed, a correction is a reversing posting (C57).';
comment on column staffing.posting.id is 'Random identifier.';
comment on column staffing.posting.entry_id is 'The act it was entered in; all postings of one act count together. For a decided request this is the request.';
comment on column staffing.posting.place is 'Place within the act.';
comment on column staffing.posting.kind is 'opening (from an outside account), growth, transfer, distribution (of what was undivided), settlement (what a later printed table contains already), change (budget neutral), reversal.';
comment on column staffing.posting.from_unit is 'Where the places leave.';
comment on column staffing.posting.from_category is 'Category they leave: operational, aspirants, non-operational, or undivided when the source does not say.';
comment on column staffing.posting.to_unit is 'Where the places arrive.';
comment on column staffing.posting.to_category is 'Category they arrive in.';
comment on column staffing.posting.fte is 'How many places in fte, as exact as the source or decision gives it.';
comment on column staffing.posting.rounded is 'Whether the source rounded the figure, so that the exact one is not known.';
comment on column staffing.posting.start_date is 'First day it holds (the first clock).';
comment on column staffing.posting.reason is 'Why.';
comment on column staffing.posting.reason_en is 'Why, in English, for what came with a source.';
comment on column staffing.posting.decision is 'The decision it rests on, in words.';
comment on column staffing.posting.decision_en is 'The decision in English.';
comment on column staffing.posting.decision_date is 'Day of the decision; empty when the source does not give it.';
comment on column staffing.posting.decided_by is 'Code of the body that decided.';
comment on column staffing.posting.source_code is 'Source, for what was not recorded here.';
comment on column staffing.posting.passage is 'Place in the source.';
comment on column staffing.posting.unconfirmed_because is 'Why it is to be confirmed (te bevestigen); empty when it is not.';
comment on column staffing.posting.reverses_id is 'The posting it takes back: exactly the same places the other way, from the same day. A posting is taken back once.';
comment on column staffing.posting.person_id is 'Who posted; empty for what came with a source.';
comment on column staffing.posting.organisation_id is 'On behalf of which organisation; empty for what came with a source.';
comment on column staffing.posting.known_at is 'Since when it was known (the second clock): the moment of the act, or the day of the source.';
comment on column staffing.posting.recorded_at is 'When the row was written here.';

create table staffing.printed_table (
  id uuid primary key,
  code text not null unique,
  title text not null check (length(title) between 3 and 200),
  title_en text,
  as_of_date date not null,
  file_name text,
  source_code text,
  passage text,
  person_id uuid,
  organisation_id uuid,
  known_at timestamptz not null,
  recorded_at timestamptz not null
);
create index on staffing.printed_table (as_of_date);
create index on staffing.printed_table (source_code);
create index on staffing.printed_table (person_id);
create index on staffing.printed_table (organisation_id);
comment on table staffing.printed_table is 'A formation table as somebody printed it: the annex of a strategy, or a spreadsheet that was read in. It is a source and is never corrected (C57 a, d).';
comment on column staffing.printed_table.id is 'Random identifier.';
comment on column staffing.printed_table.code is 'Code for in an address.';
comment on column staffing.printed_table.title is 'Title.';
comment on column staffing.printed_table.title_en is 'Title in English.';
comment on column staffing.printed_table.as_of_date is 'Day the table is about.';
comment on column staffing.printed_table.file_name is 'Name of the file that was read in.';
comment on column staffing.printed_table.source_code is 'Source.';
comment on column staffing.printed_table.passage is 'Place in the source.';
comment on column staffing.printed_table.person_id is 'Who read it in; empty for what came with a source.';
comment on column staffing.printed_table.organisation_id is 'On behalf of which organisation.';
comment on column staffing.printed_table.known_at is 'Since when it was known.';
comment on column staffing.printed_table.recorded_at is 'When it was written here.';

create table staffing.printed_cell (
  table_id uuid not null references staffing.printed_table,
  row_place integer not null check (row_place between 1 and 1000),
  kind text not null check (kind in ('part', 'sum')),
  label text not null check (length(label) <= 300),
  unit_code text references staffing.unit,
  category text not null check (category in ('operational', 'aspirants', 'non-operational', 'total')),
  printed text not null check (length(printed) <= 60),
  figure numeric(12, 3),
  mark text check (length(mark) <= 10),
  primary key (table_id, row_place, category)
);
create index on staffing.printed_cell (unit_code);
comment on table staffing.printed_cell is 'One cell of a printed table, exactly as printed. What does not add up stays as it is (C57 a).';
comment on column staffing.printed_cell.table_id is 'The table.';
comment on column staffing.printed_cell.row_place is 'Row, from 1.';
comment on column staffing.printed_cell.kind is 'part, or the row that sums the others.';
comment on column staffing.printed_cell.label is 'The name as printed in front of the row.';
comment on column staffing.printed_cell.unit_code is 'The unit that is meant; empty when the name is not known here.';
comment on column staffing.printed_cell.category is 'Column of the table.';
comment on column staffing.printed_cell.printed is 'The text of the cell as printed.';
comment on column staffing.printed_cell.figure is 'The figure in it; empty when it holds none.';
comment on column staffing.printed_cell.mark is 'Mark of the source beside it, such as an asterisk.';

create table staffing.draft (
  id uuid primary key,
  draft_id uuid not null,
  title text not null check (length(title) between 3 and 200),
  lines jsonb not null check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) <= 500),
  ended text check (ended in ('posted', 'dropped')),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.draft (draft_id, known_at);
create index on staffing.draft (person_id);
create index on staffing.draft (organisation_id);
comment on table staffing.draft is 'Postings that a planner is still working on. Every keep is a row, the latest counts; nothing of it is in the ledger until it is posted.';
comment on column staffing.draft.id is 'Random identifier of this keep.';
comment on column staffing.draft.draft_id is 'The draft.';
comment on column staffing.draft.title is 'Its title.';
comment on column staffing.draft.lines is 'The rows of the draft as the planner has them, checked only when they are posted.';
comment on column staffing.draft.ended is 'How it ended: posted or dropped; empty while it is worked on.';
comment on column staffing.draft.person_id is 'Who kept it.';
comment on column staffing.draft.organisation_id is 'For which organisation; nobody else sees it.';
comment on column staffing.draft.known_at is 'When.';

-- functions
create function staffing.known_until(day date) returns timestamptz language sql immutable as $$ select ((day + 1)::timestamp at time zone 'Europe/Amsterdam') $$;
comment on function staffing.known_until(date) is 'The moment at which a day ends in Amsterdam: what was known before it, was known on that day.';

create function staffing.formation_at(valid_on date, known_before timestamptz) returns table (unit_code text, category text, fte numeric) language sql stable as $$
  with moved as (
    select p.from_unit, p.from_category, p.to_unit, p.to_category, sum(p.fte) as fte from staffing.posting p
    where p.start_date <= valid_on and p.known_at < known_before group by p.from_unit, p.from_category, p.to_unit, p.to_category)
  select line.unit_code, line.category, sum(line.fte) from (
    select m.to_unit as unit_code, m.to_category as category, m.fte from moved m
    union all select m.from_unit, m.from_category, -m.fte from moved m) line
  group by line.unit_code, line.category $$;
comment on function staffing.formation_at(date, timestamptz) is 'Places per account and category on a day, by what was known before a moment (infinity: by all that is known). Outside accounts included, so that it always sums to zero.';

create function staffing.formation_table(valid_on date, known_before timestamptz) returns table (unit_code text, kind text, parent_code text, place integer, operational numeric, aspirants numeric, non_operational numeric, undivided numeric, total numeric) language sql stable as $$
  select u.code, u.kind, u.parent_code, u.place,
    coalesce(sum(f.fte) filter (where f.category = 'operational'), 0), coalesce(sum(f.fte) filter (where f.category = 'aspirants'), 0),
    coalesce(sum(f.fte) filter (where f.category = 'non-operational'), 0), coalesce(sum(f.fte) filter (where f.category = 'undivided'), 0), coalesce(sum(f.fte), 0)
  from staffing.unit u join staffing.unit_path w on w.above_code = u.code
  left join staffing.formation_at(valid_on, known_before) f on f.unit_code = w.unit_code
  group by u.code $$;
comment on function staffing.formation_table(date, timestamptz) is 'Every unit with what it and its parts hold on a day, by what was known before a moment; for outside accounts below zero what they gave.';

-- keys
alter table staffing.unit add foreign key (source_code) references partners.source;
alter table staffing.posting add foreign key (source_code) references partners.source, add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.printed_table add foreign key (source_code) references partners.source, add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.draft add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;

-- views
create view staffing.unit_path with (security_invoker = true) as
  with recursive path as (
    select u.code as unit_code, u.code as above_code, 0 as steps from staffing.unit u
    union all select p.unit_code, u.parent_code, p.steps + 1 from path p join staffing.unit u on u.code = p.above_code where u.parent_code is not null)
  select * from path;
comment on view staffing.unit_path is 'Every unit with itself and everything it is counted with, for adding up.';

create view staffing.posting_line with (security_invoker = true) as
  select p.id as posting_id, p.entry_id, p.kind, p.to_unit as unit_code, p.to_category as category, p.fte, p.start_date, p.known_at, p.reverses_id from staffing.posting p
  union all select p.id, p.entry_id, p.kind, p.from_unit, p.from_category, -p.fte, p.start_date, p.known_at, p.reverses_id from staffing.posting p;
comment on view staffing.posting_line is 'The two sides of every posting with their sign; together always zero.';

create view staffing.posting_state with (security_invoker = true) as
  select p.*, r.id as reversed_by_id, r.known_at as reversed_at from staffing.posting p left join staffing.posting r on r.reverses_id = p.id;
comment on view staffing.posting_state is 'Every posting with the one that took it back, when there is one.';

create view staffing.printed_row with (security_invoker = true) as
  select c.table_id, c.row_place, c.kind, min(c.label) as label, min(c.unit_code) as unit_code,
    max(c.figure) filter (where c.category = 'total') as printed_total,
    sum(c.figure) filter (where c.category <> 'total') as computed_total,
    max(c.mark) as mark
  from staffing.printed_cell c group by c.table_id, c.row_place, c.kind;
comment on view staffing.printed_row is 'Every printed row with its total as printed and as its own cells add up; they may differ, and both are shown.';

create view staffing.draft_state with (security_invoker = true) as
  select distinct on (d.draft_id) d.* from staffing.draft d order by d.draft_id, d.known_at desc, d.id;
comment on view staffing.draft_state is 'The latest keep of every draft.';

-- triggers
create function staffing.lock_ledger() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('staffing ledger'));
  return null;
end $$;
comment on function staffing.lock_ledger() is 'One entry at a time, so that a balance that was looked at is still there when it is taken.';
create trigger one_at_a_time before insert on staffing.posting for each statement execute function staffing.lock_ledger();

create function staffing.check_postings() returns trigger language plpgsql as $$
declare short record;
begin
  if exists (select from added a join staffing.unit f on f.code = a.from_unit join staffing.unit t on t.code = a.to_unit
      where 'whole' in (f.kind, t.kind) or (f.kind = 'outside' and t.kind = 'outside') or (a.kind = 'opening' and f.kind <> 'outside')) then
    raise exception 'a posting moves places into, out of or within the unit, never on a sum, and an opening comes from outside' using errcode = '23514', constraint = 'posting_between_accounts';
  end if;
  if exists (select from added a join staffing.posting p on p.id = a.reverses_id where p.kind = 'reversal') then
    raise exception 'a reversal is not reversed: post anew' using errcode = '23514', constraint = 'reversal_is_final';
  end if;
  with taken as (
    select distinct a.from_unit as unit, a.from_category as category from added a join staffing.unit u on u.code = a.from_unit where u.kind in ('row', 'part')),
  moves as (
    select t.unit, t.category, p.start_date, p.fte from taken t join staffing.posting p on (p.to_unit, p.to_category) = (t.unit, t.category)
    union all select t.unit, t.category, p.start_date, -p.fte from taken t join staffing.posting p on (p.from_unit, p.from_category) = (t.unit, t.category)),
  standing as (
    select m.unit, m.category, m.start_date, sum(sum(m.fte)) over (partition by m.unit, m.category order by m.start_date) as stands from moves m group by m.unit, m.category, m.start_date)
  select s.unit, s.category, s.start_date, s.stands into short from standing s where s.stands < 0 order by s.unit, s.category, s.start_date limit 1;
  if short is not null then
    raise exception '% % would stand at % on %', short.unit, short.category, short.stands, short.start_date using errcode = '23514', constraint = 'no_less_than_zero',
      detail = json_build_object('unit', short.unit, 'category', short.category, 'date', short.start_date, 'stands', short.stands)::text;
  end if;
  return null;
end $$;
comment on function staffing.check_postings() is 'A posting never moves a sum, an opening comes from outside, a reversal stands, and no row or part of the table ever stands below zero on any day.';
create trigger posting_can_be after insert on staffing.posting referencing new table as added for each statement execute function staffing.check_postings();

create function staffing.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was posted or printed is never changed' using errcode = '23514', constraint = 'never_changed';
end $$;
comment on function staffing.refuse_change() is 'Whoever tries to change a posting or a printed figure is refused, the owner too.';
create trigger never_changed before update on staffing.posting for each row execute function staffing.refuse_change();
create trigger never_changed before update on staffing.printed_cell for each row execute function staffing.refuse_change();
