// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { decidesInCollege, isBureau, only, worksOnContent } from '../cast.ts'
import { type Adds, type Furnish, open, type Row, type Visible } from '../row.ts'

const before = '2021-05-31T09:00:00Z'
const recorded: Omit<Adds, 'table'> = {
  signed: { recorded_by_id: 'person', organisation_id: 'organisation' },
  forged: [
    { what: 'in the name of somebody else', columns: world => ({ recorded_by_id: world.people['neighbourhood-officer'].id }) },
    { what: 'for another organisation', columns: world => ({ organisation_id: world.people['neighbourhood-officer'].organisation }) },
  ],
}

/** A change that has no room, one that is new, and two priorities that went out: one handed over, one not yet. */
export const furnish: Furnish = async ({ site: { owner, clock }, people }) => {
  const { id, organisation } = people['bureau-coordinator']
  const propose = async (at: string): Promise<string> => {
    const proposal = randomUUID()
    await owner.query(
      `insert into strategy.proposal values ($1, 'RVC', 'Een wijziging', 'Een erbij, een eraf.', 'Omdat het nodig is.', $2, $3, $4)`,
      [proposal, id, organisation, at],
    )
    return proposal
  }
  const theme = randomUUID()
  await owner.query(`insert into strategy.joint_priority values ($1, 'proefthema', 'Proefthema', 'Trial theme', null, $2, $3, $4)`, [
    theme,
    id,
    organisation,
    before,
  ])
  const changeWithoutRoom = await propose(before)
  await owner.query(`insert into strategy.priority_change values ($1, $2, null, null, null, '2021-06-01', $3)`, [
    changeWithoutRoom,
    theme,
    before,
  ])
  const newProposal = await propose(clock.now())
  const leave = async (code: string): Promise<string> => {
    const decision = randomUUID()
    const exit = randomUUID()
    await owner.query(
      `insert into strategy.decision (id, body_code, decided_date, outcome, means, title, text, source_code, known_at)
       values ($1, 'RVC', '2021-05-31', 'adopted', 'consensus', 'Eraf', 'Een prioriteit gaat eraf.', 'rvs-2019-2022', $2)`,
      [decision, before],
    )
    await owner.query(
      `insert into strategy.priority_exit select $1, e.id, $2, '2022-12-01', $3 from strategy.priority_entry e join strategy.joint_priority p on p.id = e.priority_id where p.code = $4`,
      [exit, decision, before, code],
    )
    return exit
  }
  const handedOver = await leave('cyberveiligheid')
  const keptYet = await leave('zorg-en-veiligheid')
  await owner.query(
    `insert into strategy.priority_handover values (gen_random_uuid(), $1, 'Het hele werk van de taskforce.', $2, '2021-05-31', $3, $2, $4)`,
    [handedOver, organisation, id, before],
  )
  const discharged = await leave('ondermijning')
  await owner.query(
    `insert into strategy.priority_discharge select id, decision_id, 'TASKFORCE-ONDERMIJNING', 'Met dank voor het werk.', null, null, $2 from strategy.priority_exit where id = $1`,
    [discharged, before],
  )
  return { changeWithoutRoom, newProposal, handedOver, keptYet, theme }
}

/** Which priorities there are is public; the bureau prepares changes; the computation is for bureau and college. */
export const rows: Row[] = [
  open('/v1/priorities'),
  open('/v1/priorities/{id}/effects', world => `/v1/priorities/${world.things.theme}/effects`),
  open('/v1/priorities/exits/{id}', world => `/v1/priorities/exits/${world.things.handedOver}`),
  {
    route: 'GET /v1/priorities/choice',
    cells: [
      {
        relation: 'the last round',
        ask: () => ({ path: '/v1/priorities/choice' }),
        expect: only(who => isBureau(who) || decidesInCollege(who)),
      },
    ],
  },
  {
    route: 'POST /v1/priorities',
    adds: [
      {
        table: 'strategy.joint_priority',
        signed: { named_by_id: 'person', organisation_id: 'organisation' },
        forged: [{ what: 'in the name of somebody else', columns: world => ({ named_by_id: world.people.mayor.id }) }],
      },
    ],
    cells: [
      {
        relation: 'a theme',
        ask: () => ({ path: '/v1/priorities', body: { code: 'wonen', nameNl: 'Veilig wonen', nameEn: 'Safe living' } }),
        expect: only(isBureau, 201),
      },
    ],
  },
  {
    route: 'POST /v1/priorities/changes',
    adds: [
      {
        table: 'strategy.priority_change',
        instead: world => ({ proposal_id: world.things.newProposal! }),
        forged: [
          {
            what: 'with a proposal of before',
            says: 'Het hoort bij een nieuw voorstel van uzelf aan het college',
            columns: world => ({ proposal_id: world.things.collegeProposal! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'the number',
        ask: () => ({
          path: '/v1/priorities/changes',
          body: { title: 'Vier prioriteiten', text: 'Het worden er vier.', why: 'Er is ruimte.', most: 4, startsDate: '2021-07-01' },
        }),
        expect: only(isBureau, 201),
      },
    ],
  },
  {
    route: 'POST /v1/priorities/exits/{id}/handovers',
    adds: [{ table: 'strategy.priority_handover', ...recorded }],
    cells: [
      {
        relation: 'one that went out',
        ask: ({ things: { handedOver } }) => ({
          path: `/v1/priorities/exits/${handedOver}/handovers`,
          record: `/v1/priorities/exits/${handedOver}`,
          body: { what: 'De lopende onderzoeken.', receiver: 'RE03', handedDate: '2021-05-31' },
        }),
        expect: only(isBureau),
      },
    ],
  },
  {
    route: 'POST /v1/priorities/exits/{id}/discharges',
    adds: [
      {
        table: 'strategy.priority_discharge',
        ...recorded,
        forged: [
          ...(recorded.forged ?? []),
          {
            what: 'before anything was handed over',
            says: 'Eerst is vastgelegd wat aan wie is overgedragen',
            columns: world => ({ exit_id: world.things.keptYet! }),
          },
          {
            what: 'by a decision of a taskforce',
            says: 'Het college heeft de decharge besloten',
            columns: world => ({ decision_id: world.things.taskforceDecision! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'one that was handed over',
        ask: ({ things: { handedOver, collegeDecision } }) => ({
          path: `/v1/priorities/exits/${handedOver}/discharges`,
          record: `/v1/priorities/exits/${handedOver}`,
          body: { decisionId: collegeDecision, body: 'TASKFORCE-CYBERVEILIGHEID', words: 'Met dank voor het werk.' },
        }),
        expect: only(isBureau),
      },
    ],
  },
]

const tables = [
  'joint_priority',
  'priority_text',
  'priority_number',
  'priority_exit',
  'priority_entry',
  'priority_handover',
  'priority_discharge',
]

export const visible: Visible = {
  ...Object.fromEntries(tables.map(name => [`strategy.${name}`, () => 'all' as const])),
  'strategy.priority_change': who => (worksOnContent(who) ? 'all' : 'none'),
}
