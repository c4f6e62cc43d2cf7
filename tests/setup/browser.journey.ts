// SPDX-License-Identifier: EUPL-1.2
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newVisitor, openBrowser } from './browser.ts'

const page = '<!doctype html><html lang="nl"><title>Proef</title><h1>Hallo</h1><script>document.body.append(navigator.language)</script>'
let browser: Browser
let server: Server

beforeAll(async () => {
  browser = await openBrowser()
  server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(page))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

test('the browser of the tests opens a page in Dutch and draws it', async () => {
  const visitor = await newVisitor(browser, { viewport: { width: 390, height: 600 } })
  const tab = await visitor.newPage()
  await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  expect(await tab.title()).toBe('Proef')
  expect(await tab.textContent('body')).toContain('nl-NL')
  expect(await tab.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe('Europe/Amsterdam')
  expect((await tab.screenshot()).length).toBeGreaterThan(1_000)
})

test('two visitors in one browser share nothing', async () => {
  const [one, other] = await Promise.all([newVisitor(browser), newVisitor(browser)])
  await one.addCookies([{ name: 'session', value: 'mine', url: 'http://127.0.0.1/' }])
  expect(await other.cookies('http://127.0.0.1/')).toEqual([])
})
