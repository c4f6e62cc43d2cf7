// SPDX-License-Identifier: EUPL-1.2
import { isBureau, only, signedIn, type Who, worksOnContent } from '../cast.ts'
import type { Adds, Row, Visible } from '../row.ts'
import type { World } from '../world.ts'

const seen = only(worksOnContent)

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

/** Whoever works on content comments, the bureau answers for the college, and recurring reports are of their reader alone. */
export const rows: Row[] = [
  {
    route: 'GET /v1/reports/{id}/report-comments',
    cells: [
      { relation: 'a frozen one', ask: ({ things }) => ({ path: `/v1/reports/${things.frozenReport}/report-comments` }), expect: seen },
    ],
  },
  {
    route: 'POST /v1/reports/{id}/report-comments',
    adds: [
      {
        table: 'monitor.report_comment',
        ...signed,
        whoeverWorks: true,
        forged: [
          ...(signed.forged ?? []),
          {
            what: 'by whoever keeps the system',
            as: 'functional-manager',
            columns: ({ things }) => ({ report_id: things.publishedReport! }),
          },
          {
            what: 'on one that is not frozen',
            says: 'Het verslag is bevroren',
            columns: ({ things }) => ({ report_id: things.draftReport! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'a frozen one',
        ask: onReport(
          'frozenReport',
          'report-comments',
          { edition: 'college', onBehalf: 'board', text: 'Wij missen een cijfer.' },
          '/report-comments',
        ),
        expect: seen,
      },
    ],
  },
  {
    route: 'POST /v1/report-comments/{id}/report-responses',
    adds: [
      {
        table: 'monitor.report_response',
        ...signed,
        forged: [
          ...(signed.forged ?? []),
          {
            what: 'a second time',
            says: 'Op deze reactie is nog niet geantwoord',
            columns: ({ things }) => ({ comment_id: things.answeredComment! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'one without an answer',
        ask: ({ things }) => ({ path: `/v1/report-comments/${things.openComment}/report-responses`, body: { text: 'Dat komt erbij.' } }),
        expect: only(isBureau, 201),
      },
    ],
  },
  {
    route: 'GET /v1/report-schedules',
    cells: [
      {
        relation: 'one’s own',
        ask: () => ({ path: '/v1/report-schedules' }),
        expect: seen,
        sees: who => (who === 'adviser-large' ? 'some' : 'none'),
        finds: ({ schedules }: { schedules: { startsDate: string }[] }) =>
          schedules.some(one => one.startsDate === '2021-06-01') ? 'some' : 'none',
      },
    ],
  },
  {
    route: 'POST /v1/report-schedules',
    adds: [{ table: 'monitor.report_schedule', ...signed, whoeverWorks: true }],
    cells: [
      {
        relation: 'a new one',
        ask: () => ({
          path: '/v1/report-schedules',
          body: { period: '2019-2022', edition: 'college', every: 'year', startsDate: '2021-07-01' },
        }),
        expect: only(worksOnContent, 201),
      },
    ],
  },
  {
    route: 'POST /v1/report-schedules/{id}/report-schedule-ends',
    adds: [
      {
        table: 'monitor.report_schedule_end',
        signed: { person_id: 'person' },
        whoeverWorks: true,
        forged: [
          { what: 'of somebody else', as: 'mayor', columns: () => ({}) },
          { what: 'in the name of somebody else', as: 'adviser-large', columns: world => ({ person_id: world.people.mayor.id }) },
          {
            what: 'a second time',
            as: 'adviser-large',
            says: 'Het verslag komt nog steeds',
            columns: ({ things }) => ({ schedule_id: things.endedSchedule! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'of the adviser',
        ask: ({ things }) => ({ path: `/v1/report-schedules/${things.ownSchedule}/report-schedule-ends`, body: {} }),
        expect: who => (who === 'adviser-large' ? 201 : worksOnContent(who) ? 404 : seen(who)),
      },
    ],
  },
  {
    route: 'POST /v1/report-schedules/{id}/report-deliveries',
    adds: [
      {
        table: 'monitor.report_delivery',
        signed: { person_id: 'person' },
        whoeverWorks: true,
        forged: [
          { what: 'of somebody else', as: 'mayor', columns: () => ({}) },
          { what: 'in the name of somebody else', as: 'adviser-large', columns: world => ({ person_id: world.people.mayor.id }) },
          {
            what: 'of one that ended',
            as: 'adviser-large',
            says: 'Het verslag komt nog steeds',
            columns: ({ things }) => ({ schedule_id: things.endedSchedule! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'of the adviser',
        ask: ({ things }) => ({ path: `/v1/report-schedules/${things.ownSchedule}/report-deliveries`, body: {} }),
        expect: who => (who === 'adviser-large' ? 201 : worksOnContent(who) ? 404 : seen(who)),
      },
    ],
  },
  {
    route: 'GET /v1/report-deliveries/{id}',
    cells: [
      {
        relation: 'of the adviser',
        ask: ({ things }) => ({ path: `/v1/report-deliveries/${things.delivery}` }),
        expect: who => (who === 'adviser-large' ? 200 : worksOnContent(who) ? 404 : seen(who)),
      },
    ],
  },
]

const published = 'select p.report_id from monitor.report_publication p'
const orPublished =
  (where: string) =>
  (who: Who): 'all' | { where: string } =>
    worksOnContent(who) ? 'all' : { where }
const own =
  (where: string) =>
  (who: Who): 'none' | { where: string } =>
    signedIn(who) && worksOnContent(who) ? (who === 'adviser-large' ? { where } : 'none') : 'none'

export const visible: Visible = {
  'monitor.report_comment': orPublished(`report_id in (${published})`),
  'monitor.report_response': orPublished(`comment_id in (select c.id from monitor.report_comment c where c.report_id in (${published}))`),
  'monitor.report_schedule': own('true'),
  'monitor.report_schedule_end': own('true'),
  'monitor.report_delivery': own('true'),
}
