// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

/** Loads the norms of a pack as the owner; loading again gives the same. */
export async function loadNorms(client: pg.ClientBase, pack: Pack): Promise<void> {
  await client.query(
    `insert into staffing.norm (code, place, name, name_en, value, norm_date, source_code, passage, unconfirmed_because)
     select g.code, g."order", g.name, g.name_en, g.value, g.norm_date, g.source, g.passage, case when g.status = 'te bevestigen' then g.reason end
     from jsonb_to_recordset($1) as g (code text, "order" integer, name text, name_en text, value numeric, norm_date date, source text, passage text, status text, reason text)
     on conflict (code) do update set place = excluded.place, name = excluded.name, name_en = excluded.name_en, value = excluded.value, norm_date = excluded.norm_date,
       source_code = excluded.source_code, passage = excluded.passage, unconfirmed_because = excluded.unconfirmed_because`,
    [JSON.stringify(pack.staffingNorms)],
  )
}
