// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '../../core/time/calendar.ts'

/** The Monday of the week of a date (ISO): as near as the moment of an anonymous report may be told. */
export function mondayOf(date: string): string {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(date, -weekday)
}

/** Known to the own organisation, or not. */
export const towardsOrganisation = ['known', 'anonymous'] as const
export type TowardsOrganisation = (typeof towardsOrganisation)[number]

/** What an obstacle tells of where it comes from. */
export interface Origin {
  level: 'team' | 'region'
  organisationId: string | null
  municipality: string | null
  reportedDate: string
  knownAt: string
}

/**
 * What is recorded of a report besides its text. An anonymous one tells no organisation and no municipality, carries the Monday of its
 * week, and starts at the region, because a team or district would point to its maker.
 */
export function originOf(given: {
  towards: TowardsOrganisation
  organisationId: string
  municipality: string | null
  now: string
  today: string
}): Origin {
  if (given.towards === 'known') {
    return {
      level: 'team',
      organisationId: given.organisationId,
      municipality: given.municipality,
      reportedDate: given.today,
      knownAt: given.now,
    }
  }
  const monday = mondayOf(given.today)
  return { level: 'region', organisationId: null, municipality: null, reportedDate: monday, knownAt: `${monday}T00:00:00Z` }
}
