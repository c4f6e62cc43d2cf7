// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newVisitor, openBrowser } from '../../../tests/setup/browser.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { sessionCookie } from '../../core/http/site.ts'
import type { DemoPersonCode } from '../../core/identity/people.ts'
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
    clock: movableClock('2019-12-02T09:00:00Z'),
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

async function open(person: DemoPersonCode | null, path: string): Promise<Page> {
  const visitor = await newVisitor(browser)
  const session = person && (await site.as(person).session())
  if (session) await visitor.addCookies([{ name: sessionCookie(false), value: session.token, url: address }])
  const page = await visitor.newPage()
  await page.goto(`${address}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

describe('the growth of 2019 becomes an adopted plan', () => {
  test('the planner posts a part with its theme and offers the plan of the day', async () => {
    const page = await open('police-planner', '/formatie/groei/regeerakkoord-2019')
    await page.getByLabel('Hoeveel fte?').fill('20,5')
    await page.getByLabel('Naar welk onderdeel?').selectOption({ label: 'Dienst Regionale Recherche' })
    await page.getByLabel('Voor welk thema?').selectOption({ label: 'cybercrime' })
    await page.getByRole('button', { name: 'Boek' }).click()
    await page.getByRole('cell', { name: 'cybercrime' }).waitFor()
    await page.goto(`${address}/formatie/groei`)
    await page.getByText('Bied het plan aan').first().click()
    await page.getByLabel('Stand van welke dag?').fill('1-12-2019')
    await page.getByRole('button', { name: 'Bied het plan aan' }).click()
    await page.getByText('Laatste stuk: 2019-001, versie 1, concept.').waitFor()
  })

  test('the bureau records consultation, advice and adoption, and residents read it without the stamp', async () => {
    const resident = await open(null, '/vastgesteld/2019-001/1')
    expect(await resident.getByRole('heading', { level: 1 }).textContent()).not.toContain('Formatieplan')
    const page = await open('bureau-coordinator', '/vaststelling')
    await page.getByRole('link', { name: 'Formatieplan, stand 1 december 2019' }).click()
    await page.getByText('Dit stuk is nog niet vastgesteld').waitFor()
    // What else the screen reads is slow: a form that is opened meanwhile stays open when the act before it is done.
    let slowly = Promise.resolve()
    await page.route(
      ({ pathname }) => pathname.startsWith('/v1/') && !pathname.startsWith('/v1/documents'),
      async route => {
        slowly = new Promise(done => setTimeout(done, 700))
        await slowly
        await route.continue()
      },
    )
    for (const [act, result] of [
      ['Raadpleging vastleggen', 'akkoord'],
      ['Advies vastleggen', 'positief'],
    ] as const) {
      await page.getByRole('button', { name: act }).click()
      await slowly
      await page.waitForTimeout(300)
      await page.getByLabel('Welk orgaan of welke partner?').selectOption({ label: 'Regionaal Veiligheidscollege' })
      await page.getByLabel('Op welke dag?').fill('1-12-2019')
      await page.getByLabel(result, { exact: true }).check()
      await page.getByRole('button', { name: 'Leg vast' }).click()
      await page.getByText(`op 1 december 2019, over versie 1: ${result}`).waitFor()
    }
    await page.getByRole('button', { name: 'Vaststelling vastleggen' }).click()
    await page.getByLabel('Welk orgaan of welke partner?').selectOption({ label: 'Regionaal Veiligheidscollege' })
    await page.getByLabel('Op welke dag?').fill('2-12-2019')
    await page.getByLabel('Welk besluit?').fill('RVC-2019-9')
    await page.getByRole('button', { name: 'Leg vast' }).click()
    await page.getByText('Dit stuk is nog niet vastgesteld').waitFor({ state: 'detached' })
    await resident.reload()
    expect(await resident.getByRole('heading', { level: 1 }).textContent()).toBe('Formatieplan, stand 1 december 2019')
    expect(await resident.getByText('CONCEPT').count()).toBe(0)
    expect(await resident.getByText('op 1 december 2019, over versie 1: akkoord').count()).toBeGreaterThan(0)
  })
})
