// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod/mini'
import type { AnyRoute } from '../../src/core/contract/define.ts'
import { loadFeatures } from '../../src/core/contract/features.ts'
import type { Acting } from '../../src/core/contract/handlers.ts'
import { type TestDatabase, testDatabase } from '../setup/database.ts'
import { listening } from './heard.ts'
import { sampleOf } from './samples.ts'

interface Handled {
  key: string
  route: AnyRoute
  handler: (act: Acting, input: never) => Promise<unknown>
}

const handled: Handled[] = (await loadFeatures()).flatMap(({ key, contract, queries, commands }) =>
  Object.entries(contract).map(([name, route]) => ({ key: `${key} ${name}`, route, handler: (queries[name] ?? commands[name])! })),
)

/** Every statement a route sends, asked with everything and with as little as may be, of a day that was and of one to come. */
async function statementsOf({ route, handler }: Handled): Promise<string[]> {
  const heard = new Set<string>()
  for (const [parts, day] of [
    ['all', '2019-05-01'],
    ['least', '2019-05-01'],
    ['all', '2019-06-10'],
    ['least', '2019-06-10'],
  ] as const) {
    const asked = [route.params, route.query, route.body].filter(schema => schema !== undefined)
    const input = Object.assign({}, ...asked.map(schema => sampleOf(schema, parts, day)))
    await handler(listening(heard), input as never).catch(() => undefined)
  }
  return [...heard]
}

let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await testDatabase()
  client = new pg.Client(database.owner)
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await database.drop()
})

/** What the real catalog says against a statement; nothing when every table, column, function and type in it is right. */
async function objection(statement: string): Promise<string | undefined> {
  const name = `heard_${randomUUID().replaceAll('-', '')}`
  try {
    await client.query(`prepare ${name} as ${statement}`)
    return undefined
  } catch (error) {
    return `${(error as Error).message}: ${statement.slice(0, 200)}`
  }
}

describe('the statements of every route', () => {
  test.each(handled)('of $key are right by the catalog of the database', async one => {
    const statements = await statementsOf(one)
    expect((await Promise.all(statements.map(objection))).filter(found => found !== undefined)).toEqual([])
  })

  test('are heard of every route, but those that answer from the rules alone', async () => {
    const silent = await Promise.all(handled.map(async one => ((await statementsOf(one)).length === 0 ? [one.key] : [])))
    expect(silent.flat().filter(key => !/^(core\/access|oversight\/rules-in-force) /.test(key))).toEqual([])
  })
})

describe('the check of the statements', () => {
  test('objects to a column that is not there and to a value of another type', async () => {
    expect(await objection('select nothing from core.person')).toContain('does not exist')
    expect(await objection("select 'a'::text + 1 from core.person where id = $1")).toContain('operator does not exist')
    expect(await objection('select name from core.person where id = $1')).toBeUndefined()
  })

  test('asks with values that the schemas accept', () => {
    const schema = z.object({
      id: z.uuid(),
      day: z.iso.date(),
      code: z.string().check(z.regex(/^GM\d{4}$/)),
      sure: z.optional(z.boolean()),
      why: z.string().check(z.minLength(20)),
    })
    for (const parts of ['all', 'least'] as const) expect(z.safeParse(schema, sampleOf(schema, parts)).success).toBe(true)
    expect(Object.keys(sampleOf(schema, 'least') as object)).not.toContain('sure')
  })
})
