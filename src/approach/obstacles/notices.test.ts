// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { PersonCode } from '../../core/identity/people.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import { movableClock } from '../../core/time/clock.ts'

const clock = movableClock('2020-01-07T09:00:00Z')
let site: TestSite
let id: string

const act = async (by: PersonCode, noun: string, body: unknown) => {
  const { headers } = await site.as(by).get(`/v1/obstacles/${id}`)
  return site.as(by).post(`/v1/obstacles/${id}/${noun}`, body, { 'if-match': String(headers.etag) })
}
const told = async (person: PersonCode) => {
  const { body } = await site.as(person).get<{ notices: { kind: string; about: { nl: string }; dueDate: string | null }[] }>('/v1/notices')
  return body.notices.map(({ kind, about, dueDate }) => ({ kind, about: about.nl.replace(id, 'ID'), dueDate }))
}
const kindsOf = async (person: PersonCode) => (await told(person)).map(({ kind }) => kind).filter(kind => kind.startsWith('obstacle-'))
const morning = () => runDueJobs(site.engine, site.features, site.owner)

beforeAll(async () => {
  site = await testSite({ clock })
  await morning()
  const report = await site.as('neighbourhood-officer').post<{ id: string }>('/v1/obstacles', {
    happens: 'De zorg mag ons niet zeggen of er al hulp is, dus we staan elke week voor dezelfde deur.',
    domain: 'care-and-safety',
    municipality: 'GM0344',
    towards: 'anonymous',
  })
  id = report.body.id
  await site.owner.query("select approach.release_held($1::timestamptz + interval '1 day')", [clock.now()])
})
afterAll(() => site?.close())

describe('what people are told of an obstacle', () => {
  it('is nothing when it is reported: it waits on the start page of the table', async () => {
    for (const person of ['neighbourhood-officer', 'taskforce-secretary', 'bureau-coordinator'] as const)
      expect(await told(person)).toEqual([])
  })

  it('is that you became its owner, unless you took it yourself', async () => {
    await act('bureau-coordinator', 'recognitions', {})
    expect((await act('bureau-coordinator', 'ownerships', {})).status).toBe(200)
    expect(await told('bureau-coordinator')).toEqual([])
    clock.moveTo('2020-01-07T10:00:00Z')
    const { body } = await site
      .as('bureau-coordinator')
      .get<{ owners: { personId: string; organisationId: string; role: string }[] }>(`/v1/obstacles/${id}/possible-owners`)
    const secretary = body.owners.find(({ role }) => role === 'taskforce_secretary')
    await act('bureau-coordinator', 'ownerships', { ownerId: secretary?.personId, ownerOrganisationId: secretary?.organisationId })
    expect(await told('taskforce-secretary')).toEqual([{ kind: 'obstacle-owned', about: '/drempels/ID', dueDate: '2020-02-03' }])
  })

  it('is a week before the term that a word is due, once', async () => {
    clock.moveTo('2020-01-27T06:00:00Z')
    await morning()
    await morning()
    expect(await kindsOf('taskforce-secretary')).toEqual(['obstacle-due', 'obstacle-owned'])
  })

  it('is an answer, to the reporter alone', async () => {
    clock.moveTo('2020-01-28T09:00:00Z')
    await act('taskforce-secretary', 'answers', { answer: 'Wij vragen het aan de zorg.', nextDate: '2020-02-10' })
    expect(await told('neighbourhood-officer')).toEqual([{ kind: 'obstacle-answered', about: '/drempels/ID', dueDate: null }])
    for (const person of ['police-chief', 'bureau-coordinator', 'privacy-officer', 'operator'] as const)
      expect(await told(person)).toEqual([])
  })

  it('is, when the term passes, that it lies on the table of who can take it over', async () => {
    clock.moveTo('2020-02-11T06:00:00Z')
    await morning()
    expect(await kindsOf('mayor')).toEqual(['obstacle-arrived'])
    expect(await kindsOf('chief-prosecutor')).toEqual(['obstacle-arrived'])
    expect(await kindsOf('adviser-large')).toEqual([])
  })

  it('is the end, and three months later the question whether it is felt', async () => {
    clock.moveTo('2020-02-12T09:00:00Z')
    await act('mayor', 'ownerships', {})
    await act('mayor', 'outcomes', { kind: 'lifted', reason: 'Er is nu een vaste vraag met ja of nee.' })
    expect(await kindsOf('neighbourhood-officer')).toEqual(['obstacle-ended', 'obstacle-answered'])
    clock.moveTo('2020-05-13T07:00:00Z')
    await morning()
    expect((await told('neighbourhood-officer'))[0]).toEqual({ kind: 'felt-question', about: '/drempels/gevoeld', dueDate: '2020-06-12' })
  })

  it('is forgotten with the reporter, half a year after the end', async () => {
    clock.moveTo('2020-08-13T07:00:00Z')
    await morning()
    expect((await site.owner.query('select kind from core.notice where about_id = $1', [id])).rows).toEqual([])
  })
})
