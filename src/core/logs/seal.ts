// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { type Log, logs, rootOf, type Seal, sealHash } from './seal-rules.ts'

interface Last {
  epoch: number
  batch: number
  hash: string
  /** From which transaction on lines may be without a seal. */
  from: string
}

async function lastOf(client: pg.ClientBase, log: Log): Promise<Last> {
  const { rows } = await client.query<Last>(
    `with epoch as (select coalesce(max(number), 1) as number, coalesce((array_agg(begins order by number desc))[1], '0'::xid8) as begins from core.seal_epoch),
     last as (select * from core.seal where log = $1 order by batch desc limit 1)
     select e.number as epoch, coalesce(l.batch, 0) as batch, coalesce(encode(l.hash, 'hex'), '') as hash,
       (case when l.epoch = e.number then l.horizon else e.begins end)::text as from
     from epoch e left join last l on true`,
    [log],
  )
  return rows[0] as Last
}

/** Beyond the number of any transaction. */
const everyTransaction = '18446744073709551615'

interface Span {
  from: string
  /** The first transaction that is not looked at. */
  until: string
  horizon: string
  now: string
}

/** Seals the lines of one log that were written from one transaction up to another and have no seal yet; null when there are none. */
async function sealLog(client: pg.ClientBase, log: Log, last: Last, { from, until, horizon, now }: Span): Promise<Seal | null> {
  const batch = last.batch + 1
  const { rowCount } = await client.query(
    `insert into core.sealed_leaf (log, batch, position, leaf)
     select $1, $2, row_number() over (order by l.written_by, l.leaf) - 1, l.leaf
     from (select written_by, sha256('\\x00'::bytea || convert_to(text, 'UTF8')) as leaf from core.log_text where log = '${log}' and written_by >= $3::xid8 and written_by < $4::xid8) l
     where not exists (select from core.sealed_leaf s where s.log = $1 and s.leaf = l.leaf)`,
    [log, batch, from, until],
  )
  if (!rowCount) return null
  const { rows } = await client.query<{ leaf: Buffer }>(
    'select leaf from core.sealed_leaf where log = $1 and batch = $2 order by position',
    [log, batch],
  )
  const root = rootOf(rows.map(({ leaf }) => leaf)).toString('hex')
  const seal: Seal = { log, batch, epoch: last.epoch, horizon, lines: rows.length, root, previous: last.hash, sealedAt: now }
  await client.query(
    `insert into core.seal (log, batch, epoch, horizon, lines, root, previous, hash, sealed_at)
     values ($1, $2, $3, $4, $5, decode($6, 'hex'), decode($7, 'hex'), decode($8, 'hex'), $9)`,
    [log, batch, last.epoch, horizon, rows.length, root, last.hash, sealHash(seal), now],
  )
  return seal
}

async function horizonOf(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ horizon: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as horizon')
  return rows[0]?.horizon ?? '0'
}

/**
 * Seals what the logs have gained, up to the oldest transaction still under way: whatever ends later has its lines beyond that horizon, so
 * none is passed over (a sealer that goes by the last identifier misses one in twenty). One process at a time; the others leave it to
 * that one, or wait for it with `wait`.
 */
export async function sealLogs(owner: pg.Pool, now: string, { wait = false } = {}): Promise<Seal[]> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    await client.query('set local row_security = off')
    const { rows } = await client.query<{ ours: boolean }>(
      wait
        ? `select pg_advisory_xact_lock(hashtext('slagvaardig seal')) is not null as ours`
        : `select pg_try_advisory_xact_lock(hashtext('slagvaardig seal')) as ours`,
    )
    const sealed = rows[0]?.ours ? await sealAll(client, now) : []
    await client.query('commit')
    return sealed
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

async function sealAll(client: pg.ClientBase, now: string): Promise<Seal[]> {
  const horizon = await horizonOf(client)
  const sealed: Seal[] = []
  for (const log of logs) {
    const last = await lastOf(client, log)
    const seal = await sealLog(client, log, last, { from: last.from, until: horizon, horizon, now })
    if (seal) sealed.push(seal)
  }
  return sealed
}

/**
 * Opens a new epoch after a restore, in the transaction of the restore: the numbers of transactions may now be those of another server. Lines
 * that came back without a seal get theirs here.
 */
export async function openEpoch(client: pg.ClientBase, now: string, because: string): Promise<void> {
  const horizon = await horizonOf(client)
  await client.query(
    `insert into core.seal_epoch (number, begins, opened_at, because) select coalesce(max(number), 1) + 1, $1::xid8, $2, $3 from core.seal_epoch`,
    [horizon, now, because],
  )
  for (const log of logs) await sealLog(client, log, await lastOf(client, log), { from: '0', until: everyTransaction, horizon, now })
}
