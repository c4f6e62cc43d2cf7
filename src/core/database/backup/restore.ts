// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { openEpoch } from '../../logs/seal.ts'
import type { BackupHeader, Progress } from './backup.ts'
import { type Frame, frame, framesIn } from './frames.ts'
import { columnList, type StoredTable, storedTables, versionOf } from './tables.ts'

const framesOf = (file: string): AsyncGenerator<Frame> => framesIn(createReadStream(file).pipe(createGunzip()))

/** Reads a backup from start to end without using it: its header, or an error when a byte is missing or changed. */
export async function checkBackup(file: string): Promise<BackupHeader> {
  const hash = createHash('sha256')
  let header: BackupHeader | undefined
  let sealedWell = false
  for await (const { kind, bytes } of framesOf(file)) {
    if (kind === 'E') sealedWell = bytes.equals(hash.digest())
    else hash.update(frame(kind, bytes))
    if (kind === 'H') header = JSON.parse(bytes.toString()) as BackupHeader
  }
  if (header?.format !== 1) throw new Error('Dit is geen back-up van Slagvaardig.')
  if (!sealedWell) throw new Error('De back-up is beschadigd of niet volledig: het zegel aan het eind klopt niet.')
  return header
}

async function refuseOtherVersion(client: pg.ClientBase, header: BackupHeader): Promise<void> {
  const here = await versionOf(client)
  if (here.join() !== header.upgrades.join()) {
    throw new Error('De back-up is van een andere versie van Slagvaardig. Installeer die versie, zet de back-up terug en werk daarna bij.')
  }
}

interface Key {
  table: string
  name: string
  definition: string
}

/** Takes the foreign keys away for the time of the load, so that the order of tables does not matter; putting them back checks every row. */
async function withoutKeys(client: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<Key>(
    `select k.conrelid::regclass::text as "table", quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_namespace n on n.oid = k.connamespace where k.contype = 'f' and n.nspname not in ('pg_catalog', 'information_schema', 'extension')`,
  )
  for (const key of keys) await client.query(`alter table ${key.table} drop constraint ${key.name}`)
  await work()
  for (const key of keys) await client.query(`alter table ${key.table} add constraint ${key.name} ${key.definition}`)
}

async function load(client: pg.PoolClient, file: string, progress: Progress): Promise<void> {
  let sink: Writable | undefined
  let done = 0
  let of = 0
  const close = async () => {
    if (!sink) return
    const open = sink
    await new Promise<void>((resolve, reject) => {
      open.on('finish', resolve).on('error', reject).end()
    })
    done += 1
    progress(done, of)
  }
  for await (const { kind, bytes } of framesOf(file)) {
    if (kind === 'H') of = (JSON.parse(bytes.toString()) as BackupHeader).tables
    if (kind === 'T' || kind === 'E') await close()
    if (kind === 'T') {
      const table = JSON.parse(bytes.toString()) as StoredTable
      sink = client.query(copyFrom(`copy ${table.name} (${columnList(table)}) from stdin`))
    }
    if (kind === 'D' && sink && !sink.write(bytes)) await new Promise(resolve => sink?.once('drain', resolve))
  }
}

/** Moves every counter past the highest number that came back. */
async function moveCounters(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select a.attrelid::regclass::text as "table", a.attname::text as "column" from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where a.attidentity <> '' and c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'extension')`,
  )
  for (const { table, column } of rows) {
    await client.query(`select setval(pg_get_serial_sequence($1, $2), coalesce((select max("${column}") from ${table}), 0) + 1, false)`, [
      table,
      column,
    ])
  }
}

interface Noted {
  key: string
  value: string
}

/** What this database notes of the rules in force in it: they are of this version of the product, whatever the backup came from. */
async function rulesOfHere(client: pg.ClientBase): Promise<Noted[]> {
  return (await client.query<Noted>(`select key, value from core.setting where key in ('rules', 'rules-in-force')`)).rows
}

async function keepRulesOfHere(client: pg.ClientBase, rules: readonly Noted[]): Promise<void> {
  for (const { key, value } of rules)
    await client.query('insert into core.setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value', [
      key,
      value,
    ])
}

/**
 * Puts a backup back in place of all data of this installation, in one transaction: whole or not at all. The file is checked to the last
 * byte first. Whoever was signed in has to sign in again.
 */
export async function restore(owner: pg.Pool, file: string, now: string, progress: Progress = () => undefined): Promise<BackupHeader> {
  const header = await checkBackup(file)
  const client = await owner.connect()
  try {
    await client.query('begin')
    await client.query('set local row_security = off')
    await refuseOtherVersion(client, header)
    const tables = await storedTables(client)
    const rules = await rulesOfHere(client)
    await client.query(`truncate ${tables.map(table => table.name).join(', ')}, core.session, core.idempotency`)
    for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`)
    await withoutKeys(client, () => load(client, file, progress))
    for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`)
    await moveCounters(client)
    await keepRulesOfHere(client, rules)
    await openEpoch(client, now, `back-up van ${header.madeAt}`)
    await client.query('commit')
    return header
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release(true)
  }
}
