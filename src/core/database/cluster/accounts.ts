// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg'

/** Name of the role that owns the tables and runs upgrades, and of the role the server works as. */
export const ownerRole = 'slagvaardig_owner'
export const appRole = 'slagvaardig_app'

/**
 * Makes the two roles and the database, as far as they are missing. The owner passes row security (upgrades and backups must see every
 * row) and is no superuser; the app role owns nothing, may create nothing and is bound by row security.
 */
export async function makeAccounts(superuser: pg.PoolConfig, database: string, ownerMayCreateDatabases: boolean): Promise<void> {
  const client = new pg.Client({ ...superuser, database: 'postgres' })
  await client.connect()
  try {
    await makeRole(client, ownerRole, `login nosuperuser bypassrls nocreaterole ${ownerMayCreateDatabases ? 'createdb' : 'nocreatedb'}`)
    await makeRole(client, appRole, 'login nosuperuser nobypassrls nocreaterole nocreatedb')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)} owner ${ownerRole}`)
    await closeToOthers(client, database)
  } finally {
    await client.end()
  }
}

async function makeRole(client: pg.Client, name: string, powers: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
  await client.query(`${rowCount ? 'alter' : 'create'} role ${name} ${powers}`)
}

/** Only the two roles may connect, and the app role may not make temporary tables. A copy of a database needs this again. */
export async function closeToOthers(client: pg.Client, database: string): Promise<void> {
  const name = client.escapeIdentifier(database)
  await client.query(`revoke all on database ${name} from public; grant connect on database ${name} to ${appRole}`)
}
