// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { openOwner, testDatabase } from '../../tests/setup/database.ts'
import { loadFeatures } from '../core/contract/features.ts'
import { openPool } from '../core/database/pool.ts'
import { checkPack } from '../partners/region-pack/public.ts'
import { type Canonical, canonicalOf } from './canonical.ts'
import { inventYears } from './years.ts'

/** The last day; the whole of 2019-2022 unless a busy machine is asked for less: UNTIL=2019-12-18. */
const until = process.env.UNTIL ?? '2022-12-18'

async function invent(): Promise<Canonical & { acts: number }> {
  const { pack } = await checkPack('regions/midden-nederland-2019-2022')
  if (!pack) throw new Error('the pack is not right')
  const database = await testDatabase()
  const [owner, pool] = [openOwner(database.owner), openPool(database.app, () => undefined)]
  try {
    const span = { seed: '1', packs: [pack], from: '2019-01-07', until }
    const { acts } = await inventYears(owner, { pool, rulesVersion: 'proof' }, await loadFeatures(), span)
    return { acts, ...(await canonicalOf(owner)) }
  } finally {
    await Promise.all([owner.end(), pool.end()])
    await database.drop()
  }
}

test('four years of all forty-one partners are the same to the byte from the same seed (T-16)', { timeout: 7_200_000 }, async () => {
  const [first, again] = [await invent(), await invent()]
  expect(again.tables).toEqual(first.tables)
  expect(again.hash).toBe(first.hash)
  process.stdout.write(`${first.acts} acts until ${until}: ${first.hash}\n`)
})
