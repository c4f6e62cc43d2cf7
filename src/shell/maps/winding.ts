// SPDX-License-Identifier: EUPL-1.2
import type { GeoPermissibleObjects } from 'd3-geo'

type Ring = readonly (readonly number[])[]
interface Geometry {
  type: string
  coordinates?: unknown
}

/** Twice the area of a ring in the plane: positive when it runs against the clock. */
function turn(ring: Ring): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? []
    return sum + x * nextY - nextX * y
  }, 0)
}

const directed = (ring: Ring, clockwise: boolean): Ring => (turn(ring) < 0 === clockwise ? ring : [...ring].reverse())
const polygon = (rings: readonly Ring[]): Ring[] => rings.map((ring, index) => directed(ring, index === 0))

/**
 * The same geometry with outer rings clockwise and holes against the clock, as d3-geo wants it; RFC 7946 has it the other way round,
 * and d3-geo would then fill everything but the area.
 */
export function wound(geometry: GeoPermissibleObjects): GeoPermissibleObjects {
  const { type, coordinates } = geometry as Geometry
  if (type === 'Polygon') return { type, coordinates: polygon(coordinates as Ring[]) } as GeoPermissibleObjects
  if (type === 'MultiPolygon') return { type, coordinates: (coordinates as Ring[][]).map(polygon) } as GeoPermissibleObjects
  return geometry
}
