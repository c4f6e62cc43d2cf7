// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'

/** The three logs that are sealed, each in batches of its own. */
export const logs = ['audit', 'decision', 'processing'] as const
export type Log = (typeof logs)[number]

/** After so many years a line may be gone: the longest term of the three logs (Wgs art. 1.8; BIO2 5.28.01). Its hash stays. */
export const keptForYears = 5

/** One seal: the lines of a log that were written since the one before, up to a transaction horizon. */
export interface Seal {
  log: Log
  batch: number
  epoch: number
  /** Every transaction before this one had ended when the batch was made (xid8 as text). */
  horizon: string
  lines: number
  /** Root of the Merkle tree over the leaves (RFC 6962), in hexadecimals. */
  root: string
  /** Hash of the seal before; empty for the first. */
  previous: string
  sealedAt: string
}

const sha256 = (...parts: (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const [leafMark, nodeMark, sealMark] = [Buffer.from([0]), Buffer.from([1]), Buffer.from([2])]

/** The leaf of a line: its hash, marked as a leaf (RFC 6962, 2.1). */
export const leafOf = (text: string): Buffer => sha256(leafMark, text)

/** The Merkle tree hash over leaves, in their order (RFC 6962, 2.1). */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256('')
  let level = [...leaves]
  while (level.length > 1) {
    const next: Buffer[] = []
    for (let index = 0; index < level.length; index += 2) {
      const [left, right] = [level[index] as Buffer, level[index + 1]]
      next.push(right ? sha256(nodeMark, left, right) : left)
    }
    level = next
  }
  return level[0] as Buffer
}

/** The hash of a seal over all it says, so that a chain of them cannot be changed in the middle. */
export function sealHash(seal: Seal): string {
  const { log, batch, epoch, horizon, lines, root, previous, sealedAt } = seal
  return sha256(sealMark, JSON.stringify([log, batch, epoch, horizon, lines, root, previous, sealedAt])).toString('hex')
}

/** Whether the lines of a seal have passed their term, so that they may have been destroyed. */
export function pastTerm(sealedAt: string, now: string): boolean {
  const end = new Date(sealedAt)
  end.setUTCFullYear(end.getUTCFullYear() + keptForYears)
  return end.toISOString() <= now
}
