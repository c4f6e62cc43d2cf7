// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newVisitor, openBrowser } from '../../../tests/setup/browser.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { sessionCookie } from '../../core/http/site.ts'
import type { DemoPersonCode } from '../../core/identity/people.ts'
import { root } from '../../core/settings/root.ts'
import { movableClock } from '../../core/time/clock.ts'
import { frame } from '../../shell/pages/frame.tsx'

let site: TestSite
let browser: Browser
let address: string

/** What a region pack brings, made up for the proof: a region with one municipality, and one subject. */
const pack = `
  insert into partners.area values ('RE90', 'police-unit'), ('RE90-D', 'district'), ('GM9001', 'municipality');
  insert into partners.area_part (id, part_code, whole_code, hierarchy, known_at, recorded_at) values (gen_random_uuid(), 'GM9001', 'RE90-D', 'police', '2019-01-01', '2019-01-01'), (gen_random_uuid(), 'RE90-D', 'RE90', 'police', '2019-01-01', '2019-01-01');
  insert into partners.area_validity (id, area_code, name, name_en, known_at, recorded_at) values (gen_random_uuid(), 'GM9001', 'Proefstad', 'Trial town', '2019-01-01', '2019-01-01'), (gen_random_uuid(), 'RE90-D', 'Proefdistrict', 'Trial district', '2019-01-01', '2019-01-01');
  insert into monitor.story_theme values ('proef', '2019-2022', 'buurt', 1, 'Veilig wonen in de buurt', 'Living safely', null, '{}')`

beforeAll(async () => {
  const { ensureBuilt } = (await import(join(root, 'bin/build.mjs'))) as { ensureBuilt: () => Promise<void> }
  await ensureBuilt()
  site = await testSite({ clock: movableClock('2021-03-10T09:00:00Z'), frame, browserFolder: join(root, 'dist/browser') })
  await site.owner.query(pack)
  address = await site.listen()
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function open(person: DemoPersonCode, path: string): Promise<Page> {
  const visitor = await newVisitor(browser)
  const session = await site.as(person).session()
  await visitor.addCookies([{ name: sessionCookie(false), value: session?.token ?? '', url: address }])
  const page = await visitor.newPage()
  await page.goto(`${address}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

test('a resident tells a story on a phone, two people code it, it is seen in the list, and then it is withdrawn', async () => {
  const phone = await newVisitor(browser, { viewport: { width: 320, height: 800 }, hasTouch: true, javaScriptEnabled: false })
  const resident = await phone.newPage()
  await resident.goto(`${address}/verhalen/vertellen`)
  await resident.getByLabel('Iets wat ik meemaakte').check()
  await resident.getByLabel('Waar gaat het over?').selectOption({ label: 'Veilig wonen in de buurt' })
  await resident.getByLabel('Uw verhaal').fill('Toen zei onze Fatima dat zij ’s avonds omloopt langs de Proefstraat.')
  await resident.getByLabel('In welke gemeente?').selectOption({ label: 'Proefstad' })
  await resident.getByLabel('In welke maand?').selectOption({ label: 'maart 2021' })
  await resident.getByLabel('inwoner').check()
  await resident.getByRole('button', { name: 'Verstuur mijn verhaal' }).click()
  await resident.getByText('Zonder uw toestemming bewaren wij niets.').first().waitFor()
  await resident.getByLabel('U mag mijn verhaal lezen en meetellen').check()
  await resident.getByRole('button', { name: 'Verstuur mijn verhaal' }).click()
  await resident.getByRole('heading', { level: 1, name: 'Wij hebben uw verhaal' }).waitFor()
  expect(await resident.locator('blockquote').innerText()).toBe(
    'Toen zei onze [naam weggelaten] dat zij ’s avonds omloopt langs de [adres weggelaten].',
  )
  expect(await resident.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)

  for (const [person, core] of [
    ['adviser-large', 'Zich onveilig voelen'],
    ['adviser-small', 'Overlast'],
  ] as const) {
    const coder = await open(person, '/monitor/coderen')
    await coder.getByRole('link', { name: /Proefstad, maart 2021/ }).click()
    await coder.getByLabel(core, { exact: true }).check()
    await coder.getByLabel('Het gaat slechter').check()
    await coder.getByRole('button', { name: 'Leg mijn codering vast' }).click()
    await coder.getByRole('heading', { name: 'De coderingen' }).waitFor()
  }

  const mayor = await open('mayor', '/monitor/verhalen')
  await mayor.getByText('omloopt langs de').waitFor()
  await resident.getByRole('button', { name: 'Trek mijn verhaal in' }).click()
  await resident.getByText('De tekst is vernietigd.').waitFor()
  await mayor.reload()
  await mayor.getByText('1 verhaal is ingetrokken').waitFor()
  expect(await mayor.getByText('omloopt langs de').count()).toBe(0)
}, 60_000)
