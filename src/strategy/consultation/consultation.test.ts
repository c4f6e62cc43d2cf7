// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonCode } from '../../core/identity/people.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { moved, rankingFaults } from './rules.ts'

interface Own {
  mayWrite: boolean
  versions: { id: string; ranked: string[]; texts: Record<string, string>; signed: boolean }[]
  count: number
}
interface Round {
  totals: { asked: number; signed: number; writing: number }
  progress: { organisation: { code: string }; state: string; late: boolean; reminders: number }[]
  named: { theme: string; named: number }[]
  answers: { draftId: string; organisation: { code: string }; texts: Record<string, string>; codes: { code: string }[] }[]
}

const clock = movableClock('2022-06-01T09:00:00Z')
let site: TestSite
let round: string
const at = (path = ''): string => `/v1/consultations/${round}${path}`
const own = async (person: PersonCode) => (await site.as(person).get<Own>(at('/answer'))).body
const read = async (person: PersonCode) => (await site.as(person).get<Round>(at())).body
const act = async (person: PersonCode, path: string, record: string, body: unknown) => {
  clock.moveDays(0.01)
  const { headers } = await site.as(person).get(at(record))
  return site.as(person).post<{ id: string; detail: string; reminded: number }>(at(path), body, { 'if-match': String(headers.etag) })
}
const save = (person: PersonCode, ranked: string[], texts: Record<string, string> = {}) =>
  act(person, '/drafts', '/answer', { ranked, texts })
const sign = async (person: PersonCode) => act(person, '/signatures', '/answer', { draftId: (await own(person)).versions[0]?.id })

beforeAll(async () => {
  site = await testSite({
    clock,
    prepare: async owner => {
      const { pack } = await checkPack('regions/midden-nederland-2019-2022')
      if (pack) await loadRegion(owner, pack, clock)
    },
  })
  const opened = await site.as('bureau-coordinator').post<{ id: string }>('/v1/consultations', {
    title: 'Raadpleging',
    intro: 'Wat vindt u het belangrijkst?',
    places: 3,
    others: 'themes',
    themes: ['drugs', 'zorg', 'cyber', 'onrust'].map(code => ({ code, nl: code, en: code })),
    questions: [{ key: 'waarom', kinds: ['municipality', 'prosecution', 'police-unit'], nl: 'Waarom dit thema?', en: 'Why this theme?' }],
    opensDate: '2022-06-01',
    answersDate: '2022-07-01',
  })
  round = opened.body.id
}, 60_000)
afterAll(() => site?.close())

describe('a consultation', () => {
  it('asks who is a member of the college on the first day: forty after Weesp left', async () => {
    expect((await read('bureau-coordinator')).totals).toEqual({ asked: 40, signed: 0, writing: 0 })
  })

  it('lets a colleague write only when the one who signs named them, and keeps every version', async () => {
    const before = await save('adviser-large', ['drugs'])
    expect([before.status, before.body.detail]).toEqual([403, 'U bent aangewezen om te schrijven, of u tekent zelf'])
    const adviser = (await site.owner.query(`select id from core.person where subject like '%adviser-large'`)).rows[0].id as string
    expect((await act('mayor', '/delegates', '/answer', { personId: adviser })).status).toBe(200)
    for (const ranked of [['drugs'], ['drugs', 'zorg'], ['zorg', 'drugs', 'onrust']])
      expect((await save('adviser-large', ranked, { waarom: `Versie ${ranked.length}` })).status).toBe(200)
    const answer = await own('mayor')
    expect([answer.count, answer.versions[0]?.ranked]).toEqual([3, ['zorg', 'drugs', 'onrust']])
    expect((await read('bureau-coordinator')).totals.writing).toBe(1)
  })

  it('shows a draft to nobody outside the organisation, the bureau included, until it is signed', async () => {
    expect((await read('bureau-coordinator')).answers).toEqual([])
    expect((await own('adviser-small')).versions).toEqual([])
    expect((await sign('mayor')).status).toBe(200)
    expect((await read('bureau-coordinator')).answers.map(one => [one.organisation.code, one.texts.waarom])).toEqual([
      ['GM0344', 'Versie 3'],
    ])
    expect((await read('police-chief')).answers).toEqual([])
  })

  it('refuses a second writer who did not see the first one’s version, and themes that do not fit, all at once', async () => {
    const { headers } = await site.as('adviser-large').get(at('/answer'))
    await save('mayor', ['zorg'])
    const late = await site.as('adviser-large').post(at('/drafts'), { ranked: ['drugs'], texts: {} }, { 'if-match': String(headers.etag) })
    expect(late.status).toBe(412)
    const wrong = await save('mayor', ['zorg', 'zorg', 'niets', 'drugs'])
    expect([wrong.status, (wrong.body as unknown as { errors: unknown[] }).errors.length]).toEqual([400, 3])
  })

  it('keeps the signed version as the answer while a later one waits for its signature', async () => {
    const bureau = await read('bureau-coordinator')
    expect(bureau.totals).toMatchObject({ signed: 1, writing: 0 })
    expect(bureau.answers[0]?.texts.waarom).toBe('Versie 3')
    expect((await own('mayor')).versions.map(one => one.signed).slice(0, 2)).toEqual([false, true])
  })

  it('shows others how often themes are named only from five answers on', async () => {
    expect((await read('adviser-small')).named).toEqual([])
    for (const person of ['police-chief', 'chief-prosecutor'] as const) {
      await save(person, ['drugs', 'cyber'])
      expect((await sign(person)).status).toBe(200)
    }
    await site.owner.query(
      `with two as (select organisation_id from strategy.round_member where round_id = $1 and code in ('GM0339', 'GM0310', 'GM0352')),
        made as (insert into strategy.answer_draft select gen_random_uuid(), $1, organisation_id, '{drugs,onrust}', '{}', null, '2022-06-10' from two returning id, organisation_id)
       insert into strategy.answer_signature select id, organisation_id, null, '2022-06-10' from made`,
      [round],
    )
    expect((await read('neighbourhood-officer')).named[0]).toEqual({ theme: 'drugs', named: 6 })
  })

  it('reminds exactly those who did not sign, and nobody after that', async () => {
    clock.moveTo('2022-07-02T09:00:00Z')
    const { body } = await act('bureau-coordinator', '/reminders', '', { confirmed: true })
    expect(body.reminded).toBe(34)
    const { progress } = await read('bureau-coordinator')
    for (const one of progress) expect([one.reminders, one.late]).toEqual(one.state === 'signed' ? [0, false] : [1, true])
  })

  it('codes free text, and gives everything out as an annex', async () => {
    const { answers } = await read('bureau-coordinator')
    const draftId = answers.find(one => one.organisation.code === 'GM0344')?.draftId
    expect((await act('bureau-coordinator', '/codes', '', { draftId, question: 'waarom', code: 'jeugd' })).status).toBe(200)
    const csv = await site.as('bureau-coordinator').get(at('/annex/csv'))
    expect(csv.text).toContain('GM0344,Gemeente Utrecht,zorg,drugs,onrust,Versie 3,jeugd')
    expect(csv.text.trim().split('\n')).toHaveLength(7)
    expect((await site.as('bureau-coordinator').get(at('/annex/ods'))).status).toBe(200)
    expect((await site.as('adviser-small').get(at('/annex/csv'))).status).toBe(403)
  })

  it('takes nothing any more once it is closed, and then shows the college what was signed', async () => {
    const before = await site.as('chief-prosecutor').get(at('/annex/csv'))
    expect(before.text).not.toContain('GM0344')
    expect((await act('bureau-coordinator', '/closures', '', { confirmed: true })).status).toBe(200)
    const late = await save('mayor', ['zorg'])
    expect([late.status, late.body.detail]).toEqual([403, 'De ronde is nog open'])
    expect((await site.as('chief-prosecutor').get(at('/annex/csv'))).text).toContain('GM0344')
  })

  it('has the real plans of partners beside it, and others to compare with', async () => {
    const { plans } = (
      await site.as('adviser-small').get<{ plans: { code: string; relation: string; holders: unknown[] }[] }>('/v1/consultations')
    ).body
    expect(plans.filter(one => one.relation === 'earlier').map(one => [one.code, one.holders.length])).toEqual([
      ['uvp-utrechtse-heuvelrug', 1],
      ['ivp-bes', 4],
      ['ivp-houten', 1],
    ])
    expect(plans.filter(one => one.relation === 'comparison')).toHaveLength(5)
  })
})

describe('a ranking', () => {
  const themes = ['a', 'b', 'c', 'd', 'e']
  it('has no faults exactly when its themes are of the round, each once, and no more than asked', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...themes, 'x')), fc.integer({ min: 1, max: 5 }), (ranked, places) => {
        const right = ranked.length <= places && new Set(ranked).size === ranked.length && !ranked.includes('x')
        expect(rankingFaults(ranked, themes, places).length === 0).toBe(right)
      }),
    )
  })

  it('keeps its themes when one moves, and moves back', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(themes, { minLength: 2 }), fc.constantFrom(1 as const, -1 as const), (ranked, step) => {
        for (const theme of ranked) {
          const next = moved(ranked, theme, step)
          expect([...next].sort()).toEqual([...ranked].sort())
          if (next.indexOf(theme) !== ranked.indexOf(theme)) expect(moved(next, theme, step === 1 ? -1 : 1)).toEqual(ranked)
        }
      }),
    )
  })
})
