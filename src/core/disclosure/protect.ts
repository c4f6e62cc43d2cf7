// SPDX-License-Identifier: EUPL-1.2
import { narrow, type Range, solve } from './bounds.ts'
import type { About } from './contract.ts'
import { type Cube, cellOf, layOut, type Line, type Place } from './cube.ts'

/** A count below this is withheld: with 0, so that an empty cell tells nothing either. */
export const least = 5

/** Denominators below this give no percentage. */
export const leastForShares = 50

/** A count as the database gives it, with its value in each dimension. */
export interface Counted {
  place: Place
  count: number
}

/** What may be shown of a cube; null is a count that is withheld, because it or another would be told. */
export interface Published {
  /** The count in a cell; dimensions that are left out mean 'all'. Throws for a cell that the cube does not have. */
  at(place: Place): About | null
  /** Between which counts somebody who knows every rule here can place that cell by itself; what our own attackers begin with. */
  tells(place: Place): Range
  /** Part of a whole, as a fraction; null when either is withheld or the whole is below fifty. Made of what is shown, so it tells nothing more. */
  share(part: Place, of: Place): number | null
}

/** Rounds to the nearest 5. */
const toFive = (count: number): number => Math.round(count / 5) * 5

/**
 * Protects the counts of a whole cube at once: every cell and total is rounded to 5 on its own, and what is below 5 is withheld, so that
 * no count can be told. Whoever gets the answer, on whatever road, gets it from here.
 */
export function protect(cube: Cube, counted: readonly Counted[]): Published {
  const { places, cells, lines } = layOut(cube)
  const index = new Map(cells.map((cell, number) => [cell, number]))
  const numberOf = (place: Place) => index.get(cellOf(cube, place))!
  const exact = places.map(() => 0)
  for (const { place, count } of counted) {
    if (isSum(cube, place)) throw new Error(`${cube.counts.en}: only the cells themselves are counted, the sums follow`)
    exact[numberOf(place)]! += count
  }
  const sums = places
    .flatMap((place, cell) => (isSum(cube, place) ? [{ cell, parts: partsOf(cube, place).map(numberOf) }] : []))
    .sort((one, other) => other.parts.length - one.parts.length)
  for (const { cell, parts } of sums) exact[cell] = parts.reduce((total, part) => total + exact[part]!, 0)
  const { shown, tells } = roundAll(exact, sums, lines)
  const at = (place: Place) => shown[numberOf(place)]!
  return {
    at,
    tells: place => tells[numberOf(place)]!,
    share: (part, of) => {
      const [some, all] = [at(part), at(of)]
      return some === null || all === null || all < leastForShares ? null : Math.min(1, some / all)
    },
  }
}

const isSum = (cube: Cube, place: Place): boolean =>
  Object.entries(cube.dimensions).some(([name, { values }]) => !values.includes(place[name] ?? 'all'))

/** The cells themselves that make up a place. */
function partsOf(cube: Cube, place: Place): Place[] {
  let parts: Place[] = [{}]
  for (const [name, { sums }] of Object.entries(cube.dimensions)) {
    const value = place[name]!
    parts = parts.flatMap(part => (sums[value] ?? [value]).map(one => ({ ...part, [name]: one })))
  }
  return parts
}

/** A total with the cells themselves that it is the sum of. */
interface Sum {
  cell: number
  parts: readonly number[]
}

const anything: Range = { low: 0, high: Number.POSITIVE_INFINITY }
const small: Range = { low: 0, high: least - 1 }

/** What a count rounded on its own tells; 0 stands for what is withheld because it is small. */
const meant = (symbol: number): Range => (symbol === 0 ? small : { low: Math.max(least, symbol - 2), high: symbol + 2 })
const symbolOf = (count: number): number => (count < least ? 0 : toFive(count))
const shownAs = (symbol: number): About | null => (symbol === 0 ? null : (symbol as About))

/**
 * Rounds every cell on its own, then total after total. A total is moved to the nearest rounded value that leaves every count open, given
 * what is shown already; which values those are follows from what is shown alone, so that the move itself tells nothing (decision 0019).
 * In the end our own attacker tries it, and takes totals away for as long as it finds something.
 */
function roundAll(exact: readonly number[], sums: readonly Sum[], equations: readonly Line[]) {
  const shown = exact.map(count => shownAs(symbolOf(count)))
  const ranges = exact.map(count => meant(symbolOf(count)))
  for (const { cell } of sums) ranges[cell] = anything
  const lines = [...equations, ...sums.map(({ cell, parts }) => ({ total: cell, parts }))]
  const isClosed = (known: Range, cell: number) => isBetrayed(ranges[cell]!, known)
  for (const { cell, parts } of sums) {
    const low = parts.reduce((sum, part) => sum + ranges[part]!.low, 0)
    const high = parts.reduce((sum, part) => sum + ranges[part]!.high, 0)
    const told = openValues(symbolOf(low), symbolOf(high), range => {
      const known = narrow(
        ranges.map((each, one) => (one === cell ? range : each)),
        lines,
      )
      return known === null || !known.some(isClosed)
    }).find(value => value.tells.low <= exact[cell]! && exact[cell]! <= value.tells.high)
    ranges[cell] = told?.tells ?? anything
    shown[cell] = shownAs(told?.symbol ?? 0)
  }
  for (const { cell } of [...sums].reverse()) {
    if (!solve(ranges, lines).some(isClosed)) break
    ranges[cell] = anything
    shown[cell] = null
  }
  return { shown, tells: ranges }
}

/** The values that a total may be shown as, each with the counts that lead to it; those that `isOpen` refuses give theirs to the nearest. */
function openValues(from: number, to: number, isOpen: (range: Range) => boolean): { symbol: number; tells: Range }[] {
  let symbols: number[] = []
  for (let symbol = from; symbol <= to; symbol += least) symbols.push(symbol)
  for (;;) {
    const values = symbols.map((symbol, place) => ({ symbol, tells: between(symbols, place) }))
    const kept = values.filter(({ tells }) => isOpen(tells))
    if (kept.length === values.length) return values
    symbols = kept.map(({ symbol }) => symbol)
  }
}

/** The counts that are shown as one of the values: nearer to it than to its neighbours, and everything beyond the first and the last. */
function between(symbols: readonly number[], place: number): Range {
  const before = symbols[place - 1]
  const after = symbols[place + 1]
  const symbol = symbols[place]!
  return {
    low: before === undefined ? 0 : Math.max(least, Math.floor((before + symbol) / 2) + 1),
    high: after === undefined ? Number.POSITIVE_INFINITY : Math.max(least, Math.floor((symbol + after) / 2) + 1) - 1,
  }
}

/** A count that may be small is betrayed when fewer than five values are left, or one that its own cell leaves open is ruled out; another when it is told. */
function isBetrayed(before: Range, after: Range): boolean {
  if (before.high < least) return after.low > 0 || after.high < least - 1
  return after.low < least ? after.high - after.low + 1 < least : after.low === after.high
}
