// SPDX-License-Identifier: EUPL-1.2
/** The kinds of odd reads, in the order in which they are shown. */
export const oddKinds = ['burst', 'outside-hours', 'elsewhere', 'colleague', 'oneself', 'refused'] as const
export type OddKind = (typeof oddKinds)[number]

/** What came of an odd read. Only what is to be followed up can get another outcome later. */
export const outcomes = ['explained', 'follow-up', 'misuse-reported'] as const

/** Days within which somebody looks at the list. */
export const daysToLook = 7

/** Whether a route searches: such an address ends in /_search, because what is searched for does not belong in an address. */
export function isSearch(path: string): boolean {
  return path.endsWith('/_search')
}
