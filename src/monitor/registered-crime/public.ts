// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import sql from 'sql-template-tag'
import { dateOf } from '../../core/time/calendar.ts'
import { type Clock, systemClock } from '../../core/time/clock.ts'
import { ground } from './asked.ts'
import { compare, type Comparison, perThousand } from './rules.ts'

export { type AreaCounts, countsOfAreas, type CountsOfAreas, type Vintage } from './area-counts.ts'
export { type Comparison, compare, movers, perThousand } from './rules.ts'
export { csvOf } from './csv.ts'

/** A yearly figure with its vintages; null is not published. */
export interface YearFigure {
  year: number
  registered: number | null
  residents: number | null
  perThousand: number | null
  sources: { table: string; name: string; retrievedDate: string; bordersDate: string | null }[]
}

/** The figures of an area in some years, and how each later one compares with the first. */
export interface Figures {
  area: { code: string; name: { nl: string; en: string } }
  offence: { code: string; title: { nl: string; en: string } }
  years: YearFigure[]
  changes: ({ from: number; to: number } & Comparison)[]
}

interface Read {
  area: Figures['area'] | null
  offence: Figures['offence'] | null
  years: Omit<YearFigure, 'perThousand'>[]
}

/** Looks up figures of registered crime; null when the area or the offence does not exist. A year without a figure is left out. */
export async function figures(
  pool: pg.Pool,
  { area, offence, years }: { area: string; offence: string; years: readonly number[] },
  clock: Clock = systemClock,
): Promise<Figures | null> {
  const { rows } = await pool.query<{ found: Read }>(sql`
    with ${ground({ area, offence }, dateOf(clock.now()))}
    select jsonb_build_object('area', (select jsonb_build_object('code', n.code, 'name', n.name) from named n where n.code = k.area),
      'offence', (select jsonb_build_object('code', o.code, 'title', jsonb_build_object('nl', o.title, 'en', o.title_en)) from monitor.offence o where o.code = k.offence),
      'years', coalesce((select jsonb_agg(jsonb_build_object('year', f.year, 'registered', f.registered, 'residents', r.persons,
          'sources', (select jsonb_agg(jsonb_build_object('table', i.table_code, 'name', i.name, 'retrievedDate', i.retrieved_date, 'bordersDate', i.borders_date)) from monitor.crime_import i where i.id = any (f.import_ids))) order by f.year)
        from figures f left join residents r on r.year = f.year where f.offence = k.offence and f.year = any (${years}::integer[])), '[]')) as found
    from strategy s, asked k`)
  const found = rows[0]?.found
  if (!found?.area || !found.offence) return null
  const all = found.years.map(row => ({ ...row, perThousand: perThousand({ registered: row.registered, population: row.residents }) }))
  const [base, ...later] = all.map(row => ({ year: row.year, counted: { registered: row.registered, population: row.residents } }))
  return {
    area: found.area,
    offence: found.offence,
    years: all,
    changes: base ? later.map(now => ({ from: base.year, to: now.year, ...compare(base.counted, now.counted) })) : [],
  }
}
