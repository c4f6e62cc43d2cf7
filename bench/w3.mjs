// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { median, pg, rounds, startSite } from './measure.mjs'

const facts = Number(process.env.BENCH_FACTS ?? 10_000_000)
const [offences, months] = [50, 120]
const areas = Math.max(1, Math.round(facts / offences / months))

/** Neighbourhoods by offences by months, the same in PostgreSQL and in DuckDB: 40 neighbourhoods a municipality, ten municipalities a district. */
const select = `select (a / 400)::int as district, (a / 40)::int as municipality, a::int as area, o::int as offence, m::int as month, ((a * 7 + o * 13 + m * 29) % 23)::int as n
  from generate_series(0, ${areas - 1}) as x(a), generate_series(0, ${offences - 1}) as y(o), generate_series(0, ${months - 1}) as z(m)`

/** The three questions: one district and one offence over all periods; the whole map against a base year; and a grouping nobody thought of. */
const plain = {
  'one district, one offence': 'select month, sum(n) from fact where district = 1 and offence = 7 group by month order by month',
  'the whole map against a base year':
    'select municipality, sum(n) filter (where month < 12) as base, sum(n) filter (where month >= 108) as now from fact group by municipality order by municipality',
  'any other grouping': 'select offence, month / 12 as year, sum(n) from fact where area % 40 = 3 group by 1, 2 order by 1, 2',
}
const kept = {
  'one district, one offence': 'select month, sum(n) from fact_month where district = 1 and offence = 7 group by month order by month',
  'the whole map against a base year':
    'select municipality, max(n) filter (where year = 0) as base, max(n) filter (where year = 9) as now from fact_year where offence = -1 and year in (0, 9) group by municipality order by municipality',
}

const rows = found => JSON.stringify(found.map(row => Object.values(row).map(Number)))

export async function figures() {
  const site = await startSite(10, 10)
  const folder = mkdtempSync(join(tmpdir(), 'sv-duck-'))
  const client = new pg.Client({ ...site.superuser, user: 'slagvaardig_owner' })
  client.on('error', () => undefined)
  const duck = await (await DuckDBInstance.create(join(folder, 'facts.duckdb'))).connect()
  try {
    await client.connect()
    await client.query('create schema fact_bench; set search_path = fact_bench')
    await client.query(`create table fact as ${select}`)
    await client.query('create index on fact (offence, district, month) include (n)')
    await client.query(
      'create table fact_month as select district, municipality, offence, month, sum(n)::int as n from fact group by 1, 2, 3, 4',
    )
    await client.query('create index on fact_month (offence, district, month) include (n)')
    await client.query(
      'create table fact_year as select municipality, offence, month / 12 as year, sum(n)::int as n from fact group by 1, 2, 3 union all select municipality, -1, month / 12, sum(n)::int from fact group by 1, 3',
    )
    await client.query('create index on fact_year (offence, year, municipality) include (n)')
    await client.query('vacuum analyze fact, fact_month, fact_year')
    await duck.run(`create table fact as ${select.replaceAll(/\((a \/ \d+)\)/g, 'floor($1)')}`)
    const found = { facts: areas * offences * months }
    for (const [name, text] of Object.entries(plain)) {
      const asks = {
        plain: async () => (await client.query({ name: `p ${name}`, text })).rows,
        kept: async () => (await client.query({ name: `k ${name}`, text: kept[name] ?? text })).rows,
        duckdb: async () => (await duck.runAndReadAll(text.replace('month / 12', 'month // 12'))).getRowObjects(),
      }
      const answers = await Promise.all(Object.values(asks).map(async ask => rows(await ask())))
      if (new Set(answers).size > 1) throw new Error(`W3: ${name} has other answers`)
      const times = { plain: [], kept: [], duckdb: [] }
      for (let round = 0; round < rounds; round += 1) {
        for (const [side, ask] of Object.entries(asks)) {
          const begun = performance.now()
          const turns = side === 'kept' && kept[name] ? 50 : 3
          for (let turn = 0; turn < turns; turn += 1) await ask()
          times[side].push((performance.now() - begun) / turns)
        }
      }
      found[name] = {
        'kept against plain': Number((median(times.plain) / median(times.kept)).toFixed(1)),
        'kept against DuckDB': Number((median(times.duckdb) / median(times.kept)).toFixed(1)),
      }
    }
    return found
  } finally {
    await client.end().catch(() => undefined)
    await site.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
