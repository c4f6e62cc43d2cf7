// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { cast, isBureau, only, signedIn, type Who, worksOnContent } from '../cast.ts'
import type { Furnish, Row, Visible } from '../row.ts'

const yesterday = '2021-05-31T09:00:00Z'

/** Two obstacles of the college that were closed: of one three people answered that they notice nothing, of the other that they do; a third was reopened. */
export const furnish: Furnish = async ({ site, people }) => {
  const { mayor, 'neighbourhood-officer': officer, 'police-planner': planner } = people
  const add = async (felt: string): Promise<string> => {
    const id = randomUUID()
    await site.owner.query(
      `insert into approach.obstacle (id, domain, level, happens, organisation_id, reported_date, known_at) values ($1, 'cyber', 'college', 'De lijst met meldingen komt te laat.', $2, '2021-01-04', '2021-01-04T09:00:00Z')`,
      [id, officer.organisation],
    )
    await site.owner.query(
      `insert into approach.obstacle_outcome (obstacle_id, level, kind, reason, decided_by_id, organisation_id, known_at) values ($1, 'college', 'lifted', 'Opgelost', $2, $3, '2021-02-01T09:00:00Z')`,
      [id, mayor.id, mayor.organisation],
    )
    await site.owner.query(`insert into approach.felt_round values ($1, '2021-05-01', '2021-05-31', 3)`, [id])
    await site.owner.query('insert into approach.felt_answer select gen_random_uuid(), $1, $2 from generate_series(1, 3)', [id, felt])
    return id
  }
  const [unfelt, felt, reopened] = [await add('no'), await add('yes'), await add('no')]
  await site.owner.query(`insert into approach.obstacle_reopening values ($1, 1, 'college', 'Nog steeds te laat.', $2, $3, $4)`, [
    reopened,
    mayor.id,
    mayor.organisation,
    yesterday,
  ])
  await site.owner.query(
    `insert into approach.obstacle_held values (gen_random_uuid(), 'cyber', 'Een melding van vandaag.', null, $1, '2021-06-01')`,
    [planner.id],
  )
  return { unfelt, felt, reopened }
}

const atTheCollege = (who: Who): boolean => isBureau(who) || (signedIn(who) && cast[who].sits === 'college')
const body = { reason: 'Het is nog te merken.' }
const of = (key: string) => (world: { things: Record<string, string> }) => ({
  path: `/v1/obstacles/${world.things[key]}/reopenings`,
  record: `/v1/obstacles/${world.things[key]}`,
  body,
})

export const rows: Row[] = [
  {
    route: 'POST /v1/obstacles/{id}/reopenings',
    adds: [
      {
        table: 'approach.obstacle_reopening',
        signed: { reopened_by_id: 'person', organisation_id: 'organisation' },
        forged: [
          { what: 'in the name of somebody else', columns: ({ people }) => ({ reopened_by_id: people['bureau-coordinator'].id }) },
          { what: 'for another organisation', columns: ({ people }) => ({ organisation_id: people['adviser-small'].organisation }) },
          { what: 'at a level where it does not lie', columns: () => ({ level: 'team' }) },
          {
            what: 'of one that is felt',
            says: 'Minstens de helft van wie antwoordde, merkt niets',
            columns: ({ things }) => ({ obstacle_id: things.felt! }),
          },
          {
            what: 'of one that is open',
            says: 'De drempel is afgesloten',
            columns: ({ obstacles }) => ({ obstacle_id: obstacles.college.owned }),
          },
        ],
      },
    ],
    cells: [
      { relation: 'one that is still felt', ask: of('unfelt'), expect: only(atTheCollege) },
      { relation: 'one that is felt to be gone', ask: of('felt'), expect: only(() => false) },
      { relation: 'one that was reopened', ask: of('reopened'), expect: only(() => false) },
    ],
  },
]

const toAll = (who: Who): 'all' | 'none' => (worksOnContent(who) ? 'all' : 'none')

/** The report that waits for the morning is of the planner and seen by nobody else. */
export const visible: Visible = {
  'approach.obstacle_reopening': toAll,
  'approach.obstacle_ending': toAll,
  'approach.obstacle_held': who => (who === 'police-planner' ? 'all' : 'none'),
}
