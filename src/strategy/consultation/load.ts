// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

const plans = `
  insert into strategy.known_plan (code, name_nl, name_en, relation, holder_codes, period, themes_nl, themes_en, note_nl, note_en, source_code, passage, unconfirmed_because)
  select g.code, g.name, g.name_en, g.relation, coalesce(g.holders, '{}'), g.period, g.themes, g.themes_en, g.note, g.note_en, g.source, g.passage, case when g.status = 'te bevestigen' then g.reason end
  from jsonb_to_recordset($1) as g (code text, name text, name_en text, relation text, holders text[], period text, themes text, themes_en text, note text, note_en text, source text, passage text, status text, reason text)
  on conflict (code) do update set name_nl = excluded.name_nl, name_en = excluded.name_en, relation = excluded.relation, holder_codes = excluded.holder_codes, period = excluded.period,
    themes_nl = excluded.themes_nl, themes_en = excluded.themes_en, note_nl = excluded.note_nl, note_en = excluded.note_en, source_code = excluded.source_code, passage = excluded.passage, unconfirmed_because = excluded.unconfirmed_because`

/** Loads the known plans of a pack as the owner; loading again gives the same. */
export async function loadPlans(client: pg.ClientBase, pack: Pack): Promise<void> {
  await client.query(plans, [JSON.stringify(pack.plans)])
}
