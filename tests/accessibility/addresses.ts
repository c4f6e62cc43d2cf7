// SPDX-License-Identifier: EUPL-1.2
import { type Chapter, contents } from '../../src/contents.ts'
import type { Feature } from '../../src/core/contract/features.ts'
import { statements } from '../../src/shell/pages/statements.tsx'
import { demoPeople, demoPersonCodes, type DemoPersonCode } from '../../src/core/identity/people.ts'

/** An address of the site as it is declared, with its parameters still open, and who opens it; null is a resident who did not sign in. */
export interface Place {
  pattern: string
  person: DemoPersonCode | null
}

/** Screens that the bureau coordinator may not see, by the beginning of their Dutch address or of the key of their screen. */
const others: readonly [beginning: RegExp, person: DemoPersonCode][] = [
  [/^\/raadplegingen\/:id\/antwoord$/, 'adviser-large'],
  [/^core\/|(toezicht|toegang|access|audit|logboek|log|verwerking|processing)/, 'privacy-officer'],
]

/** The door: signing in stands before every feature and belongs to none. */
const door: readonly Place[] = ['/aanmelden', '/en/sign-in'].map(pattern => ({ pattern, person: null }))

/** Every screen and every page made on the server, each in Dutch and in English. */
export function places(features: readonly Feature[]): Place[] {
  const chapters: readonly Chapter[] = contents
  const screens = chapters.flatMap(chapter => chapter.features.flatMap(feature => feature.screens ?? []))
  const shown = screens.flatMap(({ address }) => {
    const person = others.find(([beginning]) => beginning.test(address.nl))?.[1] ?? 'bureau-coordinator'
    return [address.nl, address.en].map(pattern => ({ pattern, person }))
  })
  const made = [...features.flatMap(feature => feature.pages), ...statements].flatMap(page =>
    [page.address.nl, page.address.en].map(pattern => ({ pattern, person: whoMay(page.rule.who) })),
  )
  return [...shown, ...made, ...door]
}

function whoMay(who: 'everyone' | 'signed-in' | readonly string[]): DemoPersonCode | null {
  if (who === 'everyone') return null
  if (who === 'signed-in') return 'bureau-coordinator'
  return demoPersonCodes.find(code => who.includes(demoPeople[code].role)) ?? 'bureau-coordinator'
}

/**
 * The first of the links that leads to an address with parameters, so that each kind of page is seen with something real in it. Links in
 * `fixed` are other pages of the same form.
 */
export function exampleOf(pattern: string, links: Iterable<string>, fixed: ReadonlySet<string> = new Set()): string | undefined {
  const form = new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/?#]+')}$`)
  for (const link of links) {
    const path = link.split(/[?#]/)[0] ?? ''
    if (form.test(path) && !fixed.has(path)) return link.split('#')[0]
  }
  return undefined
}
