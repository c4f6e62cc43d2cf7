// SPDX-License-Identifier: EUPL-1.2
import { geoArea } from 'd3-geo'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AreaMap } from './area-map.tsx'
import { changeClasses } from './classes.ts'
import { TileMap } from './tile-map.tsx'
import { wound } from './winding.ts'

const format = (value: number): string => `${Math.round(value * 100)}%`
const tiles = [
  { code: 'GM0344', name: 'Utrecht', value: -0.3, column: 2, row: 0, address: '/gebieden/GM0344' },
  { code: 'GM1581', name: 'Utrechtse Heuvelrug', value: 0.12, column: 3, row: 1 },
  { code: 'GM0457', name: 'Weesp', value: null, column: 0, row: 0 },
]
const map = renderToStaticMarkup(<TileMap headline="In Utrecht minder" areas={tiles} classes={changeClasses} format={format} />)

/** A square of one degree that runs against the clock, as RFC 7946 has it. */
const square = (west: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 52],
      [west + 1, 52],
      [west + 1, 53],
      [west, 53],
      [west, 52],
    ],
  ],
})

describe('a map of tiles', () => {
  it('names every area with its value, in both sizes', () => {
    expect(map.match(/aria-label="Utrecht: -30%"/g)).toHaveLength(2)
    expect(map).toContain('aria-label="Weesp: niet gepubliceerd"')
  })

  it('is one stop for the keyboard; the arrow keys do the rest', () => {
    const [wide = ''] = /<svg class="sv-map__drawing sv-map__drawing--wide".*?<\/svg>/s.exec(map) ?? []
    expect(wide.match(/tabindex="0"/g)).toHaveLength(1)
    expect(wide.match(/tabindex="-1"/g)).toHaveLength(2)
  })

  it('shows the same as a table with as many rows (A11Y-03)', () => {
    const [table = ''] = /<tbody>.*<\/tbody>/s.exec(map) ?? []
    expect(table.match(/<tr/g)).toHaveLength(tiles.length)
  })

  it('explains every colour, also that of what is not published', () => {
    const [legend = ''] = /<ul class="sv-legend".*?<\/ul>/s.exec(map) ?? []
    expect(legend.match(/<li/g)).toHaveLength(6)
    expect(legend).toContain('minder dan -25%')
    expect(legend).toContain('25% of meer')
  })
})

describe('a map of boundaries', () => {
  const html = renderToStaticMarkup(
    <AreaMap
      headline="Twee vierkanten"
      credit="Kadaster / CBS, 2023"
      classes={changeClasses}
      format={format}
      areas={[
        { code: 'a', name: 'West', value: 0.3, geometry: square(4) },
        { code: 'b', name: 'Oost', value: -0.3, geometry: square(5) },
      ]}
    />,
  )

  it('draws each area apart and credits who made the boundaries', () => {
    expect(html.match(/<path class="sv-class__fill" d="M/g)).toHaveLength(2)
    expect(html).toContain('Grenzen: Kadaster / CBS, 2023')
  })

  it('fills the area and not the rest of the world, whichever way the boundary runs', () => {
    const against = square(4)
    const along = { ...against, coordinates: against.coordinates.map(ring => [...ring].reverse()) }
    for (const geometry of [against, along]) expect(geoArea(wound(geometry))).toBeLessThan(0.01)
    const many = { type: 'MultiPolygon' as const, coordinates: [against.coordinates, square(7).coordinates] }
    expect(geoArea(wound(many))).toBeLessThan(0.02)
  })
})
