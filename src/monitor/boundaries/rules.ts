// SPDX-License-Identifier: EUPL-1.2
import { feature } from 'topojson-client'
import type { GeometryObject, Topology } from 'topojson-specification'

export interface Geometry {
  type: 'Polygon' | 'MultiPolygon'
  coordinates: unknown[]
}

/** An area with its boundary; `year` when the publisher says of which year. */
export interface Bounded {
  code: string
  geometry: Geometry
  year?: number
}

export type BoundaryFaultCode = 'form' | 'none' | 'code' | 'shape' | 'grid' | 'outside' | 'twice'

/** What cannot be read: which feature (its code or number) and why. */
export interface BoundaryFault {
  code: BoundaryFaultCode
  value: string
}

export interface BoundariesRead {
  areas: Bounded[]
  faults: BoundaryFault[]
}

interface Feature {
  id?: unknown
  properties?: Record<string, unknown> | null
  geometry?: { type?: string; coordinates?: unknown } | null
}

const codeNames = ['statcode', 'gemeentecode', 'gemcode', 'gm_code', 'gmcode', 'vrcode', 'provinciecode', 'wijkcode', 'buurtcode', 'code']
const codes = /^(GM\d{4}|VR\d{2}|PV\d{2}|RE\d{2}|WK\d{6}|BU\d{8})$/

/** Reads GeoJSON or TopoJSON with Dutch area codes; every fault is named, and what is read is rounded to about ten metres. */
export function boundariesIn(json: unknown): BoundariesRead {
  const features = featuresIn(json)
  if (!features) return { areas: [], faults: [{ code: 'form', value: '' }] }
  const [areas, faults] = [new Map<string, Bounded>(), [] as BoundaryFault[]]
  for (const [index, one] of features.entries()) {
    const code = codeOf(one)
    const read = geometryOf(one.geometry)
    if (!code) faults.push({ code: 'code', value: String(index + 1) })
    else if (areas.has(code)) faults.push({ code: 'twice', value: code })
    else if ('fault' in read) faults.push({ code: read.fault, value: code })
    else areas.set(code, { code, geometry: read.geometry, year: yearOf(one) })
  }
  if (areas.size === 0 && faults.length === 0) faults.push({ code: 'none', value: '' })
  return { areas: [...areas.values()], faults }
}

/** The features of a collection; of a topology those of every object of which at least one has a code. */
function featuresIn(json: unknown): Feature[] | undefined {
  if (typeof json !== 'object' || json === null) return undefined
  if (isCollection(json)) return json.features
  if (!isTopology(json)) return undefined
  return Object.values(json.objects).flatMap(object => {
    const found = feature(json, object as GeometryObject) as unknown as Feature | { features: Feature[] }
    const all = 'features' in found ? found.features : [found]
    return all.some(codeOf) ? all : []
  })
}

const isCollection = (json: object): json is { features: Feature[] } =>
  'type' in json && json.type === 'FeatureCollection' && 'features' in json && Array.isArray(json.features)
const isTopology = (json: object): json is Topology => 'type' in json && json.type === 'Topology' && 'objects' in json && 'arcs' in json

function codeOf({ id, properties }: Feature): string | undefined {
  const given = Object.fromEntries(Object.entries(properties ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
  return [...codeNames.map(name => [name, given[name]] as const), ['id', id] as const]
    .map(([name, value]) => asCode(name, value))
    .find(code => code !== undefined)
}

/** BAG and the Locatieserver write 0344 where CBS writes GM0344. */
function asCode(name: string, value: unknown): string | undefined {
  const text = String(value ?? '')
    .trim()
    .toUpperCase()
  if (codes.test(text)) return text
  return name === 'gemeentecode' && /^\d{4}$/.test(text) ? `GM${text}` : undefined
}

function yearOf({ properties }: Feature): number | undefined {
  const text = String(properties?.jaarcode ?? /^\d{4}(?=[A-Z])/.exec(String(properties?.jrstatcode ?? ''))?.[0] ?? '')
  return /^(19|20)\d\d$/.test(text) ? Number(text) : undefined
}

type GeometryRead = { geometry: Geometry } | { fault: BoundaryFaultCode }

function geometryOf(geometry: Feature['geometry']): GeometryRead {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return { fault: 'shape' }
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const rounded = Array.isArray(polygons)
    ? polygons.map(polygon => (Array.isArray(polygon) ? polygon.map(ringOf) : ['shape' as const]))
    : [['shape' as const]]
  const fault = rounded.flat().find(ring => typeof ring === 'string')
  if (typeof fault === 'string') return { fault }
  const kept = rounded.map(polygon => polygon.filter(ring => ring.length >= 4)).filter(polygon => polygon.length > 0)
  if (kept.length === 0) return { fault: 'shape' }
  return { geometry: kept.length === 1 ? { type: 'Polygon', coordinates: kept[0] ?? [] } : { type: 'MultiPolygon', coordinates: kept } }
}

/** A ring rounded to four decimals, without points that became the same (published sets hold islets that collapsed); or what is wrong with it. */
function ringOf(ring: unknown): number[][] | BoundaryFaultCode {
  if (!Array.isArray(ring)) return 'shape'
  const points: number[][] = []
  for (const position of ring as unknown[]) {
    const [x, y] = Array.isArray(position) ? (position as unknown[]) : []
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) return 'shape'
    if (Math.abs(x) > 180 || Math.abs(y) > 90) return 'grid'
    if (x < 2 || x > 8 || y < 50 || y > 54.5) return 'outside'
    const [at, last] = [[Math.round(x * 1e4) / 1e4, Math.round(y * 1e4) / 1e4], points.at(-1)]
    if (!last || last[0] !== at[0] || last[1] !== at[1]) points.push(at)
  }
  return points
}
