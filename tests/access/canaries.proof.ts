// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { proved } from '../setup/proved.ts'
import { ask, visitorsOf } from './ask.ts'
import { type Canaries, canariesIn, letLoose, visibleTo } from './canaries.ts'
import { everyWho } from './cast.ts'
import { readRows } from './rows.ts'
import { untouched } from './untouched.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let superuser: pg.Client
let loose: Canaries
/** What the server sent to be written in one of the three logs. */
const logged: string[] = []

/** Where a text may come to somebody who is not signed in as who may see it, and why. */
const excepted = new Map([['GET /v1/calendar-feeds/{secret}', 'the secret in the address stands for whom it was given to']])

beforeAll(async () => {
  world = await makeWorld()
  superuser = new pg.Client(world.site.database.superuser)
  await superuser.connect()
  loose = await letLoose(superuser)
  world.site.engine.pool = untouched(world.site.engine.pool, ({ text, values }) => {
    if (/core\.(audit|decision|processing)_line/.test(text)) logged.push(JSON.stringify(values))
  })
}, 300_000)
afterAll(async () => {
  await superuser?.end()
  await world?.site.close()
})

test('no text of one organisation comes to another by any answer, page, refusal, header or log line (T-04)', async () => {
  const { rows } = await readRows()
  const visitorOf = await visitorsOf(world)
  const tables = [...new Set([...loose.values()].map(place => place.split('.').slice(0, 2).join('.')))]
  const pages = world.site.features
    .flatMap(feature => feature.pages.flatMap(({ address }) => [address.nl, address.en]))
    .filter(address => !address.includes(':'))
  const foreign = new Map<string, string[]>()
  let [answers, bytes, met] = [0, 0, 0]
  for (const who of everyWho) {
    const own = await visibleTo(superuser, world, who, tables)
    const { visitor, headers } = visitorOf(who)
    const look = (where: string, { text, headers: sent }: { text: string; headers: object }) => {
      answers += 1
      bytes += text.length
      for (const found of canariesIn(text + JSON.stringify(sent))) {
        met += 1
        if (!own.has(found)) foreign.set(`${where}: ${loose.get(found)}`, [...(foreign.get(`${where}: ${loose.get(found)}`) ?? []), who])
      }
    }
    for (const row of rows) for (const cell of row.cells) look(row.route, await ask(row, cell.ask(world), visitor, headers))
    for (const page of pages) look(page, await visitor.get(page, headers))
  }
  const unexpected = [...foreign].filter(([where]) => ![...excepted.keys()].some(place => where.startsWith(`${place}: `)))
  const told = unexpected.map(([where, who]) => `${where} to ${[...new Set(who)].join(', ')}`)
  const inLogs = logged.flatMap(line => [...canariesIn(line)].map(found => loose.get(found)))
  proved('T-04', 'canaries', {
    'canaries let loose': loose.size,
    answers,
    'read (MB)': Number((bytes / 1e6).toFixed(1)),
    'canaries met': met,
    foreign: unexpected.length,
    'log statements': logged.length,
    'in a log': inLogs.length,
    aim: '0 foreign, 0 in a log',
  })
  expect(loose.size).toBeGreaterThan(100)
  expect(met).toBeGreaterThan(1_000)
  expect(told).toEqual([])
  expect([...excepted.keys()].filter(place => ![...foreign.keys()].some(where => where.startsWith(`${place}: `)))).toEqual([])
  expect(logged.length).toBeGreaterThan(1_000)
  expect([...new Set(inLogs)]).toEqual([])
})
