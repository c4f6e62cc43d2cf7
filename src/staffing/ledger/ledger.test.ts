// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite({
    prepare: async owner => {
      const { pack, problems } = await checkPack('regions/midden-nederland-2019-2022')
      expect(problems).toEqual([])
      if (pack) await loadRegion(owner, pack)
    },
  })
})
afterAll(() => site.close())

it('starts', async () => {
  for (const [d, k] of [['2019-01-31', '2019-02-01'], ['2018-12-31', 'infinity'], ['2015-12-31','infinity']])
    console.table((await site.owner.query(`select * from staffing.formation_table($1, $2) where total <> 0 order by place`, [d, k])).rows)
})
