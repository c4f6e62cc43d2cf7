// SPDX-License-Identifier: EUPL-1.2
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { findChromium } from './chromium.ts'

/** Starts a browser without a window; close it in `afterAll`. One per test file, one context per person. */
export function openBrowser(): Promise<Browser> {
  const { executable, environment } = findChromium()
  return chromium.launch({
    executablePath: executable,
    env: { ...(process.env as Record<string, string>), ...environment },
    args: ['--no-sandbox'],
  })
}

/** A visitor of their own: Dutch, in the calendar of Amsterdam, nothing remembered. */
export function newVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', ...options })
}
