// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ruleBook } from '../../src/core/access/policies.ts'
import { deedsOf } from './deeds.ts'
import { type Deed, doingFaults, type Probe, seeingFaults } from './probes.ts'
import type { Row, Visible } from './row.ts'
import { readRows } from './rows.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let rows: Row[]
let visible: Visible
let deeds: Deed[]
let superuser: pg.Client

beforeAll(async () => {
  ;({ rows, visible } = await readRows())
  world = await makeWorld()
  deeds = await deedsOf(world, rows)
  superuser = new pg.Client(world.site.database.superuser)
  await superuser.connect()
}, 300_000)
afterAll(async () => {
  await superuser?.end()
  await world?.site.close()
})

async function all(faults: (probe: Probe) => AsyncGenerator<string>): Promise<string[]> {
  await superuser.query('begin')
  try {
    const found: string[] = []
    for await (const fault of faults({ client: superuser, world })) found.push(fault)
    return found
  } finally {
    await superuser.query('rollback')
  }
}

describe('the database by itself, with no server in between', () => {
  it('is asked about every table that a rule reads and every table that a rule adds to', () => {
    const { rules } = ruleBook(world.site.features)
    const read = new Set(rules.flatMap(({ rule }) => rule.reads ?? []))
    const added = new Set(rules.flatMap(({ rule }) => (rule.adds ? [rule.adds] : [])))
    expect([...read].filter(table => !visible[table])).toEqual([])
    expect([...added].filter(table => !deeds.some(({ adds }) => adds.table === table))).toEqual([])
  })

  it('shows each person exactly what the oracle says', { timeout: 60_000 }, async () => {
    const faults: string[] = []
    for (const [table, expected] of Object.entries(visible)) faults.push(...(await all(probe => seeingFaults(probe, table, expected))))
    expect(faults).toEqual([])
  })

  it('takes each row from exactly those who may add it, and no forged one from anybody', { timeout: 60_000 }, async () => {
    const faults: string[] = []
    for (const deed of deeds) faults.push(...(await all(probe => doingFaults(probe, deed))))
    expect(faults).toEqual([])
  })
})
