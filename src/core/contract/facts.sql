-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table core.idempotency (
  actor_id uuid not null,
  key text not null check (length(key) between 8 and 200),
  route text not null,
  request_hash bytea not null,
  status integer not null,
  answer text,
  answered_at timestamptz not null,
  primary key (actor_id, key)
);
comment on table core.idempotency is 'Answers already given to a change, so that a repeated request has one effect and the same answer (kept two days).';
comment on column core.idempotency.actor_id is 'Who asked.';
comment on column core.idempotency.key is 'The Idempotency-Key of the request.';
comment on column core.idempotency.route is 'Key of the route in its contract.';
comment on column core.idempotency.request_hash is 'SHA-256 of address and body: another body under the same key is refused (422).';
comment on column core.idempotency.status is 'Status of the answer.';
comment on column core.idempotency.answer is 'Body of the answer.';
comment on column core.idempotency.answered_at is 'When it was answered.';

-- functions
create function core.enter_act(token bytea, purpose text, at timestamptz, new_key text)
returns table (person_id uuid, name text, organisation_id uuid, organisation_code text, organisation_name text, roles text[], csrf text, seen_at timestamptz, request_hash bytea, status integer, answer text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  select e.person_id, e.name, e.organisation_id, e.organisation_code, e.organisation_name, e.roles, e.csrf, e.seen_at
  into person_id, name, organisation_id, organisation_code, organisation_name, roles, csrf, seen_at from core.enter(token, purpose, at) e;
  if person_id is null then return; end if;
  perform pg_advisory_xact_lock(hashtextextended(person_id::text || ':' || new_key, 1));
  select i.request_hash, i.status, i.answer into request_hash, status, answer from core.idempotency i where i.actor_id = person_id and i.key = new_key;
  return next;
end $$;
comment on function core.enter_act(bytea, text, timestamptz, text) is 'Opens the request of an act as core.enter does, waits for a twin of it that is under way, and gives the own earlier answer to the same key beside who it is: one statement for what every act begins with.';
create function core.forget_answers(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with forgotten as (delete from core.idempotency where answered_at < at - interval '2 days' returning 1) select count(*)::integer from forgotten $$;
comment on function core.forget_answers(timestamptz) is 'Removes answers older than two days; returns how many.';
