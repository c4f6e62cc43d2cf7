// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { movableClock } from '../../src/core/time/clock.ts'
import { loadRegion } from '../../src/load-region.ts'
import { checkPack } from '../../src/partners/region-pack/public.ts'
import { furnishConsultations } from '../../src/strategy/consultation/public.ts'
import { type Ranked, standings, outcomeOf, usualWeights } from '../../src/strategy/priorities/rules.ts'
import { type TestSite, testSite } from '../setup/site.ts'

interface Choice {
  round: string
  asked: number
  most: number
  rounds: { id: string; title: string; opensDate: string }[]
  themes: { code: string }[]
  answers: (Ranked & { name: string })[]
}
interface Entry {
  priority: { id: string; code: string }
  running: boolean
  exitId: string | null
  replaced: { code: string } | null
  replacedBy: { code: string } | null
  decision: { id: string; reference: string }
  discharge: { body: string } | null
}
interface Listed {
  most: number
  entries: Entry[]
  named: { id: string; code: string }[]
  proposed: { proposalId: string; state: string }[]
}

const clock = movableClock('2022-12-01T09:00:00Z')
let site: TestSite
const bureau = () => site.as('bureau-coordinator')
const versionOf = async (path: string) => ({ 'if-match': String((await bureau().get(path)).headers.etag) })
const list = async (day?: string) => (await site.as(null).get<Listed>(`/v1/priorities${day ? `?asOfDate=${day}` : ''}`)).body
const running = async (day?: string) =>
  (await list(day)).entries
    .filter(one => one.running)
    .map(one => one.priority.code)
    .sort()
const idOf = async (code: string) => (await list()).named.find(one => one.code === code)?.id
const choice = async (year: string): Promise<Choice> => {
  const first = (await bureau().get<Choice>('/v1/priorities/choice')).body
  const round = first.rounds.find(one => one.opensDate.startsWith(year))
  return (await bureau().get<Choice>(`/v1/priorities/choice?round=${round?.id}`)).body
}
const outcome = ({ answers, themes, most }: Choice) =>
  outcomeOf(
    standings(
      answers,
      themes.map(({ code }) => code),
      usualWeights,
    ),
    most,
  ).chosen

/** The college adopts a proposal by consensus, as the bureau records it in the meeting. */
const adopt = async (proposal: string, title: string, asks: { executor: string; asks: string }[] = []) =>
  bureau().post<{ id: string; reference: string }>(
    `/v1/proposals/${proposal}/decisions`,
    {
      outcome: 'adopted',
      means: 'consensus',
      consensusNote: 'Zonder tegenstem.',
      title,
      text: `${title}, zoals voorgesteld.`,
      conditions: ['Na een jaar kijkt het college terug.'],
      decidedDate: clock.now().slice(0, 10),
      asks,
    },
    await versionOf(`/v1/proposals/${proposal}`),
  )

beforeAll(async () => {
  site = await testSite({
    clock,
    prepare: async owner => {
      const { pack } = await checkPack('regions/midden-nederland-2019-2022')
      if (!pack) throw new Error('the pack is not right')
      await loadRegion(owner, pack, clock)
      await furnishConsultations(owner, '1')
    },
  })
}, 60_000)
afterAll(() => site?.close())

describe('from consultation to the chain of priorities', () => {
  it('asked forty-one organisations in 2018, and their answers come out at the three priorities of 2019', async () => {
    const asked = await choice('2018')
    expect([asked.asked, asked.answers.length]).toEqual([41, 41])
    expect(outcome(asked)).toEqual(['ondermijning', 'zorg-en-veiligheid', 'cyberveiligheid'])
    expect(await running('2019-06-01')).toEqual(['cyberveiligheid', 'ondermijning', 'zorg-en-veiligheid'])
  })

  it('asked forty in 2022, after Weesp left, and public unrest comes out in the place of safety and care', async () => {
    const asked = await choice('2022')
    expect([asked.asked, asked.answers.length]).toEqual([40, 40])
    expect([...outcome(asked)].sort()).toEqual(['cyberveiligheid', 'maatschappelijke-onrust', 'ondermijning'])
  })

  it('does not let the college adopt a fourth one: with the sentence, and no decision is left behind', async () => {
    clock.moveTo('2023-04-12T10:00:00Z')
    const named = await bureau().post<{ id: string }>('/v1/priorities', {
      code: 'maatschappelijke-onrust',
      nameNl: 'Maatschappelijke onrust',
      nameEn: 'Public unrest',
    })
    expect(named.status).toBe(201)
    const change = {
      title: 'Onrust erbij',
      text: 'Maatschappelijke onrust wordt prioriteit.',
      why: 'De partners noemen het vaak.',
      entersId: named.body.id,
      startsDate: '2023-04-12',
    }
    const { body: proposal, status } = await bureau().post<{ id: string }>('/v1/priorities/changes', change)
    expect(status).toBe(201)
    const refused = await adopt(proposal.id, 'Onrust erbij')
    expect([refused.status, (refused.body as unknown as { detail: string }).detail]).toEqual([
      403,
      'Een prioriteit erbij vraagt een eraf, of een uitzondering',
    ])
    expect((await site.owner.query('select 1 from strategy.decision where decided_date = $1', ['2023-04-12'])).rows).toEqual([])
  })

  it('shows what hangs on the outgoing one before it goes', async () => {
    const { body } = await bureau().get<{ effects: { kind: string }[] }>(`/v1/priorities/${await idOf('zorg-en-veiligheid')}/effects`)
    for (const kind of ['body', 'ambition', 'action', 'indicator']) expect(body.effects.map(one => one.kind)).toContain(kind)
  })

  it('takes one in and one out by one decision, with votes, a condition, a dissent and what it asks of whom', async () => {
    const { body: proposal } = await bureau().post<{ id: string }>('/v1/priorities/changes', {
      title: 'Onrust in de plaats van veiligheid en zorg',
      text: 'Maatschappelijke onrust komt erbij, veiligheid en zorg gaat eraf.',
      why: 'De partners noemen onrust vaker; veiligheid en zorg staat op eigen benen.',
      entersId: await idOf('maatschappelijke-onrust'),
      leavesId: await idOf('zorg-en-veiligheid'),
      startsDate: '2023-04-12',
    })
    const at = `/v1/proposals/${proposal.id}`
    const heard = await bureau().post(
      `${at}/hearings`,
      { organisation: 'ADVIESCOLLEGE', stand: 'agrees', heardDate: '2023-03-20' },
      await versionOf(at),
    )
    expect(heard.status).toBe(200)
    for (const [who, member] of [
      ['mayor', 'GM0344'],
      ['chief-prosecutor', 'OM-MIDDEN-NEDERLAND'],
    ] as const)
      expect((await site.as(who).post(`${at}/votes`, { member, choice: 'for' }, await versionOf(at))).status).toBe(200)
    const taken = await bureau().post<{ id: string; reference: string }>(
      `${at}/decisions`,
      {
        outcome: 'adopted',
        means: 'votes',
        title: 'Prioriteiten 2023-2026',
        text: 'Een erbij, een eraf.',
        conditions: ['De taskforce draagt over.'],
        decidedDate: '2023-04-12',
        asks: [{ executor: 'VEILIGHEIDSHUIZEN', asks: 'Neem de aanpak van gezinnen over.', dueDate: '2023-07-01' }],
      },
      await versionOf(at),
    )
    expect([taken.status, taken.body.reference]).toEqual([200, 'RVC-2023-1'])
    const decision = `/v1/decisions/${taken.body.id}`
    expect(
      (
        await site
          .as('police-chief')
          .post(`${decision}/dissents`, { member: 'RE03', reason: 'Liever een half jaar later.' }, await versionOf(decision))
      ).status,
    ).toBe(200)
    const read = (
      await site.as('adviser-small').get<{ votes: unknown; dissents: unknown[]; asks: unknown[]; conditions: string[] }>(decision)
    ).body
    expect(read).toMatchObject({ votes: { for: 2, against: 0, abstains: 0 }, conditions: ['De taskforce draagt over.'] })
    expect([read.dissents.length, read.asks.length]).toEqual([1, 1])
    expect(await running()).toEqual(['cyberveiligheid', 'maatschappelijke-onrust', 'ondermijning'])
    expect(await running('2023-04-11')).toEqual(['cyberveiligheid', 'ondermijning', 'zorg-en-veiligheid'])
  })

  it('hands over before the college discharges, and history shows the chain', async () => {
    const gone = (await list()).entries.find(one => one.priority.code === 'zorg-en-veiligheid')
    const at = `/v1/priorities/exits/${gone?.exitId}`
    const decision = (await list()).entries.find(one => one.priority.code === 'maatschappelijke-onrust')?.decision.id
    const discharge = {
      decisionId: decision,
      body: 'TASKFORCE-ZORG-EN-VEILIGHEID',
      words: 'Het college dankt de taskforce en verleent decharge.',
    }
    const early = await bureau().post<{ detail: string }>(`${at}/discharges`, discharge, await versionOf(at))
    expect([early.status, early.body.detail]).toEqual([403, 'Eerst is vastgelegd wat aan wie is overgedragen'])
    const handed = await bureau().post(
      `${at}/handovers`,
      { what: 'De aanpak van gezinnen met veel problemen.', receiver: 'VEILIGHEIDSHUIZEN', handedDate: '2023-04-12' },
      await versionOf(at),
    )
    expect(handed.status).toBe(200)
    expect((await bureau().post(`${at}/discharges`, discharge, await versionOf(at))).status).toBe(200)
    const { entries } = await list()
    expect(entries.find(one => one.priority.code === 'maatschappelijke-onrust')?.replaced?.code).toBe('zorg-en-veiligheid')
    const out = entries.find(one => one.priority.code === 'zorg-en-veiligheid')
    expect([out?.replacedBy?.code, out?.discharge?.body]).toEqual(['maatschappelijke-onrust', 'Taskforce Veiligheid en Zorg'])
    expect((await site.owner.query('select * from strategy.priority_overflow')).rows).toEqual([])
  })
})

it('the same seed gives the same bytes, another seed others (T-16)', async () => {
  const bytes = async (seed: string): Promise<string> => {
    await site.owner.query('truncate strategy.consultation_round cascade')
    await furnishConsultations(site.owner, seed)
    const { rows } = await site.owner.query(
      `select to_jsonb(d) - 'organisation_id' as d, o.code from strategy.answer_draft d join core.organisation o on o.id = d.organisation_id order by d.id`,
    )
    return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
  }
  const first = await bytes('7')
  expect(await bytes('7')).toBe(first)
  expect(await bytes('8')).not.toBe(first)
})
