// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { at } from '../../../tests/setup/keyboard.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  vi.stubEnv('MODE', 'demo')
  vi.stubEnv('DATABASE_URL', database.appUrl)
  vi.stubEnv('DATABASE_OWNER_URL', database.ownerUrl)
  const owner = openOwner(database.owner)
  const { pack } = await checkPack('regions/midden-nederland-2019-2022')
  if (pack) await loadRegion(owner, pack)
  await owner.end()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await database.drop()
})

it('prints the table of 31 January 2019 with both totals and the asterisk where they differ', async () => {
  const { code, out } = await at('formation', '--as-of', '2019-01-31')
  expect(code).toBe(0)
  expect(out).toMatch(/District Gooi en Vechtstreek\s+309\s+48\s+3\s+361\*\s+360/)
  expect(out).toMatch(/Dienst Regionale Recherche\s+701\s+12\s+1\s+713\*\s+714/)
  expect(out).toMatch(/Eenheid Midden-Nederland\s+4\.345\s+433\s+171\s+4\.949\s+4\.949/)
  expect(out).toContain('* Het gedrukte totaal wijkt af')
})

it('gives the same as CSV and as JSON, and sets one clock alone', async () => {
  expect((await at('formation', '--as-of', '2019-01-31', '--csv')).out).toContain('POLITIE-RECHERCHE,701,12,1,0,714,713,*')
  const whole = (text: string) =>
    (JSON.parse(text) as { rows: { code: string; total: number }[] }).rows.find(({ code }) => code === 'RE03')?.total
  expect(whole((await at('formation', '--as-of', '2019-01-31', '--json')).out)).toBe(4949)
  expect(whole((await at('formation', '--valid-at', '2016-06-01', '--json')).out)).toBe(4942)
  expect(whole((await at('formation', '--as-of', '2016-06-01', '--json')).out)).toBe(0)
})

it('says in a sentence that a date does not exist', async () => {
  const { code, err } = await at('formation', '--as-of', '2019-02-30')
  expect(code).toBe(2)
  expect(err).toContain('2019-02-30 is geen datum')
})
