// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'
import type { Kind } from './rules.ts'

/** The identifiers and the known time of a load. */
export interface Stamp {
  newId(): string
  now: string
}

interface Said {
  kind: Kind
  code: string
  place: number
  title_nl: string
  title_en: string
  body_nl: string
  body_en: string
  source: string | null
  passage: string | null
  to_confirm: string | null
}

interface Row {
  code: string
  name: string
  name_en: string
  order?: number | null
  source?: string | null
  passage?: string | null
  status?: string | null
  reason?: string | null
}

function said(kind: Kind, row: Row, text: string, textEn: string): Said {
  return {
    kind,
    code: row.code,
    place: row.order ?? 0,
    title_nl: row.name,
    title_en: row.name_en,
    body_nl: text,
    body_en: textEn,
    source: row.source ?? null,
    passage: row.passage ?? null,
    to_confirm: row.status ? (row.reason ?? row.status) : null,
  }
}

/** What every link of the chain says in a pack. */
function allSaid(pack: Pack): Said[] {
  return [
    ...pack.trends.map(row => said('trend', row, row.text, row.text_en)),
    ...pack.priorities.map(row => said('priority', row, row.text, row.text_en)),
    ...pack.ambitions.map(row => said('ambition', row, row.text, row.text_en)),
    ...pack.actions.map(row => said('action', row, row.text, row.text_en)),
    ...pack.indicators.map(row => said('indicator', row, row.definition, row.definition_en)),
  ]
}

interface Tied {
  from_kind: Kind
  from_code: string
  to_kind: Kind
  to_code: string
}

const tie = (from_kind: Kind, from_code: string, to_kind: Kind, to_code: string): Tied => ({ from_kind, from_code, to_kind, to_code })

/** Which link leads to which in a pack; an action that names no ambition hangs on its priority. */
function allTied(pack: Pack): Tied[] {
  return [
    ...pack.priorities.flatMap(row => (row.trends ?? []).map(trend => tie('trend', trend, 'priority', row.code))),
    ...pack.ambitions.flatMap(row => [
      ...(row.priority ? [tie('priority', row.priority, 'ambition', row.code)] : []),
      ...(row.indicators ?? []).map(indicator => tie('ambition', row.code, 'indicator', indicator)),
    ]),
    ...pack.actions.flatMap(row =>
      row.ambitions?.length
        ? row.ambitions.map(ambition => tie('ambition', ambition, 'action', row.code))
        : [tie('priority', row.priority, 'action', row.code)],
    ),
  ]
}

const insertItems = `
  insert into strategy.item (id, region, period, kind, code, place, known_at)
  select g.id, $2, $3, g.kind, g.code, g.place, $4 from jsonb_to_recordset($1) as g (id uuid, kind text, code text, place integer)
  on conflict (region, period, kind, code) do nothing`

const insertWordings = `
  insert into strategy.wording (id, item_id, title_nl, title_en, body_nl, body_en, source, passage, to_confirm, decision, valid_from, known_at)
  select g.wording_id, i.id, g.title_nl, g.title_en, g.body_nl, g.body_en, g.source, g.passage, g.to_confirm, $5, $6, $4
  from jsonb_to_recordset($1) as g (wording_id uuid, kind text, code text, title_nl text, title_en text, body_nl text, body_en text, source text, passage text, to_confirm text)
  join strategy.item i on i.region = $2 and i.period = $3 and i.kind = g.kind and i.code = g.code
  where not exists (select from strategy.wording w where w.item_id = i.id and w.author_id is null and w.title_nl = g.title_nl and w.title_en = g.title_en
    and w.body_nl = g.body_nl and w.body_en = g.body_en and w.to_confirm is not distinct from g.to_confirm)`

const insertTies = `
  insert into strategy.tie (id, from_item_id, to_item_id, valid_from, known_at)
  select g.id, a.id, b.id, $5, $4
  from jsonb_to_recordset($1) as g (id uuid, from_kind text, from_code text, to_kind text, to_code text)
  join strategy.item a on a.region = $2 and a.period = $3 and a.kind = g.from_kind and a.code = g.from_code
  join strategy.item b on b.region = $2 and b.period = $3 and b.kind = g.to_kind and b.code = g.to_code
  on conflict (from_item_id, to_item_id, valid_from) do nothing`

/** Loads the chain of a pack as the owner. Loading it again adds nothing; a pack whose texts changed adds a version of what changed. */
export async function loadCourse(client: pg.ClientBase, pack: Pack, stamp: Stamp): Promise<void> {
  const [region] = pack.region
  if (!region) return
  const texts = allSaid(pack).map(one => ({ id: stamp.newId(), wording_id: stamp.newId(), ...one }))
  const ties = allTied(pack).map(one => ({ id: stamp.newId(), ...one }))
  const place = [region.region, region.period, stamp.now]
  const decision = `${region.title} (${region.period})`
  await client.query(insertItems, [JSON.stringify(texts), ...place])
  await client.query(insertWordings, [JSON.stringify(texts), ...place, decision, region.period_from])
  await client.query(insertTies, [JSON.stringify(ties), ...place, region.period_from])
}
