// SPDX-License-Identifier: EUPL-1.2
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { expect, inject, test } from 'vitest'
import { root } from '../../src/core/settings/root.ts'
import { proved } from '../setup/proved.ts'

const zones = ['UTC', 'Europe/Amsterdam', 'Pacific/Kiritimati']
const aboutTime = /core\/time\/|\.\/(calendar|clock|cron)\.ts|languages\/dates|movableClock|toISOString|new Date\(/

/** The tests that have to do with days and moments, by what they import or say. */
function testsOfTime(): string[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.test\.tsx?$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name))
  return files
    .filter(file => aboutTime.test(readFileSync(file, 'utf8')))
    .map(file => relative(root, file))
    .sort()
}

/** How each test of these files ended under one time zone. */
async function outcomes(zone: string, files: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sv-zone-'))
  const report = join(folder, 'report.json')
  await promisify(execFile)('npx', ['vitest', 'run', '--project', 'unit', '--reporter=json', `--outputFile=${report}`, ...files], {
    cwd: root,
    env: { ...process.env, TZ: zone, SEED: String(inject('seed')), VITEST: '', VITEST_WORKER_ID: '', VITEST_POOL_ID: '' },
    maxBuffer: 64 * 1024 * 1024,
  }).catch(() => undefined)
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[]
  }
  rmSync(folder, { recursive: true, force: true })
  return testResults
    .flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, status }) => `${relative(root, name)} ${fullName}: ${status}`),
    )
    .sort()
}

test('every test of days and moments ends the same in three time zones (T-39)', async () => {
  const files = testsOfTime()
  const found: string[][] = []
  for (const zone of zones) found.push(await outcomes(zone, files))
  const [first = []] = found
  const differing = found.flatMap(other => other.filter(line => !first.includes(line)))
  const failed = found.flatMap((lines, place) => lines.filter(line => line.endsWith(': failed')).map(line => `${zones[place]}: ${line}`))
  proved('T-39', 'time zones', {
    zones: zones.join(' '),
    files: files.length,
    tests: first.length,
    failed: failed.length,
    differing: differing.length,
    aim: 'the same',
    seed: inject('seed'),
  })
  expect(failed).toEqual([])
  expect(differing).toEqual([])
  expect(first.length).toBeGreaterThan(100)
})
