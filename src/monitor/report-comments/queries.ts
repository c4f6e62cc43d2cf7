// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'
import { commentsWhere } from './reading.ts'

export const queries = {
  listComments: (read, { id }) =>
    read.json(
      sql`select json_build_object('comments', ${commentsWhere(sql`c.report_id = ${id}::uuid`)}) from monitor.report_state s where s.report_id = ${id}::uuid`,
    ),
} satisfies Queries<typeof contract>
