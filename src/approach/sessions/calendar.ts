// SPDX-License-Identifier: EUPL-1.2
import { ICalCalendarMethod, default as ical } from 'ical-generator'

/** A session as a calendar shows it. */
export interface Entry {
  session_id: string
  title: string
  place: string
  starts_at: Date
  ends_at: Date
  moves: number
}

/** Sessions as iCalendar (RFC 5545): times in UTC, one identity for each session, and a sequence that rises with every move. */
export function calendarOf(entries: readonly Entry[], now: string, invites: boolean): string {
  const calendar = ical({ name: 'Slagvaardig', prodId: { company: 'Slagvaardig', product: 'sessies', language: 'NL' } })
  if (invites) calendar.method(ICalCalendarMethod.PUBLISH)
  for (const { session_id, title, place, starts_at, ends_at, moves } of entries)
    calendar.createEvent({
      id: `${session_id}@slagvaardig`,
      sequence: moves,
      stamp: new Date(now),
      start: starts_at,
      end: ends_at,
      summary: title,
      location: place,
    })
  return calendar.toString()
}
