// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { PersonCode } from '../../core/identity/people.ts'
import { movableClock } from '../../core/time/clock.ts'
import { answerDays, urgencies } from './rules.ts'

interface Match {
  kind: string
  id: string
  solution: string
  by: { name: string }
  reused: number
}
interface Request {
  id: string
  dueDate: string | null
  late: boolean
  answers: number
  verdict: string | null
  mine: boolean
  given: { id: string; answer: string; isReuse: boolean; reused: number }[]
  matches: Match[]
}

const clock = movableClock('2021-02-01T09:00:00Z')
let site: TestSite
let first: string
let second: string

const ask = async (by: PersonCode, question: string, theme = 'road-safety', urgency = 'this-month') =>
  site.as(by).post<{ id: string }>('/v1/support-requests', { theme, question, urgency, wish: 'example' })
const see = (by: PersonCode, id: string) => site.as(by).get<Request>(`/v1/support-requests/${id}`)
const act = async (by: PersonCode, id: string, noun: string, body: unknown) =>
  site.as(by).post(`/v1/support-requests/${id}/${noun}`, body, { 'if-match': String((await see(by, id)).headers.etag) })
const find = async (text: string) =>
  (await site.as('adviser-small').post<{ matches: Match[] }>('/v1/support-requests/_search', { text })).body.matches
const kinds = async (person: PersonCode) =>
  (await site.as(person).get<{ notices: { kind: string }[] }>('/v1/notices')).body.notices.map(({ kind }) => kind)

beforeAll(async () => {
  site = await testSite({ clock })
  first = (await ask('adviser-small', 'Hoe krijgen wij de snelheid bij de basisschool omlaag zonder drempels in de weg?')).body.id
})
afterAll(() => site?.close())

describe('a request for help', () => {
  it('has a theme, a question, how soon and which help, and a day for the answer', async () => {
    expect((await see('mayor', first)).body).toMatchObject({ dueDate: '2021-02-15', late: false, answers: 0, mine: false, matches: [] })
    expect((await see('adviser-small', first)).body.mine).toBe(true)
    expect(await kinds('bureau-coordinator')).toContain('support-asked')
    const wrong = await site.as('mayor').post<{ errors: unknown[] }>('/v1/support-requests', { question: 'Kort' })
    expect([wrong.status, wrong.body.errors.length >= 4]).toEqual([400, true])
    expect((await ask('mayor', 'Kan iemand de bewoner bellen op 06-12345678?')).status).toBe(400)
  })

  it('is late when the day has passed without an answer', async () => {
    clock.moveTo('2021-02-16T09:00:00Z')
    expect((await see('mayor', first)).body.late).toBe(true)
  })

  it('is answered by somebody else, never by the asker', async () => {
    const own = await act('adviser-small', first, 'support-answers', { answer: 'Ik weet het al zelf.' })
    expect([own.status, own.text.includes('Iemand anders stelde deze hulpvraag')]).toEqual([403, true])
    expect((await act('adviser-large', first, 'support-answers', {})).status).toBe(400)
    const given = await act('adviser-large', first, 'support-answers', {
      answer: 'Smalle rijloper en kinderen die de snelheid zelf meten; bij ons werkte dat.',
    })
    expect(given.status).toBe(200)
    expect((await see('mayor', first)).body).toMatchObject({ dueDate: null, late: false, answers: 1 })
    expect(await kinds('adviser-small')).toContain('support-given')
  })

  it('is judged by the asker alone, once, and only when there is an answer', async () => {
    expect((await act('mayor', first, 'support-verdicts', { verdict: 'solved' })).text).toContain('U stelde deze hulpvraag')
    expect((await act('adviser-small', first, 'support-verdicts', { verdict: 'solved' })).status).toBe(200)
    expect((await act('adviser-small', first, 'support-verdicts', { verdict: 'not-helped' })).text).toContain('U zei nog niet of het hielp')
    const other = (await ask('adviser-small', 'Wie heeft een draaiboek voor een autovrije dag?', 'events')).body.id
    expect((await act('adviser-small', other, 'support-verdicts', { verdict: 'helped' })).text).toContain('Er is een antwoord')
  })

  it('is matched in Dutch to what helped before, with the colleague who knows, also without diacritics or in another form', async () => {
    for (const text of [
      'Te hoge snelheid bij de basisscholen',
      'snelheden rond een básisschool',
      'De snelheid bij scholen met kinderen meten',
    ]) {
      const [match] = await find(text)
      expect(match, text).toMatchObject({ kind: 'answer', reused: 0 })
      expect(match?.solution).toContain('Smalle rijloper')
    }
    expect(await find('Een heel andere vraag over vuurwerk in de binnenstad')).toEqual([])
  })

  it('is helped with an earlier answer, which is counted as used again', async () => {
    second = (await ask('case-director', 'Wat helpt tegen te hoge snelheid bij een basisschool?')).body.id
    const [match] = (await see('adviser-large', second)).body.matches
    expect(match?.solution).toContain('Smalle rijloper')
    expect((await act('mayor', second, 'support-answers', { reusedId: crypto.randomUUID() })).status).toBe(400)
    expect((await act('mayor', second, 'support-answers', { reusedId: match?.id })).status).toBe(200)
    const { given } = (await see('mayor', second)).body
    expect(given).toMatchObject([{ isReuse: true, answer: match?.solution }])
    expect((await find('snelheid bij de basisschool'))[0]).toMatchObject({ reused: 1 })
    expect(await find('snelheid bij de basisschool')).toHaveLength(1)
    expect((await act('police-chief', second, 'support-answers', { reusedId: given[0]?.id })).status).toBe(400)
  })

  it('finds what was lifted as an obstacle too', async () => {
    const obstacle = (
      await site.as('neighbourhood-officer').post<{ id: string }>('/v1/obstacles', {
        happens: 'De vergunning voor een straatfeest komt pas na het feest.',
        domain: 'local',
        municipality: 'GM0344',
      })
    ).body.id
    for (const [noun, body] of [
      ['recognitions', {}],
      ['ownerships', {}],
      ['outcomes', { kind: 'lifted', reason: 'Kleine straatfeesten zijn vrij van vergunning.' }],
    ] as const) {
      const { headers } = await site.as('adviser-large').get(`/v1/obstacles/${obstacle}`)
      await site.as('adviser-large').post(`/v1/obstacles/${obstacle}/${noun}`, body, { 'if-match': String(headers.etag) })
    }
    expect((await find('vergunning voor het straatfeest'))[0]).toMatchObject({
      kind: 'obstacle',
      solution: 'Kleine straatfeesten zijn vrij van vergunning.',
    })
  })

  it('stands on the page of its theme, a joint priority or not', async () => {
    const { body } = await site.as('mayor').get<{ total: number; themes: unknown[] }>('/v1/support-requests?theme=road-safety')
    expect(body.total).toBe(2)
    expect(body.themes).toContainEqual({ theme: 'road-safety', requests: null, unanswered: null, solved: null })
    expect((await site.as('functional-manager').get('/v1/support-requests')).status).toBe(403)
  })

  it('has in the database the terms that the rules say', async () => {
    const { rows } = await site.owner.query('select urgency, answer_days as days from approach.support_term order by days')
    expect(rows).toEqual(urgencies.map(urgency => ({ urgency, days: answerDays[urgency] })))
  })
})
