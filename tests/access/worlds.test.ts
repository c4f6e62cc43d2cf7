// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { loadCore } from '../../src/core/contract/features.ts'
import { openPool } from '../../src/core/database/pool.ts'
import { buildServer } from '../../src/core/http/server.ts'
import { plainFrame } from '../setup/frame.ts'
import type { TestSite } from '../setup/site.ts'
import { access } from './trial/access.ts'
import { garden } from './trial/feature.ts'
import { gardenSite } from './trial/site.ts'
import { untouched } from './untouched.ts'

/** People of three organisations: two that garden and one whose role does not. */
const people = ['mayor', 'adviser-large', 'adviser-small', 'police-chief'] as const
type Person = (typeof people)[number]
const homes = ['GM0344', 'GM0339', 'RE03'] as const
const homeOf: Record<Person, (typeof homes)[number]> = {
  mayor: 'GM0344',
  'adviser-large': 'GM0344',
  'adviser-small': 'GM0339',
  'police-chief': 'RE03',
}

interface Bed {
  home: (typeof homes)[number]
  closed: boolean
}
interface World {
  beds: Bed[]
  asks: { person: Person; act: 'see' | 'plant' | 'close'; bed: number; for: (typeof homes)[number] }[]
}

/** How many worlds; more of them for a longer proof. */
const runs = Number(process.env.PROOF_WORLDS ?? 60)

const worlds: fc.Arbitrary<World> = fc.record({
  beds: fc.array(fc.record({ home: fc.constantFrom(...homes), closed: fc.boolean() }), { minLength: 1, maxLength: 5 }),
  asks: fc.array(
    fc.record({
      person: fc.constantFrom(...people),
      act: fc.constantFrom('see', 'plant', 'close'),
      bed: fc.nat(4),
      for: fc.constantFrom(...homes),
    }),
    { minLength: 1, maxLength: 6 },
  ) as fc.Arbitrary<World['asks']>,
})

/** The model: what the sentences of the garden mean, in plain words and without any SQL. */
const gardens = (person: Person): boolean => person !== 'police-chief'
function may({ beds }: World, { person, act, bed, for: home }: World['asks'][number]): boolean {
  const found = beds[bed]
  if (!found || !gardens(person) || found.home !== homeOf[person]) return false
  if (act === 'see') return true
  if (act === 'plant') return !found.closed && home === homeOf[person]
  return person === 'mayor' && !found.closed
}

let site: TestSite
/** A server whose own guard lets everybody through: only the database is left. */
let guardless: FastifyInstance
let pool: pg.Pool
let ids: Record<string, string>
let plot = ''

beforeAll(async () => {
  site = await gardenSite()
  pool = openPool(site.database.app, () => undefined)
  const open = {
    ...access,
    rules: Object.fromEntries(Object.entries(access.rules).map(([key, rule]) => [key, { ...rule, who: 'signed-in' as const }])),
  }
  guardless = await buildServer({
    engine: { ...site.engine, pool: untouched(pool) },
    features: [...(await loadCore()), { ...garden, access: open }],
    secure: false,
    regionName: '',
    frame: plainFrame,
    log: () => undefined,
  })
  site.engine.pool = untouched(site.engine.pool)
  const { rows } = await site.owner.query('select code, id from core.organisation')
  ids = Object.fromEntries(rows.map(({ code, id }) => [code, id]))
  plot = (await site.owner.query('select id from trial.plot')).rows[0].id
})
afterAll(async () => {
  await guardless.close()
  await pool.end()
  await site.close()
})

async function build({ beds }: World): Promise<string[]> {
  const me = (await site.owner.query('select id from core.person limit 1')).rows[0].id
  await site.owner.query('truncate trial.closure, trial.planting, trial.label, trial.bed')
  const made: string[] = []
  for (const { home, closed } of beds) {
    const id = randomUUID()
    made.push(id)
    await site.owner.query(`insert into trial.bed values ($1, $2, $3, 'Bed', $4, now())`, [id, ids[home], plot, me])
    if (closed) await site.owner.query('insert into trial.closure values ($1, $2, now())', [id, me])
  }
  return made
}

/** What a server answers: whether the person got through. */
async function through(server: FastifyInstance, { person, act }: World['asks'][number], bed: string, home: string): Promise<boolean> {
  const session = await site.as(person).session()
  const headers = {
    cookie: `slagvaardig=${session?.token}`,
    'x-csrf-token': session?.csrf ?? '',
    'idempotency-key': randomUUID(),
    host: 'localhost',
  }
  const record = await server.inject({ url: `/v1/trial-beds/${bed}`, headers })
  if (act === 'see') return record.statusCode === 200
  const answer =
    act === 'plant'
      ? await server.inject({
          method: 'POST',
          url: '/v1/trial-plantings',
          headers,
          payload: { bedId: bed, note: 'roos', organisationId: home },
        })
      : await server.inject({
          method: 'PUT',
          url: `/v1/trial-beds/${bed}/closure`,
          headers: { ...headers, 'if-match': String(record.headers.etag ?? '"x"') },
          payload: {},
        })
  return answer.statusCode < 300
}

describe('random worlds', () => {
  it('are seen and changed as the model says, by the server with its guard and by the database without it', {
    timeout: Math.max(180_000, runs * 300),
  }, async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async world => {
        const beds = await build(world)
        for (const asked of world.asks) {
          const bed = beds[asked.bed] ?? randomUUID()
          const [whole, database] = [
            await through(site.server, asked, bed, ids[asked.for]!),
            await through(guardless, asked, bed, ids[asked.for]!),
          ]
          expect({ ...asked, whole, database }).toEqual({ ...asked, whole: may(world, asked), database: may(world, asked) })
        }
      }),
      { numRuns: runs, seed: inject('seed') },
    )
  })
})
