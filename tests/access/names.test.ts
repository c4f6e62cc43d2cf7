// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { authorship } from '../../src/core/access/define.ts'
import { ruleBook } from '../../src/core/access/policies.ts'
import { ask } from './ask.ts'
import { everyWho, type Person } from './cast.ts'
import { readRows } from './rows.ts'
import { type Heard, untouched } from './untouched.ts'
import { makeWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
}, 300_000)
afterAll(() => world?.site.close())

/** Routes that touch personal data and yet write no line when they are read, with the reason. */
const quiet: Record<string, string> = {
  'GET /v1/session': 'one’s own name and role',
  'GET /v1/mail-address': 'one’s own address',
  'GET /v1/notices': 'one’s own notices',
  'GET /v1/start': 'what waits for oneself',
  'GET /v1/felt-questions': 'questions to oneself',
  'GET /v1/obstacles': 'whoever looks often at an anonymous obstacle would be its reporter (about.md of obstacles)',
  'GET /v1/obstacles/{id}': 'whoever looks often at an anonymous obstacle would be its reporter (about.md of obstacles)',
  'GET /v1/obstacles/{id}/possible-owners': 'whoever looks often at an anonymous obstacle would be its reporter (about.md of obstacles)',
  'GET /v1/board-questions': 'which organisation asked and answered, never who',
  'GET /v1/board-questions/{id}': 'which organisation asked and answered, never who',
  'GET /v1/support-requests': 'who asks colleagues for help, in office',
  'GET /v1/support-requests/{id}': 'who asked and who helped, in office',
  'POST /v1/support-requests/_search': 'which colleague knows, in office',
  'POST /v1/obstacles/_search': 'look-alikes of a text, without who did what',
  'GET /v1/obstacle-reports': 'counts, of which no person can be told',
  'GET /v1/obstacle-reports/csv': 'counts, of which no person can be told',
  'GET /v1/strategy/items/{id}': 'who decided on a text, in office: part of a public decision',
  'GET /v1/taskforces': 'counts of seats and tasks',
  'GET /v1/taskforces/{code}': 'who sits in a taskforce, in office',
  'GET /v1/taskforces/{code}/papers': 'who shared a paper, in office, for who sits there',
  'GET /v1/district-plans': 'counts of actions and hours',
  'GET /v1/district-plans/{code}': 'who wrote a part of a plan, in office',
  'GET /v1/sessions': 'who told progress on a joint issue, in office',
  'GET /v1/sessions/{id}': 'who is invited and who wrote, in office',
  'GET /v1/actions': 'who keeps an action going, in office',
  'GET /v1/actions/{id}': 'who keeps an action going and reported on it, in office',
  'GET /v1/richer-pictures/{code}': 'stories without their teller, masked, and who signed an interpretation, in office',
  'GET /v1/conversations': 'who leads a conversation, in office',
  'GET /v1/polls': 'whether one took part oneself',
  'GET /v1/polls/{id}': 'whether one took part oneself',
  'GET /v1/proposals/{id}': 'who made a proposal to a body, in office: part of how it came to a decision',
  'GET /v1/consultations/{id}/answer': 'colleagues of the own organisation who write or may be asked to write its answer',
  'GET /v1/trends': 'who weighed a trend, in office: part of a public inventory',
  'GET /v1/trends/{id}': 'who weighed a trend, in office: part of a public inventory',
  'GET /v1/line/{code}': 'who wrote an item of a public plan, in office',
  'GET /v1/capacity': 'hours of organisations, and who kept a scenario, in office',
  'GET /v1/capacity/csv': 'hours of organisations',
  'GET /v1/capacity/{code}': 'hours of an organisation',
  'GET /v1/mandates/{id}': 'who delivered and who recorded a decision, in office',
  'GET /v1/pilots/{id}': 'who evaluated a pilot for an organisation, in office',
  'GET /v1/ambitions': 'who signed a judgement, in office: part of a public decision',
  'GET /v1/ambitions/{id}': 'who signed a judgement, in office: part of a public decision',
}

/** The tables that statements of ours read, as the planner of the database sees them: views are followed to the tables below. */
async function tablesOf(statements: readonly Heard[]): Promise<Set<string>> {
  const owner = new pg.Client(world.site.database.superuser)
  await owner.connect()
  const tables = new Set<string>()
  try {
    for (const { text, values } of statements.filter(statement => /^\s*(select|with|insert)/.test(statement.text))) {
      const { rows } = await owner.query<Record<string, unknown>>(`explain (verbose, format json) ${text}`, values as unknown[])
      for (const found of JSON.stringify(rows).matchAll(/"Relation Name": ?"(\w+)","Schema": ?"(\w+)"/g))
        tables.add(`${found[2]}.${found[1]}`)
    }
    return tables
  } finally {
    await owner.end()
  }
}

it('a route that reads personal data says so in its contract, or stands on the list with the reason why it writes no line', async () => {
  const { rows } = await readRows()
  const { site } = world
  const personal = Object.entries(ruleBook(site.features).tables).flatMap(([name, table]) =>
    table.personal && table.personal !== authorship ? [name] : [],
  )
  const routes = new Map(
    site.features.flatMap(({ contract }) => Object.values(contract)).map(route => [`${route.method} ${route.path}`, route]),
  )
  const pool = site.engine.pool
  const unsaid: string[] = []
  const used = new Set<string>()
  for (const row of rows.filter(({ route }) => routes.get(route)?.kind === 'query' && routes.get(route)?.data === 'none')) {
    const heard: Heard[] = []
    site.engine.pool = untouched(pool, statement => heard.push(statement))
    const cell = row.cells.find(({ expect: told }) => everyWho.some(who => told(who) < 300))
    const by = everyWho.find(who => (cell?.expect(who) ?? 500) < 300) as Person
    if (cell) await ask(row, cell.ask(world), site.as(by), {})
    const touched = [...(await tablesOf(heard.filter(({ text }) => !text.includes('core.enter'))))].filter(name => personal.includes(name))
    if (touched.length === 0) continue
    used.add(row.route)
    if (!quiet[row.route]) unsaid.push(`${row.route} reads ${touched.join(', ')}`)
  }
  site.engine.pool = pool
  expect(unsaid).toEqual([])
  expect(Object.keys(quiet).filter(route => !used.has(route))).toEqual([])
}, 120_000)
