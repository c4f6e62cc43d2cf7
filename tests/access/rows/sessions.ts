// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID } from 'node:crypto'
import { cast, isBureau, only, signedIn, type Who, worksOnContent } from '../cast.ts'
import type { Adds, Forgery, Furnish, Row, Visible } from '../row.ts'
import type { World } from '../world.ts'

const secret = 'een-geheim-adres-voor-een-agenda'

/** A session of the secretary to which RIEC is invited, one to which nobody of these is, and a joint issue of the care side. */
export const furnish: Furnish = async ({ site: { owner }, people }) => {
  const { 'taskforce-secretary': secretary, 'undermining-analyst': analyst, 'case-director': director, 'police-planner': planner } = people
  const ids = {
    circleSession: randomUUID(),
    closedSession: randomUUID(),
    smallSession: randomUUID(),
    circleMinutes: randomUUID(),
    confirmedMinutes: randomUUID(),
    jointIssue: randomUUID(),
  }
  for (const [id, by] of [
    [ids.circleSession, secretary],
    [ids.closedSession, planner],
  ] as const) {
    const sign = [by.id, by.organisation]
    await owner.query(
      `insert into approach.session values ($1, 'Een sessie', 'Leren van elkaar', 'official', 'work', $2, $3, '2021-05-01')`,
      [id, ...sign],
    )
    await owner.query(
      `insert into approach.session_time values (gen_random_uuid(), $1, '2021-06-10T08:00:00Z', '2021-06-10T10:00:00Z', 'Stadhuis', null, $2, $3, '2021-05-01')`,
      [id, ...sign],
    )
    await owner.query(`insert into approach.session_paper values (gen_random_uuid(), $1, 'Stuk', 'Tekst', $2, $3, '2021-05-01')`, [
      id,
      ...sign,
    ])
    await owner.query(`insert into approach.session_minutes values ($4, $1, 'Verslag', $2, $3, '2021-05-01')`, [
      id,
      ...sign,
      id === ids.circleSession ? ids.circleMinutes : randomUUID(),
    ])
  }
  const small = people['adviser-small']
  await owner.query(
    `insert into approach.session values ($1, 'Een sessie', 'Leren van elkaar', 'official', 'work', $2, $3, '2021-05-01')`,
    [ids.smallSession, small.id, small.organisation],
  )
  const by = [secretary.id, secretary.organisation]
  await owner.query(`insert into approach.session_minutes values ($4, $1, 'Eerder verslag', $2, $3, '2021-04-01')`, [
    ids.circleSession,
    ...by,
    ids.confirmedMinutes,
  ])
  await owner.query(`insert into approach.session_confirmation values ($1, $2, $3, '2021-05-01')`, [
    ids.confirmedMinutes,
    analyst.id,
    analyst.organisation,
  ])
  await owner.query(`insert into approach.session_invitation values (gen_random_uuid(), $1, $2, null, $3, $4, '2021-05-01')`, [
    ids.circleSession,
    analyst.organisation,
    ...by,
  ])
  await owner.query(`insert into approach.session_attendance values ($1, $2, 2, $3, $4, '2021-05-01')`, [
    ids.circleSession,
    analyst.organisation,
    ...by,
  ])
  await owner.query(
    `insert into approach.session_outcome values (gen_random_uuid(), $1, 'obstacle', 'Uitkomst', gen_random_uuid(), $2, $3, '2021-05-01')`,
    [ids.circleSession, ...by],
  )
  await owner.query(`insert into approach.calendar_feed values ($1, $2, '2021-05-01')`, [
    createHash('sha256').update(secret).digest(),
    analyst.id,
  ])
  await owner.query(
    `insert into approach.joint_mission values (gen_random_uuid(), 'Niemand ertussen', 'Besluit', $1, $2, '2021-05-01')`,
    by,
  )
  await owner.query(`insert into approach.joint_issue values ($1, 'Verward gedrag', $2, $3, $4, $5, '2021-05-01')`, [
    ids.jointIssue,
    secretary.organisation,
    director.organisation,
    ...by,
  ])
  await owner.query(`insert into approach.joint_progress values (gen_random_uuid(), $1, 'Er is overlegd', $2, $3, '2021-05-01')`, [
    ids.jointIssue,
    ...by,
  ])
  return ids
}

const plans = (who: Who): boolean => signedIn(who) && ['bureau', 'college', 'taskforce', 'municipality'].includes(cast[who].sits)
const planned = (who: Who): boolean => who === 'taskforce-secretary'
const inCircle = (who: Who): boolean => planned(who) || who === 'undermining-analyst'
const signed = { recorded_by_id: 'person', organisation_id: 'organisation' } as const
const notOwn: Forgery[] = [
  { what: 'in the name of somebody else', columns: world => ({ recorded_by_id: world.people.mayor.id }) },
  { what: 'for another organisation', columns: world => ({ organisation_id: world.people.mayor.organisation }) },
]
const ofOthers: Forgery = { what: 'of a session of others', columns: world => ({ session_id: world.things.closedSession! }) }

function ofSession(noun: string, body: (world: World) => object, may: (who: Who) => boolean, table: string, more: Partial<Adds> = {}): Row {
  const ask = (world: World, id: string) => ({ path: `/v1/sessions/${id}/${noun}`, record: `/v1/sessions/${id}`, body: body(world) })
  return {
    route: `POST /v1/sessions/{id}/${noun}`,
    adds: [{ table, signed, forged: [...notOwn, ...(noun === 'confirmations' ? [] : [ofOthers])], ...more }],
    cells: [{ relation: 'of the secretary, with RIEC', ask: world => ask(world, world.things.circleSession!), expect: only(may) }],
  }
}
const get = (route: string, path: (world: World) => string = () => route): Row => ({
  route: `GET ${route}`,
  cells: [{ relation: 'any', ask: world => ({ path: path(world) }), expect: only(worksOnContent) }],
})
const one = (path: string, body: (world: World) => object, may: (who: Who) => boolean, adds: Adds[]): Row => ({
  route: `POST ${path}`,
  adds,
  cells: [{ relation: 'any', ask: world => ({ path, body: body(world) }), expect: only(may, 201) }],
})

/** Sessions are seen by whoever works on content; papers and minutes by the circle; the planner keeps them. */
export const rows: Row[] = [
  get('/v1/sessions'),
  {
    route: 'GET /v1/sessions/{id}',
    cells: [
      {
        relation: 'of the secretary, with RIEC',
        ask: world => ({ path: `/v1/sessions/${world.things.circleSession}` }),
        expect: only(worksOnContent),
        sees: inCircle,
        finds: (body: { papers: unknown[]; minutes: unknown[] }) => body.papers.length > 0 && body.minutes.length > 0,
      },
    ],
  },
  get('/v1/sessions/{id}/calendar', world => `/v1/sessions/${world.things.circleSession}/calendar`),
  {
    route: 'GET /v1/calendar-feeds/{secret}',
    cells: [
      { relation: 'that works', ask: () => ({ path: `/v1/calendar-feeds/${secret}` }), expect: () => 200 },
      { relation: 'that nobody made', ask: () => ({ path: '/v1/calendar-feeds/iets-anders' }), expect: () => 404 },
    ],
  },
  one('/v1/calendar-feeds', () => ({}), worksOnContent, []),
  one('/v1/calendar-feed-ends', () => ({}), worksOnContent, []),
  one(
    '/v1/sessions',
    world => ({
      title: 'Nog een sessie',
      aim: 'Leren van elkaar',
      tableKind: 'board',
      form: 'knowledge',
      startsAt: '2021-07-01T09:00:00Z',
      endsAt: '2021-07-01T10:00:00Z',
      place: 'Stadhuis',
      invitations: [{ organisationId: world.people.mayor.organisation }],
    }),
    plans,
    [
      {
        table: 'approach.session',
        signed,
        forged: [...notOwn, { what: 'of a body that others keep', as: 'adviser-small', columns: () => ({ body_code: 'RVC' }) }],
      },
      {
        table: 'approach.session_invitation',
        signed,
        forged: [...notOwn, ofOthers],
        may: who => who === 'adviser-small',
        instead: world => ({ session_id: world.things.smallSession! }),
      },
    ],
  ),
  ofSession(
    'times',
    () => ({ startsAt: '2021-07-01T09:00:00Z', endsAt: '2021-07-01T10:00:00Z', place: 'Elders', reason: 'Zaal bezet' }),
    planned,
    'approach.session_time',
  ),
  ofSession('papers', () => ({ title: 'Een stuk', text: 'De tekst' }), inCircle, 'approach.session_paper', { whoeverWorks: true }),
  ofSession(
    'attendances',
    world => ({ organisationId: world.people.mayor.organisation, people: 1 }),
    planned,
    'approach.session_attendance',
  ),
  ofSession(
    'outcomes',
    () => ({ kind: 'obstacle', text: 'Delen lukt niet', detail: 'De systemen praten niet.' }),
    planned,
    'approach.session_outcome',
  ),
  ofSession('minutes', () => ({ text: 'Wat wij bespraken' }), planned, 'approach.session_minutes'),
  ofSession(
    'confirmations',
    world => ({ minutesId: world.things.circleMinutes }),
    who => who === 'undermining-analyst',
    'approach.session_confirmation',
    { whoeverWorks: true },
  ),
  one('/v1/joint-missions', () => ({ text: 'Niemand valt ertussen', decision: 'Overleg' }), isBureau, [
    { table: 'approach.joint_mission', signed, forged: notOwn },
  ]),
  one(
    '/v1/joint-issues',
    world => ({ title: 'Jeugd', safetyOwnerId: world.people.mayor.organisation, careOwnerId: world.people['case-director'].organisation }),
    isBureau,
    [{ table: 'approach.joint_issue', signed, forged: notOwn }],
  ),
  one(
    '/v1/joint-progress',
    world => ({ issueId: world.things.jointIssue, text: 'Er is een afspraak' }),
    who => isBureau(who) || planned(who) || who === 'case-director',
    [{ table: 'approach.joint_progress', signed, forged: notOwn, whoeverWorks: true }],
  ),
]

const open = [
  'session',
  'session_time',
  'session_invitation',
  'session_attendance',
  'session_outcome',
  'session_confirmation',
  'joint_mission',
  'joint_issue',
  'joint_progress',
]
const circle = (who: Who) =>
  inCircle(who)
    ? {
        where: `session_id in (select id from approach.session where recorded_by_id = (select id from core.person where subject like '%:taskforce-secretary'))`,
      }
    : who === 'police-planner'
      ? 1
      : 'none'
/** Who is not in the circle is told that there are no such minutes. */
for (const row of rows.filter(({ route }) => route.endsWith('/confirmations')))
  for (const cell of row.cells) {
    const told = cell.expect
    cell.expect = who => (worksOnContent(who) && !inCircle(who) ? 404 : told(who))
  }

export const visible: Visible = {
  ...Object.fromEntries(open.map(name => [`approach.${name}`, (who: Who) => (worksOnContent(who) ? 'all' : 'none')])),
  'approach.session_paper': circle,
  'approach.session_minutes': circle,
}
