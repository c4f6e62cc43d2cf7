// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newVisitor, openBrowser } from '../../../tests/setup/browser.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { sessionCookie } from '../../core/http/site.ts'
import type { DemoPersonCode } from '../../core/identity/people.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import { root } from '../../core/settings/root.ts'
import { movableClock } from '../../core/time/clock.ts'
import { frame } from '../../shell/pages/frame.tsx'

const clock = movableClock(new Date().toISOString())
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }
let site: TestSite
let browser: Browser
let address: string

beforeAll(async () => {
  const { ensureBuilt } = (await import(join(root, 'bin/build.mjs'))) as { ensureBuilt: () => Promise<void> }
  await ensureBuilt()
  site = await testSite({ clock, frame, browserFolder: join(root, 'dist/browser') })
  address = await site.listen()
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function open(person: DemoPersonCode, path: string, options: Parameters<typeof newVisitor>[1] = {}): Promise<Page> {
  const visitor = await newVisitor(browser, options)
  const session = await site.as(person).session()
  await visitor.addCookies([{ name: sessionCookie(false), value: session?.token ?? '', url: address }])
  const page = await visitor.newPage()
  await page.goto(`${address}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const text = async (page: Page): Promise<string> => (await page.textContent('main')) ?? ''

describe('the privacy officer watches over access', () => {
  test('somebody who may not reads for whom the page is and why, without a line in the log', async () => {
    const page = await open('mayor', '/toezicht/logboek', phone)
    expect(await text(page)).toContain('Deze pagina is voor: privacyfunctionaris.')
    await page.getByText('Waarom mag ik dit (niet)?').click()
    await page.getByText('De privacyfunctionaris ziet wie in de logboeken keek en waarvoor: klopt niet').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    const { rows } = await site.owner.query(`select count(*)::integer as lines from core.audit_line where object like '/v1/log-looks%'`)
    expect(rows[0].lines).toBe(0)
  })

  test('somebody who may sees that everything holds, says for what, and reads who did what', async () => {
    await site.as('mayor').post('/v1/_search', { text: 'Gita' })
    const page = await open('privacy-officer', '/toezicht/logboek')
    await page.getByText('Waarom mag ik dit (niet)?').click()
    await page.getByText('U mag dit: alles klopt.').waitFor()
    await page.getByRole('button', { name: 'Kijk in het logboek' }).click()
    await page.getByRole('alert').getByText('Kies waarvoor u in het logboek kijkt.').waitFor()
    await page.getByLabel('Interne controle').check()
    await page.getByLabel('Wat is de aanleiding?').fill('Steekproef over zoeken naar collega’s.')
    await page.getByLabel('In welke rol').selectOption({ label: 'burgemeester' })
    await page.getByRole('button', { name: 'Kijk in het logboek' }).click()
    await page
      .getByRole('row', { name: /Berend Burgemeester/ })
      .first()
      .waitFor()
    expect(await text(page)).toContain('search.done')
    expect(await text(page)).toContain('Interne controle')
    expect(new URL(page.url()).search).toBe('')
    const { text: csv } = await site.as('privacy-officer').get((await page.getByRole('link', { name: /CSV/ }).getAttribute('href')) ?? '')
    expect(csv).toContain('Berend Burgemeester (fictief)')
  })

  test('the weekly list is work: what stood out, the rule, and what came of it', async () => {
    for (let time = 0; time < 3; time += 1) await site.as('mayor').post('/v1/_search', { text: 'Berend' })
    await runDueJobs(site.engine, site.features, site.owner)
    clock.moveDays(8)
    await runDueJobs(site.engine, site.features, site.owner)
    const page = await open('privacy-officer', '/toezicht/opvallend')
    const row = page.getByRole('row', { name: /Berend.*Zichzelf gezocht/ })
    await row.getByRole('link').click()
    await page.getByRole('heading', { name: /Zichzelf gezocht: Berend/ }).waitFor()
    expect(await page.getByRole('link', { name: /regels hierachter/ }).getAttribute('href')).toMatch(/\/toezicht\/logboek\?person=.*from=/)
    await page.getByLabel('Verklaard').check()
    await page.getByLabel('Waarom, of wat er gebeurt').fill('Hij probeerde of zijn rol goed in de lijst stond.')
    await page.getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByText('Hiervan is gezegd wat ervan kwam.').waitFor()
  })

  test('the rules stand beside the running database, and a policy that somebody changed is seen', async () => {
    const page = await open('privacy-officer', '/toezicht/toegang')
    await page.getByText('Gelijk: wat in de database geldt, is precies wat de regels zeggen.').waitFor()
    await site.owner.query('alter policy "reads: log-looks.seesLooks" on oversight.look using (true)')
    await page.getByRole('button', { name: 'Vergelijk opnieuw' }).click()
    await page.getByText('Niet gelijk: de database doet iets anders dan de regels zeggen.').waitFor()
    expect(await text(page)).toContain('policy "reads: log-looks.seesLooks" on oversight.look')
    await page.getByLabel('Rol').selectOption({ label: 'functioneel beheerder' })
    await page.getByText('alle rollen, behalve').first().waitFor({ state: 'detached' })
  })
})
