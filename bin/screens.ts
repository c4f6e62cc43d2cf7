// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { newVisitor, openBrowser } from '../tests/setup/browser.ts'
import { type Product, startProduct } from '../tests/setup/product.ts'

/** The pictures in README.md: what is shown, to whom, how wide and how high. Made anew by `npx tsx bin/screens.ts`. */
const pictures = [
  { file: 'region.png', address: '/monitor/misdrijven', person: 'Bea Bureau', width: 1280, height: 900 },
  { file: 'strategy.png', address: '/koers', person: 'Berend Burgemeester', width: 1280, height: 900 },
  { file: 'obstacle.png', address: '/drempels/melden', person: 'Wout Wijkagent', width: 390, height: 780 },
]

async function take(
  browser: Browser,
  product: Product,
  { file, address, person, width, height }: (typeof pictures)[number],
): Promise<void> {
  const visitor = await newVisitor(browser, { viewport: { width, height } })
  const tab = await visitor.newPage()
  await tab.goto(`${product.address}/aanmelden?naar=${encodeURIComponent(address)}`)
  await tab.getByRole('link', { name: new RegExp(person) }).click()
  await tab.waitForURL(`**${address}`)
  await tab.waitForLoadState('networkidle')
  await tab.screenshot({ path: join('docs/screens', file), animations: 'disabled' })
  await visitor.close()
}

const dataFolder = mkdtempSync(join(tmpdir(), 'screens-'))
const product = await startProduct({ DATA_DIR: dataFolder })
try {
  if (!product.address) throw new Error(product.said)
  mkdirSync('docs/screens', { recursive: true })
  const browser = await openBrowser()
  for (const picture of pictures) await take(browser, product, picture)
  await browser.close()
} finally {
  await product.stop()
  rmSync(dataFolder, { recursive: true, force: true })
}
