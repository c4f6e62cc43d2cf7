// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'

interface Row {
  code: string
  kind: string
  operational: number
  aspirants: number
  nonOperational: number
  undivided: number
  total: number
  printed: { total: number; mark: string | null; deviates: boolean } | null
}
interface Posted {
  entryId: string
  postingIds: string[]
}

let site: TestSite
const table = async (query: string) => {
  const { status, body } = await site.as(null).get<{ rows: Row[]; validDate: string; asOf: string | null }>(`/v1/formation?${query}`)
  expect(status).toBe(200)
  return body.rows
}
const row = (rows: Row[], code: string): Row => {
  const found = rows.find(one => one.code === code)
  if (!found) throw new Error(`no row ${code}`)
  return found
}
const planner = () => site.as('police-planner')
const decided = { decision: 'Besluit van het college', decisionDate: '2019-04-18', decidedBy: 'RVC' }
const move = (more: object = {}) => ({
  kind: 'transfer',
  fromUnit: 'POLITIE-FLEVOLAND',
  fromCategory: 'operational',
  toUnit: 'POLITIE-RECHERCHE',
  toCategory: 'operational',
  fte: 2.5,
  startDate: '2019-01-31',
  reason: 'Versterking van de recherche',
  ...more,
})
const postIt = (movements: object[], more: object = {}) =>
  planner().post<Posted>('/v1/formation/postings', { ...decided, ...more, movements })

beforeAll(async () => {
  site = await testSite({
    prepare: async owner => {
      const { pack } = await checkPack('regions/midden-nederland-2019-2022')
      if (!pack) return
      await loadRegion(owner, pack)
      await loadRegion(owner, pack)
    },
  })
})
afterAll(() => site.close())

describe('the table of 31 January 2019', () => {
  it('has thirteen rows of three categories, 4345, 433, 171 and 4949 in all', async () => {
    const rows = await table('asOf=2019-01-31')
    expect(rows.filter(one => one.kind === 'row')).toHaveLength(13)
    expect(row(rows, 'RE03')).toMatchObject({ operational: 4345, aspirants: 433, nonOperational: 171, undivided: 0, total: 4949 })
    expect(row(rows, 'POLITIE-STAF')).toMatchObject({ operational: 28, aspirants: 0, nonOperational: 89, total: 117 })
  })

  it('shows printed and computed with the asterisk where they differ, and corrects neither', async () => {
    const rows = await table('asOf=2019-01-31')
    expect(row(rows, 'POLITIE-GOOI-EN-VECHTSTREEK')).toMatchObject({ total: 360, printed: { total: 361, mark: '*', deviates: true } })
    expect(row(rows, 'POLITIE-RECHERCHE')).toMatchObject({ total: 714, printed: { total: 713, mark: '*', deviates: true } })
    expect(rows.filter(one => one.printed?.deviates)).toHaveLength(2)
    expect(row(rows, 'RE03').printed).toEqual({ total: 4949, mark: null, deviates: false })
  })

  it('knew nothing the day before', async () => {
    expect(row(await table('asOf=2019-01-30'), 'RE03').total).toBe(0)
  })

  it('is loaded once, however often the pack is', async () => {
    const { rows } = await site.owner.query(`select count(*)::integer as n from staffing.posting`)
    expect(rows[0].n).toBe(4 + 31)
  })

  it('comes as CSV and as ODF too', async () => {
    const csv = await site.as(null).get('/v1/formation/csv?asOf=2019-01-31')
    expect(csv.text).toContain('Gooi en Vechtstreek,POLITIE-GOOI-EN-VECHTSTREEK,309,48,3,0,360,361,*')
    expect(csv.text.trim().split('\r\n')).toHaveLength(15)
    const ods = await site.as(null).get('/v1/formation/ods?asOf=2019-01-31')
    expect(ods.headers['content-type']).toContain('opendocument.spreadsheet')
  })
})

describe('from 2015 to 2019', () => {
  it('is one net posting of seven with its causes, the 16.3 is a transfer, and 2015 is not divided', async () => {
    const { body } = await site.as(null).get<{
      rows: { code: string; before: number; after: number }[]
      postings: { kind: string; fte: number; effect: number; reason: { nl: string } }[]
    }>('/v1/formation/comparison?from=2015-12-31&to=2019-01-31')
    expect(body.rows.find(one => one.code === 'RE03')).toMatchObject({ before: 4942, after: 4949 })
    expect(body.rows.find(one => one.code === 'ONVERDEELD')).toMatchObject({ before: 4942, after: 0 })
    expect(body.postings.filter(one => one.effect !== 0)).toEqual([expect.objectContaining({ kind: 'growth', fte: 7, effect: 7 })])
    expect(body.postings.find(one => one.kind === 'growth')?.reason.nl).toMatch(/intake en service.*PDC/)
    expect(body.postings.filter(one => one.kind === 'transfer')).toEqual([expect.objectContaining({ fte: 16.3, effect: 0 })])
  })

  it('has the 16.3 at Oost-Utrecht before the printed table, and not twice after it', async () => {
    expect(row(await table('validAt=2018-12-31'), 'POLITIE-OOST-UTRECHT')).toMatchObject({ undivided: 16.3, total: 16.3 })
    expect(row(await table('validAt=2019-01-31'), 'POLITIE-OOST-UTRECHT')).toMatchObject({ undivided: 0, total: 805 })
  })
})

describe('posting', () => {
  it('moves places on the day of the posting; the table of an earlier day, as known then, stays', async () => {
    const before = await table('asOf=2019-01-31')
    const posted = await postIt([move()])
    expect(posted.status).toBe(201)
    expect(await table('asOf=2019-01-31')).toEqual(before)
    const now = await table('validAt=2019-01-31')
    expect(row(now, 'POLITIE-FLEVOLAND').operational).toBe(645.5)
    expect(row(now, 'POLITIE-RECHERCHE').operational).toBe(703.5)
    expect(row(now, 'RE03').total).toBe(4949)
  })

  it('takes nothing from a row on a day before the source says how the places were divided', async () => {
    expect((await postIt([move({ startDate: '2019-01-15' })])).text).toContain('POLITIE-FLEVOLAND zou op 2019-01-15 op -2.5 fte staan')
  })

  it('is corrected by a reversing posting, once, and both stay', async () => {
    const { body } = await postIt([move({ fte: 1, startDate: '2020-05-01' })])
    const id = body.postingIds[0]
    const seen = await planner().get(`/v1/formation/postings/${id}`)
    const back = () =>
      planner().post(
        `/v1/formation/postings/${id}/reversals`,
        { ...decided, reason: 'Was dubbel geboekt' },
        { 'if-match': String(seen.headers.etag) },
      )
    expect((await back()).status).toBe(200)
    const again = await planner().get(`/v1/formation/postings/${id}`)
    const twice = await planner().post(
      `/v1/formation/postings/${id}/reversals`,
      { ...decided, reason: 'Nog eens' },
      { 'if-match': String(again.headers.etag) },
    )
    expect(twice.status).toBe(409)
    const { body: list } = await site
      .as(null)
      .get<{ postings: { id: string; reversesId: string | null; reversedById: string | null }[] }>(
        '/v1/formation/postings?unit=POLITIE-RECHERCHE&from=2020-04-30&to=2020-05-01',
      )
    expect(list.postings).toHaveLength(2)
    expect(list.postings.find(one => one.reversesId)?.reversesId).toBe(id)
  })

  it('refuses everything that cannot be at once, in sentences', async () => {
    const { status, body } = await postIt([
      move({ toUnit: 'RE03' }),
      move({ fte: 0.0005 }),
      move({ fromUnit: 'PDC', toUnit: 'RE07' }),
      move({ toUnit: 'POLITIE-FLEVOLAND' }),
    ])
    expect(status).toBe(400)
    expect((body as unknown as { errors: { name: string }[] }).errors.map(({ name }) => name)).toEqual([
      '/movements/0/toUnit',
      '/movements/1/fte',
      '/movements/2/toUnit',
      '/movements/3/toUnit',
    ])
  })

  it('lets no row stand below zero on any day, and posts all or nothing', async () => {
    const count = async () => (await site.owner.query('select count(*)::integer as n from staffing.posting')).rows[0].n
    const before = await count()
    const { status, text } = await postIt([move(), move({ fromUnit: 'POLITIE-LEIDING', fte: 4 })])
    expect(status).toBe(400)
    expect(text).toContain('POLITIE-LEIDING zou op 2019-01-31 op -1 fte staan')
    expect(await count()).toBe(before)
  })

  it('names no employee: a reason that points to a person is refused', async () => {
    expect((await postIt([move({ reason: 'Plaats van iemand, bereikbaar op 06-12345678' })])).status).toBe(400)
  })

  it('is for the planner; others read', async () => {
    for (const person of ['mayor', 'police-chief', 'bureau-coordinator', 'neighbourhood-officer'] as const)
      expect((await site.as(person).post('/v1/formation/postings', { ...decided, movements: [move()] })).status).toBe(403)
    expect((await site.as(null).get('/v1/formation/postings?unit=RE03')).status).toBe(200)
  })

  it('cannot be changed by anybody, the owner of the database included', async () => {
    await expect(site.owner.query('update staffing.posting set fte = fte + 1')).rejects.toThrow('never changed')
    await expect(site.owner.query('update staffing.printed_cell set figure = 360 where figure = 361')).rejects.toThrow('never changed')
  })

  it('takes back only the very same places: another amount or day does not go in', async () => {
    const insert = (fte: string, day: string) =>
      site.owner.query(
        `insert into staffing.posting (id, entry_id, place, kind, from_unit, from_category, to_unit, to_category, fte, rounded, start_date, reason, decision, reverses_id, known_at, recorded_at)
         select gen_random_uuid(), gen_random_uuid(), 1, 'reversal', to_unit, to_category, from_unit, from_category, ${fte}, rounded, ${day}, 'terug', 'besluit', id, now(), now() from staffing.posting where kind = 'growth'`,
      )
    await expect(insert('fte - 1', 'start_date')).rejects.toThrow('reversal_mirrors')
    await expect(insert('fte', 'start_date + 1')).rejects.toThrow('reversal_mirrors')
  })
})

describe('drafts and units', () => {
  it('keeps a draft outside the ledger until it is posted, and then not any more', async () => {
    const kept = await planner().post<{ draftId: string }>('/v1/formation/drafts', {
      title: 'Ondermijning 2019',
      lines: [['a', 'b', '2,5']],
    })
    const list = async () => (await planner().get<{ drafts: { draftId: string }[] }>('/v1/formation/drafts')).body.drafts
    expect(await list()).toEqual([expect.objectContaining({ draftId: kept.body.draftId, title: 'Ondermijning 2019' })])
    expect((await postIt([move({ fte: 0.5 })], { draftId: kept.body.draftId })).status).toBe(201)
    expect(await list()).toEqual([])
    const after = await planner().post('/v1/formation/drafts', { draftId: kept.body.draftId, title: 'Ondermijning 2019', lines: [] })
    expect(after.status).toBe(409)
    expect((await site.as('police-chief').get('/v1/formation/drafts')).status).toBe(403)
  })

  it('gets a new part within a row, which counts with it', async () => {
    expect(
      (await planner().post('/v1/formation/units', { code: 'BESLAGHUIS', name: 'Beslaghuis', parent: 'POLITIE-RECHERCHE' })).status,
    ).toBe(201)
    const before = row(await table('validAt=2022-01-01'), 'POLITIE-RECHERCHE').total
    expect(
      (
        await postIt([
          move({
            fromUnit: 'BUITEN-DE-EENHEID',
            fromCategory: 'undivided',
            kind: 'growth',
            toUnit: 'BESLAGHUIS',
            fte: 3,
            startDate: '2021-06-01',
          }),
        ])
      ).status,
    ).toBe(201)
    const rows = await table('validAt=2022-01-01')
    expect(row(rows, 'BESLAGHUIS').total).toBe(3)
    expect(row(rows, 'POLITIE-RECHERCHE').total).toBe(before + 3)
  })
})
