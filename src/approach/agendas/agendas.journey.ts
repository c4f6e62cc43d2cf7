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
let clicks = 0
const click = async (name: string | RegExp, role: 'radio' | 'button' | 'textbox', nth = 0): Promise<void> => {
  clicks += 1
  await page.getByRole(role, { name }).nth(nth).click()
}

beforeAll(async () => {
  const { ensureBuilt } = (await import(join(root, 'bin/build.mjs'))) as { ensureBuilt: () => Promise<void> }
  await ensureBuilt()
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  const clock = movableClock('2019-03-04T09:00:00Z')
  site = await testSite({
    clock,
    frame,
    browserFolder: join(root, 'dist/browser'),
    prepare: owner => loadRegion(owner, pack as Pack, clock),
  })
  const address = await site.listen()
  browser = await openBrowser()
  const visitor = await newVisitor(browser, {})
  const session = await site.as('taskforce-secretary').session()
  await visitor.addCookies([{ name: sessionCookie(false), value: session?.token ?? '', url: address }])
  page = await visitor.newPage()
  await page.goto(`${address}/acties/bijwerken`)
  await page.getByRole('radio').first().waitFor()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

describe('progress from one list', () => {
  test('on one action it takes three clicks and one sentence', async () => {
    await click('Loopt risico', 'radio')
    await click(/Waarom/, 'textbox')
    await page.keyboard.type('Een partner levert later.')
    await click('Bewaar 1 bericht', 'button')
    await page.getByText('1 bericht bewaard.').waitFor()
    expect(clicks).toBeLessThanOrEqual(3)
  })

  test('on a month’s worth it takes two clicks and a sentence each, and one for all', async () => {
    clicks = 0
    const actions = await page.locator('fieldset').count()
    for (let nth = 0; nth < actions; nth += 1) {
      await click('Op schema', 'radio', nth)
      await click(/Waarom/, 'textbox', nth)
      await page.keyboard.type('Loopt volgens plan.')
    }
    await click(`Bewaar ${actions} berichten`, 'button')
    await page.getByText(`${actions} berichten bewaard.`).waitFor()
    expect(clicks).toBe(2 * actions + 1)
    const { rows } = await site.owner.query(`select count(*)::int as reports from approach.action_report where origin = 'list'`)
    expect(rows[0].reports).toBe(actions + 1)
  })
})
