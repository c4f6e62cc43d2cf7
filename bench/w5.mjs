// SPDX-License-Identifier: EUPL-1.2
import { median, rounds } from './measure.mjs'
import { startProduct } from './product.mjs'

/** Start of the built product with a database that is there already, to the first answer; and its memory when it has nothing to do. */
export async function start() {
  const first = await startProduct()
  await first.stop({ keep: true })
  const [seconds, server, all] = [[], [], []]
  for (let round = 0; round < rounds; round += 1) {
    const again = await startProduct(first.folder)
    await new Promise(wait => setTimeout(wait, 3_000))
    seconds.push(again.startedIn / 1000)
    server.push(again.memory().server)
    all.push(again.memory().all)
    await again.stop({ keep: round < rounds - 1 })
  }
  return { seconds: median(seconds), serverMegabytes: median(server), allMegabytes: median(all) }
}
