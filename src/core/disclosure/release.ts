// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '../time/calendar.ts'

/**
 * The last day that counts on a day (both ISO dates): the end of the quarter that is over. Counts move four times a year and all at once, so
 * that nobody watches one fact arrive; what is told of a year that is over stays as it is.
 */
export function countedUntil(today: string): string {
  const [year = '', month = '01'] = today.split('-')
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1
  return addDays(`${year}-${String(first).padStart(2, '0')}-01`, -1)
}
