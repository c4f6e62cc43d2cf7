-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table approach.action_link (
  secret_hash bytea primary key check (length(secret_hash) = 32),
  action_id uuid not null references approach.action,
  person_id uuid not null,
  organisation_id uuid not null,
  expires_at timestamptz not null,
  known_at timestamptz not null
);
create index on approach.action_link (action_id);
create index on approach.action_link (person_id, known_at);
create index on approach.action_link (organisation_id);
comment on table approach.action_link is 'A link that was mailed: it opens one form for one action, in the name of one person, until it expires or is used (C17 d).';
comment on column approach.action_link.secret_hash is 'SHA-256 of the secret in the link; the secret itself is in the mail alone.';
comment on column approach.action_link.action_id is 'The action.';
comment on column approach.action_link.person_id is 'To whom it was sent.';
comment on column approach.action_link.organisation_id is 'On behalf of which organisation that person reports.';
comment on column approach.action_link.expires_at is 'When it stops working.';
comment on column approach.action_link.known_at is 'When it was made.';

create table approach.action_link_use (
  secret_hash bytea primary key references approach.action_link,
  report_id uuid not null references approach.action_report,
  known_at timestamptz not null
);
create index on approach.action_link_use (report_id);
comment on table approach.action_link_use is 'A link was used; it works once.';
comment on column approach.action_link_use.secret_hash is 'The link.';
comment on column approach.action_link_use.report_id is 'The report that came by it.';
comment on column approach.action_link_use.known_at is 'When.';

-- keys
alter table approach.action_link add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;

-- triggers
create function approach.action_by_link(hash bytea, at timestamptz) returns table (action_id uuid, title text, person_id uuid, organisation_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.action_id, s.title, l.person_id, l.organisation_id
  from approach.action_link l join approach.action_state s on s.action_id = l.action_id
  where l.secret_hash = hash and l.expires_at > at and s.closed_date is null
    and (s.owner_organisation_id = l.organisation_id or s.holder_id = l.person_id)
    and l.secret_hash not in (select u.secret_hash from approach.action_link_use u)
    and exists (select from core.assignment a where a.person_id = l.person_id and a.organisation_id = l.organisation_id
      and a.valid_from <= approach.day_of(at) and (a.valid_to is null or a.valid_to > approach.day_of(at))) $$;
comment on function approach.action_by_link(bytea, timestamptz) is 'The one action that a link opens, with its title; nothing for a link that expired, was used, or whose person or action is no longer in place.';

create function approach.report_by_link(hash bytea, new_id uuid, said_judgement text, said_reason text, at timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare found record;
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(hash, 'hex'), 17));
  select * into found from approach.action_by_link(hash, at);
  if found.action_id is null then return null; end if;
  insert into approach.action_report (id, action_id, judgement, reason, origin, recorded_by_id, organisation_id, known_at)
    values (new_id, found.action_id, said_judgement, said_reason, 'mail-link', found.person_id, found.organisation_id, at);
  insert into approach.action_link_use (secret_hash, report_id, known_at) values (hash, new_id, at);
  return found.person_id;
end $$;
comment on function approach.report_by_link(bytea, uuid, text, text, timestamptz) is 'Records a report by a link that still works, once, and returns whose it is; null when the link does not work.';

create function approach.actions_to_ask(at timestamptz) returns table (person_id uuid, address text, organisation_id uuid, action_id uuid, title text, due_date date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, place.address, place.organisation_id, s.action_id, s.title, n.word_due_date
  from approach.actions_on(approach.day_of(at)) n join approach.action_state s on s.action_id = n.action_id
  join lateral (
    select a.person_id, a.organisation_id from core.assignment a
    where (case when s.holder_id is not null then a.person_id = s.holder_id else a.organisation_id = s.owner_organisation_id and a.role in ('taskforce_secretary', 'safety_adviser', 'bureau_coordinator') end)
      and a.valid_from <= approach.day_of(at) and (a.valid_to is null or a.valid_to > approach.day_of(at))
    order by a.valid_from, a.id limit 1
  ) seat on true
  join core.person p on p.id = seat.person_id,
  lateral (select seat.organisation_id, coalesce((select m.address from core.mail_address m where m.person_id = p.id order by m.known_at desc, m.id desc limit 1),
    case when p.fictitious then reverse(split_part(reverse(p.subject), ':', 1)) || '@voorbeeld.invalid' end) as address) place
  where core.has_role('{operator}') and place.address is not null and s.closed_date is null and n.word_due_date <= approach.day_of(at) + 7
    and not exists (select from approach.action_link l where l.action_id = s.action_id and l.known_at > at - interval '6 days')
    and not exists (select from core.notice_wanted c where c.person_id = p.id and not c.wanted and c.kind in ('action-word-asked', 'mail-digest'))
  order by p.id, n.word_due_date, s.action_id $$;
comment on function approach.actions_to_ask(timestamptz) is 'Of which actions a word is due within a week, and whom to ask at which address: the holder, or else who keeps the agenda at the owner. Only for the work of the system itself.';

create function approach.keep_action_link(hash bytea, action uuid, person uuid, organisation uuid, until timestamptz, at timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into approach.action_link (secret_hash, action_id, person_id, organisation_id, expires_at, known_at)
  select hash, action, person, organisation, until, at where core.has_role('{operator}') $$;
comment on function approach.keep_action_link(bytea, uuid, uuid, uuid, timestamptz, timestamptz) is 'Keeps the hash of a link; only for the work of the system itself.';

create function approach.forget_action_links(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with used as (delete from approach.action_link_use u using approach.action_link l where l.secret_hash = u.secret_hash and l.expires_at < at - interval '30 days'),
  gone as (delete from approach.action_link l where l.expires_at < at - interval '30 days' and l.secret_hash not in (select u.secret_hash from approach.action_link_use u) returning 1)
  select count(*)::integer from gone $$;
comment on function approach.forget_action_links(timestamptz) is 'Destroys links thirty days after they expired; returns how many. A used one goes a night after its use was destroyed.';
