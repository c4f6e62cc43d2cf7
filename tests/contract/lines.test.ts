// SPDX-License-Identifier: EUPL-1.2
import { openOwner } from '../setup/database.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { counts, gardenSite, growth, known } from '../access/trial/site.ts'
import type { TestSite } from '../setup/site.ts'

let site: TestSite
beforeAll(async () => {
  site = await gardenSite()
})
afterAll(() => site.close())

const trace = '0af7651916cd43dd8448eb211c80319c'
const unsampled = { traceparent: `00-${trace}-b7ad6b7169203331-00` }
type Row = Record<string, unknown>
const lines = async (table: string, of = trace): Promise<Row[]> =>
  (await site.owner.query(`select * from core.${table} where trace_id = $1`, [of])).rows
const grown = async (act: () => Promise<{ status: number }>): Promise<{ status: number; grew: Row }> => {
  const before = await counts(site)
  const { status } = await act()
  return { status, grew: growth(before, await counts(site)) }
}
const dig = (body: Row = {}, headers: Record<string, string> = {}) =>
  site.as('mayor').post<{ id: string }>('/v1/trial-beds', { name: 'Nieuw', plotId: known.plot, ...body }, headers)

describe('the three logs', () => {
  it('get their lines with the act, under one trace, also when the caller did not sample', async () => {
    expect((await dig({}, unsampled)).status).toBe(201)
    const [audit] = await lines('audit_line')
    const mayor = (
      await site.owner.query(
        `select p.id, a.organisation_id from core.person p join core.assignment a on a.person_id = p.id where a.role = 'mayor'`,
      )
    ).rows[0]
    expect(audit).toMatchObject({
      action: 'bed.dug',
      object: '/v1/trial-beds',
      result: 'done',
      origin: 'browser',
      actor_id: mayor.id,
      organisation_id: mayor.organisation_id,
      roles: 'mayor',
      purpose: 'governance',
    })
    expect(audit?.written_at).toBeInstanceOf(Date)
    const [decision] = await lines('decision_line')
    expect(decision).toMatchObject({ event_name: 'adl.access_evaluation', status: 'Ok' })
    expect(Object.keys(decision?.attributes as Row).sort()).toEqual(['adl.core.policies', 'adl.core.request', 'adl.core.response'])
    expect(decision?.attributes).toMatchObject({
      'adl.core.request': {
        subject: { type: 'person', id: mayor.id },
        action: { name: 'bed.dug' },
        resource: { type: 'address', id: '/v1/trial-beds' },
        context: { rule: 'garden.digBed' },
      },
      'adl.core.response': { decision: true },
    })
  })

  it('give each data subject a line of its own below one for the act', async () => {
    const processing = await lines('processing_line')
    const parent = processing.find(line => line.parent_span_id === null)
    const children = processing.filter(line => line.parent_span_id === parent?.span_id)
    expect([processing.length, children.length]).toEqual([3, 2])
    expect(children.map(line => (line.attributes as Row)['dpl.core.data_subject_id_type'])).toEqual(['tuinier', 'tuinier'])
    for (const line of processing) {
      expect(line).toMatchObject({
        trace_id: trace,
        status: 'Ok',
        name: 'bed.dug',
        attributes: { 'dpl.core.processing_activity_id': '/v1/processing-activities/tuin' },
      })
      expect(Number(line.end_time)).toBeGreaterThanOrEqual(Number(line.start_time))
      expect(line.span_id).toMatch(/^[0-9a-f]{16}$/)
    }
    expect(new Set(processing.map(line => line.span_id)).size).toBe(3)
  })

  it('name no user in the processing log, and no data subject but by a pseudonym that stays the same', async () => {
    await site.as('mayor').get(`/v1/trial-beds/${known.mine}`)
    const { rows } = await site.owner.query(
      `select core.pseudonym('tuinier', 'eerste') as first, core.pseudonym('buur', 'eerste') as other`,
    )
    const subjects = (await lines('processing_line')).map(line => (line.attributes as Row)['dpl.core.data_subject_id'])
    expect([subjects.includes(rows[0].first), rows[0].first === rows[0].other, subjects.includes('eerste')]).toEqual([true, false, false])
    const all = JSON.stringify((await site.owner.query('select * from core.processing_line')).rows)
    const people = (await site.owner.query<Row>('select id, name, subject from core.person')).rows.flatMap(person => Object.values(person))
    expect(people.filter(text => all.includes(String(text)))).toEqual([])
  })

  it('get nothing for a read without personal data, and three lines for one with', async () => {
    expect(await grown(() => site.as('mayor').get('/v1/trial-plots'))).toEqual({ status: 200, grew: {} })
    expect(await grown(() => site.as('mayor').get(`/v1/trial-beds/${known.mine}`))).toEqual({
      status: 200,
      grew: { 'core.audit_line': 1, 'core.decision_line': 1, 'core.processing_line': 1 },
    })
  })

  it('get the refusal and nothing else when an act is refused', async () => {
    const blind =
      (bedId: string, person: 'mayor' | 'police-chief' = 'mayor') =>
      () =>
        site.as(person).post('/v1/trial-plantings', { bedId, note: 'roos' })
    const refusal = { 'core.audit_line': 1, 'core.decision_line': 1 }
    expect(await grown(blind(known.closed))).toEqual({ status: 403, grew: refusal })
    expect(await grown(blind(known.theirs))).toEqual({ status: 404, grew: refusal })
    expect(await grown(blind(known.mine, 'police-chief'))).toEqual({ status: 403, grew: refusal })
    expect(await grown(() => site.as(null).post('/v1/trial-plantings', { bedId: known.mine, note: 'roos' }))).toEqual({
      status: 401,
      grew: refusal,
    })
    const { rows } = await site.owner.query(
      `select detail->>'sentence' as sentence from core.audit_line where result = 'refused' order by written_at`,
    )
    expect(rows.map(row => row.sentence)).toEqual([
      'Het bed is niet gesloten',
      'We kunnen niet vinden waarnaar dit verwijst.',
      'Een tuinier plant',
      'Meld u aan om verder te gaan.',
    ])
    const denials = await site.owner.query(
      `select distinct status, attributes->'adl.core.response'->>'decision' as decision from core.decision_line where status <> 'Ok'`,
    )
    expect(denials.rows).toEqual([{ status: 'Unset', decision: 'false' }])
  })

  it('get the failure and nothing else when an act fails, under the trace that the answer names', async () => {
    const before = await counts(site)
    const { status, body } = await dig({ fail: true })
    expect([status, growth(before, await counts(site))]).toEqual([500, { 'core.audit_line': 1 }])
    expect(await lines('audit_line', String((body as unknown as Row).traceId))).toMatchObject([
      { result: 'failed', detail: { reason: 'TypeError' } },
    ])
  })

  it('get the lines of a page as of any other read, and of its refusal', async () => {
    const three = { 'core.audit_line': 1, 'core.decision_line': 1, 'core.processing_line': 1 }
    expect(await grown(() => site.as('mayor').get('/proef/bedden'))).toEqual({ status: 200, grew: three })
    expect(await grown(() => site.as('police-chief').get('/proef/bedden'))).toEqual({
      status: 403,
      grew: { 'core.audit_line': 1, 'core.decision_line': 1 },
    })
  })

  it('refuse an answer with personal data whose subjects nobody named', async () => {
    expect(await grown(() => site.as('mayor').get('/v1/trial-forgetful-beds'))).toEqual({ status: 500, grew: { 'core.audit_line': 1 } })
  })
})

describe('a log that cannot be written', () => {
  it.each(['audit_line', 'decision_line', 'processing_line'])('stops the act: core.%s', async table => {
    await site.owner.query(`alter table core.${table} add constraint full_disk check (false) not valid`)
    try {
      const before = await counts(site)
      const wrote = await dig()
      const read = await site.as('mayor').get(`/v1/trial-beds/${known.mine}`)
      expect([wrote.status >= 400, read.status >= 400, read.text.includes('Van ons')]).toEqual([true, true, false])
      const grew = growth(before, await counts(site))
      expect([grew['trial.bed'], grew['core.idempotency']]).toEqual([undefined, undefined])
    } finally {
      await site.owner.query(`alter table core.${table} drop constraint full_disk`)
    }
  })

  it('lets no refusal be answered as one without its line', async () => {
    await site.owner.query('alter table core.audit_line add constraint full_disk check (false) not valid')
    expect((await site.as('police-chief').post('/v1/trial-plantings', { bedId: known.mine, note: 'x' })).status).toBe(500)
    await site.owner.query('alter table core.audit_line drop constraint full_disk')
  })
})

describe('lines that are written', () => {
  it.each(['audit_line', 'decision_line', 'processing_line'])('cannot be read, changed or removed by the app: core.%s', async table => {
    const app = openOwner(site.database.app)
    for (const statement of [
      `select * from core.${table}`,
      `update core.${table} set trace_id = ''`,
      `delete from core.${table}`,
      `truncate core.${table}`,
    ])
      await expect(app.query(statement)).rejects.toThrow('permission denied')
    await app.end()
  })

  it('cannot be written in another name than the own', async () => {
    const app = openOwner(site.database.app)
    const forged = `insert into core.audit_line (id, trace_id, action, object, result, origin, actor_id, roles, purpose, written_at)
      values (gen_random_uuid(), '${trace}', 'x', '/', 'done', 'browser', gen_random_uuid(), '', 'governance', now())`
    await expect(app.query(forged)).rejects.toThrow('De regel gaat over uw eigen handeling')
    await app.end()
  })
})
