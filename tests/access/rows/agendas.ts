// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { cast, decidesInCollege, isBureau, only, signedIn, type Who, worksOnContent } from '../cast.ts'
import type { Adds, Furnish, Row, Visible } from '../row.ts'
import type { World } from '../world.ts'

/** An action of the college, owned by the taskforce on undermining crime; one of that taskforce; and what the college does not do. */
export const furnish: Furnish = async world => {
  const { owner } = world.site
  const ids = {
    agendaAction: randomUUID(),
    agendaScope: randomUUID(),
    agendaEnded: randomUUID(),
    notDoing: randomUUID(),
    leftUndone: randomUUID(),
  }
  const { 'taskforce-secretary': secretary, mayor } = world.people
  const college = (await owner.query(`select id from core.organisation where code = 'RVC'`)).rows[0].id as string
  for (const id of [ids.agendaAction, ids.agendaEnded]) {
    await owner.query(
      `insert into approach.action (id, level, area_code, body_id, known_at) values ($1, 'region', 'RE03', $2, '2021-05-01')`,
      [id, college],
    )
    await owner.query(
      `insert into approach.action_scope (id, action_id, title, effect, start_date, end_date, decision, decided_date, recorded_by_id, organisation_id, known_at)
       values ($1, $2, 'Een proefactie', 'Een effect', '2021-01-01', '2021-12-31', 'Besluit', '2021-01-01', $3, $4, '2021-05-01')`,
      [id === ids.agendaAction ? ids.agendaScope : randomUUID(), id, mayor.id, mayor.organisation],
    )
    await owner.query(
      `insert into approach.action_handover (id, action_id, owner_organisation_id, recorded_by_id, organisation_id, known_at) values (gen_random_uuid(), $1, $2, $3, $4, '2021-05-01')`,
      [id, secretary.organisation, mayor.id, mayor.organisation],
    )
    await owner.query(
      `insert into approach.action_report values (gen_random_uuid(), $1, 'on-track', 'Loopt goed', 'screen', $2, $3, '2021-05-02')`,
      [id, secretary.id, secretary.organisation],
    )
  }
  await owner.query(`insert into approach.action_milestone values ($1, 'Eerste dag', '2021-07-01'), ($1, 'Tweede dag', '2021-08-01')`, [
    ids.agendaScope,
  ])
  await owner.query(`insert into approach.action_milestone_arrival values ($1, 'Tweede dag', '2021-05-03', $2, $3, '2021-05-03')`, [
    ids.agendaAction,
    secretary.id,
    secretary.organisation,
  ])
  await owner.query(`insert into approach.action_partner values ($1, $2, 'Doet mee')`, [ids.agendaScope, secretary.organisation])
  await owner.query(`insert into approach.action_hours values ($1, $2, 'officer', '2021-01-01', 10)`, [ids.agendaScope, mayor.organisation])
  await owner.query(`insert into approach.action_closure values ($1, 'done', 'Klaar en geborgd', $2, $3, '2021-05-04')`, [
    ids.agendaEnded,
    secretary.id,
    secretary.organisation,
  ])
  for (const id of [ids.notDoing, ids.leftUndone])
    await owner.query(
      `insert into approach.not_doing (id, level, area_code, body_id, what, reason, decision, decided_date, recorded_by_id, organisation_id, known_at)
       values ($1, 'region', 'RE03', $2, 'Geen eigen meldpunt', 'Bestaat al', 'Besluit', '2021-01-01', $3, $4, '2021-05-01')`,
      [id, college, mayor.id, mayor.organisation],
    )
  await owner.query(`insert into approach.not_doing_end values ($1, 'Toch nodig', $2, $3, '2021-05-05')`, [
    ids.leftUndone,
    mayor.id,
    mayor.organisation,
  ])
  await owner.query(`insert into approach.update_term values (gen_random_uuid(), 6, '2021-01-01', 'Afspraak', $1, $2, '2021-05-01')`, [
    mayor.id,
    mayor.organisation,
  ])
  return { ...ids, college }
}

const ofCollege = (who: Who): boolean => isBureau(who) || decidesInCollege(who)
const ownsIt = (who: Who): boolean => who === 'taskforce-secretary'
const plans = (who: Who): boolean => signedIn(who) && ['bureau', 'college', 'taskforce', 'municipality'].includes(cast[who].sits)
const seen = only(worksOnContent)
const signed = { recorded_by_id: 'person', organisation_id: 'organisation' } as const
const notOwn = [
  { what: 'in the name of somebody else', columns: (world: World) => ({ recorded_by_id: world.people['police-planner'].id }) },
  { what: 'for another organisation', columns: (world: World) => ({ organisation_id: world.people['adviser-small'].organisation }) },
]
const onEnded = {
  what: 'on an action that ended',
  says: 'De actie loopt nog',
  columns: (world: World) => ({ action_id: world.things.agendaEnded! }),
}
const scope = {
  title: 'Een andere omvang',
  effect: 'Minder overlast in de wijk.',
  startDate: '2021-01-01',
  endDate: '2021-12-31',
  decision: 'Besluit van het college',
  decidedDate: '2021-05-31',
}

function ofAction(noun: string, body: (world: World) => object, may: (who: Who) => boolean, adds: Adds[]): Row {
  const ask = (world: World, id = '') => ({ path: `/v1/actions/${id}/${noun}`, record: `/v1/actions/${id}`, body: body(world) })
  return {
    route: `POST /v1/actions/{id}/${noun}`,
    adds,
    cells: [
      { relation: 'of the college, owned by a taskforce', ask: world => ask(world, world.things.agendaAction), expect: only(may) },
      { relation: 'that ended', ask: world => ask(world, world.things.agendaEnded), expect: only(() => false) },
      {
        relation: 'that is not there',
        ask: world => ask(world, world.unknown),
        expect: who => (signedIn(who) && (noun === 'scopes' ? plans(who) : worksOnContent(who)) ? 404 : only(() => false)(who)),
      },
    ],
  }
}

const get = (route: string, path: (world: World) => string = () => route): Row => ({
  route: `GET ${route}`,
  cells: [{ relation: 'any', ask: world => ({ path: path(world) }), expect: seen }],
})

/** Whoever works on content sees every agenda; the deciding body changes what an action is; its owner says how it goes. */
export const rows: Row[] = [
  get('/v1/actions'),
  get('/v1/actions/{id}', world => `/v1/actions/${world.things.agendaAction}`),
  get('/v1/agenda-choices'),
  get('/v1/not-doing'),
  {
    route: 'POST /v1/actions',
    adds: [
      {
        table: 'approach.action',
        forged: [{ what: 'for a body of others', columns: world => ({ body_id: world.people['taskforce-secretary'].organisation }) }],
      },
    ],
    cells: [
      {
        relation: 'for the college',
        ask: world => ({
          path: '/v1/actions',
          body: { ...scope, level: 'region', bodyId: world.things.college, ownerOrganisationId: world.people.mayor.organisation },
        }),
        expect: only(ofCollege, 201),
      },
    ],
  },
  ofAction(
    'scopes',
    world => ({
      ...scope,
      reason: 'Er is minder capaciteit',
      hours: [{ organisationId: world.people.mayor.organisation, role: 'officer', quarterDate: '2021-04-01', hours: 5 }],
      partners: [{ organisationId: world.people.mayor.organisation, part: 'Doet mee' }],
      milestones: [{ title: 'Een mijlpaal', dueDate: '2021-06-30' }],
    }),
    ofCollege,
    [
      { table: 'approach.action_scope', signed, forged: [...notOwn, onEnded] },
      ...['action_partner', 'action_hours', 'action_milestone'].map(name => ({
        table: `approach.${name}`,
        instead: (world: World) => ({ scope_id: world.things.agendaScope! }),
      })),
    ],
  ),
  ofAction('reports', () => ({ judgement: 'at-risk', reason: 'Een partner levert later.' }), ownsIt, [
    { table: 'approach.action_report', signed, whoeverWorks: true, forged: [...notOwn, onEnded] },
  ]),
  ofAction('milestone-arrivals', () => ({ title: 'Eerste dag', reachedDate: '2021-05-31' }), ownsIt, [
    {
      table: 'approach.action_milestone_arrival',
      signed,
      whoeverWorks: true,
      forged: [...notOwn, onEnded, { what: 'a milestone that is not in the action', columns: () => ({ title: 'Iets anders' }) }],
    },
  ]),
  ofAction(
    'closures',
    () => ({ outcome: 'done', reason: 'Het werk zit in de lijn.' }),
    who => ownsIt(who) || ofCollege(who),
    [{ table: 'approach.action_closure', signed, whoeverWorks: true, forged: [...notOwn, onEnded] }],
  ),
  ofAction(
    'handovers',
    world => ({ ownerOrganisationId: world.people.mayor.organisation, reason: 'De gemeente trekt dit verder.' }),
    who => ownsIt(who) || ofCollege(who),
    [{ table: 'approach.action_handover', signed, whoeverWorks: true, forged: [...notOwn, onEnded] }],
  ),
  {
    route: 'POST /v1/action-reports',
    cells: [
      {
        relation: 'of a list',
        ask: world => ({
          path: '/v1/action-reports',
          body: { reports: [{ actionId: world.things.agendaAction, judgement: 'on-track', reason: 'Volgens plan.' }] },
        }),
        expect: only(ownsIt, 201),
      },
    ],
  },
  {
    route: 'POST /v1/not-doing',
    adds: [
      {
        table: 'approach.not_doing',
        signed,
        forged: [
          ...notOwn,
          { what: 'for a body of others', columns: world => ({ body_id: world.people['taskforce-secretary'].organisation }) },
        ],
      },
    ],
    cells: [
      {
        relation: 'of the college',
        ask: world => ({
          path: '/v1/not-doing',
          body: {
            level: 'region',
            bodyId: world.things.college,
            what: 'Geen eigen team',
            reason: 'Het bestaat al.',
            decision: 'Besluit',
            decidedDate: '2021-05-31',
          },
        }),
        expect: only(ofCollege, 201),
      },
    ],
  },
  {
    route: 'POST /v1/not-doing-ends',
    adds: [{ table: 'approach.not_doing_end', signed, forged: notOwn }],
    cells: [
      {
        relation: 'of the college',
        ask: world => ({ path: '/v1/not-doing-ends', body: { notDoingId: world.things.notDoing, reason: 'De vraag groeit.' } }),
        expect: only(ofCollege, 201),
      },
    ],
  },
  {
    route: 'POST /v1/action-agendas',
    cells: [
      {
        relation: 'of the college',
        ask: world => ({ path: '/v1/action-agendas', body: { level: 'region', bodyId: world.things.college } }),
        expect: only(isBureau, 201),
      },
      {
        relation: 'of a taskforce',
        ask: world => ({
          path: '/v1/action-agendas',
          body: { level: 'region', bodyId: world.people['taskforce-secretary'].organisation },
        }),
        expect: only(ownsIt, 201),
      },
    ],
  },
  {
    route: 'POST /v1/update-terms',
    adds: [{ table: 'approach.update_term', signed, forged: notOwn }],
    cells: [
      {
        relation: 'of the region',
        ask: () => ({ path: '/v1/update-terms', body: { weeks: 4, validFromDate: '2021-07-01', reason: 'Vaker horen' } }),
        expect: only(isBureau, 201),
      },
    ],
  },
]

const tables = [
  'action',
  'action_scope',
  'action_partner',
  'action_hours',
  'action_milestone',
  'action_milestone_arrival',
  'action_handover',
  'action_report',
  'action_closure',
  'not_doing',
  'not_doing_end',
  'update_term',
]
export const visible: Visible = Object.fromEntries(
  tables.map(name => [`approach.${name}`, (who: Who) => (worksOnContent(who) ? 'all' : 'none')]),
)
