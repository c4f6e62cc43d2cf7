// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID } from 'node:crypto'
import { cast, isBureau, only, signedIn, type Who, worksOnContent } from '../cast.ts'
import type { Adds, Furnish, Row, Visible } from '../row.ts'
import type { World } from '../world.ts'

const seen = only(worksOnContent)
/** Takes a document of the police unit further: its own planner, and the bureau. */
const keepsIt = (who: Who): boolean => isBureau(who) || who === 'police-planner'

const content = '{"blocks":[],"lead":null}'
const hash = createHash('sha256').update(`Formatieplan\n${content}`).digest('hex')

/** A draft, one on which advice was given, and one that was adopted: all of the police unit. */
export const furnish: Furnish = async ({ site: { owner }, people }: World) => {
  const { id, organisation } = people['police-planner']
  const at = '2021-05-31T09:00:00Z'
  const add = async (subject: string) => {
    const document = randomUUID()
    await owner.query(`insert into strategy.document values ($1, '', 'formation-plan', $2, $3, $4, $5)`, [
      document,
      subject,
      id,
      organisation,
      at,
    ])
    await owner.query(`insert into strategy.document_version values ($1, 1, 'Formatieplan', $2, $3, null, null, $4, $5, $6)`, [
      document,
      content,
      hash,
      id,
      organisation,
      at,
    ])
    return document
  }
  const consult = (document: string) =>
    owner.query(
      `insert into strategy.document_consultation values (gen_random_uuid(), $1, 1, 'RVC', '2021-05-01', 'agreed', null, $2, $3, $4)`,
      [document, id, organisation, at],
    )
  const advise = (document: string) =>
    owner.query(
      `insert into strategy.document_advice values (gen_random_uuid(), $1, 1, 'ADVIESCOLLEGE', '2021-05-02', 'positive', null, $2, $3, $4)`,
      [document, id, organisation, at],
    )
  const [draft, advised, adopted] = [await add('proef-concept'), await add('proef-advies'), await add('proef-vastgesteld')]
  const empty = randomUUID()
  await owner.query(`insert into strategy.document values ($1, '', 'formation-plan', 'proef-leeg', $2, $3, $4)`, [
    empty,
    id,
    organisation,
    at,
  ])
  for (const document of [advised, adopted]) {
    await consult(document)
    await advise(document)
  }
  await owner.query(`insert into strategy.document_adoption values ($1, 1, 'RVC', '2021-05-03', 'RVC-2021-1', null, null, $2, $3, $4)`, [
    adopted,
    id,
    organisation,
    at,
  ])
  const { rows } = await owner.query('select id, number from strategy.document')
  const numberOf = (document: string): string => rows.find(row => row.id === document).number
  return {
    draftDocument: draft,
    emptyDocument: empty,
    advisedDocument: advised,
    adoptedDocument: adopted,
    draftNumber: numberOf(draft),
    adoptedNumber: numberOf(adopted),
  }
}

const acts = (world: World, document: string, noun: string, body: object) => ({
  path: `/v1/documents/${world.things[document]}/${noun}`,
  record: `/v1/documents/${world.things[document]}`,
  body,
})

const signed: Omit<Adds, 'table'> = {
  signed: { person_id: 'person', organisation_id: 'organisation' },
  forged: [
    { what: 'in the name of somebody else', columns: world => ({ person_id: world.people['neighbourhood-officer'].id }) },
    { what: 'for another organisation', columns: world => ({ organisation_id: world.people['neighbourhood-officer'].organisation }) },
    {
      what: 'on a document of another organisation',
      as: 'adviser-small',
      says: 'Het stuk is van uw organisatie, of u bent het bureau',
      columns: () => ({}),
    },
    {
      what: 'on a version that was adopted',
      says: 'Het gaat om de laatste versie, die nog niet is vastgesteld',
      columns: world => ({ document_id: world.things.adoptedDocument! }),
    },
  ],
}

const form = (name: string): Row => ({
  route: `GET /v1/document-versions/{number}/{version}${name}`,
  cells: [
    {
      relation: 'one that was adopted',
      ask: ({ things }) => ({ path: `/v1/document-versions/${things.adoptedNumber}/1${name}` }),
      expect: () => 200,
    },
    {
      relation: 'a draft',
      ask: ({ things }) => ({ path: `/v1/document-versions/${things.draftNumber}/1${name}` }),
      expect: who => (worksOnContent(who) ? 200 : 404),
    },
  ],
})

/** What was adopted is public at its address; drafts are for whoever works on content; the owner and the bureau take a document further. */
export const rows: Row[] = [
  { route: 'GET /v1/documents', cells: [{ relation: 'all', ask: () => ({ path: '/v1/documents' }), expect: seen }] },
  {
    route: 'GET /v1/documents/{id}',
    cells: [{ relation: 'a draft', ask: ({ things }) => ({ path: `/v1/documents/${things.draftDocument}` }), expect: seen }],
  },
  ...['', '/pdf', '/ods', '/csv'].map(form),
  {
    route: 'POST /v1/documents/{id}/consultations',
    adds: [{ table: 'strategy.document_consultation', ...signed }],
    cells: [
      {
        relation: 'a draft of the police unit',
        ask: world => acts(world, 'draftDocument', 'consultations', { bodyCode: 'RVC', heldDate: '2021-05-20', result: 'agreed' }),
        expect: only(keepsIt),
      },
      {
        relation: 'one that was adopted',
        ask: world => acts(world, 'adoptedDocument', 'consultations', { bodyCode: 'RVC', heldDate: '2021-05-20', result: 'agreed' }),
        expect: only(() => false),
      },
    ],
  },
  {
    route: 'POST /v1/documents/{id}/advices',
    adds: [
      {
        table: 'strategy.document_advice',
        ...signed,
        forged: [
          ...(signed.forged ?? []),
          {
            what: 'before anybody was consulted',
            says: 'Over het stuk is iemand geraadpleegd',
            columns: world => ({ document_id: world.things.draftDocument! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'one on which somebody was consulted',
        ask: world =>
          acts(world, 'advisedDocument', 'advices', { bodyCode: 'ADVIESCOLLEGE', advisedDate: '2021-05-20', result: 'positive' }),
        expect: only(keepsIt),
      },
      {
        relation: 'one on which nobody was consulted',
        ask: world => acts(world, 'draftDocument', 'advices', { bodyCode: 'ADVIESCOLLEGE', advisedDate: '2021-05-20', result: 'positive' }),
        expect: only(() => false),
      },
    ],
  },
  {
    route: 'POST /v1/documents/{id}/adoptions',
    adds: [
      {
        table: 'strategy.document_adoption',
        ...signed,
        forged: [
          ...(signed.forged ?? []),
          {
            what: 'without advice and without saying why',
            says: 'Over deze versie is advies uitgebracht, of er staat waarom niet',
            columns: world => ({ document_id: world.things.draftDocument! }),
          },
          {
            what: 'of the college, by another than the bureau',
            as: 'police-planner',
            says: 'Een besluit van het college legt het bureau vast',
            columns: () => ({ body_code: 'RVC' }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'by the police unit itself',
        ask: world =>
          acts(world, 'advisedDocument', 'adoptions', { bodyCode: 'RE03', adoptedDate: '2021-05-20', decision: 'Besluit van de eenheid' }),
        expect: only(keepsIt),
      },
      {
        relation: 'by the college',
        ask: world => acts(world, 'advisedDocument', 'adoptions', { bodyCode: 'RVC', adoptedDate: '2021-05-20', decision: 'RVC-2021-2' }),
        expect: only(isBureau),
      },
    ],
  },
]

/** Whoever works on content sees all; anybody else what was adopted and what led to it. */
const orAdopted =
  (where: string) =>
  (who: Who): 'all' | { where: string } =>
    signedIn(who) && cast[who].sits !== 'upkeep' ? 'all' : { where }
const adopted = 'document_id in (select a.document_id from strategy.document_adoption a)'

export const visible: Visible = {
  'strategy.document': orAdopted('id in (select a.document_id from strategy.document_adoption a)'),
  'strategy.document_version': orAdopted(adopted),
  'strategy.document_consultation': orAdopted(adopted),
  'strategy.document_advice': orAdopted(adopted),
  'strategy.document_adoption': () => 'all',
}
