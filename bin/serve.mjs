// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, say } from './steps.mjs'

/** Serves with the server module at this place in the product, until it is asked to stop. */
export async function serveFrom(place) {
  const { serve } = await import(pathToFileURL(join(root, place)).href)
  const serving = await serve({ say })
  stopWhenAsked(serving)
  say(`Slagvaardig draait op ${serving.address} (stoppen met Ctrl-C).`)
}

/** Tells the person why it does not start, in full at LOG_LEVEL=debug, and ends. */
export function giveUp(error) {
  process.stderr.write(`${process.env.LOG_LEVEL === 'debug' ? error.stack : error.message}\n`)
  process.exit(1)
}

/** Stops in order on Ctrl-C, on a request of the system, and when the npm that started us is gone. */
function stopWhenAsked(serving) {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await serving.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  const before = ancestors()
  if (process.env.npm_lifecycle_event) setInterval(() => ancestors() !== before && stop(), 500).unref()
}

/** Our parent and its parent: npm starts a shell that starts us, and a shell does not notice that npm is gone. */
function ancestors() {
  try {
    const fields = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    return `${process.ppid} ${fields[1]}`
  } catch {
    return `${process.ppid}`
  }
}
