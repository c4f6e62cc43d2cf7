// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { median, pg, rounds } from './measure.mjs'
import { root, startProduct } from './product.mjs'

const { from: copyFrom } = await import(pathToFileURL(createRequire(join(root, 'package.json')).resolve('pg-copy-streams')).href)

const took = async work => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

const program = `
  import pg from 'pg'
  import { importRegisteredCrime } from './src/monitor/crime-imports/public.ts'
  const owner = new pg.Pool({ host: process.argv[1], port: 5432, user: 'slagvaardig_owner', database: 'slagvaardig' })
  const begun = performance.now()
  const { result } = await importRegisteredCrime(owner, process.argv[2])
  process.stdout.write(JSON.stringify({ result, ms: performance.now() - begun }))
  await owner.end()
`

/** A file of a million months through the import, beside a bare COPY of the same rows in turns: into a table without anything, and into one with a key per figure. */
export async function importing() {
  const product = await startProduct()
  const folder = mkdtempSync(join(tmpdir(), 'sv-import-'))
  const owner = new pg.Client({ host: product.socket(), port: 5432, user: 'slagvaardig_owner', database: 'slagvaardig' })
  try {
    await owner.connect()
    return await besideCopy(owner, product.socket(), folder)
  } finally {
    await owner.end().catch(() => undefined)
    await product.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function besideCopy(owner, socket, folder) {
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
  const importOnce = async () => {
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
    for (const text of forgetting) await owner.query(text)
    return ms
  }
  const times = { copy: [], copyWithKey: [], import: [] }
  for (let round = 0; round < rounds; round += 1) {
    times.copy.push(await copy(''))
    times.copyWithKey.push(await copy(', primary key (offence, period_kind, period_from, area_code)'))
    times.import.push(await importOnce())
  }
  const share = name => Number(median(times[name].map((ms, round) => ms / times.import[round])).toFixed(2))
  return {
    rows,
    rowsPerSecond: Object.fromEntries(Object.entries(times).map(([name, all]) => [name, Math.round(rows / (median(all) / 1000))])),
    share: share('copy'),
    shareWithKey: share('copyWithKey'),
    aim: 0.33,
  }
}

/** Takes the imported million away again, so that the next round imports the same. */
const forgetting = [
  `delete from monitor.crime_vintage_series where import_id = (select id from monitor.crime_import where name = 'million.csv')`,
  `delete from monitor.crime_series where import_ids = array(select id from monitor.crime_import where name = 'million.csv')`,
  `delete from monitor.crime_import where name = 'million.csv'`,
  'vacuum monitor.crime_series, monitor.crime_vintage_series',
]
