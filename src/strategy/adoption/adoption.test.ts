// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { Answer } from '../../core/contract/define.ts'
import type { Actor } from '../../core/contract/handlers.ts'
import { inRequest } from '../../core/contract/request.ts'
import type { DocumentContent } from '../../core/documents/document.ts'
import { readSheets } from '../../core/documents/spreadsheet.ts'
import { movableClock } from '../../core/time/clock.ts'
import type { contract } from './contract.ts'
import { type Offer, type Offered, offerDocument, standingOf } from './public.ts'

type Read = Answer<(typeof contract)['readDocument']>
type Version = Answer<(typeof contract)['readVersion']>

const content = (total: number): DocumentContent => ({
  lead: 'Wat de eenheid aan plaatsen heeft.',
  blocks: [
    { kind: 'heading', level: 2, text: 'Sterkte' },
    {
      kind: 'table',
      caption: 'Formatie op 31 januari 2019',
      columns: [
        { title: 'Onderdeel', numeric: false },
        { title: 'fte', numeric: true },
      ],
      rows: [['=Eenheid', total]],
      total: null,
      notes: ['* afgerond'],
    },
  ],
})
const offer = (changes?: string, total = 4949): Offer => ({
  kind: 'formation-plan',
  subject: 'formatie-2019',
  title: 'Formatieplan 2019',
  content: content(total),
  changes,
})

describe('a document on its way to adoption', () => {
  let site: TestSite
  let offered: Offered

  /** Offers as another feature does: within the request of somebody. */
  const offers = (person: 'police-planner' | 'mayor' | 'bureau-coordinator', what: Offer): Promise<Offered> =>
    asPerson(person, act => offerDocument(act, what))
  const asPerson = async <T>(person: string, work: Parameters<typeof doing<T>>[1]): Promise<T> => {
    const { rows } = await site.owner.query(
      `select p.id, p.name, o.id as oid, o.code, o.name as oname, array_agg(a.role)::text[] as roles from core.person p join core.assignment a on a.person_id = p.id join core.organisation o on o.id = a.organisation_id
       where p.subject like $1 group by p.id, o.id`,
      [`%:${person}`],
    )
    const { id, name, oid, code, oname, roles } = rows[0]
    return doing({ id, name, organisation: { id: oid, code, name: oname }, roles, csrf: '' }, work)
  }
  const doing = <T>(actor: Actor, work: (act: Parameters<typeof offerDocument>[0]) => Promise<T>): Promise<T> =>
    inRequest(site.engine, { token: null, traceId: 'a'.repeat(32), origin: 'job', standing: actor }, 'governance', open =>
      work(open.acting),
    )

  const records = async (person: 'police-planner' | 'bureau-coordinator' | 'adviser-small' | 'mayor', noun: string, body: object) => {
    const address = `/v1/documents/${offered.id}`
    const seen = await site.as('bureau-coordinator').get<Read>(address)
    return site.as(person).post(`${address}/${noun}`, body, {
      'if-match': ((await site.as(person).get(address)).headers.etag as string) ?? (seen.headers.etag as string),
    })
  }
  const read = async (): Promise<Read> => (await site.as('mayor').get<Read>(`/v1/documents/${offered.id}`)).body
  const address = (version: number, form = '') => `/v1/document-versions/${offered.number}/${version}${form}`

  beforeAll(async () => {
    site = await testSite({ clock: movableClock('2019-03-01T09:00:00Z') })
    offered = await offers('police-planner', offer())
  })
  afterAll(() => site.close())

  it('starts as a draft with a number for good, that residents cannot see', async () => {
    expect(offered).toMatchObject({ number: '2019-001', version: 1 })
    expect((await read()).state).toBe('draft')
    expect((await site.as(null).get(address(1))).status).toBe(404)
    expect((await site.as('functional-manager').get(address(1))).status).toBe(404)
    expect((await site.as('case-director').get<Version>(address(1))).body).toMatchObject({ state: 'draft', content: content(4949) })
  })

  it('stays the same version when the same is offered again, and asks why when it differs', async () => {
    expect(await offers('police-planner', offer())).toEqual(offered)
    await expect(offers('police-planner', offer(undefined, 4950))).rejects.toMatchObject({ status: 400 })
  })

  it('is offered only by who makes plans', async () => {
    await expect(offers('mayor', { ...offer(), subject: 'iets anders' })).rejects.toMatchObject({ code: '42501' })
  })

  it('says which act is possible and why another is not yet', async () => {
    const { acts } = (await site.as('police-planner').get<Read>(`/v1/documents/${offered.id}`)).body
    expect(acts.map(({ key, allowed, nl }) => [key, allowed, nl])).toEqual([
      ['consult', true, null],
      ['advise', false, 'Over het stuk is iemand geraadpleegd'],
      ['adopt', true, null],
    ])
    const others = (await site.as('adviser-small').get<Read>(`/v1/documents/${offered.id}`)).body.acts
    expect(others.every(({ allowed, nl }) => !allowed && nl === 'Het stuk is van uw organisatie, of u bent het bureau')).toBe(true)
  })

  it('refuses advice before anybody was consulted, a day to come and a body that nobody knows', async () => {
    const advice = { bodyCode: 'BUREAU-VEILIGHEIDSCOALITIE', advisedDate: '2019-02-01', result: 'positive' }
    expect((await records('police-planner', 'advices', advice)).body.detail).toBe('Over het stuk is iemand geraadpleegd')
    const wrong = await records('police-planner', 'consultations', { bodyCode: 'NIEMAND', heldDate: '2019-03-02', result: 'agreed' })
    expect((wrong.body.errors as { name: string }[]).map(({ name }) => name)).toEqual(['/heldDate', '/bodyCode'])
  })

  it('was consulted on 13 September 2018, got advice, and was adopted by the college through the bureau', async () => {
    await site.owner.query(
      `insert into core.organisation (id, code, name, kind) values (gen_random_uuid(), 'RVC', 'Regionaal Veiligheidscollege', 'college') on conflict do nothing`,
    )
    expect(
      (
        await records('police-planner', 'consultations', {
          bodyCode: 'RVC',
          heldDate: '2018-09-13',
          result: 'agreed',
          note: 'Over 16,3 fte flexteams.',
        })
      ).status,
    ).toBe(200)
    expect((await read()).state).toBe('consulted')
    expect((await records('police-planner', 'advices', { bodyCode: 'RE03', advisedDate: '2019-02-28', result: 'positive' })).status).toBe(
      200,
    )
    expect((await read()).state).toBe('advised')
    const adoption = { bodyCode: 'RVC', adoptedDate: '2019-03-01', decision: 'RVC-2019-1' }
    expect((await records('police-planner', 'adoptions', adoption)).body.detail).toBe('Een besluit van het college legt het bureau vast')
    expect((await records('bureau-coordinator', 'adoptions', adoption)).status).toBe(200)
    expect((await read()).state).toBe('adopted')
  })

  it('is public from then on, with the consultation as a footnote, as page data, PDF, spreadsheet and csv', async () => {
    const seen = (await site.as(null).get<Version>(address(1))).body
    expect(seen.consultations).toEqual([
      {
        version: 1,
        body: { code: 'RVC', nl: 'Regionaal Veiligheidscollege', en: 'Regionaal Veiligheidscollege' },
        heldDate: '2018-09-13',
        result: 'agreed',
        note: 'Over 16,3 fte flexteams.',
      },
    ])
    const pdf = await site.server.inject({ method: 'GET', url: address(1, '/pdf'), headers: { host: 'localhost' } })
    expect([pdf.statusCode, pdf.headers['content-type'], pdf.rawPayload.subarray(0, 5).toString()]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ])
    const ods = await site.server.inject({ method: 'GET', url: address(1, '/ods'), headers: { host: 'localhost' } })
    const sheets = readSheets(new Uint8Array(ods.rawPayload))
    expect(sheets.map(({ name }) => name)).toEqual(['Over dit stuk', 'Formatie op 31 januari 2019'])
    expect(sheets[1]?.rows[2]).toEqual(['=Eenheid', 4949])
    const csv = (await site.as(null).get(address(1, '/csv'))).text
    expect(csv).toContain("'=Eenheid,4949")
    expect(csv).toContain('op 13 september 2018, over versie 1: akkoord')
  })

  it('never changes any more, not even for the owner of the database', async () => {
    for (const change of [
      `update strategy.document_version set title = 'Anders'`,
      `update strategy.document set number = '2019-999'`,
      `update strategy.document_adoption set decision = 'Een ander besluit'`,
    ])
      await expect(site.owner.query(change)).rejects.toMatchObject({ constraint: 'never_changed' })
    expect(
      (await records('bureau-coordinator', 'consultations', { bodyCode: 'RVC', heldDate: '2019-02-01', result: 'remarks' })).body.detail,
    ).toBe('Het gaat om de laatste versie, die nog niet is vastgesteld')
  })

  it('is corrected by a new version that names the one it corrects, and needs a reason to skip the advice', async () => {
    const erratum = await offers('police-planner', offer('In de tabel stond 4949 waar 4950 moest staan.', 4950))
    expect(erratum.version).toBe(2)
    expect((await site.as(null).get(address(2))).status).toBe(404)
    const adoption = { bodyCode: 'RVC', adoptedDate: '2019-03-01', decision: 'RVC-2019-2' }
    expect((await records('bureau-coordinator', 'adoptions', adoption)).body.detail).toBe(
      'Over deze versie is advies uitgebracht, of er staat waarom niet',
    )
    expect(
      (await records('bureau-coordinator', 'adoptions', { ...adoption, withoutBecause: 'Het is een schrijffout van één cijfer.' })).status,
    ).toBe(200)
    const [first, second] = await Promise.all([1, 2].map(async version => (await site.as(null).get<Version>(address(version))).body))
    expect(first).toMatchObject({ replacedByVersion: 2, content: content(4949) })
    expect(second).toMatchObject({ correctsVersion: 1, changes: 'In de tabel stond 4949 waar 4950 moest staan.', content: content(4950) })
    expect(await asPerson('mayor', act => standingOf(act, 'formation-plan', 'formatie-2019'))).toMatchObject({
      version: 2,
      state: 'adopted',
      adoptedVersion: 2,
    })
  })

  it('keeps hash and content together, and gives many who offer at once each a number of their own', async () => {
    await expect(
      site.owner.query(`insert into strategy.document_version (document_id, version, title, content, hash, changes, person_id, organisation_id, known_at)
        select document_id, 9, title, content || ' ', hash, 'stil', person_id, organisation_id, known_at from strategy.document_version limit 1`),
    ).rejects.toMatchObject({ constraint: 'hash_of_the_content' })
    const many = await Promise.all(
      Array.from({ length: 12 }, (_, place) => offers('bureau-coordinator', { ...offer(), subject: `gelijktijdig ${place}` })),
    )
    expect(new Set(many.map(({ number }) => number)).size).toBe(12)
    const versions = await Promise.allSettled(
      Array.from({ length: 8 }, (_, place) =>
        offers('bureau-coordinator', { ...offer(`Wijziging ${place}`, place), subject: 'gelijktijdig 0' }),
      ),
    )
    const { rows } = await site.owner.query(
      `select array_agg(version order by version) as versions from strategy.document_version where document_id = $1`,
      [many[0]?.id],
    )
    expect(rows[0].versions).toEqual(
      Array.from({ length: 1 + versions.filter(({ status }) => status === 'fulfilled').length }, (_, place) => place + 1),
    )
  })
})
