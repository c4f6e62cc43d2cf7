// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { invalid, notFound } from '../../core/contract/problem.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import { addMonths, dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { type Level, levelsAbove } from './rules.ts'
import { tellOfReopening, tellOwner, tellReporters, tellTable } from './telling.ts'

/** What every act on an obstacle needs: who acts, for whom, and where the obstacle lies now. */
async function standing(act: Acting, id: string) {
  const actor = await act.actor()
  const [obstacle] = await act.rows<{
    level: Level
    round: number
  }>(sql`select s.level, 1 + (select count(*)::integer from approach.obstacle_reopening r where r.obstacle_id = s.obstacle_id) as round
    from approach.obstacle_state s where s.obstacle_id = ${id}::uuid`)
  if (!obstacle) throw notFound()
  act.concerns([{ activity: 'drempels', id: actor.id, type: 'person' }])
  return { ...obstacle, by: actor.id, organisation: actor.organisation.id }
}

/** A promise lies after today and within a year: the next word must not be so far that nobody remembers it. */
function refuseFarDate(name: string, date: string, now: string): void {
  const today = dateOf(now)
  if (date > today && date <= addMonths(today, 12)) return
  throw invalid([{ name, nl: 'Kies een dag na vandaag en binnen een jaar.', en: 'Choose a day after today and within a year.' }])
}

export const commands = {
  recogniseObstacle: async (act, { id, why, notPersonal }) => {
    refusePersonalData({ why }, notPersonal === 'confirmed')
    const { level, by, organisation } = await standing(act, id)
    await act.run(sql`insert into approach.obstacle_recognition (obstacle_id, level, why, recognised_by_id, organisation_id, known_at)
      values (${id}::uuid, ${level}, ${why ?? null}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  giveObstacleOwner: async (act, { id, ownerId, ownerOrganisationId }) => {
    const { level, by, organisation } = await standing(act, id)
    if ((ownerId === undefined) !== (ownerOrganisationId === undefined))
      throw invalid([
        {
          name: '/ownerOrganisationId',
          nl: 'Noem de persoon en de organisatie samen.',
          en: 'Name the person and the organisation together.',
        },
      ])
    await act.run(sql`insert into approach.obstacle_ownership (id, obstacle_id, level, owner_id, owner_organisation_id, given_by_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${level}, ${ownerId ?? by}::uuid, ${ownerOrganisationId ?? organisation}::uuid, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    await tellOwner(act, id, ownerId ?? by)
    return { id }
  },

  answerObstacle: async (act, { id, answer, nextDate, notPersonal }) => {
    refusePersonalData({ answer }, notPersonal === 'confirmed')
    refuseFarDate('/nextDate', nextDate, act.now)
    const { level, by, organisation } = await standing(act, id)
    await act.run(sql`insert into approach.obstacle_answer (id, obstacle_id, level, answer, next_date, answered_by_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${level}, ${answer}, ${nextDate}::date, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    await tellReporters(act, id, 'obstacle-answered')
    return { id }
  },

  testSolution: async (act, { id, trial, untilDate, notPersonal }) => {
    refusePersonalData({ trial }, notPersonal === 'confirmed')
    refuseFarDate('/untilDate', untilDate, act.now)
    const { level, by, organisation } = await standing(act, id)
    await act.run(sql`insert into approach.obstacle_test (id, obstacle_id, level, trial, until_date, tested_by_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${level}, ${trial}, ${untilDate}::date, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    await tellReporters(act, id, 'obstacle-answered')
    return { id }
  },

  raiseObstacle: async (act, { id, toLevel, question, notPersonal }) => {
    refusePersonalData({ question }, notPersonal === 'confirmed')
    const { level, by, organisation } = await standing(act, id)
    if (level !== 'college' && !levelsAbove(level).includes(toLevel))
      throw invalid([
        {
          name: '/toLevel',
          nl: 'Kies een tafel boven de tafel waar de drempel nu ligt.',
          en: 'Choose a table above the one where the obstacle lies now.',
        },
      ])
    await act.run(sql`insert into approach.obstacle_raise (obstacle_id, from_level, to_level, question, raised_by_id, organisation_id, known_at)
      values (${id}::uuid, ${level}, ${toLevel}, ${question}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    await tellTable(act, id)
    return { id }
  },

  closeObstacle: async (act, { id, kind, reason, notPersonal }) => {
    refusePersonalData({ reason }, notPersonal === 'confirmed')
    const { level, round, by, organisation } = await standing(act, id)
    await act.run(sql`insert into approach.obstacle_outcome (obstacle_id, level, kind, reason, decided_by_id, organisation_id, known_at, round)
      values (${id}::uuid, ${level}, ${kind}, ${reason}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz, ${round}::integer)`)
    await tellReporters(act, id, 'obstacle-ended')
    return { id }
  },

  reopenObstacle: async (act, { id, reason, notPersonal }) => {
    refusePersonalData({ reason }, notPersonal === 'confirmed')
    const { level, round, by, organisation } = await standing(act, id)
    await act.run(sql`insert into approach.obstacle_reopening (obstacle_id, round, level, reason, reopened_by_id, organisation_id, known_at)
      values (${id}::uuid, ${round}::integer, ${level}, ${reason}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    await tellOfReopening(act, id)
    return { id }
  },
} satisfies Commands<typeof contract>
