// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { duckOf, fillFacts } from './facts.mjs'
import { alternate, inTurns, measured, overHttp, raw, siteOf } from './measure.mjs'
import { startProduct } from './product.mjs'

const table = '/v1/crime-table?table=47022NED&kind=month'

/**
 * The three questions of W3, of the product over HTTP and of plain SQL with row security over the figures one by one, through pgbench: one
 * district and one offence over all periods; the whole map against a base year; and a grouping nobody thought of, of one neighbourhood in forty.
 */
function questionsOf({ district, offence, last, chosen, codes }) {
  return {
    'one district, one offence': {
      aim: { rate: 4 },
      callers: 16,
      http: `${table}&within=${district.code}&offences=${offence.code}&by=period`,
      plain: `select month, sum(n) from bench.fact where district = ${district.place} and offence = ${offence.place} group by month order by month`,
      seen: rows => rows.map(row => row.registered),
      told: rows => rows.map(row => Number(row.sum)),
    },
    'the whole map against a base year': {
      aim: { rate: 500 },
      callers: 4,
      http: `${table}&within=RE03&years=2012,${last}&by=area,year`,
      plain: `select municipality, sum(n) filter (where month < '2013-01-01') as base, sum(n) filter (where month >= '${last}-01-01') as now from bench.fact
        where district is not null and (month < '2013-01-01' or month >= '${last}-01-01' and month < '${Number(last) + 1}-01-01') group by 1 order by 1`,
      seen: rows => rows.map(row => row.registered),
      told: rows => rows.flatMap(row => [Number(row.base), Number(row.now)]),
    },
    'any other grouping': {
      aim: { duckdb: 1, cpuMs: 5 },
      callers: 4,
      http: `${table}&areas=${codes}&by=offence,year`,
      plain: `select offence, extract(year from month) as year, sum(n) from bench.fact where area in (${chosen}) group by 1, 2 order by 1, 2`,
      seen: rows => rows.filter(row => row.offence !== '0.0.0').map(row => row.registered),
      told: rows => rows.map(row => Number(row.sum)),
    },
  }
}

async function choicesOf({ owner, months }) {
  const { rows } = await owner.query(`select
    (select json_build_object('code', a.district, 'place', p.district) from bench.area a join bench.place p on p.area = a.place where a.district like '%OOST-UTRECHT' limit 1) as district,
    (select json_build_object('code', code, 'place', place) from bench.offence where code = '1.1.1') as offence,
    (select string_agg(code, ',' order by place) from bench.area where code like 'BU%' and place % 40 = 3) as codes,
    (select string_agg(place::text, ',' order by place) from bench.area where code like 'BU%' and place % 40 = 3) as chosen`)
  return { ...rows[0], last: String(2012 + Math.floor(months / 12) - 1) }
}

export async function figures() {
  const product = await startProduct()
  const folder = mkdtempSync(join(tmpdir(), 'sv-w3-'))
  try {
    const filled = await fillFacts(product)
    const duck = await duckOf(filled, folder)
    const site = siteOf(product)
    const found = { facts: filled.facts, filledIn: filled.filledIn }
    for (const [name, question] of Object.entries(questionsOf(await choicesOf(filled)))) {
      const sides = {
        plain: async () => (await filled.owner.query({ name, text: question.plain })).rows,
        duckdb: async () =>
          (
            await duck.runAndReadAll(question.plain.replaceAll('bench.fact', 'fact').replace(/sum\(n\)(?! filter)/, 'sum(n) as sum'))
          ).getRowObjects(),
        product: async () => {
          const answer = await fetch(`${product.address}${question.http}`)
          if (!answer.ok) throw new Error(`W3: ${name} answered ${answer.status}: ${await answer.text()}`)
          return (await answer.json()).rows
        },
      }
      const answers = [question.told(await sides.plain()), question.told(await sides.duckdb()), question.seen(await sides.product())].map(
        String,
      )
      if (new Set(answers).size > 1) throw new Error(`W3: ${name} has other answers`)
      const oneCaller = await inTurns(sides)
      const together = await alternate(site, {
        plain: () => raw(site, question.plain, question.callers),
        product: () => overHttp(site, question.http, { connections: question.callers }),
      })
      const { cpu } = await measured(site, () => overHttp(site, question.http, { connections: 1 }))
      found[name] = {
        aim: question.aim,
        'rate against plain': Number(together.product.rate.toFixed(2)),
        'processor against plain': Number(together.product.cpu.toFixed(3)),
        'against DuckDB, one caller': Number((oneCaller.duckdb / oneCaller.product).toFixed(2)),
        'ms, one caller': oneCaller,
        'processor ms': {
          all: Number(cpu.toFixed(2)),
          server: Number(together.product.server.toFixed(2)),
          database: Number(together.product.database.toFixed(2)),
        },
      }
    }
    await filled.owner.end()
    return found
  } finally {
    await product.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
