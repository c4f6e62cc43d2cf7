// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { judgePage } from '../../../tests/accessibility/judge.ts'
import { newVisitor, openBrowser } from '../../../tests/setup/browser.ts'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { type Product, startProduct } from '../../../tests/setup/product.ts'
import { sessionCookie } from '../../core/http/site.ts'
import { openSessionFor } from '../../core/identity/session.ts'

let database: TestDatabase
let owner: pg.Pool
let product: Product
let browser: Browser
let visitor: BrowserContext
let page: Page

beforeAll(async () => {
  database = await testDatabase()
  product = await startProduct({ MODE: 'demo', DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl })
  if (!product.address) throw new Error(`The product did not start: ${product.said}`)
  owner = openOwner({ ...database.owner, max: 2 })
  browser = await openBrowser()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await owner?.end()
  await database?.drop()
})

beforeEach(async () => {
  await visitor?.close()
  visitor = await newVisitor(browser)
  const { token } = await openSessionFor(owner, 'bureau-coordinator')
  await visitor.addCookies([{ name: sessionCookie(false), value: token, url: product.address }])
  page = await visitor.newPage()
})

const go = (address: string) => page.goto(product.address + address, { waitUntil: 'networkidle' })
const heading = () => page.locator('h1').innerText()
const menu = (name: string) => page.locator('.sv-menu--beside').getByRole('link', { name, exact: true })

describe('going from screen to screen', () => {
  test('keeps the frame, brings the focus to the heading and names the document', async () => {
    await go('/partners')
    await page.evaluate(() => Object.assign(window, { stillHere: true }))
    await menu('Gebieden').click()
    await page.locator('h1', { hasText: 'Gebieden' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(await page.title()).toBe('Gebieden – Slagvaardig')
    expect(await page.evaluate(() => 'stillHere' in window)).toBe(true)
    expect(await menu('Gebieden').getAttribute('aria-current')).toBe('page')
  })

  test('goes back with the button of the browser, to the same filters', async () => {
    await go('/partners?asOf=2020-01-01')
    await page.getByRole('link', { name: 'Regionaal Veiligheidscollege' }).first().click()
    await page.locator('h1', { hasText: 'Regionaal Veiligheidscollege' }).waitFor()
    await page.goBack()
    await page.locator('h1', { hasText: 'Wie is wie' }).waitFor()
    expect(page.url()).toContain('asOf=2020-01-01')
    expect(await page.locator('.sv-as-of__told').innerText()).toContain('1 januari 2020')
  })

  test('keeps page and filters when the language changes', async () => {
    await go('/partners?asOf=2020-01-01')
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForURL('**/en/partners?asOf=2020-01-01')
    await page.locator('h1', { hasText: 'Who is who' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  })

  test('works on a phone: the menu unfolds, and folds when something is chosen', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await go('/partners')
    const fold = page.locator('.sv-menu-fold')
    await fold.locator('> summary').click()
    await fold.getByRole('link', { name: 'Gebieden' }).click()
    await page.locator('h1', { hasText: 'Gebieden' }).waitFor()
    expect(await fold.getAttribute('open')).toBeNull()
  })
})

describe('with the keyboard alone', () => {
  test('a table is put in another order', async () => {
    await go('/partners')
    const column = page.getByRole('columnheader', { name: 'Naam' }).first()
    await column.getByRole('button').focus()
    await page.keyboard.press('Enter')
    expect(await column.getAttribute('aria-sort')).toBe('ascending')
    await page.keyboard.press('Enter')
    expect(await column.getAttribute('aria-sort')).toBe('descending')
  })

  test('a map is walked from area to area, and says where you are', async () => {
    await go('/partners/gebieden')
    const map = page.locator('.sv-map__drawing--wide').first()
    await map.locator('[tabindex="0"]').focus()
    const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    const start = await name()
    await page.keyboard.press('ArrowRight')
    const next = await name()
    expect(next).not.toBe(start)
    expect(await page.locator('.sv-map__pointed strong').first().innerText()).toBe(next.split(':')[0])
  })
})

describe('when something is the matter', () => {
  test('the server that cannot be reached is told in the page, and tried again', async () => {
    await page.route('**/v1/organisations*', route => route.abort())
    await go('/partners')
    const told = page.getByRole('alert')
    await told.waitFor({ timeout: 15_000 })
    expect(await told.innerText()).toContain('Geen verbinding')
    expect(await heading()).toBe('Wie is wie')
    await page.unroute('**/v1/organisations*')
    await told.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await page.getByRole('link', { name: 'Regionaal Veiligheidscollege' }).first().waitFor()
  })

  test('a session that ended leads to the sign-in page, and back afterwards', async () => {
    await go('/partners')
    await visitor.clearCookies()
    await page.locator('.sv-menu--beside summary', { hasText: 'Aanpak' }).click()
    await menu('Drempels').click()
    await page.waitForURL('**/aanmelden?naar=*')
    expect(decodeURIComponent(page.url())).toContain('naar=/drempels')
  })

  test('signing out ends at the sign-in page, and what was seen is gone', async () => {
    await go('/partners')
    await page.getByRole('button', { name: 'Afmelden' }).click()
    await page.waitForURL('**/aanmelden**')
    await go('/partners')
    expect(page.url()).toContain('/aanmelden')
  })
})

test.each(['/toegankelijkheid', '/en/accessibility', '/privacy', '/en/privacy'])('%s is for everybody', async address => {
  expect((await judgePage(visitor, product.address, address)).faults).toEqual([])
})
