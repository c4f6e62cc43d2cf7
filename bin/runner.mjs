// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, say } from './steps.mjs'

/**
 * Runs the checks one after the other, also after one that fails. The last line says how many passed and failed; names limit it to some.
 * Without a fixed seed, and without SEED, every run draws its own.
 */
export async function runChecks(checks, { names = process.argv.slice(2), fixedSeed } = {}) {
  const seed = process.env.SEED || String(fixedSeed ?? Math.floor(Math.random() * 2 ** 31))
  say(`Seed of everything random in this run: ${seed} (repeat with SEED=${seed})`)
  const total = { passed: 0, failed: 0 }
  const failures = []
  for (const check of checks.filter(({ project, command }) => names.length === 0 || names.includes(project ?? command[0]))) {
    const start = Date.now()
    const { passed, failed } = await (check.project ? runTests : runCommand)(check, seed)
    total.passed += passed
    total.failed += failed
    const outcome = failed > 0 ? `FAILED (${failed})` : 'ok'
    say(`${outcome} - ${check.promise} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
    if (failed > 0) failures.push(check.promise)
  }
  for (const promise of failures) say(`not kept: ${promise}`)
  say(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
}

async function runCommand({ promise, command }, seed) {
  say(`\n# ${promise}: ${command.join(' ')}`)
  const { code, said } = await run(command, { environment: { SEED: seed } })
  if (code === 0) return { passed: 1, failed: 0 }
  say(said.trimEnd())
  return { passed: 0, failed: 1 }
}

async function runTests({ promise, project }, seed) {
  const folder = mkdtempSync(join(tmpdir(), 'sv-report-'))
  const report = join(folder, 'report.json')
  const command = [
    'vitest',
    'run',
    '--project',
    project,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ]
  say(`\n# ${promise}: vitest run --project ${project}`)
  const { code } = await run(command, { show: true, environment: { SEED: seed } })
  const counts = existsSync(report) ? countTests(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 }
  rmSync(folder, { recursive: true, force: true })
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** Tests that passed and failed; a file that could not even be read counts as one that failed. */
export function countTests({ numPassedTests, numFailedTests, testResults }) {
  const unread = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
  return { passed: numPassedTests, failed: numFailedTests + unread.length }
}
