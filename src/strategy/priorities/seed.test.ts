// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type pg from 'pg'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'

let database: TestDatabase
let owner: pg.Pool
const load = async (period: string): Promise<void> => {
  const { pack, problems } = await checkPack(`regions/midden-nederland-${period}`)
  if (!pack) throw new Error(JSON.stringify(problems))
  await loadRegion(owner, pack)
}
const running = async (day: string): Promise<string[]> =>
  (
    await owner.query<{ code: string }>(
      'select p.code from strategy.priority_running($1) r join strategy.joint_priority p on p.id = r.priority_id order by p.code',
      [day],
    )
  ).rows.map(({ code }) => code)

beforeAll(async () => {
  database = await testDatabase()
  owner = openOwner(database.owner)
  await load('2019-2022')
  await load('2023-2026')
}, 60_000)
afterAll(async () => {
  await owner.end()
  await database.drop()
})

describe('the priorities of the two strategies', () => {
  it('are three in 2019 and three in 2023: safety and care went out, public unrest came in, cyber goes on as digital safety', async () => {
    expect(await running('2019-06-01')).toEqual(['cyberveiligheid', 'ondermijning', 'zorg-en-veiligheid'])
    expect(await running('2023-04-11')).toEqual(['cyberveiligheid', 'ondermijning', 'zorg-en-veiligheid'])
    expect(await running('2023-04-12')).toEqual(['cyberveiligheid', 'maatschappelijke-onrust', 'ondermijning'])
  })

  it('keep the chain: who replaced whom, by which decision, with the discharge of the taskforce', async () => {
    const { rows } = await owner.query(
      `select s.code, gone.code as replaced, d.reference, x.body_code from strategy.joint_priority_state s join strategy.joint_priority gone on gone.id = s.replaced_priority_id
       join strategy.decision d on d.id = s.decision_id join strategy.priority_discharge x on x.exit_id = s.replaces_id`,
    )
    expect(rows).toEqual([
      {
        code: 'maatschappelijke-onrust',
        replaced: 'zorg-en-veiligheid',
        reference: 'RVC-2023-1',
        body_code: 'TASKFORCE-ZORG-EN-VEILIGHEID',
      },
    ])
  })

  it('have texts of both periods where they go on', async () => {
    const { rows } = await owner.query(
      `select i.period, i.code from strategy.priority_text t join strategy.item i on i.id = t.item_id join strategy.joint_priority p on p.id = t.priority_id where p.code = 'cyberveiligheid' order by 1`,
    )
    expect(rows).toEqual([
      { period: '2019-2022', code: 'cyberveiligheid' },
      { period: '2023-2026', code: 'digitale-veiligheid' },
    ])
  })

  it('stay as they are when a pack is loaded again, and break no invariant', async () => {
    await load('2019-2022')
    await load('2023-2026')
    expect((await owner.query('select count(*)::int as n from strategy.priority_entry')).rows).toEqual([{ n: 4 }])
    expect((await owner.query('select * from strategy.priority_overflow')).rows).toEqual([])
  })

  it('mark the decision whose day no source gives as to be confirmed', async () => {
    const { rows } = await owner.query('select reference, unconfirmed_because is not null as unsure from strategy.decision order by 1')
    expect(rows).toEqual([
      { reference: 'RVC-2019-1', unsure: true },
      { reference: 'RVC-2023-1', unsure: false },
    ])
  })
})
