// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'

/** What a load writes with: identifiers and the moment of writing. */
export interface Stamp {
  newId(): string
  now: string
}

/** What a pack brings about areas, as rows that the statements take apart. */
interface AreaRows {
  areas: readonly object[]
  areaParts: readonly object[]
  areaChanges: readonly object[]
  population: readonly object[]
  tileMap: readonly object[]
}

/** Puts the areas of a pack, their places, changes, tiles and population in the database; returns how many rows were new. Facts that are known already add nothing. */
export async function loadAreas(client: pg.ClientBase, pack: AreaRows, stamp: Stamp): Promise<number> {
  const added = [
    await insert(client, areas, pack.areas, stamp),
    await insert(client, validities, pack.areas, stamp),
    await insert(client, parts, pack.areaParts, stamp),
    await insert(client, changes, pack.areaChanges, stamp),
    await insert(client, population, pack.population, stamp),
  ]
  await placeTiles(client, pack)
  return added.reduce((sum, count) => sum + count, 0)
}

async function insert(client: pg.ClientBase, statement: string, rows: readonly object[], { newId, now }: Stamp): Promise<number> {
  const given = rows.map(row => ({ ...row, id: newId(), recorded_at: now }))
  return (await client.query(statement, [JSON.stringify(given)])).rowCount ?? 0
}

const origin = `source text, passage text, status text, reason text`
const known = `(g.known_from::timestamp at time zone 'Europe/Amsterdam')`
const unconfirmed = `case when g.status = 'te bevestigen' then g.reason end`

const areas = `
  insert into partners.area (code, kind)
  select distinct on (g.code) g.code, g.kind from jsonb_to_recordset($1) as g (code text, kind text)
  on conflict (code) do nothing`

const validities = `
  insert into partners.area_validity (id, area_code, name, name_en, valid_from, valid_to, known_at, recorded_at, source_code, passage, unconfirmed_because)
  select g.id, g.code, g.name, g.name_en, g.valid_from, g.valid_to, ${known}, g.recorded_at, g.source, g.passage, ${unconfirmed}
  from jsonb_to_recordset($1) as g (id uuid, code text, name text, name_en text, valid_from date, valid_to date, known_from date, recorded_at timestamptz, ${origin})
  where not exists (select from (
    select * from partners.area_validity v where v.area_code = g.code and v.valid_from is not distinct from g.valid_from and v.known_at <= ${known}
    order by v.known_at desc, v.recorded_at desc limit 1) k
    where (k.name, k.name_en, k.valid_to, k.source_code, k.passage, k.unconfirmed_because) is not distinct from (g.name, g.name_en, g.valid_to, g.source, g.passage, ${unconfirmed}))`

const parts = `
  insert into partners.area_part (id, part_code, whole_code, hierarchy, valid_from, valid_to, known_at, recorded_at, source_code, passage, unconfirmed_because)
  select g.id, g.part, g.whole, g.hierarchy, g.valid_from, g.valid_to, ${known}, g.recorded_at, g.source, g.passage, ${unconfirmed}
  from jsonb_to_recordset($1) as g (id uuid, part text, whole text, hierarchy text, valid_from date, valid_to date, known_from date, recorded_at timestamptz, ${origin})
  where not exists (select from (
    select * from partners.area_part v where v.part_code = g.part and v.hierarchy = g.hierarchy and v.valid_from is not distinct from g.valid_from and v.known_at <= ${known}
    order by v.known_at desc, v.recorded_at desc limit 1) k
    where (k.whole_code, k.valid_to, k.source_code, k.passage, k.unconfirmed_because) is not distinct from (g.whole, g.valid_to, g.source, g.passage, ${unconfirmed}))`

const changes = `
  insert into partners.area_change (id, old_code, new_code, change_date, known_at, recorded_at, source_code, passage, unconfirmed_because)
  select g.id, g.old, g.new, g.date, ${known}, g.recorded_at, g.source, g.passage, ${unconfirmed}
  from jsonb_to_recordset($1) as g (id uuid, old text, new text, date date, known_from date, recorded_at timestamptz, ${origin})
  on conflict (old_code, new_code, change_date) do nothing`

/** A figure that did not change adds nothing; a changed one is a later row beside the earlier. */
const population = `
  insert into partners.population (area_code, year, persons, source_code, known_at)
  select g.area, y.key::integer, y.value::integer, g.source, g.recorded_at
  from jsonb_to_recordset($1) as g (area text, years jsonb, source text, recorded_at timestamptz), jsonb_each_text(g.years) as y
  where y.value is not null and not exists (select from partners.population_state p where p.area_code = g.area and p.year = y.key::integer and p.persons = y.value::integer)`

/** The map is a drawing, not a fact: the pack that is loaded draws the tiles it has, and leaves the rest where they are. */
async function placeTiles(client: pg.ClientBase, pack: AreaRows): Promise<void> {
  if (pack.tileMap.length === 0) return
  const given = JSON.stringify(pack.tileMap)
  await client.query('delete from partners.area_tile where area_code in (select area from jsonb_to_recordset($1) as g (area text))', [
    given,
  ])
  await client.query(
    `insert into partners.area_tile (area_code, tile_column, tile_row)
     select g.area, g."column", g.row from jsonb_to_recordset($1) as g (area text, "column" integer, row integer)`,
    [given],
  )
}
