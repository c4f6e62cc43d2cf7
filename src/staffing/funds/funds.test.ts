// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { Answer } from '../../core/contract/define.ts'
import { movableClock } from '../../core/time/clock.ts'
import type { contract } from './contract.ts'

type Fund = Answer<(typeof contract)['readFund']>
const at = '/v1/funds/proeffonds'

describe('a fund', () => {
  let site: TestSite
  const read = async (): Promise<Fund> => (await site.as('bureau-coordinator').get<Fund>(at)).body
  const sums = async (measure: 'fte' | 'eur') => (await read()).sums.find(found => found.measure === measure)
  const add = async (
    noun: 'claims' | 'entries',
    body: object,
    person: 'bureau-coordinator' | 'police-planner' | 'mayor' = 'bureau-coordinator',
  ) => {
    const seen = await site.as('bureau-coordinator').get(at)
    return site.as(person).post(`${at}/${noun}`, body, { 'if-match': String(seen.headers.etag) })
  }
  const claim = {
    measure: 'fte',
    amount: 4.5,
    theme: 'undermining',
    purpose: 'Een team voor de haven',
    decision: 'RVC-2019-4',
    decidedDate: '2019-06-01',
  }

  beforeAll(async () => {
    site = await testSite({ clock: movableClock('2020-01-15T09:00:00Z') })
    await site.owner.query(`insert into staffing.fund (code, place, name, name_en, giver, giver_en, theme, allotted_fte, conditions, conditions_en)
      values ('proeffonds', 1, 'Proeffonds', 'Trial fund', 'Rijk', 'State', 'undermining', 10, 'Geen', 'None')`)
  })
  afterAll(() => site.close())

  it('says that an amount is not known instead of inventing one', async () => {
    expect(await sums('eur')).toEqual({ measure: 'eur', allotted: null, claimed: 0, spent: 0, accounted: 0 })
  })

  it('is claimed with the decision that claims it, within what is allotted and for its own theme', async () => {
    expect((await add('claims', claim, 'police-planner')).status).toBe(200)
    const wrong = await add('claims', { ...claim, amount: 6, theme: 'cybercrime', decidedDate: '2021-01-01', area: undefined })
    expect((wrong.body.errors as { name: string }[]).map(({ name }) => name)).toEqual(['/amount', '/theme', '/decidedDate'])
    expect((await add('claims', claim, 'mayor')).status).toBe(403)
    expect((await read()).claims).toMatchObject([{ amount: 4.5, decision: 'RVC-2019-4', decidedDate: '2019-06-01' }])
    expect(await sums('fte')).toMatchObject({ allotted: 10, claimed: 4.5 })
  })

  it('is spent and then accounted for, never more than was spent', async () => {
    const entry = { kind: 'spent', measure: 'eur', amount: 1000, year: 2019, statement: 'Inhuur van een analist' }
    expect((await add('entries', { ...entry, kind: 'accounted' })).status).toBe(400)
    expect((await add('entries', entry)).status).toBe(200)
    expect((await add('entries', { ...entry, kind: 'accounted', amount: 600 })).status).toBe(200)
    expect((await add('entries', { ...entry, kind: 'accounted', amount: 401 })).status).toBe(400)
    expect(await sums('eur')).toMatchObject({ spent: 1000, accounted: 600 })
    expect((await add('entries', entry, 'police-planner')).status).toBe(403)
  })

  it('holds whatever is claimed and accounted for at once: never over what is allotted or spent', async () => {
    const { rows } = await site.owner.query(
      `select p.id, a.organisation_id as organisation from core.person p join core.assignment a on a.person_id = p.id where p.subject like '%:bureau-coordinator'`,
    )
    const { id, organisation } = rows[0]
    const insert = (kind: 'claim' | 'spent' | 'accounted', amount: number) =>
      kind === 'claim'
        ? site.owner.query(
            `insert into staffing.fund_claim (id, fund_code, measure, amount, purpose, decision, decided_date, person_id, organisation_id, known_at) values (gen_random_uuid(), 'proeffonds', 'fte', $1, 'Tegelijk', 'Besluit', '2019-06-01', $2, $3, now())`,
            [amount, id, organisation],
          )
        : site.owner.query(
            `insert into staffing.fund_entry (id, fund_code, kind, measure, amount, year, statement, person_id, organisation_id, known_at) values (gen_random_uuid(), 'proeffonds', $4, 'eur', $1, 2019, 'Tegelijk', $2, $3, now())`,
            [amount, id, organisation, kind],
          )
    const deed = fc.tuple(
      fc.constantFrom('claim' as const, 'spent' as const, 'accounted' as const),
      fc.integer({ min: 1, max: 30 }).map(tenths => tenths / 10),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 10 }), async deeds => {
        const results = await Promise.allSettled(deeds.map(([kind, amount]) => insert(kind, amount)))
        for (const result of results)
          if (result.status === 'rejected') expect(['no_more_than_allotted', 'no_more_than_spent']).toContain(result.reason.constraint)
        const [fte, eur] = await Promise.all([sums('fte'), sums('eur')])
        expect(fte?.claimed).toBeLessThanOrEqual(10)
        expect(eur?.accounted).toBeLessThanOrEqual(eur?.spent ?? 0)
      }),
      { numRuns: 8 },
    )
  })
})
