-- SPDX-License-Identifier: EUPL-1.2
-- tables
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

-- keys
alter table approach.support_request add foreign key (asker_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.support_answer add foreign key (answered_by_id) references core.person, add foreign key (organisation_id) references core.organisation;
alter table approach.support_verdict add foreign key (person_id) references core.person;

-- views
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

-- triggers
create function approach.support_asked_by_me() returns setof uuid language sql stable as $$ select id from approach.support_request where asker_id = core.actor() $$;
comment on function approach.support_asked_by_me() is 'Requests of this person; a policy cannot name its own table, so the conditions ask these functions.';
create function approach.support_answered() returns setof uuid language sql stable as $$ select request_id from approach.support_answer $$;
comment on function approach.support_answered() is 'Requests with an answer.';
create function approach.support_judged() returns setof uuid language sql stable as $$ select request_id from approach.support_verdict $$;
comment on function approach.support_judged() is 'Requests of which the asker said whether it helped.';
