// SPDX-License-Identifier: EUPL-1.2
import { compare, type Comparison } from '../../core/figures/compare.ts'

/** A figure of a month by its first day; null is not published. */
export interface MonthFigure {
  fromDate: string
  registered: number | null
}

/** The first months of a year against the same months of an earlier one. */
export interface ToDate extends Pick<Comparison, 'change' | 'unstable'> {
  year: number
  baseYear: number
  /** How many months were added up: January up to and including this one. */
  months: number
  from: number
  to: number
}

/**
 * The year to date, from January up to and including the last published month, against the same months of each earlier year (C03 b). A year
 * of which one of these months is missing or not published is left out; nothing is estimated.
 */
export function yearToDate(months: readonly MonthFigure[]): ToDate[] {
  const last = months.findLast(({ registered }) => registered !== null)
  if (!last) return []
  const [year, until] = [Number(last.fromDate.slice(0, 4)), Number(last.fromDate.slice(5, 7))]
  const known = new Map(months.map(({ fromDate, registered }) => [fromDate.slice(0, 7), registered]))
  const sumOf = (of: number): number | null => {
    let sum = 0
    for (let month = 1; month <= until; month += 1) {
      const count = known.get(`${of}-${String(month).padStart(2, '0')}`)
      if (count === undefined || count === null) return null
      sum += count
    }
    return sum
  }
  const to = sumOf(year)
  if (to === null) return []
  const years = [...new Set(months.map(({ fromDate }) => Number(fromDate.slice(0, 4))))].filter(one => one < year).sort((a, b) => b - a)
  return years.flatMap(baseYear => {
    const from = sumOf(baseYear)
    if (from === null) return []
    const { change, unstable } = compare({ registered: from, population: null }, { registered: to, population: null })
    return [{ year, baseYear, months: until, from, to, change, unstable }]
  })
}

/** Counts month after month from the first to the last of a series, null where a month is missing: what an expectation is made from. */
export function withoutGaps(months: readonly MonthFigure[]): { first: string; counts: (number | null)[] } {
  const number = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  const first = months[0]?.fromDate ?? ''
  const counts: (number | null)[] = []
  for (const { fromDate, registered } of months) {
    const place = number(fromDate) - number(first)
    while (counts.length < place) counts.push(null)
    counts[place] = registered
  }
  return { first, counts }
}
