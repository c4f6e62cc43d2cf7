-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table core.mail (
  id uuid primary key,
  person_id uuid not null references core.person,
  address text not null check (address ~ '^[^@\s<>]+@[^@\s<>]+$'),
  subject text not null check (length(subject) between 1 and 200),
  body text not null check (length(body) between 1 and 4000),
  known_at timestamptz not null
);
create index on core.mail (person_id, known_at);
create index on core.mail (known_at);
comment on table core.mail is 'The outbox: a mail that was written to somebody. It says that something waits and where, never what (T-04).';
comment on column core.mail.id is 'Random identifier; also the Message-ID, so that a repeated delivery is recognised.';
comment on column core.mail.person_id is 'Whom it is for.';
comment on column core.mail.address is 'Mail address at the moment of writing.';
comment on column core.mail.subject is 'Subject.';
comment on column core.mail.body is 'Plain text.';
comment on column core.mail.known_at is 'When it was written.';

create table core.mail_delivery (
  mail_id uuid primary key references core.mail on delete cascade,
  known_at timestamptz not null
);
comment on table core.mail_delivery is 'A mail was handed over to the mail server.';
comment on column core.mail_delivery.mail_id is 'The mail.';
comment on column core.mail_delivery.known_at is 'When.';

create table core.mail_address (
  id uuid primary key,
  person_id uuid not null references core.person,
  address text not null check (address ~ '^[^@\s<>]+@[^@\s<>]+$' and length(address) <= 254),
  known_at timestamptz not null
);
create index on core.mail_address (person_id, known_at);
comment on table core.mail_address is 'Somebody states where mail may come; the latest one counts and without any no mail comes.';
comment on column core.mail_address.id is 'Random identifier.';
comment on column core.mail_address.person_id is 'Whose address.';
comment on column core.mail_address.address is 'The address.';
comment on column core.mail_address.known_at is 'When it was stated.';

-- functions
create function core.notices_to_mail(at timestamptz) returns table (person_id uuid, address text, kinds text[]) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with today as (select (at at time zone 'Europe/Amsterdam')::date as day),
  present as (select distinct a.person_id, a.organisation_id, a.role from core.assignment a, today where a.valid_from <= today.day and (a.valid_to is null or a.valid_to > today.day)),
  told as (
    select n.id, n.kind, n.known_at, n.person_id from core.notice n where n.person_id in (select p.person_id from present p)
    union select n.id, n.kind, n.known_at, p.person_id from core.notice n join present p on p.role = n.role and (n.organisation_id is null or n.organisation_id = p.organisation_id)
  ), written as (
    select m.person_id, max(m.known_at) as last_at, max(m.known_at) filter (where core.mode() = 'demo' or m.id in (select d.mail_id from core.mail_delivery d)) as told_at from core.mail m group by m.person_id)
  select p.id, where_to.address, array_agg(t.kind order by t.known_at, t.id)
  from told t join core.person p on p.id = t.person_id left join written w on w.person_id = p.id, today,
    lateral (select coalesce((select a.address from core.mail_address a where a.person_id = p.id order by a.known_at desc, a.id desc limit 1),
      case when p.fictitious then reverse(split_part(reverse(p.subject), ':', 1)) || '@voorbeeld.invalid' end) as address) where_to
  where core.has_role('{operator}') and where_to.address is not null
    and t.known_at <= at - interval '1 minute' and t.known_at > greatest(w.told_at - interval '1 minute', at - interval '7 days') and (w.last_at is null or (w.last_at at time zone 'Europe/Amsterdam')::date < today.day)
    and t.id not in (select r.notice_id from core.notice_reading r where r.person_id = t.person_id)
    and not exists (select from core.notice_wanted c where c.person_id = t.person_id and not c.wanted and c.kind in (t.kind, 'mail-digest'))
  group by p.id, where_to.address $$;
comment on function core.notices_to_mail(timestamptz) is 'Who has new notices, unread and wanted, since the last mail that reached the mail server (in a demonstration: that was written), at most once a day; the kinds and no content. The last minute waits for the next mail, so that an act that was still under way is not passed over; what is older than a week is not mailed any more. Only for the work of the system itself.';

create function core.forget_mail(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (delete from core.mail where known_at < at - interval '30 days' returning 1) select count(*)::integer from gone $$;
comment on function core.forget_mail(timestamptz) is 'Destroys mails thirty days after they were written; returns how many.';

create function core.write_mail(new_id uuid, to_person uuid, to_address text, said_subject text, said_body text, at timestamptz) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into core.mail (id, person_id, address, subject, body, known_at) select new_id, to_person, to_address, said_subject, said_body, at where core.has_role('{operator}') $$;
comment on function core.write_mail(uuid, uuid, text, text, text, timestamptz) is 'Puts a mail in the outbox; only for the work of the system itself.';

create function core.mail_to_deliver(wanted uuid) returns table (address text, subject text, body text) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.address, m.subject, m.body from core.mail m where m.id = wanted and m.id not in (select d.mail_id from core.mail_delivery d) and core.has_role('{operator}') $$;
comment on function core.mail_to_deliver(uuid) is 'A mail that was not delivered yet; only for the work of the system itself.';

create function core.note_mail_delivery(delivered uuid, at timestamptz) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into core.mail_delivery (mail_id, known_at) select delivered, at where core.has_role('{operator}') $$;
comment on function core.note_mail_delivery(uuid, timestamptz) is 'Notes that a mail was handed over to the mail server.';

create function core.demo_mail() returns table (id uuid, address text, subject text, body text, known_at timestamptz) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.id, m.address, m.subject, m.body, m.known_at from core.mail m where core.mode() = 'demo' order by m.known_at desc, m.address limit 100 $$;
comment on function core.demo_mail() is 'The outbox of a demonstration, whose people do not exist; nothing in real use.';
