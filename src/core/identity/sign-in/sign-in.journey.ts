// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newVisitor, openBrowser } from '../../../../tests/setup/browser.ts'
import { fakeProvider } from '../../../../tests/setup/fake-provider.ts'
import { testSite } from '../../../../tests/setup/site.ts'
import { frame } from '../../../shell/pages/frame.tsx'
import { makeClientKey } from './client-key.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('somebody chooses a person, comes back where they were going, and signs out again', async () => {
  const site = await testSite({ frame })
  const base = await site.listen()
  const tab = await (await newVisitor(browser)).newPage()
  const foreign: string[] = []
  tab.on('request', request => !request.url().startsWith(base) && !request.url().startsWith('data:') && foreign.push(request.url()))
  await tab.goto(`${base}/partners`)
  expect(new URL(tab.url()).pathname).toBe('/aanmelden')
  await tab.getByRole('link', { name: /Berend Burgemeester/ }).click()
  expect(new URL(tab.url()).pathname).toBe('/partners')
  await tab.goto(`${base}/aanmelden`)
  expect(await tab.textContent('main')).toContain('U bent nu aangemeld als Berend Burgemeester (fictief)')
  await tab.getByRole('button', { name: 'Afmelden' }).click()
  await tab.waitForURL('**/aanmelden?afgemeld=')
  expect(await tab.getByRole('status').textContent()).toBe('U bent afgemeld.')
  await tab.goto(`${base}/partners`)
  expect(new URL(tab.url()).pathname).toBe('/aanmelden')
  expect(foreign).toEqual([])
  await site.close()
})

test('somebody signs in at the own organisation, and signing out reaches that as well', async () => {
  const key = await makeClientKey()
  const provider = await fakeProvider('the-site', key, 'person-1')
  const client = { issuer: () => provider.issuer, id: 'the-site', key, acr: 'http://eidas.europa.eu/LoA/substantial', insecure: true }
  const site = await testSite({ frame, door: { mode: 'production', client } })
  await site.owner.query(
    `with p as (insert into core.person (id, subject, name) values ($1, 'person-1', 'Echt Iemand (fictief)') returning id)
     insert into core.assignment (id, person_id, organisation_id, role, valid_from) select $2, p.id, o.id, 'mayor', '2018-01-01' from p, core.organisation o where o.code = 'GM0344'`,
    [randomUUID(), randomUUID()],
  )
  const base = await site.listen()
  const tab = await (await newVisitor(browser)).newPage()
  await tab.goto(`${base}/en/sign-in?naar=/en/partners`)
  await tab.getByRole('link', { name: 'Sign in with your organisation' }).click()
  expect(tab.url()).toBe(`${base}/en/partners`)
  await tab.goto(`${base}/en/sign-in`)
  await tab.getByRole('button', { name: 'Sign out' }).click()
  await tab.waitForURL(`${provider.issuer}/end?**`)
  expect(new URL(tab.url()).searchParams.get('post_logout_redirect_uri')).toBe(`${base}/en/sign-in?afgemeld=`)
  await site.close()
  await provider.close()
})
