// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

const insert = `
  insert into monitor.story_theme (region, period, code, place, name_nl, name_en, priority_code, indicator_codes, source_code, passage, unconfirmed_because)
  select $2, $3, g.code, g."order", g.name, g.name_en, g.priority, coalesce(g.indicators, '{}'), g.source, g.passage, case when g.status = 'te bevestigen' then g.reason end
  from jsonb_to_recordset($1) as g (code text, "order" integer, name text, name_en text, priority text, indicators text[], source text, passage text, status text, reason text)
  on conflict (region, period, code) do update set place = excluded.place, name_nl = excluded.name_nl, name_en = excluded.name_en, priority_code = excluded.priority_code,
    indicator_codes = excluded.indicator_codes, source_code = excluded.source_code, passage = excluded.passage, unconfirmed_because = excluded.unconfirmed_because`

/** Loads the themes of stories of a pack as the owner; loading again gives the same. */
export async function loadStoryThemes(client: pg.ClientBase, pack: Pack): Promise<void> {
  const [region] = pack.region
  if (region) await client.query(insert, [JSON.stringify(pack.storyThemes), region.region, region.period])
}
