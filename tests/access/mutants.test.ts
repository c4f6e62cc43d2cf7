// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changedFromOutside } from '../../src/core/access/inforce.ts'
import { lintDatabase } from '../../src/core/access/lint.ts'
import { deedsOf } from './deeds.ts'
import { inRounds, type Mutant, mutantsOf } from './mutants.ts'
import { type Deed, doingFaults, seeingFaults } from './probes.ts'
import type { Row, Visible } from './row.ts'
import { readRows } from './rows.ts'
import { unprobed } from './unprobed.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let rows: Row[]
let visible: Visible
let deeds: Deed[]
let client: pg.Client

beforeAll(async () => {
  ;({ rows, visible } = await readRows())
  world = await makeWorld()
  deeds = await deedsOf(world, rows)
  client = new pg.Client(world.site.database.superuser)
  await client.connect()
}, 300_000)
afterAll(async () => {
  await client?.end()
  await world?.site.close()
})

/** Does something while mutants live, and undoes them. */
async function under<Result>(mutants: readonly Mutant[], look: () => Promise<Result>): Promise<Result> {
  await client.query('begin')
  try {
    for (const { statement } of mutants) await client.query(statement)
    return await look()
  } finally {
    await client.query('rollback')
  }
}

/** Those among mutants that live side by side whose own thing the comparison with the rules does not name, and that the lint does not find alone. */
async function unseenByLint(round: readonly Mutant[]): Promise<string[]> {
  const changed = await under(round, () => changedFromOutside(client))
  const unnamed = round.filter(({ thing }) => thing === '' || !changed.some(line => line.includes(`: ${thing}`)))
  const lived: string[] = []
  for (const mutant of unnamed) {
    if ((await under([mutant], () => lintDatabase(client, world.site.features))).length === 0) lived.push(mutant.name)
  }
  return lived
}

/** The first thing that people notice in tables. */
async function noticed(tables: readonly string[]): Promise<string | undefined> {
  for await (const fault of faultsOf(tables)) return fault
}

async function* faultsOf(tables: readonly string[]): AsyncGenerator<string> {
  for (const table of tables) {
    if (visible[table]) yield* seeingFaults({ client, world }, table, visible[table])
    for (const deed of deeds.filter(({ adds }) => adds.table === table)) yield* doingFaults({ client, world }, deed)
  }
}

/** Mutants of policies that change nothing anybody could do, with the reason; only the lint sees them. */
const alike: [mutant: RegExp, why: string][] = [
  [
    /^everybody may adds: obstacles\.(recognisesObstacle|givesObstacleAnOwner|reopensObstacle) /,
    'the condition that it lies at your table asks for the role already',
  ],
  [
    /^everybody may adds: obstacle-reporters\.(isKnownAsReporter|meetsObstacleToo|isKnownToMeetObstacle) /,
    'who may not see an obstacle can refer to none',
  ],
  [/^everybody may adds: felt-effect\.saysWhetherFelt /, 'who may not see the question was not asked'],
  [/^everybody may adds: pilots\.evaluatesPilot /, 'who may not see pilots takes part in none'],
  [
    /^everybody may adds: (contract\.repeatsOwnRequest|mail\.statesMailAddress|notices\.(choosesNotices|marksNoticesRead)) /,
    'who did not sign in is nobody, so it cannot be about themselves',
  ],
  [/^everybody may adds: coalitions\.(endsInvitation|sharesWithGuest) /, 'who may not see a guest can refer to none'],
  [/^everybody may adds: richer-picture\.namesStory \(monitor\.contradiction_story\)/, 'who may not see a story can refer to none'],
  [/^everybody may adds: odd-reads\.judgesOddRead /, 'who may not see an odd read can refer to none'],
]

describe('a hole in the protection', () => {
  it('is always noticed: every mutant dies by the lint, and every mutant of a policy by what people can do, but those that are known to be unprobed', {
    timeout: 900_000,
  }, async () => {
    const mutants = await mutantsOf(client)
    expect(await changedFromOutside(client)).toEqual([])
    expect(await lintDatabase(client, world.site.features)).toEqual([])
    expect(await under([], () => noticed([...new Set(mutants.flatMap(({ tables }) => tables))]))).toBeUndefined()
    const lived: string[] = []
    for (const round of inRounds(mutants)) lived.push(...(await unseenByLint(round)))
    const unnoticed: Mutant[] = []
    for (const mutant of mutants.filter(({ policy }) => policy)) {
      if (!(await under([mutant], () => noticed(mutant.tables)))) unnoticed.push(mutant)
    }
    const known = (name: string) => alike.some(([pattern]) => pattern.test(name))
    const policies = mutants.filter(({ policy }) => policy).length
    process.stdout.write(
      `mutants: ${mutants.length}, killed by the lint ${mutants.length - lived.length}; of policies: ${policies}, killed by what people can do ${policies - unnoticed.length}, alike ${unnoticed.length}\n`,
    )
    expect(lived).toEqual([])
    expect(unnoticed.filter(({ name }) => !known(name) && !unprobed.includes(name)).map(({ name }) => name)).toEqual([])
    expect(alike.filter(([pattern]) => !unnoticed.some(({ name }) => pattern.test(name))).map(([, why]) => why)).toEqual([])
    expect(mutants.length).toBeGreaterThan(100)
  })
})
