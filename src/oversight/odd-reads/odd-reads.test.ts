// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import { movableClock } from '../../core/time/clock.ts'
import { type Cast, chances, type Left, weekOf } from './behaviour.ts'
import { isSearch, type OddKind, oddKinds } from './rules.ts'

const clock = movableClock('2021-05-02T12:00:00Z')
const cast: Cast = { normal: 100, atNight: 10, curious: [...oddKinds, ...oddKinds] }
/** Weeks in which the list is made; two weeks go before, in which the logs learn who always works at night. */
const mondays = ['2021-05-03', '2021-05-10', '2021-05-17']
let site: TestSite

beforeAll(async () => {
  site = await testSite({ clock })
  const everybody = cast.normal + cast.curious.length
  await site.owner.query(
    `insert into core.person (id, subject, name) select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'urn:proef:' || n, 'Proefpersoon ' || n from generate_series(0, $1 - 1) n`,
    [everybody],
  )
  await runDueJobs(site.engine, site.features, site.owner)
  const before = ['2021-04-19', '2021-04-26']
  for (const [index, monday] of [...before, ...mondays].entries()) await leave(weekOf(cast, `${monday}T00:00:00+02:00`, 7 + index))
}, 60_000)
afterAll(() => site.close())

const idOf = (person: number) => `00000000-0000-4000-8000-${String(person).padStart(12, '0')}`

/** Puts what a week left behind in the logs, as requests would have; organisations come round, so that the next person works elsewhere. */
async function leave(left: readonly Left[]): Promise<void> {
  const rows = left.map(({ person, action, record, found, result, at }) => ({
    person: idOf(person),
    nth: person,
    action: { 'record.read': 'odd-read.read', 'record.done': 'odd-read.judged', search: 'search.done' }[action],
    object: record === null ? '/v1/_search' : `/v1/odd-reads/${idOf(900_000 + record)}`,
    found: found === null ? null : idOf(found),
    result,
    at,
  }))
  await site.owner.query(
    `with places as (select id, row_number() over (order by code) - 1 as nth, count(*) over () as many from core.organisation),
     line as (select r.*, replace(gen_random_uuid()::text, '-', '') as trace from jsonb_to_recordset($1) r (person uuid, nth int, action text, object text, found uuid, result text, at timestamptz)),
     searched as (insert into core.processing_line (trace_id, span_id, status, name, start_time, end_time, attributes)
       select trace, left(trace, 16), 'Ok', action, 1, 1, jsonb_build_object('dpl.core.processing_activity_id', 'x', 'dpl.core.data_subject_id_type', 'person', 'dpl.core.data_subject_id', core.pseudonym('person', found::text))
       from line where found is not null)
     insert into core.audit_line (id, trace_id, action, object, result, origin, actor_id, organisation_id, roles, purpose, written_at)
     select gen_random_uuid(), trace, action, object, result, 'browser', person, (select id from places where places.nth = line.nth % places.many), 'safety_adviser', 'governance', at from line`,
    [JSON.stringify(rows)],
  )
}

async function mondayMorning(monday: string): Promise<void> {
  clock.moveTo(`${monday}T04:00:00Z`)
  await runDueJobs(site.engine, site.features, site.owner)
  clock.moveTo(`${monday}T10:00:00Z`)
}

interface Listed {
  rules: { kind: OddKind; atLeast: number }[]
  weeks: { weekDate: string; readers: number; reads: number; people: number; open: number }[]
  oddReads: { id: string; kind: OddKind; weekDate: string; person: string; hits: number; late: boolean; state: string; dueDate: string }[]
}
const officer = () => site.as('privacy-officer')
const listed = async (query = '') => (await officer().get<Listed>(`/v1/odd-reads${query}`)).body
const told = async (kind: string) =>
  (await site.owner.query('select role from core.notice where kind = $1 order by known_at, role', [kind])).rows.map(({ role }) => role)

describe('the weekly list of odd reads', () => {
  it('holds every curious colleague with the right kind, and at most one in twenty of the others', async () => {
    for (const monday of ['2021-05-10', '2021-05-17', '2021-05-24']) await mondayMorning(monday)
    const { oddReads, weeks } = await listed()
    expect(weeks.map(({ weekDate }) => weekDate)).toEqual(expect.arrayContaining(mondays))
    const of = (person: number, monday: string) =>
      oddReads.filter(read => read.person === `Proefpersoon ${person}` && read.weekDate === monday).map(({ kind }) => kind)
    const figures = mondays.map(monday => ({
      found: cast.curious.filter((kind, index) => of(cast.normal + index, monday).includes(kind)).length,
      falsely: Array.from({ length: cast.normal }, (_, person) => of(person, monday)).filter(kinds => kinds.length > 0).length,
    }))
    process.stdout.write(
      `odd reads in three weeks of ${cast.normal} ordinary and ${cast.curious.length} curious people: ${JSON.stringify(figures)}\n`,
    )
    for (const { found, falsely } of figures) {
      expect(found).toBe(cast.curious.length)
      expect(falsely / cast.normal).toBeLessThanOrEqual(0.05)
    }
  })

  it('leaves those alone who always work at night, and tells how many were looked at', async () => {
    const { weeks, oddReads } = await listed('?weekDate=2021-05-17')
    const night = oddReads.filter(({ kind, person }) => kind === 'outside-hours' && Number(person.split(' ')[1]) < cast.atNight)
    expect(night).toEqual([])
    const week = weeks.find(({ weekDate }) => weekDate === '2021-05-17')
    expect(week?.readers).toBe(cast.normal + cast.curious.length)
    expect(week?.reads).toBeGreaterThan(5_000)
    expect(new Set(oddReads.map(({ weekDate }) => weekDate))).toEqual(new Set(['2021-05-17']))
  })

  it('is made once for each week, also when the work runs again', async () => {
    const before = (await listed()).oddReads.length
    await site.owner.query(`update core.job set run_at = $1 where name = 'odd-reads.list'`, [clock.now()])
    await runDueJobs(site.engine, site.features, site.owner)
    expect((await listed()).oddReads).toHaveLength(before)
  })

  it('is told to the privacy officer, and after seven days without anybody looking to the bureau as well, once; a week that was missed comes along later', async () => {
    expect(new Set(await told('odd-reads-listed'))).toEqual(new Set(['privacy_officer']))
    expect(new Set(await told('odd-reads-late'))).toEqual(new Set(['bureau_coordinator', 'privacy_officer']))
    const before = await told('odd-reads-late')
    clock.moveTo('2021-06-01T06:00:00Z')
    await runDueJobs(site.engine, site.features, site.owner)
    clock.moveDays(1)
    await runDueJobs(site.engine, site.features, site.owner)
    expect(await told('odd-reads-late')).toHaveLength(before.length + 2)
    clock.moveDays(0.2)
    expect((await listed('?state=open')).oddReads.every(({ late }) => late)).toBe(true)
    await mondayMorning('2021-06-14')
    expect((await listed()).weeks.map(({ weekDate }) => weekDate)).toEqual(
      expect.arrayContaining(['2021-05-24', '2021-05-31', '2021-06-07']),
    )
  })

  it('is made by the system only: whoever calls the function by hand gets nothing', async () => {
    const client = await site.engine.pool.connect()
    await client.query('begin')
    await client.query(`select set_config('app.roles', 'privacy_officer', true)`)
    expect(
      (
        await client.query(
          `select oversight.list_odd_reads('{}', '{}', '2022-01-03') as listed, oversight.escalate_odd_reads('2022-01-03') as due`,
        )
      ).rows[0],
    ).toEqual({ listed: 0, due: 0 })
    await client.query('rollback')
    client.release()
  })

  it('knows a search by its address', () => {
    expect([isSearch('/v1/_search'), isSearch('/v1/people')]).toEqual([true, false])
    expect([chances(1)(), chances(1)()]).toEqual([chances(1)(), chances(1)()])
  })
})

describe('what came of an odd read', () => {
  const judge = async (id: string, body: object, person: 'privacy-officer' | 'mayor' = 'privacy-officer') => {
    const { headers } = await officer().get(`/v1/odd-reads/${id}`)
    return site.as(person).post(`/v1/odd-reads/${id}/outcomes`, body, { 'if-match': String(headers.etag) })
  }
  const first = async () => (await listed('?state=open')).oddReads[0]!.id

  it('is said with the reason: to be followed up first, and later explained, once', async () => {
    const id = await first()
    expect((await judge(id, { kind: 'follow-up', reason: 'Gesprek met de leidinggevende gepland.' })).status).toBe(200)
    expect((await judge(id, { kind: 'explained', reason: 'Hoort bij een spoedklus van het team.' })).status).toBe(200)
    const again = await judge(id, { kind: 'misuse-reported', reason: 'Toch gemeld bij de werkgever.' })
    expect([again.status, again.text]).toEqual([403, expect.stringContaining('Hiervan is nog niet gezegd wat ervan kwam')])
    const { body } = await officer().get<{ state: string; outcomes: { kind: string }[] }>(`/v1/odd-reads/${id}`)
    expect([body.state, body.outcomes.map(({ kind }) => kind)]).toEqual(['explained', expect.arrayContaining(['follow-up', 'explained'])])
    expect((await judge(await first(), { kind: 'explained', reason: 'kort' })).status).toBe(400)
  })

  it('is said once when two say it at the same moment', async () => {
    const id = await first()
    const answers = await Promise.all(
      ['explained', 'misuse-reported', 'explained'].map(kind => judge(id, { kind, reason: 'Op hetzelfde ogenblik gezegd.' })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const { rows } = await site.owner.query('select count(*)::integer as kept from oversight.odd_read_outcome where odd_read_id = $1', [id])
    expect(rows[0].kept).toBe(1)
  })

  it('is not said about oneself, and by nobody but the privacy officer', async () => {
    const id = await first()
    const own = (await site.owner.query(`select id from core.person where subject like '%:privacy-officer'`)).rows[0].id
    await site.owner.query('update oversight.odd_read set person_id = $2 where id = $1', [id, own])
    const refused = await judge(id, { kind: 'explained', reason: 'Dat was ik zelf, aan het werk.' })
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('Het gaat niet over uzelf')])
    expect((await judge(id, { kind: 'explained', reason: 'Dat is goed, zegt de burgemeester.' }, 'mayor')).status).toBe(403)
    for (const person of ['functional-manager', 'bureau-coordinator'] as const)
      expect((await site.as(person).get('/v1/odd-reads')).status).toBe(403)
  })
})
