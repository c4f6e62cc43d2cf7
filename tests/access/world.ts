// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { movableClock } from '../../src/core/time/clock.ts'
import { loadRegion } from '../../src/load-region.ts'
import { checkPack, type Pack } from '../../src/partners/region-pack/public.ts'
import { type TestSite, testSite } from '../setup/site.ts'
import { cast, type Person } from './cast.ts'
import { readRows } from './rows.ts'

export type Level = 'team' | 'organisation' | 'district' | 'region' | 'college'
export const levels: Level[] = ['team', 'organisation', 'district', 'region', 'college']

/** Who owns the obstacles of the world at each level. */
export const ownerAt: Record<Level, Person> = {
  team: 'adviser-large',
  organisation: 'adviser-large',
  district: 'adviser-small',
  region: 'taskforce-secretary',
  college: 'mayor',
}

type States = Record<'reported' | 'recognised' | 'owned', string>

/** What there is to ask about: one of each thing, and obstacles at every level in every state, met by the officer of Utrecht in Utrecht. */
export interface World {
  site: TestSite
  trend: string
  priority: string
  tie: { id: string; from: string }
  ambition: string
  question: string
  obstacles: Record<Level, States>
  /** Reported without naming organisation or municipality. */
  anonymous: string
  ended: string
  /** Taken away before anybody recognised it. */
  endedEarly: string
  people: Record<Person, { id: string; organisation: string; roles: string }>
  /** What the rows of single features put in the world, by name. */
  things: Record<string, string>
  /** One notice for the mayor, one for the safety advisers of Utrecht. */
  notices: { mayor: string; advisers: string }
  unknown: string
}

const yesterday = '2021-05-31T09:00:00Z'

async function addObstacle(
  owner: pg.Pool,
  from: { organisation: string | null; municipality: string | null },
  level: Level,
): Promise<string> {
  const id = randomUUID()
  const known = from.organisation ? yesterday : '2021-05-31T00:00:00Z'
  await owner.query(
    `insert into approach.obstacle (id, domain, level, happens, municipality_code, organisation_id, reported_date, known_at)
     values ($1, 'local', $2, 'Twee systemen praten niet met elkaar in de wijk', $3, $4, '2021-05-31', $5)`,
    [id, level, from.municipality, from.organisation, known],
  )
  return id
}

async function recognise(owner: pg.Pool, obstacle: string, level: Level, by: string, organisation: string): Promise<void> {
  await owner.query('insert into approach.obstacle_recognition values ($1, $2, null, $3, $4, $5)', [
    obstacle,
    level,
    by,
    organisation,
    yesterday,
  ])
}

async function own(owner: pg.Pool, obstacle: string, level: Level, by: string, organisation: string): Promise<void> {
  await owner.query('insert into approach.obstacle_ownership values ($1, $2, $3, $4, $5, $4, $5, $6)', [
    randomUUID(),
    obstacle,
    level,
    by,
    organisation,
    yesterday,
  ])
}

/** One row in every table that a new region leaves empty, so that seeing nothing there means something. */
async function fillQuietTables(owner: pg.Pool, obstacle: string, { id, organisation }: World['people'][Person]): Promise<void> {
  const signed = [obstacle, id, organisation, yesterday]
  const on = (statement: string, values: unknown[] = signed) => owner.query(statement, values)
  await on(`insert into approach.obstacle_answer values (gen_random_uuid(), $1, 'team', 'Antwoord', '2021-06-15', $2, $3, $4)`)
  await on(`insert into approach.obstacle_test values (gen_random_uuid(), $1, 'team', 'Proef', '2021-06-15', $2, $3, $4)`)
  await on(
    `insert into approach.obstacle_raise (obstacle_id, from_level, to_level, question, raised_by_id, organisation_id, known_at) values ($1, 'team', 'district', 'Vraag', $2, $3, $4)`,
  )
  await on(
    `insert into approach.obstacle_escalation (obstacle_id, from_level, to_level, due_date, known_at) values ($1, 'district', 'region', '2021-05-31', $2)`,
    [obstacle, yesterday],
  )
  await on(
    `insert into approach.obstacle_outcome (obstacle_id, level, kind, reason, decided_by_id, organisation_id, known_at) values ($1, 'team', 'lifted', 'Opgelost', $2, $3, $4)`,
  )
  await on(`insert into approach.felt_answer (question_id, obstacle_id, felt) values (gen_random_uuid(), $1, 'yes')`, [obstacle])
  await on(
    `insert into strategy.judgement select gen_random_uuid(), item_id, 2, 'partly', 'Nog niet overal gehaald.', $1, $2, '2021-05-31', $3 from strategy.yardstick where kind = 'judged' limit 1`,
    [id, organisation, yesterday],
  )
  await on(`insert into monitor.boundary_import values ($1, 'proef', '2021-01-01', 'niemand', sha256('x'), 1, $2)`, [obstacle, yesterday])
  await on(`insert into monitor.boundary values ($1, 'GM0344', '{"type":"Polygon"}')`, [obstacle])
  await on(`insert into monitor.crime_import_refusal values ($1, 'proef', 1, '[]', $2)`, [obstacle, yesterday])
  await on(`insert into strategy.untying select id, 'Hoort er niet bij', $1, '2021-05-31', $2 from strategy.tie order by id desc limit 1`, [
    id,
    yesterday,
  ])
}

/** Builds the world on the real region pack. */
export async function makeWorld(): Promise<World> {
  const { pack } = await checkPack(fileURLToPath(new URL('../../regions/midden-nederland-2019-2022', import.meta.url)))
  const site = await testSite({ clock: movableClock('2021-06-01T09:00:00Z'), prepare: owner => loadRegion(owner, pack as Pack) })
  const { owner } = site
  const one = async (query: string, values: unknown[] = []): Promise<Record<string, string>> =>
    (await owner.query(query, values)).rows[0] ?? {}
  const people = {} as World['people']
  for (const code of Object.keys(cast) as Person[])
    people[code] = (await one(
      `select p.id, a.organisation_id as organisation, string_agg(a.role, ',') as roles from core.person p join core.assignment a on a.person_id = p.id
       where p.subject like $1 group by 1, 2`,
      [`%:${code}`],
    )) as World['people'][Person]
  const officer = people['neighbourhood-officer']
  const inUtrecht = { organisation: officer.organisation, municipality: 'GM0344' }
  const obstacles = {} as World['obstacles']
  for (const level of levels) {
    const { id, organisation } = people[ownerAt[level]]
    const states: States = {
      reported: await addObstacle(owner, inUtrecht, level),
      recognised: await addObstacle(owner, inUtrecht, level),
      owned: await addObstacle(owner, inUtrecht, level),
    }
    await recognise(owner, states.recognised, level, id, organisation)
    await recognise(owner, states.owned, level, id, organisation)
    await own(owner, states.owned, level, id, organisation)
    obstacles[level] = states
  }
  const adviser = people['adviser-large']
  const ended = await addObstacle(owner, inUtrecht, 'team')
  await recognise(owner, ended, 'team', adviser.id, adviser.organisation)
  await own(owner, ended, 'team', adviser.id, adviser.organisation)
  const endedEarly = await addObstacle(owner, inUtrecht, 'team')
  for (const obstacle of [ended, endedEarly])
    await owner.query(
      `insert into approach.obstacle_outcome (obstacle_id, level, kind, reason, decided_by_id, organisation_id, known_at) values ($1, 'team', 'lifted', 'Opgelost', $2, $3, $4)`,
      [obstacle, adviser.id, adviser.organisation, yesterday],
    )
  const past = await addObstacle(owner, inUtrecht, 'team')
  await fillQuietTables(owner, past, adviser)
  const question = randomUUID()
  await owner.query(`insert into approach.felt_round values ($1, '2021-06-01', '2021-07-01', 1)`, [ended])
  await owner.query('insert into approach.felt_question values ($1, $2, $3)', [question, ended, adviser.id])
  const tie = await one('select id, from_item_id as from from strategy.tie order by id limit 1')
  const untied =
    await one(`select t.id as trend, p.id as priority from strategy.item t join strategy.item p on p.period = t.period and p.region = t.region
    where t.kind = 'trend' and p.kind = 'priority' and not exists (select from strategy.tie x where x.from_item_id = t.id and x.to_item_id = p.id) order by t.code, p.code limit 1`)
  const ambition = await one(`select item_id as id from strategy.yardstick where kind = 'judged' order by item_id limit 1`)
  await owner.query('insert into approach.obstacle_reporter (obstacle_id, person_id) select id, $1 from approach.obstacle', [officer.id])
  const anonymous = await addObstacle(owner, { organisation: null, municipality: null }, 'region')
  await owner.query('insert into approach.obstacle_echo_person (obstacle_id, person_id) values ($1, $2)', [
    ended,
    people['case-director'].id,
  ])
  await owner.query(`insert into approach.obstacle_echo (id, obstacle_id, echoed_date) values (gen_random_uuid(), $1, '2021-05-31')`, [
    ended,
  ])
  for (const [code, key] of [
    ['mayor', 'sleutel-een'],
    ['mayor', 'sleutel-twee'],
    ['taskforce-secretary', 'sleutel-drie'],
  ] as const)
    await owner.query(`insert into core.idempotency values ($1, $2, 'x', '', 200, '{}', $3)`, [people[code].id, key, yesterday])
  const notices = { mayor: randomUUID(), advisers: randomUUID() }
  await owner.query(
    `insert into core.notice (id, kind, person_id, role, organisation_id, about, about_id, known_at) values
       ($1, 'proef', $3, null, null, '/drempels', $4, $5), ($2, 'proef', null, 'safety_adviser', $6, '/drempels', $4, $5)`,
    [notices.mayor, notices.advisers, people.mayor.id, ended, yesterday, adviser.organisation],
  )
  await owner.query('insert into core.notice_reading values ($1, $2, $3)', [notices.advisers, adviser.id, yesterday])
  await owner.query(`insert into core.notice_choice values (gen_random_uuid(), $1, 'proef', true, $2)`, [
    people['case-director'].id,
    yesterday,
  ])
  await owner.query(`insert into core.mail_address values (gen_random_uuid(), $1, 'zorg@proef.example', $2)`, [
    people['case-director'].id,
    yesterday,
  ])
  const world: World = {
    site,
    things: {},
    notices,
    people,
    endedEarly,
    trend: untied.trend!,
    priority: untied.priority!,
    tie: { id: tie.id!, from: tie.from! },
    ambition: ambition.id!,
    question,
    obstacles,
    anonymous,
    ended,
    unknown: randomUUID(),
  }
  for (const furnish of (await readRows()).furnishers) Object.assign(world.things, await furnish(world))
  return world
}
