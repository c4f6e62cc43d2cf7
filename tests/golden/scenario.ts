// SPDX-License-Identifier: EUPL-1.2
import { chanceOf } from '../../src/core/time/chance.ts'
import { type MovableClock, movableClock } from '../../src/core/time/clock.ts'
import type { Actor } from '../../src/core/contract/handlers.ts'
import type { DemoPersonCode } from '../../src/core/identity/people.ts'
import { castOf, type Door, doorOf } from '../../src/demonstration/acting.ts'
import { addPeople } from '../../src/demonstration/people.ts'
import { checkPack, loadPack, type Pack } from '../../src/partners/region-pack/public.ts'
import { invented, inventedQuestions, type inventedRounds } from '../../src/strategy/consultation/public.ts'
import { outcomeOf, type Ranked, standings, usualWeights } from '../../src/strategy/priorities/rules.ts'
import { type TestSite, type TestSiteOptions, testSite } from '../setup/site.ts'

export type Round = (typeof inventedRounds)[number]

/** What an act answers. */
export interface Done {
  id: string
  reference?: string
  detail?: string
}
/** A priority that came in, and what came of it. */
export interface Entry {
  exitId: string | null
  running: boolean
  priority: { id: string; code: string }
  replaced: { code: string } | null
  replacedBy: { code: string } | null
  decision: { id: string; reference: string }
  discharge: { body: string; decision: { reference: string } } | null
  handovers: { receiver: { code: string } }[]
}

/** The stage of the golden scenario: the partners of the region in July 2018, no priorities yet, and a clock that is moved on. */
export interface Scenario {
  site: TestSite
  clock: MovableClock
  door: Door
  today(): string
  somebody(key: string): Actor
  does(person: DemoPersonCode, path: string, body: object, record?: string): Promise<Done>
  entries(): Promise<Entry[]>
  running(): Promise<string[]>
  organisation(code: string): Promise<string>
  adopts(proposal: string, title: string, asks?: { executor: string; asks: string; dueDate?: string }[]): Promise<Done>
  open(round: Round): Promise<string>
  /** The answers of those asked but the ones left, written and signed through the contracts without HTTP: they are many. */
  answers(round: string, given: Round, left: (code: string, place: number) => boolean): Promise<void>
  outcome(round: string): Promise<string[]>
  packOf(period: string): Promise<Pack>
}

const signers: Record<string, string> = { municipality: 'mayor', prosecution: 'chief_prosecutor', 'police-unit': 'police_chief' }

async function packOf(period: string): Promise<Pack> {
  const { pack } = await checkPack(`regions/midden-nederland-${period}`)
  if (!pack) throw new Error(`the pack of ${period} is not right`)
  return pack
}

/** Sets the stage; `close` the site afterwards. */
export async function openScenario(options: Omit<TestSiteOptions, 'clock' | 'prepare'> = {}): Promise<Scenario> {
  const clock = movableClock('2018-07-02T09:00:00Z')
  const chance = chanceOf('gouden scenario')
  const site = await testSite({ ...options, clock, prepare: async owner => loadPack(owner, await packOf('2019-2022'), clock) })
  await addPeople(site.owner, clock)
  const door = doorOf(site.engine, site.features)
  const cast = await castOf(site.owner)
  const today = () => clock.now().slice(0, 10)
  const somebody = (key: string): Actor => {
    const found = cast.get(key)
    if (!found) throw new Error(`nobody is ${key}`)
    return found
  }
  const does: Scenario['does'] = async (person, path, body, record) => {
    const version: Record<string, string> = record ? { 'if-match': String((await site.as(person).get(record)).headers.etag) } : {}
    const answer = await site.as(person).post<Done & { errors?: unknown }>(path, body, version)
    if (answer.status >= 300) throw new Error(`${path}: ${answer.body.detail} ${JSON.stringify(answer.body.errors ?? '')}`)
    return answer.body
  }
  const entries = async () => (await site.as(null).get<{ entries: Entry[] }>('/v1/priorities')).body.entries
  return {
    site,
    clock,
    door,
    today,
    somebody,
    does,
    entries,
    packOf,
    running: async () =>
      (await entries())
        .filter(one => one.running)
        .map(one => one.priority.code)
        .sort(),
    organisation: async code =>
      (await site.owner.query<{ id: string }>('select id from core.organisation where code = $1', [code])).rows[0]!.id,
    adopts: (proposal, title, asks = []) => {
      const decision = { outcome: 'adopted', means: 'consensus', consensusNote: 'Zonder tegenstem.', conditions: [], decidedDate: today() }
      const at = `/v1/proposals/${proposal}`
      return does('bureau-coordinator', `${at}/decisions`, { ...decision, title, text: `${title}, zoals voorgesteld.`, asks }, at)
    },
    open: async ({ title, answers, themes }) => {
      const { id } = await does('bureau-coordinator', '/v1/consultations', {
        title,
        intro: 'Welke thema’s pakken wij de komende vier jaar samen op?',
        places: 5,
        others: 'themes',
        themes: themes.map(({ code, nl, en }) => ({ code, nl, en })),
        questions: inventedQuestions,
        opensDate: today(),
        answersDate: answers,
      })
      return id
    },
    answers: async (round, { themes }, left) => {
      const { rows } = await site.owner.query<{ code: string; kind: string; silent: boolean }>(
        `select m.code, m.kind, p.signed_at is null as silent from strategy.round_member m
         left join (select d.organisation_id, s.known_at as signed_at from strategy.answer_signature s join strategy.answer_draft d on d.id = s.draft_id where d.round_id = $1) p
           on p.organisation_id = m.organisation_id
         where m.round_id = $1 order by m.code`,
        [round],
      )
      for (const [place, { code, kind, silent }] of rows.entries()) {
        if (!silent || left(code, place)) continue
        const signer = somebody(`${code} ${signers[kind]}`)
        const body = { ranked: invented(themes, 5, chance), texts: { waarom: 'Verzonnen antwoord.' } }
        const draft = await door.act(signer, 'consultation.saveDraft', { params: { id: round }, body })
        await door.act(signer, 'consultation.signAnswer', { params: { id: round }, body: { draftId: draft.id } })
      }
    },
    outcome: async round => {
      const { body } = await site.as('mayor').get<{ answers: Ranked[]; themes: { code: string }[] }>(`/v1/priorities/choice?round=${round}`)
      const themes = body.themes.map(({ code }) => code)
      return [...outcomeOf(standings(body.answers, themes, usualWeights), 3).chosen].sort()
    },
  }
}
