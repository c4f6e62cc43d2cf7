// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'

/** What stays out of sight, per kind of offence or for one of them. */
export const queries = {
  listBlindSpots: (read, { offence }) =>
    read.json(sql`select jsonb_build_object('spots', coalesce(jsonb_agg(b.shown order by b.place), '[]'))::text
      from monitor.blind_spot_shown b where ${offence ?? null}::text is null or ${offence ?? null}::text = any (b.offences)`),
} satisfies Queries<typeof contract>
