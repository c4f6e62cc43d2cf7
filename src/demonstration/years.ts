// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Feature } from '../core/contract/features.ts'
import type { Engine } from '../core/contract/request.ts'
import { seedOperator, seedPeople } from '../core/identity/seed.ts'
import { runDueJobs } from '../core/jobs/worker.ts'
import { chanceOf } from '../core/time/chance.ts'
import { movableClock } from '../core/time/clock.ts'
import { loadRegion } from '../load-region.ts'
import { loadPack, type Pack } from '../partners/region-pack/public.ts'
import { inventReadings } from '../staffing/occupancy/public.ts'
import { inventedRounds } from '../strategy/consultation/public.ts'
import { doorOf } from './acting.ts'
import { agendasIn } from './agendas.ts'
import { rememberMoment } from './clock.ts'
import { collegeIn } from './college.ts'
import { addPeople } from './people.ts'
import { questionsIn } from './questions.ts'
import { obstaclesIn } from './obstacles.ts'
import { holdRound } from './rounds.ts'
import { sessionsIn } from './sessions.ts'
import { worldOf } from './world.ts'
import { yearIn } from './year.ts'

/** What years to invent: the same seed, packs, span and size give the same rows. */
export interface Span {
  seed: string
  packs: readonly Pack[]
  /** First and last day, ISO dates. */
  from: string
  until: string
  /** How many municipalities take part; all of them when left out. */
  size?: number
  /** Hears how far it is, in days. */
  progress?: (done: number, of: number) => void
}

const week = 86_400_000 * 7

/**
 * Invents years of work in an empty demonstration: the region is loaded as of the year before, its people get names that are evidently
 * nobody's, and then every week what happens in a week happens, each act through its contract, with the jobs of the system in between. Clock,
 * identifiers and chance come from the seed. Returns how many acts there were and when the last day ended. Throws when the database holds a region already.
 */
export async function inventYears(
  owner: pg.Pool,
  { pool, rulesVersion }: Omit<Engine, 'clock'>,
  features: readonly Feature[],
  { seed, packs, from, until, size, progress = () => undefined }: Span,
): Promise<{ acts: number; endedAt: string }> {
  const chance = chanceOf(`years ${seed}`)
  const clock = movableClock('2018-06-29T08:00:00Z', chance.newId)
  const { rows } = await owner.query('select 1 from core.organisation limit 1')
  if (rows.length > 0) throw new Error('this database holds a region already: years are invented in an empty one')
  const engine: Engine = { pool, clock, rulesVersion }
  const door = doorOf(engine, features)
  const [first] = packs
  if (!first) throw new Error('without a region there is nobody to work')
  await loadPack(owner, first, clock)
  await seedPeople(owner, clock)
  await seedOperator(owner, clock)
  await addPeople(owner, clock)
  const rounds = inventedRounds.filter(({ opens }) => opens <= until)
  for (const round of rounds.filter(({ opens }) => opens < from)) {
    clock.moveTo(`${round.opens}T08:00:00Z`)
    await holdRound(owner, await worldOf(owner, door, clock, chance, size), chance, round)
  }
  const [begin, end] = [Date.parse(`${from}T07:00:00Z`), Date.parse(`${until}T16:00:00Z`)]
  clock.moveTo(new Date(begin).toISOString())
  const waiting = [...packs]
  /** What a period says is loaded when it has begun. */
  const load = async (): Promise<void> => {
    const begun = waiting.findIndex(({ region }) => (region[0]?.period_from ?? '') <= clock.now())
    if (begun >= 0) for (const pack of waiting.splice(begun, 1)) await loadRegion(owner, pack, clock)
  }
  await load()
  await inventReadings(owner)
  const world = await worldOf(owner, door, clock, chance, size)
  const [agendas, college, year] = [agendasIn(world), collegeIn(world), yearIn(world)]
  const [obstacles, questions, sessions] = [obstaclesIn(world), questionsIn(world), sessionsIn(world)]
  let before = ''
  for (let at = begin; at < end; at += week) {
    clock.moveTo(new Date(at).toISOString())
    const month = world.today().slice(0, 7)
    const begins = month !== before
    before = month
    const number = Number(month.slice(5))
    if (begins && number === 1) await year.year()
    if (begins && number % 3 === 1) await agendas.planQuarter()
    if (begins && number % 3 === 2) await year.districts()
    if (begins && (number === 4 || number === 11)) await college.meeting()
    if (begins) await agendas.reportMonth()
    await obstacles.week()
    await questions.week()
    if (world.happens(0.5)) await sessions.session()
    const opened = rounds.find(({ opens }) => opens >= world.today() && opens < world.inDays(7) && opens >= from)
    await load()
    await runDueJobs(engine, features, owner)
    if (opened) await holdRound(owner, world, chance, opened)
    progress((at - begin) / 86_400_000, (end - begin) / 86_400_000)
  }
  clock.moveTo(new Date(end).toISOString())
  await runDueJobs(engine, features, owner)
  await owner.query(`insert into core.setting (key, value) values ('mode', 'demo') on conflict (key) do update set value = excluded.value`)
  await rememberMoment(owner, clock.now())
  return { acts: world.acts(), endedAt: clock.now() }
}
