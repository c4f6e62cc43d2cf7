// SPDX-License-Identifier: EUPL-1.2
import { everyoneSignedIn, only, signedIn } from '../cast.ts'
import type { Forgery, Row, Visible } from '../row.ts'

const inTheNameOfAnother: Forgery = {
  what: 'in the name of somebody else',
  columns: world => ({ person_id: world.people['police-planner'].id }),
}
const known = '2021-06-01T09:00:00Z'

/** Notices: everybody has their own, and chooses for themselves. */
export const rows: Row[] = [
  { route: 'GET /v1/notices', cells: [{ relation: 'own', ask: () => ({ path: '/v1/notices' }), expect: everyoneSignedIn }] },
  {
    route: 'POST /v1/notices/readings',
    cells: [{ relation: 'own', ask: () => ({ path: '/v1/notices/readings', body: {} }), expect: only(signedIn, 201) }],
    adds: [
      {
        table: 'core.notice_reading',
        row: world => ({ notice_id: world.notices.mayor, person_id: world.people.mayor.id, known_at: known }),
        signed: { person_id: 'person' },
        may: who => who === 'mayor',
        by: 'mayor',
        forged: [inTheNameOfAnother],
        whoeverWorks: true,
      },
    ],
  },
  {
    route: 'POST /v1/notices/choices',
    cells: [
      {
        relation: 'own',
        ask: () => ({ path: '/v1/notices/choices', body: { kind: 'mail-digest', wanted: false } }),
        expect: only(signedIn, 201),
      },
    ],
    adds: [{ table: 'core.notice_choice', signed: { person_id: 'person' }, forged: [inTheNameOfAnother] }],
  },
  { route: 'GET /v1/mail-address', cells: [{ relation: 'own', ask: () => ({ path: '/v1/mail-address' }), expect: everyoneSignedIn }] },
  {
    route: 'POST /v1/mail-address',
    cells: [
      {
        relation: 'own',
        ask: () => ({ path: '/v1/mail-address', body: { address: 'iemand@gemeente.example' } }),
        expect: only(signedIn, 201),
      },
    ],
    adds: [{ table: 'core.mail_address', signed: { person_id: 'person' }, forged: [inTheNameOfAnother] }],
  },
]

/** In the world one notice is for the mayor and one for the advisers of Utrecht, who saw theirs; the director of care made a choice and stated an address. */
export const visible: Visible = {
  'core.notice': who => (who === 'mayor' || who === 'adviser-large' ? 1 : 'none'),
  'core.own_notice': who => (who === 'mayor' || who === 'adviser-large' ? 1 : 'none'),
  'core.notice_reading': who => (who === 'adviser-large' ? 1 : 'none'),
  'core.notice_choice': who => (who === 'case-director' ? 1 : 'none'),
  'core.mail_address': who => (who === 'case-director' ? 1 : 'none'),
}
