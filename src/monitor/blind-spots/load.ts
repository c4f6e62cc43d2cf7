// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

const insertSpots = `
  insert into monitor.blind_spot (code, place, name_nl, name_en, offences, visibility, body_nl, body_en, alternatives_nl, alternatives_en, no_rate_nl, no_rate_en, source_code, passage)
  select code, "order", name, name_en, coalesce(offences, '{}'), visibility, text, text_en, coalesce(string_to_array(alternatives, ';'), '{}'), coalesce(string_to_array(alternatives_en, ';'), '{}'),
    no_rate, no_rate_en, source, passage
  from jsonb_to_recordset($1) as g (code text, "order" integer, name text, name_en text, offences text[], visibility text, text text, text_en text, alternatives text, alternatives_en text,
    no_rate text, no_rate_en text, source text, passage text)
  on conflict (code) do update set place = excluded.place, name_nl = excluded.name_nl, name_en = excluded.name_en, offences = excluded.offences, visibility = excluded.visibility,
    body_nl = excluded.body_nl, body_en = excluded.body_en, alternatives_nl = excluded.alternatives_nl, alternatives_en = excluded.alternatives_en, no_rate_nl = excluded.no_rate_nl,
    no_rate_en = excluded.no_rate_en, source_code = excluded.source_code, passage = excluded.passage`

const insertRates = `
  insert into monitor.reporting_rate (blind_spot_code, year, kind, base, percent, precision_kind, source_code, passage)
  select blind_spot, year, kind, base, percent, precision, source, passage
  from jsonb_to_recordset($1) as g (blind_spot text, year integer, kind text, base text, percent numeric, precision text, source text, passage text)
  on conflict (blind_spot_code, year, kind, base) do update set percent = excluded.percent, precision_kind = excluded.precision_kind, source_code = excluded.source_code, passage = excluded.passage`

const insertEstimates = `
  insert into monitor.crime_estimate (blind_spot_code, from_year, to_year, unit_nl, unit_en, area_code, low, value, high, source_code, passage)
  select blind_spot, year_from, year_to, unit, unit_en, area, low, value, high, source, passage
  from jsonb_to_recordset($1) as g (blind_spot text, year_from integer, year_to integer, unit text, unit_en text, area text, low numeric, value numeric, high numeric, source text, passage text)
  on conflict (blind_spot_code, from_year, unit_nl) do update set to_year = excluded.to_year, unit_en = excluded.unit_en, area_code = excluded.area_code, low = excluded.low,
    value = excluded.value, high = excluded.high, source_code = excluded.source_code, passage = excluded.passage`

/** Loads what stays out of sight as the owner; loading again gives the same. */
export async function loadBlindSpots(client: pg.ClientBase, pack: Pack): Promise<void> {
  await client.query(insertSpots, [JSON.stringify(pack.blindSpots)])
  await client.query(insertRates, [JSON.stringify(pack.reportingRates)])
  await client.query(insertEstimates, [JSON.stringify(pack.crimeEstimates)])
}
