// SPDX-License-Identifier: EUPL-1.2
import { type KeyboardEvent, useState } from 'react'

/** Where an area stands in the drawing. */
export interface Place {
  code: string
  x: number
  y: number
}

const ways: Record<string, readonly [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** The nearest place in a direction: what lies far aside counts as further away. Null when there is nothing on that side. */
export function nextPlace(places: readonly Place[], from: Place, [dx, dy]: readonly [number, number]): Place | null {
  let best: Place | null = null
  let least = Number.POSITIVE_INFINITY
  for (const place of places) {
    const ahead = (place.x - from.x) * dx + (place.y - from.y) * dy
    const aside = Math.abs((place.x - from.x) * dy) + Math.abs((place.y - from.y) * dx)
    const far = ahead + aside * 2.2
    if (ahead > 0.001 && far < least) {
      best = place
      least = far
    }
  }
  return best
}

/** The area before or after this one in reading order, from the top left to the bottom right; null at either end. */
function nextInLine(places: readonly Place[], from: Place, step: 1 | -1): Place | null {
  const line = [...places].sort((one, other) => one.y - other.y || one.x - other.x)
  return line[line.findIndex(({ code }) => code === from.code) + step] ?? null
}

const steps: Record<string, 1 | -1> = { PageDown: 1, PageUp: -1 }

/** Where a key leads: the arrows to the nearest on that side, Page Down and Page Up through all areas, so that none can be missed (WCAG 2.1.1). */
export function placeAfter(key: string, places: readonly Place[], from: Place): Place | null {
  const way = ways[key]
  const step = steps[key]
  return way ? nextPlace(places, from, way) : step ? nextInLine(places, from, step) : null
}

/** Walking over a map with the arrow keys: one area is reached with Tab, the others from there. */
export function useWalk(places: readonly Place[]) {
  const [stop, setStop] = useState(places[0]?.code)
  const [pointed, setPointed] = useState<string | null>(null)
  const here = places.some(({ code }) => code === stop) ? stop : places[0]?.code
  function onKeyDown(event: KeyboardEvent<SVGElement>): void {
    if (!(event.key in ways || event.key in steps)) return
    const from = places.find(({ code }) => code === here)
    const next = from && placeAfter(event.key, places, from)
    event.preventDefault()
    if (next) event.currentTarget.querySelector<SVGElement>(`[data-area="${next.code}"]`)?.focus()
  }
  const areaProps = (code: string) => ({
    'data-area': code,
    tabIndex: code === here ? 0 : -1,
    onFocus: () => {
      setStop(code)
      setPointed(code)
    },
    onPointerEnter: () => setPointed(code),
  })
  return { pointed, onKeyDown, onPointerLeave: () => setPointed(null), areaProps }
}
