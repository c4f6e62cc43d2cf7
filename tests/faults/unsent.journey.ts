// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionCookie } from '../../src/core/http/site.ts'
import { makeClientKey } from '../../src/core/identity/sign-in/client-key.ts'
import { root } from '../../src/core/settings/root.ts'
import { frame } from '../../src/shell/pages/frame.tsx'
import { newVisitor, openBrowser } from '../setup/browser.ts'
import { type FakeProvider, fakeProvider } from '../setup/fake-provider.ts'
import { type TestSite, testSite } from '../setup/site.ts'

const words = 'Wie heeft ervaring met een steunpunt voor ondernemers in een winkelstraat?'
let site: TestSite
let provider: FakeProvider
let browser: Browser
let address: string
let superuser: pg.Client

beforeAll(async () => {
  const { ensureBuilt } = (await import(join(root, 'bin/build.mjs'))) as { ensureBuilt: () => Promise<void> }
  await ensureBuilt()
  const key = await makeClientKey()
  provider = await fakeProvider('the-site', key, 'person-1')
  const client = { issuer: () => provider.issuer, id: 'the-site', key, acr: 'http://eidas.europa.eu/LoA/substantial', insecure: true }
  site = await testSite({ frame, browserFolder: join(root, 'dist/browser'), door: { mode: 'production', client } })
  await site.owner.query(
    `with p as (insert into core.person (id, subject, name) values ($1, 'person-1', 'Echt Iemand (fictief)') returning id)
     insert into core.assignment (id, person_id, organisation_id, role, valid_from) select $2, p.id, o.id, 'mayor', '2018-01-01' from p, core.organisation o where o.code = 'GM0344'`,
    [randomUUID(), randomUUID()],
  )
  address = await site.listen()
  browser = await openBrowser()
  superuser = new pg.Client({ ...site.database.superuser, database: 'postgres' })
  await superuser.connect()
}, 180_000)
afterAll(async () => {
  await superuser?.end()
  await browser?.close()
  await site?.close()
  await provider?.close()
})

/** Takes the database away from the product as a restart of it would, does something, and gives it back. */
async function withoutDatabase(work: () => Promise<void>): Promise<void> {
  const { database } = site.database.app
  await superuser.query(`alter database ${database} allow_connections false`)
  await superuser.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [database])
  try {
    await work()
  } finally {
    await superuser.query(`alter database ${database} allow_connections true`)
  }
}

const endSessions = () => site.owner.query('delete from core.session')
const asked = async () =>
  (await site.owner.query<{ n: number }>('select count(*)::int as n from approach.support_request where question = $1', [words])).rows[0]?.n

async function signIn(visitor: BrowserContext): Promise<Page> {
  const tab = await visitor.newPage()
  await tab.goto(`${address}/aanmelden?naar=/ondersteuning`)
  await tab.getByRole('link', { name: 'Aanmelden met uw organisatie' }).click()
  return tab
}

/** The provider sends the next browser back, and is gone when the product asks it who came. */
function loseProviderOnTheWay(): void {
  const { authorise } = provider
  provider.authorise = way => {
    Object.assign(provider, { broken: 503, authorise })
    return authorise(way)
  }
}

test('a form of the application keeps its text when the database, the session and the provider are lost, and is sent once', async () => {
  const visitor = await newVisitor(browser)
  const page = await signIn(visitor)
  await page.getByText('Vraag om hulp').first().click()
  await page.getByLabel('Waar gaat het over?').selectOption({ index: 1 })
  const question = page.getByLabel('Wat is uw vraag?')
  await question.fill(words)
  for (const group of ['Hoe snel?', 'Welke hulp wilt u?']) await page.getByRole('group', { name: group }).getByRole('radio').first().check()
  const send = () => page.getByRole('button', { name: 'Vraag hulp' }).click()
  await withoutDatabase(async () => {
    await send()
    await page.getByText('De database is even niet bereikbaar. Uw invoer is niet verloren').waitFor()
  })
  expect([await question.inputValue(), await asked()]).toEqual([words, 0])
  await endSessions()
  await send()
  await page.getByText('Uw sessie is voorbij, dus dit is niet bewaard. Wat u invulde staat er nog').waitFor()
  expect([await question.inputValue(), await asked()]).toEqual([words, 0])
  const opening = visitor.waitForEvent('page')
  await page.getByRole('link', { name: 'Aanmelden in een nieuw tabblad' }).click()
  const tab = await opening
  loseProviderOnTheWay()
  await tab.getByRole('link', { name: 'Aanmelden met uw organisatie' }).click()
  await tab.getByText('De aanmeldvoorziening van uw organisatie is niet bereikbaar.').waitFor()
  provider.broken = null
  await tab.goto(`${address}/aanmelden`)
  await tab.getByRole('link', { name: 'Aanmelden met uw organisatie' }).click()
  await tab.close()
  expect(await question.inputValue()).toBe(words)
  await send()
  await expect.poll(asked).toBe(1)
  await expect.poll(() => question.inputValue()).toBe('')
})

test('a form without script comes back with its text and the reason, in plain HTML, and is sent once', async () => {
  const visitor = await newVisitor(browser, { javaScriptEnabled: false })
  const session = await site.as('neighbourhood-officer').session()
  await visitor.addCookies([{ name: sessionCookie(false), value: session?.token ?? '', url: address }])
  const page = await visitor.newPage()
  await page.goto(`${address}/drempels/melden`)
  await page.getByLabel('Wat houdt u tegen?').fill('De sleutelkast van het wijkteam is dicht als wij avonddienst hebben.')
  await page.getByLabel('Wijk en lokaal').check()
  const text = page.getByLabel('Wat u schreef')
  await withoutDatabase(async () => {
    await page.getByRole('button', { name: 'Drempel melden' }).click()
    await page.getByText('Dit is niet bewaard. Wat u schreef staat hieronder').waitFor()
    expect(await text.inputValue()).toContain('De sleutelkast')
  })
  await site.owner.query(`update core.session set expires_at = now() - interval '1 minute'`)
  await page.getByRole('button', { name: 'Verstuur opnieuw' }).click()
  await page.getByText('Uw sessie is voorbij, dus dit is niet bewaard.').waitFor()
  expect(await text.inputValue()).toContain('De sleutelkast')
  await site.owner.query(`update core.session set expires_at = now() + interval '1 hour'`)
  await page.getByRole('button', { name: 'Verstuur opnieuw' }).click()
  await page.getByRole('heading', { name: 'Uw drempel is gemeld' }).waitFor()
  const { rows } = await site.owner.query(`select count(*)::int as n from approach.obstacle where happens like 'De sleutelkast%'`)
  expect(rows[0].n).toBe(1)
})
