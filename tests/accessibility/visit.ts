// SPDX-License-Identifier: EUPL-1.2
import type { BrowserContext, Page } from 'playwright-core'

/** A page that was opened, with what it did that it should not have: asked another origin, broke the content policy, failed. */
export interface Visit {
  page: Page
  faults: string[]
}

/** Opens an address in a new tab and waits until the page is drawn and at rest. Throws when the server gives an error. */
export async function visit(visitor: BrowserContext, base: string, address: string): Promise<Visit> {
  const page = await visitor.newPage()
  const faults: string[] = []
  const origin = new URL(base).origin
  page.on('request', request => {
    const url = new URL(request.url())
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) faults.push(`asks another origin: ${request.url()}`)
  })
  page.on('console', message => {
    if (message.type() === 'error') faults.push(`says in the console: ${message.text()}`)
  })
  page.on('pageerror', error => faults.push(`fails: ${error.message}`))
  const answer = await page.goto(new URL(address, base).href, { waitUntil: 'networkidle' })
  if (!answer?.ok()) throw new Error(`${address} answers ${answer?.status()}`)
  await page.locator('h1').first().waitFor({ timeout: 10_000 })
  return { page, faults }
}
