// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

/** Loads the funds of a pack as the owner; loading again gives the same. */
export async function loadFunds(client: pg.ClientBase, pack: Pack): Promise<void> {
  await client.query(
    `insert into staffing.fund (code, place, name, name_en, giver, giver_en, theme, valid_from, valid_to, allotted_fte, allotted_eur, conditions, conditions_en, source_code, passage, unconfirmed_because)
     select g.code, g."order", g.name, g.name_en, g.giver, g.giver_en, g.theme, g.valid_from, g.valid_to, g.allotted_fte, g.allotted_eur, g.text, g.text_en, g.source, g.passage, case when g.status = 'te bevestigen' then g.reason end
     from jsonb_to_recordset($1) as g (code text, "order" integer, name text, name_en text, giver text, giver_en text, theme text, valid_from date, valid_to date, allotted_fte numeric, allotted_eur numeric,
       text text, text_en text, source text, passage text, status text, reason text)
     on conflict (code) do update set place = excluded.place, name = excluded.name, name_en = excluded.name_en, giver = excluded.giver, giver_en = excluded.giver_en, theme = excluded.theme,
       valid_from = excluded.valid_from, valid_to = excluded.valid_to, allotted_fte = excluded.allotted_fte, allotted_eur = excluded.allotted_eur, conditions = excluded.conditions,
       conditions_en = excluded.conditions_en, source_code = excluded.source_code, passage = excluded.passage, unconfirmed_because = excluded.unconfirmed_because`,
    [JSON.stringify(pack.funds)],
  )
}
