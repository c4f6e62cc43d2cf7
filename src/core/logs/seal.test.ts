// SPDX-License-Identifier: EUPL-1.2
import { createPublicKey } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { dice, type Held, tamperings } from '../../../tests/setup/tamperings.ts'
import { run } from '../../shell/command-line/program.ts'
import { backup } from '../database/backup/backup.ts'
import { restore } from '../database/backup/restore.ts'
import { sealLogs } from './seal.ts'
import { placesIn, readCheckpoints } from './seal-checkpoint.ts'
import { evidenceFrom, evidenceIn, evidenceOf, exportLogs, type Piece } from './seal-evidence.ts'
import { writeCheckpoint } from './seal-round.ts'
import { leafOf } from './seal-rules.ts'
import { verifyLogs } from './seal-verify.ts'

const folder = mkdtempSync(join(tmpdir(), 'sv-seal-'))
const places = placesIn(folder)
const now = '2026-03-01T10:00:00.000Z'
const later = '2032-03-02T10:00:00.000Z'
let database: TestDatabase
let owner: pg.Pool

const auditLine = `insert into core.audit_line (id, trace_id, action, object, result, origin, roles, purpose, detail, written_at)
  select gen_random_uuid(), md5(random()::text), 'test.done', '/v1/test', 'done', 'job', '', 'operation', jsonb_build_object('n', n), now() from generate_series(1, $1::int) n`
const processingLine = `insert into core.processing_line (trace_id, span_id, status, name, start_time, end_time, attributes)
  select md5(random()::text), substr(md5(random()::text), 1, 16), 'Ok', 'test', 1, 2, '{"dpl.core.processing_activity_id":"x"}' from generate_series(1, $1::int)`

async function listed(from: AsyncIterable<Piece>): Promise<Piece[]> {
  const list: Piece[] = []
  for await (const piece of from) list.push(piece)
  return list
}

async function pieces(pool = owner): Promise<Piece[]> {
  const client = await pool.connect()
  try {
    return await listed(evidenceIn(client))
  } finally {
    client.release()
  }
}

const outside = () => ({ checkpoints: readCheckpoints(places.checkpoints), key: createPublicKey(readFileSync(places.publicKey)), now })
const faults = async (pool = owner) => (await verifyLogs(await pieces(pool), outside())).faults

/** What is found after these statements, which are undone again. */
async function foundAfter(statements: string[]): Promise<string[]> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    for (const statement of statements) expect((await client.query(statement)).rowCount).toBeGreaterThan(0)
    return (await verifyLogs(await listed(evidenceOf(client)), outside())).faults
  } finally {
    await client.query('rollback')
    client.release()
  }
}

beforeAll(async () => {
  database = await testDatabase()
  owner = openOwner(database.owner)
  for (let round = 0; round < 4; round += 1) {
    await owner.query(auditLine, [12])
    await owner.query(processingLine, [9])
    await sealEverything()
    await writeCheckpoint(owner, places, now)
  }
})
afterAll(async () => {
  await owner.end()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** Seals until no line waits: the horizon is that of the whole server, where other tests have transactions under way. */
async function sealEverything(): Promise<void> {
  for (const until = Date.now() + 15_000; Date.now() < until; ) {
    await sealLogs(owner, now)
    const { rows } = await owner.query<{ waiting: number }>('select coalesce(sum(unsealed), 0)::integer as waiting from core.seal_state()')
    if (rows[0]?.waiting === 0) return
    await new Promise(resolve => setTimeout(resolve, 25))
  }
  throw new Error('Some lines were never sealed.')
}

describe('sealing', () => {
  it('passes over no line of writers who end in any order, and none that was undone', async () => {
    const begun = (await owner.query(`select count(*)::int as n from core.audit_line`)).rows[0].n as number
    const roll = dice(inject('seed'))
    let [kept, ended] = [0, false]
    const writer = async () => {
      const client = await owner.connect()
      for (let turn = 0; turn < 25; turn += 1) {
        await client.query('begin')
        await client.query(auditLine, [1])
        if (roll(5) === 0) await new Promise(wait => setTimeout(wait, roll(20)))
        const keeps = roll(10) > 0
        await client.query(keeps ? 'commit' : 'rollback')
        if (keeps) kept += 1
      }
      client.release()
    }
    const sealer = async () => {
      while (!ended) await sealLogs(owner, now)
    }
    const sealing = sealer()
    await Promise.all(Array.from({ length: 8 }, writer))
    ended = true
    await sealing
    await sealLogs(owner, now, { wait: true })
    await sealEverything()
    const { rows } = await owner.query(
      `select (select count(*)::int from core.audit_line) as lines, (select sum(lines)::int from core.seal where log = 'audit') as sealed`,
    )
    expect(rows[0]).toEqual({ lines: begun + kept, sealed: begun + kept })
    await writeCheckpoint(owner, places, now)
    expect(await faults()).toEqual([])
  })

  it('seals nothing twice, and says how far it is', async () => {
    expect(await sealLogs(owner, now)).toEqual([])
    const { rows } = await owner.query('select log, unsealed::int from core.seal_state() order by log')
    expect(rows).toEqual(['audit', 'decision', 'processing'].map(log => ({ log, unsealed: 0 })))
  })

  it('makes the same leaf in the database as a verifier does from the text', async () => {
    const { rows } = await owner.query(`select text, sha256('\\x00'::bytea || convert_to(text, 'UTF8')) as leaf from core.log_text limit 1`)
    expect(rows[0].leaf).toEqual(leafOf(rows[0].text))
  })

  it('says the same of a line whatever the time zone and the date style of the session', async () => {
    const client = await owner.connect()
    const text = `select md5(string_agg(text, e'\\n' order by text)) as all from core.log_text`
    const plain = (await client.query(text)).rows[0].all
    await client.query(`set timezone = 'Pacific/Kiritimati'; set datestyle = 'German, DMY'; set extra_float_digits = 0`)
    expect((await client.query(text)).rows[0].all).toBe(plain)
    client.release(true)
  })

  it('keeps its key and its checkpoints to itself', () => {
    expect(statSync(places.key).mode & 0o077).toBe(0)
    expect(statSync(places.checkpoints).mode & 0o077).toBe(0)
  })
})

describe('a verifier finds in the database', () => {
  const cases: [string, string[]][] = [
    ['a changed byte', [`update core.audit_line set object = '/v1/tess' where id = (select id from core.audit_line order by id limit 1)`]],
    ['a removed row', [`delete from core.processing_line where trace_id = (select trace_id from core.processing_line order by 1 limit 1)`]],
    [
      'rows in another order',
      [
        `with two as (select position, leaf from core.sealed_leaf where log = 'audit' and batch = 2 order by position limit 2)
           update core.sealed_leaf s set leaf = (select t.leaf from two t where t.position <> s.position) from two where s.log = 'audit' and s.batch = 2 and s.position = two.position`,
      ],
    ],
    [
      'a row with the number of an old transaction',
      [
        `insert into core.audit_line (id, trace_id, action, object, result, origin, roles, purpose, written_at, written_by)
         select gen_random_uuid(), md5('late'), 'test.done', '/v1/test', 'done', 'job', '', 'operation', now(), min(written_by) from core.audit_line`,
      ],
    ],
    [
      'an older copy of everything',
      [
        `delete from core.audit_line where sha256('\\x00'::bytea || convert_to((select text from core.log_text t where t.log = 'audit' and t.text like '%' || audit_line.id || '%'), 'UTF8'))
           in (select leaf from core.sealed_leaf where log = 'audit' and batch > 2)`,
        `delete from core.sealed_leaf where log = 'audit' and batch > 2`,
        `delete from core.seal where log = 'audit' and batch > 2`,
      ],
    ],
  ]
  it.each(cases)('%s', async (_name, statements) => {
    expect(await foundAfter(statements)).not.toEqual([])
  })
})

describe('a thousand ways to tamper', () => {
  it('are all found: a sample here, a thousand in the long programme', async () => {
    const [held, key] = [await pieces(), outside()]
    expect((await verifyLogs(held, key)).faults).toEqual([])
    const names = Object.keys(tamperings)
    const roll = dice(inject('seed'))
    for (let turn = 0; turn < 130; turn += 1) {
      const name = names[turn % names.length] as string
      const changed: Held = structuredClone({ pieces: held, checkpoints: key.checkpoints })
      tamperings[name]?.(changed, roll)
      const verdict = await verifyLogs(changed.pieces, { ...key, checkpoints: changed.checkpoints })
      expect(verdict.faults, `${name} (turn ${turn})`).not.toEqual([])
    }
  })
})

describe('what is not tampering', () => {
  it('is a line destroyed after its term: its hash stays', async () => {
    const held = await pieces()
    const first = held.findIndex(piece => piece.kind === 'line')
    const without = held.filter((_piece, index) => index !== first)
    expect((await verifyLogs(without, outside())).faults).not.toEqual([])
    expect(await verifyLogs(without, { ...outside(), now: later })).toMatchObject({ faults: [], destroyed: 1 })
  })

  it('is a line that waits for its seal', async () => {
    await owner.query(auditLine, [3])
    expect(await verifyLogs(await pieces(), outside())).toMatchObject({ faults: [], waiting: 3 })
    await sealEverything()
  })
})

describe('a restore', () => {
  it('of a backup opens a new epoch that the checkpoints tell of, and everything fits again', async () => {
    const file = join(folder, 'data.backup')
    await owner.query(auditLine, [5])
    await backup(owner, file, now)
    await writeCheckpoint(owner, places, now)
    await owner.query(auditLine, [7])
    await sealEverything()
    await writeCheckpoint(owner, places, now)
    await restore(owner, file, now)
    expect(await faults()).not.toEqual([])
    await expect(writeCheckpoint(owner, places, now)).rejects.toThrow('niet verder waar het laatste controlepunt')
    await writeCheckpoint(owner, places, now, { restored: true })
    expect(await verifyLogs(await pieces(), outside())).toMatchObject({ faults: [], restores: 1 })
    await owner.query(auditLine, [4])
    await sealEverything()
    await writeCheckpoint(owner, places, now)
    expect(await faults()).toEqual([])
  })
})

describe('on the command line', () => {
  it('an export is verified without a database or a server, and a flipped byte in it ends with a fault', async () => {
    const file = join(folder, 'logs.jsonl')
    const client = await owner.connect()
    expect(await exportLogs(client, file)).toBeGreaterThan(50)
    client.release()
    expect(await listed(evidenceFrom(file))).toEqual(await pieces())
    const words = ['log', 'verify', '--export', file, '--checkpoints', places.checkpoints, '--key', places.publicKey]
    expect(await run(words)).toBe(0)
    writeFileSync(file, readFileSync(file, 'utf8').replace('/v1/test', '/v1/tess'))
    expect(await run(words)).toBe(2)
  })

  it('a database is verified as it is', async () => {
    const words = ['log', 'verify', '--database', database.ownerUrl, '--checkpoints', places.checkpoints, '--key', places.publicKey]
    expect(await run(words)).toBe(0)
  })
})
