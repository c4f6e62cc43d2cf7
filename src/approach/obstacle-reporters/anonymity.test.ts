// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite, type Visitor } from '../../../tests/setup/site.ts'
import { inRequest, newTraceId } from '../../core/contract/request.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import { demoPersonCodes } from '../../core/identity/people.ts'
import { movableClock } from '../../core/time/clock.ts'
import { mondayOf } from './rules.ts'

const clock = movableClock('2020-01-09T09:13:00Z')
let site: TestSite
let officer: Visitor
let id: string
let person: string
let organisation: string
let late: string
let thanks: string
let evening: string[]
let hidden: number

beforeAll(async () => {
  site = await testSite({ clock })
  officer = site.as('neighbourhood-officer')
  const { rows } = await site.owner.query(
    `select p.id, a.organisation_id from core.person p join core.assignment a on a.person_id = p.id where p.name like 'Wout%'`,
  )
  person = rows[0].id
  organisation = rows[0].organisation_id
  const sent = await officer.post<{ id: string }>('/v1/obstacles', {
    happens: 'Mijn chef wil niet dat ik met de jongerenwerker praat.',
    domain: 'local',
    municipality: 'GM0344',
    towards: 'anonymous',
  })
  id = sent.body.id
  await runDueJobs(site.engine, site.features, site.owner)
  clock.moveTo('2020-01-09T22:50:00Z')
  await runDueJobs(site.engine, site.features, site.owner)
  const other = { happens: 'De tolk komt pas na drie weken in de wijk.', domain: 'local', towards: 'anonymous' }
  late = (await site.as('case-director').post<{ id: string }>('/v1/obstacles', other)).body.id
  thanks = (await officer.get(`/drempels/gemeld/${id}`)).text
  evening = await Promise.all(
    ['case-director', 'mayor', 'neighbourhood-officer'].map(async code => (await site.as(code as 'mayor').get('/v1/obstacles')).text),
  )
  hidden = (await site.as('mayor').get(`/v1/obstacles/${id}`)).status
  clock.moveTo('2020-01-10T10:00:00Z')
  await runDueJobs(site.engine, site.features, site.owner)
  await officer.get(`/drempels/gemeld/${id}`)
  await officer.get(`/v1/obstacles/${id}`)
  await officer.get('/v1/obstacles?mine=yes')
})
afterAll(() => site?.close())

/** What would tell of the officer: who, where from, which day. */
const tells = () => [person, organisation, 'Wout', 'Stad-Utrecht', '2020-01-09', '09:13']
const others = demoPersonCodes.filter(code => code !== 'neighbourhood-officer' && code !== 'functional-manager')

describe('a report that is anonymous towards the own organisation', () => {
  it('is seen by everybody without organisation, municipality, day or name', async () => {
    for (const code of others) {
      const visitor = site.as(code)
      for (const address of [`/v1/obstacles/${id}`, '/v1/obstacles', '/v1/obstacle-reports', '/v1/obstacle-reports/csv']) {
        const { status, text } = await visitor.get(address)
        expect(status).toBe(200)
        for (const told of tells()) expect(text, `${code} ${address}`).not.toContain(told)
      }
    }
  })

  it('is in no list on the day itself, whoever looks, and the reporter is told so', () => {
    for (const seen of evening) expect(seen).not.toContain('Mijn chef wil niet')
    expect(hidden).toBe(404)
    expect(thanks).toContain('Uw melding staat morgenochtend in de lijst.')
    expect(thanks).not.toContain(`/drempels/${id}`)
  })

  it('comes with the others of that day, the same in everything but its words', async () => {
    const { rows } = await site.owner.query(
      `select level, organisation_id, municipality_code, reported_date::text, known_at::text from approach.obstacle where id in ($1, $2)`,
      [id, late],
    )
    expect(rows).toHaveLength(2)
    expect(rows[0]).toEqual(rows[1])
    expect((await site.owner.query('select 1 from approach.obstacle_held')).rowCount).toBe(0)
    expect(
      (await site.owner.query('select 1 from approach.obstacle_reporter where person_id = $1 and obstacle_id = $2', [person, id])).rowCount,
    ).toBe(1)
    await site.owner.query('select approach.release_held($1)', ['2020-01-10T10:00:00Z'])
    expect((await site.owner.query('select 1 from approach.obstacle where id in ($1, $2)', [id, late])).rowCount).toBe(2)
  })

  it('starts at the region, because a team would point to its maker', async () => {
    expect((await site.as('mayor').get(`/v1/obstacles/${id}`)).body).toMatchObject({
      level: 'region',
      organisation: null,
      municipality: null,
      reportedDate: '2020-01-06',
      mine: [],
    })
  })

  it('is known to the reporter alone', async () => {
    expect((await officer.get(`/v1/obstacles/${id}`)).body).toMatchObject({ mine: ['reporter'] })
    expect((await officer.get(`/drempels/gemeld/${id}`)).text).toContain('Alleen u ziet dat u dit meldde.')
  })

  it('leaves nothing that tells in any table or view of the chapter, whoever of the others looks, the own organisation too', async () => {
    const { rows: relations } = await site.owner.query(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'approach' and c.relkind in ('r', 'v')`,
    )
    for (const code of others) {
      const session = await site.as(code).session()
      const rows = await inRequest(
        site.engine,
        { token: session?.token ?? null, traceId: newTraceId(), origin: 'script' },
        'governance',
        async open => {
          await open.entered
          const seen: unknown[] = []
          for (const { relname } of relations) {
            await open.client.query('savepoint look')
            try {
              seen.push(...(await open.client.query(`select r::text from approach.${relname} r`)).rows)
            } catch (error) {
              expect(String(error)).toMatch(/permission denied/)
              await open.client.query('rollback to savepoint look')
            }
          }
          return JSON.stringify(seen)
        },
      )
      for (const told of tells()) expect(rows, code).not.toContain(told)
      expect(rows).toContain('Mijn chef wil niet')
    }
  })

  it('leaves no line in the logs that names both the officer and the obstacle', async () => {
    const audit = await site.owner.query('select 1 from core.audit_line where actor_id = $1 and (object like $2 or detail::text like $2)', [
      person,
      `%${id}%`,
    ])
    const decisions = await site.owner.query(
      'select 1 from core.decision_line where attributes::text like $1 and attributes::text like $2',
      [`%${person}%`, `%${id}%`],
    )
    const processing = await site.owner.query(
      'select 1 from core.processing_line where attributes::text like $1 or attributes::text like $2',
      [`%${person}%`, `%${id}%`],
    )
    expect([audit.rowCount, decisions.rowCount, processing.rowCount]).toEqual([0, 0, 0])
    expect(
      (await site.owner.query(`select 1 from core.audit_line where actor_id = $1 and action = 'obstacle.reported'`, [person])).rowCount,
    ).toBe(1)
  })

  it('is asked about in the end without telling who the reporter was among the six', async () => {
    const see = async (by: Visitor) => by.get<{ acts: unknown[] }>(`/v1/obstacles/${id}`)
    const act = async (by: Visitor, noun: string, body: unknown) =>
      by.post(`/v1/obstacles/${id}/${noun}`, body, { 'if-match': String((await see(by)).headers.etag) })
    const bureau = site.as('bureau-coordinator')
    await act(bureau, 'recognitions', {})
    await act(bureau, 'ownerships', {})
    expect((await act(bureau, 'outcomes', { kind: 'lifted', reason: 'Praten mag, staat nu in de afspraken.' })).status).toBe(200)
    clock.moveTo('2020-04-10T08:00:00Z')
    await runDueJobs(site.engine, site.features, site.owner)
    clock.moveTo('2020-04-11T08:00:00Z')
    await runDueJobs(site.engine, site.features, site.owner)
    const [question] = (await officer.get<{ questions: { id: string }[] }>('/v1/felt-questions')).body.questions
    expect((await site.as('mayor').post(`/v1/felt-questions/${question?.id}/felt-answers`, { felt: 'no' })).status).toBe(404)
    const page = await officer.get('/drempels/gevoeld')
    expect(page.text).toContain('Merkt u dat de drempel weg is?')
    const answered = await officer.form(`/v1/felt-questions/${question?.id}/felt-answers`, { felt: 'partly' })
    expect(answered).toMatchObject({ status: 303, headers: { location: '/drempels/gevoeld' } })
    expect((await officer.get('/drempels/gevoeld')).text).toContain('U hebt geen open vragen.')
    const audit = await site.owner.query('select 1 from core.audit_line where actor_id = $1 and object like $2', [person, `%${id}%`])
    expect(audit.rowCount).toBe(0)
    for (const code of others) expect((await site.as(code).get(`/v1/obstacles/${id}`)).text).not.toContain(person)
  })
})

describe('the database', () => {
  const insert = (columns: Record<string, unknown>) => {
    const row = {
      id: crypto.randomUUID(),
      domain: 'local',
      level: 'region',
      happens: 'Een anonieme drempel.',
      reported_date: '2020-01-06',
      known_at: '2020-01-06T00:00:00Z',
      ...columns,
    }
    return site.owner.query(
      `insert into approach.obstacle (${Object.keys(row)}) values (${Object.keys(row).map((_name, index) => `$${index + 1}`)})`,
      Object.values(row),
    )
  }

  it.each([
    ['a municipality', { municipality_code: 'GM0344' }],
    ['a level below the region', { level: 'team' }],
    ['another day than Monday', { reported_date: '2020-01-09' }],
    ['a moment of the day', { known_at: '2020-01-06T09:13:00Z' }],
  ])('refuses an anonymous obstacle with %s', async (_what, columns) => {
    await expect(insert(columns)).rejects.toThrow('anonymous_is_coarse')
  })

  it('refuses to report on behalf of another organisation, or as somebody else', async () => {
    const session = await officer.session()
    const other = (await site.owner.query(`select id from core.organisation where code = 'RVC'`)).rows[0].id
    const mayor = (await site.owner.query(`select id from core.person where name like 'Berend%'`)).rows[0].id
    const asOfficer = (statement: string, values: unknown[]) =>
      inRequest(site.engine, { token: session?.token ?? null, traceId: newTraceId(), origin: 'script' }, 'governance', async open => {
        await open.entered
        await open.client.query(statement, values)
      })
    await expect(
      asOfficer(
        `insert into approach.obstacle (id, domain, level, happens, organisation_id, reported_date, known_at) values (gen_random_uuid(), 'local', 'team', 'Namens een ander.', $1, '2020-04-11', now())`,
        [other],
      ),
    ).rejects.toThrow('U meldt namens uw eigen organisatie')
    await expect(asOfficer('insert into approach.obstacle_echo_person values ($1, $2)', [id, mayor])).rejects.toThrow('Het gaat om uzelf')
    const held = `insert into approach.obstacle_held values (gen_random_uuid(), 'local', 'Van een ander.', null, $1, '2020-04-11')`
    await expect(asOfficer(held, [mayor])).rejects.toThrow('Het gaat om uzelf')
  })
})

describe('what is recorded of a report besides its text', () => {
  const day = fc
    .date({ min: new Date('2019-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10))

  it('is the Monday of the week, at most six days back', () => {
    fc.assert(
      fc.property(day, today => {
        const monday = mondayOf(today)
        expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1)
        expect(monday <= today && mondayOf(monday) === monday).toBe(true)
        expect((Date.parse(today) - Date.parse(monday)) / 86_400_000).toBeLessThan(7)
      }),
    )
  })
})
