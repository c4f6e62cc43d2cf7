// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newVisitor, openBrowser } from '../../../tests/setup/browser.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { sessionCookie } from '../../core/http/site.ts'
import type { DemoPersonCode } from '../../core/identity/people.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import { root } from '../../core/settings/root.ts'
import { movableClock } from '../../core/time/clock.ts'
import { frame } from '../../shell/pages/frame.tsx'

const clock = movableClock('2021-02-02T09:00:00Z')
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }
let site: TestSite
let browser: Browser
let address: string

beforeAll(async () => {
  const { ensureBuilt } = (await import(join(root, 'bin/build.mjs'))) as { ensureBuilt: () => Promise<void> }
  await ensureBuilt()
  site = await testSite({ clock, frame, browserFolder: join(root, 'dist/browser') })
  address = await site.listen()
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function open(person: DemoPersonCode, path: string, options: Parameters<typeof newVisitor>[1] = {}): Promise<Page> {
  const visitor = await newVisitor(browser, options)
  const session = await site.as(person).session()
  await visitor.addCookies([{ name: sessionCookie(false), value: session?.token ?? '', url: address }])
  const page = await visitor.newPage()
  await page.goto(`${address}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

async function morningOf(day: string): Promise<void> {
  clock.moveTo(`${day}T08:00:00Z`)
  await runDueJobs(site.engine, site.features, site.owner)
}

let path: string

describe('an obstacle travels from a phone to the table of mayors and back', () => {
  test('the officer reports it on a phone without script, with a page of at most 15 kB', async () => {
    await morningOf('2021-02-02')
    const visitor = await newVisitor(browser, { ...phone, javaScriptEnabled: false })
    const session = await site.as('neighbourhood-officer').session()
    await visitor.addCookies([{ name: sessionCookie(false), value: session?.token ?? '', url: address }])
    const page = await visitor.newPage()
    let bytes = 0
    const wire = await visitor.newCDPSession(page)
    await wire.send('Network.enable')
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto(`${address}/drempels/melden`)
    expect(bytes).toBeGreaterThan(1_000)
    expect(bytes).toBeLessThanOrEqual(15 * 1024)
    await page
      .getByLabel('Wat houdt u tegen?')
      .fill('De zorg mag ons niet zeggen of er al hulp is, dus we staan elke week voor dezelfde deur.')
    await page.getByLabel('Zorg en veiligheid').check()
    await page.getByText('Waar speelt het').click()
    await page.getByRole('combobox', { name: 'Gemeente' }).selectOption({ label: 'Utrecht' })
    await page.getByRole('button', { name: 'Drempel melden' }).click()
    await page.getByRole('heading', { name: 'Uw drempel is gemeld' }).waitFor()
    expect(await page.textContent('main')).toContain('16 februari 2021')
    path = `/drempels/${new URL(page.url()).pathname.split('/').at(-1)}`
  })

  test('the adviser of the municipality recognises it and takes it, after somebody else could not', async () => {
    const other = await open('adviser-small', path)
    expect(await other.getByRole('button', { name: 'Erkennen' }).getAttribute('aria-disabled')).toBe('true')
    expect(await other.textContent('main')).toContain('De drempel ligt bij een tafel waar u over gaat')
    const page = await open('adviser-large', path)
    await page.getByRole('button', { name: 'Erkennen' }).click()
    await page.getByLabel('Waarom is dit een drempel?').fill('Dit horen we uit vier wijken.')
    await page.getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByText('Erkend', { exact: true }).first().waitFor()
    clock.moveDays(0.01)
    await page.getByRole('button', { name: 'Eigenaar geven' }).click()
    await page.getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByText('Heeft een eigenaar').waitFor()
  })

  test('the term passes, and it goes up by itself', async () => {
    await morningOf('2021-02-17')
    const page = await open('neighbourhood-officer', path)
    expect(await page.textContent('main')).toContain('Termijn voorbij: vanzelf omhoog')
    expect(await page.getByRole('listitem').filter({ hasText: 'hier ligt de drempel nu' }).textContent()).toContain(
      'Eigen organisatie of gemeente',
    )
  })

  test('the adviser puts it to the table of mayors', async () => {
    const page = await open('adviser-large', path)
    await page.getByRole('button', { name: 'Eigenaar geven' }).click()
    await page.getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByText('Heeft een eigenaar').waitFor()
    clock.moveDays(0.01)
    await page.getByRole('button', { name: 'Voorleggen aan een hogere tafel' }).click()
    await page.getByLabel('Tafel van burgemeesters (college)').check()
    await page.getByLabel('Wat moet die tafel beslissen?').fill('Stemt het college in met een vaste vraag aan de zorg?')
    await page.getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByText('Tafel van burgemeesters (college): geef deze drempel een eigenaar').waitFor()
  })

  test('the mayor finds it among what waits, answers and lifts it', async () => {
    clock.moveDays(0.01)
    const list = await open('mayor', '/drempels?mine=yes')
    await list.getByRole('link', { name: /De zorg mag ons niet zeggen/ }).click()
    await list.getByRole('button', { name: 'Eigenaar geven' }).click()
    await list.getByRole('button', { name: 'Vastleggen' }).click()
    await list.getByText('Heeft een eigenaar').waitFor()
    clock.moveDays(0.01)
    await list.getByRole('button', { name: 'Antwoorden' }).click()
    await list.getByLabel('Uw antwoord aan de melder').fill('Bel mij op 06-12345678.')
    await list.getByLabel('Wanneer komt het volgende bericht?').fill('1-4-2021')
    await list.getByRole('button', { name: 'Vastleggen' }).click()
    await list.getByRole('alert').getByText('telefoonnummer').waitFor()
    await list.getByLabel('Uw antwoord aan de melder').fill('Wij spreken de vaste vraag af met de zorg.')
    await list.getByRole('button', { name: 'Vastleggen' }).click()
    await list.getByText('Volgend bericht uiterlijk 1 april 2021.').waitFor()
    clock.moveDays(20)
    const later = await open('mayor', path)
    await later.getByRole('button', { name: 'Afsluiten' }).click()
    await later.getByLabel('Weggenomen').check()
    await later.getByLabel('Wat is er veranderd, of waarom kan het niet?').fill('De vaste vraag mag; de afspraak staat.')
    await later.getByRole('button', { name: 'Vastleggen' }).click()
    await later.getByText('Niets meer. Deze drempel is afgesloten.').waitFor()
  })

  test('three months later the officer is asked on the phone whether it is felt, and says so', async () => {
    await morningOf('2021-06-14')
    await morningOf('2021-06-15')
    const page = await open('neighbourhood-officer', '/drempels/gevoeld', phone)
    await page.getByText('De vaste vraag mag; de afspraak staat.').waitFor()
    await page.getByRole('button', { name: 'Ja, dat merk ik' }).click()
    await page.getByText('U hebt geen open vragen. Dank u wel.').waitFor()
  })

  test('the report tells how many and how long without telling of one, as a table with a download', async () => {
    const page = await open('mayor', '/drempels/verslag')
    const row = page.getByRole('row', { name: /Zorg en veiligheid/ }).first()
    await row.waitFor()
    expect(await row.textContent()).toContain('afgeschermd')
    expect(await page.getByRole('link', { name: /CSV/ }).first().getAttribute('href')).toBe('/v1/obstacle-reports/csv')
  })
})
