// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { readReceipt, receiptOf } from '../../core/contract/receipt.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'
import { monthsUpTo } from './rules.ts'

const receipt = 'AAAA-BBBB-CCCC-DDDD-0001'
const story = {
  receipt,
  kind: 'story',
  theme: 'buurt',
  area: 'GM0344',
  monthDate: '2021-03-01',
  role: 'resident',
  body: 'Toen zei onze Fatima dat buurman Verzonnensma belde op 06-12345678 vanaf de Proefstraat 12. Sindsdien loop ik om.',
  mayUse: 'yes',
  mayQuote: 'yes',
}
/** What somebody typed and nobody may find again. */
const secrets = ['Fatima', 'Verzonnensma', '12345678', 'Proefstraat']

interface Story {
  id: string
  body: string | null
  masked: number
  withdrawnDate: string | null
  citations: unknown[]
}

let site: TestSite
let clock: ReturnType<typeof movableClock>
const logged: string[] = []

beforeAll(async () => {
  clock = movableClock('2021-03-10T09:00:00Z')
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  site = await testSite({
    clock,
    prepare: owner => loadRegion(owner, { ...(pack as Pack), registeredCrime: [] }, clock),
    log: line => void logged.push(line),
  })
  await runDueJobs(site.engine, site.features, site.owner)
})
afterAll(() => site?.close())

const list = async () => (await site.as('mayor').get<{ total: number; withdrawn: number; stories: Story[] }>('/v1/stories')).body
const read = (id: string) => site.as('mayor').get<Story>(`/v1/stories/${id}`)
const act = async (person: 'mayor' | 'bureau-coordinator', id: string, noun: string, body: unknown) =>
  site.as(person).post(`/v1/stories/${id}/${noun}`, body, { 'if-match': String((await read(id)).headers.etag) })
/** Everything in the database as text, and where it stands. */
async function everywhere(words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await site.owner.query(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and c.relname not like 'crime\\_%' and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'partners', 'strategy', 'staffing')`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await site.owner.query(`select 1 from ${name} t where to_jsonb(t)::text ~ any($1) limit 1`, [words])
    if (rows.length > 0) found.push(name)
  }
  return found
}

describe('telling a story', () => {
  it('is done on a page without signing in and without script, and everything wrong is said at once', async () => {
    const page = await site.as(null).get('/verhalen/vertellen')
    expect([page.status, page.text.includes('name="receipt"'), page.text.includes('<script src')]).toEqual([200, true, false])
    const wrong = await site.as(null).form('/v1/stories', { receipt, body: 'Kort' })
    expect(wrong.status).toBe(400)
    for (const says of ['Kies een onderwerp.', 'minstens twintig tekens', 'Kies een gemeente.', 'Zonder uw toestemming bewaren wij niets.'])
      expect(wrong.text).toContain(says)
    const fine = await site.as(null).form('/v1/stories', { ...story, area: 'GM0344-wijk' })
    expect(fine.text).toContain('Kies een gemeente uit de lijst.')
  })

  it('masks before it stores: what was typed stands in no table and in no log', async () => {
    const sent = await site.as(null).form('/v1/stories', story)
    expect([sent.status, sent.headers.location]).toEqual([303, `/verhalen/mijn-verhaal?code=${receipt}`])
    expect(await everywhere(secrets)).toEqual([])
    expect(await everywhere(['Sindsdien loop ik om'])).toEqual(['monitor.story'])
    expect(logged.join('\n')).not.toMatch(new RegExp(secrets.join('|')))
    const { stories } = await list()
    expect(stories).toHaveLength(1)
    expect(stories[0]).toMatchObject({
      masked: 4,
      body: 'Toen zei onze [naam weggelaten] dat buurman [naam weggelaten] belde op [telefoon weggelaten] vanaf de [adres weggelaten]. Sindsdien loop ik om.',
    })
  })

  it('happens once, however often the form is sent, and by somebody who signed in it leads to nobody', async () => {
    expect((await site.as(null).form('/v1/stories', story)).status).toBe(303)
    expect((await list()).total).toBe(1)
    const other = { ...story, receipt: 'AAAA-BBBB-CCCC-DDDD-0002', role: 'professional' }
    expect((await site.as('neighbourhood-officer').form('/v1/stories', other)).status).toBe(303)
    const { rows } = await site.owner.query(
      `select 1 from core.processing_line p join core.audit_line a on a.trace_id = p.trace_id, monitor.story s where a.action = 'story.told' and p.attributes::text like '%' || s.id || '%'`,
    )
    expect(rows).toEqual([])
    expect(await everywhere(secrets)).toEqual([])
  })

  it('keeps the code nowhere; with it the teller alone sees the story', async () => {
    expect(await everywhere([receipt, receipt.replaceAll('-', '')])).toEqual([])
    const own = await site.as(null).get(`/verhalen/mijn-verhaal?code=${receipt.toLowerCase().replaceAll('-', ' ')}`)
    expect(own.text).toContain('Op 4 plekken lieten wij iets weg')
    expect((await site.as(null).get('/verhalen/mijn-verhaal?code=ZZZZ-BBBB-CCCC-DDDD-0001')).status).toBe(404)
    expect((await site.as(null).get('/v1/stories')).status).toBe(401)
    expect((await site.as('functional-manager').get('/v1/stories')).status).toBe(403)
    const app = await site.engine.pool.connect()
    try {
      await expect(app.query('select * from monitor.story_receipt')).rejects.toThrow('permission denied')
    } finally {
      app.release()
    }
  })
})

describe('what a reader does', () => {
  it('leaves out what the detector missed, by its place, and the words are gone', async () => {
    const other = { ...story, receipt: 'AAAA-BBBB-CCCC-DDDD-0003', body: 'Kees van het hoekhuis fluit naar iedereen, elke avond weer.' }
    await site.as(null).form('/v1/stories', other)
    const { id } = (await list()).stories.find(({ body }) => body?.startsWith('Kees'))!
    expect((await act('mayor', id, 'maskings', { from: 0, to: 400 })).status).toBe(400)
    expect((await act('mayor', id, 'maskings', { from: 0, to: 4 })).status).toBe(200)
    expect((await read(id)).body.body).toBe('[weggelaten] van het hoekhuis fluit naar iedereen, elke avond weer.')
    expect(await everywhere(['Kees van'])).toEqual([])
  })

  it('records a citation only of what may be quoted', async () => {
    const closed = { ...story, receipt: 'AAAA-BBBB-CCCC-DDDD-0004', mayQuote: '', body: 'Dit mag gelezen worden maar niet aangehaald.' }
    await site.as(null).form('/v1/stories', closed)
    const { id } = (await list()).stories.find(({ body }) => body?.startsWith('Dit mag'))!
    const cited = { citedIn: 'Verslag van de proef', address: '/vastgesteld/2021-001/1' }
    expect((await act('mayor', id, 'citations', cited)).text).toContain('De verteller staat aanhalen toe')
    expect(
      (
        await act(
          'mayor',
          (await list()).stories[0]!.id === id ? (await list()).stories[1]!.id : (await list()).stories[0]!.id,
          'citations',
          { ...cited, address: 'https://elders.example' },
        )
      ).status,
    ).toBe(400)
  })
})

describe('withdrawing', () => {
  let id: string
  beforeAll(async () => {
    const rows = await site.owner.query(`select r.story_id as id from monitor.story_receipt r where r.secret_hash = sha256($1)`, [receipt])
    id = rows.rows[0].id
    const cited = await act('mayor', id, 'citations', { citedIn: 'Verslag van de proef', address: '/vastgesteld/2021-001/1' })
    expect([cited.status, cited.text]).toEqual([200, `{"id":"${id}"}`])
  })

  it('is done with the code, destroys the words at once and takes the story out of the list', async () => {
    const before = (await list()).total
    const sent = await site.as(null).form('/v1/story-withdrawals', { receipt })
    expect([sent.status, sent.headers.location]).toEqual([303, `/verhalen/mijn-verhaal?code=${receipt}`])
    expect((await site.as(null).get(`/verhalen/mijn-verhaal?code=${receipt}`)).text).toContain('De tekst is vernietigd.')
    expect(await list()).toMatchObject({ total: before - 1, withdrawn: 1 })
    expect((await read(id)).body).toMatchObject({ body: null, withdrawnDate: '2021-03-10' })
    expect((await site.as(null).post('/v1/story-withdrawals', { receipt: 'ZZZZ-BBBB-CCCC-DDDD-0001' })).status).toBe(404)
  })

  it('marks the accounts that cited it before, and nobody cites it any more', async () => {
    const { rows } = await site.owner.query('select address, cited_in from monitor.story_mark')
    expect(rows).toEqual([{ address: '/vastgesteld/2021-001/1', cited_in: 'Verslag van de proef' }])
    const again = await act('mayor', id, 'citations', { citedIn: 'Een later verslag', address: '/vastgesteld/2021-002/1' })
    expect([again.status, again.text.includes('Het verhaal is niet ingetrokken')]).toEqual([403, true])
    const { rows: shown } = await site.owner.query('select body, withdrawn_at is not null as gone from monitor.shown_story where id = $1', [
      id,
    ])
    expect(shown).toEqual([{ body: null, gone: true }])
  })

  it('is done by the bureau for a teller who lost the code, and by nobody else', async () => {
    const [other] = (await list()).stories
    expect((await act('mayor', other!.id, 'withdrawals', {})).status).toBe(403)
    expect((await act('bureau-coordinator', other!.id, 'withdrawals', {})).status).toBe(200)
    expect((await read(other!.id)).body.body).toBeNull()
  })
})

test('coverage by district and role shows no small count to anybody', async () => {
  const tell = (number: number, role: string, area: string) =>
    site.as(null).form('/v1/stories', { ...story, receipt: `AAAA-BBBB-CCCC-DDDD-1${String(number).padStart(3, '0')}`, role, area })
  for (let number = 0; number < 7; number += 1) await tell(number, 'entrepreneur', 'GM0344')
  for (let number = 7; number < 10; number += 1) await tell(number, 'volunteer', 'GM0344')
  const { body } = await site
    .as(null)
    .get<{ roles: string[]; districts: { district: { code: string } | null; counts: (number | null)[] }[] }>('/v1/story-coverage')
  const utrecht = body.districts.find(({ district }) => district?.code === 'RE03-STAD-UTRECHT')!
  const counts = Object.fromEntries(body.roles.map((role, place) => [role, utrecht.counts[place]]))
  expect(counts).toMatchObject({ entrepreneur: 5, volunteer: null, victim: null })
  expect((await site.as(null).get('/verhalen/dekking')).text).toContain('Aantallen zijn afgerond op 5')
})

test('five years after their month stories are destroyed', async () => {
  clock.moveTo('2026-04-02T05:00:00Z')
  await runDueJobs(site.engine, site.features, site.owner)
  expect((await site.owner.query('select 1 from monitor.story')).rowCount).toBe(0)
})

test('a receipt is read as people copy it, and months count back over the year', () => {
  const code = receiptOf(Uint8Array.from({ length: 20 }, (_unused, place) => place * 13))
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(readReceipt(code.toLowerCase().replaceAll('-', ' ').replaceAll('1', 'l').replaceAll('0', 'o'))).toBe(code)
  expect(readReceipt('te kort')).toBeNull()
  expect(monthsUpTo('2021-02-10', 3)).toEqual(['2021-02-01', '2021-01-01', '2020-12-01'])
})
