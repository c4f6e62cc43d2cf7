// SPDX-License-Identifier: EUPL-1.2
import { readCheckpoint, checkpointHash, checkpointText, type Signed } from '../../src/core/logs/seal-checkpoint.ts'
import type { Piece } from '../../src/core/logs/seal-evidence.ts'
import { leafOf, rootOf, type Seal, sealHash } from '../../src/core/logs/seal-rules.ts'

/** Logs with their seals and checkpoints, as somebody with all rights in the database could change them. */
export interface Held {
  pieces: Piece[]
  checkpoints: Signed[]
}

/** Numbers from a seed, from nought up to a bound. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Of<K extends Piece['kind']> = Extract<Piece, { kind: K }>
type Roll = (below: number) => number

const all = <K extends Piece['kind']>({ pieces }: Held, kind: K): Of<K>[] => pieces.filter((piece): piece is Of<K> => piece.kind === kind)
const one = <T>(from: readonly T[], roll: Roll): T => from[roll(from.length)] as T

/** The lines that are under a seal: what waits for one can still be changed unseen, until the next round. */
function sealedLines(held: Held): Of<'line'>[] {
  const leaves = new Set(all(held, 'leaf').map(({ leaf }) => leaf))
  return all(held, 'line').filter(({ text }) => leaves.has(leafOf(text).toString('hex')))
}

function flip(text: string, roll: Roll): string {
  const place = roll(text.length)
  const other = String.fromCharCode(text.charCodeAt(place) ^ 1)
  return text.slice(0, place) + other + text.slice(place + 1)
}

const flipHex = (hash: string, roll: Roll): string => {
  const place = roll(hash.length)
  return hash.slice(0, place) + (Number.parseInt(hash[place] as string, 16) ^ 1).toString(16) + hash.slice(place + 1)
}

/** Makes every seal of a log anew over what is there now, as a forger who can write the tables would. */
function reseal({ pieces }: Held, log: Seal['log']): void {
  let previous = ''
  for (const seal of pieces) {
    if (seal.kind !== 'seal' || seal.log !== log) continue
    const leaves = pieces.filter((piece): piece is Of<'leaf'> => piece.kind === 'leaf' && piece.log === log && piece.batch === seal.batch)
    seal.lines = leaves.length
    seal.root = rootOf(leaves.sort((a, b) => a.position - b.position).map(({ leaf }) => Buffer.from(leaf, 'hex'))).toString('hex')
    seal.previous = previous
    seal.hash = sealHash(seal)
    previous = seal.hash
  }
}

/** What somebody may do to the logs, each changing what it is given. */
export const tamperings: Readonly<Record<string, (held: Held, roll: Roll) => void>> = {
  'a byte of a line is flipped': (held, roll) => {
    const line = one(sealedLines(held), roll)
    line.text = flip(line.text, roll)
  },
  'a line is removed': (held, roll) => void held.pieces.splice(held.pieces.indexOf(one(sealedLines(held), roll)), 1),
  'a line is there twice': (held, roll) => void held.pieces.push({ ...one(sealedLines(held), roll) }),
  'a line is put in afterwards': (held, roll) => {
    const line = one(sealedLines(held), roll)
    held.pieces.push({ ...line, text: flip(line.text, roll) })
  },
  'two lines change places': (held, roll) => {
    const leaf = one(
      all(held, 'leaf').filter(({ position }) => position > 0),
      roll,
    )
    const other = all(held, 'leaf').find(({ log, batch, position }) => log === leaf.log && batch === leaf.batch && position === 0)
    if (other) [leaf.leaf, other.leaf] = [other.leaf, leaf.leaf]
  },
  'a leaf is changed': (held, roll) => {
    const leaf = one(all(held, 'leaf'), roll)
    leaf.leaf = flipHex(leaf.leaf, roll)
  },
  'a line is removed with its leaf': (held, roll) => {
    const line = one(sealedLines(held), roll)
    const hash = leafOf(line.text).toString('hex')
    held.pieces = held.pieces.filter(piece => piece !== line && !(piece.kind === 'leaf' && piece.leaf === hash))
  },
  'a seal is changed': (held, roll) => {
    const seal = one(all(held, 'seal'), roll)
    const field = one(['root', 'previous', 'hash', 'sealedAt', 'horizon', 'lines'] as const, roll)
    if (field === 'lines') seal.lines += 1
    else if (field === 'horizon') seal.horizon = String(BigInt(seal.horizon) + 1n)
    else if (field === 'sealedAt') seal.sealedAt = seal.sealedAt.replace('T', 't')
    else seal[field] = seal[field] === '' ? 'ab'.repeat(32) : flipHex(seal[field], roll)
  },
  'a line is rewritten and everything is sealed anew': (held, roll) => {
    const line = one(sealedLines(held), roll)
    const leaf = all(held, 'leaf').find(({ leaf: hash }) => hash === leafOf(line.text).toString('hex'))
    line.text = flip(line.text, roll)
    if (leaf) leaf.leaf = leafOf(line.text).toString('hex')
    reseal(held, line.log)
  },
  'an old copy is put back': (held, roll) => {
    const log = one(all(held, 'seal'), roll).log
    const last = Math.max(...all(held, 'seal').flatMap(seal => (seal.log === log ? [seal.batch] : [])))
    const from = 1 + roll(last)
    const gone = new Set(all(held, 'leaf').flatMap(leaf => (leaf.log === log && leaf.batch >= from ? [leaf.leaf] : [])))
    held.pieces = held.pieces.filter(piece =>
      piece.log !== log ? true : piece.kind === 'line' ? !gone.has(leafOf(piece.text).toString('hex')) : piece.batch < from,
    )
  },
  'a checkpoint is rewritten': (held, roll) => {
    const signed = one(held.checkpoints, roll)
    const read = readCheckpoint(signed.text)
    if (read) signed.text = checkpointText({ ...read, heads: read.heads.map(head => ({ ...head, hash: flipHex(head.hash, roll) })) })
  },
  'a checkpoint is taken out of the middle': (held, roll) => void held.checkpoints.splice(roll(held.checkpoints.length - 1), 1),
  'a checkpoint is signed with another key': (held, roll) => {
    const signed = one(held.checkpoints, roll)
    signed.signature = Buffer.from(checkpointHash(signed.signature) + checkpointHash(signed.text), 'hex').toString('base64')
  },
}
