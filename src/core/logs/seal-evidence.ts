// SPDX-License-Identifier: EUPL-1.2
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { type Log, logs, type Seal } from './seal-rules.ts'

/** A line of a log as it is found now. */
export interface FoundLine {
  log: Log
  writtenBy: string
  text: string
}

/** A seal as it is found, with the hash that stands beside it. */
export type FoundSeal = Seal & { hash: string }

/** A leaf as it is found, in hexadecimals. */
export interface FoundLeaf {
  log: Log
  batch: number
  position: number
  leaf: string
}

/** One piece of what a verifier looks at, in the order seals, leaves, lines. */
export type Piece = ({ kind: 'seal' } & FoundSeal) | ({ kind: 'leaf' } & FoundLeaf) | ({ kind: 'line' } & FoundLine)

const portion = 5_000

async function* rowsOf<T extends pg.QueryResultRow>(client: pg.ClientBase, select: string): AsyncGenerator<T> {
  await client.query(`declare found no scroll cursor for ${select}`)
  for (;;) {
    const { rows } = await client.query<T>(`fetch ${portion} from found`)
    if (rows.length === 0) break
    yield* rows
  }
  await client.query('close found')
}

/** Everything in a database, from one moment. It needs a role that may read the logs; nothing of the product has to run. */
export async function* evidenceIn(client: pg.ClientBase): AsyncGenerator<Piece> {
  await client.query('begin isolation level repeatable read read only')
  await client.query('set local row_security = off')
  try {
    yield* evidenceOf(client)
  } finally {
    await client.query('rollback')
  }
}

/** The same as the transaction under way sees it. */
export async function* evidenceOf(client: pg.ClientBase): AsyncGenerator<Piece> {
  const seals = rowsOf<FoundSeal & { sealedAt: Date | string }>(
    client,
    `select log, batch, epoch, horizon::text, lines, encode(root, 'hex') as root, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash,
         to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sealedAt" from core.seal order by log, batch`,
  )
  for await (const seal of seals) yield { kind: 'seal', ...seal }
  const leaves = `select log, batch, position, encode(leaf, 'hex') as leaf from core.sealed_leaf order by log, batch, position`
  for await (const leaf of rowsOf<FoundLeaf>(client, leaves)) yield { kind: 'leaf', ...leaf }
  for (const log of logs) {
    const lines = `select log, written_by::text as "writtenBy", text from core.log_text where log = '${log}'`
    for await (const line of rowsOf<FoundLine>(client, lines)) yield { kind: 'line', ...line }
  }
}

/** Writes everything in a database to a file, one JSON object a line, so that it can be verified elsewhere. Returns how many lines of the logs. */
export async function exportLogs(client: pg.ClientBase, file: string): Promise<number> {
  let lines = 0
  const written = async function* () {
    for await (const piece of evidenceIn(client)) {
      if (piece.kind === 'line') lines += 1
      yield `${JSON.stringify(piece)}\n`
    }
  }
  await pipeline(Readable.from(written()), createWriteStream(file, { mode: 0o600, flags: 'wx' }))
  return lines
}

/** Everything in an exported file. Throws at a line that is none of an export. */
export async function* evidenceFrom(file: string): AsyncGenerator<Piece> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const piece = JSON.parse(line) as Piece
    if (!['seal', 'leaf', 'line'].includes(piece.kind)) throw new Error('Dit is geen uitvoer van de logboeken van Slagvaardig.')
    yield piece
  }
}
