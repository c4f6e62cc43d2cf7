// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { defineCube, layOut, whole } from '../../src/core/disclosure/cube.ts'
import { type Counted, protect } from '../../src/core/disclosure/protect.ts'
import { countAt, onlySmallWithheld, ours, subtract, tryAll } from './attackers.ts'
import { drawing, poisson } from './worlds.ts'

const counts = { nl: 'gevallen', en: 'cases' }
const named = (kind: string, size: number) => Array.from({ length: size }, (_, place) => `${kind}${place + 1}`)
const areas = named('area-', 39)
const months = named('month-', 12)
const cube = defineCube({ counts, dimensions: { area: whole(areas), month: whole(months) } })

/** The worlds of TRUST section 6: 39 municipalities by 12 months, each municipality with its own rate. */
function world(seed: number, least: number, most: number): Counted[] {
  const draw = drawing(seed)
  return areas.flatMap(area => {
    const rate = least + draw() * (most - least)
    return months.map(month => ({ place: { area, month }, count: poisson(draw, rate) }))
  })
}

test.each([
  [1, 30],
  [3, 60],
  [5, 100],
])(
  'a year of 39 municipalities with rates of %i to %i: nothing is told, every total is there, and is at most 2 from the truth',
  (least, most) => {
    const found = { exact: 0, narrowed: 0, weak: 0, withheld: 0, furthest: 0, milliseconds: 0 }
    for (let seed = 1; seed <= 3; seed += 1) {
      const counted = world(seed, least, most)
      const begun = performance.now()
      const published = protect(cube, counted)
      found.milliseconds = Math.max(found.milliseconds, Math.round(performance.now() - begun))
      const loot = subtract(cube, counted, ours)
      found.exact += loot.exact
      found.narrowed += loot.narrowed
      found.weak += subtract(cube, counted, onlySmallWithheld).narrowed
      for (const place of layOut(cube).places.filter(one => one.area === 'all' || one.month === 'all')) {
        const shown = published.at(place)
        if (shown === null) found.withheld += 1
        else found.furthest = Math.max(found.furthest, Math.abs(shown - countAt(cube, counted, place)))
      }
    }
    process.stdout.write(`rates ${least}-${most}: ${JSON.stringify(found)}\n`)
    expect(found).toMatchObject({ exact: 0, narrowed: 0, withheld: 0 })
    expect(found.weak).toBeGreaterThan(0)
    expect(found.furthest).toBeLessThanOrEqual(2)
  },
)

test('who knows the rule and tries every table of three cells up to 25, of four up to 12 and of two by two up to 11, recovers nothing', () => {
  for (const [size, most] of [
    [3, 26],
    [4, 13],
  ] as const) {
    const values = named('area-', size)
    const found = tryAll(
      defineCube({ counts, dimensions: { area: whole(values) } }),
      values.map(area => ({ area })),
      most,
    )
    process.stdout.write(`${size} cells: ${JSON.stringify(found)}\n`)
    expect(found).toMatchObject({ exact: 0, narrowed: 0 })
  }
  const square = defineCube({ counts, dimensions: { area: whole(['a', 'b']), kind: whole(['p', 'q']) } })
  const places = ['a', 'b'].flatMap(area => ['p', 'q'].map(kind => ({ area, kind })))
  const found = tryAll(square, places, 12)
  process.stdout.write(`two by two: ${JSON.stringify(found)}\n`)
  expect(found).toMatchObject({ exact: 0, narrowed: 0 })
})
