// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { DemoPersonCode } from '../../core/identity/people.ts'
import { movableClock } from '../../core/time/clock.ts'

interface Coded {
  codings: number
  mine: boolean
  given: { core: string; mine: boolean }[]
}
let site: TestSite
const stories: string[] = []

beforeAll(async () => {
  site = await testSite({ clock: movableClock('2021-03-10T09:00:00Z') })
  await site.owner.query(`insert into partners.area values ('GM9001', 'municipality')`)
  const { rows } = await site.owner.query(
    `insert into monitor.story (id, theme, kind, area_code, told_on_month, teller_role, body, may_quote, masked, known_at)
     select gen_random_uuid(), 'buurt', 'story', 'GM9001', '2021-02-01', 'resident', 'Een verzonnen verhaal van de proef, nummer ' || n, true, 0, '2021-03-01T00:00:00Z' from generate_series(1, 12) n returning id`,
  )
  stories.push(...rows.map(({ id }) => id as string))
})
afterAll(() => site?.close())

const see = (person: DemoPersonCode, id: string) => site.as(person).get<Coded>(`/v1/story-codings/${id}`)
const code = async (person: DemoPersonCode, id: string, core: string, direction = 'worse') =>
  site.as(person).post(`/v1/story-codings/${id}/codings`, { core, direction }, { 'if-match': String((await see(person, id)).headers.etag) })

test('two people code a story apart: neither sees the other before having chosen, and a third is refused', async () => {
  const [first = ''] = stories
  expect((await code('adviser-large', first, 'nuisance')).status).toBe(200)
  expect((await see('adviser-small', first)).body).toMatchObject({ codings: 1, mine: false, given: [] })
  expect((await see('mayor', first)).body.given).toEqual([])
  expect((await code('adviser-small', first, 'help-missing')).status).toBe(200)
  expect((await see('adviser-small', first)).body.given.map(({ core }) => core).sort()).toEqual(['help-missing', 'nuisance'])
  expect((await see('mayor', first)).body.given).toHaveLength(2)
  const third = await code('case-director', first, 'other')
  expect([third.status, third.text.includes('Er zijn nog geen twee coderingen')]).toEqual([403, true])
  expect((await code('mayor', stories[1]!, 'other')).status).toBe(403)
  expect((await code('adviser-large', first, 'other')).status).toBe(403)
})

test('agreement is shown from ten stories on, and leaves out what was withdrawn', async () => {
  const agreement = async () =>
    (await site.as('mayor').get<{ agreement: { stories: number; same: number | null; alpha: number | null }[] }>('/v1/story-codings')).body
      .agreement
  expect((await agreement())[0]).toMatchObject({ stories: 1, same: null, alpha: null })
  for (const [place, id] of stories.slice(1, 10).entries()) {
    const core = place % 2 === 0 ? 'nuisance' : 'prevention'
    await code('adviser-large', id, core)
    await code('case-director', id, core)
  }
  // Nine pairs alike and one apart: 20 values, 11 nuisance, 8 prevention, 1 help-missing; alpha = 1 - 19 * 2 / (11*9 + 8*12 + 1*19).
  expect((await agreement())[0]).toEqual({ variable: 'core', stories: 10, same: 9, alpha: 0.822 })
  await site.owner.query(`insert into monitor.story_withdrawal values ($1, null, null, '2021-03-10')`, [stories[0]])
  expect((await agreement())[0]).toMatchObject({ stories: 9, alpha: null })
  const late = await code('undermining-analyst', stories[0]!, 'other')
  expect(late.status).toBe(403)
})
