// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { useTexts } from '../languages/language.tsx'
import { inWords } from './frame.tsx'
import type { Area, MapInput } from './area.ts'
import { lookOf } from './classes.ts'
import { texts } from './texts.ts'
import type { useWalk } from './walk.ts'

interface Shown {
  area: Area
  map: Pick<MapInput<Area>, 'classes' | 'format'>
  kind: 'sv-tile' | 'sv-area'
  walk: ReturnType<typeof useWalk>
  children: ReactNode
}

/** One area of a map: coloured by its value, reached with the arrow keys, named with its value; a link when there is more about it. */
export function MapArea({ area, map, kind, walk, children }: Shown) {
  const t = useTexts(texts)
  const name = `${kind} ${lookOf(area.value, map.classes)}`
  const said = `${area.name}: ${inWords(area, map.format, t.absent)}`
  if (area.address) {
    return (
      <a className={name} href={area.address} aria-label={said} {...walk.areaProps(area.code)}>
        {children}
      </a>
    )
  }
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: an area is a drawing with a name that the arrow keys reach
    <g className={name} role="img" aria-label={said} {...walk.areaProps(area.code)}>
      {children}
    </g>
  )
}
