// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newVisitor, openBrowser } from '../../../tests/setup/browser.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { sessionCookie } from '../../core/http/site.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import { root } from '../../core/settings/root.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'
import { frame } from '../../shell/pages/frame.tsx'

let site: TestSite
let browser: Browser
let address: string

beforeAll(async () => {
  const { ensureBuilt } = (await import(join(root, 'bin/build.mjs'))) as { ensureBuilt: () => Promise<void> }
  await ensureBuilt()
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  site = await testSite({
    clock: movableClock('2023-03-01T09:00:00Z'),
    frame,
    browserFolder: join(root, 'dist/browser'),
    prepare: owner => loadRegion(owner, pack as Pack),
  })
  address = await site.listen()
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function asBureau(path: string): Promise<Page> {
  const visitor = await newVisitor(browser)
  const session = await site.as('bureau-coordinator').session()
  if (session) await visitor.addCookies([{ name: sessionCookie(false), value: session.token, url: address }])
  const page = await visitor.newPage()
  await page.goto(`${address}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

describe('the account 2019-2022', () => {
  test('is composed, worded, frozen, made into editions and published by the bureau', async () => {
    const page = await asBureau('/monitor/verslagen')
    await page.getByRole('button', { name: 'Een verslag beginnen' }).click()
    await page.getByLabel('Over welke periode?').first().selectOption('2019-2022')
    await page.getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByRole('link', { name: 'Verslag 2019-2022 (2023-001)' }).click()
    await page.getByLabel('Opening voor college en gemeenteraden').fill('Vier jaar werkten wij samen aan een veiliger regio.')
    await page.getByLabel('Wat is er anders dan in de vorige versie?').fill('Opening geschreven')
    await page.getByRole('button', { name: 'Bewaar als nieuwe versie' }).click()
    await page.getByText('Tekst: 2 versies').waitFor()

    await page.getByRole('button', { name: 'Toon het voorbeeld' }).click()
    await page.getByText('Vier jaar werkten wij samen aan een veiliger regio.').last().waitFor()
    await page.getByLabel('Welke editie?').selectOption({ label: 'Utrecht' })
    await page.getByRole('link', { name: '24.249' }).first().waitFor()

    await page.getByRole('button', { name: 'Bevries het verslag' }).click()
    await page.getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByText('Het verslag is al bevroren.').waitFor()
    await page.getByRole('button', { name: 'Maak alle edities' }).click()
    await page.getByText('0 van 41 edities gemaakt').last().waitFor()
    await site.owner.query(
      `delete from core.job where record_id in (select id from monitor.report_edition_order where edition not in ('college', 'council:GM0344'))`,
    )
    await runDueJobs(site.engine, site.features, site.owner)
    await page.getByText('2 van 41 edities gemaakt').last().waitFor()

    await page.getByRole('button', { name: 'Publiceer het verslag' }).click()
    await page.getByLabel('Op welk besluit?').fill('RVC-2023-1')
    await page.getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByText('Het verslag is al gepubliceerd.').waitFor()
  })

  test('is read by a council clerk without signing in, who opens the source of a number and takes the PDF along', async () => {
    const page = await (await newVisitor(browser, { viewport: { width: 390, height: 844 } })).newPage()
    const elsewhere: string[] = []
    page.on('request', request => {
      if (!request.url().startsWith(address) && !request.url().startsWith('data:')) elsewhere.push(request.url())
    })
    await page.goto(`${address}/verslagen`)
    await page.getByRole('link', { name: 'Utrecht', exact: true }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Veiligheid in Utrecht: verantwoording 2019-2022 aan de raad')
    await page.getByRole('link', { name: '24.249' }).first().click()
    expect(page.url()).toMatch(/#bron-1$/)
    expect(await page.locator('#bron-1').textContent()).toContain('tabel 47013NED')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'PDF (toegankelijk)' }).click()])
    expect(download.suggestedFilename()).toBe('verslag-2023-001-council-GM0344.pdf')
    const pdf = readFileSync((await download.path()) ?? '')
    expect([pdf.subarray(0, 5).toString(), pdf.includes('pdfuaid')]).toEqual(['%PDF-', true])
    expect([elsewhere, await page.locator('script').count()]).toEqual([[], 0])
  })
})
