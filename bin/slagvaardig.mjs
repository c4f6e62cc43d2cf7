#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isBuilt } from './build.mjs'
import { root } from './steps.mjs'

/** The command line: the built one when it is of these sources, else the sources themselves, else what was built before. */
async function load() {
  const built = join(root, 'dist/server/command-line.js')
  if (existsSync(built) && isBuilt()) return import(pathToFileURL(built).href)
  if (existsSync(join(root, 'node_modules/tsx'))) {
    const { register } = await import('tsx/esm/api')
    register()
    return import(pathToFileURL(join(root, 'src/shell/command-line/main.ts')).href)
  }
  if (existsSync(built)) return import(pathToFileURL(built).href)
  throw new Error('De opdrachtregel is nog niet gebouwd. Voer eerst npm run build uit.')
}

try {
  const { main } = await load()
  await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
