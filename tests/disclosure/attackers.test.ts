// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { apart, type Cube, defineCube, whole } from '../../src/core/disclosure/cube.ts'
import { type Counted, protect } from '../../src/core/disclosure/protect.ts'
import { average, countAt, follow, type Loot, onlySmallWithheld, ours, subtract, tryAll } from './attackers.ts'

const areas = ['a', 'b', 'c', 'd', 'e', 'f']
const kinds = ['p', 'q', 'r', 's']
const counts = { nl: 'gevallen', en: 'cases' }
/** Areas with two districts that overlap and a region without one area, kinds with a total, years apart. */
const overlapping = defineCube({
  counts,
  dimensions: {
    area: { values: areas, sums: { all: areas, north: ['a', 'b', 'c'], middle: ['c', 'd'], 'all-but-f': areas.slice(0, 5) } },
    kind: whole(kinds),
  },
})
const worlds = 24

/** The same draws for the same seed (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
function poisson(draw: () => number, mean: number): number {
  let count = 0
  for (let left = draw(); left > Math.exp(-mean); left *= draw()) count += 1
  return count
}
/** A world in which every area has its own rate, from sparse to busy. */
function world(seed: number): Counted[] {
  const draw = drawing(seed)
  const busy = [6, 15, 40][seed % 3]!
  return areas.flatMap(area => {
    const rate = 0.5 + draw() * busy
    return kinds.map(kind => ({ place: { area, kind }, count: poisson(draw, rate) }))
  })
}
const seeds = Array.from({ length: worlds }, (_, seed) => seed + 1)
const together = (loots: readonly Loot[]): Loot =>
  loots.reduce((all, one) => ({ exact: all.exact + one.exact, narrowed: all.narrowed + one.narrowed, cells: all.cells + one.cells }))

describe('subtraction, over areas that overlap', () => {
  test('tells nothing of what we publish, and leaves five values for every count below 5', () => {
    expect(together(seeds.map(seed => subtract(overlapping, world(seed), ours)))).toEqual({ exact: 0, narrowed: 0, cells: worlds * 50 })
  })

  test('recovers counts where only small ones are withheld, so the attack works', () => {
    const attacked = seeds.map(seed => subtract(overlapping, world(seed), onlySmallWithheld))
    expect(attacked.filter(({ narrowed }) => narrowed > 0).length).toBeGreaterThan(worlds / 4)
  })
})

describe('following the releases of a year', () => {
  const cube = defineCube({ counts, dimensions: { area: whole(areas) } })
  const releases = (seed: number) => {
    const draw = drawing(seed)
    const now = new Map(areas.map(area => [area, 0]))
    return [1, 2, 3, 4].map(() =>
      areas.map(area => {
        now.set(area, now.get(area)! + poisson(draw, 2 + (seed % 5)))
        return { place: { area }, count: now.get(area)! }
      }),
    )
  }

  test('recovers no count of ours', () => {
    expect(together(seeds.map(seed => follow(cube, releases(seed), ours)))).toMatchObject({ exact: 0, narrowed: 0 })
  })

  test('recovers counts where only small ones are withheld', () => {
    expect(together(seeds.map(seed => follow(cube, releases(seed), onlySmallWithheld))).narrowed).toBeGreaterThan(10)
  })
})

describe("averaging over groups of one's own choice", () => {
  const many = Array.from({ length: 12 }, (_, place) => `area-${place}`)
  const cube = defineCube({ counts, dimensions: { area: whole(many) } })
  const counted = (seed: number): Counted[] => {
    const draw = drawing(seed)
    return many.map((area, place) => ({ place: { area }, count: place === 0 ? 1 + (seed % 4) : poisson(draw, 12) }))
  }

  test('finds the small count where groups are answered rounded, and finds nothing to ask here', () => {
    const found = { rounded: 0, ours: 0 }
    for (const seed of seeds) {
      const facts = counted(seed)
      const truth = countAt(cube, facts, { area: many[0]! })
      const rounded = (group: readonly string[]) => Math.round(group.reduce((sum, area) => sum + countAt(cube, facts, { area }), 0) / 5) * 5
      if (average(many, many[0]!, rounded, drawing(seed + 999), 400) === truth) found.rounded += 1
      const published = protect(cube, facts)
      const here = (group: readonly string[]) => {
        try {
          return published.at({ area: group.join('+') })
        } catch {
          return null
        }
      }
      if (average(many, many[0]!, here, drawing(seed + 999), 400) === truth) found.ours += 1
    }
    expect(found.rounded).toBeGreaterThan(worlds * 0.8)
    expect(found.ours).toBe(0)
  })
})

describe('trying every table, by somebody who knows our rule', () => {
  const line = (size: number): [Cube, { area: string }[]] => [
    defineCube({ counts, dimensions: { area: whole(areas.slice(0, size)) } }),
    areas.slice(0, size).map(area => ({ area })),
  ]

  test('leaves every count open in tables of two and three cells with their total', () => {
    expect(tryAll(...line(2), 30)).toEqual({ exact: 0, narrowed: 0, cells: 1622 })
    const three = tryAll(...line(3), 16)
    expect(three).toMatchObject({ exact: 0, narrowed: 0 })
    expect(three.cells).toBeGreaterThan(5000)
  })

  test('leaves every count open in tables of two by two with all their totals', () => {
    const cube = defineCube({ counts, dimensions: { area: whole(['a', 'b']), kind: whole(['p', 'q']) } })
    const places = ['a', 'b'].flatMap(area => ['p', 'q'].map(kind => ({ area, kind })))
    const found = tryAll(cube, places, 7)
    expect(found).toMatchObject({ exact: 0, narrowed: 0 })
    expect(found.cells).toBeGreaterThan(300)
  })
})

describe('what is left to read', () => {
  test('is nearly every total, and each at most 8 from the truth', () => {
    let withheld = 0
    let furthest = 0
    let totals = 0
    for (const seed of seeds.slice(0, 8)) {
      const facts = world(seed)
      const published = protect(overlapping, facts)
      for (const kind of [...kinds, 'all']) {
        const truth = countAt(overlapping, facts, { area: 'all', kind })
        if (truth < 5) continue
        const shown = published.at({ area: 'all', kind })
        totals += 1
        if (shown === null) withheld += 1
        else furthest = Math.max(furthest, Math.abs(shown - truth))
      }
    }
    expect(withheld / totals).toBeLessThan(0.2)
    expect(furthest).toBeLessThanOrEqual(8)
  })

  test('years are released apart: no total over them exists', () => {
    const cube = defineCube({ counts, dimensions: { year: apart(['2020', '2021']), kind: whole(kinds) } })
    const published = protect(cube, [{ place: { year: '2020', kind: 'p' }, count: 12 }])
    expect(published.at({ year: '2020' })).toBe(10)
    expect(published.at({ year: '2021' })).toBeNull()
    expect(() => published.at({ kind: 'p' })).toThrow('has no year all')
  })
})
