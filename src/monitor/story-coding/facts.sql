-- SPDX-License-Identifier: EUPL-1.2
-- tables
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

-- keys
alter table monitor.story_coding add foreign key (story_id) references monitor.story on delete cascade;
alter table monitor.story_coding add foreign key (coder_id) references core.person, add foreign key (organisation_id) references core.organisation;

-- functions
create function monitor.codings_open_to_me() returns setof uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.story_id from monitor.story_coding c group by c.story_id having count(*) >= 2 or bool_or(c.coder_id = core.actor()) $$;
comment on function monitor.codings_open_to_me() is 'Stories of which the actor may see the codings: coded by the actor, or coded twice.';

create function monitor.story_coding_counts() returns table (story_id uuid, codings integer) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.story_id, count(*)::integer from monitor.story_coding c group by c.story_id $$;
comment on function monitor.story_coding_counts() is 'How many codings each story has.';
