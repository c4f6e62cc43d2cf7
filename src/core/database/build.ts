// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { changedFromOutside, rememberRules } from '../access/inforce.ts'
import { askingAs } from '../access/asking.ts'
import { policyStatements, versionOf } from '../access/policies.ts'
import { loadFeatures, type Feature } from '../contract/features.ts'
import { freshStatements } from './facts.ts'
import { inTransaction, isBuilt, runUpgrades, upgradeNames } from './upgrades.ts'

/** As in a phone book: punctuation and spaces do not count, numbers do as numbers; core/languages/alphabet.ts is the same for what is sorted outside the database. */
const alphabet = 'nl-NL-u-ka-shifted-kn'

const extensions = ['pg_trgm', 'unaccent', 'btree_gist', 'btree_gin', 'citext']

/** Makes what every database needs before the first table: extensions of trusted kind and the Dutch collation for ORDER BY. */
async function prepare(owner: pg.ClientBase): Promise<void> {
  await owner.query('create schema if not exists extension')
  for (const name of extensions) await owner.query(`create extension if not exists ${name} with schema extension`)
  await owner.query(`do $$ begin if not exists (select from pg_collation where collname = 'nl' and collnamespace = 'extension'::regnamespace and colllocale = '${alphabet}') then
    drop collation if exists extension.nl;
    create collation extension.nl (provider = icu, locale = '${alphabet}'); end if; end $$`)
  await owner.query(`do $$ begin if not exists (select from pg_ts_config where cfgname = 'dutch_plain' and cfgnamespace = 'extension'::regnamespace) then
    create text search configuration extension.dutch_plain (copy = pg_catalog.dutch);
    alter text search configuration extension.dutch_plain alter mapping for hword, hword_part, word with extension.unaccent, dutch_stem; end if; end $$`)
}

/** A function may call one of a folder that comes later, so their bodies are looked at when they first run. */
async function makeFresh(owner: pg.ClientBase, features: readonly Feature[]): Promise<void> {
  await owner.query('set local check_function_bodies = off')
  for (const chapter of new Set(features.filter(feature => feature.facts).map(feature => feature.key.split('/')[0])))
    await owner.query(`create schema ${chapter}`)
  for (const statement of freshStatements(features)) await owner.query(statement)
  for (const name of upgradeNames()) await owner.query('insert into core.upgrade (name) values ($1)', [name])
}

/** Puts the rules in force: policies and grants are made anew when they differ from what the database remembers, or when that is asked for. */
export async function applyPolicies(owner: pg.ClientBase, features: readonly Feature[], anyway = false): Promise<void> {
  const statements = await policyStatements(askingAs(owner), features)
  const version = versionOf(statements)
  const { rows } = await owner.query<{ value: string }>(`select value from core.setting where key = 'rules'`)
  if (rows[0]?.value === version && !anyway) return
  await inTransaction(owner, async () => {
    for (const statement of statements) await owner.query(statement)
    await owner.query(`insert into core.setting (key, value) values ('rules', $1) on conflict (key) do update set value = excluded.value`, [
      version,
    ])
    await rememberRules(owner)
  })
}

/** How to build: with other features than those of the product, or a fresh database by all upgrades from the first, as the oldest installation had them. */
export interface Building {
  features?: readonly Feature[]
  from?: 'facts' | 'upgrades'
}

/**
 * Builds a fresh database or upgrades an existing one, and puts the rules in force. Runs as the owner role, alone (advisory lock).
 * Returns what somebody had changed in the protection from outside the product; it is repaired, and whoever starts the product should say so.
 */
export async function buildDatabase(owner: pg.Pool, { features: chosen, from = 'facts' }: Building = {}): Promise<string[]> {
  const features = chosen ?? (await loadFeatures())
  const client = await owner.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('slagvaardig build'))`)
    await client.query('set row_security = off')
    await prepare(client)
    const built = await isBuilt(client)
    const changed = built ? await changedFromOutside(client) : []
    const fresh = !built && from === 'facts'
    if (fresh) await inTransaction(client, () => makeFresh(client, features))
    const upgraded = fresh ? [] : await runUpgrades(client)
    await applyPolicies(client, features, changed.length + upgraded.length > 0)
    return changed
  } finally {
    client.release(true)
  }
}
