// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { cast, isBureau, only, signedIn, type Who, worksOnContent } from '../cast.ts'
import type { Adds, Furnish, Row, Visible } from '../row.ts'

const yourself: Adds['forged'] = [
  { what: 'in the name of somebody else', columns: world => ({ author_id: world.people['neighbourhood-officer'].id }) },
]
const elsewhere: Adds['forged'] = [
  ...yourself,
  { what: 'for another organisation', columns: world => ({ organisation_id: world.people['neighbourhood-officer'].organisation }) },
]
const at = (code: string) => (who: Who) => signedIn(who) && cast[who].at === code && cast[who].sits !== 'neighbourhood'
/** Whoever prepares decisions keeps scenarios; in this world a pilot has them for all but Renswoude. */
const prepares = (who: Who) =>
  signedIn(who) && ['bureau', 'college', 'taskforce', 'municipality'].includes(cast[who].sits) && cast[who].at !== 'GM0339'

/** Renswoude stated hours and opened them to the college; Utrecht stated hours and chose nothing, so the bureau sees them. */
export const furnish: Furnish = async ({ site: { owner }, people, priority }) => {
  const moment = '2021-05-31T09:00:00Z'
  for (const who of ['adviser-small', 'adviser-large'] as const)
    await owner.query(`insert into strategy.capacity_statement values (gen_random_uuid(), $1, 2021, 'adviser', 40, 40, 40, 40, $2, $3)`, [
      people[who].organisation,
      people[who].id,
      moment,
    ])
  await owner.query(`insert into strategy.capacity_openness values (gen_random_uuid(), $1, 'college', $2, $3)`, [
    people['adviser-small'].organisation,
    people['adviser-small'].id,
    moment,
  ])
  const { id, organisation } = people['bureau-coordinator']
  await owner.query(
    `insert into strategy.capacity_ask values (gen_random_uuid(), $1, null, 'adviser', '2021-07-01', '2021-10-01', 20, 'Raming', $2, $3, $4)`,
    [priority, id, organisation, moment],
  )
  await owner.query(
    `insert into strategy.capacity_scenario values (gen_random_uuid(), 'Proef', 2021, array[$1::uuid], '{}', null, $2, $3, $4)`,
    [priority, id, organisation, moment],
  )
  const pilot = randomUUID()
  await owner.query(
    `insert into approach.pilot values ($1, 'Scenario’s', 'Als dit, dan dat.', 'Als het te veel tijd kost.', 'Het bureau telt.', '2021-05-31', '2021-12-31', 'capacity-scenarios', $2, $3, $4)`,
    [pilot, id, organisation, moment],
  )
  await owner.query(`insert into approach.pilot_partner select $1, o.id, $2, $3 from core.organisation o where o.code <> 'GM0339'`, [
    pilot,
    id,
    moment,
  ])
  return {}
}

const ofUtrecht = (noun: string, body: object, code: string, may: (who: Who) => boolean): Row['cells'][number] => ({
  relation: `of ${code}`,
  ask: () => ({ path: `/v1/capacity/${code}/${noun}`, record: `/v1/capacity/${code}`, body }),
  expect: only(may),
})

const statement = { year: 2021, lines: [{ role: 'adviser', hours: [40, 40, 40, 40] }] }

/** Each partner states and opens its own hours; the bureau speaks for the college and says what a priority would ask. */
export const rows: Row[] = [
  {
    route: 'GET /v1/capacity',
    cells: [
      {
        relation: 'the hours of Renswoude',
        ask: () => ({ path: '/v1/capacity?year=2021' }),
        expect: only(worksOnContent),
        sees: who => who === 'adviser-small' || isBureau(who) || (signedIn(who) && cast[who].sits === 'college'),
        finds: (body: { partners: { code: string; entries: { free: number | null }[] }[] }) =>
          body.partners.some(({ code, entries }) => code === 'GM0339' && entries[0]?.free === 40),
      },
    ],
  },
  { route: 'GET /v1/capacity/csv', cells: [{ relation: 'all', ask: () => ({ path: '/v1/capacity/csv' }), expect: only(worksOnContent) }] },
  {
    route: 'GET /v1/capacity/{code}',
    cells: [
      {
        relation: 'that of Utrecht',
        ask: () => ({ path: '/v1/capacity/GM0344' }),
        expect: only(worksOnContent),
        sees: who => isBureau(who) || at('GM0344')(who),
        finds: (body: { statements: unknown[] }) => body.statements.length > 0,
      },
    ],
  },
  {
    route: 'POST /v1/capacity/{code}/capacity-statements',
    adds: [{ table: 'strategy.capacity_statement', signed: { author_id: 'person' }, forged: elsewhere }],
    cells: [
      ofUtrecht('capacity-statements', statement, 'GM0339', at('GM0339')),
      ofUtrecht('capacity-statements', statement, 'GM0344', at('GM0344')),
    ],
  },
  {
    route: 'POST /v1/capacity/{code}/capacity-openness',
    adds: [{ table: 'strategy.capacity_openness', signed: { author_id: 'person' }, forged: elsewhere }],
    cells: [
      ofUtrecht('capacity-openness', { level: 'own' }, 'GM0339', at('GM0339')),
      ofUtrecht('capacity-openness', { level: 'partners' }, 'RVC', isBureau),
    ],
  },
  {
    route: 'POST /v1/capacity-asks',
    adds: [{ table: 'strategy.capacity_ask', signed: { author_id: 'person', organisation_id: 'organisation' }, forged: elsewhere }],
    cells: [
      {
        relation: 'of every municipality',
        ask: ({ priority }) => ({
          path: '/v1/capacity-asks',
          body: {
            priorityId: priority,
            role: 'adviser',
            firstQuarterDate: '2021-07-01',
            lastQuarterDate: '2021-10-01',
            hours: 20,
            reason: 'Raming',
          },
        }),
        expect: only(isBureau, 201),
      },
    ],
  },
  {
    route: 'POST /v1/capacity-scenarios',
    adds: [{ table: 'strategy.capacity_scenario', signed: { author_id: 'person', organisation_id: 'organisation' }, forged: elsewhere }],
    cells: [
      {
        relation: 'a new one',
        ask: ({ priority }) => ({ path: '/v1/capacity-scenarios', body: { name: 'Proef', year: 2021, in: [priority], out: [] } }),
        expect: only(prepares, 201),
      },
    ],
  },
]

const ofProfessionals = (who: Who): 'all' | 'none' => (worksOnContent(who) ? 'all' : 'none')
const hoursSeen = (who: Who) => {
  if (isBureau(who)) return 'all' as const
  const own = signedIn(who) && ['GM0339', 'GM0344'].includes(cast[who].at) ? 1 : 0
  const college = signedIn(who) && cast[who].sits === 'college' ? 1 : 0
  return own + college
}

export const visible: Visible = {
  'strategy.capacity_statement': hoursSeen,
  'strategy.capacity_statement_state': hoursSeen,
  'strategy.capacity_openness': ofProfessionals,
  'strategy.capacity_openness_state': ofProfessionals,
  'strategy.capacity_ask': ofProfessionals,
  'strategy.proposed_hours': ofProfessionals,
  'strategy.capacity_scenario': ofProfessionals,
}
