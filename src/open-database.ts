// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg'
import { type Cluster, startCluster } from './core/database/cluster/start.ts'
import { openPool, survive } from './core/database/pool.ts'
import type { Settings } from './core/settings/settings.ts'

/** The database of a running server: the pool it answers with, and the one of the owner for building, loading and jobs. */
export interface OpenDatabase {
  pool: pg.Pool
  owner: pg.Pool
  /** A copy that follows, for what needs no log line; absent without one. */
  readers?: pg.Pool
  stop(): Promise<void>
}

/** Opens the database of the settings: another one by its addresses, or the embedded one, which is started. */
export async function openDatabase(settings: Settings, say: (line: string) => void, log: (line: string) => void): Promise<OpenDatabase> {
  const { app, owner, stop } = await accountsOf(settings, say)
  const lost = (error: Error) => log(`a database connection was lost: ${error.message}`)
  const pool = openPool(app, lost)
  const readers = settings.DATABASE_READ_URL
    ? openPool({ connectionString: settings.DATABASE_READ_URL, connectionTimeoutMillis: 2_000 }, lost)
    : undefined
  const ownerPool = new pg.Pool({ ...owner, max: 4 }).on('error', lost).on('connect', survive)
  return {
    pool,
    owner: ownerPool,
    ...(readers && { readers }),
    stop: async () => {
      await Promise.all([pool.end(), ownerPool.end(), readers?.end()])
      await stop()
    },
  }
}

async function accountsOf(settings: Settings, say: (line: string) => void): Promise<Pick<Cluster, 'app' | 'owner' | 'stop'>> {
  if (!settings.DATABASE_URL) return startCluster({ dataFolder: settings.DATA_DIR, say })
  const by = (connectionString: string | undefined): pg.PoolConfig => ({ connectionString })
  return { app: by(settings.DATABASE_URL), owner: by(settings.DATABASE_OWNER_URL), stop: async () => undefined }
}
