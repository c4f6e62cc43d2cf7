// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '../../core/time/calendar.ts'

/** The Monday of the week of a date (ISO): as near as the moment of an anonymous report may be told. */
export function mondayOf(date: string): string {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(date, -weekday)
}

/** Known to the own organisation, or not. */
export const towardsOrganisation = ['known', 'anonymous'] as const
