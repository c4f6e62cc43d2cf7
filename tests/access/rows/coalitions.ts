// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { isBureau, only, type Who, worksOnContent } from '../cast.ts'
import type { Adds, Forgery, Furnish, Row, Visible } from '../row.ts'
import type { World } from '../world.ts'

const secret = (letter: string): string => letter.repeat(43)

/** A coalition that the secretary of a taskforce keeps, with the city of Utrecht and a firm in it, and one of the adviser of a small municipality. */
export const furnish: Furnish = async ({ site: { owner, clock }, people }) => {
  const { 'taskforce-secretary': secretary, 'adviser-small': small, 'adviser-large': large } = people
  const ids = {
    coalition: randomUUID(),
    otherCoalition: randomUUID(),
    coalitionCity: randomUUID(),
    coalitionFirm: randomUUID(),
    coalitionGone: randomUUID(),
    otherMember: randomUUID(),
    coalitionPaper: randomUUID(),
    personalPaper: randomUUID(),
    coalitionGuest: randomUUID(),
    guestNow: randomUUID(),
    otherGuest: randomUUID(),
  }
  const at = '2021-05-31T09:00:00Z'
  const insert = (table: string, ...values: unknown[]) =>
    owner.query(`insert into approach.${table} values (${values.map((_, index) => `$${index + 1}`).join(', ')})`, values)
  for (const [id, by] of [
    [ids.coalition, secretary],
    [ids.otherCoalition, small],
  ] as const)
    await insert('coalition', id, `Coalitie ${id}`, 'Samen aan een doel.', '2021-01-01', by.id, by.organisation, at)
  const sign = [secretary.id, secretary.organisation, at]
  await insert('coalition_member', ids.coalitionCity, ids.coalition, 'De stad', 'public', large.organisation, '2021-01-01', ...sign)
  await insert('coalition_member', ids.coalitionFirm, ids.coalition, 'Een bedrijf', 'private', null, '2021-01-01', ...sign)
  await insert('coalition_member', ids.coalitionGone, ids.coalition, 'Een ander bedrijf', 'private', null, '2021-01-01', ...sign)
  await insert(
    'coalition_member',
    ids.otherMember,
    ids.otherCoalition,
    'Een bedrijf',
    'private',
    null,
    '2021-01-01',
    small.id,
    small.organisation,
    at,
  )
  await insert('coalition_leaving', ids.coalitionGone, '2021-05-01', 'Een andere koers.', ...sign)
  await insert('coalition_covenant', randomUUID(), ids.coalition, 'Wij werken samen.', '2021-01-01', null, ...sign)
  await insert('coalition_basis', randomUUID(), ids.otherMember, 'Een artikel', 'Een doel', '[2021-01-01,2021-02-01)', ...sign)
  await insert('coalition_contribution', randomUUID(), ids.coalitionFirm, 'promised', 'Camera’s', 'eur', 100, 2021, ...sign)
  await insert('coalition_paper', ids.coalitionPaper, ids.coalition, 'Stuk', 'Tekst van het stuk', false, ...sign)
  await insert('coalition_paper', ids.personalPaper, ids.coalition, 'Wie is wie', 'Met namen', true, ...sign)
  const guest = (id: string, letter: string, member: string, by: typeof secretary, known: string) =>
    owner.query(
      `insert into approach.coalition_guest values ($1, sha256($2), $3, 'Een gast', $4::timestamptz + interval '7 days', $5, $6, $4)`,
      [...[id, secret(letter), member, known, by.id, by.organisation]],
    )
  await guest(ids.coalitionGuest, 'a', ids.coalitionFirm, secretary, at)
  await guest(ids.guestNow, 'b', ids.coalitionFirm, people['bureau-coordinator'], clock.now())
  await guest(ids.otherGuest, 'c', ids.otherMember, small, at)
  await insert('coalition_guest_paper', ids.coalitionGuest, ids.coalitionPaper, at)
  await insert('coalition_guest_read', randomUUID(), ids.coalitionGuest, null, at)
  await insert('coalition_guest_end', ids.otherGuest, 'Niet meer nodig.', small.id, small.organisation, at)
  return ids
}

const keeps = (who: Who): boolean => isBureau(who) || who === 'taskforce-secretary'
const founds = (who: Who): boolean => keeps(who) || who === 'adviser-large' || who === 'adviser-small'
const signed = { recorded_by_id: 'person', organisation_id: 'organisation' } as const
const notOwn: Forgery[] = [
  { what: 'in the name of somebody else', columns: (world: World) => ({ recorded_by_id: world.people['police-planner'].id }) },
  { what: 'for another organisation', columns: (world: World) => ({ organisation_id: world.people['police-planner'].organisation }) },
]
const says = 'Uw organisatie houdt deze coalitie bij, of u bent het bureau'
const ofOthers: Forgery = { what: 'of a coalition of others', as: 'adviser-large', says, columns: () => ({}) }
const whoLeft: Forgery = {
  what: 'of a member that left',
  says: 'Dit lid heeft de coalitie niet verlaten',
  columns: world => ({ member_id: world.things.coalitionGone! }),
}

function ofCoalition(noun: string, body: (world: World) => object, may: (who: Who) => boolean, adds: Adds[], expect = only(may)): Row {
  return {
    route: `POST /v1/coalitions/{id}/${noun}`,
    adds,
    cells: [
      {
        relation: 'of a taskforce',
        ask: world => {
          const record = `/v1/coalitions/${world.things.coalition}`
          return { path: `${record}/${noun}`, record, body: body(world) }
        },
        expect,
      },
    ],
  }
}

/** Coalitions are seen by whoever works on content; who keeps one adds to it; its papers are for its circle. */
export const rows: Row[] = [
  { route: 'GET /v1/coalitions', cells: [{ relation: 'all', ask: () => ({ path: '/v1/coalitions' }), expect: only(worksOnContent) }] },
  {
    route: 'GET /v1/coalitions/{id}',
    cells: [
      {
        relation: 'of a taskforce, with the city in it',
        ask: world => ({ path: `/v1/coalitions/${world.things.coalition}` }),
        expect: only(worksOnContent),
        sees: who => keeps(who) || who === 'adviser-large' || who === 'mayor',
        finds: (body: { papers: unknown[] }) => body.papers.length > 0,
      },
    ],
  },
  {
    route: 'GET /v1/coalitions/{id}/guests',
    cells: [
      {
        relation: 'of a taskforce',
        ask: world => ({ path: `/v1/coalitions/${world.things.coalition}/guests` }),
        expect: who => (keeps(who) ? 200 : founds(who) ? 404 : only(() => false)(who)),
      },
    ],
  },
  {
    route: 'POST /v1/coalitions',
    adds: [{ table: 'approach.coalition', signed, forged: notOwn }],
    cells: [
      {
        relation: 'a new one',
        ask: () => ({ path: '/v1/coalitions', body: { name: 'Nog een coalitie', aim: 'Samen sterker.', startDate: '2021-06-01' } }),
        expect: only(founds, 201),
      },
    ],
  },
  ofCoalition('members', () => ({ name: 'Een stichting', kind: 'private', joinedDate: '2021-06-01' }), keeps, [
    { table: 'approach.coalition_member', signed, forged: [...notOwn, ofOthers] },
  ]),
  ofCoalition('leavings', world => ({ memberId: world.things.coalitionFirm, lastDate: '2021-05-31', reason: 'Klaar ermee.' }), keeps, [
    { table: 'approach.coalition_leaving', signed, forged: [...notOwn, ofOthers, whoLeft] },
  ]),
  ofCoalition('covenants', () => ({ text: 'Wij werken meer samen.', signedDate: '2021-05-31', changeReason: 'Een lid erbij.' }), keeps, [
    { table: 'approach.coalition_covenant', signed, forged: [...notOwn, ofOthers] },
  ]),
  ofCoalition(
    'grounds',
    world => ({
      memberId: world.things.coalitionFirm,
      article: 'Een artikel',
      purpose: 'Een doel',
      firstDate: '2021-06-01',
      lastDate: '2021-07-01',
    }),
    isBureau,
    [
      {
        table: 'approach.coalition_basis',
        signed,
        forged: notOwn,
      },
    ],
  ),
  ofCoalition(
    'contributions',
    world => ({ memberId: world.things.coalitionFirm, kind: 'delivered', what: 'Camera’s', measure: 'eur', amount: 100, year: 2021 }),
    keeps,
    [{ table: 'approach.coalition_contribution', signed, forged: [...notOwn, ofOthers] }],
  ),
  ofCoalition('papers', () => ({ title: 'Nog een stuk', text: 'Een tekst zonder namen.', personal: 'no' }), keeps, [
    { table: 'approach.coalition_paper', signed, forged: [...notOwn, ofOthers] },
  ]),
  ofCoalition(
    'guests',
    world => ({
      ...{ memberId: world.things.coalitionFirm, guestName: 'Een gast', days: 7, secret: secret('d') },
      paperIds: [world.things.coalitionPaper],
    }),
    keeps,
    [
      { table: 'approach.coalition_guest', signed, forged: [...notOwn, ofOthers, whoLeft] },
      {
        table: 'approach.coalition_guest_paper',
        may: isBureau,
        instead: world => ({ guest_id: world.things.guestNow! }),
        forged: [
          {
            what: 'with an invitation of before',
            says: 'Wat een gast leest, ligt vast met de uitnodiging',
            columns: world => ({ guest_id: world.things.coalitionGuest! }),
          },
          {
            what: 'with personal data for a private member without a basis',
            says: 'Persoonsgegevens alleen als de grondslag dit lid noemt',
            columns: world => ({ paper_id: world.things.personalPaper! }),
          },
        ],
      },
    ],
  ),
  ofCoalition(
    'guest-ends',
    world => ({ guestId: world.things.coalitionGuest, reason: 'Niet meer nodig.' }),
    keeps,
    [
      {
        table: 'approach.coalition_guest_end',
        signed,
        forged: [...notOwn, { what: 'of a coalition of others', as: 'adviser-large', columns: () => ({}) }],
      },
    ],
    who => (founds(who) && !keeps(who) ? 404 : only(keeps)(who)),
  ),
]

const everything = (who: Who) => (worksOnContent(who) ? ('all' as const) : ('none' as const))
export const visible: Visible = {
  ...Object.fromEntries(
    [
      'coalition',
      'coalition_member',
      'coalition_leaving',
      'coalition_covenant',
      'coalition_basis',
      'coalition_contribution',
      'coalition_state',
      'coalition_contribution_state',
    ].map(name => [`approach.${name}`, everything]),
  ),
  'approach.coalition_paper': who => (keeps(who) || who === 'adviser-large' || who === 'mayor' ? 'all' : 'none'),
  'approach.coalition_guest': who => (isBureau(who) ? 'all' : who === 'taskforce-secretary' ? 2 : who === 'adviser-small' ? 1 : 'none'),
  'approach.coalition_guest_paper': who => (keeps(who) ? 'all' : 'none'),
  'approach.coalition_guest_read': who => (keeps(who) ? 'all' : 'none'),
  'approach.coalition_guest_end': who => (isBureau(who) || who === 'adviser-small' ? 'all' : 'none'),
}
