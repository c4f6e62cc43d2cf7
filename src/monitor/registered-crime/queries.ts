// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { type Asked, around, ground } from './asked.ts'
import type { contract } from './contract.ts'
import { type Cell, csvOf } from './csv.ts'
import { beyondTenPercent, compare, type Comparison, movers, perThousand } from './rules.ts'

type Answer<K extends keyof typeof contract> = z.output<(typeof contract)[K]['output']>
type Raw<T> = Omit<T, keyof Comparison>
type RawPicture = Omit<Answer<'readPicture'>, 'total' | 'indicators' | 'risers' | 'fallers' | 'municipalities' | 'beyondTenPercent'> & {
  indicators: Raw<Answer<'readPicture'>['indicators'][number]>[]
  municipalities: Raw<Answer<'readPicture'>['municipalities'][number]>[]
  movers: Raw<Answer<'readPicture'>['risers'][number]>[]
  total: Raw<Answer<'readPicture'>['total']>
}
type RawArea = Omit<Answer<'readArea'>, 'total' | 'offences'> & {
  total: Raw<Answer<'readArea'>['total']>
  offences: Raw<Answer<'readArea'>['offences'][number]>[]
}

interface Counts {
  from: number | null
  to: number | null
  residentsFrom: number | null
  residentsTo: number | null
}

/** Adds to two counts how they compare. */
function compared<T extends Counts>(row: T): T & Comparison {
  return {
    ...row,
    ...compare({ registered: row.from, population: row.residentsFrom }, { registered: row.to, population: row.residentsTo }),
  }
}

const asMover = <T extends Counts>(row: T & Comparison) => ({ row, base: row.from, now: row.to, comparison: row })

const residents = sql`'residentsFrom', (select persons from residents where year = k.from_year), 'residentsTo', (select persons from residents where year = k.to_year)`
const total = sql`
  jsonb_build_object('from', (select registered from figures where offence = k.offence and year = k.from_year), 'to', (select registered from figures where offence = k.offence and year = k.to_year), ${residents})`
const trend = sql`
  coalesce((select jsonb_agg(jsonb_build_object('year', f.year, 'registered', f.registered, 'residents', r.persons) order by f.year)
    from figures f left join residents r on r.year = f.year where f.offence = k.offence), '[]')`
/** Per offence its figures in the two years; looked up once, because asking it of the figures for each offence took a third of the statement. */
const inTwoYears = sql`two_years as materialized (
  select f.offence, max(f.registered) filter (where f.year = k.from_year) as from_count, max(f.registered) filter (where f.year = k.to_year) as to_count from asked k, figures f group by f.offence)`
const titled = sql`'code', o.code, 'title', jsonb_build_object('nl', o.title, 'en', o.title_en)`
/** Figures of one offence per municipality of the area, in the two years; a municipality without figures stays, as not published. */
const municipalCounts = sql`
  members as materialized (select m.area_code from asked k, lateral partners.municipalities_on(k.area, k.borders, 'infinity') m),
  ground as materialized (select r.* from asked k, (select array_agg(area_code) as codes from members) m, lateral monitor.residents_each(m.codes, k.borders) r where r.year in (k.from_year, k.to_year)),
  municipal as materialized (
    select m.area_code, f.registered[array_position(f.period_froms, make_date(k.from_year, 1, 1))] as from_count, f.registered[array_position(f.period_froms, make_date(k.to_year, 1, 1))] as to_count,
      f.import_ids
    from asked k cross join strategy s cross join members m
    left join monitor.crime_series f on f.table_code = s.table_code and f.offence = k.offence and f.period_kind = 'year' and f.area_code = m.area_code
  ), placed as materialized (
    select p.area_code, n.name, p.from_count, p.to_count, p.import_ids, t.tile_column, t.tile_row, b.district_code, g.persons as residents_from, h.persons as residents_to
    from asked k cross join municipal p join named n on n.code = p.area_code left join partners.map_tile t on t.area_code = p.area_code left join belongs b on b.area_code = p.area_code
    left join ground g on g.area_code = p.area_code and g.year = k.from_year left join ground h on h.area_code = p.area_code and h.year = k.to_year
  )`

const picture = (asked: Asked, today: string): Sql => sql`
  with ${ground(asked, today)}, ${inTwoYears}, ${municipalCounts}
  select jsonb_build_object(${around(sql`select unnest(import_ids) from figures union select unnest(import_ids) from municipal`)},
    'periods', (select jsonb_agg(p.period order by p.period_from) from partners.strategy_period p),
    'areas', (select jsonb_agg(jsonb_build_object('code', n.code, 'name', n.name, 'kind', n.kind, 'district', (select b.district_code from belongs b where b.area_code = n.code)) order by n.name ->> 'nl' collate extension.nl)
      from named n where n.code = s.unit_code or n.code in (select area_code from belongs b where b.unit_code = s.unit_code)
        or n.code in (select b.district_code from belongs b where b.unit_code = s.unit_code)),
    'offences', (select jsonb_agg(jsonb_build_object(${titled}) order by o.code <> '0.0.0', string_to_array(o.code, '.')::integer[]) from monitor.offence o),
    'total', ${total}, 'trend', ${trend},
    'indicators', coalesce((select jsonb_agg(jsonb_build_object('code', i.code, 'name', jsonb_build_object('nl', i.name_nl, 'en', i.name_en), 'definition', jsonb_build_object('nl', d.definition_nl, 'en', d.definition_en),
        'offences', d.offences, 'unconfirmedBecause', i.unconfirmed_because,
        'printed', case when i.printed_change is not null then jsonb_build_object('change', i.printed_change, 'baseline', i.printed_baseline, 'target', i.printed_target) end,
        'from', (select case when count(f.registered) = cardinality(d.offences) then sum(f.registered) end from figures f where f.year = k.from_year and k.from_year >= coalesce(d.from_year, 0) and f.offence = any (d.offences)),
        'to', (select case when count(f.registered) = cardinality(d.offences) then sum(f.registered) end from figures f where f.year = k.to_year and f.offence = any (d.offences)), ${residents}) order by i.place)
      from monitor.indicator i join monitor.indicator_span d on d.indicator_id = i.id and k.to_year >= coalesce(d.from_year, 0) and (d.to_year is null or k.to_year < d.to_year)
      where (i.region, i.period) = (s.region, s.period) and cardinality(d.offences) > 0), '[]'),
    'movers', coalesce((select jsonb_agg(jsonb_build_object(${titled}, 'from', y.from_count, 'to', y.to_count, ${residents}))
      from monitor.offence o join two_years y on y.offence = o.code where not o.roll_up), '[]'),
    'municipalities', coalesce((select jsonb_agg(jsonb_build_object('code', p.area_code, 'name', p.name, 'district', p.district_code, 'tile', case when p.tile_column is not null then jsonb_build_object('column', p.tile_column, 'row', p.tile_row) end,
        'from', p.from_count, 'to', p.to_count, 'residentsFrom', p.residents_from, 'residentsTo', p.residents_to) order by p.name ->> 'nl' collate extension.nl) from placed p), '[]')) as picture
  from strategy s, asked k`

const areaFigures = (asked: Asked, today: string): Sql => sql`
  with ${ground(asked, today)}, ${inTwoYears}
  select jsonb_build_object(${around(sql`select unnest(import_ids) from figures`)}, 'total', ${total}, 'trend', ${trend},
    'regionTrend', coalesce((select jsonb_agg(jsonb_build_object('year', f.year, 'registered', f.registered, 'residents', r.persons) order by f.year)
      from monitor.registered_yearly(s.unit_code, s.table_code, k.borders, array[k.offence]) f left join monitor.residents_yearly(s.unit_code, k.borders) r on r.year = f.year), '[]'),
    'offences', coalesce((select jsonb_agg(jsonb_build_object(${titled}, 'rollUp', o.roll_up, 'from', y.from_count, 'to', y.to_count, ${residents})
        order by string_to_array(o.code, '.')::integer[]) from monitor.offence o left join two_years y on y.offence = o.code), '[]')) as area
  from strategy s, asked k`

async function one<T extends { area: unknown; offence: unknown }>(read: Reading, statement: Sql): Promise<T | null> {
  const [row] = await read.rows<Record<string, T>>(statement)
  const found = row && Object.values(row)[0]
  return found?.area && found.offence ? found : null
}

async function readPicture(read: Reading, asked: Asked): Promise<Answer<'readPicture'> | null> {
  const raw = await one<RawPicture>(read, picture(asked, dateOf(read.now)))
  if (!raw) return null
  const { movers: candidates, municipalities, indicators, ...rest } = raw
  const { risers, fallers } = movers(candidates.map(compared).map(asMover), 5)
  const perMunicipality = municipalities.map(compared)
  return {
    ...rest,
    total: compared(raw.total),
    indicators: indicators.map(compared),
    risers: risers.map(({ row }) => row),
    fallers: fallers.map(({ row }) => row),
    municipalities: perMunicipality,
    beyondTenPercent: beyondTenPercent(perMunicipality.map(asMover)),
  }
}

/** What is seen of registered crime; counts come from the database in one statement, intervals are worked out here. */
export const queries = {
  readPicture,
  readArea: async (read, { code, ...years }) => {
    const raw = await one<RawArea>(read, areaFigures({ area: code, ...years }, dateOf(read.now)))
    return raw && { ...raw, total: compared(raw.total), offences: raw.offences.map(compared) }
  },
  downloadMunicipalities: async (read, asked) => {
    const seen = await readPicture(read, asked)
    if (!seen) return null
    const head = [
      'gemeente',
      'naam',
      'district',
      'misdrijf',
      'titel',
      `misdrijven_${seen.from}`,
      `misdrijven_${seen.to}`,
      `inwoners_${seen.from}`,
      `inwoners_${seen.to}`,
      `per_1000_${seen.from}`,
      `per_1000_${seen.to}`,
      'verandering',
      'ondergrens_95',
      'bovengrens_95',
      'instabiel',
      ...origin,
    ]
    const rows = seen.municipalities.map((row): Cell[] => [
      row.code,
      row.name.nl,
      row.district,
      seen.offence.code,
      seen.offence.title.nl,
      row.from,
      row.to,
      row.residentsFrom,
      row.residentsTo,
      perThousand({ registered: row.from, population: row.residentsFrom }),
      perThousand({ registered: row.to, population: row.residentsTo }),
      row.change?.share ?? null,
      row.change?.low ?? null,
      row.change?.high ?? null,
      row.unstable ? 'ja' : 'nee',
      ...originOf(seen.sources),
    ])
    return csvOf(head, rows)
  },
  downloadArea: async (read, { code }) => {
    const rows = await read.rows<{
      offence: string
      title: string
      year: number
      registered: number | null
      persons: number | null
      sources: Answer<'readArea'>['sources']
    }>(sql`
      with ${ground({ area: code }, dateOf(read.now))}
      select f.offence, o.title, f.year, f.registered, r.persons, (select jsonb_agg(jsonb_build_object('table', i.table_code, 'name', jsonb_build_object('nl', i.name), 'retrievedDate', i.retrieved_date, 'bordersDate', i.borders_date))
        from monitor.crime_import i where i.id = any (f.import_ids)) as sources
      from figures f join monitor.offence o on o.code = f.offence left join residents r on r.year = f.year
      order by string_to_array(f.offence, '.')::integer[], f.year`)
    if (rows.length === 0) return null
    return csvOf(
      ['gebied', 'misdrijf', 'titel', 'jaar', 'misdrijven', 'inwoners', 'per_1000', ...origin],
      rows.map((row): Cell[] => [
        code,
        row.offence,
        row.title,
        row.year,
        row.registered,
        row.persons,
        perThousand({ registered: row.registered, population: row.persons }),
        ...originOf(row.sources),
      ]),
    )
  },
} satisfies Queries<typeof contract>

const origin = ['tabel', 'editie', 'opgehaald', 'grenzen']

/** Table, edition, day of retrieval and borders of the vintages behind a number; several are joined. */
function originOf(
  sources: readonly { table: string; name: { nl: string }; retrievedDate: string; bordersDate: string | null }[],
): string[] {
  const all = (pick: (source: (typeof sources)[number]) => string | null): string =>
    [...new Set(sources.map(pick))].filter(Boolean).join(' + ')
  return [
    all(source => source.table),
    all(source => source.name.nl),
    all(source => source.retrievedDate),
    all(source => source.bordersDate),
  ]
}
