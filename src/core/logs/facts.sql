-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table core.processing_line (
  trace_id text not null check (trace_id ~ '^[0-9a-f]{32}$'),
  span_id text not null check (span_id ~ '^[0-9a-f]{16}$'),
  parent_span_id text check (parent_span_id ~ '^[0-9a-f]{16}$'),
  status text not null check (status in ('Unset', 'Ok', 'Error')),
  name text not null,
  start_time bigint not null,
  end_time bigint not null check (end_time >= start_time),
  resource jsonb,
  attributes jsonb not null check (attributes ? 'dpl.core.processing_activity_id'),
  written_by xid8 not null default pg_current_xact_id(),
  primary key (trace_id, span_id)
);
create index on core.processing_line (written_by);
comment on table core.processing_line is 'Processing log (Logboek Dataverwerkingen 1.0): one line per data subject per processing, without any user identity.';
comment on column core.processing_line.trace_id is 'Trace of the request (W3C Trace Context, 32 hexadecimal digits).';
comment on column core.processing_line.span_id is 'This action within the trace (16 hexadecimal digits).';
comment on column core.processing_line.parent_span_id is 'The action this one belongs to, when one processing concerns several subjects.';
comment on column core.processing_line.status is 'Ok, Unset when nobody was found, Error for an internal failure only.';
comment on column core.processing_line.name is 'What happened, in readable words.';
comment on column core.processing_line.start_time is 'Start in milliseconds since 1970.';
comment on column core.processing_line.end_time is 'End in milliseconds since 1970.';
comment on column core.processing_line.resource is 'The application that logs.';
comment on column core.processing_line.attributes is 'dpl.core.processing_activity_id, dpl.core.data_subject_id and _type; own keys stand outside dpl.';
comment on column core.processing_line.written_by is 'Transaction that wrote the line: sealing goes by transaction horizon.';

create table core.audit_line (
  id uuid primary key,
  trace_id text not null check (trace_id ~ '^[0-9a-f]{32}$'),
  action text not null,
  object text not null,
  result text not null check (result in ('done', 'refused', 'failed')),
  origin text not null,
  actor_id uuid,
  organisation_id uuid,
  roles text not null,
  purpose text not null,
  detail jsonb not null default '{}',
  written_at timestamptz not null,
  written_by xid8 not null default pg_current_xact_id()
);
create index on core.audit_line (written_at);
create index on core.audit_line (actor_id, written_at);
create index on core.audit_line (written_by);
comment on table core.audit_line is 'Audit log: who did what to which object, from where, with which result and when (BIO2 8.15.01; Wpg art. 32a).';
comment on column core.audit_line.id is 'Identifier in order of time (UUID version 7), so that the lines of one moment are written side by side.';
comment on column core.audit_line.trace_id is 'Trace of the request: the only join between the three logs.';
comment on column core.audit_line.action is 'The event of the contract, in the past tense.';
comment on column core.audit_line.object is 'Address of the object, without personal data.';
comment on column core.audit_line.result is 'done, refused by a rule, or failed.';
comment on column core.audit_line.origin is 'Where it came from: browser, command line, mail link or job.';
comment on column core.audit_line.actor_id is 'Who acted; empty for somebody who did not sign in.';
comment on column core.audit_line.organisation_id is 'For which organisation.';
comment on column core.audit_line.roles is 'Roles held at that moment.';
comment on column core.audit_line.purpose is 'Purpose of the request.';
comment on column core.audit_line.detail is 'Which fields were read or which sentence refused; never content of a record.';
comment on column core.audit_line.written_at is 'Moment of the act.';
comment on column core.audit_line.written_by is 'Transaction that wrote the line: sealing goes by transaction horizon.';

create table core.decision_line (
  trace_id text not null check (trace_id ~ '^[0-9a-f]{32}$'),
  span_id text not null check (span_id ~ '^[0-9a-f]{16}$'),
  parent_span_id text,
  event_name text not null default 'adl.access_evaluation' check (event_name in ('adl.access_evaluation', 'adl.access_evaluations', 'adl.search_subject', 'adl.search_action', 'adl.search_resource')),
  "timestamp" bigint not null,
  status text not null check (status in ('Unset', 'Ok', 'Error')),
  attributes jsonb not null,
  body jsonb,
  written_by xid8 not null default pg_current_xact_id(),
  primary key (trace_id, span_id)
);
create index on core.decision_line (written_by);
comment on table core.decision_line is 'Authorization decision log (FTV ADL): one record per decision, before the answer is given.';
comment on column core.decision_line.trace_id is 'Trace of the request.';
comment on column core.decision_line.span_id is 'This decision within the trace.';
comment on column core.decision_line.parent_span_id is 'The action the decision belongs to.';
comment on column core.decision_line.event_name is 'Kind of evaluation.';
comment on column core.decision_line."timestamp" is 'Moment in milliseconds since 1970.';
comment on column core.decision_line.status is 'Ok for allowed, Unset for denied.';
comment on column core.decision_line.attributes is 'adl.core.request, adl.core.response and adl.core.policies (version of the rules).';
comment on column core.decision_line.body is 'Further information of the decision.';
comment on column core.decision_line.written_by is 'Transaction that wrote the line: sealing goes by transaction horizon.';

create table core.seal (
  log text not null check (log in ('audit', 'decision', 'processing')),
  batch integer not null check (batch > 0),
  epoch integer not null check (epoch > 0),
  horizon xid8 not null,
  lines integer not null check (lines > 0),
  root bytea not null check (octet_length(root) = 32),
  previous bytea not null check (octet_length(previous) in (0, 32)),
  hash bytea not null check (octet_length(hash) = 32),
  sealed_at timestamptz not null,
  primary key (log, batch)
);
comment on table core.seal is 'A seal over the lines that a log gained, as the root of a Merkle tree (RFC 6962); each names the one before.';
comment on column core.seal.log is 'Which of the three logs.';
comment on column core.seal.batch is 'Number within that log, without gaps.';
comment on column core.seal.epoch is 'One, and one more after each restore of a backup.';
comment on column core.seal.horizon is 'Every transaction before this one had ended: a line of one of them is in this batch or an earlier one.';
comment on column core.seal.lines is 'Number of lines in the batch.';
comment on column core.seal.root is 'Root of the tree over the leaves of the batch.';
comment on column core.seal.previous is 'Hash of the seal before; empty for the first.';
comment on column core.seal.hash is 'SHA-256 over all that this seal says.';
comment on column core.seal.sealed_at is 'When.';

create table core.sealed_leaf (
  log text not null,
  batch integer not null,
  position integer not null check (position >= 0),
  leaf bytea not null check (octet_length(leaf) = 32),
  primary key (log, batch, position)
);
create index on core.sealed_leaf (leaf);
comment on table core.sealed_leaf is 'The hash of one sealed line. It names no line, and stays when the line is destroyed after its term.';
comment on column core.sealed_leaf.log is 'Which of the three logs.';
comment on column core.sealed_leaf.batch is 'The seal it is under.';
comment on column core.sealed_leaf.position is 'Place in the batch, from nought.';
comment on column core.sealed_leaf.leaf is 'SHA-256 over a zero byte and the text of the line (core.log_text).';

create table core.seal_epoch (
  number integer primary key check (number > 1),
  begins xid8 not null,
  opened_at timestamptz not null,
  because text not null
);
comment on table core.seal_epoch is 'From here on transactions have the numbers of another server: a backup was put back. The first epoch has no row.';
comment on column core.seal_epoch.number is 'Two for the first restore.';
comment on column core.seal_epoch.begins is 'The first transaction whose lines belong to it.';
comment on column core.seal_epoch.opened_at is 'When.';
comment on column core.seal_epoch.because is 'What was put back.';

-- functions
insert into core.setting (key, value) values ('pseudonyms', replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));
create function core.pseudonym(kind text, id text) returns text language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select encode(sha256(convert_to(s.value || ':' || kind || ':' || id || ':' || s.value, 'UTF8')), 'hex') from core.setting s where s.key = 'pseudonyms' $$;
comment on function core.pseudonym(text, text) is 'The name under which a data subject stands in the processing log: the same for the same person, and untraceable without the secret of this database. Colleagues can be data subjects too, and no line may hold the identifier of a user (LDV-07).';

create function core.seal_state() returns table (log text, batch integer, sealed_at timestamptz, lines bigint, unsealed bigint) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with horizon as (select coalesce(max(horizon), '0'::xid8) as reached from core.seal), waiting as (
    select 'audit' as log, count(*) as unsealed from core.audit_line, horizon where written_by >= reached
    union all select 'decision', count(*) from core.decision_line, horizon where written_by >= reached
    union all select 'processing', count(*) from core.processing_line, horizon where written_by >= reached)
  select w.log, coalesce(max(s.batch), 0), max(s.sealed_at), coalesce(sum(s.lines), 0), w.unsealed from waiting w left join core.seal s on s.log = w.log group by w.log, w.unsealed $$;
comment on function core.seal_state() is 'How far each log is sealed: the last batch and when, how many lines stand under a seal and how many wait for one. No content.';

-- views
create view core.log_text with (security_invoker = true) as
select 'audit' as log, written_by, jsonb_build_array(id, trace_id, action, object, result, origin, actor_id, organisation_id, roles, purpose, detail,
  to_char(written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), written_by::text)::text as text from core.audit_line
union all
select 'decision', written_by, jsonb_build_array(trace_id, span_id, parent_span_id, event_name, "timestamp", status, attributes, body, written_by::text)::text from core.decision_line
union all
select 'processing', written_by, jsonb_build_array(trace_id, span_id, parent_span_id, status, name, start_time, end_time, resource, attributes, written_by::text)::text from core.processing_line;
comment on view core.log_text is 'Every line of the three logs as one text that says all of it, whatever the settings of the session: what a seal is made over.';
