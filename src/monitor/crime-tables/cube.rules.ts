// SPDX-License-Identifier: EUPL-1.2

/** Stands in a cell for "not published"; larger than any count of offences. */
const unknown = 0xffff_ffff
const comma = 44
const semicolon = 59

/** Series of one offence over the same periods, as the database writes them: areas with commas, counts with commas and a semicolon after each area; an empty count is not published. */
export interface Bundle {
  offence: string
  froms: string
  areas: string
  counts: string
}

/** The names along a side of a cube in order, and the place of each. */
export interface Axis {
  names: readonly string[]
  at: ReadonlyMap<string, number>
}

/** The figures of one table and kind of period: a list of numbers, one stretch per series, and where the stretch of an offence in an area begins. */
export interface Cube {
  areas: Axis
  offences: Axis
  /** By their first days. */
  periods: Axis
  /** Per area and offence the place of its first cell; -1 where there is no series. */
  starts: Int32Array
  cells: Uint32Array
}

const listed = (values: Iterable<string>): string[] => [...new Set(values)].sort()
function axisOf(values: Iterable<string>): Axis {
  const names = listed(values)
  return { names, at: new Map(names.map((name, place) => [name, place])) }
}

/** Makes a cube from the series of a table. Gives way after each bundle, because ten million figures take a second. */
export async function cubeOf(bundles: readonly Bundle[], giveWay: () => Promise<unknown>): Promise<Cube> {
  const areas = axisOf(bundles.flatMap(bundle => bundle.areas.split(',')))
  const offences = axisOf(bundles.map(({ offence }) => offence))
  const periods = axisOf(bundles.flatMap(({ froms }) => froms.split(',')))
  const starts = new Int32Array(areas.names.length * offences.names.length).fill(-1)
  const pairOf = (offence: string, area: string): number =>
    (areas.at.get(area) ?? 0) * offences.names.length + (offences.at.get(offence) ?? 0)
  const pairs = new Map(bundles.map(bundle => [bundle, bundle.areas.split(',').map(area => pairOf(bundle.offence, area))]))
  let end = 0
  for (const pair of [...pairs.values()].flat())
    if (starts[pair] === -1) {
      starts[pair] = end
      end += periods.names.length
    }
  const cells = new Uint32Array(end).fill(unknown)
  for (const [{ froms, counts }, all] of pairs) {
    const places = froms.split(',').map(from => periods.at.get(from) ?? 0)
    readCounts(
      counts,
      all.map(pair => starts[pair] ?? 0),
      places,
      cells,
    )
    await giveWay()
  }
  return { areas, offences, periods, starts, cells }
}

/** Reads the counts of a bundle, digit by digit, into the cells of its series. */
function readCounts(text: string, starts: readonly number[], places: readonly number[], cells: Uint32Array): void {
  let [series, place, count] = [0, 0, unknown]
  for (let at = 0; at <= text.length; at += 1) {
    const sign = at < text.length ? text.charCodeAt(at) : semicolon
    if (sign !== comma && sign !== semicolon) {
      count = (count === unknown ? 0 : count * 10) + sign - 48
      continue
    }
    cells[(starts[series] ?? 0) + (places[place] ?? 0)] = count
    count = unknown
    place = sign === comma ? place + 1 : 0
    if (sign === semicolon) series += 1
  }
}

/** Places along one side of a cube, and for each of them the number of the group it is added to. */
export interface Side {
  places: number[]
  groups: number[]
  /** What each group is called; one without a name when nothing is told apart along this side. */
  names: (string | null)[]
}

/** Chooses places along a side and groups them by what `nameOf` makes of each; all together without it. A chosen name that is not there has place -1. */
export function sideOf({ at }: Axis, chosen: readonly string[], nameOf?: (value: string) => string): Side {
  const names = nameOf ? listed(chosen.map(nameOf)) : [null]
  const groupAt = new Map(names.map((name, group) => [name, group]))
  return {
    places: chosen.map(value => at.get(value) ?? -1),
    groups: chosen.map(value => groupAt.get(nameOf ? nameOf(value) : null) ?? 0),
    names,
  }
}

export interface Total {
  area: string | null
  offence: string | null
  period: string | null
  /** Null when one of the figures in it is not published (DATA-02). */
  registered: number | null
  notPublished: number
}

/** Adds up the chosen cells per group. What is not in the cube is not published. */
export function addUp(cube: Cube, areas: Side, offences: Side, periods: Side): Total[] {
  const count = areas.names.length * offences.names.length * periods.names.length
  const [sums, missing] = [new Float64Array(count), new Uint32Array(count)]
  const { cells, starts } = cube
  const periodPlaces = Int32Array.from(periods.places)
  const periodGroups = Int32Array.from(periods.groups)
  for (let a = 0; a < areas.places.length; a += 1) {
    for (let o = 0; o < offences.places.length; o += 1) {
      const first = (areas.groups[a]! * offences.names.length + offences.groups[o]!) * periods.names.length
      const [area, offence] = [areas.places[a]!, offences.places[o]!]
      const start = area < 0 || offence < 0 ? -1 : starts[area * cube.offences.names.length + offence]!
      for (let p = 0; p < periodPlaces.length; p += 1) {
        const group = first + periodGroups[p]!
        const cell = start < 0 ? unknown : cells[start + periodPlaces[p]!]!
        if (cell === unknown) missing[group]! += 1
        else sums[group]! += cell
      }
    }
  }
  return Array.from(sums, (sum, group) => ({
    area: areas.names[Math.floor(group / (offences.names.length * periods.names.length))] ?? null,
    offence: offences.names[Math.floor(group / periods.names.length) % offences.names.length] ?? null,
    period: periods.names[group % periods.names.length] ?? null,
    registered: missing[group] === 0 ? sum : null,
    notPublished: missing[group] ?? 0,
  }))
}
