// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { conflict, invalid, notFound, Problem } from '../../core/contract/problem.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { lookAlikesOf } from './look-alikes.ts'
import { mondayOf } from './rules.ts'

/** The reporter is a data subject of the product's own; the line in the log carries a pseudonym that leads to no obstacle. */
const concernsReporter = (act: Acting): void => act.concerns([{ activity: 'melders-van-drempels', id: act.newId(), type: 'report' }])

/** Shows what looks alike before anything is recorded (C19 b). */
async function showLookAlikesFirst(act: Acting, text: string): Promise<void> {
  const [found] = await act.rows<{ some: boolean }>(sql`select json_array_length(${lookAlikesOf(text)}) > 0 as some`)
  if (!found?.some) return
  const says = {
    nl: 'Dit lijkt op een drempel die al gemeld is. Kijk of het dezelfde is.',
    en: 'This looks like an obstacle that was reported before. See whether it is the same.',
  }
  throw new Problem(409, says, [{ in: 'body', name: '/lookAlikes', ...says }])
}

/** The municipality must be one that takes part. */
async function refuseUnknownMunicipality(act: Acting, code: string): Promise<void> {
  const [known] = await act.rows(sql`select 1 from core.organisation where code = ${code} and kind = 'municipality'`)
  if (!known) throw invalid([{ name: '/municipality', nl: 'Kies een gemeente uit de lijst.', en: 'Choose a municipality from the list.' }])
}

export const commands = {
  reportObstacle: async (act, { happens, helps, domain, municipality, towards, lookAlikes, notPersonal }) => {
    const actor = await act.actor()
    refusePersonalData({ happens, helps }, notPersonal === 'confirmed')
    if (municipality) await refuseUnknownMunicipality(act, municipality)
    if (!lookAlikes) await showLookAlikesFirst(act, happens)
    const id = act.newId()
    const today = dateOf(act.now)
    concernsReporter(act)
    if (towards === 'anonymous') {
      await act.run(sql`insert into approach.obstacle_held (id, domain, happens, helps, person_id, held_date)
        values (${id}::uuid, ${domain}, ${happens}, ${helps ?? null}, ${actor.id}::uuid, ${today}::date)`)
      return { id }
    }
    await act.run(sql`insert into approach.obstacle (id, domain, level, happens, helps, municipality_code, organisation_id, reported_date, known_at)
      values (${id}::uuid, ${domain}, 'team', ${happens}, ${helps ?? null}, ${municipality ?? null}, ${actor.organisation.id}::uuid, ${today}::date, ${act.now}::timestamptz)`)
    await act.run(sql`insert into approach.obstacle_reporter (obstacle_id, person_id) values (${id}::uuid, ${actor.id}::uuid)`)
    return { id }
  },

  echoObstacle: async (act, { obstacleId }) => {
    const actor = await act.actor()
    const [there] = await act.rows<{ own: boolean }>(
      sql`select o.id in (select own.obstacle_id from approach.own_obstacle own) as own from approach.obstacle o where o.id = ${obstacleId}::uuid`,
    )
    if (!there) throw notFound()
    if (there.own)
      throw conflict({
        nl: 'U hebt deze drempel al gemeld of al gezegd dat u hem ook tegenkomt.',
        en: 'You reported this obstacle already or said that you meet it too.',
      })
    concernsReporter(act)
    await act.run(sql`insert into approach.obstacle_echo_person (obstacle_id, person_id) values (${obstacleId}::uuid, ${actor.id}::uuid)`)
    await act.run(
      sql`insert into approach.obstacle_echo (id, obstacle_id, echoed_date) values (${act.newId()}::uuid, ${obstacleId}::uuid, ${mondayOf(dateOf(act.now))}::date)`,
    )
    return { id: obstacleId }
  },
} satisfies Commands<typeof contract>
