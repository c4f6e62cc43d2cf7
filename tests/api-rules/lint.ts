// SPDX-License-Identifier: EUPL-1.2
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** One finding of the linter: the rule it breaks, how bad it is, where in the description, and in which of the documents. */
export interface Finding {
  document: string
  rule: string
  severity: 'error' | 'warning'
  message: string
  at: string
}

interface Reported {
  code: string
  severity: number
  message: string
  path: (string | number)[]
  source: string
}

/** Lints API descriptions by name against our ruleset. */
export function lintApi(documents: Readonly<Record<string, unknown>>): Promise<Finding[]> {
  return lint(
    'tests/api-rules/ruleset.mjs',
    Object.fromEntries(Object.entries(documents).map(([name, value]) => [name, JSON.stringify(value)])),
  )
}

/**
 * Lints documents by name, each the text of a JSON or YAML file, against a ruleset, all in one run of the linter. Throws with the
 * linter's words when it cannot run.
 */
export async function lint(ruleset: string, documents: Readonly<Record<string, string>>): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'))
  try {
    const names = Object.keys(documents)
    const files = names.map((name, index) => {
      const file = join(folder, `${index}.yaml`)
      writeFileSync(file, documents[name]!)
      return file
    })
    const report = join(folder, 'report.txt')
    const words = await runSpectral(['lint', '-q', '-r', ruleset, '-f', 'json', '-o', report, ...files])
    return parse(report, words).map(({ code, severity, message, path, source }) => ({
      document: names[Number.parseInt(basename(source), 10)] ?? source,
      rule: code,
      severity: severity === 0 ? 'error' : 'warning',
      message,
      at: path.join('.'),
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs the linter and gives its words; it ends with 1 when it found errors, which is an answer and not a failure. */
function runSpectral(args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('node_modules/.bin/spectral', args, { maxBuffer: 64e6 }, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(`${stdout}${stderr}`))
      else resolve(`${stdout}${stderr}`)
    })
  })
}

function parse(report: string, words: string): Reported[] {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as Reported[]
  } catch {
    throw new Error(`The linter gave no report. ${words}`)
  }
}
