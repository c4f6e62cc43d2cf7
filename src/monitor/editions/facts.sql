-- SPDX-License-Identifier: EUPL-1.2
-- tables
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

-- triggers
create function monitor.keep_edition() returns trigger language plpgsql as $$
begin
  raise exception 'an edition stays as it was made' using errcode = '23001', constraint = 'never_changed';
end $$;
comment on function monitor.keep_edition() is 'Refuses every change of an edition, whoever makes it.';
create trigger keep_edition before update on monitor.report_edition for each row execute function monitor.keep_edition();
