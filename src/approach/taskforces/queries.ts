// SPDX-License-Identifier: EUPL-1.2
import sql, { empty, raw, type Sql } from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { gapsOf, type SeatRole } from './rules.ts'

type Answer = z.output<(typeof contract)['getTaskforce']['output']>
type Listed = Omit<Answer, 'gaps' | 'seats' | 'temporary'>
type Row = { taskforce: Listed; districts: Answer['gaps']['districts'] }

const organisationOf = (id: string): Sql =>
  raw(`(select jsonb_build_object('id', g.id, 'code', g.code, 'name', g.name) from core.organisation g where g.id = ${id})`)
const byOf = (alias: string): Sql =>
  raw(
    `jsonb_build_object('name', (select p.name from core.person p where p.id = ${alias}.recorded_by_id), 'organisation', (select g.name from core.organisation g where g.id = ${alias}.organisation_id))`,
  )
const all = (rows: Sql): Sql => sql`coalesce((${rows}), '[]'::jsonb)`

/** Every version of a text of a taskforce, the latest first; without decided_date the day it was recorded. */
const versionsOf = (table: 'taskforce_mission' | 'taskforce_plan'): Sql => {
  const mission = table === 'taskforce_mission'
  return all(sql`select jsonb_agg(jsonb_build_object('version', v.version, 'text', v.text, 'date', ${raw(mission ? 'v.decided_date' : 'approach.day_of(v.known_at)')}, 'note', ${raw(mission ? 'v.decision' : 'v.change_reason')}, 'by', ${byOf('v')}) order by v.version desc)
    from (select x.*, row_number() over (order by x.known_at, x.id) as version from approach.${raw(table)} x where x.taskforce_id = t.taskforce_id) v`)
}

const seatList = (today: string): Sql =>
  all(sql`select jsonb_agg(jsonb_build_object('id', s.id, 'role', s.role, 'organisation', ${organisationOf('s.seat_organisation_id')}, 'person', (select p.name from core.person p where p.id = s.person_id),
    'district', (select m.district_code from partners.region_municipality m join core.organisation o on o.code = m.area_code where o.id = s.seat_organisation_id and partners.holds(m.valid_from, m.valid_to, ${today}::date) limit 1),
    'firstDate', s.first_date, 'lastDate', s.last_date, 'now', s.first_date <= ${today}::date and (s.last_date is null or s.last_date >= ${today}::date), 'reason', s.reason)
    order by s.last_date nulls first, s.role, s.first_date, s.id) from approach.taskforce_seat_state s where s.taskforce_id = t.taskforce_id`)

const onlyWhole: Sql = sql`|| jsonb_build_object('missions', ${versionsOf('taskforce_mission')}, 'plans', ${versionsOf('taskforce_plan')},
  'taskList', ${all(sql`select jsonb_agg(jsonb_build_object('id', a.action_id, 'title', jsonb_build_object('nl', a.title, 'en', a.title_en), 'state', a.state, 'endDate', a.end_date) order by a.end_date, a.action_id)
    from approach.action_state a where a.owner_organisation_id = t.taskforce_id and a.closed_date is null`)},
  'evaluations', ${all(sql`select jsonb_agg(jsonb_build_object('id', e.id, 'worked', e.worked, 'failed', e.failed, 'advice', e.advice, 'date', approach.day_of(e.known_at), 'by', ${byOf('e')}) order by e.known_at desc, e.id desc)
    from approach.taskforce_evaluation e where e.taskforce_id = t.taskforce_id`)},
  'rulings', ${all(sql`select jsonb_agg(jsonb_build_object('ruling', r.ruling, 'reason', r.reason, 'decision', r.decision, 'date', r.decided_date, 'by', ${byOf('r')}) order by r.known_at desc, r.id desc)
    from approach.taskforce_ruling r where r.taskforce_id = t.taskforce_id`)},
  'discharge', (select jsonb_build_object('reason', d.reason, 'decision', d.decision, 'date', d.discharged_date, 'by', ${byOf('d')}) from approach.taskforce_discharge d where d.taskforce_id = t.taskforce_id),
  'organisations', (select jsonb_agg(jsonb_build_object('id', g.id, 'code', g.code, 'name', g.name) order by g.name collate extension.nl) from core.organisation g),
  'people', ${all(sql`select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'organisationId', a.organisation_id) order by p.name collate extension.nl)
    from core.assignment a join core.person p on p.id = a.person_id where a.role not in ('operator', 'functional_manager')`)})`

async function taskforces(read: Reading, which: Sql, whole: boolean): Promise<Answer[]> {
  const today = dateOf(read.now)
  const rows =
    await read.rows<Row>(sql`select jsonb_build_object('id', t.taskforce_id, 'code', t.code, 'name', t.name, 'dischargedDate', t.discharged_date, 'seatList', ${seatList(today)},
      'tasks', (select count(*) from approach.action_state a where a.owner_organisation_id = t.taskforce_id and a.closed_date is null),
      'mine', t.taskforce_id in (select approach.taskforces_of_mine()), 'sits', t.taskforce_id in (select approach.taskforces_of_mine()), 'keeps', t.taskforce_id in (select approach.taskforces_kept()),
      'decides', core.has_role('{mayor,chief_prosecutor,police_chief,bureau_coordinator}')) ${whole ? onlyWhole : empty} as taskforce,
    coalesce((select jsonb_agg(distinct jsonb_build_object('code', m.district_code, 'name', (select jsonb_build_object('nl', a.name, 'en', a.name_en) from partners.area_state a where a.code = m.district_code limit 1)))
      from partners.region_municipality m where partners.holds(m.valid_from, m.valid_to, ${today}::date)), '[]') as districts
    from approach.taskforce_state t where ${which} order by t.name`)
  return rows.map(({ taskforce, districts }) => {
    const now = taskforce.seatList.filter(seat => seat.now)
    const missing = gapsOf(
      now as { role: SeatRole; district: string | null }[],
      districts.map(({ code }) => code),
    )
    return {
      ...taskforce,
      seats: now.length,
      temporary: now.filter(({ role }) => role === 'temporary').length,
      gaps: { ...missing, districts: districts.filter(({ code }) => missing.districts.includes(code)) },
    }
  })
}

export const queries = {
  listTaskforces: async read => ({
    taskforces: (await taskforces(read, sql`true`, false)).map(
      ({ id, code, name, dischargedDate, seats, temporary, tasks, gaps, mine }) => ({
        id,
        code,
        name,
        dischargedDate,
        seats,
        temporary,
        tasks,
        gaps,
        mine,
      }),
    ),
  }),
  getTaskforce: async (read, { code }) => (await taskforces(read, sql`t.code = ${code}`, true))[0] ?? null,
  listPapers: (read, { code }) =>
    read.json(
      sql`select json_build_object('papers', ${all(sql`select jsonb_agg(jsonb_build_object('id', r.id, 'title', r.title, 'text', r.text, 'date', approach.day_of(r.known_at), 'by', ${byOf('r')}) order by r.known_at desc, r.id desc)
      from approach.taskforce_paper r where r.taskforce_id = t.taskforce_id`)}) from approach.taskforce_state t where t.code = ${code} and t.taskforce_id in (select approach.taskforces_of_mine())`,
    ),
} satisfies Queries<typeof contract>
