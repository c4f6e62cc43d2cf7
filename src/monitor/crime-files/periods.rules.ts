// SPDX-License-Identifier: EUPL-1.2

/** A year, quarter or month; figures of different kinds are never added or compared (DATA-03). */
export type PeriodKind = 'year' | 'quarter' | 'month'

/** A period of the calendar: `from` is its first day, `to` the first day after it, both 'YYYY-MM-DD'. */
export interface Period {
  kind: PeriodKind
  from: string
  to: string
}

const kinds = {
  JJ: { kind: 'year', months: 12, last: 0 },
  KW: { kind: 'quarter', months: 3, last: 4 },
  MM: { kind: 'month', months: 1, last: 12 },
} as const
const firstYear = 1900

/** Reads a period key of CBS: 2018JJ00, 2018KW01, 2018MM12; undefined when there is no such period, or it has not begun on `today`. */
export function periodOf(key: string, today: string): Period | undefined {
  const [, yearText = '', letters = '', numberText = ''] = /^(\d{4})(JJ|KW|MM)(\d{2})$/.exec(key) ?? []
  const form = kinds[letters as keyof typeof kinds]
  if (!form) return undefined
  const [year, number] = [Number(yearText), Number(numberText)]
  const exists = form.last === 0 ? number === 0 : number >= 1 && number <= form.last
  if (!exists || year < firstYear) return undefined
  const from = firstOfMonth(year, Math.max(number - 1, 0) * form.months)
  return from > today ? undefined : { kind: form.kind, from, to: firstOfMonth(year, Math.max(number, 1) * form.months) }
}

/** The key CBS gives a period, from its kind and first day: ('month', '2018-02-01') is 2018MM02. */
export function periodKey(kind: PeriodKind, from: string): string {
  const [year = '', month = '01'] = from.split('-')
  if (kind === 'year') return `${year}JJ00`
  return kind === 'month' ? `${year}MM${month}` : `${year}KW0${(Number(month) + 2) / 3}`
}

function firstOfMonth(year: number, monthsLater: number): string {
  const [years, month] = [year + Math.floor(monthsLater / 12), (monthsLater % 12) + 1]
  return `${years}-${String(month).padStart(2, '0')}-01`
}
