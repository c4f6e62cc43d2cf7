// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { Answer } from '../../core/contract/define.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'
import type { contract as funding } from '../funds/contract.ts'
import type { contract } from './contract.ts'

type All = Answer<(typeof contract)['listExpectedChanges']>
type Fund = Answer<(typeof funding)['readFund']>

const at = '/v1/formation/expected-changes'

describe('growth and transfers', () => {
  let site: TestSite
  const all = async (): Promise<All> => (await site.as('mayor').get<All>(at)).body
  const change = async (code: string) => (await all()).changes.find(found => found.code === code)
  const post = async (code: string, body: object, person: 'police-planner' | 'bureau-coordinator' = 'police-planner') => {
    const seen = await site.as(person).get(`${at}/${code}`)
    return site
      .as(person)
      .post(
        `${at}/${code}/expected-postings`,
        { startDate: '2019-07-01', decision: 'Verdeling 2019', ...body },
        { 'if-match': String(seen.headers.etag) },
      )
  }
  const totals = async (): Promise<Record<string, number>> => {
    const { rows } = await site.owner.query(
      `select unit_code, total::float8 as total from staffing.formation_table('2020-01-01', 'infinity')`,
    )
    return Object.fromEntries(rows.map(({ unit_code, total }) => [unit_code, total]))
  }

  beforeAll(async () => {
    const packs = await Promise.all(
      ['2019-2022', '2023-2026'].map(years =>
        checkPack(fileURLToPath(new URL(`../../../regions/midden-nederland-${years}`, import.meta.url))),
      ),
    )
    site = await testSite({
      clock: movableClock('2020-01-15T09:00:00Z'),
      prepare: async owner => {
        for (const { pack } of packs) await loadRegion(owner, pack as Pack)
      },
    })
  }, 120_000)
  afterAll(() => site.close())

  it('expects 41 and 13.6 of the exact 54.6, 41 aspirants, 41.6 and 7 for Vijfheerenlanden, and 77 of November 2023, nothing posted yet', async () => {
    const { changes } = await all()
    expect(changes.map(({ code, expected, posted }) => [code, expected, posted])).toEqual([
      ['regeerakkoord-2019', 41, 0],
      ['regeerakkoord-rest', 13.6, 0],
      ['aspiranten-naar-pdc', 41, 0],
      ['vijfheerenlanden-lekstroom', 41.6, 0],
      ['vijfheerenlanden-diensten', 7, 0],
      ['uitbreiding-2023', 77, 0],
    ])
    expect(changes.find(({ code }) => code === 'uitbreiding-2023')).toMatchObject({ to: null, expectedDate: null })
  })

  it('posts growth in parts to units and themes, each traceable to the fund that carries it', async () => {
    const parts = [
      { fte: 20.5, toUnit: 'POLITIE-RECHERCHE', theme: 'cybercrime' },
      { fte: 10, toUnit: 'POLITIE-FLEVOLAND', theme: 'undermining' },
    ]
    for (const part of parts) expect((await post('regeerakkoord-2019', part)).status).toBe(200)
    const { earmarks } = await all()
    expect(earmarks.map(({ to, theme, fund, fte }) => [to?.code, theme, fund?.code, fte])).toEqual(
      expect.arrayContaining([
        ['POLITIE-RECHERCHE', 'cybercrime', 'regeerakkoord', 20.5],
        ['POLITIE-FLEVOLAND', 'undermining', 'regeerakkoord', 10],
      ]),
    )
    expect(await change('regeerakkoord-2019')).toMatchObject({ posted: 30.5, open: 10.5 })
    const fund = (await site.as('mayor').get<Fund>('/v1/funds/regeerakkoord')).body
    expect(fund.sums.find(({ measure }) => measure === 'fte')).toMatchObject({ allotted: 54.6, claimed: 30.5 })
    expect(fund.claims.map(({ decision, postingId }) => [decision, postingId !== null])).toEqual([
      ['Verdeling 2019', true],
      ['Verdeling 2019', true],
    ])
  })

  it('refuses more than is expected, an unknown unit, and whoever is no planner', async () => {
    const wrong = await post('regeerakkoord-2019', { fte: 11, toUnit: 'NERGENS' })
    expect((wrong.body.errors as { name: string }[]).map(({ name }) => name)).toEqual(['/fte', '/toUnit'])
    expect((await post('regeerakkoord-2019', { fte: 1 }, 'bureau-coordinator')).status).toBe(403)
    expect((await post('uitbreiding-2023', { fte: 1 })).status).toBe(400)
  })

  it('keeps the workplace of aspirants apart from their formation, and moves Vijfheerenlanden as paired postings', async () => {
    const before = await totals()
    expect((await post('aspiranten-naar-pdc', { fte: 41 })).status).toBe(200)
    expect((await post('vijfheerenlanden-lekstroom', { fte: 41.6 })).status).toBe(200)
    expect((await post('vijfheerenlanden-diensten', { fte: 7 })).status).toBe(200)
    const after = await totals()
    const moved = (code: string) => Math.round(((after[code] ?? 0) - (before[code] ?? 0)) * 10) / 10
    expect([moved('PDC'), moved('RE07'), moved('BASISTEAM-LEKSTROOM'), moved('POLITIE-WEST-UTRECHT'), moved('RE03')]).toEqual([
      41, -48.6, 41.6, 41.6, 7.6,
    ])
    expect((await all()).kept).toMatchObject([{ formal: { code: 'PDC' }, category: 'aspirants', fte: 41 }])
  })

  it('never posts more than expected when many planners post at once', async () => {
    const { rows } = await site.owner.query(
      `select p.id, a.organisation_id from core.person p join core.assignment a on a.person_id = p.id where p.subject like '%:police-planner'`,
    )
    const one = async (place: number) => {
      const client = await site.owner.connect()
      try {
        await client.query('begin')
        const { rows: made } = await client.query(
          `insert into staffing.posting (id, entry_id, place, kind, from_unit, from_category, to_unit, to_category, fte, rounded, start_date, reason, decision, person_id, organisation_id, known_at, recorded_at)
           values (gen_random_uuid(), gen_random_uuid(), 1, 'growth', 'REGEERAKKOORD', 'operational', 'POLITIE-FLEVOLAND', 'operational', 3, false, '2020-01-01', $1, 'Tegelijk', $2, $3, now(), now()) returning id`,
          [`Deel ${place}`, rows[0].id, rows[0].organisation_id],
        )
        await client.query(
          `insert into staffing.expected_posting values ($1, 'regeerakkoord-rest', 'regeerakkoord', null, $2, $3, now())`,
          [made[0].id, rows[0].id, rows[0].organisation_id],
        )
        await client.query('commit')
        return true
      } catch (error) {
        await client.query('rollback')
        expect((error as { constraint?: string }).constraint).toBe('no_more_than_expected')
        return false
      } finally {
        client.release()
      }
    }
    const done = await Promise.all(Array.from({ length: 8 }, (_, place) => one(place)))
    expect(done.filter(Boolean)).toHaveLength(4)
    expect(await change('regeerakkoord-rest')).toMatchObject({ posted: 12, open: 1.6 })
  })

  it('offers the plan of a day for adoption, and the plan of a later day beside it', async () => {
    const planner = site.as('police-planner')
    const offered = await planner.post<{ number: string; version: number }>('/v1/formation/plans', { asOfDate: '2019-01-31' })
    expect(offered.status).toBe(201)
    const { number, version } = offered.body
    const seen = await site
      .as('mayor')
      .get<{ content: { blocks: { caption?: string; total?: unknown[] }[] } }>(`/v1/document-versions/${number}/${version}`)
    const table = seen.body.content.blocks.find(({ caption }) => caption?.startsWith('Formatie in fte'))
    expect(table?.total).toEqual(['Eenheid Midden-Nederland', 4345, 433 - 0, 171, expect.anything(), expect.any(Number)])
    expect((await planner.post('/v1/formation/plans', { asOfDate: '2020-01-15' })).status).toBe(201)
    expect((await site.as('mayor').post('/v1/formation/plans', { asOfDate: '2020-01-15' })).status).toBe(403)
    expect((await all()).plan).toMatchObject({ state: 'draft' })
  })
})
