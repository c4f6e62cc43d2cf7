// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoPeople, type DemoPersonCode } from '../../src/core/identity/people.ts'
import { root } from '../../src/core/settings/root.ts'
import { loadRegion } from '../../src/load-region.ts'
import { frame } from '../../src/shell/pages/frame.tsx'
import { inventedRounds } from '../../src/strategy/consultation/public.ts'
import { newVisitor, openBrowser } from '../setup/browser.ts'
import { openScenario, type Scenario } from './scenario.ts'

/**
 * The golden scenario through the screens: everybody signs in as one of the thirteen and does an act of each kind there. What would only
 * repeat such an act is done through the API, and said at that place: forty answers, two of three priorities, the other seats and tasks.
 */
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

/** Signs in on the page for it, and comes where the act is done. */
async function as(person: DemoPersonCode, path: string): Promise<Page> {
  const page = await (await newVisitor(browser)).newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(`${address}/aanmelden?naar=${encodeURIComponent(path)}`)
  await page.getByRole('link', { name: new RegExp(demoPeople[person].name.replace(/ \(.*/, '')) }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const dutch = (day: string) => day.split('-').map(Number).reverse().join('-')

/** Fills a form by the words above its fields; a list is chosen from, a choice is checked. */
async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    const field = page
      .getByLabel(new RegExp(`^${label.replaceAll(/[?().]/g, '\\$&')}`))
      .filter({ visible: true })
      .first()
    if ((await field.evaluate(one => one.tagName)) === 'SELECT') await field.selectOption({ label: value })
    else await field.fill(value)
  }
}

/** The bureau puts a change of the priorities to the college, on the screen of the priorities; returns the page of the proposal. */
async function propose(page: Page, fields: Record<string, string>): Promise<void> {
  await page.getByText('Wijziging voorstellen', { exact: true }).and(page.locator('summary')).click()
  await fill(page, { ...fields, Vanaf: dutch(scenario.today()) })
  await page.getByRole('button', { name: 'Leg voor aan het college' }).click()
  await page.getByRole('link', { name: 'Open het voorstel' }).click()
  await page.getByText('Waarom').first().waitFor()
}

/** The bureau records the decision of the college on the page of a proposal. */
async function record(page: Page, means: 'Consensus' | 'Stemmen', fields: Record<string, string> = {}): Promise<void> {
  await page.getByText('Besluit vastleggen', { exact: true }).and(page.locator('summary')).click()
  await page.getByRole('radio', { name: 'Aangenomen', exact: true }).check()
  await page.getByRole('radio', { name: means, exact: true }).check()
  await fill(page, { 'Dag van het besluit': dutch(scenario.today()), ...fields })
  await page.getByRole('button', { name: 'Leg vast' }).last().click()
  await page
    .getByRole('link', { name: /RVC-20/ })
    .first()
    .waitFor()
}

describe('the golden scenario through the screens', () => {
  test('2018: a mayor ranks and signs, the bureau reminds who is late and closes, and three themes come out', async () => {
    const [invented] = inventedRounds
    const opening = await as('bureau-coordinator', '/raadplegingen')
    await opening.getByRole('button', { name: 'Raadpleging openen' }).click()
    await fill(opening, {
      Titel: invented!.title,
      'Waarom vraagt u dit': 'Om te kiezen wat wij de komende vier jaar samen doen.',
      'Thema’s om uit te kiezen': invented!.themes.map(({ nl, en }) => `${nl} | ${en}`).join('\n'),
      'Hoeveel thema’s': '5',
      'Vragen aan iedereen': 'Waarom staat uw eerste thema bovenaan?',
      'Eerste dag': dutch(scenario.today()),
      'Antwoord voor welke dag?': dutch(invented!.answers),
    })
    await opening.getByRole('radio', { name: 'Hoe vaak een thema is genoemd' }).check()
    await opening.getByRole('button', { name: 'Vastleggen', exact: true }).click()
    await opening.getByRole('link', { name: invented!.title }).click()
    await opening.getByRole('heading', { level: 1, name: invented!.title }).waitFor()
    const round = new URL(opening.url()).pathname.split('/').at(-1) ?? ''
    const { body } = await scenario.site.as('mayor').get<{ themes: { code: string }[] }>(`/v1/consultations/${round}`)
    const given = { ...invented!, themes: invented!.themes.map((theme, place) => ({ ...theme, code: body.themes[place]!.code })) }
    // Thirty-eight of the answers: through the contracts, as the mayor gives one on the screen.
    await scenario.answers(round, given, (code, place) => code === 'GM0344' || place < 2)
    const mayor = await as('mayor', `/raadplegingen/${round}/antwoord`)
    for (const theme of given.themes.slice(0, 3)) {
      await mayor.getByLabel('Voeg een thema toe').selectOption(theme.code)
      await mayor.getByRole('button', { name: `Weg ${theme.nl}` }).waitFor()
    }
    await mayor.getByText(/Bewaard om/).waitFor()
    await mayor.getByRole('button', { name: 'Teken dit antwoord' }).click()
    await mayor.getByText('(getekend)').waitFor({ state: 'attached' })
    scenario.clock.moveTo(`${given.answers}T09:00:00Z`)
    const bureau = await as('bureau-coordinator', `/raadplegingen/${round}`)
    await bureau.getByText('39 van 41').first().waitFor()
    await bureau.getByRole('button', { name: 'Herinner wie te laat is' }).click()
    await expect.poll(() => bureau.getByRole('cell', { name: '1', exact: true }).count()).toBe(2)
    await scenario.answers(round, given, () => false)
    await bureau.reload()
    await bureau.getByRole('button', { name: 'Sluit de raadpleging' }).click()
    await bureau.getByText('Gesloten').first().waitFor()
    const choice = await as('mayor', `/prioriteiten/keuze?round=${round}`)
    const outcome = await choice
      .getByText(/Er komt uit:/)
      .first()
      .textContent()
    for (const name of ['ondermijnende criminaliteit', 'veiligheid en zorg', 'Cyberveiligheid'])
      expect(outcome?.toLowerCase()).toContain(name.toLowerCase())
  })

  test('2019: the bureau proposes, the college decides, and residents read the three priorities', async () => {
    scenario.clock.moveTo('2019-01-24T10:00:00Z')
    const { does, adopts, today } = scenario
    const change = { text: 'Zoals uit de raadpleging kwam.', why: 'De meeste partners noemen dit.', startsDate: today() }
    const names = [
      ['ondermijning', 'Georganiseerde ondermijnende criminaliteit', 'Organised undermining crime', 'TASKFORCE-ONDERMIJNING'],
      ['zorg-en-veiligheid', 'Veiligheid en zorg', 'Safety and care', 'TASKFORCE-ZORG-EN-VEILIGHEID'],
      ['cyberveiligheid', 'Cyberveiligheid', 'Cyber safety', 'TASKFORCE-CYBERVEILIGHEID'],
    ] as const
    const most = await does('bureau-coordinator', '/v1/priorities/changes', { ...change, title: 'Drie prioriteiten', most: 3 })
    await adopts(most.id, 'Drie gezamenlijke prioriteiten')
    const ids: string[] = []
    for (const [code, nameNl, nameEn, body] of names)
      ids.push((await does('bureau-coordinator', '/v1/priorities', { code, nameNl, nameEn, body })).id)
    // Two of the three through the API; the first as the bureau does it.
    for (const place of [1, 2]) {
      const title = names[place]![1]
      await adopts((await does('bureau-coordinator', '/v1/priorities/changes', { ...change, title, entersId: ids[place] })).id, title)
    }
    const page = await as('bureau-coordinator', '/prioriteiten')
    await propose(page, {
      Titel: 'Ondermijning samen',
      'Komt erbij': names[0][1],
      'Voorgesteld besluit': change.text,
      Waarom: change.why,
    })
    await record(page, 'Consensus', { 'Hoe de consensus ontstond': 'Zonder tegenstem.' })
    await loadRegion(scenario.site.owner, await scenario.packOf('2019-2022'), scenario.clock)
    expect(await scenario.running()).toEqual(['cyberveiligheid', 'ondermijning', 'zorg-en-veiligheid'])
  })

  test('2019: a taskforce gets a chair and its assignment; the secretary plans an action and reports on it', async () => {
    const bureau = await as('bureau-coordinator', '/taskforces/TASKFORCE-ONDERMIJNING')
    await bureau.getByRole('button', { name: 'Zetel geven' }).click()
    await fill(bureau, {
      Rol: 'voorzitter',
      Organisatie: 'Gemeente Utrecht',
      Vanaf: dutch(scenario.today()),
      Waarvoor: 'Besluit van het college.',
    })
    await bureau.getByRole('button', { name: 'Vastleggen', exact: true }).click()
    await bureau.getByRole('cell', { name: 'voorzitter' }).first().waitFor()
    const mayor = await as('mayor', '/taskforces/TASKFORCE-ONDERMIJNING')
    await mayor.getByRole('button', { name: 'Opdracht vaststellen' }).click()
    await fill(mayor, {
      Tekst: 'Werk de prioriteit uit met alle districten.',
      'Op welk besluit rust het?': 'RVC-2019-1',
      'Datum van het besluit': dutch(scenario.today()),
    })
    await mayor.getByRole('button', { name: 'Vastleggen', exact: true }).click()
    await mayor.getByText('Werk de prioriteit uit met alle districten.').first().waitFor()
    const secretary = await as('taskforce-secretary', '/acties/plannen')
    await fill(secretary, {
      'Wie is eigenaar?': 'Taskforce Georganiseerde Ondermijnende Criminaliteit',
      'Wat gebeurt er?': 'Vakantieparken in beeld brengen',
      'Welk effect verwacht u?': 'Elke gemeente weet wat er speelt.',
      Begin: '1-2-2019',
      Einde: '31-12-2019',
      'Op welk besluit rust het?': 'Uitvoeringsplan, versie 1',
      'Datum van het besluit': dutch(scenario.today()),
    })
    await secretary.getByRole('button', { name: 'Actie plannen' }).click()
    await secretary.getByRole('link', { name: 'Actie', exact: true }).click()
    await secretary.getByRole('heading', { level: 1, name: 'Vakantieparken in beeld brengen' }).waitFor()
    await secretary.goto(`${address}/acties/bijwerken`)
    const group = secretary.getByRole('group').filter({ hasText: 'Vakantieparken in beeld brengen' })
    await group.getByRole('radio', { name: 'Loopt risico' }).check()
    await group.getByRole('textbox').fill('Twee gemeenten leverden nog niets aan.')
    await secretary.getByRole('button', { name: 'Bewaar 1 bericht' }).click()
    await secretary.getByText('1 bericht bewaard.').waitFor()
  })

  test('2020: the mandate on human trafficking is late, is delivered by the taskforce and ended by the college', async () => {
    scenario.clock.moveTo('2020-01-15T10:00:00Z')
    const secretary = await as('taskforce-secretary', '/opdrachten')
    await secretary
      .getByRole('link', { name: /Mensenhandel/ })
      .first()
      .click()
    await secretary.getByText('Lever op', { exact: true }).and(secretary.locator('summary')).click()
    await fill(secretary, { 'Wat is gevonden en wat stelt u voor?': 'Een vast aanspreekpunt per gemeente en een gezamenlijke training.' })
    await secretary.getByLabel('doorgaan', { exact: true }).check()
    await secretary.getByRole('button', { name: 'Lever op' }).click()
    await secretary.getByText('Opgeleverd, met advies').first().waitFor()
    const bureau = await as('bureau-coordinator', new URL(secretary.url()).pathname)
    await bureau.getByText('Leg het besluit vast', { exact: true }).and(bureau.locator('summary')).click()
    await bureau.getByLabel('doorgaan', { exact: true }).last().check()
    await fill(bureau, {
      'Waarom?': 'Het college volgt het advies.',
      'Op welk besluit rust dit?': 'RVC 15 januari 2020, punt 4',
      'Dag van het besluit': '15-1-2020',
    })
    await bureau.getByRole('button', { name: 'Leg het besluit vast' }).click()
    await bureau.getByText('Besluit van het college').first().waitFor()
  })

  test('2022: the ambitions say where they stand, and a new consultation puts public unrest in the place of safety and care', async () => {
    scenario.clock.moveTo('2022-05-10T10:00:00Z')
    const mayor = await as('mayor', '/ambities')
    await mayor.getByText('Niet te beoordelen').first().waitFor()
    scenario.clock.moveTo('2022-06-01T09:00:00Z')
    const given = inventedRounds[1]!
    const round = await scenario.open(given)
    await scenario.answers(round, given, () => false)
    scenario.clock.moveTo(`${given.answers}T09:00:00Z`)
    const bureau = await as('bureau-coordinator', `/raadplegingen/${round}`)
    await bureau.getByRole('button', { name: 'Sluit de raadpleging' }).click()
    await bureau.getByText('Gesloten').first().waitFor()
    await bureau.goto(`${address}/prioriteiten/keuze?round=${round}`)
    expect(
      await bureau
        .getByText(/Er komt uit:/)
        .first()
        .textContent(),
    ).toContain('Maatschappelijke onrust')
  })

  test('2023: one out and one in by votes, with a dissent, discharge and handover, and 77 fte divided in the same meeting', async () => {
    scenario.clock.moveTo('2023-11-23T10:00:00Z')
    const { entries, today } = scenario
    const bureau = await as('bureau-coordinator', '/prioriteiten')
    await bureau.getByRole('button', { name: 'Thema noemen' }).click()
    await fill(bureau, { Naam: 'Maatschappelijke onrust', 'Naam in het Engels': 'Public unrest', 'Korte naam': 'maatschappelijke-onrust' })
    await bureau.getByRole('button', { name: 'Vastleggen', exact: true }).click()
    await bureau.getByRole('button', { name: 'Vastleggen', exact: true }).waitFor({ state: 'detached' })
    await propose(bureau, {
      Titel: 'Onrust in de plaats van veiligheid en zorg',
      'Komt erbij': 'Maatschappelijke onrust',
      'Gaat eraf': 'Veiligheid en zorg',
      'Nieuw afgesproken aantal': '3',
      'Voorgesteld besluit': 'Maatschappelijke onrust komt erbij, veiligheid en zorg gaat eraf.',
      Waarom: 'De partners noemen onrust vaker.',
    })
    const proposal = new URL(bureau.url()).pathname
    for (const person of ['mayor', 'chief-prosecutor'] as const) {
      const member = await as(person, proposal)
      await member.getByText('Stem vastleggen', { exact: true }).and(member.locator('summary')).click()
      await member.getByLabel('Voor', { exact: true }).check()
      await member.getByRole('button', { name: 'Leg vast' }).click()
      await member
        .getByText(/: Voor$/)
        .first()
        .waitFor()
    }
    await bureau.reload()
    await record(bureau, 'Stemmen', { 'Voorwaarden, een per regel': 'De taskforce draagt over.' })
    await bureau
      .getByRole('link', { name: /RVC-2023-1/ })
      .first()
      .click()
    await bureau.getByText('2 voor, 0 tegen').first().waitFor()
    const chief = await as('police-chief', new URL(bureau.url()).pathname)
    await chief.getByText('Afwijkend standpunt aantekenen', { exact: true }).and(chief.locator('summary')).click()
    await fill(chief, { Reden: 'Liever een half jaar later.' })
    await chief.getByRole('button', { name: 'Leg vast' }).click()
    await chief.getByText('Liever een half jaar later.').first().waitFor()
    await bureau.goto(`${address}/prioriteiten`)
    await bureau.getByRole('button', { name: 'Overdracht vastleggen' }).click()
    await fill(bureau, {
      'Wat wordt overgedragen?': 'De aanpak van gezinnen met veel problemen.',
      'Aan wie?': 'Veiligheidshuizen',
      'Op welke dag?': dutch(today()),
    })
    await bureau.getByRole('button', { name: 'Vastleggen', exact: true }).click()
    await bureau.getByText('Veiligheidshuizen: De aanpak van gezinnen').waitFor()
    const decision = (await entries()).find(one => one.priority.code === 'maatschappelijke-onrust')!.decision
    await bureau.getByRole('button', { name: 'Decharge vastleggen' }).click()
    await fill(bureau, {
      'Bij welk besluit van het college?': `${decision.reference} Onrust in de plaats van veiligheid en zorg`,
      'Welk orgaan krijgt decharge?': 'Taskforce Veiligheid en Zorg',
      'Wat zegt het college over het werk?': 'Het college dankt de taskforce en verleent decharge.',
    })
    await bureau.getByRole('button', { name: 'Vastleggen', exact: true }).click()
    await bureau.getByRole('button', { name: 'Decharge vastleggen' }).waitFor({ state: 'detached' })
    await loadRegion(scenario.site.owner, await scenario.packOf('2023-2026'), scenario.clock)
    const planner = await as('police-planner', '/formatie/groei/uitbreiding-2023')
    for (const [unit, fte] of [
      ['Dienst Regionale Recherche', '27'],
      ['District Stad-Utrecht', '50'],
    ] as const) {
      await fill(planner, {
        'Hoeveel fte?': fte,
        'Uit welk onderdeel?': 'Buiten de eenheid, herkomst niet genoemd',
        'Naar welk onderdeel?': unit,
        'Vanaf welke dag?': '1-1-2024',
        'Op welk besluit?': decision.reference,
      })
      await planner.getByRole('button', { name: 'Boek' }).click()
      await planner.getByRole('rowheader', { name: unit }).first().waitFor()
    }
    await planner.getByText('Alles is geboekt.').first().waitFor()
  })

  test('history shows everybody the chain: what replaced what, with decision, discharge and handover', async () => {
    const page = await as('adviser-small', '/prioriteiten')
    const row = page.getByRole('row').filter({ hasText: 'Taskforce Veiligheid en Zorg, RVC-2023-1' })
    await row.first().waitFor()
    const text = await row.first().textContent()
    expect(text).toContain('Maatschappelijke onrust')
    expect(text).toContain('De aanpak van gezinnen met veel problemen.')
  })
})
