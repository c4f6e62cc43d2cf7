// SPDX-License-Identifier: EUPL-1.2
import { startCluster } from '../../src/core/database/cluster/start.ts'

/** A process of its own that starts the embedded database on a folder, says so on a line, and holds it until it is asked to end. */
const [, , dataFolder = '', manner] = process.argv
const waiting = setInterval(() => undefined, 60_000)
try {
  const cluster = await startCluster({ dataFolder, fast: manner === 'fast', say: message => process.stdout.write(`${message}\n`) })
  process.once('SIGTERM', async () => {
    await cluster.stop()
    clearInterval(waiting)
  })
  process.stdout.write('ready\n')
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`)
  clearInterval(waiting)
}
