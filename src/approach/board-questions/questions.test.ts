// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite, type Visitor } from '../../../tests/setup/site.ts'
import type { PersonCode } from '../../core/identity/people.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import { movableClock } from '../../core/time/clock.ts'
import { answerDays, boards } from './rules.ts'

interface Question {
  id: string
  board: string
  dueDate: string | null
  late: boolean
  escalatedDate: string | null
  answer: { text: string; organisation: string; date: string } | null
  decision: { title: string } | null
  mayAnswer: { allowed: boolean; nl: string | null }
}
interface Listed {
  counts: { open: number; late: number; answered: number }
  questions: Question[]
  asked: { id: string; title: string; asks: string; dueDate: string | null }[]
}

const clock = movableClock('2021-02-01T09:00:00Z')
let site: TestSite
let officer: Visitor
let id: string

const list = async (by: PersonCode = 'mayor', standing = '') =>
  (await site.as(by).get<Listed>(`/v1/board-questions${standing && `?standing=${standing}`}`)).body
const see = (by: PersonCode = 'mayor') => site.as(by).get<Question>(`/v1/board-questions/${id}`)
const answer = async (by: PersonCode, words = 'Ja, als de zorg het eerst hoort.') =>
  site.as(by).post(`/v1/board-questions/${id}/board-answers`, { answer: words }, { 'if-match': String((await see(by)).headers.etag) })
const kinds = async (person: PersonCode) =>
  (await site.as(person).get<{ notices: { kind: string }[] }>('/v1/notices')).body.notices.map(({ kind }) => kind)
async function morning(day: string): Promise<void> {
  clock.moveTo(`${day}T08:00:00Z`)
  await runDueJobs(site.engine, site.features, site.owner)
}

beforeAll(async () => {
  site = await testSite({ clock })
  officer = site.as('neighbourhood-officer')
  await morning('2021-02-01')
})
afterAll(() => site?.close())

describe('a question from the execution', () => {
  it('is put to the taskforce with what stands still, and is answered within 28 days', async () => {
    const sent = await officer.post<{ id: string }>('/v1/board-questions', {
      board: 'taskforce',
      question: 'Mogen wij de lijst met de zorg delen?',
      needed: 'De huisbezoeken in twee wijken.',
    })
    expect(sent.status).toBe(201)
    id = sent.body.id
    expect((await see()).body).toMatchObject({ board: 'taskforce', dueDate: '2021-03-01', late: false, answer: null })
    expect(await kinds('taskforce-secretary')).toContain('board-question-arrived')
    expect(await kinds('bureau-coordinator')).toContain('board-question-arrived')
    expect(await kinds('mayor')).not.toContain('board-question-arrived')
  })

  it('says everything that is wrong at once, and refuses what points to a person', async () => {
    const wrong = await officer.post<{ errors: unknown[] }>('/v1/board-questions', { question: 'Kort' })
    expect(wrong.status).toBe(400)
    expect(wrong.body.errors.length).toBeGreaterThanOrEqual(3)
    const told = { board: 'college', question: 'Mag ik de bewoner bellen op 06-12345678?', needed: 'Het gesprek.' }
    expect((await officer.post('/v1/board-questions', told)).status).toBe(400)
    const elsewhere = { board: 'college', question: 'Geldt het besluit nog?', needed: 'Het werk.', decisionId: crypto.randomUUID() }
    expect((await officer.post('/v1/board-questions', elsewhere)).status).toBe(400)
  })

  it('is answered by the table where it lies alone; others read why not', async () => {
    expect((await see('mayor')).body.mayAnswer).toEqual({
      allowed: false,
      nl: 'De vraag ligt bij een tafel waar u aan zit',
      en: 'The question lies at a table where you sit',
    })
    const refused = await answer('mayor')
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('De vraag ligt bij een tafel waar u aan zit')
    expect((await see('taskforce-secretary')).body.mayAnswer.allowed).toBe(true)
  })

  it('goes to the college by itself when the taskforce stays silent, with a new term', async () => {
    await morning('2021-03-01')
    expect((await see()).body).toMatchObject({ board: 'taskforce', late: false })
    await morning('2021-03-02')
    expect((await see()).body).toMatchObject({ board: 'college', escalatedDate: '2021-03-02', dueDate: '2021-04-13', late: false })
    expect(await kinds('mayor')).toContain('board-question-arrived')
    expect((await answer('taskforce-secretary')).status).toBe(403)
  })

  it('stands on the late list when the college stays silent too, and the bureau is told', async () => {
    await morning('2021-04-13')
    expect((await list('mayor', 'late')).questions).toEqual([])
    await morning('2021-04-14')
    const { questions, counts } = await list('neighbourhood-officer', 'late')
    expect(questions.map(question => [question.id, question.late])).toEqual([[id, true]])
    expect(counts).toEqual({ open: 1, late: 1, answered: 0 })
    expect(await kinds('bureau-coordinator')).toContain('board-question-late')
  })

  it('is answered once, however many of the college do so at the same moment, and the asker hears', async () => {
    const people = ['mayor', 'chief-prosecutor', 'police-chief', 'bureau-coordinator'] as const
    const tries = await Promise.all(Array.from({ length: 24 }, (_unused, place) => answer(people[place % 4] ?? 'mayor')))
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status } of tries) expect([200, 403, 409, 412]).toContain(status)
    const { body } = await see()
    expect(body).toMatchObject({ dueDate: null, late: false, answer: { text: 'Ja, als de zorg het eerst hoort.', date: '2021-04-14' } })
    expect(body.mayAnswer).toMatchObject({ allowed: false, nl: 'De vraag is nog niet beantwoord' })
    expect(await kinds('neighbourhood-officer')).toContain('board-question-answered')
    expect((await list('mayor', 'answered')).counts).toEqual({ open: 0, late: 0, answered: 1 })
  })

  it('never goes up after its answer', async () => {
    await morning('2021-08-02')
    expect((await see()).body.late).toBe(false)
    expect((await site.owner.query('select 1 from approach.board_question_escalation')).rowCount).toBe(1)
  })

  it('has in the database the terms that the rules say', async () => {
    const { rows } = await site.owner.query('select board, answer_days as days from approach.board_term order by days')
    expect(rows).toEqual(boards.map(board => ({ board, days: answerDays[board] })))
  })
})

describe('what a decision asks', () => {
  it('is seen by the organisation that must do it, and a question can name the decision', async () => {
    const { rows } = await site.owner.query<{ id: string }>(
      `with proposed as (
         insert into strategy.proposal select gen_random_uuid(), 'RVC', 'Wijkaanpak verlengen', 'De wijkaanpak loopt een jaar door.', 'Zij werkt.', a.person_id, a.organisation_id, '2021-06-01T12:00:00Z'
         from core.assignment a where a.role = 'bureau_coordinator' limit 1 returning id)
       insert into strategy.decision (id, body_code, number, title, text, outcome, means, consensus_note, decided_date, proposal_id, known_at)
       select gen_random_uuid(), 'RVC', 1, 'Wijkaanpak verlengd', 'De wijkaanpak loopt een jaar door.', 'adopted', 'consensus', 'Allen eens', '2021-07-01', id, '2021-07-01T12:00:00Z' from proposed returning id`,
    )
    await site.owner.query(
      `insert into strategy.decision_request (id, decision_id, executor_id, asks, due_date, known_at)
       select gen_random_uuid(), $1, a.organisation_id, 'Plan voor het najaar', '2021-09-15', now() from core.assignment a where a.role = 'neighbourhood_officer' limit 1`,
      [rows[0]?.id],
    )
    expect((await list('neighbourhood-officer')).asked).toMatchObject([
      { asks: 'Plan voor het najaar', dueDate: '2021-09-15', title: 'Wijkaanpak verlengd' },
    ])
    expect((await list('adviser-small')).asked).toEqual([])
    const sent = await officer.post<{ id: string }>('/v1/board-questions', {
      board: 'college',
      question: 'Telt de pilot mee in het plan?',
      needed: 'De planning van het najaar.',
      decisionId: rows[0]?.id,
    })
    id = sent.body.id
    expect((await see()).body.decision?.title).toBe('Wijkaanpak verlengd')
  })
})
