// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID } from 'node:crypto'
import { cast, everybody, only, signedIn, type Who, worksOnContent } from '../cast.ts'
import type { Furnish, Row, Visible } from '../row.ts'

const at = '2021-05-31T00:00:00Z'
const receipt = '0000-1111-2222-3333-4444'
const sha = (text: string): Buffer => createHash('sha256').update(text).digest()

const sits = (who: Who, ...where: string[]): boolean => signedIn(who) && where.includes(cast[who].sits)
/** Bureau, taskforce, municipalities, care and analysis code. */
const codes = (who: Who): boolean => sits(who, 'bureau', 'taskforce', 'municipality', 'care', 'analysis')
const withdraws = (who: Who): boolean => sits(who, 'bureau', 'privacy')

/** Stories: one as it is, one that may not be quoted, one withdrawn, one coded twice, and one coded by the small municipality. */
export const furnish: Furnish = async ({ site: { owner }, people }) => {
  const { 'adviser-small': small, 'taskforce-secretary': secretary, mayor } = people
  const story = async (quote = true): Promise<string> => {
    const id = randomUUID()
    await owner.query(
      `insert into monitor.story values ($1, 'buurt', 'story', 'GM0344', '2021-05-01', 'resident', 'Een verzonnen verhaal van de proef.', $2, 0, null, $3)`,
      [id, quote, at],
    )
    return id
  }
  const code1 = (id: string, by: { id: string; organisation: string }) =>
    owner.query(`insert into monitor.story_coding values ($1, $2, $3, 'nuisance', 'worse', $4)`, [id, by.id, by.organisation, at])
  const [told, unquotable, takenBack, codedTwice, codedOnce] = [
    await story(),
    await story(false),
    await story(),
    await story(),
    await story(),
  ]
  await owner.query('insert into monitor.story_receipt values ($1, $2)', [sha(receipt), await story()])
  await owner.query('insert into monitor.story_withdrawal values ($1, null, null, $2)', [takenBack, at])
  await owner.query(`insert into monitor.story_citation values (gen_random_uuid(), $1, 'Verslag', '/verslag', $2, $3, $4)`, [
    told,
    mayor.id,
    mayor.organisation,
    at,
  ])
  await owner.query(`insert into monitor.story_masking values (gen_random_uuid(), $1, 0, 3, '[weggelaten]', $2, $3, $4)`, [
    told,
    mayor.id,
    mayor.organisation,
    at,
  ])
  await code1(codedTwice, small)
  await code1(codedTwice, secretary)
  await code1(codedOnce, small)
  return { told, unquotable, takenBack, codedTwice, codedOnce }
}

type World = Parameters<Furnish>[0]
const onStory =
  (key: string, noun: string, body: object) =>
  ({ things }: World) => ({
    path: `/v1/stories/${things[key]}/${noun}`,
    record: `/v1/stories/${things[key]}`,
    body,
  })
const notOwn = (column: string) => [
  { what: 'in the name of somebody else', columns: ({ people }: World) => ({ [column]: people.mayor.id }) },
  { what: 'for another organisation', columns: ({ people }: World) => ({ organisation_id: people['police-chief'].organisation }) },
]
const ofThing = (what: string, column: string, key: string) => ({ what, columns: ({ things }: World) => ({ [column]: things[key]! }) })

const tell = (mark: string) => ({
  receipt: `0000-1111-2222-3333-${mark}`,
  kind: 'story',
  theme: 'buurt',
  area: 'GM0344',
  monthDate: '2021-05-01',
  role: 'resident',
  body: 'Een verzonnen verhaal van de proef.',
  mayUse: 'yes',
})
const content = only(worksOnContent)

export const rows: Row[] = [
  { route: 'GET /v1/stories', cells: [{ relation: 'all', ask: () => ({ path: '/v1/stories' }), expect: content }] },
  {
    route: 'GET /v1/stories/{id}',
    cells: [
      { relation: 'one', ask: ({ things }) => ({ path: `/v1/stories/${things.told}` }), expect: content },
      { relation: 'one that was withdrawn', ask: ({ things }) => ({ path: `/v1/stories/${things.takenBack}` }), expect: content },
    ],
  },
  { route: 'GET /v1/story-coverage', cells: [{ relation: 'all', ask: () => ({ path: '/v1/story-coverage' }), expect: everybody }] },
  {
    route: 'POST /v1/stories',
    cells: [{ relation: 'a new one', ask: () => ({ path: '/v1/stories', body: tell('6666') }), expect: () => 201 }],
  },
  {
    route: 'POST /v1/story-withdrawals',
    cells: [
      { relation: 'with its code', ask: () => ({ path: '/v1/story-withdrawals', body: { receipt } }), expect: () => 201 },
      {
        relation: 'with another code',
        ask: () => ({ path: '/v1/story-withdrawals', body: { receipt: '9999-1111-2222-3333-4444' } }),
        expect: () => 404,
      },
    ],
  },
  {
    route: 'POST /v1/stories/{id}/withdrawals',
    adds: [
      {
        table: 'monitor.story_withdrawal',
        signed: { recorded_by_id: 'person', organisation_id: 'organisation' },
        forged: [
          ...notOwn('recorded_by_id'),
          { ...ofThing('of a story that was withdrawn', 'story_id', 'takenBack'), says: 'Het verhaal is niet ingetrokken' },
        ],
      },
    ],
    cells: [{ relation: 'one', ask: onStory('told', 'withdrawals', {}), expect: only(withdraws) }],
  },
  {
    route: 'POST /v1/stories/{id}/maskings',
    adds: [
      {
        table: 'monitor.story_masking',
        signed: { recorded_by_id: 'person', organisation_id: 'organisation' },
        whoeverWorks: true,
        forged: [
          ...notOwn('recorded_by_id'),
          { ...ofThing('of a story that was withdrawn', 'story_id', 'takenBack'), says: 'Het verhaal is niet ingetrokken' },
        ],
      },
    ],
    cells: [{ relation: 'one', ask: onStory('told', 'maskings', { from: 0, to: 3 }), expect: content }],
  },
  {
    route: 'POST /v1/stories/{id}/citations',
    adds: [
      {
        table: 'monitor.story_citation',
        signed: { recorded_by_id: 'person', organisation_id: 'organisation' },
        whoeverWorks: true,
        forged: [
          ...notOwn('recorded_by_id'),
          ofThing('of a story that was withdrawn', 'story_id', 'takenBack'),
          ofThing('of a story that may not be quoted', 'story_id', 'unquotable'),
        ],
      },
    ],
    cells: [
      {
        relation: 'one',
        ask: onStory('told', 'citations', { citedIn: 'Verslag van de proef', address: '/verslag/proef' }),
        expect: content,
      },
      {
        relation: 'one that may not be quoted',
        ask: onStory('unquotable', 'citations', { citedIn: 'Verslag van de proef', address: '/verslag/proef' }),
        expect: only(() => false),
      },
    ],
  },
  { route: 'GET /v1/story-codings', cells: [{ relation: 'all', ask: () => ({ path: '/v1/story-codings' }), expect: content }] },
  {
    route: 'GET /v1/story-codings/{id}',
    cells: [
      {
        relation: 'one that the small municipality coded',
        ask: ({ things }) => ({ path: `/v1/story-codings/${things.codedOnce}` }),
        expect: content,
        sees: who => (who === 'adviser-small' ? 1 : 0),
        finds: ({ given }: { given: unknown[] }) => given.length,
      },
      {
        relation: 'one that was coded twice',
        ask: ({ things }) => ({ path: `/v1/story-codings/${things.codedTwice}` }),
        expect: content,
        sees: () => 2,
        finds: ({ given }: { given: unknown[] }) => given.length,
      },
    ],
  },
  {
    route: 'POST /v1/story-codings/{id}/codings',
    adds: [
      {
        table: 'monitor.story_coding',
        signed: { coder_id: 'person', organisation_id: 'organisation' },
        forged: [
          ...notOwn('coder_id'),
          ofThing('of a story that was withdrawn', 'story_id', 'takenBack'),
          ofThing('of a story that was coded twice', 'story_id', 'codedTwice'),
        ],
      },
    ],
    cells: [
      {
        relation: 'one without codings',
        ask: ({ things }) => ({
          path: `/v1/story-codings/${things.told}/codings`,
          record: `/v1/story-codings/${things.told}`,
          body: { core: 'nuisance', direction: 'worse' },
        }),
        expect: only(codes),
      },
    ],
  },
]

const ifContent = (who: Who) => (worksOnContent(who) ? 'all' : 'none')
export const visible: Visible = {
  'monitor.story_theme': () => 'all',
  'monitor.story': ifContent,
  'monitor.story_withdrawal': ifContent,
  'monitor.story_citation': ifContent,
  'monitor.story_masking': ifContent,
  'monitor.shown_story': ifContent,
  'monitor.story_mark': ifContent,
  'monitor.story_coding': who => (who === 'adviser-small' ? 3 : worksOnContent(who) ? 2 : 'none'),
}
