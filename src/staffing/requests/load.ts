// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

/** Loads the proposals that the plan announces, as the owner; loading again gives the same. */
export async function loadAnnouncedProposals(client: pg.ClientBase, pack: Pack): Promise<void> {
  await client.query(
    `insert into staffing.announced_proposal (code, place, name, name_en, says, says_en, source_code, passage, unconfirmed_because)
     select g.code, g."order", g.name, g.name_en, g.text, g.text_en, g.source, g.passage, case when g.status = 'te bevestigen' then g.reason end
     from jsonb_to_recordset($1) as g (code text, "order" integer, name text, name_en text, text text, text_en text, source text, passage text, status text, reason text)
     on conflict (code) do update set place = excluded.place, name = excluded.name, name_en = excluded.name_en, says = excluded.says, says_en = excluded.says_en,
       source_code = excluded.source_code, passage = excluded.passage, unconfirmed_because = excluded.unconfirmed_because`,
    [JSON.stringify(pack.formationProposals)],
  )
}
