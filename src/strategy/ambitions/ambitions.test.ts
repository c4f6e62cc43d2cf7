// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'

interface Ambition {
  id: string
  code: string
  kind: 'counted' | 'judged'
  standing: string
  rule: { nl: string }
  figures: { code: string; baseline: number | null; target: number | null; standing: string }[]
  levels: unknown[]
  judgements: { verdict: string; level: number | null; person: string | null; reason: string }[]
}

let site: TestSite
const list = async () =>
  (await site.as('adviser-large').get<{ period: string; ambitions: Ambition[] }>('/v1/ambitions?period=2019-2022')).body
const find = async (code: string): Promise<Ambition> => {
  const found = (await list()).ambitions.find(one => one.code === code)
  if (!found) throw new Error(`no ambition ${code}`)
  return found
}
const versionOf = async (id: string) => ({ 'if-match': String((await site.as('mayor').get(`/v1/ambitions/${id}`)).headers.etag) })
const judgement = {
  verdict: 'partly',
  level: 2,
  reason: 'In twee districten zagen de diensten de handel haperen.',
  judgedDate: '2021-03-01',
}

beforeAll(async () => {
  site = await testSite({
    prepare: async owner => {
      const { pack } = await checkPack('regions/midden-nederland-2019-2022')
      if (pack) await loadRegion(owner, pack)
    },
  })
})
afterAll(() => site.close())

describe('ambitions that judge themselves', () => {
  it('computes registered crime of 2022 against 2018 on the published figures', async () => {
    const crime = await find('criminaliteit-gelijk-of-lager')
    expect(crime.figures.find(figure => figure.code === 'totaal')).toMatchObject({ baseline: 91_191, target: 84_742, standing: 'met' })
    expect(crime.figures.find(figure => figure.code === 'overvallen')).toMatchObject({ baseline: 70 })
    expect(crime.rule.nl).toContain('gelijk aan of lager dan')
  })

  it('gives the standing of the whole from its figures, never better than the worst of them', async () => {
    const crime = await find('criminaliteit-gelijk-of-lager')
    expect(crime.standing).toBe(crime.figures.every(figure => figure.standing === 'met') ? 'met' : 'not-met')
  })

  it('says "niet te beoordelen" where there is no figure: the survey of 2018 was never held', async () => {
    const feeling = await find('meer-veiligheid-ervaren')
    expect(feeling.figures.every(figure => figure.standing === 'unassessable')).toBe(true)
    expect(feeling.standing).toBe('unassessable')
  })

  it('gives the ones that cannot be counted a rubric, a term and a body, and calls them overdue after the term', async () => {
    const drugs = await find('drugs-verstoord')
    expect(drugs.kind).toBe('judged')
    expect(drugs.levels).toHaveLength(4)
    expect(drugs.standing).toBe('overdue')
  })
})

describe('a signed judgement', () => {
  it('stands beside the computed standing with name, level and reason', async () => {
    const { id } = await find('drugs-verstoord')
    const done = await site.as('mayor').post(`/v1/ambitions/${id}/judgements`, judgement, await versionOf(id))
    expect(done.status).toBe(200)
    const after = await find('drugs-verstoord')
    expect(after.standing).toBe('judged')
    expect(after.judgements[0]).toMatchObject({ verdict: 'partly', level: 2, reason: judgement.reason })
    expect(after.judgements[0]?.person).toMatch(/fictief/)
  })

  it('does not change a computed standing', async () => {
    const before = await find('criminaliteit-gelijk-of-lager')
    const done = await site
      .as('police-chief')
      .post(`/v1/ambitions/${before.id}/judgements`, { ...judgement, level: undefined, verdict: 'not-met' }, await versionOf(before.id))
    expect(done.status).toBe(200)
    const after = await find('criminaliteit-gelijk-of-lager')
    expect(after.standing).toBe(before.standing)
    expect(after.judgements).toHaveLength(before.judgements.length + 1)
  })

  it('needs a level where there is a rubric, and a day that has been', async () => {
    const { id } = await find('barrieres-districtsthemas')
    expect(
      (await site.as('mayor').post(`/v1/ambitions/${id}/judgements`, { ...judgement, level: undefined }, await versionOf(id))).status,
    ).toBe(400)
    expect(
      (await site.as('mayor').post(`/v1/ambitions/${id}/judgements`, { ...judgement, judgedDate: '2999-01-01' }, await versionOf(id)))
        .status,
    ).toBe(400)
  })

  it('is for those who decide in the college', async () => {
    const { id } = await find('drugs-verstoord')
    expect((await site.as('neighbourhood-officer').post(`/v1/ambitions/${id}/judgements`, judgement, await versionOf(id))).status).toBe(403)
  })
})
