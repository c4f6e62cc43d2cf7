// SPDX-License-Identifier: EUPL-1.2
import type { KeyObject } from 'node:crypto'
import { checkpointHash, isSignedBy, readCheckpoint, type Signed } from './seal-checkpoint.ts'
import type { FoundSeal, Piece } from './seal-evidence.ts'
import { leafOf, type Log, logs, pastTerm, rootOf, sealHash } from './seal-rules.ts'

/** What a verifier has beside the logs themselves: the signed checkpoints, the key that must have signed them, and the time. */
export interface Outside {
  checkpoints: readonly Signed[]
  key: KeyObject | null
  now: string
}

/** What was found: every fault as a sentence in Dutch, and how many lines are sealed, waiting for a seal, or destroyed after their term. */
export interface Verdict {
  faults: string[]
  sealed: number
  waiting: number
  destroyed: number
  checkpoints: number
  restores: number
}

interface Leaf {
  hash: string
  batch: number
  position: number
  found: boolean
}

/** The seals and leaves of one log. */
class Chain {
  readonly seals: FoundSeal[] = []
  readonly leaves: Leaf[] = []
  readonly byHash = new Map<string, Leaf>()
  readonly log: Log
  constructor(log: Log) {
    this.log = log
  }
  add(leaf: Leaf): void {
    this.leaves.push(leaf)
    this.byHash.set(leaf.hash, leaf)
  }
}

const bytes = (hash: string): Buffer => Buffer.from(hash, 'hex')

/** The chain of seals without gaps, each over exactly its leaves. */
function chainFaults({ log, seals, leaves }: Chain): string[] {
  const faults: string[] = []
  const batches = new Map<number, Leaf[]>()
  for (const leaf of leaves) {
    const batch = batches.get(leaf.batch)
    if (batch) batch.push(leaf)
    else batches.set(leaf.batch, [leaf])
  }
  let previous = ''
  for (const [index, seal] of seals.entries()) {
    const own = (batches.get(seal.batch) ?? []).sort((one, other) => one.position - other.position)
    const name = `${log}: zegel ${seal.batch}`
    if (seal.batch !== index + 1) faults.push(`${name} volgt niet op het vorige: er ontbreekt een zegel`)
    if (seal.previous !== previous) faults.push(`${name} noemt een ander zegel als vorige`)
    if (sealHash(seal) !== seal.hash) faults.push(`${name} is veranderd nadat het is gezet`)
    if (own.length !== seal.lines || own.some((leaf, place) => leaf.position !== place))
      faults.push(`${name} telt ${seal.lines} regels, maar er staan ${own.length} controlegetallen op hun plaats`)
    else if (rootOf(own.map(leaf => bytes(leaf.hash))).toString('hex') !== seal.root)
      faults.push(`${name} past niet op zijn controlegetallen: er is er een veranderd of van plaats verwisseld`)
    previous = seal.hash
  }
  const known = new Set(seals.map(({ batch }) => batch))
  for (const batch of batches.keys()) if (!known.has(batch)) faults.push(`${log}: bij de controlegetallen van ${batch} is geen zegel`)
  return faults
}

/** Signatures, their order, and the seals they name; an older copy of the database misses some of those. */
function checkpointFaults(chains: ReadonlyMap<Log, Chain>, { checkpoints, key }: Outside): { faults: string[]; epochs: Set<number> } {
  const faults: string[] = []
  const epochs = new Set([1])
  let previous = ''
  const read = checkpoints.map((signed, index) => {
    const name = `controlepunt ${index + 1}`
    const checkpoint = readCheckpoint(signed.text)
    if (!checkpoint || !key || !isSignedBy(key, signed)) faults.push(`${name} is niet met deze sleutel ondertekend`)
    if (checkpoint && checkpoint.previous !== previous) faults.push(`${name} volgt niet op het vorige: er ontbreekt er een`)
    previous = checkpointHash(signed.text)
    return checkpoint
  })
  for (const checkpoint of read) if (checkpoint) epochs.add(checkpoint.epoch)
  const newest = Math.max(...epochs)
  for (const [index, checkpoint] of read.entries()) {
    // Seals of an earlier epoch may have gone with a restore: the first checkpoint of the next epoch, signed by the restore, says so.
    if (!checkpoint || checkpoint.epoch < newest) continue
    for (const { log, batch, hash } of checkpoint.heads) {
      const seal = chains.get(log)?.seals[batch - 1]
      if (!seal)
        faults.push(`${log}: zegel ${batch} van controlepunt ${index + 1} (${checkpoint.at}) is er niet: dit zijn gegevens van eerder`)
      else if (seal.hash !== hash)
        faults.push(`${log}: zegel ${batch} is een ander dan dat van controlepunt ${index + 1} (${checkpoint.at})`)
    }
  }
  return { faults, epochs }
}

/** Lines that should be under a seal and are not, because they were changed or put there afterwards; returns how many wait for one rightly. */
function placeLine(chain: Chain, writtenBy: string, text: string, horizon: bigint, faults: string[]): 'sealed' | 'waiting' | 'fault' {
  const leaf = chain.byHash.get(leafOf(text).toString('hex'))
  if (!leaf) {
    if (BigInt(writtenBy) >= horizon) return 'waiting'
    faults.push(`${chain.log}: een regel van transactie ${writtenBy} is veranderd of er later tussen gezet`)
    return 'fault'
  }
  if (leaf.found) {
    faults.push(`${chain.log}: de regel op plaats ${leaf.position} van zegel ${leaf.batch} staat er meer dan eens`)
    return 'fault'
  }
  leaf.found = true
  return 'sealed'
}

/** Looks through everything there is and says what does not fit. Pieces come in the order seals, leaves, lines. */
export async function verifyLogs(pieces: AsyncIterable<Piece> | Iterable<Piece>, outside: Outside): Promise<Verdict> {
  const chains = new Map(logs.map(log => [log, new Chain(log)]))
  const faults: string[] = []
  let [sealed, waiting, destroyed] = [0, 0, 0]
  let horizon: bigint | undefined
  for await (const piece of pieces) {
    const chain = chains.get(piece.log)
    if (!chain) faults.push(`er is geen logboek ${piece.log}`)
    else if (piece.kind === 'seal') chain.seals.push(piece)
    else if (piece.kind === 'leaf') chain.add({ hash: piece.leaf, batch: piece.batch, position: piece.position, found: false })
    else {
      horizon ??= lastHorizon(chains)
      const placed = placeLine(chain, piece.writtenBy, piece.text, horizon, faults)
      if (placed === 'sealed') sealed += 1
      if (placed === 'waiting') waiting += 1
    }
  }
  for (const chain of chains.values()) {
    faults.push(...chainFaults(chain))
    const sealedAt = new Map(chain.seals.map(seal => [seal.batch, seal.sealedAt]))
    for (const leaf of chain.leaves.filter(({ found }) => !found)) {
      if (pastTerm(sealedAt.get(leaf.batch) ?? outside.now, outside.now)) destroyed += 1
      else faults.push(`${chain.log}: de regel op plaats ${leaf.position} van zegel ${leaf.batch} is weg of veranderd`)
    }
  }
  const { faults: signing, epochs } = checkpointFaults(chains, outside)
  faults.push(...signing)
  return { faults, sealed, waiting, destroyed, checkpoints: outside.checkpoints.length, restores: Math.max(...epochs) - 1 }
}

/** The horizon of the last epoch; after a restore transactions start from another number. Nought when nothing is sealed. */
function lastHorizon(chains: ReadonlyMap<Log, Chain>): bigint {
  const seals = [...chains.values()].flatMap(chain => chain.seals)
  const epoch = Math.max(...seals.map(seal => seal.epoch), 0)
  return seals.reduce((far, seal) => (seal.epoch === epoch && BigInt(seal.horizon) > far ? BigInt(seal.horizon) : far), 0n)
}
