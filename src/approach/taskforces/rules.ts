// SPDX-License-Identifier: EUPL-1.2
/** The roles in which somebody sits in a taskforce (C16 a). */
export const seatRoles = ['chair', 'mayor', 'prosecutor', 'police-sector-head', 'secretary', 'member', 'temporary'] as const
export type SeatRole = (typeof seatRoles)[number]

/** What the college can rule on a taskforce, and what an evaluation can advise (C16 f). */
export const rulings = ['continue', 'change', 'end'] as const

/** A seat as the composition rule looks at it: its role, and the district of the municipality that sits, if it is one. */
export interface Seat {
  role: SeatRole
  district: string | null
}

/** What a composition lacks. */
export interface Gaps {
  /** Mayors that are missing to two. */
  mayors: number
  prosecutor: boolean
  policeSectorHead: boolean
  /** Codes of districts that nobody represents. */
  districts: string[]
}

/** What is missing in a taskforce: two mayors, a prosecutor, a head of sector of the police, and somebody of every district (C16 d). */
export function gapsOf(seats: readonly Seat[], districts: readonly string[]): Gaps {
  const permanent = seats.filter(({ role }) => role !== 'temporary')
  const mayors = permanent.filter(({ role, district }) => role === 'mayor' || (role === 'chair' && district !== null)).length
  const represented = new Set(permanent.map(({ district }) => district))
  return {
    mayors: Math.max(0, 2 - mayors),
    prosecutor: !permanent.some(({ role }) => role === 'prosecutor'),
    policeSectorHead: !permanent.some(({ role }) => role === 'police-sector-head'),
    districts: districts.filter(district => !represented.has(district)),
  }
}

/** Whether nothing is missing. */
export const isComplete = (gaps: Gaps): boolean =>
  gaps.mayors === 0 && !gaps.prosecutor && !gaps.policeSectorHead && gaps.districts.length === 0
