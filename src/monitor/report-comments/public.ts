// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import { type CommentSeen, commentsWhere } from './reading.ts'

export type { CommentSeen } from './reading.ts'

/** The comments on an account that this reader may see, for its permanent page. */
export async function commentsOn(read: Reading, number: string): Promise<CommentSeen[]> {
  const [found] = await read.rows<{ comments: CommentSeen[] }>(
    sql`select ${commentsWhere(sql`c.report_id in (select s.report_id from monitor.report_state s where s.number = ${number})`)} as comments`,
  )
  return found?.comments ?? []
}
