// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import type { Source } from '../figures/source-note.tsx'
import type { Classes } from './classes.ts'

/** One area with its value; `told` adds to the value in words: "−12,3%, 1.204 misdrijven". */
export interface Area {
  code: string
  name: string
  value: number | null
  told?: string | undefined
  /** Address of more about this area. */
  address?: string | undefined
}

/** What every map is given, whatever its geometry. */
export interface MapInput<A extends Area> {
  headline: string
  subtitle?: string | undefined
  areas: readonly A[]
  classes: Classes
  /** Writes a value: in the tile, the legend and the table. */
  format: (value: number) => string
  /** Title of the column with the values. */
  valueTitle?: string | undefined
  csv?: string | undefined
  source?: Source | undefined
  /** Instead of the plain table of area and value. */
  table?: ReactNode
}

const smallWords = new Set(['de', 'den', 'het', 'ten', 'ter', 'van', 'der', 'aan', 'op', 'bij', 'en'])

/** A short form of each name that fits a small tile, all different: Utr, UtH. */
export function shortNames(names: readonly string[]): Map<string, string> {
  const taken = new Set<string>()
  const short = new Map<string, string>()
  for (const name of [...names].sort((a, b) => a.length - b.length || a.localeCompare(b))) {
    const words = name.split(/[\s-]+/).filter(word => !smallWords.has(word.toLowerCase()))
    const joined = words.join('')
    const [first = name, second] = words
    const tries = second ? [first.slice(0, 2) + second.slice(0, 1), first.slice(0, 1) + second.slice(0, 2)] : [first.slice(0, 3)]
    for (let end = 3; end <= joined.length; end++) tries.push(joined.slice(0, 2) + joined.slice(end, end + 1))
    const found = tries.find(candidate => !taken.has(candidate)) ?? name
    taken.add(found)
    short.set(name, found)
  }
  return short
}
