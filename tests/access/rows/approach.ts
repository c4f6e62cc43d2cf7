// SPDX-License-Identifier: EUPL-1.2
import { cast, everyoneSignedIn, isBureau, only, type Person, signedIn, type Who, worksOnContent } from '../cast.ts'
import type { Adds, Cell, Forgery, Row, Visible } from '../row.ts'
import { type Level, levels, ownerAt } from '../world.ts'

/**
 * Who sits at the table where an obstacle of the officer of Utrecht, playing in Utrecht, lies. The bureau sits everywhere, the police
 * chief at every table but that of the region; a municipality acts where it plays, and together in the district.
 */
const atTable: Record<Level, (who: Who) => boolean> = {
  team: who => isBureau(who) || who === 'police-chief' || who === 'adviser-large',
  organisation: who => isBureau(who) || who === 'police-chief' || who === 'adviser-large',
  district: who => isBureau(who) || who === 'police-chief' || who === 'adviser-large' || who === 'adviser-small',
  region: who => isBureau(who) || who === 'taskforce-secretary',
  college: who => isBureau(who) || (signedIn(who) && cast[who].sits === 'college'),
}

/** The obstacles that are this person's affair because they lie at their table; whose obstacles those are does not matter. */
const nothing = (): boolean => false

interface Act {
  noun: string
  body: object
  adds: Adds
  /** Who may do it to an obstacle at this level that is reported, recognised or owned. */
  reported?: (level: Level) => (who: Who) => boolean
  recognised?: (level: Level) => (who: Who) => boolean
  owned?: (level: Level) => (who: Who) => boolean
}

const byOwner = (level: Level) => (who: Who) => who === ownerAt[level]

/** What must never come in, of any act at a table: another name, another organisation, another level, an obstacle that is over or away. */
function ofTable(table: string, person: string, level: string, forged: Forgery[]): Adds {
  return {
    table,
    signed: { [person]: 'person', organisation_id: 'organisation' },
    forged: [
      { what: 'in the name of somebody else', columns: world => ({ [person]: world.people['bureau-coordinator'].id }) },
      { what: 'for another organisation', columns: world => ({ organisation_id: world.people['adviser-small'].organisation }) },
      { what: 'at a level where it does not lie', columns: () => ({ [level]: 'college' }) },
      { what: 'of an obstacle that ended', says: 'De drempel is nog niet afgesloten', columns: world => ({ obstacle_id: world.ended }) },
      ...forged,
    ],
  }
}
const notOwner: Forgery = { what: 'by somebody at the table who is not the owner', as: 'bureau-coordinator', columns: () => ({}) }
const to = (what: string, columns: Forgery['columns'], as?: Person): Forgery => ({ what, columns, ...(as && { as }) })

const recognition = ofTable('approach.obstacle_recognition', 'recognised_by_id', 'level', [
  {
    what: 'of an obstacle that was recognised',
    says: 'De drempel is nog niet erkend',
    columns: world => ({ obstacle_id: world.obstacles.team.recognised }),
  },
  to('of an obstacle that ended before it was recognised', world => ({ obstacle_id: world.endedEarly })),
])
const ownership = ofTable('approach.obstacle_ownership', 'given_by_id', 'level', [
  to('of an obstacle that was not recognised', world => ({ obstacle_id: world.obstacles.team.reported })),
  to('to somebody without a seat at this table', ({ people: { 'neighbourhood-officer': officer } }) => ({
    owner_id: officer.id,
    owner_organisation_id: officer.organisation,
  })),
])
const raise = ofTable('approach.obstacle_raise', 'raised_by_id', 'from_level', [
  notOwner,
  to('above the highest table', world => ({ obstacle_id: world.obstacles.college.owned, from_level: 'college' }), 'mayor'),
])

const acts: Act[] = [
  { noun: 'recognitions', body: {}, adds: recognition, reported: level => atTable[level] },
  { noun: 'ownerships', body: {}, adds: ownership, recognised: level => atTable[level], owned: level => atTable[level] },
  {
    noun: 'answers',
    body: { answer: 'Wij zoeken het uit.', nextDate: '2021-06-15' },
    adds: ofTable('approach.obstacle_answer', 'answered_by_id', 'level', [notOwner]),
    owned: byOwner,
  },
  {
    noun: 'tests',
    body: { trial: 'Wij proberen het een maand.', untilDate: '2021-06-15' },
    adds: ofTable('approach.obstacle_test', 'tested_by_id', 'level', [notOwner]),
    owned: byOwner,
  },
  {
    noun: 'raises',
    body: { toLevel: 'college', question: 'Wie besluit hierover?' },
    adds: raise,
    owned: level => (level === 'college' ? nothing : byOwner(level)),
  },
  {
    noun: 'outcomes',
    body: { kind: 'lifted', reason: 'De systemen zijn gekoppeld.' },
    adds: ofTable('approach.obstacle_outcome', 'decided_by_id', 'level', [notOwner]),
    owned: byOwner,
  },
]

function cellsOf({ noun, body, adds: _, ...may }: Act): Cell[] {
  const cell = (relation: string, id: (world: Parameters<Cell['ask']>[0]) => string, expect: Cell['expect']): Cell => ({
    relation,
    ask: world => ({ path: `/v1/obstacles/${id(world)}/${noun}`, record: `/v1/obstacles/${id(world)}`, body }),
    expect,
  })
  const atLevels = levels.flatMap(level =>
    (['reported', 'recognised', 'owned'] as const).map(state =>
      cell(`${state} at the level of the ${level}`, world => world.obstacles[level][state], only(may[state]?.(level) ?? nothing)),
    ),
  )
  const region = atTable.region
  return [
    ...atLevels,
    cell('ended', world => world.ended, only(nothing)),
    cell('reported anonymously at the level of the region', world => world.anonymous, only(noun === 'recognitions' ? region : nothing)),
    cell(
      'not there',
      world => world.unknown,
      who => (signedIn(who) && hasSeat(who) ? 404 : only(nothing)(who)),
    ),
  ]
}

/** Sits at any table at all, so that the act as such is theirs: the bureau, the college, taskforces, municipalities and care. */
function hasSeat(who: Who): boolean {
  return signedIn(who) && ['bureau', 'college', 'taskforce', 'municipality', 'care'].includes(cast[who].sits)
}

const seen = only(worksOnContent)
const nameOfAnother = to('in the name of somebody else', world => ({ person_id: world.people['police-planner'].id }))

/** Obstacles: every professional sees and reports; the table acts; only the owner answers; a question is for who was asked. */
export const rows: Row[] = [
  {
    route: 'GET /v1/start',
    cells: [
      {
        relation: 'what waits for oneself',
        ask: () => ({ path: '/v1/start' }),
        expect: everyoneSignedIn,
        // The officer reported all but the anonymous one; the director of care meets one too.
        sees: who => ['neighbourhood-officer', 'case-director'].includes(who),
        finds: (body: { reported: unknown[] }) => body.reported.length > 0,
      },
    ],
  },
  { route: 'GET /v1/obstacles', cells: [{ relation: 'all', ask: () => ({ path: '/v1/obstacles' }), expect: seen }] },
  {
    route: 'GET /v1/obstacles/{id}',
    cells: [
      { relation: 'one of an officer', ask: world => ({ path: `/v1/obstacles/${world.obstacles.team.reported}` }), expect: seen },
      { relation: 'an anonymous one', ask: world => ({ path: `/v1/obstacles/${world.anonymous}` }), expect: seen },
      { relation: 'not there', ask: world => ({ path: `/v1/obstacles/${world.unknown}` }), expect: only(worksOnContent, 404) },
    ],
  },
  {
    route: 'GET /v1/obstacles/{id}/possible-owners',
    cells: [
      { relation: 'any', ask: world => ({ path: `/v1/obstacles/${world.obstacles.team.recognised}/possible-owners` }), expect: seen },
    ],
  },
  {
    route: 'POST /v1/obstacles/_search',
    cells: [{ relation: 'any', ask: () => ({ path: '/v1/obstacles/_search', body: { text: 'systemen in de wijk' } }), expect: seen }],
  },
  {
    route: 'POST /v1/obstacles',
    adds: [
      {
        table: 'core.processing_line',
        may: () => true,
        // Its own statement adds the lines of all subjects at once.
        row: () => ({
          trace_id: 'a'.repeat(32),
          span_id: 'b'.repeat(16),
          status: 'Ok',
          name: 'people.read',
          start_time: '1',
          end_time: '1',
          attributes: '{"dpl.core.processing_activity_id":"/v1/processing-activities/proef"}',
        }),
      },
      {
        table: 'approach.obstacle',
        whoeverWorks: true,
        signed: { organisation_id: 'organisation' },
        forged: [{ what: 'for another organisation', columns: world => ({ organisation_id: world.people['adviser-small'].organisation }) }],
      },
      {
        table: 'approach.obstacle_reporter',
        instead: world => ({ obstacle_id: world.anonymous }),
        whoeverWorks: true,
        signed: { person_id: 'person' },
        forged: [nameOfAnother],
      },
      {
        table: 'approach.obstacle_held',
        row: ({ people }) => ({
          id: '5b0f6f0e-6d7e-4f7c-9f6f-3a5a5c1d2e4f',
          domain: 'local',
          happens: 'De sleutel is weg.',
          person_id: people['privacy-officer'].id,
          held_date: '2021-06-01',
        }),
        whoeverWorks: true,
        signed: { person_id: 'person' },
        forged: [{ what: 'in the name of somebody else', columns: ({ people }) => ({ person_id: people.mayor.id }) }],
      },
    ],
    cells: [
      {
        relation: 'in the name of the own organisation',
        ask: () => ({
          path: '/v1/obstacles',
          body: { happens: 'De sleutel van het buurthuis ligt altijd elders.', domain: 'local', lookAlikes: 'seen' },
        }),
        expect: only(worksOnContent, 201),
      },
    ],
  },
  {
    route: 'POST /v1/obstacle-echoes',
    adds: [
      {
        table: 'approach.obstacle_echo_person',
        whoeverWorks: true,
        signed: { person_id: 'person' },
        forged: [nameOfAnother],
      },
      { table: 'approach.obstacle_echo', whoeverWorks: true },
    ],
    cells: [
      {
        relation: 'of somebody else',
        ask: world => ({ path: '/v1/obstacle-echoes', body: { obstacleId: world.obstacles.team.reported } }),
        // Whoever reported it meets it already.
        expect: who => (who === 'neighbourhood-officer' ? 409 : only(worksOnContent, 201)(who)),
      },
      {
        relation: 'not there',
        ask: world => ({ path: '/v1/obstacle-echoes', body: { obstacleId: world.unknown } }),
        expect: only(worksOnContent, 404),
      },
    ],
  },
  {
    route: 'GET /v1/felt-questions',
    cells: [
      {
        relation: 'put to one of them',
        ask: () => ({ path: '/v1/felt-questions' }),
        expect: seen,
        sees: who => (who === 'adviser-large' ? 1 : 0),
        finds: (body: { questions: unknown[] }) => body.questions.length,
      },
    ],
  },
  {
    route: 'POST /v1/felt-questions/{id}/felt-answers',
    adds: [{ table: 'approach.felt_answer', whoeverWorks: true }],
    cells: [
      {
        relation: 'put to one of them',
        ask: world => ({ path: `/v1/felt-questions/${world.question}/felt-answers`, body: { felt: 'yes' } }),
        expect: who => (who === 'adviser-large' ? 201 : only(worksOnContent, 404)(who)),
      },
    ],
  },
  { route: 'GET /v1/obstacle-reports', cells: [{ relation: 'all', ask: () => ({ path: '/v1/obstacle-reports' }), expect: seen }] },
  { route: 'GET /v1/obstacle-reports/csv', cells: [{ relation: 'all', ask: () => ({ path: '/v1/obstacle-reports/csv' }), expect: seen }] },
  ...acts.map(act => ({ route: `POST /v1/obstacles/{id}/${act.noun}`, cells: cellsOf(act), adds: [act.adds] })),
]

const ofProfessionals = (who: Who): 'all' | 'none' => (worksOnContent(who) ? 'all' : 'none')
const tables = [
  '',
  '_recognition',
  '_ownership',
  '_answer',
  '_test',
  '_raise',
  '_escalation',
  '_outcome',
  '_state',
  '_step',
  '_echo',
  '_echo_count',
  '_echo_count',
].map(end => `approach.obstacle${end}`)

/** In the world the officer reported everything, the director of care meets one too, and one question was put to the adviser of Utrecht. */
export const visible: Visible = {
  ...Object.fromEntries(
    [...tables, 'approach.felt_round', 'approach.felt_answer', 'approach.felt_effect'].map(name => [name, ofProfessionals]),
  ),
  'approach.obstacle_reporter': who => (who === 'neighbourhood-officer' ? 'all' : 'none'),
  'approach.obstacle_echo_person': who => (who === 'case-director' ? 'all' : 'none'),
  'approach.felt_question': who => (who === 'adviser-large' ? 'all' : 'none'),
}
