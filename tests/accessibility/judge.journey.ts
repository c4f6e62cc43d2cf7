// SPDX-License-Identifier: EUPL-1.2
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newVisitor, openBrowser } from '../setup/browser.ts'
import { judgePage } from './judge.ts'

const page = (body: string, head = '', lang = 'nl') =>
  `<!doctype html><html lang="${lang}"><meta name="viewport" content="width=device-width"><title>Proef</title><style>a,button{display:inline-block;min-width:44px;min-height:44px}</style>${head}<main><h1>Proef</h1>${body}</main></html>`

/** One page without a fault, and pages with one fault each. */
const pages: Record<string, string> = {
  '/good': page(
    '<p>Lees <a href="/good">verder</a> of <button type="button">stop</button>.</p><fieldset><legend>Keuze</legend><label><input type="radio" name="k">een</label> <label><input type="radio" name="k">twee</label></fieldset>',
  ),
  '/en/good': page('<p>Read <a href="/en/good">on</a>.</p>', '', 'en'),
  '/en/dutch': page('<p>Lees verder.</p>'),
  '/pale': page('<p style="color:#ccc">Bijna niet te lezen</p>'),
  '/wide': page('<div style="width:900px">breed</div>'),
  '/wide-table': page(
    '<div style="overflow-x:auto" tabindex="0" role="region" aria-label="Tabel"><div style="width:900px">breed</div></div>',
  ),
  '/no-focus': page('<a href="/good">verder</a>', '<style>a:focus{outline:none}</style>'),
  '/unreachable': page(
    '<a href="/good">een</a> <a href="/good" id="two">twee</a>',
    '<script>addEventListener("keydown", e => { if (e.key === "Tab") { e.preventDefault(); document.querySelector("a").focus() } })</script>',
  ),
  '/covered': page('<a href="/good">verder</a><div style="position:fixed;inset:0;background:#fff"></div>'),
  '/abroad': page('<img alt="" src="http://127.0.0.1:9/elsewhere.png">'),
  '/policy': page(
    '<p id="p">Stil</p><script>document.body.append("schreeuwt")</script>',
    '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'">',
  ),
}
let browser: Browser
let server: Server
let base: string

beforeAll(async () => {
  browser = await openBrowser()
  server = createServer((request, answer) => {
    const body = pages[request.url ?? '']
    answer.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(body)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

describe('the judge of pages', () => {
  test.each(['/good', '/en/good', '/wide-table'])('finds nothing wrong with %s', async address => {
    const { faults, links } = await judgePage(await newVisitor(browser), base, address)
    expect(faults).toEqual([])
    expect(links).toEqual(address.endsWith('/good') ? [address] : [])
  })

  test.each([
    ['/pale', 'breaks color-contrast'],
    ['/wide', 'at 320 px the page scrolls sideways'],
    ['/wide', 'at 200% zoom the page scrolls sideways'],
    ['/en/dutch', 'is in en but says nl'],
    ['/no-focus', 'the focus on <a> "verder" cannot be seen'],
    ['/unreachable', 'Tab does not reach <a> "twee"'],
    ['/covered', '<a> "verder" has the focus but is covered'],
    ['/abroad', 'asks another origin'],
    ['/policy', 'says in the console'],
  ])('finds on %s that it %s', async (address, fault) => {
    const { faults } = await judgePage(await newVisitor(browser), base, address)
    expect(faults.join('\n')).toContain(fault)
  })

  test('does not take an error page for a page', async () => {
    await expect(judgePage(await newVisitor(browser), base, '/nowhere')).rejects.toThrow('answers 404')
  })
})
