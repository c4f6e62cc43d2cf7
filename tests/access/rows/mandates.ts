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
const ofMandate: Omit<Adds, 'table'> = {
  ...signed,
  forged: [
    ...(signed.forged ?? []),
    {
      what: 'of a mandate that ended',
      as: 'bureau-coordinator',
      says: 'Het college heeft de opdracht nog niet afgedaan',
      columns: world => ({ mandate_id: world.things.endedMandate! }),
    },
  ],
}

/** The taskforce that holds the mandate delivers, and the bureau for whoever has no staff. */
const delivers = (who: Who): boolean => isBureau(who) || (signedIn(who) && cast[who].at === 'TASKFORCE-ONDERMIJNING')

/** The mandate on trafficking runs; the one on radicalisation was delivered, put off and ended. */
export const furnish: Furnish = async ({ site: { owner }, people }) => {
  const { rows } = await owner.query('select id, code from approach.mandate')
  const idOf = (end: string) => rows.find(({ code }) => code.endsWith(end)).id as string
  const ended = idOf('radicalisering')
  const { id, organisation } = people['bureau-coordinator']
  const by = [ended, id, organisation, '2021-05-31T09:00:00Z']
  await owner.query(`insert into approach.mandate_delivery values (gen_random_uuid(), $1, 'Dit is gevonden.', 'stop', $2, $3, $4)`, by)
  await owner.query(
    `insert into approach.mandate_deferral values (gen_random_uuid(), $1, '2020-03-31', null, 'Er was meer tijd nodig.', 'RVC, punt 1', $2, $3, $4)`,
    by,
  )
  await owner.query(
    `insert into approach.mandate_outcome values ($1, 'stop', null, 'Het werk is klaar.', 'RVC, punt 2', '2021-05-31', $2, $3, $4)`,
    by,
  )
  await owner.query(`insert into approach.mandate_overdue values ($1, '2019-12-31', $2)`, [ended, by[3]])
  return { runningMandate: idOf('mensenhandel'), endedMandate: ended }
}

const acts: { noun: string; table: string; body: object; may: (who: Who) => boolean; more?: Adds['forged'] }[] = [
  {
    noun: 'deliveries',
    table: 'approach.mandate_delivery',
    body: { summary: 'Dit is gevonden, dit stellen wij voor.', advice: 'continue' },
    may: delivers,
    more: [{ what: 'by an organisation that does not hold it', as: 'adviser-small', columns: () => ({}) }],
  },
  {
    noun: 'deferrals',
    table: 'approach.mandate_deferral',
    body: { deadlineDate: '2021-12-31', reason: 'Er is meer tijd nodig.', decision: 'RVC, punt 1' },
    may: isBureau,
  },
  {
    noun: 'mandate-outcomes',
    table: 'approach.mandate_outcome',
    body: { outcome: 'stop', reason: 'Het werk is klaar nu.', decision: 'RVC, punt 2', decidedDate: '2021-05-31' },
    may: isBureau,
  },
]

/** Mandates are for every professional to see; the holder delivers; the bureau records what the college does. */
export const rows: Row[] = [
  { route: 'GET /v1/mandates', cells: [{ relation: 'all', ask: () => ({ path: '/v1/mandates' }), expect: only(worksOnContent) }] },
  {
    route: 'GET /v1/mandates/{id}',
    cells: [
      { relation: 'one', ask: world => ({ path: `/v1/mandates/${world.things.endedMandate}` }), expect: only(worksOnContent) },
      { relation: 'not there', ask: world => ({ path: `/v1/mandates/${world.unknown}` }), expect: only(worksOnContent, 404) },
    ],
  },
  {
    route: 'POST /v1/mandates',
    adds: [{ table: 'approach.mandate', ...signed }],
    cells: [
      {
        relation: 'a new one',
        ask: () => ({
          path: '/v1/mandates',
          body: {
            kind: 'exploration',
            titleNl: 'Verkenning',
            titleEn: 'Exploration',
            questionNl: 'Wat is hier nodig?',
            questionEn: 'What is needed here?',
            deliverableNl: 'Voorstel',
            deliverableEn: 'Proposal',
            holder: 'RIEC',
            decider: 'RVC',
            deadlineDate: '2021-12-31',
          },
        }),
        expect: only(isBureau, 201),
      },
    ],
  },
  ...acts.map(
    ({ noun, table, body, may, more = [] }): Row => ({
      route: `POST /v1/mandates/{id}/${noun}`,
      adds: [{ table, ...ofMandate, forged: [...(ofMandate.forged ?? []), ...more] }],
      cells: [
        {
          relation: 'one that runs',
          ask: ({ things: { runningMandate } }) => ({
            path: `/v1/mandates/${runningMandate}/${noun}`,
            record: `/v1/mandates/${runningMandate}`,
            body,
          }),
          expect: only(may),
        },
        {
          relation: 'one that ended',
          ask: ({ things: { endedMandate } }) => ({
            path: `/v1/mandates/${endedMandate}/${noun}`,
            record: `/v1/mandates/${endedMandate}`,
            body,
          }),
          expect: only(() => false),
        },
      ],
    }),
  ),
]

const tables = [
  'mandate',
  'mandate_delivery',
  'mandate_deferral',
  'mandate_outcome',
  'mandate_overdue',
  'region_milestone',
  'mandate_state',
  'mandate_on_agenda',
]

export const visible: Visible = Object.fromEntries(
  tables.map(name => [`approach.${name}`, (who: Who) => (worksOnContent(who) ? ('all' as const) : ('none' as const))]),
)
