// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

const insert = `
  insert into monitor.indicator (id, region, period, code, place, kind, name_nl, name_en, definition_nl, definition_en, formula_nl, formula_en, quality_nl, quality_en,
    measure_code, rubric, unit, frequency, owner_code, table_code, offences, printed_change, printed_baseline, printed_target, source_code, passage, unconfirmed_because)
  select g.id, $2, $3, g.code, g."order", g.kind, g.name, g.name_en, g.definition, g.definition_en, g.formula, g.formula_en, g.quality, g.quality_en, g.measure, g.rubric, g.unit, g.frequency, g.owner, g."table", coalesce(g.offences, '{}'),
    g.printed_change, g.printed_baseline, g.printed_target, g.source, g.passage, case when g.status = 'te bevestigen' then g.reason end
  from jsonb_to_recordset($1) as g (id uuid, code text, "order" integer, kind text, name text, name_en text, definition text, definition_en text, formula text, formula_en text, quality text,
    quality_en text, measure text, rubric text, unit text, frequency text, owner text,
    "table" text, offences text[], printed_change numeric, printed_baseline integer, printed_target integer, source text, passage text, status text, reason text)
  on conflict (region, period, code) do update set place = excluded.place, kind = excluded.kind, name_nl = excluded.name_nl, name_en = excluded.name_en,
    definition_nl = excluded.definition_nl, definition_en = excluded.definition_en, formula_nl = excluded.formula_nl, formula_en = excluded.formula_en,
    quality_nl = excluded.quality_nl, quality_en = excluded.quality_en, measure_code = excluded.measure_code, rubric = excluded.rubric, unit = excluded.unit, frequency = excluded.frequency, owner_code = excluded.owner_code,
    table_code = excluded.table_code, offences = excluded.offences, printed_change = excluded.printed_change, printed_baseline = excluded.printed_baseline,
    printed_target = excluded.printed_target, source_code = excluded.source_code, passage = excluded.passage, unconfirmed_because = excluded.unconfirmed_because`

/** Loads the indicators of a pack as the owner; loading again gives the same. */
export async function loadIndicators(client: pg.ClientBase, pack: Pack, { newId }: { newId: () => string }): Promise<void> {
  const [region] = pack.region
  if (!region) return
  const tables = new Map(pack.figureSets.map(set => [set.code, set.table]))
  const rows = pack.indicators.map(row => ({ ...row, id: newId(), table: row.set ? tables.get(row.set) : null }))
  await client.query(insert, [JSON.stringify(rows), region.region, region.period])
}
