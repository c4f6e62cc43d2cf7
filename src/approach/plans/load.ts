// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

interface Stamp {
  newId(): string
  now: string
}

const insertThemes = `
  insert into approach.theme (id, code, kin, priority_id, name_nl, name_en, source, passage, to_confirm, known_at)
  select g.id, $2 || ':' || g.code, regexp_replace(g.code, '-[0-9]$', ''), i.id, g.name, g.name_en, g.source, g.passage, case when g.status is not null then coalesce(g.reason, g.status) end, $4::timestamptz
  from jsonb_to_recordset($1) as g (id uuid, code text, priority text, name text, name_en text, source text, passage text, status text, reason text)
  left join strategy.item i on (i.region, i.period, i.kind, i.code) = ($3, $2, 'priority', g.priority)
  on conflict (code) do nothing`

const insertPlans = `
  insert into approach.district_plan (id, district_code, period, first_date, last_date, known_at)
  select g.id, g.code, $2, $3::date, $4::date - 1, $5::timestamptz from jsonb_to_recordset($1) as g (id uuid, code text)
  on conflict (district_code, period) do nothing`

/** Gives every district of a pack its plan, still empty, and the themes of the pack, which no district has yet. Loading again adds nothing. */
export async function loadDistrictPlans(client: pg.ClientBase, pack: Pack, { newId, now }: Stamp): Promise<void> {
  const [region] = pack.region
  if (!region) return
  const { period, period_from, period_to } = region
  const districts = [...new Set(pack.areas.filter(({ kind }) => kind === 'district').map(({ code }) => code))]
  const themes = pack.themes.map(({ line: _, ...theme }) => ({ id: newId(), ...theme }))
  await client.query(insertThemes, [JSON.stringify(themes), period, region.region, now])
  await client.query(insertPlans, [JSON.stringify(districts.map(code => ({ id: newId(), code }))), period, period_from, period_to, now])
}
