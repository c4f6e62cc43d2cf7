// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOwner, type TestDatabase, testDatabase } from '../../tests/setup/database.ts'
import { loadFeatures } from '../core/contract/features.ts'
import { openPool } from '../core/database/pool.ts'
import { countReal } from '../core/identity/seed.ts'
import { checkPack, type Pack } from '../partners/region-pack/public.ts'
import { type Canonical, canonicalOf, columnsLeftOut, leftOut } from './canonical.ts'
import { clockOf } from './clock.ts'
import { inventYears } from './years.ts'

/** Five weeks of work of two municipalities on a database of its own. */
interface Invented {
  database: TestDatabase
  owner: ReturnType<typeof openOwner>
  pool: ReturnType<typeof openPool>
  canonical: Canonical
  acts: number
  endedAt: string
}

async function invent(pack: Pack, seed: string): Promise<Invented> {
  const database = await testDatabase()
  const [owner, pool] = [openOwner(database.owner), openPool(database.app, () => undefined)]
  const span = { seed, packs: [pack], from: '2019-01-07', until: '2019-02-10', size: 2 }
  const made = await inventYears(owner, { pool, rulesVersion: 'test' }, await loadFeatures(), span)
  return { database, owner, pool, canonical: await canonicalOf(owner), ...made }
}

describe('invented years', () => {
  let [first, again]: Invented[] = []
  beforeAll(async () => {
    const { pack } = await checkPack('regions/midden-nederland-2019-2022')
    if (!pack) throw new Error('the pack is not right')
    ;[first, again] = await Promise.all([invent(pack, '7'), invent(pack, '7')])
  }, 60_000)
  afterAll(async () => {
    for (const one of [first, again]) {
      await Promise.all([one?.owner.end(), one?.pool.end()])
      await one?.database.drop()
    }
  })

  it('are the same to the byte with the same seed (T-16)', () => {
    expect(again?.canonical.tables).toEqual(first?.canonical.tables)
    expect(again?.canonical.hash).toBe(first?.canonical.hash)
    expect(first?.acts).toBeGreaterThan(70)
  })

  it('compare every table but those that hold secrets, random spans or the making of the database', async () => {
    const { rows } = await first!.owner.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('core', 'strategy', 'approach', 'monitor', 'staffing', 'partners', 'oversight')`,
    )
    const names = rows.map(({ name }) => name)
    expect(Object.keys({ ...leftOut, ...columnsLeftOut }).filter(name => !names.includes(name))).toEqual([])
    expect(names.filter(name => !leftOut[name] && !(name in first!.canonical.tables)).sort()).toEqual(['core.idempotency', 'core.session'])
  })

  it('went through the contracts: every act has its line in the audit log, in the name of somebody who is nobody', async () => {
    const { rows } = await first!.owner.query<{ acts: number; unnamed: number; real: number }>(
      `select count(*)::integer as acts, count(*) filter (where l.actor_id is null)::integer as unnamed, count(*) filter (where not p.fictitious)::integer as real
       from core.audit_line l left join core.person p on p.id = l.actor_id where l.result = 'done' and l.origin = 'script'`,
    )
    expect(rows[0]).toEqual({ acts: expect.any(Number), unnamed: 0, real: 0 })
    expect(rows[0]?.acts).toBeGreaterThanOrEqual(first!.acts)
    expect(await countReal(first!.owner)).toBe(0)
  })

  it('have something of everything: actions with progress, obstacles, questions, sessions, decisions and a consultation', async () => {
    for (const table of ['action_report', 'obstacle', 'support_answer', 'session_minutes', 'taskforce_plan', 'plan_section']) {
      const { rows } = await first!.owner.query<{ found: number }>(`select count(*)::integer as found from approach.${table}`)
      expect([table, rows[0]!.found > 0]).toEqual([table, true])
    }
    const { rows } = await first!.owner.query(
      `select (select count(*)::integer from strategy.answer_signature) as signed, (select count(*)::integer from strategy.decision) as decisions`,
    )
    expect(rows[0]).toEqual({ signed: 4, decisions: expect.any(Number) })
  })

  it('go on where they ended: the clock of a demonstration stands at its last day, that of real use does not', async () => {
    expect(first?.endedAt).toBe('2019-02-10T16:00:00.000Z')
    expect((await clockOf(first!.owner, 'demo')).now().slice(0, 10)).toBe('2019-02-10')
    expect((await clockOf(first!.owner, 'production')).now() > '2026').toBe(true)
  })

  it('are refused where a region is already', async () => {
    const { pool, owner } = first!
    await expect(
      inventYears(owner, { pool, rulesVersion: 'test' }, [], { seed: '1', packs: [], from: '2019-01-07', until: '2019-02-01' }),
    ).rejects.toThrow('holds a region already')
  })
})
