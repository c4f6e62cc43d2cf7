// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Row } from '../access/row.ts'
import { readRows } from '../access/rows.ts'
import { untouched } from '../access/untouched.ts'
import { makeWorld, type World } from '../access/world.ts'
import { inLanes, objection, operationsOf, samples } from './operations.ts'

let world: World
let matrix: Row[]
beforeAll(async () => {
  world = await makeWorld()
  matrix = (await readRows()).rows
  world.site.engine.pool = untouched(world.site.engine.pool)
}, 120_000)
afterAll(() => world?.site.close())

describe('every operation of the API', () => {
  it('answers samples of its own schema and strange ones with what it documents, and never fails', { timeout: 600_000 }, async () => {
    const wrong: string[] = []
    const succeeded = new Set<string>()
    const operations = operationsOf(world)
    await inLanes(operations, async operation => {
      for (const person of ['bureau-coordinator', 'mayor'] as const) {
        for (const sample of fc.sample(samples(world, matrix, operation), 10)) {
          const found = await objection(world.site.as(person), operation, sample)
          if (found.status < 300) succeeded.add(`${operation.method} ${operation.path}`)
          if (found.wrong) wrong.push(found.wrong)
        }
      }
    })
    expect(wrong).toEqual([])
    expect(operations.length).toBeGreaterThan(200)
    expect(succeeded.size).toBeGreaterThan(operations.length / 2)
  })
})
