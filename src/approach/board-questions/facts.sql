-- SPDX-License-Identifier: EUPL-1.2
-- tables
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

-- keys
alter table approach.board_question add foreign key (asker_id) references core.person, add foreign key (organisation_id) references core.organisation,
  add foreign key (decision_id) references strategy.decision;
alter table approach.board_question_answer add foreign key (answered_by_id) references core.person, add foreign key (organisation_id) references core.organisation;

-- views
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

-- triggers
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
