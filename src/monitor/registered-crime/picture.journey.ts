// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newVisitor, openBrowser } from '../../../tests/setup/browser.ts'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { type Product, startProduct } from '../../../tests/setup/product.ts'
import { sessionCookie } from '../../core/http/site.ts'
import { openSessionFor } from '../../core/identity/session.ts'

let database: TestDatabase
let owner: pg.Pool
let product: Product
let browser: Browser
let page: Page

const open = (address: string) => page.goto(`${product.address}${address}`, { waitUntil: 'networkidle' })
const text = (selector: string) => page.locator(selector).allInnerTexts()

beforeAll(async () => {
  database = await testDatabase()
  product = await startProduct({ MODE: 'demo', DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl })
  if (!product.address) throw new Error(`The product did not start: ${product.said}`)
  owner = openOwner({ ...database.owner, max: 2 })
  browser = await openBrowser()
  const visitor = await newVisitor(browser)
  const { token } = await openSessionFor(owner, 'mayor')
  await visitor.addCookies([{ name: sessionCookie(false), value: token, url: product.address }])
  page = await visitor.newPage()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await owner?.end()
  await database?.drop()
})

describe('the mayor and the figures', () => {
  test('sees the five figures of the strategy, from the pack alone', async () => {
    await open('/monitor/misdrijven')
    expect(await text('.sv-key__value')).toEqual(['91.191', '8.489', '6.170', '278', '70'])
    expect((await text('.sv-key__change strong')).map(one => one.trim())).toEqual(['−15,2%', '−7,6%', '−27,0%', '−34,7%', '−32,0%'])
    expect(await page.locator('.sv-key__interval').count()).toBeGreaterThanOrEqual(5)
  })

  test('opens the definition and the source of a figure', async () => {
    const violence = page.locator('.sv-key').nth(1)
    await violence.locator('summary', { hasText: 'Wat telt mee' }).click()
    expect(await violence.innerText()).toContain('1.4.1, 1.4.2, 1.4.3, 1.4.4, 1.4.5, 1.4.6, 1.4.7')
    await violence.locator('.sv-source summary').click()
    expect(await violence.innerText()).toContain('47013NED')
  })

  test('follows the ambition to 2022, and the address says so', async () => {
    await page.getByRole('link', { name: /2022 tegenover 2018/ }).click()
    await page.getByText('84.742 misdrijven').waitFor()
    expect(new URL(page.url()).search).toBe('?from=2018&to=2022')
    expect(await page.locator('section', { hasText: 'De ambitie' }).first().innerText()).toContain('Gehaald')
  })

  test('sees 38 municipalities as tiles, and the same as a table', async () => {
    expect(await page.locator('.sv-map__drawing--wide .sv-tile').count()).toBe(38)
    const municipalities = page.locator('section[aria-label="Per gemeente"]')
    await municipalities.locator('summary', { hasText: 'als tabel' }).click()
    expect(await municipalities.locator('tbody tr').count()).toBe(38)
    expect(await municipalities.locator('tfoot').innerText()).toContain('84.742')
  })

  test('chooses another offence, and comes back to it by the address', async () => {
    await page.getByLabel('Soort misdrijf').selectOption('3.7.4')
    await page.getByText('1.943 misdrijven van deze soort').waitFor()
    await open(new URL(page.url()).pathname + new URL(page.url()).search)
    expect(await page.getByLabel('Soort misdrijf').inputValue()).toBe('3.7.4')
  })

  test('takes the table along as CSV', async () => {
    const municipalities = page.locator('section[aria-label="Per gemeente"]')
    await municipalities.locator('summary', { hasText: 'als tabel' }).click()
    const waiting = page.waitForEvent('download')
    await municipalities.getByRole('link', { name: /CSV/ }).click()
    const lines = (await (await (await waiting).createReadStream()).toArray()).join('').trim().split('\r\n')
    expect(lines).toHaveLength(39)
    expect(lines[0]).toContain('misdrijven_2018,misdrijven_2022')
  })

  test('goes from a municipality to all its offences, and reads them in English', async () => {
    await open('/monitor/misdrijven')
    await page.locator('.sv-map__drawing--wide [aria-label^="Almere"]').click()
    await page.getByRole('heading', { level: 1, name: 'Misdrijven in Almere' }).waitFor()
    expect(await page.locator('tbody tr').count()).toBeGreaterThanOrEqual(58)
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Offences in Almere' }).waitFor()
  })
})
