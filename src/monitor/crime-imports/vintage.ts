// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'

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
const telling = `(values ('GM1961', date '2019-01-01'), ('GM1979', date '2021-01-01'), ('GM1991', date '2022-01-01'), ('GM1992', date '2023-01-01')) as t (code, since)`

/** The vintage with these bytes that is there already, or undefined. */
export async function findVintage(client: pg.ClientBase, table: string, contentHash: Buffer): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>('select id from monitor.crime_import where table_code = $1 and content_hash = $2', [
    table,
    contentHash,
  ])
  return rows[0]?.id
}

/** Moves the waiting figures in as a vintage and makes them hold where no vintage of higher precedence has the same cell. Needs `crime_staging` to be filled. */
export async function moveIn(client: pg.ClientBase, vintage: Vintage): Promise<Moved> {
  await client.query('analyze crime_staging')
  await client.query(vintage.table === emptyMayBeNought ? keptWithNoughts : keptAsTheyAre, [vintage.id])
  const moved = await record(client, vintage)
  await letHold(client, vintage)
  return moved
}

const keptAsTheyAre = `
  insert into monitor.crime_count (import_id, offence, period_kind, period_from, area_code, registered, reports, internet_reports)
  select $1, offence, period_kind, period_from, area_code, registered, reports, internet_reports from crime_staging order by 2, 3, 4, 5`

/** Where the offences of an area and period add up to their total, the empty cells among them are nought; per kind of count. */
const keptWithNoughts = `
  with settled as (
    select area_code, period_kind, period_from,
      case when max(registered) filter (where offence = '0.0.0') = sum(registered) filter (where offence <> '0.0.0') then 0 end as registered,
      case when max(reports) filter (where offence = '0.0.0') = sum(reports) filter (where offence <> '0.0.0') then 0 end as reports,
      case when max(internet_reports) filter (where offence = '0.0.0') = sum(internet_reports) filter (where offence <> '0.0.0') then 0 end as internet_reports
    from crime_staging group by 1, 2, 3
  )
  insert into monitor.crime_count (import_id, offence, period_kind, period_from, area_code, registered, reports, internet_reports)
  select $1, c.offence, c.period_kind, c.period_from, c.area_code,
    coalesce(c.registered, s.registered), coalesce(c.reports, s.reports), coalesce(c.internet_reports, s.internet_reports)
  from crime_staging c join settled s on (s.area_code, s.period_kind, s.period_from) = (c.area_code, c.period_kind, c.period_from) order by 2, 3, 4, 5`

async function record(client: pg.ClientBase, vintage: Vintage): Promise<Moved> {
  const { rows } = await client.query<Moved>(
    `insert into monitor.crime_import (id, table_code, origin, name, name_en, retrieved_date, borders_date, period_first, period_last, content_hash, counts,
       read_as_nought, not_published, note, note_en, source_code, imported_by, known_at, generated)
     select $1, $2, $3, $4, $5, $6, coalesce($7::date, (select max(t.since) from ${telling} where t.code in (select area_code from crime_staging))),
       min(period_from), max(period_from), $8, count(*),
       (select count(*) from crime_staging where registered is null) - count(*) filter (where registered is null), count(*) filter (where registered is null),
       $9, $10, $11, $12, $13, $14 from monitor.crime_count where import_id = $1
     returning counts, read_as_nought as "readAsNought", not_published as "notPublished", borders_date::text as "bordersDate"`,
    [
      vintage.id,
      vintage.table,
      vintage.origin,
      vintage.name,
      vintage.nameEn,
      vintage.retrievedDate,
      vintage.bordersDate,
      vintage.contentHash,
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
 * The figures hold in every cell but those of which a vintage of higher precedence has one. Cells that had a figure change, the others are
 * new; in the order of the key, because a million rows then go in almost twice as fast. One import runs at a time, so nothing comes between.
 */
async function letHold(client: pg.ClientBase, vintage: Vintage): Promise<void> {
  await client.query(
    `update monitor.crime_figure f set registered = c.registered, reports = c.reports, internet_reports = c.internet_reports, import_id = c.import_id
     from monitor.crime_count c where c.import_id = $1 and f.table_code = $2 and ${sameCell}
       and f.import_id in (select v.id from monitor.crime_vintage v where v.place < (select own.place from monitor.crime_vintage own where own.id = $1))`,
    [vintage.id, vintage.table],
  )
  await client.query(
    `insert into monitor.crime_figure (table_code, offence, period_kind, period_from, area_code, registered, reports, internet_reports, import_id)
     select $2, c.offence, c.period_kind, c.period_from, c.area_code, c.registered, c.reports, c.internet_reports, $1 from monitor.crime_count c
     where c.import_id = $1 and not exists (select from monitor.crime_figure f where f.table_code = $2 and ${sameCell})
     order by c.offence, c.period_kind, c.period_from, c.area_code`,
    [vintage.id, vintage.table],
  )
  await keepSeries(client, vintage)
}

/** Makes the rollup anew of every series of which a figure came in; the others stay. */
async function keepSeries(client: pg.ClientBase, { id, table }: Vintage): Promise<void> {
  const touched = `(select distinct c.period_kind, c.offence, c.area_code from monitor.crime_count c where c.import_id = $1)`
  await client.query(
    `delete from monitor.crime_series s where s.table_code = $2 and (s.period_kind, s.offence, s.area_code) in ${touched}`,
    [id, table],
  )
  await client.query(
    `insert into monitor.crime_series (table_code, period_kind, offence, area_code, period_froms, registered, import_ids)
     select f.table_code, f.period_kind, f.offence, f.area_code, array_agg(f.period_from order by f.period_from), array_agg(f.registered order by f.period_from),
       array_agg(distinct f.import_id)
     from monitor.crime_figure f where f.table_code = $2 and (f.period_kind, f.offence, f.area_code) in ${touched} group by 1, 2, 3, 4`,
    [id, table],
  )
}

const sameCell = '(f.offence, f.period_kind, f.period_from, f.area_code) = (c.offence, c.period_kind, c.period_from, c.area_code)'
