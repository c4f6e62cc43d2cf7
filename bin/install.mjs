// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustRun, root, step } from './steps.mjs'

/** Installs the packages of the lock file when they are not there as it says; those for development only when asked, or when they were there. */
export async function ensureInstalled({ development = false } = {}) {
  const [locked, present] = [packagesIn('package-lock.json'), packagesIn('node_modules/.package-lock.json')]
  if (locked && present && missing(locked, present, development).length === 0) return
  const all = development || Object.values(present ?? {}).some(isForDevelopment)
  const flags = ['--no-audit', '--no-fund', '--loglevel=error', ...(all ? [] : ['--omit=dev'])]
  await step('Pakketten installeren (de eerste keer ongeveer een minuut)', () => mustRun([...npm(), 'ci', ...flags]))
}

/** What of the lock file is not in `folder` in that version. Optional packages are for other systems and may be absent. */
export function missing(locked, present, development, folder = root) {
  const needed = Object.entries(locked).filter(
    ([place, entry]) => place && !entry.optional && !entry.devOptional && (development || !entry.dev),
  )
  return needed
    .filter(([place, { version }]) => present[place]?.version !== version || !existsSync(join(folder, place)))
    .map(([place]) => place)
}

const isForDevelopment = ({ dev }) => dev === true

/** The packages by their place; npm leaves the second file in node_modules when an installation is complete. */
function packagesIn(file) {
  const place = join(root, file)
  return existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')).packages : undefined
}

/** The npm that started us, else the one on the PATH. */
function npm() {
  const started = process.env.npm_execpath
  return started?.endsWith('npm-cli.js') ? [process.execPath, started] : ['npm']
}
