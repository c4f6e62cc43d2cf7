// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { Answer } from '../../core/contract/define.ts'
import type { contract } from './contract.ts'

/** A comment with its response, as it is shown. */
export type CommentSeen = Answer<(typeof contract)['listComments']>['comments'][number]

const day = (at: Sql): Sql => sql`(${at} at time zone 'Europe/Amsterdam')::date`

/** The comments on accounts, as a JSON array: the oldest first, each with its response. */
export const commentsWhere = (
  which: Sql,
): Sql => sql`coalesce((select json_agg(json_build_object('id', c.id, 'edition', replace(c.edition, ':', '-'), 'text', c.text, 'onBehalf', c.on_behalf,
    'organisation', o.name, 'date', ${day(sql`c.known_at`)},
    'response', (select json_build_object('text', r.text, 'decision', r.decision, 'organisation', ro.name, 'date', ${day(sql`r.known_at`)})
      from monitor.report_response r join core.organisation ro on ro.id = r.organisation_id where r.comment_id = c.id)) order by c.known_at, c.id)
  from monitor.report_comment c join core.organisation o on o.id = c.organisation_id where ${which}), '[]')`
