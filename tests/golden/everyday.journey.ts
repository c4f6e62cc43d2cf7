// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionCookie } from '../../src/core/http/site.ts'
import type { DemoPersonCode } from '../../src/core/identity/people.ts'
import { root } from '../../src/core/settings/root.ts'
import { loadRegion } from '../../src/load-region.ts'
import { frame } from '../../src/shell/pages/frame.tsx'
import { inventedRounds } from '../../src/strategy/consultation/public.ts'
import { newVisitor, openBrowser } from '../setup/browser.ts'
import { openScenario, type Scenario } from './scenario.ts'

/** Seconds per key of an average typist, per press of the mouse with finding the place, and to read the page once (Card, Moran and Newell 1980). */
const human = { key: 0.28, click: 1.3, reading: 10 }

/** A hand at the mouse and the keyboard, counted: choosing from a list is two clicks, the tab key is free. */
class Hand {
  clicks = 0
  keys = 0
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  async click(on: Locator): Promise<void> {
    this.clicks += 1
    await on.click()
  }
  async choose(from: Locator, option: string | { label: string }): Promise<void> {
    this.clicks += 2
    await from.selectOption(option)
  }
  async type(text: string): Promise<void> {
    this.keys += text.length
    await this.page.keyboard.type(text)
  }
  async next(text: string): Promise<void> {
    await this.page.keyboard.press('Tab')
    await this.type(text)
  }
  /** Minutes that a person would take. */
  minutes(): number {
    return (human.reading + this.clicks * human.click + this.keys * human.key) / 60
  }
}

let scenario: Scenario
let browser: Browser
let address: string

beforeAll(async () => {
  const { ensureBuilt } = (await import(join(root, 'bin/build.mjs'))) as { ensureBuilt: () => Promise<void> }
  await ensureBuilt()
  scenario = await openScenario({ frame, browserFolder: join(root, 'dist/browser') })
  address = await scenario.site.listen()
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await scenario?.site.close()
})

async function handOf(person: DemoPersonCode, path: string): Promise<Hand> {
  const visitor = await newVisitor(browser)
  const session = await scenario.site.as(person).session()
  await visitor.addCookies([{ name: sessionCookie(false), value: session?.token ?? '', url: address }])
  const page = await visitor.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(`${address}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return new Hand(page)
}
const summary = (page: Page, words: string) => page.getByText(words, { exact: true }).and(page.locator('summary'))

describe('what people do every week', () => {
  test('to rank three themes and sign the answer of an organisation takes seven clicks', async () => {
    const [given] = inventedRounds
    const hand = await handOf('mayor', `/raadplegingen/${await scenario.open(given!)}/antwoord`)
    for (const { code, nl } of given!.themes.slice(0, 3)) {
      await hand.choose(hand.page.getByLabel('Voeg een thema toe'), code)
      await hand.page.getByRole('button', { name: `Weg ${nl}` }).waitFor()
    }
    await hand.page.getByText(/Bewaard om/).waitFor()
    await hand.click(hand.page.getByRole('button', { name: 'Teken dit antwoord' }))
    await hand.page.getByText('(getekend)').waitFor({ state: 'attached' })
    expect(hand.clicks).toBe(7)
  })

  test('to vote on a proposal takes three clicks', async () => {
    scenario.clock.moveTo('2019-03-11T10:00:00Z')
    await loadRegion(scenario.site.owner, await scenario.packOf('2019-2022'), scenario.clock)
    const { id } = await scenario.does('bureau-coordinator', '/v1/proposals', {
      bodyCode: 'RVC',
      title: 'Een gezamenlijke oefening',
      text: 'Wij houden dit jaar een oefening.',
      why: 'Omdat wij dit nog niet samen deden.',
    })
    const hand = await handOf('mayor', `/voorstellen/${id}`)
    await hand.click(summary(hand.page, 'Stem vastleggen'))
    await hand.click(hand.page.getByRole('radio', { name: 'Voor', exact: true }))
    await hand.click(hand.page.getByRole('button', { name: 'Leg vast' }))
    await hand.page.getByText(/: Voor$/).waitFor()
    expect(hand.clicks).toBe(3)
  })

  test('to state the hours of a year takes two clicks and a number for each kind of work, well within ten minutes', async () => {
    const hand = await handOf('adviser-small', '/capaciteit/GM0339')
    const fields = hand.page.getByRole('spinbutton')
    await hand.click(fields.first())
    await hand.type('40')
    for (let place = 1; place < (await fields.count()); place += 1) await hand.next('24')
    await hand.click(hand.page.getByRole('button', { name: 'Geef op' }))
    await hand.page.getByText('Bezig').waitFor({ state: 'detached' })
    await expect
      .poll(async () => (await scenario.site.owner.query('select 1 from strategy.capacity_statement')).rowCount)
      .toBeGreaterThan(1)
    expect(hand.clicks).toBe(2)
    expect(hand.minutes()).toBeLessThan(1)
  })

  test('to plan a session and invite to it takes eight clicks and two minutes', async () => {
    const hand = await handOf('bureau-coordinator', '/sessies')
    await hand.click(hand.page.getByRole('button', { name: 'Sessie plannen' }))
    await hand.click(hand.page.getByLabel('Titel'))
    await hand.type('Werksessie digitale veiligheid')
    await hand.next('Van elkaar leren wat werkt.')
    await hand.click(hand.page.getByRole('radio', { name: 'bestuurlijk en ambtelijk' }))
    await hand.click(hand.page.getByRole('radio', { name: 'werksessie' }))
    await hand.next('2-4-2019')
    await hand.next('09:00')
    await hand.next('11:00')
    await hand.next('Utrecht')
    await hand.choose(hand.page.getByLabel('Wie nodigt u uit?'), { label: 'Gemeente Renswoude' })
    await hand.click(hand.page.getByRole('button', { name: 'Vastleggen', exact: true }))
    await hand.page.getByRole('link', { name: 'Werksessie digitale veiligheid' }).waitFor()
    expect(hand.clicks).toBeLessThanOrEqual(8)
    expect(hand.minutes()).toBeLessThan(2)
  })

  test('to answer a question to the board table takes three clicks and one sentence', async () => {
    const question = { board: 'taskforce', question: 'Wie betaalt de tolk bij een huisbezoek?', needed: 'Het huisbezoek wacht.' }
    await scenario.does('neighbourhood-officer', '/v1/board-questions', question)
    const hand = await handOf('taskforce-secretary', '/vragen')
    await hand.click(summary(hand.page, 'Beantwoorden'))
    await hand.click(hand.page.getByLabel('Uw antwoord, namens de tafel'))
    await hand.type('De gemeente waar het huisbezoek is.')
    await hand.click(hand.page.getByRole('button', { name: /Leg|Vast|Antwoord/ }).last())
    await hand.page.getByText(/Antwoord van/).waitFor()
    expect(hand.clicks).toBe(3)
  })

  test('to record what the college decides on a mandate takes four clicks and three short texts', async () => {
    const { body } = await scenario.site.as('mayor').get<{ mandates: { id: string }[] }>('/v1/mandates')
    const hand = await handOf('bureau-coordinator', `/opdrachten/${body.mandates[0]?.id}`)
    await hand.click(summary(hand.page, 'Leg het besluit vast'))
    await hand.click(hand.page.getByRole('radio', { name: 'doorgaan' }).last())
    await hand.click(hand.page.getByLabel('Waarom?').last())
    await hand.type('Het college volgt het advies.')
    await hand.next('RVC 11 maart 2019, punt 4')
    await hand.next('11-3-2019')
    await hand.click(hand.page.getByRole('button', { name: 'Leg het besluit vast' }))
    await hand.page.getByText('Besluit van het college').first().waitFor()
    expect(hand.clicks).toBe(4)
    expect(hand.minutes()).toBeLessThan(1)
  })
})
