// SPDX-License-Identifier: EUPL-1.2
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { giveUp, serveFrom } from './serve.mjs'
import { tooOld } from './steps.mjs'

/** npm start: installs and builds what is missing, then serves the built product until it is asked to stop. */
async function start() {
  const old = tooOld()
  if (old) throw new Error(old)
  await ensureInstalled()
  await ensureBuilt()
  await serveFrom('dist/server/src/serve.js')
}

await start().catch(giveUp)
