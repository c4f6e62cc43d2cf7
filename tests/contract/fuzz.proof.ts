// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Row } from '../access/row.ts'
import { readRows } from '../access/rows.ts'
import { untouched } from '../access/untouched.ts'
import { makeWorld, type World } from '../access/world.ts'
import { demoPersonCodes } from '../../src/core/identity/people.ts'
import { proved } from '../setup/proved.ts'
import { inLanes, objection, operationsOf, samples } from './operations.ts'

const cases = Number(process.env.PROOF_CASES ?? 500)

let world: World
let matrix: Row[]
beforeAll(async () => {
  world = await makeWorld()
  matrix = (await readRows()).rows
  world.site.engine.pool = untouched(world.site.engine.pool)
}, 300_000)
afterAll(() => world?.site.close())

test(`every operation answers ${cases} cases, valid, at the edge and strange, with what it documents (T-33)`, async () => {
  const operations = operationsOf(world)
  const wrong: string[] = []
  const statuses: Record<string, number> = {}
  let asked = 0
  await inLanes(operations, async (operation, place) => {
    for (const [turn, sample] of fc.sample(samples(world, matrix, operation), { numRuns: cases, seed: inject('seed') + place }).entries()) {
      const person = demoPersonCodes[turn % demoPersonCodes.length] as (typeof demoPersonCodes)[number]
      const found = await objection(world.site.as(person), operation, sample)
      asked += 1
      statuses[found.status] = (statuses[found.status] ?? 0) + 1
      if (found.wrong) wrong.push(found.wrong)
    }
  })
  proved('T-33', 'contract fuzz', {
    operations: operations.length,
    asked,
    undocumented: wrong.length,
    statuses: Object.entries(statuses)
      .map(([status, times]) => `${status}: ${times}`)
      .join(' '),
    aim: '500 an operation, 0',
    seed: inject('seed'),
  })
  expect(wrong.slice(0, 20)).toEqual([])
})
