// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { boundariesIn } from './rules.ts'

const square = (x = 5, y = 52): number[][] => [
  [x, y],
  [x + 0.1, y],
  [x + 0.1, y + 0.1],
  [x, y + 0.1],
  [x, y],
]
const one = (properties: object | null, geometry: object | null = { type: 'Polygon', coordinates: [square()] }, id?: string) => ({
  type: 'Feature',
  id,
  properties,
  geometry,
})
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features })
const topology = {
  type: 'Topology',
  transform: { scale: [0.1, 0.1], translate: [5, 52] },
  arcs: [
    [
      [0, 0],
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ],
  ],
  objects: {
    municipalities: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', arcs: [[0]], properties: { gemcode: 'GM0001', gemnaam: 'A' } }],
    },
    country: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]] }] },
  },
}

describe('boundaries in a file', () => {
  test.each([
    ['statcode of PDOK', one({ statcode: 'GM0344', statnaam: 'Utrecht' })],
    ['gemcode of an older set', one({ gemcode: 'GM0344' })],
    ['GM_CODE in capitals', one({ GM_CODE: 'GM0344' })],
    ['gemeentecode without its letters', one({ gemeentecode: '0344' })],
    ['the id of the feature', one(null, undefined, 'GM0344')],
  ])('are known by %s', (_name, found) => {
    expect(boundariesIn(collection(found))).toMatchObject({ areas: [{ code: 'GM0344', geometry: { type: 'Polygon' } }], faults: [] })
  })

  test('carry their year when the publisher says it', () => {
    const { areas } = boundariesIn(
      collection(
        one({ statcode: 'GM0001', jrstatcode: '2022GM0001' }),
        one({ statcode: 'GM0002', jaarcode: 2023 }),
        one({ statcode: 'GM0003' }),
      ),
    )
    expect(areas.map(area => area.year)).toEqual([2022, 2023, undefined])
  })

  test('come out of a topology, without the objects that hold no codes', () => {
    const { areas, faults } = boundariesIn(topology)
    expect(faults).toEqual([])
    expect(areas).toMatchObject([
      {
        code: 'GM0001',
        geometry: {
          coordinates: [
            [
              [5, 52],
              [5.1, 52],
              [5.1, 52.1],
              [5, 52.1],
              [5, 52],
            ],
          ],
        },
      },
    ])
  })

  test('keep several parts and holes, rounded to four decimals without points that fell together', () => {
    const fine = [
      [5.000001, 52],
      [5.000002, 52],
      [5.1, 52],
      [5.1, 52.1],
      [5.000001, 52],
    ]
    const { areas } = boundariesIn(
      collection(one({ statcode: 'GM0001' }, { type: 'MultiPolygon', coordinates: [[fine, square(5.02, 52.02)], [square(6)]] })),
    )
    expect(areas[0]?.geometry.type).toBe('MultiPolygon')
    expect(areas[0]?.geometry.coordinates[0]).toEqual([
      [
        [5, 52],
        [5.1, 52],
        [5.1, 52.1],
        [5, 52],
      ],
      expect.any(Array),
    ])
  })

  test('lose islands that are smaller than the rounding', () => {
    const islet = [
      [5, 52],
      [5.00001, 52],
      [5.00001, 52.00001],
      [5, 52.00001],
      [5, 52],
    ]
    const { areas } = boundariesIn(collection(one({ statcode: 'GM0001' }, { type: 'MultiPolygon', coordinates: [[islet], [square()]] })))
    expect(areas[0]?.geometry).toEqual({
      type: 'Polygon',
      coordinates: [square().map(point => point.map(value => Math.round(value * 1e4) / 1e4))],
    })
  })

  test.each([
    ['what is no map', { hello: 1 }, [{ code: 'form', value: '' }]],
    ['what is no object', 'text', [{ code: 'form', value: '' }]],
    ['an empty collection', collection(), [{ code: 'none', value: '' }]],
    ['a feature without a code', collection(one({ naam: 'Utrecht' })), [{ code: 'code', value: '1' }]],
    ['a point', collection(one({ statcode: 'GM0001' }, { type: 'Point', coordinates: [5, 52] })), [{ code: 'shape', value: 'GM0001' }]],
    ['no geometry', collection(one({ statcode: 'GM0001' }, null)), [{ code: 'shape', value: 'GM0001' }]],
    [
      'an edge of three points',
      collection(one({ statcode: 'GM0001' }, { type: 'Polygon', coordinates: [square().slice(0, 3)] })),
      [{ code: 'shape', value: 'GM0001' }],
    ],
    [
      'text for a number',
      collection(one({ statcode: 'GM0001' }, { type: 'Polygon', coordinates: [[['5', 52], ...square()]] })),
      [{ code: 'shape', value: 'GM0001' }],
    ],
    [
      'coordinates of the Dutch grid',
      collection(one({ statcode: 'GM0001' }, { type: 'Polygon', coordinates: [square(136_000, 456_000)] })),
      [{ code: 'grid', value: 'GM0001' }],
    ],
    [
      'another country',
      collection(one({ statcode: 'GM0001' }, { type: 'Polygon', coordinates: [square(52, 5)] })),
      [{ code: 'outside', value: 'GM0001' }],
    ],
    [
      'an area that comes twice',
      collection(one({ statcode: 'GM0001' }), one({ statcode: 'GM0001' })),
      [{ code: 'twice', value: 'GM0001' }],
    ],
  ])('are refused with the reason for %s', (_name, json, faults) => {
    expect(boundariesIn(json).faults).toEqual(faults)
  })

  test('name every fault at once', () => {
    expect(boundariesIn(collection(one({}), one({ statcode: 'GM0001' }, null), one({}))).faults).toHaveLength(3)
  })
})
