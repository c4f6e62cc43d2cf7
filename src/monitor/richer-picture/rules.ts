// SPDX-License-Identifier: EUPL-1.2

/** Both ends of an interval. */
export interface Interval {
  low: number
  high: number
}

const z = 1.959964

/** The 95% interval of a count that is seen as Poisson, by Byar's approximation (Breslow and Day 1987, IARC 82, p. 69). */
export function countInterval(count: number): Interval {
  const part = (n: number, sign: 1 | -1): number => n * (1 - 1 / (9 * n) + (sign * z) / (3 * Math.sqrt(n))) ** 3
  return { low: count === 0 ? 0 : part(count, -1), high: part(count + 1, 1) }
}

/** What a value needs to get its margin: where it comes from, and half the published interval if there is one. */
export interface Valued {
  origin: 'crime' | 'survey' | 'reading'
  value: number | null
  margin: number | null
}

/** The interval of a value: that of a count for registered crime, what was published for the rest, null when nobody gave one. */
export function intervalOf({ origin, value, margin }: Valued): Interval | null {
  if (value === null) return null
  if (origin === 'crime') return countInterval(value)
  return margin === null ? null : { low: value - margin, high: value + margin }
}

/** One value of a series, as far as splitting needs it. */
interface Placed {
  area: { code: string }
  part: number | null
  method: string | null
}

/** Values that may stand on one line: of one area, by one definition and one method; in the order in which they first occur. */
export function lines<P extends Placed>(points: readonly P[]): P[][] {
  const found = new Map<string, P[]>()
  for (const point of points) {
    const key = [point.area.code, point.part, point.method].join(' ')
    found.set(key, [...(found.get(key) ?? []), point])
  }
  return [...found.values()]
}

/** What a choice cites, as sentences of the proposal: the figure with its vintage, and the stories by id. */
export function citation(cited: {
  name: string
  date: string
  value: string
  area: string
  vintage: string
  stories: readonly string[]
  reason: string
}): string {
  return [
    `Cijfer: ${cited.name}, ${cited.area}, ${cited.date}: ${cited.value}. Levering: ${cited.vintage}.`,
    `Verhalen: ${cited.stories.join(', ')}.`,
    `Toelichting: ${cited.reason}`,
  ].join('\n')
}
