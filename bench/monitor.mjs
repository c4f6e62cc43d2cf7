// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { duckOf, fillFacts } from './facts.mjs'
import { inTurns, measured, siteOf } from './measure.mjs'
import { startProduct } from './product.mjs'

/** The questions of the screens, as the product answers them in its database and as DuckDB does over the figures one by one. */
const questions = {
  'one offence, the region, all months': {
    kept: `select sum(p.registered) from monitor.registered_by_period('RE03', '47022NED', 'month', '2023-01-01', array['1.1.1']) p group by p.period_from order by p.period_from`,
    duckdb: `select sum(n) from fact where district is not null and offence = (select place from offence where code = '1.1.1') group by month order by month`,
  },
  'the map: every municipality of the region, two months': {
    kept: `select s.registered[array_position(s.period_froms, '2012-06-01')], s.registered[array_position(s.period_froms, '2013-06-01')] from monitor.crime_series s
      where s.table_code = '47022NED' and s.period_kind = 'month' and s.offence = '1.1.1' and s.area_code = any (array(select municipality_code from monitor.neighbourhood)) order by s.area_code`,
    duckdb: `select sum(n) filter (where month = date '2012-06-01'), sum(n) filter (where month = date '2013-06-01') from fact f where f.area in (select place from area where code like 'BU%')
      and offence = (select place from offence where code = '1.1.1') group by municipality order by municipality`,
  },
  'the funnel: every municipality of the country, one month': {
    kept: `select s.registered[array_position(s.period_froms, '2013-06-01')] from monitor.crime_series s
      where s.table_code = '47022NED' and s.period_kind = 'month' and s.offence = '1.1.1' and s.area_code like 'GM%' order by s.area_code`,
    duckdb: `select sum(n) from fact where offence = (select place from offence where code = '1.1.1') and month = date '2013-06-01' group by municipality order by municipality`,
  },
}

/** The pages of the monitor and tables by free choice: the time of every answer over HTTP with its processor time, for one caller. */
const pagesOf = async address => {
  const { benchmarks } = await (await fetch(`${address}/v1/benchmarks`)).json()
  return {
    'the region at a glance': '/v1/registered-crime',
    'a district': '/v1/registered-crime?area=RE03-OOST-UTRECHT',
    'an area': '/v1/registered-crime/areas/GM0344',
    'by month, with expectation': '/v1/crime-periods?offence=1.1.1',
    'a funnel': `/v1/benchmarks/${benchmarks[0].id}`,
    'a municipality compared': '/v1/benchmarks/municipalities/GM0344',
    neighbourhoods: '/v1/neighbourhoods/GM0344',
    revisions: '/v1/crime-revisions',
    'a table by offence and year': '/v1/crime-table?table=47022NED&kind=month&within=RE03-OOST-UTRECHT&level=neighbourhood&by=offence,year',
  }
}

const valuesOf = rows => JSON.stringify(rows.map(row => row.map(Number)))

/** The monitor on ten million figures (`BENCH_FACTS`): its questions beside DuckDB in turns, and its pages over HTTP with the memory it takes. */
export async function monitor() {
  const product = await startProduct()
  const folder = mkdtempSync(join(tmpdir(), 'sv-monitor-'))
  const before = product.memory()
  const filled = await fillFacts(product)
  try {
    const duck = await duckOf(filled, folder)
    const found = { facts: filled.facts, months: filled.months, filledIn: filled.filledIn }
    for (const [name, { kept, duckdb }] of Object.entries(questions)) {
      const sides = {
        kept: async () => (await filled.owner.query({ name, text: kept, rowMode: 'array' })).rows,
        duckdb: async () => (await duck.runAndReadAll(duckdb)).getRows(),
      }
      if (valuesOf(await sides.kept()) !== valuesOf(await sides.duckdb())) throw new Error(`${name}: the answers differ`)
      found[name] = await inTurns(sides)
    }
    const site = siteOf(product)
    for (const [name, path] of Object.entries(await pagesOf(product.address))) {
      const ask = async () => {
        const answer = await fetch(`${product.address}${path}`)
        if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
        await answer.text()
      }
      const { page } = await inTurns({ page: ask })
      const { server, database } = await measured(site, async () => {
        for (let turn = 0; turn < 50; turn += 1) await ask()
        return 50
      })
      found[name] = { ms: page, server: Number(server.toFixed(1)), database: Number(database.toFixed(1)) }
    }
    const after = product.memory()
    found.memory = { before: Math.round(before.server), withCube: Math.round(after.server), withDatabase: Math.round(after.all) }
    return found
  } finally {
    await filled.owner.end().catch(() => undefined)
    await product.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
