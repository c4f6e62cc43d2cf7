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
comment on column core.audit_line.id is 'Random identifier.';
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

-- functions
insert into core.setting (key, value) values ('pseudonyms', replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));
create function core.pseudonym(kind text, id text) returns text language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select encode(sha256(convert_to(s.value || ':' || kind || ':' || id || ':' || s.value, 'UTF8')), 'hex') from core.setting s where s.key = 'pseudonyms' $$;
comment on function core.pseudonym(text, text) is 'The name under which a data subject stands in the processing log: the same for the same person, and untraceable without the secret of this database. Colleagues can be data subjects too, and no line may hold the identifier of a user (LDV-07).';
