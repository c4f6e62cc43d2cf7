// SPDX-License-Identifier: EUPL-1.2

/**
 * One way along which a cube is cut. `sums` are the totals that are published too, each over some of the values: 'all' over every one,
 * a district over its municipalities. Areas that overlap are sums of one dimension, so that they are protected together.
 */
export interface Dimension {
  values: readonly string[]
  sums: Readonly<Record<string, readonly string[]>>
}

/** A fixed table of counts from records of our own: what is counted, and along which dimensions. Nothing outside it is ever counted for a reader. */
export interface Cube {
  /** What is counted, in Dutch and English; one cube per counted thing. */
  counts: { nl: string; en: string }
  dimensions: Readonly<Record<string, Dimension>>
}

/** A dimension with one total over all of it, named 'all'. */
export const whole = (values: readonly string[]): Dimension => ({ values, sums: { all: values } })

/** A dimension of which no total is published: its values are released apart, such as years. */
export const apart = (values: readonly string[]): Dimension => ({ values, sums: {} })

/** Declares a cube; throws when a sum is over something that the dimension does not have, or has the name of a value. */
export function defineCube(cube: Cube): Cube {
  for (const [name, { values, sums }] of Object.entries(cube.dimensions))
    for (const [sum, parts] of Object.entries(sums))
      if (values.includes(sum) || parts.length === 0 || parts.some(part => !values.includes(part)))
        throw new Error(`the sum ${sum} of the dimension ${name} is over something else than its values`)
  return cube
}

/** A cell of a cube by the value or sum in each dimension. */
export type Place = Readonly<Record<string, string>>

/** The name of a cell; throws when the cube has no such cell, so that nobody asks for a subset that was not declared. */
export function cellOf(cube: Cube, place: Place): string {
  const names = Object.keys(cube.dimensions)
  const at = names.map(name => {
    const value = place[name] ?? 'all'
    const dimension = cube.dimensions[name]
    if (!dimension || !(dimension.values.includes(value) || Object.hasOwn(dimension.sums, value)))
      throw new Error(`the cube of ${cube.counts.en} has no ${name} ${value}`)
    return value
  })
  if (Object.keys(place).some(name => !names.includes(name))) throw new Error(`the cube of ${cube.counts.en} is not cut that way`)
  return at.join('|')
}

/** An equation between cells that everybody knows: a total and its parts. */
export interface Line {
  total: number
  parts: readonly number[]
}

/** Every cell of a cube, values before sums, and the equations between them. */
export function layOut(cube: Cube): { places: Place[]; cells: string[]; lines: Line[] } {
  const axes = Object.entries(cube.dimensions)
  let places: Place[] = [{}]
  for (const [name, { values, sums }] of axes)
    places = places.flatMap(place => [...values, ...Object.keys(sums)].map(value => ({ ...place, [name]: value })))
  const cells = places.map(place => cellOf(cube, place))
  const index = new Map(cells.map((cell, number) => [cell, number]))
  const lines = places.flatMap((place, total) =>
    axes.flatMap(([name, { sums }]) => {
      const parts = sums[place[name] ?? '']
      return parts ? [{ total, parts: parts.map(part => index.get(cellOf(cube, { ...place, [name]: part })) ?? -1) }] : []
    }),
  )
  return { places, cells, lines }
}
