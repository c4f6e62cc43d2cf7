// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countTests } from './runner.mjs'
import { duration, root, run, tooOld } from './steps.mjs'

/** Runs these checks in a process of their own, as npm test does, and answers what it said and how it ended. */
async function inProcess(checks, { environment = { SEED: '7' }, ...choices } = {}) {
  const asked = JSON.stringify({ names: [], ...choices })
  const script = `import { runChecks } from '${join(root, 'bin/runner.mjs')}'; await runChecks(${JSON.stringify(checks)}, ${asked})`
  const { code, said } = await run([process.execPath, '--input-type=module', '-e', script], { environment })
  return { code, lines: said.trimEnd().split('\n') }
}

const succeeds = { promise: 'One is one', command: ['node', '-e', 'process.exit(0)'] }
const fails = { promise: 'Two is three', command: ['node', '-e', "process.stdout.write('why it fails\\n'); process.exitCode = 3"] }

test('the last line says how many passed and failed, alone, and the exit code agrees', async () => {
  expect(await inProcess([succeeds, succeeds])).toMatchObject({ code: 0 })
  const { code, lines } = await inProcess([succeeds])
  expect([code, lines.at(-1)]).toEqual([0, '1 passed, 0 failed'])
})

test('a check that fails is explained and does not stop the ones after it', async () => {
  const { code, lines } = await inProcess([fails, succeeds])
  expect([code, lines.at(-1)]).toEqual([1, '1 passed, 1 failed'])
  expect(lines).toContain('why it fails')
  expect(lines).toContain('not kept: Two is three')
})

test('a run without any check is no success', async () => {
  expect((await inProcess([])).code).toBe(1)
})

test('a program that is not there counts as a failure', async () => {
  expect((await inProcess([{ promise: 'It is there', command: ['no-such-program'] }])).lines.at(-1)).toBe('0 passed, 1 failed')
})

test('the seed of the run is told and passed on', async () => {
  const seed = { promise: 'The seed is passed on', command: ['node', '-e', "process.exit(process.env.SEED === '7' ? 0 : 1)"] }
  const { code, lines } = await inProcess([seed])
  expect(code).toBe(0)
  expect(lines[0]).toContain('SEED=7')
})

test('a fixed seed serves a run that was given none', async () => {
  const told = async environment => (await inProcess([succeeds], { environment, fixedSeed: 2019 })).lines[0]
  expect(await told({ SEED: '' })).toContain('SEED=2019')
  expect(await told({ SEED: '7' })).toContain('SEED=7')
})

test('a test file that could not be read counts as one failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
  ]
  expect(countTests({ numPassedTests: 1, numFailedTests: 1, testResults })).toEqual({ passed: 1, failed: 2 })
})

test('a duration reads as people say it', () => {
  expect([40, 9_940, 61_000, 185_000].map(duration)).toEqual(['0,0 s', '9,9 s', '61 s', '3 min 5 s'])
})

test('a Node that is too old is refused in one sentence', () => {
  expect(tooOld('20.18.3')).toBe('Slagvaardig vraagt Node 20.19 of nieuwer; dit is 20.18.3.')
  expect(['20.19.0', '20.20.2', '22.1.0', '24.0.0'].map(version => tooOld(version))).toEqual([undefined, undefined, undefined, undefined])
})
