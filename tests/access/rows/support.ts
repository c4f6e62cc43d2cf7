// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { only, type Who, worksOnContent } from '../cast.ts'
import type { Furnish, Row, Visible } from '../row.ts'

const at = '2021-05-31T09:00:00Z'

/** Three requests of the officer: open, answered, and judged; and one of the privacy officer with an answer. */
export const furnish: Furnish = async ({ site: { owner }, people }) => {
  const { 'neighbourhood-officer': officer, 'privacy-officer': privacy, mayor } = people
  const ask = async (by: { id: string; organisation: string }): Promise<string> => {
    const id = randomUUID()
    await owner.query(
      `insert into approach.support_request values ($1, 'events', 'Wie heeft een draaiboek voor de braderie?', 'can-wait', 'example', $2, $3, $4)`,
      [id, by.id, by.organisation, at],
    )
    return id
  }
  const answer = (request: string) =>
    owner.query(
      `insert into approach.support_answer values (gen_random_uuid(), $1, 'Dat hebben wij, neem contact op.', null, $2, $3, $4)`,
      [request, mayor.id, mayor.organisation, at],
    )
  const [openHelp, judgedHelp, ownHelp] = [await ask(officer), await ask(officer), await ask(privacy)]
  await answer(judgedHelp)
  await answer(ownHelp)
  await owner.query(`insert into approach.support_verdict values ($1, 'helped', $2, $3)`, [judgedHelp, officer.id, at])
  return { openHelp, judgedHelp, ownHelp }
}

const seen = only(worksOnContent)
const on = (key: string, noun: string, body: object) => (world: { things: Record<string, string> }) => ({
  path: `/v1/support-requests/${world.things[key]}/${noun}`,
  record: `/v1/support-requests/${world.things[key]}`,
  body,
})
const notOwn = (column: string) => [
  { what: 'in the name of somebody else', columns: ({ people }: Parameters<Furnish>[0]) => ({ [column]: people.mayor.id }) },
  {
    what: 'for another organisation',
    columns: ({ people }: Parameters<Furnish>[0]) => ({ organisation_id: people['adviser-small'].organisation }),
  },
]

export const rows: Row[] = [
  { route: 'GET /v1/support-requests', cells: [{ relation: 'all', ask: () => ({ path: '/v1/support-requests' }), expect: seen }] },
  {
    route: 'GET /v1/support-requests/{id}',
    cells: [
      { relation: 'any', ask: ({ things }) => ({ path: `/v1/support-requests/${things.openHelp}` }), expect: seen },
      { relation: 'not there', ask: ({ unknown }) => ({ path: `/v1/support-requests/${unknown}` }), expect: only(worksOnContent, 404) },
    ],
  },
  {
    route: 'POST /v1/support-requests/_search',
    cells: [{ relation: 'any', ask: () => ({ path: '/v1/support-requests/_search', body: { text: 'draaiboek braderie' } }), expect: seen }],
  },
  {
    route: 'POST /v1/support-requests',
    adds: [
      {
        table: 'approach.support_request',
        whoeverWorks: true,
        signed: { asker_id: 'person', organisation_id: 'organisation' },
        forged: notOwn('asker_id'),
      },
    ],
    cells: [
      {
        relation: 'a new one',
        ask: () => ({
          path: '/v1/support-requests',
          body: { theme: 'events', question: 'Wie heeft een draaiboek voor de braderie?', urgency: 'can-wait', wish: 'example' },
        }),
        expect: only(worksOnContent, 201),
      },
    ],
  },
  {
    route: 'POST /v1/support-requests/{id}/support-answers',
    adds: [
      {
        table: 'approach.support_answer',
        whoeverWorks: true,
        signed: { answered_by_id: 'person', organisation_id: 'organisation' },
        forged: [
          ...notOwn('answered_by_id'),
          { what: 'to oneself', says: 'Iemand anders stelde deze hulpvraag', columns: ({ things }) => ({ request_id: things.ownHelp! }) },
        ],
      },
    ],
    cells: [
      {
        relation: 'of an officer',
        ask: on('openHelp', 'support-answers', { answer: 'Neem contact op met de gemeente.' }),
        expect: who => (who === 'neighbourhood-officer' ? 403 : seen(who)),
      },
    ],
  },
  {
    route: 'POST /v1/support-requests/{id}/support-verdicts',
    adds: [
      {
        table: 'approach.support_verdict',
        whoeverWorks: true,
        signed: { person_id: 'person' },
        forged: [
          { what: 'of somebody else', as: 'mayor', says: 'U stelde deze hulpvraag', columns: () => ({}) },
          {
            what: 'of one without an answer',
            as: 'neighbourhood-officer',
            says: 'Er is een antwoord',
            columns: ({ things }) => ({ request_id: things.openHelp! }),
          },
          {
            what: 'twice',
            as: 'neighbourhood-officer',
            says: 'U zei nog niet of het hielp',
            columns: ({ things }) => ({ request_id: things.judgedHelp! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'one’s own with an answer',
        ask: on('ownHelp', 'support-verdicts', { verdict: 'helped' }),
        expect: only(who => who === 'privacy-officer'),
      },
      { relation: 'that was judged', ask: on('judgedHelp', 'support-verdicts', { verdict: 'solved' }), expect: only(() => false) },
    ],
  },
]

const toAll = (who: Who): 'all' | 'none' => (worksOnContent(who) ? 'all' : 'none')
export const visible: Visible = Object.fromEntries(
  ['support_request', 'support_answer', 'support_verdict', 'support_state', 'support_reuse'].map(name => [`approach.${name}`, toAll]),
)
