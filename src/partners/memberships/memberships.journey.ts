// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newVisitor, openBrowser } from '../../../tests/setup/browser.ts'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { type Product, startProduct } from '../../../tests/setup/product.ts'
import { sessionCookie } from '../../core/http/site.ts'
import type { DemoPersonCode } from '../../core/identity/people.ts'
import { openSessionFor } from '../../core/identity/session.ts'

const address = '/partners/organisaties/TASKFORCE-CYBERVEILIGHEID/leden'
let database: TestDatabase
let owner: pg.Pool
let product: Product
let browser: Browser

beforeAll(async () => {
  database = await testDatabase()
  product = await startProduct({ MODE: 'demo', DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl })
  if (!product.address) throw new Error(`The product did not start: ${product.said}`)
  owner = openOwner({ ...database.owner, max: 2 })
  browser = await openBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await owner?.end()
  await database?.drop()
})

async function open(person: DemoPersonCode, path: string): Promise<Page> {
  const visitor = await newVisitor(browser)
  const { token } = await openSessionFor(owner, person)
  await visitor.addCookies([{ name: sessionCookie(false), value: token, url: product.address }])
  const page = await visitor.newPage()
  await page.goto(`${product.address}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

describe('the bureau coordinator at the members of a taskforce', () => {
  test('is told everything that is missing, and keeps what was filled in', async () => {
    const page = await open('bureau-coordinator', address)
    await page.getByLabel('Waarom? Noem het besluit.').fill('ja')
    await page.getByRole('button', { name: 'Leg vast' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').getByRole('link').count()).toBeGreaterThanOrEqual(3)
    expect(await page.getByLabel('Waarom? Noem het besluit.').inputValue()).toBe('ja')
  })

  test('lets a municipality join, and sees it among the members', async () => {
    const page = await open('bureau-coordinator', address)
    await page.getByLabel('Welke organisatie?').selectOption({ label: 'Gemeente Houten' })
    await page.getByLabel('Eerste dag van de nieuwe situatie').fill('1-4-2031')
    await page.getByLabel('Waarom? Noem het besluit.').fill('Besluit van het college (fictief)')
    await page.getByRole('button', { name: 'Leg vast' }).click()
    const row = page.getByRole('row', { name: /Gemeente Houten/ })
    await row.waitFor()
    expect(await row.textContent()).toContain('1 april 2031')
    expect(await page.getByRole('status').allTextContents()).toContain('Vastgelegd.')
  })

  test('somebody else sees the members and who may change them, without a form', async () => {
    const page = await open('neighbourhood-officer', address)
    await page.getByRole('row', { name: /Politie Midden-Nederland/ }).waitFor()
    expect(await page.getByRole('button', { name: 'Leg vast' }).count()).toBe(0)
    expect(await page.textContent('main')).toContain('Alleen het bureau kan dit')
  })
})

describe('who is who on another day', () => {
  test('shows Weesp on the day before it left, by a link with an address of its own', async () => {
    const page = await open('mayor', '/partners')
    await page.getByRole('link', { name: /2 januari 2019/ }).click()
    await page.getByRole('heading', { name: 'Gemeenten (39)' }).waitFor()
    expect(page.url()).toContain('asOf=2019-01-02')
    await page.getByRole('link', { name: 'Weesp', exact: true }).click()
    await page.getByRole('heading', { name: 'Gemeente Weesp' }).waitFor()
    expect(await page.textContent('main')).toContain('24 maart 2022')
  })
})
