// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import sql, { raw, type Sql } from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import { notFound } from '../../core/contract/problem.ts'
import { calendarOf, type Entry } from './calendar.ts'
import type { contract } from './contract.ts'

const byOf = (alias: string): Sql =>
  raw(
    `jsonb_build_object('name', (select p.name from core.person p where p.id = ${alias}.recorded_by_id), 'organisation', (select g.name from core.organisation g where g.id = ${alias}.organisation_id))`,
  )
const all = (rows: Sql): Sql => sql`coalesce((${rows}), '[]'::jsonb)`
const organisations: Sql = sql`(select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name collate extension.nl) from core.organisation g)`
const sessionJson = (
  now: string,
): Sql => sql`jsonb_build_object('id', s.session_id, 'title', s.title, 'aim', s.aim, 'tableKind', s.table_kind, 'form', s.form, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'place', s.place,
  'past', s.ends_at < ${now}::timestamptz, 'mine', s.session_id in (select approach.sessions_of_mine()),
  'body', (select jsonb_build_object('nl', b.name_nl, 'en', b.name_en) from strategy.decision_body b where b.code = s.body_code))`

/** When the last joint meeting before now began; what was said since stands on page one (C48 c). */
const lastJoint = (now: string): Sql =>
  sql`(select max(j.starts_at) from approach.session_state j where j.form = 'joint' and j.starts_at < ${now}::timestamptz)`

export const queries = {
  listSessions: read =>
    read.json(sql`select json_build_object('sessions', ${all(sql`select jsonb_agg(${sessionJson(read.now)} order by s.ends_at < ${read.now}::timestamptz, abs(extract(epoch from s.starts_at - ${read.now}::timestamptz))) from approach.session_state s`)},
      'organisations', ${organisations},
      'bodies', ${all(sql`select jsonb_agg(jsonb_build_object('code', b.code, 'name', jsonb_build_object('nl', b.name_nl, 'en', b.name_en)) order by b.kind <> 'college', b.kind, b.name_nl) from strategy.decision_body b where b.code in (select strategy.bodies_kept())`)},
      'joint', jsonb_build_object('since', ${lastJoint(read.now)},
        'mission', (select jsonb_build_object('text', m.text, 'version', m.version, 'decision', m.decision) from (select x.*, row_number() over (order by x.known_at, x.id) as version from approach.joint_mission x) m order by m.version desc limit 1),
        'issues', ${all(sql`select jsonb_agg(jsonb_build_object('id', i.id, 'title', i.title, 'safetyOwner', (select o.name from core.organisation o where o.id = i.safety_owner_id), 'careOwner', (select o.name from core.organisation o where o.id = i.care_owner_id),
            'mine', i.id in (select approach.joint_issues_of_mine()),
            'progress', ${all(sql`select jsonb_agg(jsonb_build_object('text', r.text, 'date', approach.day_of(r.known_at), 'by', ${byOf('r')}, 'sinceLast', coalesce(r.known_at >= ${lastJoint(read.now)}, true)) order by r.known_at desc, r.id desc)
              from approach.joint_progress r where r.issue_id = i.id`)}) order by i.known_at, i.id) from approach.joint_issue i`)}))`),

  getSession: (read, { id }) =>
    read.json(sql`select (${sessionJson(read.now)} || jsonb_build_object('kept', s.session_id in (select approach.sessions_kept()), 'moves', s.moves,
        'decides', coalesce(s.body_code in (select strategy.bodies_kept()) and s.starts_at <= ${read.now}::timestamptz, false),
        'invited', ${all(sql`select jsonb_agg(jsonb_build_object('organisation', o.name, 'person', (select p.name from core.person p where p.id = i.person_id)) order by o.name collate extension.nl, i.id)
          from approach.session_invitation i join core.organisation o on o.id = i.invited_organisation_id where i.session_id = s.session_id`)},
        'papers', ${all(sql`select jsonb_agg(jsonb_build_object('id', r.id, 'title', r.title, 'text', r.text, 'by', ${byOf('r')}) order by r.known_at, r.id) from approach.session_paper r where r.session_id = s.session_id`)},
        'attendance', ${all(sql`select jsonb_agg(jsonb_build_object('organisation', o.name, 'people', a.people) order by o.name collate extension.nl) from approach.session_attendance a join core.organisation o on o.id = a.attending_organisation_id where a.session_id = s.session_id`)},
        'outcomes', ${all(sql`select jsonb_agg(jsonb_build_object('kind', u.kind, 'text', u.text, 'targetId', u.target_id) order by u.known_at, u.id) from approach.session_outcome u where u.session_id = s.session_id`)},
        'minutes', ${all(sql`select jsonb_agg(jsonb_build_object('id', m.id, 'text', m.text, 'by', ${byOf('m')}, 'mayConfirm', m.id in (select approach.minutes_to_confirm()),
            'confirmedBy', (select ${byOf('c')} from approach.session_confirmation c where c.minutes_id = m.id)) order by m.known_at desc, m.id desc) from approach.session_minutes m where m.session_id = s.session_id`)},
        'organisations', ${organisations},
        'bodies', ${all(sql`select jsonb_agg(jsonb_build_object('level', b.level, 'bodyId', o.id, 'name', o.name) order by o.name) from (select distinct level, body from approach.bodies_of_mine()) b join core.organisation o on o.id::text = b.body`)}))::json
      from approach.session_state s where s.session_id = ${id}::uuid`),

  getInvitation: async (read, { id }) => {
    const entries = await read.rows<Entry>(
      sql`select session_id, title, place, starts_at, ends_at, moves from approach.session_state where session_id = ${id}::uuid`,
    )
    if (entries.length === 0) throw notFound()
    return calendarOf(entries, read.now, true)
  },

  readFeed: async (read, { secret }) => {
    const hash = createHash('sha256').update(secret).digest('hex')
    const rows = await read.rows<Entry & { known: boolean }>(
      sql`select session_id, title, place, starts_at, ends_at, moves, known from approach.sessions_of_feed(decode(${hash}, 'hex'), ${read.now}::timestamptz)`,
    )
    if (!rows.some(({ known }) => known)) throw notFound()
    return calendarOf(
      rows.filter(({ session_id }) => session_id),
      read.now,
      false,
    )
  },
} satisfies Queries<typeof contract>
