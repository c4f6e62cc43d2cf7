// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { chmod, rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { sealLogs } from '../../logs/seal.ts'
import { type Frame, frame } from './frames.ts'
import { columnList, type StoredTable, storedTables, versionOf } from './tables.ts'

/** What a backup says about itself. */
export interface BackupHeader {
  format: 1
  madeAt: string
  upgrades: string[]
  tables: number
}

/** Called once per table with how many of how many are done. */
export type Progress = (done: number, of: number) => void

async function* frames(client: pg.PoolClient, now: string, progress: Progress): AsyncGenerator<Frame> {
  const tables = await storedTables(client)
  const header: BackupHeader = { format: 1, madeAt: now, upgrades: await versionOf(client), tables: tables.length }
  yield { kind: 'H', bytes: Buffer.from(JSON.stringify(header)) }
  for (const [index, table] of tables.entries()) {
    yield { kind: 'T', bytes: Buffer.from(JSON.stringify(table)) }
    for await (const piece of client.query(copyTo(`copy ${table.name} (${columnList(table)}) to stdout`)) as AsyncIterable<Buffer>)
      yield { kind: 'D', bytes: piece }
    progress(index + 1, tables.length)
  }
}

async function* sealed(source: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const { kind, bytes } of source) {
    const piece = frame(kind, bytes)
    hash.update(piece)
    yield piece
  }
  yield frame('E', hash.digest())
}

/**
 * Writes all data of the installation to one file, from one snapshot, while others go on working. Sessions and keys are not in it.
 * The logs are sealed first. The file appears under its name only when it is whole, readable by its maker alone.
 */
export async function backup(
  owner: pg.Pool,
  file: string,
  now: string,
  progress: Progress = () => undefined,
): Promise<{ tables: StoredTable[] }> {
  await sealLogs(owner, now, { wait: true })
  const client = await owner.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query('set local row_security = off')
    const unfinished = `${file}.part`
    await pipeline(Readable.from(sealed(frames(client, now, progress))), createGzip(), createWriteStream(unfinished, { mode: 0o600 }))
    await chmod(unfinished, 0o600)
    await rename(unfinished, file)
    const tables = await storedTables(client)
    await client.query('commit')
    return { tables }
  } finally {
    client.release(true)
  }
}
