// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { referenceSentence } from '../../src/core/access/references.ts'
import { everyWho, type Person, signedIn, type Who } from './cast.ts'
import { type Insert, writeInsert } from './inserts.ts'
import type { Adds, Cell, Visible } from './row.ts'
import type { World } from './world.ts'

/** An act of the product as the database sees it: the row that somebody rightly added, and what the oracle says of everybody else. */
export interface Deed {
  adds: Adds
  cell: Cell
  by: Person
  insert: Insert
  /** Columns that refer to something not everybody may see. */
  guarded: string[]
}

/** Looks at the database without the server in between: in the name of somebody, undone afterwards. */
export interface Probe {
  client: pg.ClientBase
  world: World
}

interface Context {
  person: string
  organisation: string
  roles: string
}
/** In whose name the database is asked. */
export const contextOf = (world: World, who: Who): Context =>
  signedIn(who) ? { ...world.people[who], person: world.people[who].id } : { person: '', organisation: '', roles: '' }

const contextSettings = ({ person, organisation, roles }: Context): [name: string, value: string][] => [
  ['app.actor', person],
  ['app.organisation', organisation],
  ['app.roles', roles],
  ['app.purpose', 'governance'],
]

/** What became of a statement that somebody sent as the app role: its rows, or why the database refused it. */
export async function asApp(
  client: pg.ClientBase,
  who: Context,
  text: string,
  values: unknown[] = [],
  settings: readonly (readonly [string, string])[] = [],
): Promise<{ rows: Record<string, unknown>[]; refused?: string }> {
  const context = [...contextSettings(who), ...settings].map(
    ([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`,
  )
  await client.query(`savepoint probe; set local role slagvaardig_app; select ${context.join(', ')}`)
  try {
    return { rows: (await client.query(text, values)).rows }
  } catch (error) {
    return { rows: [], refused: (error as Error).message }
  } finally {
    await client.query('rollback to savepoint probe')
  }
}

/** What is wrong with who sees how much of a table, one by one. */
export async function* seeingFaults({ client, world }: Probe, table: string, expected: Visible[string]): AsyncGenerator<string> {
  const count = async (where: string) => Number((await client.query(`select count(*) from ${table} where ${where}`)).rows[0]?.count)
  for (const who of everyWho) {
    const told = expected(who)
    const wanted = typeof told === 'number' ? told : await count(typeof told === 'object' ? told.where : String(told === 'all'))
    const under = Object.entries((typeof told === 'object' && told.under) || {}).map(
      ([name, thing]) => [name, world.things[thing] ?? ''] as const,
    )
    const { rows, refused } = await asApp(client, contextOf(world, who), `select count(*) from ${table}`, [], under)
    if (refused !== undefined || Number(rows[0]?.count) !== wanted)
      yield `${who} sees ${refused ?? rows[0]?.count} of ${table} instead of ${wanted}`
  }
}

const signed = ({ adds }: Deed, context: Context): Record<string, string> =>
  Object.fromEntries(Object.entries(adds.signed ?? {}).flatMap(([column, by]) => (context.person ? [[column, context[by]]] : [])))

interface Try {
  what: string
  context: Context
  columns: Record<string, unknown>
  may: boolean
  says?: string
}

function triesOf(world: World, deed: Deed): Try[] {
  const { adds, cell, by, guarded } = deed
  const may = adds.may ?? ((who: Who) => cell.expect(who) < 300)
  const own = contextOf(world, by)
  const inRole = (roles: string) => ({ ...own, roles })
  return [
    ...everyWho.map(who => ({ what: who, context: contextOf(world, who), columns: signed(deed, contextOf(world, who)), may: may(who) })),
    {
      what: 'the same person as functional manager',
      context: inRole('functional_manager'),
      columns: {},
      may: may('functional-manager') || adds.by !== undefined,
    },
    {
      what: 'the same person as analyst',
      context: inRole('undermining_analyst'),
      columns: {},
      may: adds.whoeverWorks ?? may('undermining-analyst'),
    },
    ...(adds.forged ?? []).map(({ what, as: other = by, columns, says }) => {
      const context = contextOf(world, other)
      return { what, context, columns: { ...signed(deed, context), ...columns(world) }, may: false, says }
    }),
    ...guarded.map(column => ({
      what: `a ${column} that is not there`,
      context: own,
      columns: { [column]: randomUUID() },
      may: false,
      says: referenceSentence,
    })),
  ]
}

/** What is wrong with who may add the row of a deed, whoever asks the database by themselves, one by one. */
export async function* doingFaults({ client, world }: Probe, deed: Deed): AsyncGenerator<string> {
  for (const { what, context, columns, may, says = '' } of triesOf(world, deed)) {
    const { text, values } = writeInsert(deed.insert, columns)
    const { refused = '' } = await asApp(client, context, text, values)
    if ((refused === '') !== may || !refused.includes(says)) yield `${deed.adds.table}: ${what}: ${refused || 'came in'}`
  }
}
