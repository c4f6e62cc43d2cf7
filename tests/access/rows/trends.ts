// SPDX-License-Identifier: EUPL-1.2
import { cast, isBureau, only, signedIn, type Who, worksOnContent } from '../cast.ts'
import { type Adds, type Furnish, open, type Row, type Visible } from '../row.ts'

const signed: Omit<Adds, 'table'> = {
  signed: { author_id: 'person', organisation_id: 'organisation' },
  forged: [
    { what: 'in the name of somebody else', columns: world => ({ author_id: world.people['neighbourhood-officer'].id }) },
    { what: 'for another organisation', columns: world => ({ organisation_id: world.people['neighbourhood-officer'].organisation }) },
  ],
}

/** Proposes a priority: the bureau, the college, taskforces, municipalities and the analyst. */
const proposes = (who: Who): boolean =>
  signedIn(who) && ['bureau', 'college', 'taskforce', 'municipality', 'analysis'].includes(cast[who].sits)

/** One trend that was weighed, another with a proposal that is open, and one with a proposal that was answered. */
export const furnish: Furnish = async ({ site: { owner }, people }) => {
  const { rows } = await owner.query("select id from strategy.item where kind = 'trend' order by code")
  const [weighed, proposed] = rows.map(({ id }) => id as string)
  const { id, organisation } = people['bureau-coordinator']
  const at = '2021-05-31T09:00:00Z'
  for (const trend of [weighed, proposed])
    await owner.query(
      `insert into strategy.weighing values (gen_random_uuid(), $1, 2020, 3, 4, 'Zo wegen wij dit nu.', '{Gesprekken}', '{}', '{}', $2, $3, $4)`,
      [trend, id, organisation, at],
    )
  const propose = async () =>
    (
      await owner.query(
        `insert into strategy.trend_proposal values (gen_random_uuid(), $1, 'Een prioriteit', 'Omdat de trend erom vraagt.', $2, $3, $4) returning id`,
        [proposed, id, organisation, at],
      )
    ).rows[0].id as string
  const answered = await propose()
  await owner.query(`insert into strategy.trend_proposal_answer values ($1, 'not-now', 'Eerst de lopende afmaken.', $2, $3, $4)`, [
    answered,
    id,
    organisation,
    at,
  ])
  return { weighedTrend: weighed!, proposedTrend: proposed!, answeredProposal: answered, openProposal: await propose() }
}

/** Trends are public; the bureau weighs and answers; partners propose. */
export const rows: Row[] = [
  {
    route: 'GET /v1/trends',
    cells: [
      {
        relation: 'all',
        ask: () => ({ path: '/v1/trends' }),
        expect: () => 200,
        sees: who => worksOnContent(who),
        finds: (body: { trends: { openProposal: boolean }[] }) => body.trends.some(({ openProposal }) => openProposal),
      },
    ],
  },
  open('/v1/trends/csv'),
  open('/v1/trends/{id}', world => `/v1/trends/${world.things.weighedTrend}`),
  {
    route: 'POST /v1/trends/{id}/weighings',
    adds: [{ table: 'strategy.weighing', ...signed }],
    cells: [
      {
        relation: 'a trend',
        ask: ({ things: { weighedTrend } }) => ({
          path: `/v1/trends/${weighedTrend}/weighings`,
          record: `/v1/trends/${weighedTrend}`,
          body: {
            year: 2021,
            likelihood: 3,
            impact: 4,
            reason: 'Het blijft zoals het was.',
            sources: ['Politie'],
            themes: [],
            districts: [],
          },
        }),
        expect: only(isBureau),
      },
    ],
  },
  {
    route: 'POST /v1/trends/{id}/trend-proposals',
    adds: [
      {
        table: 'strategy.trend_proposal',
        ...signed,
        forged: [
          ...(signed.forged ?? []),
          {
            what: 'about a trend that was not weighed',
            says: 'De trend is gewogen',
            columns: world => ({ item_id: world.priority }),
          },
          {
            what: 'while another is open',
            says: 'Er ligt nog geen voorstel over deze trend bij het bureau',
            columns: world => ({ item_id: world.things.proposedTrend! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'a trend that was weighed',
        ask: ({ things: { weighedTrend } }) => ({
          path: `/v1/trends/${weighedTrend}/trend-proposals`,
          record: `/v1/trends/${weighedTrend}`,
          body: { title: 'Iets nieuws', reason: 'De trend vraagt erom, overal.' },
        }),
        expect: only(proposes),
      },
    ],
  },
  {
    route: 'POST /v1/trends/{id}/trend-proposal-answers',
    adds: [
      {
        table: 'strategy.trend_proposal_answer',
        ...signed,
        forged: [
          ...(signed.forged ?? []),
          {
            what: 'to a proposal that was answered',
            says: 'Het bureau heeft dit voorstel nog niet afgedaan',
            columns: world => ({ proposal_id: world.things.answeredProposal! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'an open proposal',
        ask: ({ things: { proposedTrend, openProposal } }) => ({
          path: `/v1/trends/${proposedTrend}/trend-proposal-answers`,
          record: `/v1/trends/${proposedTrend}`,
          body: { proposalId: openProposal, outcome: 'not-now', reason: 'Eerst de lopende afmaken.' },
        }),
        expect: only(isBureau),
      },
    ],
  },
]

const ofProfessionals = (who: Who): 'all' | 'none' => (worksOnContent(who) ? 'all' : 'none')

export const visible: Visible = {
  'strategy.weighing': () => 'all',
  'strategy.weighing_state': () => 'all',
  'strategy.trend_proposal': ofProfessionals,
  'strategy.trend_proposal_state': ofProfessionals,
  'strategy.trend_proposal_answer': ofProfessionals,
}
