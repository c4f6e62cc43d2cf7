// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newVisitor, openBrowser } from '../../../tests/setup/browser.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { sessionCookie } from '../../core/http/site.ts'
import { root } from '../../core/settings/root.ts'
import { movableClock } from '../../core/time/clock.ts'
import { frame } from '../../shell/pages/frame.tsx'

const clock = movableClock('2021-03-01T09:00:00Z')
let site: TestSite
let browser: Browser
let bureau: Page
let guest: Page
let link: string

const fill = async (label: string, text: string) => bureau.getByLabel(label).fill(text)
const record = async (name = 'Vastleggen') => bureau.getByRole('button', { name, exact: true }).last().click()

beforeAll(async () => {
  const { ensureBuilt } = (await import(join(root, 'bin/build.mjs'))) as { ensureBuilt: () => Promise<void> }
  await ensureBuilt()
  site = await testSite({ clock, frame, browserFolder: join(root, 'dist/browser') })
  const address = await site.listen()
  browser = await openBrowser()
  const desk = await newVisitor(browser)
  const session = await site.as('bureau-coordinator').session()
  await desk.addCookies([{ name: sessionCookie(false), value: session?.token ?? '', url: address }])
  bureau = await desk.newPage()
  guest = await (await newVisitor(browser, { viewport: { width: 390, height: 780 } })).newPage()
  await bureau.goto(`${address}/coalities`)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

describe('a guest of a coalition', () => {
  test('is invited by the bureau, which founds the coalition, adds a firm and shares two papers', async () => {
    await bureau.getByRole('button', { name: 'Coalitie vastleggen' }).click()
    await fill('Hoe heet de coalitie?', 'Proefcoalitie bedrijventerreinen')
    await fill('Wat is het doel?', 'Minder inbraak op bedrijventerreinen.')
    await fill('Vanaf welke dag?', '1-3-2021')
    await record()
    await bureau.getByRole('link', { name: 'Proefcoalitie bedrijventerreinen' }).click()
    await bureau.getByRole('button', { name: 'Lid toevoegen' }).click()
    await fill('Naam van de organisatie', 'Fictieve ondernemersvereniging')
    await bureau.getByLabel('privaat').check()
    await fill('Lid vanaf welke dag?', '1-3-2021')
    await record()
    await bureau.getByText('Fictieve ondernemersvereniging').first().waitFor()
    for (const [title, text] of [
      ['Aanpak per terrein', 'Per terrein verlichting en toezicht.'],
      ['Begroting', 'Wat het kost.'],
    ] as const) {
      await bureau.getByRole('button', { name: 'Stuk delen' }).click()
      await fill('Titel', title)
      await fill('Tekst', text)
      await bureau.getByLabel('Nee', { exact: true }).check()
      await record()
      await bureau.locator('summary', { hasText: title }).waitFor()
    }
    await bureau.getByRole('button', { name: 'Gast uitnodigen' }).click()
    await bureau.getByLabel('Welk lid?').selectOption({ label: 'Fictieve ondernemersvereniging (privaat)' })
    await fill('Wie nodigt u uit?', 'Gast van de proef')
    await fill('Hoeveel dagen werkt de link?', '1')
    await bureau.getByRole('checkbox', { name: 'Aanpak per terrein' }).check()
    await record('Gast uitnodigen')
    link = (await bureau.getByRole('status').locator('code').textContent()) ?? ''
    expect(link).toMatch(/\/coalities\/gast\?sleutel=[\w-]{43}$/)
  })

  test('reads that one paper on a phone, and the bureau sees that it was read', async () => {
    await guest.goto(link)
    expect(await guest.getByText('Begroting').count()).toBe(0)
    await guest.getByRole('link', { name: 'Aanpak per terrein' }).click()
    await guest.getByText('Per terrein verlichting en toezicht.').waitFor()
    expect(await guest.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await bureau.reload()
    await bureau.getByText('2 keer geopend').waitFor()
  })

  test('finds nothing from the moment the link expires', async () => {
    clock.moveTo('2021-03-02T09:00:00Z')
    expect((await guest.reload())?.status()).toBe(404)
    await guest.getByRole('heading', { name: 'Deze link werkt niet' }).waitFor()
  })
})
