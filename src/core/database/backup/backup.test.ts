// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fingerprint } from '../../../../tests/setup/fingerprint.ts'
import { openOwner, type TestDatabase, testDatabase } from '../../../../tests/setup/database.ts'
import { backup } from './backup.ts'
import { checkBackup, restore } from './restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'sv-backup-'))
const file = join(folder, 'data.backup')
const now = '2026-01-02T03:04:05.000Z'
let first: TestDatabase
let second: TestDatabase
let here: pg.Pool
let there: pg.Pool

beforeAll(async () => {
  first = await testDatabase()
  second = await testDatabase()
  here = openOwner(first.owner)
  there = openOwner(second.owner)
  await here.query(
    `insert into core.organisation (id, code, kind, name) select gen_random_uuid(), 'T' || n, 'other', 'Organisatie ' || n || e' met\\ttab, \\\\ en "aanhaling" €' from generate_series(1, 500) n`,
  )
  await here.query(
    `insert into core.person (id, subject, name) select gen_random_uuid(), 'sub-' || n, 'Daniël ' || n from generate_series(1, 50) n`,
  )
  await here.query(`insert into core.assignment (id, person_id, organisation_id, role, valid_from)
    select gen_random_uuid(), p.id, (select id from core.organisation order by code limit 1), 'mayor', '2019-01-01' from core.person p`)
})
afterAll(async () => {
  await Promise.all([here.end(), there.end()])
  await Promise.all([first.drop(), second.drop()])
  rmSync(folder, { recursive: true, force: true })
})

describe('backup and restore', () => {
  it('puts every row back, equal to the letter', async () => {
    await backup(here, file, now)
    expect(await fingerprint(there)).not.toEqual(await fingerprint(here))
    await restore(there, file, now)
    expect(await fingerprint(there)).toEqual(await fingerprint(here))
  })

  it('keeps foreign keys and triggers in force after a restore', async () => {
    await expect(
      there.query(`insert into core.assignment values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'mayor', '2019-01-01')`),
    ).rejects.toThrow(/foreign key/)
    const { rows } = await there.query(`select 1 from pg_trigger where tgenabled = 'D'`)
    expect(rows).toEqual([])
  })

  it('reports its progress table by table', async () => {
    const seen: number[] = []
    await backup(here, file, now, (done, of) => seen.push(done / of))
    expect(seen.at(-1)).toBe(1)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
  })

  it('is readable by its maker only', () => {
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it('leaves sessions out', async () => {
    const { rows } = await there.query('select count(*)::int as n from core.session')
    expect(rows[0].n).toBe(0)
    expect(Object.keys(await fingerprint(here))).not.toContain('core.session')
  })

  it('tells when and of which version it was made', async () => {
    expect(await checkBackup(file)).toMatchObject({ format: 1, madeAt: now })
  })

  it('refuses a file with a changed or missing byte and leaves the data as they are', async () => {
    const before = await fingerprint(there)
    const bytes = readFileSync(file)
    for (const spoilt of [
      bytes.subarray(0, bytes.length - 20),
      Buffer.concat([
        bytes.subarray(0, bytes.length >> 1),
        Buffer.from([bytes[bytes.length >> 1]! ^ 0xff]),
        bytes.subarray((bytes.length >> 1) + 1),
      ]),
      Buffer.from('geen back-up'),
    ]) {
      const path = join(folder, 'spoilt')
      writeFileSync(path, spoilt)
      await expect(restore(there, path, now)).rejects.toThrow()
    }
    expect(await fingerprint(there)).toEqual(before)
  })

  it('refuses a backup of another version with a sentence', async () => {
    await there.query(`insert into core.upgrade (name) values ('9999-later.sql')`)
    await expect(restore(there, file, now)).rejects.toThrow('andere versie')
    await there.query(`delete from core.upgrade where name = '9999-later.sql'`)
  })
})
