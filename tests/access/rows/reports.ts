// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID } from 'node:crypto'
import { isBureau, only, type Who, worksOnContent } from '../cast.ts'
import type { Adds, Furnish, Row, Visible } from '../row.ts'
import type { World } from '../world.ts'

const at = '2021-05-31T09:00:00Z'
const seen = only(worksOnContent)
const hashOf = (held: string | Buffer): string => createHash('sha256').update(held).digest('hex')

/** The smallest account that can be read: a region with one municipality and no figures. */
const account = JSON.stringify({
  kind: 'account',
  template: 'account-2',
  policy: 'proef',
  asOf: at,
  region: 'Proefregio',
  college: 'Proefcollege',
  period: {
    region: 'proef',
    code: '2019-2022',
    title: { nl: 'Proef', en: 'Trial' },
    unit: 'RE03',
    table: '47013NED',
    fromYear: 2019,
    toYear: 2022,
    firstYear: 2015,
  },
  baselineYear: 2018,
  bordersDate: null,
  narrative: { opening: '', residents: '', figures: '', work: '', obstacles: '', outlook: '' },
  areas: [{ code: 'GM0344', name: { nl: 'Utrecht', en: 'Utrecht' }, kind: 'municipality', district: null, until: null }],
  ...Object.fromEntries(
    [
      'vintages',
      'offences',
      'counts',
      'residents',
      'breaks',
      'measures',
      'ambitions',
      'priorities',
      'decisions',
      'surveys',
      'local',
      'formation',
      'blindSpots',
    ].map(name => [name, []]),
  ),
  actions: null,
  obstacles: null,
  agreements: null,
  coalitions: null,
  stories: null,
})
const pdf = Buffer.from('%PDF-1.7 '.padEnd(200, 'proef '))

/** Accounts in wording, frozen and published; the last with an edition and two comments, one of them answered; and a recurring report of the adviser. */
export const furnish: Furnish = async ({ site: { owner }, people }: World) => {
  const { id, organisation } = people['bureau-coordinator']
  const begin = async (): Promise<string> => {
    const report = randomUUID()
    await owner.query(`insert into monitor.report values ($1, '', '2019-2022', $2, $3, $4)`, [report, id, organisation, at])
    await owner.query(`insert into monitor.report_draft values ($1, 1, '{}', 'Begin', $2, $3, $4)`, [report, id, organisation, at])
    return report
  }
  const freeze = (report: string) =>
    owner.query(`insert into monitor.report_freeze values ($1, 1, $2, $3, 'proef', 'account-2', $4, $5, $6)`, [
      report,
      account,
      hashOf(account),
      id,
      organisation,
      at,
    ])
  const [draft, frozen, other, published] = [await begin(), await begin(), await begin(), await begin()]
  await owner.query(`insert into monitor.report_draft values ($1, 2, '{}', 'Verder', $2, $3, $4)`, [draft, id, organisation, at])
  await freeze(frozen)
  await freeze(other)
  await freeze(published)
  await owner.query(`insert into monitor.report_publication values ($1, 'RVC-2021-9', $2, $3, $4)`, [published, id, organisation, at])
  const comment = async (report: string): Promise<string> => {
    const { 'adviser-large': adviser } = people
    const made = randomUUID()
    await owner.query(`insert into monitor.report_comment values ($1, $2, 'college', 'De raad heeft een vraag.', 'council', $3, $4, $5)`, [
      made,
      report,
      adviser.id,
      adviser.organisation,
      at,
    ])
    return made
  }
  const [openComment, answeredComment] = [await comment(frozen), await comment(published)]
  const answered = [answeredComment, await comment(other), await comment(other)]
  for (const one of answered)
    await owner.query(`insert into monitor.report_response values ($1, 'Het college antwoordt.', null, $2, $3, $4)`, [
      one,
      id,
      organisation,
      at,
    ])
  for (const report of [frozen, other, published]) {
    await owner.query(`insert into monitor.report_edition values ($1, 'college', 'Proefeditie', $2, $3, $3, $3, $3, 5, $4, $5, $6)`, [
      report,
      pdf,
      hashOf(pdf),
      id,
      organisation,
      at,
    ])
    await owner.query(`insert into monitor.report_edition_order values (gen_random_uuid(), $1, 'college', $2, $3, $4)`, [
      report,
      id,
      organisation,
      at,
    ])
  }
  const schedule = async (ended: boolean): Promise<string> => {
    const { 'adviser-large': adviser } = people
    const made = randomUUID()
    await owner.query(`insert into monitor.report_schedule values ($1, '2019-2022', 'college', 'month', '2021-06-01', $2, $3, $4)`, [
      made,
      adviser.id,
      adviser.organisation,
      at,
    ])
    if (ended) await owner.query('insert into monitor.report_schedule_end values ($1, $2, $3)', [made, adviser.id, at])
    return made
  }
  const [schedule1, endedSchedule] = [await schedule(false), await schedule(true)]
  const delivery = randomUUID()
  await owner.query('insert into monitor.report_delivery values ($1, $2, $3, $4, $5, $6)', [
    delivery,
    schedule1,
    account,
    hashOf(account),
    people['adviser-large'].id,
    at,
  ])
  const { rows } = await owner.query('select id, number from monitor.report')
  const numberOf = (report: string): string => rows.find(row => row.id === report).number
  return {
    draftReport: draft,
    frozenReport: frozen,
    publishedReport: published,
    frozenReportNumber: numberOf(frozen),
    publishedReportNumber: numberOf(published),
    openComment,
    answeredComment,
    ownSchedule: schedule1,
    endedSchedule,
    delivery,
  }
}

const signed: Omit<Adds, 'table'> = {
  signed: { person_id: 'person', organisation_id: 'organisation' },
  forged: [
    { what: 'in the name of somebody else', columns: world => ({ person_id: world.people['neighbourhood-officer'].id }) },
    { what: 'for another organisation', columns: world => ({ organisation_id: world.people['neighbourhood-officer'].organisation }) },
  ],
}
const onReport =
  (report: string, noun: string, body: object, record = '') =>
  ({ things }: World) => ({
    path: `/v1/reports/${things[report]}/${noun}`,
    record: `/v1/reports/${things[report]}${record}`,
    body,
  })

const form = (name: string): Row => ({
  route: `GET /v1/report-editions/{number}/{edition}${name}`,
  cells: [
    {
      relation: 'one that was published',
      ask: ({ things }) => ({ path: `/v1/report-editions/${things.publishedReportNumber}/college${name}` }),
      expect: () => 200,
    },
    {
      relation: 'one that is only frozen',
      ask: ({ things }) => ({ path: `/v1/report-editions/${things.frozenReportNumber}/college${name}` }),
      expect: who => (worksOnContent(who) ? 200 : 404),
    },
  ],
})

/** The bureau words, freezes and publishes; whoever works on content follows it and comments; everybody reads what was published. */
export const rows: Row[] = [
  { route: 'GET /v1/reports', cells: [{ relation: 'all', ask: () => ({ path: '/v1/reports' }), expect: seen }] },
  {
    route: 'GET /v1/reports/{id}',
    cells: [{ relation: 'a draft', ask: ({ things }) => ({ path: `/v1/reports/${things.draftReport}` }), expect: seen }],
  },
  {
    route: 'POST /v1/reports',
    adds: [{ table: 'monitor.report', ...signed }],
    cells: [{ relation: 'a new one', ask: () => ({ path: '/v1/reports', body: { period: '2019-2022' } }), expect: only(isBureau, 201) }],
  },
  {
    route: 'POST /v1/reports/{id}/report-drafts',
    adds: [
      {
        table: 'monitor.report_draft',
        ...signed,
        forged: [
          ...(signed.forged ?? []),
          {
            what: 'of one that was frozen',
            says: 'Het verslag is nog niet bevroren',
            columns: ({ things }) => ({ report_id: things.frozenReport! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'a draft',
        ask: onReport('draftReport', 'report-drafts', { opening: 'Kort.', changes: 'Een woord' }),
        expect: only(isBureau),
      },
      {
        relation: 'one that was frozen',
        ask: onReport('frozenReport', 'report-drafts', { changes: 'Een woord' }),
        expect: only(() => false),
      },
    ],
  },
  {
    route: 'POST /v1/reports/{id}/report-freezes',
    adds: [
      {
        table: 'monitor.report_freeze',
        ...signed,
        forged: [
          ...(signed.forged ?? []),
          {
            what: 'with an earlier text',
            says: 'Het gaat om de laatste versie van de tekst',
            columns: () => ({ draft_version: '1' }),
          },
          {
            what: 'a second time',
            says: 'Het verslag is nog niet bevroren',
            columns: ({ things }) => ({ report_id: things.frozenReport!, draft_version: '1' }),
          },
        ],
      },
    ],
    cells: [{ relation: 'a draft', ask: onReport('draftReport', 'report-freezes', {}), expect: only(isBureau) }],
  },
  {
    route: 'POST /v1/reports/{id}/report-publications',
    adds: [
      {
        table: 'monitor.report_publication',
        ...signed,
        forged: [
          ...(signed.forged ?? []),
          {
            what: 'of one that is not frozen',
            says: 'Het verslag is bevroren',
            columns: ({ things }) => ({ report_id: things.draftReport! }),
          },
          {
            what: 'a second time',
            says: 'Het verslag is nog niet gepubliceerd',
            columns: ({ things }) => ({ report_id: things.publishedReport! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'a frozen one',
        ask: onReport('frozenReport', 'report-publications', { decision: 'RVC-2021-10' }),
        expect: only(isBureau),
      },
    ],
  },
  {
    route: 'GET /v1/reports/{id}/report-previews',
    cells: [
      { relation: 'a frozen one', ask: ({ things }) => ({ path: `/v1/reports/${things.frozenReport}/report-previews` }), expect: seen },
    ],
  },
  {
    route: 'GET /v1/reports/{id}/report-editions',
    cells: [
      { relation: 'a frozen one', ask: ({ things }) => ({ path: `/v1/reports/${things.frozenReport}/report-editions` }), expect: seen },
    ],
  },
  {
    route: 'POST /v1/reports/{id}/report-edition-orders',
    adds: [
      {
        table: 'monitor.report_edition_order',
        ...signed,
        forged: [
          ...(signed.forged ?? []),
          {
            what: 'of one that is not frozen',
            says: 'Het verslag is bevroren',
            columns: ({ things }) => ({ report_id: things.draftReport! }),
          },
        ],
      },
    ],
    cells: [
      { relation: 'a frozen one', ask: onReport('frozenReport', 'report-edition-orders', {}, '/report-editions'), expect: only(isBureau) },
    ],
  },
  {
    route: 'POST /v1/reports/{id}/report-editions',
    adds: [
      {
        table: 'monitor.report_edition',
        ...signed,
        forged: [
          ...(signed.forged ?? []),
          {
            what: 'of one that is not frozen',
            says: 'Het verslag is bevroren',
            columns: ({ things }) => ({ report_id: things.draftReport! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'a frozen one',
        ask: onReport('frozenReport', 'report-editions', { edition: 'residents' }, '/report-editions'),
        expect: only(isBureau),
      },
    ],
  },
  ...['', '/pdf', '/ods', '/csv'].map(form),
]

const published = 'select p.report_id from monitor.report_publication p'
const orPublished =
  (where: string) =>
  (who: Who): 'all' | { where: string } =>
    worksOnContent(who) ? 'all' : { where }
const toContent = (who: Who): 'all' | 'none' => (worksOnContent(who) ? 'all' : 'none')
export const visible: Visible = {
  'monitor.report': orPublished(`id in (${published})`),
  'monitor.report_draft': toContent,
  'monitor.report_freeze': orPublished(`report_id in (${published})`),
  'monitor.report_publication': () => 'all',
  'monitor.report_edition': orPublished(`report_id in (${published})`),
  'monitor.report_edition_order': toContent,
}
