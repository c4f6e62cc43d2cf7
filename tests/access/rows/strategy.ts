// SPDX-License-Identifier: EUPL-1.2
import { decidesInCollege, isBureau, only } from '../cast.ts'
import { type Adds, open, type Row, type Visible } from '../row.ts'

const wording = {
  titleNl: 'Nieuwe titel',
  titleEn: 'New title',
  bodyNl: 'Nieuwe tekst van deze schakel.',
  bodyEn: 'New text of this link.',
  decision: 'Besluit van het college',
  validFromDate: '2021-07-01',
}

const authored: Omit<Adds, 'table'> = {
  signed: { author_id: 'person' },
  forged: [{ what: 'in the name of somebody else', columns: world => ({ author_id: world.people['adviser-large'].id }) }],
}

/** The strategy is public; the bureau keeps its texts; whoever decides in the college judges. */
export const rows: Row[] = [
  open('/v1/strategy'),
  open('/v1/strategy/items/{id}', world => `/v1/strategy/items/${world.trend}`),
  open('/v1/ambitions'),
  open('/v1/ambitions/{id}', world => `/v1/ambitions/${world.ambition}`),
  {
    route: 'POST /v1/strategy/items/{id}/wordings',
    adds: [{ table: 'strategy.wording', ...authored }],
    cells: [
      {
        relation: 'a link of the strategy',
        ask: ({ trend }) => ({ path: `/v1/strategy/items/${trend}/wordings`, record: `/v1/strategy/items/${trend}`, body: wording }),
        expect: only(isBureau),
      },
      {
        relation: 'one that is not there',
        ask: ({ unknown }) => ({ path: `/v1/strategy/items/${unknown}/wordings`, record: `/v1/strategy/items/${unknown}`, body: wording }),
        expect: only(isBureau, 404),
      },
    ],
  },
  {
    route: 'POST /v1/strategy/items/{id}/ties',
    adds: [{ table: 'strategy.tie', ...authored }],
    cells: [
      {
        relation: 'two links that are not tied',
        ask: ({ trend, priority }) => ({
          path: `/v1/strategy/items/${trend}/ties`,
          record: `/v1/strategy/items/${trend}`,
          body: { toId: priority, validFromDate: '2021-07-01' },
        }),
        expect: only(isBureau),
      },
    ],
  },
  {
    route: 'POST /v1/strategy/items/{id}/untyings',
    adds: [{ table: 'strategy.untying', ...authored }],
    cells: [
      {
        relation: 'two links that are tied',
        ask: ({ tie }) => ({
          path: `/v1/strategy/items/${tie.from}/untyings`,
          record: `/v1/strategy/items/${tie.from}`,
          body: { tieId: tie.id, reason: 'Hoort hier niet meer bij', validFromDate: '2021-07-01' },
        }),
        expect: only(isBureau),
      },
    ],
  },
  {
    route: 'POST /v1/ambitions/{id}/judgements',
    adds: [
      {
        table: 'strategy.judgement',
        signed: { person_id: 'person', organisation_id: 'organisation' },
        forged: [
          { what: 'in the name of somebody else', columns: world => ({ person_id: world.people.mayor.id }) },
          { what: 'for another organisation', columns: world => ({ organisation_id: world.people.mayor.organisation }) },
        ],
      },
    ],
    cells: [
      {
        relation: 'an ambition that people judge',
        ask: ({ ambition }) => ({
          path: `/v1/ambitions/${ambition}/judgements`,
          record: `/v1/ambitions/${ambition}`,
          body: {
            verdict: 'partly',
            level: 2,
            reason: 'In twee districten zagen de diensten de handel haperen.',
            judgedDate: '2021-05-31',
          },
        }),
        expect: only(decidesInCollege),
      },
    ],
  },
]

const tables = ['item', 'wording', 'tie', 'untying', 'yardstick', 'rubric_level', 'judgement']

export const visible: Visible = Object.fromEntries(tables.map(name => [`strategy.${name}`, () => 'all']))
