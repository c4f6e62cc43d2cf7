// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { ClusterProblem } from './problem.ts'

/** Locales for character classes, by preference: the first that this system has. Sorting and case do not depend on it. */
const characterLocales = ['C.UTF-8', 'en_US.UTF-8', 'C']

/**
 * Makes the files of a new cluster in `folder`. It works beside it and renames at the end, so that an interrupted start leaves nothing
 * half done. `fast` leaves the disk to itself, for throw-away clusters. Throws `failed` with what initdb said.
 */
export async function initialise(folder: string, binaries: Binaries, account: Account, fast: boolean): Promise<void> {
  const draft = `${folder}.new`
  let said = ''
  for (const locale of characterLocales) {
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft, { mode: 0o700 })
    if (account.user) chownSync(draft, account.user.uid, account.user.gid)
    const result = await run([...account.command, binaries.initdb, ...choices(draft, locale, fast)])
    if (result.code === 0) return renameSync(draft, folder)
    said = result.said
    if (!said.includes('locale')) break
  }
  rmSync(draft, { recursive: true, force: true })
  throw new ClusterProblem('failed', `De database kan niet worden aangelegd in ${folder}:\n${said.trim()}`)
}

function choices(folder: string, locale: string, fast: boolean): string[] {
  return [
    `--pgdata=${folder}`,
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--locale=${locale}`,
    '--data-checksums',
    '--no-instructions',
    ...(fast ? ['--no-sync'] : []),
  ]
}

function run([program, ...parameters]: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise(resolve => {
    let said = ''
    const child = spawn(program ?? '', parameters, { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
    child.stderr.on('data', (part: Buffer) => (said += part.toString()))
    child.on('error', error => resolve({ code: -1, said: error.message }))
    child.on('close', code => resolve({ code, said }))
  })
}

/** Whether the folder holds a cluster; throws `wrong-version` when it is of another PostgreSQL than `version` (a major number). */
export function holdsCluster(folder: string, version: string): boolean {
  const file = join(folder, 'PG_VERSION')
  if (!existsSync(file)) return false
  const found = readFileSync(file, 'utf8').trim()
  if (found === version) return true
  throw new ClusterProblem(
    'wrong-version',
    `De gegevens in ${folder} zijn van PostgreSQL ${found}, de meegeleverde database is ${version}. ` +
      'Maak met de vorige uitgave een back-up (slagvaardig backup) en zet die terug in een nieuwe gegevensmap.',
  )
}
