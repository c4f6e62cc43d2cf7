// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Reply, type TestSite, testSite, type Visitor } from '../../../tests/setup/site.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import { movableClock } from '../../core/time/clock.ts'

interface Seen {
  id: string
  state: string
  level: string
  late: boolean
  dueDate: string | null
  dueKind: string | null
  owner: { name: string } | null
  acts: { key: string; allowed: boolean; nl: string | null }[]
  timeline: { kind: string; date: string; toLevel: string | null; by: { name: string | null } | null }[]
  felt: { asked: number; says: string | null } | null
  mine: string[]
}

const clock = movableClock('2020-01-07T09:00:00Z')
let site: TestSite
let officer: Visitor
let adviser: Visitor
let coordinator: Visitor
let mayor: Visitor
let id: string

const see = async (by: Visitor): Promise<Reply<Seen>> => by.get<Seen>(`/v1/obstacles/${id}`)
const act = async (by: Visitor, noun: string, body: unknown) =>
  by.post(`/v1/obstacles/${id}/${noun}`, body, { 'if-match': String((await see(by)).headers.etag) })
const morning = async () => runDueJobs(site.engine, site.features, site.owner)

beforeAll(async () => {
  site = await testSite({ clock })
  officer = site.as('neighbourhood-officer')
  adviser = site.as('adviser-large')
  coordinator = site.as('bureau-coordinator')
  mayor = site.as('mayor')
  await morning()
})
afterAll(() => site?.close())

describe('an obstacle travels from the street to the table of mayors and back', () => {
  it('is reported by the neighbourhood officer and starts at the team', async () => {
    const report = await officer.post<{ id: string }>('/v1/obstacles', {
      happens: 'De zorg mag ons niet zeggen of er al hulp is, dus we staan elke week voor dezelfde deur.',
      domain: 'care-and-safety',
      helps: 'Een vaste vraag die de zorg met ja of nee mag beantwoorden.',
      municipality: 'GM0344',
    })
    expect(report.status).toBe(201)
    id = report.body.id
    const { body } = await see(officer)
    expect(body).toMatchObject({
      state: 'reported',
      level: 'team',
      dueDate: '2020-01-21',
      dueKind: 'first-answer',
      late: false,
      owner: null,
      mine: ['reporter'],
    })
  })

  it('shows the reporter buttons with the sentence that fails, and refuses the act with a sentence', async () => {
    const { body } = await see(officer)
    expect(body.acts.find(({ key }) => key === 'recognise')).toEqual({
      key: 'recognise',
      allowed: false,
      nl: 'De drempel ligt bij een tafel waar u over gaat',
      en: 'The obstacle lies at a table that is yours',
    })
    expect((await act(officer, 'recognitions', {})).status).toBe(403)
  })

  it('lies at the table of the adviser of that municipality, not of another', async () => {
    const allowed = async (by: Visitor) => (await see(by)).body.acts.filter(one => one.allowed).map(({ key }) => key)
    expect(await allowed(adviser)).toEqual(['recognise'])
    expect(await allowed(site.as('adviser-small'))).toEqual([])
    expect(await act(site.as('adviser-small'), 'recognitions', {})).toMatchObject({
      status: 403,
      body: { detail: 'De drempel ligt bij een tafel waar u over gaat' },
    })
  })

  it('is recognised once', async () => {
    expect((await act(adviser, 'recognitions', { why: 'Dit horen we uit vier wijken.' })).status).toBe(200)
    expect(await act(coordinator, 'recognitions', {})).toMatchObject({ status: 403, body: { detail: 'De drempel is nog niet erkend' } })
    expect((await see(officer)).body.state).toBe('recognised')
  })

  it('is still at the team on the last day, and goes up the morning after', async () => {
    clock.moveTo('2020-01-21T12:00:00Z')
    await morning()
    expect((await see(officer)).body).toMatchObject({ level: 'team', late: false })
    clock.moveTo('2020-01-22T08:00:00Z')
    expect((await see(officer)).body).toMatchObject({ level: 'team', late: true })
    await morning()
    await morning()
    expect((await see(officer)).body).toMatchObject({ level: 'organisation', state: 'recognised', late: false, dueDate: '2020-02-05' })
  })

  it('gets an owner, who answers and promises the next word', async () => {
    expect((await act(adviser, 'answers', { answer: 'Wij zoeken het uit.', nextDate: '2020-02-20' })).body).toMatchObject({
      status: 403,
      detail: 'U bent de eigenaar van deze drempel',
    })
    expect((await act(adviser, 'ownerships', {})).status).toBe(200)
    expect((await see(officer)).body).toMatchObject({
      state: 'owned',
      owner: { name: 'Gita Grotestad (fictief)' },
      dueKind: 'first-answer',
    })
    expect((await act(adviser, 'answers', { answer: 'Wij zoeken het uit.', nextDate: '2020-02-20' })).status).toBe(200)
    expect((await see(officer)).body).toMatchObject({ dueDate: '2020-02-20', dueKind: 'promise' })
  })

  it('refuses a promise in the past and personal data in an answer, all with a sentence', async () => {
    expect(await act(adviser, 'answers', { answer: 'Later.', nextDate: '2020-01-22' })).toMatchObject({
      status: 400,
      body: { errors: [{ name: '/nextDate' }] },
    })
    const refused = await act(adviser, 'answers', { answer: 'Bel 06-12345678.', nextDate: '2020-03-01' })
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ name: '/answer' }] } })
  })

  it('is put to the table of mayors, which ends the ownership below', async () => {
    expect((await act(adviser, 'raises', { toLevel: 'team', question: 'Mag dit?' })).status).toBe(400)
    expect(
      (await act(adviser, 'raises', { toLevel: 'college', question: 'Stemt het college in met een vaste vraag aan de zorg?' })).status,
    ).toBe(200)
    expect((await see(mayor)).body).toMatchObject({
      level: 'college',
      state: 'recognised',
      owner: null,
      dueDate: '2020-03-04',
      mine: ['table'],
    })
    expect((await act(adviser, 'answers', { answer: 'Nog iets.', nextDate: '2020-03-01' })).status).toBe(403)
  })

  it('is given to the mayor by the coordinator, never to somebody without a role at that table', async () => {
    const owners = (
      await coordinator.get<{ owners: { personId: string; organisationId: string; name: string }[] }>(`/v1/obstacles/${id}/possible-owners`)
    ).body.owners
    const chosen = owners.find(({ name }) => name.startsWith('Berend'))
    const ownOfficer = (
      await site.owner.query(
        `select p.id as person, a.organisation_id as organisation from core.person p join core.assignment a on a.person_id = p.id where p.name like 'Wout%'`,
      )
    ).rows[0]
    expect(
      await act(coordinator, 'ownerships', { ownerId: ownOfficer.person, ownerOrganisationId: ownOfficer.organisation }),
    ).toMatchObject({ status: 403, body: { detail: 'De eigenaar heeft nu een rol aan deze tafel' } })
    expect((await act(coordinator, 'ownerships', { ownerId: chosen?.personId, ownerOrganisationId: chosen?.organisationId })).status).toBe(
      200,
    )
    expect((await see(mayor)).body).toMatchObject({ state: 'owned', mine: ['owner'] })
  })

  it('is tried out and then lifted, with the reason', async () => {
    expect(
      (await act(mayor, 'tests', { trial: 'Vier wijken stellen een maand lang de vaste vraag.', untilDate: '2020-03-20' })).status,
    ).toBe(200)
    expect((await see(officer)).body).toMatchObject({ state: 'tested', dueDate: '2020-03-20' })
    clock.moveTo('2020-03-18T10:00:00Z')
    expect((await act(mayor, 'outcomes', { kind: 'lifted', reason: 'De vaste vraag mag; de afspraak staat.' })).status).toBe(200)
    expect((await see(officer)).body).toMatchObject({ state: 'lifted', dueDate: null, late: false })
    expect((await act(mayor, 'answers', { answer: 'Nog iets.', nextDate: '2020-04-01' })).body).toMatchObject({
      detail: 'De drempel is nog niet afgesloten',
    })
  })

  it('is never escalated after its end', async () => {
    clock.moveTo('2020-06-17T08:00:00Z')
    await morning()
    const { body } = await see(officer)
    expect(body.timeline.map(({ kind }) => kind)).toEqual([
      'report',
      'recognition',
      'escalation',
      'ownership',
      'answer',
      'raise',
      'ownership',
      'test',
      'outcome',
    ])
    expect(body.felt).toBeNull()
  })

  it('is asked about after three months: the reporter and five others, never the owners', async () => {
    clock.moveTo('2020-06-19T08:00:00Z')
    await morning()
    expect((await see(officer)).body.felt).toMatchObject({ asked: 6, says: null })
    const asked = await site.owner.query(`select p.name from approach.felt_question q join core.person p on p.id = q.person_id order by 1`)
    const names = asked.rows.map(({ name }) => name)
    expect(names).toContain('Wout Wijkagent (fictief)')
    expect(names).not.toContain('Gita Grotestad (fictief)')
    expect(names).not.toContain('Berend Burgemeester (fictief)')
  })

  it('shows how it is felt from three answers on', async () => {
    for (const [index, person] of (['neighbourhood-officer', 'case-director', 'undermining-analyst'] as const).entries()) {
      const by = site.as(person)
      const [question] = (await by.get<{ questions: { id: string }[] }>('/v1/felt-questions')).body.questions
      expect((await by.post(`/v1/felt-questions/${question?.id}/felt-answers`, { felt: 'yes' })).status).toBe(201)
      expect((await by.post(`/v1/felt-questions/${question?.id}/felt-answers`, { felt: 'no' })).status).toBe(409)
      expect((await see(officer)).body.felt).toMatchObject({ says: index < 2 ? null : 'felt' })
    }
  })

  it('stands in the report of its year, where one obstacle is too few to be told', async () => {
    const { body } = await mayor.get<{ lines: Record<string, unknown>[] }>('/v1/obstacle-reports?year=2020')
    expect(body.lines.find(({ domain }) => domain === 'care-and-safety')).toMatchObject({
      reported: null,
      lifted: null,
      medianDaysToFirstAnswer: null,
      answered: null,
      feltShare: null,
    })
    const csv = await mayor.get('/v1/obstacle-reports/csv')
    expect(csv.text.split('\r\n')[1]).toBe('2020,2020-03-31,care-and-safety,,,,,,,,,,,')
  })

  it('forgets the reporter half a year after the end and keeps the answers', async () => {
    clock.moveTo('2020-09-19T08:00:00Z')
    await morning()
    const { rows } = await site.owner.query(
      `select (select count(*)::int from approach.obstacle_reporter) as reporters, (select count(*)::int from approach.felt_question) as questions, (select count(*)::int from approach.felt_answer) as answers`,
    )
    expect(rows[0]).toEqual({ reporters: 0, questions: 0, answers: 3 })
  })
})
