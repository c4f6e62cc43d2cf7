// SPDX-License-Identifier: EUPL-1.2
import { isBureau, only, type Who, worksOnContent } from '../cast.ts'
import type { Adds, Furnish, Row, Visible } from '../row.ts'

const seen = only(worksOnContent)
const plans = (who: Who): boolean => who === 'police-planner'
const plansOrCommands = (who: Who): boolean => plans(who) || who === 'police-chief'
/** Makes plans for a partner, of whatever kind. */
const offers = (who: Who): boolean =>
  plans(who) || ['bureau-coordinator', 'taskforce-secretary', 'adviser-large', 'adviser-small'].includes(who)
const team = 'RE03-BT-BES'

/** A reading and a scenario; funds, norms and announced changes come with the pack. */
export const furnish: Furnish = async ({ site: { owner }, people }) => {
  const { id, organisation } = people['police-planner']
  const signed = [id, organisation, '2021-05-31T09:00:00Z']
  await owner.query(
    `insert into staffing.reading values (gen_random_uuid(), '${team}', 'neighbourhood-officer', '2021-05-01', 16, 15, 396, 468, 4, true, $1, $2, $3)`,
    signed,
  )
  await owner.query(
    `insert into staffing.imbalance_note values (gen_random_uuid(), '${team}', '2021-05-01', 'training', 'Opleiding', $1, $2, $3)`,
    signed,
  )
  await owner.query(
    `insert into staffing.scenario values (gen_random_uuid(), 'Een proef', '2021-05-01', '[{"fromUnit":"POLITIE-RECHERCHE","fromCategory":"operational","toUnit":"POLITIE-FLEVOLAND","toCategory":"operational","fte":1}]', $1, $2, $3)`,
    signed,
  )
  await owner.query(
    `insert into staffing.fund_claim values (gen_random_uuid(), 'regeerakkoord', 'fte', 1, null, null, 'Een proef', 'Besluit', null, '2021-05-01', $1, $2, $3)`,
    signed,
  )
  await owner.query(
    `insert into staffing.fund_entry values (gen_random_uuid(), 'regeerakkoord', 'spent', 'eur', 10, 2021, null, null, 'Een proef', $1, $2, $3)`,
    signed,
  )
  const post = () =>
    owner.query(
      `insert into staffing.posting (id, entry_id, place, kind, from_unit, from_category, to_unit, to_category, fte, rounded, start_date, reason, decision, person_id, organisation_id, known_at, recorded_at)
     values (gen_random_uuid(), gen_random_uuid(), 1, 'growth', 'REGEERAKKOORD', 'operational', 'POLITIE-FLEVOLAND', 'operational', 1, false, '2021-05-01', 'Een proef', 'Besluit', $1, $2, $3, $3) returning id`,
      signed,
    )
  const [posted, spare] = [(await post()).rows[0].id as string, (await post()).rows[0].id as string]
  await owner.query(
    `insert into staffing.expected_posting values ('${posted}', 'regeerakkoord-2019', 'regeerakkoord', null, $1, $2, $3)`,
    signed,
  )
  return { sparePosting: spare }
}

const signed: Omit<Adds, 'table'> = {
  signed: { person_id: 'person', organisation_id: 'organisation' },
  forged: [
    { what: 'in the name of somebody else', columns: world => ({ person_id: world.people['neighbourhood-officer'].id }) },
    { what: 'for another organisation', columns: world => ({ organisation_id: world.people['neighbourhood-officer'].organisation }) },
  ],
}
const ofTeam: Omit<Adds, 'table'> = {
  ...signed,
  forged: [
    ...(signed.forged ?? []),
    {
      what: 'of a team that is not there',
      says: 'Dit team of onderdeel bestaat in de formatie',
      columns: () => ({ team_code: 'NERGENS' }),
    },
  ],
}
const reading = (path: string, ask = path): Row => ({
  route: `GET ${path}`,
  cells: [{ relation: 'any', ask: () => ({ path: ask }), expect: seen }],
})

const fund = '/v1/funds/regeerakkoord'
const change = '/v1/formation/expected-changes/regeerakkoord-2019'
const onTeam = `/v1/occupancy/${team}`

/** Funds, growth and occupancy: seen by whoever works on content, kept by the planner, the bureau and the police chief. */
export const rows: Row[] = [
  reading('/v1/funds'),
  reading('/v1/funds/{code}', fund),
  reading('/v1/formation/expected-changes'),
  reading('/v1/formation/expected-changes/{code}', change),
  reading('/v1/occupancy'),
  reading('/v1/occupancy/{code}', onTeam),
  reading('/v1/formation/scenarios'),
  {
    route: 'POST /v1/funds/{code}/claims',
    adds: [{ table: 'staffing.fund_claim', ...signed }],
    cells: [
      {
        relation: 'a fund',
        ask: () => ({
          path: `${fund}/claims`,
          record: fund,
          body: { measure: 'fte', amount: 1, theme: 'cybercrime', purpose: 'Een analist', decision: 'Besluit', decidedDate: '2021-05-01' },
        }),
        expect: only(who => plans(who) || isBureau(who)),
      },
    ],
  },
  {
    route: 'POST /v1/funds/{code}/entries',
    adds: [{ table: 'staffing.fund_entry', ...signed }],
    cells: [
      {
        relation: 'a fund',
        ask: () => ({
          path: `${fund}/entries`,
          record: fund,
          body: { kind: 'spent', measure: 'eur', amount: 10, year: 2021, statement: 'Inhuur' },
        }),
        expect: only(isBureau),
      },
    ],
  },
  {
    route: 'POST /v1/formation/expected-changes/{code}/expected-postings',
    adds: [
      {
        table: 'staffing.expected_posting',
        ...signed,
        instead: world => ({ posting_id: world.things.sparePosting! }),
      },
    ],
    cells: [
      {
        relation: 'an announced change',
        ask: () => ({
          path: `${change}/expected-postings`,
          record: change,
          body: { fte: 1, toUnit: 'POLITIE-RECHERCHE', theme: 'cybercrime', startDate: '2021-06-01', decision: 'Besluit' },
        }),
        expect: only(plans),
      },
    ],
  },
  {
    route: 'POST /v1/formation/plans',
    adds: [
      { table: 'strategy.document', ...signed, may: offers },
      {
        table: 'strategy.document_version',
        ...signed,
        may: who => plans(who) || isBureau(who),
        instead: world => ({ document_id: world.things.emptyDocument! }),
        forged: [
          ...(signed.forged ?? []),
          {
            what: 'of a document of another organisation',
            as: 'adviser-small',
            says: 'Het stuk is van uw organisatie, of u bent het bureau',
            columns: () => ({}),
          },
        ],
      },
    ],
    cells: [
      { relation: 'a day', ask: () => ({ path: '/v1/formation/plans', body: { asOfDate: '2021-05-01' } }), expect: only(plans, 201) },
    ],
  },
  {
    route: 'POST /v1/occupancy/{code}/readings',
    adds: [{ table: 'staffing.reading', ...ofTeam }],
    cells: [
      {
        relation: 'a team',
        ask: () => ({
          path: `${onTeam}/readings`,
          record: onTeam,
          body: { task: 'youth', measuredDate: '2021-05-01', formation: 6, occupied: 5, deployableHours: 140, askedHours: 150 },
        }),
        expect: only(plans),
      },
    ],
  },
  {
    route: 'POST /v1/occupancy/{code}/imbalance-notes',
    adds: [{ table: 'staffing.imbalance_note', ...ofTeam }],
    cells: [
      {
        relation: 'a team',
        ask: () => ({
          path: `${onTeam}/imbalance-notes`,
          record: onTeam,
          body: { measuredDate: '2021-05-01', cause: 'training', note: 'Twee plaatsen volgen een opleiding.' },
        }),
        expect: only(plansOrCommands),
      },
    ],
  },
  {
    route: 'POST /v1/formation/scenarios',
    adds: [{ table: 'staffing.scenario', ...signed }],
    cells: [
      {
        relation: 'a set of postings',
        ask: () => ({
          path: '/v1/formation/scenarios',
          body: {
            title: 'Een naar Flevoland',
            asOfDate: '2021-05-01',
            lines: [
              {
                fromUnit: 'POLITIE-RECHERCHE',
                fromCategory: 'operational',
                toUnit: 'POLITIE-FLEVOLAND',
                toCategory: 'operational',
                fte: 1,
              },
            ],
          },
        }),
        expect: only(plansOrCommands, 201),
      },
    ],
  },
  {
    route: 'POST /v1/occupancy/talking-papers',
    cells: [
      {
        relation: 'a day with readings',
        ask: () => ({ path: '/v1/occupancy/talking-papers', body: { measuredDate: '2021-05-01' } }),
        expect: only(plans, 201),
      },
    ],
  },
]

const ofProfessionals = (who: Who): 'all' | 'none' => (worksOnContent(who) ? 'all' : 'none')
const tables = [
  'fund',
  'fund_claim',
  'fund_entry',
  'expected_change',
  'expected_posting',
  'theme_priority',
  'priority_means',
  'norm',
  'reading',
  'imbalance_note',
  'scenario',
]

export const visible: Visible = Object.fromEntries(tables.map(name => [`staffing.${name}`, ofProfessionals]))
