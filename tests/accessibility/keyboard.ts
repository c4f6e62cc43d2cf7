// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core'

/** What had the focus after one press of Tab. */
interface Stop {
  /** Number of the element on the page, or -1 when nothing has the focus. */
  id: number
  name: string
  visible: boolean
  covered: boolean
}

/**
 * Faults when the page in view is walked with Tab alone: a control that is not reached, a focus that cannot be seen (2.4.7) or is
 * covered (2.4.11), a trap that does not let go (2.1.2).
 */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const controls = await page.evaluate(numberControls)
  const seen = new Map<number, Stop>()
  let repeated = 0
  for (let press = 0; press < controls.length * 2 + 20 && seen.size < controls.length && repeated < 5; press++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(whereIsFocus)
    repeated = seen.has(stop.id) ? repeated + 1 : 0
    if (stop.id >= 0 && !seen.has(stop.id)) seen.set(stop.id, stop)
  }
  const missed = controls.filter(({ id }) => !seen.has(id)).map(({ name }) => `Tab does not reach ${name}`)
  const unseen = [...seen.values()].filter(({ visible }) => !visible).map(({ name }) => `the focus on ${name} cannot be seen`)
  const covered = [...seen.values()].filter(stop => stop.covered).map(({ name }) => `${name} has the focus but is covered`)
  return [...missed.slice(0, 5), ...unseen.slice(0, 5), ...covered.slice(0, 5)]
}

/** Runs in the page: numbers the controls that Tab must reach, remembers how each looks at rest, and names them. */
function numberControls(): { id: number; name: string }[] {
  const looks = new Map<Element, string>()
  const look = (element: Element): string => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, textDecoration, stroke, strokeWidth } =
      getComputedStyle(element)
    return [outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, textDecoration, stroke, strokeWidth].join()
  }
  const name = (element: Element): string =>
    `<${element.tagName.toLowerCase()}> "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 40)}"`
  Object.assign(window, { restingLook: looks, lookOf: look, nameOf: name })
  const focusable =
    'a[href], button:not(:disabled), input:not(:disabled):not([type=hidden]), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]'
  const all = [...document.querySelectorAll<HTMLElement | SVGElement>(focusable)].filter(
    element => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
  )
  const groups = new Set<string>()
  const controls = all.filter(element => {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
    const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(element.name)}"]`)]
    const stop = group.find(radio => radio.checked) ?? group[0]
    return stop === element && !groups.has(element.name) && groups.add(element.name)
  })
  ;(document.activeElement as HTMLElement | null)?.blur?.()
  return controls.map((element, id) => {
    element.dataset.walk = String(id)
    looks.set(element, look(element))
    return { id, name: name(element) }
  })
}

/** Runs in the page: which numbered control has the focus, whether it looks different from rest, and whether something lies over it. */
function whereIsFocus(): Stop {
  const { restingLook, lookOf, nameOf } = window as unknown as {
    restingLook: Map<Element, string>
    lookOf: (element: Element) => string
    nameOf: (element: Element) => string
  }
  const element = document.activeElement
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || element.dataset.walk === undefined) {
    return { id: -1, name: '', visible: true, covered: false }
  }
  const box = element.getBoundingClientRect()
  const points = [0.5, 0.1, 0.9].flatMap(x => [0.5, 0.1, 0.9].map(y => [box.left + box.width * x, box.top + box.height * y] as const))
  const free = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y)
    return (
      top !== null && (element.contains(top) || top.contains(element) || (top as HTMLElement).closest('label')?.contains(element) === true)
    )
  })
  const around = [element, element.parentElement, element.nextElementSibling].filter(part => part !== null)
  const outlined = around.some(part => {
    const { outlineStyle, outlineWidth } = getComputedStyle(part)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
  })
  return {
    id: Number(element.dataset.walk),
    name: nameOf(element),
    visible: outlined || lookOf(element) !== restingLook.get(element),
    covered: !free,
  }
}
