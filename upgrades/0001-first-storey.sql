-- SPDX-License-Identifier: EUPL-1.2

-- The first storey: everything the first release is made of, as it was then.

create schema core;

create schema strategy;

create schema approach;

create schema monitor;

create schema partners;

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
create index on core.idempotency (answered_at);
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
create index on core.search_entry using gin (plain_body extension.gin_trgm_ops) with (fastupdate = off);
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
comment on column core.search_entry.plain_body is 'The texts in small letters without diacritics or signs, for parts of compound words.';
comment on column core.search_entry.squeezed is 'The titles without spaces either: sgraveland.';
comment on column core.search_entry.words is 'Dutch stems and whole words, and the audience as a word of its own.';

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
  obstacle_id uuid primary key references approach.obstacle,
  level text not null,
  kind text not null check (kind in ('lifted', 'lowered', 'not-possible')),
  reason text not null check (length(reason) between 1 and 2000),
  decided_by_id uuid not null,
  organisation_id uuid not null,
  known_at timestamptz not null
);
create index on approach.obstacle_outcome (decided_by_id);
create index on approach.obstacle_outcome (organisation_id);
comment on table approach.obstacle_outcome is 'How it ended: lifted, lowered, or not possible, always with the reason (C19 d).';
comment on column approach.obstacle_outcome.obstacle_id is 'The obstacle; it ends once.';
comment on column approach.obstacle_outcome.level is 'Level where it lay then.';
comment on column approach.obstacle_outcome.kind is 'lifted, lowered or not-possible.';
comment on column approach.obstacle_outcome.reason is 'What changed, or why it cannot be; without personal data.';
comment on column approach.obstacle_outcome.decided_by_id is 'Who decided.';
comment on column approach.obstacle_outcome.organisation_id is 'On behalf of which organisation.';
comment on column approach.obstacle_outcome.known_at is 'When.';

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

create table approach.felt_round (
  obstacle_id uuid primary key references approach.obstacle,
  asked_date date not null,
  until_date date not null check (until_date > asked_date),
  asked integer not null check (asked between 0 and 6)
);
comment on table approach.felt_round is 'Three months after an obstacle was lifted or lowered, the reporter and five others are asked whether they feel it (C19 e).';
comment on column approach.felt_round.obstacle_id is 'The obstacle; it is asked once.';
comment on column approach.felt_round.asked_date is 'Day of the question.';
comment on column approach.felt_round.until_date is 'Last day for an answer.';
comment on column approach.felt_round.asked is 'How many people were asked: six, or fewer where there are fewer.';

create table approach.felt_question (
  id uuid primary key,
  obstacle_id uuid not null references approach.obstacle,
  person_id uuid not null,
  unique (obstacle_id, person_id)
);
create index on approach.felt_question (person_id);
comment on table approach.felt_question is 'Who is asked whether an obstacle is felt to be lifted; seen by that person alone, whether reporter or one of the others.';
comment on column approach.felt_question.id is 'Random identifier.';
comment on column approach.felt_question.obstacle_id is 'The obstacle.';
comment on column approach.felt_question.person_id is 'Who is asked.';

create table approach.felt_answer (
  question_id uuid primary key,
  obstacle_id uuid not null references approach.obstacle,
  felt text not null check (felt in ('yes', 'partly', 'no'))
);
create index on approach.felt_answer (obstacle_id);
comment on table approach.felt_answer is 'Whether somebody who was asked feels it. It carries no moment, which would tell whose it is.';
comment on column approach.felt_answer.question_id is 'The question it answered; answered once, and no key, because the question is destroyed and the answer stays.';
comment on column approach.felt_answer.obstacle_id is 'The obstacle.';
comment on column approach.felt_answer.felt is 'yes, partly or no.';

create table monitor.indicator (
  region text not null,
  period text not null,
  code text not null,
  place integer not null,
  kind text not null check (kind in ('quantitative', 'qualitative')),
  name_nl text not null,
  name_en text not null,
  definition_nl text not null,
  definition_en text not null,
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
comment on table monitor.indicator is 'An indicator that the partners agreed on for a strategy period (C24 a).';
comment on column monitor.indicator.region is 'Region of the strategy.';
comment on column monitor.indicator.period is 'Years of the strategy: 2019-2022.';
comment on column monitor.indicator.code is 'Short name.';
comment on column monitor.indicator.place is 'Order.';
comment on column monitor.indicator.kind is 'Counted, or told by a rubric.';
comment on column monitor.indicator.name_nl is 'Name in Dutch.';
comment on column monitor.indicator.name_en is 'Name in English.';
comment on column monitor.indicator.definition_nl is 'What it counts, in Dutch.';
comment on column monitor.indicator.definition_en is 'What it counts, in English.';
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
comment on column monitor.crime_import.known_at is 'When it was brought in.';

create table monitor.crime_count (
  import_id uuid not null,
  offence text not null,
  period_kind text not null check (period_kind in ('year', 'quarter', 'month')),
  period_from date not null,
  area_code text not null,
  registered integer check (registered >= 0),
  reports integer check (reports >= 0),
  internet_reports integer check (internet_reports >= 0),
  primary key (import_id, offence, period_kind, period_from, area_code)
);
comment on table monitor.crime_count is 'Every figure of every vintage, so that an old report can be made again.';
comment on column monitor.crime_count.import_id is 'The vintage.';
comment on column monitor.crime_count.offence is 'Offence by the code of the police.';
comment on column monitor.crime_count.period_kind is 'Year, quarter or month; kinds are never added up together (DATA-03).';
comment on column monitor.crime_count.period_from is 'First day of the period.';
comment on column monitor.crime_count.area_code is 'Area by its code of CBS or the police, also outside the region.';
comment on column monitor.crime_count.registered is 'Registered offences; empty: not published, never nought (DATA-02).';
comment on column monitor.crime_count.reports is 'Reports by victims (aangiften); empty: not published or not in this table.';
comment on column monitor.crime_count.internet_reports is 'Reports made on the internet; empty: not published or not in this table.';

create table monitor.crime_figure (
  table_code text not null,
  offence text not null,
  period_kind text not null,
  period_from date not null,
  area_code text not null,
  registered integer,
  reports integer,
  internet_reports integer,
  import_id uuid not null,
  primary key (table_code, offence, period_kind, period_from, area_code)
);
create index on monitor.crime_figure (area_code, period_kind, period_from);
comment on table monitor.crime_figure is 'The figure that holds now, per cell: a rollup over the vintages, kept at the import and equal to the view crime_latest.';
comment on column monitor.crime_figure.table_code is 'Table of the police; tables are never mixed in one series.';
comment on column monitor.crime_figure.offence is 'Offence by the code of the police.';
comment on column monitor.crime_figure.period_kind is 'Year, quarter or month.';
comment on column monitor.crime_figure.period_from is 'First day of the period.';
comment on column monitor.crime_figure.area_code is 'Area by its code.';
comment on column monitor.crime_figure.registered is 'Registered offences; empty: not published.';
comment on column monitor.crime_figure.reports is 'Reports by victims; empty: not published or not in this table.';
comment on column monitor.crime_figure.internet_reports is 'Reports made on the internet; empty: not published or not in this table.';
comment on column monitor.crime_figure.import_id is 'The vintage it comes from.';

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
    set_config('app.session', case when person_id is null then '' else encode(token, 'hex') end, true);
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

create function core.forget_answers(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with forgotten as (delete from core.idempotency where answered_at < at - interval '2 days' returning 1) select count(*)::integer from forgotten $$;
comment on function core.forget_answers(timestamptz) is 'Removes answers older than two days; returns how many.';

insert into core.setting (key, value) values ('pseudonyms', replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));
create function core.pseudonym(kind text, id text) returns text language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select encode(sha256(convert_to(s.value || ':' || kind || ':' || id || ':' || s.value, 'UTF8')), 'hex') from core.setting s where s.key = 'pseudonyms' $$;
comment on function core.pseudonym(text, text) is 'The name under which a data subject stands in the processing log: the same for the same person, and untraceable without the secret of this database. Colleagues can be data subjects too, and no line may hold the identifier of a user (LDV-07).';

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

create function core.forget_notices(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (delete from core.notice where known_at < at - interval '6 months' returning 1) select count(*)::integer from gone $$;
comment on function core.forget_notices(timestamptz) is 'Destroys notices, and that they were seen, half a year after they were given; returns how many.';

create function core.plain(said text) returns text language sql stable set search_path = pg_catalog, pg_temp as $$
  select trim(regexp_replace(regexp_replace(lower(extension.unaccent(normalize(said, NFKC))), '[''’`]', '', 'g'), '[^[:alnum:]]+', ' ', 'g')) $$;
comment on function core.plain(text) is 'A text as people type it: small letters, no diacritics, one letter for each ligature, no signs (T-40).';

create function core.keep_search_entry(new_kind text, new_record text, nl text, en text, more_nl text, more_en text, address text, may_find text)
returns void language sql set search_path = pg_catalog, pg_temp as $$
  insert into core.search_entry (kind, record, title_nl, title_en, body_nl, body_en, about, audience, plain_title, plain_body, squeezed, words)
  select new_kind, new_record, nl, en, more_nl, more_en, address, may_find, title, body, replace(core.plain(nl), ' ', '') || ' ' || replace(core.plain(en), ' ', ''),
    setweight(to_tsvector('extension.dutch_plain', nl || ' ' || en), 'A') || setweight(to_tsvector('simple', title), 'A')
    || setweight(to_tsvector('extension.dutch_plain', more_nl || ' ' || more_en), 'C') || setweight(to_tsvector('simple', body), 'C') || array_to_tsvector(array['@' || may_find])
  from (select core.plain(nl || ' ' || en) as title, core.plain(more_nl || ' ' || more_en) as body) plain
  on conflict (kind, record) do update set title_nl = excluded.title_nl, title_en = excluded.title_en, body_nl = excluded.body_nl, body_en = excluded.body_en, about = excluded.about,
    audience = excluded.audience, plain_title = excluded.plain_title, plain_body = excluded.plain_body, squeezed = excluded.squeezed, words = excluded.words $$;
comment on function core.keep_search_entry(text, text, text, text, text, text, text, text) is 'Puts a record where it can be found, or renews it; only the triggers of features can, because nobody else may write the table.';

create function core.audiences() returns setof text language sql stable set search_path = pg_catalog, pg_temp as $$
  select 'everyone' union all select 'signed-in' where core.signed_in() union all select 'organisation:' || core.organisation() where core.organisation() is not null
  union all select 'content' where exists (select from unnest(string_to_array(nullif(current_setting('app.roles', true), ''), ',')) role where role <> 'functional_manager') $$;
comment on function core.audiences() is 'The audiences that the person of this request belongs to.';

create function core.find_entries(asked text, kinds text[], most integer) returns table (kind text, record text, rank real)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with said as (
    select core.plain(asked) as plain, replace(core.plain(asked), ' ', '') as squeezed, string_to_array(core.plain(asked), ' ') as parts
  ), question as (
    select s.*, array(select '%' || part || '%' from unnest(s.parts) part) as anywhere,
      (plainto_tsquery('extension.dutch_plain', asked) || to_tsquery('simple', (select string_agg(quote_literal(part) || ':*', ' & ') from unnest(s.parts) part)))
        && (select string_agg(quote_literal('@' || audience), ' | ')::tsquery from core.audiences() audience) as words
    from said s where s.plain <> ''
  ), found as (
    select e.kind, e.record from core.search_entry e, question q where e.words @@ q.words
    union select e.kind, e.record from core.search_entry e, question q where e.squeezed like '%' || q.squeezed || '%'
    union select e.kind, e.record from core.search_entry e, question q where length(q.plain) >= 4 and e.plain_body like q.anywhere[1] and e.plain_body like all (q.anywhere)
    union select e.kind, e.record from core.search_entry e, question q where length(q.plain) >= 4 and q.plain operator(extension.<%) e.plain_title
  )
  select e.kind, e.record, ((e.squeezed like q.squeezed || ' %')::integer * 8 + (e.squeezed like q.squeezed || '%')::integer * 4 + (' ' || e.plain_title like '% ' || q.plain || '%')::integer * 2
    + (' ' || e.plain_title || ' ' like '% ' || q.plain || ' %')::integer * 5
    + extension.word_similarity(q.plain, e.plain_title) + ts_rank(e.words, q.words))::real as rank
  from found f join core.search_entry e on e.kind = f.kind and e.record = f.record, question q
  where e.audience in (select core.audiences()) and (kinds is null or e.kind = any (kinds))
  order by 3 desc, 1, 2 limit least(most, 200) $$;
comment on function core.find_entries(text, text[], integer) is 'Finds by stem, beginning, part of a word and likeness, and returns keys and their order only, never content; the audience comes from the request itself. The rows are read again under row security.';

create function core.notices_to_mail(at timestamptz) returns table (person_id uuid, name text, address text, kinds text[]) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with today as (select (at at time zone 'Europe/Amsterdam')::date as day),
  present as (select distinct a.person_id, a.organisation_id, a.role from core.assignment a, today where a.valid_from <= today.day and (a.valid_to is null or a.valid_to > today.day)),
  told as (
    select n.id, n.kind, n.known_at, n.person_id from core.notice n where n.person_id in (select p.person_id from present p)
    union select n.id, n.kind, n.known_at, p.person_id from core.notice n join present p on p.role = n.role and (n.organisation_id is null or n.organisation_id = p.organisation_id)
  ), written as (select m.person_id, max(m.known_at) as last_at from core.mail m group by m.person_id)
  select p.id, p.name, where_to.address, array_agg(t.kind order by t.known_at, t.id)
  from told t join core.person p on p.id = t.person_id left join written w on w.person_id = p.id, today,
    lateral (select coalesce((select a.address from core.mail_address a where a.person_id = p.id order by a.known_at desc, a.id desc limit 1),
      case when p.fictitious then reverse(split_part(reverse(p.subject), ':', 1)) || '@voorbeeld.invalid' end) as address) where_to
  where core.has_role('{operator}') and where_to.address is not null
    and t.known_at <= at - interval '1 minute' and t.known_at > greatest(w.last_at - interval '1 minute', at - interval '7 days') and (w.last_at is null or (w.last_at at time zone 'Europe/Amsterdam')::date < today.day)
    and t.id not in (select r.notice_id from core.notice_reading r where r.person_id = t.person_id)
    and not exists (select from core.notice_wanted c where c.person_id = t.person_id and not c.wanted and c.kind in (t.kind, 'mail-digest'))
  group by p.id, where_to.address $$;
comment on function core.notices_to_mail(timestamptz) is 'Who has new notices, unread and wanted, since the last mail, at most once a day; the kinds and no content. The last minute waits for the next mail, so that an act that was still under way is not passed over; what is older than a week is not mailed any more. Only for the work of the system itself.';

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

create function approach.day_of(at timestamptz) returns date language sql stable as $$ select (at at time zone 'Europe/Amsterdam')::date $$;
comment on function approach.day_of(timestamptz) is 'The calendar day in Amsterdam of a moment.';

create function monitor.areas_counted(whole text, table_code text, borders date) returns table (area_code text) language sql stable as $$
  select whole where exists (select from monitor.crime_figure f where f.table_code = areas_counted.table_code and f.offence = '0.0.0' and f.period_kind = 'year' and f.area_code = whole)
  union all
  select m.area_code from partners.municipalities_on(whole, borders, 'infinity') m
  where not exists (select from monitor.crime_figure f where f.table_code = areas_counted.table_code and f.offence = '0.0.0' and f.period_kind = 'year' and f.area_code = whole) $$;
comment on function monitor.areas_counted(text, text, date) is 'The areas whose figures make those of an area: itself when the source counts it, else its municipalities within the borders of the source.';

create function monitor.registered_yearly(whole text, of_table text, borders date, of_offences text[])
returns table (offence text, year integer, registered integer, import_ids uuid[]) language sql stable as $$
  with counted as materialized (select area_code from monitor.areas_counted(whole, of_table, borders))
  select f.offence, extract(year from f.period_from)::integer,
    case when count(f.registered) = (select count(*) from counted) then sum(f.registered)::integer end, array_agg(distinct f.import_id)
  from monitor.crime_figure f
  where f.table_code = of_table and f.period_kind = 'year' and f.area_code = any (array(select area_code from counted)) and (of_offences is null or f.offence = any (of_offences))
  group by 1, 2 $$;
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

alter table approach.obstacle add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_recognition add foreign key (recognised_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_ownership add foreign key (owner_id) references core.person, add foreign key (owner_organisation_id) references core.organisation,
  add foreign key (given_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_answer add foreign key (answered_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_test add foreign key (tested_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_raise add foreign key (raised_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.obstacle_outcome add foreign key (decided_by_id) references core.person, add foreign key (organisation_id) references core.organisation;

alter table approach.obstacle_reporter add foreign key (person_id) references core.person;
alter table approach.obstacle_echo_person add foreign key (person_id) references core.person;

alter table approach.felt_question add foreign key (person_id) references core.person;

alter table monitor.indicator add foreign key (region, period) references partners.region_period;
alter table monitor.indicator add foreign key (source_code) references partners.source;

alter table monitor.offence add foreign key (source_code) references partners.source;
alter table monitor.crime_import add foreign key (source_code) references partners.source;
alter table monitor.crime_import add foreign key (imported_by) references core.person;
alter table monitor.series_break add foreign key (source_code) references partners.source;

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

create view strategy.judgement_awaited with (security_invoker = true) as
  select i.id as item_id, w.title_nl, w.title_en, y.term_date, y.body_code
  from strategy.yardstick y join strategy.item i on i.id = y.item_id join strategy.wording_span w on w.item_id = i.id and w.valid_to is null
  where y.kind = 'judged' and y.item_id not in (select j.item_id from strategy.judgement j);
comment on view strategy.judgement_awaited is 'Ambitions that a body judges and that have no judgement yet, with the day before which it is due; for the start page.';

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
) step join approach.obstacle_level level on level.key = step.level;
comment on view approach.obstacle_step is 'Every level an obstacle came to, with the day; it only goes up.';

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
join lateral (select s.* from approach.obstacle_step s where s.obstacle_id = o.id order by s.position desc limit 1) here on true
left join approach.obstacle_recognition recognition on recognition.obstacle_id = o.id
left join approach.obstacle_outcome outcome on outcome.obstacle_id = o.id
left join lateral (
  select w.owner_id, w.owner_organisation_id from approach.obstacle_ownership w where w.obstacle_id = o.id and w.level = here.level order by w.known_at desc, w.id desc limit 1
) owner on true
left join lateral (
  select t.until_date from approach.obstacle_test t where t.obstacle_id = o.id and t.level = here.level order by t.known_at desc, t.id desc limit 1
) trial on true
left join lateral (
  select word.due_date from (
    select a.known_at, a.id, a.next_date as due_date from approach.obstacle_answer a where a.obstacle_id = o.id and a.level = here.level
    union all select t.known_at, t.id, t.until_date from approach.obstacle_test t where t.obstacle_id = o.id and t.level = here.level
  ) word order by word.known_at desc, word.due_date desc limit 1
) promise on true
left join lateral (
  select min(approach.day_of(word.known_at)) as answered_date from (
    select a.known_at from approach.obstacle_answer a where a.obstacle_id = o.id
    union all select t.known_at from approach.obstacle_test t where t.obstacle_id = o.id
    union all select outcome.known_at
  ) word
) first_word on true;
comment on view approach.obstacle_state is 'What the facts add up to: state (C19 d), present level, owner there, by which day a word is due and of which kind, first answer and end. Whether it is late follows from the day one looks.';

create view approach.obstacle_in_reach with (security_invoker = true) as
select s.obstacle_id
from approach.obstacle_state s join approach.obstacle o on o.id = s.obstacle_id
where s.level in (select seat.level from approach.obstacle_level_role seat where seat.whole_region and core.has_role(array[seat.role]))
  or (s.level in (select seat.level from approach.obstacle_level_role seat where core.has_role(array[seat.role]))
    and (o.organisation_id = (select core.organisation()) or o.municipality_code = (select mine.code from core.organisation mine where mine.id = (select core.organisation()))));
comment on view approach.obstacle_in_reach is 'The obstacles that lie at a level of the roles of this person: at team and organisation level only those of the own organisation or municipality.';

create view approach.obstacle_possible_owner with (security_invoker = true) as
select s.obstacle_id, a.person_id, a.organisation_id, a.role, a.valid_from, a.valid_to
from approach.obstacle_state s join approach.obstacle o on o.id = s.obstacle_id
join approach.obstacle_level_role seat on seat.level = s.level
join core.assignment a on a.role = seat.role
join core.organisation g on g.id = a.organisation_id
where seat.whole_region or a.organisation_id = o.organisation_id or g.code = o.municipality_code;
comment on view approach.obstacle_possible_owner is 'Who may be owner of an obstacle at the level where it lies: the people who hold a role of that level, with the term of that role.';

create view approach.obstacle_echo_count with (security_invoker = true) as
select obstacle_id, count(*)::integer as echoes from approach.obstacle_echo group by obstacle_id;
comment on view approach.obstacle_echo_count is 'How many others meet the same obstacle.';

create view approach.own_obstacle with (security_invoker = true) as
select obstacle_id, 'reporter' as part from approach.obstacle_reporter where person_id = (select core.actor())
union all select obstacle_id, 'echo' from approach.obstacle_echo_person where person_id = (select core.actor());
comment on view approach.own_obstacle is 'The obstacles that the person of this request reported or meets too; nobody sees those of another.';

create view approach.felt_effect with (security_invoker = true) as
select r.obstacle_id, r.asked_date, r.until_date, r.asked, coalesce(a.answered, 0) as answered,
  case when a.answered >= 3 then a.yes end as yes, case when a.answered >= 3 then a.partly end as partly, case when a.answered >= 3 then a.no end as no
from approach.felt_round r
left join (
  select obstacle_id, count(*)::integer as answered, count(*) filter (where felt = 'yes')::integer as yes,
    count(*) filter (where felt = 'partly')::integer as partly, count(*) filter (where felt = 'no')::integer as no
  from approach.felt_answer group by obstacle_id
) a on a.obstacle_id = r.obstacle_id;
comment on view approach.felt_effect is 'How an obstacle that was lifted or lowered is felt; below three answers only their number, so that nobody stands out.';

create view monitor.indicator_year with (security_invoker = true) as
  select i.region, i.period, i.code, extract(year from f.period_from)::integer as year,
    case when count(f.registered) = cardinality(i.offences) then sum(f.registered)::integer end as value, array_agg(distinct f.import_id) as imports
  from monitor.indicator i
  join partners.region_period p on p.region = i.region and p.period = i.period
  join monitor.crime_figure f on f.table_code = i.table_code and f.offence = any (i.offences) and f.area_code = p.unit_code and f.period_kind = 'year'
  where cardinality(i.offences) > 0
  group by i.region, i.period, i.code, i.offences, f.period_from;
comment on view monitor.indicator_year is 'The value of a counted indicator for the whole region per year: null when one of its figures is not published.';

create view monitor.crime_vintage with (security_invoker = true) as
  select i.*, row_number() over (order by i.origin <> 'pack', i.retrieved_date, i.known_at, i.id) as place from monitor.crime_import i;
comment on view monitor.crime_vintage is 'The vintages in order of precedence: a higher place goes before a lower one in the same cell; files go before packs.';
create view monitor.crime_latest with (security_invoker = true) as
  select distinct on (v.table_code, c.offence, c.period_kind, c.period_from, c.area_code) v.table_code, c.offence, c.period_kind, c.period_from, c.area_code,
    c.registered, c.reports, c.internet_reports, c.import_id
  from monitor.crime_count c join monitor.crime_vintage v on v.id = c.import_id
  order by v.table_code, c.offence, c.period_kind, c.period_from, c.area_code, v.place desc;
comment on view monitor.crime_latest is 'What crime_figure must hold, worked out anew from all vintages; slow, for tests and repair.';

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

create function approach.obstacles_ended() returns setof uuid language sql stable as $$ select obstacle_id from approach.obstacle_outcome $$;
comment on function approach.obstacles_ended() is 'Obstacles that have an outcome. A policy cannot name its own table, so the conditions ask these functions; they see what the caller sees, as it was before the act.';
create function approach.obstacles_recognised() returns setof uuid language sql stable as $$ select obstacle_id from approach.obstacle_recognition $$;
comment on function approach.obstacles_recognised() is 'Obstacles that were recognised.';
create function approach.obstacles_in_reach() returns setof uuid language sql stable as $$ select obstacle_id from approach.obstacle_in_reach $$;
comment on function approach.obstacles_in_reach() is 'Obstacles that lie at a table of this person.';
create function approach.obstacles_owned() returns setof uuid language sql stable as $$
  select s.obstacle_id from approach.obstacle_state s
  where s.owner_id = core.actor() and s.obstacle_id in (select w.obstacle_id from approach.obstacle_ownership w where w.owner_id = core.actor()) $$;
comment on function approach.obstacles_owned() is 'Obstacles that this person owns at the level where they lie.';
create function approach.obstacle_places() returns table (obstacle_id uuid, level text) language sql stable as $$ select s.obstacle_id, s.level from approach.obstacle_state s $$;
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

create function approach.tell_reporters(about uuid, kind text, at timestamptz) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into core.notice (id, kind, person_id, about, about_id, known_at)
  select gen_random_uuid(), kind, told.person_id, '/drempels/' || about, about, at
  from (select r.person_id from approach.obstacle_reporter r where r.obstacle_id = about
    union select e.person_id from approach.obstacle_echo_person e where e.obstacle_id = about) told
  where kind in ('obstacle-answered', 'obstacle-ended') and told.person_id is distinct from core.actor() $$;
comment on function approach.tell_reporters(uuid, text, timestamptz) is 'Tells who reported an obstacle or meets it too that there is an answer or an end; whoever causes it learns nothing of who they are.';

create function approach.ask_whether_felt(at timestamptz) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare due record; rounds integer := 0;
begin
  for due in
    select e.obstacle_id, o.domain, r.person_id as reporter
    from approach.obstacle_outcome e join approach.obstacle o on o.id = e.obstacle_id
    left join approach.obstacle_reporter r on r.obstacle_id = e.obstacle_id
    where e.kind in ('lifted', 'lowered') and (approach.day_of(e.known_at) + interval '3 months')::date <= approach.day_of(at)
      and e.obstacle_id not in (select f.obstacle_id from approach.felt_round f)
    order by e.obstacle_id
  loop
    insert into approach.felt_question (id, obstacle_id, person_id)
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
    select gen_random_uuid(), due.obstacle_id, person_id from chosen;
    insert into core.notice (id, kind, person_id, about, about_id, due_date, known_at)
    select gen_random_uuid(), 'felt-question', q.person_id, '/drempels/gevoeld', due.obstacle_id, approach.day_of(at) + 30, at
    from approach.felt_question q where q.obstacle_id = due.obstacle_id;
    insert into approach.felt_round (obstacle_id, asked_date, until_date, asked)
    select due.obstacle_id, approach.day_of(at), approach.day_of(at) + 30, count(*)::integer from approach.felt_question q where q.obstacle_id = due.obstacle_id;
    rounds := rounds + 1;
  end loop;
  return rounds;
end $$;
comment on function approach.ask_whether_felt(timestamptz) is 'Asks, three months after an obstacle was lifted or lowered, the reporter and five others nearest to it (who met it too, then the domain, then the same role, then the work floor; ties by hash). Does only what is due; returns the number of rounds.';

create function approach.forget_reporters(at timestamptz) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  with long_ended as (select e.obstacle_id from approach.obstacle_outcome e where (approach.day_of(e.known_at) + interval '6 months')::date <= approach.day_of(at)),
  reporters as (delete from approach.obstacle_reporter where obstacle_id in (select l.obstacle_id from long_ended l) returning 1),
  echoes as (delete from approach.obstacle_echo_person where obstacle_id in (select l.obstacle_id from long_ended l) returning 1),
  questions as (delete from approach.felt_question where obstacle_id in (select l.obstacle_id from long_ended l) returning 1),
  told as (delete from core.notice where about_id in (select l.obstacle_id from long_ended l))
  select ((select count(*) from reporters) + (select count(*) from echoes) + (select count(*) from questions))::integer $$;
comment on function approach.forget_reporters(timestamptz) is 'Destroys, half a year after the end of an obstacle, who reported it, who met it too and who was asked; the answers stay, tied to nobody. Returns the number of rows.';

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
