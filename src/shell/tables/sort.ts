// SPDX-License-Identifier: EUPL-1.2
import { inAlphabet } from '../../core/languages/alphabet.ts'
import type { Language } from '../languages/both.ts'

/** By which column rows stand, and whether from high to low. */
export interface Order {
  by: string
  down: boolean
}

/** What a row is sorted by; null and undefined always stand last. */
export type SortValue = string | number | null | undefined

/** Rows in order of a value, stable, in the alphabet of the language; what is not known stands last both ways. */
export function inOrder<R>(rows: readonly R[], value: (row: R) => SortValue, down: boolean, language: Language): R[] {
  const words = inAlphabet(language)
  return [...rows].sort((left, right) => {
    const a = value(left)
    const b = value(right)
    if (a === null || a === undefined) return b === null || b === undefined ? 0 : 1
    if (b === null || b === undefined) return -1
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : words(String(a), String(b))
    return down ? -order : order
  })
}

/** The order after a press on a heading: numbers first from high to low, words from a to z, and then the other way round. */
export function nextOrder(now: Order | undefined, by: string, numeric: boolean): Order {
  return now?.by === by ? { by, down: !now.down } : { by, down: numeric }
}
