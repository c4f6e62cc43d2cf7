// SPDX-License-Identifier: EUPL-1.2
import { addMonths } from '../../core/time/calendar.ts'

/** How often a recurring report comes. */
export const rhythms = ['month', 'quarter', 'year'] as const
export type Rhythm = (typeof rhythms)[number]

const months = { month: 1, quarter: 3, year: 12 } as const

/** The first day of a rhythm after a day: counted from the start, so that the 31st does not creep to the 28th. */
export function nextDate(starts: string, every: Rhythm, after: string): string {
  for (let step = 0; ; step += 1) {
    const day = addMonths(starts, step * months[every])
    if (day > after) return day
  }
}
