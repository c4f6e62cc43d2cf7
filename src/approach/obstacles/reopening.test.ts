// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite, type Visitor } from '../../../tests/setup/site.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import type { PersonCode } from '../../core/identity/people.ts'
import { movableClock } from '../../core/time/clock.ts'

interface Seen {
  state: string
  level: string
  dueDate: string | null
  dueKind: string | null
  owner: { name: string } | null
  acts: { key: string; allowed: boolean; nl: string | null }[]
  timeline: { kind: string; text: string | null }[]
  felt: { asked: number; says: string | null } | null
}

const clock = movableClock('2020-01-07T09:00:00Z')
let site: TestSite
let id: string
const unfelt = 'Minstens de helft van wie antwoordde, merkt niets'

const see = (by: Visitor) => by.get<Seen>(`/v1/obstacles/${id}`)
const act = async (by: Visitor, noun: string, body: unknown) =>
  by.post(`/v1/obstacles/${id}/${noun}`, body, { 'if-match': String((await see(by)).headers.etag) })
const reopen = (by: Visitor) => act(by, 'reopenings', { reason: 'In drie wijken staat men nog voor dezelfde deur.' })
async function morning(day: string): Promise<void> {
  clock.moveTo(`${day}T08:00:00Z`)
  await runDueJobs(site.engine, site.features, site.owner)
}
async function close(): Promise<void> {
  expect((await act(site.as('adviser-large'), 'outcomes', { kind: 'lifted', reason: 'De vaste vraag mag.' })).status).toBe(200)
}
/** Whoever was asked says so, at most this many. */
async function say(felt: 'yes' | 'no', most: number): Promise<number> {
  const asked = ['neighbourhood-officer', 'case-director', 'undermining-analyst', 'adviser-small', 'police-planner', 'taskforce-secretary']
  let said = 0
  for (const code of asked as PersonCode[]) {
    const by = site.as(code)
    const [question] = (await by.get<{ questions: { id: string }[] }>('/v1/felt-questions')).body.questions
    if (!question || said === most) continue
    expect((await by.post(`/v1/felt-questions/${question.id}/felt-answers`, { felt })).status).toBe(201)
    said += 1
  }
  return said
}
const kinds = async (person: PersonCode) =>
  (await site.as(person).get<{ notices: { kind: string }[] }>('/v1/notices')).body.notices.map(({ kind }) => kind)

beforeAll(async () => {
  site = await testSite({ clock })
  await morning('2020-01-07')
  const report = await site.as('neighbourhood-officer').post<{ id: string }>('/v1/obstacles', {
    happens: 'De zorg mag ons niet zeggen of er al hulp is, dus we staan elke week voor dezelfde deur.',
    domain: 'care-and-safety',
    municipality: 'GM0344',
  })
  id = report.body.id
  await act(site.as('adviser-large'), 'recognitions', {})
  await act(site.as('adviser-large'), 'ownerships', {})
})
afterAll(() => site?.close())

describe('an obstacle that is still felt', () => {
  it('is not reopened while it is open, nor before anybody was asked', async () => {
    const adviser = site.as('adviser-large')
    expect((await reopen(adviser)).text).toContain('De drempel is afgesloten')
    await close()
    expect((await reopen(adviser)).text).toContain(unfelt)
    expect((await see(adviser)).body.acts.find(({ key }) => key === 'reopen')).toMatchObject({ allowed: false, nl: unfelt })
  })

  it('is not reopened when fewer than three answered, whatever they said', async () => {
    await morning('2020-04-08')
    expect((await see(site.as('mayor'))).body.felt?.asked).toBe(6)
    expect(await say('no', 2)).toBe(2)
    expect((await reopen(site.as('adviser-large'))).status).toBe(403)
  })

  it('is told to its table the day after the last answer could come', async () => {
    expect(await say('no', 1)).toBe(1)
    expect(await say('yes', 3)).toBe(3)
    await morning('2020-05-08')
    expect(await kinds('adviser-large')).not.toContain('obstacle-unfelt')
    await morning('2020-05-09')
    expect(await kinds('adviser-large')).toContain('obstacle-unfelt')
    expect(await kinds('adviser-small')).not.toContain('obstacle-unfelt')
  })

  it('is reopened by the table alone, with the reason and a new term, and the owner stays', async () => {
    expect((await reopen(site.as('adviser-small'))).text).toContain('De drempel ligt bij een tafel waar u over gaat')
    expect((await act(site.as('adviser-large'), 'reopenings', { reason: 'Bel Jan op 06-12345678.' })).status).toBe(400)
    expect((await reopen(site.as('adviser-large'))).status).toBe(200)
    const { body } = await see(site.as('mayor'))
    expect(body).toMatchObject({ state: 'owned', level: 'team', dueDate: '2020-05-23', dueKind: 'first-answer' })
    expect(body.owner?.name).toMatch(/^Anke|\(fictief\)/)
    expect(body.timeline.at(-1)).toMatchObject({ kind: 'reopening', text: 'In drie wijken staat men nog voor dezelfde deur.' })
    expect(body.felt).toMatchObject({ says: 'not-felt' })
    expect(await kinds('neighbourhood-officer')).toContain('obstacle-open-again')
    expect((await reopen(site.as('adviser-large'))).text).toContain('De drempel is afgesloten')
  })

  it('goes up by itself when the new term passes, and forgets no reporter meanwhile', async () => {
    await morning('2020-07-08')
    expect((await see(site.as('mayor'))).body.level).toBe('organisation')
    expect((await site.owner.query('select 1 from approach.obstacle_reporter where obstacle_id = $1', [id])).rowCount).toBe(1)
  })

  it('ends once more, and the same people are asked once more', async () => {
    await act(site.as('adviser-large'), 'ownerships', {})
    await close()
    expect((await see(site.as('mayor'))).body).toMatchObject({ state: 'lifted', dueDate: null })
    await morning('2020-10-09')
    expect((await see(site.as('mayor'))).body.felt).toMatchObject({ asked: 6, says: null })
    expect(await say('no', 6)).toBe(6)
  })

  it('is reopened once, however many try at the same moment', async () => {
    const people = ['adviser-large', 'police-chief', 'bureau-coordinator'] as const
    const tries = await Promise.all(Array.from({ length: 30 }, (_unused, place) => reopen(site.as(people[place % 3] ?? 'adviser-large'))))
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status } of tries) expect([200, 403, 409, 412]).toContain(status)
    expect((await site.owner.query('select round from approach.obstacle_reopening order by round')).rows).toEqual([
      { round: 1 },
      { round: 2 },
    ])
  })

  it('ends once in each round, whoever writes it', async () => {
    const again = `insert into approach.obstacle_outcome (obstacle_id, level, kind, reason, decided_by_id, organisation_id, known_at, round)
      select obstacle_id, level, kind, reason, decided_by_id, organisation_id, known_at, round from approach.obstacle_outcome limit 1`
    await expect(site.owner.query(again)).rejects.toThrow(/duplicate key/)
  })
})
