// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { movableClock } from '../../core/time/clock.ts'
import type { grounds } from './rules.ts'

const clock = movableClock('2021-06-01T09:00:00Z')
let site: TestSite
let ids: Record<string, string>

beforeAll(async () => {
  site = await testSite({ clock })
  const { rows } = await site.owner.query(`select split_part(subject, ':', 4) as code, id from core.person`)
  ids = Object.fromEntries(rows.map(({ code, id }) => [code, id]))
  await site.as('mayor').get('/v1/people')
  await site.as('adviser-large').post('/v1/_search', { text: 'Berend' })
  await site.as('functional-manager').post('/v1/log-looks', looking())
})
afterAll(() => site.close())

interface Asked {
  ground?: (typeof grounds)[number] | ''
  [filter: string]: unknown
}
const looking = (more: Asked = {}) => ({
  log: 'audit',
  ground: 'internal-control',
  reason: 'Steekproef over het lezen van collega’s',
  fromDate: '2021-05-25',
  toDate: '2021-06-01',
  ...more,
})
const officer = () => site.as('privacy-officer')

interface Lines {
  total: number
  look: { open: boolean; aboutPerson: string | null }
  lines: {
    action: string
    says: string | null
    object: string
    result: string
    sentence: string | null
    person: string | null
    roles: string[]
  }[]
}

async function seen(more: Asked = {}): Promise<Lines> {
  const { status, body, text } = await officer().post<{ id: string }>('/v1/log-looks', looking(more))
  expect(status, text).toBe(201)
  const read = await officer().get<Lines>(`/v1/log-looks/${body.id}/audit-lines`)
  expect(read.status, read.text).toBe(200)
  return read.body
}

const auditOf = async (action: string) =>
  (await site.owner.query(`select object, detail, actor_id from core.audit_line where action = $1 order by written_at, id`, [action])).rows

describe('a look into the audit log', () => {
  it('shows who read and did what, in words, when and with what result', async () => {
    const { lines } = await seen({ aboutPersonId: ids.mayor })
    expect(lines).toEqual([
      expect.objectContaining({ action: 'people.read', result: 'done', person: 'Berend Burgemeester (fictief)', roles: ['mayor'] }),
    ])
    expect(lines[0]?.says).toMatch(/collega/i)
  })

  it('finds by role, organisation, action, record, result and trace, and by period', async () => {
    const counted = async (more: Asked) => (await seen(more)).lines.map(({ action }) => action)
    expect(await counted({ role: 'safety_adviser' })).toEqual(['search.done'])
    expect(await counted({ action: 'people.read' })).toEqual(['people.read'])
    expect(await counted({ record: '/v1/PEOPLE' })).toEqual(['people.read'])
    expect(await counted({ result: 'refused' })).toEqual(['look.begun'])
    expect(await counted({ toDate: '2021-05-31' })).toEqual([])
    const { rows } = await site.owner.query(`select trace_id, organisation_id from core.audit_line where action = 'search.done'`)
    expect(await counted({ record: rows[0].trace_id })).toEqual(['search.done'])
    expect(new Set(await counted({ aboutOrganisationId: rows[0].organisation_id, role: 'safety_adviser' }))).toEqual(
      new Set(['search.done']),
    )
  })

  it('says which sentence refused', async () => {
    const { lines } = await seen({ result: 'refused' })
    expect(lines[0]).toMatchObject({
      sentence: 'De privacyfunctionaris kijkt in een logboek en zegt waarvoor',
      person: 'Freek Functioneel (fictief)',
    })
  })

  it('is itself a line in the log, as is each page that is read; what was searched stands in the look and not in an address', async () => {
    const before = (await auditOf('audit-line.read')).length
    await seen({ aboutPersonId: ids.mayor, record: 'people' })
    const after = await auditOf('audit-line.read')
    expect(after.length).toBe(before + 1)
    expect(after.at(-1)).toMatchObject({ actor_id: ids['privacy-officer'] })
    expect(after.at(-1)?.object).toMatch(/^\/v1\/log-looks\/[0-9a-f-]{36}\/audit-lines$/)
    const { rows } = await site.owner.query('select * from oversight.look order by known_at desc, id')
    expect(rows.find(({ record }) => record === 'people')).toMatchObject({
      about_person_id: ids.mayor,
      ground: 'internal-control',
      person_id: ids['privacy-officer'],
    })
  })

  it('tells everybody who may see it who looked, for what and at what', async () => {
    const { body } = await officer().get<{
      looks: { person: string; ground: string; open: boolean }[]
      people: unknown[]
      actions: { event: string }[]
    }>('/v1/log-looks')
    expect(body.looks[0]).toMatchObject({ person: 'Priya Privacy (fictief)', ground: 'internal-control', open: true })
    expect(body.people.length).toBeGreaterThan(12)
    expect(body.actions.map(({ event }) => event)).toContain('search.done')
  })

  it('can be read without its lines, also when it is over, and one that never was is not there', async () => {
    const { body } = await officer().post<{ id: string }>('/v1/log-looks', looking({ record: 'people' }))
    const read = await officer().get(`/v1/log-looks/${body.id}`)
    expect(read.body).toMatchObject({ log: 'audit', ground: 'internal-control', record: 'people', open: true })
    expect(read.text).not.toContain('lines')
    expect((await officer().get('/v1/log-looks/00000000-0000-4000-8000-000000000000')).status).toBe(404)
  })

  it('comes out as CSV in which no text is a formula', async () => {
    const { body } = await officer().post<{ id: string }>('/v1/log-looks', looking({ aboutPersonId: ids.mayor }))
    const { text, headers } = await officer().get(`/v1/log-looks/${body.id}/audit-lines/csv`)
    expect(headers['content-type']).toContain('text/csv')
    expect(text).toContain('tijdstempel,actor,organisatie')
    expect(text.split('\r\n')[1]).toContain('Berend Burgemeester (fictief)')
  })
})

describe('the purpose of a look', () => {
  it('is asked each time: one of the four lawful grounds, with a reason', async () => {
    const { status, text } = await officer().post('/v1/log-looks', looking({ ground: '', reason: 'zomaar' }))
    expect(status).toBe(400)
    expect(text).toContain('Kies waarvoor u in het logboek kijkt.')
    expect(text).toContain('Zeg in minstens tien tekens waarvoor.')
    expect((await officer().post('/v1/log-looks', looking({ ground: 'management-report' as '' }))).status).toBe(400)
  })

  it('holds for an hour and for whoever stated it', async () => {
    const { body } = await officer().post<{ id: string }>('/v1/log-looks', looking())
    clock.moveDays(1 / 24)
    const late = await officer().get(`/v1/log-looks/${body.id}/audit-lines`)
    expect([late.status, late.text]).toEqual([403, expect.stringContaining('Begin een nieuwe en zeg opnieuw waarvoor')])
    const own = await officer().post<{ id: string }>('/v1/log-looks', looking())
    await site.owner.query('update oversight.look set person_id = $2 where id = $1', [own.body.id, ids.mayor])
    expect((await officer().get(`/v1/log-looks/${own.body.id}/audit-lines`)).text).toContain('Dit is de inzage van een ander')
  })

  it('opens the lines in the database itself: without a look there is nothing to see', async () => {
    const client = await site.engine.pool.connect()
    try {
      const count = async (look: string) => {
        await client.query('begin')
        await client.query(
          `select set_config('app.actor', $1, true), set_config('app.roles', 'privacy_officer', true), set_config('app.look', $2, true)`,
          [ids['privacy-officer'], look],
        )
        const found = [
          await client.query('select count(*)::integer as found from core.audit_line'),
          await client.query('select count(*)::integer as found from core.processing_line'),
        ].map(({ rows }) => rows[0].found)
        await client.query('rollback')
        return found
      }
      const { body } = await officer().post<{ id: string }>('/v1/log-looks', looking())
      expect(await count('')).toEqual([0, 0])
      const [lines, processed] = await count(body.id)
      expect(lines).toBeGreaterThan(5)
      expect(processed).toBe(0)
    } finally {
      client.release()
    }
  })

  it('goes back a year at most and not into days to come', async () => {
    const wrong = async (more: Asked) => (await officer().post('/v1/log-looks', looking(more))).text
    expect(await wrong({ fromDate: '2021-06-02', toDate: '2021-06-01' })).toContain('De laatste dag ligt voor de eerste.')
    expect(await wrong({ fromDate: '2019-06-02' })).toContain('hoogstens een jaar')
    expect(await wrong({ fromDate: '2021-07-02', toDate: '2021-07-03' })).toContain('Kies een dag die al begonnen is.')
  })

  it('is of nobody but the privacy officer: the functional manager sees no contents and no logs', async () => {
    const { body } = await officer().post<{ id: string }>('/v1/log-looks', looking())
    for (const person of ['functional-manager', 'mayor', 'operator'] as const) {
      for (const path of ['', `/${body.id}/audit-lines`, `/${body.id}/audit-lines/csv`, `/${body.id}/processing-lines`])
        expect((await site.as(person).get(`/v1/log-looks${path}`)).status, `${person} ${path}`).toBe(403)
      expect((await site.as(person).post('/v1/log-looks', looking())).status).toBe(403)
    }
  })
})

describe('a look into the processing log', () => {
  const about = (id: string | undefined, more: Asked = {}) =>
    looking({ log: 'processing', ground: 'lawfulness-check', subjectType: 'person', subjectId: id, ...more })
  const begin = async (id: string | undefined) => (await officer().post<{ id: string }>('/v1/log-looks', about(id))).body.id

  it('shows what was processed about one data subject, by whom nowhere', async () => {
    const { status, body, text } = await officer().get<{ total: number; lines: { name: string; activity: string; status: string }[] }>(
      `/v1/log-looks/${await begin(ids.mayor)}/processing-lines`,
    )
    expect(status, text).toBe(200)
    expect(body.lines.map(({ name }) => name)).toEqual(expect.arrayContaining(['people.read', 'search.done']))
    for (const [code, id] of Object.entries(ids)) if (code !== 'privacy-officer') expect(text, code).not.toContain(id)
    expect(text).not.toContain('Grotestad')
  })

  it('keeps the data subject by pseudonym only', async () => {
    const look = await begin(ids.mayor)
    const { rows } = await site.owner.query('select subject, about_person_id from oversight.look where id = $1', [look])
    expect(rows[0]).toEqual({ subject: expect.stringMatching(/^[0-9a-f]{64}$/), about_person_id: null })
  })

  it('finds nothing about somebody who was never processed, and does not open the other log', async () => {
    const look = await begin('00000000-0000-4000-8000-000000000000')
    expect((await officer().get<{ total: number }>(`/v1/log-looks/${look}/processing-lines`)).body.total).toBe(0)
    expect((await officer().get(`/v1/log-looks/${look}/audit-lines`)).status).toBe(404)
  })

  it('takes a data subject and nothing about who acted; the audit log the other way round', async () => {
    expect((await officer().post('/v1/log-looks', about(undefined))).status).toBe(400)
    expect((await officer().post('/v1/log-looks', about(ids.mayor, { role: 'mayor' }))).text).toContain('staat niet wie iets deed')
    expect((await officer().post('/v1/log-looks', looking({ subjectType: 'person', subjectId: ids.mayor }))).text).toContain(
      'in het andere logboek',
    )
  })

  it('leaves in the fields of the standard, one line for each', async () => {
    const { text } = await officer().get(`/v1/log-looks/${await begin(ids.mayor)}/processing-lines/csv`)
    const [head, first = ''] = text.replace('\uFEFF', '').split('\r\n')
    expect(head).toBe('trace_id,span_id,parent_span_id,status,name,start_time,end_time,resource,attributes')
    expect(first).toMatch(/^[0-9a-f]{32},[0-9a-f]{16},/)
    expect(first).toContain('dpl.core.processing_activity_id')
    expect(first).toContain('dpl.core.data_subject_id_type')
    expect(first.split(',')[5]).toMatch(/^\d{13}$/)
  })
})
