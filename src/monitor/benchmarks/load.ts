// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

const insertPeers = `
  insert into monitor.peer (area_code, name, km2, source_code)
  select area, name, km2, source from jsonb_to_recordset($1) as g (area text, name text, km2 numeric, source text)
  on conflict (area_code) do update set name = excluded.name, km2 = excluded.km2, source_code = excluded.source_code`

const insertPopulation = `
  insert into monitor.peer_population (area_code, year, persons)
  select g.area, y.year::integer, y.persons::integer from jsonb_to_recordset($1) as g (area text, years jsonb), jsonb_each_text(g.years) y (year, persons) where y.persons is not null
  on conflict (area_code, year) do update set persons = excluded.persons`

/** Loads the municipalities to compare with as the owner; loading again gives the same. */
export async function loadPeers(client: pg.ClientBase, pack: Pack): Promise<void> {
  await client.query(insertPeers, [JSON.stringify(pack.peers)])
  await client.query(insertPopulation, [JSON.stringify(pack.peers)])
}
