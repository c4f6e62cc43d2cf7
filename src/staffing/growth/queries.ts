// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'
import { changeJson, earmarksWhere, keptJson } from './reading.ts'

export const queries = {
  listExpectedChanges: read =>
    read.json(sql`select json_build_object(
      'changes', coalesce((select jsonb_agg(${changeJson} order by c.place, c.code) from staffing.expected_change c join staffing.expected_change_state s on s.code = c.code), '[]'),
      'earmarks', ${earmarksWhere(sql`true`)}, 'kept', ${keptJson},
      'plan', (select jsonb_build_object('number', d.number, 'version', d.version, 'state', d.state) from strategy.document_state d where d.kind = 'formation-plan' order by d.known_at desc limit 1))`),

  readExpectedChange: (read, { code }) =>
    read.json(sql`select (${changeJson} || jsonb_build_object('earmarks', ${earmarksWhere(sql`m.change_code = c.code`)},
        'units', (select jsonb_agg(jsonb_build_object('code', u.code, 'nl', u.name, 'en', u.name_en, 'kind', u.kind) order by u.place) from staffing.unit u where u.kind <> 'whole'),
        'mayPost', core.has_role('{police_planner}')))::json
      from staffing.expected_change c join staffing.expected_change_state s on s.code = c.code where c.code = ${code}`),
} satisfies Queries<typeof contract>
