// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, type Versions, visitorsOf } from './ask.ts'
import { everyWho } from './cast.ts'
import type { Row } from './row.ts'
import { readRows } from './rows.ts'
import { untouched } from './untouched.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let rows: Row[]
let visitorOf: Awaited<ReturnType<typeof visitorsOf>>

beforeAll(async () => {
  ;({ rows } = await readRows())
  world = await makeWorld()
  visitorOf = await visitorsOf(world)
  world.site.engine.pool = untouched(world.site.engine.pool)
}, 300_000)
afterAll(() => world?.site.close())

describe('the matrix of access', () => {
  it('has a row for every route', () => {
    const routes = world.site.features.flatMap(({ contract }) => Object.values(contract).map(({ method, path }) => `${method} ${path}`))
    const described = new Set(rows.map(({ route }) => route))
    expect(routes.filter(route => !described.has(route))).toEqual([])
    expect([...described].filter(route => !routes.includes(route) && !route.endsWith('/openapi.json'))).toEqual([])
  })

  it('has somebody for whom every route works, so that each statement of it runs', () => {
    const useless = rows.filter(
      ({ route }) => !rows.some(row => row.route === route && row.cells.some(({ expect: told }) => everyWho.some(who => told(who) < 300))),
    )
    expect(useless.map(({ route }) => route)).toEqual([])
  })

  it('answers every person in every relation as the oracle says', { timeout: 300_000 }, async () => {
    const wrong: string[] = []
    let cells = 0
    await Promise.all(
      everyWho.map(async who => {
        const { visitor, headers } = visitorOf(who)
        const versions: Versions = new Map()
        for (const row of rows) {
          for (const cell of row.cells) {
            const { status, body, text } = await ask(row, cell.ask(world), visitor, headers, versions)
            cells += 1
            const wanted = cell.expect(who)
            if (status !== wanted)
              wrong.push(`${who}, ${row.route}, ${cell.relation}: ${status} instead of ${wanted} ${text.slice(0, 160)}`)
            else if (cell.finds && status < 300 && cell.finds(body as never) !== cell.sees?.(who))
              wrong.push(`${who}, ${row.route}, ${cell.relation}: finds ${cell.finds(body as never)}`)
          }
        }
      }),
    )
    expect(wrong).toEqual([])
    expect(cells).toBe(rows.reduce((sum, row) => sum + row.cells.length, 0) * everyWho.length)
  })
})
