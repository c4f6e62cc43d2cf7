// SPDX-License-Identifier: EUPL-1.2
import sql, { empty, type Sql } from 'sql-template-tag'
import type { Input } from '../../core/contract/define.ts'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { actsOn } from './acts.ts'
import type { contract } from './contract.ts'
import { actionJson, actionRows, areaOf, itemOf, organisationOf, wholeOf } from './reading.ts'

function asked({ priority, level, area, body, state, mine, late, silent }: Input<(typeof contract)['listActions']>): Sql {
  return sql`where true
    ${priority ? sql`and seen -> 'priority' ->> 'id' = ${priority}` : empty}
    ${level ? sql`and seen ->> 'level' = ${level}` : empty}
    ${area ? sql`and seen -> 'area' ->> 'code' = ${area}` : empty}
    ${body ? sql`and seen -> 'body' ->> 'code' = ${body}` : empty}
    ${state === 'open' ? sql`and closed is null` : state === 'ended' ? sql`and closed is not null` : state ? sql`and seen ->> 'state' = ${state}` : empty}
    ${mine ? sql`and (seen ->> 'mine')::boolean` : empty}
    ${late ? sql`and (seen ->> 'late')::boolean` : empty}
    ${silent ? sql`and (seen ->> 'silent')::boolean` : empty}`
}

/** The links of the strategy of a kind, in the order of the strategy, as a JSON array. */
const itemsOf = (
  kind: string,
): Sql => sql`(select coalesce(json_agg(json_build_object('id', i.id, 'title', json_build_object('nl', w.title_nl, 'en', w.title_en)) order by i.period desc, i.place), '[]')
  from strategy.item i join strategy.wording_span w on w.item_id = i.id and w.valid_to is null where i.kind = ${kind})`

export const queries = {
  listActions: (read, input) => {
    const today = dateOf(read.now)
    return read.json(sql`with everything as materialized (select s.closed_date as closed, s.end_date, s.action_id, ${actionJson} as seen ${actionRows(today)})
      select json_build_object('asOfDate', ${today}::text, 'weeks', approach.update_weeks_on(${today}::date),
        'counts', (select json_build_object('open', count(*) filter (where closed is null), 'late', count(*) filter (where (seen ->> 'late')::boolean),
            'silent', count(*) filter (where (seen ->> 'silent')::boolean), 'mine', count(*) filter (where closed is null and (seen ->> 'mine')::boolean)) from everything),
        'priorities', ${itemsOf('priority')},
        'actions', coalesce((select json_agg(seen order by end_date, action_id) from everything ${asked(input)}), '[]'::json))`)
  },

  getAction: (read, { id }) =>
    read.json(sql`select (${actionJson} || ${wholeOf} || jsonb_build_object('acts', ${actsOn(sql`select s.action_id`)}))::json
      ${actionRows(dateOf(read.now))} where s.action_id = ${id}::uuid`),

  listAgendaChoices: read =>
    read.json(sql`select json_build_object(
      'bodies', coalesce((select json_agg(json_build_object('level', m.level, 'bodyId', b.id, 'areaCode', case m.level when 'district' then m.body when 'municipality' then b.code
            else (select d.unit_code from partners.region_municipality d limit 1) end,
          'name', coalesce(b.name, (select a.name from partners.area_state a where a.code = m.body limit 1))) order by m.level desc, b.name)
        from (select distinct level, body from approach.bodies_of_mine()) m left join core.organisation b on b.id::text = m.body), '[]'::json),
      'priorities', ${itemsOf('priority')}, 'indicators', ${itemsOf('indicator')},
      'organisations', (select json_agg(json_build_object('id', o.id, 'code', o.code, 'name', o.name) order by o.name collate extension.nl) from core.organisation o))`),

  listNotDoing: read =>
    read.json(sql`select json_build_object('items', coalesce(json_agg(json_build_object('id', n.id, 'level', n.level, 'area', ${areaOf('n.area_code')}, 'body', ${organisationOf('n.body_id')},
        'priority', ${itemOf('n.priority_id')}, 'what', n.what, 'reason', n.reason, 'decision', n.decision, 'decidedDate', n.decided_date, 'endedDate', n.ended_date, 'endedBecause', n.ended_because,
        'mine', n.id in (select approach.not_doing_of_my_bodies())) order by n.decided_date desc, n.id), '[]'::json))
      from approach.not_doing_state n`),
} satisfies Queries<typeof contract>
