// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core'

/** The two ways of making a page narrow that WCAG names: a small screen (1.4.10) and 200% zoom on an ordinary one (1.4.4). */
const widths = [
  { what: 'at 320 px', width: 320, height: 640 },
  { what: 'at 200% zoom', width: 640, height: 400 },
]

/** Faults in the layout of the page in view: it scrolls sideways, or text is cut off, on a small screen or when zoomed. */
export async function layoutFaults(page: Page): Promise<string[]> {
  const before = page.viewportSize()
  const faults: string[] = []
  for (const { what, width, height } of widths) {
    await page.setViewportSize({ width, height })
    await page.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    for (const fault of await page.evaluate(wider)) faults.push(`${what} ${fault}`)
  }
  if (before) await page.setViewportSize(before)
  return faults
}

/** Runs in the page. What sticks out on the right counts, unless it scrolls in a box of its own, as wide tables may. */
function wider(): string[] {
  const root = document.documentElement
  if (root.scrollWidth <= root.clientWidth) return []
  const scrollsItself = (element: Element): boolean => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowX)) return true
    }
    return false
  }
  const all = [...document.body.querySelectorAll('*')].filter(element => !scrollsItself(element))
  const outside = all.filter(element => element.getBoundingClientRect().right > root.clientWidth + 1)
  const spilling = all.filter(element => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
  const found = (outside.length > 0 ? outside : spilling).slice(-3)
  const names = found.map(element => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`)
  return [`the page scrolls sideways (${root.scrollWidth} px wide): ${names.join(', ')}`]
}
