// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { garden } from '../../../tests/access/trial/feature.ts'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { loadCore } from '../contract/features.ts'
import { applyPolicies, buildDatabase } from '../database/build.ts'
import { type Access, defineAccess } from './define.ts'
import { ruleBook } from './policies.ts'

const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`
const [here, there, me, plot, mine, theirs, closed] = [1, 2, 3, 4, 5, 6, 7].map(id)

let database: TestDatabase
let app: pg.Pool
let owner: pg.Pool

beforeAll(async () => {
  database = await testDatabase({ empty: true })
  app = openOwner(database.app)
  owner = openOwner(database.owner)
  await buildDatabase(owner, { features: [...(await loadCore()), garden] })
  await owner.query(`insert into core.organisation values ($1, 'GM0001', 'municipality', 'Hier'), ($2, 'GM0002', 'municipality', 'Daar')`, [
    here,
    there,
  ])
  await owner.query(`insert into core.person (id, subject, name) values ($1, 'x', 'Proef (fictief)')`, [me])
  await owner.query(`insert into trial.plot values ($1, 'Noord')`, [plot])
  await owner.query(
    `insert into trial.bed values ($1, $4, $6, 'Van ons', $7, now()), ($2, $5, $6, 'Van hen', $7, now()), ($3, $4, $6, 'Dicht', $7, now())`,
    [mine, theirs, closed, here, there, plot, me],
  )
  await owner.query('insert into trial.closure values ($1, $2, now())', [closed, me])
  await owner.query(`insert into trial.label values ($1, $3, 'ons', $5), ($2, $4, 'hun', $6)`, [id(11), id(12), mine, theirs, here, there])
})
afterAll(async () => {
  await app.end()
  await owner.end()
  await database.drop()
})

/** Runs one statement as the app for somebody of our organisation with these roles; undone afterwards. */
async function as(roles: string, statement: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = await app.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('app.actor', $1, true), set_config('app.organisation', $2, true), set_config('app.roles', $3, true)`,
      [roles && me, roles && here, roles],
    )
    return await client.query(statement, values)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const beds = 'select name from trial.bed order by name'
const plants = 'insert into trial.planting values (gen_random_uuid(), $1, $2, $3, $4, now())'

describe('what a rule gives to read', () => {
  it('is what its conditions hold for, and nothing to another role or to nobody', async () => {
    expect((await as('mayor', beds)).rows).toEqual([{ name: 'Dicht' }, { name: 'Van ons' }])
    expect((await as('police_chief', beds)).rows).toEqual([])
    expect((await as('', beds)).rows).toEqual([])
  })

  it('is also what a view shows', async () => {
    expect((await as('mayor', 'select name, closed from trial.bed_state order by name')).rows).toEqual([
      { name: 'Dicht', closed: true },
      { name: 'Van ons', closed: false },
    ])
  })

  it('gives nothing that no rule names', async () => {
    await expect(as('mayor', 'select * from core.session')).rejects.toThrow('permission denied')
    await expect(as('mayor', `update trial.bed set name = 'x'`)).rejects.toThrow('permission denied')
    await expect(as('mayor', 'truncate trial.bed')).rejects.toThrow('permission denied')
  })
})

describe('what a rule lets happen', () => {
  it('happens when every condition holds', async () => {
    expect((await as('mayor', plants, [here, mine, 'tulp', me])).rowCount).toBe(1)
  })

  it('is refused with the sentence that fails', async () => {
    await expect(as('mayor', plants, [here, closed, 'tulp', me])).rejects.toThrow('"Het bed is niet gesloten"')
    const digs = 'insert into trial.bed values (gen_random_uuid(), $1, $2, $3, $4, now())'
    await expect(as('mayor', digs, [there, plot, 'Rozen', me])).rejects.toThrow('"Het is van uw eigen organisatie"')
    await expect(as('mayor', plants, [here, mine, 'tulp', null])).rejects.toThrow('"U legt het vast op uw eigen naam"')
  })

  it('is refused to another role without a sentence of the record', async () => {
    await expect(as('police_chief', plants, [here, mine, 'tulp', me])).rejects.toThrow(/row-level security policy for table/)
  })

  it('says the same of a hidden record as of one that never was, before any sentence', async () => {
    const [hidden, unknown] = await Promise.all(
      [theirs, id(99)].map(bed => as('mayor', plants, [there, bed, 'tulp', me]).catch((error: Error) => error.message)),
    )
    expect(hidden).toContain('U mag zien waarnaar dit verwijst')
    expect(unknown).toBe(hidden)
  })

  it('changes and removes only what its conditions hold for', async () => {
    expect((await as('mayor', `update trial.label set text = 'anders'`)).rowCount).toBe(1)
    expect((await as('mayor', 'delete from trial.label')).rowCount).toBe(1)
    await expect(as('mayor', 'update trial.label set organisation_id = $1', [there])).rejects.toThrow('row-level security')
    await expect(as('mayor', 'update trial.label set bed_id = $1', [theirs])).rejects.toThrow('U mag zien waarnaar dit verwijst')
    expect((await as('police_chief', `update trial.label set text = 'anders'`)).rowCount).toBe(0)
  })
})

describe('the rule book', () => {
  const rule = { sentence: { nl: 'a', en: 'a' }, who: 'everyone', purpose: 'governance', ground: 'proef' } as const
  const table = { scope: 'shared', nl: 'a', en: 'a' } as const
  const condition = { key: 'a', nl: 'Zin', en: 'Sentence', holds: 'true' }
  const book =
    (access: Access, key = 'x/y') =>
    () =>
      ruleBook([{ key, access: defineAccess(access) }])

  it('refuses two acts on one fact table', () => {
    expect(book({ tables: { 'x.a': table }, rules: { one: { ...rule, adds: 'x.a' }, two: { ...rule, adds: 'x.a' } } })).toThrow('one act')
  })

  it('refuses a table that nobody described, and one described twice', () => {
    expect(book({ tables: {}, rules: { one: { ...rule, reads: ['x.b'] } } })).toThrow('x.b')
    const access = { tables: { 'x.a': table }, rules: {} }
    expect(() =>
      ruleBook([
        { key: 'x/y', access },
        { key: 'x/z', access },
      ]),
    ).toThrow('described twice')
  })

  it('refuses two rules of the same name in features of the same name', () => {
    const access = { tables: {}, rules: { one: rule } }
    expect(() =>
      ruleBook([
        { key: 'x/y', access },
        { key: 'z/y', access },
      ]),
    ).toThrow('another feature has a rule y.one')
  })

  it('refuses a sentence that does not fit a policy, and one that stands there twice', () => {
    const long = { ...condition, nl: 'é'.repeat(32) }
    expect(book({ tables: {}, rules: { one: { ...rule, conditions: [long] } } })).toThrow('longer than 63 bytes')
    expect(book({ tables: {}, rules: { one: { ...rule, conditions: [condition, { ...condition, key: 'b' }] } } })).toThrow(
      'same key or sentence',
    )
  })

  it('refuses tables without access, and references that nobody could follow', async () => {
    const client = await owner.connect()
    const core = await loadCore()
    const blind = {
      ...garden,
      access: { ...garden.access, rules: { ...garden.access.rules, seesPlots: { ...garden.access.rules.seesPlots, reads: [] } } },
    } as typeof garden
    await expect(applyPolicies(client, core)).resolves.toBeUndefined()
    await expect(applyPolicies(client, [...core, { ...garden, access: { tables: {}, rules: {} } }])).rejects.toThrow(
      'trial.bed has no access',
    )
    await expect(applyPolicies(client, [...core, blind])).rejects.toThrow('refers to trial.plot, which no rule reads')
    await applyPolicies(client, [...core, garden], true)
    client.release()
  })
})
