// SPDX-License-Identifier: EUPL-1.2
import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import type { Clock } from '../time/clock.ts'
import { sealLogs } from './seal.ts'
import { addCheckpoint, checkpointHash, type Head, lastCheckpoint, type Places, readCheckpoint } from './seal-checkpoint.ts'

interface Standing {
  epoch: number
  heads: Head[]
}

async function standingOf(owner: pg.Pool): Promise<Standing> {
  const { rows } = await owner.query<{ standing: Standing }>(
    `select json_build_object('epoch', (select coalesce(max(number), 1) from core.seal_epoch),
       'heads', coalesce((select json_agg(json_build_object('log', h.log, 'batch', h.batch, 'hash', encode(h.hash, 'hex')) order by h.log)
         from (select distinct on (log) log, batch, hash from core.seal order by log, batch desc) h), '[]')) as standing`,
  )
  return rows[0]?.standing ?? { epoch: 1, heads: [] }
}

async function missing(owner: pg.Pool, heads: readonly Head[]): Promise<Head | undefined> {
  for (const head of heads) {
    const { rowCount } = await owner.query(`select from core.seal where log = $1 and batch = $2 and hash = decode($3, 'hex')`, [
      head.log,
      head.batch,
      head.hash,
    ])
    if (!rowCount) return head
  }
  return undefined
}

/**
 * Signs where the logs stand, when they moved since the last checkpoint. It refuses to sign for a database that is not the one of the last
 * checkpoint going on: the seals it names must be there, and only a restore (`restored`) begins another epoch.
 */
export async function writeCheckpoint(owner: pg.Pool, places: Places, now: string, { restored = false } = {}): Promise<boolean> {
  const last = lastCheckpoint(places.checkpoints)
  const before = last && readCheckpoint(last.text)
  const { epoch, heads } = await standingOf(owner)
  if (before && !restored) {
    const gone = await missing(owner, before.heads)
    if (gone || epoch !== before.epoch)
      throw new Error(
        `De logboeken gaan niet verder waar het laatste controlepunt (${before.at}) ophield${gone ? `: zegel ${gone.batch} van ${gone.log} is er niet zoals het was` : ''}. Er wordt niets meer ondertekend; bekijk het met slagvaardig log verify.`,
      )
    if (JSON.stringify(heads) === JSON.stringify(before.heads)) return false
  }
  if (heads.length === 0 && !restored) return false
  addCheckpoint(places, { at: now, epoch, heads, previous: last ? checkpointHash(last.text) : '' })
  return true
}

/** How long a line may wait for its seal at most before somebody should know, in milliseconds (T-20). */
const red = 60_000

/** How far transactions had come at a moment. */
interface Mark {
  at: number
  next: bigint
}

/**
 * How long lines wait already, in milliseconds: counted from the oldest transaction still open, because nothing that was written after it began
 * can be sealed before it ends. `marks` remembers the rounds before.
 */
async function lag(owner: pg.Pool, marks: Mark[], at: number): Promise<number> {
  const { rows } = await owner.query<{ oldest: string; next: string }>(
    'select pg_snapshot_xmin(s)::text as oldest, pg_snapshot_xmax(s)::text as next from pg_current_snapshot() s',
  )
  const oldest = BigInt(rows[0]?.oldest ?? 0)
  while (marks[0] && marks[0].next <= oldest) marks.shift()
  marks.push({ at, next: BigInt(rows[0]?.next ?? 0) })
  return at - (marks[0]?.at ?? at)
}

/** Seals the logs and signs a checkpoint every ten seconds while the server runs; `stop` does so once more. */
export function startSealing(
  { owner, places, clock, log }: { owner: pg.Pool; places: Places; clock: Clock; log: (line: string) => void },
  pause = 10_000,
): { stop(): Promise<void> } {
  const ending = new AbortController()
  const marks: Mark[] = []
  const round = async () => {
    try {
      const open = await lag(owner, marks, Date.parse(clock.now()))
      if (open > red) log(`sealing: a transaction has been open for ${Math.round(open / 1000)} s; lines after it wait for their seal`)
      await sealLogs(owner, clock.now())
      await writeCheckpoint(owner, places, clock.now())
    } catch (error) {
      log(`sealing: ${(error as Error).message}`)
    }
  }
  const rounds = async () => {
    while (!ending.signal.aborted) {
      await setTimeout(pause, undefined, { signal: ending.signal }).catch(() => undefined)
      await round()
    }
  }
  const running = rounds()
  return {
    stop: async () => {
      ending.abort()
      await running
    },
  }
}
