// SPDX-License-Identifier: EUPL-1.2
import module from 'node:module'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { giveUp, serveFrom } from './serve.mjs'
import { root, tooOld } from './steps.mjs'

/** npm start: installs and builds what is missing, then serves the built product until it is asked to stop. */
async function start() {
  const old = tooOld()
  if (old) throw new Error(old)
  await ensureInstalled()
  await ensureBuilt()
  process.env.NODE_ENV ??= 'production'
  // Node from 22 on keeps what it compiled for the next start.
  module.enableCompileCache?.(join(root, 'dist/compiled'))
  await serveFrom('dist/server/serve.js')
}

await start().catch(giveUp)
