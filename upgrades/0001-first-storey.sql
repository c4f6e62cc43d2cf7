-- SPDX-License-Identifier: EUPL-1.2

-- The first storey: everything the first release is made of, as it was then.

create schema core;

create schema strategy;

create schema approach;

create schema monitor;

create schema staffing;

create schema partners;

create schema oversight;

create table core.upgrade (
  name text primary key,
  applied_at timestamptz not null default now()
);
comment on table core.upgrade is 'The upgrades this database has had; a fresh database has had them all.';
comment on column core.upgrade.name is 'File name in upgrades/.';
comment on column core.upgrade.applied_at is 'When it was applied.';

create table core.setting (
  key text primary key,
  value text not null
);
comment on table core.setting is 'What the product remembers about its own database, such as the version of the rules in force.';
comment on column core.setting.key is 'Name of the setting.';
comment on column core.setting.value is 'Its value.';

create table core.organisation (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
  kind text not null check (kind in ('municipality', 'police-unit', 'police-service', 'police-district', 'basisteam', 'prosecution', 'college', 'advisory-college', 'bureau', 'taskforce', 'safety-region', 'care', 'ministry', 'private', 'other')),
  name text not null check (length(name) between 1 and 200)
);
comment on table core.organisation is 'An organisation that takes part in the region: the anchor that accounts, facts and rules refer to. Names and memberships in time are facts of the chapter partners.';
comment on column core.organisation.id is 'Random identifier, the same wherever the organisation is referred to.';
comment on column core.organisation.code is 'Code people know: GM0344 for a municipality (CBS), RE03 for a police unit, otherwise a code of the region pack.';
comment on column core.organisation.kind is 'What sort of organisation it is.';
comment on column core.organisation.name is 'The name as it is used today.';

create table core.person (
  id uuid primary key,
  subject text not null unique,
  name text not null check (length(name) between 1 and 200),
  fictitious boolean not null default false,
  errand_nl text,
  errand_en text
);
comment on table core.person is 'A person who can sign in; who somebody is comes from the identity provider of the own organisation.';
comment on column core.person.id is 'Random identifier.';
comment on column core.person.subject is 'The subject identifier (sub) that the identity provider gives (OpenID Connect Core 5.1).';
comment on column core.person.name is 'Name as shown to colleagues.';
comment on column core.person.fictitious is 'True for the invented people of the demonstration; production refuses them.';
comment on column core.person.errand_nl is 'What a demonstration person comes to do, in Dutch.';
comment on column core.person.errand_en is 'What a demonstration person comes to do, in English.';

create table core.assignment (
  id uuid primary key,
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  role text not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  unique (person_id, organisation_id, role, valid_from)
);
create index on core.assignment (organisation_id);
comment on table core.assignment is 'A role that a person holds at an organisation for a time; rights follow these dates.';
comment on column core.assignment.id is 'Random identifier.';
comment on column core.assignment.person_id is 'Who holds the role.';
comment on column core.assignment.organisation_id is 'For which organisation.';
comment on column core.assignment.role is 'Name of the role in core/access/roles.ts.';
comment on column core.assignment.valid_from is 'First day of the role.';
comment on column core.assignment.valid_to is 'First day without the role; empty while it lasts.';

create table core.session (
  token_hash bytea primary key,
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  csrf text not null,
  acr text,
  provider_session text,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index on core.session (person_id);
create index on core.session (organisation_id);
create index on core.session (expires_at);
comment on table core.session is 'A signed-in browser or script. Only the hash of its token is kept; the app role reaches it through functions only.';
comment on column core.session.token_hash is 'SHA-256 of the token in the cookie.';
comment on column core.session.person_id is 'Who signed in.';
comment on column core.session.organisation_id is 'For which organisation the person acts in this session.';
comment on column core.session.csrf is 'Value that every change must repeat, against cross-site requests.';
comment on column core.session.acr is 'Level of assurance that the identity provider stated.';
comment on column core.session.provider_session is 'Session identifier (sid) at the identity provider, for back-channel sign-out.';
comment on column core.session.opened_at is 'When the person signed in.';
comment on column core.session.seen_at is 'Last request, kept to the minute.';
comment on column core.session.expires_at is 'When the session ends whatever happens.';

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

create table core.job (
  id bigint generated always as identity primary key,
  name text not null check (name ~ '^[a-z-]+\.[a-zA-Z]+$'),
  record_id uuid,
  asked_by uuid,
  asked_for uuid,
  every text,
  run_at timestamptz not null,
  attempts integer not null default 0,
  failure text
);
create index on core.job (run_at);
create unique index on core.job (name) where every is not null;
comment on table core.job is 'Work waiting to be done: an opaque record and the name of the job, never content. Asked for in the transaction of the act, so it exists exactly when the act does.';
comment on column core.job.id is 'Order of asking; never shown.';
comment on column core.job.name is 'feature.job';
comment on column core.job.record_id is 'The record it is about.';
comment on column core.job.asked_by is 'Whose rights it runs with; empty for the system itself.';
comment on column core.job.asked_for is 'The organisation the person acted for.';
comment on column core.job.every is 'The schedule of work that returns (cron, Europe/Amsterdam); empty for work that is done once.';
comment on column core.job.run_at is 'Not before this moment; while it runs, until when the worker may take. Infinity when it was given up.';
comment on column core.job.attempts is 'Times it was tried since it last went well.';
comment on column core.job.failure is 'What kind of error ended the last try; never content.';

create table core.notice (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z][a-z-]{2,40}$'),
  person_id uuid references core.person,
  role text,
  organisation_id uuid references core.organisation,
  about text not null check (about ~ '^/[a-z0-9/-]+$'),
  about_id uuid not null,
  due_date date,
  known_at timestamptz not null,
  check ((person_id is null) <> (role is null)),
  check (organisation_id is null or role is not null)
);
create index on core.notice (person_id, known_at);
create index on core.notice (role, known_at) where role is not null;
create index on core.notice (organisation_id);
create index on core.notice (about_id);
create index on core.notice (known_at);
comment on table core.notice is 'Somebody is told that something happened or waits: the kind, an address and a day, never content. Only who it is for sees it (C26 b).';
comment on column core.notice.id is 'Random identifier.';
comment on column core.notice.kind is 'Which notice, as the notices.ts of a feature declares it.';
comment on column core.notice.person_id is 'For this person; empty when it is for a role.';
comment on column core.notice.role is 'For whoever holds this role now; empty when it is for a person.';
comment on column core.notice.organisation_id is 'Only at this organisation; empty for the role at every organisation.';
comment on column core.notice.about is 'Dutch address of what it is about.';
comment on column core.notice.about_id is 'Identifier of what it is about.';
comment on column core.notice.due_date is 'Day by which something is asked; empty when nothing is.';
comment on column core.notice.known_at is 'When it was given.';

create table core.notice_reading (
  notice_id uuid not null references core.notice on delete cascade,
  person_id uuid not null references core.person,
  known_at timestamptz not null,
  primary key (notice_id, person_id)
);
create index on core.notice_reading (person_id);
comment on table core.notice_reading is 'Somebody has seen a notice; seen by that person alone.';
comment on column core.notice_reading.notice_id is 'The notice.';
comment on column core.notice_reading.person_id is 'Who has seen it.';
comment on column core.notice_reading.known_at is 'When.';

create table core.notice_choice (
  id uuid primary key,
  person_id uuid not null references core.person,
  kind text not null check (kind ~ '^[a-z][a-z-]{2,40}$'),
  wanted boolean not null,
  known_at timestamptz not null
);
create index on core.notice_choice (person_id, kind, known_at);
comment on table core.notice_choice is 'Somebody wants to be told of a kind of things or no longer; the latest one counts and without any it is yes.';
comment on column core.notice_choice.id is 'Random identifier.';
comment on column core.notice_choice.person_id is 'Whose choice.';
comment on column core.notice_choice.kind is 'The kind of notice, or mail-digest for the mail itself.';
comment on column core.notice_choice.wanted is 'Whether this person wants it.';
comment on column core.notice_choice.known_at is 'When it was chosen.';

create table core.search_entry (
  kind text not null check (kind ~ '^[a-z]{3,20}$'),
  record text not null,
  title_nl text not null,
  title_en text not null,
  body_nl text not null,
  body_en text not null,
  about text not null check (about ~ '^/[A-Za-z0-9/-]+$'),
  audience text not null check (audience ~ '^(everyone|signed-in|content|organisation:[0-9a-f-]{36})$'),
  plain_title text not null,
  plain_body text not null,
  squeezed text not null,
  words tsvector not null,
  primary key (kind, record)
);
create index on core.search_entry using gin (words) with (fastupdate = off);
create index on core.search_entry using gin (plain_title extension.gin_trgm_ops) with (fastupdate = off);
create index on core.search_entry using gin (squeezed extension.gin_trgm_ops) with (fastupdate = off);
comment on table core.search_entry is 'What can be found: one row per record, kept by triggers of the features beside their own tables. Who may find it stands as a word among the words, so that text and rights meet in one index.';
comment on column core.search_entry.kind is 'What sort of thing: organisation, area, trend, priority, ambition, action, indicator, obstacle, colleague.';
comment on column core.search_entry.record is 'Code or identifier of the record.';
comment on column core.search_entry.title_nl is 'What it is called, in Dutch.';
comment on column core.search_entry.title_en is 'What it is called, in English.';
comment on column core.search_entry.body_nl is 'What else is said of it, in Dutch.';
comment on column core.search_entry.body_en is 'What else is said of it, in English.';
comment on column core.search_entry.about is 'Dutch address of its page.';
comment on column core.search_entry.audience is 'Who may find it: everyone, signed-in, content (every role but the functional manager), or one organisation.';
comment on column core.search_entry.plain_title is 'The titles in small letters without diacritics or signs.';
comment on column core.search_entry.plain_body is 'The texts in small letters without diacritics or signs.';
comment on column core.search_entry.squeezed is 'The titles without spaces either: sgraveland.';
comment on column core.search_entry.words is 'Dutch stems and whole words, and the audience as a word of its own.';

create table core.search_stem (
  stem text not null
);
create index on core.search_stem (stem);
create index on core.search_stem using gin (stem extension.gin_trgm_ops) with (fastupdate = off);
comment on table core.search_stem is 'The stems that occur in what can be found, each once or, when two came at the same moment, twice: a question for a part of a compound (criminaliteit) is made wider with the compounds that hold it (jeugdcriminaliteit). It names no record, and what it finds is still only what the asker may see.';
comment on column core.search_stem.stem is 'Dutch stem of a word of four letters or more.';

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

create table strategy.weighing (
  id uuid primary key,
  item_id uuid not null references strategy.item,
  year integer not null check (year between 2000 and 2100),
  likelihood integer not null check (likelihood between 1 and 5),
  impact integer not null check (impact between 1 and 5),
  reason text not null check (length(reason) between 10 and 2000),
  sources text[] not null check (cardinality(sources) between 1 and 20),
  theme_codes text[] not null,
  district_codes text[] not null,
  author_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.weighing (item_id, year, known_at);
create index on strategy.weighing (author_id);
create index on strategy.weighing (organisation_id);
comment on table strategy.weighing is 'How likely a trend is in a year and how much it would matter; a later one leaves the earlier readable (C05 a, c).';
comment on column strategy.weighing.id is 'Identifier.';
comment on column strategy.weighing.item_id is 'The trend, a link of the strategy.';
comment on column strategy.weighing.year is 'Year it is weighed for.';
comment on column strategy.weighing.likelihood is 'From 1 (very unlikely) to 5 (almost certain).';
comment on column strategy.weighing.impact is 'Effect on the safety of the region, from 1 (small) to 5 (disrupting).';
comment on column strategy.weighing.reason is 'Why these scores, in the words of the author.';
comment on column strategy.weighing.sources is 'What the weighing rests on, one source each.';
comment on column strategy.weighing.theme_codes is 'Codes of the priorities of the same strategy that the trend touches.';
comment on column strategy.weighing.district_codes is 'Codes of the districts that the trend touches; empty is the whole region.';
comment on column strategy.weighing.author_id is 'Who weighed.';
comment on column strategy.weighing.organisation_id is 'For which organisation.';
comment on column strategy.weighing.known_at is 'When it was entered.';

create table strategy.trend_proposal (
  id uuid primary key,
  item_id uuid not null references strategy.item,
  title text not null check (length(title) between 3 and 200),
  reason text not null check (length(reason) between 10 and 2000),
  author_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.trend_proposal (item_id);
create index on strategy.trend_proposal (author_id);
create index on strategy.trend_proposal (organisation_id);
comment on table strategy.trend_proposal is 'Somebody says that a trend asks for a priority; work for the bureau (C05 d).';
comment on column strategy.trend_proposal.id is 'Identifier.';
comment on column strategy.trend_proposal.item_id is 'The trend.';
comment on column strategy.trend_proposal.title is 'The priority that is proposed.';
comment on column strategy.trend_proposal.reason is 'Why the trend asks for it.';
comment on column strategy.trend_proposal.author_id is 'Who proposes.';
comment on column strategy.trend_proposal.organisation_id is 'For which organisation.';
comment on column strategy.trend_proposal.known_at is 'When it was entered.';

create table strategy.trend_proposal_answer (
  proposal_id uuid primary key references strategy.trend_proposal,
  outcome text not null check (outcome in ('taken-up', 'not-now')),
  reason text not null check (length(reason) between 10 and 2000),
  author_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.trend_proposal_answer (author_id);
create index on strategy.trend_proposal_answer (organisation_id);
comment on table strategy.trend_proposal_answer is 'What the bureau does with a proposal: it goes along to the choice of priorities, or not now, with the reason.';
comment on column strategy.trend_proposal_answer.proposal_id is 'The proposal; it is answered once.';
comment on column strategy.trend_proposal_answer.outcome is 'taken-up (goes along to the choice of priorities) or not-now.';
comment on column strategy.trend_proposal_answer.reason is 'Why.';
comment on column strategy.trend_proposal_answer.author_id is 'Who answered.';
comment on column strategy.trend_proposal_answer.organisation_id is 'For which organisation.';
comment on column strategy.trend_proposal_answer.known_at is 'When it was entered.';

create table strategy.national_agenda (
  id uuid primary key,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  version integer not null check (version > 0),
  title_nl text not null check (length(title_nl) between 3 and 200),
  title_en text not null check (length(title_en) between 3 and 200),
  publisher text not null check (length(publisher) between 2 and 200),
  published_date date not null,
  address text check (address ~ '^https://'),
  themes text[] not null check (cardinality(themes) between 1 and 40),
  author_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  unique (code, version)
);
create index on strategy.national_agenda (author_id);
create index on strategy.national_agenda (organisation_id);
comment on table strategy.national_agenda is 'One version of an agenda of the state on safety; versions before stay (C13 d).';
comment on column strategy.national_agenda.id is 'Identifier of this version.';
comment on column strategy.national_agenda.code is 'Short name, the same in every version.';
comment on column strategy.national_agenda.version is 'From 1 upwards, without gaps.';
comment on column strategy.national_agenda.title_nl is 'Title in Dutch.';
comment on column strategy.national_agenda.title_en is 'Title in English.';
comment on column strategy.national_agenda.publisher is 'Who published it.';
comment on column strategy.national_agenda.published_date is 'Day of publication.';
comment on column strategy.national_agenda.address is 'Where it can be read.';
comment on column strategy.national_agenda.themes is 'What it is about, one theme each.';
comment on column strategy.national_agenda.author_id is 'Who entered it.';
comment on column strategy.national_agenda.organisation_id is 'For which organisation.';
comment on column strategy.national_agenda.known_at is 'When it was entered.';

create table strategy.local_item (
  id uuid primary key,
  thread_id uuid not null references strategy.local_item,
  organisation_id uuid not null references core.organisation,
  title text not null check (length(title) between 3 and 200),
  body text not null check (length(body) <= 4000),
  plan text not null check (length(plan) between 3 and 200),
  plan_from date not null,
  plan_to date not null check (plan_to > plan_from),
  source text,
  passage text,
  author_id uuid references core.person,
  known_at timestamptz not null
);
create index on strategy.local_item (thread_id, known_at);
create index on strategy.local_item (organisation_id);
create index on strategy.local_item (author_id);
comment on table strategy.local_item is 'One version of an item of the safety plan of a municipality, in its own words; only that municipality writes it (C13 c).';
comment on column strategy.local_item.id is 'Identifier of this version.';
comment on column strategy.local_item.thread_id is 'The first version of the same item; itself for the first.';
comment on column strategy.local_item.organisation_id is 'The municipality.';
comment on column strategy.local_item.title is 'What the item is called.';
comment on column strategy.local_item.body is 'What the municipality wants, in its own words.';
comment on column strategy.local_item.plan is 'The plan it stands in.';
comment on column strategy.local_item.plan_from is 'First day of the plan.';
comment on column strategy.local_item.plan_to is 'First day after the plan.';
comment on column strategy.local_item.source is 'Code of the source, for one of the region pack.';
comment on column strategy.local_item.passage is 'The place in that source.';
comment on column strategy.local_item.author_id is 'Who wrote it; empty for the region pack.';
comment on column strategy.local_item.known_at is 'When it was entered.';

create table strategy.local_link (
  id uuid primary key,
  thread_id uuid not null references strategy.local_item,
  priority_id uuid references strategy.item,
  agenda_id uuid references strategy.national_agenda,
  kind text not null check (kind in ('serves', 'differs', 'conflicts', 'only-refers', 'none')),
  note text check (length(note) between 3 and 1000),
  to_confirm text,
  organisation_id uuid not null references core.organisation,
  author_id uuid references core.person,
  known_at timestamptz not null,
  check (num_nonnulls(priority_id, agenda_id) = 1)
);
create index on strategy.local_link (thread_id, known_at);
create index on strategy.local_link (priority_id);
create index on strategy.local_link (agenda_id);
create index on strategy.local_link (organisation_id);
create index on strategy.local_link (author_id);
comment on table strategy.local_link is 'How an item of a local plan stands to a priority of the region or to a national agenda; the latest counts (C13 a).';
comment on column strategy.local_link.id is 'Identifier.';
comment on column strategy.local_link.thread_id is 'The item.';
comment on column strategy.local_link.priority_id is 'The priority of the region; empty when it is about a national agenda.';
comment on column strategy.local_link.agenda_id is 'The version of the national agenda; empty when it is about a priority.';
comment on column strategy.local_link.kind is 'serves, differs, conflicts, only-refers (no item of its own: a gap) or none (no longer linked).';
comment on column strategy.local_link.note is 'In what it differs or conflicts, or how it serves.';
comment on column strategy.local_link.to_confirm is 'Why it still has to be confirmed by the municipality.';
comment on column strategy.local_link.organisation_id is 'The municipality.';
comment on column strategy.local_link.author_id is 'Who said it; empty for the region pack.';
comment on column strategy.local_link.known_at is 'When it was entered.';

create table strategy.regional_link (
  id uuid primary key,
  priority_id uuid not null references strategy.item,
  agenda_id uuid not null references strategy.national_agenda,
  kind text not null check (kind in ('serves', 'differs', 'conflicts', 'none')),
  note text check (length(note) between 3 and 1000),
  author_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.regional_link (priority_id, agenda_id, known_at);
create index on strategy.regional_link (agenda_id);
create index on strategy.regional_link (author_id);
create index on strategy.regional_link (organisation_id);
comment on table strategy.regional_link is 'How a priority of the region stands to a version of a national agenda; the latest counts (C13 a).';
comment on column strategy.regional_link.id is 'Identifier.';
comment on column strategy.regional_link.priority_id is 'The priority.';
comment on column strategy.regional_link.agenda_id is 'The version of the national agenda.';
comment on column strategy.regional_link.kind is 'serves, differs, conflicts or none (no longer linked).';
comment on column strategy.regional_link.note is 'In what it differs or conflicts, or how it serves.';
comment on column strategy.regional_link.author_id is 'Who said it.';
comment on column strategy.regional_link.organisation_id is 'For which organisation.';
comment on column strategy.regional_link.known_at is 'When it was entered.';

create table strategy.capacity_statement (
  id uuid primary key,
  organisation_id uuid not null references core.organisation,
  year integer not null check (year between 2000 and 2100),
  role text not null check (role in ('adviser', 'analyst', 'case-director', 'communication', 'enforcement', 'investigation', 'officer', 'project-leader', 'prosecutor', 'other')),
  q1 integer not null check (q1 between 0 and 100000),
  q2 integer not null check (q2 between 0 and 100000),
  q3 integer not null check (q3 between 0 and 100000),
  q4 integer not null check (q4 between 0 and 100000),
  author_id uuid not null references core.person,
  known_at timestamptz not null
);
create index on strategy.capacity_statement (organisation_id, year, role, known_at);
create index on strategy.capacity_statement (author_id);
comment on table strategy.capacity_statement is 'Hours that a partner has for the joint work in a year, for one kind of work by quarter; the latest counts (C11 a).';
comment on column strategy.capacity_statement.id is 'Identifier.';
comment on column strategy.capacity_statement.organisation_id is 'The partner.';
comment on column strategy.capacity_statement.year is 'Year it is about.';
comment on column strategy.capacity_statement.role is 'Kind of work, as in the hours that actions ask.';
comment on column strategy.capacity_statement.q1 is 'Hours from January to March.';
comment on column strategy.capacity_statement.q2 is 'Hours from April to June.';
comment on column strategy.capacity_statement.q3 is 'Hours from July to September.';
comment on column strategy.capacity_statement.q4 is 'Hours from October to December.';
comment on column strategy.capacity_statement.author_id is 'Who stated it.';
comment on column strategy.capacity_statement.known_at is 'When it was entered.';

create table strategy.capacity_openness (
  id uuid primary key,
  organisation_id uuid not null references core.organisation,
  level text not null check (level in ('own', 'bureau', 'college', 'partners')),
  author_id uuid not null references core.person,
  known_at timestamptz not null
);
create index on strategy.capacity_openness (organisation_id, known_at);
create index on strategy.capacity_openness (author_id);
comment on table strategy.capacity_openness is 'Who may see the hours of a partner; that of the college counts where a partner did not choose (C11 d).';
comment on column strategy.capacity_openness.id is 'Identifier.';
comment on column strategy.capacity_openness.organisation_id is 'The partner, or the college for all who did not choose.';
comment on column strategy.capacity_openness.level is 'own, bureau, college or partners; each includes the one before.';
comment on column strategy.capacity_openness.author_id is 'Who chose.';
comment on column strategy.capacity_openness.known_at is 'When it was entered.';

create table strategy.capacity_ask (
  id uuid primary key,
  priority_id uuid not null references strategy.item,
  asked_id uuid references core.organisation,
  role text not null check (role in ('adviser', 'analyst', 'case-director', 'communication', 'enforcement', 'investigation', 'officer', 'project-leader', 'prosecutor', 'other')),
  first_quarter_date date not null check (first_quarter_date = date_trunc('quarter', first_quarter_date::timestamp)::date),
  last_quarter_date date not null check (last_quarter_date = date_trunc('quarter', last_quarter_date::timestamp)::date),
  hours integer not null check (hours between 0 and 100000),
  reason text not null check (length(reason) between 3 and 1000),
  author_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  check (last_quarter_date between first_quarter_date and first_quarter_date + 366 * 4)
);
create index on strategy.capacity_ask (priority_id);
create index on strategy.capacity_ask (asked_id);
create index on strategy.capacity_ask (author_id);
create index on strategy.capacity_ask (organisation_id);
comment on table strategy.capacity_ask is 'Hours that a priority would ask of a partner each quarter if it came in; counted in scenarios only. A later one for the same priority, partner and kind of work takes its place (C11 b, e).';
comment on column strategy.capacity_ask.id is 'Identifier.';
comment on column strategy.capacity_ask.priority_id is 'The priority.';
comment on column strategy.capacity_ask.asked_id is 'Of whom; empty is every municipality of the region.';
comment on column strategy.capacity_ask.role is 'Kind of work.';
comment on column strategy.capacity_ask.first_quarter_date is 'First day of the first quarter.';
comment on column strategy.capacity_ask.last_quarter_date is 'First day of the last quarter.';
comment on column strategy.capacity_ask.hours is 'Hours a quarter.';
comment on column strategy.capacity_ask.reason is 'What it rests on.';
comment on column strategy.capacity_ask.author_id is 'Who entered it.';
comment on column strategy.capacity_ask.organisation_id is 'For which organisation.';
comment on column strategy.capacity_ask.known_at is 'When it was entered.';

create table strategy.capacity_scenario (
  id uuid primary key,
  name text not null check (length(name) between 3 and 200),
  year integer not null check (year between 2000 and 2100),
  in_ids uuid[] not null,
  out_ids uuid[] not null check (not in_ids && out_ids),
  note text check (length(note) between 3 and 1000),
  author_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.capacity_scenario (author_id);
create index on strategy.capacity_scenario (organisation_id);
comment on table strategy.capacity_scenario is 'A comparison that somebody kept for a meeting: which priorities come in and which go out (C11 e).';
comment on column strategy.capacity_scenario.id is 'Identifier.';
comment on column strategy.capacity_scenario.name is 'What it is called.';
comment on column strategy.capacity_scenario.year is 'Year it is looked at in.';
comment on column strategy.capacity_scenario.in_ids is 'Priorities that come in.';
comment on column strategy.capacity_scenario.out_ids is 'Priorities that go out.';
comment on column strategy.capacity_scenario.note is 'What it is for.';
comment on column strategy.capacity_scenario.author_id is 'Who kept it.';
comment on column strategy.capacity_scenario.organisation_id is 'For which organisation.';
comment on column strategy.capacity_scenario.known_at is 'When it was entered.';

create table strategy.yardstick (
  item_id uuid primary key references strategy.item,
  kind text not null check (kind in ('counted', 'judged')),
  baseline_year integer,
  target_year integer check (target_year > baseline_year),
  direction text check (direction in ('lower', 'equal-or-lower', 'higher', 'equal-or-higher')),
  tolerance_percent numeric check (tolerance_percent >= 0),
  rubric text,
  term_date date,
  body_code text,
  unconfirmed_because text,
  check (kind <> 'counted' or (baseline_year is not null and target_year is not null and direction is not null))
);
comment on table strategy.yardstick is 'How an ambition is judged: by figures between two years, or by a body with a rubric before a term (C02 a, e).';
comment on column strategy.yardstick.item_id is 'The ambition.';
comment on column strategy.yardstick.kind is 'Counted or judged.';
comment on column strategy.yardstick.baseline_year is 'Year it is compared with.';
comment on column strategy.yardstick.target_year is 'Year that must meet it.';
comment on column strategy.yardstick.direction is 'What the target year must be against the baseline.';
comment on column strategy.yardstick.tolerance_percent is 'Percent of the baseline that still counts as equal.';
comment on column strategy.yardstick.rubric is 'Name of the rubric.';
comment on column strategy.yardstick.term_date is 'Day before which it is judged.';
comment on column strategy.yardstick.body_code is 'Code of the body that judges.';
comment on column strategy.yardstick.unconfirmed_because is 'Why it still has to be confirmed.';

create table strategy.rubric_level (
  region text not null,
  period text not null,
  rubric text not null,
  level integer not null check (level between 1 and 9),
  name_nl text not null,
  name_en text not null,
  meaning_nl text not null,
  meaning_en text not null,
  primary key (region, period, rubric, level)
);
comment on table strategy.rubric_level is 'A level of a rubric: what one sees when it is reached.';
comment on column strategy.rubric_level.region is 'Region of the strategy.';
comment on column strategy.rubric_level.period is 'Years of the strategy.';
comment on column strategy.rubric_level.rubric is 'Name of the rubric.';
comment on column strategy.rubric_level.level is 'From 1 (not reached) upwards.';
comment on column strategy.rubric_level.name_nl is 'Name in Dutch.';
comment on column strategy.rubric_level.name_en is 'Name in English.';
comment on column strategy.rubric_level.meaning_nl is 'What one sees, in Dutch.';
comment on column strategy.rubric_level.meaning_en is 'What one sees, in English.';

create table strategy.judgement (
  id uuid primary key,
  item_id uuid not null references strategy.item,
  level integer check (level between 1 and 9),
  verdict text not null check (verdict in ('met', 'partly', 'not-met')),
  reason text not null check (length(reason) between 10 and 4000),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  judged_date date not null,
  known_at timestamptz not null
);
create index on strategy.judgement (item_id, known_at);
create index on strategy.judgement (person_id);
create index on strategy.judgement (organisation_id);
comment on table strategy.judgement is 'A signed judgement of a person about an ambition; a later one does not remove an earlier one (C02 c, e).';
comment on column strategy.judgement.id is 'Identifier.';
comment on column strategy.judgement.item_id is 'The ambition.';
comment on column strategy.judgement.level is 'Level of the rubric, for an ambition with one.';
comment on column strategy.judgement.verdict is 'Met, partly met or not met.';
comment on column strategy.judgement.reason is 'Why, in the words of the person.';
comment on column strategy.judgement.person_id is 'Who signed.';
comment on column strategy.judgement.organisation_id is 'For which organisation the person signed.';
comment on column strategy.judgement.judged_date is 'Day the judgement is about.';
comment on column strategy.judgement.known_at is 'When it was entered.';

create table strategy.proposal (
  id uuid primary key,
  body_code text not null check (body_code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
  title text not null check (length(title) between 3 and 200),
  text text not null check (length(text) between 3 and 8000),
  why text not null check (length(why) between 3 and 4000),
  proposed_by_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.proposal (body_code, known_at);
create index on strategy.proposal (proposed_by_id);
create index on strategy.proposal (organisation_id);
comment on table strategy.proposal is 'What a body is asked to decide (C09 b).';
comment on column strategy.proposal.id is 'Identifier.';
comment on column strategy.proposal.body_code is 'Which body is asked: a code of strategy.decision_body.';
comment on column strategy.proposal.title is 'What it is about, in a few words.';
comment on column strategy.proposal.text is 'The decision as it is proposed.';
comment on column strategy.proposal.why is 'Why it is proposed.';
comment on column strategy.proposal.proposed_by_id is 'Who proposed it.';
comment on column strategy.proposal.organisation_id is 'On behalf of which organisation.';
comment on column strategy.proposal.known_at is 'When it was proposed.';

create table strategy.hearing (
  id uuid primary key,
  proposal_id uuid not null references strategy.proposal,
  consulted_id uuid not null references core.organisation,
  stand text not null check (stand in ('agrees', 'agrees-with-remarks', 'disagrees', 'no-answer')),
  remark text check (length(remark) between 1 and 4000),
  heard_date date not null,
  recorded_by_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.hearing (proposal_id, heard_date);
create index on strategy.hearing (consulted_id);
create index on strategy.hearing (recorded_by_id);
create index on strategy.hearing (organisation_id);
comment on table strategy.hearing is 'That an organisation or body was consulted on a proposal, when, and what it said (C09 b).';
comment on column strategy.hearing.id is 'Identifier.';
comment on column strategy.hearing.proposal_id is 'The proposal.';
comment on column strategy.hearing.consulted_id is 'Who was consulted.';
comment on column strategy.hearing.stand is 'What it said, in short.';
comment on column strategy.hearing.remark is 'What it said, in words.';
comment on column strategy.hearing.heard_date is 'Day of the consultation.';
comment on column strategy.hearing.recorded_by_id is 'Who recorded it.';
comment on column strategy.hearing.organisation_id is 'On behalf of which organisation.';
comment on column strategy.hearing.known_at is 'When it was recorded.';

create table strategy.vote (
  proposal_id uuid not null references strategy.proposal,
  member_id uuid not null references core.organisation,
  choice text not null check (choice in ('for', 'against', 'abstains')),
  recorded_by_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  primary key (proposal_id, member_id)
);
create index on strategy.vote (member_id);
create index on strategy.vote (recorded_by_id);
create index on strategy.vote (organisation_id);
comment on table strategy.vote is 'What a member of the body voted on a proposal; once, and only before the decision (C09 b).';
comment on column strategy.vote.proposal_id is 'The proposal.';
comment on column strategy.vote.member_id is 'Which member.';
comment on column strategy.vote.choice is 'For, against, or abstains.';
comment on column strategy.vote.recorded_by_id is 'Who recorded it: the member, or the bureau at the table.';
comment on column strategy.vote.organisation_id is 'On behalf of which organisation it was recorded.';
comment on column strategy.vote.known_at is 'When it was recorded.';

create table strategy.decision (
  id uuid primary key,
  body_code text not null check (body_code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
  decided_date date not null,
  year integer generated always as (extract(year from decided_date)::integer) stored,
  number integer not null check (number > 0),
  reference text generated always as (body_code || '-' || extract(year from decided_date)::integer || '-' || number) stored,
  proposal_id uuid references strategy.proposal,
  corrects_id uuid check (corrects_id <> id),
  outcome text not null check (outcome in ('adopted', 'rejected', 'deferred')),
  means text not null check (means in ('votes', 'consensus')),
  consensus_note text check (length(consensus_note) between 1 and 4000),
  title text not null check (length(title) between 3 and 200),
  text text not null check (length(text) between 3 and 8000),
  conditions text[] not null default '{}',
  recorded_by_id uuid references core.person,
  organisation_id uuid references core.organisation,
  source_code text,
  passage text,
  unconfirmed_because text,
  known_at timestamptz not null,
  unique (body_code, year, number),
  constraint decided_before_it_was_recorded check (decided_date <= (known_at at time zone 'Europe/Amsterdam')::date),
  constraint recorded_here_or_from_a_source check (recorded_by_id is null or (source_code is null and unconfirmed_because is null)),
  constraint answers_or_corrects check (proposal_id is not null or corrects_id is not null or source_code is not null)
);
create unique index proposal_decided_once on strategy.decision (proposal_id) where outcome <> 'deferred';
create index on strategy.decision (proposal_id);
create index on strategy.decision (corrects_id);
create index on strategy.decision (recorded_by_id);
create index on strategy.decision (organisation_id);
create index on strategy.decision (source_code);
create index on strategy.decision (decided_date);
comment on table strategy.decision is 'A decision of a body, with a number and a text that stay as they are; a correction is a new decision (C09 c).';
comment on column strategy.decision.id is 'Identifier.';
comment on column strategy.decision.body_code is 'Which body decided: a code of strategy.decision_body.';
comment on column strategy.decision.decided_date is 'Day of the decision.';
comment on column strategy.decision.year is 'Year of that day.';
comment on column strategy.decision.number is 'Number within body and year, without gaps; the database gives it.';
comment on column strategy.decision.reference is 'Body, year and number together, as people cite it: RVC-2019-3.';
comment on column strategy.decision.proposal_id is 'The proposal it answers; empty for a correction or a decision of a region pack.';
comment on column strategy.decision.corrects_id is 'The decision that it corrects: one of the same body, as the rules ask (a key to the own table would make its policies go round).';
comment on column strategy.decision.outcome is 'Adopted, rejected, or deferred to a later meeting.';
comment on column strategy.decision.means is 'By votes or by consensus.';
comment on column strategy.decision.consensus_note is 'How the consensus was reached.';
comment on column strategy.decision.title is 'What it is about, in a few words.';
comment on column strategy.decision.text is 'The decision as it was taken.';
comment on column strategy.decision.conditions is 'Conditions under which it was taken, one by one.';
comment on column strategy.decision.recorded_by_id is 'Who recorded it; empty for a region pack.';
comment on column strategy.decision.organisation_id is 'On behalf of which organisation it was recorded.';
comment on column strategy.decision.source_code is 'Source, for a decision of a region pack.';
comment on column strategy.decision.passage is 'Place in that source.';
comment on column strategy.decision.unconfirmed_because is 'Why it still has to be confirmed (te bevestigen); empty when it is certain.';
comment on column strategy.decision.known_at is 'When it was recorded.';

create table strategy.dissent (
  decision_id uuid not null references strategy.decision,
  member_id uuid not null references core.organisation,
  reason text not null check (length(reason) between 3 and 4000),
  recorded_by_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  primary key (decision_id, member_id)
);
create index on strategy.dissent (member_id);
create index on strategy.dissent (recorded_by_id);
create index on strategy.dissent (organisation_id);
comment on table strategy.dissent is 'That a member of the body differs from a decision, and why (C09 d).';
comment on column strategy.dissent.decision_id is 'The decision.';
comment on column strategy.dissent.member_id is 'Which member differs.';
comment on column strategy.dissent.reason is 'Why, in its words.';
comment on column strategy.dissent.recorded_by_id is 'Who recorded it: the member, or the bureau for the minutes.';
comment on column strategy.dissent.organisation_id is 'On behalf of which organisation it was recorded.';
comment on column strategy.dissent.known_at is 'When it was recorded.';

create table strategy.decision_request (
  id uuid primary key,
  decision_id uuid not null references strategy.decision,
  executor_id uuid not null references core.organisation,
  asks text not null check (length(asks) between 3 and 1000),
  due_date date,
  known_at timestamptz not null
);
create index on strategy.decision_request (decision_id);
create index on strategy.decision_request (executor_id);
comment on table strategy.decision_request is 'What a decision asks of an organisation; recorded with the decision. Actions of other chapters refer to it and so say how far it is (C26).';
comment on column strategy.decision_request.id is 'Identifier.';
comment on column strategy.decision_request.decision_id is 'The decision that asks it.';
comment on column strategy.decision_request.executor_id is 'Who is asked.';
comment on column strategy.decision_request.asks is 'What is asked.';
comment on column strategy.decision_request.due_date is 'Day before which it is asked; empty when the decision names none.';
comment on column strategy.decision_request.known_at is 'When it was recorded: the same moment as the decision.';

create table strategy.document (
  id uuid primary key,
  number text not null unique check (number ~ '^\d{4}-\d{3,}$'),
  kind text not null check (kind in ('formation-plan', 'talking-paper', 'action-agenda', 'district-plan', 'implementation-plan', 'local-plan', 'strategy', 'report')),
  subject text not null check (length(subject) between 1 and 200),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  unique (kind, subject, organisation_id)
);
create index on strategy.document (person_id);
create index on strategy.document (organisation_id);
comment on table strategy.document is 'A plan, agenda or other document that a body may adopt, under one number for good (C62 d).';
comment on column strategy.document.id is 'Random identifier.';
comment on column strategy.document.number is 'Year and number (2019-001), given by the database; part of the permanent address.';
comment on column strategy.document.kind is 'Kind of document.';
comment on column strategy.document.subject is 'What it is about, in the words of the feature that offers it; once per kind and organisation.';
comment on column strategy.document.person_id is 'Who offered it first.';
comment on column strategy.document.organisation_id is 'Whose document it is.';
comment on column strategy.document.known_at is 'When.';

create table strategy.document_version (
  document_id uuid not null references strategy.document,
  version integer not null check (version > 0),
  title text not null check (length(title) between 3 and 200),
  content text not null check (length(content) between 2 and 2000000),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  changes text check (length(changes) between 3 and 2000),
  corrects_version integer check (corrects_version < version),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  primary key (document_id, version),
  constraint a_later_version_says_why check (version = 1 or changes is not null),
  constraint hash_of_the_content check (hash = encode(sha256(convert_to(title || chr(10) || content, 'UTF8')), 'hex'))
);
create index on strategy.document_version (person_id);
create index on strategy.document_version (organisation_id);
comment on table strategy.document_version is 'What a document says, frozen: canonical JSON with its hash. It never changes; an erratum is a new version that names the one it corrects (C62 b).';
comment on column strategy.document_version.document_id is 'The document.';
comment on column strategy.document_version.version is 'From 1, without gaps, given by the database.';
comment on column strategy.document_version.title is 'Title.';
comment on column strategy.document_version.content is 'Lead and parts as canonical JSON.';
comment on column strategy.document_version.hash is 'SHA-256 of title, a line feed and content, in hexadecimal.';
comment on column strategy.document_version.changes is 'What is different from the version before; for an erratum what was wrong.';
comment on column strategy.document_version.corrects_version is 'For an erratum: the adopted version that it corrects.';
comment on column strategy.document_version.person_id is 'Who offered it.';
comment on column strategy.document_version.organisation_id is 'On behalf of which organisation.';
comment on column strategy.document_version.known_at is 'When.';

create table strategy.document_consultation (
  id uuid primary key,
  document_id uuid not null,
  version integer not null,
  body_code text not null check (length(body_code) between 2 and 60),
  held_date date not null,
  result text not null check (result in ('agreed', 'remarks', 'objected')),
  note text check (length(note) between 3 and 2000),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  foreign key (document_id, version) references strategy.document_version
);
create index on strategy.document_consultation (document_id, version);
create index on strategy.document_consultation (person_id);
create index on strategy.document_consultation (organisation_id);
comment on table strategy.document_consultation is 'Who was consulted on a version, when and with what result: the footnote of the formation plan (C62 c).';
comment on column strategy.document_consultation.id is 'Random identifier.';
comment on column strategy.document_consultation.document_id is 'The document.';
comment on column strategy.document_consultation.version is 'The version that lay before them.';
comment on column strategy.document_consultation.body_code is 'Code of the body or organisation that was consulted.';
comment on column strategy.document_consultation.held_date is 'Day of the consultation; it may lie before the version was entered here.';
comment on column strategy.document_consultation.result is 'agreed, remarks or objected.';
comment on column strategy.document_consultation.note is 'What they said, without names of persons.';
comment on column strategy.document_consultation.person_id is 'Who recorded it.';
comment on column strategy.document_consultation.organisation_id is 'On behalf of which organisation.';
comment on column strategy.document_consultation.known_at is 'When.';

create table strategy.document_advice (
  id uuid primary key,
  document_id uuid not null,
  version integer not null,
  body_code text not null check (length(body_code) between 2 and 60),
  advised_date date not null,
  result text not null check (result in ('positive', 'conditions', 'negative')),
  note text check (length(note) between 3 and 2000),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  foreign key (document_id, version) references strategy.document_version
);
create index on strategy.document_advice (document_id, version);
create index on strategy.document_advice (person_id);
create index on strategy.document_advice (organisation_id);
comment on table strategy.document_advice is 'What the advisory college, or another body, advised on a version (C62 a).';
comment on column strategy.document_advice.id is 'Random identifier.';
comment on column strategy.document_advice.document_id is 'The document.';
comment on column strategy.document_advice.version is 'The version that lay before them.';
comment on column strategy.document_advice.body_code is 'Code of the body that advised.';
comment on column strategy.document_advice.advised_date is 'Day of the advice.';
comment on column strategy.document_advice.result is 'positive, positive under conditions, or negative.';
comment on column strategy.document_advice.note is 'The advice in short, without names of persons.';
comment on column strategy.document_advice.person_id is 'Who recorded it.';
comment on column strategy.document_advice.organisation_id is 'On behalf of which organisation.';
comment on column strategy.document_advice.known_at is 'When.';

create table strategy.document_adoption (
  document_id uuid not null,
  version integer not null,
  body_code text not null check (length(body_code) between 2 and 60),
  adopted_date date not null,
  decision text not null check (length(decision) between 3 and 500),
  decision_id uuid references strategy.decision,
  without_because text check (length(without_because) between 10 and 2000),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  primary key (document_id, version),
  foreign key (document_id, version) references strategy.document_version
);
create index on strategy.document_adoption (decision_id);
create index on strategy.document_adoption (person_id);
create index on strategy.document_adoption (organisation_id);
comment on table strategy.document_adoption is 'A body adopted a version, with the decision (C62 a). From then on the stamp CONCEPT is gone and everybody can read it.';
comment on column strategy.document_adoption.document_id is 'The document.';
comment on column strategy.document_adoption.version is 'The version that was adopted.';
comment on column strategy.document_adoption.body_code is 'Code of the body that adopted it.';
comment on column strategy.document_adoption.adopted_date is 'Day of the decision.';
comment on column strategy.document_adoption.decision is 'The decision in words or by its number.';
comment on column strategy.document_adoption.decision_id is 'The recorded decision, where there is one.';
comment on column strategy.document_adoption.without_because is 'Why it was adopted without advice on this version.';
comment on column strategy.document_adoption.person_id is 'Who recorded it.';
comment on column strategy.document_adoption.organisation_id is 'On behalf of which organisation.';
comment on column strategy.document_adoption.known_at is 'When.';

create table strategy.consultation_round (
  id uuid primary key,
  body_code text not null,
  title text not null check (length(title) between 3 and 200),
  intro text not null check (length(intro) between 3 and 4000),
  places integer not null check (places between 1 and 10),
  others text not null check (others in ('nothing', 'themes')),
  themes jsonb not null,
  questions jsonb not null,
  opens_date date not null,
  answers_date date not null check (answers_date > opens_date),
  opened_by_id uuid references core.person,
  organisation_id uuid references core.organisation,
  known_at timestamptz not null
);
create index on strategy.consultation_round (opened_by_id);
create index on strategy.consultation_round (organisation_id);
comment on table strategy.consultation_round is 'A consultation of the partners: what is asked of which kind of organisation, and by when (C08 a).';
comment on column strategy.consultation_round.id is 'Identifier.';
comment on column strategy.consultation_round.body_code is 'Body whose members are asked: the college.';
comment on column strategy.consultation_round.title is 'What it is called.';
comment on column strategy.consultation_round.intro is 'What it is for.';
comment on column strategy.consultation_round.places is 'How many themes an organisation may rank.';
comment on column strategy.consultation_round.others is 'What organisations see of the answers of others: nothing, or how many name each theme (C08 d).';
comment on column strategy.consultation_round.themes is 'Themes to rank: a list of code, nl and en.';
comment on column strategy.consultation_round.questions is 'Questions: a list of key, kinds of organisation, nl and en.';
comment on column strategy.consultation_round.opens_date is 'First day; who is a member then is asked.';
comment on column strategy.consultation_round.answers_date is 'Day before which answers are asked.';
comment on column strategy.consultation_round.opened_by_id is 'Who opened it.';
comment on column strategy.consultation_round.organisation_id is 'On behalf of which organisation.';
comment on column strategy.consultation_round.known_at is 'When it was opened.';

create table strategy.round_closure (
  round_id uuid primary key references strategy.consultation_round,
  closed_by_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.round_closure (closed_by_id);
create index on strategy.round_closure (organisation_id);
comment on table strategy.round_closure is 'That a round was closed: nothing is written or signed afterwards.';
comment on column strategy.round_closure.round_id is 'The round.';
comment on column strategy.round_closure.closed_by_id is 'Who closed it.';
comment on column strategy.round_closure.organisation_id is 'On behalf of which organisation.';
comment on column strategy.round_closure.known_at is 'When.';

create table strategy.delegate (
  round_id uuid not null references strategy.consultation_round,
  organisation_id uuid not null references core.organisation,
  person_id uuid not null references core.person,
  named_by_id uuid not null references core.person,
  known_at timestamptz not null,
  primary key (round_id, organisation_id, person_id)
);
create index on strategy.delegate (organisation_id);
create index on strategy.delegate (person_id);
create index on strategy.delegate (named_by_id);
comment on table strategy.delegate is 'Who writes the answer of an organisation in a round (C08 a).';
comment on column strategy.delegate.round_id is 'The round.';
comment on column strategy.delegate.organisation_id is 'The organisation.';
comment on column strategy.delegate.person_id is 'Who writes.';
comment on column strategy.delegate.named_by_id is 'Who named the delegate: the one who signs.';
comment on column strategy.delegate.known_at is 'When.';

create table strategy.answer_draft (
  id uuid primary key,
  round_id uuid not null references strategy.consultation_round,
  organisation_id uuid not null references core.organisation,
  ranked text[] not null,
  texts jsonb not null,
  written_by_id uuid references core.person,
  known_at timestamptz not null
);
create index on strategy.answer_draft (round_id, organisation_id, known_at);
create index on strategy.answer_draft (organisation_id);
create index on strategy.answer_draft (written_by_id);
comment on table strategy.answer_draft is 'A version of the answer of an organisation; every save is one, so that nothing typed is lost (C08 a).';
comment on column strategy.answer_draft.id is 'Identifier.';
comment on column strategy.answer_draft.round_id is 'The round.';
comment on column strategy.answer_draft.organisation_id is 'The organisation that answers.';
comment on column strategy.answer_draft.ranked is 'Codes of themes, from first to last place.';
comment on column strategy.answer_draft.texts is 'Answers to the questions by key.';
comment on column strategy.answer_draft.written_by_id is 'Who wrote it.';
comment on column strategy.answer_draft.known_at is 'When it was saved.';

create table strategy.answer_signature (
  draft_id uuid primary key references strategy.answer_draft,
  organisation_id uuid not null references core.organisation,
  signed_by_id uuid references core.person,
  known_at timestamptz not null
);
create index on strategy.answer_signature (organisation_id);
create index on strategy.answer_signature (signed_by_id);
comment on table strategy.answer_signature is 'That the mayor, chief prosecutor or police chief signed a version: it is the answer of the organisation (C08 a).';
comment on column strategy.answer_signature.draft_id is 'The version.';
comment on column strategy.answer_signature.organisation_id is 'The organisation.';
comment on column strategy.answer_signature.signed_by_id is 'Who signed.';
comment on column strategy.answer_signature.known_at is 'When.';

create table strategy.answer_code (
  id uuid primary key,
  draft_id uuid not null references strategy.answer_draft,
  question text not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  coded_by_id uuid references core.person,
  organisation_id uuid references core.organisation,
  known_at timestamptz not null,
  unique (draft_id, question, code)
);
create index on strategy.answer_code (coded_by_id);
create index on strategy.answer_code (organisation_id);
comment on table strategy.answer_code is 'What the bureau reads in a free text, as a code that can be counted (C08 c).';
comment on column strategy.answer_code.id is 'Identifier.';
comment on column strategy.answer_code.draft_id is 'The signed version.';
comment on column strategy.answer_code.question is 'Key of the question.';
comment on column strategy.answer_code.code is 'The code: a theme of the round or a subject of its own.';
comment on column strategy.answer_code.coded_by_id is 'Who coded it.';
comment on column strategy.answer_code.organisation_id is 'On behalf of which organisation.';
comment on column strategy.answer_code.known_at is 'When.';

create table strategy.round_reminder (
  id uuid primary key,
  round_id uuid not null references strategy.consultation_round,
  late_id uuid not null references core.organisation,
  reminded_by_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.round_reminder (round_id, late_id);
create index on strategy.round_reminder (late_id);
create index on strategy.round_reminder (reminded_by_id);
create index on strategy.round_reminder (organisation_id);
comment on table strategy.round_reminder is 'That an organisation which had not signed was reminded (C08 b).';
comment on column strategy.round_reminder.id is 'Identifier.';
comment on column strategy.round_reminder.round_id is 'The round.';
comment on column strategy.round_reminder.late_id is 'Who was reminded.';
comment on column strategy.round_reminder.reminded_by_id is 'Who reminded.';
comment on column strategy.round_reminder.organisation_id is 'On behalf of which organisation.';
comment on column strategy.round_reminder.known_at is 'When.';

create table strategy.known_plan (
  code text primary key,
  name_nl text not null,
  name_en text not null,
  relation text not null check (relation in ('earlier', 'comparison')),
  holder_codes text[] not null,
  period text not null,
  themes_nl text not null,
  themes_en text not null,
  note_nl text,
  note_en text,
  source_code text,
  passage text,
  unconfirmed_because text
);
create index on strategy.known_plan (source_code);
comment on table strategy.known_plan is 'A real safety plan, of partners here or of another region, with the themes it chose.';
comment on column strategy.known_plan.code is 'Short name.';
comment on column strategy.known_plan.name_nl is 'Name in Dutch.';
comment on column strategy.known_plan.name_en is 'Name in English.';
comment on column strategy.known_plan.relation is 'An earlier plan of the partners it names, or to compare with.';
comment on column strategy.known_plan.holder_codes is 'Codes of the organisations here whose plan it is.';
comment on column strategy.known_plan.period is 'Years of the plan.';
comment on column strategy.known_plan.themes_nl is 'Its themes, with ; between them.';
comment on column strategy.known_plan.themes_en is 'The same in English.';
comment on column strategy.known_plan.note_nl is 'What to mind about it.';
comment on column strategy.known_plan.note_en is 'The same in English.';
comment on column strategy.known_plan.source_code is 'Source.';
comment on column strategy.known_plan.passage is 'Place in that source.';
comment on column strategy.known_plan.unconfirmed_because is 'Why it still has to be confirmed (te bevestigen).';

create table strategy.joint_priority (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  name_nl text not null check (length(name_nl) between 3 and 200),
  name_en text not null check (length(name_en) between 3 and 200),
  body_code text,
  named_by_id uuid references core.person,
  organisation_id uuid references core.organisation,
  known_at timestamptz not null
);
create index on strategy.joint_priority (named_by_id);
create index on strategy.joint_priority (organisation_id);
comment on table strategy.joint_priority is 'A theme that can be a joint priority of the region, whether it is one now or not; it stays itself over the periods of strategies (C10).';
comment on column strategy.joint_priority.id is 'Identifier.';
comment on column strategy.joint_priority.code is 'Short name.';
comment on column strategy.joint_priority.name_nl is 'Name in Dutch.';
comment on column strategy.joint_priority.name_en is 'Name in English.';
comment on column strategy.joint_priority.body_code is 'Body that works it out, such as a taskforce; empty when there is none yet.';
comment on column strategy.joint_priority.named_by_id is 'Who named it; empty for a region pack.';
comment on column strategy.joint_priority.organisation_id is 'On behalf of which organisation.';
comment on column strategy.joint_priority.known_at is 'When it was named.';

create table strategy.priority_text (
  priority_id uuid not null references strategy.joint_priority,
  item_id uuid primary key references strategy.item
);
create index on strategy.priority_text (priority_id);
comment on table strategy.priority_text is 'Which link of which strategy words a joint priority: one that continues has a text in every period.';
comment on column strategy.priority_text.priority_id is 'The priority.';
comment on column strategy.priority_text.item_id is 'The link of the strategy that words it.';

create table strategy.priority_change (
  proposal_id uuid primary key references strategy.proposal,
  enters_id uuid references strategy.joint_priority,
  leaves_id uuid references strategy.joint_priority check (leaves_id <> enters_id),
  exception text check (length(exception) between 20 and 4000),
  most integer check (most between 1 and 20),
  starts_date date not null,
  known_at timestamptz not null,
  constraint changes_something check (num_nonnulls(enters_id, leaves_id, most) > 0),
  constraint exception_is_for_an_entry check (exception is null or (enters_id is not null and leaves_id is null))
);
create index on strategy.priority_change (enters_id);
create index on strategy.priority_change (leaves_id);
comment on table strategy.priority_change is 'What a proposal would change in the joint priorities: which comes in, which goes out or why none does, or how many there may be (C10 a).';
comment on column strategy.priority_change.proposal_id is 'The proposal to the college.';
comment on column strategy.priority_change.enters_id is 'Which priority comes in.';
comment on column strategy.priority_change.leaves_id is 'Which one goes out.';
comment on column strategy.priority_change.exception is 'Why one comes in although none goes out.';
comment on column strategy.priority_change.most is 'How many joint priorities there may be from then on.';
comment on column strategy.priority_change.starts_date is 'From which day.';
comment on column strategy.priority_change.known_at is 'When it was proposed.';

create table strategy.priority_number (
  decision_id uuid primary key references strategy.decision,
  most integer not null check (most between 1 and 20),
  starts_date date not null,
  known_at timestamptz not null
);
create index on strategy.priority_number (starts_date, known_at);
comment on table strategy.priority_number is 'How many joint priorities the college agreed to have at most, from a day on; carried out by its decision.';
comment on column strategy.priority_number.decision_id is 'The decision.';
comment on column strategy.priority_number.most is 'At most this many.';
comment on column strategy.priority_number.starts_date is 'From which day.';
comment on column strategy.priority_number.known_at is 'When the decision was recorded.';

create table strategy.priority_exit (
  id uuid primary key,
  entry_id uuid not null unique,
  decision_id uuid not null references strategy.decision,
  ends_date date not null,
  known_at timestamptz not null
);
create index on strategy.priority_exit (decision_id);
comment on table strategy.priority_exit is 'That a joint priority went out, by which decision and from which day (C10 c).';
comment on column strategy.priority_exit.id is 'Identifier.';
comment on column strategy.priority_exit.entry_id is 'The entry that it ends.';
comment on column strategy.priority_exit.decision_id is 'The decision.';
comment on column strategy.priority_exit.ends_date is 'First day on which it no longer is one.';
comment on column strategy.priority_exit.known_at is 'When the decision was recorded.';

create table strategy.priority_entry (
  id uuid primary key,
  priority_id uuid not null references strategy.joint_priority,
  decision_id uuid not null references strategy.decision,
  replaces_id uuid unique references strategy.priority_exit,
  exception text check (length(exception) between 20 and 4000),
  starts_date date not null,
  known_at timestamptz not null,
  check (exception is null or replaces_id is null)
);
create index on strategy.priority_entry (priority_id);
create index on strategy.priority_entry (decision_id);
comment on table strategy.priority_entry is 'That a joint priority came in, by which decision, in the place of which one or by which exception (C10 a).';
comment on column strategy.priority_entry.id is 'Identifier.';
comment on column strategy.priority_entry.priority_id is 'The priority.';
comment on column strategy.priority_entry.decision_id is 'The decision.';
comment on column strategy.priority_entry.replaces_id is 'The exit whose place it takes; empty when there was room or by exception.';
comment on column strategy.priority_entry.exception is 'Why it came in although none went out.';
comment on column strategy.priority_entry.starts_date is 'First day on which it is one.';
comment on column strategy.priority_entry.known_at is 'When the decision was recorded.';

create table strategy.priority_handover (
  id uuid primary key,
  exit_id uuid not null references strategy.priority_exit,
  what text not null check (length(what) between 10 and 2000),
  receiver_id uuid not null references core.organisation,
  handed_date date not null,
  recorded_by_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on strategy.priority_handover (exit_id);
create index on strategy.priority_handover (receiver_id);
create index on strategy.priority_handover (recorded_by_id);
create index on strategy.priority_handover (organisation_id);
comment on table strategy.priority_handover is 'What of an outgoing priority was handed over to whom, so that nothing falls between two chairs (C10 c).';
comment on column strategy.priority_handover.id is 'Identifier.';
comment on column strategy.priority_handover.exit_id is 'The priority that went out.';
comment on column strategy.priority_handover.what is 'What was handed over.';
comment on column strategy.priority_handover.receiver_id is 'Who takes it on.';
comment on column strategy.priority_handover.handed_date is 'Day of the handover.';
comment on column strategy.priority_handover.recorded_by_id is 'Who recorded it.';
comment on column strategy.priority_handover.organisation_id is 'On behalf of which organisation.';
comment on column strategy.priority_handover.known_at is 'When it was recorded.';

create table strategy.priority_discharge (
  exit_id uuid primary key references strategy.priority_exit,
  decision_id uuid not null references strategy.decision,
  body_code text not null,
  words text not null check (length(words) between 10 and 2000),
  recorded_by_id uuid references core.person,
  organisation_id uuid references core.organisation,
  known_at timestamptz not null
);
create index on strategy.priority_discharge (decision_id);
create index on strategy.priority_discharge (recorded_by_id);
create index on strategy.priority_discharge (organisation_id);
comment on table strategy.priority_discharge is 'The discharge (decharge) that the college gave the body of an outgoing priority (C10 c).';
comment on column strategy.priority_discharge.exit_id is 'The priority that went out.';
comment on column strategy.priority_discharge.decision_id is 'The decision of the college.';
comment on column strategy.priority_discharge.body_code is 'Which body is discharged.';
comment on column strategy.priority_discharge.words is 'What the college says of its work.';
comment on column strategy.priority_discharge.recorded_by_id is 'Who recorded it; empty for a region pack.';
comment on column strategy.priority_discharge.organisation_id is 'On behalf of which organisation.';
comment on column strategy.priority_discharge.known_at is 'When it was recorded.';

create table approach.execution_tie (
  id uuid primary key,
  decision_id uuid not null,
  request_id uuid,
  action_id uuid,
  mandate_id uuid,
  taskforce_id uuid,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  constraint carried_out_by_one check (num_nonnulls(action_id, mandate_id, taskforce_id) = 1)
);
create index on approach.execution_tie (decision_id);
create index on approach.execution_tie (request_id);
create index on approach.execution_tie (action_id);
create index on approach.execution_tie (mandate_id);
create index on approach.execution_tie (taskforce_id);
create index on approach.execution_tie (recorded_by_id);
create index on approach.execution_tie (organisation_id);
comment on table approach.execution_tie is 'That an action, a mandate or a taskforce carries out a decision, or one thing that it asks; how far that is, follows from what carries it out (C26 a).';
comment on column approach.execution_tie.id is 'Random identifier.';
comment on column approach.execution_tie.decision_id is 'The decision.';
comment on column approach.execution_tie.request_id is 'What it asks of an organisation; empty when the whole decision is meant.';
comment on column approach.execution_tie.action_id is 'The action that does it.';
comment on column approach.execution_tie.mandate_id is 'Or the mandate that does it.';
comment on column approach.execution_tie.taskforce_id is 'Or the taskforce that does it.';
comment on column approach.execution_tie.recorded_by_id is 'Who recorded it.';
comment on column approach.execution_tie.organisation_id is 'On behalf of which organisation.';
comment on column approach.execution_tie.known_at is 'When.';

create table approach.execution_word (
  id uuid primary key,
  request_id uuid not null,
  standing text not null check (standing in ('running', 'done', 'not-done')),
  words text not null check (length(words) between 3 and 1000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.execution_word (request_id, known_at);
create index on approach.execution_word (recorded_by_id);
create index on approach.execution_word (organisation_id);
comment on table approach.execution_word is 'What an executor says of how far it is with what a decision asks, where no action says it already; the latest counts (C26 a).';
comment on column approach.execution_word.id is 'Random identifier.';
comment on column approach.execution_word.request_id is 'What the decision asks.';
comment on column approach.execution_word.standing is 'running, done, or not-done: it will not be done.';
comment on column approach.execution_word.words is 'What was done, or why not, without personal data.';
comment on column approach.execution_word.recorded_by_id is 'Who said it.';
comment on column approach.execution_word.organisation_id is 'On behalf of which organisation.';
comment on column approach.execution_word.known_at is 'When.';

create table approach.action (
  id uuid primary key,
  level text not null check (level in ('region', 'district', 'municipality')),
  area_code text not null,
  body_id uuid,
  priority_id uuid,
  item_id uuid,
  known_at timestamptz not null,
  constraint district_college_decides check ((level = 'district') = (body_id is null))
);
create index on approach.action (body_id);
create index on approach.action (priority_id);
create index on approach.action (item_id);
create index on approach.action (area_code);
comment on table approach.action is 'One action of an agenda: entered once, seen in every agenda and plan it belongs to (C17, C35 c). What it asks stands in its scope.';
comment on column approach.action.id is 'Random identifier.';
comment on column approach.action.level is 'region, district or municipality.';
comment on column approach.action.area_code is 'The area it is for: police unit, district or municipality.';
comment on column approach.action.body_id is 'The body that decides on its scope: the college, a taskforce or a municipality; empty for a district, where its district college decides.';
comment on column approach.action.priority_id is 'The priority it serves, if any.';
comment on column approach.action.item_id is 'The action of the strategy that it works out, if any.';
comment on column approach.action.known_at is 'When it was entered.';

create table approach.action_scope (
  id uuid primary key,
  action_id uuid not null references approach.action,
  title text not null check (length(title) between 3 and 200),
  title_en text check (length(title_en) between 3 and 200),
  effect text not null check (length(effect) between 3 and 2000),
  effect_en text check (length(effect_en) between 3 and 2000),
  indicator_id uuid,
  start_date date not null,
  end_date date not null,
  decision text not null check (length(decision) between 3 and 500),
  decided_date date not null,
  decision_id uuid,
  reason text check (length(reason) between 3 and 2000),
  source text,
  passage text,
  to_confirm text,
  recorded_by_id uuid,
  organisation_id uuid,
  known_at timestamptz not null,
  check (end_date >= start_date)
);
create index on approach.action_scope (decision_id);
create index on approach.action_scope (action_id, known_at);
create index on approach.action_scope (indicator_id);
create index on approach.action_scope (recorded_by_id);
create index on approach.action_scope (organisation_id);
comment on table approach.action_scope is 'What the body decided that an action is: every change is a new row with its decision, and the latest counts (C17 a, e).';
comment on column approach.action_scope.id is 'Random identifier.';
comment on column approach.action_scope.action_id is 'The action.';
comment on column approach.action_scope.title is 'What is done, in a few words.';
comment on column approach.action_scope.title_en is 'The same in English, where a region pack has it.';
comment on column approach.action_scope.effect is 'The expected effect.';
comment on column approach.action_scope.effect_en is 'The same in English, where a region pack has it.';
comment on column approach.action_scope.indicator_id is 'The indicator of the strategy by which the effect is seen.';
comment on column approach.action_scope.start_date is 'First day.';
comment on column approach.action_scope.end_date is 'Last day.';
comment on column approach.action_scope.decision is 'The decision of the body that it rests on.';
comment on column approach.action_scope.decided_date is 'Day of that decision.';
comment on column approach.action_scope.decision_id is 'That decision, where it was recorded in this product.';
comment on column approach.action_scope.reason is 'Why it changed; empty for the first scope.';
comment on column approach.action_scope.source is 'Source in the region pack.';
comment on column approach.action_scope.passage is 'Passage of that source.';
comment on column approach.action_scope.to_confirm is 'Why something in it still has to be confirmed.';
comment on column approach.action_scope.recorded_by_id is 'Who recorded it; empty for what a region pack brought.';
comment on column approach.action_scope.organisation_id is 'On behalf of which organisation.';
comment on column approach.action_scope.known_at is 'When.';

create table approach.action_partner (
  scope_id uuid not null references approach.action_scope,
  organisation_id uuid not null,
  part text not null check (length(part) between 3 and 500),
  primary key (scope_id, organisation_id)
);
create index on approach.action_partner (organisation_id);
comment on table approach.action_partner is 'A partner in an action, with its part in it.';
comment on column approach.action_partner.scope_id is 'The scope of the action.';
comment on column approach.action_partner.organisation_id is 'The partner.';
comment on column approach.action_partner.part is 'What this partner does.';

create table approach.action_hours (
  scope_id uuid not null references approach.action_scope,
  organisation_id uuid not null,
  role text not null check (role in ('adviser', 'analyst', 'case-director', 'communication', 'enforcement', 'investigation', 'officer', 'project-leader', 'prosecutor', 'other')),
  quarter_date date not null check (quarter_date = date_trunc('quarter', quarter_date::timestamp)::date),
  hours integer not null check (hours between 1 and 100000),
  primary key (scope_id, organisation_id, role, quarter_date)
);
create index on approach.action_hours (organisation_id, quarter_date);
comment on table approach.action_hours is 'Hours that an action asks of an organisation, per kind of work and quarter (C17 a, C11).';
comment on column approach.action_hours.scope_id is 'The scope of the action.';
comment on column approach.action_hours.organisation_id is 'Of whom they are asked.';
comment on column approach.action_hours.role is 'Kind of work.';
comment on column approach.action_hours.quarter_date is 'First day of the quarter.';
comment on column approach.action_hours.hours is 'Whole hours.';

create table approach.action_milestone (
  scope_id uuid not null references approach.action_scope,
  title text not null check (length(title) between 3 and 200),
  due_date date not null,
  primary key (scope_id, title)
);
comment on table approach.action_milestone is 'Something an action has reached by a day. The same title in a later scope is the same milestone.';
comment on column approach.action_milestone.scope_id is 'The scope of the action.';
comment on column approach.action_milestone.title is 'What is reached.';
comment on column approach.action_milestone.due_date is 'The last day for it.';

create table approach.action_milestone_arrival (
  action_id uuid not null references approach.action,
  title text not null,
  reached_date date not null,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  primary key (action_id, title)
);
create index on approach.action_milestone_arrival (recorded_by_id);
create index on approach.action_milestone_arrival (organisation_id);
comment on table approach.action_milestone_arrival is 'A milestone was reached; once.';
comment on column approach.action_milestone_arrival.action_id is 'The action.';
comment on column approach.action_milestone_arrival.title is 'Title of the milestone.';
comment on column approach.action_milestone_arrival.reached_date is 'On which day.';
comment on column approach.action_milestone_arrival.recorded_by_id is 'Who said so.';
comment on column approach.action_milestone_arrival.organisation_id is 'On behalf of which organisation.';
comment on column approach.action_milestone_arrival.known_at is 'When.';

create table approach.action_handover (
  id uuid primary key,
  action_id uuid not null references approach.action,
  owner_organisation_id uuid not null,
  holder_id uuid,
  reason text check (length(reason) between 3 and 2000),
  recorded_by_id uuid,
  organisation_id uuid,
  known_at timestamptz not null
);
create index on approach.action_handover (action_id, known_at);
create index on approach.action_handover (owner_organisation_id);
create index on approach.action_handover (holder_id);
create index on approach.action_handover (recorded_by_id);
create index on approach.action_handover (organisation_id);
comment on table approach.action_handover is 'From now on this organisation answers for the action, with a person if one is named; the latest counts.';
comment on column approach.action_handover.id is 'Random identifier.';
comment on column approach.action_handover.action_id is 'The action.';
comment on column approach.action_handover.owner_organisation_id is 'The owner.';
comment on column approach.action_handover.holder_id is 'Who keeps it going at the owner, if named.';
comment on column approach.action_handover.reason is 'Why it changed hands; empty for the first owner.';
comment on column approach.action_handover.recorded_by_id is 'Who gave it; empty for what a region pack brought.';
comment on column approach.action_handover.organisation_id is 'On behalf of which organisation.';
comment on column approach.action_handover.known_at is 'When.';

create table approach.action_report (
  id uuid primary key,
  action_id uuid not null references approach.action,
  judgement text not null check (judgement in ('on-track', 'at-risk', 'stuck')),
  reason text not null check (length(reason) between 3 and 1000),
  origin text not null check (origin in ('screen', 'list', 'mail-link')),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.action_report (action_id, known_at);
create index on approach.action_report (recorded_by_id);
create index on approach.action_report (organisation_id);
comment on table approach.action_report is 'How an action goes, with the reason: the latest is its judgement, and whether it is late or silent follows from the day (C17 a, c).';
comment on column approach.action_report.id is 'Random identifier.';
comment on column approach.action_report.action_id is 'The action.';
comment on column approach.action_report.judgement is 'on-track, at-risk or stuck.';
comment on column approach.action_report.reason is 'Why, in a sentence, without personal data.';
comment on column approach.action_report.origin is 'Where it came from: the page of the action, the list, or a mail link.';
comment on column approach.action_report.recorded_by_id is 'Who reported.';
comment on column approach.action_report.organisation_id is 'On behalf of which organisation.';
comment on column approach.action_report.known_at is 'When.';

create table approach.action_closure (
  action_id uuid primary key references approach.action,
  outcome text not null check (outcome in ('done', 'stopped')),
  reason text not null check (length(reason) between 3 and 2000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.action_closure (recorded_by_id);
create index on approach.action_closure (organisation_id);
comment on table approach.action_closure is 'An action ended: done, or stopped, always with the reason.';
comment on column approach.action_closure.action_id is 'The action; it ends once.';
comment on column approach.action_closure.outcome is 'done or stopped.';
comment on column approach.action_closure.reason is 'What came of it, or why it stopped.';
comment on column approach.action_closure.recorded_by_id is 'Who closed it.';
comment on column approach.action_closure.organisation_id is 'On behalf of which organisation.';
comment on column approach.action_closure.known_at is 'When.';

create table approach.not_doing (
  id uuid primary key,
  level text not null check (level in ('region', 'district', 'municipality')),
  area_code text not null,
  body_id uuid,
  priority_id uuid,
  what text not null check (length(what) between 3 and 500),
  reason text not null check (length(reason) between 3 and 2000),
  decision text not null check (length(decision) between 3 and 500),
  decided_date date not null,
  source text,
  passage text,
  to_confirm text,
  recorded_by_id uuid,
  organisation_id uuid,
  known_at timestamptz not null,
  check ((level = 'district') = (body_id is null))
);
create index on approach.not_doing (body_id);
create index on approach.not_doing (priority_id);
create index on approach.not_doing (recorded_by_id);
create index on approach.not_doing (organisation_id);
comment on table approach.not_doing is 'What a body decided not to do, with the reason: the choices that an agenda makes (C17 b).';
comment on column approach.not_doing.id is 'Random identifier.';
comment on column approach.not_doing.level is 'region, district or municipality.';
comment on column approach.not_doing.area_code is 'The area it is about.';
comment on column approach.not_doing.body_id is 'The body that chose; empty for a district, where its district college chose.';
comment on column approach.not_doing.priority_id is 'The priority it belongs to, if any.';
comment on column approach.not_doing.what is 'What is not done.';
comment on column approach.not_doing.reason is 'Why not.';
comment on column approach.not_doing.decision is 'The decision it rests on.';
comment on column approach.not_doing.decided_date is 'Day of that decision.';
comment on column approach.not_doing.source is 'Source in the region pack.';
comment on column approach.not_doing.passage is 'Passage of that source.';
comment on column approach.not_doing.to_confirm is 'Why it still has to be confirmed.';
comment on column approach.not_doing.recorded_by_id is 'Who recorded it; empty for what a region pack brought.';
comment on column approach.not_doing.organisation_id is 'On behalf of which organisation.';
comment on column approach.not_doing.known_at is 'When.';

create table approach.not_doing_end (
  not_doing_id uuid primary key references approach.not_doing,
  reason text not null check (length(reason) between 3 and 2000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.not_doing_end (recorded_by_id);
create index on approach.not_doing_end (organisation_id);
comment on table approach.not_doing_end is 'Something that was left undone is taken up after all.';
comment on column approach.not_doing_end.not_doing_id is 'What was not done.';
comment on column approach.not_doing_end.reason is 'Why now.';
comment on column approach.not_doing_end.recorded_by_id is 'Who recorded it.';
comment on column approach.not_doing_end.organisation_id is 'On behalf of which organisation.';
comment on column approach.not_doing_end.known_at is 'When.';

create table approach.update_term (
  id uuid primary key,
  weeks integer not null check (weeks between 1 and 52),
  valid_from date not null,
  reason text not null check (length(reason) between 3 and 500),
  recorded_by_id uuid,
  organisation_id uuid,
  known_at timestamptz not null
);
create index on approach.update_term (recorded_by_id);
create index on approach.update_term (organisation_id);
comment on table approach.update_term is 'After how many weeks without a word an action counts as silent, from a day on; the latest for a day counts (C17 c).';
comment on column approach.update_term.id is 'Random identifier.';
comment on column approach.update_term.weeks is 'Weeks.';
comment on column approach.update_term.valid_from is 'From which day.';
comment on column approach.update_term.reason is 'Why so many.';
comment on column approach.update_term.recorded_by_id is 'Who set it; empty for what the product starts with.';
comment on column approach.update_term.organisation_id is 'On behalf of which organisation.';
comment on column approach.update_term.known_at is 'When.';

create table approach.taskforce_seat (
  id uuid primary key,
  taskforce_id uuid not null,
  seat_organisation_id uuid not null,
  person_id uuid,
  role text not null check (role in ('chair', 'mayor', 'prosecutor', 'police-sector-head', 'secretary', 'member', 'temporary')),
  first_date date not null,
  last_date date check (last_date >= first_date),
  reason text not null check (length(reason) between 3 and 1000),
  source text,
  passage text,
  recorded_by_id uuid,
  organisation_id uuid,
  known_at timestamptz not null,
  constraint temporary_has_an_end check (role <> 'temporary' or last_date is not null)
);
create index on approach.taskforce_seat (taskforce_id, first_date);
create index on approach.taskforce_seat (seat_organisation_id);
create index on approach.taskforce_seat (person_id);
create index on approach.taskforce_seat (recorded_by_id);
create index on approach.taskforce_seat (organisation_id);
comment on table approach.taskforce_seat is 'A seat in a taskforce, by role and organisation, from a day and sometimes until one (C16 a, b).';
comment on column approach.taskforce_seat.id is 'Random identifier.';
comment on column approach.taskforce_seat.taskforce_id is 'The taskforce.';
comment on column approach.taskforce_seat.seat_organisation_id is 'The organisation that sits.';
comment on column approach.taskforce_seat.person_id is 'Who sits there, once named; only a named person sees the papers.';
comment on column approach.taskforce_seat.role is 'In which role (C16 a).';
comment on column approach.taskforce_seat.first_date is 'First day.';
comment on column approach.taskforce_seat.last_date is 'Last day; a temporary seat always has one.';
comment on column approach.taskforce_seat.reason is 'What this seat is for.';
comment on column approach.taskforce_seat.source is 'Source in the region pack.';
comment on column approach.taskforce_seat.passage is 'Passage of that source.';
comment on column approach.taskforce_seat.recorded_by_id is 'Who recorded it; empty for what a region pack brought.';
comment on column approach.taskforce_seat.organisation_id is 'On behalf of which organisation.';
comment on column approach.taskforce_seat.known_at is 'When.';

create table approach.taskforce_seat_end (
  seat_id uuid primary key references approach.taskforce_seat,
  last_date date not null,
  reason text not null check (length(reason) between 3 and 1000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.taskforce_seat_end (recorded_by_id);
create index on approach.taskforce_seat_end (organisation_id);
comment on table approach.taskforce_seat_end is 'A seat ends earlier than it said, or at all.';
comment on column approach.taskforce_seat_end.seat_id is 'The seat; it ends once.';
comment on column approach.taskforce_seat_end.last_date is 'Last day, no later than the day of the seat itself.';
comment on column approach.taskforce_seat_end.reason is 'Why.';
comment on column approach.taskforce_seat_end.recorded_by_id is 'Who recorded it.';
comment on column approach.taskforce_seat_end.organisation_id is 'On behalf of which organisation.';
comment on column approach.taskforce_seat_end.known_at is 'When.';

create table approach.taskforce_paper (
  id uuid primary key,
  taskforce_id uuid not null,
  title text not null check (length(title) between 3 and 200),
  text text not null check (length(text) between 3 and 20000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.taskforce_paper (taskforce_id, known_at);
create index on approach.taskforce_paper (recorded_by_id);
create index on approach.taskforce_paper (organisation_id);
comment on table approach.taskforce_paper is 'A paper of a taskforce: for those who sit there today and for nobody else (C16 b, C18 e).';
comment on column approach.taskforce_paper.id is 'Random identifier.';
comment on column approach.taskforce_paper.taskforce_id is 'The taskforce.';
comment on column approach.taskforce_paper.title is 'Title.';
comment on column approach.taskforce_paper.text is 'The paper itself.';
comment on column approach.taskforce_paper.recorded_by_id is 'Who recorded it.';
comment on column approach.taskforce_paper.organisation_id is 'On behalf of which organisation.';
comment on column approach.taskforce_paper.known_at is 'When.';

create table approach.taskforce_mission (
  id uuid primary key,
  taskforce_id uuid not null,
  text text not null check (length(text) between 3 and 8000),
  decision text not null check (length(decision) between 3 and 500),
  decided_date date not null,
  source text,
  passage text,
  recorded_by_id uuid,
  organisation_id uuid,
  known_at timestamptz not null
);
create index on approach.taskforce_mission (taskforce_id, known_at);
create index on approach.taskforce_mission (recorded_by_id);
create index on approach.taskforce_mission (organisation_id);
comment on table approach.taskforce_mission is 'The assignment that the college gives a taskforce; every version stays, the latest counts (C16 c).';
comment on column approach.taskforce_mission.id is 'Random identifier.';
comment on column approach.taskforce_mission.taskforce_id is 'The taskforce.';
comment on column approach.taskforce_mission.text is 'What the taskforce is asked to do.';
comment on column approach.taskforce_mission.decision is 'The decision it rests on.';
comment on column approach.taskforce_mission.decided_date is 'Day of that decision.';
comment on column approach.taskforce_mission.source is 'Source in the region pack.';
comment on column approach.taskforce_mission.passage is 'Passage of that source.';
comment on column approach.taskforce_mission.recorded_by_id is 'Who recorded it; empty for what a region pack brought.';
comment on column approach.taskforce_mission.organisation_id is 'On behalf of which organisation.';
comment on column approach.taskforce_mission.known_at is 'When.';

create table approach.taskforce_plan (
  id uuid primary key,
  taskforce_id uuid not null,
  text text not null check (length(text) between 3 and 20000),
  change_reason text check (length(change_reason) between 3 and 1000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.taskforce_plan (taskforce_id, known_at);
create index on approach.taskforce_plan (recorded_by_id);
create index on approach.taskforce_plan (organisation_id);
comment on table approach.taskforce_plan is 'The implementation plan (uitvoeringsplan) of a taskforce; every version stays, the latest counts (C16 c).';
comment on column approach.taskforce_plan.id is 'Random identifier.';
comment on column approach.taskforce_plan.taskforce_id is 'The taskforce.';
comment on column approach.taskforce_plan.text is 'How the taskforce carries its assignment out.';
comment on column approach.taskforce_plan.change_reason is 'Why this version; empty for the first.';
comment on column approach.taskforce_plan.recorded_by_id is 'Who recorded it.';
comment on column approach.taskforce_plan.organisation_id is 'On behalf of which organisation.';
comment on column approach.taskforce_plan.known_at is 'When.';

create table approach.taskforce_evaluation (
  id uuid primary key,
  taskforce_id uuid not null,
  worked text not null check (length(worked) between 3 and 8000),
  failed text not null check (length(failed) between 3 and 8000),
  advice text not null check (advice in ('continue', 'change', 'end')),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.taskforce_evaluation (taskforce_id, known_at);
create index on approach.taskforce_evaluation (recorded_by_id);
create index on approach.taskforce_evaluation (organisation_id);
comment on table approach.taskforce_evaluation is 'An evaluation of a taskforce, with an advice to the college (C16 f).';
comment on column approach.taskforce_evaluation.id is 'Random identifier.';
comment on column approach.taskforce_evaluation.taskforce_id is 'The taskforce.';
comment on column approach.taskforce_evaluation.worked is 'What worked, for whom.';
comment on column approach.taskforce_evaluation.failed is 'What did not.';
comment on column approach.taskforce_evaluation.advice is 'What it advises the college.';
comment on column approach.taskforce_evaluation.recorded_by_id is 'Who recorded it.';
comment on column approach.taskforce_evaluation.organisation_id is 'On behalf of which organisation.';
comment on column approach.taskforce_evaluation.known_at is 'When.';

create table approach.taskforce_ruling (
  id uuid primary key,
  taskforce_id uuid not null,
  evaluation_id uuid not null references approach.taskforce_evaluation,
  ruling text not null check (ruling in ('continue', 'change', 'end')),
  reason text not null check (length(reason) between 3 and 8000),
  decision text not null check (length(decision) between 3 and 500),
  decided_date date not null,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.taskforce_ruling (taskforce_id, known_at);
create index on approach.taskforce_ruling (evaluation_id);
create index on approach.taskforce_ruling (recorded_by_id);
create index on approach.taskforce_ruling (organisation_id);
comment on table approach.taskforce_ruling is 'The college decides to continue, change or end a taskforce, after an evaluation (C16 f).';
comment on column approach.taskforce_ruling.id is 'Random identifier.';
comment on column approach.taskforce_ruling.taskforce_id is 'The taskforce.';
comment on column approach.taskforce_ruling.evaluation_id is 'The evaluation it follows.';
comment on column approach.taskforce_ruling.ruling is 'continue, change or end.';
comment on column approach.taskforce_ruling.reason is 'Why.';
comment on column approach.taskforce_ruling.decision is 'The decision of the college.';
comment on column approach.taskforce_ruling.decided_date is 'Day of that decision.';
comment on column approach.taskforce_ruling.recorded_by_id is 'Who recorded it.';
comment on column approach.taskforce_ruling.organisation_id is 'On behalf of which organisation.';
comment on column approach.taskforce_ruling.known_at is 'When.';

create table approach.taskforce_discharge (
  taskforce_id uuid primary key,
  reason text not null check (length(reason) between 3 and 8000),
  decision text not null check (length(decision) between 3 and 500),
  discharged_date date not null,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.taskforce_discharge (recorded_by_id);
create index on approach.taskforce_discharge (organisation_id);
comment on table approach.taskforce_discharge is 'A taskforce is discharged: its tasks were closed or handed over before (C16 e).';
comment on column approach.taskforce_discharge.taskforce_id is 'The taskforce; it is discharged once.';
comment on column approach.taskforce_discharge.reason is 'For what it is thanked, and where its work goes on.';
comment on column approach.taskforce_discharge.decision is 'The decision of the college.';
comment on column approach.taskforce_discharge.discharged_date is 'Last day of the taskforce.';
comment on column approach.taskforce_discharge.recorded_by_id is 'Who recorded it.';
comment on column approach.taskforce_discharge.organisation_id is 'On behalf of which organisation.';
comment on column approach.taskforce_discharge.known_at is 'When.';

create table approach.theme (
  id uuid primary key,
  code text not null unique,
  kin text not null,
  priority_id uuid,
  name_nl text not null,
  name_en text not null,
  source text,
  passage text,
  to_confirm text,
  known_at timestamptz not null
);
create index on approach.theme (priority_id);
create index on approach.theme (kin);
comment on table approach.theme is 'A district theme: what districts put first in a priority (C35).';
comment on column approach.theme.id is 'Random identifier.';
comment on column approach.theme.code is 'Code in the region pack.';
comment on column approach.theme.kin is 'The same for themes that are one theme in several districts.';
comment on column approach.theme.priority_id is 'The priority it belongs to.';
comment on column approach.theme.name_nl is 'Name in Dutch.';
comment on column approach.theme.name_en is 'Name in English.';
comment on column approach.theme.source is 'Source in the region pack.';
comment on column approach.theme.passage is 'Passage of that source.';
comment on column approach.theme.to_confirm is 'Why it still has to be confirmed.';
comment on column approach.theme.known_at is 'When.';

create table approach.district_plan (
  id uuid primary key,
  district_code text not null,
  period text not null,
  first_date date not null,
  last_date date not null,
  known_at timestamptz not null,
  unique (district_code, period)
);
comment on table approach.district_plan is 'The plan of a district for the years of a strategy; what stands in it are its sections, themes and actions (C35 a).';
comment on column approach.district_plan.id is 'Random identifier.';
comment on column approach.district_plan.district_code is 'The district.';
comment on column approach.district_plan.period is 'Years of the strategy it belongs to.';
comment on column approach.district_plan.first_date is 'First day.';
comment on column approach.district_plan.last_date is 'Last day.';
comment on column approach.district_plan.known_at is 'When.';

create table approach.plan_section (
  id uuid primary key,
  plan_id uuid not null references approach.district_plan,
  part text not null check (part in ('picture', 'aims', 'approach', 'accent')),
  title text check (length(title) between 3 and 200),
  text text not null check (length(text) between 3 and 8000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  constraint accent_has_a_title check ((part = 'accent') = (title is not null))
);
create index on approach.plan_section (plan_id, known_at);
create index on approach.plan_section (recorded_by_id);
create index on approach.plan_section (organisation_id);
comment on table approach.plan_section is 'A version of a part of a plan; the latest of a part counts, and accents by their title (C35 b).';
comment on column approach.plan_section.id is 'Random identifier.';
comment on column approach.plan_section.plan_id is 'The plan.';
comment on column approach.plan_section.part is 'Part of the template that all districts share; accent is free.';
comment on column approach.plan_section.title is 'Title of a free accent.';
comment on column approach.plan_section.text is 'The text.';
comment on column approach.plan_section.recorded_by_id is 'Who recorded it.';
comment on column approach.plan_section.organisation_id is 'On behalf of which organisation.';
comment on column approach.plan_section.known_at is 'When.';

create table approach.plan_theme (
  id uuid primary key,
  plan_id uuid not null references approach.district_plan,
  theme_id uuid not null references approach.theme,
  decision text not null check (length(decision) between 3 and 500),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  unique (plan_id, theme_id)
);
create index on approach.plan_theme (theme_id);
create index on approach.plan_theme (recorded_by_id);
create index on approach.plan_theme (organisation_id);
comment on table approach.plan_theme is 'A district chose a theme; from then on it is confirmed for that district.';
comment on column approach.plan_theme.id is 'Random identifier.';
comment on column approach.plan_theme.plan_id is 'The plan.';
comment on column approach.plan_theme.theme_id is 'The theme.';
comment on column approach.plan_theme.decision is 'The decision of the district college.';
comment on column approach.plan_theme.recorded_by_id is 'Who recorded it.';
comment on column approach.plan_theme.organisation_id is 'On behalf of which organisation.';
comment on column approach.plan_theme.known_at is 'When.';

create table approach.theme_action (
  theme_id uuid not null references approach.theme,
  action_id uuid not null references approach.action,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  primary key (theme_id, action_id)
);
create index on approach.theme_action (action_id);
create index on approach.theme_action (recorded_by_id);
create index on approach.theme_action (organisation_id);
comment on table approach.theme_action is 'An action belongs to a theme: it is entered once and seen in every plan with that theme (C35 c, d).';
comment on column approach.theme_action.theme_id is 'The theme.';
comment on column approach.theme_action.action_id is 'The action.';
comment on column approach.theme_action.recorded_by_id is 'Who recorded it.';
comment on column approach.theme_action.organisation_id is 'On behalf of which organisation.';
comment on column approach.theme_action.known_at is 'When.';

create table approach.plan_casework (
  id uuid primary key,
  plan_id uuid not null references approach.district_plan,
  theme_id uuid references approach.theme,
  quarter_date date not null check (quarter_date = date_trunc('quarter', quarter_date::timestamp)::date),
  started integer not null check (started between 0 and 10000),
  running integer not null check (running between 0 and 10000),
  ended integer not null check (ended between 0 and 10000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.plan_casework (plan_id, quarter_date);
create index on approach.plan_casework (theme_id);
create index on approach.plan_casework (recorded_by_id);
create index on approach.plan_casework (organisation_id);
comment on table approach.plan_casework is 'Local casework of a quarter as numbers, never a case itself; the latest statement counts (C35 a).';
comment on column approach.plan_casework.id is 'Random identifier.';
comment on column approach.plan_casework.plan_id is 'The plan.';
comment on column approach.plan_casework.theme_id is 'The theme, if it is about one.';
comment on column approach.plan_casework.quarter_date is 'First day of the quarter.';
comment on column approach.plan_casework.started is 'Local cases that began in the quarter.';
comment on column approach.plan_casework.running is 'Local cases that ran on its last day.';
comment on column approach.plan_casework.ended is 'Local cases that ended in it.';
comment on column approach.plan_casework.recorded_by_id is 'Who recorded it.';
comment on column approach.plan_casework.organisation_id is 'On behalf of which organisation.';
comment on column approach.plan_casework.known_at is 'When.';

create table approach.session (
  id uuid primary key,
  title text not null check (length(title) between 3 and 200),
  aim text not null check (length(aim) between 3 and 2000),
  table_kind text not null check (table_kind in ('board', 'official', 'both')),
  form text not null check (form in ('work', 'knowledge', 'joint')),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  body_code text check (body_code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$')
);
create index on approach.session (recorded_by_id);
create index on approach.session (organisation_id);
comment on table approach.session is 'A work or knowledge session, or a joint meeting (C18 a, C48).';
comment on column approach.session.id is 'Random identifier.';
comment on column approach.session.title is 'Title.';
comment on column approach.session.aim is 'What it is for.';
comment on column approach.session.table_kind is 'For boards (bestuurlijk), officials (ambtelijk) or both.';
comment on column approach.session.form is 'A work session, a knowledge session, or the joint meeting of safety and the social domain (C48).';
comment on column approach.session.recorded_by_id is 'Who recorded it.';
comment on column approach.session.organisation_id is 'On behalf of which organisation.';
comment on column approach.session.known_at is 'When.';
comment on column approach.session.body_code is 'The body whose meeting it is (a code of strategy.decision_body), which may therefore decide there; empty for a session of nobody in particular.';

create table approach.session_time (
  id uuid primary key,
  session_id uuid not null references approach.session,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null check (length(place) between 2 and 300),
  reason text check (length(reason) between 3 and 1000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  check (ends_at > starts_at)
);
create index on approach.session_time (session_id, known_at);
create index on approach.session_time (recorded_by_id);
create index on approach.session_time (organisation_id);
comment on table approach.session_time is 'When and where a session is; the latest counts, and every move raises the sequence in calendars.';
comment on column approach.session_time.id is 'Random identifier.';
comment on column approach.session_time.session_id is 'The session.';
comment on column approach.session_time.starts_at is 'When it begins.';
comment on column approach.session_time.ends_at is 'When it ends.';
comment on column approach.session_time.place is 'Where.';
comment on column approach.session_time.reason is 'Why it was moved; empty for the first time.';
comment on column approach.session_time.recorded_by_id is 'Who recorded it.';
comment on column approach.session_time.organisation_id is 'On behalf of which organisation.';
comment on column approach.session_time.known_at is 'When.';

create table approach.session_invitation (
  id uuid primary key,
  session_id uuid not null references approach.session,
  invited_organisation_id uuid not null,
  person_id uuid,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  unique nulls not distinct (session_id, invited_organisation_id, person_id)
);
create index on approach.session_invitation (invited_organisation_id);
create index on approach.session_invitation (person_id);
create index on approach.session_invitation (recorded_by_id);
create index on approach.session_invitation (organisation_id);
comment on table approach.session_invitation is 'An invitation to a session: whoever is invited is in its circle (C18 a, e).';
comment on column approach.session_invitation.id is 'Random identifier.';
comment on column approach.session_invitation.session_id is 'The session.';
comment on column approach.session_invitation.invited_organisation_id is 'The organisation that is invited.';
comment on column approach.session_invitation.person_id is 'Who is meant; without a person everybody at that organisation.';
comment on column approach.session_invitation.recorded_by_id is 'Who recorded it.';
comment on column approach.session_invitation.organisation_id is 'On behalf of which organisation.';
comment on column approach.session_invitation.known_at is 'When.';

create table approach.session_paper (
  id uuid primary key,
  session_id uuid not null references approach.session,
  title text not null check (length(title) between 3 and 200),
  text text not null check (length(text) between 3 and 20000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.session_paper (session_id, known_at);
create index on approach.session_paper (recorded_by_id);
create index on approach.session_paper (organisation_id);
comment on table approach.session_paper is 'A paper of a session: for its circle only (C18 e).';
comment on column approach.session_paper.id is 'Random identifier.';
comment on column approach.session_paper.session_id is 'The session.';
comment on column approach.session_paper.title is 'Title.';
comment on column approach.session_paper.text is 'The paper itself.';
comment on column approach.session_paper.recorded_by_id is 'Who recorded it.';
comment on column approach.session_paper.organisation_id is 'On behalf of which organisation.';
comment on column approach.session_paper.known_at is 'When.';

create table approach.session_attendance (
  session_id uuid not null references approach.session,
  attending_organisation_id uuid not null,
  people integer not null check (people between 0 and 200),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  primary key (session_id, attending_organisation_id)
);
create index on approach.session_attendance (attending_organisation_id);
create index on approach.session_attendance (recorded_by_id);
create index on approach.session_attendance (organisation_id);
comment on table approach.session_attendance is 'How many people of an organisation came (C18 d).';
comment on column approach.session_attendance.session_id is 'The session.';
comment on column approach.session_attendance.attending_organisation_id is 'The organisation.';
comment on column approach.session_attendance.people is 'How many of it were there; 0 says that it stayed away.';
comment on column approach.session_attendance.recorded_by_id is 'Who recorded it.';
comment on column approach.session_attendance.organisation_id is 'On behalf of which organisation.';
comment on column approach.session_attendance.known_at is 'When.';

create table approach.session_outcome (
  id uuid primary key,
  session_id uuid not null references approach.session,
  kind text not null check (kind in ('action', 'obstacle', 'proposal', 'decision')),
  text text not null check (length(text) between 3 and 500),
  target_id uuid not null,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.session_outcome (session_id);
create index on approach.session_outcome (recorded_by_id);
create index on approach.session_outcome (organisation_id);
comment on table approach.session_outcome is 'An outcome of a session, which became an action, an obstacle, a decision or a proposal for one in one step (C18 b).';
comment on column approach.session_outcome.id is 'Random identifier.';
comment on column approach.session_outcome.session_id is 'The session.';
comment on column approach.session_outcome.kind is 'What came of it.';
comment on column approach.session_outcome.text is 'In a few words.';
comment on column approach.session_outcome.target_id is 'The action, the obstacle, the proposal or the decision that was made in the same step.';
comment on column approach.session_outcome.recorded_by_id is 'Who recorded it.';
comment on column approach.session_outcome.organisation_id is 'On behalf of which organisation.';
comment on column approach.session_outcome.known_at is 'When.';

create table approach.session_minutes (
  id uuid primary key,
  session_id uuid not null references approach.session,
  text text not null check (length(text) between 3 and 20000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.session_minutes (session_id, known_at);
create index on approach.session_minutes (recorded_by_id);
create index on approach.session_minutes (organisation_id);
comment on table approach.session_minutes is 'Minutes of a session; the latest count, once somebody else of the circle confirmed them.';
comment on column approach.session_minutes.id is 'Random identifier.';
comment on column approach.session_minutes.session_id is 'The session.';
comment on column approach.session_minutes.text is 'The minutes.';
comment on column approach.session_minutes.recorded_by_id is 'Who recorded it.';
comment on column approach.session_minutes.organisation_id is 'On behalf of which organisation.';
comment on column approach.session_minutes.known_at is 'When.';

create table approach.session_confirmation (
  minutes_id uuid primary key references approach.session_minutes,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.session_confirmation (recorded_by_id);
create index on approach.session_confirmation (organisation_id);
comment on table approach.session_confirmation is 'Somebody of the circle who did not write the minutes confirmed them.';
comment on column approach.session_confirmation.minutes_id is 'The minutes.';
comment on column approach.session_confirmation.recorded_by_id is 'Who recorded it.';
comment on column approach.session_confirmation.organisation_id is 'On behalf of which organisation.';
comment on column approach.session_confirmation.known_at is 'When.';

create table approach.calendar_feed (
  secret_hash bytea primary key check (length(secret_hash) = 32),
  person_id uuid not null,
  known_at timestamptz not null
);
create index on approach.calendar_feed (person_id);
comment on table approach.calendar_feed is 'A secret address at which a calendar reads the sessions of one person (C18 c).';
comment on column approach.calendar_feed.secret_hash is 'SHA-256 of the secret in the address; the secret is shown once.';
comment on column approach.calendar_feed.person_id is 'Whose sessions it shows.';
comment on column approach.calendar_feed.known_at is 'When it was made.';

create table approach.calendar_feed_end (
  secret_hash bytea primary key references approach.calendar_feed,
  known_at timestamptz not null
);
comment on table approach.calendar_feed_end is 'A feed was revoked by its person.';
comment on column approach.calendar_feed_end.secret_hash is 'The feed.';
comment on column approach.calendar_feed_end.known_at is 'When it was revoked.';

create table approach.joint_mission (
  id uuid primary key,
  text text not null check (length(text) between 3 and 4000),
  decision text not null check (length(decision) between 3 and 500),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.joint_mission (recorded_by_id);
create index on approach.joint_mission (organisation_id);
comment on table approach.joint_mission is 'The shared mission text of both domains; every version stays, the latest counts (C48 a).';
comment on column approach.joint_mission.id is 'Random identifier.';
comment on column approach.joint_mission.text is 'What safety and the social domain want together.';
comment on column approach.joint_mission.decision is 'The decision it rests on.';
comment on column approach.joint_mission.recorded_by_id is 'Who recorded it.';
comment on column approach.joint_mission.organisation_id is 'On behalf of which organisation.';
comment on column approach.joint_mission.known_at is 'When.';

create table approach.joint_issue (
  id uuid primary key,
  title text not null check (length(title) between 3 and 200),
  safety_owner_id uuid not null,
  care_owner_id uuid not null,
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  check (safety_owner_id <> care_owner_id)
);
create index on approach.joint_issue (safety_owner_id);
create index on approach.joint_issue (care_owner_id);
create index on approach.joint_issue (recorded_by_id);
create index on approach.joint_issue (organisation_id);
comment on table approach.joint_issue is 'An issue that stands on every joint agenda, with an owner on both sides (C48 a, b).';
comment on column approach.joint_issue.id is 'Random identifier.';
comment on column approach.joint_issue.title is 'The issue.';
comment on column approach.joint_issue.safety_owner_id is 'Owner on the side of safety.';
comment on column approach.joint_issue.care_owner_id is 'Owner on the side of the social domain.';
comment on column approach.joint_issue.recorded_by_id is 'Who recorded it.';
comment on column approach.joint_issue.organisation_id is 'On behalf of which organisation.';
comment on column approach.joint_issue.known_at is 'When.';

create table approach.joint_progress (
  id uuid primary key,
  issue_id uuid not null references approach.joint_issue,
  text text not null check (length(text) between 3 and 1000),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.joint_progress (issue_id, known_at);
create index on approach.joint_progress (recorded_by_id);
create index on approach.joint_progress (organisation_id);
comment on table approach.joint_progress is 'A word on a joint issue; what was said since the last joint meeting stands on page one (C48 c).';
comment on column approach.joint_progress.id is 'Random identifier.';
comment on column approach.joint_progress.issue_id is 'The issue.';
comment on column approach.joint_progress.text is 'What happened.';
comment on column approach.joint_progress.recorded_by_id is 'Who recorded it.';
comment on column approach.joint_progress.organisation_id is 'On behalf of which organisation.';
comment on column approach.joint_progress.known_at is 'When.';

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

create table approach.mandate (
  id uuid primary key,
  code text unique,
  kind text not null check (kind in ('exploration', 'phase-out')),
  title_nl text not null check (length(title_nl) between 3 and 200),
  title_en text not null check (length(title_en) between 3 and 200),
  question_nl text not null check (length(question_nl) between 10 and 2000),
  question_en text not null check (length(question_en) between 10 and 2000),
  deliverable_nl text not null check (length(deliverable_nl) between 3 and 300),
  deliverable_en text not null check (length(deliverable_en) between 3 and 300),
  holder_id uuid not null,
  decider_id uuid not null,
  deadline_date date not null,
  decision_date date check (decision_date >= deadline_date),
  source text,
  passage text,
  to_confirm text,
  author_id uuid,
  organisation_id uuid,
  given_date date not null,
  known_at timestamptz not null,
  check (code is not null or (author_id is not null and organisation_id is not null))
);
create index on approach.mandate (holder_id);
create index on approach.mandate (decider_id);
create index on approach.mandate (author_id);
create index on approach.mandate (organisation_id);
comment on table approach.mandate is 'The college asks somebody to explore something or to bring something to an end (C14 a).';
comment on column approach.mandate.id is 'Identifier.';
comment on column approach.mandate.code is 'Short name in the region pack; empty for one that was entered here.';
comment on column approach.mandate.kind is 'exploration or phase-out.';
comment on column approach.mandate.title_nl is 'Name in Dutch.';
comment on column approach.mandate.title_en is 'Name in English.';
comment on column approach.mandate.question_nl is 'The question, in Dutch.';
comment on column approach.mandate.question_en is 'The question, in English.';
comment on column approach.mandate.deliverable_nl is 'What is to be handed in, in Dutch.';
comment on column approach.mandate.deliverable_en is 'What is to be handed in, in English.';
comment on column approach.mandate.holder_id is 'The organisation that does it.';
comment on column approach.mandate.decider_id is 'The body that decides on it.';
comment on column approach.mandate.deadline_date is 'Last day to hand in; a deferral puts it off.';
comment on column approach.mandate.decision_date is 'The meeting on which it is decided; empty when it is not planned yet.';
comment on column approach.mandate.source is 'Code of the source, for one of the region pack.';
comment on column approach.mandate.passage is 'The place in that source.';
comment on column approach.mandate.to_confirm is 'Why something in it still has to be confirmed.';
comment on column approach.mandate.author_id is 'Who entered it; empty for the region pack.';
comment on column approach.mandate.organisation_id is 'For which organisation it was entered.';
comment on column approach.mandate.given_date is 'Day on which it was given.';
comment on column approach.mandate.known_at is 'When it was entered.';

create table approach.mandate_delivery (
  id uuid primary key,
  mandate_id uuid not null references approach.mandate,
  summary text not null check (length(summary) between 10 and 4000),
  advice text not null check (advice in ('continue', 'stop', 'transfer')),
  author_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.mandate_delivery (mandate_id, known_at);
create index on approach.mandate_delivery (author_id);
create index on approach.mandate_delivery (organisation_id);
comment on table approach.mandate_delivery is 'The holder hands in the deliverable with an advice.';
comment on column approach.mandate_delivery.id is 'Identifier.';
comment on column approach.mandate_delivery.mandate_id is 'The mandate.';
comment on column approach.mandate_delivery.summary is 'What was found and what is proposed, in short.';
comment on column approach.mandate_delivery.advice is 'continue, stop or transfer.';
comment on column approach.mandate_delivery.author_id is 'Who handed it in.';
comment on column approach.mandate_delivery.organisation_id is 'For which organisation.';
comment on column approach.mandate_delivery.known_at is 'When.';

create table approach.mandate_deferral (
  id uuid primary key,
  mandate_id uuid not null references approach.mandate,
  deadline_date date not null,
  decision_date date check (decision_date >= deadline_date),
  reason text not null check (length(reason) between 10 and 2000),
  decision text not null check (length(decision) between 3 and 300),
  author_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.mandate_deferral (mandate_id, known_at);
create index on approach.mandate_deferral (author_id);
create index on approach.mandate_deferral (organisation_id);
comment on table approach.mandate_deferral is 'The college gives more time; the deadline before stays readable.';
comment on column approach.mandate_deferral.id is 'Identifier.';
comment on column approach.mandate_deferral.mandate_id is 'The mandate.';
comment on column approach.mandate_deferral.deadline_date is 'The new last day to hand in.';
comment on column approach.mandate_deferral.decision_date is 'The meeting on which it is decided now.';
comment on column approach.mandate_deferral.reason is 'Why.';
comment on column approach.mandate_deferral.decision is 'The decision it rests on.';
comment on column approach.mandate_deferral.author_id is 'Who recorded it.';
comment on column approach.mandate_deferral.organisation_id is 'For which organisation.';
comment on column approach.mandate_deferral.known_at is 'When.';

create table approach.mandate_outcome (
  mandate_id uuid primary key references approach.mandate,
  outcome text not null check (outcome in ('continue', 'stop', 'transfer')),
  transferred_to_id uuid,
  reason text not null check (length(reason) between 10 and 2000),
  decision text not null check (length(decision) between 3 and 300),
  decided_date date not null,
  author_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  check ((outcome = 'transfer') = (transferred_to_id is not null))
);
create index on approach.mandate_outcome (transferred_to_id);
create index on approach.mandate_outcome (author_id);
create index on approach.mandate_outcome (organisation_id);
comment on table approach.mandate_outcome is 'What the college decides on a mandate: continue, stop or transfer, with the reason (C14 c).';
comment on column approach.mandate_outcome.mandate_id is 'The mandate; it ends once.';
comment on column approach.mandate_outcome.outcome is 'continue, stop or transfer.';
comment on column approach.mandate_outcome.transferred_to_id is 'Who takes it over, for a transfer.';
comment on column approach.mandate_outcome.reason is 'Why.';
comment on column approach.mandate_outcome.decision is 'The decision it rests on, such as a meeting and item.';
comment on column approach.mandate_outcome.decided_date is 'Day of the decision.';
comment on column approach.mandate_outcome.author_id is 'Who recorded it.';
comment on column approach.mandate_outcome.organisation_id is 'For which organisation.';
comment on column approach.mandate_outcome.known_at is 'When.';

create table approach.mandate_overdue (
  mandate_id uuid not null references approach.mandate,
  deadline_date date not null,
  known_at timestamptz not null,
  primary key (mandate_id, deadline_date)
);
comment on table approach.mandate_overdue is 'A deadline passed without a deliverable: the mandate came on the agenda of the college by itself (C14 b).';
comment on column approach.mandate_overdue.mandate_id is 'The mandate.';
comment on column approach.mandate_overdue.deadline_date is 'The deadline that passed.';
comment on column approach.mandate_overdue.known_at is 'When it was noted.';

create table approach.region_milestone (
  code text not null,
  region text not null,
  period text not null,
  milestone_date date not null,
  date_precision text not null check (date_precision in ('day', 'month', 'season', 'year')),
  body_code text,
  text_nl text not null,
  text_en text not null,
  source text,
  passage text,
  to_confirm text,
  primary key (region, period, code)
);
comment on table approach.region_milestone is 'Something that happened around the strategy, with the day as exact as the source has it.';
comment on column approach.region_milestone.code is 'Short name within the strategy.';
comment on column approach.region_milestone.region is 'Region of the strategy.';
comment on column approach.region_milestone.period is 'Years of the strategy.';
comment on column approach.region_milestone.milestone_date is 'When; the first day when only a month, season or year is known.';
comment on column approach.region_milestone.date_precision is 'How exact the day is.';
comment on column approach.region_milestone.body_code is 'The body it is about.';
comment on column approach.region_milestone.text_nl is 'What happened, in Dutch.';
comment on column approach.region_milestone.text_en is 'What happened, in English.';
comment on column approach.region_milestone.source is 'Code of the source.';
comment on column approach.region_milestone.passage is 'The place in that source.';
comment on column approach.region_milestone.to_confirm is 'Why it still has to be confirmed.';

create table approach.pilot (
  id uuid primary key,
  title text not null check (length(title) between 3 and 200),
  hypothesis text not null check (length(hypothesis) between 10 and 2000),
  stop_rule text not null check (length(stop_rule) between 10 and 2000),
  data_agreed text not null check (length(data_agreed) between 10 and 2000),
  from_date date not null,
  to_date date not null check (to_date > from_date),
  feature text check (feature in ('capacity-scenarios')),
  author_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.pilot (author_id);
create index on approach.pilot (organisation_id);
create index on approach.pilot (feature);
comment on table approach.pilot is 'Something that is tried out with some partners for a time, with what was agreed before (C27 a).';
comment on column approach.pilot.id is 'Identifier.';
comment on column approach.pilot.title is 'What it is called.';
comment on column approach.pilot.hypothesis is 'What is expected: if we do this, then that.';
comment on column approach.pilot.stop_rule is 'When it stops before its last day.';
comment on column approach.pilot.data_agreed is 'Which data are gathered, by whom and for what; agreed before it begins.';
comment on column approach.pilot.from_date is 'First day.';
comment on column approach.pilot.to_date is 'First day after it.';
comment on column approach.pilot.feature is 'Part of the product that is on for its partners only; empty for none.';
comment on column approach.pilot.author_id is 'Who recorded it.';
comment on column approach.pilot.organisation_id is 'For which organisation.';
comment on column approach.pilot.known_at is 'When it was recorded.';

create table approach.pilot_partner (
  pilot_id uuid not null references approach.pilot,
  partner_id uuid not null,
  author_id uuid not null,
  known_at timestamptz not null,
  primary key (pilot_id, partner_id)
);
create index on approach.pilot_partner (partner_id);
create index on approach.pilot_partner (author_id);
comment on table approach.pilot_partner is 'That an organisation takes part in a pilot.';
comment on column approach.pilot_partner.pilot_id is 'The pilot.';
comment on column approach.pilot_partner.partner_id is 'The organisation.';
comment on column approach.pilot_partner.author_id is 'Who recorded it.';
comment on column approach.pilot_partner.known_at is 'When it was recorded.';

create table approach.pilot_evaluation (
  id uuid primary key,
  pilot_id uuid not null references approach.pilot,
  worked text not null check (length(worked) between 10 and 2000),
  for_whom text not null check (length(for_whom) between 3 and 1000),
  worked_not text not null check (length(worked_not) between 3 and 2000),
  verdict text not null check (verdict in ('as-expected', 'partly', 'not')),
  author_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.pilot_evaluation (pilot_id, known_at);
create index on approach.pilot_evaluation (author_id);
create index on approach.pilot_evaluation (organisation_id);
comment on table approach.pilot_evaluation is 'What somebody of a partner says worked in a pilot, and for whom (C27 c).';
comment on column approach.pilot_evaluation.id is 'Identifier.';
comment on column approach.pilot_evaluation.pilot_id is 'The pilot.';
comment on column approach.pilot_evaluation.worked is 'What worked; without personal data.';
comment on column approach.pilot_evaluation.for_whom is 'For whom: which residents, professionals or places.';
comment on column approach.pilot_evaluation.worked_not is 'What did not work, or for whom not.';
comment on column approach.pilot_evaluation.verdict is 'Whether the hypothesis came out: as-expected, partly or not.';
comment on column approach.pilot_evaluation.author_id is 'Who evaluated.';
comment on column approach.pilot_evaluation.organisation_id is 'For which organisation.';
comment on column approach.pilot_evaluation.known_at is 'When.';

create table approach.pilot_decision (
  pilot_id uuid primary key references approach.pilot,
  outcome text not null check (outcome in ('scale-up', 'stop')),
  reason text not null check (length(reason) between 10 and 2000),
  decision text not null check (length(decision) between 3 and 300),
  decided_date date not null,
  author_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.pilot_decision (author_id);
create index on approach.pilot_decision (organisation_id);
comment on table approach.pilot_decision is 'That a pilot is scaled up or stopped, with the reason and the decision it rests on (C27 d).';
comment on column approach.pilot_decision.pilot_id is 'The pilot; it is decided on once.';
comment on column approach.pilot_decision.outcome is 'scale-up or stop.';
comment on column approach.pilot_decision.reason is 'Why.';
comment on column approach.pilot_decision.decision is 'The decision it rests on, such as a meeting and item.';
comment on column approach.pilot_decision.decided_date is 'Day of the decision.';
comment on column approach.pilot_decision.author_id is 'Who recorded it.';
comment on column approach.pilot_decision.organisation_id is 'For which organisation.';
comment on column approach.pilot_decision.known_at is 'When.';

create table approach.obstacle (
  id uuid primary key,
  domain text not null check (domain in ('undermining', 'care-and-safety', 'cyber', 'local', 'other')),
  level text not null check (level in ('team', 'organisation', 'district', 'region', 'college')),
  happens text not null check (length(happens) between 10 and 2000),
  helps text check (length(helps) between 1 and 2000),
  municipality_code text check (municipality_code ~ '^GM\d{4}$'),
  organisation_id uuid,
  reported_date date not null,
  known_at timestamptz not null,
  search tsvector generated always as (to_tsvector('extension.dutch_plain', happens || ' ' || coalesce(helps, ''))) stored,
  constraint anonymous_is_coarse check (
    organisation_id is not null
    or (municipality_code is null and level in ('region', 'college') and extract(isodow from reported_date) = 1 and known_at = date_trunc('day', known_at, 'UTC'))
  )
);
create index on approach.obstacle using gin (search);
create index on approach.obstacle (organisation_id);
create index on approach.obstacle (reported_date);
comment on table approach.obstacle is 'An obstacle (drempel) that a professional meets in the work. It holds no person: who reported it stands in approach.obstacle_reporter (C19 a).';
comment on column approach.obstacle.id is 'Random identifier.';
comment on column approach.obstacle.domain is 'Which part of the strategy it stands in the way of.';
comment on column approach.obstacle.level is 'Level where it was put first; where it lies now is in approach.obstacle_state.';
comment on column approach.obstacle.happens is 'What happens, in the words of the reporter, without personal data (P-01).';
comment on column approach.obstacle.helps is 'What would help; empty when the reporter left it open.';
comment on column approach.obstacle.municipality_code is 'CBS code of the municipality where it plays; empty for the whole region and always empty for an anonymous report.';
comment on column approach.obstacle.organisation_id is 'Organisation of the reporter; empty for a report that is anonymous towards the own organisation.';
comment on column approach.obstacle.reported_date is 'Day of the report; the Monday of that week for an anonymous one, so that a moment does not point to a person.';
comment on column approach.obstacle.known_at is 'When the product knew it; midnight of that Monday for an anonymous report.';
comment on column approach.obstacle.search is 'Dutch words of the text, without diacritics, for finding what looks alike.';

create table approach.obstacle_recognition (
  obstacle_id uuid primary key references approach.obstacle,
  level text not null,
  why text check (length(why) between 1 and 2000),
  recognised_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.obstacle_recognition (recognised_by_id);
create index on approach.obstacle_recognition (organisation_id);
comment on table approach.obstacle_recognition is 'Somebody at the level of the obstacle says: this is one, and it is ours to take away.';
comment on column approach.obstacle_recognition.obstacle_id is 'The obstacle; it is recognised once.';
comment on column approach.obstacle_recognition.level is 'Level where it lay then.';
comment on column approach.obstacle_recognition.why is 'Why it is recognised, without personal data.';
comment on column approach.obstacle_recognition.recognised_by_id is 'Who recognised it.';
comment on column approach.obstacle_recognition.organisation_id is 'On behalf of which organisation.';
comment on column approach.obstacle_recognition.known_at is 'When.';

create table approach.obstacle_ownership (
  id uuid primary key,
  obstacle_id uuid not null references approach.obstacle,
  level text not null,
  owner_id uuid not null,
  owner_organisation_id uuid not null,
  given_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.obstacle_ownership (obstacle_id, known_at);
create index on approach.obstacle_ownership (owner_id);
create index on approach.obstacle_ownership (owner_organisation_id);
create index on approach.obstacle_ownership (given_by_id);
create index on approach.obstacle_ownership (organisation_id);
comment on table approach.obstacle_ownership is 'From now on this person answers for the obstacle at this level; the latest one at the present level counts, so a step up ends it (C19 c).';
comment on column approach.obstacle_ownership.id is 'Random identifier.';
comment on column approach.obstacle_ownership.obstacle_id is 'The obstacle.';
comment on column approach.obstacle_ownership.level is 'Level where it lay then.';
comment on column approach.obstacle_ownership.owner_id is 'Who owns it.';
comment on column approach.obstacle_ownership.owner_organisation_id is 'For which organisation the owner acts.';
comment on column approach.obstacle_ownership.given_by_id is 'Who gave it: the owner, or somebody else at that level.';
comment on column approach.obstacle_ownership.organisation_id is 'On behalf of which organisation it was given.';
comment on column approach.obstacle_ownership.known_at is 'When.';

create table approach.obstacle_answer (
  id uuid primary key,
  obstacle_id uuid not null references approach.obstacle,
  level text not null,
  answer text not null check (length(answer) between 1 and 2000),
  next_date date not null,
  answered_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.obstacle_answer (obstacle_id, known_at);
create index on approach.obstacle_answer (answered_by_id);
create index on approach.obstacle_answer (organisation_id);
comment on table approach.obstacle_answer is 'The owner answers the reporter and promises when the next word comes; the first one stops the first-answer term (C19 c).';
comment on column approach.obstacle_answer.id is 'Random identifier.';
comment on column approach.obstacle_answer.obstacle_id is 'The obstacle.';
comment on column approach.obstacle_answer.level is 'Level where it lay then.';
comment on column approach.obstacle_answer.answer is 'The answer, without personal data.';
comment on column approach.obstacle_answer.next_date is 'The next word comes on this day at the latest; when it passes, the obstacle goes up.';
comment on column approach.obstacle_answer.answered_by_id is 'Who answered.';
comment on column approach.obstacle_answer.organisation_id is 'On behalf of which organisation.';
comment on column approach.obstacle_answer.known_at is 'When.';

create table approach.obstacle_test (
  id uuid primary key,
  obstacle_id uuid not null references approach.obstacle,
  level text not null,
  trial text not null check (length(trial) between 1 and 2000),
  until_date date not null,
  tested_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.obstacle_test (obstacle_id, known_at);
create index on approach.obstacle_test (tested_by_id);
create index on approach.obstacle_test (organisation_id);
comment on table approach.obstacle_test is 'The owner tries a solution out in practice, until a day on which the outcome is told.';
comment on column approach.obstacle_test.id is 'Random identifier.';
comment on column approach.obstacle_test.obstacle_id is 'The obstacle.';
comment on column approach.obstacle_test.level is 'Level where it lay then.';
comment on column approach.obstacle_test.trial is 'What is tried, by which teams, and how they see whether it works; without personal data.';
comment on column approach.obstacle_test.until_date is 'Last day of the trial.';
comment on column approach.obstacle_test.tested_by_id is 'Who tries it.';
comment on column approach.obstacle_test.organisation_id is 'On behalf of which organisation.';
comment on column approach.obstacle_test.known_at is 'When.';

create table approach.obstacle_raise (
  obstacle_id uuid not null references approach.obstacle,
  from_level text not null,
  to_level text not null,
  question text not null check (length(question) between 1 and 2000),
  raised_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  primary key (obstacle_id, from_level)
);
create index on approach.obstacle_raise (raised_by_id);
create index on approach.obstacle_raise (organisation_id);
comment on table approach.obstacle_raise is 'The owner cannot lift it here and puts a question to a higher table, up to the college of mayors.';
comment on column approach.obstacle_raise.obstacle_id is 'The obstacle.';
comment on column approach.obstacle_raise.from_level is 'Level it leaves; a level is left once.';
comment on column approach.obstacle_raise.to_level is 'Level it goes to.';
comment on column approach.obstacle_raise.question is 'What that table is asked to decide, without personal data.';
comment on column approach.obstacle_raise.raised_by_id is 'Who raised it.';
comment on column approach.obstacle_raise.organisation_id is 'On behalf of which organisation.';
comment on column approach.obstacle_raise.known_at is 'When.';

create table approach.obstacle_escalation (
  obstacle_id uuid not null references approach.obstacle,
  from_level text not null,
  to_level text not null,
  due_date date not null,
  known_at timestamptz not null,
  primary key (obstacle_id, from_level)
);
comment on table approach.obstacle_escalation is 'A term passed without a word, and the obstacle went up one level by itself (C19 c).';
comment on column approach.obstacle_escalation.obstacle_id is 'The obstacle.';
comment on column approach.obstacle_escalation.from_level is 'Level that stayed silent.';
comment on column approach.obstacle_escalation.to_level is 'The next level.';
comment on column approach.obstacle_escalation.due_date is 'The last day on which a word was due.';
comment on column approach.obstacle_escalation.known_at is 'When it went up.';

create table approach.obstacle_outcome (
  obstacle_id uuid not null references approach.obstacle,
  level text not null,
  kind text not null check (kind in ('lifted', 'lowered', 'not-possible')),
  reason text not null check (length(reason) between 1 and 2000),
  decided_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  round integer not null default 1 check (round > 0),
  primary key (obstacle_id, round)
);
create index on approach.obstacle_outcome (decided_by_id);
create index on approach.obstacle_outcome (organisation_id);
comment on table approach.obstacle_outcome is 'How it ended: lifted, lowered, or not possible, always with the reason (C19 d).';
comment on column approach.obstacle_outcome.obstacle_id is 'The obstacle; it ends once, and once more after each time it was reopened.';
comment on column approach.obstacle_outcome.round is '1 the first time, 2 after it was reopened, and so on.';
comment on column approach.obstacle_outcome.level is 'Level where it lay then.';
comment on column approach.obstacle_outcome.kind is 'lifted, lowered or not-possible.';
comment on column approach.obstacle_outcome.reason is 'What changed, or why it cannot be; without personal data.';
comment on column approach.obstacle_outcome.decided_by_id is 'Who decided.';
comment on column approach.obstacle_outcome.organisation_id is 'On behalf of which organisation.';
comment on column approach.obstacle_outcome.known_at is 'When.';

create table approach.obstacle_reopening (
  obstacle_id uuid not null references approach.obstacle,
  round integer not null,
  level text not null,
  reason text not null check (length(reason) between 1 and 2000),
  reopened_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  primary key (obstacle_id, round)
);
create index on approach.obstacle_reopening (reopened_by_id);
create index on approach.obstacle_reopening (organisation_id);
comment on table approach.obstacle_reopening is 'An obstacle that was called lifted or lowered and that those who were asked do not feel: somebody at the table reopens it, and the first-answer term of the level begins anew (C19 d, e).';
comment on column approach.obstacle_reopening.obstacle_id is 'The obstacle.';
comment on column approach.obstacle_reopening.round is 'The outcome that it takes back; each is taken back once. No key to it: the condition that the obstacle was closed must speak first.';
comment on column approach.obstacle_reopening.level is 'Level where it lies, before and after.';
comment on column approach.obstacle_reopening.reason is 'What is still felt, without personal data.';
comment on column approach.obstacle_reopening.reopened_by_id is 'Who reopened it.';
comment on column approach.obstacle_reopening.organisation_id is 'On behalf of which organisation.';
comment on column approach.obstacle_reopening.known_at is 'When; the new term counts from this day.';

create table approach.board_question (
  id uuid primary key,
  board text not null check (board in ('taskforce', 'college')),
  question text not null check (length(question) between 10 and 1000),
  needed text not null check (length(needed) between 5 and 1000),
  decision_id uuid,
  asker_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.board_question (asker_id);
create index on approach.board_question (organisation_id);
create index on approach.board_question (decision_id);
comment on table approach.board_question is 'Whoever carries something out puts a question to a table above (C26 b).';
comment on column approach.board_question.id is 'Random identifier.';
comment on column approach.board_question.board is 'taskforce or college: where it was put first; where it lies now is in approach.board_question_state.';
comment on column approach.board_question.question is 'What the table is asked, without personal data.';
comment on column approach.board_question.needed is 'What stands still without an answer.';
comment on column approach.board_question.decision_id is 'The decision that it is about; empty when there is none.';
comment on column approach.board_question.asker_id is 'Who asked.';
comment on column approach.board_question.organisation_id is 'On behalf of which organisation.';
comment on column approach.board_question.known_at is 'When.';

create table approach.board_question_escalation (
  question_id uuid primary key references approach.board_question,
  due_date date not null,
  known_at timestamptz not null
);
comment on table approach.board_question_escalation is 'The taskforce left a question unanswered, and it went to the college by itself (C26 b).';
comment on column approach.board_question_escalation.question_id is 'The question; it goes up once.';
comment on column approach.board_question_escalation.due_date is 'The last day on which the taskforce could answer.';
comment on column approach.board_question_escalation.known_at is 'When it went up.';

create table approach.board_question_answer (
  question_id uuid primary key references approach.board_question,
  board text not null,
  answer text not null check (length(answer) between 1 and 2000),
  answered_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.board_question_answer (answered_by_id);
create index on approach.board_question_answer (organisation_id);
comment on table approach.board_question_answer is 'The table where a question lies answers it, once.';
comment on column approach.board_question_answer.question_id is 'The question.';
comment on column approach.board_question_answer.board is 'The table that answers.';
comment on column approach.board_question_answer.answer is 'The answer, without personal data.';
comment on column approach.board_question_answer.answered_by_id is 'Who answered for the table.';
comment on column approach.board_question_answer.organisation_id is 'On behalf of which organisation.';
comment on column approach.board_question_answer.known_at is 'When.';

create table approach.support_request (
  id uuid primary key,
  theme text not null check (theme in ('undermining', 'care-and-safety', 'cyber', 'road-safety', 'youth-nuisance', 'events', 'fire-safety', 'other')),
  question text not null check (length(question) between 10 and 1000),
  urgency text not null check (urgency in ('this-week', 'this-month', 'can-wait')),
  wish text not null check (wish in ('advice', 'example', 'colleague', 'hands')),
  asker_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  search tsvector generated always as (to_tsvector('extension.dutch_plain', question)) stored
);
create index on approach.support_request using gin (search);
create index on approach.support_request (theme, known_at);
create index on approach.support_request (asker_id);
create index on approach.support_request (organisation_id);
comment on table approach.support_request is 'Somebody asks colleagues for help with something of a district or municipality (C12 a).';
comment on column approach.support_request.id is 'Random identifier.';
comment on column approach.support_request.theme is 'What it is about.';
comment on column approach.support_request.question is 'The question, without personal data.';
comment on column approach.support_request.urgency is 'this-week, this-month or can-wait: it sets the term.';
comment on column approach.support_request.wish is 'advice, example, colleague (to talk to) or hands (to help).';
comment on column approach.support_request.asker_id is 'Who asks.';
comment on column approach.support_request.organisation_id is 'On behalf of which organisation.';
comment on column approach.support_request.known_at is 'When.';
comment on column approach.support_request.search is 'Dutch words of the question, without diacritics.';

create table approach.support_answer (
  id uuid primary key,
  request_id uuid not null references approach.support_request,
  answer text not null check (length(answer) between 10 and 4000),
  reused_id uuid,
  answered_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  search tsvector generated always as (to_tsvector('extension.dutch_plain', answer)) stored
);
create index on approach.support_answer using gin (search);
create index on approach.support_answer (request_id, known_at);
create index on approach.support_answer (reused_id);
create index on approach.support_answer (answered_by_id);
create index on approach.support_answer (organisation_id);
comment on table approach.support_answer is 'A colleague helps with an answer, of their own or used again (C12 b, c).';
comment on column approach.support_answer.id is 'Random identifier.';
comment on column approach.support_answer.request_id is 'The request.';
comment on column approach.support_answer.answer is 'The answer, without personal data.';
comment on column approach.support_answer.reused_id is 'The earlier answer that was used again; empty for one in own words. No key: a policy cannot name its own table, and the words are copied.';
comment on column approach.support_answer.answered_by_id is 'Who answered.';
comment on column approach.support_answer.organisation_id is 'On behalf of which organisation.';
comment on column approach.support_answer.known_at is 'When.';
comment on column approach.support_answer.search is 'Dutch words of the answer, without diacritics.';

create table approach.support_verdict (
  request_id uuid primary key references approach.support_request,
  verdict text not null check (verdict in ('solved', 'helped', 'not-helped')),
  person_id uuid not null,
  known_at timestamptz not null
);
create index on approach.support_verdict (person_id);
comment on table approach.support_verdict is 'The asker says once whether it helped (C12 c).';
comment on column approach.support_verdict.request_id is 'The request.';
comment on column approach.support_verdict.verdict is 'solved, helped or not-helped.';
comment on column approach.support_verdict.person_id is 'Who says so: the asker.';
comment on column approach.support_verdict.known_at is 'When.';

create table approach.obstacle_reporter (
  obstacle_id uuid primary key references approach.obstacle,
  person_id uuid not null
);
create index on approach.obstacle_reporter (person_id);
comment on table approach.obstacle_reporter is 'Who reported an obstacle: seen by that person alone and used once, to ask whether it is felt to be lifted. No view for others joins it (C19 a).';
comment on column approach.obstacle_reporter.obstacle_id is 'The obstacle.';
comment on column approach.obstacle_reporter.person_id is 'Who reported it.';

create table approach.obstacle_echo (
  id uuid primary key,
  obstacle_id uuid not null references approach.obstacle,
  echoed_date date not null check (extract(isodow from echoed_date) = 1)
);
create index on approach.obstacle_echo (obstacle_id);
comment on table approach.obstacle_echo is 'Somebody else meets the same obstacle ("ook ik"); it counts and says nothing of who (C19 b).';
comment on column approach.obstacle_echo.id is 'Random identifier, tied to no person.';
comment on column approach.obstacle_echo.obstacle_id is 'The obstacle.';
comment on column approach.obstacle_echo.echoed_date is 'Monday of the week in which it was said.';

create table approach.obstacle_echo_person (
  obstacle_id uuid not null references approach.obstacle,
  person_id uuid not null,
  primary key (obstacle_id, person_id)
);
create index on approach.obstacle_echo_person (person_id);
comment on table approach.obstacle_echo_person is 'Who said "ook ik", so that it counts once: seen by that person alone.';
comment on column approach.obstacle_echo_person.obstacle_id is 'The obstacle.';
comment on column approach.obstacle_echo_person.person_id is 'Who meets it too.';

create table approach.obstacle_held (
  id uuid primary key,
  domain text not null,
  happens text not null,
  helps text,
  person_id uuid not null,
  held_date date not null
);
create index on approach.obstacle_held (person_id);
comment on table approach.obstacle_held is 'An anonymous report until the next morning, when all of them come into the list together: the moment at which it appears must not tell who was typing (C19 a). Seen by the reporter alone.';
comment on column approach.obstacle_held.id is 'Identifier that the obstacle will have; random, so that it tells no order.';
comment on column approach.obstacle_held.domain is 'Which part of the strategy it stands in the way of.';
comment on column approach.obstacle_held.happens is 'What happens, as the reporter wrote it.';
comment on column approach.obstacle_held.helps is 'What would help.';
comment on column approach.obstacle_held.person_id is 'Who reported it.';
comment on column approach.obstacle_held.held_date is 'Day of the report; it is destroyed here the next morning.';

create table approach.felt_round (
  obstacle_id uuid not null references approach.obstacle,
  asked_date date not null,
  until_date date not null check (until_date > asked_date),
  asked integer not null check (asked between 0 and 6),
  round integer not null default 1,
  primary key (obstacle_id, round)
);
comment on table approach.felt_round is 'Three months after an obstacle was lifted or lowered, the reporter and five others are asked whether they feel it (C19 e).';
comment on column approach.felt_round.obstacle_id is 'The obstacle; it is asked once after each outcome.';
comment on column approach.felt_round.round is 'The outcome that is asked about: 1, or higher after the obstacle was reopened.';
comment on column approach.felt_round.asked_date is 'Day of the question.';
comment on column approach.felt_round.until_date is 'Last day for an answer.';
comment on column approach.felt_round.asked is 'How many people were asked: six, or fewer where there are fewer.';

create table approach.felt_question (
  id uuid primary key,
  obstacle_id uuid not null references approach.obstacle,
  person_id uuid not null,
  round integer not null default 1,
  unique (obstacle_id, round, person_id)
);
create index on approach.felt_question (person_id);
comment on table approach.felt_question is 'Who is asked whether an obstacle is felt to be lifted; seen by that person alone, whether reporter or one of the others.';
comment on column approach.felt_question.id is 'Random identifier.';
comment on column approach.felt_question.obstacle_id is 'The obstacle.';
comment on column approach.felt_question.person_id is 'Who is asked.';
comment on column approach.felt_question.round is 'The outcome that is asked about.';

create table approach.felt_answer (
  question_id uuid primary key,
  obstacle_id uuid not null references approach.obstacle,
  felt text not null check (felt in ('yes', 'partly', 'no')),
  round integer not null default 1
);
create index on approach.felt_answer (obstacle_id);
comment on table approach.felt_answer is 'Whether somebody who was asked feels it. It carries no moment, which would tell whose it is.';
comment on column approach.felt_answer.question_id is 'The question it answered; answered once, and no key, because the question is destroyed and the answer stays.';
comment on column approach.felt_answer.obstacle_id is 'The obstacle.';
comment on column approach.felt_answer.felt is 'yes, partly or no.';
comment on column approach.felt_answer.round is 'The outcome that was asked about.';

create table monitor.nuisance_kind (
  code text primary key check (code ~ '^[A-Z0-9][A-Z0-9.]{0,11}$'),
  title text not null,
  title_en text not null,
  invented boolean not null
);
comment on table monitor.nuisance_kind is 'A kind of nuisance in the tables 47021NED and 47024NED; never added to offences.';
comment on column monitor.nuisance_kind.code is 'Key in the table.';
comment on column monitor.nuisance_kind.title is 'Name.';
comment on column monitor.nuisance_kind.title_en is 'Name in English.';
comment on column monitor.nuisance_kind.invented is 'Whether key and name are made up for a demonstration.';

create table monitor.neighbourhood (
  area_code text primary key check (area_code ~ '^BU\d{8}$'),
  municipality_code text not null,
  name text not null,
  residents_2024 integer check (residents_2024 >= 0)
);
create index on monitor.neighbourhood (municipality_code, area_code);
comment on table monitor.neighbourhood is 'A neighbourhood of a municipality, as CBS draws it (C03 b).';
comment on column monitor.neighbourhood.area_code is 'Code of CBS.';
comment on column monitor.neighbourhood.municipality_code is 'The municipality.';
comment on column monitor.neighbourhood.name is 'Name.';
comment on column monitor.neighbourhood.residents_2024 is 'Residents in 2024, rounded by CBS; empty when not published.';

create table monitor.peer (
  area_code text primary key,
  name text not null,
  km2 numeric not null check (km2 > 0),
  source_code text
);
create index on monitor.peer (source_code);
comment on table monitor.peer is 'A municipality of the country, to compare with (C25 a).';
comment on column monitor.peer.area_code is 'Code of CBS.';
comment on column monitor.peer.name is 'Name.';
comment on column monitor.peer.km2 is 'Surface in square kilometres, to tell dense from sparse.';
comment on column monitor.peer.source_code is 'Source of the residents.';

create table monitor.peer_population (
  area_code text not null references monitor.peer,
  year integer not null,
  persons integer not null check (persons > 0),
  primary key (area_code, year)
);
comment on table monitor.peer_population is 'Average residents of a municipality in a year, on the borders of the counts (C25 b).';
comment on column monitor.peer_population.area_code is 'The municipality.';
comment on column monitor.peer_population.year is 'The year.';
comment on column monitor.peer_population.persons is 'Average residents.';

create table monitor.benchmark (
  id uuid primary key,
  offence text not null,
  year integer not null check (year between 1990 and 2100),
  reason text not null check (length(reason) between 10 and 1000),
  opened_date date not null,
  context_until date not null check (context_until >= opened_date + 14),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  unique (offence, year)
);
create index on monitor.benchmark (person_id);
create index on monitor.benchmark (organisation_id);
comment on table monitor.benchmark is 'A comparison of all municipalities of the region that the bureau announces; others see each other’s place once the term has passed (C25 d).';
comment on column monitor.benchmark.id is 'Identifier.';
comment on column monitor.benchmark.offence is 'Offence by the code of the police.';
comment on column monitor.benchmark.year is 'Year of the counts.';
comment on column monitor.benchmark.reason is 'Why it is compared and what is done with it.';
comment on column monitor.benchmark.opened_date is 'Day on which it was announced.';
comment on column monitor.benchmark.context_until is 'Last day on which a municipality can add context before others see it; two weeks at least.';
comment on column monitor.benchmark.person_id is 'Who announced it.';
comment on column monitor.benchmark.organisation_id is 'For which organisation.';
comment on column monitor.benchmark.known_at is 'When it was entered.';

create table monitor.benchmark_context (
  id uuid primary key,
  benchmark_id uuid not null references monitor.benchmark,
  body text not null check (length(body) between 10 and 1000),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.benchmark_context (benchmark_id, organisation_id, known_at);
create index on monitor.benchmark_context (person_id);
create index on monitor.benchmark_context (organisation_id);
comment on table monitor.benchmark_context is 'What a municipality wants to be known beside its place in a comparison; a later one comes before an earlier one (C25 d).';
comment on column monitor.benchmark_context.id is 'Identifier.';
comment on column monitor.benchmark_context.benchmark_id is 'The comparison.';
comment on column monitor.benchmark_context.body is 'The context.';
comment on column monitor.benchmark_context.person_id is 'Who wrote it.';
comment on column monitor.benchmark_context.organisation_id is 'The municipality.';
comment on column monitor.benchmark_context.known_at is 'When it was entered.';

create table monitor.blind_spot (
  code text primary key,
  place integer not null,
  name_nl text not null,
  name_en text not null,
  offences text[] not null default '{}',
  visibility text not null check (visibility in ('mostly', 'partly', 'barely')),
  body_nl text not null,
  body_en text not null,
  alternatives_nl text[] not null default '{}',
  alternatives_en text[] not null default '{}',
  no_rate_nl text,
  no_rate_en text,
  source_code text,
  passage text
);
create index on monitor.blind_spot (source_code);
comment on table monitor.blind_spot is 'What figures do not see of a kind of offence (C23 a).';
comment on column monitor.blind_spot.code is 'Short name.';
comment on column monitor.blind_spot.place is 'Order.';
comment on column monitor.blind_spot.name_nl is 'Name in Dutch.';
comment on column monitor.blind_spot.name_en is 'Name in English.';
comment on column monitor.blind_spot.offences is 'Police codes it is about.';
comment on column monitor.blind_spot.visibility is 'Whether most, a part or hardly any of it comes into the figures.';
comment on column monitor.blind_spot.body_nl is 'What stays out of sight and why, in Dutch.';
comment on column monitor.blind_spot.body_en is 'What stays out of sight and why, in English.';
comment on column monitor.blind_spot.alternatives_nl is 'Where else to look, in Dutch (C23 c).';
comment on column monitor.blind_spot.alternatives_en is 'Where else to look, in English.';
comment on column monitor.blind_spot.no_rate_nl is 'Why there is no percentage of what is reported, in Dutch.';
comment on column monitor.blind_spot.no_rate_en is 'Why there is no percentage of what is reported, in English.';
comment on column monitor.blind_spot.source_code is 'Source.';
comment on column monitor.blind_spot.passage is 'Place in the source.';

create table monitor.reporting_rate (
  blind_spot_code text not null references monitor.blind_spot,
  year integer not null,
  kind text not null check (kind in ('reported', 'declared', 'told')),
  base text not null check (base in ('offences', 'victims', 'companies')),
  percent numeric not null check (percent between 0 and 100),
  precision_kind text not null check (precision_kind in ('exact', 'about', 'at-most')),
  source_code text not null,
  passage text,
  primary key (blind_spot_code, year, kind, base)
);
create index on monitor.reporting_rate (source_code);
comment on table monitor.reporting_rate is 'Which part of what people experience is reported, according to a survey; for the whole country (C23 a).';
comment on column monitor.reporting_rate.blind_spot_code is 'Kind of offence.';
comment on column monitor.reporting_rate.year is 'Year it is about.';
comment on column monitor.reporting_rate.kind is 'Reported to the police, declared (aangifte), or told to any body.';
comment on column monitor.reporting_rate.base is 'What it is a part of: offences experienced, victims, or companies that were hit.';
comment on column monitor.reporting_rate.percent is 'Percentage as published.';
comment on column monitor.reporting_rate.precision_kind is 'Whether the source gives it exactly, about, or as something just below it.';
comment on column monitor.reporting_rate.source_code is 'Source.';
comment on column monitor.reporting_rate.passage is 'Place in the source.';

create table monitor.crime_estimate (
  blind_spot_code text not null references monitor.blind_spot,
  from_year integer not null,
  to_year integer not null,
  unit_nl text not null,
  unit_en text not null,
  area_code text not null,
  low numeric,
  value numeric,
  high numeric,
  source_code text not null,
  passage text,
  primary key (blind_spot_code, from_year, unit_nl),
  constraint something_estimated check (num_nonnulls(low, value, high) > 0),
  constraint low_is_lower check (low <= high)
);
create index on monitor.crime_estimate (source_code);
comment on table monitor.crime_estimate is 'An estimate of what really happens, with the range of its source; in a unit of its own, never mixed with registered counts (C23 b).';
comment on column monitor.crime_estimate.blind_spot_code is 'Kind of offence.';
comment on column monitor.crime_estimate.from_year is 'First year it is about.';
comment on column monitor.crime_estimate.to_year is 'Last year it is about.';
comment on column monitor.crime_estimate.unit_nl is 'What is estimated, in Dutch: victims, offences experienced.';
comment on column monitor.crime_estimate.unit_en is 'What is estimated, in English.';
comment on column monitor.crime_estimate.area_code is 'Area it is about; mostly the country.';
comment on column monitor.crime_estimate.low is 'Lower end of the range; null when the source gives none.';
comment on column monitor.crime_estimate.value is 'The estimate itself; null when the source gives a range only.';
comment on column monitor.crime_estimate.high is 'Upper end of the range; null when the source gives none.';
comment on column monitor.crime_estimate.source_code is 'Source.';
comment on column monitor.crime_estimate.passage is 'Place in the source.';

create table monitor.offence (
  code text primary key check (code ~ '^\d{1,2}\.\d{1,2}\.\d{1,2}$'),
  title text not null,
  title_en text not null,
  roll_up boolean not null,
  source_code text
);
create index on monitor.offence (source_code);
comment on table monitor.offence is 'An offence of the classification of the police; codes of CBS (CRI...) never stand here (DATA-07).';
comment on column monitor.offence.code is 'Code of the police, such as 1.1.1.';
comment on column monitor.offence.title is 'Title the police gives it.';
comment on column monitor.offence.title_en is 'Title in English, of this product.';
comment on column monitor.offence.roll_up is 'Stands for other offences together and never counts in a sum (DATA-03).';
comment on column monitor.offence.source_code is 'Source of the title.';

create table monitor.crime_import (
  id uuid primary key,
  table_code text not null check (table_code ~ '^\d{5}[A-Z]+$'),
  origin text not null check (origin in ('pack', 'file', 'url')),
  name text not null,
  name_en text not null,
  retrieved_date date not null,
  borders_date date,
  period_first date not null,
  period_last date not null,
  content_hash bytea not null check (octet_length(content_hash) = 32),
  counts integer not null check (counts > 0),
  read_as_nought integer not null check (read_as_nought >= 0),
  not_published integer not null check (not_published >= 0),
  note text,
  note_en text,
  source_code text,
  imported_by uuid,
  generated boolean not null default false,
  known_at timestamptz not null,
  unique (table_code, content_hash)
);
create index on monitor.crime_import (source_code);
create index on monitor.crime_import (imported_by);
comment on table monitor.crime_import is 'A vintage: one edition of figures as it was brought in, whole or not at all (C03 a, DATA-05).';
comment on column monitor.crime_import.id is 'Random identifier.';
comment on column monitor.crime_import.table_code is 'Table of the police, such as 47013NED.';
comment on column monitor.crime_import.origin is 'From the region pack, a file or a web address.';
comment on column monitor.crime_import.name is 'Name of the file without folder, address without query, or name of the series in the pack.';
comment on column monitor.crime_import.name_en is 'The same in English, where it has words.';
comment on column monitor.crime_import.retrieved_date is 'Day of retrieval or export; among imports the later one holds.';
comment on column monitor.crime_import.borders_date is 'Municipal borders of that day lie under all years; empty when the figures do not tell.';
comment on column monitor.crime_import.period_first is 'First day of the earliest period in it.';
comment on column monitor.crime_import.period_last is 'First day of the latest period in it.';
comment on column monitor.crime_import.content_hash is 'SHA-256 over the bytes: the same bytes are one vintage.';
comment on column monitor.crime_import.counts is 'Number of figures in it.';
comment on column monitor.crime_import.read_as_nought is 'Empty cells that the sum of the offences proves to be nought.';
comment on column monitor.crime_import.not_published is 'Figures that are not published.';
comment on column monitor.crime_import.note is 'What to mind with this edition.';
comment on column monitor.crime_import.note_en is 'The same in English.';
comment on column monitor.crime_import.source_code is 'Source in the list of the region, for figures from a pack.';
comment on column monitor.crime_import.imported_by is 'Person or operator who brought it in; empty for a pack.';
comment on column monitor.crime_import.generated is 'Not published by anybody but made to show how a file of this shape works; every screen says so.';
comment on column monitor.crime_import.known_at is 'When it was brought in.';

create table monitor.crime_vintage_series (
  import_id uuid not null,
  period_kind text not null check (period_kind in ('year', 'quarter', 'month')),
  offence text not null,
  area_code text not null,
  period_froms date[] not null,
  registered integer[] not null check (cardinality(registered) = cardinality(period_froms)),
  reports integer[] not null check (cardinality(reports) = cardinality(period_froms)),
  internet_reports integer[] not null check (cardinality(internet_reports) = cardinality(period_froms)),
  primary key (import_id, period_kind, offence, area_code)
);
comment on table monitor.crime_vintage_series is 'Every figure of every vintage, one row per series, so that an old report can be made again; figure by figure it is the view crime_count.';
comment on column monitor.crime_vintage_series.import_id is 'The vintage.';
comment on column monitor.crime_vintage_series.period_kind is 'Year, quarter or month; kinds are never added up together (DATA-03).';
comment on column monitor.crime_vintage_series.offence is 'Offence by the code of the police, or kind of nuisance in a table of nuisance.';
comment on column monitor.crime_vintage_series.area_code is 'Area by its code of CBS or the police, also outside the region.';
comment on column monitor.crime_vintage_series.period_froms is 'First days of the periods, in order.';
comment on column monitor.crime_vintage_series.registered is 'Registered offences of each of these periods; empty: not published, never nought (DATA-02).';
comment on column monitor.crime_vintage_series.reports is 'Reports by victims (aangiften); empty: not published or not in this table.';
comment on column monitor.crime_vintage_series.internet_reports is 'Reports made on the internet; empty: not published or not in this table.';

create table monitor.crime_series (
  table_code text not null,
  period_kind text not null,
  offence text not null,
  area_code text not null,
  period_froms date[] not null,
  registered integer[] not null check (cardinality(registered) = cardinality(period_froms)),
  reports integer[] not null check (cardinality(reports) = cardinality(period_froms)),
  internet_reports integer[] not null check (cardinality(internet_reports) = cardinality(period_froms)),
  import_ids uuid[] not null,
  import_places smallint[] not null check (cardinality(import_places) = cardinality(period_froms)),
  primary key (table_code, period_kind, offence, area_code)
);
create index on monitor.crime_series (table_code, period_kind, area_code);
comment on table monitor.crime_series is 'The figures that hold now, one row per series: a rollup over the vintages, kept at the import, from which the screens are answered; figure by figure it is the view crime_figure.';
comment on column monitor.crime_series.table_code is 'Table of the police; tables are never mixed in one series.';
comment on column monitor.crime_series.period_kind is 'Year, quarter or month; a series has one kind (DATA-03).';
comment on column monitor.crime_series.offence is 'Offence by the code of the police, or kind of nuisance in a table of nuisance.';
comment on column monitor.crime_series.area_code is 'Area by its code.';
comment on column monitor.crime_series.period_froms is 'First days of the periods, in order.';
comment on column monitor.crime_series.registered is 'The figure of each of these periods; empty: not published.';
comment on column monitor.crime_series.reports is 'Reports by victims of each of these periods; empty: not published or not in this table.';
comment on column monitor.crime_series.internet_reports is 'Reports made on the internet; empty: not published or not in this table.';
comment on column monitor.crime_series.import_ids is 'The vintages these figures come from, each once.';
comment on column monitor.crime_series.import_places is 'Which of these vintages the figure of each period comes from, the first being 1.';

create table monitor.crime_import_refusal (
  id uuid primary key,
  name text not null,
  faults integer not null check (faults > 0),
  first_faults jsonb not null,
  refused_at timestamptz not null
);
create index on monitor.crime_import_refusal (refused_at);
comment on table monitor.crime_import_refusal is 'An import of which nothing was kept, because rows of it could not be read.';
comment on column monitor.crime_import_refusal.id is 'Random identifier.';
comment on column monitor.crime_import_refusal.name is 'Name of the file without folder, or address without query.';
comment on column monitor.crime_import_refusal.faults is 'How many rows could not be read.';
comment on column monitor.crime_import_refusal.first_faults is 'The first hundred of them: a list of {line, nl, en}.';
comment on column monitor.crime_import_refusal.refused_at is 'When it was tried.';

create table monitor.series_break (
  code text primary key,
  table_code text not null,
  break_date date not null,
  offences text[],
  body text not null,
  body_en text not null,
  source_code text,
  passage text,
  unconfirmed_because text
);
create index on monitor.series_break (source_code);
comment on table monitor.series_break is 'A day from which a series cannot be compared with before without saying so: another way of counting.';
comment on column monitor.series_break.code is 'Short name.';
comment on column monitor.series_break.table_code is 'Table of the police it is about.';
comment on column monitor.series_break.break_date is 'First day of the new way of counting.';
comment on column monitor.series_break.offences is 'Offences it touches most; empty for none in particular.';
comment on column monitor.series_break.body is 'What changed.';
comment on column monitor.series_break.body_en is 'The same in English.';
comment on column monitor.series_break.source_code is 'Source.';
comment on column monitor.series_break.passage is 'Place in the source.';
comment on column monitor.series_break.unconfirmed_because is 'Why it is to be confirmed; empty when it is not.';

create table monitor.boundary_import (
  id uuid primary key,
  name text not null,
  borders_date date not null,
  credit text not null,
  content_hash bytea not null check (octet_length(content_hash) = 32),
  areas integer not null check (areas > 0),
  known_at timestamptz not null,
  unique (content_hash, borders_date)
);
comment on table monitor.boundary_import is 'A set of boundaries as it was brought in, whole or not at all.';
comment on column monitor.boundary_import.id is 'Random identifier.';
comment on column monitor.boundary_import.name is 'Name of the file without folder, or address without query.';
comment on column monitor.boundary_import.borders_date is 'Day on which these boundaries held.';
comment on column monitor.boundary_import.credit is 'Makers, shown under every map drawn with them (CC BY 4.0 asks for it).';
comment on column monitor.boundary_import.content_hash is 'SHA-256 over the bytes: the same bytes for the same day are one set.';
comment on column monitor.boundary_import.areas is 'Number of areas in it.';
comment on column monitor.boundary_import.known_at is 'When it was brought in.';

create table monitor.boundary (
  import_id uuid not null references monitor.boundary_import,
  area_code text not null,
  geometry jsonb not null check (geometry ->> 'type' in ('Polygon', 'MultiPolygon')),
  primary key (import_id, area_code)
);
create index on monitor.boundary (area_code);
comment on table monitor.boundary is 'The boundary of an area in a set.';
comment on column monitor.boundary.import_id is 'The set.';
comment on column monitor.boundary.area_code is 'Code of the area, also outside the region.';
comment on column monitor.boundary.geometry is 'GeoJSON geometry (RFC 7946) in longitude and latitude, four decimals.';

create table monitor.indicator (
  id uuid not null unique,
  region text not null,
  period text not null,
  code text not null,
  place integer not null,
  kind text not null check (kind in ('quantitative', 'qualitative')),
  name_nl text not null,
  name_en text not null,
  definition_nl text not null,
  definition_en text not null,
  formula_nl text,
  formula_en text,
  quality_nl text,
  quality_en text,
  measure_code text,
  rubric text,
  unit text not null,
  frequency text not null,
  owner_code text,
  table_code text,
  offences text[] not null default '{}',
  printed_change numeric,
  printed_baseline integer,
  printed_target integer,
  source_code text,
  passage text,
  unconfirmed_because text,
  primary key (region, period, code)
);
create index on monitor.indicator (source_code);
create index on monitor.indicator (measure_code);
comment on table monitor.indicator is 'An indicator that the partners agreed on for a strategy period (C24 a).';
comment on column monitor.indicator.id is 'Identifier.';
comment on column monitor.indicator.region is 'Region of the strategy.';
comment on column monitor.indicator.period is 'Years of the strategy: 2019-2022.';
comment on column monitor.indicator.code is 'Short name.';
comment on column monitor.indicator.place is 'Order.';
comment on column monitor.indicator.kind is 'Counted, or told by a rubric.';
comment on column monitor.indicator.name_nl is 'Name in Dutch.';
comment on column monitor.indicator.name_en is 'Name in English.';
comment on column monitor.indicator.definition_nl is 'What it counts or asks, in Dutch; a later definition stands in monitor.indicator_definition.';
comment on column monitor.indicator.definition_en is 'What it counts, in English.';
comment on column monitor.indicator.formula_nl is 'How the value is worked out, in Dutch; null when it was not recorded.';
comment on column monitor.indicator.formula_en is 'How the value is worked out, in English.';
comment on column monitor.indicator.quality_nl is 'How sure the value is and what it leaves out, in Dutch.';
comment on column monitor.indicator.quality_en is 'How sure the value is and what it leaves out, in English.';
comment on column monitor.indicator.measure_code is 'Question of a survey whose outcomes are its values.';
comment on column monitor.indicator.rubric is 'Rubric whose levels are its values (C24 b).';
comment on column monitor.indicator.unit is 'Unit of the value.';
comment on column monitor.indicator.frequency is 'How often it is renewed.';
comment on column monitor.indicator.owner_code is 'Organisation that keeps it.';
comment on column monitor.indicator.table_code is 'Table of registered crime it is counted from, such as 47013NED.';
comment on column monitor.indicator.offences is 'Police codes it adds up; never the total together with its parts (DATA-03).';
comment on column monitor.indicator.printed_change is 'Change in percent that the strategy prints, kept beside what we compute.';
comment on column monitor.indicator.printed_baseline is 'Year the printed change counts from.';
comment on column monitor.indicator.printed_target is 'Year the printed change counts to.';
comment on column monitor.indicator.source_code is 'Source of the agreement.';
comment on column monitor.indicator.passage is 'Place in the source.';
comment on column monitor.indicator.unconfirmed_because is 'Why the definition still has to be confirmed.';

create table monitor.indicator_adoption (
  id uuid primary key,
  indicator_id uuid not null,
  decision_id uuid not null,
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  unique (indicator_id, decision_id)
);
create index on monitor.indicator_adoption (decision_id);
create index on monitor.indicator_adoption (person_id);
create index on monitor.indicator_adoption (organisation_id);
comment on table monitor.indicator_adoption is 'That a decision adopted an indicator (C24 a).';
comment on column monitor.indicator_adoption.id is 'Identifier.';
comment on column monitor.indicator_adoption.indicator_id is 'The indicator.';
comment on column monitor.indicator_adoption.decision_id is 'The decision.';
comment on column monitor.indicator_adoption.person_id is 'Who recorded it.';
comment on column monitor.indicator_adoption.organisation_id is 'For which organisation.';
comment on column monitor.indicator_adoption.known_at is 'When it was recorded.';

create table monitor.indicator_proposal (
  id uuid primary key,
  proposal_id uuid not null unique,
  region text not null,
  period text not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name_nl text not null check (length(name_nl) between 3 and 100),
  name_en text not null check (length(name_en) between 3 and 100),
  definition_nl text not null check (length(definition_nl) between 10 and 2000),
  definition_en text not null check (length(definition_en) between 10 and 2000),
  formula_nl text not null check (length(formula_nl) between 3 and 2000),
  unit text not null check (length(unit) between 2 and 40),
  frequency text not null check (frequency in ('maand', 'kwartaal', 'half jaar', 'jaar')),
  owner_id uuid not null references core.organisation,
  offences text[] not null default '{}',
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.indicator_proposal (region, period);
create index on monitor.indicator_proposal (owner_id);
create index on monitor.indicator_proposal (person_id);
create index on monitor.indicator_proposal (organisation_id);
comment on table monitor.indicator_proposal is 'An indicator that somebody proposes to a body; it is in the register once the body adopted it (C24 a).';
comment on column monitor.indicator_proposal.id is 'Identifier, and that of the indicator when it is taken up.';
comment on column monitor.indicator_proposal.proposal_id is 'The proposal on which the body decides.';
comment on column monitor.indicator_proposal.region is 'Region of the strategy.';
comment on column monitor.indicator_proposal.period is 'Years of the strategy.';
comment on column monitor.indicator_proposal.code is 'Short name in the register, made from its name.';
comment on column monitor.indicator_proposal.name_nl is 'Name in Dutch.';
comment on column monitor.indicator_proposal.name_en is 'Name in English.';
comment on column monitor.indicator_proposal.definition_nl is 'What it counts or asks, in Dutch.';
comment on column monitor.indicator_proposal.definition_en is 'What it counts or asks, in English.';
comment on column monitor.indicator_proposal.formula_nl is 'How the value is worked out, in Dutch.';
comment on column monitor.indicator_proposal.unit is 'Unit of the value.';
comment on column monitor.indicator_proposal.frequency is 'How often it is renewed.';
comment on column monitor.indicator_proposal.owner_id is 'Organisation that keeps it.';
comment on column monitor.indicator_proposal.offences is 'Police codes it adds up; empty when its owner gives the value.';
comment on column monitor.indicator_proposal.person_id is 'Who proposed it.';
comment on column monitor.indicator_proposal.organisation_id is 'For which organisation.';
comment on column monitor.indicator_proposal.known_at is 'When.';

create table monitor.indicator_definition (
  id uuid primary key,
  indicator_id uuid not null,
  from_year integer not null check (from_year between 1990 and 2100),
  definition_nl text not null check (length(definition_nl) between 10 and 2000),
  definition_en text check (length(definition_en) between 10 and 2000),
  formula_nl text check (length(formula_nl) between 3 and 2000),
  offences text[] not null default '{}',
  why text not null check (length(why) between 10 and 2000),
  decision_id uuid not null,
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.indicator_definition (indicator_id, from_year);
create index on monitor.indicator_definition (decision_id);
create index on monitor.indicator_definition (person_id);
create index on monitor.indicator_definition (organisation_id);
comment on table monitor.indicator_definition is 'A changed definition: from its first year on the series is another one (C24 c).';
comment on column monitor.indicator_definition.id is 'Identifier.';
comment on column monitor.indicator_definition.indicator_id is 'The indicator.';
comment on column monitor.indicator_definition.from_year is 'First year that is counted by it; earlier years keep the definition they had.';
comment on column monitor.indicator_definition.definition_nl is 'What it counts or asks, in Dutch.';
comment on column monitor.indicator_definition.definition_en is 'What it counts or asks, in English; null when it was not translated.';
comment on column monitor.indicator_definition.formula_nl is 'How the value is worked out, in Dutch.';
comment on column monitor.indicator_definition.offences is 'Police codes it adds up.';
comment on column monitor.indicator_definition.why is 'Why it was changed.';
comment on column monitor.indicator_definition.decision_id is 'The decision that changed it.';
comment on column monitor.indicator_definition.person_id is 'Who recorded it.';
comment on column monitor.indicator_definition.organisation_id is 'For which organisation.';
comment on column monitor.indicator_definition.known_at is 'When it was recorded.';

create table monitor.indicator_retirement (
  indicator_id uuid primary key,
  from_year integer not null check (from_year between 1990 and 2100),
  why text not null check (length(why) between 10 and 2000),
  decision_id uuid not null,
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.indicator_retirement (decision_id);
create index on monitor.indicator_retirement (person_id);
create index on monitor.indicator_retirement (organisation_id);
comment on table monitor.indicator_retirement is 'That an indicator is no longer used; it stays readable with all its values (C24 d).';
comment on column monitor.indicator_retirement.indicator_id is 'The indicator.';
comment on column monitor.indicator_retirement.from_year is 'First year in which it is no longer used.';
comment on column monitor.indicator_retirement.why is 'Why, and what takes its place.';
comment on column monitor.indicator_retirement.decision_id is 'The decision.';
comment on column monitor.indicator_retirement.person_id is 'Who recorded it.';
comment on column monitor.indicator_retirement.organisation_id is 'For which organisation.';
comment on column monitor.indicator_retirement.known_at is 'When it was recorded.';

create table monitor.indicator_reading (
  id uuid primary key,
  indicator_id uuid not null,
  as_of_date date not null,
  value numeric,
  margin numeric check (margin >= 0),
  level smallint check (level between 1 and 9),
  note text check (length(note) between 3 and 2000),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  constraint value_or_level check (num_nonnulls(value, level) = 1)
);
create index on monitor.indicator_reading (indicator_id, as_of_date);
create index on monitor.indicator_reading (person_id);
create index on monitor.indicator_reading (organisation_id);
comment on table monitor.indicator_reading is 'A value that the owner of an indicator gave, where it is not counted from figures of others; a later one for the same day replaces it and both stay.';
comment on column monitor.indicator_reading.id is 'Identifier.';
comment on column monitor.indicator_reading.indicator_id is 'The indicator.';
comment on column monitor.indicator_reading.as_of_date is 'Day it is about.';
comment on column monitor.indicator_reading.value is 'The value in the unit of the indicator; null for a level.';
comment on column monitor.indicator_reading.margin is 'Half the width of the 95% interval; null when it is not known.';
comment on column monitor.indicator_reading.level is 'The level of the rubric; null for a value.';
comment on column monitor.indicator_reading.note is 'What it appears from.';
comment on column monitor.indicator_reading.person_id is 'Who gave it.';
comment on column monitor.indicator_reading.organisation_id is 'For which organisation.';
comment on column monitor.indicator_reading.known_at is 'When it was given.';

create table monitor.indicator_reminder (
  indicator_id uuid not null,
  due_date date not null,
  known_at timestamptz not null,
  primary key (indicator_id, due_date)
);
comment on table monitor.indicator_reminder is 'That the owner of an indicator was told that a reading is due; once for every due day.';
comment on column monitor.indicator_reminder.indicator_id is 'The indicator.';
comment on column monitor.indicator_reminder.due_date is 'The day on which it was due.';
comment on column monitor.indicator_reminder.known_at is 'When they were told.';

create table monitor.interpretation (
  id uuid primary key,
  indicator_id uuid not null,
  body text not null check (length(body) between 20 and 4000),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.interpretation (indicator_id, known_at);
create index on monitor.interpretation (person_id);
create index on monitor.interpretation (organisation_id);
comment on table monitor.interpretation is 'What a named person makes of an indicator; signed and dated, a later one is added and none is changed (C22 a).';
comment on column monitor.interpretation.id is 'Identifier.';
comment on column monitor.interpretation.indicator_id is 'The indicator.';
comment on column monitor.interpretation.body is 'What it means, in the words of that person.';
comment on column monitor.interpretation.person_id is 'Who signs.';
comment on column monitor.interpretation.organisation_id is 'For which organisation.';
comment on column monitor.interpretation.known_at is 'When.';

create table monitor.contradiction (
  id uuid primary key,
  indicator_id uuid not null,
  figures_say text not null check (length(figures_say) between 10 and 1000),
  stories_say text not null check (length(stories_say) between 10 and 1000),
  meaning text not null check (length(meaning) between 10 and 2000),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.contradiction (indicator_id, known_at);
create index on monitor.contradiction (person_id);
create index on monitor.contradiction (organisation_id);
comment on table monitor.contradiction is 'That figures and stories say different things, stated by a named person (C22 b).';
comment on column monitor.contradiction.id is 'Identifier.';
comment on column monitor.contradiction.indicator_id is 'The indicator.';
comment on column monitor.contradiction.figures_say is 'What the figures say.';
comment on column monitor.contradiction.stories_say is 'What the stories say.';
comment on column monitor.contradiction.meaning is 'What may explain it, and what is needed to know.';
comment on column monitor.contradiction.person_id is 'Who states it.';
comment on column monitor.contradiction.organisation_id is 'For which organisation.';
comment on column monitor.contradiction.known_at is 'When.';

create table monitor.contradiction_story (
  contradiction_id uuid not null references monitor.contradiction,
  story_id uuid not null,
  primary key (contradiction_id, story_id)
);
create index on monitor.contradiction_story (story_id);
comment on table monitor.contradiction_story is 'A story that a contradiction is about.';
comment on column monitor.contradiction_story.contradiction_id is 'The contradiction.';
comment on column monitor.contradiction_story.story_id is 'The story.';

create table monitor.picture_choice (
  id uuid primary key,
  indicator_id uuid not null,
  proposal_id uuid not null,
  area_code text not null,
  figure_date date not null,
  figure_value numeric,
  figure_level smallint,
  import_id uuid,
  edition_code text,
  reading_id uuid,
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  constraint cites_a_figure check (num_nonnulls(figure_value, figure_level) = 1),
  constraint cites_one_vintage check (num_nonnulls(import_id, edition_code, reading_id) = 1)
);
create index on monitor.picture_choice (indicator_id);
create index on monitor.picture_choice (proposal_id);
create index on monitor.picture_choice (import_id);
create index on monitor.picture_choice (edition_code);
create index on monitor.picture_choice (reading_id);
create index on monitor.picture_choice (person_id);
create index on monitor.picture_choice (organisation_id);
comment on table monitor.picture_choice is 'A choice that was made on the page of an indicator: a proposal with the figure as it was then and the vintage it came from (C22 c).';
comment on column monitor.picture_choice.id is 'Identifier.';
comment on column monitor.picture_choice.indicator_id is 'The indicator.';
comment on column monitor.picture_choice.proposal_id is 'The proposal to a body.';
comment on column monitor.picture_choice.area_code is 'Area of the figure.';
comment on column monitor.picture_choice.figure_date is 'Day or first day of the year of the figure.';
comment on column monitor.picture_choice.figure_value is 'The figure as it was; later revisions change nothing here.';
comment on column monitor.picture_choice.figure_level is 'The level of the rubric as it was.';
comment on column monitor.picture_choice.import_id is 'Vintage of registered crime it came from.';
comment on column monitor.picture_choice.edition_code is 'Edition of the survey it came from.';
comment on column monitor.picture_choice.reading_id is 'Reading of the owner it came from.';
comment on column monitor.picture_choice.person_id is 'Who chose.';
comment on column monitor.picture_choice.organisation_id is 'For which organisation.';
comment on column monitor.picture_choice.known_at is 'When.';

create table monitor.choice_story (
  choice_id uuid not null references monitor.picture_choice,
  story_id uuid not null,
  primary key (choice_id, story_id)
);
create index on monitor.choice_story (story_id);
comment on table monitor.choice_story is 'A story that a choice cites (C22 c).';
comment on column monitor.choice_story.choice_id is 'The choice.';
comment on column monitor.choice_story.story_id is 'The story.';

create table monitor.agreement (
  id uuid primary key,
  code text unique,
  partner_id uuid not null,
  promise_nl text not null check (length(promise_nl) between 10 and 1000),
  promise_en text not null check (length(promise_en) between 10 and 1000),
  norm_nl text not null check (length(norm_nl) between 5 and 500),
  norm_en text not null check (length(norm_en) between 5 and 500),
  period daterange not null check (not lower_inf(period) and not upper_inf(period) and not isempty(period)),
  source text,
  passage text,
  to_confirm text,
  author_id uuid,
  organisation_id uuid,
  agreed_date date not null,
  known_at timestamptz not null,
  check (code is not null or (author_id is not null and organisation_id is not null))
);
create index on monitor.agreement (partner_id);
create index on monitor.agreement (author_id);
create index on monitor.agreement (organisation_id);
comment on table monitor.agreement is 'What a partner promised, by which norm and over which period: a performance agreement (C28 g).';
comment on column monitor.agreement.id is 'Identifier.';
comment on column monitor.agreement.code is 'Short name in the region pack; empty for one that was entered here.';
comment on column monitor.agreement.partner_id is 'The organisation that promised.';
comment on column monitor.agreement.promise_nl is 'What it promised, in Dutch.';
comment on column monitor.agreement.promise_en is 'What it promised, in English.';
comment on column monitor.agreement.norm_nl is 'By what can be seen that it was kept, in Dutch.';
comment on column monitor.agreement.norm_en is 'By what can be seen that it was kept, in English.';
comment on column monitor.agreement.period is 'Days over which it holds; judged when they are over.';
comment on column monitor.agreement.source is 'Code of the source, for one of the region pack.';
comment on column monitor.agreement.passage is 'The place in that source.';
comment on column monitor.agreement.to_confirm is 'Why something in it still has to be confirmed.';
comment on column monitor.agreement.author_id is 'Who entered it; empty for the region pack.';
comment on column monitor.agreement.organisation_id is 'For which organisation it was entered.';
comment on column monitor.agreement.agreed_date is 'Day on which it was agreed.';
comment on column monitor.agreement.known_at is 'When it was entered.';

create table monitor.agreement_report (
  id uuid primary key,
  agreement_id uuid not null references monitor.agreement,
  reached text not null check (length(reached) between 10 and 2000),
  reported_date date not null,
  author_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on monitor.agreement_report (agreement_id);
create index on monitor.agreement_report (author_id);
create index on monitor.agreement_report (organisation_id);
comment on table monitor.agreement_report is 'A partner says how far it is with what it promised.';
comment on column monitor.agreement_report.id is 'Identifier.';
comment on column monitor.agreement_report.agreement_id is 'The agreement.';
comment on column monitor.agreement_report.reached is 'What was reached, measured by the norm.';
comment on column monitor.agreement_report.reported_date is 'Day on which it was said.';
comment on column monitor.agreement_report.author_id is 'Who said so.';
comment on column monitor.agreement_report.organisation_id is 'For which organisation.';
comment on column monitor.agreement_report.known_at is 'When it was entered.';

create table monitor.agreement_judgement (
  id uuid primary key,
  agreement_id uuid not null references monitor.agreement,
  verdict text not null check (verdict in ('kept', 'not-kept')),
  reason text not null check (length(reason) between 10 and 2000),
  decision text not null check (length(decision) between 3 and 300),
  judged_date date not null,
  author_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on monitor.agreement_judgement (agreement_id);
create index on monitor.agreement_judgement (author_id);
create index on monitor.agreement_judgement (organisation_id);
comment on table monitor.agreement_judgement is 'The college judges after the period whether a promise was kept, with the reason; a later judgement takes its place.';
comment on column monitor.agreement_judgement.id is 'Identifier.';
comment on column monitor.agreement_judgement.agreement_id is 'The agreement.';
comment on column monitor.agreement_judgement.verdict is 'kept or not-kept.';
comment on column monitor.agreement_judgement.reason is 'Why.';
comment on column monitor.agreement_judgement.decision is 'The meeting and the item in which the college judged.';
comment on column monitor.agreement_judgement.judged_date is 'Day of that meeting.';
comment on column monitor.agreement_judgement.author_id is 'Who recorded it.';
comment on column monitor.agreement_judgement.organisation_id is 'For which organisation.';
comment on column monitor.agreement_judgement.known_at is 'When it was recorded.';

create table monitor.survey_measure (
  code text primary key,
  place integer not null,
  name_nl text not null,
  name_en text not null,
  unit text not null check (unit in ('percent', 'mark')),
  better text not null check (better in ('lower', 'higher')),
  wording_nl text not null,
  wording_en text not null,
  source_code text,
  passage text
);
create index on monitor.survey_measure (source_code);
comment on table monitor.survey_measure is 'Something that a survey asks residents (C04 a).';
comment on column monitor.survey_measure.code is 'Short name.';
comment on column monitor.survey_measure.place is 'Order.';
comment on column monitor.survey_measure.name_nl is 'Name in Dutch.';
comment on column monitor.survey_measure.name_en is 'Name in English.';
comment on column monitor.survey_measure.unit is 'Percent of people, or a mark from 1 to 10.';
comment on column monitor.survey_measure.better is 'Which way is an improvement.';
comment on column monitor.survey_measure.wording_nl is 'What is asked, in Dutch.';
comment on column monitor.survey_measure.wording_en is 'What is asked, in English.';
comment on column monitor.survey_measure.source_code is 'Source of the wording.';
comment on column monitor.survey_measure.passage is 'Place in the source.';

create table monitor.survey_edition (
  code text primary key,
  survey_nl text not null,
  survey_en text not null,
  year integer not null,
  method text not null,
  fieldwork_from date,
  fieldwork_to date check (fieldwork_to > fieldwork_from),
  respondents integer check (respondents > 0),
  note_nl text,
  note_en text,
  source_code text,
  passage text,
  unconfirmed_because text
);
create index on monitor.survey_edition (source_code);
comment on table monitor.survey_edition is 'One time that a survey was held (C04 a).';
comment on column monitor.survey_edition.code is 'Short name: vm-2017.';
comment on column monitor.survey_edition.survey_nl is 'Name of the survey in Dutch.';
comment on column monitor.survey_edition.survey_en is 'Name of the survey in English.';
comment on column monitor.survey_edition.year is 'Year it is about.';
comment on column monitor.survey_edition.method is 'Name of the method; editions with another method do not compare (C04 c).';
comment on column monitor.survey_edition.fieldwork_from is 'First day of the fieldwork; null when the source does not say.';
comment on column monitor.survey_edition.fieldwork_to is 'Last day of the fieldwork; null when the source does not say.';
comment on column monitor.survey_edition.respondents is 'People who answered in the whole country; null when the source does not say.';
comment on column monitor.survey_edition.note_nl is 'What must be known about it, in Dutch.';
comment on column monitor.survey_edition.note_en is 'What must be known about it, in English.';
comment on column monitor.survey_edition.source_code is 'Source.';
comment on column monitor.survey_edition.passage is 'Place in the source.';
comment on column monitor.survey_edition.unconfirmed_because is 'Why it still has to be confirmed.';

create table monitor.survey_result (
  measure_code text not null references monitor.survey_measure,
  area_code text not null,
  edition_code text not null references monitor.survey_edition,
  value numeric not null check (value >= 0),
  margin numeric check (margin >= 0),
  respondents integer check (respondents > 0),
  source_code text,
  passage text,
  primary key (measure_code, area_code, edition_code)
);
create index on monitor.survey_result (edition_code);
create index on monitor.survey_result (area_code);
create index on monitor.survey_result (source_code);
comment on table monitor.survey_result is 'An outcome of an edition for an area, as published (C04 a).';
comment on column monitor.survey_result.measure_code is 'What was asked.';
comment on column monitor.survey_result.area_code is 'Area: country or province.';
comment on column monitor.survey_result.edition_code is 'When it was asked.';
comment on column monitor.survey_result.value is 'Percent of people, or mean mark.';
comment on column monitor.survey_result.margin is 'Half the width of the 95% interval, in the unit of the value; null when the source does not give it.';
comment on column monitor.survey_result.respondents is 'People who answered in this area; null when the source does not say.';
comment on column monitor.survey_result.source_code is 'Source.';
comment on column monitor.survey_result.passage is 'Place in the source.';

create table monitor.poll (
  id uuid primary key,
  title text not null check (length(title) between 5 and 150),
  reason text not null check (length(reason) between 10 and 2000),
  statements text[] not null check (cardinality(statements) between 2 and 10),
  open_days daterange not null check (not lower_inf(open_days) and not upper_inf(open_days) and not isempty(open_days)),
  threshold integer not null check (threshold between 10 and 500),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.poll (person_id);
create index on monitor.poll (organisation_id);
comment on table monitor.poll is 'A survey among the professionals of the partners, of statements to agree with or not (C04 d).';
comment on column monitor.poll.id is 'Identifier.';
comment on column monitor.poll.title is 'What it is about.';
comment on column monitor.poll.reason is 'Why it is asked and what is done with it.';
comment on column monitor.poll.statements is 'The statements, in order; each is answered from 1 (not at all) to 5 (wholly), or 0 (no opinion).';
comment on column monitor.poll.open_days is 'Days on which it can be answered.';
comment on column monitor.poll.threshold is 'Ballots below which nothing is shown; ten at least.';
comment on column monitor.poll.person_id is 'Who asks.';
comment on column monitor.poll.organisation_id is 'For which organisation.';
comment on column monitor.poll.known_at is 'When it was entered.';

create table monitor.poll_participation (
  poll_id uuid not null references monitor.poll,
  person_id uuid not null references core.person,
  taken_date date not null,
  primary key (poll_id, person_id)
);
create index on monitor.poll_participation (person_id);
comment on table monitor.poll_participation is 'That somebody took part, so that each does so once; never what was answered.';
comment on column monitor.poll_participation.poll_id is 'The poll.';
comment on column monitor.poll_participation.person_id is 'Who took part.';
comment on column monitor.poll_participation.taken_date is 'Day on which.';

create table monitor.poll_ballot (
  id uuid primary key default gen_random_uuid(),
  poll_id uuid not null references monitor.poll,
  scores smallint[] not null check (0 <= all (scores) and 5 >= all (scores))
);
create index on monitor.poll_ballot (poll_id);
comment on table monitor.poll_ballot is 'What somebody answered, without who, for whom or when; readable by nobody.';
comment on column monitor.poll_ballot.id is 'Random, and another one after the shuffle.';
comment on column monitor.poll_ballot.poll_id is 'The poll.';
comment on column monitor.poll_ballot.scores is 'A score per statement: 1 to 5, or 0 for no opinion.';

create table monitor.poll_shuffle (
  poll_id uuid primary key references monitor.poll,
  known_at timestamptz not null
);
comment on table monitor.poll_shuffle is 'That the ballots of a closed poll were written anew in a random order; from then on there is a result.';
comment on column monitor.poll_shuffle.poll_id is 'The poll.';
comment on column monitor.poll_shuffle.known_at is 'When.';

create table monitor.story_theme (
  region text not null,
  period text not null,
  code text not null check (code ~ '^[a-z0-9-]{2,40}$'),
  place integer not null check (place > 0),
  name_nl text not null,
  name_en text not null,
  priority_code text,
  indicator_codes text[] not null,
  source_code text,
  passage text,
  unconfirmed_because text,
  primary key (region, period, code)
);
comment on table monitor.story_theme is 'What a story or a conversation can be about, from the region pack, with the priority and the indicators it belongs to (C20 a, C21 a, C22).';
comment on column monitor.story_theme.region is 'Region of the pack.';
comment on column monitor.story_theme.period is 'Period of the pack.';
comment on column monitor.story_theme.code is 'Code of the theme; the same in every period.';
comment on column monitor.story_theme.place is 'Place in the list, from 1.';
comment on column monitor.story_theme.name_nl is 'Name in Dutch.';
comment on column monitor.story_theme.name_en is 'Name in English.';
comment on column monitor.story_theme.priority_code is 'Code of the priority it belongs to; empty for what goes first locally.';
comment on column monitor.story_theme.indicator_codes is 'Codes of the indicators beside which its stories stand.';
comment on column monitor.story_theme.source_code is 'Source in the pack.';
comment on column monitor.story_theme.passage is 'Place in the source.';
comment on column monitor.story_theme.unconfirmed_because is 'Why it is to be confirmed; empty when it is not.';

create table monitor.story (
  id uuid primary key,
  theme text not null,
  kind text not null check (kind in ('story', 'signal')),
  area_code text not null,
  told_on_month date not null check (extract(day from told_on_month) = 1),
  teller_role text not null check (teller_role in ('resident', 'victim', 'entrepreneur', 'young-person', 'volunteer', 'professional')),
  body text check (length(body) between 1 and 4000),
  may_quote boolean not null,
  masked integer not null check (masked >= 0),
  conversation_id uuid,
  known_at timestamptz not null,
  constraint moment_is_a_day check (known_at = date_trunc('day', known_at, 'UTC'))
);
create index on monitor.story (theme, told_on_month);
create index on monitor.story (area_code);
create index on monitor.story (conversation_id);
comment on table monitor.story is 'What somebody tells of safety, without who that was (C20 a). Telling it says that it may be used; quoting is asked apart.';
comment on column monitor.story.id is 'Random identifier.';
comment on column monitor.story.theme is 'Code of the theme in monitor.story_theme.';
comment on column monitor.story.kind is 'story: what somebody went through; signal: what somebody notices that may need attention.';
comment on column monitor.story.area_code is 'Where: a municipality, a district or the whole region, never finer.';
comment on column monitor.story.told_on_month is 'First day of the month it is about.';
comment on column monitor.story.teller_role is 'In which role it is told.';
comment on column monitor.story.body is 'The words, masked before they came here; empty after withdrawal.';
comment on column monitor.story.may_quote is 'The teller allows quoting; otherwise the story is read and counted, and never quoted.';
comment on column monitor.story.masked is 'Number of passages that the detector masked.';
comment on column monitor.story.conversation_id is 'The conversation it was told in; empty for the public page.';
comment on column monitor.story.known_at is 'Day on which it came, never the moment: that would help to tell who wrote it.';

create table monitor.story_receipt (
  secret_hash bytea primary key check (length(secret_hash) = 32),
  story_id uuid not null unique references monitor.story on delete cascade
);
comment on table monitor.story_receipt is 'The receipt of a story told on the public page; readable by nobody.';
comment on column monitor.story_receipt.secret_hash is 'SHA-256 of the code that the teller got; the code itself is kept nowhere.';
comment on column monitor.story_receipt.story_id is 'The story.';

create table monitor.story_withdrawal (
  story_id uuid primary key references monitor.story on delete cascade,
  recorded_by_id uuid,
  organisation_id uuid,
  known_at timestamptz not null
);
create index on monitor.story_withdrawal (recorded_by_id);
create index on monitor.story_withdrawal (organisation_id);
comment on table monitor.story_withdrawal is 'A teller took a story back: its words are destroyed, next accounts leave it out and earlier ones are marked (C20 d).';
comment on column monitor.story_withdrawal.story_id is 'The story; it is withdrawn once.';
comment on column monitor.story_withdrawal.recorded_by_id is 'Who recorded it for the teller; empty when the teller did so with the receipt code.';
comment on column monitor.story_withdrawal.organisation_id is 'On behalf of which organisation; empty likewise.';
comment on column monitor.story_withdrawal.known_at is 'When; only the day when the teller did so with the code, so that the moment does not point to somebody.';

create table monitor.story_citation (
  id uuid primary key,
  story_id uuid not null references monitor.story on delete cascade,
  cited_in text not null check (length(cited_in) between 3 and 200),
  address text not null check (address ~ '^/[^[:space:]]+$' and length(address) <= 300),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  unique (story_id, address)
);
create index on monitor.story_citation (recorded_by_id);
create index on monitor.story_citation (organisation_id);
comment on table monitor.story_citation is 'An account in which a story is quoted, so that it can be marked when the story is withdrawn (C20 d).';
comment on column monitor.story_citation.id is 'Random identifier.';
comment on column monitor.story_citation.story_id is 'The story.';
comment on column monitor.story_citation.cited_in is 'Title of the account.';
comment on column monitor.story_citation.address is 'Address of the account on this site.';
comment on column monitor.story_citation.recorded_by_id is 'Who quoted it.';
comment on column monitor.story_citation.organisation_id is 'On behalf of which organisation.';
comment on column monitor.story_citation.known_at is 'When.';

create table monitor.story_masking (
  id uuid primary key,
  story_id uuid not null references monitor.story on delete cascade,
  first_place integer not null check (first_place >= 0),
  last_place integer not null check (last_place > first_place),
  mask text not null check (mask ~ '^\[[a-z -]{3,40}\]$'),
  recorded_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on monitor.story_masking (story_id);
create index on monitor.story_masking (recorded_by_id);
create index on monitor.story_masking (organisation_id);
comment on table monitor.story_masking is 'A reader left out what the detector had missed; what stood there is kept nowhere (C20 b).';
comment on column monitor.story_masking.id is 'Random identifier.';
comment on column monitor.story_masking.story_id is 'The story.';
comment on column monitor.story_masking.first_place is 'First character that was left out, from 0.';
comment on column monitor.story_masking.last_place is 'Place after the last one.';
comment on column monitor.story_masking.mask is 'What stands there now.';
comment on column monitor.story_masking.recorded_by_id is 'Who left it out.';
comment on column monitor.story_masking.organisation_id is 'On behalf of which organisation.';
comment on column monitor.story_masking.known_at is 'When.';

create table monitor.story_coding (
  story_id uuid not null,
  coder_id uuid not null,
  organisation_id uuid not null,
  core text not null check (core in ('feels-unsafe', 'nuisance', 'crime-met', 'help-came', 'help-missing', 'works-together', 'prevention', 'other')),
  direction text not null check (direction in ('better', 'worse', 'both', 'neither')),
  known_at timestamptz not null,
  primary key (story_id, coder_id)
);
create index on monitor.story_coding (coder_id);
create index on monitor.story_coding (organisation_id);
comment on table monitor.story_coding is 'What one of two coders reads in a story, apart from the other (C20 c).';
comment on column monitor.story_coding.story_id is 'The story.';
comment on column monitor.story_coding.coder_id is 'Who coded.';
comment on column monitor.story_coding.organisation_id is 'On behalf of which organisation.';
comment on column monitor.story_coding.core is 'What the story is about at heart.';
comment on column monitor.story_coding.direction is 'Which way it points: better, worse, both or neither.';
comment on column monitor.story_coding.known_at is 'When.';

create table monitor.conversation_guide (
  region text not null,
  period text not null,
  theme text not null,
  version integer not null check (version > 0),
  name_nl text not null,
  name_en text not null,
  opening_nl text not null,
  opening_en text not null,
  questions_nl text[] not null,
  questions_en text[] not null,
  closing_nl text not null,
  closing_en text not null,
  minutes integer not null check (minutes > 0),
  source_code text,
  passage text,
  unconfirmed_because text,
  primary key (region, period, theme, version)
);
comment on table monitor.conversation_guide is 'A version of the guide for conversations on a theme, from the region pack; an earlier version stays (C21 a).';
comment on column monitor.conversation_guide.region is 'Region of the pack.';
comment on column monitor.conversation_guide.period is 'Period of the pack.';
comment on column monitor.conversation_guide.theme is 'Code of the theme in monitor.story_theme.';
comment on column monitor.conversation_guide.version is 'Version, from 1.';
comment on column monitor.conversation_guide.name_nl is 'Name in Dutch.';
comment on column monitor.conversation_guide.name_en is 'Name in English.';
comment on column monitor.conversation_guide.opening_nl is 'How to open, in Dutch.';
comment on column monitor.conversation_guide.opening_en is 'How to open, in English.';
comment on column monitor.conversation_guide.questions_nl is 'The questions in order, in Dutch.';
comment on column monitor.conversation_guide.questions_en is 'The questions in order, in English.';
comment on column monitor.conversation_guide.closing_nl is 'How to close, in Dutch.';
comment on column monitor.conversation_guide.closing_en is 'How to close, in English.';
comment on column monitor.conversation_guide.minutes is 'How long it takes.';
comment on column monitor.conversation_guide.source_code is 'Source in the pack.';
comment on column monitor.conversation_guide.passage is 'Place in the source.';
comment on column monitor.conversation_guide.unconfirmed_because is 'Why it is to be confirmed; empty when it is not.';

create table monitor.conversation (
  id uuid primary key,
  theme text not null,
  guide_version integer,
  municipality_code text not null check (municipality_code ~ '^GM\d{4}$'),
  planned_date date not null,
  audience text not null check (audience in ('residents', 'entrepreneurs', 'young-people', 'professionals', 'mixed')),
  facilitator_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on monitor.conversation (municipality_code);
create index on monitor.conversation (facilitator_id);
create index on monitor.conversation (organisation_id);
comment on table monitor.conversation is 'A conversation on a theme that is planned in a municipality (C21 d).';
comment on column monitor.conversation.id is 'Random identifier.';
comment on column monitor.conversation.theme is 'Code of the theme.';
comment on column monitor.conversation.guide_version is 'Version of the guide it was planned with; empty when the theme has none.';
comment on column monitor.conversation.municipality_code is 'CBS code of the municipality.';
comment on column monitor.conversation.planned_date is 'Day for which it is planned.';
comment on column monitor.conversation.audience is 'With whom it is held.';
comment on column monitor.conversation.facilitator_id is 'Who leads it.';
comment on column monitor.conversation.organisation_id is 'On behalf of which organisation.';
comment on column monitor.conversation.known_at is 'When.';

create table monitor.conversation_notes (
  conversation_id uuid primary key references monitor.conversation,
  held_date date not null,
  participants integer not null check (participants between 1 and 500),
  notes text check (length(notes) between 20 and 8000),
  secret_hash bytea unique check (length(secret_hash) = 32),
  facilitator_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  constraint notes_go_with_their_code check ((notes is null) = (secret_hash is null))
);
create index on monitor.conversation_notes (facilitator_id);
create index on monitor.conversation_notes (organisation_id);
comment on table monitor.conversation_notes is 'That a conversation was held, and what the facilitator wrote down (C21 b).';
comment on column monitor.conversation_notes.conversation_id is 'The conversation; it is held once.';
comment on column monitor.conversation_notes.held_date is 'Day on which it was held.';
comment on column monitor.conversation_notes.participants is 'How many took part, the facilitator left out.';
comment on column monitor.conversation_notes.notes is 'What was said, without names; empty once the term is over.';
comment on column monitor.conversation_notes.secret_hash is 'SHA-256 of the code with which participants confirm; the code itself is kept nowhere. Empty once the term is over.';
comment on column monitor.conversation_notes.facilitator_id is 'Who wrote it down.';
comment on column monitor.conversation_notes.organisation_id is 'On behalf of which organisation.';
comment on column monitor.conversation_notes.known_at is 'When.';

create table monitor.conversation_voice (
  id uuid primary key,
  conversation_id uuid not null references monitor.conversation,
  agrees boolean not null,
  remark text check (length(remark) between 1 and 1000),
  person_id uuid,
  known_at timestamptz not null,
  unique (conversation_id, person_id)
);
create index on monitor.conversation_voice (person_id);
comment on table monitor.conversation_voice is 'That a participant says whether the notes are right (C21 b).';
comment on column monitor.conversation_voice.id is 'Random identifier; with a code it came with the form, so that sending it twice counts once.';
comment on column monitor.conversation_voice.conversation_id is 'The conversation.';
comment on column monitor.conversation_voice.agrees is 'Whether the notes are right.';
comment on column monitor.conversation_voice.remark is 'What is not right or missing, masked before it came here.';
comment on column monitor.conversation_voice.person_id is 'Who says so; empty for a participant with a code.';
comment on column monitor.conversation_voice.known_at is 'When.';

create table monitor.conversation_obstacle (
  conversation_id uuid not null references monitor.conversation,
  obstacle_id uuid not null,
  facilitator_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  primary key (conversation_id, obstacle_id)
);
create index on monitor.conversation_obstacle (obstacle_id);
create index on monitor.conversation_obstacle (facilitator_id);
create index on monitor.conversation_obstacle (organisation_id);
comment on table monitor.conversation_obstacle is 'An obstacle that came up in a conversation; never one that was reported anonymously (C21 c).';
comment on column monitor.conversation_obstacle.conversation_id is 'The conversation.';
comment on column monitor.conversation_obstacle.obstacle_id is 'The obstacle.';
comment on column monitor.conversation_obstacle.facilitator_id is 'Who ties them.';
comment on column monitor.conversation_obstacle.organisation_id is 'On behalf of which organisation.';
comment on column monitor.conversation_obstacle.known_at is 'When.';

create table monitor.conversation_letter (
  id uuid primary key,
  conversation_id uuid not null references monitor.conversation,
  title text not null check (length(title) between 5 and 200),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  story_ids uuid[] not null check (cardinality(story_ids) <= 20),
  facilitator_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on monitor.conversation_letter (conversation_id, known_at);
create index on monitor.conversation_letter (facilitator_id);
create index on monitor.conversation_letter (organisation_id);
comment on table monitor.conversation_letter is 'What was done with a conversation, told back to its participants; frozen, and without the words of any story (C21 e).';
comment on column monitor.conversation_letter.id is 'Random identifier, the address of the letter.';
comment on column monitor.conversation_letter.conversation_id is 'The conversation.';
comment on column monitor.conversation_letter.title is 'Title of the letter.';
comment on column monitor.conversation_letter.content is 'What it says, as a document: lead and blocks.';
comment on column monitor.conversation_letter.story_ids is 'Stories it quotes, by reference: the words are looked up when it is read.';
comment on column monitor.conversation_letter.facilitator_id is 'Who sent it.';
comment on column monitor.conversation_letter.organisation_id is 'On behalf of which organisation.';
comment on column monitor.conversation_letter.known_at is 'When.';

create table monitor.report (
  id uuid primary key,
  number text not null unique check (number ~ '^\d{4}-\d{3,}$'),
  period text not null check (length(period) between 4 and 20),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.report (person_id);
create index on monitor.report (organisation_id);
comment on table monitor.report is 'An account over a strategy period: composed from the facts, worded in drafts, frozen once, then published (C28).';
comment on column monitor.report.id is 'Random identifier.';
comment on column monitor.report.number is 'Year and number (2023-001), given by the database; part of the permanent address.';
comment on column monitor.report.period is 'Years of the strategy it accounts for, such as 2019-2022.';
comment on column monitor.report.person_id is 'Who began it.';
comment on column monitor.report.organisation_id is 'On behalf of which organisation.';
comment on column monitor.report.known_at is 'When.';

create table monitor.report_draft (
  report_id uuid not null references monitor.report,
  version integer not null check (version > 0),
  narrative text not null check (length(narrative) between 2 and 60000),
  changes text not null check (length(changes) between 3 and 500),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  primary key (report_id, version)
);
create index on monitor.report_draft (person_id);
create index on monitor.report_draft (organisation_id);
comment on table monitor.report_draft is 'One version of what the bureau words itself; the figures stand in no draft.';
comment on column monitor.report_draft.report_id is 'The account.';
comment on column monitor.report_draft.version is 'From 1, without gaps, given by the database.';
comment on column monitor.report_draft.narrative is 'The worded parts as canonical JSON.';
comment on column monitor.report_draft.changes is 'What is different from the version before.';
comment on column monitor.report_draft.person_id is 'Who wrote it.';
comment on column monitor.report_draft.organisation_id is 'On behalf of which organisation.';
comment on column monitor.report_draft.known_at is 'When.';

create table monitor.report_freeze (
  report_id uuid primary key references monitor.report,
  draft_version integer not null,
  snapshot text not null check (length(snapshot) between 2 and 8000000),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  policy text not null check (length(policy) between 1 and 200),
  template text not null check (length(template) between 1 and 60),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  constraint hash_of_the_snapshot check (hash = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex'))
);
create index on monitor.report_freeze (person_id);
create index on monitor.report_freeze (organisation_id);
comment on table monitor.report_freeze is 'The account frozen: every figure with its vintage, the worded parts, and the versions it was made with. It never changes; every edition is made from it (C28 a).';
comment on column monitor.report_freeze.report_id is 'The account.';
comment on column monitor.report_freeze.draft_version is 'The version of the worded parts that is in it.';
comment on column monitor.report_freeze.snapshot is 'Everything the account says, as canonical JSON.';
comment on column monitor.report_freeze.hash is 'SHA-256 of the snapshot, in hexadecimal.';
comment on column monitor.report_freeze.policy is 'Version of the rules of access that it was composed under.';
comment on column monitor.report_freeze.template is 'Version of the form it is set in.';
comment on column monitor.report_freeze.person_id is 'Who froze it.';
comment on column monitor.report_freeze.organisation_id is 'On behalf of which organisation.';
comment on column monitor.report_freeze.known_at is 'The moment that all its facts are of.';

create table monitor.report_publication (
  report_id uuid primary key references monitor.report,
  decision text not null check (length(decision) between 3 and 500),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.report_publication (person_id);
create index on monitor.report_publication (organisation_id);
comment on table monitor.report_publication is 'A frozen account was published: from then on everybody reads it at its permanent address.';
comment on column monitor.report_publication.report_id is 'The account.';
comment on column monitor.report_publication.decision is 'On which decision it was published.';
comment on column monitor.report_publication.person_id is 'Who published it.';
comment on column monitor.report_publication.organisation_id is 'On behalf of which organisation.';
comment on column monitor.report_publication.known_at is 'When.';

create table monitor.report_edition_order (
  id uuid primary key,
  report_id uuid not null references monitor.report,
  edition text not null check (edition ~ '^(college|residents|council:[A-Z0-9]{4,12})$'),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.report_edition_order (report_id, edition);
create index on monitor.report_edition_order (person_id);
create index on monitor.report_edition_order (organisation_id);
comment on table monitor.report_edition_order is 'That an edition of a frozen account is to be made; a job makes it with the rights of who asked (C28 e).';
comment on column monitor.report_edition_order.id is 'Random identifier: what the job is about.';
comment on column monitor.report_edition_order.report_id is 'The account.';
comment on column monitor.report_edition_order.edition is 'For whom: college, residents, or council:CODE of a municipality.';
comment on column monitor.report_edition_order.person_id is 'Who asked.';
comment on column monitor.report_edition_order.organisation_id is 'On behalf of which organisation.';
comment on column monitor.report_edition_order.known_at is 'When.';

create table monitor.report_edition (
  report_id uuid not null references monitor.report,
  edition text not null check (edition ~ '^(college|residents|council:[A-Z0-9]{4,12})$'),
  title text not null check (length(title) between 3 and 200),
  pdf bytea not null check (octet_length(pdf) between 100 and 20000000),
  pdf_hash text not null check (pdf_hash ~ '^[0-9a-f]{64}$'),
  html_hash text not null check (html_hash ~ '^[0-9a-f]{64}$'),
  ods_hash text not null check (ods_hash ~ '^[0-9a-f]{64}$'),
  csv_hash text not null check (csv_hash ~ '^[0-9a-f]{64}$'),
  took_ms integer not null check (took_ms >= 0),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null,
  primary key (report_id, edition),
  constraint hash_of_the_pdf check (pdf_hash = encode(sha256(pdf), 'hex'))
);
create index on monitor.report_edition (person_id);
create index on monitor.report_edition (organisation_id);
comment on table monitor.report_edition is 'An edition as it was made from the snapshot: its PDF and the hash of each of its forms, so that anybody can see that it is still the same (C28 a, b).';
comment on column monitor.report_edition.report_id is 'The account.';
comment on column monitor.report_edition.edition is 'For whom: college, residents, or council:CODE of a municipality.';
comment on column monitor.report_edition.title is 'Title.';
comment on column monitor.report_edition.pdf is 'The PDF (PDF/UA-1), kept because readers refer to it.';
comment on column monitor.report_edition.pdf_hash is 'SHA-256 of the PDF, in hexadecimal.';
comment on column monitor.report_edition.html_hash is 'SHA-256 of the page, in hexadecimal.';
comment on column monitor.report_edition.ods_hash is 'SHA-256 of the spreadsheet, in hexadecimal.';
comment on column monitor.report_edition.csv_hash is 'SHA-256 of the tables as CSV, in hexadecimal.';
comment on column monitor.report_edition.took_ms is 'How long it took to make, in milliseconds.';
comment on column monitor.report_edition.person_id is 'In whose name it was made.';
comment on column monitor.report_edition.organisation_id is 'On behalf of which organisation.';
comment on column monitor.report_edition.known_at is 'When.';

create table monitor.report_comment (
  id uuid primary key,
  report_id uuid not null references monitor.report,
  edition text not null check (edition ~ '^(college|residents|council:[A-Z0-9]{4,12})$'),
  text text not null check (length(text) between 10 and 4000),
  on_behalf text not null check (on_behalf in ('council', 'board', 'organisation')),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.report_comment (report_id);
create index on monitor.report_comment (person_id);
create index on monitor.report_comment (organisation_id);
comment on table monitor.report_comment is 'What a council, a board or an organisation says about a frozen account (C28 f). It stays with the account.';
comment on column monitor.report_comment.id is 'Random identifier.';
comment on column monitor.report_comment.report_id is 'The account.';
comment on column monitor.report_comment.edition is 'The edition it is about.';
comment on column monitor.report_comment.text is 'The comment, without names of persons.';
comment on column monitor.report_comment.on_behalf is 'Who speaks: the council of the municipality, its board, or the organisation.';
comment on column monitor.report_comment.person_id is 'Who recorded it.';
comment on column monitor.report_comment.organisation_id is 'On behalf of which organisation.';
comment on column monitor.report_comment.known_at is 'When.';

create table monitor.report_response (
  comment_id uuid primary key references monitor.report_comment,
  text text not null check (length(text) between 10 and 4000),
  decision text check (length(decision) between 3 and 500),
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.report_response (person_id);
create index on monitor.report_response (organisation_id);
comment on table monitor.report_response is 'The formal response of the college to a comment, recorded by the bureau; once, and kept (C28 f).';
comment on column monitor.report_response.comment_id is 'The comment.';
comment on column monitor.report_response.text is 'The response, without names of persons.';
comment on column monitor.report_response.decision is 'On which decision, where there is one.';
comment on column monitor.report_response.person_id is 'Who recorded it.';
comment on column monitor.report_response.organisation_id is 'On behalf of which organisation.';
comment on column monitor.report_response.known_at is 'When.';

create table monitor.report_schedule (
  id uuid primary key,
  period text not null check (length(period) between 4 and 20),
  edition text not null check (edition ~ '^(college|residents|council:[A-Z0-9]{4,12})$'),
  every text not null check (every in ('month', 'quarter', 'year')),
  starts_date date not null,
  person_id uuid not null references core.person,
  organisation_id uuid not null references core.organisation,
  known_at timestamptz not null
);
create index on monitor.report_schedule (person_id);
create index on monitor.report_schedule (organisation_id);
comment on table monitor.report_schedule is 'That somebody wants an edition of the account as it stands then, again and again; made with the rights of that person and nobody else (C28 e).';
comment on column monitor.report_schedule.id is 'Random identifier: what the job is about.';
comment on column monitor.report_schedule.period is 'Years of the strategy.';
comment on column monitor.report_schedule.edition is 'For whom: college, residents, or council:CODE of a municipality.';
comment on column monitor.report_schedule.every is 'month, quarter or year.';
comment on column monitor.report_schedule.starts_date is 'Day of the first one.';
comment on column monitor.report_schedule.person_id is 'Who wants it, with whose rights it is made.';
comment on column monitor.report_schedule.organisation_id is 'For which organisation this person acts.';
comment on column monitor.report_schedule.known_at is 'When it was asked for.';

create table monitor.report_schedule_end (
  schedule_id uuid primary key references monitor.report_schedule,
  person_id uuid not null references core.person,
  known_at timestamptz not null
);
create index on monitor.report_schedule_end (person_id);
comment on table monitor.report_schedule_end is 'That somebody wants it no more.';
comment on column monitor.report_schedule_end.schedule_id is 'The schedule.';
comment on column monitor.report_schedule_end.person_id is 'Whose it was.';
comment on column monitor.report_schedule_end.known_at is 'When.';

create table monitor.report_delivery (
  id uuid primary key,
  schedule_id uuid not null references monitor.report_schedule,
  snapshot text not null check (length(snapshot) between 2 and 8000000),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  person_id uuid not null references core.person,
  known_at timestamptz not null,
  constraint hash_of_the_delivery check (hash = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex'))
);
create index on monitor.report_delivery (schedule_id, known_at);
create index on monitor.report_delivery (person_id);
comment on table monitor.report_delivery is 'What a schedule made: the account as this person could see it then. Seen by that person alone.';
comment on column monitor.report_delivery.id is 'Random identifier.';
comment on column monitor.report_delivery.schedule_id is 'The schedule.';
comment on column monitor.report_delivery.snapshot is 'Everything the account says, as canonical JSON.';
comment on column monitor.report_delivery.hash is 'SHA-256 of the snapshot, in hexadecimal.';
comment on column monitor.report_delivery.person_id is 'Whose it is.';
comment on column monitor.report_delivery.known_at is 'When.';

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

create table staffing.announced_proposal (
  code text primary key,
  place integer not null,
  name text not null,
  name_en text not null,
  says text not null,
  says_en text not null,
  source_code text,
  passage text,
  unconfirmed_because text
);
create index on staffing.announced_proposal (source_code);
comment on table staffing.announced_proposal is 'A change that the plan announces and on which the college still has to decide (C58 f).';
comment on column staffing.announced_proposal.code is 'Code.';
comment on column staffing.announced_proposal.place is 'Order.';
comment on column staffing.announced_proposal.name is 'Name in Dutch.';
comment on column staffing.announced_proposal.name_en is 'Name in English.';
comment on column staffing.announced_proposal.says is 'Where it comes from and which choice is still to make.';
comment on column staffing.announced_proposal.says_en is 'The same in English.';
comment on column staffing.announced_proposal.source_code is 'Source.';
comment on column staffing.announced_proposal.passage is 'Place in the source.';
comment on column staffing.announced_proposal.unconfirmed_because is 'Why it is to be confirmed (te bevestigen).';

create table staffing.request (
  id uuid primary key,
  title text not null check (length(title) between 5 and 200),
  unit_code text not null,
  proposal_code text references staffing.announced_proposal,
  function_name text not null check (length(function_name) between 2 and 200),
  reason text not null check (length(reason) between 10 and 4000),
  budget text not null check (budget in ('neutral', 'extra', 'less')),
  consulted text not null check (length(consulted) between 2 and 2000),
  attachments text[] not null default '{}' check (cardinality(attachments) <= 20),
  lines jsonb not null check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) between 1 and 50),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  search tsvector generated always as (to_tsvector('extension.dutch_plain', title || ' ' || function_name || ' ' || reason)) stored
);
create index on staffing.request using gin (search);
create index on staffing.request (unit_code);
create index on staffing.request (proposal_code);
create index on staffing.request (person_id);
create index on staffing.request (organisation_id);
comment on table staffing.request is 'A request to change the formation (C58 a).';
comment on column staffing.request.id is 'Random identifier; also the act of its postings in the ledger.';
comment on column staffing.request.title is 'What is asked, in a line.';
comment on column staffing.request.unit_code is 'The unit that asks.';
comment on column staffing.request.proposal_code is 'The announced proposal it follows up.';
comment on column staffing.request.function_name is 'Which function the places are for.';
comment on column staffing.request.reason is 'Why, without personal data.';
comment on column staffing.request.budget is 'What it says of the budget: neutral, extra or less; checked against the rates of its movements.';
comment on column staffing.request.consulted is 'Who was consulted and what they said.';
comment on column staffing.request.attachments is 'References to documents: numbers or addresses.';
comment on column staffing.request.lines is 'The movements asked for: from and to, fte, first day, and the yearly rate of the functions on both sides.';
comment on column staffing.request.person_id is 'Who asked.';
comment on column staffing.request.organisation_id is 'On behalf of which organisation.';
comment on column staffing.request.known_at is 'When.';
comment on column staffing.request.search is 'Dutch words of the text, for finding it again.';

create table staffing.request_endorsement (
  request_id uuid primary key references staffing.request,
  note text not null check (length(note) between 2 and 2000),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.request_endorsement (person_id);
create index on staffing.request_endorsement (organisation_id);
comment on table staffing.request_endorsement is 'The police unit takes a request over and sends it on for advice (C58 b).';
comment on column staffing.request_endorsement.request_id is 'The request; it is endorsed once.';
comment on column staffing.request_endorsement.note is 'What the unit says of it.';
comment on column staffing.request_endorsement.person_id is 'Who endorsed.';
comment on column staffing.request_endorsement.organisation_id is 'On behalf of which organisation.';
comment on column staffing.request_endorsement.known_at is 'When.';

create table staffing.request_advice (
  request_id uuid primary key references staffing.request,
  advice text not null check (advice in ('positive', 'negative')),
  note text not null check (length(note) between 2 and 2000),
  body_code text not null,
  advised_date date not null,
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.request_advice (person_id);
create index on staffing.request_advice (organisation_id);
comment on table staffing.request_advice is 'What the advisory college says of a request (C58 b).';
comment on column staffing.request_advice.request_id is 'The request; it is advised on once.';
comment on column staffing.request_advice.advice is 'Positive or negative.';
comment on column staffing.request_advice.note is 'The advice itself.';
comment on column staffing.request_advice.body_code is 'Code of the body that advises.';
comment on column staffing.request_advice.advised_date is 'Day of the advice.';
comment on column staffing.request_advice.person_id is 'Who recorded it.';
comment on column staffing.request_advice.organisation_id is 'On behalf of which organisation.';
comment on column staffing.request_advice.known_at is 'When.';

create table staffing.request_withdrawal (
  request_id uuid primary key references staffing.request,
  reason text not null check (length(reason) between 2 and 2000),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.request_withdrawal (person_id);
create index on staffing.request_withdrawal (organisation_id);
comment on table staffing.request_withdrawal is 'Whoever asked takes a request back; it stays findable.';
comment on column staffing.request_withdrawal.request_id is 'The request.';
comment on column staffing.request_withdrawal.reason is 'Why.';
comment on column staffing.request_withdrawal.person_id is 'Who withdrew it.';
comment on column staffing.request_withdrawal.organisation_id is 'On behalf of which organisation.';
comment on column staffing.request_withdrawal.known_at is 'When.';

create table staffing.request_decision (
  request_id uuid primary key references staffing.request,
  outcome text not null check (outcome in ('approved', 'refused')),
  by_mandate boolean not null,
  decision text not null check (length(decision) between 3 and 500),
  reason text not null check (length(reason) between 2 and 2000),
  decided_date date not null,
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.request_decision (person_id);
create index on staffing.request_decision (organisation_id);
comment on table staffing.request_decision is 'The decision on a request, of the college or by mandate; an approved one posts itself (C58 b, d, e).';
comment on column staffing.request_decision.request_id is 'The request; it is decided once.';
comment on column staffing.request_decision.outcome is 'Approved or refused.';
comment on column staffing.request_decision.by_mandate is 'Whether the police chief decided by mandate, below the limit.';
comment on column staffing.request_decision.decision is 'The decision in words, as the ledger will cite it.';
comment on column staffing.request_decision.reason is 'Why.';
comment on column staffing.request_decision.decided_date is 'Day of the decision.';
comment on column staffing.request_decision.person_id is 'Who decided.';
comment on column staffing.request_decision.organisation_id is 'On behalf of which organisation.';
comment on column staffing.request_decision.known_at is 'When.';

create table staffing.mandate_limit (
  id uuid primary key,
  fte_limit numeric(9, 3) not null check (fte_limit >= 0),
  valid_from date not null,
  decision text not null check (length(decision) between 3 and 500),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.mandate_limit (person_id);
create index on staffing.mandate_limit (organisation_id);
comment on table staffing.mandate_limit is 'Up to how many fte the police chief decides by mandate, from a day on: a decision of the college (C58 b).';
comment on column staffing.mandate_limit.id is 'Random identifier.';
comment on column staffing.mandate_limit.fte_limit is 'Most fte of one request; 0 ends the mandate.';
comment on column staffing.mandate_limit.valid_from is 'First day.';
comment on column staffing.mandate_limit.decision is 'The decision in words.';
comment on column staffing.mandate_limit.person_id is 'Who recorded it.';
comment on column staffing.mandate_limit.organisation_id is 'On behalf of which organisation.';
comment on column staffing.mandate_limit.known_at is 'When.';

create table staffing.expected_change (
  code text primary key,
  place integer not null,
  kind text not null check (kind in ('growth', 'transfer')),
  fund_code text,
  expected_date date,
  fte numeric(9, 3) not null check (fte > 0),
  from_unit text references staffing.unit,
  to_unit text references staffing.unit,
  category text not null check (category in ('operational', 'aspirants', 'non-operational', 'undivided')),
  theme text check (theme in ('undermining', 'cybercrime', 'undermining-and-cybercrime')),
  workplace text not null check (workplace in ('stays', 'moves')),
  says text not null,
  says_en text not null,
  decision text not null,
  decision_date date,
  source_code text,
  passage text,
  unconfirmed_because text
);
create index on staffing.expected_change (fund_code);
create index on staffing.expected_change (from_unit);
create index on staffing.expected_change (to_unit);
create index on staffing.expected_change (source_code);
comment on table staffing.expected_change is 'A change of the formation that a plan announces and that is posted later (C59 a, b, d).';
comment on column staffing.expected_change.code is 'Code for in an address.';
comment on column staffing.expected_change.place is 'Place in the list.';
comment on column staffing.expected_change.kind is 'growth (from outside) or transfer.';
comment on column staffing.expected_change.fund_code is 'The fund that carries it.';
comment on column staffing.expected_change.expected_date is 'First day it is expected to hold; empty when the source names none.';
comment on column staffing.expected_change.fte is 'How many places, as exact as the source gives it.';
comment on column staffing.expected_change.from_unit is 'Where they come from, when the source says so.';
comment on column staffing.expected_change.to_unit is 'Where they go, when the source says so.';
comment on column staffing.expected_change.category is 'Category of the table.';
comment on column staffing.expected_change.theme is 'Theme they are meant for.';
comment on column staffing.expected_change.workplace is 'Whether the workplace goes along or stays where it was.';
comment on column staffing.expected_change.says is 'What the plan announces, in Dutch.';
comment on column staffing.expected_change.says_en is 'The same in English.';
comment on column staffing.expected_change.decision is 'What it rests on.';
comment on column staffing.expected_change.decision_date is 'Day of that, when known.';
comment on column staffing.expected_change.source_code is 'Source.';
comment on column staffing.expected_change.passage is 'Place in the source.';
comment on column staffing.expected_change.unconfirmed_because is 'Why it is to be confirmed (te bevestigen); empty when it is not.';

create table staffing.expected_posting (
  posting_id uuid primary key references staffing.posting,
  change_code text not null references staffing.expected_change,
  fund_code text,
  theme text check (theme in ('undermining', 'cybercrime', 'undermining-and-cybercrime')),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.expected_posting (change_code);
create index on staffing.expected_posting (fund_code);
create index on staffing.expected_posting (person_id);
create index on staffing.expected_posting (organisation_id);
comment on table staffing.expected_posting is 'That a posting carries out an expected change, earmarked for a theme and carried by a fund (C59 c, C69 b). How many fte is in the posting.';
comment on column staffing.expected_posting.posting_id is 'The posting in the ledger.';
comment on column staffing.expected_posting.change_code is 'The expected change.';
comment on column staffing.expected_posting.fund_code is 'The fund that carries it.';
comment on column staffing.expected_posting.theme is 'The theme these places are earmarked for.';
comment on column staffing.expected_posting.person_id is 'Who posted it.';
comment on column staffing.expected_posting.organisation_id is 'On behalf of which organisation.';
comment on column staffing.expected_posting.known_at is 'When.';

create table staffing.theme_priority (
  theme text not null check (theme in ('undermining', 'cybercrime')),
  priority_id uuid not null,
  primary key (theme, priority_id)
);
create index on staffing.theme_priority (priority_id);
comment on table staffing.theme_priority is 'For which joint priority of the region the places and funds of a theme are meant, so that a change of priorities shows the fte it touches (C10 b).';
comment on column staffing.theme_priority.theme is 'Theme of an earmark or a fund.';
comment on column staffing.theme_priority.priority_id is 'The joint priority.';

create table staffing.fund (
  code text primary key,
  place integer not null,
  name text not null,
  name_en text not null,
  giver text not null,
  giver_en text not null,
  theme text check (theme in ('undermining', 'cybercrime', 'undermining-and-cybercrime')),
  valid_from date,
  valid_to date check (valid_to > valid_from),
  allotted_fte numeric(9, 3) check (allotted_fte > 0),
  allotted_eur numeric(14, 2) check (allotted_eur > 0),
  conditions text not null,
  conditions_en text not null,
  source_code text,
  passage text,
  unconfirmed_because text
);
create index on staffing.fund (source_code);
comment on table staffing.fund is 'Means from outside that carry places or money for the strategy (C69 a).';
comment on column staffing.fund.code is 'Code for in an address.';
comment on column staffing.fund.place is 'Place in the list.';
comment on column staffing.fund.name is 'Name in Dutch.';
comment on column staffing.fund.name_en is 'Name in English.';
comment on column staffing.fund.giver is 'Who gives it, in Dutch.';
comment on column staffing.fund.giver_en is 'Who gives it, in English.';
comment on column staffing.fund.theme is 'Theme it is meant for; empty when any.';
comment on column staffing.fund.valid_from is 'First day of the term; empty when not known.';
comment on column staffing.fund.valid_to is 'First day after the term; empty when it has no end or that is not known.';
comment on column staffing.fund.allotted_fte is 'Places allotted; empty when none or not known.';
comment on column staffing.fund.allotted_eur is 'Euros allotted; empty when none or not known.';
comment on column staffing.fund.conditions is 'What it is for and under which conditions, in Dutch.';
comment on column staffing.fund.conditions_en is 'The same in English.';
comment on column staffing.fund.source_code is 'Source.';
comment on column staffing.fund.passage is 'Place in the source.';
comment on column staffing.fund.unconfirmed_because is 'Why it is to be confirmed (te bevestigen); empty when it is not.';

create table staffing.fund_claim (
  id uuid primary key,
  fund_code text not null references staffing.fund,
  measure text not null check (measure in ('fte', 'eur')),
  amount numeric(14, 3) not null check (amount > 0),
  area_code text check (length(area_code) <= 60),
  theme text check (theme in ('undermining', 'cybercrime', 'undermining-and-cybercrime')),
  purpose text not null check (length(purpose) between 3 and 2000),
  decision text not null check (length(decision) between 3 and 500),
  decision_id uuid,
  decided_date date not null,
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.fund_claim (fund_code);
create index on staffing.fund_claim (decision_id);
create index on staffing.fund_claim (person_id);
create index on staffing.fund_claim (organisation_id);
comment on table staffing.fund_claim is 'A part of a fund that a decision claims, for a district and theme (C69 b).';
comment on column staffing.fund_claim.id is 'Random identifier.';
comment on column staffing.fund_claim.fund_code is 'The fund that carries it.';
comment on column staffing.fund_claim.measure is 'fte or euros.';
comment on column staffing.fund_claim.amount is 'How much.';
comment on column staffing.fund_claim.area_code is 'Code of the district; empty for the whole region.';
comment on column staffing.fund_claim.theme is 'Theme; empty when any.';
comment on column staffing.fund_claim.purpose is 'What it is for.';
comment on column staffing.fund_claim.decision is 'The decision in words or by its number.';
comment on column staffing.fund_claim.decision_id is 'The recorded decision, where there is one.';
comment on column staffing.fund_claim.decided_date is 'Day of the decision.';
comment on column staffing.fund_claim.person_id is 'Who entered it.';
comment on column staffing.fund_claim.organisation_id is 'On behalf of which organisation.';
comment on column staffing.fund_claim.known_at is 'When.';

create table staffing.fund_entry (
  id uuid primary key,
  fund_code text not null references staffing.fund,
  kind text not null check (kind in ('spent', 'accounted')),
  measure text not null check (measure in ('fte', 'eur')),
  amount numeric(14, 3) not null check (amount > 0),
  year integer not null check (year between 2000 and 2100),
  area_code text check (length(area_code) <= 60),
  theme text check (theme in ('undermining', 'cybercrime', 'undermining-and-cybercrime')),
  statement text not null check (length(statement) between 3 and 2000),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.fund_entry (fund_code);
create index on staffing.fund_entry (person_id);
create index on staffing.fund_entry (organisation_id);
comment on table staffing.fund_entry is 'What was spent of a fund, or accounted for to who gave it, in a year (C69 a).';
comment on column staffing.fund_entry.id is 'Random identifier.';
comment on column staffing.fund_entry.fund_code is 'The fund.';
comment on column staffing.fund_entry.kind is 'spent or accounted.';
comment on column staffing.fund_entry.measure is 'fte or euros.';
comment on column staffing.fund_entry.amount is 'How much.';
comment on column staffing.fund_entry.year is 'Calendar year it belongs to.';
comment on column staffing.fund_entry.area_code is 'Code of the district; empty for the whole region.';
comment on column staffing.fund_entry.theme is 'Theme; empty when any.';
comment on column staffing.fund_entry.statement is 'On what; for what is accounted, in which report.';
comment on column staffing.fund_entry.person_id is 'Who entered it.';
comment on column staffing.fund_entry.organisation_id is 'On behalf of which organisation.';
comment on column staffing.fund_entry.known_at is 'When.';

create table staffing.norm (
  code text primary key,
  place integer not null,
  name text not null,
  name_en text not null,
  value numeric(12, 3) not null check (value > 0),
  norm_date date not null,
  source_code text,
  passage text,
  unconfirmed_because text
);
create index on staffing.norm (source_code);
comment on table staffing.norm is 'A norm or stated figure that occupancy is compared with, with its date (C60 b, d).';
comment on column staffing.norm.code is 'Code.';
comment on column staffing.norm.place is 'Place in the list.';
comment on column staffing.norm.name is 'Name in Dutch.';
comment on column staffing.norm.name_en is 'Name in English.';
comment on column staffing.norm.value is 'A share (0.97), a number of inhabitants or a number of fte.';
comment on column staffing.norm.norm_date is 'Day on which it holds according to the source.';
comment on column staffing.norm.source_code is 'Source.';
comment on column staffing.norm.passage is 'Place in the source, or the article.';
comment on column staffing.norm.unconfirmed_because is 'Why it is to be confirmed (te bevestigen); empty when it is not.';

create table staffing.reading (
  id uuid primary key,
  team_code text not null check (length(team_code) between 2 and 60),
  task text not null check (task in ('neighbourhood-officer', 'youth', 'nuisance')),
  measured_date date not null,
  formation numeric(9, 3) not null check (formation >= 0),
  occupied numeric(9, 3) not null check (occupied >= 0),
  deployable_hours numeric(9, 1) not null check (deployable_hours >= 0),
  asked_hours numeric(9, 1) not null check (asked_hours >= 0),
  assignments integer check (assignments >= 0),
  fictitious boolean not null,
  person_id uuid,
  organisation_id uuid,
  known_at timestamptz not null
);
create index on staffing.reading (team_code, task, measured_date);
create index on staffing.reading (person_id);
create index on staffing.reading (organisation_id);
comment on table staffing.reading is 'How a team stood on a day: places, occupied places, hours that can be deployed and hours asked; never about a person (C60 a, c, e; C61 a).';
comment on column staffing.reading.id is 'Random identifier.';
comment on column staffing.reading.team_code is 'Code of the basisteam or of the unit of the formation.';
comment on column staffing.reading.task is 'neighbourhood-officer, or the specialists beside: youth, nuisance.';
comment on column staffing.reading.measured_date is 'Day of the reading.';
comment on column staffing.reading.formation is 'Places in fte.';
comment on column staffing.reading.occupied is 'Occupied places in fte.';
comment on column staffing.reading.deployable_hours is 'Hours a week that can be deployed: occupied places less leave, training and illness.';
comment on column staffing.reading.asked_hours is 'Hours a week that the work asks.';
comment on column staffing.reading.assignments is 'Assignments that neighbourhood officers gave to colleagues in the month before; empty when not counted.';
comment on column staffing.reading.fictitious is 'Whether it was invented for the demonstration.';
comment on column staffing.reading.person_id is 'Who entered it; empty for the demonstration.';
comment on column staffing.reading.organisation_id is 'On behalf of which organisation.';
comment on column staffing.reading.known_at is 'When; a later reading of the same team, task and day replaces an earlier one.';

create table staffing.imbalance_note (
  id uuid primary key,
  team_code text not null check (length(team_code) between 2 and 60),
  measured_date date not null,
  cause text not null check (cause in ('vacancies', 'illness', 'training', 'deployed-elsewhere', 'more-work', 'other')),
  note text not null check (length(note) between 3 and 2000),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.imbalance_note (team_code, measured_date);
create index on staffing.imbalance_note (person_id);
create index on staffing.imbalance_note (organisation_id);
comment on table staffing.imbalance_note is 'Why formation, occupancy and work are out of balance at a team (C61 b).';
comment on column staffing.imbalance_note.id is 'Random identifier.';
comment on column staffing.imbalance_note.team_code is 'Code of the basisteam or unit.';
comment on column staffing.imbalance_note.measured_date is 'Day of the reading it is about.';
comment on column staffing.imbalance_note.cause is 'Kind of cause.';
comment on column staffing.imbalance_note.note is 'The cause in words, without persons.';
comment on column staffing.imbalance_note.person_id is 'Who noted it.';
comment on column staffing.imbalance_note.organisation_id is 'On behalf of which organisation.';
comment on column staffing.imbalance_note.known_at is 'When.';

create table staffing.scenario (
  id uuid primary key,
  title text not null check (length(title) between 5 and 200),
  as_of_date date not null,
  lines jsonb not null check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) between 1 and 50),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on staffing.scenario (person_id);
create index on staffing.scenario (organisation_id);
comment on table staffing.scenario is 'What if: a set of postings beside the ledger, that never touches it (C61).';
comment on column staffing.scenario.id is 'Random identifier.';
comment on column staffing.scenario.title is 'What is tried.';
comment on column staffing.scenario.as_of_date is 'Day whose formation it starts from.';
comment on column staffing.scenario.lines is 'From and to unit and category, and fte.';
comment on column staffing.scenario.person_id is 'Who made it.';
comment on column staffing.scenario.organisation_id is 'On behalf of which organisation.';
comment on column staffing.scenario.known_at is 'When.';

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

create table partners.area (
  code text primary key check (code ~ '^[A-Za-z0-9][A-Za-z0-9.-]*$'),
  kind text not null check (kind in ('country', 'province', 'police-unit', 'district', 'basisteam', 'safety-region', 'municipality'))
);
comment on table partners.area is 'An area, whatever it was called and whenever it existed.';
comment on column partners.area.code is 'Code of CBS (GM0344, PV26, VR09, NL01) or the police (RE03); districts and basisteams have a code of the pack.';
comment on column partners.area.kind is 'What sort of area it is.';

create table partners.area_validity (
  id uuid primary key,
  area_code text not null references partners.area,
  name text not null,
  name_en text not null,
  valid_from date,
  valid_to date check (valid_to > valid_from),
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  source_code text,
  passage text,
  unconfirmed_because text
);
create index on partners.area_validity (area_code, known_at);
create index on partners.area_validity (source_code);
comment on table partners.area_validity is 'The name and existence of an area in time: a fact with two clocks (C63).';
comment on column partners.area_validity.id is 'Random identifier.';
comment on column partners.area_validity.area_code is 'The area.';
comment on column partners.area_validity.name is 'Name in that time.';
comment on column partners.area_validity.name_en is 'Name in English.';
comment on column partners.area_validity.valid_from is 'First day it holds; empty when the beginning is not known.';
comment on column partners.area_validity.valid_to is 'First day it no longer holds; empty while it lasts.';
comment on column partners.area_validity.source_code is 'Source; empty when the row is to be confirmed or was recorded here.';
comment on column partners.area_validity.passage is 'Place in the source.';
comment on column partners.area_validity.unconfirmed_because is 'Why the row is to be confirmed (te bevestigen); empty when it is not.';
comment on column partners.area_validity.recorded_at is 'When the row was written here; it decides between rows that were known at the same moment.';
comment on column partners.area_validity.known_at is 'Since when this was known (the second clock); a later row with the same beginning replaces this one from then on.';

create table partners.area_part (
  id uuid primary key,
  part_code text not null references partners.area,
  whole_code text not null references partners.area,
  hierarchy text not null check (hierarchy in ('police', 'basisteam', 'safety-region', 'province')),
  valid_from date,
  valid_to date check (valid_to > valid_from),
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  source_code text,
  passage text,
  unconfirmed_because text,
  check (part_code <> whole_code)
);
create index on partners.area_part (part_code, hierarchy);
create index on partners.area_part (whole_code);
create index on partners.area_part (source_code);
comment on table partners.area_part is 'An area that is part of another in one of the separate hierarchies: police, basisteam, safety region, province.';
comment on column partners.area_part.id is 'Random identifier.';
comment on column partners.area_part.part_code is 'The part.';
comment on column partners.area_part.whole_code is 'What it is part of.';
comment on column partners.area_part.hierarchy is 'In which hierarchy; each stands by itself.';
comment on column partners.area_part.valid_from is 'First day it holds; empty when the beginning is not known.';
comment on column partners.area_part.valid_to is 'First day it no longer holds; empty while it lasts.';
comment on column partners.area_part.source_code is 'Source; empty when the row is to be confirmed or was recorded here.';
comment on column partners.area_part.passage is 'Place in the source.';
comment on column partners.area_part.unconfirmed_because is 'Why the row is to be confirmed (te bevestigen); empty when it is not.';
comment on column partners.area_part.recorded_at is 'When the row was written here; it decides between rows that were known at the same moment.';
comment on column partners.area_part.known_at is 'Since when this was known (the second clock); a later row with the same beginning replaces this one from then on.';

create table partners.area_change (
  id uuid primary key,
  old_code text not null references partners.area,
  new_code text not null references partners.area,
  change_date date not null,
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  why text,
  recorded_by uuid,
  recorded_for uuid,
  source_code text,
  passage text,
  unconfirmed_because text,
  check (old_code <> new_code),
  unique (old_code, new_code, change_date)
);
create index on partners.area_change (new_code);
create index on partners.area_change (source_code);
create index on partners.area_change (recorded_by);
create index on partners.area_change (recorded_for);
comment on table partners.area_change is 'An area that went into another. Its existence, its places in the hierarchies and its memberships end that day: they are derived, not written again.';
comment on column partners.area_change.id is 'Random identifier.';
comment on column partners.area_change.old_code is 'The area that ceased to exist.';
comment on column partners.area_change.new_code is 'The area it went into.';
comment on column partners.area_change.change_date is 'First day of the new situation.';
comment on column partners.area_change.why is 'Reason given by who recorded it; empty when it came with a pack.';
comment on column partners.area_change.recorded_by is 'Person who recorded it; empty when it came with a pack.';
comment on column partners.area_change.recorded_for is 'Organisation on whose behalf it was recorded.';
comment on column partners.area_change.source_code is 'Source; empty when the row is to be confirmed or was recorded here.';
comment on column partners.area_change.passage is 'Place in the source.';
comment on column partners.area_change.unconfirmed_because is 'Why the row is to be confirmed (te bevestigen); empty when it is not.';
comment on column partners.area_change.recorded_at is 'When the row was written here; it decides between rows that were known at the same moment.';
comment on column partners.area_change.known_at is 'Since when this was known (the second clock); a later row with the same beginning replaces this one from then on.';

create table partners.area_tile (
  area_code text primary key references partners.area,
  tile_column integer not null check (tile_column >= 0),
  tile_row integer not null check (tile_row >= 0),
  unique (tile_column, tile_row)
);
comment on table partners.area_tile is 'Place of a municipality on the equal-area tile map of the region, laid by hand.';
comment on column partners.area_tile.area_code is 'The municipality.';
comment on column partners.area_tile.tile_column is 'Column from west to east, from 0.';
comment on column partners.area_tile.tile_row is 'Row from north to south, from 0.';

create table partners.population (
  area_code text not null references partners.area,
  year integer not null check (year between 1900 and 2200),
  persons integer not null check (persons >= 0),
  source_code text not null,
  known_at timestamptz not null,
  primary key (area_code, year, known_at)
);
create index on partners.population (source_code);
comment on table partners.population is 'Average population of an area in a year.';
comment on column partners.population.area_code is 'The area.';
comment on column partners.population.year is 'Calendar year.';
comment on column partners.population.persons is 'Average number of residents over the year.';
comment on column partners.population.source_code is 'Source.';
comment on column partners.population.known_at is 'Since when this figure was known here; a later figure for the same year replaces it.';

create table partners.membership (
  id uuid primary key,
  organisation_id uuid not null references core.organisation,
  body_id uuid not null references core.organisation,
  role text not null check (role in ('member', 'adviser', 'chair', 'secretary')),
  valid_from date,
  valid_to date check (valid_to > valid_from),
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  why text,
  recorded_by uuid,
  recorded_for uuid,
  source_code text,
  passage text,
  unconfirmed_because text,
  check (organisation_id <> body_id)
);
create index on partners.membership (organisation_id, body_id);
create index on partners.membership (body_id);
create index on partners.membership (source_code);
create index on partners.membership (recorded_by);
create index on partners.membership (recorded_for);
comment on table partners.membership is 'An organisation that sits in a body for a time: a fact with two clocks. Leaving is a later row with the same beginning and an end (C63).';
comment on column partners.membership.id is 'Random identifier.';
comment on column partners.membership.organisation_id is 'Who is a member.';
comment on column partners.membership.body_id is 'Of what: the college, a taskforce.';
comment on column partners.membership.role is 'In which role.';
comment on column partners.membership.valid_from is 'First day it holds; empty when the beginning is not known.';
comment on column partners.membership.valid_to is 'First day it no longer holds; empty while it lasts.';
comment on column partners.membership.source_code is 'Source; empty when the row is to be confirmed or was recorded here.';
comment on column partners.membership.passage is 'Place in the source.';
comment on column partners.membership.unconfirmed_because is 'Why the row is to be confirmed (te bevestigen); empty when it is not.';
comment on column partners.membership.recorded_at is 'When the row was written here; it decides between rows that were known at the same moment.';
comment on column partners.membership.known_at is 'Since when this was known (the second clock); a later row with the same beginning replaces this one from then on.';
comment on column partners.membership.why is 'Reason given by who recorded it; empty when it came with a pack.';
comment on column partners.membership.recorded_by is 'Person who recorded it; empty when it came with a pack.';
comment on column partners.membership.recorded_for is 'Organisation on whose behalf it was recorded.';

create table partners.source (
  code text primary key check (code ~ '^[A-Za-z0-9][A-Za-z0-9.-]*$'),
  title text not null,
  publisher text not null,
  address text,
  retrieved_date date,
  licence text not null,
  note text
);
comment on table partners.source is 'Where facts and figures of the region packs come from (C63).';
comment on column partners.source.code is 'Code that the other facts refer to.';
comment on column partners.source.title is 'Title of the publication.';
comment on column partners.source.publisher is 'Who published it.';
comment on column partners.source.address is 'Web address, when there is one.';
comment on column partners.source.retrieved_date is 'Day of retrieval or export; empty when not known.';
comment on column partners.source.licence is 'Licence or ground of use.';
comment on column partners.source.note is 'What to mind when using it.';

create table partners.region_period (
  region text not null,
  period text not null,
  name text not null,
  name_en text not null,
  unit_code text not null,
  period_from date not null,
  period_to date not null check (period_to > period_from),
  title text not null,
  title_en text not null,
  language text not null check (language in ('nl', 'en')),
  college_code text not null,
  primary key (region, period)
);
comment on table partners.region_period is 'A period of the safety strategy of the region, as its pack gives it. One database is one region; packs are periods in it.';
comment on column partners.region_period.region is 'Code of the region.';
comment on column partners.region_period.period is 'Code of the period: 2019-2022.';
comment on column partners.region_period.name is 'Name of the region.';
comment on column partners.region_period.name_en is 'Name of the region in English.';
comment on column partners.region_period.unit_code is 'Code of the police unit (RE03): the area that is the region.';
comment on column partners.region_period.period_from is 'First day of the period.';
comment on column partners.region_period.period_to is 'First day after the period.';
comment on column partners.region_period.title is 'Title of the strategy.';
comment on column partners.region_period.title_en is 'Title of the strategy in English.';
comment on column partners.region_period.language is 'Language of the region.';
comment on column partners.region_period.college_code is 'Organisation that governs the region: the college.';

create table partners.pack_load (
  id uuid primary key,
  region text not null,
  period text not null,
  content_hash bytea not null,
  loaded_at timestamptz not null,
  added integer not null check (added >= 0)
);
create index on partners.pack_load (region, period, loaded_at);
comment on table partners.pack_load is 'Each time a pack was loaded, with what was new in it.';
comment on column partners.pack_load.id is 'Random identifier.';
comment on column partners.pack_load.region is 'Code of the region.';
comment on column partners.pack_load.period is 'Code of the period.';
comment on column partners.pack_load.content_hash is 'SHA-256 over the rows of the pack: a pack that has not changed is recognised.';
comment on column partners.pack_load.loaded_at is 'Moment of loading.';
comment on column partners.pack_load.added is 'Facts about partners and areas that were new.';

create table partners.meeting_rhythm (
  code text primary key,
  body_code text,
  name text not null,
  name_en text not null,
  times_per_year integer check (times_per_year > 0),
  source_code text references partners.source,
  passage text,
  unconfirmed_because text
);
create index on partners.meeting_rhythm (source_code);
comment on table partners.meeting_rhythm is 'How often the bodies of the region meet.';
comment on column partners.meeting_rhythm.code is 'Code of the meeting.';
comment on column partners.meeting_rhythm.body_code is 'Organisation that meets; empty for a kind of body.';
comment on column partners.meeting_rhythm.name is 'Name of the meeting.';
comment on column partners.meeting_rhythm.name_en is 'Name in English.';
comment on column partners.meeting_rhythm.times_per_year is 'How often a year; empty when it follows its own rhythm.';
comment on column partners.meeting_rhythm.source_code is 'Source.';
comment on column partners.meeting_rhythm.passage is 'Place in the source.';
comment on column partners.meeting_rhythm.unconfirmed_because is 'Why the row is to be confirmed (te bevestigen); empty when it is sourced.';

create table oversight.look (
  id uuid primary key,
  log text not null check (log in ('audit', 'processing')),
  ground text not null check (ground in ('lawfulness-check', 'internal-control', 'integrity-security', 'legal-proceedings')),
  reason text not null check (length(reason) between 10 and 500),
  from_date date not null,
  to_date date not null,
  about_person_id uuid,
  about_organisation_id uuid,
  role text,
  action text,
  record text check (length(record) between 3 and 200),
  result text check (result in ('done', 'refused', 'failed')),
  subject text check (subject ~ '^[0-9a-f]{64}$'),
  person_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null,
  check (to_date >= from_date and to_date - from_date <= 366),
  check ((log = 'processing') = (subject is not null)),
  check (log = 'audit' or coalesce(about_person_id::text, about_organisation_id::text, role, action, record, result) is null)
);
create index on oversight.look (known_at);
create index on oversight.look (about_person_id);
create index on oversight.look (about_organisation_id);
create index on oversight.look (person_id);
create index on oversight.look (organisation_id);
comment on table oversight.look is 'Somebody looked into a log: for which lawful ground, why, and what was searched (C65; Wgs art. 1.8 lid 4). The lines are shown to the person of a look only.';
comment on column oversight.look.id is 'Random identifier.';
comment on column oversight.look.log is 'audit (who did what) or processing (what was processed about one data subject).';
comment on column oversight.look.ground is 'One of the four lawful grounds.';
comment on column oversight.look.reason is 'What it is for, in the words of whoever looks.';
comment on column oversight.look.from_date is 'First day that is searched.';
comment on column oversight.look.to_date is 'Last day that is searched; a year at most.';
comment on column oversight.look.about_person_id is 'Acts of this person only; empty for everybody.';
comment on column oversight.look.about_organisation_id is 'Acts for this organisation only.';
comment on column oversight.look.role is 'Acts in this role only.';
comment on column oversight.look.action is 'This event of a contract only.';
comment on column oversight.look.record is 'A piece of the address of the object, or the trace of a request.';
comment on column oversight.look.result is 'Only what was done, refused, or failed.';
comment on column oversight.look.subject is 'Pseudonym of the data subject in the processing log; who it is stands nowhere here.';
comment on column oversight.look.person_id is 'Who looked.';
comment on column oversight.look.organisation_id is 'On behalf of which organisation.';
comment on column oversight.look.known_at is 'When.';

create table oversight.weekly_list (
  week_from date primary key check (extract(isodow from week_from) = 1),
  readers integer not null check (readers >= 0),
  reads integer not null check (reads >= 0),
  known_at timestamptz not null
);
comment on table oversight.weekly_list is 'A week of which the reads were looked at, also when nothing was odd (C65 c).';
comment on column oversight.weekly_list.week_from is 'The Monday of the week, in Amsterdam.';
comment on column oversight.weekly_list.readers is 'How many people read personal data in that week.';
comment on column oversight.weekly_list.reads is 'How many such reads there were.';
comment on column oversight.weekly_list.known_at is 'When the list was made.';

create table oversight.odd_read (
  id uuid primary key,
  week_from date not null,
  kind text not null check (kind in ('burst', 'outside-hours', 'elsewhere', 'colleague', 'oneself', 'refused')),
  person_id uuid not null,
  organisation_id uuid not null,
  hits integer not null check (hits > 0),
  first_at timestamptz not null,
  last_at timestamptz not null,
  known_at timestamptz not null,
  unique (week_from, kind, person_id, organisation_id)
);
create index on oversight.odd_read (person_id);
create index on oversight.odd_read (organisation_id);
comment on table oversight.odd_read is 'Somebody read oddly in a week: the kind, how often and between when. A question to a person, no judgement; without content.';
comment on column oversight.odd_read.id is 'Random identifier.';
comment on column oversight.odd_read.week_from is 'The week.';
comment on column oversight.odd_read.kind is 'Which rule of odd_read_rule found it.';
comment on column oversight.odd_read.person_id is 'Who read.';
comment on column oversight.odd_read.organisation_id is 'For which organisation.';
comment on column oversight.odd_read.hits is 'How often, in the count of that rule.';
comment on column oversight.odd_read.first_at is 'The first of those reads.';
comment on column oversight.odd_read.last_at is 'The last of them.';
comment on column oversight.odd_read.known_at is 'When it was listed.';

create table oversight.odd_read_outcome (
  id uuid primary key,
  odd_read_id uuid not null,
  kind text not null check (kind in ('explained', 'follow-up', 'misuse-reported')),
  reason text not null check (length(reason) between 10 and 2000),
  decided_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on oversight.odd_read_outcome (odd_read_id);
create unique index on oversight.odd_read_outcome (odd_read_id) where kind <> 'follow-up';
create index on oversight.odd_read_outcome (decided_by_id);
create index on oversight.odd_read_outcome (organisation_id);
comment on table oversight.odd_read_outcome is 'What came of an odd read: explained, to be followed up, or reported as misuse; the last two of these end it once.';
comment on column oversight.odd_read_outcome.id is 'Random identifier.';
comment on column oversight.odd_read_outcome.odd_read_id is 'The odd read.';
comment on column oversight.odd_read_outcome.kind is 'explained, follow-up or misuse-reported.';
comment on column oversight.odd_read_outcome.reason is 'Why, or what is done.';
comment on column oversight.odd_read_outcome.decided_by_id is 'Who decided.';
comment on column oversight.odd_read_outcome.organisation_id is 'On behalf of which organisation.';
comment on column oversight.odd_read_outcome.known_at is 'When.';

create table oversight.odd_read_escalation (
  odd_read_id uuid primary key,
  due_date date not null,
  known_at timestamptz not null
);
comment on table oversight.odd_read_escalation is 'Nobody looked at an odd read within its term, and the bureau was told so by itself.';
comment on column oversight.odd_read_escalation.odd_read_id is 'The odd read.';
comment on column oversight.odd_read_escalation.due_date is 'The last day of the term.';
comment on column oversight.odd_read_escalation.known_at is 'When it was told.';

create function core.rules_noted() returns table (version text, lines text) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (select s.value from core.setting s where s.key = 'rules'), (select s.value from core.setting s where s.key = 'rules-in-force')
  where core.has_role('{privacy_officer}') $$;
comment on function core.rules_noted() is 'The version of the rules that the product put in force last and the lines it found in the catalog then, for whoever compares them with now; only for the privacy officer.';

create function core.actor() returns uuid language sql stable as $$ select nullif(current_setting('app.actor', true), '')::uuid $$;
comment on function core.actor() is 'The person of this request; null for nobody.';
create function core.organisation() returns uuid language sql stable as $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
comment on function core.organisation() is 'The organisation the person acts for in this request; null for nobody.';
create function core.has_role(wanted text[]) returns boolean language sql stable as $$ select coalesce(string_to_array(nullif(current_setting('app.roles', true), ''), ',') && wanted, false) $$;
comment on function core.has_role(text[]) is 'Whether the person of this request holds one of the roles at that organisation.';
create function core.signed_in() returns boolean language sql stable as $$ select core.actor() is not null $$;
comment on function core.signed_in() is 'Whether this request is of somebody who signed in.';
create function core.purpose() returns text language sql stable as $$ select nullif(current_setting('app.purpose', true), '') $$;
comment on function core.purpose() is 'The purpose of this request; null when none was stated.';

create function core.today() returns date language sql stable as $$ select coalesce(nullif(current_setting('app.day', true), '')::date, current_date) $$;
comment on function core.today() is 'The day in Amsterdam by the clock of the request, for rules that begin or end on a day; that of the database outside a request.';
create function core.takes_part(organisation uuid, day date) returns boolean language sql stable as $$ select true $$;
comment on function core.takes_part(uuid, date) is 'Whether an organisation takes part on a day, so that its people have rights. The chapter that knows the memberships puts its own answer here (C63 c).';

create function core.enter(token bytea, purpose text, at timestamptz)
returns table (person_id uuid, name text, organisation_id uuid, organisation_code text, organisation_name text, roles text[], csrf text, seen_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  select s.person_id, p.name, s.organisation_id, o.code, o.name, s.csrf, s.seen_at,
    array(select distinct a.role from core.assignment a where a.person_id = s.person_id and a.organisation_id = s.organisation_id
          and core.takes_part(s.organisation_id, (at at time zone 'Europe/Amsterdam')::date)
          and a.valid_from <= (at at time zone 'Europe/Amsterdam')::date and (a.valid_to is null or a.valid_to > (at at time zone 'Europe/Amsterdam')::date) order by 1)
  into person_id, name, organisation_id, organisation_code, organisation_name, csrf, seen_at, roles
  from core.session s join core.person p on p.id = s.person_id join core.organisation o on o.id = s.organisation_id
  where s.token_hash = token and s.expires_at > at and s.seen_at > at - interval '2 hours';
  perform set_config('app.actor', coalesce(person_id::text, ''), true), set_config('app.organisation', coalesce(organisation_id::text, ''), true),
    set_config('app.roles', coalesce(array_to_string(roles, ','), ''), true), set_config('app.purpose', purpose, true),
    set_config('app.session', case when person_id is null then '' else encode(token, 'hex') end, true),
    set_config('app.day', (at at time zone 'Europe/Amsterdam')::date::text, true);
  if person_id is not null then return next; end if;
end $$;
comment on function core.enter(bytea, text, timestamptz) is 'Opens a request: looks the session up and sets actor, organisation, roles and purpose for this transaction only. No row when nobody is signed in.';

create function core.open_session(token bytea, sub text, csrf text, acr text, sid text, at timestamptz, until timestamptz)
returns uuid language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare found_person uuid; found_organisation uuid;
begin
  select p.id, a.organisation_id into found_person, found_organisation
  from core.person p join core.assignment a on a.person_id = p.id
  where p.subject = sub and core.takes_part(a.organisation_id, (at at time zone 'Europe/Amsterdam')::date) and a.valid_from <= (at at time zone 'Europe/Amsterdam')::date and (a.valid_to is null or a.valid_to > (at at time zone 'Europe/Amsterdam')::date)
  order by a.valid_from, a.id limit 1;
  if found_person is null then return null; end if;
  insert into core.session values (token, found_person, found_organisation, csrf, acr, sid, at, at, until);
  return found_person;
end $$;
comment on function core.open_session(bytea, text, text, text, text, timestamptz, timestamptz) is 'Opens a session for the person with this subject identifier; null when the person is unknown or holds no role today.';

create function core.touch_session(token bytea, at timestamptz) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update core.session set seen_at = at where token_hash = token and seen_at < at $$;
comment on function core.touch_session(bytea, timestamptz) is 'Notes that a session was used.';

create function core.close_session(token bytea) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from core.session where token_hash = token $$;
comment on function core.close_session(bytea) is 'Ends one session: the person signed out.';

create function core.this_session() returns table (opened_at timestamptz, expires_at timestamptz) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select opened_at, expires_at from core.session where token_hash = decode(nullif(current_setting('app.session', true), ''), 'hex') $$;
comment on function core.this_session() is 'Since when and until when the session of this request lasts; no row for nobody.';

create function core.close_this_session() returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from core.session where token_hash = decode(nullif(current_setting('app.session', true), ''), 'hex') $$;
comment on function core.close_this_session() is 'Ends the session of this request: the person signs out.';

create function core.mode() returns text language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select value from core.setting where key = 'mode'), 'production') $$;
comment on function core.mode() is 'Whether this database serves a demonstration (demo) or real use (production).';

create function core.demo_people() returns table (subject text, organisation text) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.subject, min(o.name) from core.person p join core.assignment a on a.person_id = p.id join core.organisation o on o.id = a.organisation_id
  where p.fictitious and core.mode() = 'demo' group by p.subject $$;
comment on function core.demo_people() is 'The invented people of the demonstration with their organisation, for the sign-in page; nobody in real use.';

create function core.close_provider_session(sub text, sid text) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with closed as (delete from core.session s using core.person p where p.id = s.person_id and (sid is null or s.provider_session = sid) and (sub is null or p.subject = sub) and (sid is not null or sub is not null) returning 1)
  select count(*)::integer from closed $$;
comment on function core.close_provider_session(text, text) is 'Ends the sessions that the identity provider signed out (OpenID Connect Back-Channel Logout 1.0); returns how many.';

create function core.close_expired_sessions(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with closed as (delete from core.session where expires_at <= at or seen_at <= at - interval '2 hours' returning 1) select count(*)::integer from closed $$;
comment on function core.close_expired_sessions(timestamptz) is 'Removes sessions whose time is over; returns how many.';

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

create function core.add_job(job text, record uuid, at timestamptz) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into core.job (name, record_id, asked_by, asked_for, run_at)
  values (job, record, nullif(current_setting('app.actor', true), '')::uuid, nullif(current_setting('app.organisation', true), '')::uuid, coalesce(at, now())) $$;
comment on function core.add_job(text, uuid, timestamptz) is 'Asks for a job with the rights of the person of this request.';

create function core.finish_job(ended_id bigint, attempt integer, again_at timestamptz) returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare found_id bigint;
begin
  select id into found_id from core.job where id = ended_id and attempts = attempt for update;
  if found_id is null then return false; end if;
  if again_at is null then delete from core.job where id = ended_id;
  else update core.job set run_at = again_at, attempts = 0, failure = null where id = ended_id; end if;
  return true;
end $$;
comment on function core.finish_job(bigint, integer, timestamptz) is 'Ends a try in the transaction of its work: the job goes, or waits for its next time. False when another worker took it over, so that the work is undone.';

create function core.give_notice(given_id uuid, given_kind text, given_about text, given_about_id uuid, due date, to_person uuid, to_role text, to_organisation uuid, at timestamptz)
returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into core.notice (id, kind, person_id, role, organisation_id, about, about_id, due_date, known_at)
  select given_id, given_kind, to_person, to_role, to_organisation, given_about, given_about_id, due, at
  where to_person is null or to_person is distinct from core.actor() $$;
comment on function core.give_notice(uuid, text, text, uuid, date, uuid, text, uuid, timestamptz) is 'Gives a notice to a person or a role; nobody is told of their own act. Nothing can be read through it.';

create function core.tell_oneself(given_id uuid, given_kind text, given_about text, given_about_id uuid, at timestamptz)
returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into core.notice (id, kind, person_id, about, about_id, known_at) select given_id, given_kind, core.actor(), given_about, given_about_id, at where core.actor() is not null $$;
comment on function core.tell_oneself(uuid, text, text, uuid, timestamptz) is 'Gives a notice to whom work was done for that this person asked for earlier: a job acts in the name of that person. Nothing can be read through it.';

create function core.forget_notices(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (delete from core.notice where known_at < at - interval '6 months' returning 1) select count(*)::integer from gone $$;
comment on function core.forget_notices(timestamptz) is 'Destroys notices, and that they were seen, half a year after they were given; returns how many.';

create function core.plain(said text) returns text language sql stable set search_path = pg_catalog, pg_temp as $$
  select trim(regexp_replace(regexp_replace(lower(extension.unaccent(normalize(said, NFKC))), '[''’`]', '', 'g'), '[^[:alnum:]]+', ' ', 'g')) $$;
comment on function core.plain(text) is 'A text as people type it: small letters, no diacritics, one letter for each ligature, no signs (T-40).';

create function core.keep_search_entry(new_kind text, new_record text, nl text, en text, more_nl text, more_en text, address text, may_find text)
returns void language sql set search_path = pg_catalog, pg_temp as $$
  with said as (
    select core.plain(nl || ' ' || en) as title, core.plain(more_nl || ' ' || more_en) as body,
      to_tsvector('extension.dutch_plain', nl || ' ' || en) as title_stems, to_tsvector('extension.dutch_plain', more_nl || ' ' || more_en) as body_stems
  ), learnt as (
    insert into core.search_stem select l.stem from said s, unnest(tsvector_to_array(s.title_stems || s.body_stems)) l(stem)
    where length(l.stem) between 4 and 60 and l.stem ~ '^[[:alpha:]]+$' and not exists (select from core.search_stem k where k.stem = l.stem)
  )
  insert into core.search_entry (kind, record, title_nl, title_en, body_nl, body_en, about, audience, plain_title, plain_body, squeezed, words)
  select new_kind, new_record, nl, en, more_nl, more_en, address, may_find, title, body, replace(core.plain(nl), ' ', '') || ' ' || replace(core.plain(en), ' ', ''),
    setweight(title_stems, 'A') || setweight(to_tsvector('simple', title), 'A') || setweight(body_stems, 'C') || setweight(to_tsvector('simple', body), 'C')
    || array_to_tsvector(array['@' || may_find])
  from said
  on conflict (kind, record) do update set title_nl = excluded.title_nl, title_en = excluded.title_en, body_nl = excluded.body_nl, body_en = excluded.body_en, about = excluded.about,
    audience = excluded.audience, plain_title = excluded.plain_title, plain_body = excluded.plain_body, squeezed = excluded.squeezed, words = excluded.words $$;
comment on function core.keep_search_entry(text, text, text, text, text, text, text, text) is 'Puts a record where it can be found, or renews it; only the triggers of features can, because nobody else may write the table.';

create function core.audiences() returns setof text language sql stable set search_path = pg_catalog, pg_temp as $$
  select 'everyone' union all select 'signed-in' where core.signed_in() union all select 'organisation:' || core.organisation() where core.organisation() is not null
  union all select 'content' where exists (select from unnest(string_to_array(nullif(current_setting('app.roles', true), ''), ',')) role where role <> 'functional_manager') $$;
comment on function core.audiences() is 'The audiences that the person of this request belongs to.';

create function core.question(asked text) returns tsquery language sql stable set search_path = pg_catalog, pg_temp as $$
  with part as (select part, place, plainto_tsquery('extension.dutch_plain', part) as stemmed from unnest(string_to_array(core.plain(asked), ' ')) with ordinality as p(part, place) where part <> ''),
  meaning as (select * from part where numnode(stemmed) > 0 or not exists (select from part where numnode(stemmed) > 0)),
  wide as (
    select m.place, '(' || concat_ws(' | ', nullif(m.stemmed::text, ''), quote_literal(m.part) || ':*', (
      select string_agg(quote_literal(c.stem), ' | ') from (select distinct k.stem from core.search_stem k
        where length(m.part) >= 4 and (k.stem like '%' || m.part || '%' or k.stem like '%' || trim('''' from m.stemmed::text) || '%') limit 100) c)) || ')' as choice
    from meaning m)
  select string_agg(choice, ' & ' order by place)::tsquery from wide $$;
comment on function core.question(text) is 'What somebody asked as a question for the index: each word by its stem, as the beginning of a word, and as a part of the compounds that occur; words without meaning of their own are passed over. Null for nothing.';

create function core.find_entries(asked text, kinds text[], most integer) returns table (kind text, record text, rank real)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  plain text := core.plain(asked);
  near text := replace(plain, ' ', '');
  mine text[] := array(select core.audiences());
  eyes tsquery := (select string_agg(quote_literal('@' || audience), ' | ')::tsquery from unnest(mine) audience);
  question tsquery := core.question(asked);
  stems tsquery := plainto_tsquery('extension.dutch_plain', asked);
begin
  if plain = '' then return; end if;
  return query
  with exact as materialized (
    (select e.kind, e.record from core.search_entry e where e.words @@ (stems && eyes) and (kinds is null or e.kind = any (kinds)) limit least(most, 200))
    union
    (select e.kind, e.record from core.search_entry e where e.words @@ (question && eyes) and (kinds is null or e.kind = any (kinds)) limit least(most, 200))
  ), titled as materialized (
    select e.kind, e.record from core.search_entry e where e.squeezed like '%' || near || '%' and e.audience = any (mine) limit 500
  ), alike as materialized (
    select e.kind, e.record from core.search_entry e
    where length(plain) >= 4 and plain operator(extension.<%) e.plain_title and e.audience = any (mine) and (select count(*) from exact) + (select count(*) from titled) < least(most, 20) limit 500
  )
  select e.kind, e.record, ((e.squeezed like near || ' %')::integer * 8 + (e.squeezed like near || '%')::integer * 4 + (' ' || e.plain_title like '% ' || plain || '%')::integer * 2
    + (' ' || e.plain_title || ' ' like '% ' || plain || ' %')::integer * 5
    + extension.word_similarity(plain, e.plain_title) + (e.words @@ stems)::integer + ts_rank(e.words, question))::real as rank
  from (select * from exact union select * from titled union select * from alike) f join core.search_entry e on e.kind = f.kind and e.record = f.record
  where kinds is null or e.kind = any (kinds)
  order by 3 desc, 1, 2 limit least(most, 200);
end $$;
comment on function core.find_entries(text, text[], integer) is 'Finds by stem, beginning, part of a compound and, where that gives little, by likeness, and returns keys and their order only, never content; the audience comes from the request itself. The rows are read again under row security.';

create function core.forget_stems() returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with forgotten as (delete from core.search_stem k where not exists (select from core.search_entry e where e.words @@ quote_literal(k.stem)::tsquery) returning 1)
  select count(*)::integer from forgotten $$;
comment on function core.forget_stems() is 'Forgets the stems that occur nowhere any more; returns how many.';

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

create function strategy.day_of(moment timestamptz) returns date language sql immutable as $$ select (moment at time zone 'Europe/Amsterdam')::date $$;
comment on function strategy.day_of(timestamptz) is 'The calendar day in the Netherlands of a moment.';

create function strategy.documents_kept() returns setof uuid language sql stable as $$
  select d.id from strategy.document d where d.organisation_id = (select core.organisation()) or (select core.has_role('{bureau_coordinator}')) $$;
comment on function strategy.documents_kept() is 'The documents that this person takes further: those of the own organisation, and all of them for the bureau.';
create function strategy.versions_open() returns table (document_id uuid, version integer) language sql stable as $$
  select v.document_id, max(v.version) from strategy.document_version v group by v.document_id
  except select a.document_id, a.version from strategy.document_adoption a $$;
comment on function strategy.versions_open() is 'The latest version of every document, as far as it was not adopted.';

create function strategy.id_after(given uuid, step text) returns uuid language sql immutable as $$ select overlay(overlay(md5(given::text || ':' || step) placing '4' from 13) placing '8' from 17)::uuid $$;
comment on function strategy.id_after(uuid, text) is 'An identifier that follows from another one, so that what a decision sets in motion repeats with it.';

create function approach.day_of(at timestamptz) returns date language sql stable as $$ select (at at time zone 'Europe/Amsterdam')::date $$;
comment on function approach.day_of(timestamptz) is 'The calendar day in Amsterdam of a moment.';

create function monitor.areas_counted(whole text, table_code text, borders date) returns table (area_code text) language sql stable as $$
  select whole where exists (select from monitor.crime_series s where s.table_code = areas_counted.table_code and s.area_code = whole)
  union all
  select m.area_code from partners.municipalities_on(whole, borders, 'infinity') m
  where not exists (select from monitor.crime_series s where s.table_code = areas_counted.table_code and s.area_code = whole) $$;
comment on function monitor.areas_counted(text, text, date) is 'The areas whose figures make those of an area: itself when the source counts it, else its municipalities within the borders of the source.';

create function monitor.registered_by_period(whole text, of_table text, kind text, borders date, of_offences text[])
returns table (offence text, period_from date, registered integer, import_ids uuid[]) language sql stable as $$
  with counted as materialized (select area_code from monitor.areas_counted(whole, of_table, borders)),
  series as materialized (
    select s.offence, s.period_froms, s.registered, s.import_ids from monitor.crime_series s
    where s.table_code = of_table and s.period_kind = kind and s.area_code = any (array(select area_code from counted)) and (of_offences is null or s.offence = any (of_offences))
  ), used as materialized (select s.offence, array_agg(distinct i.id) as ids from series s, unnest(s.import_ids) i (id) group by 1),
  added as (
    select s.offence, u.period_from, case when count(u.registered) = (select count(*) from counted) then sum(u.registered)::integer end as registered
    from series s, unnest(s.period_froms, s.registered) u (period_from, registered) group by 1, 2
  )
  select a.offence, a.period_from, a.registered, d.ids from added a join used d on d.offence = a.offence $$;
comment on function monitor.registered_by_period(text, text, text, date, text[]) is 'Registered offences of an area per offence and period of one kind, with the vintages of the series; null when the figure of one of its parts is not published. Offences null: all.';

create function monitor.registered_yearly(whole text, of_table text, borders date, of_offences text[])
returns table (offence text, year integer, registered integer, import_ids uuid[]) language sql stable as $$
  select p.offence, extract(year from p.period_from)::integer, p.registered, p.import_ids from monitor.registered_by_period(whole, of_table, 'year', borders, of_offences) p $$;
comment on function monitor.registered_yearly(text, text, date, text[]) is 'Registered offences of an area per offence and year, with the vintages they come from; null when the figure of one of its parts is not published. Offences null: all.';

create function monitor.residents_each(municipalities text[], borders date) returns table (area_code text, year integer, persons integer) language sql stable as $$
  with recursive origin as (
    select m as area_code, m as part from unnest(municipalities) m
    union
    select o.area_code, c.old_code from origin o join partners.area_change_state c on c.new_code = o.part and c.change_date <= borders
  )
  select o.area_code, p.year, sum(p.persons)::integer from origin o join partners.population_state p on p.area_code = o.part group by 1, 2 $$;
comment on function monitor.residents_each(text[], date) is 'Average residents of municipalities per year on the ground they have within these borders: those that were merged into one count along for the years before.';

create function monitor.residents_yearly(whole text, borders date) returns table (year integer, persons integer) language sql stable as $$
  with own as materialized (
    select p.year, p.persons from partners.population_state p
    where p.area_code = whole and not exists (select from partners.area_state a where a.code = whole and a.kind = 'municipality')
  ), parts as materialized (select array_agg(m.area_code) as codes from partners.municipalities_on(whole, borders, 'infinity') m where not exists (select from own))
  select e.year, sum(e.persons)::integer from parts, lateral monitor.residents_each(parts.codes, borders) e group by e.year
  union all
  select year, persons from own $$;
comment on function monitor.residents_yearly(text, date) is 'Average residents of an area per year: its own figure where there is one, and else that of its municipalities on the same ground.';

create function monitor.shown_region(today date) returns table (unit_code text, borders date, region text, period text) language sql stable as $$
  select p.unit_code, coalesce((select max(i.borders_date) from monitor.crime_series s, unnest(s.import_ids) u (id) join monitor.crime_import i on i.id = u.id
      where s.table_code = '47013NED' and s.period_kind = 'year' and s.offence = '0.0.0' and s.area_code = p.unit_code), today), p.region, p.period
  from partners.strategy_period p
  order by exists (select from monitor.indicator i where (i.region, i.period) = (p.region, p.period) and i.printed_change is not null) desc, p.period_from <= today desc, p.period_from desc limit 1 $$;
comment on function monitor.shown_region(date) is 'The unit whose figures are shown when nothing else is asked, and the day of the municipal borders under them.';

create function monitor.shown_areas(unit text, borders date) returns table (code text, kind text, name jsonb, district_code text) language sql stable as $$
  with belongs as (
    select m.area_code, min(m.district_code) as district_code from partners.region_municipality m where m.unit_code = unit and partners.holds(m.valid_from, m.valid_to, borders) group by 1
  )
  select distinct on (a.code) a.code, a.kind, jsonb_build_object('nl', a.name, 'en', a.name_en), b.district_code
  from partners.area_state a left join belongs b on b.area_code = a.code
  where a.code = unit or b.area_code is not null or a.code in (select district_code from belongs)
  order by a.code, a.valid_from desc nulls last $$;
comment on function monitor.shown_areas(text, date) is 'The unit, its districts and its municipalities on a day, with their names.';

create function monitor.sources_of(imports uuid[]) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'table', i.table_code, 'origin', i.origin, 'name', jsonb_build_object('nl', i.name, 'en', i.name_en), 'retrievedDate', i.retrieved_date,
      'bordersDate', i.borders_date, 'generated', i.generated, 'note', case when i.note is not null then jsonb_build_object('nl', i.note, 'en', coalesce(i.note_en, i.note)) end,
      'title', c.title, 'publisher', c.publisher, 'licence', c.licence) order by i.retrieved_date, i.name), '[]')
  from monitor.crime_import i left join partners.source_state c on c.code = coalesce(i.source_code, (select p.source_code from monitor.crime_import p where p.origin = 'pack' and p.table_code = i.table_code limit 1))
  where i.id = any (imports) $$;
comment on function monitor.sources_of(uuid[]) is 'Where figures come from, for a screen: table, edition, day of retrieval, borders, licence, and whether they are made up.';

create function monitor.table_with(kind text, tables text[]) returns text language sql stable as $$
  select t.code from unnest(tables) with ordinality t (code, place)
  where exists (select from monitor.crime_series s where s.table_code = t.code and s.period_kind = kind) order by t.place limit 1 $$;
comment on function monitor.table_with(text, text[]) is 'The first of these tables that has figures of this kind of period; null when none has.';

create function monitor.offences_in(of_table text, kind text) returns table (offence text) language sql stable as $$
  with recursive found as (
    select min(s.offence) as offence from monitor.crime_series s where s.table_code = of_table and s.period_kind = kind
    union all
    select (select min(s.offence) from monitor.crime_series s where s.table_code = of_table and s.period_kind = kind and s.offence > f.offence) from found f where f.offence is not null
  )
  select f.offence from found f where f.offence is not null $$;
comment on function monitor.offences_in(text, text) is 'The offences of which a table has series of this kind of period, each found by a step in the index and not by reading its series.';

create function monitor.compared_in(of_offence text, of_year integer, unit text, borders date)
returns table (area_code text, name text, km2 numeric, registered integer, residents integer, own boolean, import_ids uuid[]) language sql stable as $$
  with members as materialized (select m.area_code from partners.municipalities_on(unit, borders, 'infinity') m),
  ground as materialized (select r.* from (select array_agg(m.area_code) as codes from members m) m, lateral monitor.residents_each(m.codes, borders) r where r.year = of_year)
  select p.area_code, p.name, p.km2, s.registered[array_position(s.period_froms, make_date(of_year, 1, 1))], coalesce(g.persons, q.persons), m.area_code is not null, s.import_ids
  from monitor.peer p left join members m on m.area_code = p.area_code left join ground g on g.area_code = p.area_code
  left join monitor.peer_population q on q.area_code = p.area_code and q.year = of_year
  left join monitor.crime_series s on s.table_code = '47013NED' and s.period_kind = 'year' and s.offence = of_offence and s.area_code = p.area_code $$;
comment on function monitor.compared_in(text, integer, text, date) is 'Every municipality of the country with its count and its residents in a year, and whether it is one of the region.';

create function monitor.revised_in(edition uuid)
returns table (offence text, period_kind text, period_from date, area_code text, registered integer, before integer, import_before uuid) language sql stable as $$
  with own as materialized (select * from monitor.crime_vintage v where v.id = edition),
  pairs as (
    select c.offence, c.period_kind, c.area_code, c.period_froms, c.registered, b.period_froms as froms_before, b.registered as registered_before, e.id, e.place
    from own o join monitor.crime_vintage e on e.table_code = o.table_code and e.place < o.place join monitor.crime_vintage_series b on b.import_id = e.id
    join monitor.crime_vintage_series c on c.import_id = o.id and (c.period_kind, c.offence, c.area_code) = (b.period_kind, b.offence, b.area_code)
  )
  select distinct on (p.offence, p.period_kind, u.period_from, p.area_code) p.offence, p.period_kind, u.period_from, p.area_code, u.registered,
    p.registered_before[array_position(p.froms_before, u.period_from)], p.id
  from pairs p, unnest(p.period_froms, p.registered) u (period_from, registered) where u.period_from = any (p.froms_before)
  order by p.offence, p.period_kind, u.period_from, p.area_code, p.place desc $$;
comment on function monitor.revised_in(uuid) is 'The figures of an edition of which an earlier edition of the table has one too, with what it was in the last of these (C03 a).';

create function monitor.frequency_months(frequency text) returns integer language sql immutable as $$
  select case frequency when 'maand' then 1 when 'kwartaal' then 3 when 'half jaar' then 6 when 'jaar' then 12 end $$;
comment on function monitor.frequency_months(text) is 'Months between two readings of an indicator; null when others decide when there is one, as with an edition of a survey.';

create function monitor.agreements_of_mine() returns setof uuid language sql stable as $$
  select a.id from monitor.agreement a where a.partner_id = (select core.organisation()) or core.has_role('{bureau_coordinator}') $$;
comment on function monitor.agreements_of_mine() is 'The agreements that the organisation of this person made; the bureau has all of them, because some bodies have no staff of their own.';

create function monitor.put_in_ballot(poll uuid, given smallint[]) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from monitor.poll_participation p where p.poll_id = poll and p.person_id = core.actor() and p.xmin = pg_current_xact_id()::xid) then
    raise exception 'a ballot goes with taking part';
  end if;
  if cardinality(given) is distinct from (select cardinality(p.statements) from monitor.poll p where p.id = poll) then
    raise exception 'a ballot has a score for every statement';
  end if;
  insert into monitor.poll_ballot (poll_id, scores) values (poll, given);
end $$;
comment on function monitor.put_in_ballot(uuid, smallint[]) is 'Puts a ballot in the box, in the transaction in which the actor takes part.';

create function monitor.poll_tally(poll uuid) returns table (ballots integer, statement integer, score integer, votes integer) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with box as (select b.id, b.scores from monitor.poll_ballot b join monitor.poll_shuffle s on s.poll_id = b.poll_id where b.poll_id = poll),
  full_box as (select count(*)::integer as size from box)
  select f.size, s.place::integer, s.score::integer, count(*)::integer from full_box f, box, unnest(box.scores) with ordinality s (score, place)
  where f.size >= (select p.threshold from monitor.poll p where p.id = poll)
  group by f.size, s.place, s.score order by s.place, s.score $$;
comment on function monitor.poll_tally(uuid) is 'Votes per statement and score of a closed and shuffled poll; no rows below its threshold.';

create function monitor.shuffle_polls(at timestamptz) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  one uuid;
  shuffled integer := 0;
begin
  if not core.has_role('{operator}') then return 0; end if;
  for one in select p.id from monitor.poll p where upper(p.open_days) <= (at at time zone 'Europe/Amsterdam')::date and not exists (select from monitor.poll_shuffle s where s.poll_id = p.id) loop
    with taken as (delete from monitor.poll_ballot b where b.poll_id = one returning b.scores)
    insert into monitor.poll_ballot (poll_id, scores) select one, t.scores from taken t order by random();
    insert into monitor.poll_shuffle (poll_id, known_at) values (one, at);
    shuffled := shuffled + 1;
  end loop;
  return shuffled;
end $$;
comment on function monitor.shuffle_polls(timestamptz) is 'Writes the ballots of every closed poll anew in random order, once; returns how many polls. Only for the work of the system itself.';

create function monitor.stories_withdrawn() returns setof uuid language sql stable as $$ select w.story_id from monitor.story_withdrawal w $$;
comment on function monitor.stories_withdrawn() is 'Stories that were withdrawn, for the conditions of acts.';

create function monitor.is_coarse(code text) returns boolean language sql stable as $$
  select exists (select from partners.area a where a.code = is_coarse.code and a.kind in ('municipality', 'district', 'police-unit')) $$;
comment on function monitor.is_coarse(text) is 'Whether an area is coarse enough for a story: a municipality, a district or the whole region.';

create function monitor.tell_story(new_id uuid, receipt bytea, about text, what text, area text, in_month date, as_role text, words text, quote boolean, masks integer, at timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare told uuid; day timestamptz := date_trunc('day', at, 'UTC');
begin
  perform pg_advisory_xact_lock(hashtextextended('tell a story', 20));
  select r.story_id into told from monitor.story_receipt r where r.secret_hash = receipt;
  if told is not null then return told; end if;
  if not monitor.is_coarse(area) or (select count(*) from monitor.story s where s.conversation_id is null and s.known_at = day) >= 500 then return null; end if;
  insert into monitor.story (id, theme, kind, area_code, told_on_month, teller_role, body, may_quote, masked, known_at)
    values (new_id, about, what, area, in_month, as_role, words, quote, masks, day);
  insert into monitor.story_receipt (secret_hash, story_id) values (receipt, new_id);
  return new_id;
end $$;
comment on function monitor.tell_story(uuid, bytea, text, text, text, date, text, text, boolean, integer, timestamptz) is 'Keeps a story of somebody who did not sign in; the same receipt again gives the same story. Null for a place that is too fine, and after five hundred stories on one day.';

create function monitor.story_by_receipt(receipt bytea) returns table (story_id uuid, theme text, kind text, area_code text, told_on_month date, teller_role text, body text, may_quote boolean, masked integer, withdrawn_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.theme, s.kind, s.area_code, s.told_on_month, s.teller_role, s.body, s.may_quote, s.masked, w.known_at
  from monitor.story_receipt r join monitor.story s on s.id = r.story_id left join monitor.story_withdrawal w on w.story_id = s.id where r.secret_hash = receipt $$;
comment on function monitor.story_by_receipt(bytea) is 'The story of a receipt, as it is kept; nothing for another code.';

create function monitor.withdraw_by_receipt(receipt bytea, at timestamptz) returns uuid language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare told uuid;
begin
  select r.story_id into told from monitor.story_receipt r where r.secret_hash = receipt;
  if told is not null then
    insert into monitor.story_withdrawal (story_id, known_at) values (told, date_trunc('day', at, 'UTC')) on conflict (story_id) do nothing;
  end if;
  return told;
end $$;
comment on function monitor.withdraw_by_receipt(bytea, timestamptz) is 'Withdraws the story of a receipt; again gives the same. Null for another code.';

create function monitor.story_words_at(place text) returns table (story_id uuid, body text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.body from monitor.story s where s.may_quote and s.body is not null and s.id not in (select w.story_id from monitor.story_withdrawal w)
    and exists (select from monitor.story_citation c where c.story_id = s.id and (c.address = place or starts_with(c.address, place || '/'))) $$;
comment on function monitor.story_words_at(text) is 'The words of stories that are quoted at an address of this site and whose teller allows that, for the page that quotes them; nothing any more of a story that was withdrawn (C20 d).';

create function monitor.story_counts() returns table (district text, teller_role text, count integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with placed as (
    select s.teller_role, coalesce((select m.district_code from partners.region_municipality m where m.area_code = s.area_code
        and (m.valid_from is null or m.valid_from <= s.told_on_month) and (m.valid_to is null or m.valid_to > s.told_on_month) order by m.district_code limit 1),
      (select a.code from partners.area a where a.code = s.area_code and a.kind = 'district'), 'region') as district
    from monitor.story s where s.id not in (select w.story_id from monitor.story_withdrawal w)
  )
  select p.district, p.teller_role, count(*)::integer from placed p group by p.district, p.teller_role $$;
comment on function monitor.story_counts() is 'Stories that were not withdrawn by police district (region where it is the whole region) and role of the teller; shown only through core/disclosure (C20 e).';

create function monitor.forget_stories(at timestamptz) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare gone integer;
begin
  if not core.has_role('{operator}') then return 0; end if;
  delete from monitor.story s where s.told_on_month < (at - interval '5 years')::date;
  get diagnostics gone = row_count;
  return gone;
end $$;
comment on function monitor.forget_stories(timestamptz) is 'Destroys stories five years after the month they are about, with what hangs on them; returns how many. Only for the work of the system itself.';

create function monitor.codings_open_to_me() returns setof uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.story_id from monitor.story_coding c group by c.story_id having count(*) >= 2 or bool_or(c.coder_id = core.actor()) $$;
comment on function monitor.codings_open_to_me() is 'Stories of which the actor may see the codings: coded by the actor, or coded twice.';

create function monitor.story_coding_counts() returns table (story_id uuid, codings integer) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.story_id, count(*)::integer from monitor.story_coding c group by c.story_id $$;
comment on function monitor.story_coding_counts() is 'How many codings each story has.';

create function monitor.conversations_i_lead() returns setof uuid language sql stable as $$ select c.id from monitor.conversation c where c.facilitator_id = core.actor() $$;
comment on function monitor.conversations_i_lead() is 'Conversations that the actor leads.';
create function monitor.conversations_held() returns setof uuid language sql stable as $$ select n.conversation_id from monitor.conversation_notes n where n.notes is not null $$;
comment on function monitor.conversations_held() is 'Conversations that were held and of which the notes are there: written down, and not yet destroyed.';

create function monitor.conversation_by_code(code bytea) returns table (conversation_id uuid, theme text, municipality_code text, held_date date, notes text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id, c.theme, c.municipality_code, n.held_date, n.notes from monitor.conversation_notes n join monitor.conversation c on c.id = n.conversation_id where n.secret_hash = code $$;
comment on function monitor.conversation_by_code(bytea) is 'The notes of the conversation of a code; nothing for another code.';

create function monitor.give_voice_by_code(new_id uuid, code bytea, is_right boolean, said text, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare held record;
begin
  select n.conversation_id, n.participants into held from monitor.conversation_notes n where n.secret_hash = code;
  if held.conversation_id is null then return 'unknown'; end if;
  perform pg_advisory_xact_lock(hashtextextended(held.conversation_id::text, 21));
  if exists (select from monitor.conversation_voice v where v.id = new_id and v.conversation_id = held.conversation_id) then return 'given'; end if;
  if (select count(*) from monitor.conversation_voice v where v.conversation_id = held.conversation_id and v.person_id is null) >= held.participants then return 'full'; end if;
  insert into monitor.conversation_voice (id, conversation_id, agrees, remark, known_at) values (new_id, held.conversation_id, is_right, said, at);
  return 'given';
end $$;
comment on function monitor.give_voice_by_code(uuid, bytea, boolean, text, timestamptz) is 'Records what a participant with the code says of the notes: given, unknown code, or full when as many spoke as took part.';

create function monitor.letter_quotes(letter uuid) returns table (place integer, body text, withdrawn boolean) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select q.place::integer, case when s.may_quote then s.body end, s.id is null or s.body is null
  from monitor.conversation_letter l, unnest(l.story_ids) with ordinality q (story_id, place) left join monitor.story s on s.id = q.story_id
  where l.id = letter order by q.place $$;
comment on function monitor.letter_quotes(uuid) is 'The words that a letter quotes, as they stand now; of a story that was withdrawn only that it was.';

create function monitor.forget_conversations(at timestamptz) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare gone integer;
begin
  if not core.has_role('{operator}') then return 0; end if;
  delete from monitor.conversation_voice v using monitor.conversation_notes n where n.conversation_id = v.conversation_id and n.held_date < (at - interval '5 years')::date;
  update monitor.conversation_notes n set notes = null, secret_hash = null where n.notes is not null and n.held_date < (at - interval '5 years')::date;
  get diagnostics gone = row_count;
  return gone;
end $$;
comment on function monitor.forget_conversations(timestamptz) is 'Destroys what was said in conversations, and what participants said of that, five years after the day; that they were held stays. Returns how many. Only for the work of the system itself.';

create function monitor.reports_published() returns setof uuid language sql stable as $$ select p.report_id from monitor.report_publication p $$;
comment on function monitor.reports_published() is 'The accounts that were published.';
create function monitor.reports_frozen() returns setof uuid language sql stable as $$ select f.report_id from monitor.report_freeze f $$;
comment on function monitor.reports_frozen() is 'The accounts that were frozen, as far as this person sees them.';

create function monitor.comments_answered() returns setof uuid language sql stable as $$ select r.comment_id from monitor.report_response r $$;
comment on function monitor.comments_answered() is 'The comments that have a formal response.';

create function monitor.schedules_ended() returns setof uuid language sql stable as $$ select e.schedule_id from monitor.report_schedule_end e $$;
comment on function monitor.schedules_ended() is 'The schedules that were ended, as far as this person sees them.';

create function monitor.forget_deliveries(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (delete from monitor.report_delivery where known_at < at - interval '1 year' returning 1) select count(*)::integer from gone $$;
comment on function monitor.forget_deliveries(timestamptz) is 'Destroys what schedules made a year ago; returns how many.';

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

create function staffing.inhabitants_of(team text) returns table (year integer, persons bigint) language sql stable as $$
  select y.year, sum(p.persons) from (select distinct f.year from partners.population_state f) y
  cross join lateral partners.municipalities_on(team, make_date(y.year, 12, 31), 'infinity') m
  join partners.population_state p on p.area_code = m.area_code and p.year = y.year group by y.year $$;
comment on function staffing.inhabitants_of(text) is 'Inhabitants of the area of a basisteam by year, by the municipalities it had at the end of that year (C60 d).';

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

create function partners.merged_on(known timestamptz) returns table (area_code text, change_date date) language sql stable as $$
  select old_code, min(change_date) from partners.area_change where known_at <= known group by old_code $$;
comment on function partners.merged_on(timestamptz) is 'Areas that, as known at that moment, went into another, with the first day of the new situation.';

create function partners.areas_known(known timestamptz)
returns table (code text, kind text, name text, name_en text, valid_from date, valid_to date, known_at timestamptz, source_code text, passage text, unconfirmed_because text)
language sql stable as $$
  select a.code, a.kind, v.name, v.name_en, v.valid_from, least(v.valid_to, m.change_date), v.known_at, v.source_code, v.passage, v.unconfirmed_because
  from (select distinct on (area_code, valid_from) * from partners.area_validity where known_at <= known order by area_code, valid_from, known_at desc, recorded_at desc) v
  join partners.area a on a.code = v.area_code left join partners.merged_on(known) m on m.area_code = a.code $$;
comment on function partners.areas_known(timestamptz) is 'The areas and when they exist, as known at that moment.';

create function partners.area_parts_known(known timestamptz)
returns table (part_code text, whole_code text, hierarchy text, valid_from date, valid_to date, known_at timestamptz, source_code text, passage text, unconfirmed_because text)
language sql stable as $$
  select p.part_code, p.whole_code, p.hierarchy, p.valid_from, least(p.valid_to, m.change_date), p.known_at, p.source_code, p.passage, p.unconfirmed_because
  from (select distinct on (part_code, hierarchy, valid_from) * from partners.area_part where known_at <= known order by part_code, hierarchy, valid_from, known_at desc, recorded_at desc) p
  left join partners.merged_on(known) m on m.area_code = p.part_code $$;
comment on function partners.area_parts_known(timestamptz) is 'Which area is part of which, in every hierarchy, as known at that moment.';

create function partners.holds(valid_from date, valid_to date, day date) returns boolean language sql immutable as $$
  select (valid_from is null or valid_from <= day) and (valid_to is null or day < valid_to) $$;
comment on function partners.holds(date, date, date) is 'Whether a fact with these dates holds on the day; the end is the first day it no longer does.';

create function partners.municipalities_on(whole text, day date, known timestamptz) returns table (area_code text) language sql stable as $$
  with recursive parts as (
    select whole as code
    union
    select p.part_code from parts w join partners.area_parts_known(known) p on p.whole_code = w.code where partners.holds(p.valid_from, p.valid_to, day)
  )
  select a.code from parts join partners.area a on a.code = parts.code where a.kind = 'municipality' $$;
comment on function partners.municipalities_on(text, date, timestamptz) is 'The municipalities of an area on a day, as known at that moment; of a municipality itself.';

create function partners.origins_of(municipalities text[], until date, known timestamptz) returns table (area_code text) language sql stable as $$
  with recursive origins as (
    select unnest(municipalities) as code
    union
    select c.old_code from origins o join partners.area_change c on c.new_code = o.code and c.change_date <= until and c.known_at <= known
  )
  select code from origins $$;
comment on function partners.origins_of(text[], date, timestamptz) is 'Municipalities together with those that went into them until that day: the same ground in earlier years.';

create function partners.memberships_known(known timestamptz)
returns table (id uuid, organisation_id uuid, body_id uuid, role text, valid_from date, valid_to date, known_at timestamptz, why text, source_code text, passage text, unconfirmed_because text)
language sql stable as $$
  select s.id, s.organisation_id, s.body_id, s.role, s.valid_from, least(s.valid_to, g.change_date), s.known_at, s.why, s.source_code, s.passage, s.unconfirmed_because
  from (select distinct on (organisation_id, body_id, valid_from) * from partners.membership where known_at <= known order by organisation_id, body_id, valid_from, known_at desc, recorded_at desc) s
  join core.organisation o on o.id = s.organisation_id
  left join (select old_code as area_code, min(change_date) as change_date from partners.area_change where known_at <= known group by old_code) g on g.area_code = o.code and o.kind = 'municipality' $$;
comment on function partners.memberships_known(timestamptz) is 'Who is a member of what and when, as known at that moment; a municipality that went into another is a member until then.';

create or replace function core.takes_part(organisation uuid, day date) returns boolean language sql stable as $$
  with seat as (
    select m.valid_from, m.valid_to from partners.memberships_known('infinity') m join core.organisation b on b.id = m.body_id and b.kind = 'college'
    where m.organisation_id = organisation and m.role in ('member', 'chair')
  )
  select not exists (select from seat) or exists (select from seat where (valid_from is null or valid_from <= day) and (valid_to is null or day < valid_to)) $$;
comment on function core.takes_part(uuid, date) is 'Whether an organisation takes part on a day: who ever sat in the college does so while it sits there; the bureau and others without a seat always do (C63 c).';

alter table strategy.item add foreign key (region, period) references partners.region_period;

alter table strategy.rubric_level add foreign key (region, period) references partners.region_period;

alter table strategy.decision add foreign key (source_code) references partners.source;

alter table strategy.known_plan add foreign key (source_code) references partners.source;

alter table strategy.priority_exit add foreign key (entry_id) references strategy.priority_entry;

alter table approach.execution_tie add foreign key (decision_id) references strategy.decision, add foreign key (request_id) references strategy.decision_request, add foreign key (action_id) references approach.action,
  add foreign key (mandate_id) references approach.mandate, add foreign key (taskforce_id) references core.organisation, add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.execution_word add foreign key (request_id) references strategy.decision_request, add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table approach.action add foreign key (area_code) references partners.area, add foreign key (body_id) references core.organisation,
  add foreign key (priority_id) references strategy.item, add foreign key (item_id) references strategy.item;
alter table approach.action_scope add foreign key (indicator_id) references strategy.item, add foreign key (decision_id) references strategy.decision, add foreign key (recorded_by_id) references core.person,
  add foreign key (organisation_id) references core.organisation;
alter table approach.action_partner add foreign key (organisation_id) references core.organisation;
alter table approach.action_hours add foreign key (organisation_id) references core.organisation;
alter table approach.action_milestone_arrival add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.action_handover add foreign key (owner_organisation_id) references core.organisation, add foreign key (holder_id) references core.person,
  add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.action_report add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.action_closure add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.not_doing add foreign key (area_code) references partners.area, add foreign key (body_id) references core.organisation,
  add foreign key (priority_id) references strategy.item, add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
create index on approach.not_doing (area_code);
alter table approach.not_doing_end add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.update_term add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table approach.taskforce_seat add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (taskforce_id) references core.organisation, add foreign key (seat_organisation_id) references core.organisation, add foreign key (person_id) references core.person;
alter table approach.taskforce_seat_end add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.taskforce_paper add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (taskforce_id) references core.organisation;
alter table approach.taskforce_mission add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (taskforce_id) references core.organisation;
alter table approach.taskforce_plan add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (taskforce_id) references core.organisation;
alter table approach.taskforce_evaluation add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (taskforce_id) references core.organisation;
alter table approach.taskforce_ruling add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (taskforce_id) references core.organisation;
alter table approach.taskforce_discharge add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (taskforce_id) references core.organisation;

alter table approach.theme add foreign key (priority_id) references strategy.item;
alter table approach.district_plan add foreign key (district_code) references partners.area;
alter table approach.plan_section add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.plan_theme add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.theme_action add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.plan_casework add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table approach.session add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.session_time add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.session_invitation add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (invited_organisation_id) references core.organisation, add foreign key (person_id) references core.person;
alter table approach.session_paper add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.session_attendance add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (attending_organisation_id) references core.organisation;
alter table approach.session_outcome add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.session_minutes add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.session_confirmation add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.joint_mission add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.joint_issue add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation, add foreign key (safety_owner_id) references core.organisation, add foreign key (care_owner_id) references core.organisation;
alter table approach.joint_progress add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.calendar_feed add foreign key (person_id) references core.person;

alter table approach.coalition add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.coalition_member add foreign key (member_organisation_id) references core.organisation, add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.coalition_leaving add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.coalition_covenant add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.coalition_basis add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.coalition_paper add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.coalition_guest add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.coalition_guest_end add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.coalition_contribution add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table approach.action_link add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table approach.mandate add foreign key (holder_id) references core.organisation, add foreign key (decider_id) references core.organisation,
  add foreign key (author_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.mandate_delivery add foreign key (author_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.mandate_deferral add foreign key (author_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.mandate_outcome add foreign key (author_id) references core.person, add foreign key (organisation_id) references core.organisation,
  add foreign key (transferred_to_id) references core.organisation;
alter table approach.region_milestone add foreign key (region, period) references partners.region_period;

alter table approach.pilot add foreign key (author_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.pilot_partner add foreign key (partner_id) references core.organisation, add foreign key (author_id) references core.person;
alter table approach.pilot_evaluation add foreign key (author_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.pilot_decision add foreign key (author_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table approach.obstacle add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_recognition add foreign key (recognised_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_ownership add foreign key (owner_id) references core.person, add foreign key (owner_organisation_id) references core.organisation,
  add foreign key (given_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_answer add foreign key (answered_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_test add foreign key (tested_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_raise add foreign key (raised_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_outcome add foreign key (decided_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_reopening add foreign key (reopened_by_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table approach.board_question add foreign key (asker_id) references core.person, add foreign key (organisation_id) references core.organisation,
  add foreign key (decision_id) references strategy.decision;
alter table approach.board_question_answer add foreign key (answered_by_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table approach.support_request add foreign key (asker_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.support_answer add foreign key (answered_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.support_verdict add foreign key (person_id) references core.person;

alter table approach.obstacle_held add foreign key (person_id) references core.person;
alter table approach.obstacle_reporter add foreign key (person_id) references core.person;
alter table approach.obstacle_echo_person add foreign key (person_id) references core.person;

alter table approach.felt_question add foreign key (person_id) references core.person;

alter table monitor.peer add foreign key (source_code) references partners.source;
alter table monitor.benchmark add foreign key (offence) references monitor.offence;

alter table monitor.blind_spot add foreign key (source_code) references partners.source;
alter table monitor.reporting_rate add foreign key (source_code) references partners.source;
alter table monitor.crime_estimate add foreign key (source_code) references partners.source;

alter table monitor.offence add foreign key (source_code) references partners.source;
alter table monitor.crime_import add foreign key (source_code) references partners.source;
alter table monitor.crime_import add foreign key (imported_by) references core.person;
alter table monitor.series_break add foreign key (source_code) references partners.source;

alter table monitor.indicator add foreign key (region, period) references partners.region_period;
alter table monitor.indicator add foreign key (source_code) references partners.source;
alter table monitor.indicator add foreign key (measure_code) references monitor.survey_measure;
alter table monitor.indicator_proposal add foreign key (proposal_id) references strategy.proposal, add foreign key (region, period) references partners.region_period;
alter table monitor.indicator_adoption add foreign key (indicator_id) references monitor.indicator (id);
alter table monitor.indicator_adoption add foreign key (decision_id) references strategy.decision;
alter table monitor.indicator_definition add foreign key (indicator_id) references monitor.indicator (id);
alter table monitor.indicator_definition add foreign key (decision_id) references strategy.decision;
alter table monitor.indicator_retirement add foreign key (indicator_id) references monitor.indicator (id);
alter table monitor.indicator_retirement add foreign key (decision_id) references strategy.decision;
alter table monitor.indicator_reading add foreign key (indicator_id) references monitor.indicator (id);
alter table monitor.indicator_reminder add foreign key (indicator_id) references monitor.indicator (id);

alter table monitor.interpretation add foreign key (indicator_id) references monitor.indicator (id);
alter table monitor.contradiction add foreign key (indicator_id) references monitor.indicator (id);
alter table monitor.contradiction_story add foreign key (story_id) references monitor.story on delete cascade;
alter table monitor.picture_choice add foreign key (indicator_id) references monitor.indicator (id);
alter table monitor.picture_choice add foreign key (proposal_id) references strategy.proposal;
alter table monitor.picture_choice add foreign key (area_code) references partners.area;
alter table monitor.picture_choice add foreign key (import_id) references monitor.crime_import;
alter table monitor.picture_choice add foreign key (edition_code) references monitor.survey_edition;
alter table monitor.picture_choice add foreign key (reading_id) references monitor.indicator_reading;
alter table monitor.choice_story add foreign key (story_id) references monitor.story on delete cascade;
create index on monitor.picture_choice (area_code);

alter table monitor.agreement add foreign key (partner_id) references core.organisation, add foreign key (author_id) references core.person,
  add foreign key (organisation_id) references core.organisation;
alter table monitor.agreement_report add foreign key (author_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table monitor.agreement_judgement add foreign key (author_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table monitor.survey_measure add foreign key (source_code) references partners.source;
alter table monitor.survey_edition add foreign key (source_code) references partners.source;
alter table monitor.survey_result add foreign key (source_code) references partners.source;

alter table monitor.story add foreign key (area_code) references partners.area;
alter table monitor.story_withdrawal add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table monitor.story_citation add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table monitor.story_masking add foreign key (recorded_by_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table monitor.story_coding add foreign key (story_id) references monitor.story on delete cascade;
alter table monitor.story_coding add foreign key (coder_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table monitor.story add foreign key (conversation_id) references monitor.conversation;
alter table monitor.conversation add foreign key (municipality_code) references partners.area, add foreign key (facilitator_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table monitor.conversation_notes add foreign key (facilitator_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table monitor.conversation_voice add foreign key (person_id) references core.person;
alter table monitor.conversation_obstacle add foreign key (obstacle_id) references approach.obstacle, add foreign key (facilitator_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table monitor.conversation_letter add foreign key (facilitator_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table staffing.unit add foreign key (source_code) references partners.source;
alter table staffing.posting add foreign key (source_code) references partners.source, add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.printed_table add foreign key (source_code) references partners.source, add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.draft add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table staffing.announced_proposal add foreign key (source_code) references partners.source;
alter table staffing.request add foreign key (unit_code) references staffing.unit, add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.request_endorsement add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.request_advice add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.request_withdrawal add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.request_decision add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.mandate_limit add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table staffing.theme_priority add foreign key (priority_id) references strategy.joint_priority;
alter table staffing.expected_change add foreign key (fund_code) references staffing.fund, add foreign key (source_code) references partners.source;
alter table staffing.expected_posting add foreign key (fund_code) references staffing.fund, add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table staffing.fund add foreign key (source_code) references partners.source;
alter table staffing.fund_claim add foreign key (decision_id) references strategy.decision, add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.fund_entry add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table staffing.norm add foreign key (source_code) references partners.source;
alter table staffing.reading add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.imbalance_note add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table staffing.scenario add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table partners.organisation_validity add foreign key (area_code) references partners.area;
alter table partners.organisation_validity add foreign key (source_code) references partners.source;

alter table partners.area_validity add foreign key (source_code) references partners.source;
alter table partners.area_part add foreign key (source_code) references partners.source;
alter table partners.area_change add foreign key (source_code) references partners.source;
alter table partners.population add foreign key (source_code) references partners.source;
alter table partners.area_change add foreign key (recorded_by) references core.person;
alter table partners.area_change add foreign key (recorded_for) references core.organisation;

alter table partners.membership add foreign key (source_code) references partners.source;
alter table partners.membership add foreign key (recorded_by) references core.person;
alter table partners.membership add foreign key (recorded_for) references core.organisation;

alter table oversight.look add foreign key (about_person_id) references core.person, add foreign key (about_organisation_id) references core.organisation,
  add foreign key (person_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table oversight.odd_read_escalation add foreign key (odd_read_id) references oversight.odd_read;
alter table oversight.odd_read add foreign key (week_from) references oversight.weekly_list, add foreign key (person_id) references core.person,
  add foreign key (organisation_id) references core.organisation;
alter table oversight.odd_read_outcome add foreign key (odd_read_id) references oversight.odd_read, add foreign key (decided_by_id) references core.person,
  add foreign key (organisation_id) references core.organisation;

create view core.log_text with (security_invoker = true) as
select 'audit' as log, written_by, jsonb_build_array(id, trace_id, action, object, result, origin, actor_id, organisation_id, roles, purpose, detail,
  to_char(written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), written_by::text)::text as text from core.audit_line
union all
select 'decision', written_by, jsonb_build_array(trace_id, span_id, parent_span_id, event_name, "timestamp", status, attributes, body, written_by::text)::text from core.decision_line
union all
select 'processing', written_by, jsonb_build_array(trace_id, span_id, parent_span_id, status, name, start_time, end_time, resource, attributes, written_by::text)::text from core.processing_line;
comment on view core.log_text is 'Every line of the three logs as one text that says all of it, whatever the settings of the session: what a seal is made over.';

create view core.notice_wanted with (security_invoker = true) as
select distinct on (person_id, kind) person_id, kind, wanted from core.notice_choice order by person_id, kind, known_at desc, id desc;
comment on view core.notice_wanted is 'The choice that counts per person and kind; no row means wanted.';

create view core.own_notice with (security_invoker = true) as
select n.id, n.kind, n.about, n.about_id, n.due_date, n.known_at, r.known_at as read_at
from core.notice n left join core.notice_reading r on r.notice_id = n.id and r.person_id = (select core.actor())
where n.kind not in (select w.kind from core.notice_wanted w where w.person_id = (select core.actor()) and not w.wanted);
comment on view core.own_notice is 'The notices of the person of this request, without the kinds that are switched off, and when they were seen.';

create view strategy.wording_span with (security_invoker = true) as
  select w.*, lead(w.valid_from) over (partition by w.item_id order by w.valid_from, w.known_at) as valid_to,
    row_number() over (partition by w.item_id order by w.valid_from, w.known_at)::integer as version
  from strategy.wording w;
comment on view strategy.wording_span is 'Wordings with the day they gave way to the next; a later entry for the same day takes its place.';

create view strategy.tie_span with (security_invoker = true) as
  select t.id, t.from_item_id, t.to_item_id, t.valid_from, u.valid_from as valid_to, t.known_at
  from strategy.tie t left join strategy.untying u on u.tie_id = t.id;
comment on view strategy.tie_span is 'Ties with the day they were undone.';

create view strategy.weighing_state with (security_invoker = true) as
  select distinct on (w.item_id, w.year) w.* from strategy.weighing w order by w.item_id, w.year, w.known_at desc, w.id;
comment on view strategy.weighing_state is 'The weighing that counts per trend and year: the last that was entered.';

create view strategy.trend_proposal_state with (security_invoker = true) as
  select p.id, p.item_id, p.title, p.reason, p.author_id, p.organisation_id, p.known_at,
    coalesce(a.outcome, 'open') as state, a.reason as answer, a.known_at as answered_at
  from strategy.trend_proposal p left join strategy.trend_proposal_answer a on a.proposal_id = p.id;
comment on view strategy.trend_proposal_state is 'Proposals to make a trend a priority, open or answered; for the choice of priorities and the start page of the bureau.';

create view strategy.local_item_state with (security_invoker = true) as
  select distinct on (i.thread_id) i.*, (count(*) over (partition by i.thread_id))::integer as versions
  from strategy.local_item i order by i.thread_id, i.known_at desc, i.id;
comment on view strategy.local_item_state is 'Every item of a local plan as it reads now.';

create view strategy.local_link_state with (security_invoker = true) as
  select s.* from (
    select distinct on (l.thread_id, l.priority_id, l.agenda_id) l.* from strategy.local_link l order by l.thread_id, l.priority_id, l.agenda_id, l.known_at desc, l.id
  ) s where s.kind <> 'none';
comment on view strategy.local_link_state is 'How items of local plans stand to the region and the state now; for plans of districts and reports to councils.';

create view strategy.regional_link_state with (security_invoker = true) as
  select s.* from (
    select distinct on (l.priority_id, l.agenda_id) l.* from strategy.regional_link l order by l.priority_id, l.agenda_id, l.known_at desc, l.id
  ) s where s.kind <> 'none';
comment on view strategy.regional_link_state is 'How priorities of the region stand to national agendas now.';

create view strategy.capacity_statement_state with (security_invoker = true) as
  select distinct on (s.organisation_id, s.year, s.role) s.* from strategy.capacity_statement s order by s.organisation_id, s.year, s.role, s.known_at desc, s.id;
comment on view strategy.capacity_statement_state is 'The hours that count per partner, year and kind of work: the last that were stated.';

create view strategy.capacity_openness_state with (security_invoker = true) as
  select distinct on (s.organisation_id) s.organisation_id, s.level from strategy.capacity_openness s order by s.organisation_id, s.known_at desc, s.id;
comment on view strategy.capacity_openness_state is 'Who may see the hours of a partner that chose, or of those who did not (the college).';

create view strategy.judgement_awaited with (security_invoker = true) as
  select i.id as item_id, w.title_nl, w.title_en, y.term_date, y.body_code
  from strategy.yardstick y join strategy.item i on i.id = y.item_id join strategy.wording_span w on w.item_id = i.id and w.valid_to is null
  where y.kind = 'judged' and y.item_id not in (select j.item_id from strategy.judgement j);
comment on view strategy.judgement_awaited is 'Ambitions that a body judges and that have no judgement yet, with the day before which it is due; for the start page.';

create view strategy.decision_body with (security_invoker = true) as
  select o.code, o.kind, o.name as name_nl, coalesce(max(s.name_en), o.name) as name_en, o.id as organisation_id
  from core.organisation o left join partners.organisations_known('infinity') s on s.id = o.id
  where o.kind in ('college', 'advisory-college', 'taskforce') group by o.id
  union all
  select a.code, case a.kind when 'district' then 'district-college' else 'triangle' end,
    case a.kind when 'district' then 'Districtscollege ' || regexp_replace(max(a.name), '^District ', '') else 'Driehoek ' || regexp_replace(max(a.name), '^Basisteam ', '') end,
    case a.kind when 'district' then 'District college ' || regexp_replace(max(a.name_en), '^District ', '') else 'Triangle ' || regexp_replace(max(a.name_en), '^Basisteam ', '') end, null
  from partners.areas_known('infinity') a where a.kind in ('district', 'basisteam') group by a.code, a.kind;
comment on view strategy.decision_body is 'The bodies that decide or advise: the college and its advisory college, taskforces, a district college for every district and a triangle for every basisteam.';

create view strategy.body_member with (security_invoker = true) as
  select o.code as body_code, m.organisation_id, m.valid_from, m.valid_to
  from partners.memberships_known('infinity') m join core.organisation o on o.id = m.body_id and o.kind in ('college', 'advisory-college', 'taskforce')
  where m.role in ('member', 'chair')
  union all
  select p.whole_code, o.id, p.valid_from, p.valid_to
  from partners.area_parts_known('infinity') p join partners.areas_known('infinity') a on a.code = p.whole_code and a.kind in ('district', 'basisteam')
  join core.organisation o on o.code = p.part_code and o.kind = 'municipality'
  union all
  select distinct a.code, o.id, null::date, null::date
  from partners.areas_known('infinity') a, core.organisation o where a.kind in ('district', 'basisteam') and o.kind in ('prosecution', 'police-unit');
comment on view strategy.body_member is 'Which organisation sits in which body and when; municipalities sit in the district college of their district and the triangle of their basisteam, with prosecution and police.';

create view strategy.decision_state with (security_invoker = true) as
  select d.id, d.body_code, b.kind as body_kind, b.name_nl as body_name_nl, b.name_en as body_name_en, d.year, d.number, d.reference, d.title, d.text, d.outcome, d.means, d.decided_date,
    d.proposal_id, d.corrects_id, later.id as corrected_by_id, later.reference as corrected_by_reference, d.source_code, d.unconfirmed_because, d.known_at
  from strategy.decision d left join strategy.decision_body b on b.code = d.body_code
  left join lateral (select c.id, c.reference from strategy.decision c where c.corrects_id = d.id order by c.known_at desc, c.number desc limit 1) later on true;
comment on view strategy.decision_state is 'Decisions with the name of their body and the latest decision that corrects them; for every chapter that refers to a decision.';

create view strategy.decision_asked with (security_invoker = true) as
  select r.id as request_id, r.decision_id, d.reference, d.title, d.body_code, d.decided_date, d.outcome, r.executor_id, o.code as executor_code, o.name as executor_name, r.asks, r.due_date
  from strategy.decision_request r join strategy.decision d on d.id = r.decision_id join core.organisation o on o.id = r.executor_id;
comment on view strategy.decision_asked is 'What decisions ask of whom; for the chapters that do it.';

create view strategy.proposal_state with (security_invoker = true) as
  select p.id, p.body_code, p.title, p.known_at, case when done.outcome is not null then done.outcome when deferred.id is not null then 'deferred' when exists (select from strategy.hearing h where h.proposal_id = p.id) then 'consulted' else 'proposed' end as state,
    coalesce(done.id, deferred.id) as decision_id
  from strategy.proposal p
  left join strategy.decision done on done.proposal_id = p.id and done.outcome <> 'deferred'
  left join lateral (select d.id from strategy.decision d where d.proposal_id = p.id and d.outcome = 'deferred' order by d.known_at desc, d.number desc limit 1) deferred on true;
comment on view strategy.proposal_state is 'How far a proposal is: proposed, consulted on, deferred, adopted or rejected; with its decision.';

create view strategy.document_body with (security_invoker = true) as
  select b.code, b.name_nl, b.name_en, b.kind from strategy.decision_body b
  union all select o.code, o.name, o.name, o.kind from core.organisation o where o.code not in (select b.code from strategy.decision_body b);
comment on view strategy.document_body is 'Whoever may be consulted, advise or adopt: the bodies of the region and every organisation.';

create view strategy.document_version_state with (security_invoker = true) as
  select v.document_id, v.version, d.number, d.kind, d.subject, d.organisation_id, v.title, v.hash, v.changes, v.corrects_version, v.known_at,
    case when a.version is not null then 'adopted'
      when exists (select from strategy.document_advice x where (x.document_id, x.version) = (v.document_id, v.version)) then 'advised'
      when exists (select from strategy.document_consultation x where (x.document_id, x.version) = (v.document_id, v.version)) then 'consulted' else 'draft' end as state,
    a.body_code as adopted_by_code, a.adopted_date,
    (select min(later.version) from strategy.document_adoption later where later.document_id = v.document_id and later.version > v.version) as replaced_by_version
  from strategy.document_version v join strategy.document d on d.id = v.document_id
  left join strategy.document_adoption a on (a.document_id, a.version) = (v.document_id, v.version);
comment on view strategy.document_version_state is 'How far every version is: draft, consulted, advised or adopted; and which later version replaced it.';

create view strategy.document_state with (security_invoker = true) as
  select distinct on (v.document_id) v.document_id, v.number, v.kind, v.subject, v.organisation_id, v.version, v.title, v.state, v.known_at,
    (select max(a.version) from strategy.document_adoption a where a.document_id = v.document_id) as adopted_version
  from strategy.document_version_state v order by v.document_id, v.version desc;
comment on view strategy.document_state is 'Every document with its latest version, and the latest one that was adopted.';

create view strategy.round_member with (security_invoker = true) as
  select r.id as round_id, m.organisation_id, o.code, o.name, o.kind
  from strategy.consultation_round r join strategy.body_member m on m.body_code = r.body_code
    and partners.holds(m.valid_from, m.valid_to, r.opens_date)
  join core.organisation o on o.id = m.organisation_id and o.kind in ('municipality', 'prosecution', 'police-unit');
comment on view strategy.round_member is 'Which organisations are asked in a round: the partners that sit in the body on its first day.';

create view strategy.round_answer with (security_invoker = true) as
  select distinct on (d.round_id, d.organisation_id) d.round_id, d.organisation_id, d.id as draft_id, d.ranked, d.texts, s.signed_by_id, s.known_at as signed_at
  from strategy.answer_draft d join strategy.answer_signature s on s.draft_id = d.id
  order by d.round_id, d.organisation_id, s.known_at desc, d.id;
comment on view strategy.round_answer is 'The answer of an organisation in a round: the version that was signed last; only what the reader may see.';

create view strategy.joint_priority_state with (security_invoker = true) as
  select e.id as entry_id, e.priority_id, p.code, p.name_nl, p.name_en, p.body_code, e.starts_date, x.ends_date, e.decision_id, x.id as exit_id, x.decision_id as exit_decision_id,
    e.exception, e.replaces_id, gone.priority_id as replaced_priority_id, dis.decision_id as discharge_decision_id
  from strategy.priority_entry e join strategy.joint_priority p on p.id = e.priority_id
  left join strategy.priority_exit x on x.entry_id = e.id
  left join strategy.priority_discharge dis on dis.exit_id = x.id
  left join strategy.priority_exit before on before.id = e.replaces_id
  left join strategy.priority_entry gone on gone.id = before.entry_id;
comment on view strategy.joint_priority_state is 'Every time that a theme was a joint priority: from when to when, by which decisions, in whose place, and whether its body was discharged.';

create view strategy.priority_limit with (security_invoker = true) as
  select n.decision_id, n.most, n.starts_date, lead(n.starts_date) over (order by n.starts_date, n.known_at) as ends_date
  from (select distinct on (starts_date) * from strategy.priority_number order by starts_date, known_at desc, decision_id) n;
comment on view strategy.priority_limit is 'How many joint priorities there may be from when to when; of two decisions for one day the later counts.';

create view strategy.priority_overflow with (security_invoker = true) as
  select day.at, count(s.entry_id)::integer as running, count(s.entry_id) filter (where s.exception is not null)::integer as exceptions, coalesce(max(l.most), 0) as most
  from (select starts_date as at from strategy.priority_entry union select ends_date from strategy.priority_exit union select starts_date from strategy.priority_number) day
  left join strategy.priority_limit l on l.starts_date <= day.at and (l.ends_date is null or day.at < l.ends_date)
  join strategy.joint_priority_state s on s.starts_date <= day.at and (s.ends_date is null or day.at < s.ends_date)
  group by day.at having count(s.entry_id) - count(s.entry_id) filter (where s.exception is not null) > coalesce(max(l.most), 0);
comment on view strategy.priority_overflow is 'Days on which more joint priorities run than the college agreed to, exceptions apart: the invariant of one in, one out is that this is empty (T-15).';

create view approach.action_state with (security_invoker = true) as
select a.id as action_id, a.level, a.area_code, a.body_id, a.priority_id, a.item_id,
  scope.id as scope_id, scope.version, scope.title, coalesce(scope.title_en, scope.title) as title_en, scope.effect, coalesce(scope.effect_en, scope.effect) as effect_en,
  scope.indicator_id, scope.start_date, scope.end_date, scope.decision, scope.decided_date, scope.decision_id, scope.source, scope.passage, scope.to_confirm,
  owner.owner_organisation_id, owner.holder_id,
  case when closure.outcome is not null then closure.outcome else coalesce(report.judgement, 'unreported') end as state,
  report.judgement, report.reason as judgement_reason, approach.day_of(report.known_at) as reported_date,
  greatest(scope.start_date, approach.day_of(report.known_at)) as last_word_date,
  case when closure.outcome is null then (
    select min(m.due_date) from approach.action_milestone m where m.scope_id = scope.id
      and m.title not in (select r.title from approach.action_milestone_arrival r where r.action_id = a.id)) end as next_milestone_date,
  approach.day_of(closure.known_at) as closed_date
from approach.action a
join lateral (
  select s.*, (count(*) over ())::integer as version from approach.action_scope s where s.action_id = a.id order by s.known_at desc, s.id desc limit 1
) scope on true
left join lateral (
  select h.owner_organisation_id, h.holder_id from approach.action_handover h where h.action_id = a.id order by h.known_at desc, h.id desc limit 1
) owner on true
left join lateral (
  select r.judgement, r.reason, r.known_at from approach.action_report r where r.action_id = a.id order by r.known_at desc, r.id desc limit 1
) report on true
left join approach.action_closure closure on closure.action_id = a.id;
comment on view approach.action_state is 'What the facts of an action add up to: its scope now, owner, latest judgement and end. Whether it is late or silent follows from the day one looks (approach.actions_on).';

create view approach.action_hours_state with (security_invoker = true) as
select a.id as action_id, a.priority_id, owner.owner_organisation_id, h.organisation_id, h.role, h.quarter_date, h.hours, approach.day_of(closure.known_at) as closed_date
from (select distinct on (s.action_id) s.action_id, s.id from approach.action_scope s order by s.action_id, s.known_at desc, s.id desc) latest
join approach.action_hours h on h.scope_id = latest.id
join approach.action a on a.id = latest.action_id
left join lateral (
  select w.owner_organisation_id from approach.action_handover w where w.action_id = a.id order by w.known_at desc, w.id desc limit 1
) owner on true
left join approach.action_closure closure on closure.action_id = a.id;
comment on view approach.action_hours_state is 'Hours that actions ask now, per organisation, kind of work and quarter; hours after the day an action closed are free again.';

create view approach.not_doing_state with (security_invoker = true) as
select n.*, approach.day_of(e.known_at) as ended_date, e.reason as ended_because
from approach.not_doing n left join approach.not_doing_end e on e.not_doing_id = n.id;
comment on view approach.not_doing_state is 'What bodies chose not to do, and whether it was taken up after all.';

create view approach.taskforce_seat_state with (security_invoker = true) as
select s.id, s.taskforce_id, s.seat_organisation_id, s.person_id, s.role, s.first_date, least(s.last_date, e.last_date) as last_date, s.reason, s.source, s.passage, e.reason as ended_because
from approach.taskforce_seat s left join approach.taskforce_seat_end e on e.seat_id = s.id;
comment on view approach.taskforce_seat_state is 'Every seat with its last day as it is known now.';

create view approach.taskforce_state with (security_invoker = true) as
select o.id as taskforce_id, o.code, o.name, mission.text as mission, mission.version as mission_version, d.discharged_date, ruling.ruling
from core.organisation o
left join lateral (select m.text, (count(*) over ())::integer as version from approach.taskforce_mission m where m.taskforce_id = o.id order by m.known_at desc, m.id desc limit 1) mission on true
left join lateral (select r.ruling from approach.taskforce_ruling r where r.taskforce_id = o.id order by r.known_at desc, r.id desc limit 1) ruling on true
left join approach.taskforce_discharge d on d.taskforce_id = o.id
where o.kind = 'taskforce';
comment on view approach.taskforce_state is 'Every taskforce with its assignment now, the last ruling of the college and its discharge.';

create view approach.plan_section_state with (security_invoker = true) as
select distinct on (s.plan_id, s.part, s.title) s.*, (count(*) over (partition by s.plan_id, s.part, s.title))::integer as version
from approach.plan_section s order by s.plan_id, s.part, s.title, s.known_at desc, s.id desc;
comment on view approach.plan_section_state is 'The parts of a plan as they read now, with how many versions there were.';
create view approach.plan_casework_state with (security_invoker = true) as
select distinct on (c.plan_id, c.theme_id, c.quarter_date) c.* from approach.plan_casework c order by c.plan_id, c.theme_id, c.quarter_date, c.known_at desc, c.id desc;
comment on view approach.plan_casework_state is 'The latest numbers of each quarter.';

create view approach.session_state with (security_invoker = true) as
select s.id as session_id, s.title, s.aim, s.table_kind, s.form, s.recorded_by_id, s.organisation_id, s.body_code, t.starts_at, t.ends_at, t.place, t.moves
from approach.session s join lateral (
  select x.*, (count(*) over () - 1)::integer as moves from approach.session_time x where x.session_id = s.id order by x.known_at desc, x.id desc limit 1) t on true;
comment on view approach.session_state is 'Every session with when and where it is now, and how often it was moved.';

create view approach.session_subject with (security_invoker = true) as
select s.session_id, s.title, s.starts_at, s.ends_at, o.code as body_code, null::uuid as action_id
from approach.session_state s join (
  select x.id as session_id, x.organisation_id from approach.session x union select i.session_id, i.invited_organisation_id from approach.session_invitation i
) party on party.session_id = s.session_id join core.organisation o on o.id = party.organisation_id
union select s.session_id, s.title, s.starts_at, s.ends_at, s.body_code, null from approach.session_state s where s.body_code is not null
union select s.session_id, s.title, s.starts_at, s.ends_at, null, u.target_id from approach.session_state s join approach.session_outcome u on u.session_id = s.session_id and u.kind = 'action';
comment on view approach.session_subject is 'Which bodies and organisations a session is of or for, and which actions came of it: for whoever asks what a change would touch (C10 b).';

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

create view approach.mandate_state with (security_invoker = true) as
select m.id as mandate_id, m.holder_id, m.decider_id,
  coalesce(f.deadline_date, m.deadline_date) as deadline_date, case when f.id is null then m.decision_date else f.decision_date end as decision_date,
  case when e.outcome is not null then 'ended' when d.id is not null then 'delivered' else 'running' end as state,
  d.id as delivery_id, approach.day_of(d.known_at) as delivered_date, e.outcome
from approach.mandate m
left join lateral (select x.* from approach.mandate_deferral x where x.mandate_id = m.id order by x.known_at desc, x.id desc limit 1) f on true
left join lateral (
  select x.* from approach.mandate_delivery x where x.mandate_id = m.id and (f.known_at is null or x.known_at > f.known_at) order by x.known_at desc, x.id desc limit 1
) d on true
left join approach.mandate_outcome e on e.mandate_id = m.id;
comment on view approach.mandate_state is 'How far a mandate is: running, delivered (waits for a decision) or ended, with the deadline that counts; time that was given after a deliverable asks for a new one.';

create view approach.mandate_on_agenda with (security_invoker = true) as
select s.mandate_id, s.decider_id, case s.state when 'delivered' then 'delivered' else 'overdue' end as reason, s.deadline_date, s.decision_date
from approach.mandate_state s
where s.state = 'delivered' or (s.state = 'running' and (s.mandate_id, s.deadline_date) in (select o.mandate_id, o.deadline_date from approach.mandate_overdue o));
comment on view approach.mandate_on_agenda is 'Mandates that stand on the agenda of the body that decides on them by themselves: overdue, or delivered and waiting for a decision (C14 b); for the meetings of other features.';

create view approach.pilot_state with (security_invoker = true) as
  select p.id as pilot_id, p.feature, p.from_date, p.to_date, d.outcome, d.decided_date,
    (select count(*) from approach.pilot_evaluation e where e.pilot_id = p.id)::integer as evaluations
  from approach.pilot p left join approach.pilot_decision d on d.pilot_id = p.id;
comment on view approach.pilot_state is 'How far a pilot is: its days, whether it was decided on, and how often it was evaluated; whether it runs follows from the day one looks.';

create view approach.obstacle_level with (security_invoker = true) as
select * from (values ('team', 1, 14), ('organisation', 2, 14), ('district', 3, 21), ('region', 4, 28), ('college', 5, 42)) as level (key, position, first_answer_days);
comment on view approach.obstacle_level is 'The five levels from the work floor to the table of mayors, and the calendar days within which each gives its first answer.';

create view approach.obstacle_level_role with (security_invoker = true) as
select * from (values
  ('team', 'case_director', false), ('team', 'safety_adviser', false), ('team', 'police_chief', true), ('team', 'bureau_coordinator', true),
  ('organisation', 'safety_adviser', false), ('organisation', 'police_chief', true), ('organisation', 'bureau_coordinator', true),
  ('district', 'safety_adviser', true), ('district', 'police_chief', true), ('district', 'bureau_coordinator', true),
  ('region', 'taskforce_secretary', true), ('region', 'bureau_coordinator', true),
  ('college', 'mayor', true), ('college', 'chief_prosecutor', true), ('college', 'police_chief', true), ('college', 'bureau_coordinator', true)
) as seat (level, role, whole_region);
comment on view approach.obstacle_level_role is 'Which roles act at which level; without the whole region only where the reporter works or where it plays.';

create view approach.obstacle_step with (security_invoker = true) as
select step.obstacle_id, step.level, level.position, level.first_answer_days, step.arrived_date
from (
  select id as obstacle_id, level, reported_date as arrived_date from approach.obstacle
  union all select obstacle_id, to_level, approach.day_of(known_at) from approach.obstacle_raise
  union all select obstacle_id, to_level, approach.day_of(known_at) from approach.obstacle_escalation
  union all select obstacle_id, level, approach.day_of(known_at) from approach.obstacle_reopening
) step join approach.obstacle_level level on level.key = step.level;
comment on view approach.obstacle_step is 'Every level an obstacle came to, or began anew at, with the day; it only goes up.';

create view approach.obstacle_place with (security_invoker = true) as
select distinct on (step.obstacle_id) step.obstacle_id, step.level, step.position, step.arrived_date
from approach.obstacle_step step order by step.obstacle_id, step.position desc, step.arrived_date desc;
comment on view approach.obstacle_place is 'Where every obstacle lies now and since when: what the rules ask of all of them at once, without the rest of its state.';

create view approach.obstacle_ending with (security_invoker = true) as
select e.obstacle_id, e.round, e.kind, e.reason, e.decided_by_id, e.known_at from approach.obstacle_outcome e
where (e.obstacle_id, e.round) not in (select r.obstacle_id, r.round from approach.obstacle_reopening r);
comment on view approach.obstacle_ending is 'The outcome that stands: the last one, unless the obstacle was reopened.';

create view approach.obstacle_state with (security_invoker = true) as
select o.id as obstacle_id,
  case when outcome.kind is not null then outcome.kind when trial.until_date is not null then 'tested' when owner.owner_id is not null then 'owned'
    when recognition.obstacle_id is not null then 'recognised' else 'reported' end as state,
  here.level, here.position, here.arrived_date, owner.owner_id, owner.owner_organisation_id,
  case when outcome.kind is null then coalesce(promise.due_date, here.arrived_date + here.first_answer_days) end as due_date,
  case when outcome.kind is null then case when promise.due_date is null then 'first-answer' else 'promise' end end as due_kind,
  first_word.answered_date as first_answer_date,
  approach.day_of(outcome.known_at) as ended_date
from approach.obstacle o
join lateral (select s.* from approach.obstacle_step s where s.obstacle_id = o.id order by s.position desc, s.arrived_date desc limit 1) here on true
left join approach.obstacle_recognition recognition on recognition.obstacle_id = o.id
left join approach.obstacle_ending outcome on outcome.obstacle_id = o.id
left join lateral (select max(r.known_at) as at from approach.obstacle_reopening r where r.obstacle_id = o.id) again on true
left join lateral (
  select w.owner_id, w.owner_organisation_id from approach.obstacle_ownership w where w.obstacle_id = o.id and w.level = here.level order by w.known_at desc, w.id desc limit 1
) owner on true
left join lateral (
  select t.until_date from approach.obstacle_test t where t.obstacle_id = o.id and t.level = here.level and t.known_at > coalesce(again.at, '-infinity') order by t.known_at desc, t.id desc limit 1
) trial on true
left join lateral (
  select word.due_date from (
    select a.known_at, a.id, a.next_date as due_date from approach.obstacle_answer a where a.obstacle_id = o.id and a.level = here.level
    union all select t.known_at, t.id, t.until_date from approach.obstacle_test t where t.obstacle_id = o.id and t.level = here.level
  ) word where word.known_at > coalesce(again.at, '-infinity') order by word.known_at desc, word.due_date desc limit 1
) promise on true
left join lateral (
  select min(approach.day_of(word.known_at)) as answered_date from (
    select a.known_at from approach.obstacle_answer a where a.obstacle_id = o.id
    union all select t.known_at from approach.obstacle_test t where t.obstacle_id = o.id
    union all select e.known_at from approach.obstacle_outcome e where e.obstacle_id = o.id
  ) word
) first_word on true;
comment on view approach.obstacle_state is 'What the facts add up to: state (C19 d), present level, owner there, by which day a word is due and of which kind, first answer and end. Whether it is late follows from the day one looks.';

create view approach.named_obstacle with (security_invoker = true) as
select o.id as obstacle_id, o.happens, o.domain, o.municipality_code, o.reported_date, s.state
from approach.obstacle o join approach.obstacle_state s on s.obstacle_id = o.id where o.organisation_id is not null;
comment on view approach.named_obstacle is 'Obstacles that were not reported anonymously, for other chapters: only these may be tied to a place or a meeting.';

create view approach.obstacle_in_reach with (security_invoker = true) as
select s.obstacle_id
from approach.obstacle_place s join approach.obstacle o on o.id = s.obstacle_id
where s.level in (select seat.level from approach.obstacle_level_role seat where seat.whole_region and core.has_role(array[seat.role]))
  or (s.level in (select seat.level from approach.obstacle_level_role seat where core.has_role(array[seat.role]))
    and (o.organisation_id = (select core.organisation()) or o.municipality_code = (select mine.code from core.organisation mine where mine.id = (select core.organisation()))));
comment on view approach.obstacle_in_reach is 'The obstacles that lie at a level of the roles of this person: at team and organisation level only those of the own organisation or municipality.';

create view approach.obstacle_possible_owner with (security_invoker = true) as
select s.obstacle_id, a.person_id, a.organisation_id, a.role, a.valid_from, a.valid_to
from approach.obstacle_place s join approach.obstacle o on o.id = s.obstacle_id
join approach.obstacle_level_role seat on seat.level = s.level
join core.assignment a on a.role = seat.role
join core.organisation g on g.id = a.organisation_id
where seat.whole_region or a.organisation_id = o.organisation_id or g.code = o.municipality_code;
comment on view approach.obstacle_possible_owner is 'Who may be owner of an obstacle at the level where it lies: the people who hold a role of that level, with the term of that role.';

create view approach.board_term with (security_invoker = true) as
select * from (values ('taskforce', 28), ('college', 42)) as term (board, answer_days);
comment on view approach.board_term is 'Calendar days within which each table answers a question.';

create view approach.board_question_state with (security_invoker = true) as
select q.id as question_id, here.board, here.arrived_date, approach.day_of(a.known_at) as answered_date,
  case when a.question_id is null then here.arrived_date + term.answer_days end as due_date
from approach.board_question q
left join approach.board_question_escalation e on e.question_id = q.id
left join approach.board_question_answer a on a.question_id = q.id
cross join lateral (select case when e.question_id is null then q.board else 'college' end as board, approach.day_of(coalesce(e.known_at, q.known_at)) as arrived_date) here
join approach.board_term term on term.board = here.board;
comment on view approach.board_question_state is 'Where a question lies now, since when, by which day the answer is due, and when it was answered. Whether it is late follows from the day one looks.';

create view approach.board_question_in_reach with (security_invoker = true) as
select s.question_id from approach.board_question_state s
where (s.board = 'taskforce' and core.has_role('{taskforce_secretary,bureau_coordinator}'))
  or (s.board = 'college' and core.has_role('{mayor,chief_prosecutor,police_chief,bureau_coordinator}'));
comment on view approach.board_question_in_reach is 'The questions that lie at a table of this person.';

create view approach.support_term with (security_invoker = true) as
select * from (values ('this-week', 7), ('this-month', 14), ('can-wait', 28)) as term (urgency, answer_days);
comment on view approach.support_term is 'Calendar days within which a request of each urgency is answered.';

create view approach.support_state with (security_invoker = true) as
select r.id as request_id, approach.day_of(r.known_at) as asked_date, a.answered_date, case when a.answered_date is null then approach.day_of(r.known_at) + t.answer_days end as due_date,
  v.verdict, coalesce(a.answers, 0) as answers
from approach.support_request r join approach.support_term t on t.urgency = r.urgency
left join (select request_id, min(approach.day_of(known_at)) as answered_date, count(*)::integer as answers from approach.support_answer group by request_id) a on a.request_id = r.id
left join approach.support_verdict v on v.request_id = r.id;
comment on view approach.support_state is 'When a request was answered first or by which day it must be, how many answers it has, and whether they helped.';

create view approach.support_reuse with (security_invoker = true) as
select reused_id as answer_id, count(*)::integer as times from approach.support_answer where reused_id is not null group by reused_id;
comment on view approach.support_reuse is 'How often an answer was used again for another request.';

create view approach.obstacle_echo_count with (security_invoker = true) as
select obstacle_id, count(*)::integer as echoes from approach.obstacle_echo group by obstacle_id;
comment on view approach.obstacle_echo_count is 'How many others meet the same obstacle.';

create view approach.own_obstacle with (security_invoker = true) as
select obstacle_id, 'reporter' as part from approach.obstacle_reporter where person_id = (select core.actor())
union all select obstacle_id, 'echo' from approach.obstacle_echo_person where person_id = (select core.actor());
comment on view approach.own_obstacle is 'The obstacles that the person of this request reported or meets too; nobody sees those of another.';

create view approach.felt_effect with (security_invoker = true) as
select r.obstacle_id, r.round, r.asked_date, r.until_date, r.asked, coalesce(a.answered, 0) as answered,
  case when a.answered >= 3 then a.yes end as yes, case when a.answered >= 3 then a.partly end as partly, case when a.answered >= 3 then a.no end as no
from approach.felt_round r
left join (
  select obstacle_id, round, count(*)::integer as answered, count(*) filter (where felt = 'yes')::integer as yes,
    count(*) filter (where felt = 'partly')::integer as partly, count(*) filter (where felt = 'no')::integer as no
  from approach.felt_answer group by obstacle_id, round
) a on a.obstacle_id = r.obstacle_id and a.round = r.round
where (r.obstacle_id, r.round) in (select last.obstacle_id, max(last.round) from approach.felt_round last group by last.obstacle_id);
comment on view approach.felt_effect is 'How an obstacle that was lifted or lowered is felt, after its last outcome that was asked about; below three answers only their number, so that nobody stands out.';

create view monitor.benchmark_context_state with (security_invoker = true) as
  select distinct on (c.benchmark_id, c.organisation_id) c.id, c.benchmark_id, c.organisation_id, c.body, c.known_at, o.code as area_code, o.name
  from monitor.benchmark_context c join core.organisation o on o.id = c.organisation_id order by c.benchmark_id, c.organisation_id, c.known_at desc, c.id;
comment on view monitor.benchmark_context_state is 'The context that holds now, per comparison and municipality.';

create view monitor.blind_spot_shown with (security_invoker = true) as
  select b.code, b.place, b.offences, b.visibility, jsonb_build_object('code', b.code, 'name', jsonb_build_object('nl', b.name_nl, 'en', b.name_en), 'visibility', b.visibility,
    'offences', coalesce((select jsonb_agg(jsonb_build_object('code', o.code, 'title', jsonb_build_object('nl', o.title, 'en', o.title_en)) order by string_to_array(o.code, '.')::integer[])
      from monitor.offence o where o.code = any (b.offences)), '[]'),
    'text', jsonb_build_object('nl', b.body_nl, 'en', b.body_en),
    'alternatives', coalesce((select jsonb_agg(jsonb_build_object('nl', trim(a.nl), 'en', trim(a.en)) order by a.place) from unnest(b.alternatives_nl, b.alternatives_en) with ordinality a (nl, en, place)), '[]'),
    'noRate', case when b.no_rate_nl is not null then jsonb_build_object('nl', b.no_rate_nl, 'en', b.no_rate_en) end, 'passage', b.passage, 'sourceCode', b.source_code,
    'rates', coalesce((select jsonb_agg(jsonb_build_object('year', r.year, 'kind', r.kind, 'base', r.base, 'percent', r.percent, 'precision', r.precision_kind, 'sourceCode', r.source_code)
      order by r.year, r.kind desc) from monitor.reporting_rate r where r.blind_spot_code = b.code), '[]'),
    'estimates', coalesce((select jsonb_agg(jsonb_build_object('fromYear', e.from_year, 'toYear', e.to_year, 'unit', jsonb_build_object('nl', e.unit_nl, 'en', e.unit_en),
        'area', (select jsonb_build_object('nl', n.name, 'en', n.name_en) from partners.area_validity n where n.area_code = e.area_code order by n.known_at desc, n.valid_from desc nulls last limit 1),
        'low', e.low, 'value', e.value, 'high', e.high, 'sourceCode', e.source_code) order by e.from_year) from monitor.crime_estimate e where e.blind_spot_code = b.code), '[]'),
    'sources', coalesce((select jsonb_agg(jsonb_build_object('code', s.code, 'title', s.title, 'publisher', s.publisher, 'address', s.address, 'licence', s.licence, 'note', s.note) order by s.code)
      from partners.source s where s.code = b.source_code or s.code in (select r.source_code from monitor.reporting_rate r where r.blind_spot_code = b.code)
        or s.code in (select e.source_code from monitor.crime_estimate e where e.blind_spot_code = b.code)), '[]')) as shown
  from monitor.blind_spot b;
comment on view monitor.blind_spot_shown is 'A blind spot with its rates, estimates and sources as it is shown, for every feature that puts it beside a figure.';

create view monitor.crime_vintage with (security_invoker = true) as
  select i.*, row_number() over (order by i.origin <> 'pack', i.retrieved_date, i.known_at, i.id) as place from monitor.crime_import i;
comment on view monitor.crime_vintage is 'The vintages in order of precedence: a higher place goes before a lower one in the same cell; files go before packs.';
create view monitor.crime_count with (security_invoker = true) as
  select v.import_id, v.offence, v.period_kind, u.period_from, v.area_code, u.registered, u.reports, u.internet_reports
  from monitor.crime_vintage_series v, unnest(v.period_froms, v.registered, v.reports, v.internet_reports) u (period_from, registered, reports, internet_reports);
comment on view monitor.crime_count is 'Every figure of every vintage, one row per figure.';
create view monitor.crime_figure with (security_invoker = true) as
  select s.table_code, s.offence, s.period_kind, u.period_from, s.area_code, u.registered, u.reports, u.internet_reports, s.import_ids[u.place] as import_id
  from monitor.crime_series s, unnest(s.period_froms, s.registered, s.reports, s.internet_reports, s.import_places) u (period_from, registered, reports, internet_reports, place);
comment on view monitor.crime_figure is 'The figure that holds now, one row per figure, with the vintage it comes from.';
create view monitor.crime_latest with (security_invoker = true) as
  select distinct on (v.table_code, c.offence, c.period_kind, c.period_from, c.area_code) v.table_code, c.offence, c.period_kind, c.period_from, c.area_code,
    c.registered, c.reports, c.internet_reports, c.import_id
  from monitor.crime_count c join monitor.crime_vintage v on v.id = c.import_id
  order by v.table_code, c.offence, c.period_kind, c.period_from, c.area_code, v.place desc;
comment on view monitor.crime_latest is 'What crime_figure must be, worked out anew from all vintages; slow, for tests and repair.';

create view monitor.indicator_span with (security_invoker = true) as
  with said as (
    select i.id as indicator_id, null::uuid as definition_id, null::integer as from_year, i.definition_nl, i.definition_en, i.formula_nl, i.formula_en, i.offences from monitor.indicator i
    union all
    (select distinct on (d.indicator_id, d.from_year) d.indicator_id, d.id, d.from_year, d.definition_nl, coalesce(d.definition_en, d.definition_nl), d.formula_nl, d.formula_nl, d.offences
     from monitor.indicator_definition d order by d.indicator_id, d.from_year, d.known_at desc, d.id desc)
  )
  select s.*, lead(s.from_year) over (partition by s.indicator_id order by s.from_year nulls first) as to_year from said s;
comment on view monitor.indicator_span is 'Which definition of an indicator holds for which years: from a first year (null: from the start) until another one (null: still).';

create view monitor.indicator_year with (security_invoker = true) as
  select i.region, i.period, i.code, extract(year from f.period_from)::integer as year,
    case when count(f.registered) = cardinality(s.offences) then sum(f.registered)::integer end as value, array_agg(distinct f.import_id) as imports,
    i.id as indicator_id, s.from_year as part
  from monitor.indicator i
  join monitor.indicator_span s on s.indicator_id = i.id
  join partners.region_period p on p.region = i.region and p.period = i.period
  join monitor.crime_figure f on f.table_code = i.table_code and f.offence = any (s.offences) and f.area_code = p.unit_code and f.period_kind = 'year'
    and (s.from_year is null or f.period_from >= make_date(s.from_year, 1, 1)) and (s.to_year is null or f.period_from < make_date(s.to_year, 1, 1))
  where cardinality(s.offences) > 0
  group by i.id, i.region, i.period, i.code, s.offences, s.from_year, f.period_from;
comment on view monitor.indicator_year is 'The value of a counted indicator for the whole region per year by the definition that holds for that year: null when one of its figures is not published. Values with another part do not compare.';

create view monitor.indicator_point with (security_invoker = true) as
  select y.indicator_id, 'crime'::text as origin, p.unit_code as area_code, make_date(y.year, 1, 1) as as_of_date, y.year, y.value::numeric as value, null::numeric as margin,
    null::smallint as level, y.part, null::text as method, (select c.id from monitor.crime_import c where c.id = any (y.imports) order by c.retrieved_date desc, c.id limit 1) as import_id,
    null::text as edition_code, null::uuid as reading_id, null::text as note
  from monitor.indicator_year y join partners.region_period p on p.region = y.region and p.period = y.period
  union all
  select i.id, 'survey', r.area_code, make_date(e.year, 1, 1), e.year, r.value, r.margin, null, s.from_year, e.method, null, e.code, null, e.note_nl
  from monitor.indicator i join monitor.survey_result r on r.measure_code = i.measure_code join monitor.survey_edition e on e.code = r.edition_code
  join monitor.indicator_span s on s.indicator_id = i.id and (s.from_year is null or e.year >= s.from_year) and (s.to_year is null or e.year < s.to_year)
  union all
  (select distinct on (r.indicator_id, r.as_of_date) r.indicator_id, 'reading', p.unit_code, r.as_of_date, extract(year from r.as_of_date)::integer, r.value, r.margin, r.level, s.from_year,
    null, null, null, r.id, r.note
  from monitor.indicator_reading r join monitor.indicator i on i.id = r.indicator_id join partners.region_period p on p.region = i.region and p.period = i.period
  join monitor.indicator_span s on s.indicator_id = i.id and (s.from_year is null or extract(year from r.as_of_date) >= s.from_year) and (s.to_year is null or extract(year from r.as_of_date) < s.to_year)
  order by r.indicator_id, r.as_of_date, r.known_at desc, r.id desc);
comment on view monitor.indicator_point is 'Every value of every indicator wherever it comes from: registered crime, an edition of a survey, or a reading of its owner; with the vintage it was taken from.';

create view monitor.indicator_state with (security_invoker = true) as
  with latest as (
    select distinct on (r.indicator_id) r.indicator_id, r.as_of_date, r.known_at, r.value, r.level from monitor.indicator_reading r order by r.indicator_id, r.as_of_date desc, r.known_at desc, r.id desc
  ), adopted as (
    select distinct on (a.indicator_id) a.indicator_id, a.decision_id from monitor.indicator_adoption a order by a.indicator_id, a.known_at desc, a.id desc
  ), dated as (
    select i.id, case when i.measure_code is null and s.offences = '{}' and t.indicator_id is null
      then (coalesce(l.as_of_date, p.period_from) + make_interval(months => monitor.frequency_months(i.frequency)))::date end as due_date, p.period_to
    from monitor.indicator i join monitor.indicator_span s on s.indicator_id = i.id and s.to_year is null join partners.region_period p on p.region = i.region and p.period = i.period
    left join latest l on l.indicator_id = i.id left join monitor.indicator_retirement t on t.indicator_id = i.id
  )
  select i.id, i.region, i.period, i.code, i.place, i.kind, i.name_nl, i.name_en, i.unit, i.frequency, i.table_code, i.measure_code, i.rubric, i.quality_nl, i.quality_en, i.source_code, i.passage,
    i.unconfirmed_because, s.definition_nl, s.definition_en, s.formula_nl, s.formula_en, s.offences, s.from_year as defined_from_year, o.id as owner_id, i.owner_code, o.name as owner_name,
    a.decision_id, t.from_year as retired_from_year, t.why as retired_because, t.decision_id as retired_by_decision_id, l.as_of_date as read_date, l.known_at as read_at,
    l.value as read_value, l.level as read_level, case when d.due_date <= d.period_to then d.due_date end as due_date
  from monitor.indicator i
  join monitor.indicator_span s on s.indicator_id = i.id and s.to_year is null
  join dated d on d.id = i.id
  left join core.organisation o on o.code = i.owner_code
  left join latest l on l.indicator_id = i.id
  left join adopted a on a.indicator_id = i.id
  left join monitor.indicator_retirement t on t.indicator_id = i.id;
comment on view monitor.indicator_state is 'An indicator as it holds now: definition, owner, the decision that adopted it, whether it is retired, the last reading, and when the next one is due (null when it is counted from figures of others).';

create view monitor.indicator_entry with (security_invoker = true) as
  select s.id, s.region, s.period, s.code, s.place, s.retired_from_year is not null as retired,
    jsonb_build_object('id', s.id, 'period', s.period, 'code', s.code, 'kind', s.kind, 'name', jsonb_build_object('nl', s.name_nl, 'en', s.name_en),
      'definition', jsonb_build_object('nl', s.definition_nl, 'en', s.definition_en),
      'formula', case when s.formula_nl is not null then jsonb_build_object('nl', s.formula_nl, 'en', coalesce(s.formula_en, s.formula_nl)) end,
      'quality', case when s.quality_nl is not null then jsonb_build_object('nl', s.quality_nl, 'en', coalesce(s.quality_en, s.quality_nl)) end,
      'unit', s.unit, 'frequency', s.frequency, 'owner', case when s.owner_code is not null then jsonb_build_object('code', s.owner_code, 'name', coalesce(s.owner_name, s.owner_code)) end,
      'ownerIsReader', coalesce(s.owner_id = (select core.organisation()), false),
      'source', (select jsonb_build_object('title', c.title, 'publisher', c.publisher, 'address', c.address, 'passage', s.passage) from partners.source c where c.code = s.source_code),
      'table', s.table_code, 'survey', (select jsonb_build_object('code', m.code, 'name', jsonb_build_object('nl', m.name_nl, 'en', m.name_en)) from monitor.survey_measure m where m.code = s.measure_code),
      'offences', coalesce((select jsonb_agg(jsonb_build_object('code', o.code, 'title', jsonb_build_object('nl', o.title, 'en', o.title_en)) order by string_to_array(o.code, '.')::integer[])
        from monitor.offence o where o.code = any (s.offences)), '[]'),
      'levels', coalesce((select jsonb_agg(jsonb_build_object('level', l.level, 'name', jsonb_build_object('nl', l.name_nl, 'en', l.name_en), 'meaning', jsonb_build_object('nl', l.meaning_nl, 'en', l.meaning_en))
        order by l.level) from strategy.rubric_level l where (l.region, l.period, l.rubric) = (s.region, s.period, s.rubric)), '[]'),
      'adoptedBy', (select jsonb_build_object('id', d.id, 'reference', d.reference, 'title', d.title, 'decidedDate', d.decided_date) from strategy.decision_state d where d.id = s.decision_id),
      'unconfirmedBecause', case when s.decision_id is null then s.unconfirmed_because end,
      'definitions', (select jsonb_agg(jsonb_build_object('fromYear', n.from_year, 'toYear', n.to_year, 'definition', jsonb_build_object('nl', n.definition_nl, 'en', n.definition_en),
          'formula', case when n.formula_nl is not null then jsonb_build_object('nl', n.formula_nl, 'en', coalesce(n.formula_en, n.formula_nl)) end, 'offences', n.offences, 'why', d.why,
          'decision', (select jsonb_build_object('id', t.id, 'reference', t.reference, 'title', t.title, 'decidedDate', t.decided_date) from strategy.decision_state t where t.id = d.decision_id))
          order by n.from_year nulls first)
        from monitor.indicator_span n left join monitor.indicator_definition d on d.id = n.definition_id where n.indicator_id = s.id),
      'retired', case when s.retired_from_year is not null then jsonb_build_object('fromYear', s.retired_from_year, 'why', s.retired_because) end,
      'latest', (select jsonb_build_object('asOfDate', p.as_of_date, 'year', p.year, 'value', p.value, 'level', p.level,
          'area', (select jsonb_build_object('nl', a.name, 'en', a.name_en) from partners.area_validity a where a.area_code = p.area_code order by a.known_at desc, a.valid_from desc nulls last limit 1))
        from monitor.indicator_point p where p.indicator_id = s.id and num_nonnulls(p.value, p.level) = 1 order by p.as_of_date desc, p.area_code limit 1),
      'readByHand', s.measure_code is null and s.offences = '{}', 'dueDate', s.due_date) as entry
  from monitor.indicator_state s;
comment on view monitor.indicator_entry is 'What the register says of an indicator, as it is shown and published.';

create view monitor.agreement_state with (security_invoker = true) as
select a.id as agreement_id, a.partner_id, coalesce(j.verdict, case when r.id is not null then 'reported' else 'agreed' end) as state,
  upper(a.period) as judge_from_date, r.reported_date, j.judged_date, j.reason, j.decision
from monitor.agreement a
left join lateral (select x.* from monitor.agreement_report x where x.agreement_id = a.id order by x.known_at desc, x.id desc limit 1) r on true
left join lateral (select x.* from monitor.agreement_judgement x where x.agreement_id = a.id order by x.judged_date desc, x.known_at desc, x.id desc limit 1) j on true;
comment on view monitor.agreement_state is 'How a performance agreement stands: agreed, reported, kept or not-kept, with the reason of the last judgement. From judge_from_date on one without a judgement waits for it.';

create view monitor.shown_story with (security_invoker = true) as
select s.id, s.theme, s.area_code, s.told_on_month, s.teller_role, s.body, s.may_quote, w.known_at as withdrawn_at
from monitor.story s left join monitor.story_withdrawal w on w.story_id = s.id;
comment on view monitor.shown_story is 'Stories as other features show them. A story with withdrawn_at has no words any more: next accounts leave it out, earlier ones are marked. Without may_quote the words are read, never quoted.';

create view monitor.story_mark with (security_invoker = true) as
select c.address, c.cited_in, c.story_id, w.known_at as withdrawn_at
from monitor.story_citation c join monitor.story_withdrawal w on w.story_id = c.story_id;
comment on view monitor.story_mark is 'Accounts that quote a story which was withdrawn afterwards: they carry a mark (C20 d).';

create view monitor.conversation_state with (security_invoker = true) as
select c.id as conversation_id, c.theme, c.municipality_code, c.planned_date, n.held_date, n.participants,
  coalesce(v.agree, 0) as agree, coalesce(v.object, 0) as object
from monitor.conversation c left join monitor.conversation_notes n on n.conversation_id = c.id
left join (select conversation_id, count(*) filter (where agrees)::integer as agree, count(*) filter (where not agrees)::integer as object from monitor.conversation_voice group by conversation_id) v on v.conversation_id = c.id;
comment on view monitor.conversation_state is 'Conversations with whether they were held and what participants say of the notes.';

create view monitor.report_state with (security_invoker = true) as
  select r.id as report_id, r.number, r.period, r.organisation_id, r.known_at as begun_at,
    case when p.report_id is not null then 'published' when f.report_id is not null then 'frozen' else 'draft' end as state,
    f.hash, f.known_at as frozen_at, f.policy, f.template, f.draft_version, p.known_at as published_at, p.decision,
    (select max(d.version) from monitor.report_draft d where d.report_id = r.id) as latest_draft
  from monitor.report r left join monitor.report_freeze f on f.report_id = r.id left join monitor.report_publication p on p.report_id = r.id;
comment on view monitor.report_state is 'How far every account is: draft, frozen or published.';

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

create view staffing.request_movement with (security_invoker = true) as
  select r.id as request_id, g.place, g."fromUnit" as from_unit, g."fromCategory" as from_category, g."toUnit" as to_unit, g."toCategory" as to_category, g.fte, g."startDate" as start_date,
    g."fromRate" as from_rate, g."toRate" as to_rate, f.kind as from_kind, t.kind as to_kind,
    g.fte * (case when t.kind = 'outside' then 0 else g."toRate" end - case when f.kind = 'outside' then 0 else g."fromRate" end) as budget_effect
  from staffing.request r
  cross join lateral rows from (jsonb_to_recordset(r.lines) as ("fromUnit" text, "fromCategory" text, "toUnit" text, "toCategory" text, fte numeric, "startDate" date, "fromRate" numeric, "toRate" numeric))
    with ordinality as g ("fromUnit", "fromCategory", "toUnit", "toCategory", fte, "startDate", "fromRate", "toRate", place)
  join staffing.unit f on f.code = g."fromUnit" join staffing.unit t on t.code = g."toUnit";
comment on view staffing.request_movement is 'The movements a request asks for, with what each does to the budget; empty when a rate is not given.';

create view staffing.request_state with (security_invoker = true) as
  select r.id as request_id,
    case when d.outcome is not null then d.outcome when w.request_id is not null then 'withdrawn' when a.request_id is not null then 'advised' when e.request_id is not null then 'endorsed' else 'requested' end as state,
    m.fte, m.budget_effect, m.rated, not m.rated or r.budget <> 'neutral' or m.budget_effect <= 0 as budget_holds
  from staffing.request r
  left join staffing.request_endorsement e on e.request_id = r.id left join staffing.request_advice a on a.request_id = r.id
  left join staffing.request_withdrawal w on w.request_id = r.id left join staffing.request_decision d on d.request_id = r.id
  join lateral (select sum(v.fte) as fte, sum(v.budget_effect) as budget_effect, bool_and(v.budget_effect is not null) as rated from staffing.request_movement v where v.request_id = r.id) m on true;
comment on view staffing.request_state is 'Where a request stands: requested, endorsed, advised, approved, refused or withdrawn; how many fte it moves and what it does to the budget.';

create view staffing.announced_proposal_state with (security_invoker = true) as
  select p.code, coalesce((select s.state from staffing.request r join staffing.request_state s on s.request_id = r.id where r.proposal_code = p.code order by (s.state = 'approved') desc, r.known_at desc limit 1), 'announced') as state,
    (select r.id from staffing.request r join staffing.request_state s on s.request_id = r.id where r.proposal_code = p.code order by (s.state = 'approved') desc, r.known_at desc limit 1) as request_id
  from staffing.announced_proposal p;
comment on view staffing.announced_proposal_state is 'How far an announced proposal is: announced, or the state of the request about it.';

create view staffing.earmark with (security_invoker = true) as
  select e.change_code, e.posting_id, e.fund_code, e.theme, p.from_unit, p.to_unit, p.to_category as category, p.fte, p.start_date, p.decision, p.decision_date
  from staffing.expected_posting e join staffing.posting_state p on p.id = e.posting_id where p.reversed_by_id is null;
comment on view staffing.earmark is 'Posted places with the theme they are for, the unit they stand in, and the fund and decision that carry them; reversed postings left out.';

create view staffing.expected_change_state with (security_invoker = true) as
  select c.code, c.fte as expected, coalesce(sum(m.fte), 0) as posted, c.fte - coalesce(sum(m.fte), 0) as open
  from staffing.expected_change c left join staffing.earmark m on m.change_code = c.code group by c.code;
comment on view staffing.expected_change_state is 'Per expected change how many fte are expected, posted and still open (C59 d).';

create view staffing.workplace_kept with (security_invoker = true) as
  select m.from_unit as unit_code, m.to_unit as formal_unit_code, m.category, m.start_date, sum(m.fte) as fte
  from staffing.earmark m join staffing.expected_change c on c.code = m.change_code and c.workplace = 'stays' group by 1, 2, 3, 4;
comment on view staffing.workplace_kept is 'Places that formally went elsewhere while the workplace stayed in the unit: formation and workplace are counted apart (C59 b).';

create view staffing.priority_means with (security_invoker = true) as
  with meant as (select t.priority_id, t.theme from staffing.theme_priority t union all select t.priority_id, 'undermining-and-cybercrime' from staffing.theme_priority t group by t.priority_id)
  select p.priority_id, 'earmark' as kind, m.change_code as code, u.name as name_nl, u.name as name_en, 'fte' as measure, sum(m.fte) as amount
  from meant p join staffing.earmark m on m.theme = p.theme join staffing.unit u on u.code = m.to_unit group by p.priority_id, m.change_code, u.name
  union all select p.priority_id, 'expected', c.code, c.says, c.says_en, 'fte', s.open
  from meant p join staffing.expected_change c on c.theme = p.theme join staffing.expected_change_state s on s.code = c.code where s.open > 0
  union all select p.priority_id, 'fund', f.code, f.name, f.name_en, case when f.allotted_eur is null then 'fte' else 'eur' end, coalesce(f.allotted_eur, f.allotted_fte)
  from meant p join staffing.fund f on f.theme = p.theme;
comment on view staffing.priority_means is 'What hangs on a joint priority in places and money: posted places with an earmark, places still to be posted, and funds; what is for two themes stands with both (C10 b).';

create view staffing.fund_claim_state with (security_invoker = true) as
  select c.id, c.fund_code, c.measure, c.amount, c.area_code, null::text as unit_code, c.theme, c.purpose, c.decision, c.decision_id, c.decided_date, null::uuid as posting_id from staffing.fund_claim c
  union all
  select p.id, e.fund_code, 'fte', p.fte, null, p.to_unit, e.theme, p.reason, p.decision, null, p.decision_date, p.id
  from staffing.expected_posting e join staffing.posting_state p on p.id = e.posting_id where e.fund_code is not null and p.reversed_by_id is null;
comment on view staffing.fund_claim_state is 'Every claim on a fund with the decision it rests on: entered, or a posting of places that names the fund.';

create view staffing.fund_state with (security_invoker = true) as
  select f.code, m.measure, m.allotted,
    coalesce((select sum(c.amount) from staffing.fund_claim_state c where (c.fund_code, c.measure) = (f.code, m.measure)), 0) as claimed,
    coalesce((select sum(e.amount) from staffing.fund_entry e where (e.fund_code, e.measure, e.kind) = (f.code, m.measure, 'spent')), 0) as spent,
    coalesce((select sum(e.amount) from staffing.fund_entry e where (e.fund_code, e.measure, e.kind) = (f.code, m.measure, 'accounted')), 0) as accounted
  from staffing.fund f cross join lateral (values ('fte', f.allotted_fte), ('eur', f.allotted_eur)) as m (measure, allotted);
comment on view staffing.fund_state is 'Per fund and measure what is allotted, claimed, spent and accounted for; allotted is empty when it is not known.';

create view staffing.team with (security_invoker = true) as
  select a.code, a.name, a.name_en, 'basisteam' as kind, 0 as place from partners.areas_known('infinity') a where a.kind = 'basisteam'
  union all select u.code, u.name, u.name_en, 'unit', u.place from staffing.unit u where u.kind = 'row';
comment on view staffing.team is 'Whatever a reading can be about: the known basisteams and the rows of the formation table.';

create view staffing.reading_state with (security_invoker = true) as
  select distinct on (r.team_code, r.task, r.measured_date) r.* from staffing.reading r order by r.team_code, r.task, r.measured_date, r.known_at desc, r.id;
comment on view staffing.reading_state is 'The latest reading of every team, task and day.';

create view partners.organisation_state with (security_invoker = true) as
  select * from partners.organisations_known('infinity');
comment on view partners.organisation_state is 'The organisations and when they exist, by the latest knowledge.';

create view partners.area_state with (security_invoker = true) as
  select * from partners.areas_known('infinity');
comment on view partners.area_state is 'The areas and when they exist, by the latest knowledge.';
create view partners.area_part_state with (security_invoker = true) as
  select * from partners.area_parts_known('infinity');
comment on view partners.area_part_state is 'Which area is part of which and when, by the latest knowledge.';
create view partners.population_state with (security_invoker = true) as
  select distinct on (area_code, year) area_code, year, persons, source_code, known_at from partners.population order by area_code, year, known_at desc;
comment on view partners.population_state is 'The latest figure of the population of an area in a year.';
create view partners.region_municipality with (security_invoker = true) as
  select m.part_code as area_code, m.whole_code as district_code, d.whole_code as unit_code,
    greatest(m.valid_from, d.valid_from) as valid_from, least(m.valid_to, d.valid_to) as valid_to
  from partners.area_part_state m join partners.area_part_state d on d.part_code = m.whole_code and d.hierarchy = 'police'
  join partners.area a on a.code = m.part_code and a.kind = 'municipality'
  where m.hierarchy = 'police';
comment on view partners.region_municipality is 'The municipalities of a police unit with their district, and when they belong to it.';
create view partners.map_tile with (security_invoker = true) as
  select area_code, tile_column, tile_row from partners.area_tile;
comment on view partners.map_tile is 'Places on the tile map, for the maps of other chapters.';
create view partners.area_change_state with (security_invoker = true) as
  select old_code, new_code, change_date from partners.area_change;
comment on view partners.area_change_state is 'Which area went into which and when, by the latest knowledge, for other chapters.';

create view partners.membership_state with (security_invoker = true) as
  select * from partners.memberships_known('infinity');
comment on view partners.membership_state is 'Who is a member of what and when, by the latest knowledge.';

create view partners.source_state with (security_invoker = true) as
  select code, title, publisher, address, retrieved_date, licence, note from partners.source;
comment on view partners.source_state is 'The sources, for other chapters.';
create view partners.strategy_period with (security_invoker = true) as
  select region, period, name, name_en, unit_code, period_from, period_to, title, title_en from partners.region_period;
comment on view partners.strategy_period is 'The strategy periods of the region, for other chapters.';

create view oversight.odd_read_rule with (security_invoker = true) as
select * from (values ('burst', 40), ('outside-hours', 3), ('elsewhere', 5), ('colleague', 3), ('oneself', 2), ('refused', 5)) as rule (kind, at_least);
comment on view oversight.odd_read_rule is 'From how many on each kind is odd: reads in ten minutes, reads outside hours in a week, records of others in a week, searches for one colleague, searches for oneself, refusals in a day.';

create view oversight.odd_read_state with (security_invoker = true) as
select o.id as odd_read_id, coalesce(latest.kind, 'open') as state, (o.known_at at time zone 'Europe/Amsterdam')::date + 7 as due_date, latest.known_at as decided_at
from oversight.odd_read o
left join lateral (select u.kind, u.known_at from oversight.odd_read_outcome u where u.odd_read_id = o.id order by u.known_at desc, u.kind = 'follow-up', u.id limit 1) latest on true;
comment on view oversight.odd_read_state is 'What the facts add up to: the last outcome or open, and the day by which somebody looks at it.';

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

create function strategy.trends_with_open_proposal() returns setof uuid language sql stable as $$ select s.item_id from strategy.trend_proposal_state s where s.state = 'open' $$;
comment on function strategy.trends_with_open_proposal() is 'Trends about which a proposal lies with the bureau; a policy cannot name its own table.';
create function strategy.answered_trend_proposals() returns setof uuid language sql stable as $$ select a.proposal_id from strategy.trend_proposal_answer a $$;
comment on function strategy.answered_trend_proposals() is 'Proposals about trends that the bureau answered.';

create function strategy.one_open_trend_proposal() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('strategy.trend_proposal:' || new.item_id, 0));
  if exists (select from strategy.trend_proposal_state s where s.item_id = new.item_id and s.state = 'open' and s.id <> new.id) then
    raise exception 'a proposal about this trend lies with the bureau already' using errcode = 'unique_violation';
  end if;
  return null;
end $$;
comment on function strategy.one_open_trend_proposal() is 'Lets two proposals about one trend at the same moment wait for each other, and refuses the second.';
create trigger one_open after insert on strategy.trend_proposal for each row execute function strategy.one_open_trend_proposal();

create function strategy.own_local_threads() returns setof uuid language sql stable as $$
  select i.thread_id from strategy.local_item i where i.id = i.thread_id and i.organisation_id = core.organisation() $$;
comment on function strategy.own_local_threads() is 'Items of the plan of the municipality of this person; a policy cannot name its own table.';

create function strategy.version_national_agenda() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('strategy.national_agenda:' || new.code, 0));
  new.version := (select coalesce(max(a.version), 0) + 1 from strategy.national_agenda a where a.code = new.code);
  return new;
end $$;
comment on function strategy.version_national_agenda() is 'Gives a version of a national agenda its number, one at a time per agenda.';
create trigger version_national_agenda before insert on strategy.national_agenda for each row execute function strategy.version_national_agenda();

-- These two views read published views of other chapters, so they are made after all of them.
create view strategy.proposed_hours with (security_invoker = true) as
  select a.priority_id, o.id as organisation_id, a.role, q.quarter::date as quarter_date, a.hours
  from (select distinct on (x.priority_id, x.asked_id, x.role) x.* from strategy.capacity_ask x order by x.priority_id, x.asked_id, x.role, x.known_at desc, x.id) a
  cross join lateral generate_series(a.first_quarter_date::timestamp, a.last_quarter_date::timestamp, interval '3 months') q (quarter)
  join core.organisation o on o.id = a.asked_id
    or (a.asked_id is null and o.code in (select r.area_code from partners.region_municipality r where partners.holds(r.valid_from, r.valid_to, q.quarter::date)));
comment on view strategy.proposed_hours is 'Hours that a priority would ask, for each partner and quarter; a line for every municipality is one for those of that day.';

create view strategy.asked_hours with (security_invoker = true) as
  select h.action_id, h.priority_id, h.organisation_id, h.role, h.quarter_date, h.hours, coalesce(h.quarter_date > h.closed_date, false) as freed, false as proposed from approach.action_hours_state h
  union all select null, p.priority_id, p.organisation_id, p.role, p.quarter_date, p.hours, false, true from strategy.proposed_hours p;
comment on view strategy.asked_hours is 'All hours that are asked, were freed by an action that closed, or would be asked by a priority (C11 b).';

create function strategy.capacity_college() returns setof uuid language sql stable as $$
  select o.id from core.organisation o where o.kind = 'college' and core.has_role('{bureau_coordinator}') $$;
comment on function strategy.capacity_college() is 'The college, for whom the bureau chooses who sees the hours of partners that did not choose themselves.';
create function strategy.capacity_open_to_me() returns setof uuid language sql stable as $$
  select o.id from core.organisation o
  left join strategy.capacity_openness_state own on own.organisation_id = o.id
  left join (select min(c.level) as level from strategy.capacity_openness_state c join core.organisation k on k.id = c.organisation_id and k.kind = 'college') agreed on true
  where case coalesce(own.level, agreed.level, 'bureau') when 'partners' then true
    when 'college' then core.has_role('{mayor,chief_prosecutor,police_chief,bureau_coordinator}') when 'bureau' then core.has_role('{bureau_coordinator}') else false end $$;
comment on function strategy.capacity_open_to_me() is 'Partners whose hours this person may see besides those of the own organisation.';

create function strategy.proposals_open() returns setof uuid language sql stable as $$
  select p.id from strategy.proposal p where p.id not in (select d.proposal_id from strategy.decision d where d.proposal_id is not null and d.outcome <> 'deferred') $$;
comment on function strategy.proposals_open() is 'Proposals that were not adopted or rejected yet. A policy cannot name its own table, so the conditions ask these functions.';
create function strategy.proposal_members() returns table (proposal_id uuid, organisation_id uuid) language sql stable as $$
  select p.id, m.organisation_id from strategy.proposal p join strategy.body_member m on m.body_code = p.body_code
  where partners.holds(m.valid_from, m.valid_to, greatest(strategy.day_of(p.known_at), (select min(q.period_from) from partners.region_period q))) $$;
comment on function strategy.proposal_members() is 'Who sits in the body that a proposal was put to, on the day of the proposal or, before the first strategy, on the first day of that.';
create function strategy.decision_members() returns table (decision_id uuid, organisation_id uuid) language sql stable as $$
  select d.id, m.organisation_id from strategy.decision d join strategy.body_member m on m.body_code = d.body_code
  where partners.holds(m.valid_from, m.valid_to, d.decided_date) $$;
comment on function strategy.decision_members() is 'Who sat in the body on the day of a decision.';
create function strategy.decisions_taken() returns table (id uuid, body_code text) language sql stable as $$ select d.id, d.body_code from strategy.decision d $$;
comment on function strategy.decisions_taken() is 'The decisions that this person may see, with their body.';
create function strategy.bodies_kept() returns setof text language sql stable as $$
  select b.code from strategy.decision_body b where core.has_role('{bureau_coordinator}') or b.organisation_id = core.organisation() $$;
comment on function strategy.bodies_kept() is 'The bodies whose decisions this person records: all of them for the bureau, the own taskforce for its secretary.';

create function strategy.number_decision() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('strategy.decision ' || new.body_code || ' ' || extract(year from new.decided_date), 0));
  if new.proposal_id is not null then perform pg_advisory_xact_lock(hashtextextended('strategy.proposal ' || new.proposal_id, 0)); end if;
  if new.means = 'votes' and not exists (select from strategy.vote v where v.proposal_id = new.proposal_id) then
    raise exception using errcode = 'check_violation', message = 'a decision by votes needs votes';
  end if;
  new.number := 1 + coalesce((select max(d.number) from strategy.decision d where d.body_code = new.body_code and d.year = extract(year from new.decided_date)::integer), 0);
  return new;
end $$;
comment on function strategy.number_decision() is 'Gives a decision the next number of its body and year; those who decide at once wait for each other, so no number is skipped or given twice.';
create trigger number_decision before insert on strategy.decision for each row execute function strategy.number_decision();

create function strategy.keep_decision() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'restrict_violation', message = 'a decision stays as it was taken; a correction is a new decision';
end $$;
comment on function strategy.keep_decision() is 'Refuses every change of a decision, whoever makes it (C09 c).';
create trigger keep_decision before update on strategy.decision for each row execute function strategy.keep_decision();

create function strategy.close_voting() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('strategy.proposal ' || new.proposal_id, 0));
  if exists (select from strategy.decision d where d.proposal_id = new.proposal_id and d.outcome <> 'deferred') then
    raise exception using errcode = 'serialization_failure', message = 'the proposal was decided in the meantime';
  end if;
  return null;
end $$;
comment on function strategy.close_voting() is 'Refuses a vote that comes in while the proposal is being decided; the votes of a decision are therefore its own for good.';
create trigger close_voting after insert on strategy.vote for each row execute function strategy.close_voting();

create function strategy.keep_decision_findable() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform core.keep_search_entry('decision', new.id::text, new.title, new.title, new.reference || ' ' || new.text, new.reference || ' ' || new.text, '/besluiten/' || new.id,
    case when exists (select from core.organisation o where o.code = new.body_code and o.kind = 'college') then 'everyone' else 'content' end);
  return null;
end $$;
comment on function strategy.keep_decision_findable() is 'Keeps a decision where it can be found: by everybody for the college, otherwise by who works on content.';
create trigger keep_findable after insert on strategy.decision for each row execute function strategy.keep_decision_findable();

create function strategy.number_document() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare of_year text := extract(year from strategy.day_of(new.known_at))::text;
begin
  perform pg_advisory_xact_lock(hashtextextended('strategy.document ' || of_year, 0));
  new.number := of_year || '-' || lpad((1 + coalesce((select max(split_part(d.number, '-', 2)::integer) from strategy.document d where d.number like of_year || '-%'), 0))::text, 3, '0');
  return new;
end $$;
comment on function strategy.number_document() is 'Gives a document the next number of its year; who offers at the same moment waits, so no number is given twice.';
create trigger number_document before insert on strategy.document for each row execute function strategy.number_document();

create function strategy.number_version() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('strategy.document ' || new.document_id, 0));
  new.version := 1 + coalesce((select max(v.version) from strategy.document_version v where v.document_id = new.document_id), 0);
  if new.corrects_version is not null and not exists (select from strategy.document_adoption a where (a.document_id, a.version) = (new.document_id, new.corrects_version)) then
    raise exception 'an erratum corrects a version that was adopted' using errcode = '23514', constraint = 'corrects_what_was_adopted';
  end if;
  return new;
end $$;
comment on function strategy.number_version() is 'Gives a version the next number of its document, and lets an erratum correct only what was adopted.';
create trigger number_version before insert on strategy.document_version for each row execute function strategy.number_version();

create function strategy.adopt_latest() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('strategy.document ' || new.document_id, 0));
  if exists (select from strategy.document_version v where v.document_id = new.document_id and v.version > new.version) then
    raise exception 'a later version was offered in the meantime' using errcode = '40001';
  end if;
  return new;
end $$;
comment on function strategy.adopt_latest() is 'Adopts the latest version only, also when somebody offers another at the same moment.';
create trigger adopt_latest before insert on strategy.document_adoption for each row execute function strategy.adopt_latest();

create function strategy.keep_document() returns trigger language plpgsql as $$
begin
  raise exception 'what was offered or adopted stays as it was; a correction is a new version' using errcode = '23001', constraint = 'never_changed';
end $$;
comment on function strategy.keep_document() is 'Refuses every change of a version, its number or its adoption, whoever makes it (C62 b).';
create trigger keep_document before update on strategy.document for each row execute function strategy.keep_document();
create trigger keep_version before update on strategy.document_version for each row execute function strategy.keep_document();
create trigger keep_adoption before update on strategy.document_adoption for each row execute function strategy.keep_document();

create function strategy.rounds_open() returns setof uuid language sql stable as $$
  select r.id from strategy.consultation_round r where r.id not in (select c.round_id from strategy.round_closure c) $$;
comment on function strategy.rounds_open() is 'Rounds that were not closed. A policy cannot name its own table, so the conditions ask these functions.';

create function strategy.rounds_asked() returns setof uuid language sql stable as $$ select m.round_id from strategy.round_member m where m.organisation_id = core.organisation() $$;
comment on function strategy.rounds_asked() is 'Rounds in which the organisation of this person is asked.';

create function strategy.signed_drafts() returns setof uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select s.draft_id from strategy.answer_signature s $$;
comment on function strategy.signed_drafts() is 'Versions that were signed, by identifier only; the tables guard each other, so one of them asks here.';

create function strategy.drafts_signable() returns setof uuid language sql stable as $$
  select distinct on (d.round_id, d.organisation_id) d.id from strategy.answer_draft d where d.organisation_id = core.organisation() and d.round_id in (select strategy.rounds_open())
  order by d.round_id, d.organisation_id, d.known_at desc, d.id $$;
comment on function strategy.drafts_signable() is 'The latest version of the own organisation in every round that is open.';

create function strategy.round_progress(round uuid) returns table (organisation_id uuid, state text, signed_at timestamptz, reminders integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.organisation_id, case when max(s.known_at) is not null then 'signed' when count(d.id) > 0 then 'writing' else 'silent' end, max(s.known_at),
    (select count(*)::integer from strategy.round_reminder n where n.round_id = round and n.late_id = m.organisation_id)
  from strategy.round_member m left join strategy.answer_draft d on d.round_id = m.round_id and d.organisation_id = m.organisation_id left join strategy.answer_signature s on s.draft_id = d.id
  where m.round_id = round and (core.has_role('{bureau_coordinator,mayor,chief_prosecutor,police_chief}') or m.organisation_id = core.organisation()) group by m.organisation_id $$;
comment on function strategy.round_progress(uuid) is 'How far every organisation is, never what it wrote: for the bureau and the college all of them, for others the own one.';

create function strategy.round_totals(round uuid) returns table (asked integer, signed integer, writing integer) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::integer, count(*) filter (where one.signed)::integer, count(*) filter (where one.drafted and not one.signed)::integer
  from (select m.organisation_id, bool_or(s.draft_id is not null) as signed, count(d.id) > 0 as drafted
    from strategy.round_member m left join strategy.answer_draft d on d.round_id = m.round_id and d.organisation_id = m.organisation_id left join strategy.answer_signature s on s.draft_id = d.id
    where m.round_id = round group by m.organisation_id) one $$;
comment on function strategy.round_totals(uuid) is 'How many organisations are asked, have signed, and are writing (C08 b).';

create function strategy.round_themes(round uuid) returns table (theme text, named integer) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with answer as (
    select distinct on (d.organisation_id) d.organisation_id, d.ranked from strategy.answer_draft d join strategy.answer_signature s on s.draft_id = d.id
    where d.round_id = round order by d.organisation_id, s.known_at desc, d.id)
  select t.theme, count(*)::integer from answer a, unnest(a.ranked) t(theme), strategy.consultation_round r
  where r.id = round and r.others = 'themes' and (select count(*) from answer) >= 5 group by t.theme $$;
comment on function strategy.round_themes(uuid) is 'How many organisations name each theme: the agreed level of what others see, from five answers on (C08 d).';

create function strategy.keep_to_the_round() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('strategy.consultation_round ' || new.round_id, 0));
  if exists (select from strategy.round_closure c where c.round_id = new.round_id) then
    raise exception using errcode = 'serialization_failure', message = 'the round was closed in the meantime';
  end if;
  if exists (select from unnest(new.ranked) t(code) group by t.code having count(*) > 1)
    or exists (select from unnest(new.ranked) t(code), strategy.consultation_round r where r.id = new.round_id and not r.themes @> jsonb_build_array(jsonb_build_object('code', t.code)))
    or cardinality(new.ranked) > (select r.places from strategy.consultation_round r where r.id = new.round_id) then
    raise exception using errcode = 'check_violation', message = 'themes of the round, each once, and no more than it asks';
  end if;
  return null;
end $$;
comment on function strategy.keep_to_the_round() is 'Takes a version only while the round is open, with themes of the round, each once.';
create trigger keep_to_the_round after insert on strategy.answer_draft for each row execute function strategy.keep_to_the_round();

create function strategy.close_alone() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('strategy.consultation_round ' || new.round_id, 0));
  return new;
end $$;
comment on function strategy.close_alone() is 'Waits until every version that is being saved is in before a round closes.';
create trigger close_alone before insert on strategy.round_closure for each row execute function strategy.close_alone();

create function strategy.priority_running(day date) returns table (entry_id uuid, priority_id uuid) language sql stable as $$
  select e.id, e.priority_id from strategy.priority_entry e left join strategy.priority_exit x on x.entry_id = e.id
  where e.starts_date <= day and (x.ends_date is null or day < x.ends_date) $$;
comment on function strategy.priority_running(date) is 'The joint priorities of a day.';

create function strategy.changes_without_room() returns setof uuid language sql stable as $$
  select c.proposal_id from strategy.priority_change c
  where c.enters_id is not null and c.leaves_id is null and c.exception is null
    and 1 + (select count(*) from strategy.priority_entry e left join strategy.priority_exit x on x.entry_id = e.id
        where (x.ends_date is null or x.ends_date > c.starts_date) and e.exception is null)
      > coalesce(c.most, strategy.most_on(c.starts_date)) $$;
comment on function strategy.changes_without_room() is 'Proposals that would bring a priority in without one going out, a reasoned exception or room: the college cannot adopt them (C10 a).';

create function strategy.most_on(day date) returns integer language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce((select n.most from strategy.priority_number n where n.starts_date <= day order by n.starts_date desc, n.known_at desc, n.decision_id limit 1), 0) $$;
comment on function strategy.most_on(date) is 'How many joint priorities there may be on a day; none before the college agreed on a number.';

create function strategy.refuse_overflow() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare changed jsonb := to_jsonb(coalesce(new, old)); since date := coalesce(changed ->> 'starts_date', changed ->> 'ends_date')::date;
begin
  if exists (
    select from (select since as at union select e.starts_date from strategy.priority_entry e where e.starts_date > since union select n.starts_date from strategy.priority_number n where n.starts_date > since) day
    where (select count(*) from strategy.priority_entry e left join strategy.priority_exit x on x.entry_id = e.id
        where e.exception is null and e.starts_date <= day.at and (x.ends_date is null or day.at < x.ends_date)) > strategy.most_on(day.at)) then
    raise exception using errcode = 'serialization_failure', message = 'a priority comes in only when one goes out';
  end if;
  if tg_table_name = 'priority_entry' and exists (
    select from strategy.priority_entry e left join strategy.priority_exit x on x.entry_id = e.id
    where e.priority_id = (changed ->> 'priority_id')::uuid and e.id <> (changed ->> 'id')::uuid and (x.ends_date is null or x.ends_date > since)) then
    raise exception using errcode = 'serialization_failure', message = 'this theme is a joint priority already';
  end if;
  if exists (select from strategy.priority_exit x join strategy.priority_entry e on e.id = x.entry_id where x.id = (changed ->> 'id')::uuid and x.ends_date < e.starts_date)
    or exists (select from strategy.priority_exit x where x.id = (changed ->> 'replaces_id')::uuid and since < x.ends_date) then
    raise exception using errcode = 'check_violation', message = 'a priority goes out after it came in, and its place is taken after that';
  end if;
  return null;
end $$;
comment on function strategy.refuse_overflow() is 'Refuses whatever would leave more joint priorities than agreed; everybody who changes them waits for the same lock first, so what one checks the other cannot undo.';

create function strategy.take_turns() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('strategy.joint_priority', 0));
  return null;
end $$;
comment on function strategy.take_turns() is 'Lets changes of the joint priorities happen one after the other.';
create trigger a_take_turns before insert or update or delete on strategy.priority_entry for each statement execute function strategy.take_turns();
create trigger a_take_turns before insert or update or delete on strategy.priority_exit for each statement execute function strategy.take_turns();
create trigger a_take_turns before insert or update or delete on strategy.priority_number for each statement execute function strategy.take_turns();
create constraint trigger refuse_overflow after insert or update or delete on strategy.priority_entry deferrable initially deferred for each row execute function strategy.refuse_overflow();
create constraint trigger refuse_overflow after insert or update or delete on strategy.priority_exit deferrable initially deferred for each row execute function strategy.refuse_overflow();
create constraint trigger refuse_overflow after insert or update or delete on strategy.priority_number deferrable initially deferred for each row execute function strategy.refuse_overflow();

create function strategy.carry_out_change() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare change strategy.priority_change; gone uuid; freed uuid;
begin
  select * into change from strategy.priority_change c where c.proposal_id = new.proposal_id;
  if change.proposal_id is null or new.outcome <> 'adopted' then return null; end if;
  if not exists (select from core.organisation o where o.code = new.body_code and o.kind = 'college') then
    raise exception using errcode = 'check_violation', message = 'only the college changes the joint priorities';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('strategy.joint_priority', 0));
  if change.leaves_id is not null then
    select r.entry_id into gone from strategy.priority_running(change.starts_date) r
      where r.priority_id = change.leaves_id and r.entry_id not in (select x.entry_id from strategy.priority_exit x);
    if gone is null then raise exception using errcode = 'serialization_failure', message = 'the outgoing theme is no joint priority'; end if;
    insert into strategy.priority_exit (id, entry_id, decision_id, ends_date, known_at)
      values (strategy.id_after(new.id, 'exit'), gone, new.id, change.starts_date, new.known_at) returning id into freed;
  end if;
  if change.enters_id is not null then
    insert into strategy.priority_entry (id, priority_id, decision_id, replaces_id, exception, starts_date, known_at)
      values (strategy.id_after(new.id, 'entry'), change.enters_id, new.id, freed, change.exception, change.starts_date, new.known_at);
  end if;
  if change.most is not null then
    insert into strategy.priority_number (decision_id, most, starts_date, known_at) values (new.id, change.most, change.starts_date, new.known_at);
  end if;
  set constraints strategy.refuse_overflow immediate;
  set constraints strategy.refuse_overflow deferred;
  return null;
end $$;
comment on function strategy.carry_out_change() is 'Carries out what an adopted proposal changes in the joint priorities, in the transaction of the decision: without room the decision itself fails.';
create trigger carry_out_change after insert on strategy.decision for each row execute function strategy.carry_out_change();

create view approach.execution_carrier with (security_invoker = true) as
  with tied as (
    select t.decision_id, t.request_id, t.action_id, t.mandate_id, t.taskforce_id from approach.execution_tie t
    union select s.decision_id, null::uuid, s.action_id, null::uuid, null::uuid from approach.action_state s where s.decision_id is not null
      and (s.decision_id, s.action_id) not in (select e.decision_id, e.action_id from approach.execution_tie e where e.action_id is not null)
  )
  select t.decision_id, t.request_id, 'action' as kind, a.action_id as target_id, null::text as code, a.title as title_nl, a.title_en, a.owner_organisation_id as owner_id, a.state, a.closed_date is not null as ended, a.end_date as due_date
  from tied t join approach.action_state a on a.action_id = t.action_id
  union all select t.decision_id, t.request_id, 'mandate', m.id, null, m.title_nl, m.title_en, m.holder_id, s.state, s.state = 'ended', s.deadline_date
  from tied t join approach.mandate m on m.id = t.mandate_id join approach.mandate_state s on s.mandate_id = m.id
  union all select t.decision_id, t.request_id, 'taskforce', f.taskforce_id, f.code, f.name, f.name, f.taskforce_id, case when f.discharged_date is null then 'standing' else 'discharged' end, f.discharged_date is not null, null
  from tied t join approach.taskforce_state f on f.taskforce_id = t.taskforce_id;
comment on view approach.execution_carrier is 'What carries out which decision: actions, mandates and taskforces that were tied to it, and actions whose scope names it; with how far each is (C26 a).';

create view approach.request_state with (security_invoker = true) as
  select r.request_id, r.decision_id, r.executor_id, r.due_date, w.words, w.standing as said,
    case when w.standing in ('done', 'not-done') then w.standing
      when c.carriers > 0 and c.carriers = c.ended then 'done'
      when c.carriers > 0 or w.standing = 'running' then 'running' else 'waiting' end as state
  from strategy.decision_asked r
  left join lateral (select x.standing, x.words from approach.execution_word x where x.request_id = r.request_id order by x.known_at desc, x.id desc limit 1) w on true
  left join (select e.request_id, count(*) as carriers, count(*) filter (where e.ended) as ended from approach.execution_carrier e group by e.request_id) c on c.request_id = r.request_id;
comment on view approach.request_state is 'How far everything is that decisions ask: waiting, running, done or not-done, from the latest word of the executor or else from what carries it out.';

create function approach.executions_on(day date) returns table (decision_id uuid, state text, asked integer, asked_done integer, late integer, carriers integer, carriers_ended integer) language sql stable as $$
  with asked as (
    select r.decision_id, count(*)::integer as n, (count(*) filter (where r.state in ('done', 'not-done')))::integer as done, (count(*) filter (where r.state = 'running'))::integer as running,
      (count(*) filter (where r.state in ('waiting', 'running') and r.due_date < day))::integer as late from approach.request_state r group by r.decision_id
  ), carried as (
    select c.decision_id, count(*)::integer as n, (count(*) filter (where c.ended))::integer as ended, (count(*) filter (where not c.ended and c.due_date < day))::integer as late, (count(*) filter (where c.whole and not c.ended))::integer as whole_open
    from (select decision_id, target_id, bool_and(ended) as ended, min(due_date) as due_date, bool_or(request_id is null) as whole from approach.execution_carrier group by 1, 2) c group by c.decision_id
  )
  select d.id, case when d.outcome <> 'adopted' then 'not-adopted' when a.n is null and c.n is null then 'nothing-asked'
      when coalesce(a.done, 0) = coalesce(a.n, 0) and coalesce(c.whole_open, 0) = 0 then 'done'
      when coalesce(a.late, 0) + coalesce(c.late, 0) > 0 then 'late'
      when c.n > 0 or a.done + a.running > 0 then 'running' else 'waiting' end,
    coalesce(a.n, 0), coalesce(a.done, 0), coalesce(a.late, 0) + coalesce(c.late, 0), coalesce(c.n, 0), coalesce(c.ended, 0)
  from strategy.decision_state d left join asked a on a.decision_id = d.id left join carried c on c.decision_id = d.id $$;
comment on function approach.executions_on(date) is 'How far every decision is on a day: nothing asked, waiting, running, late or done, with how much of it (C26 a); for whoever works on content, as others see no actions.';

create function approach.requests_in_hand() returns setof uuid language sql stable as $$
  select r.request_id from strategy.decision_asked r where r.executor_id = core.organisation() or core.has_role('{bureau_coordinator}') $$;
comment on function approach.requests_in_hand() is 'What decisions ask of the organisation of this person; the bureau has everything in hand, because some bodies have no staff of their own.';

create function approach.update_weeks_on(day date) returns integer language sql stable as $$
  select coalesce((select t.weeks from approach.update_term t where t.valid_from <= day order by t.valid_from desc, t.known_at desc, t.id desc limit 1), 6) $$;
comment on function approach.update_weeks_on(date) is 'After how many weeks without a word an action counts as silent on a day; six until somebody sets it.';
create function approach.actions_on(day date) returns table (action_id uuid, late boolean, silent boolean, word_due_date date) language sql stable as $$
  select s.action_id, coalesce(s.closed_date is null and (s.end_date < day or s.next_milestone_date < day), false),
    s.closed_date is null and s.start_date <= day and s.last_word_date + 7 * weeks.n < day,
    case when s.closed_date is null and s.start_date <= day then s.last_word_date + 7 * weeks.n end
  from approach.action_state s, (select approach.update_weeks_on(day) as n) weeks $$;
comment on function approach.actions_on(date) is 'How every action stands on a day: late (its last day or a milestone passed), silent (no word in the term), and by which day a word is due (C17 c).';
create function approach.actions_closed() returns setof uuid language sql stable as $$ select action_id from approach.action_closure $$;
comment on function approach.actions_closed() is 'Actions that ended.';
create function approach.actions_owned() returns setof uuid language sql stable as $$
  select latest.action_id from (
    select distinct on (h.action_id) h.action_id, h.owner_organisation_id, h.holder_id from approach.action_handover h order by h.action_id, h.known_at desc, h.id desc) latest
  where latest.owner_organisation_id = core.organisation() or latest.holder_id = core.actor() $$;
comment on function approach.actions_owned() is 'Actions of the organisation of this person, or held by this person.';
create function approach.bodies_of_mine() returns table (level text, body text) language sql stable as $$
  select 'region', o.id::text from core.organisation o
  where (o.id = core.organisation() and o.kind = 'taskforce' and core.has_role('{taskforce_secretary}'))
    or ((o.kind = 'college' or (o.kind = 'taskforce' and o.id in (select d.taskforce_id from approach.taskforce_discharge d))) and core.has_role('{mayor,chief_prosecutor,police_chief,bureau_coordinator}'))
  union all select 'municipality', o.id::text from core.organisation o where o.id = core.organisation() and o.kind = 'municipality' and core.has_role('{mayor,safety_adviser}')
  union all select 'district', m.district_code from partners.region_municipality m join core.organisation o on o.code = m.area_code
    where m.valid_to is null and o.id = core.organisation() and core.has_role('{mayor,safety_adviser}')
  union all select 'district', o.area_code from partners.organisation_state o
    where o.id = core.organisation() and o.kind = 'police-district' and core.has_role('{police_chief}') $$;
comment on function approach.bodies_of_mine() is 'The bodies this person speaks for: college (also for a taskforce that was discharged), taskforce, the own municipality, or the district college of its district (by the code of the district).';
create function approach.actions_of_my_bodies() returns setof uuid language sql stable as $$
  select a.id from approach.action a where (a.level, coalesce(a.body_id::text, a.area_code)) in (select m.level, m.body from approach.bodies_of_mine() m) $$;
comment on function approach.actions_of_my_bodies() is 'Actions on whose scope a body of this person decides.';
create function approach.scopes_of_my_bodies() returns setof uuid language sql stable as $$
  select s.id from approach.action_scope s where s.action_id in (select approach.actions_of_my_bodies()) $$;
comment on function approach.scopes_of_my_bodies() is 'Scopes of actions on which a body of this person decides.';
create function approach.not_doing_of_my_bodies() returns setof uuid language sql stable as $$
  select n.id from approach.not_doing n where (n.level, coalesce(n.body_id::text, n.area_code)) in (select m.level, m.body from approach.bodies_of_mine() m) $$;
comment on function approach.not_doing_of_my_bodies() is 'What a body of this person chose not to do.';
create function approach.milestones_set() returns table (action_id uuid, title text) language sql stable as $$
  select latest.action_id, m.title from (select distinct on (s.action_id) s.action_id, s.id from approach.action_scope s order by s.action_id, s.known_at desc, s.id desc) latest
  join approach.action_milestone m on m.scope_id = latest.id $$;
comment on function approach.milestones_set() is 'The milestones in the scope of each action now.';

create function approach.taskforces_of_mine() returns setof uuid language sql stable as $$
  select s.taskforce_id from approach.taskforce_seat_state s
  where s.person_id = core.actor() and s.first_date <= core.today() and (s.last_date is null or s.last_date >= core.today())
  union select o.id from core.organisation o where o.id = core.organisation() and o.kind = 'taskforce' and core.has_role('{taskforce_secretary}') $$;
comment on function approach.taskforces_of_mine() is 'The taskforces in which this person sits today, by the clock of the request: the first and the last day of a seat count (C16 b).';
create function approach.taskforces_kept() returns setof uuid language sql stable as $$
  select o.id from core.organisation o where o.kind = 'taskforce' and (core.has_role('{bureau_coordinator}') or (o.id = core.organisation() and core.has_role('{taskforce_secretary}'))) $$;
comment on function approach.taskforces_kept() is 'The taskforces whose composition this person keeps: the bureau all, a secretary the own one.';
create function approach.taskforces_standing() returns setof uuid language sql stable as $$
  select o.id from core.organisation o where o.kind = 'taskforce' and o.id not in (select d.taskforce_id from approach.taskforce_discharge d) $$;
comment on function approach.taskforces_standing() is 'The taskforces that were not discharged.';
create function approach.taskforces_to_end() returns setof uuid language sql stable as $$
  select s.taskforce_id from approach.taskforce_state s where s.ruling = 'end' $$;
comment on function approach.taskforces_to_end() is 'The taskforces that the college decided to end.';
create function approach.taskforces_with_tasks() returns setof uuid language sql stable as $$
  select s.owner_organisation_id from approach.action_state s where s.closed_date is null and s.owner_organisation_id is not null $$;
comment on function approach.taskforces_with_tasks() is 'Organisations that own an action that still runs.';
create function approach.seats_kept() returns setof uuid language sql stable as $$
  select s.id from approach.taskforce_seat s where s.taskforce_id in (select approach.taskforces_kept()) $$;
comment on function approach.seats_kept() is 'The seats in taskforces whose composition this person keeps.';
create function approach.evaluations_of() returns table (id uuid, taskforce_id uuid) language sql stable as $$ select e.id, e.taskforce_id from approach.taskforce_evaluation e $$;
comment on function approach.evaluations_of() is 'Every evaluation with its taskforce.';

create function approach.refuse_task_of_discharged() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('approach.taskforce ' || new.owner_organisation_id, 0));
  if exists (select from approach.taskforce_discharge d where d.taskforce_id = new.owner_organisation_id) then
    raise exception using errcode = 'check_violation', message = 'a discharged taskforce takes no tasks';
  end if;
  return new;
end $$;
comment on function approach.refuse_task_of_discharged() is 'A discharged taskforce gets no action any more, also not at the very moment of its discharge.';
create trigger refuse_task_of_discharged before insert on approach.action_handover for each row execute function approach.refuse_task_of_discharged();
create function approach.refuse_discharge_with_tasks() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('approach.taskforce ' || new.taskforce_id, 0));
  if exists (select from approach.action_state s where s.owner_organisation_id = new.taskforce_id and s.closed_date is null) then
    raise exception using errcode = 'check_violation', message = 'close its tasks or hand them over before the discharge';
  end if;
  return new;
end $$;
comment on function approach.refuse_discharge_with_tasks() is 'No discharge while a task runs, whoever hands one over at the same time (C16 e).';
create trigger refuse_discharge_with_tasks after insert on approach.taskforce_discharge for each row execute function approach.refuse_discharge_with_tasks();

create function approach.areas_of_district(district text, day date) returns setof text language sql stable as $$
  select district union select m.area_code from partners.region_municipality m where m.district_code = district and partners.holds(m.valid_from, m.valid_to, day) $$;
comment on function approach.areas_of_district(text, date) is 'A district and its municipalities on a day.';
create function approach.plan_actions_on(day date) returns table (plan_id uuid, action_id uuid) language sql stable as $$
  select distinct p.id, s.action_id from approach.district_plan p cross join lateral approach.areas_of_district(p.district_code, day) here (code)
    join approach.action_state s on s.area_code = here.code and s.start_date <= p.last_date and s.end_date >= p.first_date $$;
comment on function approach.plan_actions_on(date) is 'Which actions a plan shows: those of the district and of its municipalities that run in its years, without being entered again (C35 c).';
create function approach.plans_of_mine() returns setof uuid language sql stable as $$
  select p.id from approach.district_plan p where p.district_code in (select m.body from approach.bodies_of_mine() m where m.level = 'district') $$;
comment on function approach.plans_of_mine() is 'The plans of districts in whose college this person speaks.';
create function approach.actions_near_mine() returns setof uuid language sql stable as $$
  select a.action_id from approach.plan_actions_on(core.today()) a where a.plan_id in (select approach.plans_of_mine()) $$;
comment on function approach.actions_near_mine() is 'Actions in the plans of districts in whose college this person speaks.';

create function approach.sessions_kept() returns setof uuid language sql stable as $$ select s.id from approach.session s where s.recorded_by_id = core.actor() $$;
comment on function approach.sessions_kept() is 'The sessions that this person planned.';
create function approach.sessions_of_mine() returns setof uuid language sql stable as $$
  select s.id from approach.session s where s.recorded_by_id = core.actor()
  union select i.session_id from approach.session_invitation i where i.person_id = core.actor() or (i.person_id is null and i.invited_organisation_id = core.organisation()) $$;
comment on function approach.sessions_of_mine() is 'The sessions in whose circle this person is: planned by or invited, in person or as an organisation.';
create function approach.minutes_to_confirm() returns setof uuid language sql stable as $$
  select m.id from approach.session_minutes m where m.recorded_by_id <> core.actor() and m.session_id in (select approach.sessions_of_mine()) $$;
comment on function approach.minutes_to_confirm() is 'Minutes of sessions of this person that somebody else wrote.';
create function approach.joint_issues_of_mine() returns setof uuid language sql stable as $$
  select i.id from approach.joint_issue i where core.organisation() in (i.safety_owner_id, i.care_owner_id) or core.has_role('{bureau_coordinator}') $$;
comment on function approach.joint_issues_of_mine() is 'Joint issues that the organisation of this person owns on one side; all of them for the bureau, which keeps the agenda.';
create function approach.open_feed(hash bytea, at timestamptz) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into approach.calendar_feed (secret_hash, person_id, known_at) select hash, core.actor(), at where core.actor() is not null $$;
comment on function approach.open_feed(bytea, timestamptz) is 'Keeps the hash of a new feed of the person who asks.';
create function approach.end_feeds(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (insert into approach.calendar_feed_end (secret_hash, known_at) select f.secret_hash, at from approach.calendar_feed f where f.person_id = core.actor() on conflict do nothing returning 1)
  select count(*)::integer from gone $$;
comment on function approach.end_feeds(timestamptz) is 'Revokes every feed of the person who asks; returns how many there were.';
create function approach.sessions_of_feed(hash bytea, at timestamptz) returns table (session_id uuid, title text, place text, starts_at timestamptz, ends_at timestamptz, moves integer, known boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with feed as (
    select f.person_id from approach.calendar_feed f where f.secret_hash = hash and f.secret_hash not in (select e.secret_hash from approach.calendar_feed_end e)
  ), seat as (
    select a.person_id, a.organisation_id from core.assignment a join feed f on f.person_id = a.person_id
    where a.valid_from <= approach.day_of(at) and (a.valid_to is null or a.valid_to > approach.day_of(at))
  )
  select s.session_id, s.title, s.place, s.starts_at, s.ends_at, s.moves, true
  from approach.session_state s where exists (select from seat) and (s.recorded_by_id in (select person_id from seat)
    or s.session_id in (select i.session_id from approach.session_invitation i join seat on i.person_id = seat.person_id or (i.person_id is null and i.invited_organisation_id = seat.organisation_id)))
  union all select null, null, null, null, null, null, exists (select from seat) $$;
comment on function approach.sessions_of_feed(bytea, timestamptz) is 'Title, place and time of the sessions of the person of a feed, while that person holds a role; the last row says whether the feed works. No paper and no name of anybody.';

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

create function approach.mandates_ended() returns setof uuid language sql stable as $$ select mandate_id from approach.mandate_outcome $$;
comment on function approach.mandates_ended() is 'Mandates on which the college decided; a policy cannot name its own table.';
create function approach.mandates_in_hand() returns setof uuid language sql stable as $$
  select m.id from approach.mandate m where m.holder_id = core.organisation() or core.has_role('{bureau_coordinator}') $$;
comment on function approach.mandates_in_hand() is 'Mandates that the organisation of this person holds; the bureau has all of them in hand, because some bodies have no staff of their own.';

create function approach.note_overdue_mandates(at timestamptz) returns table (mandate_id uuid, holder_id uuid, deadline_date date)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with noted as (
    insert into approach.mandate_overdue (mandate_id, deadline_date, known_at)
    select s.mandate_id, s.deadline_date, at from approach.mandate_state s where s.state = 'running' and s.deadline_date < approach.day_of(at)
    on conflict do nothing returning mandate_overdue.mandate_id, mandate_overdue.deadline_date
  ) select n.mandate_id, m.holder_id, n.deadline_date from noted n join approach.mandate m on m.id = n.mandate_id $$;
comment on function approach.note_overdue_mandates(timestamptz) is 'Notes every deadline that passed without a deliverable, once, and returns what is new. It does only what the deadlines say, so anybody may call it.';

create function approach.pilots_decided() returns setof uuid language sql stable as $$ select pilot_id from approach.pilot_decision $$;
comment on function approach.pilots_decided() is 'Pilots on which was decided; a policy cannot name its own table.';
create function approach.pilots_joined() returns setof uuid language sql stable as $$ select pilot_id from approach.pilot_partner where partner_id = core.organisation() $$;
comment on function approach.pilots_joined() is 'Pilots in which the organisation of this person takes part.';
create function approach.pilots_begun_on(day date) returns setof uuid language sql stable as $$ select id from approach.pilot where from_date <= day $$;
comment on function approach.pilots_begun_on(date) is 'Pilots that have begun on a day.';
create function approach.feature_on(asked text, whose uuid, day date) returns boolean language sql stable as $$
  select not exists (select from approach.pilot_state s where s.feature = asked)
    or exists (select from approach.pilot_state s where s.feature = asked and s.outcome = 'scale-up' and s.decided_date <= day)
    or exists (select from approach.pilot_state s join approach.pilot_partner p on p.pilot_id = s.pilot_id
      where s.feature = asked and p.partner_id = whose and s.from_date <= day and day < s.to_date and (s.outcome is null or day < s.decided_date)) $$;
comment on function approach.feature_on(text, uuid, date) is 'Whether a part of the product is on for an organisation on a day: for everybody when no pilot names it or one was scaled up, else for the partners of a pilot that runs (C27 b).';

create function approach.obstacles_ended() returns setof uuid language sql stable as $$ select obstacle_id from approach.obstacle_ending $$;
comment on function approach.obstacles_ended() is 'Obstacles that have an outcome that stands. A policy cannot name its own table, so the conditions ask these functions; they see what the caller sees, as it was before the act.';
create function approach.obstacles_recognised() returns setof uuid language sql stable as $$ select obstacle_id from approach.obstacle_recognition $$;
comment on function approach.obstacles_recognised() is 'Obstacles that were recognised.';
create function approach.obstacles_in_reach() returns setof uuid language sql stable as $$ select obstacle_id from approach.obstacle_in_reach $$;
comment on function approach.obstacles_in_reach() is 'Obstacles that lie at a table of this person.';
create function approach.obstacles_owned() returns setof uuid language sql stable as $$
  select latest.obstacle_id from (
    select distinct on (w.obstacle_id) w.obstacle_id, w.owner_id from approach.obstacle_ownership w join approach.obstacle_place p on p.obstacle_id = w.obstacle_id and p.level = w.level
    where w.obstacle_id in (select mine.obstacle_id from approach.obstacle_ownership mine where mine.owner_id = core.actor())
    order by w.obstacle_id, w.known_at desc, w.id desc) latest
  where latest.owner_id = core.actor() $$;
comment on function approach.obstacles_owned() is 'Obstacles that this person owns at the level where they lie.';
create function approach.obstacle_places() returns table (obstacle_id uuid, level text) language sql stable as $$ select s.obstacle_id, s.level from approach.obstacle_place s $$;
comment on function approach.obstacle_places() is 'Every obstacle with the level where it lies.';
create function approach.obstacle_owners_on(day date) returns table (obstacle_id uuid, person_id uuid, organisation_id uuid) language sql stable as $$
  select b.obstacle_id, b.person_id, b.organisation_id from approach.obstacle_possible_owner b where b.valid_from <= day and (b.valid_to is null or b.valid_to > day) $$;
comment on function approach.obstacle_owners_on(date) is 'Who may own which obstacle on a day.';

create function approach.escalate_overdue(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone_up as (
    insert into approach.obstacle_escalation (obstacle_id, from_level, to_level, due_date, known_at)
    select s.obstacle_id, s.level, next.key, s.due_date, at
    from approach.obstacle_state s join approach.obstacle_level next on next.position = s.position + 1
    where s.due_date < approach.day_of(at)
    on conflict do nothing returning 1
  ) select count(*)::integer from gone_up $$;
comment on function approach.escalate_overdue(timestamptz) is 'Puts every obstacle whose term has passed one level higher; returns how many. It does only what the terms say, so anybody may call it, however often.';
create function approach.keep_obstacle_findable() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform core.keep_search_entry('obstacle', new.id::text, left(new.happens, 120), left(new.happens, 120), concat_ws(' ', new.happens, new.helps), concat_ws(' ', new.happens, new.helps),
    '/drempels/' || new.id, 'content');
  return null;
end $$;
comment on function approach.keep_obstacle_findable() is 'Keeps an obstacle where whoever works on content can find it; who reported it is nowhere in it.';
create trigger keep_findable after insert on approach.obstacle for each row execute function approach.keep_obstacle_findable();

create function approach.board_questions_answered() returns setof uuid language sql stable as $$ select question_id from approach.board_question_answer $$;
comment on function approach.board_questions_answered() is 'Questions that were answered; a policy cannot name its own table, so the conditions ask these functions.';
create function approach.board_questions_in_reach() returns setof uuid language sql stable as $$ select question_id from approach.board_question_in_reach $$;
comment on function approach.board_questions_in_reach() is 'Questions that lie at a table of this person.';
create function approach.board_question_places() returns table (question_id uuid, board text) language sql stable as $$ select s.question_id, s.board from approach.board_question_state s $$;
comment on function approach.board_question_places() is 'Every question with the table where it lies.';
create function approach.escalate_board_questions(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone_up as (
    insert into approach.board_question_escalation (question_id, due_date, known_at)
    select s.question_id, s.due_date, at from approach.board_question_state s where s.board = 'taskforce' and s.due_date < approach.day_of(at)
    on conflict do nothing returning 1
  ) select count(*)::integer from gone_up $$;
comment on function approach.escalate_board_questions(timestamptz) is 'Puts every question that a taskforce left unanswered before the college; returns how many. It does only what the terms say, so anybody may call it.';

create function approach.support_asked_by_me() returns setof uuid language sql stable as $$ select id from approach.support_request where asker_id = core.actor() $$;
comment on function approach.support_asked_by_me() is 'Requests of this person; a policy cannot name its own table, so the conditions ask these functions.';
create function approach.support_answered() returns setof uuid language sql stable as $$ select request_id from approach.support_answer $$;
comment on function approach.support_answered() is 'Requests with an answer.';
create function approach.support_judged() returns setof uuid language sql stable as $$ select request_id from approach.support_verdict $$;
comment on function approach.support_judged() is 'Requests of which the asker said whether it helped.';

create function approach.tell_reporters(about uuid, kind text, at timestamptz) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into core.notice (id, kind, person_id, about, about_id, known_at)
  select gen_random_uuid(), kind, told.person_id, '/drempels/' || about, about, at
  from (select r.person_id from approach.obstacle_reporter r where r.obstacle_id = about
    union select e.person_id from approach.obstacle_echo_person e where e.obstacle_id = about) told
  where kind in ('obstacle-answered', 'obstacle-ended', 'obstacle-open-again') and told.person_id is distinct from core.actor() $$;
comment on function approach.tell_reporters(uuid, text, timestamptz) is 'Tells who reported an obstacle or meets it too that there is an answer, an end or a new beginning; whoever causes it learns nothing of who they are.';

create function approach.release_held(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with due as (delete from approach.obstacle_held where held_date < approach.day_of(at) returning *),
  shown as (
    insert into approach.obstacle (id, domain, level, happens, helps, reported_date, known_at)
    select id, domain, 'region', happens, helps, date_trunc('week', approach.day_of(at)::timestamp)::date, date_trunc('week', approach.day_of(at)::timestamp) at time zone 'UTC'
    from due order by md5(id::text) returning 1
  ), reporters as (insert into approach.obstacle_reporter (obstacle_id, person_id) select id, person_id from due returning 1)
  select count(*)::integer from shown $$;
comment on function approach.release_held(timestamptz) is 'Brings the anonymous reports of earlier days into the list, together and in no order that tells anything; returns how many. Does only what is due.';

create function approach.ask_whether_felt(at timestamptz) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare due record; rounds integer := 0;
begin
  for due in
    select e.obstacle_id, e.round, o.domain, r.person_id as reporter
    from approach.obstacle_ending e join approach.obstacle o on o.id = e.obstacle_id
    left join approach.obstacle_reporter r on r.obstacle_id = e.obstacle_id
    where e.kind in ('lifted', 'lowered') and (approach.day_of(e.known_at) + interval '3 months')::date <= approach.day_of(at)
      and (e.obstacle_id, e.round) not in (select f.obstacle_id, f.round from approach.felt_round f)
    order by e.obstacle_id
  loop
    insert into approach.felt_question (id, obstacle_id, person_id, round)
    with here as (
      select a.person_id, a.role from core.assignment a where a.valid_from <= approach.day_of(at) and (a.valid_to is null or a.valid_to > approach.day_of(at))
    ), owning as (
      select w.owner_id as person_id from approach.obstacle_ownership w where w.obstacle_id = due.obstacle_id
      union select e.decided_by_id from approach.obstacle_outcome e where e.obstacle_id = due.obstacle_id
    ), in_domain as (
      select r.person_id from approach.obstacle_reporter r join approach.obstacle o on o.id = r.obstacle_id where o.domain = due.domain
      union select p.person_id from approach.obstacle_echo_person p join approach.obstacle o on o.id = p.obstacle_id where o.domain = due.domain
    ), others as (
      select h.person_id, min(case
        when h.person_id in (select p.person_id from approach.obstacle_echo_person p where p.obstacle_id = due.obstacle_id) then 1
        when h.person_id in (select d.person_id from in_domain d) then 2
        when h.role in (select mine.role from here mine where mine.person_id = due.reporter) then 3
        else 4 end) as nearness
      from here h
      where h.role in ('neighbourhood_officer', 'case_director', 'undermining_analyst', 'safety_adviser', 'police_planner', 'taskforce_secretary')
        and h.person_id is distinct from due.reporter and h.person_id not in (select w.person_id from owning w)
      group by h.person_id
    ), chosen as (
      (select person_id from others order by nearness, md5(due.obstacle_id::text || person_id::text) limit 5)
      union select due.reporter where due.reporter in (select h.person_id from here h)
    )
    select gen_random_uuid(), due.obstacle_id, person_id, due.round from chosen;
    insert into core.notice (id, kind, person_id, about, about_id, due_date, known_at)
    select gen_random_uuid(), 'felt-question', q.person_id, '/drempels/gevoeld', due.obstacle_id, approach.day_of(at) + 30, at
    from approach.felt_question q where q.obstacle_id = due.obstacle_id and q.round = due.round;
    insert into approach.felt_round (obstacle_id, asked_date, until_date, asked, round)
    select due.obstacle_id, approach.day_of(at), approach.day_of(at) + 30, count(*)::integer, due.round from approach.felt_question q where q.obstacle_id = due.obstacle_id and q.round = due.round;
    rounds := rounds + 1;
  end loop;
  return rounds;
end $$;
comment on function approach.ask_whether_felt(timestamptz) is 'Asks, three months after an obstacle was lifted or lowered, the reporter and five others nearest to it (who met it too, then the domain, then the same role, then the work floor; ties by hash). Does only what is due; returns the number of rounds.';

create function approach.forget_reporters(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with long_ended as (select e.obstacle_id from approach.obstacle_ending e where (approach.day_of(e.known_at) + interval '6 months')::date <= approach.day_of(at)),
  reporters as (delete from approach.obstacle_reporter where obstacle_id in (select l.obstacle_id from long_ended l) returning 1),
  echoes as (delete from approach.obstacle_echo_person where obstacle_id in (select l.obstacle_id from long_ended l) returning 1),
  questions as (delete from approach.felt_question where obstacle_id in (select l.obstacle_id from long_ended l) returning 1),
  told as (delete from core.notice where about_id in (select l.obstacle_id from long_ended l))
  select ((select count(*) from reporters) + (select count(*) from echoes) + (select count(*) from questions))::integer $$;
comment on function approach.forget_reporters(timestamptz) is 'Destroys, half a year after the end of an obstacle, who reported it, who met it too and who was asked; the answers stay, tied to nobody. Returns the number of rows.';

create function approach.obstacles_unfelt() returns setof uuid language sql stable as $$
  select e.obstacle_id from approach.obstacle_ending e join approach.felt_effect f on f.obstacle_id = e.obstacle_id and f.round = e.round where 2 * f.no >= f.answered $$;
comment on function approach.obstacles_unfelt() is 'Obstacles that were closed and of which, of at least three who answered, at least half notice nothing.';

create function monitor.indicators_owned() returns setof uuid language sql stable as $$
  select i.id from monitor.indicator i join core.organisation o on o.code = i.owner_code where o.id = core.organisation() $$;
comment on function monitor.indicators_owned() is 'The indicators that the organisation of this person keeps.';
create function monitor.indicators_read_by_hand() returns setof uuid language sql stable as $$
  select s.id from monitor.indicator_state s where s.measure_code is null and s.offences = '{}' $$;
comment on function monitor.indicators_read_by_hand() is 'The indicators whose values are given by their owner, not counted from figures of others.';
create function monitor.indicators_decided() returns setof uuid language sql stable as $$
  select p.id from monitor.indicator_proposal p join strategy.decision_state d on d.proposal_id = p.proposal_id where d.outcome = 'adopted' and d.corrected_by_id is null $$;
comment on function monitor.indicators_decided() is 'The proposed indicators that a body adopted.';
create function monitor.indicators_in_use() returns setof uuid language sql stable as $$
  select i.id from monitor.indicator i where i.id not in (select t.indicator_id from monitor.indicator_retirement t) $$;
comment on function monitor.indicators_in_use() is 'The indicators that were not retired.';

create function monitor.ask_readings(at timestamptz) returns table (indicator_id uuid, code text, due_date date, owner_id uuid, role text)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with asked as (
    insert into monitor.indicator_reminder (indicator_id, due_date, known_at)
    select s.id, s.due_date, at from monitor.indicator_state s where s.due_date <= (at at time zone 'Europe/Amsterdam')::date and s.owner_id is not null
    on conflict do nothing returning indicator_reminder.indicator_id, indicator_reminder.due_date
  ) select distinct k.indicator_id, i.code, k.due_date, o.id, a.role from asked k join monitor.indicator i on i.id = k.indicator_id join core.organisation o on o.code = i.owner_code
    join core.assignment a on a.organisation_id = o.id and (a.valid_to is null or a.valid_to > (at at time zone 'Europe/Amsterdam')::date) and a.role not in ('functional_manager', 'operator') $$;
comment on function monitor.ask_readings(timestamptz) is 'Notes that a reading is due, once for every due day, and returns whom to tell. It does only what the days say, so anybody may call it.';

create function monitor.destroy_withdrawn_story() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update monitor.story set body = null where id = new.story_id;
  return null;
end $$;
comment on function monitor.destroy_withdrawn_story() is 'Destroys the words of a story when it is withdrawn.';
create trigger destroys_words after insert on monitor.story_withdrawal for each row execute function monitor.destroy_withdrawn_story();

create function monitor.mask_story() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update monitor.story set body = left(body, new.first_place) || new.mask || substr(body, new.last_place + 1)
    where id = new.story_id and new.last_place <= length(body);
  if not found then raise exception 'a passage lies within the words of its story'; end if;
  return null;
end $$;
comment on function monitor.mask_story() is 'Leaves a passage out of the words of a story.';
create trigger masks_words after insert on monitor.story_masking for each row execute function monitor.mask_story();

create function monitor.number_report() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare of_year text := extract(year from new.known_at at time zone 'Europe/Amsterdam')::text;
begin
  perform pg_advisory_xact_lock(hashtextextended('monitor.report ' || of_year, 0));
  new.number := of_year || '-' || lpad((1 + coalesce((select max(split_part(r.number, '-', 2)::integer) from monitor.report r where r.number like of_year || '-%'), 0))::text, 3, '0');
  return new;
end $$;
comment on function monitor.number_report() is 'Gives an account the next number of its year; who begins one at the same moment waits, so no number is given twice.';
create trigger number_report before insert on monitor.report for each row execute function monitor.number_report();

create function monitor.number_report_draft() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('monitor.report ' || new.report_id, 0));
  new.version := 1 + coalesce((select max(d.version) from monitor.report_draft d where d.report_id = new.report_id), 0);
  return new;
end $$;
comment on function monitor.number_report_draft() is 'Gives a version the next number of its account.';
create trigger number_report_draft before insert on monitor.report_draft for each row execute function monitor.number_report_draft();

create function monitor.keep_report() returns trigger language plpgsql as $$
begin
  raise exception 'what was frozen or published stays as it was; a correction is a new account' using errcode = '23001', constraint = 'never_changed';
end $$;
comment on function monitor.keep_report() is 'Refuses every change of an account that was frozen, whoever makes it (C28 a).';
create trigger keep_freeze before update on monitor.report_freeze for each row execute function monitor.keep_report();
create trigger keep_publication before update on monitor.report_publication for each row execute function monitor.keep_report();

create function monitor.keep_edition() returns trigger language plpgsql as $$
begin
  raise exception 'an edition stays as it was made' using errcode = '23001', constraint = 'never_changed';
end $$;
comment on function monitor.keep_edition() is 'Refuses every change of an edition, whoever makes it.';
create trigger keep_edition before update on monitor.report_edition for each row execute function monitor.keep_edition();

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

create function staffing.requests_in(states text[]) returns setof uuid language sql stable as $$ select s.request_id from staffing.request_state s where s.state = any (states) $$;
comment on function staffing.requests_in(text[]) is 'Requests that stand in one of these states, as the caller sees them before the act.';
create function staffing.requests_in_budget() returns setof uuid language sql stable as $$ select s.request_id from staffing.request_state s where s.budget_holds $$;
comment on function staffing.requests_in_budget() is 'Requests of which what they say of the budget is borne out by their rates.';
create function staffing.requests_of_organisation() returns setof uuid language sql stable as $$ select r.id from staffing.request r where r.organisation_id = core.organisation() $$;
comment on function staffing.requests_of_organisation() is 'Requests of the organisation of this person.';
create function staffing.mandate_on(day date) returns numeric language sql stable as $$
  select coalesce((select l.fte_limit from staffing.mandate_limit l where l.valid_from <= day order by l.valid_from desc, l.known_at desc limit 1), 0) $$;
comment on function staffing.mandate_on(date) is 'The limit of the mandate on a day; 0 when the college set none.';
create function staffing.requests_in_mandate(day date) returns setof uuid language sql stable as $$
  select s.request_id from staffing.request_state s join staffing.request r on r.id = s.request_id
  where r.budget <> 'extra' and s.rated and s.budget_effect <= 0 and s.fte <= staffing.mandate_on(day) $$;
comment on function staffing.requests_in_mandate(date) is 'Requests that the police chief may decide by mandate on a day: not above the limit, and costing nothing extra by their rates.';

create function staffing.post_approved_request() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.outcome = 'approved' then
    insert into staffing.posting (id, entry_id, place, kind, from_unit, from_category, to_unit, to_category, fte, rounded, start_date, reason, decision, decision_date, decided_by, person_id, organisation_id, known_at, recorded_at)
    select gen_random_uuid(), new.request_id, m.place, case when m.from_kind = 'outside' then 'growth' when m.from_unit = m.to_unit then 'change' else 'transfer' end,
      m.from_unit, m.from_category, m.to_unit, m.to_category, m.fte, false, m.start_date, left(r.title || ': ' || r.reason, 2000), new.decision, new.decided_date,
      case when new.by_mandate then (select o.code from core.organisation o where o.id = new.organisation_id) else (select p.college_code from partners.region_period p order by p.period_from desc limit 1) end,
      new.person_id, new.organisation_id, new.known_at, new.known_at
    from staffing.request_movement m join staffing.request r on r.id = m.request_id where m.request_id = new.request_id;
  end if;
  return null;
end $$;
comment on function staffing.post_approved_request() is 'Posts the movements of an approved request in the transaction of its decision: there is no decision without its postings (C58 d).';
create trigger posts_itself after insert on staffing.request_decision for each row execute function staffing.post_approved_request();

create function staffing.lock_change() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('staffing.expected_change ' || new.change_code, 0));
  return new;
end $$;
comment on function staffing.lock_change() is 'One posting at a time on an expected change.';
create function staffing.change_holds() returns trigger language plpgsql as $$
begin
  if exists (select from staffing.expected_change_state s where s.code = new.change_code and s.open < 0) then
    raise exception 'more is posted for % than is expected', new.change_code using errcode = '23514', constraint = 'no_more_than_expected';
  end if;
  return null;
end $$;
comment on function staffing.change_holds() is 'Refuses postings beyond what was expected, also when two planners post at the same moment.';
create trigger lock_change before insert on staffing.expected_posting for each row execute function staffing.lock_change();
create trigger change_holds after insert on staffing.expected_posting for each row execute function staffing.change_holds();

create function staffing.check_fund(fund text) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('staffing.fund ' || fund, 0));
  if exists (select from staffing.fund_state s where s.code = fund and s.claimed > s.allotted) then
    raise exception 'more is claimed of % than is allotted', fund using errcode = '23514', constraint = 'no_more_than_allotted';
  end if;
  if exists (select from staffing.fund_state s where s.code = fund and s.accounted > s.spent) then
    raise exception 'more of % is accounted for than was spent', fund using errcode = '23514', constraint = 'no_more_than_spent';
  end if;
end $$;
comment on function staffing.check_fund(text) is 'Refuses more claims than are allotted and more accounted than spent; who enters at the same moment waits.';

create function staffing.lock_fund() returns trigger language plpgsql as $$
begin
  if new.fund_code is not null then perform pg_advisory_xact_lock(hashtextextended('staffing.fund ' || new.fund_code, 0)); end if;
  return new;
end $$;
comment on function staffing.lock_fund() is 'One entry at a time on a fund, so that the sums that are looked at afterwards are complete.';
create function staffing.fund_holds() returns trigger language plpgsql as $$
begin
  if new.fund_code is not null then perform staffing.check_fund(new.fund_code); end if;
  return null;
end $$;
comment on function staffing.fund_holds() is 'After an entry the fund still holds: claims within what is allotted, accounts within what was spent.';
create trigger lock_fund before insert on staffing.fund_claim for each row execute function staffing.lock_fund();
create trigger fund_holds after insert on staffing.fund_claim for each row execute function staffing.fund_holds();
create trigger lock_fund before insert on staffing.fund_entry for each row execute function staffing.lock_fund();
create trigger fund_holds after insert on staffing.fund_entry for each row execute function staffing.fund_holds();
create trigger lock_fund before insert on staffing.expected_posting for each row execute function staffing.lock_fund();
create trigger fund_holds after insert on staffing.expected_posting for each row execute function staffing.fund_holds();

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

create function partners.keep_area_findable() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare one record;
begin
  select a.code, v.name, coalesce(v.name_en, v.name) as name_en, k.nl, k.en into one
  from partners.area a join partners.area_validity v on v.area_code = a.code
  left join (values ('municipality', 'gemeente', 'municipality'), ('police-unit', 'politie-eenheid', 'police unit'), ('district', 'politiedistrict', 'police district'), ('country', 'land', 'country'), ('basisteam', 'basisteam', 'basisteam'),
    ('province', 'provincie', 'province'), ('safety-region', 'veiligheidsregio', 'safety region')) k (kind, nl, en) on k.kind = a.kind
  where a.code = new.area_code order by v.valid_from desc nulls last, v.known_at desc limit 1;
  perform core.keep_search_entry('area', one.code, one.name, one.name_en, coalesce(one.nl, 'gebied'), coalesce(one.en, 'area'), '/partners/gebieden/' || one.code, 'everyone');
  return null;
end $$;
comment on function partners.keep_area_findable() is 'Keeps an area where it can be found, under its latest name.';
create trigger keep_findable after insert on partners.area_validity for each row execute function partners.keep_area_findable();

create function oversight.looks_into(wanted text) returns boolean language sql stable as $$
  select exists (select from oversight.look l where l.id = nullif(current_setting('app.look', true), '')::uuid and l.log = wanted and l.person_id = core.actor()) $$;
comment on function oversight.looks_into(text) is 'Whether this request reads under a look of this very person into that log.';
create function oversight.subject_looked_for() returns text language sql stable as $$
  select l.subject from oversight.look l where l.id = nullif(current_setting('app.look', true), '')::uuid and l.person_id = core.actor() $$;
comment on function oversight.subject_looked_for() is 'The pseudonym of the data subject of the look under which this request reads.';

create function oversight.odd_reads_settled() returns setof uuid language sql stable as $$ select odd_read_id from oversight.odd_read_outcome where kind <> 'follow-up' $$;
comment on function oversight.odd_reads_settled() is 'Odd reads that were explained or reported; a policy cannot name its own table.';

create function oversight.odd_reads_in(week date, reads text[], searches text[])
returns table (kind text, person_id uuid, organisation_id uuid, hits integer, first_at timestamptz, last_at timestamptz) language sql stable set search_path = pg_catalog, pg_temp as $$
  with rule as materialized (select r.kind, r.at_least from oversight.odd_read_rule r),
  bounds as materialized (select week::timestamp at time zone 'Europe/Amsterdam' as opens, (week + 7)::timestamp at time zone 'Europe/Amsterdam' as closes),
  line as materialized (
    select a.actor_id, a.organisation_id, a.action, a.result, a.trace_id, a.written_at, a.written_at at time zone 'Europe/Amsterdam' as local_at,
      substring(a.object from '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}') as record
    from core.audit_line a, bounds
    where a.written_at >= bounds.opens - interval '8 weeks' and a.written_at < bounds.closes and a.actor_id is not null and a.organisation_id is not null
      and a.origin in ('browser', 'script') and a.action = any (reads)),
  seen as materialized (select l.* from line l, bounds where l.result = 'done' and l.written_at >= bounds.opens),
  burst as (
    select w.actor_id, w.organisation_id, w.inside::integer as hits, w.written_at from (
      select s.*, count(*) over (partition by s.actor_id, s.organisation_id order by s.written_at range between interval '10 minutes' preceding and current row) as inside from seen s) w
    where w.inside >= (select at_least from rule where rule.kind = 'burst')),
  outside as materialized (
    select l.*, l.local_at::date as day from line l
    where l.result = 'done' and (extract(isodow from l.local_at) > 5 or l.local_at::time < '07:00' or l.local_at::time >= '20:00')),
  works_then as (
    select o.actor_id, o.organisation_id from outside o, bounds
    where o.written_at < bounds.opens and (o.actor_id, o.organisation_id, date_trunc('week', o.local_at)::date) not in (
      select d.person_id, d.organisation_id, d.week_from from oversight.odd_read d join oversight.odd_read_state s on s.odd_read_id = d.id where d.kind = 'outside-hours' and s.state <> 'explained')
    group by 1, 2 having count(distinct o.day) >= 4),
  worked_on as materialized (
    select distinct substring(a.object from '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}') as record, a.organisation_id
    from core.audit_line a, bounds
    where a.written_at >= bounds.opens - interval '1 year' and a.written_at < bounds.closes and a.result = 'done' and a.action <> all (reads)
      and a.object ~ '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' and a.organisation_id is not null),
  elsewhere as (
    select s.actor_id, s.organisation_id, s.record, min(s.written_at) as first_at, max(s.written_at) as last_at from seen s
    where s.record in (select w.record from worked_on w) and (s.record, s.organisation_id) not in (select w.record, w.organisation_id from worked_on w)
    group by 1, 2, 3),
  named as materialized (
    select s.actor_id, s.organisation_id, s.written_at, s.trace_id, p.attributes ->> 'dpl.core.data_subject_id' as subject,
      count(*) over (partition by s.trace_id) as found
    from seen s join core.processing_line p on p.trace_id = s.trace_id and p.attributes ->> 'dpl.core.data_subject_id_type' = 'person'
    where s.action = any (searches)),
  reader as materialized (select r.actor_id, core.pseudonym('person', r.actor_id::text) as subject from (select distinct s.actor_id from seen s) r),
  colleague as (
    select n.actor_id, n.organisation_id, n.subject, count(*)::integer as hits, min(n.written_at) as first_at, max(n.written_at) as last_at
    from named n join reader r on r.actor_id = n.actor_id and r.subject <> n.subject where n.found <= 3 group by 1, 2, 3),
  oneself as (
    select n.actor_id, n.organisation_id, count(*)::integer as hits, min(n.written_at) as first_at, max(n.written_at) as last_at
    from named n join reader r on r.actor_id = n.actor_id and r.subject = n.subject where n.found <= 3 group by 1, 2),
  refused as (
    select l.actor_id, l.organisation_id, l.local_at::date as day, count(*)::integer as hits, min(l.written_at) as first_at, max(l.written_at) as last_at
    from line l, bounds where l.result = 'refused' and l.written_at >= bounds.opens group by 1, 2, 3),
  counted as (
    select 'burst' as kind, b.actor_id, b.organisation_id, max(b.hits) as hits, min(b.written_at) as first_at, max(b.written_at) as last_at from burst b group by 2, 3
    union all
    select 'outside-hours', o.actor_id, o.organisation_id, count(*)::integer, min(o.written_at), max(o.written_at) from outside o, bounds
    where o.written_at >= bounds.opens and (o.actor_id, o.organisation_id) not in (select w.actor_id, w.organisation_id from works_then w) group by 2, 3
    union all
    select 'elsewhere', e.actor_id, e.organisation_id, count(*)::integer, min(e.first_at), max(e.last_at) from elsewhere e group by 2, 3
    union all
    select 'colleague', c.actor_id, c.organisation_id, max(c.hits), min(c.first_at), max(c.last_at) from colleague c group by 2, 3
    union all
    select 'oneself', o.actor_id, o.organisation_id, o.hits, o.first_at, o.last_at from oneself o
    union all
    select 'refused', r.actor_id, r.organisation_id, max(r.hits), min(r.first_at), max(r.last_at) from refused r group by 2, 3)
  select c.kind, c.actor_id, c.organisation_id, c.hits, c.first_at, c.last_at from counted c join rule on rule.kind = c.kind and c.hits >= rule.at_least $$;
comment on function oversight.odd_reads_in(date, text[], text[]) is 'The odd reads of a week, from the audit log as the caller sees it; `reads` and `searches` are the events of the contracts that read personal data, and those that search.';

create function oversight.list_odd_reads(reads text[], searches text[], at timestamptz) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  this_week date := date_trunc('week', at at time zone 'Europe/Amsterdam')::date;
  log_from date := (select date_trunc('week', min(a.written_at) at time zone 'Europe/Amsterdam')::date from core.audit_line a);
  week date := greatest(coalesce(
    (select max(w.week_from) + 7 from oversight.weekly_list w),
    case when log_from + 14 < this_week then log_from + 14 else log_from end,
    this_week), this_week - 91);
  listed integer := 0;
  added integer;
begin
  if not core.has_role('{operator}') then return 0; end if;
  while week < this_week loop
    insert into oversight.weekly_list (week_from, readers, reads, known_at)
    select week, count(distinct a.actor_id), count(*), at from core.audit_line a
    where a.written_at >= week::timestamp at time zone 'Europe/Amsterdam' and a.written_at < (week + 7)::timestamp at time zone 'Europe/Amsterdam'
      and a.actor_id is not null and a.origin in ('browser', 'script') and a.result = 'done' and a.action = any (reads)
    on conflict do nothing;
    insert into oversight.odd_read (id, week_from, kind, person_id, organisation_id, hits, first_at, last_at, known_at)
    select gen_random_uuid(), week, o.kind, o.person_id, o.organisation_id, o.hits, o.first_at, o.last_at, at from oversight.odd_reads_in(week, reads, searches) o
    on conflict do nothing;
    get diagnostics added = row_count;
    listed := listed + added;
    week := week + 7;
  end loop;
  return listed;
end $$;
comment on function oversight.list_odd_reads(text[], text[], timestamptz) is 'Lists the odd reads of every week that passed since the last list, or since the log began (without its first two weeks where it is older, which only teach what is usual), a quarter back at most; returns how many. Only for the work of the system itself; doing it again adds nothing.';

create function oversight.escalate_odd_reads(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with late as (
    insert into oversight.odd_read_escalation (odd_read_id, due_date, known_at)
    select s.odd_read_id, s.due_date, at from oversight.odd_read_state s
    where s.state = 'open' and s.due_date < (at at time zone 'Europe/Amsterdam')::date and core.has_role('{operator}')
    on conflict do nothing returning 1
  ) select count(*)::integer from late $$;
comment on function oversight.escalate_odd_reads(timestamptz) is 'Notes which odd reads nobody looked at in time, each once; returns how many are new. Only for the work of the system itself.';
