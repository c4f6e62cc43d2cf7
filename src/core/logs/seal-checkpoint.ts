// SPDX-License-Identifier: EUPL-1.2
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Log } from './seal-rules.ts'

/** Where the last seal of a log stands. */
export interface Head {
  log: Log
  batch: number
  hash: string
}

/** What is signed: the heads of the logs at a moment, and the checkpoint before. */
export interface Checkpoint {
  at: string
  epoch: number
  heads: readonly Head[]
  /** SHA-256 of the text of the checkpoint before; empty for the first. */
  previous: string
}

/** A checkpoint as it is kept: its text as it was signed, and the signature (base64). */
export interface Signed {
  text: string
  signature: string
}

const title = 'slagvaardig log checkpoint v1'

/** A checkpoint as text, one statement a line, fit for paper. */
export function checkpointText({ at, epoch, heads, previous }: Checkpoint): string {
  const lines = heads.map(({ log, batch, hash }) => `head ${log} ${batch} ${hash}`)
  return [title, `at ${at}`, `epoch ${epoch}`, ...lines, `previous ${previous || '-'}`].join('\n')
}

/** Reads the text of a checkpoint; null when it is none. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [first, at, epoch, ...rest] = text.split('\n')
  const previous = rest.pop()
  const heads = rest.map(line => /^head (audit|decision|processing) (\d+) ([0-9a-f]{64})$/.exec(line))
  if (first !== title || !at?.startsWith('at ') || !/^epoch \d+$/.test(epoch ?? '') || !previous?.startsWith('previous ')) return null
  if (heads.some(head => head === null)) return null
  return {
    at: at.slice(3),
    epoch: Number(epoch?.slice(6)),
    heads: heads.map(head => ({ log: head?.[1] as Log, batch: Number(head?.[2]), hash: head?.[3] ?? '' })),
    previous: previous === 'previous -' ? '' : previous.slice(9),
  }
}

/** The name of a checkpoint in the next one. */
export const checkpointHash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Whether this key signed this text. */
export const isSignedBy = (key: KeyObject, { text, signature }: Signed): boolean =>
  verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))

/** The files outside the database: the key that signs, its public half, and the checkpoints, one JSON object a line. */
export const placesIn = (folder: string) => ({
  key: join(folder, 'log-key.pem'),
  publicKey: join(folder, 'log-key.pub.pem'),
  checkpoints: join(folder, 'log-checkpoints.jsonl'),
})
export type Places = ReturnType<typeof placesIn>

/** The key that signs; made when it is not there, readable by its maker alone, its public half beside it. */
export function signingKey({ key, publicKey }: Places): KeyObject {
  if (!existsSync(key)) {
    const pair = generateKeyPairSync('ed25519')
    mkdirSync(dirname(key), { recursive: true })
    writeFileSync(key, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  }
  const secret = createPrivateKey(readFileSync(key))
  if (!existsSync(publicKey)) writeFileSync(publicKey, createPublicKey(secret).export({ type: 'spki', format: 'pem' }))
  return secret
}

/** The checkpoints in a file, oldest first; none when there is no file. */
export function readCheckpoints(file: string): Signed[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Signed)
}

/** The newest checkpoint of a file that may be long; undefined when there is none. */
export function lastCheckpoint(file: string): Signed | undefined {
  if (!existsSync(file)) return undefined
  const tail = Buffer.alloc(Math.min(statSync(file).size, 8_192))
  const opened = openSync(file, 'r')
  readSync(opened, tail, 0, tail.length, statSync(file).size - tail.length)
  closeSync(opened)
  const line = tail.toString().trimEnd().split('\n').at(-1)
  return line ? (JSON.parse(line) as Signed) : undefined
}

/** Signs a checkpoint and adds it to the file. */
export function addCheckpoint(places: Places, checkpoint: Checkpoint): Signed {
  const text = checkpointText(checkpoint)
  const signed = { text, signature: sign(null, Buffer.from(text), signingKey(places)).toString('base64') }
  appendFileSync(places.checkpoints, `${JSON.stringify(signed)}\n`, { mode: 0o600 })
  return signed
}
