// SPDX-License-Identifier: EUPL-1.2
import { type Range, solve } from '../../src/core/disclosure/bounds.ts'
import { type Cube, layOut, type Line, type Place } from '../../src/core/disclosure/cube.ts'
import { type Counted, least, protect } from '../../src/core/disclosure/protect.ts'

/** A way to publish the counts of a cube, with what each published cell tells by itself; ours, or a weak one to attack. */
export type Protection = (cube: Cube, counted: readonly Counted[]) => (place: Place) => Range

/** Ours. */
export const ours: Protection = (cube, counted) => protect(cube, counted).tells

/** A weak one that is often used: what is below 5 is withheld, everything else and every total is exact. */
export const onlySmallWithheld: Protection = (cube, counted) => place => {
  const count = countAt(cube, counted, place)
  return count < least ? { low: 0, high: least - 1 } : { low: count, high: count }
}

/** What is really in a cell of a cube. */
export function countAt(cube: Cube, counted: readonly Counted[], place: Place): number {
  return counted
    .filter(one =>
      Object.entries(cube.dimensions).every(([name, { sums }]) => (sums[place[name]!] ?? [place[name]]).includes(one.place[name]!)),
    )
    .reduce((sum, { count }) => sum + count, 0)
}

/** What an attack found: how many counts were told exactly, and of how many below 5 fewer than five values were left. */
export interface Loot {
  exact: number
  narrowed: number
  cells: number
}

/** Judges what an attacker knows by what is true. Throws when the attacker is wrong: then it proves nothing. */
function loot(known: readonly Range[], truth: readonly number[]): Loot {
  truth.forEach((count, cell) => {
    if (count < known[cell]!.low || count > known[cell]!.high) throw new Error(`the attacker is wrong about ${cell}`)
  })
  return {
    exact: known.filter(({ low, high }) => low === high).length,
    narrowed: known.filter(({ low, high }, cell) => truth[cell]! < least && high - low + 1 < 5).length,
    cells: known.length,
  }
}

/** Subtraction over one cube; areas that overlap are sums of one dimension, so this is the attack with overlapping areas too. */
export function subtract(cube: Cube, counted: readonly Counted[], protection: Protection): Loot {
  const { places, lines } = layOut(cube)
  const tells = protection(cube, counted)
  return loot(
    solve(
      places.map(place => tells(place)),
      lines,
    ),
    places.map(place => countAt(cube, counted, place)),
  )
}

/** Follows a cube over its releases, knowing that counts only grow: every release is a part of the next, with what was added as the rest. */
export function follow(cube: Cube, releases: readonly (readonly Counted[])[], protection: Protection): Loot {
  const { places, lines } = layOut(cube)
  const size = places.length
  const ranges: Range[] = []
  const truth: number[] = []
  const all: Line[] = []
  for (const [moment, counted] of releases.entries()) {
    const tells = protection(cube, counted)
    ranges.push(...places.map(tells))
    truth.push(...places.map(place => countAt(cube, counted, place)))
    const shift = (cell: number) => cell + moment * size
    all.push(...lines.map(({ total, parts }) => ({ total: shift(total), parts: parts.map(shift) })))
  }
  for (let moment = 1; moment < releases.length; moment += 1)
    for (let cell = 0; cell < size; cell += 1) {
      const [before, after] = [cell + (moment - 1) * size, cell + moment * size]
      all.push({ total: after, parts: [before, ranges.length] })
      ranges.push({ low: 0, high: Number.POSITIVE_INFINITY })
      truth.push(truth[after]! - truth[before]!)
    }
  const known = solve(ranges, all)
  return loot(known.slice(0, size * releases.length), truth.slice(0, size * releases.length))
}

/**
 * Asks for random groups of values with and without one cell, and averages the differences: what undoes rounding wherever somebody may
 * choose groups. Gives the guessed count, or null when no group was answered.
 */
export function average(
  values: readonly string[],
  target: string,
  ask: (group: readonly string[]) => number | null,
  draw: () => number,
  questions: number,
): number | null {
  const differences: number[] = []
  for (let question = 0; question < questions; question += 1) {
    const others = values.filter(value => value !== target && draw() < 0.5)
    const [withIt, without] = [ask([...others, target]), ask(others)]
    if (withIt !== null && without !== null) differences.push(withIt - without)
  }
  return differences.length === 0 ? null : Math.round(differences.reduce((sum, one) => sum + one, 0) / differences.length)
}

/** Every table of these sizes by what is published of it: whoever knows the rule and tries them all is left with one group. */
export function tryAll(cube: Cube, places: readonly Place[], most: number): Loot {
  const groups = new Map<string, number[][]>()
  const cells = layOut(cube).places
  for (let number = 0; number < (most + 1) ** places.length; number += 1) {
    const counts = places.map((_, place) => Math.floor(number / (most + 1) ** place) % (most + 1))
    const published = protect(
      cube,
      places.map((place, cell) => ({ place, count: counts[cell]! })),
    )
    const seen = cells.map(place => published.at(place)).join()
    groups.set(seen, [...(groups.get(seen) ?? []), counts])
  }
  const found: Loot = { exact: 0, narrowed: 0, cells: 0 }
  // A group that reaches the largest count tried may go on beyond it: what it leaves open is not known, and it is left out.
  for (const group of groups.values())
    if (group.every(counts => counts.every(count => count < most)))
      for (const cell of places.keys()) {
        const left = new Set(group.map(counts => counts[cell]!))
        const smalls = group.filter(counts => counts[cell]! < least).length
        if (left.size === 1) found.exact += group.length
        if (smalls > 0 && Math.max(...left) - Math.min(...left) + 1 < 5) found.narrowed += smalls
        found.cells += group.length
      }
  return found
}
