// SPDX-License-Identifier: EUPL-1.2
import sql, { raw, type Sql } from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

const areaName = (code: string): Sql =>
  raw(
    `(select jsonb_build_object('nl', a.name, 'en', a.name_en) from partners.area_state a where a.code = ${code} order by a.valid_from desc nulls last limit 1)`,
  )
const theme = (confirmed: boolean): Sql =>
  raw(
    `jsonb_build_object('id', t.id, 'name', jsonb_build_object('nl', t.name_nl, 'en', t.name_en), 'toConfirm', ${confirmed ? 'null::text' : 't.to_confirm'})`,
  )
const all = (rows: Sql): Sql => sql`coalesce((${rows}), '[]'::jsonb)`

/** Which actions each plan shows, how they stand and what they ask, computed once for all plans. */
const actionsOf = (
  today: string,
): Sql => sql`shown as materialized (select x.plan_id, x.action_id from approach.plan_actions_on(${today}::date) x),
  standing as materialized (select n.action_id, n.late, n.silent from approach.actions_on(${today}::date) n where n.action_id in (select x.action_id from shown x)),
  asked as materialized (select h.action_id, h.organisation_id, h.role, h.hours from approach.action_hours_state h where h.action_id in (select x.action_id from shown x))`

/** A plan as the list shows it; everything in it is computed from actions and statements (C35 c). Stands where p (district_plan) and the actions above are in reach. */
const planJson: Sql = sql`jsonb_build_object('code', p.district_code, 'name', ${areaName('p.district_code')}, 'period', p.period,
  'themes', ${all(sql`select jsonb_agg(${theme(true)} order by t.name_nl) from approach.plan_theme c join approach.theme t on t.id = c.theme_id where c.plan_id = p.id`)},
  'actions', (select count(*) from shown x where x.plan_id = p.id),
  'attention', (select count(*) from shown x join standing n on n.action_id = x.action_id and (n.late or n.silent) where x.plan_id = p.id),
  'hours', (select coalesce(sum(h.hours), 0) from shown x join asked h on h.action_id = x.action_id where x.plan_id = p.id),
  'casework', (select jsonb_build_object('started', sum(c.started), 'running', sum(c.running), 'ended', sum(c.ended)) from approach.plan_casework_state c
    where c.plan_id = p.id and c.quarter_date = (select max(l.quarter_date) from approach.plan_casework l where l.plan_id = p.id) having count(*) > 0),
  'sections', (select count(*) from approach.plan_section_state s where s.plan_id = p.id), 'mine', p.id in (select approach.plans_of_mine()))`

const onlyWhole: Sql = sql`|| jsonb_build_object('id', p.id,
  'texts', ${all(sql`select jsonb_agg(jsonb_build_object('part', s.part, 'title', s.title, 'text', s.text, 'version', s.version, 'date', approach.day_of(s.known_at),
      'by', jsonb_build_object('name', (select q.name from core.person q where q.id = s.recorded_by_id), 'organisation', (select o.name from core.organisation o where o.id = s.organisation_id))) order by s.part, s.title)
    from approach.plan_section_state s where s.plan_id = p.id`)},
  'actionList', ${all(sql`select jsonb_agg(jsonb_build_object('id', s.action_id, 'title', jsonb_build_object('nl', s.title, 'en', s.title_en), 'level', s.level, 'area', ${areaName('s.area_code')}, 'state', s.state, 'late', n.late, 'silent', n.silent,
      'themes', ${all(sql`select jsonb_agg(w.theme_id order by w.theme_id) from approach.theme_action w where w.action_id = s.action_id`)}) order by s.level, s.end_date, s.action_id)
    from shown x join approach.action_state s on s.action_id = x.action_id join standing n on n.action_id = s.action_id where x.plan_id = p.id`)},
  'capacity', ${all(sql`select jsonb_agg(jsonb_build_object('organisation', o.name, 'role', h.role, 'hours', h.hours) order by o.name, h.role)
    from (select h.organisation_id, h.role, sum(h.hours)::integer as hours from shown x join asked h on h.action_id = x.action_id where x.plan_id = p.id group by 1, 2) h
    join core.organisation o on o.id = h.organisation_id`)},
  'caseList', ${all(sql`select jsonb_agg(jsonb_build_object('quarterDate', c.quarter_date, 'started', c.started, 'running', c.running, 'ended', c.ended,
      'theme', (select jsonb_build_object('nl', t.name_nl, 'en', t.name_en) from approach.theme t where t.id = c.theme_id)) order by c.quarter_date desc, c.theme_id)
    from approach.plan_casework_state c where c.plan_id = p.id`)},
  'others', ${all(sql`select jsonb_agg(jsonb_build_object('theme', jsonb_build_object('nl', t.name_nl, 'en', t.name_en), 'district', jsonb_build_object('code', q.district_code, 'name', ${areaName('q.district_code')}),
      'actions', ${all(sql`select jsonb_agg(jsonb_build_object('id', s.action_id, 'title', jsonb_build_object('nl', s.title, 'en', s.title_en)) order by s.title)
        from approach.theme_action w join approach.action_state s on s.action_id = w.action_id join shown x on x.action_id = s.action_id and x.plan_id = q.id where w.theme_id = t.id`)}) order by t.name_nl, q.district_code)
    from approach.plan_theme own join approach.theme mine on mine.id = own.theme_id join approach.theme t on t.kin = mine.kin join approach.plan_theme other on other.theme_id = t.id and other.plan_id <> p.id
    join approach.district_plan q on q.id = other.plan_id and q.period = p.period where own.plan_id = p.id`)},
  'document', (select jsonb_build_object('id', d.document_id, 'number', d.number, 'version', d.version, 'state', d.state, 'adoptedVersion', d.adopted_version)
    from strategy.document_state d where d.kind = 'district-plan' and d.subject = p.district_code || ' ' || p.period order by d.known_at desc limit 1),
  'choices', ${all(sql`select jsonb_agg(${theme(false)} order by t.name_nl) from approach.theme t where t.id not in (select c.theme_id from approach.plan_theme c where c.plan_id = p.id)`)})`

const latest = sql`p.period = (select max(l.period) from approach.district_plan l)`

export const queries = {
  listPlans: read => {
    const today = dateOf(read.now)
    return read.json(sql`with ${actionsOf(today)}, plans as materialized (select ${planJson} as seen from approach.district_plan p where ${latest})
      select json_build_object('plans', coalesce((select jsonb_agg(seen order by seen -> 'name' ->> 'nl') from plans), '[]'),
        'region', (select json_build_object('actions', coalesce(sum((seen ->> 'actions')::integer), 0), 'attention', coalesce(sum((seen ->> 'attention')::integer), 0), 'hours', coalesce(sum((seen ->> 'hours')::integer), 0),
          'casework', json_build_object('started', coalesce(sum((seen -> 'casework' ->> 'started')::integer), 0), 'running', coalesce(sum((seen -> 'casework' ->> 'running')::integer), 0), 'ended', coalesce(sum((seen -> 'casework' ->> 'ended')::integer), 0)),
          'ownActions', (select count(*) from approach.action_state s where s.level = 'region' and s.closed_date is null)) from plans),
        'unassigned', ${all(sql`select jsonb_agg(${theme(false)} order by t.name_nl) from approach.theme t where t.id not in (select c.theme_id from approach.plan_theme c)`)})`)
  },
  getPlan: (read, { code }) => {
    const today = dateOf(read.now)
    return read.json(
      sql`with ${actionsOf(today)} select (${planJson} ${onlyWhole})::json from approach.district_plan p where p.district_code = ${code} and ${latest}`,
    )
  },
} satisfies Queries<typeof contract>
