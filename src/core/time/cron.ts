// SPDX-License-Identifier: EUPL-1.2
import { addDays, dateOf } from './calendar.ts'

const ranges = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
] as const

const clockInAmsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** Minutes, hours, days of the month, months and days of the week (Sunday is 0) on which something happens. */
interface Schedule {
  minutes: number[]
  hours: number[]
  days: number[]
  months: number[]
  weekdays: number[]
  /** Whether the day of the month, and of the week, was left open: two that are both given count as either. */
  anyDay: boolean
  anyWeekday: boolean
}

/** Reads `minute hour day month weekday` with numbers, lists, ranges, steps and stars; throws on anything else. */
export function readCron(expression: string): Schedule {
  const fields = expression.trim().split(/\s+/)
  if (fields.length !== 5) throw new Error(`"${expression}" is no schedule: five fields are needed`)
  const [minutes = [], hours = [], days = [], months = [], weekdays = []] = fields.map((field, at) =>
    readField(field, ranges[at] ?? [0, 0], expression),
  )
  return { minutes, hours, days, months, weekdays, anyDay: fields[2] === '*', anyWeekday: fields[4] === '*' }
}

function readField(field: string, [lowest, highest]: readonly [number, number], expression: string): number[] {
  const found = new Set<number>()
  for (const part of field.split(',')) {
    const [, star, from, to, step] = /^(?:(\*)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part) ?? []
    const first = star ? lowest : Number(from)
    const last = star || (step && !to) ? highest : Number(to ?? from)
    const by = Number(step ?? 1)
    if (!(star || from) || first < lowest || last > highest || last < first || by < 1)
      throw new Error(`"${expression}" is no schedule: "${part}" cannot be`)
    for (let value = first; value <= last; value += by) found.add(value)
  }
  return [...found].sort((a, b) => a - b)
}

/**
 * The first moment after `after` (ISO 8601) at which the schedule fires on the clock of Amsterdam. A time that the clock skips in spring
 * fires an hour later, one that it shows twice in autumn fires once. Throws when it never fires (30 February).
 */
export function nextRun(expression: string, after: string): string {
  const schedule = readCron(expression)
  let date = dateOf(after)
  for (let tried = 0; tried < 366 * 8; tried += 1, date = addDays(date, 1)) {
    if (!isOn(schedule, date)) continue
    const moments = schedule.hours.flatMap(hour => schedule.minutes.map(minute => momentOf(date, hour, minute))).sort()
    const next = moments.find(moment => moment > new Date(after).toISOString())
    if (next) return next
  }
  throw new Error(`"${expression}" never happens`)
}

function isOn({ days, months, weekdays, anyDay, anyWeekday }: Schedule, date: string): boolean {
  const [, month = 0, day = 0] = date.split('-').map(Number)
  const [onDay, onWeekday] = [days.includes(day), weekdays.includes(new Date(`${date}T00:00:00Z`).getUTCDay())]
  return months.includes(month) && (anyDay || anyWeekday ? onDay && onWeekday : onDay || onWeekday)
}

/** The moment at which clocks in Amsterdam show this time on this date: winter time is an hour ahead of UTC, summer time two. */
function momentOf(date: string, hour: number, minute: number): string {
  const shown = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const utc = Date.parse(`${date}T${shown}:00Z`)
  const summer = new Date(utc - 2 * 3_600_000)
  return clockInAmsterdam.format(summer) === shown ? summer.toISOString() : new Date(utc - 3_600_000).toISOString()
}
