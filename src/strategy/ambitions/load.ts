// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

const insertYardsticks = `
  insert into strategy.yardstick (item_id, kind, baseline_year, target_year, direction, tolerance_percent, rubric, term_date, body_code, unconfirmed_because)
  select i.id, case g.kind when 'quantitative' then 'counted' else 'judged' end, g.baseline_period, g.target_period, g.direction, g.tolerance_percent, g.rubric, g.term, g.judging_body,
    case when g.status = 'te bevestigen' then g.reason end
  from jsonb_to_recordset($1) as g (code text, kind text, baseline_period integer, target_period integer, direction text, tolerance_percent numeric, rubric text, term date, judging_body text, status text, reason text)
  join strategy.item i on i.region = $2 and i.period = $3 and i.kind = 'ambition' and i.code = g.code
  on conflict (item_id) do update set kind = excluded.kind, baseline_year = excluded.baseline_year, target_year = excluded.target_year, direction = excluded.direction,
    tolerance_percent = excluded.tolerance_percent, rubric = excluded.rubric, term_date = excluded.term_date, body_code = excluded.body_code, unconfirmed_because = excluded.unconfirmed_because`

const insertLevels = `
  insert into strategy.rubric_level (region, period, rubric, level, name_nl, name_en, meaning_nl, meaning_en)
  select $2, $3, g.code, g.level, g.name, g.name_en, g.meaning, g.meaning_en
  from jsonb_to_recordset($1) as g (code text, level integer, name text, name_en text, meaning text, meaning_en text)
  on conflict (region, period, rubric, level) do update set name_nl = excluded.name_nl, name_en = excluded.name_en, meaning_nl = excluded.meaning_nl, meaning_en = excluded.meaning_en`

/** Loads the yardsticks and rubrics of a pack as the owner, after the chain itself. Loading again gives the same. */
export async function loadAmbitions(client: pg.ClientBase, pack: Pack): Promise<void> {
  const [region] = pack.region
  if (!region) return
  await client.query(insertYardsticks, [JSON.stringify(pack.ambitions), region.region, region.period])
  await client.query(insertLevels, [JSON.stringify(pack.rubrics), region.region, region.period])
}
