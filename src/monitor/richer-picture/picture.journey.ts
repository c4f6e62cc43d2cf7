// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
let address: string
let browser: Browser

const words = [
  'Op straat is het na elven grimmiger dan vorig jaar, maar aangifte doet hier niemand meer.',
  'Bij ons in de winkel worden medewerkers vaker bedreigd. Wij melden het aan elkaar, niet aan de politie.',
  'In het ziekenhuis zien wij meer mensen met letsel van een vechtpartij die niet zeggen hoe het kwam.',
  'De wijkagent kent iedereen en dan blijft het rustig. Als hij er niet is, begint het weer.',
  'Ik fiets ’s avonds om, omdat ik bij het plein ben uitgescholden en geduwd.',
  'Sinds het jongerenwerk er weer is, is het op het plein veel beter.',
]

beforeAll(async () => {
  const { ensureBuilt } = (await import(join(root, 'bin/build.mjs'))) as { ensureBuilt: () => Promise<void> }
  await ensureBuilt()
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  const clock = movableClock('2021-06-01T09:00:00Z')
  site = await testSite({
    clock,
    frame,
    browserFolder: join(root, 'dist/browser'),
    prepare: owner => loadRegion(owner, pack as Pack, clock),
  })
  for (const [index, body] of words.entries())
    await site.owner.query(
      `insert into monitor.story (id, theme, kind, area_code, told_on_month, teller_role, body, may_quote, masked, known_at)
       values (gen_random_uuid(), 'geweld', 'story', 'GM0344', '2021-05-01', 'resident', $1, $2, 0, '2021-05-20T00:00:00Z')`,
      [body, index !== 2],
    )
  address = await site.listen()
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function visit(person: DemoPersonCode, path: string): Promise<Page> {
  const visitor = await newVisitor(browser, {})
  const session = await site.as(person).session()
  await visitor.addCookies([{ name: sessionCookie(false), value: session?.token ?? '', url: address }])
  const page = await visitor.newPage()
  await page.goto(`${address}${path}`)
  return page
}

test('the owner updates a reading in two clicks and a number, and in one click when nothing changed', async () => {
  const page = await visit('bureau-coordinator', '/monitor/indicatoren')
  let clicks = 0
  const card = page.getByRole('listitem').filter({ hasText: 'Drempels die merkbaar lager zijn' })
  await card.waitFor()
  const click = async (name: RegExp | string, role: 'textbox' | 'button') => {
    clicks += 1
    await card.getByRole(role, { name }).click()
  }
  await click(/Nieuwe waarde/, 'textbox')
  await page.keyboard.type('41,5')
  await click('Bewaar', 'button')
  await card.getByText('Bewaard.').waitFor()
  expect(clicks).toBe(2)
  clicks = 0
  await click('Nog steeds 41,5%', 'button')
  expect(clicks).toBe(1)
  const readings = async () =>
    (await site.owner.query('select value::float8 as value, note from monitor.indicator_reading order by note nulls first')).rows
  await expect.poll(readings, { timeout: 5000 }).toEqual([
    { value: 41.5, note: null },
    { value: 41.5, note: 'Onveranderd ten opzichte van de vorige stand.' },
  ])
})

test('a mayor interprets and chooses on one page, the choice cites both, and the page prints on two', async () => {
  const page = await visit('mayor', '/monitor/indicatoren/geweld')
  await page.getByText('Een duiding ondertekenen', { exact: true }).click()
  await page
    .getByLabel('Wat betekent dit?')
    .fill('De telling daalt, maar bewoners en winkeliers melden minder. Ik weeg de verhalen daarom even zwaar.')
  await page.getByRole('button', { name: 'Onderteken' }).first().click()
  await page.locator('.picture-said').getByText('Berend Burgemeester (fictief)').waitFor({ timeout: 8000 })
  await page.getByText('Een keuze voorleggen', { exact: true }).click()
  await page.getByLabel('Op welk cijfer steunt het?').selectOption('RE03 2020-01-01')
  await page.getByRole('checkbox').last().check()
  await page.getByLabel('Waarom, gezien cijfers en verhalen?').fill('Het cijfer daalt en de verhalen zeggen iets anders.')
  await page.getByLabel('Waar gaat de keuze over?').fill('Toezicht na elven')
  await page.getByLabel('Wat stelt u voor?').fill('Wij zetten tot 2022 toezicht in na elven.')
  await page.getByLabel('Aan welk orgaan?').selectOption('RVC')
  await page.getByRole('button', { name: 'Leg voor' }).click()
  await page.getByRole('link', { name: 'Toezicht na elven' }).waitFor()
  await page.getByText('Noemt 1 verhaal').waitFor()
  const pages = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)
  expect(pages?.length).toBeLessThanOrEqual(2)
})
