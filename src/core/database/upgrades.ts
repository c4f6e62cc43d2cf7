// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { root } from '../settings/root.ts'

const folder = join(root, 'upgrades')

/** The upgrades of this version of the product in the order in which they run; a released one is never edited. */
export function upgradeNames(from = folder): string[] {
  return readdirSync(from)
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

/** How long an upgrade waits for a lock before it steps back, so that nobody queues behind it; and how long it goes on trying, in milliseconds. */
const [patience, givesUpAfter] = [200, 300_000]

/** Does a piece of an upgrade; when somebody holds the lock too long, it lets everybody pass and tries again (T-17). */
async function untilLocked(work: () => Promise<unknown>): Promise<void> {
  const until = Date.now() + givesUpAfter
  for (;;) {
    try {
      await work()
      return
    } catch (error) {
      if ((error as { code?: string }).code !== '55P03' || Date.now() > until) throw error
      await setTimeout(patience)
    }
  }
}

/**
 * Runs the upgrades this database has not had yet while others go on working, and returns their names. Each runs in its own transaction; one
 * with a line `-- alone` runs statement by statement outside of one (an index made concurrently, a constraint that is
 * validated), and each of its statements must bear being repeated.
 */
export async function runUpgrades(owner: pg.ClientBase, from = folder): Promise<string[]> {
  const had = new Set(await applied(owner))
  const waiting = upgradeNames(from).filter(name => !had.has(name))
  const note = (name: string) => owner.query('insert into core.upgrade (name) values ($1)', [name])
  await owner.query(`set lock_timeout = ${patience}`)
  for (const name of waiting) {
    const text = readFileSync(join(from, name), 'utf8')
    if (/^-- alone$/m.test(text)) {
      for (const statement of text.split(/;\n/).filter(part => part.replaceAll(/^--.*$/gm, '').trim()))
        await untilLocked(() => owner.query(statement))
      await note(name)
    } else
      await untilLocked(() =>
        inTransaction(owner, async () => {
          await owner.query('set local check_function_bodies = off')
          await owner.query(text)
          await note(name)
        }),
      )
  }
  await owner.query('reset lock_timeout')
  return waiting
}
