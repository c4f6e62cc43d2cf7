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
create index on core.idempotency (answered_at);
comment on table core.idempotency is 'Answers already given to a change, so that a repeated request has one effect and the same answer (kept two days).';
comment on column core.idempotency.actor_id is 'Who asked.';
comment on column core.idempotency.key is 'The Idempotency-Key of the request.';
comment on column core.idempotency.route is 'Key of the route in its contract.';
comment on column core.idempotency.request_hash is 'SHA-256 of address and body: another body under the same key is refused (422).';
comment on column core.idempotency.status is 'Status of the answer.';
comment on column core.idempotency.answer is 'Body of the answer.';
comment on column core.idempotency.answered_at is 'When it was answered.';

-- functions
create function core.forget_answers(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with forgotten as (delete from core.idempotency where answered_at < at - interval '2 days' returning 1) select count(*)::integer from forgotten $$;
comment on function core.forget_answers(timestamptz) is 'Removes answers older than two days; returns how many.';
