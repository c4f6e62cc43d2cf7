// SPDX-License-Identifier: EUPL-1.2
import sql, { raw, type Sql } from 'sql-template-tag'

/** An organisation as JSON, found by the identifier in this expression; null without one. */
export const organisationOf = (id: string): Sql =>
  raw(`(select jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name) from core.organisation o where o.id = ${id})`)
/** A link of the strategy as JSON with its title now; null without one. */
export const itemOf = (id: string): Sql =>
  raw(
    `(select jsonb_build_object('id', w.item_id, 'title', jsonb_build_object('nl', w.title_nl, 'en', w.title_en)) from strategy.wording_span w where w.item_id = ${id} and w.valid_to is null limit 1)`,
  )
/** An area as JSON with its latest name. */
export const areaOf = (code: string): Sql =>
  raw(
    `(select jsonb_build_object('code', r.code, 'name', jsonb_build_object('nl', r.name, 'en', r.name_en)) from partners.area_state r where r.code = ${code} order by r.valid_from desc nulls last limit 1)`,
  )
/** Who did something, by the columns of this alias. */
export const byOf = (alias: string): Sql =>
  raw(
    `jsonb_build_object('name', (select p.name from core.person p where p.id = ${alias}.recorded_by_id), 'organisation', (select o.name from core.organisation o where o.id = ${alias}.organisation_id))`,
  )

/** One action as a list shows it; stands where s (action_state) and n (actions_on) are in reach. */
export const actionJson: Sql = sql`jsonb_build_object('id', s.action_id, 'level', s.level, 'area', ${areaOf('s.area_code')}, 'body', ${organisationOf('s.body_id')}, 'priority', ${itemOf('s.priority_id')},
  'title', jsonb_build_object('nl', s.title, 'en', s.title_en), 'effect', jsonb_build_object('nl', s.effect, 'en', s.effect_en), 'startDate', s.start_date, 'endDate', s.end_date,
  'state', s.state, 'judgementReason', s.judgement_reason, 'reportedDate', s.reported_date, 'owner', ${organisationOf('s.owner_organisation_id')},
  'holder', (select p.name from core.person p where p.id = s.holder_id), 'late', n.late, 'silent', n.silent, 'wordDueDate', n.word_due_date, 'nextMilestoneDate', s.next_milestone_date,
  'closedDate', s.closed_date, 'toConfirm', s.to_confirm, 'hours', coalesce((select sum(h.hours)::integer from approach.action_hours h where h.scope_id = s.scope_id), 0),
  'mine', coalesce(s.owner_organisation_id = (select core.organisation()) or s.holder_id = (select core.actor()), false))`

/** The rows that `actionJson` reads, on a day (ISO date). */
export const actionRows = (today: string): Sql =>
  sql`from approach.action_state s join approach.actions_on(${today}::date) n on n.action_id = s.action_id`

/** What only the page of one action shows, as JSON. */
export const wholeOf: Sql = sql`jsonb_build_object('itemId', s.item_id, 'indicator', ${itemOf('s.indicator_id')}, 'source', s.source, 'passage', s.passage,
  'partners', coalesce((select jsonb_agg(jsonb_build_object('organisation', ${organisationOf('p.organisation_id')}, 'part', p.part) order by p.part) from approach.action_partner p where p.scope_id = s.scope_id), '[]'),
  'hoursAsked', coalesce((select jsonb_agg(jsonb_build_object('organisation', ${organisationOf('h.organisation_id')}, 'role', h.role, 'quarterDate', h.quarter_date, 'hours', h.hours) order by h.quarter_date, h.role, h.organisation_id)
    from approach.action_hours h where h.scope_id = s.scope_id), '[]'),
  'milestones', coalesce((select jsonb_agg(jsonb_build_object('title', m.title, 'dueDate', m.due_date,
      'reachedDate', (select r.reached_date from approach.action_milestone_arrival r where r.action_id = s.action_id and r.title = m.title)) order by m.due_date, m.title)
    from approach.action_milestone m where m.scope_id = s.scope_id), '[]'),
  'scopes', (select jsonb_agg(jsonb_build_object('version', c.version, 'title', jsonb_build_object('nl', c.title, 'en', coalesce(c.title_en, c.title)), 'startDate', c.start_date, 'endDate', c.end_date,
      'decision', c.decision, 'decidedDate', c.decided_date, 'reason', c.reason, 'by', case when c.recorded_by_id is not null then ${byOf('c')} end) order by c.version desc)
    from (select x.*, row_number() over (order by x.known_at, x.id) as version from approach.action_scope x where x.action_id = s.action_id) c),
  'reports', coalesce((select jsonb_agg(jsonb_build_object('judgement', r.judgement, 'reason', r.reason, 'origin', r.origin, 'reportedDate', approach.day_of(r.known_at), 'by', ${byOf('r')}) order by r.known_at desc, r.id desc)
    from approach.action_report r where r.action_id = s.action_id), '[]'),
  'closure', (select jsonb_build_object('outcome', e.outcome, 'reason', e.reason, 'closedDate', approach.day_of(e.known_at), 'by', ${byOf('e')}) from approach.action_closure e where e.action_id = s.action_id))`
