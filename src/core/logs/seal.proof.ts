// SPDX-License-Identifier: EUPL-1.2
import { createPublicKey } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { proved } from '../../../tests/setup/proved.ts'
import { openOwner, testDatabase } from '../../../tests/setup/database.ts'
import { dice, type Held, tamperings } from '../../../tests/setup/tamperings.ts'
import { sealLogs } from './seal.ts'
import { placesIn, readCheckpoints } from './seal-checkpoint.ts'
import { evidenceIn, type Piece } from './seal-evidence.ts'
import { writeCheckpoint } from './seal-round.ts'
import { verifyLogs } from './seal-verify.ts'

const now = '2026-03-01T10:00:00.000Z'
const tries = 1_000

test(`${tries} tamperings with the logs are all found (T-21)`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sv-tamper-'))
  const places = placesIn(folder)
  const database = await testDatabase()
  const owner = openOwner(database.owner)
  for (let round = 0; round < 6; round += 1) {
    await owner.query(`insert into core.audit_line (id, trace_id, action, object, result, origin, roles, purpose, detail, written_at)
      select gen_random_uuid(), md5(random()::text), 'test.done', '/v1/test', 'done', 'job', '', 'operation', jsonb_build_object('n', n), now() from generate_series(1, 15) n`)
    await owner.query(`insert into core.decision_line (trace_id, span_id, "timestamp", status, attributes)
      select md5(random()::text), substr(md5(random()::text), 1, 16), 1, 'Ok', jsonb_build_object('n', n) from generate_series(1, 15) n`)
    await sealLogs(owner, now)
    await writeCheckpoint(owner, places, now)
  }
  const client = await owner.connect()
  const held: Piece[] = []
  for await (const piece of evidenceIn(client)) held.push(piece)
  client.release()
  const outside = { checkpoints: readCheckpoints(places.checkpoints), key: createPublicKey(readFileSync(places.publicKey)), now }
  expect((await verifyLogs(held, outside)).faults).toEqual([])
  const names = Object.keys(tamperings)
  const roll = dice(inject('seed'))
  const missed: string[] = []
  for (let turn = 0; turn < tries; turn += 1) {
    const name = names[turn % names.length] as string
    const changed: Held = structuredClone({ pieces: held, checkpoints: outside.checkpoints })
    tamperings[name]?.(changed, roll)
    const { faults } = await verifyLogs(changed.pieces, { ...outside, checkpoints: changed.checkpoints })
    if (faults.length === 0) missed.push(`${name} (turn ${turn})`)
  }
  proved('T-21', 'tamperings found', { tried: tries, kinds: names.length, found: tries - missed.length, aim: 'all', seed: inject('seed') })
  await owner.end()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
  expect(missed).toEqual([])
})
