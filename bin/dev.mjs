// SPDX-License-Identifier: EUPL-1.2
import { ensureInstalled } from './install.mjs'
import { giveUp, serveFrom } from './serve.mjs'

/** npm run dev: serves the sources of the server as they are, with the screens as they were last built. */
async function develop() {
  await ensureInstalled({ development: true })
  const { register } = await import('tsx/esm/api')
  register()
  await serveFrom('src/serve.ts')
}

await develop().catch(giveUp)
