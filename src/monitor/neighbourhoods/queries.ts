// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries } from '../../core/contract/handlers.ts'
import { compare } from '../../core/figures/compare.ts'
import { rateOf } from '../../core/figures/rate.ts'
import type { contract } from './contract.ts'

type Answer = z.output<(typeof contract)['listNeighbourhoods']['output']>
interface Counted {
  from: number | null
  to: number | null
}

/** The year of which the residents of neighbourhoods are known; a rate of another year would have the wrong residents. */
const residentsYear = 2024

const compared = <T extends Counted>(row: T) => {
  const { change, unstable } = compare({ registered: row.from, population: null }, { registered: row.to, population: null })
  return { ...row, change, unstable }
}

/** What is seen of neighbourhoods: counts in one statement, intervals worked out here. */
export const queries = {
  listNeighbourhoods: async (read, { municipality, from, to }) => {
    const [row] = await read.rows<{
      found: Omit<Answer, 'total' | 'neighbourhoods'> & {
        total: Counted | null
        neighbourhoods: (Counted & { code: string; name: string; residents: number | null })[]
      }
    }>(sql`
      with used as materialized (select t.code from (select monitor.table_with('year', array['47018NED', '47022NED'])) t (code)),
      series as materialized (select s.* from used t join monitor.crime_series s on s.table_code = t.code and s.period_kind = 'year' and s.offence = '0.0.0' and s.area_code in
        (select ${municipality}::text union all select n.area_code from monitor.neighbourhood n where n.municipality_code = ${municipality}::text)),
      years as materialized (select distinct extract(year from f)::integer as year from series s, unnest(s.period_froms) f),
      asked as materialized (select coalesce(${to ?? null}::integer, max(year)) as to_year, coalesce(${from ?? null}::integer, min(year)) as from_year from years),
      counted as materialized (select s.area_code, s.registered[array_position(s.period_froms, make_date(k.from_year, 1, 1))] as f, s.registered[array_position(s.period_froms, make_date(k.to_year, 1, 1))] as t from series s, asked k)
      select json_build_object('municipality', (select json_build_object('code', p.area_code, 'name', p.name) from monitor.peer p where p.area_code = ${municipality}::text),
        'municipalities', (select json_agg(json_build_object('code', p.area_code, 'name', p.name) order by p.name collate extension.nl) from monitor.peer p
          where p.area_code in (select n.municipality_code from monitor.neighbourhood n)),
        'years', (select json_agg(year order by year) from years), 'from', k.from_year, 'to', k.to_year,
        'total', (select json_build_object('from', c.f, 'to', c.t) from counted c where c.area_code = ${municipality}::text),
        'neighbourhoods', (select json_agg(json_build_object('code', n.area_code, 'name', n.name, 'residents', n.residents_2024, 'from', c.f, 'to', c.t) order by n.name collate extension.nl)
          from monitor.neighbourhood n left join counted c on c.area_code = n.area_code where n.municipality_code = ${municipality}::text),
        'sources', monitor.sources_of((select array_agg(distinct i) from series s, unnest(s.import_ids) i))) as found
      from asked k where exists (select from series)`)
    if (!row?.found.municipality || !row.found.neighbourhoods) return null
    const { total, neighbourhoods, ...rest } = row.found
    return {
      ...rest,
      total: compared(total ?? { from: null, to: null }),
      neighbourhoods: neighbourhoods.map(one => ({
        ...compared(one),
        rate: rest.to === residentsYear ? rateOf({ registered: one.to, residents: one.residents }) : null,
      })),
    }
  },
} satisfies Queries<typeof contract>
