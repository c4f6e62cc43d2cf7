-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table approach.coalition (
  id uuid primary key,
  name text not null check (length(name) between 3 and 200),
  aim text not null check (length(aim) between 3 and 2000),
  start_date date not null,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.coalition (recorded_by_id);
create index on approach.coalition (organisation_id);
comment on table approach.coalition is 'A coalition of public and private parties with one aim (C40 a).';
comment on column approach.coalition.id is 'Random identifier.';
comment on column approach.coalition.name is 'What it is called.';
comment on column approach.coalition.aim is 'What it is for.';
comment on column approach.coalition.start_date is 'First day.';
comment on column approach.coalition.recorded_by_id is 'Who recorded it.';
comment on column approach.coalition.organisation_id is 'The organisation that keeps the coalition.';
comment on column approach.coalition.known_at is 'When.';

create table approach.coalition_member (
  id uuid primary key,
  coalition_id uuid not null references approach.coalition,
  name text not null check (length(name) between 2 and 200),
  kind text not null check (kind in ('public', 'private')),
  member_organisation_id uuid,
  joined_date date not null,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  unique (coalition_id, name),
  constraint partner_is_public check (member_organisation_id is null or kind = 'public')
);
create index on approach.coalition_member (member_organisation_id);
create index on approach.coalition_member (recorded_by_id);
create index on approach.coalition_member (organisation_id);
comment on table approach.coalition_member is 'A member of a coalition: a partner of the region, another public body, or a private party such as a firm or a trade association (C40 a).';
comment on column approach.coalition_member.id is 'Random identifier.';
comment on column approach.coalition_member.coalition_id is 'The coalition.';
comment on column approach.coalition_member.name is 'Name of the organisation; never of a person.';
comment on column approach.coalition_member.kind is 'public or private.';
comment on column approach.coalition_member.member_organisation_id is 'The partner of the region that it is, if it is one.';
comment on column approach.coalition_member.joined_date is 'First day.';
comment on column approach.coalition_member.recorded_by_id is 'Who recorded it.';
comment on column approach.coalition_member.organisation_id is 'On behalf of which organisation.';
comment on column approach.coalition_member.known_at is 'When.';

create table approach.coalition_leaving (
  member_id uuid primary key references approach.coalition_member,
  last_date date not null,
  reason text not null check (length(reason) between 3 and 1000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.coalition_leaving (recorded_by_id);
create index on approach.coalition_leaving (organisation_id);
comment on table approach.coalition_leaving is 'A member left the coalition; links of its guests stop working that same moment.';
comment on column approach.coalition_leaving.member_id is 'The member.';
comment on column approach.coalition_leaving.last_date is 'Last day.';
comment on column approach.coalition_leaving.reason is 'Why.';
comment on column approach.coalition_leaving.recorded_by_id is 'Who recorded it.';
comment on column approach.coalition_leaving.organisation_id is 'On behalf of which organisation.';
comment on column approach.coalition_leaving.known_at is 'When.';

create table approach.coalition_covenant (
  id uuid primary key,
  coalition_id uuid not null references approach.coalition,
  text text not null check (length(text) between 3 and 20000),
  signed_date date not null,
  change_reason text check (length(change_reason) between 3 and 1000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.coalition_covenant (coalition_id, known_at);
create index on approach.coalition_covenant (recorded_by_id);
create index on approach.coalition_covenant (organisation_id);
comment on table approach.coalition_covenant is 'A version of what the members agreed (convenant); every version stays, the latest counts (C40 a).';
comment on column approach.coalition_covenant.id is 'Random identifier.';
comment on column approach.coalition_covenant.coalition_id is 'The coalition.';
comment on column approach.coalition_covenant.text is 'What was agreed.';
comment on column approach.coalition_covenant.signed_date is 'Day of signing.';
comment on column approach.coalition_covenant.change_reason is 'Why it changed; empty for the first version.';
comment on column approach.coalition_covenant.recorded_by_id is 'Who recorded it.';
comment on column approach.coalition_covenant.organisation_id is 'On behalf of which organisation.';
comment on column approach.coalition_covenant.known_at is 'When.';

create table approach.coalition_basis (
  id uuid primary key,
  member_id uuid not null references approach.coalition_member,
  article text not null check (length(article) between 3 and 500),
  purpose text not null check (length(purpose) between 3 and 1000),
  valid_days daterange not null check (not lower_inf(valid_days) and not upper_inf(valid_days) and not isempty(valid_days)),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.coalition_basis (member_id);
create index on approach.coalition_basis (recorded_by_id);
create index on approach.coalition_basis (organisation_id);
comment on table approach.coalition_basis is 'A legal basis that names a member to whom personal data may be given, with purpose and days: without one a private member never gets any (C40 c).';
comment on column approach.coalition_basis.id is 'Random identifier.';
comment on column approach.coalition_basis.member_id is 'The member that the basis names.';
comment on column approach.coalition_basis.article is 'The article of law and, where it asks for that, the covenant.';
comment on column approach.coalition_basis.purpose is 'For which purpose.';
comment on column approach.coalition_basis.valid_days is 'Days on which it holds; never without an end.';
comment on column approach.coalition_basis.recorded_by_id is 'Who recorded it.';
comment on column approach.coalition_basis.organisation_id is 'On behalf of which organisation.';
comment on column approach.coalition_basis.known_at is 'When.';

create table approach.coalition_paper (
  id uuid primary key,
  coalition_id uuid not null references approach.coalition,
  title text not null check (length(title) between 3 and 200),
  text text not null check (length(text) between 3 and 20000),
  personal boolean not null,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.coalition_paper (coalition_id);
create index on approach.coalition_paper (recorded_by_id);
create index on approach.coalition_paper (organisation_id);
comment on table approach.coalition_paper is 'A paper of a coalition, for its partners and for guests to whom it was shared (C40 b).';
comment on column approach.coalition_paper.id is 'Random identifier.';
comment on column approach.coalition_paper.coalition_id is 'The coalition.';
comment on column approach.coalition_paper.title is 'Title.';
comment on column approach.coalition_paper.text is 'Text.';
comment on column approach.coalition_paper.personal is 'Whether personal data stand in it: said by who wrote it, and true when the product finds any.';
comment on column approach.coalition_paper.recorded_by_id is 'Who shared it.';
comment on column approach.coalition_paper.organisation_id is 'On behalf of which organisation.';
comment on column approach.coalition_paper.known_at is 'When.';

create table approach.coalition_guest (
  id uuid primary key,
  secret_hash bytea not null check (length(secret_hash) = 32),
  member_id uuid not null references approach.coalition_member,
  guest_name text not null check (length(guest_name) between 2 and 200),
  expires_at timestamptz not null,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  unique (secret_hash, organisation_id),
  constraint ends_within_ninety_days check (expires_at > known_at and expires_at <= known_at + interval '90 days')
);
create index on approach.coalition_guest (member_id);
create index on approach.coalition_guest (recorded_by_id);
create index on approach.coalition_guest (organisation_id);
comment on table approach.coalition_guest is 'An invitation of somebody of a member, without an account: the link opens the papers shared with it until the moment it expires (C40 b).';
comment on column approach.coalition_guest.id is 'Random identifier.';
comment on column approach.coalition_guest.secret_hash is 'SHA-256 of the secret in the link; the secret is shown once to who invited.';
comment on column approach.coalition_guest.member_id is 'The member for whom the guest reads.';
comment on column approach.coalition_guest.guest_name is 'Who was invited.';
comment on column approach.coalition_guest.expires_at is 'The moment at which the link stops working; ninety days at most.';
comment on column approach.coalition_guest.recorded_by_id is 'Who invited.';
comment on column approach.coalition_guest.organisation_id is 'On behalf of which organisation.';
comment on column approach.coalition_guest.known_at is 'When.';

create table approach.coalition_guest_paper (
  guest_id uuid not null references approach.coalition_guest,
  paper_id uuid not null references approach.coalition_paper,
  known_at timestamptz not null,
  primary key (guest_id, paper_id)
);
create index on approach.coalition_guest_paper (paper_id);
comment on table approach.coalition_guest_paper is 'A paper that a guest may read; fixed with the invitation.';
comment on column approach.coalition_guest_paper.guest_id is 'The invitation.';
comment on column approach.coalition_guest_paper.paper_id is 'The paper.';
comment on column approach.coalition_guest_paper.known_at is 'When: the moment of the invitation.';

create table approach.coalition_guest_end (
  guest_id uuid primary key references approach.coalition_guest,
  reason text not null check (length(reason) between 3 and 1000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.coalition_guest_end (recorded_by_id);
create index on approach.coalition_guest_end (organisation_id);
comment on table approach.coalition_guest_end is 'An invitation was taken back before it expired.';
comment on column approach.coalition_guest_end.guest_id is 'The invitation.';
comment on column approach.coalition_guest_end.reason is 'Why.';
comment on column approach.coalition_guest_end.recorded_by_id is 'Who took it back.';
comment on column approach.coalition_guest_end.organisation_id is 'On behalf of which organisation.';
comment on column approach.coalition_guest_end.known_at is 'When.';

create table approach.coalition_guest_read (
  id uuid primary key,
  guest_id uuid not null references approach.coalition_guest,
  paper_id uuid references approach.coalition_paper,
  known_at timestamptz not null
);
create index on approach.coalition_guest_read (guest_id, known_at);
create index on approach.coalition_guest_read (paper_id);
comment on table approach.coalition_guest_read is 'A guest opened the link: every time, in the transaction that gives the page (C40 b).';
comment on column approach.coalition_guest_read.id is 'Random identifier.';
comment on column approach.coalition_guest_read.guest_id is 'The invitation.';
comment on column approach.coalition_guest_read.paper_id is 'The paper that was read; empty for the list.';
comment on column approach.coalition_guest_read.known_at is 'When.';

create table approach.coalition_contribution (
  id uuid primary key,
  member_id uuid not null references approach.coalition_member,
  kind text not null check (kind in ('promised', 'delivered')),
  what text not null check (length(what) between 3 and 500),
  measure text not null check (measure in ('hours', 'eur', 'in-kind')),
  amount numeric(14, 2) check (amount > 0),
  year integer not null check (year between 2000 and 2100),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  constraint counted_unless_in_kind check ((measure = 'in-kind') = (amount is null))
);
create index on approach.coalition_contribution (member_id);
create index on approach.coalition_contribution (recorded_by_id);
create index on approach.coalition_contribution (organisation_id);
comment on table approach.coalition_contribution is 'What a member promised or delivered to a coalition in a year: hours, money or something in kind (C40 a, d).';
comment on column approach.coalition_contribution.id is 'Random identifier.';
comment on column approach.coalition_contribution.member_id is 'The member.';
comment on column approach.coalition_contribution.kind is 'promised or delivered.';
comment on column approach.coalition_contribution.what is 'What it is, in a few words.';
comment on column approach.coalition_contribution.measure is 'hours, eur (euro) or in-kind.';
comment on column approach.coalition_contribution.amount is 'Hours or euro; empty for something in kind.';
comment on column approach.coalition_contribution.year is 'In which year.';
comment on column approach.coalition_contribution.recorded_by_id is 'Who recorded it.';
comment on column approach.coalition_contribution.organisation_id is 'On behalf of which organisation.';
comment on column approach.coalition_contribution.known_at is 'When.';

-- keys
alter table approach.coalition add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.coalition_member add foreign key (member_organisation_id) references core.organisation, add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.coalition_leaving add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.coalition_covenant add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.coalition_basis add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.coalition_paper add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.coalition_guest add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.coalition_guest_end add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.coalition_contribution add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;

-- views
create view approach.coalition_state with (security_invoker = true) as
select c.id as coalition_id, c.name, c.aim, c.start_date, c.organisation_id,
  (select count(*)::integer from approach.coalition_member m where m.coalition_id = c.id and m.kind = 'public' and m.id not in (select l.member_id from approach.coalition_leaving l)) as public_members,
  (select count(*)::integer from approach.coalition_member m where m.coalition_id = c.id and m.kind = 'private' and m.id not in (select l.member_id from approach.coalition_leaving l)) as private_members,
  (select max(v.signed_date) from approach.coalition_covenant v where v.coalition_id = c.id) as signed_date
from approach.coalition c;
comment on view approach.coalition_state is 'Every coalition with how many public and private members it has now, and when its covenant was last signed.';

create view approach.coalition_contribution_state with (security_invoker = true) as
select c.id as coalition_id, c.name as coalition, m.id as member_id, m.name as member, m.kind as member_kind, x.year, x.measure,
  coalesce(sum(x.amount) filter (where x.kind = 'promised'), 0) as promised, coalesce(sum(x.amount) filter (where x.kind = 'delivered'), 0) as delivered,
  count(*) filter (where x.kind = 'promised')::integer as promises, count(*) filter (where x.kind = 'delivered')::integer as deliveries
from approach.coalition_contribution x join approach.coalition_member m on m.id = x.member_id join approach.coalition c on c.id = m.coalition_id
group by c.id, c.name, m.id, m.name, m.kind, x.year, x.measure;
comment on view approach.coalition_contribution_state is 'What every member promised and delivered per year and measure; of things in kind only how many. For the report (C40 d).';

-- triggers
create function approach.coalitions_kept() returns setof uuid language sql stable as $$
  select c.id from approach.coalition c where c.organisation_id = core.organisation() or core.has_role('{bureau_coordinator}') $$;
comment on function approach.coalitions_kept() is 'The coalitions that this person keeps: those of the own organisation, and all of them for the bureau.';
create function approach.coalition_members_kept() returns setof uuid language sql stable as $$
  select m.id from approach.coalition_member m where m.coalition_id in (select approach.coalitions_kept()) $$;
comment on function approach.coalition_members_kept() is 'The members of the coalitions that this person keeps.';
create function approach.coalitions_of_mine() returns setof uuid language sql stable as $$
  select approach.coalitions_kept() union select m.coalition_id from approach.coalition_member m
  where m.member_organisation_id = core.organisation() and m.id not in (select l.member_id from approach.coalition_leaving l) $$;
comment on function approach.coalitions_of_mine() is 'The coalitions in whose circle this person is: kept by or member as an organisation.';
create function approach.coalition_guests_kept() returns setof uuid language sql stable as $$
  select g.id from approach.coalition_guest g where g.member_id in (select approach.coalition_members_kept()) $$;
comment on function approach.coalition_guests_kept() is 'The invitations of the coalitions that this person keeps.';
create function approach.coalition_members_present() returns setof uuid language sql stable as $$
  select m.id from approach.coalition_member m where m.id not in (select l.member_id from approach.coalition_leaving l) $$;
comment on function approach.coalition_members_present() is 'Members that did not leave.';
create function approach.coalition_papers_for_guests() returns table (guest_id uuid, paper_id uuid) language sql stable as $$
  select g.id, p.id from approach.coalition_guest g join approach.coalition_member m on m.id = g.member_id join approach.coalition_paper p on p.coalition_id = m.coalition_id
  where not p.personal or m.kind = 'public' or exists (select from approach.coalition_basis b where b.member_id = m.id and b.valid_days @> approach.day_of(g.known_at) and b.valid_days @> (approach.day_of(g.expires_at))) $$;
comment on function approach.coalition_papers_for_guests() is 'Which papers of its coalition an invitation may open: one with personal data never for a private member, unless a basis names that member on all its days (C40 c).';

create function approach.guest_by_link(hash bytea, at timestamptz) returns table (guest_id uuid, coalition_id uuid, coalition text, aim text, member text, guest_name text, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.id, c.id, c.name, c.aim, m.name, g.guest_name, g.expires_at
  from approach.coalition_guest g join approach.coalition_member m on m.id = g.member_id join approach.coalition c on c.id = m.coalition_id
  where g.secret_hash = hash and at < g.expires_at and g.id not in (select e.guest_id from approach.coalition_guest_end e) and m.id not in (select l.member_id from approach.coalition_leaving l) $$;
comment on function approach.guest_by_link(bytea, timestamptz) is 'The invitation that a link opens at a moment; nothing from the moment it expires, was taken back, or its member left.';
create function approach.papers_by_link(hash bytea, at timestamptz) returns table (paper_id uuid, title text, text text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.title, p.text from approach.guest_by_link(hash, at) g join approach.coalition_guest_paper s on s.guest_id = g.guest_id join approach.coalition_paper p on p.id = s.paper_id
  where (s.guest_id, s.paper_id) in (select f.guest_id, f.paper_id from approach.coalition_papers_for_guests() f) order by p.title, p.id $$;
comment on function approach.papers_by_link(bytea, timestamptz) is 'The papers that were shared with the invitation of a link that works, and nothing else.';
create function approach.note_guest_read(hash bytea, new_id uuid, paper uuid, at timestamptz) returns uuid language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare guest uuid;
begin
  select g.guest_id into guest from approach.guest_by_link(hash, at) g;
  if guest is null or (paper is not null and paper not in (select p.paper_id from approach.papers_by_link(hash, at) p)) then return null; end if;
  insert into approach.coalition_guest_read (id, guest_id, paper_id, known_at) values (new_id, guest, paper, at);
  return guest;
end $$;
comment on function approach.note_guest_read(bytea, uuid, uuid, timestamptz) is 'Notes that a guest opens the list, or one paper, in the transaction that shows it; null when there is nothing to show.';
create function approach.forget_guests(at timestamptz) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare old uuid[] := array(select g.id from approach.coalition_guest g where g.expires_at < at - interval '1 year');
begin
  delete from approach.coalition_guest_read r where r.guest_id = any (old);
  delete from approach.coalition_guest_end e where e.guest_id = any (old);
  delete from approach.coalition_guest_paper s where s.guest_id = any (old);
  delete from approach.coalition_guest g where g.id = any (old);
  return cardinality(old);
end $$;
comment on function approach.forget_guests(timestamptz) is 'Destroys invitations with everything they held a year after they expired; returns how many. It does only what the days say, so anybody may call it.';
