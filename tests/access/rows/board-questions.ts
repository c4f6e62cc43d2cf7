// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { cast, isBureau, only, signedIn, type Who, worksOnContent } from '../cast.ts'
import type { Furnish, Row, Visible } from '../row.ts'

const at = '2021-05-31T09:00:00Z'

/** A question that lies at each table, one that was answered, and one that went up by itself. */
export const furnish: Furnish = async ({ site: { owner }, people }) => {
  const { 'neighbourhood-officer': officer, mayor } = people
  const ask = async (board: string): Promise<string> => {
    const id = randomUUID()
    await owner.query(
      `insert into approach.board_question values ($1, $2, 'Mogen wij de keten delen?', 'De proef wacht.', null, $3, $4, $5)`,
      [id, board, officer.id, officer.organisation, at],
    )
    return id
  }
  const [taskforceQuestion, collegeQuestion, answeredQuestion, raisedQuestion] = [
    await ask('taskforce'),
    await ask('college'),
    await ask('college'),
    await ask('taskforce'),
  ]
  await owner.query(`insert into approach.board_question_answer values ($1, 'college', 'Ja, dat mag.', $2, $3, $4)`, [
    answeredQuestion,
    mayor.id,
    mayor.organisation,
    at,
  ])
  await owner.query(`insert into approach.board_question_escalation values ($1, '2021-05-30', $2)`, [raisedQuestion, at])
  return { taskforceQuestion, collegeQuestion, answeredQuestion, raisedQuestion }
}

const sits = (who: Who, where: string): boolean => isBureau(who) || (signedIn(who) && cast[who].sits === where)
const answer = (key: string, who: (who: Who) => boolean) => ({
  relation: key,
  ask: ({ things }: { things: Record<string, string> }) => ({
    path: `/v1/board-questions/${things[key]}/board-answers`,
    record: `/v1/board-questions/${things[key]}`,
    body: { answer: 'Dat mag, binnen de afspraken.' },
  }),
  expect: only(who),
})
const everyProfessional = only(worksOnContent)

export const rows: Row[] = [
  {
    route: 'GET /v1/board-questions',
    cells: [{ relation: 'all', ask: () => ({ path: '/v1/board-questions' }), expect: everyProfessional }],
  },
  {
    route: 'GET /v1/board-questions/{id}',
    cells: [
      { relation: 'any', ask: ({ things }) => ({ path: `/v1/board-questions/${things.taskforceQuestion}` }), expect: everyProfessional },
      { relation: 'not there', ask: ({ unknown }) => ({ path: `/v1/board-questions/${unknown}` }), expect: only(worksOnContent, 404) },
    ],
  },
  {
    route: 'POST /v1/board-questions',
    adds: [
      {
        table: 'approach.board_question',
        whoeverWorks: true,
        signed: { asker_id: 'person', organisation_id: 'organisation' },
        forged: [
          { what: 'in the name of somebody else', columns: ({ people }) => ({ asker_id: people.mayor.id }) },
          { what: 'for another organisation', columns: ({ people }) => ({ organisation_id: people['adviser-small'].organisation }) },
        ],
      },
    ],
    cells: [
      {
        relation: 'a new one',
        ask: () => ({
          path: '/v1/board-questions',
          body: { board: 'college', question: 'Wie beslist over de proef?', needed: 'De proef wacht.' },
        }),
        expect: only(worksOnContent, 201),
      },
    ],
  },
  {
    route: 'POST /v1/board-questions/{id}/board-answers',
    adds: [
      {
        table: 'approach.board_question_answer',
        signed: { answered_by_id: 'person', organisation_id: 'organisation' },
        forged: [
          { what: 'in the name of somebody else', columns: ({ people }) => ({ answered_by_id: people['neighbourhood-officer'].id }) },
          { what: 'for another organisation', columns: ({ people }) => ({ organisation_id: people['adviser-small'].organisation }) },
          { what: 'of another table', columns: () => ({ board: 'taskforce' }) },
          {
            what: 'of one that was answered',
            says: 'De vraag is nog niet beantwoord',
            columns: ({ things }) => ({ question_id: things.answeredQuestion! }),
          },
          {
            what: 'of the table of another',
            as: 'mayor',
            says: 'De vraag ligt bij een tafel waar u aan zit',
            columns: ({ things }) => ({ question_id: things.taskforceQuestion!, board: 'taskforce' }),
          },
        ],
      },
    ],
    cells: [
      answer('collegeQuestion', who => sits(who, 'college')),
      answer('taskforceQuestion', who => sits(who, 'taskforce')),
      answer('raisedQuestion', who => sits(who, 'college')),
      answer('answeredQuestion', () => false),
    ],
  },
]

const toAll = (who: Who): 'all' | 'none' => (worksOnContent(who) ? 'all' : 'none')
export const visible: Visible = Object.fromEntries(
  ['board_question', 'board_question_escalation', 'board_question_answer', 'board_question_state'].map(name => [`approach.${name}`, toAll]),
)
