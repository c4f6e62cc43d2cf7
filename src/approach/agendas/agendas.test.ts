// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'

let site: TestSite
const clock = movableClock('2019-03-04T09:00:00Z')
beforeAll(async () => {
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  site = await testSite({ clock, prepare: owner => loadRegion(owner, pack as Pack, clock) })
})
afterAll(() => site.close())

describe('the pack', () => {
  it('puts every action of the strategy on an agenda, with owner and decision', async () => {
    const { rows } = await site.owner.query(
      'select count(*)::int as actions, count(owner_organisation_id)::int as owned from approach.action_state',
    )
    expect(rows[0]).toEqual({ actions: 23, owned: 23 })
  })
})
