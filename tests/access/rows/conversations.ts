// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID } from 'node:crypto'
import { cast, everybody, only, signedIn, type Who, worksOnContent } from '../cast.ts'
import type { Furnish, Row, Visible } from '../row.ts'

const at = '2021-05-31T00:00:00Z'
const code = '0000-1111-2222-3333-5555'
const sha = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Bureau, taskforce, municipalities, care and the police on the street lead conversations. */
const leads = (who: Who): boolean =>
  signedIn(who) && ['bureau', 'taskforce', 'municipality', 'care', 'neighbourhood'].includes(cast[who].sits)
const isAdviser = (who: Who): boolean => who === 'adviser-large'

/** Conversations of the adviser, one planned and one held with a letter; and one of the small municipality, with a voice and an obstacle. */
export const furnish: Furnish = async ({ site: { owner }, people, obstacles }) => {
  const { 'adviser-large': adviser, 'adviser-small': small, mayor } = people
  const conversation = async (by: { id: string; organisation: string }): Promise<string> => {
    const id = randomUUID()
    await owner.query(`insert into monitor.conversation values ($1, 'buurt', 1, 'GM0344', '2021-05-20', 'residents', $2, $3, $4)`, [
      id,
      by.id,
      by.organisation,
      at,
    ])
    return id
  }
  const hold = (id: string, by: { id: string; organisation: string }, secret: string) =>
    owner.query(`insert into monitor.conversation_notes values ($1, '2021-05-20', 5, 'Er is gesproken over de buurt.', $2, $3, $4, $5)`, [
      id,
      sha(secret),
      by.id,
      by.organisation,
      at,
    ])
  const [planned, held, ofSmall] = [await conversation(adviser), await conversation(adviser), await conversation(small)]
  await hold(held, adviser, code)
  await hold(ofSmall, small, 'een ander')
  const letter = randomUUID()
  await owner.query(
    `insert into monitor.conversation_letter values ($1, $2, 'Een brief van de proef', '{"lead":"Dank u.","blocks":[]}', '{}', $3, $4, $5)`,
    [letter, held, adviser.id, adviser.organisation, at],
  )
  await owner.query(`insert into monitor.conversation_voice values (gen_random_uuid(), $1, true, null, $2, $3)`, [ofSmall, mayor.id, at])
  await owner.query('insert into monitor.conversation_obstacle values ($1, $2, $3, $4, $5)', [
    ofSmall,
    obstacles.team.reported,
    small.id,
    small.organisation,
    at,
  ])
  return { plannedTalk: planned, heldTalk: held, smallTalk: ofSmall, letter }
}

type World = Parameters<Furnish>[0]
const onTalk = (key: string, noun: string, body: (world: World) => object) => (world: World) => ({
  path: `/v1/conversations/${world.things[key]}/${noun}`,
  record: `/v1/conversations/${world.things[key]}`,
  body: body(world),
})
const notOwn = (column: string) => [
  { what: 'in the name of somebody else', columns: ({ people }: World) => ({ [column]: people.mayor.id }) },
  { what: 'for another organisation', columns: ({ people }: World) => ({ organisation_id: people['police-chief'].organisation }) },
]
const ofThing = (what: string, column: string, key: string) => ({ what, columns: ({ things }: World) => ({ [column]: things[key]! }) })

const content = only(worksOnContent)
const byFacilitator = (who: Who): number => (signedIn(who) ? (isAdviser(who) ? 200 : 403) : 401)

export const rows: Row[] = [
  { route: 'GET /v1/conversations', cells: [{ relation: 'all', ask: () => ({ path: '/v1/conversations' }), expect: content }] },
  {
    route: 'GET /v1/conversations/{id}',
    cells: [{ relation: 'one', ask: ({ things }) => ({ path: `/v1/conversations/${things.heldTalk}` }), expect: content }],
  },
  {
    route: 'POST /v1/conversations',
    adds: [
      {
        table: 'monitor.conversation',
        signed: { facilitator_id: 'person', organisation_id: 'organisation' },
        forged: notOwn('facilitator_id'),
      },
    ],
    cells: [
      {
        relation: 'a new one',
        ask: () => ({
          path: '/v1/conversations',
          body: { theme: 'buurt', municipality: 'GM0344', plannedDate: '2021-07-01', audience: 'mixed' },
        }),
        expect: only(leads, 201),
      },
    ],
  },
  {
    route: 'POST /v1/conversations/{id}/notes',
    adds: [
      {
        table: 'monitor.conversation_notes',
        signed: { facilitator_id: 'person', organisation_id: 'organisation' },
        forged: [...notOwn('facilitator_id'), ofThing('of a conversation of another', 'conversation_id', 'smallTalk')],
      },
    ],
    cells: [
      {
        relation: 'one that the adviser planned',
        ask: onTalk('plannedTalk', 'notes', () => ({
          heldDate: '2021-05-20',
          participants: 4,
          notes: 'Er is gesproken over de buurt.',
          code: '0000-1111-2222-3333-7777',
        })),
        expect: byFacilitator,
      },
    ],
  },
  {
    route: 'POST /v1/conversations/{id}/confirmations',
    adds: [
      {
        table: 'monitor.conversation_voice',
        signed: { person_id: 'person' },
        whoeverWorks: true,
        forged: [
          { what: 'in the name of somebody else', columns: ({ people }) => ({ person_id: people.mayor.id }) },
          ofThing('of a conversation that was not held', 'conversation_id', 'plannedTalk'),
          { what: 'of the own notes', as: 'adviser-large', columns: ({ people }) => ({ person_id: people['adviser-large'].id }) },
        ],
      },
    ],
    cells: [
      {
        relation: 'one that was held',
        ask: onTalk('heldTalk', 'confirmations', () => ({ agrees: 'yes' })),
        expect: only(who => worksOnContent(who) && !isAdviser(who)),
      },
    ],
  },
  {
    route: 'POST /v1/conversation-confirmations',
    cells: [
      {
        relation: 'with the code',
        ask: () => ({
          path: '/v1/conversation-confirmations',
          body: { code, form: '00000000-0000-4000-8000-000000000001', agrees: 'yes' },
        }),
        expect: () => 201,
      },
      {
        relation: 'with another code',
        ask: () => ({
          path: '/v1/conversation-confirmations',
          body: { code: '9999-1111-2222-3333-4444', form: '00000000-0000-4000-8000-000000000001', agrees: 'yes' },
        }),
        expect: () => 404,
      },
    ],
  },
  {
    route: 'POST /v1/conversations/{id}/stories',
    adds: [
      {
        table: 'monitor.story',
        forged: [
          ofThing('in a conversation of another', 'conversation_id', 'smallTalk'),
          ofThing('in a conversation that was not held', 'conversation_id', 'plannedTalk'),
          { what: 'in another place', columns: () => ({ area_code: 'GM0307' }) },
        ],
      },
    ],
    cells: [
      {
        relation: 'one that the adviser led',
        ask: onTalk('heldTalk', 'stories', () => ({
          kind: 'signal',
          role: 'resident',
          body: 'Een verzonnen signaal van de proef.',
          mayUse: 'yes',
          blinding: 'twenty-two random characters',
        })),
        expect: byFacilitator,
      },
    ],
  },
  {
    route: 'POST /v1/conversations/{id}/obstacles',
    adds: [
      {
        table: 'monitor.conversation_obstacle',
        signed: { facilitator_id: 'person', organisation_id: 'organisation' },
        forged: [
          ...notOwn('facilitator_id'),
          ofThing('to a conversation of another', 'conversation_id', 'smallTalk'),
          ofThing('to a conversation that was not held', 'conversation_id', 'plannedTalk'),
          { what: 'that was reported anonymously', columns: world => ({ obstacle_id: world.anonymous }) },
        ],
      },
    ],
    cells: [
      {
        relation: 'one that the adviser led',
        ask: onTalk('heldTalk', 'obstacles', ({ obstacles }) => ({ obstacleId: obstacles.team.owned })),
        expect: byFacilitator,
      },
    ],
  },
  {
    route: 'POST /v1/conversations/{id}/letters',
    adds: [
      {
        table: 'monitor.conversation_letter',
        signed: { facilitator_id: 'person', organisation_id: 'organisation' },
        forged: [
          ...notOwn('facilitator_id'),
          ofThing('of a conversation of another', 'conversation_id', 'smallTalk'),
          ofThing('of a conversation that was not held', 'conversation_id', 'plannedTalk'),
        ],
      },
    ],
    cells: [
      {
        relation: 'one that the adviser led',
        ask: onTalk('heldTalk', 'letters', () => ({ done: 'De verlichting is hersteld door de gemeente.' })),
        expect: byFacilitator,
      },
    ],
  },
  {
    route: 'GET /v1/conversation-letters/{id}/pdf',
    cells: [{ relation: 'one', ask: ({ things }) => ({ path: `/v1/conversation-letters/${things.letter}/pdf` }), expect: everybody }],
  },
]

const ifContent = (who: Who) => (worksOnContent(who) ? 'all' : 'none')
export const visible: Visible = {
  'monitor.conversation_guide': () => 'all',
  'monitor.conversation': ifContent,
  'monitor.conversation_notes': ifContent,
  'monitor.conversation_state': ifContent,
  'monitor.conversation_voice': ifContent,
  'monitor.conversation_obstacle': ifContent,
  'monitor.conversation_letter': () => 'all',
  'approach.named_obstacle': ifContent,
}
