// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

/** Loads the names of the neighbourhoods of a pack as the owner; their figures come in with the others. Loading again gives the same. */
export async function loadNeighbourhoods(client: pg.ClientBase, pack: Pack): Promise<void> {
  await client.query(
    `insert into monitor.neighbourhood (area_code, municipality_code, name, residents_2024)
     select area, municipality, name, residents_2024 from jsonb_to_recordset($1) as g (area text, municipality text, name text, residents_2024 integer)
     on conflict (area_code) do update set municipality_code = excluded.municipality_code, name = excluded.name, residents_2024 = excluded.residents_2024`,
    [JSON.stringify(pack.neighbourhoods.filter(({ area }) => area.startsWith('BU')))],
  )
}
