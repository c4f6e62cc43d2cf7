// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg'
import type { Engine } from '../../core/contract/request.ts'
import { buildDatabase } from '../../core/database/build.ts'
import { attachOrStart } from '../../core/database/cluster/start.ts'
import { openPool } from '../../core/database/pool.ts'
import { loadSettings, type Settings } from '../../core/settings/settings.ts'
import { systemClock } from '../../core/time/clock.ts'
import { Plain, warn } from './said.ts'

/** The installation that the settings point at, with its database open. */
export interface Installation {
  settings: Settings
  /** Passes row security: for loading, backup and restore. */
  owner: pg.Pool
  /** Works as the app, for asking through the contracts. */
  engine: Engine
}

/** The settings of this run; every fault in them at once as a plain sentence. */
export function settingsOrFault(): Settings {
  const { settings, errors } = loadSettings()
  if (errors) throw new Plain(errors.join('\n'))
  return settings
}

async function open(settings: Settings): Promise<{ app: pg.PoolConfig; owner: pg.PoolConfig; stop(): Promise<void> }> {
  if (settings.DATABASE_URL)
    return {
      app: { connectionString: settings.DATABASE_URL },
      owner: { connectionString: settings.DATABASE_OWNER_URL },
      stop: async () => undefined,
    }
  return attachOrStart({ dataFolder: settings.DATA_DIR, say: warn })
}

/** Runs work on the installation: joins the running server's database or starts it for as long as the work takes, and brings it up to date first. */
export async function withInstallation<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const settings = settingsOrFault()
  const database = await open(settings)
  const owner = new pg.Pool({ ...database.owner, max: 4 }).on('error', () => undefined)
  const pool = openPool(database.app, () => undefined)
  try {
    await buildDatabase(owner)
    const { rows } = await owner.query<{ value: string }>(`select value from core.setting where key = 'rules'`)
    return await work({ settings, owner, engine: { pool, clock: systemClock, rulesVersion: rows[0]?.value ?? '' } })
  } finally {
    await Promise.all([pool.end(), owner.end()])
    await database.stop()
  }
}
