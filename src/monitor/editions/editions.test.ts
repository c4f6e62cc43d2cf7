// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { DocumentBlock, DocumentContent } from '../../core/documents/parts.ts'
import { contentFaults, hashOf } from '../../core/documents/document.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import type { PersonCode } from '../../core/identity/people.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'
import { editionCodes, editionOf } from './edition.ts'
import { formsOf, hashesOf } from './forms.tsx'
import type { Snapshot } from '../reports/public.ts'

interface Edition {
  title: string
  content: DocumentContent
  hash: string
  hashes: Record<string, string> | null
  others: { edition: string }[]
  quotes: { standing: string; teller: string | null; month: string | null; words: string | null }[]
}

const clock = movableClock('2023-03-01T09:00:00Z')
let site: TestSite
let id: string
let number: string

const see = <T>(by: PersonCode | null, path: string) => site.as(by).get<T>(path)
const act = async (by: PersonCode, record: string, path: string, body: unknown = {}) =>
  site.as(by).post<{ id: string; ordered: number }>(path, body, { 'if-match': String((await see(by, record)).headers.etag) })
const onReport = (by: PersonCode, noun: string, body?: unknown) => act(by, `/v1/reports/${id}`, `/v1/reports/${id}/${noun}`, body)
const onEditions = (by: PersonCode, noun: string, body?: unknown) =>
  act(by, `/v1/reports/${id}/report-editions`, `/v1/reports/${id}/${noun}`, body)
const edition = async (named: string, by: PersonCode | null = 'mayor') =>
  (await see<Edition>(by, `/v1/report-editions/${number}/${named}`)).body
const snapshot = async () =>
  JSON.parse((await site.owner.query('select snapshot from monitor.report_freeze where report_id = $1', [id])).rows[0].snapshot) as Snapshot
const storyOf = async (words: string): Promise<string> =>
  (await site.owner.query('select id from monitor.story where body like $1', [words])).rows[0].id
const tables = ({ blocks }: DocumentContent) => blocks.filter((block): block is DocumentBlock & { kind: 'table' } => block.kind === 'table')
const said = ({ blocks }: DocumentContent) => JSON.stringify(blocks)

beforeAll(async () => {
  const { pack } = await checkPack('regions/midden-nederland-2019-2022')
  site = await testSite({ clock, prepare: async owner => pack && loadRegion(owner, pack) })
  id = (await site.as('bureau-coordinator').post<{ id: string }>('/v1/reports', { period: '2019-2022' })).body.id
  number = (await see<{ number: string }>('mayor', `/v1/reports/${id}`)).body.number
  const written = await onReport('bureau-coordinator', 'report-drafts', {
    opening: 'Dit is de verantwoording.\n\nLees haar rustig.',
    changes: 'Opening geschreven',
  })
  expect(written.status).toBe(200)
  const agreements = await see<{ agreements: { id: string; partner: { code: string } }[] }>('mayor', '/v1/agreements')
  const agreement = `/v1/agreements/${agreements.body.agreements.find(({ partner }) => partner.code === 'OM-MIDDEN-NEDERLAND')?.id}`
  const judged = {
    verdict: 'not-kept',
    reason: 'Vier van de tien plannen kwamen af.',
    decision: 'RVC-2023-1, punt 4',
    judgedDate: '2023-02-20',
  }
  expect((await act('bureau-coordinator', agreement, `${agreement}/agreement-judgements`, judged)).status).toBe(200)
  await site.owner.query(
    `with by as (select person_id, organisation_id from core.assignment where role = 'bureau_coordinator' limit 1),
       founded as (insert into approach.coalition select gen_random_uuid(), 'Veilig bedrijventerrein', 'Minder inbraak.', '2020-01-01', person_id, organisation_id, '2020-01-01' from by returning id),
       firm as (insert into approach.coalition_member (id, coalition_id, name, kind, joined_date, recorded_by_id, organisation_id, known_at) select gen_random_uuid(), f.id, 'Een bedrijf', 'private', '2020-01-01', b.person_id, b.organisation_id, '2020-01-01' from founded f, by b returning id)
     insert into approach.coalition_contribution (id, member_id, kind, what, measure, amount, year, recorded_by_id, organisation_id, known_at)
     select gen_random_uuid(), m.id, c.kind, 'Toezicht', 'hours', c.amount, c.year, b.person_id, b.organisation_id, '2020-01-01'
     from firm m, by b, (values ('promised', 120, 2020), ('delivered', 80, 2021), ('promised', 999, 2030)) c (kind, amount, year)`,
  )
  await site.owner.query(
    `insert into monitor.story (id, theme, kind, area_code, told_on_month, teller_role, body, may_quote, masked, known_at)
     select gen_random_uuid(), case when n <= 8 then 'buurt' else 'ondermijning' end, 'story', 'GM0344', make_date(2021, n, 1), 'resident', 'Verhaal ' || n || ': ik loop liever om.', n <> 2, 0, '2021-04-01T00:00:00Z'
     from generate_series(1, 9) n`,
  )
  for (const words of ['Verhaal 1:%', 'Verhaal 3:%']) {
    const story = `/v1/stories/${await storyOf(words)}`
    const cited = { citedIn: 'Verantwoording', address: `/verslagen/${number}` }
    expect((await act('mayor', story, `${story}/citations`, cited)).status).toBe(200)
  }
})
afterAll(() => site?.close())

describe('an account of the region', () => {
  it('is composed from the real figures, with the text of the bureau beside them in versions', async () => {
    const { body } = await see<Edition & { frozen: boolean }>('mayor', `/v1/reports/${id}/report-previews?edition=council-GM0344`)
    expect(body.frozen).toBe(false)
    for (const words of ['24.249', '26.665', 'Dit is de verantwoording.', '91.191', '84.742']) expect(said(body.content)).toContain(words)
    const first = tables(body.content)[0]
    expect(first?.caption).toBe('Indicatoren van de strategie, Utrecht')
    expect(first?.rows[0]?.slice(0, 3)).toEqual(['Geregistreerde criminaliteit, totaal', 26_665, 24_249])
    expect((await see<{ versions: unknown[] }>('mayor', `/v1/reports/${id}`)).body.versions).toHaveLength(2)
  })

  it('is worded, frozen and published by the bureau alone, in that order', async () => {
    expect((await onReport('mayor', 'report-freezes')).status).toBe(403)
    expect((await onReport('bureau-coordinator', 'report-publications', { decision: 'RVC-2023-1' })).text).toContain(
      'Het verslag is bevroren',
    )
    expect((await onReport('bureau-coordinator', 'report-drafts', { opening: 'Bel 06-12345678.', changes: 'Nummer' })).status).toBe(400)
    expect((await onReport('bureau-coordinator', 'report-freezes')).status).toBe(200)
    expect((await onReport('bureau-coordinator', 'report-drafts', { opening: 'Toch anders.', changes: 'Nog iets' })).text).toContain(
      'nog niet bevroren',
    )
  })

  it('keeps the vintages of its figures, the version of the rules and of the form, and no name of a person', async () => {
    const frozen = await snapshot()
    expect(frozen).toMatchObject({
      template: 'account-3',
      policy: 'test',
      vintages: [{ table: '47013NED', retrievedDate: '2023-11-17', bordersDate: '2023-01-01' }],
    })
    expect(frozen.vintages[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(frozen)).not.toContain('(fictief)')
    await expect(site.owner.query('update monitor.report_freeze set policy = $1', ['x'])).rejects.toThrow('stays as it was')
  })

  it('has an edition for the college, for residents and for 39 councils, each with its own data first', async () => {
    const frozen = await snapshot()
    const codes = editionCodes(frozen)
    expect(codes).toHaveLength(41)
    for (const code of codes) expect(contentFaults(editionOf(frozen, code)?.content ?? { lead: null, blocks: [] }), code).toEqual([])
    const weesp = await edition('council-GM0457')
    expect(said(weesp.content)).toContain('hoorde tot 24 maart 2022 bij de regio')
    expect((await see('mayor', `/v1/report-editions/${number}/council-GM9999`)).status).toBe(404)
  })

  it('opens the source of every number in a sentence, a drawing or a table', async () => {
    const { content } = await edition('council-GM0339')
    const numbers = content.blocks.flatMap(block =>
      block.kind === 'statement' ? block.parts : block.kind === 'panels' ? block.panels.flatMap(({ told }) => told) : [],
    )
    for (const part of numbers.filter(one => typeof one === 'string'))
      expect(part.replaceAll(/\b20\d\d\b|\b\d+ [a-z]+ 20\d\d\b/g, '')).not.toMatch(/\d/)
    for (const { sources, rows } of tables(content)) expect(sources).toHaveLength(rows.length)
    const sources = content.blocks.find(block => block.kind === 'sources')
    expect(sources?.items[0]).toMatchObject({
      title: 'Geregistreerde criminaliteit, totaal, Renswoude',
      address: '/monitor/misdrijven/gebieden/GM0339',
    })
    expect(JSON.stringify(sources?.items[0]?.facts)).toContain('tabel 47013NED')
  })

  it('tells what coalitions brought together in these years, without naming a member', async () => {
    const { content } = await edition('college')
    const brought = tables(content).find(({ caption }) => caption === 'Bijdragen per coalitie')
    expect(brought?.rows).toEqual([['Veilig bedrijventerrein', 1, 120, 80, 0, 0, 0, 0]])
    expect(said(content)).not.toContain('Een bedrijf')
  })

  it('tells what each partner promised and whether it was kept, with the reason and the decision behind it', async () => {
    for (const named of ['college', 'council-GM0344']) {
      const { content } = await edition(named)
      const promised = tables(content).find(({ caption }) => caption === 'Prestatieafspraken per partner')
      expect(promised?.rows).toHaveLength((await snapshot()).agreements?.length ?? 0)
      const own = promised?.rows.findIndex(row => String(row[0]).startsWith('Openbaar Ministerie')) ?? -1
      expect(promised?.rows[own]?.[4]).toBe('Niet nagekomen: Vier van de tien plannen kwamen af.')
      expect(promised?.rows[own]?.[3]).toBe('2019-2022')
      expect(promised?.rows.filter(row => row[4] === 'Het college heeft nog niet geoordeeld').length).toBeGreaterThan(1)
      const sources = content.blocks.find(block => block.kind === 'sources')
      expect(JSON.stringify(sources?.items.find(({ number: at }) => at === promised?.sources?.[own]))).toContain('RVC-2023-1, punt 4')
    }
  })

  it('counts stories by theme in fives, and keeps no word of those it quotes', async () => {
    const { content, quotes } = await edition('council-GM0344')
    const counted = tables(content).find(({ caption }) => caption === 'Verhalen per onderwerp')?.rows ?? []
    const of = (theme: string) => counted.find(([name]) => name === theme)?.[1]
    expect([5, 10]).toContain(of('Veilig wonen in de buurt'))
    expect(counted.filter(([, count]) => count !== null)).toHaveLength(1)
    expect(quotes).toMatchObject([
      { standing: 'as-frozen', teller: 'inwoner, Utrecht', month: 'januari 2021', words: 'Verhaal 1: ik loop liever om.' },
      { standing: 'as-frozen', words: 'Verhaal 3: ik loop liever om.' },
    ])
    expect((await snapshot()).stories?.quotes).toHaveLength(2)
    expect(JSON.stringify([await snapshot(), content])).not.toContain('liever om')
  })

  it('prints beside a figure how much of it stays out of sight, and all that is known of that at its source', async () => {
    const { content } = await edition('council-GM0344')
    const rows = tables(content)[0]?.rows ?? []
    expect(rows[0]?.at(-1)).toBe('deels in beeld, aangifte 23% (2019)')
    expect(rows.find(([name]) => name === 'Geweld')?.at(-1)).toBe('deels of nauwelijks in beeld, verschilt per soort')
    expect(rows.find(([name]) => String(name).includes('oninginbra'))?.at(-1)).toBe('grotendeels in beeld, gemeld bijna 90% (2015)')
    const sources = content.blocks.find(block => block.kind === 'sources')
    const facts = JSON.stringify(sources?.items[0]?.facts)
    for (const words of ['Buiten beeld:', '2019: gemeld 32% van de delicten die mensen meemaakten', 'heel Nederland'])
      expect(facts).toContain(words)
  })

  it('has a summary in plain Dutch: sentences of twelve words on average, none over twenty', async () => {
    for (const named of ['college', 'residents', 'council-GM0344']) {
      const { content } = await edition(named)
      const text = content.blocks
        .flatMap(block =>
          block.kind === 'statement' ? [block.parts.map(part => (typeof part === 'string' ? part : part.text)).join('')] : [],
        )
        .join(' ')
      const lengths = text.split(/(?<=[.!?])\s+(?=[A-Z0-9])/).map(sentence => sentence.split(/\s+/).length)
      expect(Math.max(...lengths)).toBeLessThanOrEqual(20)
      expect(lengths.reduce((sum, one) => sum + one, 0) / lengths.length).toBeLessThanOrEqual(12)
    }
  })
})

describe('editions', () => {
  it('are made by jobs with the rights of who asked, and the same bytes come out every time, also after new figures', async () => {
    expect((await onEditions('adviser-large', 'report-edition-orders')).status).toBe(403)
    const ordered = await onEditions('bureau-coordinator', 'report-edition-orders')
    expect(ordered.body.ordered).toBe(41)
    await site.owner.query(
      `delete from core.job where record_id in (select id from monitor.report_edition_order where edition not in ('college', 'council:GM0344'))`,
    )
    expect(await runDueJobs(site.engine, site.features, site.owner)).toMatchObject({ failed: 0 })
    const before = await edition('council-GM0344')
    expect((await see<{ made: number; of: number }>('mayor', `/v1/reports/${id}/report-editions`)).body).toMatchObject({
      made: 2,
      of: 41,
      ordered: 41,
    })

    await site.owner.query(
      `update monitor.crime_series set registered = array(select r + 1000 from unnest(registered) with ordinality u (r, place) order by place) where area_code in ('GM0344', 'RE03')`,
    )
    const frozen = await snapshot()
    const again = editionOf(frozen, 'council:GM0344')
    if (!again) throw new Error('the edition is gone')
    const forms = await formsOf(again, { number, address: `/verslagen/${number}/raad-GM0344`, stamp: null }, frozen.college)
    expect(hashesOf(forms)).toEqual(before.hashes)
    expect(hashOf(forms.csv)).toBe(before.hashes?.csv)
    expect(said((await edition('council-GM0344')).content)).toContain('24.249')
  })

  it('are for partners until they are published, and then for everybody in every form', async () => {
    expect((await see(null, `/v1/report-editions/${number}/council-GM0344`)).status).toBe(404)
    expect((await see(null, `/verslagen/${number}/raad-GM0344`)).status).toBe(404)
    expect((await onReport('bureau-coordinator', 'report-publications', { decision: 'RVC-2023-1' })).status).toBe(200)
    const page = await see(null, `/verslagen/${number}/raad-GM0344`)
    expect(page.status).toBe(200)
    for (const words of ['Veiligheid in Utrecht', '24.249', 'href="#bron-1"', 'id="bron-1"']) expect(page.text).toContain(words)
    expect(page.text).not.toContain('<script')
    expect((await see(null, '/verslagen')).text).toContain(`/verslagen/${number}/raad-GM0344`)
    const english = (await see(null, `/en/reports/${number}/council-GM0344`)).text
    expect(english).toContain('The report itself is in Dutch only')
    expect(english).toMatch(/<h1[^>]* lang="nl"[^>]*>Veiligheid in Utrecht/)
    const { hashes } = await edition('council-GM0344', null)
    for (const form of ['pdf', 'ods', 'csv']) {
      const { rawPayload, statusCode } = await site.server.inject({ url: `/v1/report-editions/${number}/council-GM0344/${form}` })
      expect([form, statusCode, hashOf(rawPayload)]).toEqual([form, 200, hashes?.[form]])
    }
  })
})

describe('a quoted story that is taken back', () => {
  it('leaves the published page, while every form and the snapshot stay the same byte for byte', async () => {
    const page = async () => (await see(null, `/verslagen/${number}/raad-GM0344`)).text
    expect(await page()).toContain('Verhaal 1: ik loop liever om.')
    expect(await page()).not.toContain('Ingetrokken na publicatie')
    const before = await edition('council-GM0344', null)
    const [first, third] = [`/v1/stories/${await storyOf('Verhaal 1:%')}`, `/v1/stories/${await storyOf('Verhaal 3:%')}`]
    expect((await act('bureau-coordinator', first, `${first}/withdrawals`)).status).toBe(200)
    expect((await act('mayor', third, `${third}/maskings`, { from: 0, to: 9 })).status).toBe(200)

    const shown = await page()
    expect(shown).not.toContain('Verhaal 1: ')
    for (const words of ['Ingetrokken na publicatie', '[weggelaten]: ik loop liever om.', 'een passage weggelaten'])
      expect(shown).toContain(words)
    const after = await edition('council-GM0344', null)
    expect(after.quotes).toMatchObject([{ standing: 'withdrawn', teller: null, words: null }, { standing: 'masked' }])
    expect(after).toMatchObject({ hash: before.hash, hashes: before.hashes, content: before.content })
    const { rows } = await site.owner.query('select snapshot from monitor.report_freeze where report_id = $1', [id])
    expect(hashOf(rows[0].snapshot)).toBe(after.hash)
    const { rawPayload } = await site.server.inject({ url: `/v1/report-editions/${number}/council-GM0344/csv` })
    expect(hashOf(rawPayload)).toBe(after.hashes?.csv)
  })
})

describe('comments', () => {
  it('stay with the account together with the formal response, open to everybody after publication', async () => {
    const comments = `/v1/reports/${id}/report-comments`
    const said = { edition: 'council-GM0339', onBehalf: 'council', text: 'De raad mist cijfers over ons buitengebied.' }
    expect((await act('adviser-small', comments, comments, said)).status).toBe(200)
    const [comment] = (await see<{ comments: { id: string }[] }>('mayor', comments)).body.comments
    const respond = (by: PersonCode) =>
      site.as(by).post(`/v1/report-comments/${comment?.id}/report-responses`, {
        text: 'Het college neemt dit volgend jaar op.',
        decision: 'RVC-2023-4',
      })
    expect((await respond('mayor')).status).toBe(403)
    expect((await respond('bureau-coordinator')).status).toBe(201)
    expect((await respond('bureau-coordinator')).text).toContain('nog niet geantwoord')
    const page = (await see(null, `/verslagen/${number}/raad-GM0339`)).text
    for (const words of ['De raad mist cijfers', 'Het college neemt dit volgend jaar op.', 'RVC-2023-4']) expect(page).toContain(words)
    expect(page).not.toContain('(fictief)')
  })
})

describe('a recurring report', () => {
  it('is made with the rights of its reader, seen by that reader alone, and not made once those rights are gone', async () => {
    const ask = (by: PersonCode) =>
      site
        .as(by)
        .post<{ id: string }>('/v1/report-schedules', { period: '2019-2022', edition: 'college', every: 'month', startsDate: '2023-03-02' })
    expect((await ask('functional-manager')).status).toBe(403)
    expect((await ask('adviser-small')).status).toBe(201)
    clock.moveTo('2023-03-02T08:00:00Z')
    expect(await runDueJobs(site.engine, site.features, site.owner)).toMatchObject({ failed: 0 })
    const own = async (by: PersonCode) =>
      (await see<{ schedules: { id: string; deliveries: { id: string }[] }[] }>(by, '/v1/report-schedules')).body.schedules
    const [schedule] = await own('adviser-small')
    expect(schedule?.deliveries).toHaveLength(1)
    expect(await own('bureau-coordinator')).toEqual([])
    const made = `/v1/report-deliveries/${schedule?.deliveries[0]?.id}`
    expect((await see<Edition>('adviser-small', made)).body.title).toContain('2019-2022')
    expect((await see('bureau-coordinator', made)).status).toBe(404)
    const told = async () =>
      (await see<{ notices: { kind: string; about: { nl: string } }[] }>('adviser-small', '/v1/notices')).body.notices.filter(
        ({ kind }) => kind === 'recurring-report-made',
      )
    expect(await told()).toMatchObject([{ about: { nl: `/monitor/verslagen/vast/${schedule?.deliveries[0]?.id}` } }])
    const off = { kind: 'recurring-report-made', wanted: false }
    expect((await site.as('adviser-small').post('/v1/notices/choices', off)).status).toBe(201)
    expect(await told()).toEqual([])

    await site.owner.query(
      `update core.assignment set valid_to = '2023-03-10' where person_id = (select person_id from monitor.report_schedule limit 1)`,
    )
    clock.moveTo('2023-04-02T08:00:00Z')
    await runDueJobs(site.engine, site.features, site.owner)
    const { rows } = await site.owner.query('select count(*)::integer as made from monitor.report_delivery')
    expect(rows[0].made).toBe(1)
  })
})
