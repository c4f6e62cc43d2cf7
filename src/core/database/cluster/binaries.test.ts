// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBinaries, linkLibraries } from './binaries.ts'

let folder: string

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'sv-binaries-')), 'native')
  mkdirSync(join(folder, 'lib'), { recursive: true })
  writeFileSync(join(folder, 'lib', 'libpq.so.5.18'), 'the library')
  const links = ['libpq.so', 'libpq.so.5'].map(name => ({ source: 'native/lib/libpq.so.5.18', target: `native/lib/${name}` }))
  writeFileSync(join(folder, 'pg-symlinks.json'), JSON.stringify(links))
})

afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

test('the package of this machine holds a PostgreSQL', () => {
  const { initdb, postgres } = findBinaries()
  expect(existsSync(initdb)).toBe(true)
  expect(existsSync(postgres)).toBe(true)
})

test('library links that an install without scripts left out are made, and made once', () => {
  linkLibraries(folder)
  linkLibraries(folder)
  expect(readlinkSync(join(folder, 'lib', 'libpq.so'))).toBe('libpq.so.5.18')
  expect(readlinkSync(join(folder, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18')
})

test('a folder without PostgreSQL is named in a plain sentence', () => {
  expect(() => findBinaries(folder)).toThrow(`In ${folder} staat geen PostgreSQL`)
})
