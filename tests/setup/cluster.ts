// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openOwner } from './database.ts'
import type { TestProject } from 'vitest/node'
import { closeToOthers } from '../../src/core/database/cluster/accounts.ts'
import { type Cluster, startCluster } from '../../src/core/database/cluster/start.ts'

/** What the tests hear about the cluster of this run: the accounts, and the name of the built database or why it could not be built. */
export interface TestCluster {
  app: pg.PoolConfig
  owner: pg.PoolConfig
  superuser: pg.PoolConfig
  template: string
  problem?: string
}

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster
    seed: number
  }
}

/** Starts one throw-away PostgreSQL for the run, builds the product's database in it once and passes the seed of the property tests on. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  project.provide('seed', chooseSeed())
  const dataFolder = mkdtempSync(join(tmpdir(), 'sv-test-'))
  const cluster = await startCluster({ dataFolder, fast: true })
  const template = 'template_built'
  project.provide('cluster', { ...accountsOf(cluster), template, problem: await build(cluster, template) })
  return async () => {
    await cluster.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** A seed of one's own choice comes from SEED; a run that fails can so be repeated. */
function chooseSeed(): number {
  const seed = Number(process.env.SEED) || Math.floor(Math.random() * 2 ** 31)
  process.stdout.write(`seed of the property tests: ${seed} (repeat with SEED=${seed})\n`)
  return seed
}

const accountsOf = ({ app, owner, superuser }: Cluster) => ({ app, owner, superuser })

/** Answers the problem instead of failing, so that tests without a database still run. */
async function build(cluster: Cluster, template: string): Promise<string | undefined> {
  const client = new pg.Client(cluster.superuser)
  const pool = openOwner({ ...cluster.owner, database: template })
  await client.connect()
  try {
    await client.query(`create database ${template} owner slagvaardig_owner`)
    await closeToOthers(client, template)
    const { buildDatabase } = await import('../../src/core/database/build.ts')
    await buildDatabase(pool)
    return undefined
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  } finally {
    await pool.end()
    await client.end()
  }
}
