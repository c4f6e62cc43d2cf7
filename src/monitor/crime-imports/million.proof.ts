// SPDX-License-Identifier: EUPL-1.2
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'

let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await testDatabase()
  folder = mkdtempSync(join(tmpdir(), 'million-'))
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** A million monthly figures: 59 offences, 378 municipalities, 45 months, adding up. */
async function million(): Promise<string> {
  const path = join(folder, 'million.csv')
  const out = createWriteStream(path)
  out.write('\uFEFF"ID";"SoortMisdrijf";"RegioS";"Perioden";"GeregistreerdeMisdrijven_1";"Aangiften_2";"Internetaangiften_3"\r\n')
  for (let offence = 0; offence < 59; offence++) {
    const code = (offence === 0 ? '0.0.0' : `${Math.ceil(offence / 10)}.1.${offence % 10}`).padEnd(6)
    for (let area = 0; area < 378; area++) {
      const rows = Array.from(
        { length: 45 },
        (_, month) =>
          `"1";"${code}";"GM${String(area).padStart(4, '0')}";"${2012 + Math.floor(month / 12)}MM${String((month % 12) + 1).padStart(2, '0')}";"${offence === 0 ? 58 : 1}";"1";\r\n`,
      )
      if (!out.write(rows.join(''))) await once(out, 'drain')
    }
  }
  out.end()
  await once(out, 'finish')
  return path
}

const program = `
  import pg from 'pg'
  import { importRegisteredCrime } from ${JSON.stringify(new URL('./public.ts', import.meta.url).href)}
  let most = 0
  const owner = new pg.Pool({ connectionString: process.argv[1] })
  const started = performance.now()
  const result = await importRegisteredCrime(owner, process.argv[2], { progress: () => { most = Math.max(most, process.memoryUsage.rss()) } })
  await owner.end()
  process.stdout.write(JSON.stringify({ result, seconds: (performance.now() - started) / 1000, megabytes: Math.max(most, process.memoryUsage.rss()) / 1e6 }))
`

/** The middle and the slow end of what others wait for one figure, in milliseconds, until `until` settles. */
async function othersMeanwhile(until: Promise<unknown>): Promise<number[]> {
  const pool = new pg.Pool({ ...database.app, max: 1 })
  const waits: number[] = []
  let busy = true
  until.finally(() => {
    busy = false
  })
  while (busy) {
    const started = performance.now()
    await pool.query(
      `select registered from monitor.crime_figure where table_code = '47013NED' and offence = '0.0.0' and period_kind = 'year' and period_from = '2018-01-01' limit 50`,
    )
    waits.push(performance.now() - started)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  await pool.end()
  return waits.sort((a, b) => a - b)
}

test('a million rows are in within 60 seconds and 300 MB, and others read on meanwhile', async () => {
  const path = await million()
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program, database.ownerUrl, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', chunk => {
    said += chunk
  })
  const waits = await othersMeanwhile(once(child, 'exit'))
  const { result, seconds, megabytes } = JSON.parse(said) as {
    result: { result: string; counts: number }
    seconds: number
    megabytes: number
  }
  process.stdout.write(
    `a million rows: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB; one figure meanwhile: median ${waits[waits.length >> 1]?.toFixed(1)} ms, slowest of a hundred ${waits[Math.floor(waits.length * 0.99)]?.toFixed(1)} ms\n`,
  )
  expect(result).toMatchObject({ result: 'new', counts: 1_003_590 })
  expect(seconds).toBeLessThan(60)
  expect(megabytes).toBeLessThan(300)
})
