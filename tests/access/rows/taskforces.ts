// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { decidesInCollege, isBureau, only, signedIn, type Who, worksOnContent } from '../cast.ts'
import type { Adds, Forgery, Furnish, Row, Visible } from '../row.ts'
import type { World } from '../world.ts'

const path = '/v1/taskforces/TASKFORCE-ONDERMIJNING'
const ended = '/v1/taskforces/TASKFORCE-CYBERVEILIGHEID'

/** In the taskforce on undermining crime sit the mayor for good and the director of care until yesterday; that on cyber was discharged; one paper in each. */
export const furnish: Furnish = async ({ site: { owner }, people }) => {
  const { mayor, 'taskforce-secretary': secretary, 'case-director': director, 'undermining-analyst': analyst } = people
  const taskforce = secretary.organisation
  const cyber = (await owner.query(`select id from core.organisation where code = 'TASKFORCE-CYBERVEILIGHEID'`)).rows[0].id as string
  const ids = { seat: randomUUID(), evaluation: randomUUID(), endedSeat: randomUUID() }
  const seat = `insert into approach.taskforce_seat (id, taskforce_id, seat_organisation_id, person_id, role, first_date, last_date, reason, recorded_by_id, organisation_id, known_at)
    values ($1, $2, $3, $4, $5, '2021-01-01', $6, 'Zetel', $7, $8, '2021-01-01')`
  const by = [secretary.id, secretary.organisation]
  await owner.query(seat, [ids.seat, taskforce, mayor.organisation, mayor.id, 'mayor', null, ...by])
  await owner.query(seat, [randomUUID(), taskforce, director.organisation, director.id, 'temporary', '2021-05-31', ...by])
  await owner.query(seat, [randomUUID(), taskforce, analyst.organisation, analyst.id, 'temporary', '2099-12-31', ...by])
  await owner.query(seat, [
    ids.endedSeat,
    taskforce,
    people['adviser-large'].organisation,
    people['adviser-large'].id,
    'member',
    null,
    ...by,
  ])
  await owner.query(`insert into approach.taskforce_seat_end values ($1, '2021-05-31', 'Andere baan', $2, $3, '2021-05-31')`, [
    ids.endedSeat,
    ...by,
  ])
  for (const id of [taskforce, cyber])
    await owner.query(
      `insert into approach.taskforce_paper values (gen_random_uuid(), $1, 'Stuk', 'Tekst van het stuk', $2, $3, '2021-05-01')`,
      [id, ...by],
    )
  await owner.query(`insert into approach.taskforce_plan values (gen_random_uuid(), $1, 'Uitvoeringsplan', null, $2, $3, '2021-05-01')`, [
    taskforce,
    ...by,
  ])
  for (const [id, of] of [
    [ids.evaluation, taskforce],
    [randomUUID(), cyber],
  ])
    await owner.query(`insert into approach.taskforce_evaluation values ($1, $2, 'Dit werkte', 'Dit niet', 'end', $3, $4, '2021-05-01')`, [
      id,
      of,
      ...by,
    ])
  await owner.query(
    `insert into approach.taskforce_ruling select gen_random_uuid(), $1, e.id, 'end', 'Klaar', 'Besluit', '2021-05-01', $2, $3, '2021-05-01' from approach.taskforce_evaluation e where e.taskforce_id = $1`,
    [cyber, mayor.id, mayor.organisation],
  )
  await owner.query(
    `insert into approach.action_closure select action_id, 'done', 'Klaar', $2, $3, '2021-05-01' from approach.action_state where owner_organisation_id = $1 and closed_date is null`,
    [cyber, ...by],
  )
  await owner.query(`insert into approach.taskforce_discharge values ($1, 'Met dank', 'Besluit', '2021-05-02', $2, $3, '2021-05-02')`, [
    cyber,
    mayor.id,
    mayor.organisation,
  ])
  const care = (await owner.query(`select id from core.organisation where code = 'TASKFORCE-ZORG-EN-VEILIGHEID'`)).rows[0].id as string
  await owner.query(
    `insert into approach.taskforce_evaluation values (gen_random_uuid(), $1, 'Dit werkte', 'Dit niet', 'end', $2, $3, '2021-05-01')`,
    [care, ...by],
  )
  await owner.query(
    `insert into approach.taskforce_ruling select gen_random_uuid(), $1, e.id, 'end', 'Klaar', 'Besluit', '2021-05-01', $2, $3, '2021-05-01' from approach.taskforce_evaluation e where e.taskforce_id = $1`,
    [care, mayor.id, mayor.organisation],
  )
  await owner.query(
    `insert into approach.action_closure select action_id, 'done', 'Klaar', $2, $3, '2021-05-01' from approach.action_state where owner_organisation_id = $1 and closed_date is null`,
    [care, ...by],
  )
  return { ...ids, cyber, care, undermining: taskforce }
}

const keeps = (who: Who): boolean => isBureau(who) || who === 'taskforce-secretary'
const college = (who: Who): boolean => isBureau(who) || decidesInCollege(who)
/** Who sits there on the day of the world: the secretary, the mayor and the analyst; the director and the adviser sat there until yesterday. */
const sits = (who: Who): boolean => ['taskforce-secretary', 'mayor', 'undermining-analyst'].includes(who)
const signed = { recorded_by_id: 'person', organisation_id: 'organisation' } as const
const notOwn: Forgery[] = [
  { what: 'in the name of somebody else', columns: world => ({ recorded_by_id: world.people['police-planner'].id }) },
  { what: 'for another organisation', columns: world => ({ organisation_id: world.people['adviser-small'].organisation }) },
]
const onDischarged: Forgery = {
  what: 'of a discharged taskforce',
  as: 'bureau-coordinator',
  columns: world => ({ taskforce_id: world.things.cyber! }),
}
const decided = { decision: 'Besluit van het college', decidedDate: '2021-05-31' }

function ofTaskforce(
  noun: string,
  body: (world: World) => object,
  may: (who: Who) => boolean,
  adds: Partial<Adds> & { table: string },
  at = path,
): Row {
  const ask = (world: World, address: string) => ({ path: `${address}/${noun}`, record: address, body: body(world) })
  return {
    route: `POST /v1/taskforces/{code}/${noun}`,
    adds: [{ signed, forged: [...notOwn, ...(noun === 'seat-ends' ? [] : [onDischarged])], ...adds }],
    cells: [
      { relation: 'at work', ask: world => ask(world, at), expect: only(may) },
      {
        relation: 'discharged',
        ask: world => ask(world, ended),
        expect: noun === 'seat-ends' ? who => (keeps(who) ? 404 : only(() => false)(who)) : only(() => false),
      },
    ],
  }
}

const get = (route: string, address: string): Row => ({
  route: `GET ${route}`,
  cells: [{ relation: 'any', ask: () => ({ path: address }), expect: only(worksOnContent) }],
})

/** Whoever works on content sees who sits where; papers are for who sits there today; the college gives, rules and discharges. */
export const rows: Row[] = [
  get('/v1/taskforces', '/v1/taskforces'),
  get('/v1/taskforces/{code}', path),
  {
    route: 'GET /v1/taskforces/{code}/papers',
    cells: [
      {
        relation: 'of the one in which some sit',
        ask: () => ({ path: `${path}/papers` }),
        expect: who => (sits(who) ? 200 : worksOnContent(who) ? 404 : only(() => false)(who)),
      },
      {
        relation: 'of one in which nobody of these sits',
        ask: () => ({ path: `${ended}/papers` }),
        expect: who => (worksOnContent(who) ? 404 : signedIn(who) ? 403 : 401),
      },
    ],
  },
  ofTaskforce(
    'seats',
    world => ({ role: 'member', seatOrganisationId: world.people.mayor.organisation, firstDate: '2021-06-01', reason: 'Nieuwe zetel' }),
    keeps,
    { table: 'approach.taskforce_seat' },
  ),
  ofTaskforce('seat-ends', world => ({ seatId: world.things.seat, lastDate: '2021-06-30', reason: 'Andere baan' }), keeps, {
    table: 'approach.taskforce_seat_end',
  }),
  ofTaskforce('papers', () => ({ title: 'Een stuk', text: 'De tekst' }), sits, { table: 'approach.taskforce_paper', whoeverWorks: true }),
  ofTaskforce('missions', () => ({ text: 'Een opdracht', ...decided }), college, { table: 'approach.taskforce_mission' }),
  ofTaskforce('plans', () => ({ text: 'Een plan' }), keeps, { table: 'approach.taskforce_plan' }),
  ofTaskforce('evaluations', () => ({ worked: 'Dit werkte', failed: 'Dit niet', advice: 'continue' }), keeps, {
    table: 'approach.taskforce_evaluation',
  }),
  ofTaskforce('rulings', () => ({ ruling: 'continue', reason: 'Het loopt goed', ...decided }), college, {
    table: 'approach.taskforce_ruling',
    forged: [...notOwn, onDischarged, { what: 'on the evaluation of another', columns: world => ({ taskforce_id: world.things.care! }) }],
  }),
  ofTaskforce(
    'discharges',
    () => ({ reason: 'Met dank', ...decided }),
    college,
    {
      table: 'approach.taskforce_discharge',
      forged: [
        ...notOwn,
        { what: 'of a taskforce that goes on and has tasks', columns: world => ({ taskforce_id: world.things.undermining! }) },
      ],
    },
    '/v1/taskforces/TASKFORCE-ZORG-EN-VEILIGHEID',
  ),
]

const open = ['seat', 'seat_end', 'mission', 'plan', 'evaluation', 'ruling', 'discharge']
export const visible: Visible = {
  ...Object.fromEntries(open.map(name => [`approach.taskforce_${name}`, (who: Who) => (worksOnContent(who) ? 'all' : 'none')])),
  'approach.taskforce_paper': who =>
    sits(who) ? { where: `taskforce_id = (select id from core.organisation where code = 'TASKFORCE-ONDERMIJNING')` } : 'none',
}
