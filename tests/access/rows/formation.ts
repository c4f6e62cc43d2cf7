// SPDX-License-Identifier: EUPL-1.2
import { isBureau, only, type Who, worksOnContent } from '../cast.ts'
import { type Adds, type Furnish, open, type Row, type Visible } from '../row.ts'
import type { World } from '../world.ts'

const isPlanner = (who: Who): boolean => who === 'police-planner'
const isChief = (who: Who): boolean => who === 'police-chief'
const ofPolice = (who: Who): boolean => isPlanner(who) || isChief(who)
const ofCollege = (who: Who): boolean => who === 'mayor' || who === 'chief-prosecutor'
const signed: Omit<Adds, 'table'> = {
  signed: { person_id: 'person', organisation_id: 'organisation' },
  forged: [
    { what: 'in the name of somebody else', columns: world => ({ person_id: world.people['neighbourhood-officer'].id }) },
    { what: 'for another organisation', columns: world => ({ organisation_id: world.people['neighbourhood-officer'].organisation }) },
  ],
}
const alsoForged = (...more: NonNullable<Adds['forged']>): Omit<Adds, 'table'> => ({
  ...signed,
  forged: [...(signed.forged ?? []), ...more],
})
const at = '2021-05-31T09:00:00Z'
const line = {
  fromUnit: 'POLITIE-STAF',
  fromCategory: 'non-operational',
  toUnit: 'POLITIE-RECHERCHE',
  toCategory: 'operational',
  fte: 2,
  startDate: '2021-07-01',
  fromRate: 80_000,
  toRate: 78_000,
}
const movement = {
  kind: 'transfer',
  fromUnit: 'POLITIE-STAF',
  fromCategory: 'operational',
  toUnit: 'POLITIE-RECHERCHE',
  toCategory: 'operational',
  fte: 1,
  startDate: '2021-07-01',
  reason: 'Meer opsporing',
}
const decided = { decision: 'Besluit van het college' }
const csv = Buffer.from(
  'Onderdeel,Operationele sterkte,Aspiranten,Niet-operationele sterkte,Totaal\nDistrict Flevoland,648,102,6,756\n',
).toString('base64')

/** Requests in every state, a table that the planner read in, a draft, and a mandate of five fte. */
export const furnish: Furnish = async ({ site: { owner }, people }) => {
  const { id, organisation } = people['police-planner']
  const mine = [id, organisation, at]
  const request = async (how: { lines?: object[]; advised?: boolean; endorsed?: boolean } = {}): Promise<string> => {
    const { rows } = await owner.query(
      `insert into staffing.request (id, title, unit_code, function_name, reason, budget, consulted, lines, person_id, organisation_id, known_at)
       values (gen_random_uuid(), 'Twee plaatsen', 'POLITIE-RECHERCHE', 'Rechercheur', 'Meer digitale zaken.', 'neutral', 'OR', $4, $1, $2, $3) returning id`,
      [...mine, JSON.stringify(how.lines ?? [line])],
    )
    const made = rows[0].id as string
    if (how.endorsed || how.advised)
      await owner.query(`insert into staffing.request_endorsement values ($4, 'Akkoord', $1, $2, $3)`, [...mine, made])
    if (how.advised)
      await owner.query(
        `insert into staffing.request_advice values ($4, 'positive', 'Akkoord', 'ADVIESCOLLEGE', '2021-05-31', $1, $2, $3)`,
        [...mine, made],
      )
    return made
  }
  await owner.query(`insert into staffing.mandate_limit values (gen_random_uuid(), 5, '2021-01-01', 'Besluit', $1, $2, $3)`, mine)
  const refused = await request({ advised: true })
  await owner.query(`insert into staffing.request_decision values ($4, 'refused', false, 'Besluit', 'Nu niet', '2021-05-31', $1, $2, $3)`, [
    ...mine,
    refused,
  ])
  const withdrawn = await request()
  await owner.query(`insert into staffing.request_withdrawal values ($4, 'Anders opgelost', $1, $2, $3)`, [...mine, withdrawn])
  const foreign = await request()
  const others = people['neighbourhood-officer']
  await owner.query('update staffing.request set organisation_id = $2 where id = $1', [foreign, others.organisation])
  const table = await owner.query(
    `insert into staffing.printed_table (id, code, title, as_of_date, person_id, organisation_id, known_at, recorded_at)
     values (gen_random_uuid(), 'proef', 'Proeftabel', '2021-05-31', $1, $2, $3, $3) returning id`,
    mine,
  )
  await owner.query(`insert into staffing.draft values (gen_random_uuid(), $4, 'Proef', '[]', null, $1, $2, $3)`, [...mine, refused])
  await owner.query(`insert into staffing.draft values (gen_random_uuid(), $4, 'Van een ander', '[]', null, $1, $2, $3)`, [
    others.id,
    others.organisation,
    at,
    withdrawn,
  ])
  return {
    fresh: await request(),
    endorsed: await request({ endorsed: true }),
    advised: await request({ advised: true }),
    large: await request({ advised: true, lines: [{ ...line, fte: 6 }] }),
    dear: await request({ advised: true, lines: [{ ...line, toRate: 90_000 }] }),
    refused,
    foreign,
    readIn: table.rows[0].id,
    annex: (await owner.query('select id from staffing.printed_table where source_code is not null')).rows[0].id,
    growth: (await owner.query(`select id from staffing.posting where kind = 'growth' and person_id is null`)).rows[0].id,
  }
}

const about = (noun: string, thing: string, body: object) => (world: World) => {
  const path = `/v1/formation/requests/${world.things[thing]}`
  return { path: `${path}/${noun}`, record: path, body }
}
const of = (thing: string) => (world: World) => ({ request_id: world.things[thing]! })
const decision = { outcome: 'approved', decision: 'RVC, punt 4', reason: 'De zaken vragen het', decidedDate: '2021-05-31' }

/** The formation is public; the planner keeps the ledger; requests follow the fixed procedure. */
export const rows: Row[] = [
  open('/v1/formation'),
  open('/v1/formation/csv'),
  open('/v1/formation/ods'),
  open('/v1/formation/units'),
  open('/v1/formation/postings'),
  open('/v1/formation/postings/{id}', world => `/v1/formation/postings/${world.things.growth}`),
  open('/v1/formation/comparison', () => '/v1/formation/comparison?from=2015-12-31&to=2019-01-31'),
  open('/v1/formation/printed-tables'),
  open('/v1/formation/printed-tables/{id}', world => `/v1/formation/printed-tables/${world.things.annex}`),
  {
    route: 'POST /v1/formation/units',
    adds: [{ table: 'staffing.unit' }],
    cells: [
      {
        relation: 'a part of a row',
        ask: () => ({ path: '/v1/formation/units', body: { code: 'BESLAGHUIS', name: 'Beslaghuis', parent: 'POLITIE-RECHERCHE' } }),
        expect: only(isPlanner, 201),
      },
    ],
  },
  {
    route: 'POST /v1/formation/postings',
    adds: [
      {
        table: 'staffing.posting',
        ...signed,
        row: world => ({
          id: '11111111-1111-4111-8111-111111111111',
          entry_id: '11111111-1111-4111-8111-111111111112',
          place: '1',
          kind: 'transfer',
          from_unit: 'POLITIE-STAF',
          from_category: 'operational',
          to_unit: 'POLITIE-RECHERCHE',
          to_category: 'operational',
          fte: '1',
          rounded: 'false',
          start_date: '2021-07-01',
          reason: 'Meer opsporing',
          decision: 'Besluit',
          person_id: world.people['police-planner'].id,
          organisation_id: world.people['police-planner'].organisation,
          known_at: at,
          recorded_at: at,
        }),
      },
    ],
    cells: [
      {
        relation: 'a movement within the police unit',
        ask: () => ({ path: '/v1/formation/postings', body: { ...decided, movements: [movement] } }),
        expect: only(isPlanner, 201),
      },
    ],
  },
  {
    route: 'POST /v1/formation/postings/{id}/reversals',
    cells: [
      {
        relation: 'a posting that stands',
        ask: ({ things }) => ({
          path: `/v1/formation/postings/${things.growth}/reversals`,
          record: `/v1/formation/postings/${things.growth}`,
          body: { ...decided, reason: 'Dubbel geboekt' },
        }),
        expect: only(isPlanner),
      },
    ],
  },
  {
    route: 'POST /v1/formation/printed-tables',
    adds: [
      { table: 'staffing.printed_table', ...signed },
      {
        table: 'staffing.printed_cell',
        row: world => ({
          table_id: world.things.readIn!,
          row_place: '1',
          kind: 'part',
          label: 'District Flevoland',
          category: 'total',
          printed: '756',
        }),
        forged: [{ what: 'in a table of somebody else', columns: world => ({ table_id: world.things.annex!, row_place: '99' }) }],
      },
    ],
    cells: [
      {
        relation: 'a file of the planner',
        ask: () => ({
          path: '/v1/formation/printed-tables',
          body: { title: 'Tabel', asOfDate: '2021-05-31', fileName: 'tabel.csv', content: csv },
        }),
        expect: only(isPlanner, 201),
      },
    ],
  },
  {
    route: 'GET /v1/formation/drafts',
    cells: [{ relation: 'own organisation', ask: () => ({ path: '/v1/formation/drafts' }), expect: only(isPlanner) }],
  },
  {
    route: 'POST /v1/formation/drafts',
    adds: [{ table: 'staffing.draft', ...signed }],
    cells: [
      {
        relation: 'a new one',
        ask: () => ({ path: '/v1/formation/drafts', body: { title: 'Ondermijning', lines: [] } }),
        expect: only(isPlanner, 201),
      },
    ],
  },
  {
    route: 'GET /v1/formation/requests',
    cells: [{ relation: 'all', ask: () => ({ path: '/v1/formation/requests' }), expect: only(worksOnContent) }],
  },
  {
    route: 'GET /v1/formation/requests/{id}',
    cells: [
      {
        relation: 'one that is there',
        ask: ({ things }) => ({ path: `/v1/formation/requests/${things.fresh}` }),
        expect: only(worksOnContent),
      },
      {
        relation: 'one that is not there',
        ask: ({ unknown }) => ({ path: `/v1/formation/requests/${unknown}` }),
        expect: only(worksOnContent, 404),
      },
    ],
  },
  {
    route: 'POST /v1/formation/requests',
    adds: [{ table: 'staffing.request', ...signed }],
    cells: [
      {
        relation: 'a new one',
        ask: () => ({
          path: '/v1/formation/requests',
          body: {
            title: 'Nog twee plaatsen',
            unit: 'POLITIE-RECHERCHE',
            functionName: 'Rechercheur',
            reason: 'Meer digitale zaken.',
            budget: 'neutral',
            proposal: 'beslaghuis',
            consulted: 'OR',
            lines: [line],
          },
        }),
        expect: only(ofPolice, 201),
      },
    ],
  },
  {
    route: 'POST /v1/formation/requests/{id}/endorsements',
    adds: [
      {
        table: 'staffing.request_endorsement',
        ...alsoForged(
          { what: 'of what was decided', columns: of('refused'), says: 'De aanvraag is nog niet beslist' },
          { what: 'a second time', columns: of('endorsed'), says: 'De eenheid heeft nog niets gezegd' },
        ),
      },
    ],
    cells: [{ relation: 'a fresh request', ask: about('endorsements', 'fresh', { note: 'Akkoord' }), expect: only(isChief) }],
  },
  {
    route: 'POST /v1/formation/requests/{id}/advices',
    adds: [
      {
        table: 'staffing.request_advice',
        ...alsoForged(
          { what: 'on what was decided', columns: of('refused'), says: 'De aanvraag is nog niet beslist' },
          { what: 'before the police unit spoke', columns: of('fresh'), says: 'De eenheid heeft de aanvraag overgenomen' },
        ),
      },
    ],
    cells: [
      {
        relation: 'an endorsed request',
        ask: about('advices', 'endorsed', { advice: 'positive', note: 'Akkoord', advisedDate: '2021-05-31' }),
        expect: only(isBureau),
      },
    ],
  },
  {
    route: 'POST /v1/formation/requests/{id}/withdrawals',
    adds: [
      {
        table: 'staffing.request_withdrawal',
        ...alsoForged(
          { what: 'of what was decided', columns: of('refused'), says: 'De aanvraag is nog niet beslist' },
          { what: 'of another organisation', columns: of('foreign'), says: 'De aanvraag is van uw eigen organisatie' },
        ),
      },
    ],
    cells: [
      {
        relation: 'one of the own organisation',
        ask: about('withdrawals', 'fresh', { reason: 'Anders opgelost' }),
        expect: only(ofPolice),
      },
    ],
  },
  {
    route: 'POST /v1/formation/requests/{id}/request-decisions',
    adds: [
      {
        table: 'staffing.request_decision',
        may: isChief,
        ...alsoForged(
          { what: 'on what was decided', columns: of('refused'), says: 'De aanvraag is nog niet beslist' },
          { what: 'before the advice', columns: of('endorsed'), says: 'Het adviescollege heeft geadviseerd' },
          { what: 'as if of the college', columns: () => ({ by_mandate: 'false' }), says: 'Het college beslist' },
          { what: 'above the limit', columns: of('large'), says: 'Dit blijft onder de grens' },
          {
            what: 'on a wrong budget',
            as: 'mayor',
            columns: world => ({ ...of('dear')(world), by_mandate: 'false' }),
            says: 'Wat de aanvraag over het budget zegt',
          },
        ),
      },
    ],
    cells: [
      {
        relation: 'advised and within the mandate',
        ask: about('request-decisions', 'advised', decision),
        expect: only(who => ofCollege(who) || isChief(who)),
      },
      { relation: 'advised and above the mandate', ask: about('request-decisions', 'large', decision), expect: only(ofCollege) },
    ],
  },
  {
    route: 'POST /v1/formation/mandate-limits',
    adds: [{ table: 'staffing.mandate_limit', ...signed }],
    cells: [
      {
        relation: 'a new limit',
        ask: () => ({
          path: '/v1/formation/mandate-limits',
          body: { limit: 3, validFromDate: '2021-06-01', decision: 'Besluit van het college' },
        }),
        expect: only(ofCollege, 201),
      },
    ],
  },
]

const forWork = [
  'announced_proposal',
  'request',
  'request_endorsement',
  'request_advice',
  'request_withdrawal',
  'request_decision',
  'mandate_limit',
]

export const visible: Visible = {
  ...Object.fromEntries(['unit', 'posting', 'printed_table', 'printed_cell'].map(name => [`staffing.${name}`, () => 'all' as const])),
  ...Object.fromEntries(
    forWork.map(name => [`staffing.${name}`, (who: Who) => (worksOnContent(who) ? ('all' as const) : ('none' as const))]),
  ),
  'staffing.draft': who => (isPlanner(who) ? 1 : 'none'),
}
