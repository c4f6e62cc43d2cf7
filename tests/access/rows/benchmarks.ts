// SPDX-License-Identifier: EUPL-1.2
import { isBureau, only, signedIn, type Who } from '../cast.ts'
import { type Adds, type Furnish, open, type Row, type Visible } from '../row.ts'

const announcement = { offence: '1.4.5', year: 2022, reason: 'Om te zien waar het anders is.', contextUntilDate: '2099-01-01' }
/** Mayors and advisers of a municipality speak for it. */
const speaksForMunicipality = (who: Who): boolean => signedIn(who) && ['mayor', 'adviser-large', 'adviser-small'].includes(who)
const forged: Adds['forged'] = [
  { what: 'in the name of somebody else', columns: world => ({ person_id: world.people['neighbourhood-officer'].id }) },
  { what: 'for another organisation', columns: world => ({ organisation_id: world.people['neighbourhood-officer'].organisation }) },
]

/** A comparison whose term runs on. */
export const furnish: Furnish = async ({ site: { owner }, people }) => {
  const { id, organisation } = people['bureau-coordinator']
  const { rows: made } = await owner.query(
    `insert into monitor.benchmark values (gen_random_uuid(), '1.1.1', 2022, 'Om te zien waar het anders is.', '2021-01-01', '2099-01-01', $1, $2, '2021-01-01T00:00:00Z') returning id`,
    [id, organisation],
  )
  const { 'adviser-large': adviser } = people
  await owner.query(
    `insert into monitor.benchmark_context values (gen_random_uuid(), $1, 'Er is een groot station.', $2, $3, '2021-05-31T09:00:00Z')`,
    [made[0].id, adviser.id, adviser.organisation],
  )
  return { benchmark: made[0].id as string }
}

/** Everybody compares; the bureau announces; each municipality gives context with its own place. */
export const rows: Row[] = [
  open('/v1/benchmarks'),
  open('/v1/benchmarks/municipalities/{area}', () => '/v1/benchmarks/municipalities/GM0344'),
  {
    route: 'GET /v1/benchmarks/{id}',
    cells: [{ relation: 'one', ask: ({ things }) => ({ path: `/v1/benchmarks/${things.benchmark}` }), expect: () => 200 }],
  },
  {
    route: 'POST /v1/benchmarks',
    adds: [{ table: 'monitor.benchmark', signed: { person_id: 'person', organisation_id: 'organisation' }, forged }],
    cells: [{ relation: 'a new one', ask: () => ({ path: '/v1/benchmarks', body: announcement }), expect: only(isBureau, 201) }],
  },
  {
    route: 'POST /v1/benchmarks/{id}/contexts',
    adds: [{ table: 'monitor.benchmark_context', signed: { person_id: 'person', organisation_id: 'organisation' }, forged }],
    cells: [
      {
        relation: 'one whose term runs on',
        ask: ({ things }) => ({
          path: `/v1/benchmarks/${things.benchmark}/contexts`,
          record: `/v1/benchmarks/${things.benchmark}`,
          body: { body: 'Er was een reeks inbraken.' },
        }),
        expect: only(speaksForMunicipality),
      },
    ],
  },
]

export const visible: Visible = {
  'monitor.peer': () => 'all',
  'monitor.peer_population': () => 'all',
  'monitor.benchmark': () => 'all',
  'monitor.benchmark_context': () => 'all',
}
