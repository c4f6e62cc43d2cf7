// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { reportOf } from './report.ts'
import { reportCsv } from './rules.ts'

export const queries = {
  listFeltQuestions: read =>
    read.json(sql`select json_build_object('questions', coalesce(json_agg(json_build_object('id', q.id, 'happens', o.happens, 'state', e.kind, 'reason', e.reason,
        'endedDate', approach.day_of(e.known_at), 'untilDate', r.until_date) order by r.until_date, q.id), '[]'::json))
      from approach.felt_question q join approach.felt_round r on r.obstacle_id = q.obstacle_id and r.round = q.round
      join approach.obstacle o on o.id = q.obstacle_id join approach.obstacle_outcome e on e.obstacle_id = q.obstacle_id and e.round = q.round
      where r.until_date >= ${dateOf(read.now)}::date and q.id not in (select a.question_id from approach.felt_answer a)`),

  getObstacleReport: (read, { year }) => reportOf(read, year),

  downloadObstacleReport: async (read, { year }) => reportCsv(await reportOf(read, year)),
} satisfies Queries<typeof contract>
