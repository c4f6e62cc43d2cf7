// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { cast, isBureau, only, signedIn, type Who, worksOnContent } from '../cast.ts'
import { type Adds, type Forgery, type Furnish, open, type Row, type Visible } from '../row.ts'

const before = '2021-05-31T09:00:00Z'
const proposes = (who: Who): boolean => signedIn(who) && ['bureau', 'college', 'taskforce'].includes(cast[who].sits)
const atBureau = (who: Who): boolean => worksOnContent(who) && signedIn(who) && cast[who].at === 'BUREAU-VEILIGHEIDSCOALITIE'

/** Indicators by hand of the police and of the bureau, one of them retired; a rejected decision; a story, one withdrawn; and what others made of it. */
export const furnish: Furnish = async ({ site: { owner }, people }) => {
  const { 'bureau-coordinator': bureau, 'police-chief': chief } = people
  const indicator = async (code: string, by: string): Promise<string> => {
    const id = randomUUID()
    await owner.query(
      `insert into monitor.indicator (id, region, period, code, place, kind, name_nl, name_en, definition_nl, definition_en, unit, frequency, owner_code)
       select $1, region, period, $2, 90, 'quantitative', 'Proef', 'Trial', 'Een proef.', 'A trial.', 'procent', 'jaar', $3 from partners.region_period where period = '2019-2022'`,
      [id, code, by],
    )
    return id
  }
  const [policeIndicator, retiredIndicator] = [
    await indicator('proef-politie', 'RE03'),
    await indicator('proef-oud', 'BUREAU-VEILIGHEIDSCOALITIE'),
  ]
  const [proposal, rejectedDecision, adopted] = [randomUUID(), randomUUID(), randomUUID()]
  await owner.query(`insert into strategy.proposal values ($1, 'RVC', 'Een indicator', 'Wij meten iets.', 'Omdat het moet.', $2, $3, $4)`, [
    proposal,
    bureau.id,
    bureau.organisation,
    before,
  ])
  const ownProposal = randomUUID()
  const { 'taskforce-secretary': secretary } = people
  await owner.query(`insert into strategy.proposal values ($1, 'RVC', 'Een keuze', 'Wij kiezen iets.', 'Omdat het moet.', $2, $3, $4)`, [
    ownProposal,
    secretary.id,
    secretary.organisation,
    before,
  ])
  for (const [id, outcome] of [
    [adopted, 'deferred'],
    [rejectedDecision, 'rejected'],
  ])
    await owner.query(
      `insert into strategy.decision (id, body_code, decided_date, proposal_id, outcome, means, title, text, recorded_by_id, organisation_id, known_at)
       values ($1, 'RVC', '2021-05-30', $2, $3, 'consensus', 'Een indicator', 'Wij meten niets.', $4, $5, $6)`,
      [id, proposal, outcome, bureau.id, bureau.organisation, before],
    )
  await owner.query(`insert into monitor.indicator_retirement values ($1, 2021, 'Hij is niet meer nodig.', $2, $3, $4, $5)`, [
    retiredIndicator,
    rejectedDecision,
    bureau.id,
    bureau.organisation,
    before,
  ])
  const tell = async (): Promise<string> => {
    const id = randomUUID()
    await owner.query(
      `insert into monitor.story (id, theme, kind, area_code, told_on_month, teller_role, body, may_quote, masked, known_at)
       values ($1, 'geweld', 'story', 'GM0344', '2021-05-01', 'resident', 'Het is rustiger dan vroeger.', true, 0, '2021-05-20T00:00:00Z')`,
      [id],
    )
    return id
  }
  const [citedStory, goneStory, otherStory] = [await tell(), await tell(), await tell()]
  await owner.query(`insert into monitor.story_withdrawal (story_id, known_at) values ($1, $2)`, [goneStory, before])
  const [othersContradiction, othersChoice, ownContradiction, ownChoice] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const { rows } = await owner.query<{ id: string }>(`select id from monitor.indicator where code = 'geweld'`)
  const violence = rows[0]!.id
  for (const [contradiction, choice, by] of [
    [othersContradiction, othersChoice, chief],
    [ownContradiction, randomUUID(), people['privacy-officer']],
    [randomUUID(), ownChoice, people['taskforce-secretary']],
  ] as const) {
    await owner.query(
      `insert into monitor.contradiction values ($1, $2, 'De cijfers dalen.', 'De verhalen niet.', 'Dat weten wij niet.', $3, $4, $5)`,
      [contradiction, violence, by.id, by.organisation, before],
    )
    await owner.query(
      `insert into monitor.picture_choice (id, indicator_id, proposal_id, area_code, figure_date, figure_value, edition_code, person_id, organisation_id, known_at)
       values ($1, $2, $3, 'RE03', '2020-01-01', 1, 'vm-2017', $4, $5, $6)`,
      [choice, violence, proposal, by.id, by.organisation, before],
    )
  }
  const sign = [bureau.id, bureau.organisation, before]
  const insert = (table: string, ...values: unknown[]) =>
    owner.query(`insert into monitor.${table} values (${values.map((_value, index) => `$${index + 1}`).join(', ')})`, values)
  await insert('choice_story', othersChoice, citedStory)
  await insert('contradiction_story', othersContradiction, citedStory)
  await insert('indicator_adoption', randomUUID(), policeIndicator, adopted, ...sign)
  await insert(
    'indicator_definition',
    randomUUID(),
    policeIndicator,
    2021,
    'Een andere uitleg.',
    null,
    null,
    '{}',
    'Omdat het moet.',
    adopted,
    ...sign,
  )
  await insert('indicator_reading', randomUUID(), policeIndicator, '2021-05-01', 1, null, null, null, ...sign)
  await insert('interpretation', randomUUID(), violence, 'De telling daalt en het melden ook.', ...sign)
  const { rows: counted } = await owner.query<{ id: string }>(`select id from monitor.indicator where code = 'veiligheidsbeleving'`)
  return {
    countedByOthers: counted[0]!.id,
    policeIndicator,
    retiredIndicator,
    rejectedDecision,
    citedStory,
    goneStory,
    otherStory,
    othersContradiction,
    othersChoice,
    ownContradiction,
    ownChoice,
    ownProposal,
    othersProposal: proposal,
  }
}

const signed: Adds['signed'] = { person_id: 'person', organisation_id: 'organisation' }
const forgedName: Forgery[] = [
  { what: 'in the name of somebody else', columns: world => ({ person_id: world.people['neighbourhood-officer'].id }) },
  { what: 'for another organisation', columns: world => ({ organisation_id: world.people['neighbourhood-officer'].organisation }) },
]
const retired: Forgery = {
  what: 'of one that is retired',
  says: 'De indicator is nog in gebruik',
  columns: ({ things }) => ({ indicator_id: things.retiredIndicator! }),
}
const rejected: Forgery = {
  what: 'by a decision that rejected it',
  says: 'Er is een aangenomen besluit dat dit zegt',
  columns: ({ things }) => ({ decision_id: things.rejectedDecision! }),
}
const on =
  (code: string, noun: string, body: (things: Record<string, string>) => object) =>
  ({ things }: { things: Record<string, string> }) => ({
    path: `/v1/indicators/${code}/${noun}`,
    record: `/v1/indicators/${code}`,
    body: body(things),
  })
const beside =
  (noun: string, body: (things: Record<string, string>) => object) =>
  ({ things }: { things: Record<string, string> }) => ({
    path: `/v1/richer-pictures/geweld/${noun}`,
    record: '/v1/richer-pictures/geweld',
    body: body(things),
  })
const withdrawnStory: Forgery = {
  what: 'with a story that was withdrawn',
  says: 'Het verhaal is niet ingetrokken',
  columns: ({ things }) => ({ story_id: things.goneStory! }),
}
/** What was told before the act: its own contradiction or choice is undone when the row is tried alone. */
const toldBefore =
  (column: string, key: string): Adds['instead'] =>
  ({ things }) => ({ story_id: things.otherStory!, [column]: things[key]! })

/** Everybody reads the register and the page; the bureau records decisions, owners give readings, whoever works on content interprets. */
export const rows: Row[] = [
  open('/v1/indicators'),
  open('/v1/indicators/csv'),
  open('/v1/indicators/{code}', () => '/v1/indicators/geweld'),
  open('/v1/richer-pictures/{code}', () => '/v1/richer-pictures/geweld'),
  open('/v1/blind-spots'),
  {
    route: 'POST /v1/indicators/{code}/adoptions',
    adds: [{ table: 'monitor.indicator_adoption', signed, forged: [...forgedName, rejected, retired] }],
    cells: [
      {
        relation: 'any',
        ask: on('geweld', 'adoptions', ({ collegeDecision }) => ({ decisionId: collegeDecision })),
        expect: only(isBureau),
      },
    ],
  },
  {
    route: 'POST /v1/indicators/{code}/definitions',
    adds: [{ table: 'monitor.indicator_definition', signed, forged: [...forgedName, rejected, retired] }],
    cells: [
      {
        relation: 'any',
        ask: on('cybercrime', 'definitions', ({ collegeDecision }) => ({
          fromYear: 2021,
          definition: 'Geregistreerde cybercrime, code 3.7.4.',
          offences: ['3.7.4'],
          why: 'Om het na te gaan.',
          decisionId: collegeDecision,
        })),
        expect: only(isBureau),
      },
    ],
  },
  {
    route: 'POST /v1/indicators/{code}/retirements',
    adds: [
      {
        table: 'monitor.indicator_retirement',
        signed,
        forged: [...forgedName, rejected, { ...retired, what: 'of one that is retired already' }],
      },
    ],
    cells: [
      {
        relation: 'any',
        ask: on('straatroof', 'retirements', ({ collegeDecision }) => ({
          fromYear: 2021,
          why: 'Hij is niet meer nodig.',
          decisionId: collegeDecision,
        })),
        expect: only(isBureau),
      },
    ],
  },
  {
    route: 'POST /v1/indicators/{code}/readings',
    adds: [
      {
        table: 'monitor.indicator_reading',
        signed,
        whoeverWorks: true,
        forged: [
          ...forgedName,
          retired,
          {
            what: 'of another organisation',
            says: 'Uw organisatie houdt deze indicator bij',
            columns: ({ things }) => ({ indicator_id: things.policeIndicator! }),
          },
          {
            what: 'of one that others count',
            says: 'De stand wordt niet uit cijfers van anderen geteld',
            columns: ({ things }) => ({ indicator_id: things.countedByOthers! }),
          },
        ],
      },
    ],
    cells: [
      { relation: 'of the bureau', ask: on('drempels-merkbaar', 'readings', () => ({ value: 40 })), expect: only(atBureau) },
      { relation: 'counted by others', ask: on('veiligheidsbeleving', 'readings', () => ({ value: 40 })), expect: only(() => false) },
    ],
  },
  {
    route: 'POST /v1/richer-pictures/{code}/interpretations',
    adds: [{ table: 'monitor.interpretation', signed, whoeverWorks: true, forged: forgedName }],
    cells: [
      {
        relation: 'any',
        ask: beside('interpretations', () => ({ body: 'De telling daalt en het melden ook.' })),
        expect: only(worksOnContent),
      },
    ],
  },
  {
    route: 'POST /v1/richer-pictures/{code}/contradictions',
    adds: [
      { table: 'monitor.contradiction', signed, whoeverWorks: true, forged: forgedName },
      {
        table: 'monitor.contradiction_story',
        whoeverWorks: true,
        may: who => who === 'privacy-officer',
        instead: toldBefore('contradiction_id', 'ownContradiction'),
        forged: [
          withdrawnStory,
          {
            what: 'in a contradiction of somebody else',
            says: 'U benoemde deze tegenspraak zelf',
            columns: ({ things }) => ({ contradiction_id: things.othersContradiction! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'any',
        ask: beside('contradictions', ({ citedStory }) => ({
          figuresSay: 'De cijfers dalen.',
          storiesSay: 'De verhalen zeggen iets anders.',
          meaning: 'Het melden neemt mogelijk af.',
          storyIds: [citedStory],
        })),
        expect: only(worksOnContent),
      },
    ],
  },
  {
    route: 'POST /v1/richer-pictures/{code}/choices',
    adds: [
      {
        table: 'monitor.picture_choice',
        signed,
        may: who => who === 'taskforce-secretary',
        instead: ({ things }) => ({ proposal_id: things.ownProposal! }),
        forged: [
          ...forgedName,
          {
            what: 'with the proposal of somebody else',
            as: 'mayor',
            says: 'U deed dit voorstel zelf',
            columns: ({ things, people }) => ({
              proposal_id: things.othersProposal!,
              person_id: people.mayor.id,
              organisation_id: people.mayor.organisation,
            }),
          },
        ],
      },
      {
        table: 'monitor.choice_story',
        may: who => who === 'taskforce-secretary',
        instead: toldBefore('choice_id', 'ownChoice'),
        forged: [
          withdrawnStory,
          {
            what: 'in a choice of somebody else',
            says: 'U maakte deze keuze zelf',
            columns: ({ things }) => ({ choice_id: things.othersChoice! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'any',
        ask: beside('choices', ({ citedStory }) => ({
          bodyCode: 'RVC',
          title: 'Toezicht in de avond',
          text: 'Wij zetten toezicht in.',
          reason: 'Cijfers en verhalen wijzen die kant op.',
          figureDate: '2020-01-01',
          areaCode: 'RE03',
          storyIds: [citedStory],
        })),
        expect: only(proposes),
      },
    ],
  },
]

const readable = [
  'indicator_adoption',
  'indicator_definition',
  'indicator_retirement',
  'indicator_reading',
  'interpretation',
  'contradiction',
  'contradiction_story',
  'picture_choice',
  'choice_story',
  'blind_spot',
  'reporting_rate',
  'crime_estimate',
]
export const visible: Visible = Object.fromEntries(readable.map(name => [`monitor.${name}`, () => 'all']))
