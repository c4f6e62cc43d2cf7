// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { referenceSentence } from '../../../src/core/access/references.ts'
import { isBureau, only, type Who, worksOnContent } from '../cast.ts'
import type { Adds, Furnish, Row, Visible } from '../row.ts'
import type { World } from '../world.ts'

/** What a decision of the college asks of the safety houses (the organisation of the case director), tied and told of once. */
export const furnish: Furnish = async ({ site: { owner }, people, things }) => {
  const { id, organisation } = people['bureau-coordinator']
  const { rows } = await owner.query('select id from strategy.decision_request where decision_id = $1', [things.collegeDecision])
  const signed = [id, organisation, '2021-05-31T09:00:00Z']
  const { rows: taskforces } = await owner.query(`select id from core.organisation where code = 'TASKFORCE-ONDERMIJNING'`)
  await owner.query(`insert into approach.execution_tie values (gen_random_uuid(), $4, null, null, null, $5, $1, $2, $3)`, [
    ...signed,
    things.collegeDecision,
    taskforces[0].id,
  ])
  await owner.query(`insert into approach.execution_word values (gen_random_uuid(), $4, 'running', 'Wij zijn bezig.', $1, $2, $3)`, [
    ...signed,
    rows[0].id,
  ])
  return { askedRequest: rows[0].id, actionToTie: await anyAction(owner) }
}

const anyAction = async (owner: World['site']['owner']): Promise<string> =>
  (await owner.query('select action_id from approach.action_state where closed_date is null order by action_id limit 1')).rows[0].action_id

const asked = (who: Who): boolean => isBureau(who) || who === 'case-director'
const signed: Omit<Adds, 'table'> = {
  signed: { recorded_by_id: 'person', organisation_id: 'organisation' },
  forged: [
    { what: 'in the name of somebody else', columns: world => ({ recorded_by_id: world.people['neighbourhood-officer'].id }) },
    { what: 'for another organisation', columns: world => ({ organisation_id: world.people['neighbourhood-officer'].organisation }) },
    {
      what: 'by somebody who was not asked',
      as: 'adviser-small',
      says: 'Het besluit vraagt dit van u, of u bent het bureau',
      columns: () => ({}),
    },
  ],
}
const of = (world: World, noun: string, body: object) => {
  const record = `/v1/executions/${world.things.collegeDecision}`
  return { path: `${record}/${noun}`, record, body }
}

/** How far decisions are is for whoever works on content; whoever is asked says what carries it out and how far it is. */
export const rows: Row[] = [
  {
    route: 'GET /v1/executions/{id}',
    cells: [
      {
        relation: 'of the college',
        ask: ({ things }) => ({ path: `/v1/executions/${things.collegeDecision}` }),
        expect: only(worksOnContent),
      },
      { relation: 'not there', ask: ({ unknown }) => ({ path: `/v1/executions/${unknown}` }), expect: only(worksOnContent, 404) },
    ],
  },
  {
    route: 'GET /v1/executions/{id}/origins',
    cells: [
      {
        relation: 'of an action',
        ask: ({ things }) => ({ path: `/v1/executions/${things.actionToTie}/origins` }),
        expect: only(worksOnContent),
      },
    ],
  },
  {
    route: 'POST /v1/executions/{id}/ties',
    adds: [
      {
        table: 'approach.execution_tie',
        ...signed,
        forged: [
          ...(signed.forged ?? []),
          {
            what: 'for a decision that does not ask it',
            says: 'Het is dit besluit dat dat vraagt',
            columns: ({ things }) => ({ decision_id: things.taskforceDecision! }),
          },
          { what: 'with a mandate that is not there', says: referenceSentence, columns: () => ({ mandate_id: randomUUID() }) },
        ],
      },
    ],
    cells: [
      {
        relation: 'what is asked of the safety houses',
        ask: world => of(world, 'ties', { requestId: world.things.askedRequest, kind: 'action', targetId: world.things.actionToTie }),
        expect: only(asked),
      },
      {
        relation: 'the decision as a whole',
        ask: world => of(world, 'ties', { kind: 'action', targetId: world.things.actionToTie }),
        expect: only(isBureau),
      },
    ],
  },
  {
    route: 'POST /v1/executions/{id}/words',
    adds: [{ table: 'approach.execution_word', ...signed }],
    cells: [
      {
        relation: 'what is asked of the safety houses',
        ask: world => of(world, 'words', { requestId: world.things.askedRequest, standing: 'done', words: 'Het is gedaan.' }),
        expect: only(asked),
      },
    ],
  },
]

const everything = (who: Who) => (worksOnContent(who) ? ('all' as const) : ('none' as const))
export const visible: Visible = {
  'approach.execution_tie': everything,
  'approach.execution_word': everything,
  'approach.execution_carrier': everything,
  'approach.request_state': everything,
}
