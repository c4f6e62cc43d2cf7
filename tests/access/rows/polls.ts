// SPDX-License-Identifier: EUPL-1.2
import { isBureau, only, signedIn } from '../cast.ts'
import type { Adds, Furnish, Row, Visible } from '../row.ts'

const poll = {
  title: 'Vinden wij elkaar?',
  reason: 'Om te zien of het werkt.',
  statements: ['Ik weet wie ik moet hebben.', 'Ik krijg antwoord.'],
  opensDate: '2021-01-01',
  closesDate: '2030-01-01',
  threshold: 10,
}
const opened: Omit<Adds, 'table'> = {
  signed: { person_id: 'person', organisation_id: 'organisation' },
  forged: [
    { what: 'in the name of somebody else', columns: world => ({ person_id: world.people['neighbourhood-officer'].id }) },
    { what: 'for another organisation', columns: world => ({ organisation_id: world.people['neighbourhood-officer'].organisation }) },
  ],
}

/** A poll that is open and one that is over. */
export const furnish: Furnish = async ({ site: { owner }, people }) => {
  const { id, organisation } = people['bureau-coordinator']
  const insert = async (days: string) =>
    (
      await owner.query(
        `insert into monitor.poll values (gen_random_uuid(), $1, $2, $3, $4, 10, $5, $6, '2021-01-01T00:00:00Z') returning id`,
        [poll.title, poll.reason, poll.statements, days, id, organisation],
      )
    ).rows[0].id as string
  return { openPoll: await insert('[2000-01-01,2100-01-01)'), closedPoll: await insert('[2000-01-01,2000-02-01)') }
}

const answer = { scores: [4, 0], blinding: 'twenty-two random characters' }

/** Whoever is signed in sees polls and takes part; the bureau holds them; ballots are read by nobody. */
export const rows: Row[] = [
  { route: 'GET /v1/polls', cells: [{ relation: 'all', ask: () => ({ path: '/v1/polls' }), expect: only(signedIn) }] },
  {
    route: 'GET /v1/polls/{id}',
    cells: [{ relation: 'one', ask: ({ things }) => ({ path: `/v1/polls/${things.openPoll}` }), expect: only(signedIn) }],
  },
  {
    route: 'POST /v1/polls',
    adds: [{ table: 'monitor.poll', ...opened }],
    cells: [{ relation: 'a new one', ask: () => ({ path: '/v1/polls', body: poll }), expect: only(isBureau, 201) }],
  },
  {
    route: 'POST /v1/polls/{id}/participations',
    adds: [
      {
        table: 'monitor.poll_participation',
        signed: { person_id: 'person' },
        whoeverWorks: true,
        forged: [
          { what: 'in the name of somebody else', columns: world => ({ person_id: world.people['neighbourhood-officer'].id }) },
          { what: 'in a poll that is over', columns: world => ({ poll_id: world.things.closedPoll! }) },
        ],
      },
    ],
    cells: [
      {
        relation: 'one that is open',
        ask: ({ things }) => ({
          path: `/v1/polls/${things.openPoll}/participations`,
          record: `/v1/polls/${things.openPoll}`,
          body: answer,
        }),
        expect: only(signedIn),
      },
    ],
  },
]

export const visible: Visible = {
  'monitor.poll': () => 'all',
  'monitor.poll_shuffle': () => 'all',
  'monitor.poll_participation': () => 'none',
}
