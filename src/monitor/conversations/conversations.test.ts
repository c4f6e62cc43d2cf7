// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { PersonCode } from '../../core/identity/people.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import { movableClock } from '../../core/time/clock.ts'
import { notesStandingOf, standingOf } from './rules.ts'

interface Conversation {
  id: string
  standing: string
  guide: { version: number; questions: { nl: string }[] } | null
  notes: { text: string | null; standing: string; agree: number; object: number } | null
  remarks: { remark: string; by: string | null }[]
  stories: { id: string; body: string | null }[]
  obstacles: { id: string; state: string }[]
  candidates: { id: string }[]
  letters: { id: string; withdrawn: number }[]
}

const code = 'AAAA-BBBB-CCCC-DDDD-2222'
const clock = movableClock('2021-03-10T09:00:00Z')
let site: TestSite
let id: string
let letter: string

/** What a region pack brings, made up for the proof: a place, a theme and two versions of a guide. */
async function bringPack(): Promise<void> {
  const guide = (version: number) =>
    `('proef', '2019-2022', 'buurt', ${version}, 'Leidraad', 'Guide', 'Begin', 'Begin', array['Vraag ${version}?'], array['Question ${version}?'], 'Eind', 'End', 60)`
  await site.owner.query(`
    insert into partners.area values ('RE90', 'police-unit'), ('RE90-D', 'district'), ('GM0344', 'municipality');
    insert into partners.area_part (id, part_code, whole_code, hierarchy, known_at, recorded_at) values (gen_random_uuid(), 'GM0344', 'RE90-D', 'police', '2019-01-01', '2019-01-01'), (gen_random_uuid(), 'RE90-D', 'RE90', 'police', '2019-01-01', '2019-01-01');
    insert into partners.area_validity (id, area_code, name, name_en, known_at, recorded_at) values (gen_random_uuid(), 'GM0344', 'Proefstad', 'Trial town', '2019-01-01', '2019-01-01');
    insert into monitor.story_theme values ('proef', '2019-2022', 'buurt', 1, 'Veilig in de buurt', 'Safe nearby', null, '{}');
    insert into monitor.conversation_guide values ${guide(1)}, ${guide(2)}`)
}

beforeAll(async () => {
  site = await testSite({ clock })
  await bringPack()
  const planned = { theme: 'buurt', municipality: 'GM0344', plannedDate: '2021-03-01', audience: 'residents' }
  expect((await site.as('mayor').post('/v1/conversations', planned)).status).toBe(403)
  expect((await site.as('adviser-large').post('/v1/conversations', { ...planned, theme: 'niets', municipality: 'GM9999' })).text).toContain(
    'Kies een onderwerp uit de lijst.',
  )
  id = (await site.as('adviser-large').post<{ id: string }>('/v1/conversations', planned)).body.id
})
afterAll(() => site?.close())

const see = (person: PersonCode = 'adviser-large') => site.as(person).get<Conversation>(`/v1/conversations/${id}`)
const act = async (person: PersonCode, noun: string, body: unknown) =>
  site.as(person).post<{ id: string }>(`/v1/conversations/${id}/${noun}`, body, { 'if-match': String((await see(person)).headers.etag) })
const notes = {
  heldDate: '2021-03-02',
  participants: 3,
  notes: 'Bewoners missen een vast gezicht in de wijk.\n\nDe verlichting is beter.',
  code,
}

describe('a conversation', () => {
  it('keeps the newest version of the guide it was planned with, and is late when its day has passed', async () => {
    expect((await see()).body).toMatchObject({ standing: 'late', guide: { version: 2, questions: [{ nl: 'Vraag 2?' }] } })
    await site.owner.query(
      `insert into monitor.conversation_guide select region, period, theme, 3, name_nl, name_en, opening_nl, opening_en, questions_nl, questions_en, closing_nl, closing_en, minutes from monitor.conversation_guide where version = 2`,
    )
    expect((await see()).body.guide?.version).toBe(2)
  })

  it('is written down by its facilitator alone, without names', async () => {
    expect((await act('bureau-coordinator', 'notes', notes)).text).toContain('U bent de gespreksleider')
    expect((await act('adviser-large', 'notes', { ...notes, notes: 'Mevrouw Verzonnensma zegt dat er niemand komt.' })).status).toBe(400)
    expect(
      (
        await act('adviser-large', 'stories', {
          kind: 'story',
          role: 'resident',
          body: 'Te vroeg om dit te vertellen.',
          mayUse: 'yes',
          blinding: 'x'.repeat(20),
        })
      ).text,
    ).toContain('Het gesprek is gehouden en opgeschreven')
    expect((await act('adviser-large', 'notes', notes)).status).toBe(200)
    expect((await see()).body).toMatchObject({ standing: 'held', notes: { standing: 'waiting' } })
    const { body } = await site.as('mayor').get<{ municipalities: object[] }>('/v1/conversations')
    expect(body.municipalities).toMatchObject([{ municipality: { nl: 'Proefstad' }, planned: 0, late: 0, held: 1 }])
  })

  it('is confirmed with the code by who has no account, once a form and never more often than people took part', async () => {
    const page = await site.as(null).get(`/gesprekken/bevestigen?code=${code}`)
    expect(page.text).toContain('Bewoners missen een vast gezicht')
    expect((await site.as(null).get('/gesprekken/bevestigen?code=ZZZZ-BBBB-CCCC-DDDD-2222')).status).toBe(404)
    const form = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`
    const say = (digit: number, agrees: string, remark = '') =>
      site.as(null).form('/v1/conversation-confirmations', { code, form: form(digit), agrees, remark })
    expect((await say(1, 'yes', 'Onze Fatima zei ook dat het donker is.')).status).toBe(303)
    expect((await say(1, 'yes')).status).toBe(303)
    expect((await see()).body.notes).toMatchObject({ agree: 1, object: 0, standing: 'waiting' })
    expect((await see()).body.remarks).toEqual([{ agrees: true, remark: 'Onze [naam weggelaten] zei ook dat het donker is.', by: null }])
    expect((await say(2, 'yes')).status).toBe(303)
    expect((await see()).body.notes?.standing).toBe('confirmed')
    expect((await say(3, 'yes')).status).toBe(303)
    expect((await say(4, 'yes')).status).toBe(409)
    const { rows } = await site.owner.query(
      `select 1 from core.idempotency i where i.answer like '%${code}%' union all select 1 from core.audit_line a where to_jsonb(a)::text like '%${code}%'`,
    )
    expect(rows).toEqual([])
  })

  it('is confirmed by participants who signed in, never by the facilitator; one objection makes the notes disputed', async () => {
    expect((await act('adviser-large', 'confirmations', { agrees: 'yes' })).text).toContain('Iemand anders schreef het verslag')
    expect(
      (await act('neighbourhood-officer', 'confirmations', { agrees: 'no', remark: 'Het ging ook over de parkeerplaats.' })).status,
    ).toBe(200)
    expect((await act('neighbourhood-officer', 'confirmations', { agrees: 'yes' })).status).toBe(409)
    expect((await see()).body.notes).toMatchObject({ agree: 3, object: 1, standing: 'disputed' })
  })

  it('yields stories, masked, and obstacles that were not reported anonymously, with the conversation as their source', async () => {
    const told = {
      kind: 'story',
      role: 'resident',
      body: 'Toen zei onze Fatima dat de lamp in de Proefstraat al weken stuk is.',
      mayUse: 'yes',
      mayQuote: 'yes',
      blinding: 'x'.repeat(20),
    }
    expect((await act('adviser-large', 'stories', told)).status).toBe(200)
    expect((await see()).body.stories).toMatchObject([
      { body: 'Toen zei onze [naam weggelaten] dat de lamp in de [adres weggelaten] al weken stuk is.' },
    ])
    const { rows } = await site.owner.query(`select theme, area_code, told_on_month::text, conversation_id from monitor.story`)
    expect(rows).toEqual([{ theme: 'buurt', area_code: 'GM0344', told_on_month: '2021-03-01', conversation_id: id }])
    const report = (happens: string, towards: string) =>
      site.as('neighbourhood-officer').post<{ id: string }>('/v1/obstacles', { happens, domain: 'local', municipality: 'GM0344', towards })
    const named = (await report('Niemand mag een lamp laten maken.', 'known')).body.id
    await site.owner.query(
      `insert into approach.obstacle (id, domain, level, happens, reported_date, known_at) values ('00000000-0000-4000-8000-0000000000aa', 'local', 'region', 'Anoniem gemeld.', '2021-03-08', '2021-03-08T00:00:00Z')`,
    )
    expect((await see()).body.candidates).toEqual([expect.objectContaining({ id: named })])
    expect((await act('adviser-large', 'obstacles', { obstacleId: '00000000-0000-4000-8000-0000000000aa' })).text).toContain(
      'De drempel is niet anoniem gemeld',
    )
    expect((await act('adviser-large', 'obstacles', { obstacleId: named })).status).toBe(200)
    expect((await see()).body.obstacles).toMatchObject([{ id: named, state: 'reported' }])
  })
})

describe('the letter back', () => {
  it('is made from the facts, and read by everybody as a page and as PDF', async () => {
    expect((await act('bureau-coordinator', 'letters', { done: 'De gemeente verving vier lampen.' })).status).toBe(403)
    expect((await act('adviser-large', 'letters', { done: 'De gemeente verving vier lampen.', quotes: 'yes' })).status).toBe(200)
    letter = (await see()).body.letters[0]!.id
    const { text } = await site.as(null).get(`/gesprekken/brief/${letter}`)
    for (const says of [
      'Op 2 maart 2021 spraken wij met 3 deelnemers in Proefstad',
      'Niemand mag een lamp laten maken. (gemeld)',
      'De gemeente verving vier lampen.',
      'al weken stuk is',
    ])
      expect(text).toContain(says)
    const pdf = await site.as(null).get(`/v1/conversation-letters/${letter}/pdf`)
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf'])
  })

  it('loses the words of a story that is withdrawn, and carries a mark', async () => {
    const { rows } = await site.owner.query(`select content::text from monitor.conversation_letter`)
    expect(rows[0].content).not.toContain('al weken stuk')
    const [story] = (await see()).body.stories
    const { headers } = await site.as('bureau-coordinator').get(`/v1/stories/${story!.id}`)
    expect(
      (await site.as('bureau-coordinator').post(`/v1/stories/${story!.id}/withdrawals`, {}, { 'if-match': String(headers.etag) })).status,
    ).toBe(200)
    const { text } = await site.as(null).get(`/gesprekken/brief/${letter}`)
    expect(text).not.toContain('al weken stuk')
    expect(text).toContain('de verteller heeft dit verhaal ingetrokken')
    expect((await see()).body.letters[0]).toMatchObject({ withdrawn: 1 })
  })
})

test('five years after it what was said is destroyed, and that it was held stays', async () => {
  const night = async (moment: string) => {
    clock.moveTo(moment)
    await runDueJobs(site.engine, site.features, site.owner)
  }
  await night('2026-03-02T05:00:00Z')
  expect((await see()).body.notes?.text).toContain('vast gezicht')
  await night('2026-03-04T05:00:00Z')
  expect((await see()).body).toMatchObject({ standing: 'held', notes: { text: null, agree: 0, object: 0, participants: 3 }, remarks: [] })
  expect((await site.owner.query('select 1 from monitor.conversation_voice')).rowCount).toBe(0)
  expect((await site.as(null).get(`/gesprekken/bevestigen?code=${code}`)).status).toBe(404)
  expect((await act('neighbourhood-officer', 'confirmations', { agrees: 'yes' })).text).toContain('Het gesprek is gehouden en opgeschreven')
  expect((await act('adviser-large', 'letters', { done: 'De gemeente verving nog een lamp.' })).status).toBe(404)
  expect((await site.as(null).get(`/gesprekken/brief/${letter}`)).status).toBe(200)
})

test('how a conversation and its notes stand follows from the facts', () => {
  expect([
    standingOf('2021-03-02', null, '2021-03-02'),
    standingOf('2021-03-02', null, '2021-03-03'),
    standingOf('2021-03-02', '2021-03-05', '2021-03-05'),
  ]).toEqual(['planned', 'late', 'held'])
  expect(notesStandingOf({ participants: 1, agree: 1, object: 0 })).toBe('confirmed')
  expect(notesStandingOf({ participants: 9, agree: 1, object: 0 })).toBe('waiting')
  expect(notesStandingOf({ participants: 9, agree: 8, object: 1 })).toBe('disputed')
})
