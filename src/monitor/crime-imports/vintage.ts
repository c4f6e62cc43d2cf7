// SPDX-License-Identifier: EUPL-1.2
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { readNoughts, type Series } from './gathering.ts'

/** What is known of a vintage before its figures are moved in; the dates of its periods and its numbers follow from the figures. */
export interface Vintage {
  id: string
  table: string
  origin: 'pack' | 'file' | 'url'
  name: string
  nameEn: string
  /** 'YYYY-MM-DD' */
  retrievedDate: string
  /** 'YYYY-MM-DD', or null when it is to follow from the municipalities that occur. */
  bordersDate: string | null
  contentHash: Buffer
  note: string | null
  noteEn: string | null
  sourceCode: string | null
  importedBy: string | null
  /** Made to show the shape, not published by anybody. */
  generated?: boolean
  knownAt: string
}

/** The numbers of a vintage once it is in. */
export interface Moved {
  counts: number
  readAsNought: number
  notPublished: number
  bordersDate: string | null
}

/** The only table in which an empty cell may be nought: its offences add up to the total without any left out (DATA-02). */
const emptyMayBeNought = '47013NED'

/**
 * Municipalities that began with a redivision tell under which borders a table was made: the last year of which it has a new code.
 * Codes of CBS: Vijfheerenlanden 2019, Eemsdelta 2021, Maashorst 2022, Voorne aan Zee 2023.
 */
const telling = { GM1961: '2019-01-01', GM1979: '2021-01-01', GM1991: '2022-01-01', GM1992: '2023-01-01' }

/** The vintage with these bytes that is there already, or undefined. */
export async function findVintage(client: pg.ClientBase, table: string, contentHash: Buffer): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>('select id from monitor.crime_import where table_code = $1 and content_hash = $2', [
    table,
    contentHash,
  ])
  return rows[0]?.id
}

/** Moves the series of a file or pack in as a vintage and makes them hold where no vintage of higher precedence has the same cell. */
export async function moveIn(client: pg.ClientBase, vintage: Vintage, series: readonly Series[]): Promise<Moved> {
  const readAsNought = vintage.table === emptyMayBeNought ? readNoughts(series) : 0
  await copyIn(client, vintage.id, series)
  const moved = await record(client, vintage, { readAsNought, bordersDate: vintage.bordersDate ?? bordersOf(series) })
  await letHold(client, vintage)
  await client.query('analyze monitor.crime_series (table_code, period_kind, offence, area_code)')
  return moved
}

/** A row per series: a million figures are some twenty thousand rows. */
async function copyIn(client: pg.ClientBase, id: string, series: readonly Series[]): Promise<void> {
  await pipeline(Readable.from(linesOf(id, series)), client.query(copyFrom('copy monitor.crime_vintage_series from stdin')))
}

function* linesOf(id: string, all: readonly Series[]): Generator<string> {
  const list = (values: readonly (string | number | null)[]): string => `{${values.map(value => value ?? 'NULL').join(',')}}`
  for (const { kind, offence, area, froms, registered, reports, internetReports } of all)
    yield `${id}\t${kind}\t${offence}\t${area}\t${[froms, registered, reports, internetReports].map(list).join('\t')}\n`
}

function bordersOf(all: readonly Series[]): string | null {
  const areas = new Set(all.map(({ area }) => area))
  const told = Object.entries(telling).filter(([code]) => areas.has(code))
  return (
    told
      .map(([, since]) => since)
      .sort()
      .at(-1) ?? null
  )
}

async function record(client: pg.ClientBase, vintage: Vintage, found: Pick<Moved, 'readAsNought' | 'bordersDate'>): Promise<Moved> {
  const { rows } = await client.query<Moved>(
    `insert into monitor.crime_import (id, table_code, origin, name, name_en, retrieved_date, borders_date, period_first, period_last, content_hash, counts,
       read_as_nought, not_published, note, note_en, source_code, imported_by, known_at, generated)
     select $1, $2, $3, $4, $5, $6, $7, min(period_froms[1]), max(period_froms[cardinality(period_froms)]), $8, sum(cardinality(period_froms)), $9,
       sum(cardinality(array_positions(registered, null))), $10, $11, $12, $13, $14, $15 from monitor.crime_vintage_series where import_id = $1
     returning counts, read_as_nought as "readAsNought", not_published as "notPublished", borders_date::text as "bordersDate"`,
    [
      vintage.id,
      vintage.table,
      vintage.origin,
      vintage.name,
      vintage.nameEn,
      vintage.retrievedDate,
      found.bordersDate,
      vintage.contentHash,
      found.readAsNought,
      vintage.note,
      vintage.noteEn,
      vintage.sourceCode,
      vintage.importedBy,
      vintage.knownAt,
      vintage.generated ?? false,
    ],
  )
  if (!rows[0]) throw new Error('the vintage was not recorded')
  return rows[0]
}

/**
 * The figures hold in every cell but those of which a vintage of higher precedence has one. A series that was there is merged with the new
 * one, period by period; the others are new. One import runs at a time, so nothing comes between.
 */
async function letHold(client: pg.ClientBase, { id, table }: Vintage): Promise<void> {
  await client.query(merge, [id, table])
  await client.query(
    `insert into monitor.crime_series (table_code, period_kind, offence, area_code, period_froms, registered, reports, internet_reports, import_ids, import_places)
     select $2, v.period_kind, v.offence, v.area_code, v.period_froms, v.registered, v.reports, v.internet_reports, array[v.import_id],
       array_fill(1::smallint, array[cardinality(v.period_froms)])
     from monitor.crime_vintage_series v where v.import_id = $1
       and not exists (select from monitor.crime_series s where s.table_code = $2 and ${sameSeries})`,
    [id, table],
  )
}

const sameSeries = '(s.period_kind, s.offence, s.area_code) = (v.period_kind, v.offence, v.area_code)'

const merge = `
  with arrived as materialized (
    select v.* from monitor.crime_vintage_series v where v.import_id = $1 and exists (select from monitor.crime_series s where s.table_code = $2 and ${sameSeries})
  ), known as (
    select a.period_kind, a.offence, a.area_code, u.*, a.import_id
    from arrived a, unnest(a.period_froms, a.registered, a.reports, a.internet_reports) u (period_from, registered, reports, internet_reports)
    union all
    select f.period_kind, f.offence, f.area_code, f.period_from, f.registered, f.reports, f.internet_reports, f.import_id
    from monitor.crime_figure f where f.table_code = $2 and (f.period_kind, f.offence, f.area_code) in (select period_kind, offence, area_code from arrived)
  ), held as materialized (
    select distinct on (k.period_kind, k.offence, k.area_code, k.period_from) k.* from known k join monitor.crime_vintage v on v.id = k.import_id
    order by k.period_kind, k.offence, k.area_code, k.period_from, v.place desc
  ), used as materialized (select period_kind, offence, area_code, array_agg(distinct import_id) as ids from held group by 1, 2, 3),
  merged as (
    select h.period_kind, h.offence, h.area_code, array_agg(h.period_from order by h.period_from) as period_froms, array_agg(h.registered order by h.period_from) as registered,
      array_agg(h.reports order by h.period_from) as reports, array_agg(h.internet_reports order by h.period_from) as internet_reports,
      u.ids, array_agg(array_position(u.ids, h.import_id)::smallint order by h.period_from) as places
    from held h join used u on (u.period_kind, u.offence, u.area_code) = (h.period_kind, h.offence, h.area_code) group by h.period_kind, h.offence, h.area_code, u.ids
  )
  update monitor.crime_series s set period_froms = v.period_froms, registered = v.registered, reports = v.reports, internet_reports = v.internet_reports,
    import_ids = v.ids, import_places = v.places
  from merged v where s.table_code = $2 and ${sameSeries}`
