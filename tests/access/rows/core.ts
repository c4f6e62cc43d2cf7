// SPDX-License-Identifier: EUPL-1.2
import { everybody, everyoneSignedIn, only, signedIn, worksOnContent } from '../cast.ts'
import { type Forgery, open, type Row, type Visible } from '../row.ts'

const inTheNameOfAnother: Forgery = { what: 'in the name of somebody else', columns: world => ({ actor_id: world.people.mayor.id }) }

/** Sessions, colleagues, and access itself. */
export const rows: Row[] = [
  open('/v1/openapi.json'),
  open('/v1/processing-activities'),
  {
    route: 'GET /v1/processing-activities/{name}',
    cells: [
      { relation: 'in the register', ask: () => ({ path: '/v1/processing-activities/logboek' }), expect: everybody },
      { relation: 'not in it', ask: () => ({ path: '/v1/processing-activities/niets' }), expect: () => 404 },
    ],
  },
  {
    route: 'GET /v1/access/explanations',
    cells: [
      { relation: 'a rule', ask: () => ({ path: '/v1/access/explanations?rule=identity.seesColleagues' }), expect: everybody },
      {
        relation: 'a rule about a record',
        ask: world => ({
          path: `/v1/access/explanations?rule=obstacles.recognisesObstacle&given=obstacle_id:${world.obstacles.team.reported}`,
        }),
        // Somebody who may not see obstacles gets the same 404 for one that is there as for one that is not.
        expect: who => (signedIn(who) && who !== 'functional-manager' ? 200 : 404),
      },
      {
        relation: 'a record that is not there',
        ask: world => ({ path: `/v1/access/explanations?rule=obstacles.recognisesObstacle&given=obstacle_id:${world.unknown}` }),
        expect: () => 404,
      },
    ],
  },
  {
    route: 'POST /v1/_search',
    cells: [
      {
        relation: 'what all see, and what only professionals see',
        ask: () => ({ path: '/v1/_search', body: { text: 'systemen praten' } }),
        expect: everyoneSignedIn,
        sees: worksOnContent,
        finds: (body: { results: { kind: string }[] }) => body.results.some(({ kind }) => kind === 'obstacle'),
      },
    ],
  },
  {
    route: 'GET /v1/session',
    cells: [{ relation: 'own', ask: () => ({ path: '/v1/session' }), expect: everyoneSignedIn }],
  },
  {
    route: 'GET /v1/people',
    cells: [{ relation: 'colleagues', ask: () => ({ path: '/v1/people' }), expect: everyoneSignedIn }],
  },
  {
    route: 'POST /v1/session/sign-out',
    adds: [
      { table: 'core.decision_line', may: () => true },
      { table: 'core.idempotency', signed: { actor_id: 'person' }, forged: [inTheNameOfAnother] },
      { table: 'core.audit_line', signed: { actor_id: 'person', organisation_id: 'organisation' }, forged: [inTheNameOfAnother] },
    ],
    cells: [{ relation: 'own', ask: () => ({ path: '/v1/session/sign-out', body: {} }), expect: only(signedIn, 201) }],
  },
]

/** The answers of `answers` are kept in the world: the mayor asked twice, the secretary once. */
export const visible: Visible = {
  'core.organisation': () => 'all',
  'core.person': who => (signedIn(who) ? 'all' : 'none'),
  'core.assignment': who => (signedIn(who) ? 'all' : 'none'),
  'core.search_entry': who => (worksOnContent(who) ? 'all' : signedIn(who) ? { where: `audience in ('everyone', 'signed-in')` } : 'none'),
  'core.idempotency': who => ({ mayor: 2, 'taskforce-secretary': 1 })[who as string] ?? 'none',
}
