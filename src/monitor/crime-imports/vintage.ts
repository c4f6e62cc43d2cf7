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
  await client.query(asSeries(vintage.table === emptyMayBeNought ? withNoughts : 'crime_staging'), [vintage.id])
  const moved = await record(client, vintage)
  await letHold(client, vintage)
  await client.query('analyze monitor.crime_vintage_series, monitor.crime_series')
  return moved
}

/** A row per series: a million figures are some twenty thousand rows. A period that stands twice fails the check on the lengths of the lists. */
const asSeries = (figures: string) => `
  insert into monitor.crime_vintage_series (import_id, period_kind, offence, area_code, period_froms, registered, reports, internet_reports)
  select $1, period_kind, offence, area_code, array_agg(distinct period_from), array_agg(registered order by period_from), array_agg(reports order by period_from),
    array_agg(internet_reports order by period_from)
  from ${figures} f group by 2, 3, 4`

/** Where the offences of an area and period add up to their total, the empty cells among them are nought; per kind of count. */
const withNoughts = `(
  select c.period_kind, c.offence, c.area_code, c.period_from,
    coalesce(c.registered, s.registered) as registered, coalesce(c.reports, s.reports) as reports, coalesce(c.internet_reports, s.internet_reports) as internet_reports
  from crime_staging c join (
    select area_code, period_kind, period_from,
      case when max(registered) filter (where offence = '0.0.0') = sum(registered) filter (where offence <> '0.0.0') then 0 end as registered,
      case when max(reports) filter (where offence = '0.0.0') = sum(reports) filter (where offence <> '0.0.0') then 0 end as reports,
      case when max(internet_reports) filter (where offence = '0.0.0') = sum(internet_reports) filter (where offence <> '0.0.0') then 0 end as internet_reports
    from crime_staging group by 1, 2, 3) s on (s.area_code, s.period_kind, s.period_from) = (c.area_code, c.period_kind, c.period_from))`

async function record(client: pg.ClientBase, vintage: Vintage): Promise<Moved> {
  const { rows } = await client.query<Moved>(
    `insert into monitor.crime_import (id, table_code, origin, name, name_en, retrieved_date, borders_date, period_first, period_last, content_hash, counts,
       read_as_nought, not_published, note, note_en, source_code, imported_by, known_at, generated)
     select $1, $2, $3, $4, $5, $6, coalesce($7::date, (select max(t.since) from ${telling} where t.code in (select area_code from monitor.crime_vintage_series where import_id = $1))),
       min(period_froms[1]), max(period_froms[cardinality(period_froms)]), $8, sum(cardinality(period_froms)),
       (select count(*) from crime_staging where registered is null) - sum(cardinality(array_positions(registered, null))), sum(cardinality(array_positions(registered, null))),
       $9, $10, $11, $12, $13, $14 from monitor.crime_vintage_series where import_id = $1
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
