// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { JobHandler } from '../../core/jobs/define.ts'
import { makeEdition } from './making.ts'

/** Makes an edition that was asked for, in a transaction of its own and with the rights of who asked, so that the screen sees them come (C28 c, e). */
export const jobs = {
  make: {
    run: async (act, id) => {
      const [order] = await act.rows<{ report: string; edition: string }>(
        sql`select o.report_id as report, o.edition from monitor.report_edition_order o where o.id = ${id}::uuid`,
      )
      if (order) await makeEdition(act, order.report, order.edition)
    },
  },
} satisfies Record<string, JobHandler>
