// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { root } from '../settings/root.ts'

const folder = join(root, 'upgrades')

/** The upgrades of this version of the product in the order in which they run; a released one is never edited. */
export function upgradeNames(): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
}

/** Runs work whole or not at all. */
export async function inTransaction(owner: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  await owner.query('begin')
  try {
    await work()
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

/** Whether this database holds the product already. */
export async function isBuilt(owner: pg.ClientBase): Promise<boolean> {
  const { rows } = await owner.query<{ there: boolean }>(`select to_regclass('core.upgrade') is not null as there`)
  return rows[0]?.there ?? false
}

async function applied(owner: pg.ClientBase): Promise<string[]> {
  if (!(await isBuilt(owner))) return []
  return (await owner.query<{ name: string }>('select name from core.upgrade')).rows.map(row => row.name)
}

/** Runs the upgrades this database has not had yet, each in its own transaction, and returns their names. */
export async function runUpgrades(owner: pg.ClientBase): Promise<string[]> {
  const had = new Set(await applied(owner))
  const waiting = upgradeNames().filter(name => !had.has(name))
  for (const name of waiting) {
    await inTransaction(owner, async () => {
      await owner.query('set local check_function_bodies = off')
      await owner.query(readFileSync(join(folder, name), 'utf8'))
      await owner.query('insert into core.upgrade (name) values ($1)', [name])
    })
  }
  return waiting
}
