// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { median, pg, rounds } from './measure.mjs'
import { root, startProduct } from './product.mjs'

const { from: copyFrom } = await import(pathToFileURL(createRequire(join(root, 'package.json')).resolve('pg-copy-streams')).href)
const wantedFacts = Number(process.env.BENCH_FACTS ?? 10_000_000)
const table = '47022NED'

const took = async work => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** What was asked and how long it took, in turns in the same run: the median of each side in milliseconds. */
async function inTurns(sides) {
  const times = Object.fromEntries(Object.keys(sides).map(name => [name, []]))
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, ask] of Object.entries(sides)) {
      const ms = await took(ask)
      if (round > 0) times[name].push(ms)
    }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, Number(median(all).toFixed(1))]))
}

const figure = '((a.place * 7 + o.place * 13 + m * 29) % 23)::integer'

/** Months of facts; fewer for a short run, in which no file is imported either. */
const months = Number(process.env.BENCH_MONTHS ?? 84)

/** Monthly facts of every municipality of the country and every neighbourhood of the region, and yearly ones of every municipality: as plain facts and as the series that an import keeps. */
async function fill(owner) {
  const { rows } = await owner.query(
    `select (select count(*)::int from bench_area) as areas, (select count(*)::int from bench_offence) as offences`,
  )
  await owner.query(`delete from monitor.crime_series where table_code = $1 and period_kind = 'month'`, [table])
  await owner.query(`delete from monitor.crime_figure where table_code = $1 and period_kind = 'month'`, [table])
  const { rows: import_ } = await owner.query(`select id from monitor.crime_import where table_code = $1 limit 1`, [table])
  await owner.query(
    `insert into monitor.crime_figure (table_code, offence, period_kind, period_from, area_code, registered, import_id)
     select $1, o.code, 'month', date '2012-01-01' + m * interval '1 month', a.code, ${figure}, $2 from bench_offence o cross join generate_series(0, $3 - 1) m cross join bench_area a order by 2, 4, 5`,
    [table, import_[0].id, months],
  )
  await owner.query(
    `insert into monitor.crime_series select table_code, period_kind, offence, area_code, array_agg(period_from order by period_from), array_agg(registered order by period_from), array_agg(distinct import_id)
     from monitor.crime_figure where table_code = $1 and period_kind = 'month' group by 1, 2, 3, 4`,
    [table],
  )
  await owner.query(
    `insert into monitor.crime_series select '47013NED', 'year', o.code, a.code, array_agg(make_date(2012 + m, 1, 1) order by m), array_agg(${figure} order by m), array[$1::uuid]
     from bench_offence o cross join generate_series(0, 10) m cross join bench_area a where a.code like 'GM%' group by 3, 4 on conflict do nothing`,
    [import_[0].id],
  )
  await owner.query('vacuum analyze monitor.crime_figure, monitor.crime_series')
  return { facts: months * rows[0].areas * rows[0].offences }
}

async function duckOf(owner, folder) {
  const duck = await (await DuckDBInstance.create(join(folder, 'facts.duckdb'))).connect()
  for (const [name, text] of [
    ['area', 'select place, code, region, chosen from bench_area order by place'],
    ['offence', 'select place, code from bench_offence order by place'],
  ]) {
    const { rows } = await owner.query(text)
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(rows))
    await duck.run(`create table bench_${name} as select * from read_json('${join(folder, `${name}.json`)}')`)
  }
  await duck.run(
    `create table fact as select a.code as area, a.region, a.chosen, o.code as offence, date '2012-01-01' + to_months(m::integer) as month, ${figure} as n from bench_offence o cross join generate_series(0, ${months - 1}) as x(m) cross join bench_area a`,
  )
  return duck
}

/** The questions of the screens and one that no screen asks, as the product answers them and as DuckDB does over the plain facts. */
const questions = {
  'one offence, the region, all months': {
    kept: `select period_from, registered from monitor.registered_by_period('RE03', '${table}', 'month', '2023-01-01', array['1.1.1']) order by 1`,
    duckdb: `select month, sum(n) from fact where region and offence = '1.1.1' group by month order by month`,
  },
  'the map: every municipality, two months': {
    kept: `select s.area_code, s.registered[array_position(s.period_froms, '2012-06-01')], s.registered[array_position(s.period_froms, '2013-06-01')] from monitor.crime_series s
      where s.table_code = '${table}' and s.period_kind = 'month' and s.offence = '1.1.1' and s.area_code in (select code from bench_area where region) order by 1`,
    duckdb: `select area, sum(n) filter (where month = date '2012-06-01'), sum(n) filter (where month = date '2013-06-01') from fact where region and offence = '1.1.1' group by area order by area`,
  },
  'the funnel: every municipality of the country, one month': {
    kept: `select s.area_code, s.registered[array_position(s.period_froms, '2013-06-01')] from monitor.crime_series s
      where s.table_code = '${table}' and s.period_kind = 'month' and s.offence = '1.1.1' and s.area_code like 'GM%' order by 1`,
    duckdb: `select area, sum(n) from fact where area like 'GM%' and offence = '1.1.1' and month = date '2013-06-01' group by area order by area`,
  },
  'a free combination: any areas, every offence by year': {
    kept: `select s.offence, extract(year from u.f)::int, sum(u.n) from monitor.crime_series s join bench_area a on a.code = s.area_code and a.chosen, unnest(s.period_froms, s.registered) u (f, n)
      where s.table_code = '${table}' and s.period_kind = 'month' group by 1, 2 order by 1, 2`,
    duckdb: `select offence, year(month), sum(n) from fact where chosen group by 1, 2 order by 1, 2`,
  },
}

/** The whole monitor page and its screens: server time of every answer over HTTP, and the same questions beside DuckDB in the same run. */
export async function monitor() {
  const product = await startProduct()
  const folder = mkdtempSync(join(tmpdir(), 'sv-monitor-'))
  const owner = new pg.Client({ host: product.socket(), port: 5432, user: 'slagvaardig_owner', database: 'slagvaardig' })
  try {
    await owner.connect()
    await owner.query(
      `create temporary table bench_area as select row_number() over (order by code)::int as place, code,
      code in (select m.area_code from partners.municipalities_on('RE03', '2023-01-01', 'infinity') m) as region, (row_number() over (order by code)) % 40 = 3 as chosen
      from (select area_code as code from monitor.peer union all (select area_code from monitor.neighbourhood order by area_code limit greatest(0, $1 - 342))) a`,
      [Math.round(wantedFacts / 60 / months)],
    )
    await owner.query(
      `create temporary table bench_offence as select row_number() over (order by code)::int as place, code from monitor.offence`,
    )
    const { facts } = await fill(owner)
    const duck = await duckOf(owner, folder)
    const found = { facts, months }
    for (const [name, { kept, duckdb }] of Object.entries(questions)) {
      const counts = []
      found[name] = await inTurns({
        kept: async () => {
          counts[0] = (await owner.query({ text: kept, rowMode: 'array' })).rows.length
        },
        duckdb: async () => {
          counts[1] = (await duck.runAndReadAll(duckdb)).getRows().length
        },
      })
      if (counts[0] !== counts[1]) throw new Error(`${name}: ${counts.join(' and ')} rows`)
    }
    const { benchmarks } = await (await fetch(`${product.address}/v1/benchmarks`)).json()
    const pages = {
      'the region at a glance': '/v1/registered-crime',
      'a district': '/v1/registered-crime?area=RE03-OOST-UTRECHT',
      'an area': '/v1/registered-crime/areas/GM0344',
      'by month, with expectation': '/v1/crime-periods?offence=1.1.1',
      'a funnel': `/v1/benchmarks/${benchmarks[0].id}`,
      'a municipality compared': '/v1/benchmarks/municipalities/GM0344',
      neighbourhoods: '/v1/neighbourhoods/GM0344',
    }
    found.pagesMs = await inTurns(
      Object.fromEntries(
        Object.entries(pages).map(([name, path]) => [
          name,
          async () => {
            const answer = await fetch(`${product.address}${path}`)
            if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
            await answer.text()
          },
        ]),
      ),
    )
    if (wantedFacts >= 1_000_000) found.import = await importing(owner, product.socket(), folder)
    return found
  } finally {
    await owner.end().catch(() => undefined)
    await product.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const program = `
  import pg from 'pg'
  import { importRegisteredCrime } from './src/monitor/crime-imports/public.ts'
  const owner = new pg.Pool({ host: process.argv[1], port: 5432, user: 'slagvaardig_owner', database: 'slagvaardig' })
  const begun = performance.now()
  const { result, counts } = await importRegisteredCrime(owner, process.argv[2])
  process.stdout.write(JSON.stringify({ result, counts, ms: performance.now() - begun }))
  await owner.end()
`

/** A file of a million months through the import, beside a bare COPY of the same rows: into a table without anything, and into one with the key of ours. */
async function importing(owner, socket, folder) {
  const [file, bare] = [join(folder, 'million.csv'), join(folder, 'million.tsv')]
  const [csv, tsv] = [createWriteStream(file), createWriteStream(bare)]
  csv.write('\uFEFF"ID";"SoortMisdrijf";"RegioS";"Perioden";"GeregistreerdeMisdrijven_1";"Aangiften_2";"Internetaangiften_3"\r\n')
  let rows = 0
  for (let offence = 0; offence < 59; offence += 1) {
    const code = offence === 0 ? '0.0.0' : `${Math.ceil(offence / 10)}.1.${offence % 10}`
    for (let area = 0; area < 378; area += 1) {
      const [toCsv, toTsv] = [[], []]
      for (let month = 0; month < 45; month += 1) {
        const [year, number, count] = [2012 + Math.floor(month / 12), String((month % 12) + 1).padStart(2, '0'), offence === 0 ? 58 : 1]
        const place = `GM${String(area).padStart(4, '0')}`
        toCsv.push(`"1";"${code.padEnd(6)}";"${place}";"${year}MM${number}";"${count}";"1";\r\n`)
        toTsv.push(`${code}\tmonth\t${year}-${number}-01\t${place}\t${count}\t1\t\\N\n`)
        rows += 1
      }
      if (!csv.write(toCsv.join(''))) await once(csv, 'drain')
      if (!tsv.write(toTsv.join(''))) await once(tsv, 'drain')
    }
  }
  csv.end()
  tsv.end()
  await Promise.all([once(csv, 'close'), once(tsv, 'close')])
  const columns =
    'offence text, period_kind text, period_from date, area_code text, registered integer, reports integer, internet_reports integer'
  const copy = async key => {
    await owner.query(`create table if not exists monitor.bench_bare (${columns}${key})`)
    const ms = await took(() => pipeline(createReadStream(bare), owner.query(copyFrom('copy monitor.bench_bare from stdin'))))
    await owner.query('drop table monitor.bench_bare')
    return ms
  }
  const plain = await copy('')
  const keyed = await copy(', primary key (offence, period_kind, period_from, area_code)')
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program, socket, file], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', part => {
    said += part
  })
  await once(child, 'close')
  const { result, ms } = JSON.parse(said)
  if (result !== 'new') throw new Error(`the import came to ${result}`)
  const rate = taken => Math.round(rows / (taken / 1000))
  return {
    rows,
    rowsPerSecond: rate(ms),
    copy: rate(plain),
    copyWithKey: rate(keyed),
    share: Number((plain / ms).toFixed(2)),
    shareWithKey: Number((keyed / ms).toFixed(2)),
    aim: 0.33,
  }
}
