// SPDX-License-Identifier: EUPL-1.2
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { pg } from './measure.mjs'

export const wantedFacts = Number(process.env.BENCH_FACTS ?? 10_000_000)
const table = '47022NED'
const first = '2012-01-01'
const figure = '((a.place * 7 + o.place * 13 + m * 29) % 23)::integer'
const month = `(date '${first}' + m * interval '1 month')::date`

/** What the facts are about: every neighbourhood of the region and every municipality outside it, and every offence that stands for no others. */
const sides = [
  `create table bench.area as select row_number() over (order by a.code)::smallint as place, a.* from (
     select n.area_code as code, n.municipality_code as municipality, m.district_code as district from monitor.neighbourhood n
     join (select distinct on (area_code) area_code, district_code from partners.region_municipality where unit_code = 'RE03' order by area_code, valid_from desc nulls last) m
       on m.area_code = n.municipality_code
     union all select p.area_code, p.area_code, null from monitor.peer p where p.area_code not in (select municipality_code from monitor.neighbourhood)) a`,
  `create table bench.offence as select row_number() over (order by code)::smallint as place, code from monitor.offence where not roll_up`,
]

/** A row per figure, as a careful team would keep them, with the index that carries the question of one district and one offence. */
const plainFacts = [
  `create table bench.place as select case when a.district is not null then dense_rank() over (order by a.district) end::smallint as district, dense_rank() over (order by a.municipality)::smallint as municipality, a.place as area from bench.area a`,
  `create table bench.fact (district smallint, municipality smallint, area smallint not null, offence smallint not null, month date not null, n integer not null)`,
  `insert into bench.fact select p.district, p.municipality, a.place, o.place, ${month}, ${figure}
   from bench.area a join bench.place p on p.area = a.place cross join bench.offence o cross join generate_series(0, $1 - 1) m`,
  'create index on bench.fact (offence, district, month) include (n)',
  'alter table bench.fact enable row level security',
  'create policy open on bench.fact for select to slagvaardig_app using (true)',
  'grant usage on schema bench to slagvaardig_app',
  'grant select on bench.fact to slagvaardig_app',
]

/** The same as an import keeps them: a row per series, of each area and each municipality, and the total of all offences beside them as it is published. */
const series = [
  `delete from monitor.crime_series where table_code = '${table}' and period_kind = 'month'`,
  `create temporary table froms as select array_agg(${month} order by m) as froms from generate_series(0, $1 - 1) m`,
  keep(
    `select a.code as area, o.code as offence, array(select ${figure} from generate_series(0, $1 - 1) m) as counts from bench.area a cross join bench.offence o`,
  ),
  keep(`select a.code as area, '0.0.0' as offence, array_agg(f.n order by f.month) as counts
    from (select area, month, sum(n)::integer as n from bench.fact group by 1, 2) f join bench.area a on a.place = f.area group by 1`),
  keep(`select f.municipality as area, f.offence, array_agg(f.n order by f.month) as counts from (
      select a.municipality, coalesce(o.code, '0.0.0') as offence, f.month, sum(f.n)::integer as n from bench.fact f join bench.area a on a.place = f.area and a.code <> a.municipality
      join bench.offence o on o.place = f.offence group by grouping sets ((a.municipality, o.code, f.month), (a.municipality, f.month))) f group by 1, 2`),
]

function keep(select) {
  return `insert into monitor.crime_series (table_code, period_kind, offence, area_code, period_froms, registered, reports, internet_reports, import_ids, import_places)
    select '${table}', 'month', s.offence, s.area, f.froms, s.counts, array_fill(null::integer, array[cardinality(f.froms)]), array_fill(null::integer, array[cardinality(f.froms)]),
      array[(select id from monitor.crime_import where table_code = '${table}' limit 1)], array_fill(1::smallint, array[cardinality(f.froms)])
    from (${select}) s, froms f`
}

/** Fills the product with ten million figures (`BENCH_FACTS`), one by one in a table of the bench and as series in its own. */
export async function fillFacts(product) {
  const owner = new pg.Client({ host: product.socket(), port: 5432, user: 'slagvaardig_owner', database: 'slagvaardig' })
  owner.on('error', () => undefined)
  await owner.connect()
  const begun = performance.now()
  await owner.query('create schema bench')
  for (const text of sides) await owner.query(text)
  const { rows } = await owner.query(
    'select (select count(*)::int from bench.area) as areas, (select count(*)::int from bench.offence) as offences',
  )
  const [{ areas, offences }] = rows
  const months = Math.max(24, Math.round(wantedFacts / areas / offences))
  for (const text of [...plainFacts, ...series]) await owner.query(text, text.includes('$1') ? [months] : [])
  await owner.query('vacuum analyze bench.fact, monitor.crime_series')
  return { owner, facts: months * areas * offences, months, filledIn: `${Math.round((performance.now() - begun) / 1000)} s` }
}

/** The same figures in DuckDB, a file in this folder. */
export async function duckOf({ owner, months }, folder) {
  const duck = await (await DuckDBInstance.create(join(folder, 'facts.duckdb'))).connect()
  for (const [name, text] of [
    [
      'area',
      'select a.place, a.code, p.district, p.municipality from bench.area a join bench.place p on p.area = a.place order by a.place',
    ],
    ['offence', 'select place, code from bench.offence order by place'],
  ]) {
    const { rows } = await owner.query(text)
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(rows))
    await duck.run(`create table ${name} as select * from read_json('${join(folder, `${name}.json`)}')`)
  }
  await duck.run(
    `create table fact as select a.district::smallint as district, a.municipality::smallint as municipality, a.place::smallint as area, o.place::smallint as offence,
       (date '${first}' + to_months(m::integer))::date as month, ${figure} as n from area a cross join offence o cross join generate_series(0, ${months - 1}) as x(m) order by offence, area, month`,
  )
  return duck
}
