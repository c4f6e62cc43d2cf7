// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

it('starts', async () => {
  const { rows } = await site.owner.query(`select * from staffing.formation_table('2019-01-31', 'infinity')`)
  expect(rows).toEqual([])
})
