// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { cast, isBureau, only, signedIn, type Who, worksOnContent } from '../cast.ts'
import type { Adds, Furnish, Row, Visible } from '../row.ts'

const signed: Omit<Adds, 'table'> = {
  signed: { author_id: 'person', organisation_id: 'organisation' },
  forged: [
    { what: 'in the name of somebody else', columns: world => ({ author_id: world.people['undermining-analyst'].id }) },
    { what: 'for another organisation', columns: world => ({ organisation_id: world.people['undermining-analyst'].organisation }) },
  ],
}
const decidedOn = (as: 'bureau-coordinator' | 'adviser-large'): NonNullable<Adds['forged']>[number] => ({
  what: 'of a pilot that was decided on',
  as,
  says: 'Over deze pilot is nog niet besloten',
  columns: world => ({ pilot_id: world.things.decidedPilot! }),
})

/** Utrecht takes part in a pilot that runs, in one that was stopped and in one that is yet to begin. */
export const furnish: Furnish = async ({ site: { owner }, people }) => {
  const { id, organisation } = people['bureau-coordinator']
  const utrecht = people['adviser-large']
  const at = '2021-05-31T09:00:00Z'
  const add = async (from: string) => {
    const pilot = randomUUID()
    await owner.query(
      `insert into approach.pilot values ($1, 'Pilot', 'Als dit, dan dat.', 'Als het te veel tijd kost.', 'Het bureau telt de uren.', $2, '2021-12-31', null, $3, $4, $5)`,
      [pilot, from, id, organisation, at],
    )
    await owner.query('insert into approach.pilot_partner values ($1, $2, $3, $4)', [pilot, utrecht.organisation, id, at])
    return pilot
  }
  const [running, decided, later] = [await add('2021-05-31'), await add('2021-05-31'), await add('2021-09-01')]
  await owner.query(
    `insert into approach.pilot_decision values ($1, 'stop', 'Het werkte niet goed.', 'RVC, punt 1', '2021-05-31', $2, $3, $4)`,
    [decided, id, organisation, at],
  )
  await owner.query(
    `insert into approach.pilot_evaluation values (gen_random_uuid(), $1, 'Dit werkte goed.', 'wijkteams', 'De tijd.', 'partly', $2, $3, $4)`,
    [decided, utrecht.id, utrecht.organisation, at],
  )
  return { runningPilot: running!, decidedPilot: decided!, laterPilot: later! }
}

const takesPart = (who: Who): boolean => signedIn(who) && cast[who].at === 'GM0344'
const pilot = {
  title: 'Pilot',
  hypothesis: 'Als dit, dan dat.',
  stopRule: 'Als het te veel tijd kost.',
  dataAgreed: 'Het bureau telt de uren.',
  fromDate: '2021-07-01',
  toDate: '2021-12-31',
  partners: ['GM0339'],
}
const act = (noun: string, body: object, may: (who: Who) => boolean): Row['cells'] => [
  {
    relation: 'one that runs',
    ask: ({ things: { runningPilot } }) => ({ path: `/v1/pilots/${runningPilot}/${noun}`, record: `/v1/pilots/${runningPilot}`, body }),
    expect: only(may),
  },
  {
    relation: 'one that was decided on',
    ask: ({ things: { decidedPilot } }) => ({ path: `/v1/pilots/${decidedPilot}/${noun}`, record: `/v1/pilots/${decidedPilot}`, body }),
    expect: only(() => false),
  },
]

/** Every professional sees pilots; their partners evaluate; the bureau sets up and records the decision. */
export const rows: Row[] = [
  { route: 'GET /v1/pilots', cells: [{ relation: 'all', ask: () => ({ path: '/v1/pilots' }), expect: only(worksOnContent) }] },
  {
    route: 'GET /v1/pilots/{id}',
    cells: [{ relation: 'one', ask: world => ({ path: `/v1/pilots/${world.things.decidedPilot}` }), expect: only(worksOnContent) }],
  },
  {
    route: 'POST /v1/pilots',
    adds: [
      {
        table: 'approach.pilot',
        ...signed,
        forged: [
          ...(signed.forged ?? []),
          {
            what: 'after it began',
            says: 'De afspraken liggen vast voordat de pilot begint',
            columns: () => ({ from_date: '2021-05-01' }),
          },
        ],
      },
    ],
    cells: [{ relation: 'a new one', ask: () => ({ path: '/v1/pilots', body: pilot }), expect: only(isBureau, 201) }],
  },
  {
    route: 'POST /v1/pilots/{id}/pilot-partners',
    adds: [
      {
        table: 'approach.pilot_partner',
        signed: { author_id: 'person' },
        forged: [signed.forged![0]!, decidedOn('bureau-coordinator')],
      },
    ],
    cells: act('pilot-partners', { partner: 'GM0339' }, isBureau),
  },
  {
    route: 'POST /v1/pilots/{id}/pilot-evaluations',
    adds: [
      {
        table: 'approach.pilot_evaluation',
        ...signed,
        whoeverWorks: true,
        forged: [
          ...(signed.forged ?? []),
          decidedOn('adviser-large'),
          {
            what: 'of a pilot that has not begun',
            says: 'De pilot is begonnen',
            columns: world => ({ pilot_id: world.things.laterPilot! }),
          },
        ],
      },
    ],
    cells: act(
      'pilot-evaluations',
      { worked: 'Dit werkte goed.', forWhom: 'wijkteams', workedNot: 'De tijd.', verdict: 'partly' },
      takesPart,
    ),
  },
  {
    route: 'POST /v1/pilots/{id}/pilot-decisions',
    adds: [{ table: 'approach.pilot_decision', ...signed, forged: [...(signed.forged ?? []), decidedOn('bureau-coordinator')] }],
    cells: act(
      'pilot-decisions',
      { outcome: 'stop', reason: 'Het werkte niet goed.', decision: 'RVC, punt 1', decidedDate: '2021-05-31' },
      isBureau,
    ),
  },
]

const tables = ['pilot', 'pilot_partner', 'pilot_evaluation', 'pilot_decision', 'pilot_state']

export const visible: Visible = Object.fromEntries(
  tables.map(name => [`approach.${name}`, (who: Who) => (worksOnContent(who) ? ('all' as const) : ('none' as const))]),
)
