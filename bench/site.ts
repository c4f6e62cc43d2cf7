// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import pg from 'pg'
import { loadCore } from '../src/core/contract/features.ts'
import { buildDatabase } from '../src/core/database/build.ts'
import { startCluster } from '../src/core/database/cluster/start.ts'
import { openPool } from '../src/core/database/pool.ts'
import { buildServer } from '../src/core/http/server.ts'
import { seedOperator, seedPeople } from '../src/core/identity/seed.ts'
import { openSessionFor } from '../src/core/identity/session.ts'
import { systemClock } from '../src/core/time/clock.ts'
import { addOrganisations } from '../tests/setup/organisations.ts'
import { plainFrame } from '../tests/setup/frame.ts'
import { dossiers } from './dossiers.ts'
import { fill } from './fill.ts'

/**
 * A server with the core of the product and the feature of the bench, on a durable database of its own with `rows` dossiers and `texts` texts.
 * Says where it is on one line of JSON and serves until it is ended.
 */
const [dataFolder = '', rows = '200000', texts = '200000'] = process.argv.slice(2)
const cluster = await startCluster({ dataFolder })
const owner = new pg.Pool({ ...cluster.owner, max: 4 }).on('error', () => undefined)
const features = [...(await loadCore()), dossiers]
await buildDatabase(owner, { features })
await addOrganisations(owner)
await seedPeople(owner)
await seedOperator(owner)
await owner.query(`insert into core.setting (key, value) values ('mode', 'demo') on conflict do nothing`)
await fill(owner, Number(rows), Number(texts))
const session = await openSessionFor(owner, 'mayor')
const log = (line: string) => void process.stderr.write(`${line}\n`)
const pool = openPool(cluster.app, error => log(error.message))
const engine = { pool, clock: systemClock, rulesVersion: 'bench' }
const server = await buildServer({ engine, features, secure: false, regionName: 'Bench', frame: plainFrame, browserFolder: undefined, log })
const address = await server.listen({ host: '127.0.0.1', port: 0 })
const hash = createHash('sha256').update(session.token).digest('hex')
process.stdout.write(`${JSON.stringify({ address, socket: cluster.app.host, ...session, hash, superuser: cluster.superuser })}\n`)
process.on('SIGTERM', async () => {
  await server.close()
  await Promise.all([pool.end(), owner.end()])
  await cluster.stop()
  process.exit(0)
})
