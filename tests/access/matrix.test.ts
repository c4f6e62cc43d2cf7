// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, type Versions, visitorsOf } from './ask.ts'
import { type Canaries, letLoose, type Watch, watchOver } from './canaries.ts'
import { everyWho } from './cast.ts'
import type { Row } from './row.ts'
import { readRows } from './rows.ts'
import { untouched } from './untouched.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let rows: Row[]
let visitorOf: Awaited<ReturnType<typeof visitorsOf>>
let superuser: pg.Client
let loose: Canaries
let watch: Watch

beforeAll(async () => {
  ;({ rows } = await readRows())
  world = await makeWorld()
  superuser = new pg.Client(world.site.database.superuser)
  await superuser.connect()
  loose = await letLoose(superuser)
  watch = watchOver(superuser, world, loose)
  visitorOf = await visitorsOf(world)
  world.site.engine.pool = untouched(world.site.engine.pool, ({ text, values }) => {
    if (/core\.(audit|decision|processing)_line/.test(text)) watch.lookAtNothing('a log', JSON.stringify(values))
  })
}, 300_000)
afterAll(async () => {
  await superuser?.end()
  await world?.site.close()
})

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
            const reply = await ask(row, cell.ask(world), visitor, headers, versions)
            const { status, body, text } = reply
            watch.look(who, row.route, reply)
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
  it('brings nobody a text that is not theirs to see, by any answer, page, refusal, header or log line (T-04)', {
    timeout: 120_000,
  }, async () => {
    const pages = world.site.features.flatMap(feature => feature.pages.flatMap(({ address }) => [address.nl, address.en]))
    await Promise.all(
      everyWho.map(async who => {
        const { visitor, headers } = visitorOf(who)
        for (const page of pages.filter(address => !address.includes(':'))) watch.look(who, page, await visitor.get(page, headers))
      }),
    )
    const { answers, bytes, met, foreign } = await watch.told()
    process.stdout.write(
      `canaries: ${loose.size} let loose, ${answers} answers and log lines of ${Math.round(bytes / 1e6)} MB, met ${met}, foreign ${foreign.length}\n`,
    )
    expect(loose.size).toBeGreaterThan(1_000)
    expect(met).toBeGreaterThan(10_000)
    expect(foreign).toEqual([])
  })
})
