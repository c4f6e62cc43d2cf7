// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addOrganisations } from '../../../tests/setup/organisations.ts'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { addDays, daysBetween } from '../../core/time/calendar.ts'
import { firstAnswerDays, firstAnswerDue, isLate, type Level, levelAbove, levels, levelsAbove, outcomes } from './rules.ts'

let database: TestDatabase
let owner: pg.Pool
let person: string
let organisation: string

beforeAll(async () => {
  database = await testDatabase()
  owner = openOwner(database.owner)
  await addOrganisations(owner)
  organisation = (await owner.query('select id from core.organisation order by code limit 1')).rows[0].id
  person = crypto.randomUUID()
  await owner.query(`insert into core.person (id, subject, name) values ($1, 'state', 'Test (fictief)')`, [person])
})
afterAll(async () => {
  await owner?.end()
  await database?.drop()
})

/** One thing that happens, some days after the one before. */
type Happening = {
  kind: 'recognise' | 'own' | 'answer' | 'test' | 'raise' | 'close'
  after: number
  promise: number
  outcome: (typeof outcomes)[number]
  higher: number
}

const happening: fc.Arbitrary<Happening> = fc.record({
  kind: fc.constantFrom('recognise', 'own', 'answer', 'test', 'raise', 'close'),
  after: fc.integer({ min: 1, max: 30 }),
  promise: fc.integer({ min: 1, max: 200 }),
  outcome: fc.constantFrom(...outcomes),
  higher: fc.integer({ min: 0, max: 4 }),
})

interface Expected {
  level: Level
  arrived: string
  recognised: boolean
  owned: boolean
  tested: boolean
  promised: string | null
  firstAnswer: string | null
  ended: { kind: string; on: string } | null
}

const stateOf = ({ ended, tested, owned, recognised }: Expected): string =>
  ended?.kind ?? (tested ? 'tested' : owned ? 'owned' : recognised ? 'recognised' : 'reported')

/** Plays a life, writes its facts as the owner of the database, and keeps beside it what they should add up to. */
async function live(start: Level, reported: string, happenings: readonly Happening[]): Promise<{ id: string; expected: Expected }> {
  const id = crypto.randomUUID()
  await owner.query(
    `insert into approach.obstacle (id, domain, level, happens, organisation_id, reported_date, known_at) values ($1, 'local', $2, 'Een drempel in een proef.', $3, $4, $4::date)`,
    [id, start, organisation, reported],
  )
  const now: Expected = {
    level: start,
    arrived: reported,
    recognised: false,
    owned: false,
    tested: false,
    promised: null,
    firstAnswer: null,
    ended: null,
  }
  let day = reported
  const by = [person, organisation]
  for (const { kind, after, promise, outcome, higher } of happenings) {
    if (now.ended) break
    day = addDays(day, after)
    const at = `${day}T12:00:00Z`
    const until = addDays(day, promise)
    if (kind === 'recognise' && !now.recognised) {
      await owner.query('insert into approach.obstacle_recognition values ($1, $2, null, $3, $4, $5)', [id, now.level, ...by, at])
      now.recognised = true
    }
    if (kind === 'own') {
      await owner.query('insert into approach.obstacle_ownership values (gen_random_uuid(), $1, $2, $3, $4, $3, $4, $5)', [
        id,
        now.level,
        ...by,
        at,
      ])
      now.owned = true
    }
    if (kind === 'answer' || kind === 'test') {
      await owner.query(`insert into approach.obstacle_${kind} values (gen_random_uuid(), $1, $2, 'Wij zoeken het uit.', $5, $3, $4, $6)`, [
        id,
        now.level,
        ...by,
        until,
        at,
      ])
      now.promised = until
      now.firstAnswer ??= day
      now.tested ||= kind === 'test'
    }
    if (kind === 'raise') {
      const above = levelsAbove(now.level)
      const to = above[higher % Math.max(1, above.length)]
      if (!to) continue
      await owner.query(`insert into approach.obstacle_raise values ($1, $2, $3, 'Mag dit?', $4, $5, $6)`, [id, now.level, to, ...by, at])
      Object.assign(now, { level: to, arrived: day, owned: false, tested: false, promised: null })
    }
    if (kind === 'close') {
      await owner.query(`insert into approach.obstacle_outcome values ($1, $2, $3, 'Het is zo.', $4, $5, $6)`, [
        id,
        now.level,
        outcome,
        ...by,
        at,
      ])
      now.firstAnswer ??= day
      now.ended = { kind: outcome, on: day }
    }
  }
  return { id, expected: now }
}

describe('the state of an obstacle', () => {
  it('is what its facts add up to, whatever happens in which order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...levels),
        fc.integer({ min: 0, max: 1_400 }),
        fc.array(happening, { maxLength: 9 }),
        async (start, offset, happenings) => {
          const { id, expected } = await live(start, addDays('2019-01-01', offset), happenings)
          const { rows } = await owner.query(
            'select state, level, arrived_date, owner_id, due_date, due_kind, first_answer_date, ended_date from approach.obstacle_state where obstacle_id = $1',
            [id],
          )
          const text = (date: Date | null) =>
            date && `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
          const [seen] = rows
          expect({
            ...seen,
            arrived_date: text(seen.arrived_date),
            due_date: text(seen.due_date),
            first_answer_date: text(seen.first_answer_date),
            ended_date: text(seen.ended_date),
          }).toEqual({
            state: stateOf(expected),
            level: expected.level,
            arrived_date: expected.arrived,
            owner_id: expected.owned ? person : null,
            due_date: expected.ended ? null : (expected.promised ?? firstAnswerDue(expected.level, expected.arrived)),
            due_kind: expected.ended ? null : expected.promised ? 'promise' : 'first-answer',
            first_answer_date: expected.firstAnswer,
            ended_date: expected.ended?.on ?? null,
          })
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('escalation with a moving clock', () => {
  const escalate = async (day: string): Promise<number> =>
    (await owner.query('select approach.escalate_overdue($1::timestamptz) as many', [`${day}T07:00:00Z`])).rows[0].many
  const levelOf = async (id: string): Promise<string> =>
    (await owner.query('select level from approach.obstacle_state where obstacle_id = $1', [id])).rows[0].level

  it('climbs one level each time a term passes, and stays at the top', async () => {
    await owner.query('delete from approach.obstacle_escalation')
    const { id } = await live('team', '2024-01-01', [])
    let day = '2024-01-01'
    for (const level of levels) {
      expect(await levelOf(id)).toBe(level)
      day = addDays(day, firstAnswerDays[level])
      await escalate(day)
      expect(await levelOf(id)).toBe(level)
      day = addDays(day, 1)
      await escalate(day)
      await escalate(day)
    }
    expect(await levelOf(id)).toBe('college')
    expect((await owner.query('select 1 from approach.obstacle_escalation where obstacle_id = $1', [id])).rowCount).toBe(4)
  })

  it('takes one step when the job was away for months, because the next level deserves its own term', async () => {
    const { id } = await live('team', '2024-01-01', [])
    await escalate('2024-12-01')
    expect(await levelOf(id)).toBe('organisation')
  })

  it('waits for a promise and goes up when it is broken', async () => {
    const { id } = await live('district', '2024-01-01', [{ kind: 'answer', after: 2, promise: 60, outcome: 'lifted', higher: 0 }])
    await escalate('2024-03-03')
    expect(await levelOf(id)).toBe('district')
    await escalate('2024-03-04')
    expect(await levelOf(id)).toBe('region')
  })

  it('leaves alone what has ended', async () => {
    const { id } = await live('team', '2024-01-01', [{ kind: 'close', after: 2, promise: 1, outcome: 'not-possible', higher: 0 }])
    await escalate('2024-12-01')
    expect(await levelOf(id)).toBe('team')
  })
})

describe('the rules', () => {
  it('are the same in the database: levels in order, with their terms', async () => {
    const { rows } = await owner.query('select key, first_answer_days from approach.obstacle_level order by position')
    expect(rows).toEqual(levels.map(key => ({ key, first_answer_days: firstAnswerDays[key] })))
  })

  it('count calendar days, and the last day is still in time', () => {
    expect(firstAnswerDue('team', '2024-02-20')).toBe('2024-03-05')
    expect(isLate('2024-03-05', '2024-03-05')).toBe(false)
    expect(isLate('2024-03-05', '2024-03-06')).toBe(true)
    expect(isLate(null, '2024-03-06')).toBe(false)
    for (const level of levels) expect(daysBetween('2024-01-01', firstAnswerDue(level, '2024-01-01'))).toBe(firstAnswerDays[level])
  })

  it('know which level stands above', () => {
    expect(levels.map(levelAbove)).toEqual(['organisation', 'district', 'region', 'college', null])
    expect(levelsAbove('region')).toEqual(['college'])
    expect(levelsAbove('college')).toEqual([])
  })
})
