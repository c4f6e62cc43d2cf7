// SPDX-License-Identifier: EUPL-1.2
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { keyboardFaults } from './keyboard.ts'
import { layoutFaults } from './layout.ts'
import { visit } from './visit.ts'

/** WCAG 2.0, 2.1 and 2.2 at levels A and AA, and what axe holds to be good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A page as it was judged: what is wrong with it, each fault with its address, and where its links on the same site lead. */
export interface Judged {
  faults: string[]
  links: string[]
}

/** How deep: each page whole, or what a page and its English twin have in common once, on the Dutch one. */
export type Depth = 'whole' | 'twins-once'

/** What twins have in common by their style sheets: these take two thirds of the time of axe. */
const sameInTwins = { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } }

/**
 * Judges the page at an address (A11Y-01): rules of axe, language, layout, keyboard, other origins, content policy. Twins have the same
 * controls in the same order, colours and sizes, so that the keyboard and those rules may be left to the Dutch one.
 */
export async function judgePage(visitor: BrowserContext, base: string, address: string, depth: Depth = 'whole'): Promise<Judged> {
  const { page, faults } = await visit(visitor, base, address)
  try {
    const links = await linksOf(page, base)
    const twin = depth === 'twins-once' && isEnglish(address)
    const found = [
      ...(await axeFaults(page, twin ? sameInTwins : {})),
      ...(await languageFaults(page, address)),
      ...(await layoutFaults(page)),
      ...(twin ? [] : await keyboardFaults(page)),
    ]
    return { faults: [...faults, ...found].map(fault => `${address} ${fault}`), links }
  } finally {
    await page.close()
  }
}

const isEnglish = (address: string): boolean => /^\/en(\/|$|\?)/.test(address)

async function linksOf(page: Page, base: string): Promise<string[]> {
  const found = await page.$$eval('a[href]', anchors =>
    anchors.map(anchor => new URL(anchor.getAttribute('href') ?? '', document.baseURI).href),
  )
  return found.filter(link => link.startsWith(`${base}/`)).map(link => link.slice(base.length))
}

async function axeFaults(page: Page, rules: Record<string, { enabled: boolean }>): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ rules, resultTypes: ['violations'] }).withTags(tags)
  const { violations } = await axe.setLegacyMode(true).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(node => `breaks ${id} (${help}): ${node.target.join(' ')}`))
}

async function languageFaults(page: Page, address: string): Promise<string[]> {
  const { lang, title } = await page.evaluate(() => ({ lang: document.documentElement.lang, title: document.title }))
  const expected = isEnglish(address) ? 'en' : 'nl'
  return [
    ...(lang === expected ? [] : [`is in ${expected} but says ${lang || 'nothing'}`]),
    ...(title.trim() === '' ? ['has no title'] : []),
  ]
}
