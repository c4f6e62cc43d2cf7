// SPDX-License-Identifier: EUPL-1.2
import { createContext, startTransition, useContext, useEffect, useState } from 'react'
import { screenAt } from '../addresses.ts'

/** Where the reader is: the path and the query part of the address. */
export interface Place {
  path: string
  search: string
}

const here = (): Place =>
  typeof location === 'undefined' ? { path: '/', search: '' } : { path: location.pathname, search: location.search }

/** The place of the screen in view; one without a frame around it stands at the start. */
export const AtPlace = createContext<Place>({ path: '/', search: '' })

/** Where the reader is. */
export function usePlace(): Place {
  return useContext(AtPlace)
}

/** Tells the frame that the address changed; nothing before the frame is there. */
let moved: () => void = () => undefined

/** Goes to an address inside the application; `stay` replaces the entry in the history, and so does the address where one is already. */
export function go(address: string, stay = false): void {
  const same = new URL(address, location.href).href === location.href
  history[stay || same ? 'replaceState' : 'pushState'](null, '', address)
  moved()
}

/** Whether two paths show the same screen in the same language, so that nothing has to be loaded. */
function sameScreen(one: string, other: string): boolean {
  const [first, second] = [screenAt(one), screenAt(other)]
  return first?.screen === second?.screen && first?.language === second?.language
}

/**
 * Where the reader is, followed through links, forms, filters and the buttons of the browser. Another screen appears when it has been
 * loaded, and the one before stays until then; a filter on the same screen changes at once, so that typing never waits.
 */
export function useMoves(): Place {
  const [place, setPlace] = useState(here)
  useEffect(() => {
    let from = here().path
    moved = () => {
      const next = here()
      const quick = sameScreen(from, next.path)
      from = next.path
      if (quick) setPlace(next)
      else startTransition(() => setPlace(next))
    }
    addEventListener('popstate', moved)
    return () => removeEventListener('popstate', moved)
  }, [])
  return place
}
