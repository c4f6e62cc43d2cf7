// SPDX-License-Identifier: EUPL-1.2
import { isDate } from '../../core/time/calendar.ts'
import type { Language } from './both.ts'
import { locale } from './numbers.ts'

/** How a date is written: `long` 3 maart 2022, `short` 03-03-2022, `month` maart 2022. */
export type DateForm = 'long' | 'short' | 'month'

const options: Record<DateForm, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
}

/** Writes a calendar date (YYYY-MM-DD); text that is no date comes back as it is. */
export function date(language: Language, value: string, form: DateForm = 'long'): string {
  if (!isDate(value)) return value
  return new Intl.DateTimeFormat(locale[language], { ...options[form], timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`))
}

/** Writes the time of a moment (ISO 8601) in Amsterdam, without its day. */
export function timeOf(language: Language, value: string): string {
  return new Intl.DateTimeFormat(locale[language], { timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(new Date(value))
}

/** Writes a moment (ISO 8601) as date and time in Amsterdam. */
export function moment(language: Language, value: string): string {
  return new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(
    new Date(value),
  )
}

/** Reads a date as people type it: 3-4-2022, 03/04/2022, 3 4 2022 (day first) or 2022-04-03. Null when there is no such date. */
export function readDate(typed: string): string | null {
  const text = typed.trim()
  if (isDate(text)) return text
  const [, day, month, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? []
  if (!day || !month || !year) return null
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(found) ? found : null
}

/** A date as people type it in the Netherlands: dd-mm-jjjj. */
export function typedDate(value: string): string {
  return isDate(value) ? value.split('-').reverse().join('-') : value
}
