// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import type pg from 'pg'

const days = ['2018-10-31', '2019-01-31', '2019-04-30', '2019-07-31', '2019-10-31']
const tasks = ['neighbourhood-officer', 'youth', 'nuisance'] as const

/** A share between 0 and 1 that is always the same for the same words, so that a demonstration is the same every time. */
const share = (...words: string[]): number => createHash('sha256').update(words.join(' ')).digest().readUInt32BE(0) / 2 ** 32
const tenths = (value: number): number => Math.round(value * 10) / 10

/** Readings of invented occupancy for the known basisteams and the districts, marked as fictitious; once, for a demonstration only. */
export async function inventReadings(owner: pg.Pool): Promise<void> {
  const { rows: teams } = await owner.query<{ code: string; kind: string }>(
    `select code, kind from staffing.team where kind = 'basisteam' or code in (select u.code from staffing.unit u join core.organisation o on o.code = u.code and o.kind = 'police-district') order by code`,
  )
  const readings = teams.flatMap(({ code, kind }) =>
    tasks.flatMap(task => {
      const size = task === 'neighbourhood-officer' ? (kind === 'basisteam' ? 16 : 70) : kind === 'basisteam' ? 3 : 14
      const formation = tenths(size * (0.8 + 0.5 * share(code, task)))
      return days.map(day => {
        const occupied = tenths(formation * (0.9 + 0.09 * share(code, task, day, 'occupied')))
        return {
          code,
          task,
          day,
          formation,
          occupied,
          deployable: tenths(occupied * (24 + 5 * share(code, task, day, 'deployable'))),
          asked: tenths(formation * (26 + 7 * share(code, task, day, 'asked'))),
          assignments: task === 'neighbourhood-officer' ? Math.round(formation * (1 + 3 * share(code, day, 'assignments'))) : null,
        }
      })
    }),
  )
  await owner.query(
    `insert into staffing.reading (id, team_code, task, measured_date, formation, occupied, deployable_hours, asked_hours, assignments, fictitious, known_at)
     select md5('reading ' || g.code || g.task || g.day)::uuid, g.code, g.task, g.day, g.formation, g.occupied, g.deployable, g.asked, g.assignments, true, g.day::timestamp at time zone 'Europe/Amsterdam'
     from jsonb_to_recordset($1) as g (code text, task text, day date, formation numeric, occupied numeric, deployable numeric, asked numeric, assignments integer)
     on conflict (id) do nothing`,
    [JSON.stringify(readings)],
  )
}
