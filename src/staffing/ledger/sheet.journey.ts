// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newVisitor, openBrowser } from '../../../tests/setup/browser.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { sessionCookie } from '../../core/http/site.ts'
import { root } from '../../core/settings/root.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'
import { frame } from '../../shell/pages/frame.tsx'

let site: TestSite
let browser: Browser
let page: Page
let address: string

beforeAll(async () => {
  const { ensureBuilt } = (await import(join(root, 'bin/build.mjs'))) as { ensureBuilt: () => Promise<void> }
  await ensureBuilt()
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  const clock = movableClock('2019-12-02T09:00:00Z')
  site = await testSite({ clock, frame, browserFolder: join(root, 'dist/browser'), prepare: owner => loadRegion(owner, pack as Pack) })
  address = await site.listen()
  browser = await openBrowser()
  const visitor = await newVisitor(browser)
  const session = await site.as('police-planner').session()
  await visitor.addCookies([{ name: sessionCookie(false), value: session?.token ?? '', url: address }])
  page = await visitor.newPage()
  await page.goto(`${address}/formatie/boeken`)
  await page.getByRole('heading', { name: 'Mutaties boeken' }).waitFor()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const cell = (row: number, column: number) => page.locator(`[data-cell="${row}-${column}"]`)
const held = async (row: number, column: number) => cell(row, column).inputValue()
const lines = [
  ['District Flevoland', 'operationeel', 'Dienst Regionale Recherche', 'operationeel', '2,5', '1-7-2019', 'Meer opsporing'],
  ['District Stad-Utrecht', 'operationeel', 'Dienst Regionale Recherche', 'operationeel', '1', '1-7-2019', 'Meer opsporing'],
]

/** Pastes a block as a spreadsheet puts it on the clipboard: cells parted by tabs, rows by line ends. */
const paste = (block: readonly (readonly string[])[]) =>
  cell(0, 0).evaluate(
    (input, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    block.map(row => row.join('\t')).join('\n'),
  )

describe('a planner posts movements in the worksheet', () => {
  test('pastes a block of a spreadsheet, takes it back and puts it there again with the keyboard', async () => {
    await cell(0, 0).focus()
    await paste(lines)
    await expect.poll(() => held(1, 2)).toBe('Dienst Regionale Recherche')
    await page.keyboard.press('Control+z')
    await expect.poll(() => held(0, 0)).toBe('')
    await page.keyboard.press('Control+y')
    await expect.poll(() => held(1, 4)).toBe('1')
  })

  test('walks over the cells with the arrows and types in one', async () => {
    await cell(0, 4).focus()
    await page.keyboard.press('ArrowDown')
    expect(await cell(1, 4).evaluate(input => input === document.activeElement)).toBe(true)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('1,5')
    await page.getByRole('button', { name: 'Boek 2 mutaties (4 fte)' }).waitFor()
  })

  test('posts them on a decision; the table of that day moves, the printed one of 31 January 2019 does not', async () => {
    await page.getByLabel('Besluit waarop deze mutaties rusten').fill('Besluit van het college, juni 2019')
    await page.getByRole('button', { name: 'Boek 2 mutaties (4 fte)' }).click()
    await page.getByText('2 mutaties staan in het grootboek.').waitFor()
    await page.goto(`${address}/formatie`)
    const recherche = page.getByRole('row', { name: /Dienst Regionale Recherche/ })
    await expect.poll(() => recherche.textContent()).toContain('705')
    await page.getByRole('link', { name: /31 januari 2019/ }).click()
    await expect.poll(() => recherche.textContent()).toContain('713')
    expect(await recherche.textContent()).toContain('701')
    expect(await page.getByRole('table').first().textContent()).toContain('4.949')
  })
})
