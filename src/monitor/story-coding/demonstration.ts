// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'

/** Two people of the demonstration code the invented stories, all but the last three: those are left for whoever tries it. */
export async function inventCodings(
  owner: pg.Pool,
  stories: readonly { place: number; core: string; otherCore: string; direction: string }[],
): Promise<void> {
  await owner.query(
    `insert into monitor.story_coding (story_id, coder_id, organisation_id, core, direction, known_at)
     select s.id, a.person_id, a.organisation_id, case when p.subject like '%:adviser-small' then g."otherCore" else g.core end, g.direction, s.known_at + interval '9 hours'
     from jsonb_to_recordset($1) as g (place integer, core text, "otherCore" text, direction text) join monitor.story s on s.id = overlay(overlay(md5('story ' || g.place) placing '4' from 13) placing '8' from 17)::uuid
     join core.person p on p.fictitious and (p.subject like '%:adviser-large' or p.subject like '%:adviser-small') join core.assignment a on a.person_id = p.id
     on conflict (story_id, coder_id) do nothing`,
    [JSON.stringify(stories.slice(0, -3))],
  )
}
