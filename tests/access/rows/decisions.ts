// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { cast, isBureau, only, signedIn, type Who, worksOnContent } from '../cast.ts'
import { type Adds, type Furnish, open, type Row, type Visible } from '../row.ts'

const recorded: Omit<Adds, 'table'> = {
  signed: { recorded_by_id: 'person', organisation_id: 'organisation' },
  forged: [
    { what: 'in the name of somebody else', columns: world => ({ recorded_by_id: world.people['neighbourhood-officer'].id }) },
    { what: 'for another organisation', columns: world => ({ organisation_id: world.people['neighbourhood-officer'].organisation }) },
  ],
}
const proposes = (who: Who): boolean => signedIn(who) && ['bureau', 'college', 'taskforce'].includes(cast[who].sits)
const ofUtrecht = (who: Who): boolean => isBureau(who) || who === 'mayor'
const before = '2021-05-31T09:00:00Z'

/** A proposal that is open and one that was decided, decisions of the college and of a taskforce, and one that was recorded this very moment. */
export const furnish: Furnish = async ({ site: { owner, clock }, people }) => {
  const { id, organisation } = people['bureau-coordinator']
  const propose = async (body: string): Promise<string> => {
    const proposal = randomUUID()
    await owner.query(
      `insert into strategy.proposal values ($1, $2, 'Een voorstel', 'Wij besluiten iets.', 'Omdat het nodig is.', $3, $4, $5)`,
      [proposal, body, id, organisation, before],
    )
    return proposal
  }
  const decide = async (body: string, at: string, proposal: string): Promise<string> => {
    const decision = randomUUID()
    await owner.query(
      `insert into strategy.decision (id, body_code, decided_date, proposal_id, outcome, means, title, text, recorded_by_id, organisation_id, known_at)
       values ($1, $2, '2021-05-31', $3, 'adopted', 'consensus', 'Een besluit', 'Het orgaan besluit iets.', $4, $5, $6)`,
      [decision, body, proposal, id, organisation, at],
    )
    return decision
  }
  const decidedProposal = await propose('RVC')
  const collegeDecision = await decide('RVC', before, decidedProposal)
  const taskforceDecision = await decide('TASKFORCE-CYBERVEILIGHEID', before, await propose('TASKFORCE-CYBERVEILIGHEID'))
  const decisionNow = await decide('RVC', clock.now(), await propose('RVC'))
  const collegeProposal = await propose('RVC')
  await owner.query(`insert into strategy.hearing values (gen_random_uuid(), $1, $2, 'agrees', null, '2021-05-30', $3, $2, $4)`, [
    collegeProposal,
    organisation,
    id,
    before,
  ])
  const voted = await propose('RVC')
  await owner.query(`insert into strategy.vote values ($1, $2, 'for', $3, $4, $5)`, [
    voted,
    people.mayor.organisation,
    id,
    organisation,
    before,
  ])
  await owner.query(`insert into strategy.dissent values ($1, $2, 'Het kan beter.', $3, $4, $5)`, [
    collegeDecision,
    people['police-chief'].organisation,
    id,
    organisation,
    before,
  ])
  await owner.query(`insert into strategy.decision_request values (gen_random_uuid(), $1, $2, 'Doe iets.', null, $3)`, [
    collegeDecision,
    people['case-director'].organisation,
    before,
  ])
  return { decidedProposal, collegeDecision, taskforceDecision, decisionNow, collegeProposal }
}

const taken = { outcome: 'adopted', means: 'consensus', title: 'Besluit', text: 'Wij besluiten iets.', decidedDate: '2021-05-31' }

/** Decisions of the college are public; the rest is for who works on content; the bureau records, members vote and dissent. */
export const rows: Row[] = [
  open('/v1/decisions'),
  {
    route: 'GET /v1/decisions/{id}',
    cells: [
      { relation: 'of the college', ask: ({ things }) => ({ path: `/v1/decisions/${things.collegeDecision}` }), expect: () => 200 },
      {
        relation: 'of a taskforce',
        ask: ({ things }) => ({ path: `/v1/decisions/${things.taskforceDecision}` }),
        expect: who => (worksOnContent(who) ? 200 : 404),
      },
    ],
  },
  {
    route: 'GET /v1/proposals/{id}',
    cells: [{ relation: 'open', ask: ({ things }) => ({ path: `/v1/proposals/${things.collegeProposal}` }), expect: only(worksOnContent) }],
  },
  {
    route: 'POST /v1/proposals',
    adds: [
      {
        table: 'strategy.proposal',
        signed: { proposed_by_id: 'person', organisation_id: 'organisation' },
        forged: [
          { what: 'in the name of somebody else', columns: world => ({ proposed_by_id: world.people['adviser-large'].id }) },
          { what: 'to a body that is not there', says: 'Dit orgaan bestaat in de regio', columns: () => ({ body_code: 'NIEMAND' }) },
        ],
      },
    ],
    cells: [
      {
        relation: 'to the college',
        ask: () => ({ path: '/v1/proposals', body: { bodyCode: 'RVC', title: 'Voorstel', text: 'Wij besluiten dit.', why: 'Daarom.' } }),
        expect: only(proposes, 201),
      },
    ],
  },
  {
    route: 'POST /v1/proposals/{id}/hearings',
    adds: [
      {
        table: 'strategy.hearing',
        ...recorded,
        forged: [
          ...(recorded.forged ?? []),
          {
            what: 'on a proposal that was decided',
            says: 'Over dit voorstel is nog niet besloten',
            columns: world => ({ proposal_id: world.things.decidedProposal! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'open',
        ask: ({ things: { collegeProposal } }) => ({
          path: `/v1/proposals/${collegeProposal}/hearings`,
          record: `/v1/proposals/${collegeProposal}`,
          body: { organisation: 'RIEC', stand: 'agrees', heardDate: '2021-05-30' },
        }),
        expect: only(who => isBureau(who) || who === 'taskforce-secretary'),
      },
    ],
  },
  {
    route: 'POST /v1/proposals/{id}/votes',
    adds: [
      {
        table: 'strategy.vote',
        ...recorded,
        forged: [
          ...(recorded.forged ?? []),
          {
            what: 'for a member that is not one’s own',
            says: 'U spreekt voor dit lid, of u bent het bureau',
            columns: world => ({ member_id: world.people['chief-prosecutor'].organisation }),
          },
          {
            what: 'on a proposal that was decided',
            says: 'Over dit voorstel is nog niet besloten',
            columns: world => ({ proposal_id: world.things.decidedProposal! }),
          },
          {
            what: 'for who does not sit there',
            as: 'bureau-coordinator',
            says: 'Het is een lid van het orgaan dat besluit',
            columns: world => ({ member_id: world.people['case-director'].organisation }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'for Utrecht',
        ask: ({ things: { collegeProposal } }) => ({
          path: `/v1/proposals/${collegeProposal}/votes`,
          record: `/v1/proposals/${collegeProposal}`,
          body: { member: 'GM0344', choice: 'for' },
        }),
        expect: only(ofUtrecht),
      },
    ],
  },
  {
    route: 'POST /v1/proposals/{id}/decisions',
    adds: [
      {
        table: 'strategy.decision',
        ...recorded,
        forged: [
          ...(recorded.forged ?? []),
          {
            what: 'of a body whose decisions one does not record',
            as: 'taskforce-secretary',
            says: 'U legt de besluiten van dit orgaan vast',
            columns: () => ({}),
          },
          {
            what: 'on a proposal that was decided',
            says: 'Over dit voorstel is nog niet besloten',
            columns: world => ({ proposal_id: world.things.decidedProposal! }),
          },
          {
            what: 'of another body than was asked',
            says: 'Het voorstel was aan dit orgaan gericht',
            columns: () => ({ body_code: 'ADVIESCOLLEGE' }),
          },
          {
            what: 'that corrects another body',
            says: 'Het verbetert een besluit van hetzelfde orgaan',
            columns: world => ({ corrects_id: world.things.taskforceDecision! }),
          },
          {
            what: 'that brings a priority in without one out',
            says: 'Een prioriteit erbij vraagt een eraf, of een uitzondering',
            columns: world => ({ proposal_id: world.things.changeWithoutRoom! }),
          },
        ],
      },
      {
        table: 'strategy.decision_request',
        instead: world => ({ decision_id: world.things.decisionNow! }),
        forged: [
          {
            what: 'with a decision of before',
            says: 'Wat een besluit vraagt, ligt vast met het besluit',
            columns: world => ({ decision_id: world.things.collegeDecision! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'open, of the college',
        ask: ({ things: { collegeProposal } }) => ({
          path: `/v1/proposals/${collegeProposal}/decisions`,
          record: `/v1/proposals/${collegeProposal}`,
          body: { ...taken, asks: [{ executor: 'RIEC', asks: 'Werk het uit.' }] },
        }),
        expect: only(isBureau),
      },
    ],
  },
  {
    route: 'POST /v1/decisions/{id}/corrections',
    cells: [
      {
        relation: 'of the college',
        ask: ({ things: { collegeDecision } }) => ({
          path: `/v1/decisions/${collegeDecision}/corrections`,
          record: `/v1/decisions/${collegeDecision}`,
          body: { title: 'Verbetering', text: 'Het moet zijn: iets anders.', decidedDate: '2021-05-31' },
        }),
        expect: only(isBureau),
      },
    ],
  },
  {
    route: 'POST /v1/decisions/{id}/dissents',
    adds: [
      {
        table: 'strategy.dissent',
        ...recorded,
        forged: [
          ...(recorded.forged ?? []),
          {
            what: 'for a member that is not one’s own',
            says: 'U spreekt voor dit lid, of u bent het bureau',
            columns: world => ({ member_id: world.people['chief-prosecutor'].organisation }),
          },
          {
            what: 'for who did not sit there',
            as: 'bureau-coordinator',
            says: 'Het was een lid van het orgaan dat besloot',
            columns: world => ({ member_id: world.people['case-director'].organisation }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'for Utrecht',
        ask: ({ things: { collegeDecision } }) => ({
          path: `/v1/decisions/${collegeDecision}/dissents`,
          record: `/v1/decisions/${collegeDecision}`,
          body: { member: 'GM0344', reason: 'Het gaat te snel.' },
        }),
        expect: only(ofUtrecht),
      },
    ],
  },
]

const works = (who: Who) => (worksOnContent(who) ? 'all' : 'none')

export const visible: Visible = {
  'strategy.decision': who => (worksOnContent(who) ? 'all' : { where: "body_code = 'RVC'" }),
  ...Object.fromEntries(['proposal', 'hearing', 'vote', 'dissent', 'decision_request'].map(name => [`strategy.${name}`, works])),
}
