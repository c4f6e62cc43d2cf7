// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { missing } from './install.mjs'

const folder = mkdtempSync(join(tmpdir(), 'sv-install-'))
mkdirSync(join(folder, 'node_modules/pg'), { recursive: true })
mkdirSync(join(folder, 'node_modules/vitest'), { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const locked = {
  '': { name: 'the product itself' },
  'node_modules/pg': { version: '8.1.0' },
  'node_modules/vitest': { version: '4.0.0', dev: true },
  'node_modules/other-system': { version: '1.0.0', optional: true },
}

test('nothing is missing when every package is there in its version', () => {
  expect(missing(locked, { 'node_modules/pg': { version: '8.1.0' } }, false, folder)).toEqual([])
})

test('another version, or a folder that is gone, is missing', () => {
  expect(missing(locked, { 'node_modules/pg': { version: '8.0.0' } }, false, folder)).toEqual(['node_modules/pg'])
  const gone = { 'node_modules/gone': { version: '1.0.0' } }
  expect(missing(gone, gone, false, folder)).toEqual(['node_modules/gone'])
})

test('packages for development are missing only to who develops', () => {
  const present = { 'node_modules/pg': { version: '8.1.0' } }
  expect(missing(locked, present, true, folder)).toEqual(['node_modules/vitest'])
  expect(missing(locked, { ...present, 'node_modules/vitest': { version: '4.0.0' } }, true, folder)).toEqual([])
})
