// SPDX-License-Identifier: EUPL-1.2
import { only, signedIn, type Who } from '../cast.ts'
import type { Cell, Forgery, Furnish, Row, Visible } from '../row.ts'
import type { World } from '../world.ts'

/** Only the privacy officer looks into the logs and at odd reads; whoever keeps the system running least of all. */
const watches = (who: Who): boolean => who === 'privacy-officer'
const today = '2021-06-01'

/** A look of the officer into either log, one of somebody else and one of hours ago; and a week with odd reads, one of them settled and one of the officer herself. */
export const furnish: Furnish = async ({ site: { owner }, people }) => {
  const officer = people['privacy-officer']
  const look = async (log: 'audit' | 'processing', by: { id: string; organisation: string }, at: string): Promise<string> =>
    (
      await owner.query(
        `insert into oversight.look (id, log, ground, reason, from_date, to_date, subject, person_id, organisation_id, known_at)
         values (gen_random_uuid(), $1, 'internal-control', 'Steekproef over lezen', '2021-05-25', $2, case $1 when 'processing' then core.pseudonym('person', $3::uuid::text) end, $3::uuid, $4, $5) returning id`,
        [log, today, by.id, by.organisation, at],
      )
    ).rows[0].id as string
  await owner.query(
    `insert into core.audit_line (id, trace_id, action, object, result, origin, roles, purpose, written_at) values (gen_random_uuid(), repeat('a', 32), 'people.read', '/v1/people', 'done', 'browser', '', 'account', $1)`,
    ['2021-05-31T09:00:00Z'],
  )
  for (const { id } of [officer, people.mayor])
    await owner.query(
      `insert into core.processing_line (trace_id, span_id, status, name, start_time, end_time, attributes) values (repeat('a', 32), left($1, 8) || left($1, 8), 'Ok', 'people.read', 1, 1,
         jsonb_build_object('dpl.core.processing_activity_id', 'x', 'dpl.core.data_subject_id_type', 'person', 'dpl.core.data_subject_id', core.pseudonym('person', $1)))`,
      [id],
    )
  await owner.query(`insert into oversight.weekly_list values ('2021-05-24', 12, 300, '2021-05-31T03:30:00Z')`)
  const oddRead = async ({ id, organisation }: { id: string; organisation: string }, kind: string): Promise<string> =>
    (
      await owner.query(
        `insert into oversight.odd_read values (gen_random_uuid(), '2021-05-24', $3, $1, $2, 60, '2021-05-26T10:00:00Z', '2021-05-26T10:08:00Z', '2021-05-31T03:30:00Z') returning id`,
        [id, organisation, kind],
      )
    ).rows[0].id as string
  const settled = await oddRead(people['police-planner'], 'burst')
  await owner.query(
    `insert into oversight.odd_read_outcome values (gen_random_uuid(), $1, 'explained', 'Hoorde bij het werk.', $2, $3, '2021-05-31T09:00:00Z')`,
    [settled, officer.id, officer.organisation],
  )
  await owner.query(`insert into oversight.odd_read_escalation values ($1, '2021-05-31', '2021-06-01T03:45:00Z')`, [settled])
  return {
    auditLook: await look('audit', officer, '2021-06-01T08:40:00Z'),
    processingLook: await look('processing', officer, '2021-06-01T08:40:00Z'),
    lookOfAnother: await look('audit', people['bureau-coordinator'], '2021-06-01T08:40:00Z'),
    lookOfYesterday: await look('audit', officer, '2021-05-31T08:40:00Z'),
    oddRead: await oddRead(people['case-director'], 'elsewhere'),
    settledOddRead: settled,
    ownOddRead: await oddRead(officer, 'refused'),
  }
}

const looking = {
  log: 'audit',
  ground: 'internal-control',
  reason: 'Steekproef over lezen',
  fromDate: '2021-05-25',
  toDate: today,
}
const inTheNameOfAnother = (column: string): Forgery => ({
  what: 'in the name of somebody else',
  columns: (world: World) => ({ [column]: world.people.mayor.id }),
})
const forAnother: Forgery = { what: 'for another organisation', columns: world => ({ organisation_id: world.people.mayor.organisation }) }

const linesUnder = (kind: 'audit' | 'processing', rest: string): Cell[] => {
  const at = (thing: string) => (world: World) => ({ path: `/v1/log-looks/${world.things[thing]}/${kind}-lines${rest}` })
  const own: Cell = { relation: 'a look of one’s own', ask: at(`${kind}Look`), expect: only(watches) }
  const other: Cell = {
    relation: 'a look into the other log',
    ask: at(kind === 'audit' ? 'processingLook' : 'auditLook'),
    expect: only(watches, 404),
  }
  if (kind === 'processing') return [own, other]
  return [
    own,
    other,
    { relation: 'a look of somebody else', ask: at('lookOfAnother'), expect: only(watches, 403) },
    { relation: 'a look of yesterday', ask: at('lookOfYesterday'), expect: only(watches, 403) },
    { relation: 'none', ask: world => ({ path: `/v1/log-looks/${world.unknown}/audit-lines${rest}` }), expect: only(watches, 404) },
  ]
}

const judging =
  (thing: string): Cell['ask'] =>
  world => ({
    path: `/v1/odd-reads/${world.things[thing]}/outcomes`,
    record: `/v1/odd-reads/${world.things[thing]}`,
    body: { kind: 'explained', reason: 'Hoorde bij een spoedklus.' },
  })

export const rows: Row[] = [
  { route: 'GET /v1/log-looks', cells: [{ relation: 'all', ask: () => ({ path: '/v1/log-looks' }), expect: only(watches) }] },
  {
    route: 'GET /v1/log-looks/{id}',
    cells: [
      { relation: 'one', ask: world => ({ path: `/v1/log-looks/${world.things.auditLook}` }), expect: only(watches) },
      { relation: 'none', ask: world => ({ path: `/v1/log-looks/${world.unknown}` }), expect: only(watches, 404) },
    ],
  },
  {
    route: 'POST /v1/log-looks',
    cells: [
      {
        relation: 'with a ground',
        ask: world => ({ path: '/v1/log-looks', body: { ...looking, aboutPersonId: world.people.mayor.id } }),
        expect: only(watches, 201),
      },
    ],
    adds: [
      {
        table: 'oversight.look',
        signed: { person_id: 'person', organisation_id: 'organisation' },
        forged: [inTheNameOfAnother('person_id'), forAnother],
      },
    ],
  },
  { route: 'GET /v1/log-looks/{id}/audit-lines', cells: linesUnder('audit', '') },
  { route: 'GET /v1/log-looks/{id}/audit-lines/csv', cells: linesUnder('audit', '/csv') },
  { route: 'GET /v1/log-looks/{id}/processing-lines', cells: linesUnder('processing', '') },
  { route: 'GET /v1/log-looks/{id}/processing-lines/csv', cells: linesUnder('processing', '/csv') },
  { route: 'GET /v1/odd-reads', cells: [{ relation: 'all', ask: () => ({ path: '/v1/odd-reads' }), expect: only(watches) }] },
  {
    route: 'GET /v1/odd-reads/{id}',
    cells: [
      { relation: 'one', ask: world => ({ path: `/v1/odd-reads/${world.things.oddRead}` }), expect: only(watches) },
      { relation: 'none', ask: world => ({ path: `/v1/odd-reads/${world.unknown}` }), expect: only(watches, 404) },
    ],
  },
  {
    route: 'POST /v1/odd-reads/{id}/outcomes',
    cells: [
      { relation: 'that nobody judged', ask: judging('oddRead'), expect: only(watches) },
      { relation: 'that was settled', ask: judging('settledOddRead'), expect: only(watches, 403) },
      { relation: 'about the officer herself', ask: judging('ownOddRead'), expect: only(watches, 403) },
    ],
    adds: [
      {
        table: 'oversight.odd_read_outcome',
        signed: { decided_by_id: 'person', organisation_id: 'organisation' },
        forged: [
          inTheNameOfAnother('decided_by_id'),
          forAnother,
          {
            what: 'about what was settled',
            says: 'Hiervan is nog niet gezegd wat ervan kwam',
            columns: world => ({ odd_read_id: world.things.settledOddRead ?? '' }),
          },
          { what: 'about oneself', says: 'Het gaat niet over uzelf', columns: world => ({ odd_read_id: world.things.ownOddRead ?? '' }) },
        ],
      },
    ],
  },
  ...['/v1/access-rules', '/v1/access-rules/csv', '/v1/access-comparison'].map(
    (path): Row => ({ route: `GET ${path}`, cells: [{ relation: 'all', ask: () => ({ path }), expect: only(watches) }] }),
  ),
]

const officerSeesAll = (who: Who): 'all' | 'none' => (signedIn(who) && watches(who) ? 'all' : 'none')
/** Under the look of the officer the officer sees lines, and nobody else does; in the processing log only those of the data subject of that look. */
const underLook = (who: Who, look: string, where: string) => ({ where: watches(who) ? where : 'false', under: { 'app.look': look } })

export const visible: Visible = {
  'core.audit_line': who => underLook(who, 'auditLook', 'true'),
  'core.processing_line': who =>
    underLook(
      who,
      'processingLook',
      `attributes ->> 'dpl.core.data_subject_id' = (select subject from oversight.look where subject is not null)`,
    ),
  'oversight.look': officerSeesAll,
  'oversight.weekly_list': officerSeesAll,
  'oversight.odd_read': officerSeesAll,
  'oversight.odd_read_escalation': officerSeesAll,
  'oversight.odd_read_outcome': officerSeesAll,
}
