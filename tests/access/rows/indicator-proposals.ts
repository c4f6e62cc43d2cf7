// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { cast, isBureau, only, signedIn, type Who, worksOnContent } from '../cast.ts'
import type { Adds, Forgery, Furnish, Row, Visible } from '../row.ts'

const before = '2021-05-31T09:00:00Z'
const proposes = (who: Who): boolean => signedIn(who) && ['bureau', 'college', 'taskforce'].includes(cast[who].sits)

/** Two indicators that the bureau proposed, one adopted and one rejected, and a proposal of the secretary that no indicator has yet. */
export const furnish: Furnish = async ({ site: { owner }, people }) => {
  const { 'bureau-coordinator': bureau, 'taskforce-secretary': secretary } = people
  const propose = async (by: typeof bureau): Promise<string> => {
    const id = randomUUID()
    await owner.query(
      `insert into strategy.proposal values ($1, 'RVC', 'Een indicator', 'Wij meten dit.', 'Omdat het moet.', $2, $3, $4)`,
      [id, by.id, by.organisation, before],
    )
    return id
  }
  const decided = async (code: string, outcome: string): Promise<string> => {
    const [id, proposal] = [randomUUID(), await propose(bureau)]
    await owner.query(
      `insert into monitor.indicator_proposal select $1, $2, region, period, $3, 'Een voorstel', 'A proposal', 'Telt iets, voor de proef.', 'Counts something, for the trial.', 'a + b', 'procent', 'jaar', $5, '{}', $4, $5, $6
       from partners.region_period where period = '2019-2022'`,
      [id, proposal, code, bureau.id, bureau.organisation, before],
    )
    await owner.query(
      `insert into strategy.decision (id, body_code, decided_date, proposal_id, outcome, means, title, text, recorded_by_id, organisation_id, known_at)
       values ($1, 'RVC', '2021-05-30', $2, $3, 'consensus', 'Een indicator', 'Wij meten dit.', $4, $5, $6)`,
      [randomUUID(), proposal, outcome, bureau.id, bureau.organisation, before],
    )
    return id
  }
  return {
    adoptedIndicator: await decided('proef-nieuw', 'adopted'),
    rejectedIndicator: await decided('proef-verworpen', 'rejected'),
    secretarysProposal: await propose(secretary),
    bureausProposal: await propose(bureau),
  }
}

const signed: Adds['signed'] = { person_id: 'person', organisation_id: 'organisation' }
const forgedName: Forgery[] = [
  { what: 'in the name of somebody else', columns: world => ({ person_id: world.people['neighbourhood-officer'].id }) },
  { what: 'for another organisation', columns: world => ({ organisation_id: world.people['neighbourhood-officer'].organisation }) },
]

/** Who makes proposals proposes an indicator; the bureau takes it up once a body adopted it. */
export const rows: Row[] = [
  {
    route: 'GET /v1/indicator-proposals',
    cells: [{ relation: 'any', ask: () => ({ path: '/v1/indicator-proposals' }), expect: only(worksOnContent) }],
  },
  {
    route: 'POST /v1/indicator-proposals',
    adds: [
      {
        table: 'monitor.indicator_proposal',
        signed,
        may: who => who === 'taskforce-secretary',
        instead: ({ things }) => ({ proposal_id: things.secretarysProposal! }),
        forged: [
          ...forgedName,
          {
            what: 'with the proposal of somebody else',
            as: 'mayor',
            says: 'U deed dit voorstel zelf',
            columns: ({ things, people }) => ({
              proposal_id: things.bureausProposal!,
              person_id: people.mayor.id,
              organisation_id: people.mayor.organisation,
            }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'any',
        ask: () => ({
          path: '/v1/indicator-proposals',
          body: {
            nameNl: 'Geweld op school',
            nameEn: 'Violence at school',
            definition: 'Mishandeling in en om scholen.',
            definitionEn: 'Assault in and around schools.',
            formula: 'Code 1.4.5, per jaar.',
            unit: 'misdrijven',
            frequency: 'jaar',
            owner: 'RE03',
            offences: ['1.4.5'],
            why: 'Jongeren vragen erom.',
            bodyCode: 'RVC',
          },
        }),
        expect: only(proposes, 201),
      },
    ],
  },
  {
    route: 'POST /v1/indicator-proposals/{id}/entries',
    adds: [
      {
        table: 'monitor.indicator',
        forged: [
          {
            what: 'that a body rejected',
            says: 'Het orgaan heeft het voorstel aangenomen',
            columns: ({ things }) => ({ id: things.rejectedIndicator!, code: 'proef-verworpen' }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'any',
        ask: ({ things }) => ({ path: `/v1/indicator-proposals/${things.adoptedIndicator}/entries`, body: {} }),
        expect: only(isBureau, 201),
      },
    ],
  },
]

export const visible: Visible = { 'monitor.indicator_proposal': who => (worksOnContent(who) ? 'all' : 'none') }
