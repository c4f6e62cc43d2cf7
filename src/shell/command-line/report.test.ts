// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { at } from '../../../tests/setup/keyboard.ts'
import { hashOf } from '../../core/documents/document.ts'
import { seedOperator } from '../../core/identity/seed.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'

let database: TestDatabase
const folder = mkdtempSync(join(tmpdir(), 'sv-report-'))

beforeAll(async () => {
  database = await testDatabase()
  vi.stubEnv('MODE', 'demo')
  vi.stubEnv('DATABASE_URL', database.appUrl)
  vi.stubEnv('DATABASE_OWNER_URL', database.ownerUrl)
  const owner = openOwner(database.owner)
  const { pack } = await checkPack('regions/midden-nederland-2019-2022')
  if (pack) await loadRegion(owner, pack)
  await seedOperator(owner)
  await owner.end()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

it('writes an edition in every form, with the data and the checksums beside it', async () => {
  const { code, out } = await at('report', '--edition', 'council:GM0344', '--period', '2019-2022', '--out', folder)
  expect(code).toBe(0)
  expect(out).toContain('tussenstand van nu')
  const name = 'verslag-2019-2022-council-GM0344'
  expect(readdirSync(folder).sort()).toEqual([
    'controlegetallen.json',
    'gegevens.json',
    ...['csv', 'html', 'ods', 'pdf'].map(form => `${name}.${form}`),
  ])
  const told = JSON.parse(readFileSync(join(folder, 'controlegetallen.json'), 'utf8')) as {
    gegevens: string
    edities: Record<string, Record<string, string>>
  }
  expect(hashOf(readFileSync(join(folder, 'gegevens.json')))).toBe(told.gegevens)
  for (const form of ['csv', 'html', 'ods', 'pdf'])
    expect(hashOf(readFileSync(join(folder, `${name}.${form}`))), form).toBe(told.edities['council:GM0344']?.[form])
  expect(readFileSync(join(folder, `${name}.html`), 'utf8')).toContain('24.249')
})

it('says plainly which editions and periods there are', async () => {
  expect(await at('report', '--edition', 'council:GM9999', '--period', '2019-2022', '--out', folder)).toMatchObject({
    code: 2,
    err: expect.stringContaining('council:CODE'),
  })
  expect(await at('report', '--edition', 'all', '--period', '1999-2002', '--out', folder)).toMatchObject({
    code: 2,
    err: expect.stringContaining('niet geladen'),
  })
})
