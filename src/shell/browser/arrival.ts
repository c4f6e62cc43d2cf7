// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from 'react'
import { languageOfPath } from '../languages/language.tsx'

/** The title of the document: that of the page, then the product. */
export function documentTitle(title: string | undefined): string {
  return title ? `${title} – Slagvaardig` : 'Slagvaardig'
}

/** What a screen called itself, and at which path. */
let named = { path: '', title: '' }

/**
 * Arriving at another screen: language and title of the document follow, the page starts at its top and the focus goes to its heading.
 * `path` is that of the screen that is drawn.
 */
export function useArrival(path: string, title: string | undefined): void {
  const before = useRef<string | null>(null)
  useEffect(() => {
    document.documentElement.lang = languageOfPath(path)
    document.title = documentTitle(named.path === path ? named.title : title)
    const moved = before.current !== null && before.current !== path
    before.current = path
    if (!moved) return
    scrollTo(0, 0)
    return focusHeading()
  }, [path, title])
}

/** Gives the focus to the heading of the page, also when its screen is still on its way; returns how to stop waiting for it. */
function focusHeading(): (() => void) | undefined {
  const main = document.getElementById('inhoud')
  if (!main) return
  const found = () => {
    const heading = main.querySelector('h1')
    heading?.focus({ preventScroll: true })
    return heading !== null
  }
  if (found()) return
  main.focus({ preventScroll: true })
  const watch = new MutationObserver(() => found() && watch.disconnect())
  watch.observe(main, { childList: true, subtree: true })
  return () => watch.disconnect()
}

/** A more telling title than that of the screen: the name of the organisation, the area, the record. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (!title) return
    named = { path: location.pathname, title }
    document.title = documentTitle(title)
  }, [title])
}
