// SPDX-License-Identifier: EUPL-1.2
import { everybody, isBureau, only } from '../cast.ts'
import { type Adds, open, type Row, type Visible } from '../row.ts'

const why = 'Besluit van het college van burgemeester en wethouders'

const recorded: Omit<Adds, 'table'> = {
  signed: { recorded_by: 'person', recorded_for: 'organisation' },
  forged: [
    { what: 'in the name of somebody else', columns: world => ({ recorded_by: world.people['adviser-large'].id }) },
    { what: 'for another organisation', columns: world => ({ recorded_for: world.people['adviser-large'].organisation }) },
  ],
}

/** Who is who is open to residents; only the bureau records who joins, leaves or merges. */
export const rows: Row[] = [
  open('/v1/region'),
  open('/v1/organisations'),
  {
    route: 'GET /v1/organisations/{code}',
    cells: [
      { relation: 'of the region', ask: () => ({ path: '/v1/organisations/GM0344' }), expect: everybody },
      { relation: 'one that is not there', ask: () => ({ path: '/v1/organisations/GM9999' }), expect: () => 404 },
    ],
  },
  open('/v1/organisations/{code}/memberships', () => '/v1/organisations/TASKFORCE-CYBERVEILIGHEID/memberships'),
  open('/v1/areas'),
  open('/v1/areas/{code}', () => '/v1/areas/GM0344'),
  {
    route: 'POST /v1/organisations/{code}/memberships',
    adds: [{ table: 'partners.membership', ...recorded }],
    cells: [
      {
        relation: 'a body of the region',
        ask: () => ({
          path: '/v1/organisations/TASKFORCE-CYBERVEILIGHEID/memberships',
          record: '/v1/organisations/TASKFORCE-CYBERVEILIGHEID/memberships',
          body: { organisation: 'GM0344', change: 'joins', date: '2021-07-01', why },
        }),
        expect: only(isBureau),
      },
    ],
  },
  {
    route: 'POST /v1/areas/{code}/changes',
    adds: [{ table: 'partners.area_change', ...recorded }],
    cells: [
      {
        relation: 'an area of the region',
        ask: () => ({
          path: '/v1/areas/GM0339/changes',
          record: '/v1/areas/GM0339',
          body: { into: 'GM0344', changeDate: '2022-01-01', why },
        }),
        expect: only(isBureau),
      },
    ],
  },
]

const tables = [
  'area',
  'area_validity',
  'area_part',
  'area_change',
  'area_tile',
  'population',
  'membership',
  'area_state',
  'region_period',
  'organisation_validity',
  'source',
  'pack_load',
  'meeting_rhythm',
]

export const visible: Visible = Object.fromEntries(tables.map(name => [`partners.${name}`, () => 'all']))
