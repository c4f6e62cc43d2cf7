// SPDX-License-Identifier: EUPL-1.2
import { cast, isBureau, only, signedIn, type Who, worksOnContent } from '../cast.ts'
import type { Adds, Furnish, Row, Visible } from '../row.ts'

const signed: Omit<Adds, 'table'> = {
  signed: { author_id: 'person', organisation_id: 'organisation' },
  forged: [
    { what: 'in the name of somebody else', columns: world => ({ author_id: world.people['neighbourhood-officer'].id }) },
    { what: 'for another organisation', columns: world => ({ organisation_id: world.people['neighbourhood-officer'].organisation }) },
  ],
}

/** The taskforce that promised says how far it is, and the bureau for whoever has no staff. */
const promised = (who: Who): boolean => isBureau(who) || (signedIn(who) && cast[who].at === 'TASKFORCE-ONDERMIJNING')

/** One agreement whose period is over, with a report and a judgement, and one that runs for as long as anybody tests. */
export const furnish: Furnish = async ({ site: { owner }, people }) => {
  const { id, organisation } = people['bureau-coordinator']
  const taskforce = people['taskforce-secretary'].organisation
  const agree = async (period: string): Promise<string> =>
    (
      await owner.query(
        `insert into monitor.agreement (id, partner_id, promise_nl, promise_en, norm_nl, norm_en, period, author_id, organisation_id, agreed_date, known_at)
         values (gen_random_uuid(), $1, 'Een verzonnen belofte.', 'An invented promise.', 'Elk jaar een.', 'One a year.', $2, $3, $4, '2019-01-01', '2019-01-01T09:00:00Z') returning id`,
        [taskforce, period, id, organisation],
      )
    ).rows[0].id
  const over = await agree('[2019-01-01,2020-01-01)')
  const by = [over, id, organisation]
  await owner.query(
    `insert into monitor.agreement_report values (gen_random_uuid(), $1, 'Er kwam een plan.', '2019-06-01', $2, $3, '2019-06-01T09:00:00Z')`,
    by,
  )
  await owner.query(
    `insert into monitor.agreement_judgement values (gen_random_uuid(), $1, 'kept', 'Er kwam een plan.', 'RVC, punt 1', '2020-02-01', $2, $3, '2020-02-01T09:00:00Z')`,
    by,
  )
  return { agreementOver: over, agreementRuns: await agree('[2019-01-01,2100-01-01)') }
}

const judgement = { verdict: 'not-kept', reason: 'Het plan kwam er niet.', decision: 'RVC, punt 2', judgedDate: '2020-03-01' }

/** Agreements are for every professional to see; the partner reports; the bureau records what the college agrees and judges. */
export const rows: Row[] = [
  { route: 'GET /v1/agreements', cells: [{ relation: 'all', ask: () => ({ path: '/v1/agreements' }), expect: only(worksOnContent) }] },
  {
    route: 'GET /v1/agreements/{id}',
    cells: [
      { relation: 'one', ask: world => ({ path: `/v1/agreements/${world.things.agreementOver}` }), expect: only(worksOnContent) },
      { relation: 'not there', ask: world => ({ path: `/v1/agreements/${world.unknown}` }), expect: only(worksOnContent, 404) },
    ],
  },
  {
    route: 'POST /v1/agreements',
    adds: [{ table: 'monitor.agreement', ...signed }],
    cells: [
      {
        relation: 'a new one',
        ask: () => ({
          path: '/v1/agreements',
          body: {
            partner: 'RIEC',
            promiseNl: 'Een verzonnen belofte.',
            promiseEn: 'An invented promise.',
            normNl: 'Elk jaar een.',
            normEn: 'One a year.',
            fromDate: '2021-01-01',
            toDate: '2021-12-31',
          },
        }),
        expect: only(isBureau, 201),
      },
    ],
  },
  {
    route: 'POST /v1/agreements/{id}/agreement-reports',
    adds: [
      {
        table: 'monitor.agreement_report',
        ...signed,
        forged: [
          ...(signed.forged ?? []),
          { what: 'by an organisation that did not promise it', as: 'adviser-small', columns: () => ({}) },
        ],
      },
    ],
    cells: [
      {
        relation: 'one that runs',
        ask: ({ things: { agreementRuns } }) => ({
          path: `/v1/agreements/${agreementRuns}/agreement-reports`,
          record: `/v1/agreements/${agreementRuns}`,
          body: { reached: 'Het eerste plan is klaar.' },
        }),
        expect: only(promised),
      },
    ],
  },
  {
    route: 'POST /v1/agreements/{id}/agreement-judgements',
    adds: [
      {
        table: 'monitor.agreement_judgement',
        ...signed,
        forged: [
          ...(signed.forged ?? []),
          {
            what: 'before its period is over',
            as: 'bureau-coordinator',
            says: 'De afgesproken periode is voorbij',
            columns: world => ({ agreement_id: world.things.agreementRuns! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'one that is over',
        ask: ({ things: { agreementOver } }) => ({
          path: `/v1/agreements/${agreementOver}/agreement-judgements`,
          record: `/v1/agreements/${agreementOver}`,
          body: judgement,
        }),
        expect: only(isBureau),
      },
      {
        relation: 'one that runs',
        ask: ({ things: { agreementRuns } }) => ({
          path: `/v1/agreements/${agreementRuns}/agreement-judgements`,
          record: `/v1/agreements/${agreementRuns}`,
          body: judgement,
        }),
        expect: only(() => false),
      },
    ],
  },
]

export const visible: Visible = Object.fromEntries(
  ['agreement', 'agreement_report', 'agreement_judgement', 'agreement_state'].map(name => [
    `monitor.${name}`,
    (who: Who) => (worksOnContent(who) ? ('all' as const) : ('none' as const)),
  ]),
)
