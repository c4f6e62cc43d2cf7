// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortNames } from './area.ts'
import { nextPlace, type Place, placeAfter } from './walk.ts'

const right = [1, 0] as const
const down = [0, 1] as const
const places: Place[] = [
  { code: 'a', x: 0, y: 0 },
  { code: 'b', x: 1, y: 0 },
  { code: 'c', x: 3, y: 0 },
  { code: 'd', x: 1, y: 1 },
]
const from = (code: string): Place => places.find(place => place.code === code) ?? { code, x: 0, y: 0 }

describe('walking over a map', () => {
  it('goes to the neighbour on that side', () => {
    expect(nextPlace(places, from('a'), right)?.code).toBe('b')
    expect(nextPlace(places, from('b'), down)?.code).toBe('d')
  })

  it('jumps over holes and stops at the edge', () => {
    expect(nextPlace(places, from('b'), right)?.code).toBe('c')
    expect(nextPlace(places, from('c'), right)).toBeNull()
  })

  it('reaches every area of any map of tiles from every other with the arrows and the page keys', () => {
    const tile = fc.record({ x: fc.integer({ min: 0, max: 8 }), y: fc.integer({ min: 0, max: 8 }) })
    fc.assert(
      fc.property(fc.uniqueArray(tile, { minLength: 1, maxLength: 40, selector: ({ x, y }) => `${x},${y}` }), tiles => {
        const all = tiles.map(({ x, y }) => ({ code: `${x},${y}`, x, y }))
        for (const start of all) expect(reached(all, start, [...arrows, 'PageDown', 'PageUp'])).toBe(all.length)
      }),
    )
  })

  it('reaches every municipality of the region from every other with the arrows alone', () => {
    const rows = readFileSync('regions/midden-nederland-2019-2022/tile-map.csv', 'utf8').split('\n')
    const tiles = rows.flatMap(row => {
      const [, code = '', x, y] = /^(GM\d{4}),(\d+),(\d+)/.exec(row) ?? []
      return code ? [{ code, x: Number(x), y: Number(y) }] : []
    })
    expect(tiles).toHaveLength(39)
    for (const start of tiles) expect(reached(tiles, start, arrows), start.code).toBe(39)
  })
})

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

/** How many areas somebody can come to from a start with these keys. */
function reached(all: readonly Place[], start: Place, keys: readonly string[]): number {
  const seen = new Set([start.code])
  const waiting = [start]
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    for (const key of keys) {
      const next = placeAfter(key, all, place)
      if (!next || seen.has(next.code)) continue
      seen.add(next.code)
      waiting.push(next)
    }
  }
  return seen.size
}

describe('short names', () => {
  it('are recognisable and all different', () => {
    const names = [
      'Utrecht',
      'Utrechtse Heuvelrug',
      'De Bilt',
      'De Ronde Venen',
      'Wijk bij Duurstede',
      'Woerden',
      'Woudenberg',
      'Zeist',
      'Zeewolde',
    ]
    const short = shortNames(names)
    expect(short.get('Utrecht')).toBe('Utr')
    expect(short.get('Utrechtse Heuvelrug')).toBe('UtH')
    expect(short.get('De Bilt')).toBe('Bil')
    expect(new Set(short.values()).size).toBe(names.length)
  })
})
