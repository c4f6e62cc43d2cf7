// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { cast, isBureau, only, signedIn, type Who } from '../cast.ts'
import { type Adds, type Furnish, open, type Row, type Visible } from '../row.ts'

const item = { title: 'Een punt', body: 'Dit willen wij.', plan: 'Ons plan', planFromDate: '2020-01-01', planToDate: '2024-01-01' }
/** The adviser and the mayor of Utrecht write for Utrecht, the adviser of Renswoude for Renswoude. */
const of = (municipality: string) => (who: Who) =>
  signedIn(who) && ['municipality', 'college'].includes(cast[who].sits) && cast[who].at === municipality

const forged: Adds['forged'] = [
  { what: 'in the name of somebody else', columns: world => ({ author_id: world.people['neighbourhood-officer'].id }) },
  { what: 'for another municipality', columns: world => ({ organisation_id: world.people['adviser-large'].organisation }) },
]

/** Renswoude has an item with a link; Utrecht has one of its own; there is one national agenda that a priority is linked to. */
export const furnish: Furnish = async ({ site: { owner }, people, priority }) => {
  const at = '2021-05-31T09:00:00Z'
  const add = async (who: 'adviser-small' | 'adviser-large') => {
    const id = randomUUID()
    await owner.query(
      `insert into strategy.local_item values ($1, $1, $2, 'Punt', 'Dit willen wij.', 'Ons plan', '2020-01-01', '2024-01-01', null, null, $3, $4)`,
      [id, people[who].organisation, people[who].id, at],
    )
    return id
  }
  const [small, large] = [await add('adviser-small'), await add('adviser-large')]
  const agenda = randomUUID()
  const { id, organisation } = people['bureau-coordinator']
  await owner.query(
    `insert into strategy.national_agenda values ($1, 'landelijk', 1, 'Agenda', 'Agenda', 'Rijk', '2019-01-15', null, '{ondermijning}', $2, $3, $4)`,
    [agenda, id, organisation, at],
  )
  await owner.query(`insert into strategy.regional_link values (gen_random_uuid(), $1, $2, 'serves', null, $3, $4, $5)`, [
    priority,
    agenda,
    id,
    organisation,
    at,
  ])
  return { smallItem: small, largeItem: large, agenda }
}

const cellsOf = (noun: string, body: (itemId: string, world: Parameters<Row['cells'][number]['ask']>[0]) => object): Row['cells'] =>
  (
    [
      ['GM0339', 'smallItem'],
      ['GM0344', 'largeItem'],
    ] as const
  ).map(([code, key]) => ({
    relation: `the plan of ${code}`,
    ask: world => ({ path: `/v1/line/${code}/${noun}`, record: `/v1/line/${code}`, body: body(world.things[key]!, world) }),
    expect: only(of(code)),
  }))

/** Everybody reads; each municipality speaks for itself; the bureau speaks for the region. */
export const rows: Row[] = [
  open('/v1/line'),
  open('/v1/line/csv'),
  open('/v1/line/{code}', () => '/v1/line/GM0339'),
  open('/v1/national-agendas'),
  {
    route: 'POST /v1/line/{code}/local-items',
    adds: [
      {
        table: 'strategy.local_item',
        signed: { author_id: 'person' },
        forged: [
          ...forged,
          {
            what: 'in the place of an item of another municipality',
            says: 'Dit punt staat in het plan van uw eigen gemeente',
            columns: world => ({ thread_id: world.things.largeItem! }),
          },
        ],
      },
    ],
    cells: cellsOf('local-items', () => item),
  },
  {
    route: 'POST /v1/line/{code}/local-links',
    adds: [
      {
        table: 'strategy.local_link',
        signed: { author_id: 'person' },
        forged: [
          ...forged,
          {
            what: 'of an item of another municipality',
            says: 'Het verband gaat over een punt van uw eigen gemeente',
            columns: world => ({ thread_id: world.things.largeItem! }),
          },
        ],
      },
    ],
    cells: cellsOf('local-links', (itemId, { priority }) => ({ itemId, priorityId: priority, kind: 'serves' })),
  },
  {
    route: 'POST /v1/national-agendas',
    adds: [{ table: 'strategy.national_agenda', signed: { author_id: 'person', organisation_id: 'organisation' }, forged }],
    cells: [
      {
        relation: 'a new one',
        ask: () => ({
          path: '/v1/national-agendas',
          body: { code: 'proef', titleNl: 'Agenda', titleEn: 'Agenda', publisher: 'Rijk', publishedDate: '2021-01-15', themes: ['jeugd'] },
        }),
        expect: only(isBureau, 201),
      },
    ],
  },
  {
    route: 'POST /v1/regional-links',
    adds: [{ table: 'strategy.regional_link', signed: { author_id: 'person', organisation_id: 'organisation' }, forged }],
    cells: [
      {
        relation: 'a priority and an agenda',
        ask: ({ priority, things: { agenda } }) => ({
          path: '/v1/regional-links',
          body: { priorityId: priority, agendaId: agenda, kind: 'differs' },
        }),
        expect: only(isBureau, 201),
      },
    ],
  },
]

const tables = [
  'national_agenda',
  'local_item',
  'local_item_state',
  'local_link',
  'local_link_state',
  'regional_link',
  'regional_link_state',
]

export const visible: Visible = Object.fromEntries(tables.map(name => [`strategy.${name}`, () => 'all']))
