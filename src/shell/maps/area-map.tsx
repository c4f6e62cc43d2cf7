// SPDX-License-Identifier: EUPL-1.2
import { type GeoPermissibleObjects, geoMercator, geoPath } from 'd3-geo'
import { useTexts } from '../languages/language.tsx'
import type { Area, MapInput } from './area.ts'
import { MapFrame } from './frame.tsx'
import { MapArea } from './map-area.tsx'
import { texts } from './texts.ts'
import { useWalk } from './walk.ts'
import { wound } from './winding.ts'

/** An area with its boundary: a GeoJSON geometry in longitude and latitude. */
export interface BoundedArea extends Area {
  geometry: GeoPermissibleObjects
}

interface Shown extends MapInput<BoundedArea> {
  /** Who made the boundaries, and when: "Kadaster / CBS, 2023". Shown under the map. */
  credit: string
}

const width = 640
const height = 620

/** A map of real boundaries; same input, same keyboard and same table as the map of tiles. */
export function AreaMap({ credit, areas, ...rest }: Shown) {
  const t = useTexts(texts)
  const input = { ...rest, areas: areas.map(area => ({ ...area, geometry: wound(area.geometry) })) }
  const all = { type: 'GeometryCollection', geometries: input.areas.map(({ geometry }) => geometry) } as GeoPermissibleObjects
  const margin: [[number, number], [number, number]] = [
    [4, 4],
    [width - 4, height - 4],
  ]
  const path = geoPath(geoMercator().fitExtent(margin, all)).digits(1)
  const walk = useWalk(
    input.areas.map(({ code, geometry }) => {
      const [x, y] = path.centroid(geometry)
      return { code, x, y }
    }),
  )
  return (
    <MapFrame {...input} pointed={walk.pointed}>
      <div className="sv-map__bounded">
        {/* biome-ignore lint/a11y/useSemanticElements: a group inside a drawing cannot be a fieldset */}
        <svg
          className="sv-map__drawing"
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={t.map(input.headline)}
          onKeyDown={walk.onKeyDown}
          onPointerLeave={walk.onPointerLeave}
        >
          {input.areas.map(area => (
            <MapArea key={area.code} area={area} map={input} kind="sv-area" walk={walk}>
              <path className="sv-class__fill" d={path(area.geometry) ?? ''} />
            </MapArea>
          ))}
        </svg>
        <p className="sv-small">{t.credit(credit)}</p>
      </div>
    </MapFrame>
  )
}
