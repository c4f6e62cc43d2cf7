// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { PersonCode } from '../../core/identity/people.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'

interface Weighing {
  year: number
  likelihood: number
  impact: number
  themes: { code: string }[]
  districts: { code: string; name: { nl: string } }[]
  sources: string[]
}
interface Trend {
  id: string
  code: string
  title: { nl: string }
  weighings: Weighing[]
  districts: { code: string }[]
  proposals: { id: string; title: string; state: string; answer: string | null }[]
}
interface List {
  period: string
  year: number
  years: number[]
  trends: {
    id: string
    code: string
    source: string
    passage: string
    weighing: Weighing | null
    before: { year: number } | null
    openProposal: boolean
  }[]
}

const clock = movableClock('2021-06-01T09:00:00Z')
let site: TestSite
const list = async (query = '') => (await site.as(null).get<List>(`/v1/trends?period=2019-2022${query}`)).body
const idOf = async (code: string) => (await list()).trends.find(trend => trend.code === code)?.id ?? ''
const act = async <T = { id: string; detail: string; errors: { name: string }[] }>(
  by: PersonCode,
  id: string,
  noun: string,
  body: object,
) => {
  const { headers } = await site.as(by).get(`/v1/trends/${id}`)
  return site.as(by).post<T>(`/v1/trends/${id}/${noun}`, body, { 'if-match': String(headers.etag) })
}
const read = async (by: PersonCode | null, id: string) => (await site.as(by).get<Trend>(`/v1/trends/${id}`)).body
const scores = {
  year: 2020,
  likelihood: 4,
  impact: 5,
  reason: 'Drie districten zien er meer van.',
  sources: ['Politie, 47013NED 2019', 'Gesprekken met de districten'],
  themes: ['ondermijning'],
  districts: ['RE03-FLEVOLAND'],
}
const proposal = { title: 'Digitale veiligheid', reason: 'De dreiging groeit sneller dan wij aankunnen.' }

beforeAll(async () => {
  site = await testSite({
    clock,
    prepare: async owner => {
      const { pack } = await checkPack('regions/midden-nederland-2019-2022')
      if (pack) await loadRegion(owner, pack)
    },
  })
})
afterAll(() => site.close())

describe('the inventory of trends', () => {
  it('has the nine trends of Bijlage 1 with their source, and no scores that the strategy does not give', async () => {
    const { trends, years } = await list()
    expect(trends).toHaveLength(9)
    expect(years).toEqual([])
    expect(trends.every(({ weighing, passage }) => weighing === null && passage.startsWith('Bijlage 1'))).toBe(true)
  })

  it('shows the newest strategy that has trends when none is asked for', async () => {
    expect((await site.as(null).get<List>('/v1/trends')).body.period).toBe('2019-2022')
  })
})

describe('weighing', () => {
  it('holds likelihood, effect, themes, districts and sources, by name', async () => {
    const id = await idOf('digitale-dreiging')
    expect((await act('bureau-coordinator', id, 'weighings', scores)).status).toBe(200)
    const [weighing] = (await read('mayor', id)).weighings
    expect(weighing).toMatchObject({ year: 2020, likelihood: 4, impact: 5, sources: scores.sources })
    expect(weighing?.themes.map(({ code }) => code)).toEqual(['ondermijning'])
    expect(weighing?.districts.map(({ code }) => code)).toEqual(['RE03-FLEVOLAND'])
  })

  it('keeps earlier years, and within a year counts the last while the first stays readable', async () => {
    const id = await idOf('digitale-dreiging')
    for (const [year, likelihood, day] of [
      [2021, 3, '2021-06-02'],
      [2021, 5, '2021-06-03'],
    ] as const) {
      clock.moveTo(`${day}T09:00:00Z`)
      expect((await act('bureau-coordinator', id, 'weighings', { ...scores, year, likelihood })).status).toBe(200)
    }
    expect((await read('mayor', id)).weighings.map(({ year, likelihood }) => [year, likelihood])).toEqual([
      [2021, 5],
      [2021, 3],
      [2020, 4],
    ])
    const now = (await list()).trends.find(trend => trend.id === id)
    expect(now).toMatchObject({ weighing: { year: 2021, likelihood: 5 }, before: { year: 2020, likelihood: 4 } })
    const then = (await list('&year=2020')).trends.find(trend => trend.id === id)
    expect(then).toMatchObject({ weighing: { year: 2020, likelihood: 4 }, before: null })
    expect((await list()).years).toEqual([2020, 2021])
  })

  it('gives every weighing, also the earlier, as CSV', async () => {
    const { text, headers } = await site.as(null).get('/v1/trends/csv?period=2019-2022')
    expect(headers['content-type']).toContain('text/csv')
    expect(text.trim().split('\r\n')).toHaveLength(4)
    expect(text).toContain('Toename digitale dreiging,2020,4,5,ondermijning,RE03-FLEVOLAND')
  })

  it('says everything that is wrong at once', async () => {
    const id = await idOf('migratie')
    const wrong = await act('bureau-coordinator', id, 'weighings', { ...scores, likelihood: 6, reason: 'kort', sources: [] })
    expect(wrong.body.errors.map(({ name }) => name).sort()).toEqual(['/likelihood', '/reason', '/sources'])
    const unknown = await act('bureau-coordinator', id, 'weighings', { ...scores, themes: ['weer'], districts: ['GM0344'] })
    expect(unknown.body.errors.map(({ name }) => name).sort()).toEqual(['/districts', '/themes'])
    expect((await act('bureau-coordinator', id, 'weighings', { ...scores, year: 2031 })).body.errors.map(({ name }) => name)).toEqual([
      '/year',
    ])
  })

  it('is the affair of the bureau, and not of a link that is no trend', async () => {
    const id = await idOf('migratie')
    const refused = await act('mayor', id, 'weighings', scores)
    expect([refused.status, refused.body.detail]).toEqual([403, 'Het bureau weegt de trends'])
    const { rows } = await site.owner.query("select id from strategy.item where kind = 'ambition' limit 1")
    expect((await site.as('bureau-coordinator').get(`/v1/trends/${rows[0].id}`)).status).toBe(404)
  })
})

describe('a proposal for a priority', () => {
  it('needs a weighing first', async () => {
    const refused = await act('adviser-small', await idOf('migratie'), 'trend-proposals', proposal)
    expect([refused.status, refused.body.detail]).toEqual([403, 'De trend is gewogen'])
  })

  it('is work for the bureau, which is told of it, and shows as open', async () => {
    const id = await idOf('digitale-dreiging')
    expect((await act('adviser-small', id, 'trend-proposals', proposal)).status).toBe(200)
    expect((await list()).trends.find(trend => trend.id === id)?.openProposal).toBe(false)
    const seen = (await site.as('mayor').get<List>('/v1/trends?period=2019-2022')).body
    expect(seen.trends.find(trend => trend.id === id)?.openProposal).toBe(true)
    const { body } = await site.as('bureau-coordinator').get<{ notices: { kind: string }[] }>('/v1/notices')
    expect(body.notices.map(({ kind }) => kind)).toContain('trend-proposed')
    const second = await act('mayor', id, 'trend-proposals', proposal)
    expect([second.status, second.body.detail]).toEqual([403, 'Er ligt nog geen voorstel over deze trend bij het bureau'])
  })

  it('stays hidden from residents', async () => {
    expect((await read(null, await idOf('digitale-dreiging'))).proposals).toEqual([])
  })

  it('is answered once, with the reason, and who proposed is told', async () => {
    const id = await idOf('digitale-dreiging')
    const [open] = (await read('mayor', id)).proposals
    const answer = { proposalId: open?.id, outcome: 'taken-up', reason: 'Gaat mee naar de keuze van dit najaar.' }
    expect((await act('mayor', id, 'trend-proposal-answers', answer)).status).toBe(403)
    expect((await act('bureau-coordinator', id, 'trend-proposal-answers', answer)).status).toBe(200)
    expect((await act('bureau-coordinator', id, 'trend-proposal-answers', answer)).status).toBe(409)
    expect((await read('mayor', id)).proposals[0]).toMatchObject({ state: 'taken-up', answer: answer.reason })
    const { body } = await site.as('adviser-small').get<{ notices: { kind: string }[] }>('/v1/notices')
    expect(body.notices.map(({ kind }) => kind)).toContain('trend-proposal-answered')
  })

  it('comes in once when many propose at the same moment, also past the server', async () => {
    const id = await idOf('digitale-dreiging')
    const person = (
      await site.owner.query('select p.id, a.organisation_id from core.person p join core.assignment a on a.person_id = p.id limit 1')
    ).rows[0]
    const tries = await Promise.allSettled(
      Array.from({ length: 16 }, () =>
        site.owner.query("insert into strategy.trend_proposal values (gen_random_uuid(), $1, 'Samen', 'Allen tegelijk.', $2, $3, now())", [
          id,
          person.id,
          person.organisation_id,
        ]),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
