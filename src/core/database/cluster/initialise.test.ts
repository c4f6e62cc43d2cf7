// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBinaries } from './binaries.ts'
import { holdsCluster, initialise } from './initialise.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sv-initialise-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('data of another PostgreSQL are refused with what to do', () => {
  expect(holdsCluster(folder, '18')).toBe(false)
  writeFileSync(join(folder, 'PG_VERSION'), '18\n')
  expect(holdsCluster(folder, '18')).toBe(true)
  writeFileSync(join(folder, 'PG_VERSION'), '17\n')
  expect(() => holdsCluster(folder, '18')).toThrow(
    'van PostgreSQL 17, de meegeleverde database is 18. Maak met de vorige uitgave een back-up',
  )
})

test('what initdb says is in the message when the cluster cannot be made', async () => {
  const noAccount = { command: ['sh', '-c', 'echo no room on the disk >&2; exit 1'], tied: [], endsWithUs: true }
  const attempt = initialise(join(folder, 'postgres'), findBinaries(), noAccount, true)
  await expect(attempt).rejects.toThrow('no room on the disk')
})
